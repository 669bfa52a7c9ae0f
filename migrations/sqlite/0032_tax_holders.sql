-- Whose invoices a tax is on: the page of a tax shows the first few of many.
CREATE INDEX customer_taxes_by_tax ON customer_taxes (tax_id, customer_id);
