//! Proves the invoices' lines: each is priced again, and each month costs what was billed for it.

use crate::db::door::View;
use crate::db::row::Row;
use crate::engine::adjust::months_of;
use crate::engine::bill_run::Run;
use crate::engine::check::{Check, Found, fault_of};
use crate::engine::held::Held;
use crate::engine::line_parts::SpecCache;
use crate::engine::payg::Payg;
use crate::engine::stop::Stop;
use crate::error::Result;
use crate::rating::spec::Spec;
use crate::records::customer::{self, Customer};
use crate::records::invoice_line::{self, Line, LineKind};
use crate::records::late::{self, LateDay};
use crate::records::segment;
use crate::records::standing::{self, Standing};
use crate::values::amount::Amount;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::{DAY, Period, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;

/// Customers whose months are priced again at once.
const CHUNK: i64 = 500;

/// A month of a customer, and the service in it.
type Key = (CustomerId, Month, ServiceId);

/// The claims about lines.
pub async fn rating(payg: &Payg, view: &mut View, stop: &Stop) -> Result<Vec<Check>> {
    let lines = Check::new(
        "lines",
        "every line is its price on its usage, rounded once, behind the line before it",
        lines(view).await,
    )?;
    stop.check()?;
    let months = Check::new(
        "months",
        "every month is what was billed for it, unless it waits to be adjusted",
        months(payg, view, stop).await,
    )?;
    Ok(vec![lines, months])
}

/// Each line is what its price makes of its running totals, rounded once.
async fn lines(view: &mut View) -> Result<Found> {
    const LINES: &str =
        "SELECT l.customer_id, l.invoice_id, l.line, l.kind, l.service_id, l.price_id, l.month,
            l.period_start, l.period_end, l.description, l.events_from, l.events_to, l.quantity_from,
            l.quantity_to, l.blocks_from, l.blocks_to, l.cost, l.amount, l.charge_id, i.currency,
            l.included, i.number, p.spec, p.currency, p.service_id, i.month, i.period_start, i.period_end
        FROM invoice_lines l
        JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
        LEFT JOIN prices p ON p.price_id = l.price_id
        ORDER BY l.customer_id, l.invoice_id, l.line";
    let (mut checked, mut wrong) = (0, None);
    let (mut specs, mut previous) = (SpecCache::default(), None);
    view.each(LINES, vec![], |row| {
        checked += 1;
        if wrong.is_some() {
            return Ok(());
        }
        if let Some(fault) = fault_of(faulty(&row, &mut specs, &mut previous))? {
            let (number, line): (String, i64) = (row.get(21)?, row.get(2)?);
            wrong = Some(format!("{number} line {line}: {fault}"));
        }
        Ok(())
    })
    .await?;
    Ok((checked, wrong))
}

/// What is wrong with a line, which is the previous one from then on.
fn faulty(row: &Row, specs: &mut SpecCache, previous: &mut Option<Line>) -> Result<Option<String>> {
    let line = invoice_line::read(row)?;
    let fault =
        mispriced(row, specs, &line)?.or(rounded(&line)?).or(misplaced(row, &line, previous.as_ref())?);
    *previous = Some(line);
    Ok(fault)
}

/// What is wrong with where a line of usage lies: in its invoice's month, behind the service's line
/// before it, with running totals that go on from there.
fn misplaced(row: &Row, line: &Line, previous: Option<&Line>) -> Result<Option<String>> {
    if line.kind != LineKind::Usage {
        return Ok(None);
    }
    let month: Month = row.get::<String>(25)?.parse()?;
    let whole = Period::new(row.get(26)?, row.get(27)?)?;
    let Period { start, end } = line.period;
    if line.month != month || start < whole.start || end > whole.end {
        return Ok(Some(format!("is from {start} to {end} in {}, its invoice is for {month}", line.month)));
    }
    let place = |line: &Line| (line.invoice_id, line.service_id, line.kind);
    let Some(before) = previous.filter(|before| place(before) == place(line)) else { return Ok(None) };
    // Usage that had no price lies between two lines and on neither.
    let skipped = if before.period.end == start { 0 } else { i64::MAX };
    let follows = (0..=skipped).contains(&line.from.events.saturating_sub(before.to.events));
    Ok((start < before.period.end || !follows).then(|| {
        format!(
            "begins at {start} with {} events, the line before it ends at {} with {}",
            line.from.events, before.period.end, before.to.events
        )
    }))
}

/// What is wrong with the price of a line.
fn mispriced(row: &Row, specs: &mut SpecCache, line: &Line) -> Result<Option<String>> {
    Ok(match (line.kind, line.price_id, row.get::<Option<String>>(22)?) {
        (LineKind::Adjustment | LineKind::Fee, _, _) => None,
        (LineKind::Usage, Some(price_id), Some(text)) => {
            let same_currency = row.get::<String>(23)? == line.amount.currency.code();
            let same_service = Some(row.get::<ServiceId>(24)?) == line.service_id;
            let priced = repriced(specs.read(price_id, &text)?, line)?;
            let misfit = "its price is of another service or currency".to_owned();
            if same_currency && same_service { priced } else { Some(misfit) }
        }
        (LineKind::Usage, _, _) => Some("its price is gone".to_owned()),
    })
}

/// What is wrong with the cost of a line under its price.
fn repriced(spec: &Spec, line: &Line) -> Result<Option<String>> {
    let cost = spec.slice(&line.from, &line.to)?;
    Ok((cost != line.cost).then(|| format!("says it costs {}, its price says {cost}", line.cost)))
}

/// What is wrong with the rounding of a line.
fn rounded(line: &Line) -> Result<Option<String>> {
    let rounded = line.cost.round(line.amount.currency)?;
    Ok((rounded != line.amount)
        .then(|| format!("{} is rounded to {}, not {rounded}", line.cost, line.amount)))
}

/// What was billed for every month, adjustments and all, is what was used in it and what that costs.
async fn months(payg: &Payg, view: &mut View, stop: &Stop) -> Result<Found> {
    let mut unfolded = HashSet::new();
    segment::all(view, |entry| {
        unfolded.insert((entry.customer_id, entry.service_id, entry.slot.day()));
        Ok(())
    })
    .await?;
    let (mut checked, mut wrong, mut after) = (0, None, None);
    // The month of the run does not matter here: each month is asked for by itself.
    let run = Run::new(payg, view, Month::at(payg.now(), &payg.settings.zone), None).await?;
    loop {
        stop.check()?;
        let ids = standing::customers(view, after, CHUNK).await?;
        let Some(last) = ids.last().copied() else { break };
        after = Some(last);
        let looked = async {
            let (count, fault) = Chunk::read(view, &run, &ids, &unfolded).await?.compare(view, &run).await?;
            checked += count;
            Ok(fault)
        };
        // A customer whose rows cannot be read hides the others of its chunk, but not the next chunks.
        let fault = fault_of(looked.await)?;
        wrong = wrong.or(fault);
    }
    Ok((checked, wrong))
}

/// What a month of a service came to, or was billed as.
#[derive(Clone, Copy, Default, PartialEq)]
struct Sum {
    events: i64,
    /// Millionths of what was used and is not included.
    quantity: i64,
    included: Quantity,
    cost: Amount,
}

impl Sum {
    fn add(&mut self, more: Sum) -> Result<()> {
        self.events = self.events.saturating_add(more.events);
        self.quantity = self.quantity.saturating_add(more.quantity);
        self.included = self.included.add(more.included)?;
        self.cost = self.cost.add(more.cost)?;
        Ok(())
    }

    /// Whether it was billed as something else. Less than half of the smallest coin is left to the
    /// next adjustment.
    fn differs(&self, billed: &Sum, currency: Currency) -> Result<bool> {
        let is_other_usage =
            (self.events, self.quantity, self.included) != (billed.events, billed.quantity, billed.included);
        Ok(is_other_usage || self.cost.subtract(billed.cost)?.round(currency)?.minor != 0)
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Sum { events, quantity, included, cost } = self;
        let quantity = Quantity::from_millionths(*quantity);
        write!(f, "{quantity} in {events} events with {included} included for {cost}")
    }
}

/// What was billed to some customers, and what of it is not settled yet.
struct Chunk {
    customers: HashMap<CustomerId, Customer>,
    /// What was billed, whole, per month and service.
    billed: BTreeMap<Key, Sum>,
    /// The periods of the months that have an invoice of their own.
    invoiced: BTreeMap<(CustomerId, Month), Period>,
    /// What the next bill looks at again.
    waiting: HashSet<Key>,
}

impl Chunk {
    async fn read(
        view: &mut View,
        run: &Run,
        ids: &[CustomerId],
        unfolded: &HashSet<(CustomerId, ServiceId, i64)>,
    ) -> Result<Chunk> {
        let mut customers = customer::get_many(view, ids).await?;
        let (mut billed, mut invoiced): (BTreeMap<Key, Sum>, _) = (BTreeMap::new(), BTreeMap::new());
        for standing in standing::of_customers(view, ids).await? {
            match standing {
                Standing::Invoice { customer_id, month, period, currency } => {
                    invoiced.insert((customer_id, month), period);
                    if let Some(customer) = customers.get_mut(&customer_id) {
                        customer.currency = currency;
                    }
                }
                Standing::Line { customer_id, month, service_id, events, quantity, cost, included } => {
                    let sum = billed.entry((customer_id, month, service_id)).or_default();
                    sum.add(Sum { events, quantity, included, cost })?;
                }
            }
        }
        let mut marks = late::of_customers(view, ids, i64::MAX).await?;
        let of_chunk = unfolded.iter().filter(|key| customers.contains_key(&key.0));
        marks.extend(of_chunk.map(|key| LateDay { customer_id: key.0, service_id: key.1, day: key.2 }));
        let first = marks.iter().map(|mark| mark.day).min().unwrap_or(0);
        let since = Period::new(Timestamp::from_micros(first.saturating_mul(DAY))?, Timestamp::MAX)?;
        let held = Held::load(view, &run.catalogue.plans, ids, since).await?;
        let mut waiting = HashSet::new();
        for mark in marks {
            let Some(customer) = customers.get(&mark.customer_id) else { continue };
            for month in months_of(&mark, &held, &customer.zone(&run.zone))? {
                waiting.insert((mark.customer_id, month, mark.service_id));
            }
        }
        Ok(Chunk { customers, billed, invoiced, waiting })
    }

    /// How many months of services were compared, and the first that differs.
    async fn compare(&self, view: &mut View, run: &Run) -> Result<(u64, Option<String>)> {
        let billed = self.billed.keys().map(|key| (key.0, key.1));
        let pairs: BTreeSet<(CustomerId, Month)> = billed.chain(self.invoiced.keys().copied()).collect();
        let months: BTreeSet<Month> = pairs.iter().map(|pair| pair.1).collect();
        let (mut checked, mut wrong) = (0, None);
        for month in months {
            let of_month = pairs.iter().filter(|pair| pair.1 == month);
            let mut wanted = Vec::new();
            for customer in of_month.filter_map(|pair| self.customers.get(&pair.0)) {
                let own = self.invoiced.get(&(customer.customer_id, month));
                let period = own.copied().map_or_else(|| run.period_of(month, customer), Ok)?;
                wanted.push((customer.clone(), period));
            }
            let now = self.costs(view, run, month, &wanted).await?;
            for key in self.keys_of(month, &now) {
                checked += 1;
                let now = now.get(&key).copied().unwrap_or_default();
                let billed = self.billed.get(&key).copied().unwrap_or_default();
                let Some(customer) = self.customers.get(&key.0) else { continue };
                if wrong.is_none() && now.differs(&billed, customer.currency)? {
                    wrong = Some(format!(
                        "{} of {} ({}) in {month} is {now}, billed was {billed}",
                        run.code_of(key.2),
                        customer.display_name,
                        key.0
                    ));
                }
            }
        }
        Ok((checked, wrong))
    }

    async fn costs(
        &self,
        view: &mut View,
        run: &Run,
        month: Month,
        wanted: &[(Customer, Period)],
    ) -> Result<HashMap<Key, Sum>> {
        let mut sums: HashMap<Key, Sum> = HashMap::new();
        for (customer_id, slices) in run.slices_of(view, wanted).await? {
            for slice in slices.iter().filter(|slice| slice.price_id.is_some()) {
                let sum = sums.entry((customer_id, month, slice.service_id)).or_default();
                sum.add(Sum {
                    events: slice.to.events - slice.from.events,
                    quantity: slice.to.quantity.millionths().saturating_sub(slice.from.quantity.millionths()),
                    included: slice.included,
                    cost: slice.cost,
                })?;
            }
        }
        Ok(sums)
    }

    /// What must agree in a month: everything that was billed, and in months with an invoice of
    /// their own everything that costs something. What waits to be adjusted need not.
    fn keys_of(&self, month: Month, now: &HashMap<Key, Sum>) -> BTreeSet<Key> {
        let billed = self.billed.keys().filter(|key| key.1 == month);
        let owed = now.keys().filter(|key| self.invoiced.contains_key(&(key.0, key.1)));
        billed.chain(owed).filter(|key| !self.waiting.contains(*key)).copied().collect()
    }
}
