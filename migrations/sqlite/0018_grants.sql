-- What subscribers had of their plans, from when until when: usage that the fee covers, and own prices.
-- Written only for versions that give either; what a month costs is computed from it.

CREATE TABLE subscription_grants (
    customer_id BLOB NOT NULL,
    subscription_id BLOB NOT NULL,
    -- Whole local days, but for an end at once.
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
    -- What the version says is what they had.
    plan_version_id BLOB NOT NULL REFERENCES plan_versions,
    -- The local day, 2026-10-31, from which its months are counted, and where days begin.
    anchor TEXT NOT NULL,
    zone TEXT NOT NULL,
    -- Whether it was ended early and the unused days' share went back: its last month then covers
    -- only the share of the days until then.
    is_cut INTEGER NOT NULL CHECK (is_cut IN (0, 1)),
    PRIMARY KEY (customer_id, subscription_id, starts_at),
    FOREIGN KEY (customer_id, subscription_id) REFERENCES subscriptions
) STRICT;
