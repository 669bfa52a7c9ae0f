-- By how many days ahead it is reckoned when renewals are asked for, and up to where those that were
-- reckoned by fewer have been brought forward, in the order in which they are due; behind all when done.
CREATE TABLE renewal_times (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    renew_days BIGINT NOT NULL,
    done BOOLEAN NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    subscription_id UUID NOT NULL
);

-- Until now it was three days.
INSERT INTO renewal_times (id, renew_days, done, due_at, subscription_id)
VALUES (1, 3, TRUE, 'epoch', '00000000-0000-0000-0000-000000000000');
