//! A row that came back, and how its cells become values.

use super::fault;
use super::value::PG_EPOCH;
use crate::error::Result;
use crate::values::currency::Currency;
use crate::values::id;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use sqlx::postgres::{PgRow, PgValueFormat};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, ValueRef};
use uuid::Uuid;

/// One row of either database; cells are read by their place in the select list, from 0.
pub enum Row {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Postgres(PgRow),
}

impl Row {
    /// The cell at `place` as the type wanted; a type that does not fit is a defect in the statement.
    pub fn get<T: Cell>(&self, place: usize) -> Result<T> {
        match self {
            Row::Sqlite(row) => T::from_sqlite(row, place),
            Row::Postgres(row) => T::from_postgres(row, place),
        }
    }

    /// How many cells the row has.
    pub fn len(&self) -> usize {
        match self {
            Row::Sqlite(row) => row.len(),
            Row::Postgres(row) => row.len(),
        }
    }

    /// Whether the row has no cell at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What a cell can be read as.
pub trait Cell: Sized {
    /// Reads it from a row of SQLite.
    fn from_sqlite(row: &SqliteRow, place: usize) -> Result<Self>;
    /// Reads it from a row of PostgreSQL.
    fn from_postgres(row: &PgRow, place: usize) -> Result<Self>;
}

/// Types that both drivers read alike.
macro_rules! same_in_both {
    ($($type:ty),*) => {$(
        impl Cell for $type {
            fn from_sqlite(row: &SqliteRow, place: usize) -> Result<$type> {
                row.try_get(place).map_err(fault::error)
            }
            fn from_postgres(row: &PgRow, place: usize) -> Result<$type> {
                row.try_get(place).map_err(fault::error)
            }
        }
    )*};
}

same_in_both!(i64, String, Vec<u8>, bool);

impl Cell for Uuid {
    fn from_sqlite(row: &SqliteRow, place: usize) -> Result<Uuid> {
        let bytes: &[u8] = row.try_get(place).map_err(fault::error)?;
        Uuid::from_slice(bytes)
            .map_err(|cause| fault::unreadable("an id in the database is not 16 bytes").cause(cause))
    }

    fn from_postgres(row: &PgRow, place: usize) -> Result<Uuid> {
        row.try_get(place).map_err(fault::error)
    }
}

impl Cell for Timestamp {
    fn from_sqlite(row: &SqliteRow, place: usize) -> Result<Timestamp> {
        Timestamp::from_micros(row.try_get(place).map_err(fault::error)?)
    }

    fn from_postgres(row: &PgRow, place: usize) -> Result<Timestamp> {
        let raw = row.try_get_raw(place).map_err(fault::error)?;
        let bytes = raw
            .as_bytes()
            .map_err(|cause| fault::unreadable("a time in the database is NULL").cause(cause))?;
        match (raw.format(), <[u8; 8]>::try_from(bytes)) {
            (PgValueFormat::Binary, Ok(bytes)) => {
                Timestamp::from_micros(i64::from_be_bytes(bytes) + PG_EPOCH)
            }
            _ => Err(fault::unreadable("a time in the database is not eight bytes")),
        }
    }
}

impl<T: Cell> Cell for Option<T> {
    fn from_sqlite(row: &SqliteRow, place: usize) -> Result<Option<T>> {
        let null = row.try_get_raw(place).map_err(fault::error)?.is_null();
        if null { Ok(None) } else { T::from_sqlite(row, place).map(Some) }
    }

    fn from_postgres(row: &PgRow, place: usize) -> Result<Option<T>> {
        let null = row.try_get_raw(place).map_err(fault::error)?.is_null();
        if null { Ok(None) } else { T::from_postgres(row, place).map(Some) }
    }
}

/// Types that wrap another cell's type.
macro_rules! wraps {
    ($($type:ty: $inner:ty, $make:expr;)*) => {$(
        impl Cell for $type {
            fn from_sqlite(row: &SqliteRow, place: usize) -> Result<$type> {
                <$inner>::from_sqlite(row, place).and_then($make)
            }
            fn from_postgres(row: &PgRow, place: usize) -> Result<$type> {
                <$inner>::from_postgres(row, place).and_then($make)
            }
        }
    )*};
}

wraps! {
    id::CustomerId: Uuid, |id| Ok(id::CustomerId::from_uuid(id));
    id::OperatorId: Uuid, |id| Ok(id::OperatorId::from_uuid(id));
    id::ServiceId: Uuid, |id| Ok(id::ServiceId::from_uuid(id));
    id::PriceId: Uuid, |id| Ok(id::PriceId::from_uuid(id));
    id::TaxId: Uuid, |id| Ok(id::TaxId::from_uuid(id));
    id::InvoiceId: Uuid, |id| Ok(id::InvoiceId::from_uuid(id));
    id::CreditNoteId: Uuid, |id| Ok(id::CreditNoteId::from_uuid(id));
    id::TransferId: Uuid, |id| Ok(id::TransferId::from_uuid(id));
    id::LetterId: Uuid, |id| Ok(id::LetterId::from_uuid(id));
    id::KeyId: Uuid, |id| Ok(id::KeyId::from_uuid(id));
    id::LoginId: Uuid, |id| Ok(id::LoginId::from_uuid(id));
    id::AuditId: Uuid, |id| Ok(id::AuditId::from_uuid(id));
    id::SigningKeyId: Uuid, |id| Ok(id::SigningKeyId::from_uuid(id));
    id::PlanId: Uuid, |id| Ok(id::PlanId::from_uuid(id));
    id::PlanVersionId: Uuid, |id| Ok(id::PlanVersionId::from_uuid(id));
    id::SubscriptionId: Uuid, |id| Ok(id::SubscriptionId::from_uuid(id));
    id::ChargeId: Uuid, |id| Ok(id::ChargeId::from_uuid(id));
    id::MovementId: Uuid, |id| Ok(id::MovementId::from_uuid(id));
    id::PaymentId: Uuid, |id| Ok(id::PaymentId::from_uuid(id));
    id::AttemptId: Uuid, |id| Ok(id::AttemptId::from_uuid(id));
    id::RefundId: Uuid, |id| Ok(id::RefundId::from_uuid(id));
    id::DisputeId: Uuid, |id| Ok(id::DisputeId::from_uuid(id));
    id::WriteOffId: Uuid, |id| Ok(id::WriteOffId::from_uuid(id));
    id::NoticeId: Uuid, |id| Ok(id::NoticeId::from_uuid(id));
    id::EndpointId: Uuid, |id| Ok(id::EndpointId::from_uuid(id));
    id::EndpointSecretId: Uuid, |id| Ok(id::EndpointSecretId::from_uuid(id));
    id::DeliveryTryId: Uuid, |id| Ok(id::DeliveryTryId::from_uuid(id));
    id::BillRunId: Uuid, |id| Ok(id::BillRunId::from_uuid(id));
    id::MemberId: Uuid, |id| Ok(id::MemberId::from_uuid(id));
    Quantity: i64, |value| Ok(Quantity::from_millionths(value));
    Currency: String, |code: String| code.parse();
}
