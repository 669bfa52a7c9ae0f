//! Who subscribes in the demo: renewals, a card that is declined, a change of plan and money given back.

use crate::engine::buy_subscription::{Purchase, buy_subscription};
use crate::engine::change_subscription::{Wanted, change_subscription};
use crate::engine::create_plan::{NewPlan, create_plan};
use crate::engine::demo::plan;
use crate::engine::end_subscription::{When, cancel_subscription};
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::stop::Stop;
use crate::engine::travel::{clock_of, pass_time};
use crate::error::Result;
use crate::gateway::contract::GatewayKind;
use crate::records::customer::Customer;
use crate::records::payment;
use crate::records::subscription::{self, Subscription};
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;

/// The sandbox's test card without money on it.
const EMPTY: &str = "5555555555554600";

/// The plans: code, currency, a month, a year.
const PLANS: [(&str, &str, &str, &str); 4] = [
    ("support", "USD", "29", "290"),
    ("support-eu", "EUR", "27", "270"),
    ("priority", "USD", "99", "990"),
    ("priority-eu", "EUR", "89", "890"),
];

/// What somebody does about a subscription.
#[derive(Clone, Copy, Debug)]
enum Does {
    /// Buys a plan.
    Buy(&'static str, Interval),
    /// Comes to another plan at once.
    Change(&'static str),
    /// Ends it at once; what is due goes back.
    Leave,
    /// Has no money on the card from now on.
    Empty,
}

/// Who does what, in which of twelve parts of the demo, on which day: in the order of time.
const HAPPENINGS: &[(u32, i64, &str, Does)] = &[
    (0, 3, "maria", Does::Buy("support", Interval::Month)),
    (0, 5, "samuel", Does::Buy("support", Interval::Month)),
    (0, 8, "daniel", Does::Buy("support", Interval::Month)),
    (0, 20, "grace", Does::Buy("priority", Interval::Year)),
    (1, 9, "chloe", Does::Buy("support-eu", Interval::Month)),
    (1, 28, "lukas", Does::Buy("support-eu", Interval::Month)),
    (2, 14, "hannah", Does::Buy("support", Interval::Month)),
    (3, 8, "sofia", Does::Buy("priority-eu", Interval::Year)),
    (3, 11, "owen", Does::Buy("support", Interval::Month)),
    (3, 14, "owen", Does::Leave),
    (4, 12, "samuel", Does::Change("priority")),
    // Both are declined three times and end; Daniel comes back with another card.
    (5, 2, "hannah", Does::Empty),
    (6, 4, "daniel", Does::Empty),
    (6, 11, "daniel", Does::Buy("support", Interval::Month)),
    (7, 18, "sofia", Does::Leave),
];

/// What subscriptions brought in a currency.
#[derive(Clone, Debug, Serialize)]
pub struct Brought {
    /// Subscriptions that were bought.
    pub subscriptions: u64,
    /// Of these, how many are active at the end.
    pub active: u64,
    /// Payments that succeeded.
    pub payments: u64,
    /// Tries that were declined.
    pub declined: u64,
    /// What was paid.
    pub paid: Money,
    /// What went back.
    pub refunded: Money,
}

/// Makes the plans.
pub async fn make_plans(payg: &Payg) -> Result<()> {
    for (code, currency, monthly, yearly) in PLANS {
        let new = NewPlan {
            code: code.to_owned(),
            currency: Some(currency.parse()?),
            monthly: Some(monthly.to_owned()),
            yearly: Some(yearly.to_owned()),
            ..NewPlan::default()
        };
        create_plan(payg, new, Once::unkeyed()).await?;
    }
    Ok(())
}

/// Lets time pass until an instant of a month: what is due is done, and who does something then does it.
pub async fn live_until(
    payg: &Payg,
    months: &[Month],
    customers: &[Customer],
    to: Timestamp,
    stop: &Stop,
) -> Result<()> {
    let from = clock_of(payg).await?;
    for (part, day, handle, does) in HAPPENINGS {
        let place = *part as usize * months.len() / 12;
        let at = plan::within(months[place], *day, 10)?;
        if at <= from || at > to {
            continue;
        }
        pass_time(payg, at, stop).await?;
        payg.clock.set(at);
        if let Some(customer) = customers.iter().find(|customer| customer.handle() == *handle) {
            act(payg, customer, *does).await?;
        }
    }
    if to > from {
        pass_time(payg, to, stop).await?;
        payg.clock.set(to);
    }
    Ok(())
}

async fn act(payg: &Payg, customer: &Customer, does: Does) -> Result<()> {
    let customer_id = customer.customer_id;
    if let Does::Buy(plan, every) = does {
        // In a short demo the year's parts fall together: who still has one needs no other.
        let own = subscription::of_customers(&mut payg.db.view().await?, &[customer_id]).await?;
        if own.iter().any(|one| one.status.is_live()) {
            return Ok(());
        }
        let (gateway, return_url) = (GatewayKind::Sandbox, None);
        let purchase =
            Purchase { customer_id, plan: plan.to_owned(), every: Some(every), gateway, return_url };
        buy_subscription(payg, purchase).await?;
        return Ok(());
    }
    let own = subscription::of_customers(&mut payg.db.view().await?, &[customer_id]).await?;
    let Some(own) = own.into_iter().find(|one| one.is_active(payg.now())) else { return Ok(()) };
    match does {
        Does::Buy(..) => {}
        Does::Change(plan) => {
            let wanted =
                Wanted { plan: Some(plan.to_owned()), every: None, when: When::Now, return_url: None };
            change_subscription(payg, own.subscription_id, wanted).await?;
        }
        Does::Leave => {
            cancel_subscription(payg, own.subscription_id, When::Now).await?;
        }
        Does::Empty => empty_card(payg, &own).await?,
    }
    Ok(())
}

/// The gateway would say so of the kept method; in the sandbox the method's number says it.
async fn empty_card(payg: &Payg, own: &Subscription) -> Result<()> {
    let mut tx = payg.db.begin().await?;
    let held = subscription::lock(&mut tx, own.customer_id, own.subscription_id).await?;
    subscription::update(&mut tx, &Subscription { method: Some(EMPTY.to_owned()), ..held }).await?;
    tx.commit().await
}

/// What subscriptions came to, by currency.
pub async fn brought(payg: &Payg, customers: &[Customer]) -> Result<Vec<Brought>> {
    let now = payg.now();
    let mut view = payg.db.view().await?;
    let ids: Vec<_> = customers.iter().map(|customer| customer.customer_id).collect();
    let mut all: BTreeMap<Currency, Brought> = BTreeMap::new();
    for one in subscription::of_customers(&mut view, &ids).await? {
        let currency = one.price.currency;
        let zero = Money::zero(currency);
        let none =
            Brought { subscriptions: 0, active: 0, payments: 0, declined: 0, paid: zero, refunded: zero };
        let brought = all.entry(currency).or_insert(none);
        brought.subscriptions += 1;
        brought.active += u64::from(one.is_active(now));
        for payment in payment::of_document(&mut view, one.customer_id, one.subscription_id.uuid()).await? {
            let tries = u64::try_from(payment.attempts).unwrap_or(0);
            let is_paid = payment.status == PaymentStatus::Successful;
            brought.declined += tries - tries.min(u64::from(is_paid));
            if is_paid {
                brought.payments += 1;
                brought.paid = brought.paid.add(payment.amount)?;
                brought.refunded = brought.refunded.add(payment.refunded)?;
            }
        }
    }
    Ok(all.into_values().collect())
}
