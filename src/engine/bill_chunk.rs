//! The bill of a few customers, in one transaction: costs, invoices, lines, taxes, transfers,
//! letters and, last of all, numbers.

use crate::db::door::{Tx, View};
use crate::engine::adjust;
use crate::engine::bill_run::{Run, Slice};
use crate::engine::billing_zone;
use crate::engine::draft::{self, Charge, Draft, Head};
use crate::engine::fees;
use crate::engine::payg::Payg;
use crate::engine::post::{self, Movement};
use crate::error::{Error, Kind, Result};
use crate::records::customer::{self, Customer};
use crate::records::invoice::{self, Invoice};
use crate::records::invoice_line::{self, Line, LineKind};
use crate::records::invoice_tax::{self, InvoiceTax};
use crate::records::late::{self, LateDay};
use crate::records::letter::{self, Letter, LetterKind};
use crate::records::number_series::{self, Number, Numbered, Series};
use crate::records::tax::{self, Tax};
use crate::records::transfer::{Document, TransferKind};
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, LetterId, ServiceId};
use crate::values::money::Money;
use crate::values::timestamp::DAY;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How often a chunk is begun again when somebody else was in its way.
const ATTEMPTS: usize = 8;

/// What a chunk came to.
#[derive(Clone, Debug, Default)]
pub struct Done {
    /// The new invoices with how many lines each has.
    pub issued: Vec<Issued>,
    /// Customers that had their invoice already.
    pub already: u64,
    /// Customers whose month is not over where they live.
    pub not_over: u64,
    /// Usage that has no price in the customer's currency.
    pub unpriced: BTreeMap<(ServiceId, Currency), Unpriced>,
}

/// A new invoice as the run reports it.
#[derive(Clone, Debug)]
pub struct Issued {
    /// Its head.
    pub invoice: Invoice,
    /// How many lines it has.
    pub lines: u64,
    /// The total of the month that is compared with, if one was asked for and there is one.
    pub previous: Option<Money>,
}

/// Usage that nobody can be charged for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unpriced {
    /// How many customers have some.
    pub customers: u64,
    /// Their events together.
    pub events: i64,
    /// Their quantities together; millionths.
    pub quantity: i64,
}

/// Bills some customers; those that have their invoice are left alone. When another run was in
/// the way, the chunk is done again from its start.
pub async fn bill_chunk(payg: &Payg, run: &Run, ids: &[CustomerId]) -> Result<Done> {
    let mut attempt = 1;
    loop {
        match try_chunk(payg, run, ids).await {
            Err(error) if error.kind() == Kind::Busy && attempt < ATTEMPTS && !payg.db.is_rehearsal() => {
                attempt += 1;
            }
            done => return done,
        }
    }
}

async fn try_chunk(payg: &Payg, run: &Run, ids: &[CustomerId]) -> Result<Done> {
    let mut done = Done::default();
    let sight = look(&mut payg.db.view().await?, run, ids, &mut done).await?;
    let mut tx = payg.db.begin().await?;
    billing_zone::hold(&mut tx, &run.zone).await?;
    let drafts = adjusted(&mut tx, run, sight, &mut done).await?;
    let previous = match run.compare {
        Some(month) => invoice::totals_of(&mut tx, month, ids).await?.into_iter().collect(),
        None => HashMap::new(),
    };
    let (mut invoices, mut lines, mut taxes, mut counts) = (vec![], vec![], vec![], vec![]);
    for Draft { invoice, lines: of_invoice, taxes: on_invoice } in drafts {
        counts.push(of_invoice.len() as u64);
        invoices.push(invoice);
        lines.extend(of_invoice);
        taxes.extend(on_invoice);
    }
    issue(&mut tx, run, &mut invoices, &lines, &taxes).await?;
    tx.commit().await?;
    done.issued = invoices
        .into_iter()
        .zip(counts)
        .map(|(invoice, lines)| Issued {
            previous: previous.get(&invoice.customer_id).copied(),
            invoice,
            lines,
        })
        .collect();
    Ok(done)
}

/// What is read before the transaction begins, beside another chunk that is writing.
///
/// It may be a moment old. Usage that is folded after it is marked and so left to the next bill, like
/// all usage that comes after the month was announced; an invoice that somebody else issues
/// meanwhile keeps this chunk's own from being written.
struct Sight {
    customers: Vec<Customer>,
    taxes: HashMap<CustomerId, Vec<Tax>>,
    slices: HashMap<CustomerId, Vec<Slice>>,
    /// What subscriptions charge and no invoice shows.
    fees: HashMap<CustomerId, Vec<Charge>>,
    /// What the invoices are if nothing is adjusted.
    drafts: Vec<Draft>,
}

async fn look(view: &mut View, run: &Run, ids: &[CustomerId], done: &mut Done) -> Result<Sight> {
    let customers = unbilled(view, run, ids, done).await?;
    let ids: Vec<CustomerId> = customers.iter().map(|customer| customer.customer_id).collect();
    let (mut taxes, mut slices, mut fees) = (HashMap::new(), HashMap::new(), HashMap::new());
    if !ids.is_empty() {
        taxes = tax::taxes_of(view, &ids).await?;
        slices = run.slices(view, run.month, &customers).await?;
        fees = fees::fees(view, run.month, &customers).await?;
    }
    let mut sight = Sight { customers, taxes, slices, fees, drafts: Vec::new() };
    sight.drafts = draft_all(run, &sight, HashMap::new())?;
    Ok(sight)
}

/// The customers that can be billed now, in the order of their ids.
async fn unbilled(view: &mut View, run: &Run, ids: &[CustomerId], done: &mut Done) -> Result<Vec<Customer>> {
    let billed: HashSet<CustomerId> = invoice::billed(view, run.month, ids).await?.into_iter().collect();
    done.already = billed.len() as u64;
    let left: Vec<CustomerId> = ids.iter().filter(|id| !billed.contains(id)).copied().collect();
    let mut customers = Vec::with_capacity(left.len());
    for customer in customer::get_many(view, &left).await?.into_values() {
        if run.period_of(run.month, &customer)?.end <= run.at {
            customers.push(customer);
        } else {
            done.not_over += 1;
        }
    }
    customers.sort_unstable_by_key(|customer| customer.customer_id);
    Ok(customers)
}

/// The drafts with the adjustments of earlier months, of which there are seldom any.
async fn adjusted(tx: &mut Tx, run: &Run, mut sight: Sight, done: &mut Done) -> Result<Vec<Draft>> {
    if sight.customers.is_empty() {
        return Ok(Vec::new());
    }
    let adjustments = adjust::adjustments(tx, run, &sight.customers).await?;
    if adjustments.marks_taken {
        sight.slices = run.slices(tx, run.month, &sight.customers).await?;
    }
    for customer in &sight.customers {
        let slices = sight.slices.get(&customer.customer_id).map_or(&[][..], Vec::as_slice);
        note_unpriced(&mut done.unpriced, customer.currency, slices);
    }
    if adjustments.marks_taken || !adjustments.charges.is_empty() {
        let asked = marks_for(run, &adjustments.charges);
        sight.drafts = draft_all(run, &sight, adjustments.charges)?;
        let billed: HashSet<CustomerId> =
            sight.drafts.iter().map(|draft| draft.invoice.customer_id).collect();
        let waits: Vec<LateDay> =
            asked.into_iter().filter(|mark| !billed.contains(&mark.customer_id)).collect();
        late::mark(tx, &waits).await?;
    }
    Ok(sight.drafts)
}

/// The marks under which adjustments wait for the next bill where no invoice is worth making for them.
fn marks_for(run: &Run, charges: &HashMap<CustomerId, Vec<Charge>>) -> Vec<LateDay> {
    let mark = |customer_id, charge: &Charge| {
        let day = charge.period.start.micros().div_euclid(DAY) + 1;
        Some(LateDay { customer_id, service_id: charge.service_id?, day })
    };
    let earlier = charges.iter().flat_map(|(id, charges)| charges.iter().map(|charge| (*id, charge)));
    earlier
        .filter(|(_, charge)| charge.month < run.month)
        .filter_map(|(id, charge)| mark(id, charge))
        .collect()
}

fn draft_all(
    run: &Run,
    sight: &Sight,
    mut adjustments: HashMap<CustomerId, Vec<Charge>>,
) -> Result<Vec<Draft>> {
    let mut drafts = Vec::with_capacity(sight.customers.len());
    for customer in &sight.customers {
        let id = customer.customer_id;
        let mut charges = sight.fees.get(&id).cloned().unwrap_or_default();
        charges.extend(charges_of(run, sight.slices.get(&id).map_or(&[][..], Vec::as_slice)));
        charges.extend(adjustments.remove(&id).unwrap_or_default());
        let head =
            Head { customer, month: run.month, period: run.period_of(run.month, customer)?, at: run.at };
        drafts.extend(draft::draft(head, charges, sight.taxes.get(&id).map_or(&[][..], Vec::as_slice))?);
    }
    Ok(drafts)
}

/// A charge for each slice in which something was used or is owed, service by service.
fn charges_of(run: &Run, slices: &[Slice]) -> Vec<Charge> {
    let mut slices = slices.to_vec();
    slices.sort_by_key(|slice| (run.place_of(slice.service_id), slice.period.start));
    let worth = |slice: &Slice| slice.price_id.is_some() && (slice.from != slice.to || slice.cost.raw() != 0);
    slices
        .into_iter()
        .filter(worth)
        .map(|slice| Charge {
            kind: LineKind::Usage,
            service_id: Some(slice.service_id),
            price_id: slice.price_id,
            charge_id: None,
            taxes: Vec::new(),
            month: run.month,
            period: slice.period,
            description: run.name_of(slice.service_id),
            included: slice.included,
            from: slice.from,
            to: slice.to,
            cost: slice.cost,
        })
        .collect()
}

fn note_unpriced(
    unpriced: &mut BTreeMap<(ServiceId, Currency), Unpriced>,
    currency: Currency,
    slices: &[Slice],
) {
    let mut seen = HashSet::new();
    for slice in slices.iter().filter(|slice| slice.price_id.is_none() && slice.from != slice.to) {
        let sum = unpriced.entry((slice.service_id, currency)).or_default();
        sum.customers += u64::from(seen.insert(slice.service_id));
        sum.events = sum.events.saturating_add(slice.to.events - slice.from.events);
        let quantity = slice.to.quantity.millionths().saturating_sub(slice.from.quantity.millionths());
        sum.quantity = sum.quantity.saturating_add(quantity);
    }
}

/// Writes everything; the numbers come last, because their row stays locked until the commit.
async fn issue(
    tx: &mut Tx,
    run: &Run,
    invoices: &mut [Invoice],
    lines: &[Line],
    taxes: &[InvoiceTax],
) -> Result<()> {
    if invoices.is_empty() {
        return Ok(());
    }
    let mut transfers = Vec::with_capacity(invoices.len() * 2);
    for invoice in invoices.iter() {
        let movement = Movement {
            customer_id: invoice.customer_id,
            document: Document::Invoice(invoice.invoice_id),
            kind: TransferKind::Invoice,
            at: run.at,
        };
        transfers.extend(movement.owed(invoice.subtotal, invoice.tax)?);
    }
    post::post(tx, &transfers).await?;
    invoice_line::insert(tx, lines).await?;
    fees::put(tx, lines).await?;
    invoice_tax::insert(tx, taxes).await?;
    let count = invoices.len() as i64;
    let first = number_series::take(tx, Series::Invoice, run.year, count).await?;
    let mut numbered = Vec::with_capacity(invoices.len());
    for (invoice, number) in invoices.iter_mut().zip(first..) {
        let number = Number { series: Series::Invoice, year: run.year, number };
        invoice.number = number.to_string();
        numbered.push(Numbered {
            number,
            customer_id: invoice.customer_id,
            document_id: invoice.invoice_id.uuid(),
        });
    }
    if invoice::insert(tx, invoices).await? != invoices.len() as u64 {
        // The transaction is dropped and with it the numbers: none is lost.
        return Err(Error::busy("another bill run invoiced some of these customers at the same time"));
    }
    number_series::assign(tx, &numbered).await?;
    let letters: Vec<Letter> = invoices.iter().map(|invoice| letter_of(run, invoice)).collect();
    letter::insert(tx, &letters).await
}

fn letter_of(run: &Run, invoice: &Invoice) -> Letter {
    let payload = serde_json::json!({
        "id": invoice.invoice_id,
        "number": invoice.number,
        "month": invoice.month,
        "total": invoice.total,
    });
    Letter {
        customer_id: invoice.customer_id,
        letter_id: LetterId::new(),
        kind: LetterKind::InvoiceIssued,
        document_id: invoice.invoice_id.uuid(),
        payload: payload.to_string(),
        created_at: run.at,
    }
}
