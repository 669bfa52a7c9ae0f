-- What is sold by the month or year, and every version of what it costs.

CREATE TABLE plans (
    plan_id UUID NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    description TEXT NOT NULL,
    -- The window in which it can be bought; an open end is NULL. Subscriptions go on behind it.
    sale_start TIMESTAMPTZ,
    sale_end TIMESTAMPTZ,
    -- What it unlocks in other services: a JSON list of words.
    unlocks TEXT NOT NULL,
    archived_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);

-- Rows are never updated or deleted: a price change adds a version.
CREATE TABLE plan_versions (
    plan_version_id UUID NOT NULL PRIMARY KEY,
    plan_id UUID NOT NULL REFERENCES plans,
    -- From 1.
    version BIGINT NOT NULL,
    currency TEXT NOT NULL,
    -- Minor units for a whole period; NULL where the plan is not sold by it.
    monthly BIGINT CHECK (monthly >= 0),
    yearly BIGINT CHECK (yearly >= 0),
    trial_days BIGINT NOT NULL CHECK (trial_days >= 0),
    -- Quantities of services that the fee covers each month: JSON, decimal texts by the service's id.
    included TEXT NOT NULL,
    -- Prices that its subscribers pay: JSON, ids of prices by the service's id.
    prices TEXT NOT NULL,
    -- When those who subscribe already come to it: with their renewal, or at once.
    subscribers TEXT NOT NULL CHECK (subscribers IN ('at_renewal', 'now')),
    note TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (plan_id, version),
    CHECK (monthly IS NOT NULL OR yearly IS NOT NULL)
);
