-- Members of companies: people who log in for a company, each with an address and a password of their own.

-- A member is found by its session before anyone knows for which company, so this is a look-up table,
-- which a cluster distributes by member_id. Its log-in name stands in customer_names as 'member'.
CREATE TABLE members (
    member_id UUID NOT NULL PRIMARY KEY,
    customer_id UUID NOT NULL,
    -- In small letters.
    email TEXT NOT NULL,
    display_name TEXT NOT NULL,
    -- A manager may do what the company may; a viewer looks.
    role TEXT NOT NULL CHECK (role IN ('manager', 'viewer')),
    -- NULL until the member has set one.
    password_hash TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    -- Since when it may not log in any more; its address may be another's then.
    removed_at TIMESTAMPTZ
);

CREATE INDEX members_by_customer ON members (customer_id, member_id);
