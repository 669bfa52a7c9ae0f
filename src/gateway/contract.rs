//! What every gateway can do: prepare a request once, send its bytes, look an object up, list them.

pub use crate::values::gateway_kind::GatewayKind;

use crate::error::{Error, Result};
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use futures_util::future::BoxFuture;
use std::collections::BTreeMap;

/// One way to move money. Everything that is sent was stored before, byte by byte.
pub trait Gateway: Send + Sync {
    /// Which way it is.
    fn kind(&self) -> GatewayKind;

    /// The bytes of a request; made once, before the attempt is stored, and never again for it. A payment
    /// that is created has them made and thrown away, to learn whether it could be asked for at all.
    fn prepare(&self, order: &Order) -> Result<Vec<u8>>;

    /// Sends the stored bytes under the stored key, which is the attempt's id.
    fn send<'a>(&'a self, action: Action, key: &'a str, body: &'a [u8]) -> BoxFuture<'a, Answer>;

    /// The bytes of a decision about what a charge reserved: about all of it, or to take a part. They
    /// are the same ones each time.
    fn decision(&self, _charge: &[u8], part: Option<Money>) -> Result<Vec<u8>> {
        match part {
            None => Ok(Vec::new()),
            Some(_) => Err(Error::conflict("all_or_nothing", "this gateway takes all of it or nothing")),
        }
    }

    /// What the gateway says of an object now.
    fn fetch<'a>(&'a self, what: ObjectKind, gateway_id: &'a str) -> BoxFuture<'a, Answer>;

    /// A page of objects created at or after `since`, the newest first, for reconciliation.
    fn list<'a>(
        &'a self,
        what: ObjectKind,
        since: Timestamp,
        cursor: Option<&'a str>,
    ) -> BoxFuture<'a, Listing>;

    /// Asks for a method to be kept that the payer names on the gateway's own page, without any payment.
    /// No money moves, so an answer that is lost costs nothing: it is asked for again under another key.
    fn bind<'a>(&'a self, _key: &'a str, _return_url: &'a str) -> BoxFuture<'a, BindingAnswer> {
        let description = "this gateway keeps no methods of payment".to_owned();
        let refusal = Refusal { code: "no_methods".to_owned(), description, retry: Retry::Never };
        Box::pin(std::future::ready(BindingAnswer::Refused(refusal)))
    }

    /// What the gateway says now of a method that is to be kept.
    fn binding<'a>(&'a self, _gateway_id: &'a str) -> BoxFuture<'a, BindingAnswer> {
        Box::pin(std::future::ready(BindingAnswer::Absent))
    }

    /// Whether an object is from the shop that this gateway was set up for.
    fn is_ours(&self, object: &Object) -> bool;
}

/// What a gateway is asked to do, before it is bytes.
#[derive(Clone, Debug)]
pub enum Order {
    /// Take money.
    Charge(Charge),
    /// Give money back.
    Refund(RefundOrder),
}

/// Money that is to be taken from somebody, or with `Direction::Out` of a payment, given to somebody.
#[derive(Clone, Debug)]
pub struct Charge {
    /// The attempt's id in text; also goes along as `metadata.attempt`.
    pub attempt: String,
    /// The payment's id in text; also goes along as `metadata.payment`.
    pub payment: String,
    /// How much; always positive.
    pub amount: Money,
    /// What the payer reads.
    pub description: String,
    /// Further facts that go along.
    pub metadata: BTreeMap<String, String>,
    /// The customer's id in text.
    pub customer: String,
    /// Whether the money is only reserved, until it is captured or let go.
    pub reserve: bool,
    /// How the payer pays.
    pub how: How,
}

/// How the payer pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// On the gateway's own page, from which it comes back to an address.
    Redirect {
        /// Where the payer comes back to.
        return_url: String,
        /// Whether the method is kept for later payments.
        save_method: bool,
    },
    /// With a method that was kept before, without the payer.
    Saved {
        /// The gateway's id of the method; in the sandbox a test card's number.
        method: String,
    },
    /// In whatever way the gateway has without asking anybody.
    Direct {
        /// Whether the method is kept for later payments.
        save_method: bool,
    },
}

/// Money that is to go back.
#[derive(Clone, Debug)]
pub struct RefundOrder {
    /// The attempt's id in text; also goes along as `metadata.attempt`.
    pub attempt: String,
    /// The gateway's id of the payment that it is taken from.
    pub payment_gateway_id: String,
    /// How much; always positive.
    pub amount: Money,
    /// What the payer reads.
    pub description: String,
}

/// What the stored bytes ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// To take money.
    Charge,
    /// To give money back.
    Refund,
    /// To take what was only reserved: all of it, unless the bytes say how much.
    Capture {
        /// The gateway's id of the payment.
        gateway_id: String,
    },
    /// To let go what was only reserved.
    Cancel {
        /// The gateway's id of the payment.
        gateway_id: String,
    },
}

/// What kind of object a gateway keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectKind {
    /// Money taken.
    Payment,
    /// Money given back.
    Refund,
}

impl ObjectKind {
    /// Its word in the database.
    pub fn word(self) -> &'static str {
        match self {
            ObjectKind::Payment => "payment",
            ObjectKind::Refund => "refund",
        }
    }
}

/// What a gateway answered, or that it is not known what it did.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It has this object, in this state.
    Object(Box<Object>),
    /// It refused, and nothing happened.
    Refused(Refusal),
    /// It wants to be asked again, with the same bytes under the same key.
    Later {
        /// After how many seconds.
        retry_after: Option<u64>,
    },
    /// It is not known whether anything happened: no answer, half of one, or one of a broken server.
    Unknown(String),
    /// It has no such object.
    Absent,
}

/// A page of objects, or why there is none.
#[derive(Clone, Debug)]
pub enum Listing {
    /// Some objects, and where the next page begins.
    Page {
        /// The objects, the newest first.
        objects: Vec<Object>,
        /// Where the next page begins; `None` after the last.
        next: Option<String>,
    },
    /// The gateway could not be asked, or keeps no list.
    Unknown(String),
}

/// What a gateway says about a payment or a refund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// What it is.
    pub kind: ObjectKind,
    /// The gateway's own id.
    pub gateway_id: String,
    /// How it stands.
    pub status: ObjectStatus,
    /// How much.
    pub amount: Money,
    /// What went along with the request.
    pub metadata: BTreeMap<String, String>,
    /// Whether no real money moves.
    pub test: bool,
    /// The shop that it belongs to, where the gateway says so.
    pub shop: Option<String>,
    /// Where the payer confirms it, while it waits for that.
    pub confirmation_url: Option<String>,
    /// The method that was kept for later payments.
    pub method: Option<SavedMethod>,
    /// Why it was canceled.
    pub cancellation: Option<Cancellation>,
    /// The payment that a refund is taken from.
    pub payment_gateway_id: Option<String>,
    /// When the gateway made it.
    pub created_at: Timestamp,
    /// Until when the gateway keeps the money reserved, where it says so.
    pub expires_at: Option<Timestamp>,
}

/// How an object stands; words that are not known are tolerated and wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectStatus {
    /// Not decided yet.
    Pending,
    /// The money is reserved.
    WaitingForCapture,
    /// The money has moved; never changes again.
    Succeeded,
    /// The money has not moved; never changes again.
    Canceled,
    /// A word that payg does not know.
    Other(String),
}

/// A method that was kept for later payments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedMethod {
    /// The gateway's id of it.
    pub id: String,
    /// What a person recognises it by, as `Bank card *4444`.
    pub title: Option<String>,
}

/// What a gateway answered about a method that is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BindingAnswer {
    /// The payer has not named it yet.
    Pending {
        /// The gateway's id of it.
        gateway_id: String,
        /// Where the payer names it.
        confirmation_url: Option<String>,
    },
    /// It is kept and may be charged.
    Active(SavedMethod),
    /// It was not kept, and will not be.
    Inactive,
    /// The gateway does not keep it, and says why.
    Refused(Refusal),
    /// There is none.
    Absent,
    /// It is not known; ask again.
    Unknown(String),
}

/// Why a gateway canceled an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cancellation {
    /// Who decided.
    pub party: String,
    /// Why, in the gateway's word.
    pub reason: String,
    /// Whether another try makes sense.
    pub retry: Retry,
}

/// Why a gateway refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The gateway's word for it.
    pub code: String,
    /// In the gateway's own words.
    pub description: String,
    /// Whether another try makes sense.
    pub retry: Retry,
}

/// Whether another try makes sense after a decline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// The same may succeed on another day.
    Later,
    /// It will not change.
    Never,
    /// Only when the payer does something: another card, a confirmation.
    AskCustomer,
}
