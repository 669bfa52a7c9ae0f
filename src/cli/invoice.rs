//! `payg invoice`: what customers owe for a month, and taking it back.

use crate::cli::bill;
use crate::cli::context::Context;
use crate::cli::credit_note;
use crate::cli::list::ListArguments;
use crate::cli::payment::Way;
use crate::cli::pdf::PdfArguments;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::credit_invoice::{self, Share};
use crate::engine::document_pdf::invoice_pdf;
use crate::engine::find_customer::find_customer;
use crate::engine::find_invoice::{find_invoice, full_invoice};
use crate::engine::idempotency::Once;
use crate::engine::invoice_standing::standing;
use crate::engine::pay_invoice::{HowPaid, pay_invoice};
use crate::engine::search_documents;
use crate::engine::void_invoice::void_invoice;
use crate::engine::write_off_invoice::{undo_write_off, write_off_invoice};
use crate::error::Result;
use crate::records::invoice::{self, Filter};
use clap::{Args, Subcommand};

/// Look at invoices, take their money, void them, credit them, write them off
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Invoice {
    List(List),
    Show(Show),
    Pay(Pay),
    Pdf(Pdf),
    Void(Void),
    Credit(Credit),
    WriteOff(WriteOff),
}

/// List invoices, the newest month first
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg invoice list\n  payg invoice list --month 2026-10 --status finalized -o csv\n  payg invoice list --sort month\n  payg invoice list --sort -issued_at --limit 10"
)]
pub struct List {
    /// Only of this month
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,

    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only finalized or void ones
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,

    /// Only in this currency
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,

    #[command(flatten)]
    list: ListArguments,
}

/// Show an invoice with its lines, taxes and credit notes
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg invoice show INV-2026-000001")]
pub struct Show {
    /// Its number or id
    #[arg(value_name = "INVOICE")]
    invoice: String,
}

/// Void an invoice as a whole; its month can be billed again
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg invoice void INV-2026-000002 --yes")]
pub struct Void {
    /// Its number or id
    #[arg(value_name = "INVOICE")]
    invoice: String,
}

/// Credit an amount, a line or the rest of an invoice by a credit note
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg invoice credit INV-2026-000001 --amount 2.50 --reason outage --yes\n  payg invoice credit INV-2026-000001 --all --yes"
)]
pub struct Credit {
    /// Its number or id
    #[arg(value_name = "INVOICE")]
    invoice: String,

    #[command(flatten)]
    share: ShareArguments,

    /// Why; it stands on the credit note
    #[arg(long, value_name = "TEXT", default_value = "")]
    reason: String,
}

/// Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg invoice write-off INV-2026-000005 --amount 1.50 --reason \"the company is gone\" --yes\n  payg invoice write-off INV-2026-000005 --yes\n  payg invoice write-off INV-2026-000005 --undo --reason \"it paid after all\" --yes"
)]
pub struct WriteOff {
    /// Its number or id
    #[arg(value_name = "INVOICE")]
    invoice: String,

    /// How much; all that is due unless given
    #[arg(long, value_name = "AMOUNT")]
    amount: Option<String>,

    /// Why; it stands in the audit trail
    #[arg(long, value_name = "TEXT", default_value = "")]
    reason: String,

    /// Expect again what was written off
    #[arg(long, conflicts_with = "amount")]
    undo: bool,
}

/// Write invoices as PDF files
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg invoice pdf INV-2026-000001\n  payg invoice pdf INV-2026-000001 INV-2026-000002 --language ru"
)]
pub struct Pdf {
    /// Their numbers or ids
    #[arg(value_name = "INVOICE", required = true)]
    invoices: Vec<String>,

    #[command(flatten)]
    pdf: PdfArguments,
}

/// Take what is due of an invoice through a gateway
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg invoice pay INV-2026-000001 --method 5555555555554444 --yes")]
pub struct Pay {
    /// Its number or id
    #[arg(value_name = "INVOICE")]
    invoice: String,

    #[command(flatten)]
    way: Way,
}

/// How much is credited.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub struct ShareArguments {
    /// So much, with its share of the tax in it
    #[arg(long, value_name = "AMOUNT")]
    amount: Option<String>,

    /// What is left of this line, and the tax on it
    #[arg(long, value_name = "LINE")]
    line: Option<i64>,

    /// All that is left
    #[arg(long)]
    all: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("number", "/number"),
    Column::new("customer", "/customer_name"),
    Column::new("month", "/month"),
    Column::new("status", "/status"),
    Column::new("total", "/total").money(),
    Column::new("credited", "/credited").money(),
    Column::new("paid", "/paid").money(),
    Column::new("due", "/due").money(),
    Column::new("issued at", "/issued_at"),
];

const SECTIONS: &[Section] = &[
    Section {
        title: "Lines",
        field: "lines",
        columns: &[
            Column::new("line", "/line").right(),
            Column::new("description", "/description").of_parts("/description"),
            Column::new("from", "/period/start"),
            Column::new("to", "/period/end"),
            Column::new("events", "/events").right(),
            Column::new("quantity", "/quantity").right(),
            Column::new("included", "/included").right(),
            Column::new("charged", "/charged").right(),
            Column::new("cost", "/cost").money().of_parts("/amount"),
            Column::new("amount", "/amount").money(),
        ],
    },
    Section {
        title: "Taxes",
        field: "taxes",
        columns: &[
            Column::new("name", "/name"),
            Column::new("percent", "/rate_percent").right(),
            Column::new("amount", "/amount").money(),
        ],
    },
    Section {
        title: "Credit notes",
        field: "credit_notes",
        columns: &[
            Column::new("number", "/number"),
            Column::new("total", "/total").money(),
            Column::new("reason", "/reason"),
            Column::new("issued at", "/issued_at"),
        ],
    },
    Section { title: "Write-offs", field: "write_offs", columns: WRITE_OFFS },
];

const WRITE_OFFS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("amount", "/amount").money(),
    Column::new("reason", "/reason"),
    Column::new("created at", "/created_at"),
    Column::new("undone at", "/undone_at"),
];

/// Does what `payg invoice` was asked for.
pub async fn run(context: &mut Context, verb: Invoice) -> Result<()> {
    match verb {
        Invoice::List(arguments) => list(context, arguments).await,
        Invoice::Show(Show { invoice }) => {
            let payg = context.payg().await?;
            let shown = {
                let mut view = payg.db.view().await?;
                let found = find_invoice(&mut view, &invoice).await?;
                full_invoice(&mut view, found).await?
            };
            context.out.sheet(&shown, SECTIONS)
        }
        Invoice::Void(Void { invoice }) => {
            let payg = context.payg().await?;
            let found = find_invoice(&mut payg.db.view().await?, &invoice).await?;
            let (number, total, name) = (&found.number, found.total, &found.customer_name);
            context.confirm(&format!("Void invoice {number} of {total} to {name}?"))?;
            context.out.record(&void_invoice(&payg, &invoice).await?)
        }
        Invoice::Credit(arguments) => credit(context, arguments).await,
        Invoice::WriteOff(arguments) => write_off(context, arguments).await,
        Invoice::Pdf(Pdf { invoices, pdf }) => {
            let (payg, language) = (context.payg().await?, pdf.language()?);
            let mut documents = Vec::new();
            for invoice in &invoices {
                let mut view = payg.db.view().await?;
                let found = find_invoice(&mut view, invoice).await?;
                documents.push(invoice_pdf(&payg, &mut view, found, language).await?);
            }
            pdf.write(context, &documents)
        }
        Invoice::Pay(Pay { invoice, way }) => pay(context, &invoice, way).await,
    }
}

async fn pay(context: &mut Context, text: &str, way: Way) -> Result<()> {
    let payg = context.payg().await?;
    let (found, due) = {
        let mut view = payg.db.view().await?;
        let found = find_invoice(&mut view, text).await?;
        let due = standing(&mut view, &found).await?.due()?;
        (found, due)
    };
    let (number, name) = (&found.number, &found.customer_name);
    context.confirm(&format!("Take {due} for invoice {number} from {name}?"))?;
    let gateway = way.gateway(&payg)?;
    let how = HowPaid { gateway, method: way.method, return_url: way.return_url };
    context.out.record(&pay_invoice(&payg, text, how, None).await?)
}

async fn write_off(context: &mut Context, arguments: WriteOff) -> Result<()> {
    let WriteOff { invoice, amount, reason, undo } = arguments;
    let payg = context.payg().await?;
    let (found, standing) = {
        let mut view = payg.db.view().await?;
        let found = find_invoice(&mut view, &invoice).await?;
        let standing = standing(&mut view, &found).await?;
        (found, standing)
    };
    let (number, name) = (&found.number, &found.customer_name);
    if undo {
        context
            .confirm(&format!("Expect {} of invoice {number} from {name} again?", standing.written_off))?;
        let undone = undo_write_off(&payg, &invoice, &reason, Once::unkeyed()).await?;
        return context.out.list(WRITE_OFFS, &undone);
    }
    let shown = match &amount {
        Some(amount) => format!("{amount} {}", found.total.currency),
        None => standing.due()?.to_string(),
    };
    context.confirm(&format!("Give up {shown} of invoice {number} from {name}?"))?;
    let made = write_off_invoice(&payg, &invoice, amount.as_deref(), &reason, Once::unkeyed()).await?;
    context.out.record(&made)
}

async fn list(context: &mut Context, arguments: List) -> Result<()> {
    let payg = context.payg().await?;
    let customer_id = match &arguments.customer {
        Some(text) => Some(find_customer(&mut payg.db.view().await?, text).await?.customer_id),
        None => None,
    };
    let filter = Filter {
        month: arguments.month.as_deref().map(|text| bill::month(&payg, text)).transpose()?,
        customer_id,
        status: arguments.status.as_deref().map(str::parse).transpose()?,
        currency: arguments.currency.as_deref().map(str::parse).transpose()?,
    };
    let fetch =
        async |paging| search_documents::list_invoices(&mut payg.db.view().await?, filter, &paging).await;
    context.list(COLUMNS, &arguments.list, invoice::SORTS, fetch).await
}

async fn credit(context: &mut Context, arguments: Credit) -> Result<()> {
    let Credit { invoice, share: ShareArguments { amount, line, .. }, reason } = arguments;
    let payg = context.payg().await?;
    let found = find_invoice(&mut payg.db.view().await?, &invoice).await?;
    let currency = found.total.currency;
    let (share, shown) = match (amount, line) {
        (Some(amount), _) => (Share::Amount(amount.clone()), format!("{amount} {currency}")),
        (None, Some(line)) => (Share::Line(line), format!("line {line}")),
        (None, None) => (Share::All, format!("the {} left", found.total.subtract(found.credited)?)),
    };
    let (number, name) = (&found.number, &found.customer_name);
    context.confirm(&format!("Credit {shown} of invoice {number} to {name}?"))?;
    let note = credit_invoice::credit_invoice(&payg, &invoice, &share, &reason).await?;
    context.out.card(&note, credit_note::SECTIONS)
}
