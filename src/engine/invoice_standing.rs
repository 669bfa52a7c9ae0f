//! How an invoice stands with money: what was paid of it, what is in flight, and what is still due.

use crate::db::door::View;
use crate::error::Result;
use crate::records::invoice::{Invoice, InvoiceStatus};
use crate::records::payment;
use crate::records::payment_sum;
use crate::records::subscription_charge::{self, Charge};
use crate::records::write_off::{self, WriteOff};
use crate::values::id::{CustomerId, InvoiceId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// The money side of an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = InvoiceStanding)]
pub struct Standing {
    /// What is owed of it at all: its total less what was credited; nothing when it is void.
    pub owed: Money,
    /// What was paid and not given back; the fees on it were paid through their subscriptions. Negative
    /// where more of the fees went back than was paid.
    pub paid: Money,
    /// How much of that was paid through subscriptions, for the fees on it.
    pub fees_paid: Money,
    /// What nobody expects any more.
    pub written_off: Money,
    /// What gateways were asked for and have not decided.
    pub in_flight: Money,
}

impl Standing {
    /// What nobody has asked for yet; negative is owed back.
    pub fn due(&self) -> Result<Money> {
        self.expected()?.subtract(self.paid)?.subtract(self.in_flight)
    }

    /// What is owed and not written off.
    pub fn expected(&self) -> Result<Money> {
        self.owed.subtract(self.written_off)
    }

    /// What is expected and has not come, asked for or not; negative is owed back.
    pub fn open(&self) -> Result<Money> {
        self.expected()?.subtract(self.paid)
    }

    /// Before anything is known that was paid of it.
    fn unpaid(invoice: &Invoice) -> Result<Standing> {
        let zero = Money::zero(invoice.total.currency);
        let owed = match invoice.status {
            InvoiceStatus::Void => zero,
            InvoiceStatus::Finalized => invoice.total.subtract(invoice.credited)?,
        };
        Ok(Standing { owed, paid: zero, fees_paid: zero, written_off: zero, in_flight: zero })
    }

    fn give_up(&mut self, one: &WriteOff) -> Result<()> {
        if one.undone_at.is_none() {
            self.written_off = self.written_off.add(one.amount)?;
        }
        Ok(())
    }

    fn pay_fee(&mut self, fee: &Charge) -> Result<()> {
        let gross = fee.gross()?;
        self.fees_paid = self.fees_paid.add(gross)?;
        self.paid = self.paid.add(gross)?;
        Ok(())
    }

    fn pay(&mut self, status: PaymentStatus, (amount, refunded): (Money, Money)) -> Result<()> {
        match status {
            // What is disputed or was lost in a dispute is between the operator and the payer's bank.
            PaymentStatus::Successful | PaymentStatus::Disputed | PaymentStatus::Reversed => {
                self.paid = self.paid.add(amount)?.subtract(refunded)?;
            }
            PaymentStatus::Created | PaymentStatus::Processing => {
                self.in_flight = self.in_flight.add(amount)?;
            }
            PaymentStatus::Failed | PaymentStatus::Canceled => {}
        }
        Ok(())
    }
}

/// How an invoice stands now.
pub async fn standing(view: &mut View, invoice: &Invoice) -> Result<Standing> {
    let mut standing = Standing::unpaid(invoice)?;
    for one in write_off::of_invoice(view, invoice.customer_id, invoice.invoice_id).await? {
        standing.give_up(&one)?;
    }
    for fee in subscription_charge::of_invoice(view, invoice.customer_id, invoice.invoice_id).await? {
        standing.pay_fee(&fee)?;
    }
    for payment in payment::of_document(view, invoice.customer_id, invoice.invoice_id.uuid()).await? {
        standing.pay(payment.status, (payment.amount, payment.refunded))?;
    }
    Ok(standing)
}

/// How each of a page's invoices stands now, in their order.
async fn standings(view: &mut View, invoices: &[Invoice]) -> Result<Vec<Standing>> {
    let customers: Vec<CustomerId> = invoices.iter().map(|one| one.customer_id).collect();
    let ids: Vec<InvoiceId> = invoices.iter().map(|one| one.invoice_id).collect();
    let documents: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let mut places = HashMap::new();
    let mut standings = Vec::with_capacity(invoices.len());
    for (place, invoice) in invoices.iter().enumerate() {
        places.insert(invoice.invoice_id, place);
        standings.push(Standing::unpaid(invoice)?);
    }
    let mut of = |id: InvoiceId, change: &mut dyn FnMut(&mut Standing) -> Result<()>| {
        places.get(&id).and_then(|place| standings.get_mut(*place)).map_or(Ok(()), change)
    };
    for one in write_off::of_invoices(view, &customers, &ids).await? {
        of(one.invoice_id, &mut |standing| standing.give_up(&one))?;
    }
    for fee in subscription_charge::of_invoices(view, &customers, &ids).await? {
        if let Some(id) = fee.invoice_id {
            of(id, &mut |standing| standing.pay_fee(&fee))?;
        }
    }
    for one in payment_sum::brought(view, &customers, &documents).await? {
        let id = InvoiceId::from_uuid(one.document_id);
        of(id, &mut |standing| standing.pay(one.status, (one.amount, one.refunded)))?;
    }
    Ok(standings)
}

/// An invoice with how it stands, as faces and letters show it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = InvoiceWithStanding)]
pub struct Shown {
    /// The invoice.
    #[serde(flatten)]
    pub invoice: Invoice,
    /// What was paid of it and not given back.
    pub paid: Money,
    /// What nobody expects any more.
    pub written_off: Money,
    /// What nobody has asked for yet; negative is owed back.
    pub due: Money,
    /// All of how it stands, which the page of one shows.
    #[serde(skip)]
    pub standing: Standing,
}

impl Shown {
    /// An invoice with how it stands.
    fn of(invoice: Invoice, standing: Standing) -> Result<Shown> {
        let Standing { paid, written_off, .. } = standing;
        Ok(Shown { invoice, paid, written_off, due: standing.due()?, standing })
    }
}

/// An invoice with how it stands now.
pub async fn shown(view: &mut View, invoice: &Invoice) -> Result<Shown> {
    Shown::of(invoice.clone(), standing(view, invoice).await?)
}

/// The invoices of a page with how they stand now.
pub async fn shown_all(view: &mut View, invoices: Vec<Invoice>) -> Result<Vec<Shown>> {
    let standings = standings(view, &invoices).await?;
    invoices.into_iter().zip(standings).map(|(invoice, standing)| Shown::of(invoice, standing)).collect()
}
