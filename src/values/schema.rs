//! What the values look like in the API's description: each is a text with a shape.

use crate::values::actor::Actor;
use crate::values::amount::Amount;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::id;
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::owner::Owner;
use crate::values::quantity::Quantity;
use crate::values::scope::{Scope, Scopes};
use crate::values::timestamp::{Period, Timestamp};
use crate::values::unit_price::UnitPrice;
use std::borrow::Cow;
use utoipa::openapi::schema::{KnownFormat, Schema, SchemaFormat, Type};
use utoipa::openapi::{ArrayBuilder, ObjectBuilder, RefOr};
use utoipa::{PartialSchema, ToSchema};

/// A decimal number as a text.
const DECIMAL: &str = r"^-?[0-9]+(\.[0-9]+)?$";
/// An id after its prefix.
const ID_DIGITS: &str = "[0-9a-hjkmnp-tv-z]{26}";

/// Describes a type that serializes as a text.
macro_rules! text {
    ($type:ty, $name:expr, $describe:expr) => {
        impl PartialSchema for $type {
            fn schema() -> RefOr<Schema> {
                let describe: fn(ObjectBuilder) -> ObjectBuilder = $describe;
                describe(ObjectBuilder::new().schema_type(Type::String)).into()
            }
        }

        impl ToSchema for $type {
            fn name() -> Cow<'static, str> {
                Cow::Borrowed($name)
            }
        }
    };
}

/// Describes the ids of nouns.
macro_rules! ids {
    ($($name:ident,)*) => {
        $(text!(id::$name, stringify!($name), |text| {
            text.pattern(Some(format!("^{}_{ID_DIGITS}$", id::$name::PREFIX)))
        });)*
    };
}

ids!(
    CustomerId,
    OperatorId,
    ServiceId,
    PriceId,
    TaxId,
    InvoiceId,
    CreditNoteId,
    TransferId,
    LetterId,
    KeyId,
    LoginId,
    AuditId,
    PlanId,
    PlanVersionId,
    SubscriptionId,
    ChargeId,
    MovementId,
    PaymentId,
    AttemptId,
    MemberId,
    RefundId,
    DisputeId,
    WriteOffId,
    NoticeId,
    EndpointId,
    DeliveryTryId,
);

text!(Interval, "Interval", |text| text.enum_values(Some(["month", "year"])));
text!(Timestamp, "Timestamp", |text| text
    .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
    .description(Some("RFC 3339, UTC, to the microsecond")));
text!(Month, "Month", |text| text
    .pattern(Some("^[0-9]{4}-[0-9]{2}$"))
    .description(Some("a calendar month in the customer's time zone")));
text!(Quantity, "Quantity", |text| text
    .pattern(Some(DECIMAL))
    .description(Some("a decimal number with at most six decimals")));
text!(Amount, "Amount", |text| text
    .pattern(Some(DECIMAL))
    .description(Some("an exact amount of money, not rounded")));
text!(UnitPrice, "UnitPrice", |text| text
    .pattern(Some(DECIMAL))
    .description(Some("a decimal number with at most twelve decimals")));
text!(Owner, "Owner", |text| text
    .pattern(Some(format!("^(cus|opr)_{ID_DIGITS}$")))
    .description(Some("the id of a customer or an operator")));
text!(Currency, "Currency", |text| text.pattern(Some("^[A-Z]{3}$")).description(Some("ISO 4217")));

impl PartialSchema for Money {
    fn schema() -> RefOr<Schema> {
        let amount = ObjectBuilder::new().schema_type(Type::String).pattern(Some(DECIMAL));
        ObjectBuilder::new()
            .property("amount", amount)
            .required("amount")
            .property("currency", Currency::schema())
            .required("currency")
            .into()
    }
}

impl ToSchema for Money {}

impl PartialSchema for Actor {
    fn schema() -> RefOr<Schema> {
        let kinds = ["operator", "customer", "system", "command_line"];
        let name = ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("an id, a part of payg, or a user of the machine"));
        ObjectBuilder::new()
            .property("kind", ObjectBuilder::new().schema_type(Type::String).enum_values(Some(kinds)))
            .required("kind")
            .property("name", name)
            .required("name")
            .into()
    }
}

impl ToSchema for Actor {}

impl PartialSchema for Scopes {
    fn schema() -> RefOr<Schema> {
        let words = Scope::ALL.map(Scope::word).into_iter().chain(["*"]);
        let word = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words));
        ArrayBuilder::new().items(word).description(Some("what a key allows; `*` is everything")).into()
    }
}

impl ToSchema for Scopes {}

impl PartialSchema for Period {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .property("start", Timestamp::schema())
            .required("start")
            .property("end", Timestamp::schema())
            .required("end")
            .description(Some("from start until just before end"))
            .into()
    }
}

impl ToSchema for Period {}
