//! Which letters go out by mail, and what their templates are tried with.

/// A letter that goes out by mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailKind {
    /// The letter's kind, as `invoice.issued`; its templates are called so.
    pub word: &'static str,
    /// Whether it comes to those, too, who want only what is owed to them.
    pub need: Need,
    /// A payload as the letter has it, for previews.
    pub sample: &'static str,
}

/// Whether a customer can do without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It is owed: a document, money that moves, a contract that changes, what the customer asked for.
    Owed,
    /// It is a courtesy.
    Courtesy,
}

impl Need {
    /// Its word on every face.
    pub fn word(self) -> &'static str {
        match self {
            Need::Owed => "owed",
            Need::Courtesy => "courtesy",
        }
    }
}

/// The kind with that word, if letters of it go out by mail.
pub fn find(word: &str) -> Option<&'static MailKind> {
    KINDS.iter().find(|kind| kind.word == word)
}

const fn owed(word: &'static str, sample: &'static str) -> MailKind {
    MailKind { word, need: Need::Owed, sample }
}

const fn courtesy(word: &'static str, sample: &'static str) -> MailKind {
    MailKind { word, need: Need::Courtesy, sample }
}

/// Every kind; another one is a line here, its templates, and its name in the list of the built-in ones.
pub const KINDS: &[MailKind] = &[
    owed(
        "invoice.issued",
        r#"{"id":"inv_0","number":"INV-2026-000001","month":"2026-10","total":{"amount":"1234.50","currency":"EUR"}}"#,
    ),
    owed(
        "invoice.voided",
        r#"{"id":"inv_0","number":"INV-2026-000001","total":{"amount":"1234.50","currency":"EUR"}}"#,
    ),
    owed(
        "credit_note.issued",
        r#"{"id":"crn_0","number":"CN-2026-000001","invoice":"INV-2026-000001","reason":"outage","total":{"amount":"12.00","currency":"EUR"}}"#,
    ),
    owed("password.reset", r#"{"token":"payg_reset_example","expires_at":"2026-11-01T12:30:00Z"}"#),
    owed(
        "subscription.created",
        r#"{"object":{"id":"sub_0","plan":"premium","plan_name":"Premium","amount":{"amount":"9.99","currency":"EUR"},"confirmation_url":"https://example.com/pay"}}"#,
    ),
    courtesy(
        "subscription.activated",
        r#"{"object":{"id":"sub_0","plan":"premium","plan_name":"Premium","current_period":{"start":"2026-11-01T00:00:00Z","end":"2026-12-01T00:00:00Z"}}}"#,
    ),
    owed(
        "subscription.renewed",
        r#"{"object":{"id":"sub_0","plan":"premium","plan_name":"Premium","amount":{"amount":"9.99","currency":"EUR"},"current_period":{"start":"2026-12-01T00:00:00Z","end":"2027-01-01T00:00:00Z"}}}"#,
    ),
    owed(
        "subscription.canceled",
        r#"{"object":{"id":"sub_0","plan":"premium","plan_name":"Premium","paid_at":"2026-11-01T00:00:00Z","ends_at":"2026-11-20T00:00:00Z","ended_at":"2026-11-20T00:00:00Z","refunded":{"amount":"3.33","currency":"EUR"}}}"#,
    ),
    owed(
        "subscription.ended",
        r#"{"object":{"id":"sub_0","plan":"premium","plan_name":"Premium","paid_at":"2026-11-01T00:00:00Z","ended_at":"2026-12-01T00:00:00Z"}}"#,
    ),
    courtesy(
        "payment.upcoming",
        r#"{"object":{"plan_name":"Premium","amount":{"amount":"9.99","currency":"EUR"},"due_at":"2026-11-28T00:00:00Z","method_title":"Bank card *4444","by_link":false}}"#,
    ),
    owed(
        "payment.action_required",
        r#"{"object":{"id":"pay_0","amount":{"amount":"9.99","currency":"EUR"},"description":"Premium, next month","confirmation_url":"https://example.com/pay","about":"renewal","ends_at":"2026-12-01T00:00:00Z"}}"#,
    ),
    courtesy(
        "payment.successful",
        r#"{"object":{"id":"pay_0","amount":{"amount":"9.99","currency":"EUR"},"description":"Premium, December"}}"#,
    ),
    owed(
        "payment.failed",
        r#"{"object":{"id":"pay_0","amount":{"amount":"9.99","currency":"EUR"},"description":"Premium, December","failure_code":"insufficient_funds","failure_message":"there is not enough money on the account","next_attempt_at":"2026-11-29T00:00:00Z"}}"#,
    ),
    owed(
        "refund.successful",
        r#"{"object":{"id":"rfd_0","amount":{"amount":"3.33","currency":"EUR"},"reason":"canceled within 7 days"}}"#,
    ),
    courtesy(
        "webhook.disabled",
        r#"{"object":{"id":"end_0","url":"https://example.com/hook","disabled_reason":"failing"}}"#,
    ),
    owed(
        "payment.quarantined",
        r#"{"object":"quarantined_object","gateway":"yookassa","id":"2d000000-000f-5000-9000-000000000000","attempt_id":null,"why":"nobody here asked for it"}"#,
    ),
    courtesy("limit.reached", r#"{"object":{"limit":{"amount":"100.00","currency":"EUR"}}}"#),
];
