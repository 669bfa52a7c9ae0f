-- Money in and out: payments, the requests made for them, refunds, disputes, and what gateways tell.

-- New accounts: what is owed to a company, what is kept of its payments, what is held back in a
-- dispute, what was lost. Pending turnovers are of money in flight: they are no part of a balance.
CREATE TABLE accounts_wider (
    customer_id BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN
        ('receivable', 'revenue', 'tax', 'cash', 'credit', 'payable', 'fees', 'disputed', 'losses')),
    currency TEXT NOT NULL,
    debits INTEGER NOT NULL CHECK (debits >= 0),
    credits INTEGER NOT NULL CHECK (credits >= 0),
    pending_debits INTEGER NOT NULL DEFAULT 0,
    pending_credits INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (customer_id, role, currency)
) STRICT, WITHOUT ROWID;
INSERT INTO accounts_wider (customer_id, role, currency, debits, credits)
    SELECT customer_id, role, currency, debits, credits FROM accounts;
DROP TABLE accounts;
ALTER TABLE accounts_wider RENAME TO accounts;

-- Money in flight is a pending transfer; another one that names it in `resolves` posts or voids it.
ALTER TABLE transfers ADD COLUMN phase TEXT NOT NULL DEFAULT 'posted'
    CHECK (phase IN ('posted', 'pending', 'voided'));
ALTER TABLE transfers ADD COLUMN resolves BLOB;

-- A pending transfer is resolved once.
CREATE UNIQUE INDEX transfers_resolved ON transfers (customer_id, resolves) WHERE resolves IS NOT NULL;
-- Whatever happens twice, money moves once for each step of a payment, refund or dispute.
CREATE UNIQUE INDEX transfers_once ON transfers (customer_id, document_id, kind, phase, debit, credit)
    WHERE kind IN ('payment', 'payment_fee', 'refund', 'dispute', 'dispute_won', 'dispute_lost');

CREATE TABLE payments (
    -- Who owns it: the company that takes it or gives it, or the user who pays.
    customer_id BLOB NOT NULL,
    payment_id BLOB NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('company', 'invoice', 'subscription')),
    -- The invoice or subscription that it pays.
    document_id BLOB,
    -- Whether money comes from the other party or goes to it.
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    -- The other party and its account; text, because leading zeros are part of the number.
    party_name TEXT,
    party_bsb TEXT,
    party_account TEXT,
    currency TEXT NOT NULL,
    -- Minor units.
    amount INTEGER NOT NULL CHECK (amount > 0),
    -- What payg's operator keeps of it.
    fee INTEGER NOT NULL CHECK (fee >= 0 AND fee <= amount),
    -- What went back, and what is on its way back.
    refunded INTEGER NOT NULL CHECK (refunded >= 0),
    refunding INTEGER NOT NULL CHECK (refunding >= 0),
    description TEXT NOT NULL,
    -- A JSON object of texts.
    metadata TEXT NOT NULL,
    -- NULL when the money came by another way and was only recorded.
    gateway TEXT CHECK (gateway IN ('sandbox', 'yookassa', 'bank')),
    -- The gateway's id of a method that the payer agreed to before.
    method TEXT,
    -- Whether the method of this payment is kept, and then its id and how a person recognises it.
    save_method INTEGER NOT NULL CHECK (save_method IN (0, 1)),
    saved_method TEXT,
    saved_method_title TEXT,
    return_url TEXT,
    -- Where the payer confirms it, while it waits for that.
    confirmation_url TEXT,
    status TEXT NOT NULL CHECK (status IN
        ('created', 'processing', 'successful', 'failed', 'canceled', 'disputed', 'reversed')),
    -- Why it failed: the gateway's word, and whether another try makes sense.
    failure_code TEXT,
    failure_message TEXT,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    attempts_max INTEGER NOT NULL CHECK (attempts_max >= 1),
    -- When a declined payment is tried again.
    next_attempt_at INTEGER,
    -- What two callers must not both ask for; one payment has it, however often it is asked for.
    business_key TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    -- When the money moved, or it was certain that it will not.
    transaction_at INTEGER,
    -- Whether the gateway only reserves the money, until it is captured; and until when it does so, while it does.
    reserve INTEGER NOT NULL CHECK (reserve IN (0, 1)),
    reserved_until INTEGER,
    PRIMARY KEY (customer_id, payment_id),
    CHECK (refunded + refunding <= amount)
) STRICT;

CREATE UNIQUE INDEX payments_once ON payments (customer_id, business_key) WHERE business_key IS NOT NULL;
CREATE INDEX payments_by_business_key ON payments (business_key) WHERE business_key IS NOT NULL;
CREATE INDEX payments_by_document ON payments (customer_id, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX payments_by_id ON payments (payment_id);
CREATE INDEX payments_due ON payments (next_attempt_at) WHERE next_attempt_at IS NOT NULL;

-- One request to a gateway. It is committed with its exact bytes before any of them is sent.
CREATE TABLE attempts (
    customer_id BLOB NOT NULL,
    -- In text, also the request's idempotence key.
    attempt_id BLOB NOT NULL,
    payment_id BLOB NOT NULL,
    -- The refund that it is made for; NULL when it is for the payment itself.
    refund_id BLOB,
    -- The refund, else the payment.
    subject_id BLOB NOT NULL,
    -- From 1 within the subject.
    number INTEGER NOT NULL,
    gateway TEXT NOT NULL CHECK (gateway IN ('sandbox', 'yookassa', 'bank')),
    state TEXT NOT NULL CHECK (state IN
        ('prepared', 'sent', 'unknown', 'accepted', 'quarantined', 'succeeded', 'declined', 'absent')),
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    body BLOB NOT NULL,
    -- SHA-256 of the body.
    body_hash BLOB NOT NULL,
    -- The gateway's id of what it made; unique through gateway_objects.
    gateway_id TEXT,
    sends INTEGER NOT NULL,
    first_sent_at INTEGER,
    last_sent_at INTEGER,
    -- When something is to be done about it; NULL when nothing is, or only by hand.
    due_at INTEGER,
    -- Who works on it, and until when nobody else may.
    lease BLOB,
    lease_until INTEGER,
    -- What went wrong last.
    code TEXT,
    message TEXT,
    created_at INTEGER NOT NULL,
    settled_at INTEGER,
    -- Whether what is reserved is to be captured or let go, the key under which the gateway is told, and since
    -- when it is told.
    decision TEXT CHECK (decision IN ('capture', 'cancel')),
    decision_key BLOB,
    decision_sent_at INTEGER,
    PRIMARY KEY (customer_id, attempt_id),
    FOREIGN KEY (customer_id, payment_id) REFERENCES payments
) STRICT;

CREATE UNIQUE INDEX attempts_one_live ON attempts (customer_id, subject_id)
    WHERE state IN ('prepared', 'sent', 'unknown', 'accepted', 'quarantined');
CREATE UNIQUE INDEX attempts_numbered ON attempts (customer_id, subject_id, number);
CREATE INDEX attempts_by_payment ON attempts (customer_id, payment_id);
CREATE INDEX attempts_by_id ON attempts (attempt_id);
CREATE INDEX attempts_due ON attempts (due_at) WHERE due_at IS NOT NULL;
-- Those that are on their way, in the order of their payments, for who looks for what is stuck.
CREATE INDEX attempts_on_way ON attempts (payment_id, first_sent_at) WHERE due_at IS NOT NULL;

-- Whose a gateway's object is; over all customers, so in a table of its own.
CREATE TABLE gateway_objects (
    gateway TEXT NOT NULL,
    gateway_id TEXT NOT NULL,
    customer_id BLOB NOT NULL,
    attempt_id BLOB NOT NULL,
    PRIMARY KEY (gateway, gateway_id)
) STRICT, WITHOUT ROWID;

-- What a gateway says that does not fit what was asked of it: nothing is posted, an operator looks.
CREATE TABLE quarantined_objects (
    gateway TEXT NOT NULL,
    gateway_id TEXT NOT NULL,
    -- The attempt that it claims to be of.
    attempt_id BLOB,
    why TEXT NOT NULL,
    -- What the gateway said, as JSON.
    object TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    resolved_at INTEGER,
    PRIMARY KEY (gateway, gateway_id)
) STRICT;

CREATE TABLE refunds (
    customer_id BLOB NOT NULL,
    refund_id BLOB NOT NULL,
    payment_id BLOB NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,
    -- The line of the invoice that is taken back, if it is about one.
    line INTEGER,
    status TEXT NOT NULL CHECK (status IN ('pending', 'successful', 'failed')),
    -- The credit note that was issued with it.
    credit_note_id BLOB,
    failure_code TEXT,
    failure_message TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    settled_at INTEGER,
    PRIMARY KEY (customer_id, refund_id),
    FOREIGN KEY (customer_id, payment_id) REFERENCES payments
) STRICT;

CREATE INDEX refunds_by_payment ON refunds (customer_id, payment_id);
CREATE INDEX refunds_by_id ON refunds (refund_id);

CREATE TABLE disputes (
    customer_id BLOB NOT NULL,
    dispute_id BLOB NOT NULL,
    payment_id BLOB NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('needs_response', 'under_review', 'won', 'lost')),
    -- What was answered to the payer's bank.
    evidence TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    closed_at INTEGER,
    PRIMARY KEY (customer_id, dispute_id),
    FOREIGN KEY (customer_id, payment_id) REFERENCES payments
) STRICT;

CREATE UNIQUE INDEX disputes_one_open ON disputes (customer_id, payment_id)
    WHERE status IN ('needs_response', 'under_review');
CREATE INDEX disputes_by_payment ON disputes (customer_id, payment_id);
CREATE INDEX disputes_by_id ON disputes (dispute_id);

-- What of an invoice nobody expects any more; one that is undone is expected again.
CREATE TABLE write_offs (
    customer_id BLOB NOT NULL,
    write_off_id BLOB NOT NULL,
    invoice_id BLOB NOT NULL,
    currency TEXT NOT NULL,
    -- Minor units.
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    undone_at INTEGER,
    PRIMARY KEY (customer_id, write_off_id),
    FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices
) STRICT;

CREATE INDEX write_offs_by_invoice ON write_offs (customer_id, invoice_id);

-- What gateways tell. The body is only a hint: the object is asked for before anything is believed.
CREATE TABLE notices (
    notice_id BLOB NOT NULL PRIMARY KEY,
    gateway TEXT NOT NULL CHECK (gateway IN ('sandbox', 'yookassa', 'bank')),
    -- The gateway's word for what happened.
    event TEXT NOT NULL,
    object_kind TEXT NOT NULL CHECK (object_kind IN ('payment', 'refund')),
    gateway_id TEXT NOT NULL,
    body TEXT NOT NULL,
    -- The address that it came from.
    source TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'ignored')),
    -- What came of it.
    outcome TEXT,
    tries INTEGER NOT NULL,
    due_at INTEGER,
    lease BLOB,
    lease_until INTEGER,
    received_at INTEGER NOT NULL,
    handled_at INTEGER
) STRICT;

-- The same notice again adds nothing while the first one waits.
CREATE UNIQUE INDEX notices_waiting ON notices (gateway, event, gateway_id) WHERE state = 'waiting';
CREATE INDEX notices_due ON notices (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX notices_by_age ON notices (handled_at) WHERE handled_at IS NOT NULL;
