-- What was used: events as they came, and their sums.

-- Rows are never updated or deleted. The event's id stands first in the key: ids that are
-- ordered by time are then appended, not scattered.
CREATE TABLE usage_events (
    event_id UUID NOT NULL,
    customer_id UUID NOT NULL,
    service_id UUID NOT NULL,
    -- Millionths of the service's unit.
    quantity BIGINT NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL,
    -- Whether the client gave the time; if not, a resend need not repeat it.
    timed BOOLEAN NOT NULL,
    -- The client's own id where it is not a UUID; event_id is then derived from it.
    name TEXT,
    -- What a service that counts unique values looks at.
    value TEXT,
    PRIMARY KEY (event_id, customer_id)
);

-- The edges of a period are read from the events; they arrive nearly in the order of time.
CREATE INDEX usage_events_by_time ON usage_events USING brin (happened_at) WITH (pages_per_range = 16);

-- A voided event stays where it is and no longer counts.
CREATE TABLE usage_voids (
    customer_id UUID NOT NULL,
    event_id UUID NOT NULL,
    -- The event that stands in its place, when it was amended.
    replaced_by UUID,
    reason TEXT NOT NULL,
    voided_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (customer_id, event_id)
);

-- Sums of one batch that are not yet in the rollups, packed; written with the batch's events,
-- folded and deleted in the background. A route is a hash of the customer.
CREATE TABLE usage_segments (
    route BIGINT NOT NULL,
    segment_id UUID NOT NULL,
    entries BYTEA NOT NULL,
    PRIMARY KEY (route, segment_id)
) WITH (toast_tuple_target = 8160);

-- Random ids do not compress.
ALTER TABLE usage_segments ALTER COLUMN entries SET STORAGE EXTERNAL;

-- Sums by customer, service and UTC day; slots are the same sums by quarter of an hour, packed,
-- so that a month in any time zone comes out of at most 32 rows. Pages keep room, so that a row
-- grows where it stands and its key is not written again.
CREATE TABLE usage_rollups (
    customer_id UUID NOT NULL,
    service_id UUID NOT NULL,
    -- Days since 1970-01-01, UTC.
    day BIGINT NOT NULL,
    events BIGINT NOT NULL,
    quantity BIGINT NOT NULL,
    slots BYTEA NOT NULL,
    PRIMARY KEY (customer_id, service_id, day)
) WITH (fillfactor = 45);

-- The distinct values of services that count unique ones; a value without events does not count.
CREATE TABLE usage_values (
    customer_id UUID NOT NULL,
    service_id UUID NOT NULL,
    day BIGINT NOT NULL,
    value TEXT NOT NULL,
    events BIGINT NOT NULL,
    PRIMARY KEY (customer_id, service_id, day, value)
);

-- Days whose sums changed after their month may have been billed; the next bill looks at them.
CREATE TABLE usage_late (
    customer_id UUID NOT NULL,
    service_id UUID NOT NULL,
    day BIGINT NOT NULL,
    PRIMARY KEY (customer_id, service_id, day)
);

-- How far the bill has come: usage before this instant may already be invoiced. Folding locks the
-- row, so there is one folder at a time.
CREATE TABLE billing (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    billed_until TIMESTAMPTZ NOT NULL
);

INSERT INTO billing (id, billed_until) VALUES (1, '1970-01-01T00:00:00Z');
