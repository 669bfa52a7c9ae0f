//! A ledger account: what one customer's transfers in one role and currency come to.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::CustomerId;
use crate::values::money::Money;
use crate::values::page::{Page, Paging};
use crate::values::role::Role;
use serde::Serialize;
use std::collections::BTreeMap;

/// Which account: whose, for what, in which currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Whose it is.
    pub customer_id: CustomerId,
    /// What it is for.
    pub role: Role,
    /// What its minor units are of.
    pub currency: Currency,
}

/// How much was moved out of (debits) and into (credits) an account, in minor units; what has moved
/// only rises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnover {
    /// The sum of the transfers that debit it.
    pub debits: i64,
    /// The sum of the transfers that credit it.
    pub credits: i64,
    /// By how much the sum of the pending transfers that debit it rises, or falls.
    pub pending_debits: i64,
    /// By how much the sum of the pending transfers that credit it rises, or falls.
    pub pending_credits: i64,
}

/// An account and what it stands at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "account")]
pub struct Account {
    /// Whose it is.
    pub customer_id: CustomerId,
    /// What it is for.
    pub role: Role,
    /// The sum of the transfers that debit it.
    pub debits: Money,
    /// The sum of the transfers that credit it.
    pub credits: Money,
    /// Debits less credits: positive is owed by the customer.
    pub balance: Money,
}

/// One role and currency over all customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrialRow {
    /// What the accounts are for.
    pub role: Role,
    /// How many accounts there are.
    pub accounts: i64,
    /// What was debited.
    pub debits: Money,
    /// What was credited.
    pub credits: Money,
    /// Debits less credits; over all roles of a currency it is zero.
    pub balance: Money,
}

/// Which accounts are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only in this currency.
    pub currency: Option<Currency>,
}

/// Raises turnovers by those of a batch, in the order of the keys, so that two batches cannot
/// block each other; accounts that do not exist are opened.
pub async fn raise(tx: &mut Tx, changes: &BTreeMap<Key, Turnover>) -> Result<()> {
    const RAISE: Bulk = Bulk {
        sqlite: "INSERT INTO accounts (customer_id, role, currency, debits, credits, pending_debits,
                     pending_credits)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)
                 ON CONFLICT (customer_id, role, currency) DO UPDATE
                 SET debits = accounts.debits + excluded.debits,
                     credits = accounts.credits + excluded.credits,
                     pending_debits = accounts.pending_debits + excluded.pending_debits,
                     pending_credits = accounts.pending_credits + excluded.pending_credits",
        postgres: "INSERT INTO accounts (customer_id, role, currency, debits, credits, pending_debits,
                     pending_credits)
                   SELECT * FROM UNNEST($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::bigint[],
                       $6::bigint[], $7::bigint[])
                   ON CONFLICT (customer_id, role, currency) DO UPDATE
                   SET debits = accounts.debits + excluded.debits,
                     credits = accounts.credits + excluded.credits,
                     pending_debits = accounts.pending_debits + excluded.pending_debits,
                     pending_credits = accounts.pending_credits + excluded.pending_credits",
    };
    let columns = vec![
        Column::Ids(changes.keys().map(|key| key.customer_id.uuid()).collect()),
        Column::Texts(changes.keys().map(|key| key.role.word().to_owned()).collect()),
        Column::Texts(changes.keys().map(|key| key.currency.code().to_owned()).collect()),
        Column::Ints(changes.values().map(|turnover| turnover.debits).collect()),
        Column::Ints(changes.values().map(|turnover| turnover.credits).collect()),
        Column::Ints(changes.values().map(|turnover| turnover.pending_debits).collect()),
        Column::Ints(changes.values().map(|turnover| turnover.pending_credits).collect()),
    ];
    tx.bulk(RAISE, columns).await?;
    Ok(())
}

/// What an account comes to now; nothing where nothing ever moved.
pub async fn turnover(view: &mut View, key: Key) -> Result<Turnover> {
    const TURNOVER: &str = "SELECT debits, credits, pending_debits, pending_credits
        FROM accounts
        WHERE customer_id = $1 AND role = $2 AND currency = $3";
    let values = values![key.customer_id, key.role.word(), key.currency];
    let Some(row) = view.first(TURNOVER, values).await? else { return Ok(Turnover::default()) };
    Ok(Turnover {
        debits: row.get(0)?,
        credits: row.get(1)?,
        pending_debits: row.get(2)?,
        pending_credits: row.get(3)?,
    })
}

/// Accounts by customer, role and currency.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Account>> {
    rows(filter).page(view, paging, false).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter) -> List<Account> {
    const ROWS: &str = "SELECT customer_id, role, currency, debits, credits FROM accounts";
    let order = Order {
        key: &["customer_id", "role", "currency"],
        place: |one: &Account| {
            vec![one.customer_id.to_string(), one.role.to_string(), one.balance.currency.to_string()]
        },
        values: |words| Ok(values![words[0].parse::<CustomerId>()?, &words[1], &words[2]]),
    };
    let rows = List::of(ROWS, order, read);
    let rows = match filter.customer_id {
        Some(customer) => rows.led("customer_id = ?", customer),
        None => rows,
    };
    rows.keep("currency = ?", filter.currency)
}

/// What every role comes to in every currency.
pub async fn trial_balance(view: &mut View) -> Result<Vec<TrialRow>> {
    const SUMS: &str =
        "SELECT role, currency, COUNT(*), CAST(SUM(debits) AS BIGINT), CAST(SUM(credits) AS BIGINT)
        FROM accounts
        GROUP BY role, currency
        ORDER BY currency, role";
    let mut trial = Vec::new();
    for row in view.all(SUMS, vec![]).await? {
        let currency: Currency = row.get(1)?;
        let (debits, credits) = (Money::new(row.get(3)?, currency), Money::new(row.get(4)?, currency));
        trial.push(TrialRow {
            role: row.get::<String>(0)?.parse()?,
            accounts: row.get(2)?,
            debits,
            credits,
            balance: debits.subtract(credits)?,
        });
    }
    Ok(trial)
}

fn read(row: &Row) -> Result<Account> {
    let currency: Currency = row.get(2)?;
    let (debits, credits) = (Money::new(row.get(3)?, currency), Money::new(row.get(4)?, currency));
    Ok(Account {
        customer_id: row.get(0)?,
        role: row.get::<String>(1)?.parse()?,
        debits,
        credits,
        balance: debits.subtract(credits)?,
    })
}
