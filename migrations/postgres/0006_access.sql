-- Who may ask: API keys, logins and their tokens; and the marks that tell servers what has changed.

-- Raised in the transaction of each change to a topic. A server that keeps things in memory compares
-- these few rows with what it saw last, and drops what is no longer true.
CREATE TABLE marks (
    topic TEXT NOT NULL PRIMARY KEY CHECK (topic IN ('catalogue', 'customers', 'access', 'limits')),
    version BIGINT NOT NULL
);

INSERT INTO marks (topic, version) VALUES ('catalogue', 1), ('customers', 1), ('access', 1), ('limits', 1);

-- Customers with a password log in by e-mail address too, so that is a third kind of unique name.
ALTER TABLE customer_names
    DROP CONSTRAINT customer_names_scheme_check,
    ADD CONSTRAINT customer_names_scheme_check CHECK (scheme IN ('user_name', 'external_id', 'email', 'member'));

-- Of several customers with one address the oldest keeps it; the others log in by user name.
INSERT INTO customer_names (scheme, name, customer_id)
    SELECT DISTINCT ON (LOWER(email)) 'email', LOWER(email), customer_id FROM customers
    WHERE email IS NOT NULL AND password_hash IS NOT NULL
    ORDER BY LOWER(email), customer_id;

-- A key is found by its id before anyone knows whose it is, so this is a look-up table itself, which
-- a cluster distributes by key_id. So are the tables of logins and tokens below.
CREATE TABLE api_keys (
    key_id UUID NOT NULL PRIMARY KEY,
    -- Whose: a customer's or an operator's.
    customer_id UUID,
    operator_id UUID REFERENCES operators,
    name TEXT NOT NULL,
    -- Words with a comma between; '*' is all that the owner may do.
    scopes TEXT NOT NULL,
    -- SHA-256; the secret itself has 200 random bits, so a slow hash would add nothing.
    secret_hash BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ,
    -- To the minute, and a little late: it is written beside the requests, not by them.
    last_used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ,
    CHECK ((customer_id IS NULL) <> (operator_id IS NULL))
);

CREATE INDEX api_keys_by_customer ON api_keys (customer_id, key_id);
CREATE INDEX api_keys_by_operator ON api_keys (operator_id, key_id);

-- A login is the family of all refresh tokens that descend from one log-in with a password.
CREATE TABLE logins (
    login_id UUID NOT NULL PRIMARY KEY,
    customer_id UUID,
    operator_id UUID REFERENCES operators,
    -- Of a company's member.
    member_id UUID,
    created_at TIMESTAMPTZ NOT NULL,
    -- When its newest refresh token expires.
    expires_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ,
    CHECK (num_nonnulls(customer_id, operator_id, member_id) = 1)
);

CREATE INDEX logins_by_customer ON logins (customer_id, login_id);
CREATE INDEX logins_by_operator ON logins (operator_id, login_id);
CREATE INDEX logins_by_member ON logins (member_id, login_id);
-- Access tokens of these are refused as long as they would live.
CREATE INDEX logins_revoked ON logins (revoked_at) WHERE revoked_at IS NOT NULL;

-- Used tokens stay until they expire: who shows one again has stolen it, or was stolen from.
CREATE TABLE refresh_tokens (
    -- SHA-256 of the token.
    token_hash BYTEA NOT NULL PRIMARY KEY,
    login_id UUID NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);

CREATE INDEX refresh_tokens_by_login ON refresh_tokens (login_id);

CREATE TABLE password_resets (
    -- SHA-256 of the one-time token.
    token_hash BYTEA NOT NULL PRIMARY KEY,
    customer_id UUID,
    operator_id UUID REFERENCES operators,
    -- Of a company's member.
    member_id UUID,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    CHECK (num_nonnulls(customer_id, operator_id, member_id) = 1)
);

-- What is to be told to operators; there are few, so a cluster does not distribute it as letters.
CREATE TABLE operator_letters (
    letter_id UUID NOT NULL PRIMARY KEY,
    operator_id UUID NOT NULL REFERENCES operators,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

-- What access tokens are signed with. Every server signs and must know the private half; who can
-- read it here could as well give itself a login.
CREATE TABLE signing_keys (
    signing_key_id UUID NOT NULL PRIMARY KEY,
    -- Ed25519, as PKCS #8.
    private_key BYTEA NOT NULL,
    public_key BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    -- Since when it signs no more; tokens that it signed are believed until they expire.
    retired_at TIMESTAMPTZ
);
