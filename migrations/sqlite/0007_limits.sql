-- How much a customer may use, spend and send; a customer's own limit stands before the one of a plan that
-- it subscribes to, and that before the one for all.

CREATE TABLE limits (
    -- The id of nothing but zeros is the limit of a plan, or the one for all.
    customer_id BLOB NOT NULL,
    -- The id of nothing but zeros is no plan's.
    plan_id BLOB NOT NULL,
    -- The id of nothing but zeros is all services together.
    service_id BLOB NOT NULL,
    -- 'own_spend' is a spend cap that the customer set itself; it holds beside 'spend'.
    kind TEXT NOT NULL CHECK (kind IN ('quota', 'spend', 'own_spend', 'rate', 'concurrent')),
    -- Rates and concurrent requests have no period.
    period TEXT NOT NULL CHECK (period IN ('month', 'day', 'none')),
    -- Of a spend cap, which holds for those who are billed in it; empty for all others.
    currency TEXT NOT NULL,
    -- Millionths of a unit, minor units of money, millionths of a request per second, or requests;
    -- NULL is unlimited, which lets a customer off the limits behind it.
    amount INTEGER CHECK (amount >= 0),
    -- Requests that may come at once, of a rate.
    burst INTEGER CHECK (burst > 0),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (customer_id, plan_id, service_id, kind, period, currency)
) STRICT, WITHOUT ROWID;
