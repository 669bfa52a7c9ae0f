-- Who may ask: API keys, logins and their tokens; and the marks that tell servers what has changed.

-- Raised in the transaction of each change to a topic. A server that keeps things in memory compares
-- these few rows with what it saw last, and drops what is no longer true.
CREATE TABLE marks (
    topic TEXT NOT NULL PRIMARY KEY CHECK (topic IN ('catalogue', 'customers', 'access', 'limits')),
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO marks (topic, version) VALUES ('catalogue', 1), ('customers', 1), ('access', 1), ('limits', 1);

-- Customers with a password log in by e-mail address too, so that is a third kind of unique name.
CREATE TABLE customer_names_wider (
    scheme TEXT NOT NULL CHECK (scheme IN ('user_name', 'external_id', 'email', 'member')),
    -- In the order of bytes: a prefix is then a range of the key. E-mail addresses are in small letters.
    name TEXT NOT NULL,
    customer_id BLOB NOT NULL,
    PRIMARY KEY (scheme, name)
) STRICT, WITHOUT ROWID;
INSERT INTO customer_names_wider (scheme, name, customer_id)
    SELECT scheme, name, customer_id FROM customer_names;
DROP TABLE customer_names;
ALTER TABLE customer_names_wider RENAME TO customer_names;

-- Of several customers with one address the oldest keeps it; the others log in by user name.
INSERT INTO customer_names (scheme, name, customer_id)
    SELECT 'email', LOWER(email), MIN(customer_id) FROM customers
    WHERE email IS NOT NULL AND password_hash IS NOT NULL
    GROUP BY LOWER(email);

-- A key is found by its id before anyone knows whose it is, so this is a look-up table itself, which
-- a cluster distributes by key_id. So are the tables of logins and tokens below.
CREATE TABLE api_keys (
    key_id BLOB NOT NULL PRIMARY KEY,
    -- Whose: a customer's or an operator's.
    customer_id BLOB,
    operator_id BLOB REFERENCES operators,
    name TEXT NOT NULL,
    -- Words with a comma between; '*' is all that the owner may do.
    scopes TEXT NOT NULL,
    -- SHA-256; the secret itself has 200 random bits, so a slow hash would add nothing.
    secret_hash BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    -- To the minute, and a little late: it is written beside the requests, not by them.
    last_used_at INTEGER,
    revoked_at INTEGER,
    CHECK ((customer_id IS NULL) <> (operator_id IS NULL))
) STRICT;

CREATE INDEX api_keys_by_customer ON api_keys (customer_id, key_id);
CREATE INDEX api_keys_by_operator ON api_keys (operator_id, key_id);

-- A login is the family of all refresh tokens that descend from one log-in with a password.
CREATE TABLE logins (
    login_id BLOB NOT NULL PRIMARY KEY,
    customer_id BLOB,
    operator_id BLOB REFERENCES operators,
    -- Of a company's member.
    member_id BLOB,
    created_at INTEGER NOT NULL,
    -- When its newest refresh token expires.
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    CHECK ((customer_id IS NOT NULL) + (operator_id IS NOT NULL) + (member_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX logins_by_customer ON logins (customer_id, login_id);
CREATE INDEX logins_by_operator ON logins (operator_id, login_id);
CREATE INDEX logins_by_member ON logins (member_id, login_id);
-- Access tokens of these are refused as long as they would live.
CREATE INDEX logins_revoked ON logins (revoked_at) WHERE revoked_at IS NOT NULL;

-- Used tokens stay until they expire: who shows one again has stolen it, or was stolen from.
CREATE TABLE refresh_tokens (
    -- SHA-256 of the token.
    token_hash BLOB NOT NULL PRIMARY KEY,
    login_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX refresh_tokens_by_login ON refresh_tokens (login_id);

CREATE TABLE password_resets (
    -- SHA-256 of the one-time token.
    token_hash BLOB NOT NULL PRIMARY KEY,
    customer_id BLOB,
    operator_id BLOB REFERENCES operators,
    -- Of a company's member.
    member_id BLOB,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    CHECK ((customer_id IS NOT NULL) + (operator_id IS NOT NULL) + (member_id IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

-- What is to be told to operators; there are few, so a cluster does not distribute it as letters.
CREATE TABLE operator_letters (
    letter_id BLOB NOT NULL PRIMARY KEY,
    operator_id BLOB NOT NULL REFERENCES operators,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- What access tokens are signed with. Every server signs and must know the private half; who can
-- read it here could as well give itself a login.
CREATE TABLE signing_keys (
    signing_key_id BLOB NOT NULL PRIMARY KEY,
    -- Ed25519, as PKCS #8.
    private_key BLOB NOT NULL,
    public_key BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    -- Since when it signs no more; tokens that it signed are believed until they expire.
    retired_at INTEGER
) STRICT;
