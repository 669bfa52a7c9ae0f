//! What subscriptions charge, as lines of the month's invoice (RULES 17).

use crate::db::door::{Tx, View};
use crate::engine::draft::Charge;
use crate::error::{Error, Result};
use crate::rating::measure::Measure;
use crate::records::customer::Customer;
use crate::records::invoice_line::{Line, LineKind};
use crate::records::subscription_charge;
use crate::values::amount::Amount;
use crate::values::calendar::Month;
use crate::values::id::CustomerId;
use crate::values::quantity::Quantity;
use std::collections::HashMap;

/// What some customers were charged up to a month and no invoice shows, in their currencies.
pub async fn fees(
    view: &mut View,
    month: Month,
    customers: &[Customer],
) -> Result<HashMap<CustomerId, Vec<Charge>>> {
    let ids: Vec<CustomerId> = customers.iter().map(|customer| customer.customer_id).collect();
    let mut fees: HashMap<CustomerId, Vec<Charge>> = HashMap::new();
    let open = subscription_charge::open(view, &ids, month).await?;
    if open.is_empty() {
        return Ok(fees);
    }
    let currencies: HashMap<_, _> = customers.iter().map(|one| (one.customer_id, one.currency)).collect();
    for charge in open {
        if currencies.get(&charge.customer_id) != Some(&charge.net.currency) {
            continue;
        }
        fees.entry(charge.customer_id).or_default().push(Charge {
            kind: LineKind::Fee,
            service_id: None,
            price_id: None,
            charge_id: Some(charge.charge_id),
            month: charge.month,
            period: charge.period,
            description: charge.description,
            included: Quantity::ZERO,
            from: Measure::default(),
            to: Measure::default(),
            cost: Amount::of(charge.net),
        });
    }
    Ok(fees)
}

/// Puts the charges on the invoices whose lines show them; nobody else may have done so.
pub async fn put(tx: &mut Tx, lines: &[Line]) -> Result<()> {
    let placed: Vec<_> = lines
        .iter()
        .filter_map(|line| line.charge_id.map(|charge_id| (line.customer_id, charge_id, line.invoice_id)))
        .collect();
    if !placed.is_empty() && subscription_charge::put_on(tx, &placed).await? != placed.len() as u64 {
        return Err(Error::busy("another bill run put some of these charges on an invoice"));
    }
    Ok(())
}
