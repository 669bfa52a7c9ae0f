-- Who bought which plan, since and until when, and what each period came to.

CREATE TABLE subscriptions (
    customer_id UUID NOT NULL,
    subscription_id UUID NOT NULL,
    plan_id UUID NOT NULL REFERENCES plans,
    -- What the period that runs, or the one that is bought, is sold as.
    plan_version_id UUID NOT NULL REFERENCES plan_versions,
    every TEXT NOT NULL CHECK (every IN ('month', 'year')),
    status TEXT NOT NULL CHECK (status IN
        ('awaiting_payment', 'active', 'renewing', 'ended', 'canceled', 'expired')),
    -- The local day, 2026-10-31, from which anniversaries are counted; NULL before the first payment.
    anchor TEXT,
    -- How many periods were begun; a trial is none.
    number BIGINT NOT NULL,
    -- Whole local days; NULL before the first payment.
    period_start TIMESTAMPTZ,
    period_end TIMESTAMPTZ,
    currency TEXT NOT NULL,
    -- Minor units: what the whole period costs, and the tax on it.
    price BIGINT NOT NULL CHECK (price >= 0),
    tax BIGINT NOT NULL CHECK (tax >= 0),
    -- When the period was paid for; within seven days of it all of it goes back.
    paid_at TIMESTAMPTZ,
    gateway TEXT NOT NULL CHECK (gateway IN ('sandbox', 'yookassa', 'bank')),
    -- The method that the payer agreed to, and how a person recognises it.
    method TEXT,
    method_title TEXT,
    -- The payment that is waited for.
    payment_id UUID,
    -- Payments that were asked for; the number of the next one makes its business key.
    asked BIGINT NOT NULL,
    cancel_at_end BOOLEAN NOT NULL,
    -- What it changes to, once that is paid or with the next period.
    next_version_id UUID REFERENCES plan_versions,
    next_every TEXT CHECK (next_every IN ('month', 'year')),
    -- When something is to be done about it; NULL when nothing is any more.
    due_at TIMESTAMPTZ,
    -- Who works on it, and until when nobody else may.
    lease UUID,
    lease_until TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    -- Where its days begin and end: the customer's time zone when it was bought.
    zone TEXT NOT NULL,
    PRIMARY KEY (customer_id, subscription_id)
);

-- One live subscription for each user and plan.
CREATE UNIQUE INDEX subscriptions_live ON subscriptions (customer_id, plan_id)
    WHERE status IN ('awaiting_payment', 'active', 'renewing');
CREATE INDEX subscriptions_by_id ON subscriptions (subscription_id);
-- The scheduler finds what is due by this and reads no other.
CREATE INDEX subscriptions_due ON subscriptions (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX subscriptions_by_version ON subscriptions (plan_version_id);

-- What a period, a change or an end came to. Nothing of it changes but the invoice that shows it.
CREATE TABLE subscription_charges (
    customer_id UUID NOT NULL,
    charge_id UUID NOT NULL,
    subscription_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('fee', 'change', 'credit')),
    -- The month in which it was made: 2026-10; it stands on that month's invoice, or on the next.
    month TEXT NOT NULL,
    period_start TIMESTAMPTZ NOT NULL,
    period_end TIMESTAMPTZ NOT NULL,
    description TEXT NOT NULL,
    currency TEXT NOT NULL,
    -- Minor units; negative is given back.
    net BIGINT NOT NULL,
    tax BIGINT NOT NULL,
    -- Minor units with tax: what the days of its period cost under its own terms. A change also takes back
    -- what was unused before, so it comes to less; nothing for what only goes back.
    worth BIGINT NOT NULL,
    -- Whose tax that is: JSON, a list of ids, names, rates and amounts that sum to it.
    taxes TEXT NOT NULL,
    -- The payment that brought it, or that it goes back to.
    payment_id UUID,
    created_at TIMESTAMPTZ NOT NULL,
    -- The invoice that shows it; NULL until then, and again when that is void.
    invoice_id UUID,
    PRIMARY KEY (customer_id, charge_id),
    FOREIGN KEY (customer_id, subscription_id) REFERENCES subscriptions
);

-- What the bill has to look at; it reads nothing of customers that have no such charge.
CREATE INDEX subscription_charges_open ON subscription_charges (customer_id, month) WHERE invoice_id IS NULL;
CREATE INDEX subscription_charges_by_invoice ON subscription_charges (customer_id, invoice_id)
    WHERE invoice_id IS NOT NULL;
CREATE INDEX subscription_charges_by_subscription ON subscription_charges (customer_id, subscription_id);

-- How the recurring revenue moved: a row where a subscription came, went, or came to cost more or less.
-- Rows are never updated or deleted. Yearly minor units, so that a twelfth is never rounded here.
CREATE TABLE subscription_movements (
    customer_id UUID NOT NULL,
    movement_id UUID NOT NULL,
    subscription_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('new', 'reactivation', 'expansion', 'contraction', 'churn')),
    -- 2026-10, where the subscription's days begin and end.
    month TEXT NOT NULL,
    currency TEXT NOT NULL,
    before_year BIGINT NOT NULL CHECK (before_year >= 0),
    after_year BIGINT NOT NULL CHECK (after_year >= 0),
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (customer_id, movement_id),
    FOREIGN KEY (customer_id, subscription_id) REFERENCES subscriptions
);
CREATE INDEX subscription_movements_by_month ON subscription_movements (month, currency, kind);

-- What is still owed on each invoice; negative is owed back. What a gateway was asked for and has not
-- decided is still owed; fees on it were paid through their subscriptions, and what was written off is
-- not expected any more.
CREATE VIEW invoice_dues AS
    SELECT i.customer_id, i.invoice_id, i.customer_name, i.number, i.currency, i.issued_at,
        i.total - i.credited - COALESCE(p.paid, 0) - COALESCE(f.paid, 0) - COALESCE(w.lost, 0) AS due
    FROM invoices i
    LEFT JOIN (
        SELECT customer_id, document_id, CAST(SUM(amount - refunded) AS BIGINT) AS paid FROM payments
        WHERE purpose = 'invoice' AND status IN ('successful', 'disputed', 'reversed')
        GROUP BY customer_id, document_id) AS p
      ON p.customer_id = i.customer_id AND p.document_id = i.invoice_id
    LEFT JOIN (
        SELECT customer_id, invoice_id, CAST(SUM(net + tax) AS BIGINT) AS paid FROM subscription_charges
        WHERE invoice_id IS NOT NULL
        GROUP BY customer_id, invoice_id) AS f
      ON f.customer_id = i.customer_id AND f.invoice_id = i.invoice_id
    LEFT JOIN (
        SELECT customer_id, invoice_id, CAST(SUM(amount) AS BIGINT) AS lost FROM write_offs
        WHERE undone_at IS NULL
        GROUP BY customer_id, invoice_id) AS w
      ON w.customer_id = i.customer_id AND w.invoice_id = i.invoice_id
    WHERE i.status <> 'void';

-- Marks a database as a test, whose clock stands until somebody lets it travel.
CREATE TABLE test_clock (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    stands_at TIMESTAMPTZ NOT NULL
);
