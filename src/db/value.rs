//! A value on its way into a statement, whichever database takes it.

use crate::values::timestamp::Timestamp;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgArguments, PgHasArrayType, PgTypeInfo, Postgres};
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, Encode, Type};
use uuid::Uuid;

/// One bound parameter; the variants name the column's type, `None` is NULL.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// BIGINT.
    Int(Option<i64>),
    /// BOOLEAN; 0 or 1 in SQLite.
    Bool(bool),
    /// TEXT.
    Text(Option<String>),
    /// BYTEA or BLOB.
    Bytes(Option<Vec<u8>>),
    /// UUID; 16 bytes in SQLite.
    Id(Option<Uuid>),
    /// TIMESTAMPTZ; microseconds since 1970 in SQLite.
    Time(Option<Timestamp>),
    /// UUID[] for `= ANY($1)`; a JSON array of hexadecimal texts in SQLite.
    Ids(Vec<Uuid>),
    /// UUID[] in PostgreSQL; in SQLite one BLOB of 16 bytes an id, cut by `substr`: cheaper for many.
    Packed(Vec<Uuid>),
    /// TEXT[]; a JSON array in SQLite.
    Texts(Vec<String>),
    /// BIGINT[]; a JSON array in SQLite.
    Ints(Vec<i64>),
}

/// Builds the parameters of a statement: `values![customer, at, 5]`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::value::Value::from($value)),*] };
}

/// Conversions from what records hold.
macro_rules! into_value {
    ($($from:ty => $variant:ident, $value:ident => $convert:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($value: $from) -> Value {
                Value::$variant(Some($convert))
            }
        }
        impl From<Option<$from>> for Value {
            fn from(value: Option<$from>) -> Value {
                Value::$variant(value.map(|$value| $convert))
            }
        }
    )*};
}

into_value! {
    i64 => Int, value => value;
    &str => Text, value => value.to_owned();
    String => Text, value => value;
    &String => Text, value => value.clone();
    Vec<u8> => Bytes, value => value;
    Uuid => Id, value => value;
    Timestamp => Time, value => value;
    crate::values::id::CustomerId => Id, value => value.uuid();
    crate::values::id::OperatorId => Id, value => value.uuid();
    crate::values::id::ServiceId => Id, value => value.uuid();
    crate::values::id::PriceId => Id, value => value.uuid();
    crate::values::id::TaxId => Id, value => value.uuid();
    crate::values::id::InvoiceId => Id, value => value.uuid();
    crate::values::id::CreditNoteId => Id, value => value.uuid();
    crate::values::id::TransferId => Id, value => value.uuid();
    crate::values::id::LetterId => Id, value => value.uuid();
    crate::values::id::KeyId => Id, value => value.uuid();
    crate::values::id::LoginId => Id, value => value.uuid();
    crate::values::id::AuditId => Id, value => value.uuid();
    crate::values::id::SigningKeyId => Id, value => value.uuid();
    crate::values::id::PlanId => Id, value => value.uuid();
    crate::values::id::PlanVersionId => Id, value => value.uuid();
    crate::values::id::SubscriptionId => Id, value => value.uuid();
    crate::values::id::ChargeId => Id, value => value.uuid();
    crate::values::id::MovementId => Id, value => value.uuid();
    crate::values::id::PaymentId => Id, value => value.uuid();
    crate::values::id::AttemptId => Id, value => value.uuid();
    crate::values::id::RefundId => Id, value => value.uuid();
    crate::values::id::DisputeId => Id, value => value.uuid();
    crate::values::id::WriteOffId => Id, value => value.uuid();
    crate::values::id::NoticeId => Id, value => value.uuid();
    crate::values::id::EndpointId => Id, value => value.uuid();
    crate::values::id::EndpointSecretId => Id, value => value.uuid();
    crate::values::id::DeliveryTryId => Id, value => value.uuid();
    crate::values::id::BillRunId => Id, value => value.uuid();
    crate::values::id::MemberId => Id, value => value.uuid();
    crate::values::quantity::Quantity => Int, value => value.millionths();
    crate::values::currency::Currency => Text, value => value.code().to_owned();
}

impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Bool(value)
    }
}

impl From<Vec<Uuid>> for Value {
    fn from(value: Vec<Uuid>) -> Value {
        Value::Ids(value)
    }
}

impl From<Vec<String>> for Value {
    fn from(value: Vec<String>) -> Value {
        Value::Texts(value)
    }
}

impl From<Vec<i64>> for Value {
    fn from(value: Vec<i64>) -> Value {
        Value::Ints(value)
    }
}

impl Value {
    /// Pairs of ids, each a text of twice 32 hexadecimal digits, to be cut by `substr` in the statement.
    pub fn pairs(pairs: impl IntoIterator<Item = (Uuid, Uuid)>) -> Value {
        let text = |(first, second): (Uuid, Uuid)| format!("{}{}", first.simple(), second.simple());
        Value::Texts(pairs.into_iter().map(text).collect())
    }
}

/// Binds the parameters for SQLite.
pub(super) fn for_sqlite(values: Vec<Value>) -> Result<SqliteArguments, BoxDynError> {
    let mut arguments = SqliteArguments::default();
    for value in values {
        match value {
            Value::Int(value) => arguments.add(value)?,
            Value::Bool(value) => arguments.add(i64::from(value))?,
            Value::Text(value) => arguments.add(value)?,
            Value::Bytes(value) => arguments.add(value)?,
            Value::Id(value) => arguments.add(value.map(|id| id.as_bytes().to_vec()))?,
            Value::Time(value) => arguments.add(value.map(Timestamp::micros))?,
            Value::Ids(ids) => arguments.add(json_of_ids(&ids))?,
            Value::Packed(ids) => {
                arguments.add(ids.iter().flat_map(|id| *id.as_bytes()).collect::<Vec<u8>>())?
            }
            Value::Texts(texts) => arguments.add(serde_json::to_string(&texts)?)?,
            Value::Ints(ints) => arguments.add(serde_json::to_string(&ints)?)?,
        }
    }
    Ok(arguments)
}

/// Binds the parameters for PostgreSQL.
pub(super) fn for_postgres(values: Vec<Value>) -> Result<PgArguments, BoxDynError> {
    let mut arguments = PgArguments::default();
    for value in values {
        match value {
            Value::Int(value) => arguments.add(value)?,
            Value::Bool(value) => arguments.add(value)?,
            Value::Text(value) => arguments.add(value)?,
            Value::Bytes(value) => arguments.add(value)?,
            Value::Id(value) => arguments.add(value)?,
            Value::Time(value) => arguments.add(value.map(PgTime))?,
            Value::Ids(ids) | Value::Packed(ids) => arguments.add(ids)?,
            Value::Texts(texts) => arguments.add(texts)?,
            Value::Ints(ints) => arguments.add(ints)?,
        }
    }
    Ok(arguments)
}

/// `["0190…","…"]`, read back by `unhex(value)` over `json_each`.
fn json_of_ids(ids: &[Uuid]) -> String {
    let mut text = String::with_capacity(ids.len() * 35 + 2);
    text.push('[');
    for (place, id) in ids.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push('"');
        text.push_str(id.simple().encode_lower(&mut Uuid::encode_buffer()));
        text.push('"');
    }
    text.push(']');
    text
}

/// An instant as PostgreSQL's binary format has it: microseconds since 2000.
pub(super) struct PgTime(pub(super) Timestamp);

/// Microseconds from 1970 to 2000, where PostgreSQL begins to count.
pub(super) const PG_EPOCH: i64 = 946_684_800_000_000;

impl Type<Postgres> for PgTime {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("timestamptz")
    }
}

impl PgHasArrayType for PgTime {
    fn array_type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("_timestamptz")
    }
}

impl Encode<'_, Postgres> for PgTime {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        buffer.extend_from_slice(&(self.0.micros() - PG_EPOCH).to_be_bytes());
        Ok(IsNull::No)
    }
}
