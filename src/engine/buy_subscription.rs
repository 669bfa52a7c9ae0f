//! Buying a subscription: it waits for its payment, or begins at once where nothing is to be paid.

use crate::db::door::Tx;
use crate::engine::forgive_subscription::free;
use crate::engine::gateway_choice::gateway_choice;
use crate::engine::grants;
use crate::engine::payg::Payg;
use crate::engine::plan_details::sold;
use crate::engine::plan_taken::{already_subscribed, plan_taken};
use crate::engine::subscription_ask::{Asked, Asking, ask, send};
use crate::engine::subscription_terms::{Terms, begin_period, next_due, renewal_at, terms_for};
use crate::engine::subscription_write::{audited, tell, write};
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::rating::proration::trial_end;
use crate::records::customer::{self, Customer, Kind};
use crate::records::letter::LetterKind;
use crate::records::payment::{self, Payment};
use crate::records::plan::Plan;
use crate::records::plan_version::PlanVersion;
use crate::records::subscription::{self, Subscription, SubscriptionStatus};
use crate::values::calendar::Zone;
use crate::values::charge_words::Part;
use crate::values::id::{CustomerId, SubscriptionId};
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::timestamp::{Period, SECOND, Timestamp};

/// Seconds for which a purchase waits for its payment before it expires.
pub const PURCHASE_SECONDS: i64 = 24 * 3_600;

/// What is to be bought.
#[derive(Clone, Debug)]
pub struct Purchase {
    /// By whom.
    pub customer_id: CustomerId,
    /// The plan's code or id.
    pub plan: String,
    /// By the month or by the year; the only one there is unless given, else by the month.
    pub every: Option<Interval>,
    /// How its money is moved.
    pub gateway: GatewayKind,
    /// Where the payer comes back to.
    pub return_url: Option<String>,
}

/// What was bought, and what is to be paid for it.
#[derive(Clone, Debug)]
pub struct Bought {
    /// The subscription.
    pub subscription: Subscription,
    /// The payment that it waits for; none when it began at once.
    pub payment: Option<Payment>,
}

/// Buys a plan. Bought again before it is paid, it is the same purchase, with a new link where the
/// payment before came to nothing, and where another interval is asked for, which replaces the order.
pub async fn buy_subscription(payg: &Payg, purchase: Purchase) -> Result<Bought> {
    let now = payg.now();
    if gateway_choice(payg, Some(purchase.gateway))? == GatewayKind::Bank {
        let why = "cannot renew a subscription: nobody knows the payer's account";
        return Err(Error::invalid("gateway", purchase.gateway, why).at("gateway"));
    }
    let mut tx = payg.db.begin().await?;
    let customer = customer::lock(&mut tx, purchase.customer_id).await?;
    let (plan, version) = sold(&mut tx, &purchase.plan).await?;
    refuse(&customer, &plan, &version, now)?;
    let usual = if version.monthly.is_some() { Interval::Month } else { Interval::Year };
    let every = purchase.every.unwrap_or(usual);
    let trial_days = version.trial_days;
    let terms = terms_for(&mut tx, customer.customer_id, version, every).await?;
    let bought = match plan_taken(&mut tx, customer.customer_id, plan.plan_id, None).await? {
        Some(waiting) if waiting.status == SubscriptionStatus::AwaitingPayment => {
            again((&mut tx, payg), waiting, &terms, (&plan, now), &purchase).await?
        }
        Some(live) => return Err(already_subscribed(&plan.code, &live)),
        None => {
            let own = subscription::of_customers(&mut tx, &[customer.customer_id]).await?;
            let is_first = !own.iter().any(|one| one.plan_id == plan.plan_id);
            let mut fresh = fresh(&customer, &plan, &terms, &purchase, now);
            fresh.zone = customer.zone(&payg.settings.zone);
            if is_first && trial_days > 0 {
                begin_trial(&mut fresh, trial_days, payg.settings.renew_days)?;
            }
            let begun = start((&mut tx, payg), fresh, &terms, (&plan, now), &purchase).await?;
            audited(&mut tx, payg, "subscription.create", None, &begun.0).await?;
            begun
        }
    };
    tx.commit().await?;
    let Some(asked) = bought.1 else { return Ok(Bought { subscription: bought.0, payment: None }) };
    let payment = send(payg, asked).await?;
    let now = subscription::find(&mut payg.db.view().await?, bought.0.subscription_id).await?;
    Ok(Bought { subscription: now.unwrap_or(bought.0), payment: Some(payment) })
}

/// A subscription and what it asked for.
type Begun = (Subscription, Option<Asked>);

fn refuse(customer: &Customer, plan: &Plan, version: &PlanVersion, at: Timestamp) -> Result<()> {
    if customer.kind != Kind::User {
        return Err(Error::conflict("not_a_user", "only a user subscribes"));
    }
    if customer.disabled_at.is_some() {
        return Err(Error::conflict("disabled", format!("the user {} is disabled", customer.handle())));
    }
    if !plan.is_on_sale(at) {
        return Err(Error::conflict("not_on_sale", format!("the plan {} is not on sale", plan.code)));
    }
    if version.currency != customer.currency {
        let why = format!(
            "is sold in {}, and {} pays in {}",
            version.currency,
            customer.handle(),
            customer.currency
        );
        return Err(Error::conflict("other_currency", format!("the plan {} {why}", plan.code)));
    }
    Ok(())
}

fn fresh(
    customer: &Customer,
    plan: &Plan,
    terms: &Terms,
    purchase: &Purchase,
    at: Timestamp,
) -> Subscription {
    Subscription {
        subscription_id: SubscriptionId::new(),
        customer_id: customer.customer_id,
        plan_id: plan.plan_id,
        plan_version_id: terms.version.plan_version_id,
        every: terms.every,
        status: SubscriptionStatus::AwaitingPayment,
        anchor: None,
        number: 0,
        period: None,
        price: terms.price,
        tax: terms.tax,
        paid_at: None,
        gateway: purchase.gateway,
        method: None,
        method_title: None,
        payment_id: None,
        asked: 0,
        cancel_at_end: false,
        next_version_id: None,
        next_every: None,
        due_at: Some(at.plus_micros(PURCHASE_SECONDS * SECOND)),
        created_at: at,
        updated_at: at,
        ended_at: None,
        zone: Zone::utc(),
    }
}

/// A trial costs nothing and is the customer's once for each plan; the first charge is at its end.
fn begin_trial(subscription: &mut Subscription, trial_days: i64, renew_days: i64) -> Result<()> {
    let zone = subscription.zone.clone();
    let first = zone.date(subscription.created_at);
    let end = trial_end(first, i32::try_from(trial_days).unwrap_or(i32::MAX))?;
    subscription.status = SubscriptionStatus::Active;
    subscription.anchor = Some(end);
    subscription.period = Some(Period::new(zone.start_of(first)?, zone.start_of(end)?)?);
    subscription.due_at = Some(renewal_at(subscription, renew_days)?);
    Ok(())
}

async fn start(
    (tx, payg): (&mut Tx, &Payg),
    mut subscription: Subscription,
    terms: &Terms,
    (plan, at): (&Plan, Timestamp),
    purchase: &Purchase,
) -> Result<Begun> {
    let is_trial = subscription.status == SubscriptionStatus::Active;
    let due = next_due(&subscription, terms, at)?.gross()?;
    if !is_trial && due.minor == 0 {
        begin_period(&mut subscription, terms, at, payg.settings.renew_days)?;
        subscription.status = SubscriptionStatus::Active;
    }
    if !subscription::insert(tx, &subscription).await? {
        return Err(already_subscribed(&plan.code, &subscription));
    }
    if subscription.status == SubscriptionStatus::Active {
        if is_trial {
            grants::begin_trial(tx, &subscription, &terms.version).await?;
        } else {
            grants::begin(tx, &subscription, &terms.version).await?;
        }
        tell(tx, None, &subscription, LetterKind::SubscriptionActivated).await?;
        return Ok((subscription, None));
    }
    let asked = ask_first((tx, payg), &mut subscription, Asking::Period, due, (plan, purchase)).await?;
    subscription::update(tx, &subscription).await?;
    tell(tx, None, &subscription, LetterKind::SubscriptionCreated).await?;
    Ok((subscription, Some(asked)))
}

/// The same purchase again: by the terms that hold now, and with a new payment unless the one before
/// may still succeed, so that nobody pays twice.
async fn again(
    (tx, payg): (&mut Tx, &Payg),
    waiting: Subscription,
    terms: &Terms,
    (plan, at): (&Plan, Timestamp),
    purchase: &Purchase,
) -> Result<Begun> {
    // Should the link of an order that is replaced be paid all the same, that money goes back by itself.
    let is_other = purchase.every.is_some_and(|every| every != waiting.every);
    let before = match is_other {
        true => free(tx, payg, waiting.subscription_id, "replaced").await?,
        false => subscription::lock(tx, waiting.customer_id, waiting.subscription_id).await?,
    };
    if let Some(payment_id) = before.payment_id.filter(|_| !is_other) {
        // It is not locked: whoever settles it has it locked and waits for the subscription.
        let payment = payment::find(tx, payment_id).await?;
        let is_open =
            |one: &Payment| matches!(one.status, PaymentStatus::Created | PaymentStatus::Processing);
        if payment.as_ref().is_some_and(is_open) {
            return Ok((before, payment.map(|payment| Asked { payment, attempt: None })));
        }
    }
    let mut after = before.clone();
    after.plan_version_id = terms.version.plan_version_id;
    (after.every, after.price, after.tax) = (terms.every, terms.price, terms.tax);
    (after.gateway, after.updated_at) = (purchase.gateway, at);
    after.due_at = Some(at.plus_micros(PURCHASE_SECONDS * SECOND));
    let due = next_due(&after, terms, at)?.gross()?;
    let asked = ask_first((tx, payg), &mut after, Asking::PeriodAgain, due, (plan, purchase)).await?;
    write(tx, &before, &after, LetterKind::SubscriptionCreated).await?;
    Ok((after, Some(asked)))
}

async fn ask_first(
    (tx, payg): (&mut Tx, &Payg),
    subscription: &mut Subscription,
    asking: Asking,
    due: Money,
    (plan, purchase): (&Plan, &Purchase),
) -> Result<Asked> {
    let words = Part::First(subscription.every).of(&plan.display_name);
    ask(tx, payg, subscription, asking, due, (words, purchase.return_url.clone())).await
}
