//! Everything of one kind, row after row, in memory that does not grow with it.

use crate::db::door::View;
use crate::engine::line_parts::{SpecCache, line_parts};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::rating::part::ShownPart;
use crate::records::invoice_line::{Exported, Line};
use crate::records::transfer::{self, Filter};
use crate::records::{account, credit_note, customer, exported_event, invoice, invoice_line, price, service};
use crate::values::calendar::Month;
use crate::values::page::{Page, Paging};
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};
use serde::Serialize;
use serde_json::Value;

/// Rows read at once where a kind is read in pages.
const PAGE: i64 = 500;

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Invoices, of a month or of all.
    Invoices,
    /// Their lines.
    InvoiceLines,
    /// Credit notes, issued in a month or ever.
    CreditNotes,
    /// Users and companies.
    Customers,
    /// Services.
    Services,
    /// Events, of a month or of all.
    Usage,
    /// Price versions.
    Prices,
    /// Ledger transfers, made in a month or ever.
    Transfers,
    /// Ledger accounts.
    Accounts,
}

/// A line with the number of the invoice that it stands on.
#[derive(Serialize)]
struct ExportedLine {
    invoice: String,
    quantity: Quantity,
    events: i64,
    #[serde(flatten)]
    line: Line,
    parts: Vec<ShownPart>,
}

/// Hands out every row of a kind as the API shows it; a month narrows what has a time. It is a
/// month of `billing.timezone`, but for invoices, which know their own.
pub async fn export(
    payg: &Payg,
    kind: Kind,
    month: Option<Month>,
    mut take: impl FnMut(Value) -> Result<()>,
) -> Result<()> {
    let period = month.map(|month| month.period(&payg.settings.zone)).transpose()?;
    if month.is_some() && matches!(kind, Kind::Customers | Kind::Services | Kind::Prices | Kind::Accounts) {
        return Err(Error::usage("these rows belong to no month").hint("leave --month out"));
    }
    let mut view = payg.db.view().await?;
    let view = &mut view;
    match kind {
        Kind::Invoices => invoice::each(view, month, |row| take(json(&row)?)).await,
        Kind::InvoiceLines => {
            let mut specs = SpecCache::default();
            invoice_line::each(view, month, |row| take(json(&exported(row, &mut specs)?)?)).await
        }
        Kind::CreditNotes => credit_note::each(view, period, |row| take(json(&row)?)).await,
        Kind::Usage => {
            let ever = Period { start: Timestamp::MIN, end: Timestamp::MAX };
            exported_event::each(view, period.unwrap_or(ever), |row| take(json(&row)?)).await
        }
        Kind::Transfers => {
            let (since, until) = (period.map(|period| period.start), period.map(|period| period.end));
            transfer::each(view, Filter { since, until, ..Filter::default() }, |row| take(json(&row)?)).await
        }
        Kind::Customers => customers(view, take).await,
        Kind::Services => service::all(view).await?.iter().try_for_each(|row| take(json(row)?)),
        Kind::Prices => {
            let filter = price::Filter::default();
            let fetch = async |paging| price::list(view, &filter, &paging).await;
            pages(fetch, take).await
        }
        Kind::Accounts => {
            let filter = account::Filter::default();
            let fetch = async |paging| account::list(view, filter, &paging).await;
            pages(fetch, take).await
        }
    }
}

async fn customers(view: &mut View, mut take: impl FnMut(Value) -> Result<()>) -> Result<()> {
    let mut after = None;
    loop {
        let chunk = customer::chunk(view, after, PAGE).await?;
        let Some(last) = chunk.last() else { return Ok(()) };
        after = Some(last.customer_id);
        chunk.iter().try_for_each(|row| take(json(row)?))?;
    }
}

async fn pages<T: Serialize>(
    mut fetch: impl AsyncFnMut(Paging) -> Result<Page<T>>,
    mut take: impl FnMut(Value) -> Result<()>,
) -> Result<()> {
    let mut paging = Paging::first(PAGE);
    loop {
        let page = fetch(paging.clone()).await?;
        page.rows.iter().try_for_each(|row| take(json(row)?))?;
        match page.next {
            Some(next) => paging.cursor = Some(next),
            None => return Ok(()),
        }
    }
}

fn exported(row: Exported, specs: &mut SpecCache) -> Result<ExportedLine> {
    let Exported { invoice, line, spec } = row;
    let parts = match (line.price_id, spec) {
        (Some(price_id), Some(text)) => line_parts(specs.read(price_id, &text)?, &line)?,
        _ => Vec::new(),
    };
    let quantity = line.to.quantity.subtract(line.from.quantity)?.add(line.included)?;
    Ok(ExportedLine { invoice, quantity, events: line.to.events - line.from.events, parts, line })
}

fn json(row: &impl Serialize) -> Result<Value> {
    serde_json::to_value(row).map_err(|cause| Error::failed("a row cannot be shown as JSON").cause(cause))
}
