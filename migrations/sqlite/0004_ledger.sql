-- Double entry: every movement is one transfer from a debit account to a credit account.

-- A customer has an account of its own for each role, so no row is hot. Balances always equal
-- the sums of the transfers.
CREATE TABLE accounts (
    customer_id BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('receivable', 'revenue', 'tax', 'cash', 'credit')),
    currency TEXT NOT NULL,
    debits INTEGER NOT NULL CHECK (debits >= 0),
    credits INTEGER NOT NULL CHECK (credits >= 0),
    PRIMARY KEY (customer_id, role, currency)
) STRICT, WITHOUT ROWID;

-- Rows are never updated or deleted: a mistake is undone by the opposite transfer.
CREATE TABLE transfers (
    customer_id BLOB NOT NULL,
    transfer_id BLOB NOT NULL,
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    currency TEXT NOT NULL,
    -- Minor units.
    amount INTEGER NOT NULL CHECK (amount > 0),
    kind TEXT NOT NULL,
    -- The invoice or credit note that it belongs to.
    document_id BLOB NOT NULL,
    reverses BLOB,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (customer_id, transfer_id),
    CHECK (debit <> credit)
) STRICT, WITHOUT ROWID;

-- A fact to be told, written in the transaction that made it true.
CREATE TABLE letters (
    customer_id BLOB NOT NULL,
    letter_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    -- The thing it tells about.
    document_id BLOB NOT NULL,
    payload TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (customer_id, letter_id)
) STRICT;
