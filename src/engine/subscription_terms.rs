//! What a subscription's periods come to: their days, their amounts, and when the next is asked for.

use crate::db::door::View;
use crate::error::{Error, Result};
use crate::rating::proration::{self, Days, Paid, Priced, renewal_day, share};
use crate::records::plan;
use crate::records::plan_version::{self, PlanVersion};
use crate::records::subscription::{Subscription, SubscriptionStatus};
use crate::records::subscription_charge::{Charge, ChargeKind};
use crate::records::tax::{self, Tax};
use crate::values::id::{CustomerId, PlanId, PlanVersionId};
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::timestamp::{Period, Timestamp};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// What a period is sold as, to one customer.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The version.
    pub version: PlanVersion,
    /// By the month or by the year.
    pub every: Interval,
    /// What the whole period costs, before tax.
    pub price: Money,
    /// The tax on it.
    pub tax: Money,
}

/// A net amount and the tax on it; both are negative when they are given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Before tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
}

impl Due {
    /// Both together.
    pub fn gross(self) -> Result<Money> {
        self.net.add(self.tax)
    }

    fn less(self, other: Due) -> Result<Due> {
        Ok(Due { net: self.net.subtract(other.net)?, tax: self.tax.subtract(other.tax)? })
    }
}

impl Terms {
    /// The terms of a version for a customer with these taxes; each rate is rounded once (RULES 9).
    pub fn new(version: PlanVersion, every: Interval, taxes: &[Tax]) -> Result<Terms> {
        let price = version.price(every)?;
        let zero = Money::zero(price.currency);
        let tax = taxes.iter().try_fold(zero, |sum, tax| sum.add(tax.rate.of(price)?))?;
        Ok(Terms { version, every, price, tax })
    }
}

/// What a version is sold as to a customer.
pub async fn terms_for(
    view: &mut View,
    customer_id: CustomerId,
    version: PlanVersion,
    every: Interval,
) -> Result<Terms> {
    let taxes = tax::taxes_of(view, &[customer_id]).await?;
    Terms::new(version, every, taxes.get(&customer_id).map_or(&[][..], Vec::as_slice))
}

/// What plans are sold as to some subscribers, read once for all of them.
#[derive(Debug)]
pub struct Offers {
    versions: BTreeMap<PlanVersionId, PlanVersion>,
    newest: BTreeMap<PlanId, PlanVersionId>,
    names: BTreeMap<PlanId, String>,
    taxes: HashMap<CustomerId, Vec<Tax>>,
}

impl Offers {
    /// Reads what the plans and the taxes of these subscribers are.
    pub async fn read(view: &mut View, subscribers: &[CustomerId]) -> Result<Offers> {
        let taxes = tax::taxes_of(view, subscribers).await?;
        let plans = plan::all(view).await?;
        let names = plans.into_iter().map(|plan| (plan.plan_id, plan.display_name)).collect();
        let (mut versions, mut newest) = (BTreeMap::new(), BTreeMap::new());
        // By plan and number, so the last one of a plan stays.
        for version in plan_version::all(view).await? {
            newest.insert(version.plan_id, version.plan_version_id);
            versions.insert(version.plan_version_id, version);
        }
        Ok(Offers { versions, newest, names, taxes })
    }

    /// What the next period is sold as: what was chosen or asked for, else what was bought if it is the
    /// first, else the plan's newest version; where that is not sold by the interval any more, the version
    /// that runs.
    pub fn next_terms(&self, subscription: &Subscription) -> Result<Terms> {
        let every = subscription.next_every.unwrap_or(subscription.every);
        let version = match subscription.next_version_id {
            Some(chosen) => self.version(chosen)?,
            None if subscription.period.is_none() => self.version(subscription.plan_version_id)?,
            None => self.newest(subscription, every)?,
        };
        let taxes = self.taxes.get(&subscription.customer_id).map_or(&[][..], Vec::as_slice);
        Terms::new(version.clone(), every, taxes)
    }

    /// What a plan is called.
    pub fn name(&self, plan: PlanId) -> Result<&str> {
        self.names.get(&plan).map(String::as_str).ok_or_else(|| Error::not_found("plan", plan))
    }

    fn newest(&self, subscription: &Subscription, every: Interval) -> Result<&PlanVersion> {
        let newest = self.newest.get(&subscription.plan_id).and_then(|id| self.versions.get(id));
        match newest.filter(|version| version.price(every).is_ok()) {
            Some(version) => Ok(version),
            None => self.version(subscription.plan_version_id),
        }
    }

    fn version(&self, id: PlanVersionId) -> Result<&PlanVersion> {
        self.versions.get(&id).ok_or_else(|| Error::not_found("plan version", id))
    }
}

/// What the next period of one subscription is sold as.
pub async fn next_terms(view: &mut View, subscription: &Subscription) -> Result<Terms> {
    Offers::read(view, &[subscription.customer_id]).await?.next_terms(subscription)
}

/// The whole days of the period that holds a day, counted from the anchor.
pub fn days_holding(subscription: &Subscription, every: Interval, day: Date) -> Result<Days> {
    Days::holding(subscription.anchor.unwrap_or(day), every.months(), day)
}

/// Begins the next period: where the one before ended, never on the day of payment (RULES 17), or on
/// the day of payment when it is the first. Answers what it costs. The one behind it is asked for
/// `renew_days` before its end.
pub fn begin_period(
    subscription: &mut Subscription,
    terms: &Terms,
    paid_at: Timestamp,
    renew_days: i64,
) -> Result<Due> {
    let due = take_period(subscription, terms, paid_at)?;
    subscription.due_at = Some(renewal_at(subscription, renew_days)?);
    Ok(due)
}

/// What the next period will cost.
pub fn next_due(subscription: &Subscription, terms: &Terms, at: Timestamp) -> Result<Due> {
    take_period(&mut subscription.clone(), terms, at)
}

fn take_period(subscription: &mut Subscription, terms: &Terms, paid_at: Timestamp) -> Result<Due> {
    let zone = subscription.zone.clone();
    let first = next_first(subscription, paid_at);
    subscription.anchor.get_or_insert(first);
    let days = days_holding(subscription, terms.every, first)?;
    let due = Due { net: days.unused(terms.price, first)?, tax: days.unused(terms.tax, first)? };
    take_terms(subscription, terms);
    subscription.number += 1;
    subscription.period = Some(Period::new(zone.start_of(first)?, zone.start_of(days.end)?)?);
    subscription.paid_at = Some(paid_at);
    Ok(due)
}

/// The first day of the period that would be begun next: the end of the one before, else the day of payment.
fn next_first(subscription: &Subscription, paid_at: Timestamp) -> Date {
    let zone = &subscription.zone;
    zone.date(subscription.period.map_or(paid_at, |before| before.end))
}

/// The period that would be begun next by an interval; the first one is counted from the day of payment.
pub fn next_period(subscription: &Subscription, every: Interval, paid_at: Timestamp) -> Result<Period> {
    let zone = &subscription.zone;
    let first = next_first(subscription, paid_at);
    let days = days_holding(subscription, every, first)?;
    Period::new(zone.start_of(first)?, zone.start_of(days.end)?)
}

/// The period that is paid for next, as it is if it is paid now: the first one, the one behind the end, or
/// what a change that waits for its payment makes of the one that runs. None where nothing is to follow.
pub fn coming_period(subscription: &Subscription, at: Timestamp) -> Result<Option<Period>> {
    let every = subscription.next_every.unwrap_or(subscription.every);
    let is_changing = subscription.status == SubscriptionStatus::Active
        && subscription.payment_id.is_some()
        && subscription.next_version_id.is_some();
    match subscription.period.filter(|_| is_changing && subscription.is_active(at)) {
        Some(period) if at >= period.start => {
            let zone = &subscription.zone;
            let days = days_holding(subscription, every, zone.date(at))?;
            Period::new(at, zone.start_of(days.end)?).map(Some)
        }
        _ if subscription.status.is_live() && !subscription.cancel_at_end => {
            next_period(subscription, every, at).map(Some)
        }
        _ => Ok(None),
    }
}

/// When the period ends that would be begun next; none where that is counted from the day of payment.
pub fn next_end(subscription: &Subscription) -> Result<Option<Timestamp>> {
    let Some(before) = subscription.period else { return Ok(None) };
    let every = subscription.next_every.unwrap_or(subscription.every);
    next_period(subscription, every, before.end).map(|period| Some(period.end))
}

/// Whether the period that would be begun next is wholly over: nobody had it, so it is never charged.
pub fn is_next_over(subscription: &Subscription, at: Timestamp) -> Result<bool> {
    Ok(next_end(subscription)?.is_some_and(|end| end <= at))
}

/// Refuses to pay for a period that is wholly over.
pub fn refuse_over(subscription: &Subscription, at: Timestamp) -> Result<()> {
    let Some(end) = next_end(subscription)?.filter(|end| *end <= at) else { return Ok(()) };
    let why = format!("the period that would be paid ended at {end}: nothing is left of it to pay for");
    let (customer, plan) = (subscription.customer_id, subscription.plan_id);
    let hint = format!("buy it anew: payg subscription create {customer} {plan}");
    Err(Error::conflict("period_over", why).hint(hint))
}

/// When the scheduler looks at it next: so many local days before its end, as `subscriptions.renew_days`
/// says (RULES 19), or at its end when it is not to go on.
pub fn renewal_at(subscription: &Subscription, renew_days: i64) -> Result<Timestamp> {
    let zone = &subscription.zone;
    let Some(period) = subscription.period else { return Ok(subscription.created_at) };
    if subscription.cancel_at_end {
        return Ok(period.end);
    }
    let days = Days::new(zone.date(period.start), zone.date(period.end))?;
    zone.start_of(renewal_day(days, renew_days)?)
}

/// What a change to other terms comes to on a day, which is the new plan's (RULES 18), and the end of
/// the period from then on. No more is credited than was charged for the period and did not go back. In a
/// trial nothing was paid, so nothing is due before its end.
pub fn change_due(
    subscription: &Subscription,
    charges: &[Charge],
    terms: &Terms,
    at: Timestamp,
) -> Result<(Change, Timestamp)> {
    let zone = &subscription.zone;
    let period = running(subscription, at)?;
    if at < period.start {
        let hint = "let it change with the end of what is paid, or wait until the next period begins";
        return Err(Error::conflict("renewed_already", "the next period is paid already").hint(hint));
    }
    let zero = Due { net: Money::zero(terms.price.currency), tax: Money::zero(terms.price.currency) };
    if subscription.number == 0 {
        return Ok((Change { credit: zero, charge: zero }, period.end));
    }
    let today = zone.date(at);
    let old = days_holding(subscription, subscription.every, today)?;
    let new = days_holding(subscription, terms.every, today)?;
    let part = |days: Days, price: Money, tax: Money| -> Result<Due> {
        Ok(Due { net: days.unused(price, today)?, tax: days.unused(tax, today)? })
    };
    let unused = part(old, subscription.price, subscription.tax)?;
    let paid = paid_for(subscription, charges, period)?;
    let left = proration::capped(unused.gross()?, paid.amount, paid.refunded)?;
    let credit = if left == unused.gross()? { unused } else { with_tax(subscription, left)? };
    let change = Change { credit, charge: part(new, terms.price, terms.tax)? };
    Ok((change, zone.start_of(new.end)?))
}

/// Both sides of a change of plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// For the unused days of the old plan.
    pub credit: Due,
    /// For the rest of the new plan's period.
    pub charge: Due,
}

impl Change {
    /// What is left to pay; negative goes back.
    pub fn net(self) -> Result<Due> {
        self.charge.less(self.credit)
    }
}

/// Makes a change true from now on.
pub fn apply_change(
    subscription: &mut Subscription,
    terms: &Terms,
    end: Timestamp,
    renew_days: i64,
) -> Result<()> {
    take_terms(subscription, terms);
    subscription.period = subscription.period.map(|period| Period { end, ..period });
    subscription.due_at = Some(renewal_at(subscription, renew_days)?);
    Ok(())
}

fn take_terms(subscription: &mut Subscription, terms: &Terms) {
    subscription.plan_id = terms.version.plan_id;
    subscription.plan_version_id = terms.version.plan_version_id;
    subscription.every = terms.every;
    subscription.price = terms.price;
    subscription.tax = terms.tax;
    subscription.payment_id = None;
    subscription.next_version_id = None;
    subscription.next_every = None;
}

/// What goes back when the period is ended now (RULES 20), out of what was charged for it: what was paid
/// within seven days, for a period or a change, goes back whole, each by its own day of payment.
pub fn refund_due(subscription: &Subscription, charges: &[Charge], at: Timestamp) -> Result<Due> {
    let zone = &subscription.zone;
    let zero = Money::zero(subscription.price.currency);
    let nothing = Due { net: zero, tax: zero };
    let (Some(period), Some(_)) = (subscription.period, subscription.paid_at) else {
        return Ok(nothing);
    };
    let paid = paid_for(subscription, charges, period)?;
    let today = zone.date(at);
    let days = days_holding(subscription, subscription.every, zone.date(period.start.max(at)))?;
    let whole = subscription.gross()?;
    let share = proration::refund(paid, Priced { price: whole, days }, today)?;
    let fresh = fresh(subscription, charges.iter().filter(|one| period.start <= one.period.start), at)?;
    let wanted = if fresh.minor > share.minor { fresh } else { share };
    let back = proration::capped(wanted, paid.amount, paid.refunded)?;
    let back = back.add(rest_before(subscription, charges, at)?)?;
    // Whatever parts it comes from, it is never more than was paid and has not gone back.
    let kept = charges.iter().try_fold(zero, |sum, one| sum.add(one.gross()?))?;
    with_tax(subscription, proration::capped(back, kept, zero)?)
}

/// What the first of some charges that was paid within seven days brought, and what came and went behind
/// it; nothing where none was. What the days before a change cost under the plan before is not of it.
fn fresh<'a>(
    subscription: &Subscription,
    charges: impl Iterator<Item = &'a Charge>,
    at: Timestamp,
) -> Result<Money> {
    let today = subscription.zone.date(at);
    let mut sum = Money::zero(subscription.price.currency);
    let mut first: Option<&Charge> = None;
    for charge in charges {
        let gross = charge.gross()?;
        let paid = subscription.zone.date(charge.created_at);
        match first {
            Some(first) if first.period.start <= charge.period.start => sum = sum.add(gross)?,
            Some(_) => {}
            None if charge.worth.minor > 0
                && gross.minor > 0
                && at < charge.period.end
                && proration::between(paid, today) <= proration::WHOLE_REFUND_DAYS =>
            {
                first = Some(charge);
                sum = if charge.kind == ChargeKind::Change { charge.worth } else { gross };
            }
            None => {}
        }
    }
    Ok(Money::new(sum.minor.max(0), sum.currency))
}

/// What was charged for a period, and what of it went back.
fn paid_for(subscription: &Subscription, charges: &[Charge], period: Period) -> Result<Paid> {
    let zero = Money::zero(subscription.price.currency);
    let on = subscription.zone.date(subscription.paid_at.unwrap_or(period.start));
    let mut paid = Paid { amount: zero, on, refunded: zero };
    // What was before may have been bought for longer, but a change has cut it off where it began.
    for charge in charges.iter().filter(|charge| charge.period.start >= period.start) {
        let gross = charge.gross()?;
        if gross.minor > 0 {
            paid.amount = paid.amount.add(gross)?;
        } else {
            paid.refunded = paid.refunded.subtract(gross)?;
        }
    }
    Ok(paid)
}

/// An amount and the tax in it, by the share of tax in the price.
fn with_tax(subscription: &Subscription, gross: Money) -> Result<Due> {
    let tax = share(gross, subscription.tax.minor, subscription.gross()?.minor.max(1))?;
    Ok(Due { net: gross.subtract(tax)?, tax })
}

/// What goes back of the period that runs where the next one is paid already: what was paid for it within
/// seven days, else what is unused of what its days cost since it began or was changed last, less what went
/// back of that since.
fn rest_before(subscription: &Subscription, charges: &[Charge], at: Timestamp) -> Result<Money> {
    let mut rest = Money::zero(subscription.price.currency);
    let Some(next) = subscription.period.filter(|period| at < period.start) else { return Ok(rest) };
    let date = |at| subscription.zone.date(at);
    for charge in charges.iter().filter(|one| one.period.contains(at) && one.period.end <= next.start) {
        let days = Days::new(date(charge.period.start), date(charge.period.end))?;
        rest = match charge.kind {
            ChargeKind::Fee | ChargeKind::Change => days.unused_after(charge.worth, date(at))?,
            ChargeKind::Credit => rest.add(days.unused_after(charge.gross()?, date(at))?)?,
        };
    }
    let fresh = fresh(subscription, charges.iter().filter(|one| one.period.start < next.start), at)?;
    Ok(if fresh.minor > rest.minor { fresh } else { Money::new(rest.minor.max(0), rest.currency) })
}

/// The period, which must run.
pub fn running(subscription: &Subscription, at: Timestamp) -> Result<Period> {
    match subscription.period.filter(|_| subscription.is_active(at)) {
        Some(period) => Ok(period),
        None => {
            let why = format!("the subscription is not active: it is {}", subscription.status);
            Err(Error::conflict("subscription_status", why))
        }
    }
}
