//! An invoice before it has a number: lines rounded once, taxes once per rate, and their sums.

use crate::error::Result;
use crate::rating::measure::Measure;
use crate::records::customer::Customer;
use crate::records::invoice::{Invoice, InvoiceStatus};
use crate::records::invoice_line::{Line, LineKind};
use crate::records::invoice_tax::InvoiceTax;
use crate::records::tax::Tax;
use crate::values::amount::Amount;
use crate::values::calendar::Month;
use crate::values::id::{ChargeId, InvoiceId, PriceId, ServiceId};
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};

/// Something to charge, before it is a line.
#[derive(Clone, Debug)]
pub struct Charge {
    /// Why.
    pub kind: LineKind,
    /// For what; none on a fee.
    pub service_id: Option<ServiceId>,
    /// The version that priced it; none on an adjustment and on a fee.
    pub price_id: Option<PriceId>,
    /// The charge of a subscription that a fee is.
    pub charge_id: Option<ChargeId>,
    /// The month whose usage it is, or in which the fee was charged.
    pub month: Month,
    /// The part of the month.
    pub period: Period,
    /// What a person reads.
    pub description: String,
    /// How much of what was used the fees of subscriptions cover.
    pub included: Quantity,
    /// The running totals where it begins; on an adjustment, what was billed.
    pub from: Measure,
    /// The running totals where it ends; on an adjustment, what the month came to.
    pub to: Measure,
    /// What it costs, to the last decimal.
    pub cost: Amount,
}

/// For whom and for when an invoice is drafted.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// Who is billed.
    pub customer: &'a Customer,
    /// For which month.
    pub month: Month,
    /// What that month is in the customer's time zone.
    pub period: Period,
    /// When the invoice is issued.
    pub at: Timestamp,
}

/// An invoice that only lacks its number.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its head.
    pub invoice: Invoice,
    /// Its lines, in order.
    pub lines: Vec<Line>,
    /// Its taxes, one for each rate.
    pub taxes: Vec<InvoiceTax>,
}

/// Drafts an invoice; none when there is nothing to say on it. Adjustments that round to nothing
/// do not make an invoice by themselves: what they are short of is in the next adjustment.
pub fn draft(head: Head<'_>, charges: Vec<Charge>, taxes: &[Tax]) -> Result<Option<Draft>> {
    let currency = head.customer.currency;
    let invoice_id = InvoiceId::new();
    let mut lines = Vec::with_capacity(charges.len());
    let mut subtotal = Money::zero(currency);
    for (charge, line) in charges.into_iter().zip(1..) {
        let amount = charge.cost.round(currency)?;
        subtotal = subtotal.add(amount)?;
        lines.push(Line {
            line,
            customer_id: head.customer.customer_id,
            invoice_id,
            kind: charge.kind,
            service_id: charge.service_id,
            price_id: charge.price_id,
            charge_id: charge.charge_id,
            month: charge.month,
            period: charge.period,
            description: charge.description,
            included: charge.included,
            from: charge.from,
            to: charge.to,
            cost: charge.cost,
            amount,
        });
    }
    let says_nothing = |line: &Line| {
        line.kind == LineKind::Adjustment && line.amount.minor == 0 && line.included == Quantity::ZERO
    };
    if lines.iter().all(says_nothing) {
        return Ok(None);
    }
    let taxes = taxes_on(head, invoice_id, subtotal, taxes)?;
    let tax = taxes.iter().try_fold(Money::zero(currency), |sum, tax| sum.add(tax.amount))?;
    let invoice = Invoice {
        invoice_id,
        number: String::new(),
        customer_id: head.customer.customer_id,
        customer_name: head.customer.display_name.clone(),
        month: head.month,
        period: head.period,
        status: InvoiceStatus::Finalized,
        subtotal,
        tax,
        total: subtotal.add(tax)?,
        credited: Money::zero(currency),
        issued_at: head.at,
        voided_at: None,
    };
    Ok(Some(Draft { invoice, lines, taxes }))
}

/// Each rate on the sum of the lines, rounded once (RULES 9).
fn taxes_on(
    head: Head<'_>,
    invoice_id: InvoiceId,
    subtotal: Money,
    taxes: &[Tax],
) -> Result<Vec<InvoiceTax>> {
    let on = |tax: &Tax| {
        Ok(InvoiceTax {
            customer_id: head.customer.customer_id,
            invoice_id,
            tax_id: tax.tax_id,
            name: tax.name.clone(),
            rate: tax.rate.millionths(),
            amount: tax.rate.of(subtotal)?,
        })
    };
    taxes.iter().map(on).collect()
}
