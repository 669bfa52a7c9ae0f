//! Why an invoice is what it is: the derivation of every cent as a tree.

use crate::db::door::View;
use crate::engine::derivation::{Node, rule};
use crate::engine::find_invoice::{self, FullInvoice};
use crate::engine::held::{Held, Plans};
use crate::engine::line_parts::line_parts;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::rating::part::ShownPart;
use crate::records::invoice::InvoiceStatus;
use crate::records::invoice_line::{self, Line, LineKind};
use crate::records::plan;
use crate::records::price::{self, Price};
use crate::records::service::{self, Service};
use crate::records::subscription_charge;
use crate::values::amount::Amount;
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use serde_json::json;
use std::collections::HashMap;

/// Everything that explaining a line looks at.
struct Books<'a> {
    invoice: &'a FullInvoice,
    services: HashMap<crate::values::id::ServiceId, Service>,
    zone: Zone,
}

/// Explains an invoice, or one line of it.
pub async fn explain_invoice(payg: &Payg, text: &str, line: Option<i64>) -> Result<Node> {
    let mut view = payg.db.view().await?;
    explain_in(&mut view, payg, text, line).await
}

/// The same within a snapshot.
pub async fn explain_in(view: &mut View, payg: &Payg, text: &str, line: Option<i64>) -> Result<Node> {
    let found = find_invoice::find_invoice(view, text).await?;
    let invoice = find_invoice::full_invoice(view, found).await?;
    let customer = crate::records::customer::get(view, invoice.invoice.customer_id).await?;
    let services = service::all(view).await?;
    let books = Books {
        invoice: &invoice,
        services: services.into_iter().map(|service| (service.service_id, service)).collect(),
        zone: customer.zone(&payg.settings.zone),
    };
    match line {
        None => whole(view, &books).await,
        Some(number) => match invoice.lines.iter().find(|shown| shown.line.line == number) {
            Some(shown) => explain_line(view, &books, &shown.line).await,
            None => Err(Error::not_found("line", number).hint(format!(
                "invoice {} has the lines 1 to {}",
                invoice.invoice.number,
                invoice.lines.len()
            ))),
        },
    }
}

async fn whole(view: &mut View, books: &Books<'_>) -> Result<Node> {
    let head = &books.invoice.invoice;
    let mut steps = vec![period_node(books)];
    for shown in &books.invoice.lines {
        steps.push(explain_line(view, books, &shown.line).await?);
    }
    let count = books.invoice.lines.len();
    let subtotal = format!("subtotal {}: the sum of {count} lines", head.subtotal);
    steps.push(Node::new("subtotal", subtotal, json!({ "amount": head.subtotal })).by(rule::LINE));
    for tax in &books.invoice.taxes {
        let exact = exact_tax(tax.rate, tax.base);
        let rounded = tax.amount.subtract(tax.fees)?;
        let mut text =
            format!("{} {}% of {} = {exact}, rounded {rounded}", tax.name, tax.percent(), tax.base);
        if tax.fees.minor != 0 {
            text.push_str(&format!(", and {} that were charged with fees", tax.fees));
        }
        let figures = json!({ "tax": tax, "base": tax.base, "fees": tax.fees, "exact": exact });
        steps.push(Node::new("tax", text, figures).by(rule::LINE));
    }
    let total = format!("total {}", head.total);
    steps.push(Node::new("total", total, json!({ "amount": head.total })));
    for note in &books.invoice.credit_notes {
        let text = format!("{} took back {}: {}", note.number, note.total, note.reason);
        steps.push(Node::new("credit_note", text, json!(note)).by(rule::FINAL));
    }
    if head.status == InvoiceStatus::Void {
        steps.push(
            Node::new("void", "voided: its transfers are reversed, nothing is owed", json!(null))
                .by(rule::FINAL),
        );
    }
    let text = format!("{} · {} · {} · {}", head.number, head.customer_name, head.month, head.total);
    Ok(Node::new("invoice", text, json!(head)).from(steps))
}

/// Millionths of a percent of minor units, exact, as the currency's units.
fn exact_tax(rate: i64, base: Money) -> String {
    let places = 8 + base.currency.exponent();
    let exact = i128::from(rate) * i128::from(base.minor);
    crate::values::fixed::show(exact, places, base.currency.exponent())
}

fn period_node(books: &Books<'_>) -> Node {
    let period = books.invoice.invoice.period;
    let text = format!("period {} to {}", books.zone.show(period.start), books.zone.show(period.end));
    Node::new("period", text, json!(period)).by(rule::PERIOD)
}

async fn explain_line(view: &mut View, books: &Books<'_>, line: &Line) -> Result<Node> {
    let steps = match line.kind {
        LineKind::Usage => explain_usage(view, books, line).await?,
        LineKind::Adjustment => explain_adjustment(view, line).await?,
        LineKind::Fee => explain_fee(view, books, line).await?,
    };
    let text = format!("line {}: {} · {}", line.line, line.description, line.amount);
    Ok(Node::new("line", text, json!(line)).from(steps))
}

/// Usage: what was used, under which price, part by part, rounded.
async fn explain_usage(view: &mut View, books: &Books<'_>, line: &Line) -> Result<Vec<Node>> {
    let currency = line.amount.currency;
    let mut steps = vec![slice_node(books, line)?];
    if line.included != Quantity::ZERO {
        steps.push(included_node(view, books, line).await?);
    }
    let Some(price_id) = line.price_id else { return Ok(steps) };
    let version = price::get(view, price_id).await?;
    steps.push(price_node(view, &books.zone, &version, currency).await?);
    let parts = line_parts(&version.spec, line)?.into_iter().map(|shown| part_node(shown, currency));
    let parts = parts.collect();
    let cost = format!("exact cost {} {currency}", line.cost.show(currency));
    let figures = json!({ "cost": line.cost });
    steps.push(Node::new("cost", cost, figures).by(rule::SLICE).from(parts));
    steps.push(rounding_node(line));
    Ok(steps)
}

/// Which version is in force, whose it is, and since when.
pub async fn price_node(view: &mut View, zone: &Zone, version: &Price, currency: Currency) -> Result<Node> {
    let whose = match (version.customer_id, version.plan_id) {
        (Some(_), _) => "the customer's own price".to_owned(),
        (None, Some(plan)) => format!("the price of {}", plan::get(view, plan).await?.display_name),
        (None, None) => "the list price".to_owned(),
    };
    let since = match version.starts_at {
        Timestamp::EPOCH => "from the beginning".to_owned(),
        at => format!("since {}", zone.show(at)),
    };
    let text = format!("{whose} {since}: {}", version.spec.describe(currency));
    Ok(Node::new("price", text, json!(version)).by(rule::VERSION))
}

/// One part of an exact cost: a tier, a package, a bound.
pub fn part_node(shown: ShownPart, currency: Currency) -> Node {
    let text = format!("{} = {}", shown.description, shown.part.amount.show(currency));
    Node::new("part", text, json!(shown.part))
}

/// What was used in the slice, and where the month's running totals stood.
fn slice_node(books: &Books<'_>, line: &Line) -> Result<Node> {
    let service = line.service_id.and_then(|id| books.services.get(&id));
    let unit = service.map_or("unit", |service| service.unit.as_str());
    let quantity = line.to.quantity.subtract(line.from.quantity)?.add(line.included)?;
    let events = line.to.events - line.from.events;
    let whole = line.period == books.invoice.invoice.period;
    let events_word = if events == 1 { "event" } else { "events" };
    let mut text = format!("{quantity} × {unit} in {events} {events_word}");
    if !whole {
        let (start, end) = (books.zone.show(line.period.start), books.zone.show(line.period.end));
        text.push_str(&format!(" from {start} to {end}"));
    }
    if line.from.quantity != Quantity::ZERO || !whole {
        text.push_str(&format!(", the month's total from {} to {}", line.from.quantity, line.to.quantity));
    }
    if line.to.blocks != line.from.blocks {
        text.push_str(&format!(", {} started blocks", line.to.blocks - line.from.blocks));
    }
    let figures = json!({ "events": events, "quantity": quantity, "from": line.from, "to": line.to });
    Ok(Node::new("usage", text, figures).by(rule::QUANTITY))
}

/// What fees of subscriptions cover of the slice, and in which months they do.
async fn included_node(view: &mut View, books: &Books<'_>, line: &Line) -> Result<Node> {
    let charged = line.to.quantity.subtract(line.from.quantity)?;
    let text = format!("{} of it included, {charged} charged", line.included);
    let figures = json!({ "included": line.included, "charged": charged });
    let plans = Plans::load(view).await?;
    let held = Held::load(view, &plans, &[line.customer_id], line.period).await?;
    let mut steps = Vec::new();
    let Some(service_id) = line.service_id else { return Ok(Node::new("included", text, figures)) };
    for window in held.windows((line.customer_id, service_id), line.period).1 {
        for (part, quantity) in window.parts.iter().filter(|(part, _)| part.intersect(line.period).is_some())
        {
            let (start, end) = (books.zone.show(part.start), books.zone.show(part.end));
            let month = books.zone.show_period(window.period);
            let text = format!("{quantity} are included in {month}, as it is from {start} to {end}");
            steps.push(Node::new("allowance", text, json!({ "quantity": quantity, "period": part })));
        }
    }
    Ok(Node::new("included", text, figures).by(rule::INCLUDED).from(steps))
}

/// An adjustment: what the month came to when it was made, less everything billed before.
async fn explain_adjustment(view: &mut View, line: &Line) -> Result<Vec<Node>> {
    let currency = line.amount.currency;
    let mut before = Amount::ZERO;
    let mut billed = Vec::new();
    for earlier in invoice_line::billed_for(view, &[line.customer_id], &[line.month]).await? {
        let same = Some(earlier.service_id) == line.service_id && earlier.currency == currency;
        if !same || (earlier.invoice_id, earlier.line) >= (line.invoice_id, line.line) {
            continue;
        }
        before = before.add(earlier.cost)?;
        let text = format!(
            "billed on {} line {}: {} {currency}",
            earlier.invoice_number,
            earlier.line,
            earlier.cost.show(currency)
        );
        let figures =
            json!({ "invoice": earlier.invoice_number, "line": earlier.line, "cost": earlier.cost });
        billed.push(Node::new("billed", text, figures));
    }
    let now = before.add(line.cost)?;
    let text = format!(
        "{} came to {} {currency}: {} in {} events",
        line.month,
        now.show(currency),
        line.to.quantity,
        line.to.events
    );
    let mut steps = vec![Node::new("now", text, json!({ "cost": now, "measure": line.to }))];
    let text = format!("less {} {currency} billed before", before.show(currency));
    steps.push(Node::new("before", text, json!({ "cost": before })).from(billed));
    let text = format!("difference {} {currency}", line.cost.show(currency));
    steps.push(Node::new("cost", text, json!({ "cost": line.cost })).by(rule::LATE));
    steps.push(rounding_node(line));
    Ok(steps)
}

/// A fee: the days that it is for, and the payment that brought it.
async fn explain_fee(view: &mut View, books: &Books<'_>, line: &Line) -> Result<Vec<Node>> {
    let Some(charge_id) = line.charge_id else { return Ok(Vec::new()) };
    let found = subscription_charge::find(view, line.customer_id, charge_id).await?;
    let charge = found.ok_or_else(|| Error::not_found("charge", charge_id))?;
    let text = format!(
        "{} of {} for {} to {}",
        charge.kind.word(),
        charge.subscription_id,
        books.zone.show(charge.period.start),
        books.zone.show(charge.period.end)
    );
    let mut steps = vec![Node::new("charge", text, json!(charge)).by(rule::FEE)];
    let gross = charge.gross()?;
    let paid = match charge.payment_id {
        Some(payment_id) if gross.minor > 0 => format!("{gross} with its tax were paid by {payment_id}"),
        _ if gross.minor < 0 => format!("{gross} with its tax go back through the subscription"),
        _ => "nothing was to be paid".to_owned(),
    };
    steps.push(Node::new("paid", paid, json!({ "gross": gross, "payment": charge.payment_id })));
    Ok(steps)
}

fn rounding_node(line: &Line) -> Node {
    let text = format!("rounded {}", line.amount);
    Node::new("rounding", text, json!({ "cost": line.cost, "amount": line.amount })).by(rule::LINE)
}
