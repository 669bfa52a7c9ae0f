-- Payments in the order of their amounts: everybody's, and one customer's own.

CREATE INDEX payments_by_amount ON payments (amount, payment_id);
CREATE INDEX payments_by_own_amount ON payments (customer_id, amount, payment_id);
