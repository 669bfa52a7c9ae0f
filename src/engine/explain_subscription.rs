//! Why a subscription was charged what it was: its periods, changes by the day, and what went back.

use crate::db::door::View;
use crate::engine::derivation::{Node, rule};
use crate::error::Result;
use crate::rating::proration::{Days, between};
use crate::records::invoice;
use crate::records::plan;
use crate::records::subscription::Subscription;
use crate::records::subscription_charge::{self, Charge, ChargeKind};
use crate::values::calendar::Zone;
use crate::values::fixed;
use crate::values::money::Money;
use serde_json::json;

/// Explains what a subscription was charged, charge by charge.
pub async fn explain_subscription(view: &mut View, subscription: &Subscription) -> Result<Node> {
    let (customer_id, id) = (subscription.customer_id, subscription.subscription_id);
    let charges = subscription_charge::of_subscription(view, customer_id, id).await?;
    let mut steps = Vec::new();
    let mut sum = Money::zero(subscription.price.currency);
    for (place, charge) in charges.iter().enumerate() {
        sum = sum.add(charge.gross()?)?;
        let mut node = charge_node(charge, &charges[..place], &subscription.zone)?;
        if let Some(on) = charge.invoice_id {
            let number = invoice::find(view, on).await?.map(|found| found.number).unwrap_or_default();
            let text = format!("stands on {number}");
            node.steps.push(Node::new("invoice", text, json!({ "invoice": number })).by(rule::FEE));
        }
        steps.push(node);
    }
    let count = charges.len();
    let word = if count == 1 { "charge" } else { "charges" };
    let text = format!("{sum} with tax: the sum of {count} {word}");
    steps.push(Node::new("total", text, json!({ "amount": sum })).by(rule::MONEY));
    let plan = plan::get(view, subscription.plan_id).await?.display_name;
    let text = format!("{plan} · {} a {} · {}", subscription.price, subscription.every, subscription.status);
    Ok(Node::new("subscription", text, json!(subscription)).from(steps))
}

fn charge_node(charge: &Charge, before: &[Charge], zone: &Zone) -> Result<Node> {
    let (start, end) = (zone.date(charge.period.start), zone.date(charge.period.end));
    let days = between(start, end);
    let word = if days == 1 { "day" } else { "days" };
    let text = format!("{days} {word}, from {start} until before {end}");
    let mut steps = vec![Node::new("days", text, json!({ "days": days, "period": charge.period }))];
    match charge.kind {
        ChargeKind::Fee => {
            let text = format!("{} for the whole of it", charge.net);
            steps.push(Node::new("price", text, json!({ "amount": charge.net })).by(rule::FEE));
        }
        ChargeKind::Change => steps.extend(change_nodes(charge, before, zone)?),
        ChargeKind::Credit => steps.push(credit_node(charge, before, zone)?),
    }
    for tax in &charge.taxes {
        let rate = fixed::show(i128::from(tax.rate), 6, 0);
        let amount = Money::new(tax.amount, charge.net.currency);
        let text = format!("{} {rate}% of {}: {amount}", tax.name, charge.net);
        steps.push(Node::new("tax", text, json!(tax)).by(rule::LINE));
    }
    steps.extend(paid_node(charge)?);
    let at = zone.show(charge.created_at);
    let text = format!("{at}: {} · {} and {} tax", charge.description, charge.net, charge.tax);
    Ok(Node::new("charge", text, json!(charge)).from(steps))
}

/// The payment that brought it, or that it goes back to.
fn paid_node(charge: &Charge) -> Result<Option<Node>> {
    let Some(payment) = charge.payment_id else { return Ok(None) };
    let gross = charge.gross()?;
    let text = match gross.minor {
        minor if minor < 0 => format!("{} go back of {payment}", opposite(gross)),
        _ => format!("{gross} with its tax were paid by {payment}"),
    };
    Ok(Some(Node::new("paid", text, json!({ "payment": payment, "gross": gross }))))
}

/// A change: what the rest of the period costs under the new plan, less what was unused of the old one.
fn change_nodes(charge: &Charge, before: &[Charge], zone: &Zone) -> Result<Vec<Node>> {
    let gross = charge.gross()?;
    let text = format!("{} with tax for these days under the new plan", charge.worth);
    let mut steps = vec![Node::new("charge_part", text, json!({ "amount": charge.worth })).by(rule::CHANGE)];
    let credit = charge.worth.subtract(gross)?;
    let mut parts = Vec::new();
    let at = charge.period.start;
    let holds = |one: &&Charge| one.kind != ChargeKind::Credit && one.period.contains(at);
    if let Some(old) = before.iter().rev().find(holds) {
        let days = Days::new(zone.date(old.period.start), zone.date(old.period.end))?;
        let on = zone.date(at);
        let (left, count, unused) = (days.left(on), days.count(), days.unused(old.worth, on)?);
        let (plan, worth) = (&old.description, old.worth);
        let text = format!("{left} of {count} days of {plan} at {worth} with tax were unused: {unused}");
        let figures = json!({ "left": left, "days": count, "worth": worth, "unused": unused });
        parts.push(Node::new("unused", text, figures));
        if unused != credit {
            let why = "price and tax are rounded each by itself, and no more is credited than was paid";
            parts.push(Node::new("bound", format!("{why}: {credit}"), json!({ "amount": credit })));
        }
    }
    let text = format!("less {credit} for what was unused of the plan before");
    steps.push(Node::new("credit_part", text, json!({ "amount": credit })).by(rule::CHANGE).from(parts));
    let text = match gross.minor {
        minor if minor < 0 => format!("{} with tax go back", opposite(gross)),
        _ => format!("{gross} with tax are to be paid"),
    };
    steps.push(Node::new("net", text, json!({ "gross": gross })));
    Ok(steps)
}

/// What went back at an end, beside what was charged for days that were not over.
fn credit_node(charge: &Charge, before: &[Charge], zone: &Zone) -> Result<Node> {
    let at = charge.created_at;
    let mut parts = Vec::new();
    for old in before.iter().filter(|one| at < one.period.end) {
        let days = Days::new(zone.date(old.period.start), zone.date(old.period.end))?;
        let since = between(zone.date(old.created_at), zone.date(at));
        // The day on which it ends is used up.
        let left = if at < old.period.start { days.count() } else { (days.left(zone.date(at)) - 1).max(0) };
        let (plan, gross, count) = (&old.description, old.gross()?, days.count());
        let text =
            format!("{plan}: {gross} with tax, charged {since} days before; {left} of {count} days unused");
        let figures = json!({ "charge": old.charge_id, "gross": gross, "left": left, "days": count });
        parts.push(Node::new("charged", text, figures));
    }
    let gross = charge.gross()?;
    let text = format!("{} with tax go back", opposite(gross));
    Ok(Node::new("given_back", text, json!({ "gross": gross })).by(rule::REFUND).from(parts))
}

fn opposite(money: Money) -> Money {
    Money::new(-money.minor, money.currency)
}
