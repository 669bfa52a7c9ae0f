//! `payg webhook`: where webhooks are sent, and a receiver to try them out.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::cli::webhook_listen::{Listen, listen};
use crate::engine::find_customer::find_customer;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::webhooks::deliver;
use crate::engine::webhooks::endpoints::{
    EndpointChange, NewEndpoint, create_endpoint, remove_endpoint, rotate_secret, unknown, update_endpoint,
};
use crate::engine::webhooks::try_out::send_test;
use crate::error::{Error, Kind, Result};
use crate::records::endpoint;
use crate::values::id::{CustomerId, EndpointId};
use clap::{Args, Subcommand};
use serde_json::json;

/// Manage where webhooks are sent
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Webhook {
    Add(Add),
    List(List),
    Show(Show),
    Update(Update),
    Disable(Disable),
    Enable(Enable),
    RotateSecret(RotateSecret),
    Test(Test),
    Listen(Listen),
    Remove(Remove),
}

/// Send a customer's events to an address; the secret that they are signed with is shown once
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  \
    payg webhook add https://example.com/hooks --customer acme\n  \
    payg webhook add https://example.com/money --customer acme --event \"invoice.*\" --event credit_note.issued")]
pub struct Add {
    /// Where to: https://… or http://…
    #[arg(value_name = "URL")]
    url: String,

    /// Whose events
    #[arg(long, value_name = "CUSTOMER")]
    customer: String,

    #[command(flatten)]
    wanted: Wanted,
}

/// What an endpoint wants to be told.
#[derive(Args, Debug)]
pub struct Wanted {
    /// Which events: one as invoice.issued, all of a noun as invoice.*, or *; all unless given
    #[arg(long = "event", value_name = "EVENT")]
    events: Option<Vec<String>>,

    /// Of payments, only changes of this field, as status or party.bsb; all unless given
    #[arg(long = "field", value_name = "FIELD")]
    fields: Option<Vec<String>>,

    /// To tell it from others
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
}

/// List where webhooks are sent
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg webhook list\n  payg webhook list --customer acme -o jsonl\n  \
    payg webhook list --status disabled --sort -created_at")]
pub struct List {
    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only those that are enabled, or disabled
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,

    /// Only those that fail, or to which nothing is sent any more because they did
    #[arg(long)]
    failing: bool,

    #[command(flatten)]
    list: ListArguments,
}

/// Declares verbs that take an endpoint and nothing else.
macro_rules! verbs {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        #[derive(Args, Debug)]
        $(#[$meta])*
        pub struct $name {
            #[command(flatten)]
            webhook: Named,
        }
    )*};
}

verbs! {
    /// Show one, without its secret
    #[command(after_help = "Examples:\n  payg webhook show https://acme.example/hooks")]
    Show;
    /// Send nothing to it until it is enabled; what waits for it has failed
    #[command(after_help = "Examples:\n  payg webhook disable https://acme.example/hooks")]
    Disable;
    /// Send to it again what happens from now on; payg event resend brings back what it missed
    #[command(after_help = "Examples:\n  payg webhook enable https://acme.example/hooks")]
    Enable;
    /// Give it a new secret, shown once; for a day the old one signs beside it
    #[command(after_help = "Examples:\n  payg webhook rotate-secret https://acme.example/hooks")]
    RotateSecret;
    /// Send it a webhook.test event now and show what it answers
    #[command(after_help = "Examples:\n  payg webhook test https://acme.example/hooks")]
    Test;
    /// Send nothing to it any more; what was sent stays in the log
    #[command(after_help = "Examples:\n  payg webhook remove https://acme.example/hooks --yes")]
    Remove;
}

/// Change where it is, and what it is told
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  \
    payg webhook update https://acme.example/hooks --event \"*\" --description \"to the ledger\"")]
pub struct Update {
    #[command(flatten)]
    webhook: Named,

    /// Where to
    #[arg(long, value_name = "URL")]
    url: Option<String>,

    #[command(flatten)]
    wanted: Wanted,
}

/// Which one is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// Its id, or its address where only one has it
    #[arg(value_name = "WEBHOOK")]
    webhook: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("customer id", "/customer_id"),
    Column::new("url", "/url"),
    Column::new("events", "/events"),
    Column::new("status", "/status"),
    Column::new("failing since", "/failing_since"),
    Column::new("description", "/description"),
];

/// Does what `payg webhook` was asked for.
pub async fn run(context: &mut Context, verb: Webhook) -> Result<()> {
    let enabled = |is_enabled| EndpointChange { is_enabled: Some(is_enabled), ..EndpointChange::default() };
    match verb {
        Webhook::Add(arguments) => add(context, arguments).await,
        Webhook::List(List { customer, status, failing, list }) => {
            let payg = context.payg().await?;
            let status = status.as_deref().map(str::parse).transpose()?;
            let customer_id = whose(&payg, customer.as_deref()).await?;
            let filter = endpoint::Filter { customer_id, status, is_failing: failing };
            let fetch = async |paging| endpoint::page(&mut payg.db.view().await?, filter, &paging).await;
            context.list(COLUMNS, &list, &["created_at"], fetch).await
        }
        Webhook::Show(Show { webhook }) => {
            let payg = context.payg().await?;
            let id = webhook.find(&payg).await?;
            let found = endpoint::find(&mut payg.db.view().await?, None, id).await?;
            context.out.record(&found.ok_or_else(|| unknown(id))?)
        }
        Webhook::Update(Update { webhook, url, wanted }) => {
            let Wanted { events, fields, description } = wanted;
            let change = EndpointChange { url, description, events, fields, is_enabled: None };
            change_one(context, &webhook, change).await
        }
        Webhook::Disable(Disable { webhook }) => change_one(context, &webhook, enabled(false)).await,
        Webhook::Enable(Enable { webhook }) => change_one(context, &webhook, enabled(true)).await,
        Webhook::RotateSecret(RotateSecret { webhook }) => {
            let payg = context.payg().await?;
            let id = webhook.find(&payg).await?;
            context.out.record(&rotate_secret(&payg, None, id, Once::unkeyed()).await?)?;
            context.talk.say("keep the secret now: it is not shown again; the old one signs for a day more");
            Ok(())
        }
        Webhook::Test(Test { webhook }) => test(context, &webhook).await,
        Webhook::Listen(arguments) => listen(context, arguments).await,
        Webhook::Remove(Remove { webhook }) => {
            let payg = context.payg().await?;
            let id = webhook.find(&payg).await?;
            context.confirm(&format!("Send nothing more to webhook {id}?"))?;
            context.out.record(&remove_endpoint(&payg, None, id).await?)
        }
    }
}

async fn add(context: &mut Context, arguments: Add) -> Result<()> {
    let payg = context.payg().await?;
    let customer = find_customer(&mut payg.db.view().await?, &arguments.customer).await?;
    let Wanted { events, fields, description } = arguments.wanted;
    let new = NewEndpoint {
        customer_id: customer.customer_id,
        url: arguments.url,
        description: description.unwrap_or_default(),
        events: events.unwrap_or_default(),
        fields: fields.unwrap_or_default(),
    };
    context.out.record(&create_endpoint(&payg, new, Once::unkeyed()).await?)?;
    context.talk.say("keep the secret now: it is not shown again");
    Ok(())
}

async fn change_one(context: &mut Context, webhook: &Named, change: EndpointChange) -> Result<()> {
    let payg = context.payg().await?;
    let id = webhook.find(&payg).await?;
    context.out.record(&update_endpoint(&payg, None, id, change).await?)
}

async fn test(context: &mut Context, webhook: &Named) -> Result<()> {
    let payg = context.payg().await?;
    let id = webhook.find(&payg).await?;
    let sender = deliver::sender(&payg)?;
    let Some(tried) = send_test(&payg, &sender, None, id).await? else {
        return context.out.record(&json!({"object": "delivery_try", "webhook_id": id, "answer": null}));
    };
    // What came of it is shown either way.
    context.out.record(&tried)?;
    let what = match (tried.status_code, &tried.failure) {
        (Some(200..=299), _) => return Ok(()),
        (Some(status), _) => format!("the endpoint answered {status}"),
        (None, failure) => failure.clone().unwrap_or_default(),
    };
    let hint = format!("payg event show {}", tried.letter_id);
    let message = format!("the webhook was not taken: {what}");
    Err(Error::new(Kind::Failed, "webhook_not_taken", message).hint(hint))
}

/// The customer that is named, if one is.
pub async fn whose(payg: &Payg, named: Option<&str>) -> Result<Option<CustomerId>> {
    match named {
        Some(text) => Ok(Some(find_customer(&mut payg.db.view().await?, text).await?.customer_id)),
        None => Ok(None),
    }
}

impl Named {
    async fn find(&self, payg: &Payg) -> Result<EndpointId> {
        find(payg, &self.webhook).await
    }
}

/// The endpoint that a person means: by id, or by an address that only one has.
pub async fn find(payg: &Payg, text: &str) -> Result<EndpointId> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    // As it is kept: http://host is http://host/.
    let url = reqwest::Url::parse(text).map_or_else(|_| text.to_owned(), String::from);
    let found = endpoint::at_url(&mut payg.db.view().await?, &url).await?;
    match found.as_slice() {
        [] => Err(Error::not_found("webhook", text).hint("payg webhook list")),
        [only] => Ok(*only),
        _ => Err(Error::invalid("webhook", text, "is where several are sent").hint("give the id")),
    }
}
