-- Who is billed, who operates, and the names that must be unique over all of them.

CREATE TABLE customers (
    customer_id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('user', 'company')),
    display_name TEXT NOT NULL,
    -- What calls are billed to; unique through customer_names.
    user_name TEXT,
    -- A host, an extension, another system's key; unique through customer_names.
    external_id TEXT,
    email TEXT,
    currency TEXT NOT NULL,
    -- NULL is billing.timezone.
    time_zone TEXT,
    -- Where a company is paid; text, because leading zeros are part of the number.
    bsb TEXT,
    account_number TEXT,
    password_hash TEXT,
    disabled_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- A look-up table of its own, so that a cluster can hold a name unique over all customers.
CREATE TABLE customer_names (
    scheme TEXT NOT NULL CHECK (scheme IN ('user_name', 'external_id')),
    -- In the order of bytes: a prefix is then a range of the key.
    name TEXT NOT NULL,
    customer_id BLOB NOT NULL,
    PRIMARY KEY (scheme, name)
) STRICT, WITHOUT ROWID;

-- The words of customers' names, user names, external ids and e-mail addresses, in small letters: who looks
-- for a customer by the beginnings of words finds it in the order of this key.
CREATE TABLE customer_words (
    word TEXT NOT NULL,
    customer_id BLOB NOT NULL,
    PRIMARY KEY (word, customer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE operators (
    operator_id BLOB NOT NULL PRIMARY KEY,
    display_name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('admin', 'operator', 'viewer')),
    password_hash TEXT,
    disabled_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE taxes (
    tax_id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    -- Millionths of a percent: 19 % is 19000000.
    rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 100000000),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE customer_taxes (
    customer_id BLOB NOT NULL REFERENCES customers,
    tax_id BLOB NOT NULL REFERENCES taxes,
    PRIMARY KEY (customer_id, tax_id)
) STRICT, WITHOUT ROWID;
