//! Granting what a subscription's version gives, from when until when, and ending it.

use crate::db::door::Tx;
use crate::engine::subscription_terms::Due;
use crate::error::{Error, Result};
use crate::rating::proration::{WHOLE_REFUND_DAYS, between};
use crate::records::billed;
use crate::records::late;
use crate::records::plan_version::{self, PlanVersion};
use crate::records::subscription::Subscription;
use crate::records::subscription_grant::{self, Grant};
use crate::values::currency::Currency;
use crate::values::timestamp::{Period, Timestamp};

/// Grants what the version gives for the period that begins.
pub async fn begin(tx: &mut Tx, of: &Subscription, version: &PlanVersion) -> Result<()> {
    let period = of.period.ok_or_else(|| Error::failed("a begun period is not there"))?;
    grant(tx, of, version, period).await
}

/// Grants what the version of a trial gives; its month is counted from its first day.
pub async fn begin_trial(tx: &mut Tx, of: &Subscription, version: &PlanVersion) -> Result<()> {
    let period = of.period.ok_or_else(|| Error::failed("a begun trial is not there"))?;
    let from_first = Subscription { anchor: Some(of.zone.date(period.start)), ..of.clone() };
    grant(tx, &from_first, version, period).await
}

/// Grants another version from the day of a change on, which is the new plan's (RULES 18).
pub async fn change(tx: &mut Tx, of: &Subscription, version: &PlanVersion, at: Timestamp) -> Result<()> {
    let period = of.period.ok_or_else(|| Error::failed("a changed subscription has no period"))?;
    let day = of.zone.start_of(of.zone.date(at))?.max(period.start);
    end(tx, of, day, false).await?;
    grant(tx, of, version, Period { start: day, ..period }).await
}

/// Ends what an ended subscription gives. A fee that went back covers nothing: none of the period
/// where all of it did, else the share of the days that were paid for.
pub async fn stop(tx: &mut Tx, before: &Subscription, back: Due, at: Timestamp) -> Result<()> {
    let Some(period) = before.period else { return Ok(()) };
    if back.gross()?.minor <= 0 {
        return end(tx, before, at, false).await;
    }
    let zone = &before.zone;
    let is_fresh = before.paid_at.is_some_and(|paid| {
        between(zone.date(paid), zone.date(at)) <= WHOLE_REFUND_DAYS && period.contains(at)
    });
    if is_fresh { end(tx, before, period.start, false).await } else { end(tx, before, at, true).await }
}

/// Ends what is given from an instant on, because what was paid for it was taken back.
pub async fn revoke(tx: &mut Tx, of: &Subscription, from: Timestamp) -> Result<()> {
    end(tx, of, from, false).await
}

async fn grant(tx: &mut Tx, of: &Subscription, version: &PlanVersion, period: Period) -> Result<()> {
    if !version.grants_anything() || period.end <= period.start {
        return Ok(());
    }
    let granted = Grant {
        customer_id: of.customer_id,
        subscription_id: of.subscription_id,
        period,
        plan_version_id: version.plan_version_id,
        anchor: of.anchor.unwrap_or_else(|| of.zone.date(period.start)),
        zone: of.zone.clone(),
        is_cut: false,
    };
    subscription_grant::insert(tx, &granted).await?;
    look_again(tx, of, version, period).await
}

async fn end(tx: &mut Tx, of: &Subscription, at: Timestamp, is_cut: bool) -> Result<()> {
    let key = (of.customer_id, of.subscription_id);
    let ended = subscription_grant::behind(tx, key, at).await?;
    if ended.is_empty() {
        return Ok(());
    }
    subscription_grant::end(tx, key, at, is_cut).await?;
    for grant in ended {
        let version = plan_version::get(tx, grant.plan_version_id).await?;
        // The share of a month that is cut is another one from its first day on.
        let start = if is_cut { grant.period.start } else { grant.period.start.max(at) };
        look_again(tx, of, &version, Period { start, end: grant.period.end }).await?;
    }
    Ok(())
}

/// Lets the next bill look at months again that may be billed already.
async fn look_again(tx: &mut Tx, of: &Subscription, version: &PlanVersion, period: Period) -> Result<()> {
    let currency: Currency = of.price.currency;
    let billed_until = late::share_billed_until(tx).await?;
    let Some(billed) = period.intersect(Period { start: Timestamp::MIN, end: billed_until }) else {
        return Ok(());
    };
    for service in version.granted_services() {
        billed::look_again(tx, service, Some(of.customer_id), currency, billed).await?;
    }
    Ok(())
}
