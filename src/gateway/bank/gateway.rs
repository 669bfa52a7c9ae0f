//! The bank as a gateway: it is asked by files, so it answers nothing by itself.

use crate::error::{Error, Result};
use crate::gateway::contract::{Action, Answer, Gateway, GatewayKind, Listing, Object, ObjectKind, Order};
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::json;

/// The only currency that these files carry.
pub const CURRENCY: &str = "AUD";

/// Why nothing is heard.
const BY_FILES: &str = "a bank is asked by files: payg bank export, and payg bank import for what comes back";

/// Direct-entry files that a person brings to a bank.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bank;

impl Gateway for Bank {
    fn kind(&self) -> GatewayKind {
        GatewayKind::Bank
    }

    /// What the record in the file is made of; the reference comes when the file is written.
    fn prepare(&self, order: &Order) -> Result<Vec<u8>> {
        let (what, attempt, amount, text) = match order {
            Order::Charge(charge) => ("payment", &charge.attempt, charge.amount, &charge.description),
            Order::Refund(refund) => ("refund", &refund.attempt, refund.amount, &refund.description),
        };
        let body =
            json!({ "kind": what, "attempt": attempt, "amount": checked(amount)?, "description": text });
        Ok(body.to_string().into_bytes())
    }

    fn send<'a>(&'a self, _: Action, _: &'a str, _: &'a [u8]) -> BoxFuture<'a, Answer> {
        async { Answer::Unknown(BY_FILES.to_owned()) }.boxed()
    }

    fn fetch<'a>(&'a self, _: ObjectKind, _: &'a str) -> BoxFuture<'a, Answer> {
        async { Answer::Unknown(BY_FILES.to_owned()) }.boxed()
    }

    fn list<'a>(&'a self, _: ObjectKind, _: Timestamp, _: Option<&'a str>) -> BoxFuture<'a, Listing> {
        async { Listing::Unknown(BY_FILES.to_owned()) }.boxed()
    }

    fn is_ours(&self, _: &Object) -> bool {
        true
    }
}

fn checked(amount: Money) -> Result<Money> {
    if amount.currency.code() != CURRENCY {
        let why = format!("is not in {CURRENCY}, the only currency of direct-entry files");
        return Err(Error::invalid("amount", amount, why).at("amount"));
    }
    if amount.minor > super::columns::AMOUNT_MAX {
        let why = "is more than one record for a bank holds";
        return Err(Error::invalid("amount", amount, why).at("amount"));
    }
    Ok(amount)
}
