//! Changing a subscription to another plan or interval: shown first, then made now or with the next period.

use crate::db::door::{Tx, View};
use crate::engine::disabled_subscriptions::refuse_disabled;
use crate::engine::end_subscription::{When, held};
use crate::engine::grants;
use crate::engine::pay_back::pay_back;
use crate::engine::payg::Payg;
use crate::engine::plan_details::sold;
use crate::engine::plan_taken::{already_subscribed, plan_taken};
use crate::engine::subscription_ask::{Asked, Asking, ask, send};
use crate::engine::subscription_terms::{
    Change, Terms, apply_change, change_due, next_due, next_period, renewal_at, running, terms_for,
};
use crate::engine::subscription_write::{Charged, audited, charge, write};
use crate::error::{Error, Result};
use crate::records::customer;
use crate::records::letter::LetterKind;
use crate::records::payment::Payment;
use crate::records::plan::Plan;
use crate::records::plan_version::PlanVersion;
use crate::records::subscription::{self, Subscription, SubscriptionStatus};
use crate::records::subscription_charge::{self, Charge, ChargeKind};
use crate::values::charge_words::Part;
use crate::values::id::SubscriptionId;
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::timestamp::{Period, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// What a subscription is to become.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The plan's code or id; none is the plan that it has, as it is sold now.
    pub plan: Option<String>,
    /// By the month or by the year; none is as before.
    pub every: Option<Interval>,
    /// From when on.
    pub when: When,
    /// Where the payer comes back to, if a payment needs a link.
    pub return_url: Option<String>,
}

/// What a change comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "subscription_change")]
pub struct ChangePreview {
    /// What changes.
    pub subscription: SubscriptionId,
    /// The new plan's code.
    pub plan: String,
    /// By the month or by the year.
    pub every: Interval,
    /// When it changes.
    pub effective_at: Timestamp,
    /// The period from then on, of which the end is counted from the day on which the subscription began
    /// to be paid for: a year that is changed to in the tenth month is the rest of that year.
    pub period: Period,
    /// Given back for the unused days of the old plan, with tax.
    pub credit: Money,
    /// Charged for the rest of the new plan's period, with tax.
    pub charge: Money,
    /// To be paid now, with tax; negative goes back.
    pub due_now: Money,
    /// When the next period is asked for.
    pub next_payment_at: Timestamp,
    /// What it then costs, with tax.
    pub next_payment: Money,
}

/// A change that was asked for.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The subscription as it is now; one that waits for a payment changes when it is paid.
    pub subscription: Subscription,
    /// The payment that it waits for.
    pub payment: Option<Payment>,
}

/// Says what a change would come to, and refuses what changing would refuse.
pub async fn preview_change(
    view: &mut View,
    payg: &Payg,
    subscription: &Subscription,
    wanted: &Wanted,
) -> Result<ChangePreview> {
    let (at, renew_days) = (payg.now(), payg.settings.renew_days);
    let (plan, terms) = wanted_terms(view, subscription, wanted, at).await?;
    let period = running(subscription, at)?;
    let zero = Money::zero(terms.price.currency);
    let whole = terms.price.add(terms.tax)?;
    let shown = |period: Period, (credit, charge): (Money, Money), next_payment_at, next_payment| {
        let due_now = charge.subtract(credit)?;
        let (subscription, plan, every) = (subscription.subscription_id, plan.code.clone(), terms.every);
        let preview = ChangePreview {
            subscription,
            plan,
            every,
            effective_at: period.start,
            period,
            credit,
            charge,
            due_now,
            next_payment_at,
            next_payment,
        };
        Ok(preview)
    };
    match wanted.when {
        When::Now => {
            let charges = charges_of(view, subscription).await?;
            let (change, end) = change_due(subscription, &charges, &terms, at)?;
            let Change { credit, charge } = change;
            let mut after = subscription.clone();
            apply_change(&mut after, &terms, end, renew_days)?;
            let asked_at = renewal_at(&after, renew_days)?.max(at);
            shown(Period::new(at, end)?, (credit.gross()?, charge.gross()?), asked_at, whole)
        }
        When::End => {
            let next = next_due(subscription, &terms, period.end)?.gross()?;
            let asked_at = renewal_at(subscription, renew_days)?.max(at);
            let then = next_period(subscription, terms.every, period.end)?;
            shown(then, (zero, zero), asked_at, next)
        }
    }
}

/// Changes a subscription. What is to be paid is asked for first; what is owed back goes back.
pub async fn change_subscription(payg: &Payg, id: SubscriptionId, wanted: Wanted) -> Result<Changed> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = subscription::find(&mut tx, id).await?.ok_or_else(|| Error::not_found("subscription", id))?;
    // Who buys the plan in the same moment waits here, or is waited for.
    customer::lock(&mut tx, found.customer_id).await?;
    refuse_disabled(&mut tx, found.customer_id).await?;
    let before = held(&mut tx, id).await?;
    let (plan, terms) = wanted_terms(&mut tx, &before, &wanted, at).await?;
    let (after, asked) = match wanted.when {
        When::Now => change_now(&mut tx, payg, &before, (&plan, &terms), wanted.return_url.clone()).await?,
        When::End => {
            let mut after = Subscription { updated_at: at, ..before.clone() };
            let is_other = !is_same(&before, &terms.version, terms.every);
            after.next_version_id = is_other.then_some(terms.version.plan_version_id);
            after.next_every = is_other.then_some(terms.every);
            write(&mut tx, &before, &after, LetterKind::SubscriptionChanged).await?;
            (after, None)
        }
    };
    audited(&mut tx, payg, "subscription.change", Some(&before), &after).await?;
    tx.commit().await?;
    let payment = match asked {
        Some(asked) => Some(send(payg, asked).await?),
        None => None,
    };
    pay_back(payg, after.customer_id, id).await?;
    let now = subscription::find(&mut payg.db.view().await?, id).await?;
    Ok(Changed { subscription: now.unwrap_or(after), payment })
}

/// Changes a running subscription, which is locked, at once: what is to be paid is asked for first,
/// and its attempt is to be driven once all is committed.
pub async fn change_now(
    tx: &mut Tx,
    payg: &Payg,
    before: &Subscription,
    (plan, terms): (&Plan, &Terms),
    return_url: Option<String>,
) -> Result<(Subscription, Option<Asked>)> {
    let at = payg.now();
    let mut after = Subscription { updated_at: at, ..before.clone() };
    let mut asked = None;
    after.next_version_id = Some(terms.version.plan_version_id);
    after.next_every = Some(terms.every);
    let charges = charges_of(tx, before).await?;
    let (change, end) = change_due(before, &charges, terms, at)?;
    let net = change.net()?;
    let description = Part::Rest(terms.every).of(&plan.display_name);
    if net.gross()?.minor > 0 {
        let said = (description, return_url);
        asked = Some(ask(tx, payg, &mut after, Asking::Change, net.gross()?, said).await?);
    } else {
        apply_change(&mut after, terms, end, payg.settings.renew_days)?;
        grants::change(tx, &after, &terms.version, at).await?;
        // What goes back is paid out by the scheduler, which looks at it at once.
        after.due_at = if net.gross()?.minor < 0 { Some(at) } else { after.due_at };
        let (kind, worth) = (ChargeKind::Change, change.charge.gross()?);
        let (period, payment_id) = (Period::new(at, end)?, None);
        charge(tx, &after, Charged { kind, period, due: net, worth, payment_id, description }).await?;
    }
    write(tx, before, &after, LetterKind::SubscriptionChanged).await?;
    Ok((after, asked))
}

/// What a subscription was charged.
async fn charges_of(view: &mut View, subscription: &Subscription) -> Result<Vec<Charge>> {
    let (customer_id, id) = (subscription.customer_id, subscription.subscription_id);
    subscription_charge::of_subscription(view, customer_id, id).await
}

fn is_same(subscription: &Subscription, version: &PlanVersion, every: Interval) -> bool {
    (version.plan_version_id, every) == (subscription.plan_version_id, subscription.every)
}

/// The terms that are wanted; refuses a change that nothing changes and one that cannot be.
async fn wanted_terms(
    view: &mut View,
    subscription: &Subscription,
    wanted: &Wanted,
    at: Timestamp,
) -> Result<(Plan, Terms)> {
    running(subscription, at)?;
    if subscription.status == SubscriptionStatus::Renewing {
        // What was asked for is what is begun when it is paid, and nothing else.
        let hint = "change it when it is paid";
        return Err(Error::conflict("renewal_under_way", "the next period is being paid").hint(hint));
    }
    if subscription.payment_id.is_some() && subscription.next_version_id.is_some() {
        let hint = format!("payg subscription withdraw-change {}", subscription.subscription_id);
        let why = "another change waits for its payment";
        return Err(Error::conflict("change_under_way", why).hint(hint));
    }
    let name = wanted.plan.clone().unwrap_or_else(|| subscription.plan_id.to_string());
    let (plan, version) = sold(view, &name).await?;
    let is_other = plan.plan_id != subscription.plan_id;
    if is_other && !plan.is_on_sale(at) {
        return Err(Error::conflict("not_on_sale", format!("the plan {} is not on sale", plan.code)));
    }
    if version.currency != subscription.price.currency {
        let why = format!("the plan {} is sold in {}", plan.code, version.currency);
        return Err(Error::conflict("other_currency", why));
    }
    if is_other {
        let beside = Some(subscription.subscription_id);
        if let Some(other) = plan_taken(view, subscription.customer_id, plan.plan_id, beside).await? {
            return Err(already_subscribed(&plan.code, &other));
        }
    }
    let every = wanted.every.unwrap_or(subscription.every);
    // One that is to change with its end may stay as it is after all.
    let stays = wanted.when == When::End && subscription.next_version_id.is_some();
    if is_same(subscription, &version, every) && !stays {
        return Err(Error::conflict("same_plan", "that is what the subscription is already"));
    }
    let terms = terms_for(view, subscription.customer_id, version, every).await?;
    Ok((plan, terms))
}
