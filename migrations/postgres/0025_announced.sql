-- Up to where subscriptions were told what is coming: behind the last one, in the order in which they are due.
CREATE TABLE announced (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    due_at TIMESTAMPTZ NOT NULL,
    subscription_id UUID NOT NULL
);

INSERT INTO announced (id, due_at, subscription_id) VALUES (1, 'epoch', '00000000-0000-0000-0000-000000000000');

-- Many are due at the same instant: who goes through them in parts needs an order among those, too.
DROP INDEX subscriptions_due;
CREATE INDEX subscriptions_due ON subscriptions (due_at, subscription_id) WHERE due_at IS NOT NULL;
