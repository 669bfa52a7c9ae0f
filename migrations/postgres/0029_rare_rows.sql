-- What lists look for among very many rows and find few of. Each index holds those few alone, in the order of
-- the list, so that what is usual is written without it.

-- Customers who may use nothing any more, and companies among users.
CREATE INDEX customers_disabled ON customers (customer_id) WHERE disabled_at IS NOT NULL;
CREATE INDEX customers_disabled_by_name ON customers (display_name, customer_id) WHERE disabled_at IS NOT NULL;
CREATE INDEX customers_disabled_by_email ON customers (COALESCE(email, ''), customer_id)
    WHERE disabled_at IS NOT NULL;
CREATE INDEX companies ON customers (customer_id) WHERE kind = 'company';
CREATE INDEX companies_by_name ON customers (display_name, customer_id) WHERE kind = 'company';
CREATE INDEX companies_by_email ON customers (COALESCE(email, ''), customer_id) WHERE kind = 'company';

-- Invoices that were voided.
CREATE INDEX invoices_void ON invoices (month, invoice_id) WHERE status = 'void';

-- Mails that wait or failed, and those of a kind.
CREATE INDEX mails_by_status ON mails (status, letter_id) WHERE status <> 'sent';
CREATE INDEX mails_by_kind ON mails (kind, letter_id);

-- Events of a kind, but for the one that every bill writes.
CREATE INDEX letters_by_kind ON letters (kind, letter_id) WHERE kind <> 'invoice.issued';

-- Endpoints to which nothing is sent.
CREATE INDEX endpoints_disabled ON endpoints (endpoint_id) WHERE status = 'disabled';
