-- What pages of the console look for among very many rows.

-- Who changed one thing, and what was told about it. An invoice's own letter is the one that every bill
-- writes; the invoice says it itself, so that a bill does not write this index.
CREATE INDEX audit_entries_by_subject ON audit_entries (subject_id, entry_id);
CREATE INDEX letters_by_document ON letters (customer_id, document_id, letter_id)
    WHERE kind <> 'invoice.issued';

-- Payments that failed, and all others of a state.
CREATE INDEX payments_by_status ON payments (status, payment_id);

-- Customers in the orders of their lists.
CREATE INDEX customers_by_display_name ON customers (display_name, customer_id);
CREATE INDEX customers_by_email ON customers (COALESCE(email, ''), customer_id);
