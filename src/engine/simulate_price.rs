//! What a month's real usage would have cost under another price.

use crate::engine::cost::{self, Catalogue, CustomerCost};
use crate::engine::fold::fold_all;
use crate::engine::payg::Payg;
use crate::engine::progress::Progress;
use crate::engine::stop::Stop;
use crate::error::Result;
use crate::records::customer::{self, Customer};
use crate::records::price::Price;
use crate::values::amount::Amount;
use crate::values::calendar::Month;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::Period;
use serde::Serialize;

/// Customers that are priced at once.
const CHUNK: i64 = 500;

/// What the month cost and what it would have cost.
#[derive(Clone, Debug, Default)]
pub struct Simulation {
    /// Each customer who used the service and would pay the other price, the largest difference first.
    pub differences: Vec<Difference>,
    /// What they paid together.
    pub before: Amount,
    /// What they would have paid together.
    pub after: Amount,
}

/// One customer's month under both prices; exact amounts in the price's currency.
#[derive(Clone, Debug, Serialize)]
pub struct Difference {
    /// Whose month.
    pub customer_id: CustomerId,
    /// The shortest name that leads to the customer.
    pub customer: String,
    /// What was used, in the service's unit.
    pub quantity: Quantity,
    /// In how many events.
    pub events: i64,
    /// What it cost.
    pub before: Amount,
    /// What it would have cost.
    pub after: Amount,
    /// What would have been added, or taken off.
    pub difference: Amount,
}

/// Prices a month of everybody who would pay `price` by it, as if it had been in force all month.
///
/// A list price leaves out customers who pay a price of their own in that month.
pub async fn simulate_price(
    payg: &Payg,
    price: &Price,
    month: Month,
    stop: &Stop,
    progress: &dyn Progress,
) -> Result<Simulation> {
    // Usage that is not folded yet would be missing.
    fold_all(payg).await?;
    let mut view = payg.db.view().await?;
    let now = cost::catalogue(&mut view).await?;
    let then = Catalogue { book: now.book.clone().with_instead(price.clone()), ..now.clone() };
    let mut simulation = Simulation::default();
    let mut after = None;
    loop {
        stop.check()?;
        let chunk = match price.customer_id {
            Some(only) => vec![customer::get(&mut view, only).await?],
            None => customer::chunk(&mut view, after, CHUNK).await?,
        };
        let Some(last) = chunk.last() else { break };
        after = Some(last.customer_id);
        progress.advance(chunk.len() as u64, "");
        let payers: Vec<Customer> = chunk.into_iter().filter(|c| c.currency == price.currency).collect();
        let wanted = periods(payg, payers, month)?;
        let costs_now = cost::of_customers(&mut view, &now, &wanted).await?;
        let costs_then = cost::of_customers(&mut view, &then, &wanted).await?;
        for (((customer, _), now), then) in wanted.iter().zip(&costs_now).zip(&costs_then) {
            if let Some(difference) = difference(customer, price, now, then)? {
                simulation.add(difference)?;
            }
        }
        if price.customer_id.is_some() {
            break;
        }
    }
    let size = |difference: &Difference| std::cmp::Reverse(difference.difference.raw().unsigned_abs());
    simulation.differences.sort_by_key(size);
    Ok(simulation)
}

/// Each customer's own month (RULES 2).
fn periods(payg: &Payg, customers: Vec<Customer>, month: Month) -> Result<Vec<(Customer, Period)>> {
    let with_period = |customer: Customer| {
        let period = month.period(&customer.zone(&payg.settings.zone))?;
        Ok((customer, period))
    };
    customers.into_iter().map(with_period).collect()
}

/// What the other price makes of a customer's month; `None` without usage that it would price.
fn difference(
    customer: &Customer,
    price: &Price,
    now: &CustomerCost,
    then: &CustomerCost,
) -> Result<Option<Difference>> {
    let (used, events, before) = total(now, price.service_id)?;
    let priced = then.services.iter().filter(|cost| cost.service_id == price.service_id);
    let mut prices = priced.flat_map(|cost| &cost.slices).filter_map(|slice| slice.price.as_ref());
    if used.millionths() == 0 && events == 0 || !prices.any(|other| other.price_id == price.price_id) {
        return Ok(None);
    }
    let (_, _, after) = total(then, price.service_id)?;
    Ok(Some(Difference {
        customer_id: customer.customer_id,
        customer: customer.handle(),
        quantity: used,
        events,
        before,
        after,
        difference: after.subtract(before)?,
    }))
}

/// How much of a service a customer used, covered by a fee or not, in how many events that are charged,
/// and what that costs.
fn total(cost: &CustomerCost, service: ServiceId) -> Result<(Quantity, i64, Amount)> {
    match cost.services.iter().find(|cost| cost.service_id == service) {
        Some(cost) => Ok((cost.used(), cost.measure().events, cost.total()?)),
        None => Ok((Quantity::ZERO, 0, Amount::ZERO)),
    }
}

impl Simulation {
    fn add(&mut self, difference: Difference) -> Result<()> {
        self.before = self.before.add(difference.before)?;
        self.after = self.after.add(difference.after)?;
        self.differences.push(difference);
        Ok(())
    }
}
