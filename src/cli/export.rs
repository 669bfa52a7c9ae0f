//! `payg export`: everything of one kind, as CSV or as JSON lines.

use crate::cli::bill;
use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::cli::rows::Column;
use crate::engine::export::{self, Kind};
use crate::error::Result;
use clap::{Args, ValueEnum};

/// Export everything of one kind, streamed as CSV or JSON lines
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg export invoices --month 2026-10\n  payg export usage --format jsonl\n  payg export customers"
)]
pub struct Export {
    /// What to export
    #[arg(value_enum, value_name = "WHAT")]
    what: What,

    /// Only of this month
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,

    /// How; -o is stronger
    #[arg(long, value_enum, default_value = "csv")]
    format: FileFormat,
}

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum What {
    /// Number, customer, period, currency, totals, status
    Invoices,
    /// What stands on them
    InvoiceLines,
    /// What is owed back
    CreditNotes,
    /// Users and companies
    Customers,
    /// What is metered
    Services,
    /// Every event, with whether it counts
    Usage,
    /// Every version
    Prices,
    /// Every ledger transfer
    Transfers,
    /// Every ledger account
    Accounts,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FileFormat {
    /// Comma-separated, with a header
    Csv,
    /// One JSON object a line
    Jsonl,
}

impl What {
    fn kind(self) -> Kind {
        match self {
            What::Invoices => Kind::Invoices,
            What::InvoiceLines => Kind::InvoiceLines,
            What::CreditNotes => Kind::CreditNotes,
            What::Customers => Kind::Customers,
            What::Services => Kind::Services,
            What::Usage => Kind::Usage,
            What::Prices => Kind::Prices,
            What::Transfers => Kind::Transfers,
            What::Accounts => Kind::Accounts,
        }
    }

    fn columns(self) -> &'static [Column] {
        match self {
            What::Invoices => INVOICES,
            What::InvoiceLines => INVOICE_LINES,
            What::CreditNotes => CREDIT_NOTES,
            What::Customers => CUSTOMERS,
            What::Services => SERVICES,
            What::Usage => USAGE,
            What::Prices => PRICES,
            What::Transfers => TRANSFERS,
            What::Accounts => ACCOUNTS,
        }
    }
}

const INVOICES: &[Column] = &[
    Column::new("number", "/number"),
    Column::new("id", "/id"),
    Column::new("customer id", "/customer_id"),
    Column::new("customer name", "/customer_name"),
    Column::new("month", "/month"),
    Column::new("period start", "/period/start"),
    Column::new("period end", "/period/end"),
    Column::new("currency", "/total/currency"),
    Column::new("subtotal", "/subtotal"),
    Column::new("tax", "/tax"),
    Column::new("total", "/total"),
    Column::new("credited", "/credited"),
    Column::new("status", "/status"),
    Column::new("issued at", "/issued_at"),
    Column::new("voided at", "/voided_at"),
];

const INVOICE_LINES: &[Column] = &[
    Column::new("invoice", "/invoice"),
    Column::new("line", "/line"),
    Column::new("kind", "/kind"),
    Column::new("description", "/description"),
    Column::new("service id", "/service_id"),
    Column::new("price id", "/price_id"),
    Column::new("month", "/month"),
    Column::new("period start", "/period/start"),
    Column::new("period end", "/period/end"),
    Column::new("events", "/events"),
    Column::new("quantity", "/quantity"),
    Column::new("included", "/included"),
    Column::new("quantity from", "/from/quantity"),
    Column::new("quantity to", "/to/quantity"),
    Column::new("cost", "/cost"),
    Column::new("currency", "/amount/currency"),
    Column::new("amount", "/amount"),
    Column::new("parts", "/parts"),
];

const CREDIT_NOTES: &[Column] = &[
    Column::new("number", "/number"),
    Column::new("id", "/id"),
    Column::new("customer id", "/customer_id"),
    Column::new("invoice id", "/invoice_id"),
    Column::new("currency", "/total/currency"),
    Column::new("subtotal", "/subtotal"),
    Column::new("tax", "/tax"),
    Column::new("total", "/total"),
    Column::new("reason", "/reason"),
    Column::new("issued at", "/issued_at"),
];

const CUSTOMERS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("kind", "/kind"),
    Column::new("display name", "/display_name"),
    Column::new("user name", "/user_name"),
    Column::new("external id", "/external_id"),
    Column::new("email", "/email"),
    Column::new("currency", "/currency"),
    Column::new("time zone", "/time_zone"),
    Column::new("bsb", "/bsb"),
    Column::new("account number", "/account_number"),
    Column::new("disabled at", "/disabled_at"),
    Column::new("created at", "/created_at"),
];

const SERVICES: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("code", "/code"),
    Column::new("display name", "/display_name"),
    Column::new("unit", "/unit"),
    Column::new("aggregation", "/aggregation"),
    Column::new("statuses", "/statuses"),
    Column::new("methods", "/methods"),
    Column::new("archived at", "/archived_at"),
];

const USAGE: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("customer id", "/customer_id"),
    Column::new("service", "/service"),
    Column::new("quantity", "/quantity"),
    Column::new("happened at", "/happened_at"),
    Column::new("value", "/value"),
    Column::new("voided", "/voided"),
];

const PRICES: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("service id", "/service_id"),
    Column::new("customer id", "/customer_id"),
    Column::new("plan id", "/plan_id"),
    Column::new("currency", "/currency"),
    Column::new("starts at", "/starts_at"),
    Column::new("spec", "/spec"),
    Column::new("note", "/note"),
    Column::new("created at", "/created_at"),
];

const TRANSFERS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("customer id", "/customer_id"),
    Column::new("debit", "/debit"),
    Column::new("credit", "/credit"),
    Column::new("currency", "/amount/currency"),
    Column::new("amount", "/amount"),
    Column::new("kind", "/kind"),
    Column::new("document", "/document"),
    Column::new("reverses", "/reverses"),
    Column::new("created at", "/created_at"),
];

const ACCOUNTS: &[Column] = &[
    Column::new("customer id", "/customer_id"),
    Column::new("role", "/role"),
    Column::new("currency", "/balance/currency"),
    Column::new("debits", "/debits"),
    Column::new("credits", "/credits"),
    Column::new("balance", "/balance"),
];

/// Exports what was asked for.
pub async fn run(context: &mut Context, arguments: Export) -> Result<()> {
    let payg = context.payg().await?;
    if context.globals.output.is_none() {
        context.out.set_format(match arguments.format {
            FileFormat::Csv => Format::Csv,
            FileFormat::Jsonl => Format::Jsonl,
        });
    }
    let month = arguments.month.as_deref().map(|text| bill::month(&payg, text)).transpose()?;
    let mut rows = context.out.rows(arguments.what.columns());
    export::export(&payg, arguments.what.kind(), month, |row| rows.push(&row)).await?;
    rows.finish(None)
}
