//! `payg event`: the log of what happened and was told, and telling it again.

use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::cli::webhook::{find, whose};
use crate::db::door::View;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::search_documents::list_letters;
use crate::engine::webhooks::endpoints::resend_failed;
use crate::engine::webhooks::event_log::{LoggedEvent, event_details, resend_event};
use crate::error::{Error, Result};
use crate::records::letter::{self, Filter};
use crate::values::id::LetterId;
use crate::values::page::Paging;
use crate::values::timestamp::{SECOND, Timestamp};
use crate::values::typed_date;
use clap::{Args, Subcommand};
use std::collections::BTreeMap;
use std::time::Duration;

/// How often it is looked for news.
const PAUSE: Duration = Duration::from_millis(500);
/// An event becomes visible when its transaction ends, which may be so long after its time; microseconds.
const LATE_MAX: i64 = 60 * SECOND;
/// News of one look.
const NEWS_MAX: i64 = 1_000;

/// Look at what happened and was told, and tell it again
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Event {
    List(List),
    Show(Show),
    Tail(Tail),
    Resend(Resend),
}

/// List what happened, the newest first
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg event list\n  \
    payg event list --customer ada --event invoice.issued --since 2026-10-01\n  \
    payg event list --search INV-2026-000001 --sort timestamp")]
pub struct List {
    #[command(flatten)]
    which: Which,

    /// Only from then on
    #[arg(long, value_name = "TIME")]
    since: Option<String>,

    #[command(flatten)]
    list: ListArguments,
}

/// Which events.
#[derive(Args, Debug)]
pub struct Which {
    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only of this kind, as invoice.issued
    #[arg(long = "event", value_name = "EVENT")]
    events: Vec<String>,
}

/// Show an event with its deliveries and every try
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg event show latest")]
pub struct Show {
    /// Its id, or latest
    #[arg(value_name = "EVENT")]
    event: String,
}

/// Print what happens from now on, until Ctrl-C
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg event tail\n  payg event tail --customer ada --event invoice.issued"
)]
pub struct Tail {
    #[command(flatten)]
    which: Which,
}

/// Send an event again with the id that it had, or all that failed at an endpoint since a time
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  \
    payg event resend --failed --webhook https://acme.example/hooks --since 2026-10-30\n  \
    payg event resend latest")]
pub struct Resend {
    /// Its id, or latest
    #[arg(value_name = "EVENT", required_unless_present = "failed", conflicts_with = "failed")]
    event: Option<String>,

    /// To this endpoint alone: its id or address
    #[arg(long, value_name = "WEBHOOK", required_if_eq("failed", "true"))]
    webhook: Option<String>,

    /// All that failed there
    #[arg(long, requires = "since")]
    failed: bool,

    /// Since when, with --failed
    #[arg(long, value_name = "TIME", requires = "failed")]
    since: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("customer id", "/customer_id"),
    Column::new("type", "/type"),
    Column::new("timestamp", "/timestamp"),
    Column::new("object", "/data/object/id"),
];

const SECTIONS: &[Section] = &[
    Section {
        title: "Deliveries",
        field: "deliveries",
        columns: &[
            Column::new("webhook id", "/webhook_id"),
            Column::new("status", "/status"),
            Column::new("failed tries", "/failed_tries").right(),
            Column::new("next try at", "/next_try_at"),
        ],
    },
    Section {
        title: "Tries",
        field: "tries",
        columns: &[
            Column::new("webhook id", "/webhook_id"),
            Column::new("tried at", "/tried_at"),
            Column::new("status", "/status_code").right(),
            Column::new("failure", "/failure"),
            Column::new("µs", "/latency_micros").right(),
            Column::new("answer", "/answer"),
        ],
    },
];

/// Does what `payg event` was asked for.
pub async fn run(context: &mut Context, verb: Event) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        Event::List(List { which, since, list }) => {
            let since = since.map(|text| instant(&payg, &text)).transpose()?;
            let filter = which.filter(&payg, since).await?;
            let fetch = async |paging: Paging| {
                let page = list_letters(&mut payg.db.view().await?, &filter, &paging).await?;
                Ok(page.map(LoggedEvent::from))
            };
            context.list(COLUMNS, &list, &["timestamp"], fetch).await
        }
        Event::Show(Show { event }) => {
            let shown = {
                let mut view = payg.db.view().await?;
                let id = named(&mut view, &event).await?;
                event_details(&mut view, None, id).await?
            };
            context.out.card(&shown, SECTIONS)
        }
        Event::Tail(Tail { which }) => tail(context, &payg, which).await,
        Event::Resend(arguments) => resend(context, &payg, arguments).await,
    }
}

/// Prints what becomes visible. Ids do so out of order, so each look goes back a little, past what was
/// printed.
async fn tail(context: &mut Context, payg: &Payg, which: Which) -> Result<()> {
    let begun = payg.now();
    if context.out.format() == Format::Table {
        // A table is held until its end, and this has none.
        context.out.set_format(Format::Tsv);
    }
    let mut filter = which.filter(payg, Some(begun)).await?;
    let stop = context.stop();
    if context.globals.dry_run {
        stop.request();
    }
    let mut printed: BTreeMap<LetterId, Timestamp> = BTreeMap::new();
    let mut rows = context.out.rows(COLUMNS);
    while !stop.is_requested() {
        let news = letter::page(&mut payg.db.view().await?, &filter, &Paging::first(NEWS_MAX)).await?;
        for written in news.rows.into_iter().rev() {
            if printed.insert(written.told.id, written.told.timestamp).is_none() {
                rows.push(&LoggedEvent::from(written))?;
            }
        }
        let from = payg.now().plus_micros(-LATE_MAX).max(begun);
        printed.retain(|_, at| *at >= from);
        filter.since = Some(from);
        tokio::select! {
            () = stop.requested() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
    rows.finish(None)
}

async fn resend(context: &mut Context, payg: &Payg, arguments: Resend) -> Result<()> {
    let only = match &arguments.webhook {
        Some(text) => Some(find(payg, text).await?),
        None => None,
    };
    let resent = match (arguments.event, only, arguments.since) {
        (Some(event), only, _) => {
            let id = named(&mut payg.db.view().await?, &event).await?;
            resend_event(payg, None, id, only, Once::unkeyed()).await?
        }
        (None, Some(endpoint), Some(since)) => {
            let since = instant(payg, &since)?;
            resend_failed(payg, None, endpoint, since, Once::unkeyed()).await?
        }
        _ => return Err(Error::usage("nothing is named that could be sent again")),
    };
    context.out.record(&resent)
}

impl Which {
    async fn filter(&self, payg: &Payg, since: Option<Timestamp>) -> Result<Filter> {
        let customer_id = whose(payg, self.customer.as_deref()).await?;
        Ok(Filter { customer_id, kinds: self.events.clone(), document_id: None, since })
    }
}

/// The event that is meant: by id, or the newest of all.
async fn named(view: &mut View, text: &str) -> Result<LetterId> {
    if text != "latest" {
        return text.parse();
    }
    let mut paging = Paging::first(NEWS_MAX);
    loop {
        let newest = letter::page(view, &Filter::default(), &paging).await?;
        match (newest.rows.first(), newest.next) {
            (Some(row), _) => return Ok(row.told.id),
            (None, None) => return Err(Error::not_found("event", text)),
            (None, next) => paging.cursor = next,
        }
    }
}

fn instant(payg: &Payg, text: &str) -> Result<Timestamp> {
    typed_date::parse_instant(text, &payg.settings.zone, payg.now())
}
