//! A subscription: who bought which plan, since and until when, and how it goes on.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::db::value::Value;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::values;
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, PaymentId, PlanId, PlanVersionId, SubscriptionId};
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::page::{Page, Paging};
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

    /// Whether it has begun and not ended; whether its period is paid is another question.
    pub fn is_running(self) -> bool {
        matches!(self, SubscriptionStatus::Active | SubscriptionStatus::Renewing)
    }

    /// Whether nothing else can be bought of the same plan beside it.
    pub fn is_live(self) -> bool {
        self.is_running() || self == SubscriptionStatus::AwaitingPayment
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

    /// Whether its holder has what it unlocks at an instant.
    pub fn is_active(&self, at: Timestamp) -> bool {
        // The next period is paid before the one that runs is over, and follows it without a gap.
        let runs = self.period.is_some_and(|period| at < period.end);
        self.status.is_running() && runs
    }
}

/// Writes a new one; `false` when its customer has a live one of that plan.
pub async fn insert(tx: &mut Tx, subscription: &Subscription) -> Result<bool> {
    Ok(insert_all(tx, std::slice::from_ref(subscription)).await? == 1)
}

/// Writes new ones but those whose customer has a live one of that plan; answers how many.
pub async fn insert_all(tx: &mut Tx, subscriptions: &[Subscription]) -> Result<u64> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO subscriptions (customer_id, subscription_id, plan_id,
                     plan_version_id, every, status, anchor, number, period_start, period_end,
                     currency, price, tax, paid_at, gateway, method, method_title, payment_id,
                     asked, cancel_at_end, next_version_id, next_every, due_at, created_at,
                     updated_at, ended_at, zone)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                     $19, $20, $21, $22, $23, $24, $25, $26, $27)
                 ON CONFLICT DO NOTHING",
        postgres: "INSERT INTO subscriptions (customer_id, subscription_id, plan_id,
                       plan_version_id, every, status, anchor, number, period_start, period_end,
                       currency, price, tax, paid_at, gateway, method, method_title, payment_id,
                       asked, cancel_at_end, next_version_id, next_every, due_at, created_at,
                       updated_at, ended_at, zone)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[],
                       $7::text[], $8::bigint[], $9::timestamptz[], $10::timestamptz[], $11::text[],
                       $12::bigint[], $13::bigint[], $14::timestamptz[], $15::text[], $16::text[],
                       $17::text[], $18::uuid[], $19::bigint[], $20::boolean[], $21::uuid[],
                       $22::text[], $23::timestamptz[], $24::timestamptz[], $25::timestamptz[],
                       $26::timestamptz[], $27::text[])
                   ON CONFLICT DO NOTHING",
    };
    tx.bulk(INSERT, all_columns(subscriptions)).await
}

/// Replaces what is kept of one that this transaction has locked, and gives its lease back.
pub async fn update(tx: &mut Tx, subscription: &Subscription) -> Result<()> {
    update_all(tx, std::slice::from_ref(subscription)).await
}

/// Replaces what is kept of those that this transaction has locked, and gives their leases back.
pub async fn update_all(tx: &mut Tx, subscriptions: &[Subscription]) -> Result<()> {
    const UPDATE: Bulk = Bulk {
        sqlite: "UPDATE subscriptions SET
                     plan_id = changed.column3, plan_version_id = changed.column4,
                     every = changed.column5, status = changed.column6, anchor = changed.column7,
                     number = changed.column8, period_start = changed.column9,
                     period_end = changed.column10, currency = changed.column11,
                     price = changed.column12, tax = changed.column13, paid_at = changed.column14,
                     gateway = changed.column15, method = changed.column16,
                     method_title = changed.column17, payment_id = changed.column18,
                     asked = changed.column19, cancel_at_end = changed.column20,
                     next_version_id = changed.column21, next_every = changed.column22,
                     due_at = changed.column23, created_at = changed.column24,
                     updated_at = changed.column25, ended_at = changed.column26, zone = changed.column27,
                     lease = NULL, lease_until = NULL
                 FROM (VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                     $19, $20, $21, $22, $23, $24, $25, $26, $27)) AS changed
                 WHERE subscriptions.customer_id = changed.column1
                   AND subscriptions.subscription_id = changed.column2",
        postgres: "UPDATE subscriptions AS subscription SET
                       plan_id = changed.plan_id, plan_version_id = changed.plan_version_id,
                       every = changed.every, status = changed.status, anchor = changed.anchor,
                       number = changed.number, period_start = changed.period_start,
                       period_end = changed.period_end, currency = changed.currency,
                       price = changed.price, tax = changed.tax, paid_at = changed.paid_at,
                       gateway = changed.gateway, method = changed.method,
                       method_title = changed.method_title, payment_id = changed.payment_id,
                       asked = changed.asked, cancel_at_end = changed.cancel_at_end,
                       next_version_id = changed.next_version_id, next_every = changed.next_every,
                       due_at = changed.due_at, created_at = changed.created_at,
                       updated_at = changed.updated_at, ended_at = changed.ended_at, zone = changed.zone,
                       lease = NULL, lease_until = NULL
                   FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[],
                       $7::text[], $8::bigint[], $9::timestamptz[], $10::timestamptz[], $11::text[],
                       $12::bigint[], $13::bigint[], $14::timestamptz[], $15::text[], $16::text[],
                       $17::text[], $18::uuid[], $19::bigint[], $20::boolean[], $21::uuid[],
                       $22::text[], $23::timestamptz[], $24::timestamptz[], $25::timestamptz[],
                       $26::timestamptz[], $27::text[])
                       AS changed (customer_id, subscription_id, plan_id, plan_version_id, every, status,
                           anchor, number, period_start, period_end, currency, price, tax, paid_at,
                           gateway, method, method_title, payment_id, asked, cancel_at_end,
                           next_version_id, next_every, due_at, created_at, updated_at, ended_at, zone)
                   WHERE subscription.customer_id = changed.customer_id
                     AND subscription.subscription_id = changed.subscription_id",
    };
    tx.bulk(UPDATE, all_columns(subscriptions)).await?;
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

/// Some subscriptions, kept from other changes until this one is over, in the order of their keys, so
/// that two who lock many never wait for each other.
pub async fn lock_all(tx: &mut Tx, wanted: &[(CustomerId, SubscriptionId)]) -> Result<Vec<Subscription>> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT * FROM subscriptions
                 WHERE (customer_id, subscription_id) IN (
                     SELECT unhex(substr(value, 1, 32)), unhex(substr(value, 33)) FROM json_each($1))
                 ORDER BY customer_id, subscription_id",
        postgres: "SELECT subscription.*
                   FROM (SELECT CAST(substr(pair, 1, 32) AS UUID) AS customer_id,
                             CAST(substr(pair, 33) AS UUID) AS subscription_id
                         FROM UNNEST($1::text[]) AS pair) AS wanted
                   JOIN subscriptions AS subscription ON subscription.customer_id = wanted.customer_id
                       AND subscription.subscription_id = wanted.subscription_id
                   ORDER BY subscription.customer_id, subscription.subscription_id
                   FOR UPDATE OF subscription",
    };
    let pairs = Value::pairs(wanted.iter().map(|(customer, one)| (customer.uuid(), one.uuid())));
    tx.all(LOCK, vec![pairs]).await?.iter().map(read).collect()
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

/// Those that come next behind a place in the order in which they are due, up to an instant.
pub async fn due_behind(
    view: &mut View,
    (due_at, subscription_id): (Timestamp, SubscriptionId),
    until: Timestamp,
    limit: i64,
) -> Result<Vec<Subscription>> {
    const BEHIND: &str = "SELECT * FROM subscriptions
        WHERE due_at IS NOT NULL AND (due_at, subscription_id) > ($1, $2) AND due_at <= $3
        ORDER BY due_at, subscription_id
        LIMIT $4";
    view.all(BEHIND, values![due_at, subscription_id, until, limit]).await?.iter().map(read).collect()
}

/// Subscriptions of a page, the newest first unless the oldest are asked for.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Subscription>> {
    rows(filter).page(view, paging, !paging.is_oldest_first()).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter) -> List<Subscription> {
    let mut rows = List::of("SELECT * FROM subscriptions", ORDER, read).keep("plan_id = ?", filter.plan_id);
    if let Some(customer) = filter.customer_id {
        rows = rows.led("customer_id = ?", customer);
    }
    match (filter.customer_id, filter.status) {
        // Nearly all are in one of these; the index of states holds the others alone.
        (None, Some(status)) if !matches!(status, SubscriptionStatus::Active | SubscriptionStatus::Ended) => {
            rows.led("status = ? AND status <> 'active' AND status <> 'ended'", status.word())
        }
        (_, status) => rows.keep("status = ?", status.map(SubscriptionStatus::word)),
    }
}

/// The order of a list.
pub const ORDER: Order<Subscription> = Order {
    key: &["subscription_id"],
    place: |one| vec![one.subscription_id.to_string()],
    values: |words| Ok(values![words[0].parse::<SubscriptionId>()?]),
};

/// What is kept of each, in the order of the columns but those of the lease.
fn all_columns(all: &[Subscription]) -> Vec<Column> {
    vec![
        Column::Ids(all.iter().map(|one| one.customer_id.uuid()).collect()),
        Column::Ids(all.iter().map(|one| one.subscription_id.uuid()).collect()),
        Column::Ids(all.iter().map(|one| one.plan_id.uuid()).collect()),
        Column::Ids(all.iter().map(|one| one.plan_version_id.uuid()).collect()),
        Column::Texts(all.iter().map(|one| one.every.word().to_owned()).collect()),
        Column::Texts(all.iter().map(|one| one.status.word().to_owned()).collect()),
        Column::MaybeTexts(all.iter().map(|one| one.anchor.map(|date| date.to_string())).collect()),
        Column::Ints(all.iter().map(|one| one.number).collect()),
        Column::MaybeTimes(all.iter().map(|one| one.period.map(|period| period.start)).collect()),
        Column::MaybeTimes(all.iter().map(|one| one.period.map(|period| period.end)).collect()),
        Column::Texts(all.iter().map(|one| one.price.currency.code().to_owned()).collect()),
        Column::Ints(all.iter().map(|one| one.price.minor).collect()),
        Column::Ints(all.iter().map(|one| one.tax.minor).collect()),
        Column::MaybeTimes(all.iter().map(|one| one.paid_at).collect()),
        Column::Texts(all.iter().map(|one| one.gateway.word().to_owned()).collect()),
        Column::MaybeTexts(all.iter().map(|one| one.method.clone()).collect()),
        Column::MaybeTexts(all.iter().map(|one| one.method_title.clone()).collect()),
        Column::MaybeIds(all.iter().map(|one| one.payment_id.map(PaymentId::uuid)).collect()),
        Column::Ints(all.iter().map(|one| one.asked).collect()),
        Column::Bools(all.iter().map(|one| one.cancel_at_end).collect()),
        Column::MaybeIds(all.iter().map(|one| one.next_version_id.map(PlanVersionId::uuid)).collect()),
        Column::MaybeTexts(
            all.iter().map(|one| one.next_every.map(|every| every.word().to_owned())).collect(),
        ),
        Column::MaybeTimes(all.iter().map(|one| one.due_at).collect()),
        Column::Times(all.iter().map(|one| one.created_at).collect()),
        Column::Times(all.iter().map(|one| one.updated_at).collect()),
        Column::MaybeTimes(all.iter().map(|one| one.ended_at).collect()),
        Column::Texts(all.iter().map(|one| one.zone.name().to_owned()).collect()),
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
