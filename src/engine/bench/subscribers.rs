//! Subscribers for benchmarks: millions whose time has not come, and some whose next period is due.

use super::stand;
use crate::engine::create_plan::{NewPlan, create_plan};
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::records::plan_version::{self, PlanVersion};
use crate::records::subscription::{self, Subscription, SubscriptionStatus};
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, SubscriptionId};
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::timestamp::{DAY, Period, Timestamp};
use jiff::ToSpan;

/// Subscriptions of one transaction, while they are made.
const BATCH: u64 = 10_000;
/// Over how many days the others are due.
const DAYS: i64 = 360;

/// Makes so many subscriptions that are not due yet and so many that are; the customers of the latter,
/// in the order of the subscriptions.
pub async fn subscribe(payg: &Payg, later: u64, due: u64) -> Result<Vec<CustomerId>> {
    let new = NewPlan {
        code: "silver".to_owned(),
        currency: Some(Currency::USD),
        monthly: Some("9.99".to_owned()),
        ..NewPlan::default()
    };
    let made = create_plan(payg, new, Once::unkeyed()).await?;
    let version = plan_version::of_plan(&mut payg.db.view().await?, made.details.plan.plan_id).await?;
    let version = version.last().ok_or_else(|| Error::failed("a new plan has no version"))?;
    let now = payg.now();
    let mut done = 0;
    while done < later {
        let count = BATCH.min(later - done);
        // They are never looked at, so nobody needs to know their customers.
        let one = |place: u64| {
            let ahead = 1 + (done + place) as i64 * DAYS / later as i64;
            let template = template((payg, version), now, now.plus_micros(ahead * DAY))?;
            Ok(Subscription { customer_id: CustomerId::new(), ..template })
        };
        insert(payg, &(0..count).map(one).collect::<Result<Vec<_>>>()?).await?;
        done += count;
    }
    let customers = stand::customers(payg, usize::try_from(due).unwrap_or(usize::MAX)).await?;
    let ids: Vec<CustomerId> = customers.iter().map(|customer| customer.customer_id).collect();
    for ids in ids.chunks(BATCH as usize) {
        let one = |customer_id: &CustomerId| {
            Ok(Subscription { customer_id: *customer_id, ..template((payg, version), now, now)? })
        };
        insert(payg, &ids.iter().map(one).collect::<Result<Vec<_>>>()?).await?;
    }
    Ok(ids)
}

/// Holds the database to what a run over so many that were due must have made of it.
pub async fn check(payg: &Payg, due: u64) -> Result<()> {
    let sql = "SELECT (SELECT COUNT(*) FROM payments WHERE status = 'successful'),
                      (SELECT COUNT(*) FROM subscription_charges)";
    let row = payg.db.view().await?.one(sql, vec![]).await?;
    let (paid, charged): (i64, i64) = (row.get(0)?, row.get(1)?);
    if (paid, charged) == (due as i64, due as i64) {
        return Ok(());
    }
    let why = format!("{due} were due, {paid} payments succeeded and {charged} periods were charged");
    Err(Error::failed(why))
}

/// An active subscription whose period ends so many days after it is due as the settings say.
fn template(
    (payg, version): (&Payg, &PlanVersion),
    now: Timestamp,
    due_at: Timestamp,
) -> Result<Subscription> {
    let zone = Zone::utc();
    let end = zone.date(due_at.plus_micros(payg.settings.renew_days * DAY));
    let day = |date: Result<jiff::civil::Date, jiff::Error>| {
        date.map_err(|cause| Error::failed("a day is out of range").cause(cause))
    };
    let (start, anchor) = (day(end.checked_sub(1.month()))?, day(end.checked_sub(12.months()))?);
    let price = version.price(Interval::Month)?;
    Ok(Subscription {
        subscription_id: SubscriptionId::new(),
        customer_id: CustomerId::from_uuid(uuid::Uuid::nil()),
        plan_id: version.plan_id,
        plan_version_id: version.plan_version_id,
        every: Interval::Month,
        status: SubscriptionStatus::Active,
        anchor: Some(anchor),
        number: 12,
        period: Some(Period::new(zone.start_of(start)?, zone.start_of(end)?)?),
        price,
        tax: Money::zero(price.currency),
        paid_at: Some(zone.start_of(start)?),
        gateway: GatewayKind::Sandbox,
        method: Some("4111111111111111".to_owned()),
        method_title: Some("Bank card *1111".to_owned()),
        payment_id: None,
        asked: 12,
        cancel_at_end: false,
        next_version_id: None,
        next_every: None,
        due_at: Some(due_at),
        created_at: now,
        updated_at: now,
        ended_at: None,
        zone,
    })
}

async fn insert(payg: &Payg, subscriptions: &[Subscription]) -> Result<()> {
    let mut tx = payg.db.begin().await?;
    subscription::insert_all(&mut tx, subscriptions).await?;
    tx.commit().await
}
