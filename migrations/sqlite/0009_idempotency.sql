-- What was answered to requests with an Idempotency-Key, written by the transaction of their effect.
CREATE TABLE idempotency_keys (
    -- Which customer asked; the id of nothing but zeros is an operator, or somebody without an account.
    customer_id BLOB NOT NULL,
    -- SHA-256 of who asked, the method, the path and the key.
    request_hash BLOB NOT NULL,
    -- SHA-256 of the query and the body, without what is secret in it.
    fingerprint BLOB NOT NULL,
    status INTEGER NOT NULL,
    -- JSON, without secrets.
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (customer_id, request_hash)
) STRICT;

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
