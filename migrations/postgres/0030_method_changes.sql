-- Methods of payment that payers are to name on a gateway's page, for subscriptions that they have.

CREATE TABLE method_changes (
    customer_id UUID NOT NULL,
    -- One at a time; it goes when it is decided, or when the payer never came.
    subscription_id UUID NOT NULL,
    gateway TEXT NOT NULL,
    -- The gateway's id of the method.
    gateway_id TEXT NOT NULL,
    -- Where the payer names it.
    confirmation_url TEXT NOT NULL,
    -- When the gateway is asked about it next.
    due_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (customer_id, subscription_id)
);

CREATE INDEX method_changes_due ON method_changes (due_at);
CREATE INDEX method_changes_object ON method_changes (gateway_id);
