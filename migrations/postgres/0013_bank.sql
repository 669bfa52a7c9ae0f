-- Files that go to a bank, and what is in them.

CREATE TABLE bank_files (
    -- From 1, over all customers; also in the references of its records.
    number BIGINT NOT NULL PRIMARY KEY,
    -- The day on which the bank works it off, as '2026-11-02'.
    date TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('exported', 'accepted', 'rejected')),
    -- Records of money without the balancing one; cents.
    entries BIGINT NOT NULL CHECK (entries > 0),
    credits BIGINT NOT NULL CHECK (credits >= 0),
    debits BIGINT NOT NULL CHECK (debits >= 0),
    -- Exactly what went to the bank, and its SHA-256.
    content TEXT NOT NULL,
    content_hash BYTEA NOT NULL,
    reason TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    -- When it was accepted or rejected.
    decided_at TIMESTAMPTZ,
    -- From when on what did not come back has moved; of accepted files.
    settles_at TIMESTAMPTZ
);

CREATE TABLE bank_entries (
    customer_id UUID NOT NULL,
    attempt_id UUID NOT NULL,
    file_number BIGINT NOT NULL,
    -- Its record in the file, from 1.
    line BIGINT NOT NULL,
    payment_id UUID NOT NULL,
    -- The refund that it is for; NULL when it is for the payment itself.
    refund_id UUID,
    -- Whether money is taken from the account, or given to it.
    code TEXT NOT NULL CHECK (code IN ('debit', 'credit')),
    -- Cents.
    amount BIGINT NOT NULL CHECK (amount > 0),
    bsb TEXT NOT NULL,
    account TEXT NOT NULL,
    -- Whether its file was not rejected: an attempt is in at most one such file.
    live BOOLEAN NOT NULL,
    -- What came of it. It is claimed first and done then, so that days and returns never both decide.
    outcome TEXT CHECK (outcome IN ('settled', 'returned')),
    done_at TIMESTAMPTZ,
    -- Why it came back, whenever that was.
    return_reason TEXT,
    returned_at TIMESTAMPTZ,
    PRIMARY KEY (customer_id, attempt_id, file_number)
);

CREATE UNIQUE INDEX bank_entries_once ON bank_entries (customer_id, attempt_id) WHERE live;
CREATE INDEX bank_entries_by_file ON bank_entries (file_number, line);
CREATE INDEX bank_entries_open ON bank_entries (file_number, line) WHERE live AND done_at IS NULL;

-- What is to go to a bank and did not yet.
CREATE INDEX attempts_for_bank ON attempts (attempt_id) WHERE gateway = 'bank' AND state = 'prepared';
