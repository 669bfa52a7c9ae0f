-- Who is logged in to the console with a browser.

-- A session is a login that a cookie carries: ending the login, as another password does, ends it too.
-- It is found by its token before anyone knows whose it is, so a cluster distributes it by that.
CREATE TABLE sessions (
    -- SHA-256 of what the cookie holds.
    token_hash BYTEA NOT NULL PRIMARY KEY,
    login_id UUID NOT NULL,
    -- Whose: a customer's, an operator's, or that of a company's member.
    customer_id UUID,
    operator_id UUID REFERENCES operators,
    member_id UUID,
    -- What the browser calls itself, for people to tell their sessions apart.
    client TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    -- To the minute: a page that is looked at does not wait for a write.
    seen_at TIMESTAMPTZ NOT NULL,
    -- However busy it is, it ends then.
    expires_at TIMESTAMPTZ NOT NULL,
    CHECK (num_nonnulls(customer_id, operator_id, member_id) = 1)
);

CREATE INDEX sessions_by_customer ON sessions (customer_id, created_at);
CREATE INDEX sessions_by_operator ON sessions (operator_id, created_at);
CREATE INDEX sessions_by_member ON sessions (member_id, created_at);
