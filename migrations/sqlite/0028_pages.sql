-- What pages show of very many rows. First: figures over all customers, which take longer to count than a page
-- may take; they are counted beside it.

CREATE TABLE kept_figures (
    -- What was counted: a report with its months and its currency, or the operators' home.
    name TEXT NOT NULL PRIMARY KEY,
    -- JSON, as the page reads it.
    figures TEXT NOT NULL,
    counted_at INTEGER NOT NULL,
    -- What was counted in no time is counted again rather than shown from here.
    took_millis INTEGER NOT NULL
) STRICT;

-- Everybody's deliveries in the order of what is told, and those that failed or wait among them.
CREATE INDEX deliveries_by_letter ON deliveries (letter_id, endpoint_id);
CREATE INDEX deliveries_by_status ON deliveries (status, letter_id, endpoint_id) WHERE status <> 'delivered';
