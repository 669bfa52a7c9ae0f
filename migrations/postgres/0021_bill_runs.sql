-- Runs of the bill: how far each has come and what it did, so that every server can show them and a
-- run survives the server that began it. There is one row a run, so a cluster does not distribute it.

CREATE TABLE bill_runs (
    run_id UUID NOT NULL PRIMARY KEY,
    month TEXT NOT NULL,
    -- Who started it.
    actor TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'ended')),
    -- Customers looked at, and how many there are.
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    -- A remark on the whole, as 18240.11 EUR.
    note TEXT NOT NULL,
    -- Whether somebody asked it to stop: 0 or 1.
    stop_asked BIGINT NOT NULL,
    -- The report of a run that is done, as JSON.
    report TEXT,
    -- Of a run that ended early: why, and what can be done about it.
    failure TEXT,
    hint TEXT,
    started_at TIMESTAMPTZ NOT NULL,
    -- When its server last wrote how far it is: one that is silent for long has died.
    heard_at TIMESTAMPTZ NOT NULL
);
