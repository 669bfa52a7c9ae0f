//! `payg audit`: who changed what, and the proof that nobody changed the trail of it.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::engine::find_customer::find_customer;
use crate::engine::payg::Payg;
use crate::engine::seal_audit::seal_audit;
use crate::engine::search_documents;
use crate::engine::verify_audit::verify_audit;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry, Filter};
use crate::values::page::Paging;
use crate::values::typed_date::parse_range;
use clap::{Args, Subcommand};

/// Look at who changed what, and prove that the trail was not changed
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Audit {
    List(Box<List>),
    Show(Show),
    Seal(Seal),
    Verify(Verify),
}

/// List what was changed, the newest first
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg audit list\n  payg audit list --verb price --since 2026-10-01\n  \
                  payg audit list --customer ada -o csv")]
pub struct List {
    /// Only by this operator, customer, part of payg or user of the machine
    #[arg(long, value_name = "ID_OR_NAME")]
    actor: Option<String>,

    /// Only this verb, as price.set, or all of a noun, as price
    #[arg(long, value_name = "VERB")]
    verb: Option<String>,

    /// Only what was done to this thing
    #[arg(long, value_name = "ID")]
    of: Option<String>,

    /// Only what concerns this customer
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only since this day or time
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    since: Option<String>,

    /// Only until this day, which is in it, or until just before this time
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    until: Option<String>,

    #[command(flatten)]
    list: ListArguments,
}

/// Show one change with what was before and after it
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg audit show last\n  payg audit show last -o json")]
pub struct Show {
    /// Its id, or last for the newest
    #[arg(value_name = "ENTRY")]
    entry: String,
}

/// Seal what was changed since the last seal; payg serve does it by itself
///
/// A seal's hash covers its entries and the seal before it. Whoever keeps the newest hash elsewhere
/// can prove later that nothing before it was changed, added or taken away.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg audit seal\n  payg audit seal --dry-run")]
pub struct Seal {}

/// Prove that the trail is as it was sealed; exits 1 when it is not
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg audit verify\n  payg audit verify -o json")]
pub struct Verify {
    /// Also that this seal, which was written down, is still in it
    #[arg(long, value_name = "NUMBER:HASH")]
    head: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("created at", "/created_at"),
    Column::new("actor kind", "/actor/kind"),
    Column::new("actor", "/actor/name"),
    Column::new("verb", "/verb"),
    Column::new("subject id", "/subject_id"),
    Column::new("reason", "/reason"),
    Column::new("seal", "/seal").right(),
];

const SEALS: &[Column] = &[
    Column::new("number", "/number").right(),
    Column::new("entries", "/entries").right(),
    Column::new("hash", "/hash"),
    Column::new("created at", "/created_at"),
];

/// Does what `payg audit` was asked for.
pub async fn run(context: &mut Context, verb: Audit) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        Audit::List(arguments) => list(context, &payg, *arguments).await,
        Audit::Show(Show { entry }) => context.out.record(&find(&payg, &entry).await?),
        Audit::Seal(Seal {}) => {
            let seals = seal_audit(&payg).await?;
            context.out.list(SEALS, &seals)?;
            if seals.is_empty() {
                context.talk.say("nothing to seal");
            }
            Ok(())
        }
        Audit::Verify(Verify { head }) => {
            let head = head.as_deref().map(str::parse).transpose()?;
            let proof = verify_audit(&payg, head).await?;
            context.out.record(&proof)?;
            proof.into_result()
        }
    }
}

async fn list(context: &mut Context, payg: &Payg, arguments: List) -> Result<()> {
    let (zone, now) = (&payg.settings.zone, payg.now());
    let mut filter = Filter {
        actor: arguments.actor,
        verb: arguments.verb,
        subject_id: arguments.of,
        ..Filter::default()
    };
    if let Some(text) = &arguments.customer {
        filter.customer_id = Some(find_customer(&mut payg.db.view().await?, text).await?.customer_id);
    }
    if arguments.since.is_some() || arguments.until.is_some() {
        let period = parse_range(arguments.since.as_deref(), arguments.until.as_deref(), zone, now)?;
        filter.since = Some(period.start);
        filter.until = arguments.until.is_some().then_some(period.end);
    }
    let fetch =
        async |paging| search_documents::list_audit(&mut payg.db.view().await?, &filter, &paging).await;
    context.list(COLUMNS, &arguments.list, &["created_at"], fetch).await
}

async fn find(payg: &Payg, text: &str) -> Result<Entry> {
    let mut view = payg.db.view().await?;
    if text != "last" {
        return audit::get(&mut view, text.parse()?).await;
    }
    let newest = audit::list(&mut view, &Filter::default(), &Paging::first(1)).await?;
    newest.rows.into_iter().next().ok_or_else(|| Error::not_found("audit entry", text))
}
