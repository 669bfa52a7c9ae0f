//! `payg ledger`: balances, transfers, the trial balance, and the journal for other books.

use crate::cli::bill;
use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::cli::list::PageArguments;
use crate::cli::printer::write_fault;
use crate::cli::rows::Column;
use crate::engine::find_customer::find_customer;
use crate::engine::journal;
use crate::engine::named::named;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::transfer::{self, Document, Filter};
use crate::records::{account, credit_note};
use crate::values::id::CustomerId;
use crate::values::typed_date;
use clap::{Args, Subcommand, ValueEnum};

/// Look at the double-entry ledger under invoices and credit notes
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Ledger {
    Balance(Balance),
    Transfers(Transfers),
    TrialBalance(TrialBalance),
    Export(Export),
}

/// Show what accounts stand at; a positive balance is owed by the customer
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg ledger balance\n  payg ledger balance acme")]
pub struct Balance {
    /// Only this customer's accounts
    #[arg(value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only in this currency
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,

    #[command(flatten)]
    list: PageArguments,
}

/// List transfers by customer, and each customer's in the order they were made
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg ledger transfers\n  payg ledger transfers --customer acme --kind invoice\n  payg ledger transfers --month 2026-11"
)]
pub struct Transfers {
    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only for this reason, as invoice, credit_note, payment, refund or dispute
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,

    /// Only in this currency
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,

    /// Only of this invoice or credit note
    #[arg(long, value_name = "NUMBER")]
    document: Option<String>,

    /// Only those made in this month
    #[arg(long, value_name = "MONTH", conflicts_with_all = ["since", "until"])]
    month: Option<String>,

    /// Only those made since then
    #[arg(long, value_name = "WHEN")]
    since: Option<String>,

    /// Only those made before then
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,

    #[command(flatten)]
    list: PageArguments,
}

/// Show that debits and credits are equal in every currency
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg ledger trial-balance")]
pub struct TrialBalance {}

/// Export every transfer, for a spreadsheet or as a journal that hledger checks
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg ledger export --format hledger\n  payg ledger export --month 2026-11"
)]
pub struct Export {
    /// How
    #[arg(long, value_enum, default_value = "csv")]
    format: BookFormat,

    /// Only those made in this month
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
}

/// How books are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BookFormat {
    /// Comma-separated, with a header
    Csv,
    /// A journal of plain text accounting
    Hledger,
}

const ACCOUNTS: &[Column] = &[
    Column::new("customer", "/customer_name"),
    Column::new("role", "/role"),
    Column::new("debits", "/debits").money(),
    Column::new("credits", "/credits").money(),
    Column::new("balance", "/balance").money(),
];

const TRANSFERS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("customer", "/customer_name"),
    Column::new("debit", "/debit"),
    Column::new("credit", "/credit"),
    Column::new("amount", "/amount").money(),
    Column::new("kind", "/kind"),
    Column::new("phase", "/phase"),
    Column::new("document", "/document"),
    Column::new("created at", "/created_at"),
];

/// For other books, which keep ids: a name may change.
const EXPORTED: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("customer id", "/customer_id"),
    Column::new("debit", "/debit"),
    Column::new("credit", "/credit"),
    Column::new("amount", "/amount").money(),
    Column::new("kind", "/kind"),
    Column::new("phase", "/phase"),
    Column::new("document", "/document"),
    Column::new("created at", "/created_at"),
];

const TRIAL: &[Column] = &[
    Column::new("role", "/role"),
    Column::new("accounts", "/accounts").right(),
    Column::new("debits", "/debits").money(),
    Column::new("credits", "/credits").money(),
    Column::new("balance", "/balance").money(),
];

/// Does what `payg ledger` was asked for.
pub async fn run(context: &mut Context, verb: Ledger) -> Result<()> {
    match verb {
        Ledger::Balance(arguments) => balance(context, arguments).await,
        Ledger::Transfers(arguments) => transfers(context, arguments).await,
        Ledger::TrialBalance(_) => {
            let payg = context.payg().await?;
            let trial = account::trial_balance(&mut payg.db.view().await?).await?;
            context.out.list(TRIAL, &trial)
        }
        Ledger::Export(arguments) => export(context, arguments).await,
    }
}

async fn balance(context: &mut Context, arguments: Balance) -> Result<()> {
    let payg = context.payg().await?;
    let filter = account::Filter {
        customer_id: customer(&payg, arguments.customer.as_deref()).await?,
        currency: arguments.currency.as_deref().map(str::parse).transpose()?,
    };
    let fetch = async |paging| {
        let mut view = payg.db.view().await?;
        let page = account::list(&mut view, filter, &paging).await?;
        named(&mut view, page, |account| account.customer_id).await
    };
    context.list_unsearched(ACCOUNTS, &arguments.list, &[], fetch).await
}

async fn transfers(context: &mut Context, arguments: Transfers) -> Result<()> {
    let payg = context.payg().await?;
    let zone = &payg.settings.zone;
    let instant = |text: &str| typed_date::parse_instant(text, zone, payg.now());
    let mut filter = Filter {
        customer_id: customer(&payg, arguments.customer.as_deref()).await?,
        currency: arguments.currency.as_deref().map(str::parse).transpose()?,
        kind: arguments.kind.as_deref().map(str::parse).transpose()?,
        document: document(&payg, arguments.document.as_deref()).await?,
        since: arguments.since.as_deref().map(instant).transpose()?,
        until: arguments.until.as_deref().map(instant).transpose()?,
    };
    if let Some(text) = &arguments.month {
        let period = bill::month(&payg, text)?.period(zone)?;
        (filter.since, filter.until) = (Some(period.start), Some(period.end));
    }
    let fetch = async |paging| {
        let mut view = payg.db.view().await?;
        let page = transfer::list(&mut view, filter, &paging).await?;
        named(&mut view, page, |transfer| transfer.customer_id).await
    };
    context.list_unsearched(TRANSFERS, &arguments.list, &[], fetch).await
}

async fn export(context: &mut Context, arguments: Export) -> Result<()> {
    let payg = context.payg().await?;
    let mut filter = Filter::default();
    if let Some(text) = &arguments.month {
        let period = bill::month(&payg, text)?.period(&payg.settings.zone)?;
        (filter.since, filter.until) = (Some(period.start), Some(period.end));
    }
    if context.globals.output.is_none() && arguments.format == BookFormat::Hledger {
        let writer = context.out.writer();
        return journal::journal(&payg, filter, |text| {
            writer.write_all(text.as_bytes()).map_err(write_fault)
        })
        .await;
    }
    if context.globals.output.is_none() {
        context.out.set_format(Format::Csv);
    }
    let mut rows = context.out.rows(EXPORTED);
    transfer::each(&mut payg.db.view().await?, filter, |made| rows.push(&made)).await?;
    rows.finish(None)
}

async fn customer(payg: &Payg, text: Option<&str>) -> Result<Option<CustomerId>> {
    match text {
        Some(text) => Ok(Some(find_customer(&mut payg.db.view().await?, text).await?.customer_id)),
        None => Ok(None),
    }
}

async fn document(payg: &Payg, text: Option<&str>) -> Result<Option<Document>> {
    use crate::engine::find_invoice::{find_credit_note, find_invoice};
    let Some(text) = text else { return Ok(None) };
    let mut view = payg.db.view().await?;
    let is_note = text.to_ascii_uppercase().starts_with("CN-") || text.starts_with("crn_");
    if is_note {
        let note: credit_note::CreditNote = find_credit_note(&mut view, text).await?;
        return Ok(Some(Document::CreditNote(note.credit_note_id)));
    }
    Ok(Some(Document::Invoice(find_invoice(&mut view, text).await?.invoice_id)))
}
