-- By how many days ahead it is reckoned when renewals are asked for, and up to where those that were
-- reckoned by fewer have been brought forward, in the order in which they are due; behind all when done.
CREATE TABLE renewal_times (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    renew_days INTEGER NOT NULL,
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    due_at INTEGER NOT NULL,
    subscription_id BLOB NOT NULL
) STRICT;

-- Until now it was three days.
INSERT INTO renewal_times (id, renew_days, done, due_at, subscription_id) VALUES (1, 3, 1, 0, zeroblob(16));
