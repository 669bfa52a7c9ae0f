//! `payg plan`: what is sold by the month or year.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::plan_terms::{SaleArguments, TermArguments, UpdateArguments};
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::create_plan::{NewPlan, create_plan};
use crate::engine::idempotency::Once;
use crate::engine::plan_dates::{MOST, plan_dates};
use crate::engine::plan_details::{PlanState, all_plans, full_plan, sold};
use crate::engine::plan_touched::TouchedInterval;
use crate::engine::small_list::small_page;
use crate::engine::update_plan::{PlanChange, archive_plan, preview_update, update_plan};
use crate::error::{Error, Result};
use crate::records::plan_version::{PlanVersion, Subscribers};
use crate::values::interval::Interval;
use crate::values::money::Money;
use clap::{Args, Subcommand};
use jiff::civil::Date;

/// Manage plans: what is sold by the month or year
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Plan {
    Create(Create),
    List(List),
    Show(Show),
    Update(Update),
    Archive(Archive),
    Preview(Preview),
}

/// Create a plan
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg plan create basic --name Basic --monthly 4.99\n  payg plan create gold --name \"Cinema gold\" --monthly 9.99 --yearly 99 --trial-days 14 --include api=1000 --price api=0.008 --unlock films,series --on-sale 2026-10-01..2026-12-31"
)]
pub struct Create {
    /// What commands and programs call it: 1 to 64 small letters, digits, underscores and hyphens
    code: String,

    /// For people to read; the code unless given
    #[arg(long)]
    name: Option<String>,

    /// For people who think about buying it
    #[arg(long, value_name = "TEXT", default_value = "")]
    description: String,

    /// What its prices are in; billing.currency unless given
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,

    #[command(flatten)]
    sale: SaleArguments,

    #[command(flatten)]
    terms: TermArguments,
}

/// List the plans
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg plan list\n  payg plan list --on-sale --sort code\n  \
    payg plan list --status archived")]
pub struct List {
    #[command(flatten)]
    list: ListArguments,

    /// Only those that can be bought now
    #[arg(long, conflicts_with = "status")]
    on_sale: bool,

    /// Only those that are on_sale, off_sale or archived
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
}

/// Show one plan with every version of its price
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg plan show silver")]
pub struct Show {
    #[command(flatten)]
    plan: Named,
}

/// Change a plan; another price adds a version, after showing what it changes and asking
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg plan update silver --name \"Cinema silver\" --on-sale ..2027-12-31\n  payg plan update silver --monthly 11.99 --note \"new year\" --subscribers at_renewal --yes"
)]
pub struct Update {
    #[command(flatten)]
    plan: Named,

    #[command(flatten)]
    change: UpdateArguments,

    #[command(flatten)]
    sale: SaleArguments,

    #[command(flatten)]
    terms: TermArguments,

    /// When those who subscribe already come to the new price: at_renewal or now
    #[arg(long, value_name = "WHEN", default_value = "at_renewal")]
    subscribers: Subscribers,

    /// Why, for those who look at the history
    #[arg(long, value_name = "WHY")]
    note: Option<String>,
}

/// Sell a plan no more; subscriptions go on
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg plan archive silver")]
pub struct Archive {
    #[command(flatten)]
    plan: Named,
}

/// Show the dates and amounts that a subscription would have
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg plan preview silver --start 2024-01-31 --every month --count 12\n  payg plan preview silver --start 2024-02-29 --every year --count 5"
)]
pub struct Preview {
    #[command(flatten)]
    plan: Named,

    /// The local day on which it would begin; today unless given
    #[arg(long, value_name = "DAY")]
    start: Option<Date>,

    /// By the month or by the year; by the month unless it is sold by the year only
    #[arg(long, value_name = "INTERVAL")]
    every: Option<Interval>,

    /// How many periods
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(i32).range(1..=i64::from(MOST)))]
    count: i32,
}

/// Which plan is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// The plan's code or id
    #[arg(value_name = "PLAN")]
    plan: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("code", "/code"),
    Column::new("display name", "/display_name"),
    Column::new("monthly", "/monthly").money(),
    Column::new("yearly", "/yearly").money(),
    Column::new("trial days", "/trial_days").right(),
    Column::new("on sale", "/on_sale"),
    Column::new("version", "/version").right(),
];

const SECTIONS: &[Section] = &[
    Section {
        title: "Who comes to another price",
        field: "touched_by_interval",
        columns: &[
            Column::new("every", "/every"),
            Column::new("subscriptions", "/subscriptions").right(),
            Column::new("now", "/now").money(),
            Column::new("then", "/then").money(),
        ],
    },
    Section {
        title: "The first of them",
        field: "touched_first",
        columns: &[
            Column::new("subscription", "/subscription"),
            Column::new("customer", "/customer"),
            Column::new("every", "/every"),
            Column::new("now", "/now").money(),
            Column::new("then", "/then").money(),
        ],
    },
    Section {
        title: "Included each month",
        field: "included",
        columns: &[Column::new("service", "/service"), Column::new("quantity", "/quantity").right()],
    },
    Section {
        title: "Prices of subscribers",
        field: "prices",
        columns: &[Column::new("service", "/service"), Column::new("price", "/description")],
    },
    Section {
        title: "Versions",
        field: "versions",
        columns: &[
            Column::new("version", "/version").right(),
            Column::new("since", "/version_since"),
            Column::new("monthly", "/monthly").money(),
            Column::new("yearly", "/yearly").money(),
            Column::new("trial days", "/trial_days").right(),
            Column::new("subscribers", "/subscribers"),
            Column::new("note", "/note"),
        ],
    },
];

const PERIODS: &[Column] = &[
    Column::new("number", "/number").right(),
    Column::new("asked for", "/asked"),
    Column::new("start", "/start"),
    Column::new("end", "/end"),
    Column::new("days", "/days").right(),
    Column::new("amount", "/amount").money(),
];

/// Does what `payg plan` was asked for.
pub async fn run(context: &mut Context, verb: Plan) -> Result<()> {
    match verb {
        Plan::Create(arguments) => create(context, arguments).await,
        Plan::List(arguments) => list(context, arguments).await,
        Plan::Show(Show { plan }) => {
            let payg = context.payg().await?;
            let shown = full_plan(&mut payg.db.view().await?, &plan.plan, payg.now()).await?;
            context.out.card(&shown, SECTIONS)
        }
        Plan::Update(arguments) => update(context, arguments).await,
        Plan::Archive(Archive { plan }) => {
            let payg = context.payg().await?;
            context.out.card(&archive_plan(&payg, &plan.plan).await?, SECTIONS)
        }
        Plan::Preview(arguments) => preview(context, arguments).await,
    }
}

async fn create(context: &mut Context, arguments: Create) -> Result<()> {
    let payg = context.payg().await?;
    let (sale_start, sale_end) = arguments.sale.window(&payg.settings.zone, payg.now())?.unwrap_or_default();
    let TermArguments { monthly, yearly, trial_days, include, price, unlock } = arguments.terms;
    let new = NewPlan {
        code: arguments.code,
        display_name: arguments.name,
        description: arguments.description,
        sale_start,
        sale_end,
        unlocks: unlock.unwrap_or_default(),
        currency: arguments.currency.map(|code| code.parse()).transpose()?,
        monthly,
        yearly,
        trial_days: trial_days.unwrap_or_default(),
        included: include.unwrap_or_default().into_iter().map(|one| (one.service, one.quantity)).collect(),
        prices: price.unwrap_or_default().into_iter().map(|one| (one.service, one.spec)).collect(),
    };
    context.out.card(&create_plan(&payg, new, Once::unkeyed()).await?, SECTIONS)
}

async fn list(context: &mut Context, arguments: List) -> Result<()> {
    let asked: Option<PlanState> = arguments.status.as_deref().map(str::parse).transpose()?;
    let state = asked.or(arguments.on_sale.then_some(PlanState::OnSale));
    let payg = context.payg().await?;
    let fetch = async |paging| {
        let mut plans = all_plans(&mut payg.db.view().await?, payg.now()).await?;
        plans.retain(|plan| state.is_none_or(|state| plan.state() == state));
        small_page(plans, &paging)
    };
    context.list(COLUMNS, &arguments.list, &["created_at", "code", "display_name"], fetch).await
}

async fn update(context: &mut Context, arguments: Update) -> Result<()> {
    let payg = context.payg().await?;
    let sale = arguments.sale.window(&payg.settings.zone, payg.now())?;
    let update = arguments.change.with(arguments.terms, sale, (arguments.subscribers, arguments.note));
    let name = &arguments.plan.plan;
    let preview = preview_update(&mut payg.db.view().await?, &payg, name, update.clone()).await?;
    if preview.after.is_some() {
        say_change(context, &preview);
        context.confirm("Set this price?")?;
    }
    context.out.card(&update_plan(&payg, name, update).await?, SECTIONS)
}

/// Says on standard error what is old and what is new.
fn say_change(context: &Context, change: &PlanChange) {
    let Some(after) = &change.after else { return };
    context.talk.say(format!("{}, version {}", change.plan.code, after.version));
    context.talk.say(format!("  old: {}", said(&change.before)));
    context.talk.say(format!("  new: {}", said(after)));
    let when = match after.subscribers {
        Subscribers::AtRenewal => "with their next renewal",
        Subscribers::Now => "at once, prorated",
    };
    let touched = &change.touched;
    context.talk.say(format!("  those who subscribe come to it {when}: {}", touched.touched));
    for one in &touched.touched_by_interval {
        let TouchedInterval { every, subscriptions, now, then } = one;
        context.talk.say(format!("    {subscriptions} by the {every}: {now} a {every} now, {then} then"));
    }
    let mut names: Vec<String> = touched.touched_first.iter().map(|one| one.customer.clone()).collect();
    let more = touched.touched - names.len() as i64;
    if more > 0 {
        names.push(format!("and {more} more"));
    }
    if !names.is_empty() {
        context.talk.say(format!("    {}", names.join(", ")));
    }
}

fn said(version: &PlanVersion) -> String {
    let price = |price: Option<Money>, each: &str| price.map(|price| format!("{price} a {each}"));
    let prices = [price(version.monthly, "month"), price(version.yearly, "year")];
    let mut said: Vec<String> = prices.into_iter().flatten().collect();
    if version.trial_days > 0 {
        said.push(format!("{} days of trial", version.trial_days));
    }
    said.join(", ")
}

async fn preview(context: &mut Context, arguments: Preview) -> Result<()> {
    let payg = context.payg().await?;
    let (_, version) = sold(&mut payg.db.view().await?, &arguments.plan.plan).await?;
    let usual = if version.monthly.is_some() { Interval::Month } else { Interval::Year };
    let start = arguments.start.unwrap_or_else(|| payg.settings.zone.date(payg.now()));
    if !(1..=9_000).contains(&start.year()) {
        return Err(Error::invalid("day", start, "is out of range"));
    }
    let counted = (arguments.count, payg.settings.renew_days);
    let periods = plan_dates(&version, arguments.every.unwrap_or(usual), start, counted)?;
    context.out.list(PERIODS, &periods)
}
