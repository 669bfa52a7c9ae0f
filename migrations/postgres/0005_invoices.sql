-- What is owed for a month and why, and what is owed back.

-- The next number of each series and year; taken at the end of the transaction that uses it,
-- so that a number is never lost.
CREATE TABLE number_series (
    series TEXT NOT NULL,
    year BIGINT NOT NULL,
    next BIGINT NOT NULL,
    PRIMARY KEY (series, year)
);

-- Who has which number; over all customers, so in a table of its own.
CREATE TABLE document_numbers (
    series TEXT NOT NULL,
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    customer_id UUID NOT NULL,
    document_id UUID NOT NULL,
    PRIMARY KEY (series, year, number)
);

CREATE TABLE invoices (
    customer_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    number TEXT NOT NULL,
    -- The customer's name when it was issued.
    customer_name TEXT NOT NULL,
    -- '2026-10', in the customer's time zone; the period is what that came to.
    month TEXT NOT NULL,
    period_start TIMESTAMPTZ NOT NULL,
    period_end TIMESTAMPTZ NOT NULL,
    currency TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('finalized', 'void')),
    -- Minor units; total = subtotal + tax.
    subtotal BIGINT NOT NULL,
    tax BIGINT NOT NULL,
    total BIGINT NOT NULL,
    -- Minor units that credit notes took back.
    credited BIGINT NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    voided_at TIMESTAMPTZ,
    PRIMARY KEY (customer_id, invoice_id),
    CHECK (total = subtotal + tax),
    CHECK ((status = 'void') = (voided_at IS NOT NULL))
);

-- A customer's month is invoiced once; a void invoice frees it.
CREATE UNIQUE INDEX invoices_once ON invoices (customer_id, month) WHERE status <> 'void';

-- Lists go from the newest month and invoice backwards.
CREATE INDEX invoices_by_month ON invoices (month, invoice_id);

CREATE INDEX invoices_by_id ON invoices (invoice_id);

-- Lines and taxes are written before their invoice, whose number is taken last of all.
CREATE TABLE invoice_lines (
    customer_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    -- From 1.
    line BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('usage', 'adjustment', 'fee')),
    -- NULL on a fee, which is no service's.
    service_id UUID,
    -- The version that priced it; NULL on an adjustment, which may span several, and on a fee.
    price_id UUID,
    -- The charge of a subscription that a fee is.
    charge_id UUID,
    -- The month whose usage it is: the invoice's own, or the one that is adjusted.
    month TEXT NOT NULL,
    -- The slice of the month under this version.
    period_start TIMESTAMPTZ NOT NULL,
    period_end TIMESTAMPTZ NOT NULL,
    description TEXT NOT NULL,
    -- The month's running totals where the slice begins and ends, so that the line can be priced
    -- again by itself: events, millionths of the unit, started blocks. An adjustment goes from
    -- what was billed to what the month comes to now.
    events_from BIGINT NOT NULL,
    events_to BIGINT NOT NULL,
    quantity_from BIGINT NOT NULL,
    quantity_to BIGINT NOT NULL,
    blocks_from BIGINT NOT NULL,
    blocks_to BIGINT NOT NULL,
    -- The exact cost as decimal text, and rounded once to minor units.
    cost TEXT NOT NULL,
    amount BIGINT NOT NULL,
    -- What fees of subscriptions cover of the usage, which is in no total above; millionths of the unit.
    included BIGINT NOT NULL,
    PRIMARY KEY (customer_id, invoice_id, line),
    CHECK ((kind = 'fee') = (service_id IS NULL) AND (kind = 'fee') = (charge_id IS NOT NULL)),
    FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices DEFERRABLE INITIALLY DEFERRED
);

-- Whether a month was adjusted already, for customers that have no invoice of it.
CREATE INDEX invoice_lines_adjusting ON invoice_lines (customer_id, month) WHERE kind = 'adjustment';

CREATE TABLE invoice_taxes (
    customer_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    tax_id UUID NOT NULL,
    name TEXT NOT NULL,
    rate BIGINT NOT NULL,
    -- The rate on the base, rounded once, and with it what was paid with the fees of subscriptions.
    amount BIGINT NOT NULL,
    -- The lines that are no fees; nothing where the tax is only that of fees.
    base BIGINT NOT NULL,
    fees BIGINT NOT NULL,
    PRIMARY KEY (customer_id, invoice_id, tax_id),
    FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE credit_notes (
    customer_id UUID NOT NULL,
    credit_note_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    number TEXT NOT NULL,
    currency TEXT NOT NULL,
    -- Minor units, positive: owed back.
    subtotal BIGINT NOT NULL,
    tax BIGINT NOT NULL,
    total BIGINT NOT NULL CHECK (total > 0),
    reason TEXT NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (customer_id, credit_note_id),
    FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices,
    CHECK (total = subtotal + tax)
);

CREATE INDEX credit_notes_by_id ON credit_notes (credit_note_id);

-- Which lines a credit note takes back; one over a free amount has none.
CREATE TABLE credit_note_lines (
    customer_id UUID NOT NULL,
    credit_note_id UUID NOT NULL,
    line BIGINT NOT NULL,
    -- The invoice's line that is taken back.
    invoice_line BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (customer_id, credit_note_id, line),
    FOREIGN KEY (customer_id, credit_note_id) REFERENCES credit_notes
);
