//! `payg payment`: payments, and everything that happens to them but refunds.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::period::PeriodArguments;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::cancel_payment::{as_it_stands, cancel_and_wait};
use crate::engine::capture_payment::capture_payment;
use crate::engine::correct_payment::{Correction, correct_payment};
use crate::engine::create_payment::{NewPayment, create_payment};
use crate::engine::dispute_payment::dispute_payment;
use crate::engine::find_customer::find_customer;
use crate::engine::find_payment::{find_payment, full_payment};
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::process_payment::process_and_wait;
use crate::engine::record_payment::record_payment;
use crate::engine::retry_payment::retry_payment;
use crate::engine::search_documents;
use crate::engine::stuck::stuck_before;
use crate::error::{Error, Result};
use crate::records::payment::{self, Filter};
use crate::values::gateway_kind::GatewayKind;
use crate::values::money::Money;
use crate::values::payment_terms::{Direction, Party, Purpose};
use clap::{Args, Subcommand};
use std::collections::BTreeMap;

/// Manage payments: create them, move their money, settle what went wrong
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Payment {
    Create(Create),
    List(List),
    Show(Show),
    Process(Process),
    Capture(Capture),
    Cancel(Cancel),
    Dispute(Dispute),
    Retry(Retry),
    Record(Record),
    Correct(Correct),
}

/// Create a payment of a company; nobody is asked for money until it is processed
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg payment create acme 12.50 --name \"Initech\" --bsb 062-000 --account 12345678 --description rent\n  payg payment create acme 99 --name Umbrella --bsb 062-000 --account 87654321 --pay-out --reference salary-7"
)]
pub struct Create {
    /// The company's external id or id
    #[arg(value_name = "COMPANY")]
    company: String,

    /// How much, in the company's currency
    #[arg(value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: String,

    /// The payer's name, or the payee's with --pay-out
    #[arg(long, value_name = "NAME")]
    name: String,

    /// Its branch, as 062-000
    #[arg(long, value_name = "BSB")]
    bsb: String,

    /// Its account number, 5 to 9 digits
    #[arg(long, value_name = "NUMBER")]
    account: String,

    /// The money goes to the other party instead of coming from it
    #[arg(long)]
    pay_out: bool,

    /// Only reserve the money; payg payment capture takes it, payg payment cancel lets it go
    #[arg(long, conflicts_with = "pay_out")]
    reserve: bool,

    /// What the payer reads
    #[arg(long, value_name = "TEXT", default_value = "")]
    description: String,

    /// Your own name for it: asked for again, it is the same payment
    #[arg(long, value_name = "TEXT")]
    reference: Option<String>,

    /// A further fact that goes along
    #[arg(long = "meta", value_name = "NAME=VALUE")]
    metadata: Vec<String>,

    #[command(flatten)]
    way: Way,
}

/// How money is moved.
#[derive(Args, Debug)]
pub struct Way {
    /// sandbox, yookassa or bank; payments.gateway unless given
    #[arg(long, value_name = "GATEWAY")]
    gateway: Option<String>,

    /// A kept method's id; in the sandbox a test card's number
    #[arg(long, value_name = "METHOD")]
    pub method: Option<String>,

    /// Where the payer comes back to from the gateway's page
    #[arg(long, value_name = "URL")]
    pub return_url: Option<String>,
}

impl Way {
    /// The gateway that was asked for, else the usual one.
    pub fn gateway(&self, payg: &Payg) -> Result<GatewayKind> {
        self.gateway.as_deref().map_or(Ok(payg.settings.gateway), str::parse)
    }
}

/// List payments, the newest first
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg payment list\n  payg payment list --customer acme --status successful -o csv\n  payg payment list --stuck"
)]
pub struct List {
    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only in this status: created, processing, successful, failed, canceled, disputed, reversed
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,

    /// Only through this gateway
    #[arg(long, value_name = "GATEWAY")]
    gateway: Option<String>,

    /// Only for this purpose: company, invoice, subscription
    #[arg(long, value_name = "PURPOSE")]
    purpose: Option<String>,

    /// Only those whose gateway was asked an hour ago or longer and has given no final answer, though nobody
    /// waits for the payer
    #[arg(long)]
    stuck: bool,

    #[command(flatten)]
    period: PeriodArguments,

    #[command(flatten)]
    list: ListArguments,
}

/// Which payment is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// Its id or reference
    #[arg(value_name = "PAYMENT")]
    payment: String,
}

/// Show a payment with its attempts, refunds and disputes
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg payment show rent-1")]
pub struct Show {
    #[command(flatten)]
    of: Named,
}

/// Ask the gateway to move a payment's money
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg payment process rent-1")]
pub struct Process {
    #[command(flatten)]
    of: Named,
}

/// Take the money that the gateway only reserved, or a part of it; the rest is let go
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg payment capture rent-8\n  payg payment capture rent-9 --amount 5.00"
)]
pub struct Capture {
    #[command(flatten)]
    of: Named,

    /// How much of it; all unless given
    #[arg(long, value_name = "AMOUNT")]
    amount: Option<String>,
}

/// Give a payment up that was not processed yet, or whose money is only reserved
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg payment cancel rent-2")]
pub struct Cancel {
    #[command(flatten)]
    of: Named,
}

/// Open a dispute: the payer's bank asks the money back
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg payment dispute rent-3 --reason \"not delivered\"")]
pub struct Dispute {
    #[command(flatten)]
    of: Named,

    /// How much is disputed; all that is left unless given
    #[arg(long, value_name = "AMOUNT")]
    amount: Option<String>,

    /// What the payer says
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

/// Try a payment again: one that waits for its next attempt, or one that failed as a new payment
///
/// Of a subscription only while the period that it is for is not over, and not of a disabled user.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg payment retry rent-4")]
pub struct Retry {
    #[command(flatten)]
    of: Named,
}

/// Record money that was paid for an invoice in another way: cash, a bank transfer
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg payment record INV-2026-000001 --amount 1.00 --description \"bank transfer\""
)]
pub struct Record {
    /// The invoice's number or id
    #[arg(value_name = "INVOICE")]
    invoice: String,

    /// How much; all that is due unless given
    #[arg(long, value_name = "AMOUNT")]
    amount: Option<String>,

    /// How it was paid
    #[arg(long, value_name = "TEXT", default_value = "")]
    description: String,
}

/// Correct what a payment says, or how one ended that no gateway can decide; the reason is kept
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg payment correct rent-5 --description \"rent for May\" --reason typo\n  payg payment correct rent-5 --status canceled --reason \"the company asked\" --yes"
)]
pub struct Correct {
    #[command(flatten)]
    of: Named,

    /// What the payer reads
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,

    /// How it ended: successful, failed or canceled
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,

    /// Why it is corrected
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("reference", "/reference"),
    Column::new("party", "/party/name"),
    Column::new("amount", "/amount").money(),
    Column::new("refunded", "/refunded").money(),
    Column::new("status", "/status"),
    Column::new("description", "/description"),
    Column::new("created at", "/created_at"),
];

const SECTIONS: &[Section] = &[
    Section {
        title: "Attempts",
        field: "attempt_list",
        columns: &[
            Column::new("id", "/id"),
            Column::new("gateway", "/gateway"),
            Column::new("state", "/state"),
            Column::new("amount", "/amount").money(),
            Column::new("sends", "/sends").right(),
            Column::new("gateway id", "/gateway_id"),
            Column::new("decision", "/decision"),
            Column::new("of it", "/decision_amount").money(),
            Column::new("message", "/message"),
        ],
    },
    Section {
        title: "Refunds",
        field: "refunds",
        columns: &[
            Column::new("id", "/id"),
            Column::new("amount", "/amount").money(),
            Column::new("status", "/status"),
            Column::new("reason", "/reason"),
        ],
    },
    Section {
        title: "Disputes",
        field: "disputes",
        columns: &[
            Column::new("id", "/id"),
            Column::new("amount", "/amount").money(),
            Column::new("status", "/status"),
            Column::new("reason", "/reason"),
        ],
    },
];

/// Does what `payg payment` was asked for.
pub async fn run(context: &mut Context, verb: Payment) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        Payment::Create(arguments) => create(context, &payg, arguments).await,
        Payment::List(arguments) => list(context, &payg, arguments).await,
        Payment::Show(Show { of }) => {
            let shown = {
                let mut view = payg.db.view().await?;
                let found = find_payment(&mut view, &of.payment, None).await?;
                full_payment(&mut view, found).await?
            };
            context.out.card(&shown, SECTIONS)
        }
        Payment::Process(Process { of }) => {
            context.out.record(&process_and_wait(&payg, &of.payment, None).await?)
        }
        Payment::Capture(Capture { of, amount }) => {
            let (amount, once) = (amount.as_deref(), Once::unkeyed());
            let (payment, attempt_id) = capture_payment(&payg, &of.payment, amount, None, once).await?;
            context.out.record(&as_it_stands(&payg, payment, Some(attempt_id)).await?)
        }
        Payment::Cancel(Cancel { of }) => {
            context.out.record(&cancel_and_wait(&payg, &of.payment, None).await?)
        }
        Payment::Dispute(Dispute { of, amount, reason }) => {
            let opened = dispute_payment(&payg, &of.payment, amount.as_deref(), &reason, None).await?;
            context.out.record(&opened)
        }
        Payment::Retry(Retry { of }) => context.out.record(&retry_payment(&payg, &of.payment, None).await?),
        Payment::Record(Record { invoice, amount, description }) => {
            let amount = amount.as_deref();
            let once = Once::unkeyed();
            let paid = record_payment(&payg, &invoice, amount, &description, None, once).await?;
            context.out.record(&paid)
        }
        Payment::Correct(arguments) => correct(context, &payg, arguments).await,
    }
}

async fn create(context: &mut Context, payg: &Payg, arguments: Create) -> Result<()> {
    let owner = find_customer(&mut payg.db.view().await?, &arguments.company).await?;
    let amount = Money::parse(&arguments.amount, owner.currency)?;
    let gateway = arguments.way.gateway(payg)?;
    let new = NewPayment {
        direction: if arguments.pay_out { Direction::Out } else { Direction::In },
        party: Party {
            name: Some(arguments.name),
            bsb: Some(arguments.bsb),
            account: Some(arguments.account),
        },
        description: arguments.description,
        metadata: facts(&arguments.metadata)?,
        method: arguments.way.method,
        return_url: arguments.way.return_url,
        reserve: arguments.reserve,
        business_key: arguments.reference,
        ..NewPayment::of(owner.customer_id, Purpose::Company, amount, gateway)
    };
    context.out.record(&create_payment(payg, new, Once::unkeyed()).await?)
}

async fn list(context: &mut Context, payg: &Payg, arguments: List) -> Result<()> {
    let customer_id = match &arguments.customer {
        Some(text) => Some(find_customer(&mut payg.db.view().await?, text).await?.customer_id),
        None => None,
    };
    let zone = &payg.settings.zone;
    let period = arguments.period.resolve(zone, payg.now())?;
    if let Some(period) = period {
        context.say_period(zone, period);
    }
    let filter = Filter {
        customer_id,
        status: arguments.status.as_deref().map(str::parse).transpose()?,
        gateway: arguments.gateway.as_deref().map(str::parse).transpose()?,
        purpose: arguments.purpose.as_deref().map(str::parse).transpose()?,
        since: period.map(|period| period.start),
        until: period.map(|period| period.end),
        stuck_before: arguments.stuck.then(|| stuck_before(payg.now())),
        ..Filter::default()
    };
    let fetch =
        async |paging| search_documents::list_payments(&mut payg.db.view().await?, &filter, &paging).await;
    context.list(COLUMNS, &arguments.list, payment::SORTS, fetch).await
}

async fn correct(context: &mut Context, payg: &Payg, arguments: Correct) -> Result<()> {
    let Correct { of, description, status, reason } = arguments;
    let status = status.as_deref().map(str::parse).transpose()?;
    if let Some(status) = status {
        let found = find_payment(&mut payg.db.view().await?, &of.payment, None).await?;
        let (id, amount) = (found.payment_id, found.amount);
        context.confirm(&format!("Say that payment {id} of {amount} is {status}?"))?;
    }
    let correction = Correction { description, status, reason, ..Correction::default() };
    context.out.record(&correct_payment(payg, &of.payment, correction).await?)
}

fn facts(texts: &[String]) -> Result<BTreeMap<String, String>> {
    let fact = |text: &String| {
        let (name, value) =
            text.split_once('=').ok_or_else(|| Error::invalid("--meta", text, "is not like name=value"))?;
        Ok((name.to_owned(), value.to_owned()))
    };
    texts.iter().map(fact).collect()
}
