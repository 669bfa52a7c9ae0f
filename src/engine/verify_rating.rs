//! Proves the invoices' lines: each is priced again, and each month costs what was billed for it.

use crate::db::door::View;
use crate::engine::adjust::months_of;
use crate::engine::bill_run::Run;
use crate::engine::check::Check;
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
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::{DAY, Period, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Customers whose months are priced again at once.
const CHUNK: i64 = 500;

/// A month of a customer, and the service in it.
type Key = (CustomerId, Month, ServiceId);

/// The claims about lines.
pub async fn rating(payg: &Payg, view: &mut View, stop: &Stop) -> Result<Vec<Check>> {
    let lines = lines(view).await?;
    stop.check()?;
    Ok(vec![lines, months(payg, view, stop).await?])
}

/// Each line is what its price makes of its running totals, rounded once.
async fn lines(view: &mut View) -> Result<Check> {
    const LINES: &str =
        "SELECT l.customer_id, l.invoice_id, l.line, l.kind, l.service_id, l.price_id, l.month,
            l.period_start, l.period_end, l.description, l.events_from, l.events_to, l.quantity_from,
            l.quantity_to, l.blocks_from, l.blocks_to, l.cost, l.amount, l.charge_id, i.currency,
            l.included, i.number, p.spec, p.currency, p.service_id
        FROM invoice_lines l
        JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
        LEFT JOIN prices p ON p.price_id = l.price_id
        ORDER BY l.customer_id, l.invoice_id, l.line";
    let (mut checked, mut wrong) = (0, None);
    let mut specs = SpecCache::default();
    view.each(LINES, vec![], |row| {
        checked += 1;
        if wrong.is_some() {
            return Ok(());
        }
        let line = invoice_line::read(&row)?;
        let number: String = row.get(21)?;
        let fault = match (line.kind, line.price_id, row.get::<Option<String>>(22)?) {
            (LineKind::Adjustment | LineKind::Fee, _, _) => None,
            (LineKind::Usage, Some(price_id), Some(text)) => {
                let same_currency = row.get::<String>(23)? == line.amount.currency.code();
                let same_service = Some(row.get::<ServiceId>(24)?) == line.service_id;
                let priced = repriced(specs.read(price_id, &text)?, &line)?;
                let misfit = "its price is of another service or currency".to_owned();
                if same_currency && same_service { priced } else { Some(misfit) }
            }
            (LineKind::Usage, _, _) => Some("its price is gone".to_owned()),
        };
        let fault = fault.or(rounded(&line)?);
        wrong = fault.map(|fault| format!("{number} line {}: {fault}", line.line));
        Ok(())
    })
    .await?;
    Ok(Check::new("lines", "every line is its price on its usage, rounded once", checked, wrong))
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

/// What was billed for every month, adjustments and all, is what the month costs now.
async fn months(payg: &Payg, view: &mut View, stop: &Stop) -> Result<Check> {
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
        let chunk = Chunk::read(view, &run, &ids, &unfolded).await?;
        let (count, fault) = chunk.compare(view, &run).await?;
        checked += count;
        wrong = wrong.or(fault);
    }
    let claim = "every month costs what was billed for it, unless it waits to be adjusted";
    Ok(Check::new("months", claim, checked, wrong))
}

/// What was billed to some customers, and what of it is not settled yet.
struct Chunk {
    customers: HashMap<CustomerId, Customer>,
    /// What was billed, whole, per month and service.
    billed: BTreeMap<Key, (Amount, Quantity)>,
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
        let (mut billed, mut invoiced) = (BTreeMap::new(), BTreeMap::new());
        for standing in standing::of_customers(view, ids).await? {
            match standing {
                Standing::Invoice { customer_id, month, period, currency } => {
                    invoiced.insert((customer_id, month), period);
                    if let Some(customer) = customers.get_mut(&customer_id) {
                        customer.currency = currency;
                    }
                }
                Standing::Line { customer_id, month, service_id, cost, included } => {
                    let sum: &mut (Amount, Quantity) =
                        billed.entry((customer_id, month, service_id)).or_default();
                    *sum = (sum.0.add(cost)?, sum.1.add(included)?);
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
                let (now, included) = now.get(&key).copied().unwrap_or_default();
                let (billed, billed_included) = self.billed.get(&key).copied().unwrap_or_default();
                let Some(customer) = self.customers.get(&key.0) else { continue };
                // Less than half of the smallest coin is left to the next adjustment.
                let differs = now.subtract(billed)?.round(customer.currency)?.minor != 0;
                if (differs || included != billed_included) && wrong.is_none() {
                    wrong = Some(format!(
                        "{} of {} ({}) in {month} costs {now} with {included} included, \
                         billed was {billed} with {billed_included}",
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
    ) -> Result<HashMap<Key, (Amount, Quantity)>> {
        let mut sums: HashMap<Key, (Amount, Quantity)> = HashMap::new();
        for (customer_id, slices) in run.slices_of(view, wanted).await? {
            for slice in slices.iter().filter(|slice| slice.price_id.is_some()) {
                let sum = sums.entry((customer_id, month, slice.service_id)).or_default();
                *sum = (sum.0.add(slice.cost)?, sum.1.add(slice.included)?);
            }
        }
        Ok(sums)
    }

    /// What must agree in a month: everything that was billed, and in months with an invoice of
    /// their own everything that costs something. What waits to be adjusted need not.
    fn keys_of(&self, month: Month, now: &HashMap<Key, (Amount, Quantity)>) -> BTreeSet<Key> {
        let billed = self.billed.keys().filter(|key| key.1 == month);
        let owed = now.keys().filter(|key| self.invoiced.contains_key(&(key.0, key.1)));
        billed.chain(owed).filter(|key| !self.waiting.contains(*key)).copied().collect()
    }
}
