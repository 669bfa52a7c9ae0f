//! How invoices stand with money in one word each, for lists and pages.

use crate::db::door::View;
use crate::engine::invoice_standing::{Shown, Standing, shown_all};
use crate::error::Result;
use crate::records::invoice::{Invoice, InvoiceStatus};
use crate::values::timestamp::{DAY, Timestamp};
use serde::Serialize;

/// An invoice with a word for how it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Stated {
    /// The invoice, and how it stands.
    #[serde(flatten)]
    pub shown: Shown,
    /// The word.
    pub state: &'static str,
}

/// From when on what is open of an invoice is overdue.
pub fn due_at(invoice: &Invoice, due_days: i64) -> Timestamp {
    invoice.issued_at.plus_micros(due_days.saturating_mul(DAY))
}

/// The word for how an invoice stands: `paid`, `due`, `overdue`, `processing`, `written_off`, `credited` or
/// `void`; what is due is overdue after so many days.
pub fn state(invoice: &Invoice, standing: &Standing, now: Timestamp, due_days: i64) -> Result<&'static str> {
    let open = standing.open()?.minor;
    Ok(match invoice.status {
        InvoiceStatus::Void => "void",
        // What is asked for and not decided is neither paid nor somebody's to pay again.
        _ if open > 0 && standing.in_flight.minor >= open => "processing",
        _ if open > 0 && now >= due_at(invoice, due_days) => "overdue",
        _ if open > 0 => "due",
        _ if standing.owed.minor > standing.paid.minor => "written_off",
        _ if invoice.credited.minor > 0 && standing.owed.minor <= 0 => "credited",
        _ => "paid",
    })
}

/// Invoices with a word each, read together.
pub async fn stated(
    view: &mut View,
    invoices: Vec<Invoice>,
    now: Timestamp,
    due_days: i64,
) -> Result<Vec<Stated>> {
    let stated = shown_all(view, invoices).await?.into_iter().map(|shown| {
        let state = state(&shown.invoice, &shown.standing, now, due_days)?;
        Ok(Stated { shown, state })
    });
    stated.collect()
}
