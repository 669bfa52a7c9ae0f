-- Lists of everybody's rows in one state, and home's counts of what went wrong: few among very many.

CREATE INDEX refunds_by_status ON refunds (status, refund_id);
CREATE INDEX disputes_by_status ON disputes (status, dispute_id);
-- Nearly all are active or over; a renewal writes every index of its subscription, so it is none of theirs.
CREATE INDEX subscriptions_by_status ON subscriptions (status, subscription_id)
    WHERE status <> 'active' AND status <> 'ended';

-- Endpoints that fail, or to which nothing is sent any more because they did.
CREATE INDEX endpoints_failing ON endpoints (endpoint_id)
    WHERE failing_since IS NOT NULL OR disabled_reason IN ('failing', 'gone');

-- The audit trail by what was done and by who did it.
CREATE INDEX audit_entries_by_verb ON audit_entries (verb, entry_id);
CREATE INDEX audit_entries_by_actor ON audit_entries (actor, entry_id);

-- One customer's deliveries that wait or failed.
CREATE INDEX deliveries_by_own_status ON deliveries (customer_id, status, letter_id, endpoint_id)
    WHERE status <> 'delivered';
