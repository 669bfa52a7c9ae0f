//! `payg limit`: how much customers may use, spend and send.

use crate::cli::context::Context;
use crate::cli::list::PageArguments;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::db::door::View;
use crate::engine::find_customer::find_customer;
use crate::engine::gauge::Gauge;
use crate::engine::limit_details::limit_details;
use crate::engine::limit_standing::limit_standing;
use crate::engine::payg::Payg;
use crate::engine::set_limit::{NewLimit, remove_limit, set_limit};
use crate::error::{Error, Result};
use crate::records::customer::Customer;
use crate::records::limit::{self, About, Filter, Kind, Owner, Span};
use crate::records::plan;
use crate::records::service;
use crate::values::currency::Currency;
use crate::values::id::ServiceId;
use crate::values::money::Money;
use crate::values::page::Page;
use crate::values::quantity::Quantity;
use clap::{Args, Subcommand, ValueEnum};

/// Manage limits: how much customers may use, spend and send
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Limit {
    Set(Set),
    List(List),
    Show(Show),
    Remove(Remove),
}

/// Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second
///
/// A customer's own limit stands before the one of its plan, and that before the one for all. Of several
/// plans the most generous one holds.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg limit set ada --service api --quota 100000 --per month\n  payg limit set --all --spend 50.00 --per month\n  payg limit set ada --rate 50 --burst 100\n  payg limit set --plan silver --rate 200 --burst 400\n  payg limit set ada --own-spend 20\n  payg limit set --all --concurrent 8\n  payg limit set bob --service api --quota unlimited"
)]
pub struct Set {
    #[command(flatten)]
    whose: Whose,

    #[command(flatten)]
    amount: Amount,

    /// The service whose usage is limited
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,

    /// Over which period a quota or a spend cap counts, by the customer's calendar
    #[arg(long, value_enum, value_name = "PERIOD", default_value = "month")]
    per: Per,

    /// Requests that may come at once after a pause; one second's worth unless given
    #[arg(long, value_name = "N", requires = "rate")]
    burst: Option<i64>,

    /// The currency of a spend cap; the customer's or billing.currency unless given
    #[arg(long, value_name = "CODE", requires = "spend")]
    currency: Option<String>,
}

/// For whom.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub struct Whose {
    /// The customer: id, user name, external id, or a unique beginning of one
    #[arg(value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Whoever subscribes to this plan and has no such limit of its own
    #[arg(long, value_name = "CODE")]
    plan: Option<String>,

    /// Every customer that has no such limit of its own, and none of a plan
    #[arg(long)]
    all: bool,
}

/// What is limited, and to how much.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub struct Amount {
    /// Units of a service in a period, or unlimited
    #[arg(long, value_name = "UNITS")]
    quota: Option<String>,

    /// What usage may cost in a period, of one service or of all together, or unlimited
    #[arg(long, value_name = "AMOUNT")]
    spend: Option<String>,

    /// What a customer caps itself at in a period; it holds beside what operators set
    #[arg(long, value_name = "AMOUNT", conflicts_with_all = ["all", "plan"])]
    own_spend: Option<String>,

    /// Requests per second, or unlimited
    #[arg(long, value_name = "N")]
    rate: Option<String>,

    /// Requests that may be in work at once, or unlimited
    #[arg(long, value_name = "N")]
    concurrent: Option<String>,
}

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Limited {
    /// What is used of a service
    Quota,
    /// What usage costs
    Spend,
    /// What usage costs, as the customer caps it itself
    OwnSpend,
    /// Requests per second
    Rate,
    /// Requests in work at once
    Concurrent,
}

/// A period that begins anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Per {
    /// The calendar month
    Month,
    /// The day
    Day,
}

/// List the limits that are set, those for all customers first
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg limit list\n  payg limit list --customer ada -o csv")]
pub struct List {
    #[command(flatten)]
    list: PageArguments,

    /// Only one customer's own
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only of one service
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,

    /// Only those of one plan
    #[arg(long, value_name = "CODE", conflicts_with = "customer")]
    plan: Option<String>,

    /// Only the limits for all customers
    #[arg(long, conflicts_with_all = ["customer", "plan"])]
    for_all: bool,
}

/// Show what limits a customer now, and how much of it is left
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg limit show ada")]
pub struct Show {
    /// The customer: id, user name, external id, or a unique beginning of one
    customer: String,
}

/// Take a limit away; the one behind it holds again, if there is one: of a plan, or for all
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg limit remove acme --kind concurrent\n  payg limit remove --all --kind rate"
)]
pub struct Remove {
    #[command(flatten)]
    whose: Whose,

    /// What is no longer limited
    #[arg(long, value_enum, value_name = "KIND")]
    kind: Limited,

    /// The service whose usage is limited
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,

    /// Over which period it counts
    #[arg(long, value_enum, value_name = "PERIOD", default_value = "month")]
    per: Per,

    /// The currency of a spend cap; the customer's or billing.currency unless given
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("customer", "/customer_name"),
    Column::new("plan", "/plan"),
    Column::new("service", "/service"),
    Column::new("kind", "/kind"),
    Column::new("per", "/per"),
    Column::new("limit", "/limit").right(),
    Column::new("currency", "/currency"),
    Column::new("burst", "/burst").right(),
    Column::new("updated at", "/updated_at"),
];

const CAPS: &[Column] = &[
    Column::new("service", "/service"),
    Column::new("kind", "/kind"),
    Column::new("per", "/per"),
    Column::new("limit", "/limit").right(),
    Column::new("used", "/used").right(),
    Column::new("remaining", "/remaining").right(),
    Column::new("currency", "/currency"),
    Column::new("resets at", "/resets_at"),
];

/// Does what `payg limit` was asked for.
pub async fn run(context: &mut Context, verb: Limit) -> Result<()> {
    match verb {
        Limit::Set(arguments) => set(context, arguments).await,
        Limit::List(arguments) => list(context, arguments).await,
        Limit::Show(arguments) => show(context, arguments).await,
        Limit::Remove(arguments) => remove(context, arguments).await,
    }
}

async fn set(context: &mut Context, arguments: Set) -> Result<()> {
    let Set { whose, amount, service, per, burst, currency } = arguments;
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let scope = Scope {
        customer: whose.customer.as_deref(),
        plan: whose.plan.as_deref(),
        service: service.as_deref(),
        currency: currency.as_deref(),
    };
    let (kind, text) = amount.read(per);
    let about = scope.about(&mut view, &payg, kind).await?;
    drop(view);
    let amount = read_amount(&about, &text)?;
    let limit = set_limit(&payg, NewLimit { about, amount, burst }).await?;
    print(context, &payg, limit).await
}

async fn remove(context: &mut Context, arguments: Remove) -> Result<()> {
    let Remove { whose, kind, service, per, currency } = arguments;
    let kind = match kind {
        Limited::Quota => Kind::Quota(per.span()),
        Limited::Spend => Kind::Spend(per.span()),
        Limited::OwnSpend => Kind::OwnSpend(per.span()),
        Limited::Rate => Kind::Rate,
        Limited::Concurrent => Kind::Concurrent,
    };
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let scope = Scope {
        customer: whose.customer.as_deref(),
        plan: whose.plan.as_deref(),
        service: service.as_deref(),
        currency: currency.as_deref(),
    };
    let about = scope.about(&mut view, &payg, kind).await?;
    drop(view);
    let limit = remove_limit(&payg, about).await?;
    print(context, &payg, limit).await
}

async fn list(context: &mut Context, arguments: List) -> Result<()> {
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let scope = Scope {
        customer: arguments.customer.as_deref(),
        plan: arguments.plan.as_deref(),
        service: arguments.service.as_deref(),
        currency: None,
    };
    let owner = match scope.owner(&mut view).await? {
        (Owner::All, _) => arguments.for_all.then_some(Owner::All),
        (owner, _) => Some(owner),
    };
    let filter = Filter { owner, service_id: scope.service(&mut view).await? };
    drop(view);
    let fetch = async |paging| {
        let mut view = payg.db.view().await?;
        let page = limit::list(&mut view, filter, &paging).await?;
        Ok(Page { rows: limit_details(&mut view, page.rows).await?, next: page.next })
    };
    context.list_unsearched(COLUMNS, &arguments.list, &[], fetch).await
}

async fn show(context: &mut Context, arguments: Show) -> Result<()> {
    let payg = context.payg().await?;
    let customer = find_customer(&mut payg.db.view().await?, &arguments.customer).await?;
    let standing = limit_standing(&payg, &Gauge::new(payg.clone()), &customer).await?;
    context.out.card(&standing, &[Section { title: "Quotas and spend caps", field: "caps", columns: CAPS }])
}

async fn print(context: &mut Context, payg: &Payg, limit: limit::Limit) -> Result<()> {
    let details = limit_details(&mut payg.db.view().await?, vec![limit]).await?;
    details.first().map_or(Ok(()), |details| context.out.record(details))
}

/// What a limit is about, as it was typed.
struct Scope<'a> {
    customer: Option<&'a str>,
    plan: Option<&'a str>,
    service: Option<&'a str>,
    currency: Option<&'a str>,
}

impl Scope<'_> {
    /// Whose, and the customer of whom it is one.
    async fn owner(&self, view: &mut View) -> Result<(Owner, Option<Customer>)> {
        match (self.customer, self.plan) {
            (Some(name), _) => {
                let customer = find_customer(view, name).await?;
                Ok((Owner::Customer(customer.customer_id), Some(customer)))
            }
            (None, Some(code)) => Ok((Owner::Plan(plan::find(view, code).await?.plan_id), None)),
            (None, None) => Ok((Owner::All, None)),
        }
    }

    async fn service(&self, view: &mut View) -> Result<Option<ServiceId>> {
        match self.service {
            Some(name) => Ok(Some(service::find(view, name).await?.service_id)),
            None => Ok(None),
        }
    }

    async fn about(&self, view: &mut View, payg: &Payg, kind: Kind) -> Result<About> {
        let (owner, customer) = self.owner(view).await?;
        let billed_in = customer.as_ref().map_or(payg.settings.currency, |customer| customer.currency);
        let asked: Option<Currency> = self.currency.map(str::parse).transpose()?;
        if let (Some(customer), Some(asked)) = (&customer, asked)
            && asked != customer.currency
        {
            let why = format!("is not what {} is billed in, which is {billed_in}", customer.handle());
            return Err(Error::invalid("currency", asked, why));
        }
        Ok(About {
            owner,
            service_id: self.service(view).await?,
            kind,
            currency: kind.is_money().then(|| asked.unwrap_or(billed_in)),
        })
    }
}

impl Per {
    fn span(self) -> Span {
        match self {
            Per::Month => Span::Month,
            Per::Day => Span::Day,
        }
    }
}

impl Amount {
    /// What is limited, and the text of to how much; clap sees to it that there is just one.
    fn read(self, per: Per) -> (Kind, String) {
        let span = per.span();
        let given = [
            (Kind::Quota(span), self.quota),
            (Kind::Spend(span), self.spend),
            (Kind::OwnSpend(span), self.own_spend),
            (Kind::Rate, self.rate),
            (Kind::Concurrent, self.concurrent),
        ];
        given.into_iter().find_map(|(kind, text)| Some((kind, text?))).unwrap_or((Kind::Rate, String::new()))
    }
}

/// Reads to how much something is limited, in the kind's own unit; `None` is unlimited.
fn read_amount(about: &About, text: &str) -> Result<Option<i64>> {
    if text == "unlimited" {
        return Ok(None);
    }
    match (about.kind, about.currency) {
        (Kind::Spend(_) | Kind::OwnSpend(_), Some(currency)) => Ok(Some(Money::parse(text, currency)?.minor)),
        (Kind::Quota(_) | Kind::Rate, _) => Ok(Some(text.parse::<Quantity>()?.millionths())),
        _ => text.parse().map(Some).map_err(|_| Error::invalid("limit", text, "is not a whole number")),
    }
}
