-- What is metered, and every version of what it costs.

CREATE TABLE services (
    service_id BLOB NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    unit TEXT NOT NULL,
    aggregation TEXT NOT NULL CHECK (aggregation IN ('sum', 'count', 'max', 'unique', 'latest')),
    -- Which answers of a metered request are charged, as '2xx' or '200,304'.
    statuses TEXT NOT NULL,
    -- Which request methods are charged, as 'GET,POST'; '*' is all but HEAD and OPTIONS.
    methods TEXT NOT NULL,
    archived_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- Rows are never updated or deleted: a price change adds a version.
CREATE TABLE prices (
    price_id BLOB NOT NULL PRIMARY KEY,
    service_id BLOB NOT NULL REFERENCES services,
    -- NULL is the list price, for everyone without a version of its own.
    customer_id BLOB,
    -- The plan whose own price it is: its subscribers pay it while they subscribe to a version that names it.
    plan_id BLOB,
    currency TEXT NOT NULL,
    -- The model as JSON; amounts are decimal texts, computed only in the program.
    spec TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    note TEXT,
    created_at INTEGER NOT NULL,
    CHECK (customer_id IS NULL OR plan_id IS NULL)
) STRICT;

CREATE INDEX prices_by_service ON prices (service_id, currency, starts_at);

-- Own prices are read for one chunk of customers at a time, list prices by NULL.
CREATE INDEX prices_by_customer ON prices (customer_id, service_id);
