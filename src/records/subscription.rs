//! A subscription: who bought which plan, since and until when, and how it goes on.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::values;
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, PaymentId, PlanId, PlanVersionId, SubscriptionId};
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::page::{Page, Paging, read_cursor};
use crate::values::timestamp::{Period, Timestamp};
use crate::words;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use utoipa::ToSchema;
use uuid::Uuid;

words! {
    /// How far a subscription has come.
    SubscriptionStatus, "status", {
        /// It was bought and is not paid yet.
        AwaitingPayment = "awaiting_payment",
        /// It is paid for the period that runs.
        Active = "active",
        /// It is paid for the period that runs, and the next one was asked for.
        Renewing = "renewing",
        /// The next period was not paid, or not wanted.
        Ended = "ended",
        /// It was ended before its period was over.
        Canceled = "canceled",
        /// It was bought and never paid.
        Expired = "expired",
    }
}

words! {
    /// What happens to a subscription.
    SubscriptionEvent, "event", {
        /// A period, or a change, is paid.
        Pay = "be paid",
        /// The next period is asked for.
        Ask = "renew",
        /// It is ended now.
        Cancel = "be cancelled",
        /// Its period is over and the next one is not paid.
        End = "end",
        /// It was not paid in time.
        Expire = "expire",
    }
}

impl SubscriptionStatus {
    /// The status after an event: the only steps that there are. A payment that succeeds late still
    /// counts, unless the subscription was ended by its owner.
    pub fn become_(self, event: SubscriptionEvent) -> Result<SubscriptionStatus> {
        use {SubscriptionEvent as On, SubscriptionStatus as Is};
        Ok(match (self, event) {
            (Is::AwaitingPayment | Is::Active | Is::Renewing | Is::Ended | Is::Expired, On::Pay) => {
                Is::Active
            }
            (Is::Active | Is::Renewing, On::Ask) => Is::Renewing,
            (Is::AwaitingPayment | Is::Active | Is::Renewing, On::Cancel) => Is::Canceled,
            (Is::Active | Is::Renewing, On::End) => Is::Ended,
            (Is::AwaitingPayment, On::Expire) => Is::Expired,
            (
                Is::AwaitingPayment | Is::Active | Is::Renewing | Is::Ended | Is::Canceled | Is::Expired,
                On::Pay | On::Ask | On::Cancel | On::End | On::Expire,
            ) => {
                let message = format!("a subscription that is {self} cannot {event}");
                return Err(Error::conflict("subscription_status", message));
            }
        })
    }

    /// Whether nothing else can be bought of the same plan beside it.
    pub fn is_live(self) -> bool {
        matches!(
            self,
            SubscriptionStatus::AwaitingPayment | SubscriptionStatus::Active | SubscriptionStatus::Renewing
        )
    }
}

/// A subscription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "subscription")]
pub struct Subscription {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub subscription_id: SubscriptionId,
    /// Who bought it.
    pub customer_id: CustomerId,
    /// What was bought.
    pub plan_id: PlanId,
    /// The version that the period is sold as.
    pub plan_version_id: PlanVersionId,
    /// By the month or by the year.
    pub every: Interval,
    /// How far it has come.
    pub status: SubscriptionStatus,
    /// The local day from which anniversaries are counted; none before the first payment.
    #[serde(serialize_with = "maybe_date")]
    #[schema(value_type = Option<String>)]
    pub anchor: Option<Date>,
    /// How many periods were begun; a trial is none.
    pub number: i64,
    /// The period that runs or was the last; none before the first payment.
    pub period: Option<Period>,
    /// What the whole period costs, before tax.
    pub price: Money,
    /// The tax on it.
    pub tax: Money,
    /// When the period was paid for.
    pub paid_at: Option<Timestamp>,
    /// How its money is moved.
    pub gateway: GatewayKind,
    /// The gateway's id of the method that the payer agreed to.
    #[serde(skip)]
    pub method: Option<String>,
    /// What a person recognises the method by.
    pub method_title: Option<String>,
    /// The payment that is waited for.
    pub payment_id: Option<PaymentId>,
    /// Payments that were asked for.
    #[serde(skip)]
    pub asked: i64,
    /// Whether it ends with its period.
    pub cancel_at_end: bool,
    /// The version that it changes to, once that is paid or with the next period.
    pub next_version_id: Option<PlanVersionId>,
    /// By the month or by the year from then on.
    pub next_every: Option<Interval>,
    /// When something is to be done about it.
    pub due_at: Option<Timestamp>,
    /// When it was bought.
    pub created_at: Timestamp,
    /// When it changed last.
    pub updated_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// Where its days begin and end: the time zone of its owner when it was bought.
    #[schema(value_type = String)]
    pub zone: Zone,
}

/// Which subscriptions are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only of this plan.
    pub plan_id: Option<PlanId>,
    /// Only in this status.
    pub status: Option<SubscriptionStatus>,
}

impl Subscription {
    /// What the whole period costs with its tax.
    pub fn gross(&self) -> Result<Money> {
        self.price.add(self.tax)
    }

    /// What a year of it costs without tax, as it is sold and paid now: nothing while it waits, in a
    /// trial, and when it has ended. A twelfth of it is its part of the monthly recurring revenue.
    pub fn yearly(&self) -> Money {
        let runs = matches!(self.status, SubscriptionStatus::Active | SubscriptionStatus::Renewing);
        let periods = if runs && self.number > 0 { i64::from(12 / self.every.months()) } else { 0 };
        Money::new(self.price.minor.saturating_mul(periods), self.price.currency)
    }

    /// Whether its holder has what it unlocks at an instant.
    pub fn is_active(&self, at: Timestamp) -> bool {
        // The next period is paid before the one that runs is over, and follows it without a gap.
        let runs = self.period.is_some_and(|period| at < period.end);
        matches!(self.status, SubscriptionStatus::Active | SubscriptionStatus::Renewing) && runs
    }
}

/// Writes a new one; `false` when its customer has a live one of that plan.
pub async fn insert(tx: &mut Tx, subscription: &Subscription) -> Result<bool> {
    const INSERT: &str = "INSERT INTO subscriptions (customer_id, subscription_id, plan_id, plan_version_id,
            every, status, anchor, number, period_start, period_end, currency, price, tax, paid_at, gateway,
            method, method_title, payment_id, asked, cancel_at_end, next_version_id, next_every, due_at,
            created_at, updated_at, ended_at, zone)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            $21, $22, $23, $24, $25, $26, $27)
        ON CONFLICT DO NOTHING";
    Ok(tx.run(INSERT, all_values(subscription)).await? == 1)
}

/// Replaces what is kept of one that this transaction has locked, and gives its lease back.
pub async fn update(tx: &mut Tx, subscription: &Subscription) -> Result<()> {
    const UPDATE: &str = "UPDATE subscriptions SET plan_id = $3, plan_version_id = $4, every = $5,
            status = $6, anchor = $7, number = $8, period_start = $9, period_end = $10, currency = $11,
            price = $12, tax = $13, paid_at = $14, gateway = $15, method = $16, method_title = $17,
            payment_id = $18, asked = $19, cancel_at_end = $20, next_version_id = $21, next_every = $22,
            due_at = $23, created_at = $24, updated_at = $25, ended_at = $26, zone = $27, lease = NULL,
            lease_until = NULL
        WHERE customer_id = $1 AND subscription_id = $2";
    tx.run(UPDATE, all_values(subscription)).await?;
    Ok(())
}

/// One subscription.
pub async fn find(view: &mut View, subscription_id: SubscriptionId) -> Result<Option<Subscription>> {
    const FIND: &str = "SELECT * FROM subscriptions WHERE subscription_id = $1";
    view.first(FIND, values![subscription_id]).await?.as_ref().map(read).transpose()
}

/// One subscription, kept from other changes until this one is over.
pub async fn lock(
    tx: &mut Tx,
    customer_id: CustomerId,
    subscription_id: SubscriptionId,
) -> Result<Subscription> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT * FROM subscriptions WHERE customer_id = $1 AND subscription_id = $2",
        postgres: "SELECT * FROM subscriptions WHERE customer_id = $1 AND subscription_id = $2 FOR UPDATE",
    };
    let row = tx.first(LOCK, values![customer_id, subscription_id]).await?;
    row.as_ref().map(read).transpose()?.ok_or_else(|| Error::not_found("subscription", subscription_id))
}

/// All subscriptions of some customers, by customer and birth.
pub async fn of_customers(view: &mut View, customers: &[CustomerId]) -> Result<Vec<Subscription>> {
    const OF: Sql = Sql {
        sqlite: "SELECT * FROM subscriptions
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                 ORDER BY customer_id, subscription_id",
        postgres: "SELECT * FROM subscriptions
                   WHERE customer_id = ANY($1)
                   ORDER BY customer_id, subscription_id",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    view.all(OF, values![ids]).await?.iter().map(read).collect()
}

/// Takes up to `limit` that are due for as long as the lease runs, the longest due first. Nobody
/// else is waited for, and no other subscription is read.
pub async fn claim(
    tx: &mut Tx,
    lease: Uuid,
    until: Timestamp,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Subscription>> {
    const CLAIM: Sql = Sql {
        sqlite: "UPDATE subscriptions SET lease = $1, lease_until = $2
                 WHERE (customer_id, subscription_id) IN (
                   SELECT customer_id, subscription_id FROM subscriptions
                   WHERE due_at <= $3 AND (lease_until IS NULL OR lease_until <= $3)
                   ORDER BY due_at
                   LIMIT $4)
                 RETURNING *",
        postgres: "UPDATE subscriptions SET lease = $1, lease_until = $2
                   WHERE (customer_id, subscription_id) IN (
                     SELECT customer_id, subscription_id FROM subscriptions
                     WHERE due_at <= $3 AND (lease_until IS NULL OR lease_until <= $3)
                     ORDER BY due_at
                     LIMIT $4
                     FOR UPDATE SKIP LOCKED)
                   RETURNING *",
    };
    let rows = tx.all(CLAIM, values![lease, until, now, limit]).await?;
    let mut claimed = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    claimed.sort_unstable_by_key(|one| (one.due_at, one.subscription_id));
    Ok(claimed)
}

/// When the next subscription is due.
pub async fn next_due(view: &mut View) -> Result<Option<Timestamp>> {
    const NEXT: &str = "SELECT due_at FROM subscriptions
        WHERE due_at IS NOT NULL
        ORDER BY due_at
        LIMIT 1";
    view.first(NEXT, values![]).await?.as_ref().map(|row| row.get(0)).transpose()
}

/// How many live ones are sold as a version.
pub async fn count_of_version(view: &mut View, version: PlanVersionId) -> Result<i64> {
    const COUNT: &str = "SELECT COUNT(*) FROM subscriptions
        WHERE plan_version_id = $1 AND status IN ('awaiting_payment', 'active', 'renewing')";
    view.one(COUNT, values![version]).await?.get(0)
}

/// How many running ones a plan has.
pub async fn count_of_plan(view: &mut View, plan: PlanId) -> Result<i64> {
    const COUNT: &str = "SELECT COUNT(*) FROM subscriptions
        WHERE plan_version_id IN (SELECT plan_version_id FROM plan_versions WHERE plan_id = $1)
          AND status IN ('active', 'renewing')";
    view.one(COUNT, values![plan]).await?.get(0)
}

/// Lets the scheduler bring the running ones of a plan to a version of it at once; answers how many.
/// Those that change, renew or end already, and those in a trial, are left to their next period.
///
/// `sold` says whether the version is sold by the month and by the year.
pub async fn move_to(
    tx: &mut Tx,
    (plan, version): (PlanId, PlanVersionId),
    sold: (bool, bool),
    at: Timestamp,
) -> Result<u64> {
    const MOVE: &str = "UPDATE subscriptions SET next_version_id = $2, next_every = every, due_at = $3,
            updated_at = $3
        WHERE plan_version_id IN (
            SELECT plan_version_id FROM plan_versions WHERE plan_id = $1 AND plan_version_id <> $2)
          AND status = 'active' AND number > 0 AND NOT cancel_at_end
          AND payment_id IS NULL AND next_version_id IS NULL
          AND every IN ($4, $5)";
    let (month, year) = (if sold.0 { "month" } else { "" }, if sold.1 { "year" } else { "" });
    tx.run(MOVE, values![plan, version, at, month, year]).await
}

/// Subscriptions of a page, the newest first.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Subscription>> {
    const LIST: &str = "SELECT * FROM subscriptions
        WHERE (CAST($1 AS UUID) IS NULL OR customer_id = $1)
          AND (CAST($2 AS UUID) IS NULL OR plan_id = $2)
          AND (CAST($3 AS TEXT) IS NULL OR status = $3)
          AND subscription_id < $4
        ORDER BY subscription_id DESC
        LIMIT $5";
    const OF_CUSTOMER: &str = "SELECT * FROM subscriptions
        WHERE customer_id = $1
          AND (CAST($2 AS UUID) IS NULL OR plan_id = $2)
          AND (CAST($3 AS TEXT) IS NULL OR status = $3)
          AND subscription_id < $4
        ORDER BY subscription_id DESC
        LIMIT $5";
    let before = match &paging.cursor {
        Some(cursor) => read_cursor(cursor, 1)?[0].parse()?,
        // Before nothing yet: the newest of all comes first.
        None => SubscriptionId::from_uuid(Uuid::max()),
    };
    let values = values![
        filter.customer_id,
        filter.plan_id,
        filter.status.map(SubscriptionStatus::word),
        before,
        paging.probe()
    ];
    let text = if filter.customer_id.is_some() { OF_CUSTOMER } else { LIST };
    let rows = view.all(text, values).await?.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(Page::cut(rows, paging, |one| vec![one.subscription_id.to_string()]))
}

fn all_values(subscription: &Subscription) -> Vec<crate::db::value::Value> {
    let Subscription { period, .. } = subscription;
    values![
        subscription.customer_id,
        subscription.subscription_id,
        subscription.plan_id,
        subscription.plan_version_id,
        subscription.every.word(),
        subscription.status.word(),
        subscription.anchor.map(|date| date.to_string()),
        subscription.number,
        period.map(|period| period.start),
        period.map(|period| period.end),
        subscription.price.currency,
        subscription.price.minor,
        subscription.tax.minor,
        subscription.paid_at,
        subscription.gateway.word(),
        subscription.method.clone(),
        subscription.method_title.clone(),
        subscription.payment_id,
        subscription.asked,
        subscription.cancel_at_end,
        subscription.next_version_id,
        subscription.next_every.map(Interval::word),
        subscription.due_at,
        subscription.created_at,
        subscription.updated_at,
        subscription.ended_at,
        subscription.zone.name(),
    ]
}

/// Reads a whole row, in the order of the table's columns.
fn read(row: &Row) -> Result<Subscription> {
    let currency: Currency = row.get(10)?;
    let anchor = row.get::<Option<String>>(6)?.map(|text| text.parse()).transpose();
    let period = match (row.get(8)?, row.get(9)?) {
        (Some(start), Some(end)) => Some(Period::new(start, end)?),
        _ => None,
    };
    Ok(Subscription {
        customer_id: row.get(0)?,
        subscription_id: row.get(1)?,
        plan_id: row.get(2)?,
        plan_version_id: row.get(3)?,
        every: row.get::<String>(4)?.parse()?,
        status: row.get::<String>(5)?.parse()?,
        anchor: anchor.map_err(|cause| Error::failed("an anchor in the database is no day").cause(cause))?,
        number: row.get(7)?,
        period,
        price: Money::new(row.get(11)?, currency),
        tax: Money::new(row.get(12)?, currency),
        paid_at: row.get(13)?,
        gateway: row.get::<String>(14)?.parse()?,
        method: row.get(15)?,
        method_title: row.get(16)?,
        payment_id: row.get(17)?,
        asked: row.get(18)?,
        cancel_at_end: row.get(19)?,
        next_version_id: row.get(20)?,
        next_every: row.get::<Option<String>>(21)?.map(|word| word.parse()).transpose()?,
        due_at: row.get(22)?,
        created_at: row.get(25)?,
        updated_at: row.get(26)?,
        ended_at: row.get(27)?,
        zone: row.get::<String>(28)?.parse()?,
    })
}

fn maybe_date<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.collect_str(date),
        None => serializer.serialize_none(),
    }
}
