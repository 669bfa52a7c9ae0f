//! What a payment is for, which way its money goes, and to or from whom.

use crate::words;
use serde::Serialize;
use utoipa::ToSchema;

words! {
    /// What a payment is for.
    Purpose, "purpose", {
        /// A company takes money from a payer, or gives it to a payee.
        Company = "company",
        /// A customer pays an invoice.
        Invoice = "invoice",
        /// A customer pays a period of a subscription.
        Subscription = "subscription",
    }
}

words! {
    /// Which way the money goes.
    Direction, "direction", {
        /// From the other party.
        In = "in",
        /// To the other party.
        Out = "out",
    }
}

/// The other party of a payment, and where its money is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Party {
    /// Its name.
    pub name: Option<String>,
    /// Its branch, as `062-000`.
    pub bsb: Option<String>,
    /// Its account's number.
    pub account: Option<String>,
}
