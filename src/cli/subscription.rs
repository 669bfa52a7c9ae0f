//! `payg subscription`: who bought which plan, and how it goes on.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::buy_subscription::{Purchase, buy_subscription};
use crate::engine::change_method::change_method;
use crate::engine::change_subscription::{Wanted, change_subscription, preview_change};
use crate::engine::end_subscription::{
    When, cancel_subscription, forget_method, refund_now, resume_subscription,
};
use crate::engine::find_customer::find_customer;
use crate::engine::forgive_subscription::forgive_subscription;
use crate::engine::gateway_choice::gateway_choice;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::renew_subscriptions::renew_now;
use crate::engine::search_documents;
use crate::engine::subscription_details::{find_subscription, full_subscription, subscription_details};
use crate::engine::subscription_terms::coming_period;
use crate::engine::withdraw_change::withdraw_change;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::records::plan;
use crate::records::subscription::{self, Filter, SubscriptionStatus};
use crate::values::id::SubscriptionId;
use crate::values::interval::Interval;
use crate::values::page::Page;
use crate::values::timestamp::Period;
use clap::{Args, Subcommand};

/// Manage subscriptions: who bought which plan
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Subscription {
    Create(Create),
    List(List),
    Show(Show),
    Cancel(Cancel),
    Resume(Resume),
    Change(Change),
    WithdrawChange(WithdrawChange),
    Preview(Preview),
    Renew(Renew),
    Forgive(Forgive),
    ChangeMethod(ChangeMethod),
    ForgetMethod(ForgetMethod),
}

/// Buy a plan for a user; it begins when it is paid
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg subscription create bob silver --every month")]
pub struct Create {
    /// Who buys: an id, a user name or an external id, or a unique beginning of one
    #[arg(value_name = "CUSTOMER")]
    customer: String,

    /// The plan's code or id
    #[arg(value_name = "PLAN")]
    plan: String,

    /// By the month or by the year; by the month unless it is sold by the year only
    #[arg(long, value_name = "INTERVAL")]
    every: Option<Interval>,

    /// How its money is moved: sandbox or yookassa; payments.gateway unless given
    #[arg(long, value_name = "GATEWAY")]
    gateway: Option<GatewayKind>,

    /// Where the payer comes back to from the gateway's page; yookassa.return_url unless given
    #[arg(long, value_name = "URL")]
    return_url: Option<String>,
}

/// List subscriptions, the newest first
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg subscription list\n  payg subscription list --customer ada --status active"
)]
pub struct List {
    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only of this plan
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,

    /// Only in this status
    #[arg(long, value_name = "STATUS")]
    status: Option<SubscriptionStatus>,

    #[command(flatten)]
    list: ListArguments,
}

/// Show one subscription with its charges, payments and refunds
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg subscription show ada")]
pub struct Show {
    #[command(flatten)]
    subscription: Named,
}

/// End a subscription with its period, or at once with the refund that is due
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg subscription cancel ada --at end\n  payg subscription cancel bob --at now --yes"
)]
pub struct Cancel {
    #[command(flatten)]
    subscription: Named,

    /// end, or now with the refund that is due
    #[arg(long, value_name = "WHEN", default_value = "end")]
    at: When,
}

/// Let a subscription that was to end go on
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg subscription resume ada")]
pub struct Resume {
    #[command(flatten)]
    subscription: Named,
}

/// Change a subscription to another plan or interval, after showing what it comes to and asking
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg subscription change ada --every year --at end --yes\n  payg subscription change ada --plan bronze --at now --yes"
)]
pub struct Change {
    #[command(flatten)]
    subscription: Named,

    #[command(flatten)]
    wanted: WantedArguments,
}

/// Withdraw a change that waits for its payment or for the next period; it stays what it is
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg subscription withdraw-change ada")]
pub struct WithdrawChange {
    #[command(flatten)]
    subscription: Named,
}

/// Show what a change of plan or interval would come to
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg subscription preview ada --every year --at now")]
pub struct Preview {
    #[command(flatten)]
    subscription: Named,

    #[command(flatten)]
    wanted: WantedArguments,
}

/// Ask for the next period now
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg subscription renew ada")]
pub struct Renew {
    #[command(flatten)]
    subscription: Named,
}

/// Forgive a missed payment: the period that was not paid begins all the same
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg subscription forgive eve --reason \"our outage\" --yes")]
pub struct Forgive {
    #[command(flatten)]
    subscription: Named,

    /// Why; it stands in the audit trail
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

/// Change the saved method of payment: prints the page on which the payer names another card
///
/// The new card takes the place of the old one once the gateway keeps it; until then nothing changes.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg subscription change-method ada")]
pub struct ChangeMethod {
    #[command(flatten)]
    subscription: Named,

    /// Where the payer comes back to from the gateway's page; yookassa.return_url unless given
    #[arg(long, value_name = "URL")]
    return_url: Option<String>,
}

/// Forget the saved method of payment; the next period is asked for by a link
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg subscription forget-method ada")]
pub struct ForgetMethod {
    #[command(flatten)]
    subscription: Named,
}

/// What it is to become.
#[derive(Args, Debug)]
pub struct WantedArguments {
    /// The plan's code or id; the one that it has unless given
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,

    /// By the month or by the year; as before unless given
    #[arg(long, value_name = "INTERVAL")]
    every: Option<Interval>,

    /// now, or end: with the next period
    #[arg(long, value_name = "WHEN", default_value = "now")]
    at: When,

    /// Where the payer comes back to from the gateway's page; yookassa.return_url unless given
    #[arg(long, value_name = "URL")]
    return_url: Option<String>,
}

/// Which subscription is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// The subscription's id, or the user whose only live one it is
    #[arg(value_name = "SUBSCRIPTION")]
    subscription: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("customer", "/customer"),
    Column::new("plan", "/plan"),
    Column::new("every", "/every"),
    Column::new("status", "/status"),
    Column::new("price", "/price").money(),
    Column::new("until", "/period/end"),
    Column::new("ends", "/cancel_at_end"),
];

const SECTIONS: &[Section] = &[
    Section {
        title: "Charges",
        field: "charges",
        columns: &[
            Column::new("kind", "/kind"),
            Column::new("description", "/description"),
            Column::new("from", "/period/start"),
            Column::new("until", "/period/end"),
            Column::new("net", "/net").money(),
            Column::new("tax", "/tax").money(),
        ],
    },
    Section {
        title: "Payments",
        field: "payments",
        columns: &[
            Column::new("id", "/id"),
            Column::new("status", "/status"),
            Column::new("amount", "/amount").money(),
            Column::new("refunded", "/refunded").money(),
            Column::new("created at", "/created_at"),
        ],
    },
    Section {
        title: "Refunds",
        field: "refunds",
        columns: &[
            Column::new("id", "/id"),
            Column::new("status", "/status"),
            Column::new("amount", "/amount").money(),
            Column::new("created at", "/created_at"),
        ],
    },
];

/// Does what `payg subscription` was asked for.
pub async fn run(context: &mut Context, verb: Subscription) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        Subscription::Create(arguments) => create(context, &payg, arguments).await,
        Subscription::List(arguments) => list(context, &payg, arguments).await,
        Subscription::Show(Show { subscription }) => {
            let id = subscription.find(&payg).await?.subscription_id;
            show(context, &payg, id).await
        }
        Subscription::Cancel(Cancel { subscription, at }) => cancel(context, &payg, subscription, at).await,
        Subscription::Resume(Resume { subscription }) => {
            let id = subscription.find(&payg).await?.subscription_id;
            resume_subscription(&payg, id).await?;
            show(context, &payg, id).await
        }
        Subscription::Change(arguments) => change(context, &payg, arguments).await,
        Subscription::WithdrawChange(WithdrawChange { subscription }) => {
            let id = subscription.find(&payg).await?.subscription_id;
            withdraw_change(&payg, id).await?;
            show(context, &payg, id).await
        }
        Subscription::Preview(Preview { subscription, wanted }) => {
            let found = subscription.find(&payg).await?;
            let mut view = payg.db.view().await?;
            context.out.record(&preview_change(&mut view, &payg, &found, &wanted.into()).await?)
        }
        Subscription::Renew(Renew { subscription }) => {
            let id = subscription.find(&payg).await?.subscription_id;
            renew_now(&payg, id, &Once::unkeyed()).await?;
            show(context, &payg, id).await
        }
        Subscription::Forgive(Forgive { subscription, reason }) => {
            let found = subscription.find(&payg).await?;
            let id = found.subscription_id;
            context.confirm(&format!("Begin the next {} of {id} without its payment?", found.every))?;
            forgive_subscription(&payg, id, &reason).await?;
            show(context, &payg, id).await
        }
        Subscription::ChangeMethod(ChangeMethod { subscription, return_url }) => {
            let id = subscription.find(&payg).await?.subscription_id;
            let changing = change_method(&payg, id, return_url).await?;
            if let Some(link) = changing.confirmation_url {
                context.talk.say(format!("the payer names a card at {link}"));
            }
            show(context, &payg, id).await
        }
        Subscription::ForgetMethod(ForgetMethod { subscription }) => {
            let id = subscription.find(&payg).await?.subscription_id;
            forget_method(&payg, id).await?;
            show(context, &payg, id).await
        }
    }
}

async fn create(context: &mut Context, payg: &Payg, arguments: Create) -> Result<()> {
    let customer = find_customer(&mut payg.db.view().await?, &arguments.customer).await?;
    let purchase = Purchase {
        customer_id: customer.customer_id,
        plan: arguments.plan,
        every: arguments.every,
        gateway: gateway_choice(payg, arguments.gateway)?,
        return_url: arguments.return_url,
    };
    let bought = buy_subscription(payg, purchase).await?;
    if let Some(link) = bought.payment.and_then(|payment| payment.confirmation_url) {
        context.talk.say(format!("pay at {link}"));
    }
    if let Some(period) = coming_period(&bought.subscription, payg.now())?
        && bought.subscription.period.is_none()
    {
        context.talk.say(format!("paid today, it runs until {}", period.end));
    }
    show(context, payg, bought.subscription.subscription_id).await
}

async fn list(context: &mut Context, payg: &Payg, arguments: List) -> Result<()> {
    let mut view = payg.db.view().await?;
    let customer = match &arguments.customer {
        Some(name) => Some(find_customer(&mut view, name).await?.customer_id),
        None => None,
    };
    let plan_id = match &arguments.plan {
        Some(name) => Some(plan::find(&mut view, name).await?.plan_id),
        None => None,
    };
    drop(view);
    let filter = Filter { customer_id: customer, plan_id, status: arguments.status };
    let fetch = async |paging| {
        let mut view = payg.db.view().await?;
        let page = search_documents::list_subscriptions(&mut view, filter, &paging).await?;
        let rows = subscription_details(&mut view, page.rows, payg.now()).await?;
        Ok(Page { rows, next: page.next })
    };
    context.list(COLUMNS, &arguments.list, &["created_at"], fetch).await
}

async fn show(context: &mut Context, payg: &Payg, id: SubscriptionId) -> Result<()> {
    let mut view = payg.db.view().await?;
    let found = find_subscription(&mut view, &id.to_string(), None).await?;
    let shown = full_subscription(&mut view, found, payg.now()).await?;
    context.out.card(&shown, SECTIONS)
}

async fn cancel(context: &mut Context, payg: &Payg, named: Named, when: When) -> Result<()> {
    let found = named.find(payg).await?;
    if when == When::Now {
        let back = refund_now(&mut payg.db.view().await?, &found, payg.now()).await?.gross()?;
        context.talk.say(format!("{back} go back"));
        context.confirm("End it now?")?;
    }
    cancel_subscription(payg, found.subscription_id, when).await?;
    show(context, payg, found.subscription_id).await
}

async fn change(context: &mut Context, payg: &Payg, arguments: Change) -> Result<()> {
    let found = arguments.subscription.find(payg).await?;
    let wanted: Wanted = arguments.wanted.into();
    let preview = preview_change(&mut payg.db.view().await?, payg, &found, &wanted).await?;
    let Period { start, end } = preview.period;
    context.talk.say(format!("{} by the {}, from {start} until {end}", preview.plan, preview.every));
    context
        .talk
        .say(format!("  {} back, {} for the rest: {} now", preview.credit, preview.charge, preview.due_now));
    context.talk.say(format!("  next payment: {} at {}", preview.next_payment, preview.next_payment_at));
    context.confirm("Change it?")?;
    let changed = change_subscription(payg, found.subscription_id, wanted).await?;
    if let Some(link) = changed.payment.and_then(|payment| payment.confirmation_url) {
        context.talk.say(format!("pay at {link}"));
    }
    show(context, payg, found.subscription_id).await
}

impl Named {
    /// The subscription that is meant.
    pub async fn find(&self, payg: &Payg) -> Result<subscription::Subscription> {
        let mut view = payg.db.view().await?;
        if self.subscription.starts_with("sub_") {
            return find_subscription(&mut view, &self.subscription, None).await;
        }
        let customer = find_customer(&mut view, &self.subscription).await?;
        let mut own = subscription::of_customers(&mut view, &[customer.customer_id]).await?;
        own.retain(|one| one.status.is_live());
        let name = customer.handle();
        match own.pop() {
            Some(only) if own.is_empty() => Ok(only),
            Some(_) => Err(Error::usage(format!("{name} has several live subscriptions"))
                .hint(format!("payg subscription list --customer {name}"))),
            None => Err(Error::not_found("live subscription of", name)),
        }
    }
}

impl From<WantedArguments> for Wanted {
    fn from(arguments: WantedArguments) -> Wanted {
        Wanted {
            plan: arguments.plan,
            every: arguments.every,
            when: arguments.at,
            return_url: arguments.return_url,
        }
    }
}
