-- What was used: events as they came, and their sums.

-- Rows are never updated or deleted. Two trees: the rows in the order of time, which are read for
-- the edges of a period, and the unique ids. The event's id stands first in its key: ids that are
-- ordered by time are then appended, not scattered.
CREATE TABLE usage_events (
    event_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    -- Millionths of the service's unit.
    quantity INTEGER NOT NULL,
    happened_at INTEGER NOT NULL,
    -- Whether the client gave the time; if not, a resend need not repeat it.
    timed INTEGER NOT NULL CHECK (timed IN (0, 1)),
    -- The client's own id where it is not a BLOB; event_id is then derived from it.
    name TEXT,
    -- What a service that counts unique values looks at.
    value TEXT,
    PRIMARY KEY (happened_at, event_id, customer_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX usage_events_once ON usage_events (event_id, customer_id);

-- A voided event stays where it is and no longer counts.
CREATE TABLE usage_voids (
    customer_id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    -- The event that stands in its place, when it was amended.
    replaced_by BLOB,
    reason TEXT NOT NULL,
    voided_at INTEGER NOT NULL,
    PRIMARY KEY (customer_id, event_id)
) STRICT, WITHOUT ROWID;

-- Sums of one batch that are not yet in the rollups, packed; written with the batch's events,
-- folded and deleted in the background. A route is a hash of the customer.
CREATE TABLE usage_segments (
    route INTEGER NOT NULL,
    segment_id BLOB NOT NULL,
    entries BLOB NOT NULL,
    PRIMARY KEY (route, segment_id)
) STRICT;

-- Sums by customer, service and UTC day; slots are the same sums by quarter of an hour, packed,
-- so that a month in any time zone comes out of at most 32 rows.
CREATE TABLE usage_rollups (
    customer_id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    -- Days since 1970-01-01, UTC.
    day INTEGER NOT NULL,
    events INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    slots BLOB NOT NULL,
    PRIMARY KEY (customer_id, service_id, day)
) STRICT, WITHOUT ROWID;

-- The distinct values of services that count unique ones; a value without events does not count.
CREATE TABLE usage_values (
    customer_id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    day INTEGER NOT NULL,
    value TEXT NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (customer_id, service_id, day, value)
) STRICT, WITHOUT ROWID;

-- Days whose sums changed after their month may have been billed; the next bill looks at them.
CREATE TABLE usage_late (
    customer_id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (customer_id, service_id, day)
) STRICT, WITHOUT ROWID;

-- How far the bill has come: usage before this instant may already be invoiced. Folding locks the
-- row, so there is one folder at a time.
CREATE TABLE billing (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    billed_until INTEGER NOT NULL
) STRICT;

INSERT INTO billing (id, billed_until) VALUES (1, 0);
