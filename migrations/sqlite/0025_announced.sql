-- Up to where subscriptions were told what is coming: behind the last one, in the order in which they are due.
CREATE TABLE announced (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    due_at INTEGER NOT NULL,
    subscription_id BLOB NOT NULL
) STRICT;

INSERT INTO announced (id, due_at, subscription_id) VALUES (1, 0, zeroblob(16));

-- Many are due at the same instant: who goes through them in parts needs an order among those, too.
DROP INDEX subscriptions_due;
CREATE INDEX subscriptions_due ON subscriptions (due_at, subscription_id) WHERE due_at IS NOT NULL;
