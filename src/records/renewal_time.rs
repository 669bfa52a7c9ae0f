//! By how many days ahead it is reckoned when renewals are asked for, and how far that has come.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::SubscriptionId;
use crate::values::timestamp::Timestamp;

/// By what it is reckoned, and up to where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenewalTimes {
    /// Days before the end of a period.
    pub renew_days: i64,
    /// Whether all are reckoned by so many, or by more.
    pub is_done: bool,
    /// When the last one that was looked at was due.
    pub due_at: Timestamp,
    /// Which one that was.
    pub subscription_id: SubscriptionId,
}

/// How it stands.
pub async fn find(view: &mut View) -> Result<RenewalTimes> {
    read(&view.one(FIND, values![]).await?)
}

/// The same, kept from others who change it until this transaction is over.
pub async fn lock(tx: &mut Tx) -> Result<RenewalTimes> {
    const LOCK: Sql = Sql {
        sqlite: FIND,
        postgres: "SELECT renew_days, done, due_at, subscription_id FROM renewal_times WHERE id = 1 FOR UPDATE",
    };
    read(&tx.one(LOCK, values![]).await?)
}

/// Says how it stands.
pub async fn set(tx: &mut Tx, times: RenewalTimes) -> Result<()> {
    const SET: &str = "UPDATE renewal_times SET renew_days = $1, done = $2, due_at = $3, subscription_id = $4
        WHERE id = 1";
    tx.run(SET, values![times.renew_days, times.is_done, times.due_at, times.subscription_id]).await?;
    Ok(())
}

const FIND: &str = "SELECT renew_days, done, due_at, subscription_id FROM renewal_times WHERE id = 1";

fn read(row: &Row) -> Result<RenewalTimes> {
    Ok(RenewalTimes {
        renew_days: row.get(0)?,
        is_done: row.get(1)?,
        due_at: row.get(2)?,
        subscription_id: row.get(3)?,
    })
}
