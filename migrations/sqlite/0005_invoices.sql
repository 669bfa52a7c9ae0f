-- What is owed for a month and why, and what is owed back.

-- The next number of each series and year; taken at the end of the transaction that uses it,
-- so that a number is never lost.
CREATE TABLE number_series (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    next INTEGER NOT NULL,
    PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

-- Who has which number; over all customers, so in a table of its own.
CREATE TABLE document_numbers (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    customer_id BLOB NOT NULL,
    document_id BLOB NOT NULL,
    PRIMARY KEY (series, year, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE invoices (
    customer_id BLOB NOT NULL,
    invoice_id BLOB NOT NULL,
    number TEXT NOT NULL,
    -- The customer's name when it was issued.
    customer_name TEXT NOT NULL,
    -- '2026-10', in the customer's time zone; the period is what that came to.
    month TEXT NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    currency TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('finalized', 'void')),
    -- Minor units; total = subtotal + tax.
    subtotal INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    total INTEGER NOT NULL,
    -- Minor units that credit notes took back.
    credited INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    voided_at INTEGER,
    PRIMARY KEY (customer_id, invoice_id),
    CHECK (total = subtotal + tax),
    CHECK ((status = 'void') = (voided_at IS NOT NULL))
) STRICT;

-- A customer's month is invoiced once; a void invoice frees it.
CREATE UNIQUE INDEX invoices_once ON invoices (customer_id, month) WHERE status <> 'void';

-- Lists go from the newest month and invoice backwards.
CREATE INDEX invoices_by_month ON invoices (month, invoice_id);

CREATE INDEX invoices_by_id ON invoices (invoice_id);

-- Lines and taxes are written before their invoice, whose number is taken last of all.
CREATE TABLE invoice_lines (
    customer_id BLOB NOT NULL,
    invoice_id BLOB NOT NULL,
    -- From 1.
    line INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('usage', 'adjustment', 'fee')),
    -- NULL on a fee, which is no service's.
    service_id BLOB,
    -- The version that priced it; NULL on an adjustment, which may span several, and on a fee.
    price_id BLOB,
    -- The charge of a subscription that a fee is.
    charge_id BLOB,
    -- The month whose usage it is: the invoice's own, or the one that is adjusted.
    month TEXT NOT NULL,
    -- The slice of the month under this version.
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    description TEXT NOT NULL,
    -- The month's running totals where the slice begins and ends, so that the line can be priced
    -- again by itself: events, millionths of the unit, started blocks. An adjustment goes from
    -- what was billed to what the month comes to now.
    events_from INTEGER NOT NULL,
    events_to INTEGER NOT NULL,
    quantity_from INTEGER NOT NULL,
    quantity_to INTEGER NOT NULL,
    blocks_from INTEGER NOT NULL,
    blocks_to INTEGER NOT NULL,
    -- The exact cost as decimal text, and rounded once to minor units.
    cost TEXT NOT NULL,
    amount INTEGER NOT NULL,
    -- What fees of subscriptions cover of the usage, which is in no total above; millionths of the unit.
    included INTEGER NOT NULL,
    PRIMARY KEY (customer_id, invoice_id, line),
    CHECK ((kind = 'fee') = (service_id IS NULL) AND (kind = 'fee') = (charge_id IS NOT NULL)),
    FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Whether a month was adjusted already, for customers that have no invoice of it.
CREATE INDEX invoice_lines_adjusting ON invoice_lines (customer_id, month) WHERE kind = 'adjustment';

CREATE TABLE invoice_taxes (
    customer_id BLOB NOT NULL,
    invoice_id BLOB NOT NULL,
    tax_id BLOB NOT NULL,
    name TEXT NOT NULL,
    rate INTEGER NOT NULL,
    -- The rate on the base, rounded once, and with it what was paid with the fees of subscriptions.
    amount INTEGER NOT NULL,
    -- The lines that are no fees; nothing where the tax is only that of fees.
    base INTEGER NOT NULL,
    fees INTEGER NOT NULL,
    PRIMARY KEY (customer_id, invoice_id, tax_id),
    FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE credit_notes (
    customer_id BLOB NOT NULL,
    credit_note_id BLOB NOT NULL,
    invoice_id BLOB NOT NULL,
    number TEXT NOT NULL,
    currency TEXT NOT NULL,
    -- Minor units, positive: owed back.
    subtotal INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    total INTEGER NOT NULL CHECK (total > 0),
    reason TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    PRIMARY KEY (customer_id, credit_note_id),
    FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices,
    CHECK (total = subtotal + tax)
) STRICT;

CREATE INDEX credit_notes_by_id ON credit_notes (credit_note_id);

-- Which lines a credit note takes back; one over a free amount has none.
CREATE TABLE credit_note_lines (
    customer_id BLOB NOT NULL,
    credit_note_id BLOB NOT NULL,
    line INTEGER NOT NULL,
    -- The invoice's line that is taken back.
    invoice_line INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (customer_id, credit_note_id, line),
    FOREIGN KEY (customer_id, credit_note_id) REFERENCES credit_notes
) STRICT;
