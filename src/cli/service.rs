//! `payg service`: what is metered.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::engine::create_service::{NewService, create_service};
use crate::engine::small_list::small_page;
use crate::engine::update_service::{ServiceChange, archive_service, unarchive_service, update_service};
use crate::error::Result;
use crate::records::service;
use clap::{Args, Subcommand, ValueEnum};

/// Manage services: what is metered
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Service {
    Create(Create),
    List(List),
    Show(Show),
    Update(Update),
    Archive(Archive),
    Unarchive(Unarchive),
}

/// Create a service
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg service create storage --unit GB --aggregation max\n  payg service create pages --unit page --statuses 2xx,304 --methods GET,POST"
)]
pub struct Create {
    /// What commands and files call it: 1 to 64 small letters, digits, underscores and hyphens
    code: String,

    /// For people to read; the code unless given
    #[arg(long)]
    name: Option<String>,

    /// What a quantity of one is, as request, second or GB
    #[arg(long, default_value = "unit")]
    unit: String,

    /// What a period's quantity is: sum or max of the quantities, count of events, the number of
    /// unique values, or the latest quantity
    #[arg(long, value_name = "HOW", default_value = "sum")]
    aggregation: String,

    #[command(flatten)]
    counting: Counting,
}

/// Which requests count.
#[derive(Args, Debug)]
pub struct Counting {
    /// Which answers of a metered request are charged, as 2xx,304 or *; 2xx unless given
    #[arg(long, value_name = "LIST")]
    statuses: Option<String>,

    /// Which request methods are charged, as GET,POST; all but HEAD and OPTIONS unless given
    #[arg(long, value_name = "LIST")]
    methods: Option<String>,
}

/// List the services
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg service list\n  payg service list --status active --sort code -o jsonl"
)]
pub struct List {
    #[command(flatten)]
    list: ListArguments,

    /// Only active or only archived ones
    #[arg(long, value_enum, value_name = "STATUS")]
    status: Option<Status>,
}

/// Whether a service takes usage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Status {
    /// It does
    Active,
    /// It does no longer
    Archived,
}

/// Show one service
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg service show api")]
pub struct Show {
    #[command(flatten)]
    service: Named,
}

/// Change a service; its code and its aggregation stay, because stored usage was counted by them
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg service update api --name \"API requests\" --statuses 2xx,304")]
pub struct Update {
    #[command(flatten)]
    service: Named,

    /// For people to read; what invoices show
    #[arg(long)]
    name: Option<String>,

    /// What a quantity of one is called
    #[arg(long)]
    unit: Option<String>,

    #[command(flatten)]
    counting: Counting,
}

/// Let a service take no new usage; what was used is still billed
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg service archive call")]
pub struct Archive {
    #[command(flatten)]
    service: Named,
}

/// Let an archived service take usage again
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg service unarchive call")]
pub struct Unarchive {
    #[command(flatten)]
    service: Named,
}

/// Which service is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// The service's code or id
    #[arg(value_name = "SERVICE")]
    service: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("code", "/code"),
    Column::new("display name", "/display_name"),
    Column::new("unit", "/unit"),
    Column::new("aggregation", "/aggregation"),
    Column::new("statuses", "/statuses"),
    Column::new("methods", "/methods"),
    Column::new("archived at", "/archived_at"),
];

/// Does what `payg service` was asked for.
pub async fn run(context: &mut Context, verb: Service) -> Result<()> {
    match verb {
        Service::Create(arguments) => create(context, arguments).await,
        Service::List(arguments) => list(context, arguments).await,
        Service::Show(Show { service }) => {
            let payg = context.payg().await?;
            let service = service::find(&mut payg.db.view().await?, &service.service).await?;
            context.out.record(&service)
        }
        Service::Update(Update { service, name, unit, counting }) => {
            let statuses = counting.statuses.map(|list| list.parse()).transpose()?;
            let methods = counting.methods.map(|list| list.parse()).transpose()?;
            let payg = context.payg().await?;
            let change = ServiceChange { display_name: name, unit, statuses, methods };
            context.out.record(&update_service(&payg, &service.service, change).await?)
        }
        Service::Archive(Archive { service }) => {
            let payg = context.payg().await?;
            context.out.record(&archive_service(&payg, &service.service).await?)
        }
        Service::Unarchive(Unarchive { service }) => {
            let payg = context.payg().await?;
            context.out.record(&unarchive_service(&payg, &service.service).await?)
        }
    }
}

async fn create(context: &mut Context, arguments: Create) -> Result<()> {
    let mut new = NewService::sum(arguments.code, arguments.unit);
    new.display_name = arguments.name;
    new.aggregation = arguments.aggregation.parse()?;
    if let Some(list) = arguments.counting.statuses {
        new.statuses = list.parse()?;
    }
    if let Some(list) = arguments.counting.methods {
        new.methods = list.parse()?;
    }
    let payg = context.payg().await?;
    context.out.record(&create_service(&payg, new).await?)
}

async fn list(context: &mut Context, arguments: List) -> Result<()> {
    let archived = arguments.status.map(|status| status == Status::Archived);
    let payg = context.payg().await?;
    let fetch = async |paging| {
        let mut services = service::all(&mut payg.db.view().await?).await?;
        services.retain(|service| archived.is_none_or(|archived| service.archived_at.is_some() == archived));
        small_page(services, &paging)
    };
    let sorts = &["created_at", "code", "display_name", "unit"];
    context.list(COLUMNS, &arguments.list, sorts, fetch).await
}
