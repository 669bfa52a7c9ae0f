//! `payg price`: what services cost, from when on, for whom.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::price_card;
use crate::cli::price_quote::{self, Quote};
use crate::cli::price_set::{self, Set};
use crate::cli::price_simulate::{self, Simulate};
use crate::cli::price_whose::{Whose, in_force};
use crate::cli::rows::Column;
use crate::engine::price_details::price_details;
use crate::engine::price_history::price_history;
use crate::engine::small_list::small_page;
use crate::error::Result;
use crate::records::price::{self, Filter, SORTS};
use crate::records::service;
use crate::values::id::PriceId;
use crate::values::page::Page;
use clap::{Args, Subcommand};

/// Manage prices: what services cost, from when on, for whom
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Price {
    Set(Set),
    List(List),
    History(History),
    Show(Show),
    Quote(Quote),
    Simulate(Simulate),
}

/// List every version of every price
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg price list\n  payg price list --service api --sort -created_at -o csv"
)]
pub struct List {
    #[command(flatten)]
    list: ListArguments,

    /// Only of one service
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,

    #[command(flatten)]
    whose: Whose,

    /// Only list prices, not those of single customers
    #[arg(long, conflicts_with = "customer")]
    list_prices: bool,
}

/// Show how a price has changed and will change
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg price history api\n  payg price history api --customer ada")]
pub struct History {
    /// The service's code or id
    service: String,

    #[command(flatten)]
    list: ListArguments,

    #[command(flatten)]
    whose: Whose,
}

/// Show one version, or the one in force now
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg price show api\n  payg price show api --customer ada -o json")]
pub struct Show {
    /// The version's id, or a service for the version in force
    #[arg(value_name = "PRICE|SERVICE")]
    price: String,

    #[command(flatten)]
    whose: Whose,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("service", "/service"),
    Column::new("customer", "/customer"),
    Column::new("plan", "/plan"),
    Column::new("currency", "/currency"),
    Column::new("description", "/description"),
    Column::new("starts at", "/starts_at"),
    Column::new("note", "/note"),
];

const HISTORY: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("starts at", "/starts_at"),
    Column::new("ends at", "/ends_at"),
    Column::new("currency", "/currency"),
    Column::new("description", "/description"),
    Column::new("in force", "/in_force"),
    Column::new("note", "/note"),
];

/// Does what `payg price` was asked for.
pub async fn run(context: &mut Context, verb: Price) -> Result<()> {
    match verb {
        Price::Set(arguments) => price_set::run(context, arguments).await,
        Price::List(arguments) => list(context, arguments).await,
        Price::History(arguments) => history(context, arguments).await,
        Price::Show(arguments) => show(context, arguments).await,
        Price::Quote(arguments) => price_quote::run(context, arguments).await,
        Price::Simulate(arguments) => price_simulate::run(context, arguments).await,
    }
}

async fn list(context: &mut Context, arguments: List) -> Result<()> {
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let (customer, currency) = arguments.whose.find(&mut view).await?;
    let service = match &arguments.service {
        Some(name) => Some(service::find(&mut view, name).await?.service_id),
        None => None,
    };
    drop(view);
    let customer = customer.map(|customer| customer.customer_id);
    let filter = Filter { service, customer, list_only: arguments.list_prices, currency };
    let fetch = async |paging| {
        let mut view = payg.db.view().await?;
        let page = price::list(&mut view, &filter, &paging).await?;
        Ok(Page { rows: price_details(&mut view, page.rows).await?, next: page.next })
    };
    context.list(COLUMNS, &arguments.list, SORTS, fetch).await
}

async fn history(context: &mut Context, arguments: History) -> Result<()> {
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let service = service::find(&mut view, &arguments.service).await?;
    let (customer, currency) = arguments.whose.find(&mut view).await?;
    drop(view);
    let customer = customer.map(|customer| customer.customer_id);
    let filter =
        Filter { service: Some(service.service_id), customer, list_only: customer.is_none(), currency };
    let fetch = async |paging| {
        let versions = price_history(&mut payg.db.view().await?, &payg, &filter).await?;
        small_page(versions, &paging)
    };
    context.list(HISTORY, &arguments.list, &["starts_at", "created_at"], fetch).await
}

async fn show(context: &mut Context, arguments: Show) -> Result<()> {
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let price = match arguments.price.parse::<PriceId>() {
        Ok(id) => price::get(&mut view, id).await?,
        Err(_) => in_force(&mut view, &payg, &arguments.price, &arguments.whose).await?,
    };
    drop(view);
    price_card::print(context, &payg, price).await
}
