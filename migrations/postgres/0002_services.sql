-- What is metered, and every version of what it costs.

CREATE TABLE services (
    service_id UUID NOT NULL PRIMARY KEY,
    code TEXT COLLATE "C" NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    unit TEXT NOT NULL,
    aggregation TEXT NOT NULL CHECK (aggregation IN ('sum', 'count', 'max', 'unique', 'latest')),
    -- Which answers of a metered request are charged, as '2xx' or '200,304'.
    statuses TEXT NOT NULL,
    -- Which request methods are charged, as 'GET,POST'; '*' is all but HEAD and OPTIONS.
    methods TEXT NOT NULL,
    archived_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);

-- Rows are never updated or deleted: a price change adds a version.
CREATE TABLE prices (
    price_id UUID NOT NULL PRIMARY KEY,
    service_id UUID NOT NULL REFERENCES services,
    -- NULL is the list price, for everyone without a version of its own.
    customer_id UUID,
    -- The plan whose own price it is: its subscribers pay it while they subscribe to a version that names it.
    plan_id UUID,
    currency TEXT NOT NULL,
    -- The model as JSON; amounts are decimal texts, computed only in the program.
    spec TEXT NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    note TEXT COLLATE "C",
    created_at TIMESTAMPTZ NOT NULL,
    CHECK (customer_id IS NULL OR plan_id IS NULL)
);

CREATE INDEX prices_by_service ON prices (service_id, currency, starts_at);

-- Own prices are read for one chunk of customers at a time, list prices by NULL.
CREATE INDEX prices_by_customer ON prices (customer_id, service_id);
