//! Invoices and credit notes as PDF: the same document gives the same bytes.

use crate::db::door::View;
use crate::engine::find_invoice::{FullInvoice, ShownLine, full_credit_note, full_invoice};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::pdf::paper::{Paper, PaperRow, PaperSum};
use crate::pdf::words::{Words, words};
use crate::records::credit_note::CreditNote;
use crate::records::invoice::{self, Invoice, InvoiceStatus};
use crate::records::invoice_line::{Line, LineKind};
use crate::records::service::{self, Service};
use crate::records::{customer, mail_wish};
use crate::values::calendar::Zone;
use crate::values::charge_words::in_language;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::language::Language;
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{DAY, Period};

/// A document as a file.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The document's number.
    pub number: String,
    /// What is in the file.
    pub bytes: Vec<u8>,
}

impl Pdf {
    /// What the file is called.
    pub fn file_name(&self) -> String {
        format!("{}.pdf", self.number)
    }
}

/// Everything that writes amounts and dates for one customer.
struct Pen {
    language: Language,
    words: &'static Words,
    zone: Zone,
}

/// An invoice as PDF, in a language or in the customer's own.
pub async fn invoice_pdf(
    payg: &Payg,
    view: &mut View,
    invoice: Invoice,
    language: Option<Language>,
) -> Result<Pdf> {
    let pen = Pen::of(payg, view, invoice.customer_id, language).await?;
    let services = service::all(view).await?;
    let full = full_invoice(view, invoice).await?;
    let invoice = &full.invoice;
    let words = pen.words;
    let is_void = invoice.status == InvoiceStatus::Void;
    let due = invoice.issued_at.plus_micros(payg.settings.seller_due_days * DAY);
    let mut facts = vec![
        (words.number, invoice.number.clone()),
        (words.issued, pen.language.date_of(invoice.issued_at, &pen.zone)),
        (words.period, pen.period(invoice.period)),
    ];
    if full.due.minor > 0 {
        facts.push((words.due, pen.language.date_of(due, &pen.zone)));
    }
    facts.push((words.customer, invoice.customer_id.to_string()));
    let paper = Paper {
        language: pen.language,
        id: invoice.invoice_id.to_string(),
        title: if is_void { format!("{} ({})", words.invoice, words.void) } else { words.invoice.to_owned() },
        number: invoice.number.clone(),
        issued_at: invoice.issued_at,
        seller: seller(payg, words),
        customer: vec![invoice.customer_name.clone()],
        facts: facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        rows: full.lines.iter().map(|line| pen.row(line, invoice.period, &services)).collect(),
        sums: pen.sums(&full)?,
        notes: pay(payg, words, &full),
    };
    Ok(Pdf { number: invoice.number.clone(), bytes: paper.pdf()? })
}

/// A credit note as PDF, in a language or in the customer's own.
pub async fn credit_note_pdf(
    payg: &Payg,
    view: &mut View,
    credit_note: CreditNote,
    language: Option<Language>,
) -> Result<Pdf> {
    let pen = Pen::of(payg, view, credit_note.customer_id, language).await?;
    let of = invoice::find(view, credit_note.invoice_id).await?;
    let of = of.ok_or_else(|| Error::not_found("invoice", credit_note.invoice_id))?;
    let invoiced = full_invoice(view, of).await?;
    let note = full_credit_note(view, credit_note).await?;
    let (head, words) = (&note.credit_note, pen.words);
    let mut facts = vec![
        (words.number, head.number.clone()),
        (words.issued, pen.language.date_of(head.issued_at, &pen.zone)),
        (words.of_invoice, note.invoice_number.clone()),
        (words.customer, head.customer_id.to_string()),
    ];
    if !head.reason.is_empty() {
        facts.push((words.reason, head.reason.clone()));
    }
    let described = |line: i64| {
        let found = invoiced.lines.iter().find(|shown| shown.line.line == line);
        found.map_or_else(String::new, |shown| pen.described(&shown.line))
    };
    let row = |description: String, detail: Option<String>, amount: Money, line: usize| PaperRow {
        line: line.to_string(),
        description,
        detail,
        quantity: String::new(),
        amount: pen.money(amount),
    };
    let mut rows: Vec<PaperRow> = (1..)
        .zip(&note.lines)
        .map(|(place, line)| {
            let detail = format!("{} {}", words.line, line.invoice_line);
            row(described(line.invoice_line), Some(detail), line.amount, place)
        })
        .collect();
    if rows.is_empty() {
        // A free amount is of no line.
        rows.push(row(format!("{} {}", words.of_invoice, note.invoice_number), None, head.subtotal, 1));
    }
    let sums = vec![
        pen.sum(words.subtotal, head.subtotal, false),
        pen.sum(words.tax, head.tax, false),
        pen.sum(words.total, head.total, true),
    ];
    let paper = Paper {
        language: pen.language,
        id: head.credit_note_id.to_string(),
        title: words.credit_note.to_owned(),
        number: head.number.clone(),
        issued_at: head.issued_at,
        seller: seller(payg, words),
        customer: vec![invoiced.invoice.customer_name.clone()],
        facts: facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        rows,
        sums,
        notes: Vec::new(),
    };
    Ok(Pdf { number: head.number.clone(), bytes: paper.pdf()? })
}

impl Pen {
    async fn of(payg: &Payg, view: &mut View, whose: CustomerId, asked: Option<Language>) -> Result<Pen> {
        let wish = mail_wish::of_many(view, &[whose.uuid()]).await?.remove(&whose.uuid());
        let own = wish.and_then(|wish| wish.language).map(|language| language.parse()).transpose()?;
        let language = asked.or(own).unwrap_or(payg.settings.mail_language);
        let zone = customer::get(view, whose).await?.zone(&payg.settings.zone);
        Ok(Pen { language, words: words(language), zone })
    }

    fn money(&self, money: Money) -> String {
        self.language.money(&money.number(), money.currency.code())
    }

    /// From the first day to the last; the end itself belongs to the next period.
    fn period(&self, period: Period) -> String {
        let last = period.end.plus_micros(-1);
        let date = |at| self.language.date_of(at, &self.zone);
        format!("{} – {}", date(period.start), date(last))
    }

    fn row(&self, shown: &ShownLine, whole: Period, services: &[Service]) -> PaperRow {
        let line = &shown.line;
        PaperRow {
            line: line.line.to_string(),
            description: self.described(line),
            detail: self.detail(shown, whole, services),
            quantity: match line.service_id {
                Some(service_id) => self.quantity(shown.quantity, service_id, services),
                None => String::new(),
            },
            amount: self.money(line.amount),
        }
    }

    /// What a line is for: a fee in the language's own words, a service as it is called.
    fn described(&self, line: &Line) -> String {
        match line.kind {
            LineKind::Fee => in_language(self.language, &line.description),
            LineKind::Usage | LineKind::Adjustment => line.description.clone(),
        }
    }

    /// For which days a line is, where that is not all of the invoice's, and how much of it is included.
    fn detail(&self, shown: &ShownLine, whole: Period, services: &[Service]) -> Option<String> {
        let line = &shown.line;
        let mut parts = Vec::new();
        if line.period != whole {
            parts.push(self.period(line.period));
        }
        if let Some(service_id) = line.service_id.filter(|_| line.included != Quantity::ZERO) {
            let quantity = |quantity| self.quantity(quantity, service_id, services);
            parts.push(format!("{} {}", self.words.included, quantity(line.included)));
            parts.push(format!("{} {}", self.words.charged, quantity(shown.charged)));
        }
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    fn quantity(&self, quantity: Quantity, service_id: ServiceId, services: &[Service]) -> String {
        let number = self.language.number(&quantity.to_string());
        match services.iter().find(|service| service.service_id == service_id) {
            Some(service) => format!("{number} {}", service.unit),
            None => number,
        }
    }

    fn sum(&self, name: impl Into<String>, amount: Money, is_strong: bool) -> PaperSum {
        PaperSum { name: name.into(), amount: self.money(amount), is_strong }
    }

    fn sums(&self, full: &FullInvoice) -> Result<Vec<PaperSum>> {
        let (invoice, words) = (&full.invoice, self.words);
        let mut sums = vec![self.sum(words.subtotal, invoice.subtotal, false)];
        for tax in &full.taxes {
            let percent = self.language.number(&tax.percent());
            sums.push(self.sum(format!("{} {percent} %", tax.name), tax.amount, false));
        }
        sums.push(self.sum(words.total, invoice.total, true));
        let standing = &full.standing;
        let zero = Money::zero(invoice.total.currency);
        let mut taken_off = Vec::new();
        if invoice.credited != zero {
            taken_off.push((words.credited, zero.subtract(invoice.credited)?));
        }
        if standing.paid != zero && invoice.status == InvoiceStatus::Finalized {
            let word = if standing.paid.minor < 0 { words.refunded } else { words.paid };
            taken_off.push((word, zero.subtract(standing.paid)?));
        }
        if standing.written_off != zero {
            taken_off.push((words.written_off, zero.subtract(standing.written_off)?));
        }
        let is_changed = !taken_off.is_empty();
        sums.extend(taken_off.into_iter().map(|(word, amount)| self.sum(word, amount, false)));
        if is_changed {
            sums.push(self.sum(words.left, standing.open()?, true));
        }
        Ok(sums)
    }
}

/// Who is owed, a line each, as the settings have it.
fn seller(payg: &Payg, words: &Words) -> Vec<String> {
    let settings = &payg.settings;
    let mut lines = vec![settings.seller_name.clone()];
    lines.extend(settings.seller_address.replace(" / ", "\n").lines().map(str::to_owned));
    if !settings.seller_tax_id.is_empty() {
        lines.push(format!("{} {}", words.tax_id, settings.seller_tax_id));
    }
    lines.push(settings.seller_email.clone());
    lines.retain(|line| !line.is_empty());
    lines
}

/// How an invoice is paid, if the settings say so and anything of it is open.
fn pay(payg: &Payg, words: &Words, full: &FullInvoice) -> Vec<(String, String)> {
    let pay_to = payg.settings.seller_pay_to.replace(" / ", "\n");
    if pay_to.is_empty() || full.due.minor <= 0 {
        return Vec::new();
    }
    vec![(words.pay.to_owned(), format!("{pay_to}\n{} {}.", words.reference, full.invoice.number))]
}
