//! Payments, refunds and saved cards as the sandbox keeps them, and as the API shows them.

use crate::sandbox::written::{Amount, At};
use crate::values::money::Money;
use crate::values::timestamp::{DAY, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Where a payment or a refund is; refunds never wait for capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The payer, or the network, has not decided.
    Pending,
    /// The money is held for the shop.
    WaitingForCapture,
    /// Final: the money has moved.
    Succeeded,
    /// Final: it will not move.
    Canceled,
}

/// Who ended a payment, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancellation {
    /// As `payment_network`.
    pub party: String,
    /// As `insufficient_funds`.
    pub reason: String,
}

/// A card as it was used, and what will come of charging it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// The id that a later payment names it by.
    pub id: String,
    /// Whether it may be charged again without the payer.
    pub saved: bool,
    /// The first six digits.
    pub first6: String,
    /// The last four digits.
    pub last4: String,
    /// As `Visa`.
    pub card_type: String,
    /// Whether the bank asked the payer.
    pub three_d_secure: bool,
    /// How a charge of it is declined; a good card has none.
    pub declined: Option<Cancellation>,
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// 36 characters.
    pub id: String,
    /// Where it is.
    pub status: Status,
    /// What the payer pays; less after a partial capture.
    pub amount: Amount,
    /// What went back to the payer.
    pub refunded: Amount,
    /// Up to 128 characters.
    pub description: Option<String>,
    /// The shop's own data.
    pub metadata: Map<String, Value>,
    /// The shop's name for the payer.
    pub merchant_customer_id: Option<String>,
    /// Whether the money is taken at once.
    pub capture: bool,
    /// Whether the card may be charged again.
    pub save_method: bool,
    /// Where the payer goes after the page.
    pub return_url: Option<String>,
    /// The card, once there is one.
    pub method: Option<Method>,
    /// When it was asked for.
    pub created_at: At,
    /// When the money moved.
    pub captured_at: Option<At>,
    /// When the hold, or the payer's time to confirm, ends.
    pub ends_at: Option<At>,
    /// When a charge that nobody has to confirm will be decided.
    pub settles_at: Option<At>,
    /// Why it was canceled.
    pub cancellation: Option<Cancellation>,
}

/// A card that the payer is to name, to be kept without a payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Binding {
    /// 36 characters; the card is charged by it later.
    pub id: String,
    /// Where the payer goes after the page.
    pub return_url: String,
    /// Until when the payer may name it.
    pub ends_at: At,
    /// The card, once there is one; saved unless it was declined.
    pub method: Option<Method>,
}

/// A refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// 36 characters.
    pub id: String,
    /// Of which payment.
    pub payment_id: String,
    /// Where it is.
    pub status: Status,
    /// What goes back.
    pub amount: Amount,
    /// Up to 250 characters.
    pub description: Option<String>,
    /// The shop's own data.
    pub metadata: Map<String, Value>,
    /// When it was asked for.
    pub created_at: At,
    /// When a pending one will be decided.
    pub settles_at: Option<At>,
    /// Why it was canceled.
    pub cancellation: Option<Cancellation>,
}

/// The shop as objects show it.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// The shop's number.
    pub account_id: &'a str,
    /// Where the sandbox can be reached, without a slash at its end.
    pub url: &'a str,
}

impl Status {
    /// The API's word.
    pub fn word(self) -> &'static str {
        match self {
            Status::Pending => "pending",
            Status::WaitingForCapture => "waiting_for_capture",
            Status::Succeeded => "succeeded",
            Status::Canceled => "canceled",
        }
    }

    /// Whether nothing changes it any more.
    pub fn is_final(self) -> bool {
        matches!(self, Status::Succeeded | Status::Canceled)
    }
}

impl Cancellation {
    /// Who and why.
    pub fn new(party: &str, reason: &str) -> Cancellation {
        Cancellation { party: party.to_owned(), reason: reason.to_owned() }
    }
}

impl Method {
    fn shown(&self) -> Value {
        let Method { id, saved, first6, last4, card_type, .. } = self;
        json!({
            "type": "bank_card", "id": id, "saved": saved,
            "status": if *saved { "active" } else { "inactive" },
            "title": format!("Bank card *{last4}"),
            "card": {
                "first6": first6, "last4": last4, "expiry_year": "2047", "expiry_month": "12",
                "card_type": card_type, "issuer_country": "RU",
            },
        })
    }
}

/// How long money of a card is held.
const HOLD: i64 = 7 * DAY;

impl Payment {
    /// What comes of it when its card is asked.
    pub fn decide(&mut self, now: Timestamp) {
        let declined = self.method.as_ref().and_then(|method| method.declined.clone());
        match declined {
            Some(cancellation) => self.cancel(cancellation),
            None if self.capture => self.succeed(now),
            None => {
                self.status = Status::WaitingForCapture;
                self.ends_at = Some(At(now.plus_micros(HOLD)));
            }
        }
    }

    /// Ends it without the money.
    pub fn cancel(&mut self, cancellation: Cancellation) {
        self.status = Status::Canceled;
        self.cancellation = Some(cancellation);
        (self.ends_at, self.settles_at) = (None, None);
    }

    /// Takes the money.
    pub fn succeed(&mut self, now: Timestamp) {
        self.status = Status::Succeeded;
        self.captured_at = Some(At(now));
        (self.ends_at, self.settles_at) = (None, None);
        if let Some(method) = &mut self.method {
            // A card that was saved before stays saved.
            method.saved |= self.save_method;
        }
    }

    /// What can still go back.
    pub fn left(&self) -> Money {
        Money::new(self.amount.0.minor - self.refunded.0.minor, self.amount.0.currency)
    }

    /// As the API shows it.
    pub fn shown(&self, shop: &Shown<'_>) -> Value {
        let paid = matches!(self.status, Status::Succeeded | Status::WaitingForCapture);
        let mut object = json!({
            "id": self.id, "status": self.status, "amount": self.amount, "created_at": self.created_at,
            "paid": paid, "test": true, "metadata": self.metadata,
            "refundable": self.status == Status::Succeeded && self.left().minor > 0,
            "recipient": { "account_id": shop.account_id, "gateway_id": format!("2{}", shop.account_id) },
        });
        let optional = [
            ("description", json!(self.description)),
            ("merchant_customer_id", json!(self.merchant_customer_id)),
            ("captured_at", json!(self.captured_at)),
            ("cancellation_details", json!(self.cancellation)),
            ("payment_method", self.method.as_ref().map_or(Value::Null, Method::shown)),
        ];
        for (name, value) in optional {
            if !value.is_null() {
                object[name] = value;
            }
        }
        self.show_money(&mut object);
        if self.status == Status::WaitingForCapture {
            object["expires_at"] = json!(self.ends_at);
        }
        if let (Status::Pending, Some(return_url)) = (self.status, &self.return_url) {
            let confirmation_url = format!("{}/checkout/{}", shop.url, self.id);
            object["confirmation"] = json!({
                "type": "redirect", "return_url": return_url, "confirmation_url": confirmation_url,
            });
        }
        object
    }

    fn show_money(&self, object: &mut Value) {
        if let (true, Some(method)) = (object["paid"] == true, &self.method) {
            let applied = method.three_d_secure;
            object["authorization_details"] = json!({ "three_d_secure": { "applied": applied } });
        }
        if self.status == Status::Succeeded {
            let amount = self.amount.0;
            // The vendor keeps 3.5 %, rounded up to the smallest unit.
            let fee = (i128::from(amount.minor) * 35 + 999) / 1_000;
            let income = amount.minor - i64::try_from(fee).unwrap_or(0);
            object["income_amount"] = json!(Amount(Money::new(income, amount.currency)));
            object["refunded_amount"] = json!(self.refunded);
        }
    }
}

impl Binding {
    /// Whether the payer can still name a card.
    pub fn waits(&self, now: Timestamp) -> bool {
        self.method.is_none() && now < self.ends_at.0
    }

    /// As the API shows it.
    pub fn shown(&self, shop: &Shown<'_>, now: Timestamp) -> Value {
        let mut object = match &self.method {
            Some(method) => method.shown(),
            None => json!({ "type": "bank_card", "id": self.id, "saved": false, "status": "inactive" }),
        };
        object["holder"] =
            json!({ "account_id": shop.account_id, "gateway_id": format!("2{}", shop.account_id) });
        if self.waits(now) {
            object["status"] = json!("pending");
            let confirmation_url = format!("{}/checkout/{}", shop.url, self.id);
            object["confirmation"] = json!({
                "type": "redirect", "return_url": self.return_url, "confirmation_url": confirmation_url,
            });
        }
        object
    }
}

impl Refund {
    /// As the API shows it.
    pub fn shown(&self) -> Value {
        let mut object = json!({
            "id": self.id, "payment_id": self.payment_id, "status": self.status, "amount": self.amount,
            "created_at": self.created_at, "metadata": self.metadata,
        });
        if let Some(description) = &self.description {
            object["description"] = json!(description);
        }
        if let Some(cancellation) = &self.cancellation {
            object["cancellation_details"] = json!(cancellation);
        }
        object
    }
}
