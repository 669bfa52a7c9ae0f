//! Ids of things: UUIDv7 inside, shown with a prefix that says what they name.

use crate::error::{Error, Result};
use std::fmt;
use uuid::Uuid;

/// Crockford's base 32 in lower case: no i, l, o, u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Characters of an id after its prefix.
const LENGTH: usize = 26;

/// A new id, sortable by birth.
pub fn fresh() -> Uuid {
    Uuid::now_v7()
}

/// Shows an id as `prefix_` and 26 characters.
pub fn show(prefix: &str, id: Uuid) -> String {
    let mut text = String::with_capacity(prefix.len() + 1 + LENGTH);
    text.push_str(prefix);
    text.push('_');
    let value = id.as_u128();
    for place in (0..LENGTH).rev() {
        let digit = (value >> (place * 5)) & 31;
        text.push(char::from(ALPHABET[digit as usize]));
    }
    text
}

/// Reads what [`show`] wrote; `None` when it is not an id of that prefix.
pub fn read(prefix: &str, text: &str) -> Option<Uuid> {
    let digits = text.strip_prefix(prefix)?.strip_prefix('_')?;
    if digits.len() != LENGTH {
        return None;
    }
    let mut value: u128 = 0;
    for (place, byte) in digits.bytes().enumerate() {
        let digit = ALPHABET.iter().position(|letter| *letter == byte)? as u128;
        if place == 0 && digit > 7 {
            return None;
        }
        value = (value << 5) | digit;
    }
    Some(Uuid::from_u128(value))
}

/// The first and the last id whose text starts with `text`; `None` when no id's does.
pub fn range(prefix: &str, text: &str) -> Option<(Uuid, Uuid)> {
    let width = prefix.len() + 1 + LENGTH;
    if text.len() <= prefix.len() {
        return None;
    }
    // The first letter holds three bits only; behind a bare prefix its greatest is not the last letter.
    let greatest = if text.len() == prefix.len() + 1 { "7" } else { "" };
    let first = read(prefix, &format!("{text:0<width$}"))?;
    let last = read(prefix, &format!("{:z<width$}", format!("{text}{greatest}")))?;
    Some((first, last))
}

/// `/// what it names` and `Name = "prefix";` for each noun.
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident = $prefix:literal;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// What its text starts with, before the underscore.
            pub const PREFIX: &'static str = $prefix;

            /// A new one, sortable by birth.
            #[allow(clippy::new_without_default)]
            pub fn new() -> $name {
                $name(fresh())
            }

            /// The bare number, as the database keeps it.
            pub const fn uuid(self) -> Uuid {
                self.0
            }

            /// From the bare number.
            pub const fn from_uuid(id: Uuid) -> $name {
                $name(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&show($prefix, self.0))
            }
        }

        impl std::str::FromStr for $name {
            type Err = Error;

            fn from_str(text: &str) -> Result<$name> {
                read($prefix, text).map($name).ok_or_else(|| {
                    Error::invalid("id", text, concat!("is not like ", $prefix, "_…"))
                })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )+};
}

ids! {
    /// A customer: a user or a company.
    CustomerId = "cus";
    /// An operator of payg.
    OperatorId = "opr";
    /// A metered service.
    ServiceId = "srv";
    /// One version of a price.
    PriceId = "prc";
    /// A tax rate.
    TaxId = "tax";
    /// An invoice.
    InvoiceId = "inv";
    /// A credit note.
    CreditNoteId = "crn";
    /// A ledger transfer.
    TransferId = "trf";
    /// A letter in the outbox.
    LetterId = "ltr";
    /// An API key.
    KeyId = "key";
    /// A login: all tokens that descend from one log-in with a password.
    LoginId = "lgn";
    /// An entry of the audit trail.
    AuditId = "aud";
    /// A key that access tokens are signed with.
    SigningKeyId = "sig";
    /// A plan: what is sold by the month or year.
    PlanId = "pln";
    /// One version of a plan's price.
    PlanVersionId = "plv";
    /// A subscription.
    SubscriptionId = "sub";
    /// A charge of a subscription.
    ChargeId = "chg";
    /// A movement of the recurring revenue.
    MovementId = "mov";
    /// A payment: the wish to move money once.
    PaymentId = "pay";
    /// An attempt: one request to a gateway; its text is the request's idempotence key.
    AttemptId = "att";
    /// A refund: money that goes back by our will.
    RefundId = "ref";
    /// A dispute: money that the payer's bank asks back.
    DisputeId = "dsp";
    /// A write-off: what of an invoice nobody expects any more.
    WriteOffId = "wof";
    /// A notice: what a gateway told us.
    NoticeId = "ntc";
    /// An endpoint that webhooks are sent to.
    EndpointId = "whk";
    /// A secret that webhooks are signed with.
    EndpointSecretId = "whs";
    /// One try to deliver a webhook.
    DeliveryTryId = "try";
    /// A run of the bill.
    BillRunId = "run";
    /// A member of a company: somebody who logs in for it.
    MemberId = "mem";
}
