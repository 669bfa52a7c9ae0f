-- Who is logged in to the console with a browser.

-- A session is a login that a cookie carries: ending the login, as another password does, ends it too.
-- It is found by its token before anyone knows whose it is, so a cluster distributes it by that.
CREATE TABLE sessions (
    -- SHA-256 of what the cookie holds.
    token_hash BYTEA NOT NULL PRIMARY KEY,
    login_id UUID NOT NULL,
    -- Whose: a customer's or an operator's.
    customer_id UUID,
    operator_id UUID REFERENCES operators,
    -- What the browser calls itself, for people to tell their sessions apart.
    client TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    -- To the minute: a page that is looked at does not wait for a write.
    seen_at TIMESTAMPTZ NOT NULL,
    -- However busy it is, it ends then.
    expires_at TIMESTAMPTZ NOT NULL,
    CHECK ((customer_id IS NULL) <> (operator_id IS NULL))
);

CREATE INDEX sessions_by_customer ON sessions (customer_id, created_at);
CREATE INDEX sessions_by_operator ON sessions (operator_id, created_at);
