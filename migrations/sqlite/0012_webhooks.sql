-- Webhooks: where to, what is owed to whom, and every try. Letters are what is told.

-- An endpoint is also the lane of its deliveries: whoever holds its lease sends them, nobody else. So an
-- endpoint that hangs holds up one worker and no other endpoint.
CREATE TABLE endpoints (
    customer_id BLOB NOT NULL,
    endpoint_id BLOB NOT NULL,
    url TEXT NOT NULL,
    description TEXT NOT NULL,
    -- Words with a comma between: invoice.issued, payment.* or *.
    events TEXT NOT NULL,
    -- Of payments, only changes of these fields; all when empty.
    fields TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('enabled', 'disabled', 'removed')),
    -- Why it is disabled: somebody asked, it answered 410, or it failed for days.
    disabled_reason TEXT CHECK (disabled_reason IN ('asked', 'gone', 'failing')),
    disabled_at INTEGER,
    -- When the tries began of which none succeeded.
    failing_since INTEGER,
    -- When its next delivery is due; NULL when nothing waits.
    due_at INTEGER,
    -- Until when nobody else takes it: its worker holds it with a lease, or it had trouble and is left alone.
    held_until INTEGER,
    lease_id BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (customer_id, endpoint_id)
) STRICT;

CREATE INDEX endpoints_due ON endpoints (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX endpoints_by_id ON endpoints (endpoint_id);

-- Kept as they are: whoever signs must know them. Two live ones while a secret is rotated.
CREATE TABLE endpoint_secrets (
    customer_id BLOB NOT NULL,
    endpoint_id BLOB NOT NULL,
    endpoint_secret_id BLOB NOT NULL,
    secret BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    PRIMARY KEY (customer_id, endpoint_id, endpoint_secret_id)
) STRICT;

-- A letter owed to an endpoint.
CREATE TABLE deliveries (
    customer_id BLOB NOT NULL,
    endpoint_id BLOB NOT NULL,
    letter_id BLOB NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'delivered', 'failed')),
    -- Since it was last begun; the log of tries holds all of them.
    tries INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (customer_id, letter_id, endpoint_id)
) STRICT;

CREATE INDEX deliveries_due ON deliveries (customer_id, endpoint_id, due_at, letter_id) WHERE status = 'waiting';
CREATE INDEX deliveries_failed ON deliveries (customer_id, endpoint_id, created_at) WHERE status = 'failed';
-- What is over is forgotten after a while, the oldest first.
CREATE INDEX deliveries_by_age ON deliveries (updated_at) WHERE status <> 'waiting';

CREATE TABLE delivery_tries (
    customer_id BLOB NOT NULL,
    endpoint_id BLOB NOT NULL,
    letter_id BLOB NOT NULL,
    delivery_try_id BLOB NOT NULL,
    tried_at INTEGER NOT NULL,
    latency_micros INTEGER NOT NULL,
    -- What the endpoint answered, or why it did not.
    status_code INTEGER,
    failure TEXT,
    -- The beginning of its body.
    answer TEXT NOT NULL,
    PRIMARY KEY (customer_id, letter_id, endpoint_id, delivery_try_id),
    CHECK ((status_code IS NULL) <> (failure IS NULL))
) STRICT;

-- When a letter became deliveries, if its customer has endpoints at all. Ids become visible out of order, so
-- no "all after the last one" would find them all. Those of before concern nobody.
ALTER TABLE letters ADD COLUMN fanned_at INTEGER;
UPDATE letters SET fanned_at = created_at;
CREATE INDEX letters_new ON letters (letter_id) WHERE fanned_at IS NULL;
CREATE INDEX letters_by_id ON letters (letter_id);
