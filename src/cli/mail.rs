//! `payg mail`: letters by e-mail, looked at, tried out and asked for again.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::mail_template;
use crate::cli::rows::Column;
use crate::engine::find_customer::find_customer;
use crate::engine::mail::preview::{self, preview_kind, preview_mail};
use crate::engine::mail::resend::{find_mail, resend_mail};
use crate::engine::mail::send::send_all;
use crate::engine::mail::wish::{Change, set_wish};
use crate::engine::payg::Payg;
use crate::engine::search_documents;
use crate::error::Result;
use crate::records::mail::{Filter, Mail as Record};
use crate::values::language::Language;
use clap::{Args, Subcommand};
use serde::Serialize;

/// Letters by e-mail: preview them, send them, see what became of them
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Mail {
    List(List),
    Show(Show),
    Preview(Preview),
    Test(Test),
    Send(Send),
    Resend(Resend),
    Wish(Wish),
    #[command(subcommand, alias = "templates")]
    Template(mail_template::Template),
}

/// List mails, the newest first
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg mail list\n  payg mail list --status failed --sort created_at\n  payg mail list --customer ada --kind invoice.issued -o csv"
)]
pub struct List {
    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only waiting, sent or failed ones
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,

    /// Only of this kind, as invoice.issued
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,

    #[command(flatten)]
    list: ListArguments,
}

/// Show a mail: how far it got, and what it says
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg mail show INV-2026-000001")]
pub struct Show {
    /// Its id, or the number of the invoice or credit note that it is about
    #[arg(value_name = "MAIL")]
    mail: String,
}

/// Show what a mail of a kind would say, with a letter made up
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg mail preview invoice.issued\n  payg mail preview payment.failed --language ru"
)]
pub struct Preview {
    /// The kind; payg mail template list shows them
    #[arg(value_name = "KIND")]
    kind: String,

    /// In this language instead of mail.language: en or ru
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,

    /// The HTML instead of the text
    #[arg(long)]
    html: bool,
}

/// Send a mail with a letter made up to an address, to see that mail works
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg mail test olga@example.com --kind invoice.issued")]
pub struct Test {
    /// Whereto
    #[arg(value_name = "ADDRESS")]
    to: String,

    /// The kind
    #[arg(long, value_name = "KIND", default_value = "invoice.issued")]
    kind: String,

    /// In this language instead of mail.language: en or ru
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
}

/// Send everything that is due now; a server does so by itself
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg mail send")]
pub struct Send {}

/// Send a mail once more
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg mail resend INV-2026-000001\n  payg mail resend INV-2026-000001 --to books@example.com"
)]
pub struct Resend {
    /// Its id, or the number of the invoice or credit note that it is about
    #[arg(value_name = "MAIL")]
    mail: String,

    /// To this address instead
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
}

/// Set what a customer wishes of mail
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg mail wish ada --language ru\n  payg mail wish ada --courtesies no")]
pub struct Wish {
    /// Its name or id
    #[arg(value_name = "CUSTOMER")]
    customer: String,

    /// The language of its mails: en or ru
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,

    /// Whether mails come that are not owed to it
    #[arg(long, value_name = "YES-OR-NO", value_parser = ["yes", "no"])]
    courtesies: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("kind", "/kind"),
    Column::new("recipient", "/recipient"),
    Column::new("language", "/language"),
    Column::new("status", "/status"),
    Column::new("tries", "/tries").right(),
    Column::new("answer", "/answer"),
    Column::new("created at", "/created_at"),
];

/// A mail with what it says.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    mail: Record,
    subject: String,
    text: String,
}

/// What the server said to a mail that was tried out.
#[derive(Serialize)]
#[serde(tag = "object", rename = "mail_test")]
struct Tested {
    recipient: String,
    answer: String,
}

/// Does what `payg mail` was asked for.
pub async fn run(context: &mut Context, verb: Mail) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        Mail::List(arguments) => list(context, &payg, arguments).await,
        Mail::Show(Show { mail }) => {
            let mail = find_mail(&mut payg.db.view().await?, &mail).await?;
            let written = preview_mail(&payg, &mail).await?.written;
            context.out.record(&Shown { mail, subject: written.subject, text: written.text })
        }
        Mail::Preview(Preview { kind, language, html }) => {
            let shown = preview_kind(&payg, &kind, language_of(&payg, language)?).await?;
            let body = if html { &shown.written.html } else { &shown.written.text };
            let text = format!("Subject: {}\n\n{body}", shown.written.subject);
            context.out.document(&shown, text)
        }
        Mail::Test(Test { to, kind, language }) => {
            let answer = preview::send_test(&payg, &kind, language_of(&payg, language)?, &to).await?;
            context.out.record(&Tested { recipient: to, answer })
        }
        Mail::Send(_) => send(context, &payg).await,
        Mail::Resend(Resend { mail, to }) => {
            let waiting = resend_mail(&payg, &mail, to.as_deref()).await?;
            context.out.record(&waiting)
        }
        Mail::Wish(Wish { customer, language, courtesies }) => {
            let found = find_customer(&mut payg.db.view().await?, &customer).await?;
            let language = language.map(|language| language.parse()).transpose()?;
            let courtesies = courtesies.map(|wanted| wanted == "yes");
            context.out.record(&set_wish(&payg, &found, Change { language, courtesies }).await?)
        }
        Mail::Template(verb) => mail_template::run(context, &payg, verb),
    }
}

async fn list(context: &mut Context, payg: &Payg, arguments: List) -> Result<()> {
    let customer_id = match &arguments.customer {
        Some(text) => Some(find_customer(&mut payg.db.view().await?, text).await?.customer_id),
        None => None,
    };
    let status = arguments.status.as_deref().map(str::parse).transpose()?;
    let filter = Filter { customer_id, status, kind: arguments.kind };
    let fetch =
        async |paging| search_documents::list_mails(&mut payg.db.view().await?, &filter, &paging).await;
    context.list(COLUMNS, &arguments.list, &["created_at"], fetch).await
}

async fn send(context: &mut Context, payg: &Payg) -> Result<()> {
    let sent = send_all(payg).await?;
    if payg.settings.mail_smtp_url.is_empty() {
        context.talk.say("mail.smtp_url is not set: letters were looked at, and their mails wait");
    }
    context.out.record(&sent)
}

fn language_of(payg: &Payg, asked: Option<String>) -> Result<Language> {
    asked.map_or(Ok(payg.settings.mail_language), |language| language.parse())
}
