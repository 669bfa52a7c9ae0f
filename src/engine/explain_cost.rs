//! Why a period costs what it costs so far, down to the prices, and what it comes to if it goes on.

use crate::db::door::View;
use crate::engine::cost::{self, Catalogue, CustomerCost, ServiceCost, SliceCost};
use crate::engine::derivation::{Node, rule};
use crate::engine::explain::{part_node, price_node};
use crate::engine::forecast::ahead;
use crate::error::Result;
use crate::records::customer::Customer;
use crate::values::amount::Amount;
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::id::ServiceId;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};
use serde_json::json;

/// What is explained: whose usage, of one service or of all, of which period.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Whose.
    pub customer: &'a Customer,
    /// Only of this service.
    pub service: Option<ServiceId>,
    /// When.
    pub period: Period,
    /// By whose clocks times are written.
    pub zone: &'a Zone,
}

/// Explains a cost, and the forecast where the period runs at that instant.
pub async fn explain_cost(
    view: &mut View,
    catalogue: &Catalogue,
    asked: Asked<'_>,
    now: Timestamp,
) -> Result<Node> {
    let Asked { customer, service, period, zone } = asked;
    let mut costs = cost::of_customer(view, catalogue, customer, period).await?;
    costs.services.retain(|one| service.is_none_or(|wanted| one.service_id == wanted));
    costs.services.sort_by_key(|one| code(catalogue, one.service_id));
    let text = format!("period {} to {}", zone.show(period.start), zone.show(period.end));
    let mut steps = vec![Node::new("period", text, json!(period)).by(rule::PERIOD)];
    for one in &costs.services {
        steps.push(service_node(view, catalogue, &asked, one).await?);
    }
    let currency = customer.currency;
    let total = costs.total()?;
    let (exact, rounded) = (total.show(currency), total.round(currency)?);
    let count = costs.services.len();
    let word = if count == 1 { "service" } else { "services" };
    let text = format!("cost {exact} {currency}: the sum of {count} {word}; a bill rounds it, line by line");
    steps.push(Node::new("total", text, json!({ "cost": exact, "currency": currency })).by(rule::LINE));
    if period.contains(now) {
        steps.push(forecast_node(catalogue, &costs, (period, zone, currency), now)?);
    }
    let text = format!("{} · {} · {rounded}", customer.display_name, zone.show_period(period));
    let figures = json!({ "customer": customer.customer_id, "period": period, "cost": exact });
    Ok(Node::new("period_cost", text, figures).from(steps))
}

fn code(catalogue: &Catalogue, id: ServiceId) -> String {
    catalogue.services.get(&id).map_or_else(|| id.to_string(), |service| service.code.clone())
}

async fn service_node(
    view: &mut View,
    catalogue: &Catalogue,
    asked: &Asked<'_>,
    one: &ServiceCost,
) -> Result<Node> {
    let currency = asked.customer.currency;
    let unit = catalogue.services.get(&one.service_id).map_or("unit", |service| service.unit.as_str());
    let mut steps = Vec::new();
    for slice in &one.slices {
        steps.extend(slice_nodes(view, asked, slice, unit).await?);
    }
    let (name, cost) = (code(catalogue, one.service_id), one.total()?.show(currency));
    let figures = json!({ "service": name, "cost": cost, "currency": currency });
    Ok(Node::new("service", format!("{name} · {cost} {currency}"), figures).from(steps))
}

/// What was used under one version of the price, and what that comes to.
async fn slice_nodes(view: &mut View, asked: &Asked<'_>, slice: &SliceCost, unit: &str) -> Result<Vec<Node>> {
    let (currency, zone) = (asked.customer.currency, asked.zone);
    let (used, events) = (slice.used(), slice.to.events - slice.from.events);
    let word = if events == 1 { "event" } else { "events" };
    let mut text = format!("{used} × {unit} in {events} {word}");
    if slice.period != asked.period {
        text.push_str(&format!(" from {} to {}", zone.show(slice.period.start), zone.show(slice.period.end)));
    }
    if slice.from.quantity != Quantity::ZERO {
        text.push_str(&format!(", the running total from {} to {}", slice.from.quantity, slice.to.quantity));
    }
    let figures = json!({ "events": events, "quantity": used, "from": slice.from, "to": slice.to });
    let mut steps = vec![Node::new("usage", text, figures).by(rule::QUANTITY)];
    if slice.included != Quantity::ZERO {
        let charged = used.subtract(slice.included)?;
        let text = format!("{} of it included, {charged} charged", slice.included);
        let figures = json!({ "included": slice.included, "charged": charged });
        steps.push(Node::new("included", text, figures).by(rule::INCLUDED));
    }
    let Some(price) = &slice.price else {
        let text = format!("no price in {currency}: it is kept, costs nothing and is never guessed");
        steps.push(Node::new("price", text, json!(null)).by(rule::VERSION));
        return Ok(steps);
    };
    steps.push(price_node(view, zone, price, currency).await?);
    let parts = price.spec.slice_parts(&slice.from, &slice.to)?;
    let parts = parts.into_iter().map(|part| part_node(part.shown(currency), currency)).collect();
    let text = format!("exact cost {} {currency}", slice.cost.show(currency));
    let figures = json!({ "cost": slice.cost });
    steps.push(Node::new("cost", text, figures).by(rule::SLICE).from(parts));
    Ok(steps)
}

/// What the period comes to if it goes on as it began.
fn forecast_node(
    catalogue: &Catalogue,
    costs: &CustomerCost,
    (period, zone, currency): (Period, &Zone, Currency),
    now: Timestamp,
) -> Result<Node> {
    let mut sum = Amount::ZERO;
    let mut steps = Vec::new();
    for one in ahead(costs, catalogue, period, now)? {
        sum = sum.add(one.cost)?;
        let (name, cost) = (code(catalogue, one.service_id), one.cost.show(currency));
        let text = match &one.end {
            Some(end) => {
                format!("{name}: {} charged by the end, at today's price {cost} {currency}", end.quantity)
            }
            None => format!("{name}: stays as it is, {cost} {currency}"),
        };
        let figures = json!({ "service": name, "end": one.end, "cost": cost });
        steps.push(Node::new("service_forecast", text, figures));
    }
    let rounded = sum.round(currency)?;
    let part = now.micros() - period.start.micros();
    let whole = period.end.micros() - period.start.micros();
    let thousandths = i128::from(part) * 1_000 / i128::from(whole.max(1));
    let text = format!(
        "forecast {rounded}: {}.{} % of the period is over at {}, and what was used grows with it",
        thousandths / 10,
        thousandths % 10,
        zone.show(now)
    );
    Ok(Node::new("forecast", text, json!({ "amount": rounded, "at": now })).from(steps))
}
