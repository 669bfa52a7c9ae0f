//! The bill: every customer's month becomes one invoice, a chunk of customers at a time.

use crate::db::door::View;
use crate::db::sql::Backend;
use crate::engine::bill_chunk::{self, Done, Issued, Unpriced};
use crate::engine::bill_run::Run;
use crate::engine::billing_zone;
use crate::engine::fold;
use crate::engine::payg::Payg;
use crate::engine::progress::Progress;
use crate::engine::stop::Stop;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::due::{self, Days};
use crate::records::late;
use crate::values::calendar::{Month, Zone};
use crate::values::currency::Currency;
use crate::values::fixed;
use crate::values::id::{CustomerId, InvoiceId, ServiceId};
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{DAY, SECOND};
use serde::Serialize;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use tokio::task::JoinSet;

/// Customers billed in one transaction: enough to pay for its commit, few enough to stay small.
const CHUNK: usize = 500;

/// Customers looked at together for whether they have something to bill.
const STRETCH: i64 = 1_000;

/// How far time zones go ahead of UTC (to the east) and behind it, in hours.
const ZONES: (i64, i64) = (14, 12);

/// What to bill.
#[derive(Clone, Debug)]
pub struct Order {
    /// Which month.
    pub month: Month,
    /// Only these customers; none given is all.
    pub customers: Vec<CustomerId>,
    /// How many chunks may be worked on at the same time; at least 1.
    pub jobs: usize,
    /// Whose totals are shown beside the new ones.
    pub compare: Option<Month>,
    /// How many of the new invoices are listed in the report.
    pub listed_max: usize,
}

/// What a run did.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "object", rename = "bill")]
pub struct Report {
    /// The month.
    pub month: Month,
    /// How many invoices are new.
    pub new: u64,
    /// How many customers had theirs already.
    pub already_billed: u64,
    /// How many customers' months are not over where they live.
    pub not_over: u64,
    /// What the new invoices come to, per currency.
    pub totals: Vec<Total>,
    /// Usage without a price in the customer's currency: kept, and never guessed (RULES 6).
    pub unpriced: Vec<UnpricedService>,
    /// The first of the new invoices.
    pub invoices: Vec<Row>,
    /// Whether there are more than are listed.
    pub has_more: bool,
}

/// What new invoices come to in one currency.
#[derive(Clone, Debug, Serialize)]
pub struct Total {
    /// How many.
    pub invoices: u64,
    /// Their lines.
    pub subtotal: Money,
    /// Their taxes.
    pub tax: Money,
    /// What is owed.
    pub total: Money,
    /// What the same customers' other month came to, if one is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Money>,
}

/// One new invoice.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Its id.
    pub id: InvoiceId,
    /// Its number.
    pub number: String,
    /// Whose it is.
    pub customer_id: CustomerId,
    /// Their name.
    pub customer_name: String,
    /// How many lines it has.
    pub lines: u64,
    /// What is owed.
    pub total: Money,
    /// The other month's total, if one is compared with and there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Money>,
    /// By how much of the other month's total it differs: `+20.7%`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
}

/// Usage of one service that nobody can be charged for.
#[derive(Clone, Debug, Serialize)]
pub struct UnpricedService {
    /// The service's code.
    pub service: String,
    /// The currency that it has no price in.
    pub currency: Currency,
    /// How many customers have some.
    pub customers: u64,
    /// Their events.
    pub events: i64,
    /// Their quantities together.
    pub quantity: Quantity,
}

/// What chunks came to so far; it does not grow with customers.
#[derive(Default)]
struct Tally {
    new: u64,
    already: u64,
    not_over: u64,
    totals: BTreeMap<Currency, Total>,
    unpriced: BTreeMap<(ServiceId, Currency), Unpriced>,
    rows: Vec<Row>,
}

/// Bills a month. It may run any number of times, and several times at once: a customer's month
/// is invoiced once, and a run that was stopped is finished by the next (RULES 15).
pub async fn bill(payg: &Payg, order: &Order, progress: &dyn Progress, stop: &Stop) -> Result<Report> {
    refuse_unfinished(payg, order.month)?;
    // What came before the announcement is not late; what comes after it is marked.
    fold::fold_all(payg).await?;
    let days = announce(payg, order).await?;
    fold::fold_all(payg).await?;
    let run = Run::new(payg, &mut payg.db.view().await?, order.month, order.compare).await?;
    let run = Arc::new(run);
    let mut queue = Queue::new(payg, order, days, order.month).await?;
    progress.total(queue.total);
    let jobs = jobs(payg, order);
    let mut tally = Tally::default();
    let mut working: JoinSet<Result<(Done, u64)>> = JoinSet::new();
    loop {
        while working.len() < jobs && !stop.is_requested() {
            let Some((ids, passed)) = queue.next(payg).await? else { break };
            let (payg, run) = (payg.clone(), Arc::clone(&run));
            working.spawn(async move { Ok((bill_chunk::bill_chunk(&payg, &run, &ids).await?, passed)) });
        }
        let Some(finished) = working.join_next().await else { break };
        let (done, passed) =
            finished.map_err(|cause| Error::failed("a part of the bill broke off").cause(cause))??;
        tally.add(done, order.listed_max)?;
        progress.advance(passed, &tally.note());
    }
    stop.check()?;
    Ok(tally.report(order, &run))
}

/// How many chunks are worked on at the same time. SQLite has one writer: while one chunk is written
/// a second is read and priced, and a third would only wait.
fn jobs(payg: &Payg, order: &Order) -> usize {
    let most = match payg.db.backend() {
        _ if payg.db.is_rehearsal() => 1,
        Backend::Sqlite => 2,
        Backend::Postgres => usize::MAX,
    };
    order.jobs.clamp(1, most)
}

/// A month must be over before it is billed, at least in the zone of the configuration.
pub fn refuse_unfinished(payg: &Payg, month: Month) -> Result<()> {
    let end = month.period(&payg.settings.zone)?.end;
    if end <= payg.now() {
        return Ok(());
    }
    let shown = payg.settings.zone.show(end);
    Err(Error::conflict("month_not_over", format!("{month} is not over before {shown}"))
        .hint("payg cost CUSTOMER --month shows what it comes to so far"))
}

/// Says that the month may be billed from now on, so that whatever is folded into it later is
/// marked; answers the days that it may touch in whichever time zone.
async fn announce(payg: &Payg, order: &Order) -> Result<Days> {
    let period = order.month.period(&Zone::utc())?;
    let start = period.start.plus_micros(-ZONES.0 * 3_600 * SECOND);
    let end = period.end.plus_micros(ZONES.1 * 3_600 * SECOND);
    let mut tx = payg.db.begin().await?;
    late::raise_billed_until(&mut tx, end).await?;
    billing_zone::settle(&mut tx, &payg.settings.zone).await?;
    let asked = serde_json::json!({ "month": order.month, "customers": order.customers });
    let entry = Entry::new(&payg.actor, "bill.run", ("month", order.month), payg.now()).after(&asked)?;
    audit::write(&mut tx, &[entry]).await?;
    tx.commit().await?;
    Ok(Days { first: start.micros().div_euclid(DAY), last: (end.micros() - 1).div_euclid(DAY) })
}

/// Hands out the customers that have something to bill, a chunk at a time, in the order of ids.
struct Queue {
    /// Those that were asked for; `None` is all.
    named: Option<std::vec::IntoIter<CustomerId>>,
    days: Days,
    month: Month,
    total: u64,
    /// The last customer that was looked at; `None` at the beginning.
    after: Option<CustomerId>,
    finished: bool,
    /// Found, and not handed out yet.
    found: VecDeque<CustomerId>,
    /// Customers gone past since the last chunk was handed out.
    passed: u64,
}

impl Queue {
    async fn new(payg: &Payg, order: &Order, days: Days, month: Month) -> Result<Queue> {
        let mut named = order.customers.clone();
        named.sort_unstable();
        named.dedup();
        let total = match named.len() {
            0 => due::count(&mut payg.db.view().await?).await? as u64,
            count => count as u64,
        };
        let named = if named.is_empty() { None } else { Some(named.into_iter()) };
        Ok(Queue {
            named,
            days,
            month,
            total,
            after: None,
            finished: false,
            found: VecDeque::new(),
            passed: 0,
        })
    }

    /// The next chunk, and how many customers it brings the run past.
    async fn next(&mut self, payg: &Payg) -> Result<Option<(Vec<CustomerId>, u64)>> {
        if let Some(named) = &mut self.named {
            let chunk: Vec<CustomerId> = named.by_ref().take(CHUNK).collect();
            let passed = chunk.len() as u64;
            return Ok((!chunk.is_empty()).then_some((chunk, passed)));
        }
        while self.found.len() < CHUNK && !self.finished {
            self.look_further(&mut payg.db.view().await?).await?;
        }
        let chunk: Vec<CustomerId> = self.found.drain(..self.found.len().min(CHUNK)).collect();
        let passed = std::mem::take(&mut self.passed);
        Ok((!chunk.is_empty()).then_some((chunk, passed)))
    }

    async fn look_further(&mut self, view: &mut View) -> Result<()> {
        let stretch = due::next(view, self.after, STRETCH).await?;
        self.finished = (stretch.len() as i64) < STRETCH;
        self.passed += stretch.len() as u64;
        if let (Some(first), Some(last)) = (stretch.first(), stretch.last()) {
            self.found.extend(due::among(view, *first, *last, self.days, self.month).await?);
            self.after = Some(*last);
        }
        Ok(())
    }
}

impl Tally {
    fn add(&mut self, done: Done, listed_max: usize) -> Result<()> {
        self.new += done.issued.len() as u64;
        self.already += done.already;
        self.not_over += done.not_over;
        for (key, more) in done.unpriced {
            let sum = self.unpriced.entry(key).or_default();
            sum.customers += more.customers;
            sum.events = sum.events.saturating_add(more.events);
            sum.quantity = sum.quantity.saturating_add(more.quantity);
        }
        for issued in done.issued {
            self.add_issued(&issued)?;
            if self.rows.len() < listed_max {
                self.rows.push(row_of(issued));
            }
        }
        Ok(())
    }

    fn add_issued(&mut self, issued: &Issued) -> Result<()> {
        let Issued { invoice, previous, .. } = issued;
        let currency = invoice.total.currency;
        let zero = Money::zero(currency);
        let total = self.totals.entry(currency).or_insert(Total {
            invoices: 0,
            subtotal: zero,
            tax: zero,
            total: zero,
            previous: None,
        });
        total.invoices += 1;
        total.subtotal = total.subtotal.add(invoice.subtotal)?;
        total.tax = total.tax.add(invoice.tax)?;
        total.total = total.total.add(invoice.total)?;
        if let Some(previous) = previous.filter(|previous| previous.currency == currency) {
            total.previous = Some(total.previous.unwrap_or(zero).add(previous)?);
        }
        Ok(())
    }

    /// What is billed so far, for whoever watches.
    fn note(&self) -> String {
        let sums: Vec<String> = self.totals.values().map(|total| total.total.to_string()).collect();
        sums.join(" · ")
    }

    fn report(self, order: &Order, run: &Run) -> Report {
        let unpriced = self.unpriced.into_iter().map(|((service_id, currency), sum)| UnpricedService {
            service: run.code_of(service_id),
            currency,
            customers: sum.customers,
            events: sum.events,
            quantity: Quantity::from_millionths(sum.quantity),
        });
        Report {
            month: order.month,
            new: self.new,
            already_billed: self.already,
            not_over: self.not_over,
            totals: self.totals.into_values().collect(),
            unpriced: unpriced.collect(),
            has_more: self.new > self.rows.len() as u64,
            invoices: self.rows,
        }
    }
}

fn row_of(issued: Issued) -> Row {
    Row {
        id: issued.invoice.invoice_id,
        number: issued.invoice.number,
        customer_id: issued.invoice.customer_id,
        customer_name: issued.invoice.customer_name,
        lines: issued.lines,
        total: issued.invoice.total,
        previous: issued.previous,
        change: issued.previous.and_then(|previous| change(previous, issued.invoice.total)),
    }
}

/// The difference as a share of what was, to a tenth of a percent; none from nothing.
fn change(previous: Money, total: Money) -> Option<String> {
    if previous.currency != total.currency || previous.minor <= 0 {
        return None;
    }
    let difference = i128::from(total.minor) - i128::from(previous.minor);
    let tenths = fixed::divide_half_away(difference * 1_000, i128::from(previous.minor));
    let sign = if tenths > 0 { "+" } else { "" };
    Some(format!("{sign}{}%", fixed::show(tenths, 1, 1)))
}
