//! What the demo has to show for itself: numbers, names and codes, never ids, so that it is the
//! same for the same plan.

use crate::chart::series::{Bucket, Series, Step};
use crate::db::door::View;
use crate::engine::bill::{Row, Total};
use crate::engine::demo::build::Built;
use crate::engine::demo::people;
use crate::engine::demo::subscribers::{Brought, brought};
use crate::engine::explain::explain_invoice;
use crate::engine::find_invoice::full_invoice;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::customer::Customer;
use crate::records::invoice::{self, Filter, Invoice};
use crate::records::invoice_line::LineKind;
use crate::records::rollup;
use crate::values::calendar::{Month, Zone};
use crate::values::id::CustomerId;
use crate::values::money::Money;
use crate::values::page::Paging;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{DAY, Timestamp};
use serde::Serialize;

/// Days that the chart shows.
const CHART_DAYS: i64 = 30;

/// What a demo shows.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// Customers there are.
    pub customers: u64,
    /// Billed months.
    pub months: u64,
    /// Events that were taken in.
    pub events: u64,
    /// Invoices of all months.
    pub invoices: u64,
    /// The last month.
    pub month: Month,
    /// Its invoices, in the order of their numbers.
    pub last_invoices: Vec<ShownInvoice>,
    /// What they come to, by currency.
    pub totals: Vec<Total>,
    /// What subscriptions brought, by currency.
    pub subscriptions: Vec<Brought>,
    /// Requests of each of the last thirty days.
    pub requests: Vec<ShownDay>,
    /// Why two lines of an invoice are what they are.
    pub explained: Vec<Explained>,
    /// The number of an invoice that corrects the month before.
    pub corrected: Option<String>,
    /// The instant at which the demo's clock stands.
    pub clock: Timestamp,
}

/// An invoice without its id.
#[derive(Clone, Debug, Serialize)]
pub struct ShownInvoice {
    /// Its number.
    pub number: String,
    /// Whose it is.
    pub customer_name: String,
    /// How many lines it has.
    pub lines: u64,
    /// What the month before came to.
    pub previous: Option<Money>,
    /// What is owed.
    pub total: Money,
    /// By how much that differs.
    pub change: Option<String>,
}

/// A day of the chart.
#[derive(Clone, Debug, Serialize)]
pub struct ShownDay {
    /// Its first instant.
    pub day: Timestamp,
    /// How many.
    pub quantity: Quantity,
}

/// The derivation of a line, as `payg explain` draws it.
#[derive(Clone, Debug, Serialize)]
pub struct Explained {
    /// The invoice's number.
    pub invoice: String,
    /// The line's.
    pub line: i64,
    /// The tree.
    pub text: String,
}

/// Looks at what was built.
pub async fn show(payg: &Payg, built: &Built) -> Result<Shown> {
    let month = built.last_bill.month;
    let now = payg.now();
    let requests = requests(&mut payg.db.view().await?, built, now).await?;
    let corrected = match named(built, people::LATE) {
        Some(customer) => of_month(&mut payg.db.view().await?, customer, month).await?,
        None => None,
    };
    Ok(Shown {
        customers: built.customers.len() as u64,
        months: built.months.len() as u64,
        events: built.events,
        invoices: built.invoices,
        month,
        last_invoices: built.last_bill.invoices.iter().map(shown).collect(),
        totals: built.last_bill.totals.clone(),
        subscriptions: brought(payg, &built.customers).await?,
        requests,
        explained: explained(payg, built).await?,
        corrected: corrected.filter(|_| built.months.len() > 1).map(|invoice| invoice.number),
        clock: now,
    })
}

impl Shown {
    /// The requests as a chart has them.
    pub fn series(&self) -> Series {
        let bucket = |day: &ShownDay| Bucket { at: day.day, value: day.quantity };
        Series {
            step: Step::Day,
            zone: Zone::utc(),
            buckets: self.requests.iter().map(bucket).collect(),
            last_is_open: false,
        }
    }
}

fn shown(row: &Row) -> ShownInvoice {
    ShownInvoice {
        number: row.number.clone(),
        customer_name: row.customer_name.clone(),
        lines: row.lines,
        previous: row.previous,
        total: row.total,
        change: row.change.clone(),
    }
}

fn named<'a>(built: &'a Built, handle: &str) -> Option<&'a Customer> {
    built.customers.iter().find(|customer| customer.handle() == handle)
}

async fn of_month(view: &mut View, customer: &Customer, month: Month) -> Result<Option<Invoice>> {
    let filter = Filter { month: Some(month), customer_id: Some(customer.customer_id), ..Filter::default() };
    Ok(invoice::list(view, filter, &Paging::first(1)).await?.rows.pop())
}

/// Everybody's requests by UTC day.
async fn requests(view: &mut View, built: &Built, now: Timestamp) -> Result<Vec<ShownDay>> {
    let customers: Vec<CustomerId> = built.customers.iter().map(|customer| customer.customer_id).collect();
    let end = now.micros().div_euclid(DAY);
    let first = end - CHART_DAYS;
    let mut sums = vec![0i64; CHART_DAYS as usize];
    for rollup in rollup::of_customers(view, &customers, first, end - 1).await? {
        let is_request = rollup.key.service_id == built.services.api.service_id;
        if let (true, Ok(place)) = (is_request, usize::try_from(rollup.key.day - first)) {
            sums[place] = sums[place].saturating_add(rollup.quantity);
        }
    }
    let day = |(place, sum): (i64, i64)| ShownDay {
        day: Timestamp::EPOCH.plus_micros((first + place) * DAY),
        quantity: Quantity::from_millionths(sum),
    };
    Ok((0..).zip(sums).map(day).collect())
}

/// The newest invoice of one customer on which requests stand in two lines, because their price
/// changed within the month; else that customer's last invoice.
async fn explained(payg: &Payg, built: &Built) -> Result<Vec<Explained>> {
    let Some(customer) = named(built, people::EXPLAINED) else { return Ok(Vec::new()) };
    let mut chosen: Option<(String, Vec<i64>)> = None;
    {
        let mut view = payg.db.view().await?;
        for month in built.months.iter().rev() {
            let Some(found) = of_month(&mut view, customer, *month).await? else { continue };
            let full = full_invoice(&mut view, found).await?;
            let requests = full.lines.iter().filter(|shown| {
                shown.line.kind == LineKind::Usage
                    && shown.line.service_id == Some(built.services.api.service_id)
            });
            let lines: Vec<i64> = requests.map(|shown| shown.line.line).collect();
            let has_both = lines.len() > 1;
            if has_both || chosen.is_none() {
                chosen = Some((full.invoice.number, lines));
            }
            if has_both {
                break;
            }
        }
    }
    let Some((number, lines)) = chosen else { return Ok(Vec::new()) };
    let mut explained = Vec::new();
    for line in lines {
        let text = explain_invoice(payg, &number, Some(line)).await?.draw();
        explained.push(Explained { invoice: number.clone(), line, text });
    }
    Ok(explained)
}
