//! `payg key`: API keys of customers and operators, and the key that tokens are signed with.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::engine::create_key::{NewKey, create_key};
use crate::engine::find_customer::find_customer;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::revoke_key::revoke_key;
use crate::engine::token_keys::rotate_signing_key;
use crate::error::{Error, Result};
use crate::records::{api_key, operator};
use crate::values::owner::Owner;
use crate::values::scope::Scopes;
use crate::values::timestamp::Timestamp;
use crate::values::typed_date;
use clap::{Args, Subcommand};
use serde_json::json;

/// Manage API keys: what programs show to be let in
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Key {
    Create(Create),
    List(List),
    Show(Show),
    Revoke(Revoke),
    Rotate(Rotate),
}

/// Create an API key; it is shown once
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg key create ada --name laptop\n  payg key create acme --scope usage:write --scope usage:read --expires 2027-01-01\n  payg key create --operator olga@example.com --name nightly -o id"
)]
pub struct Create {
    #[command(flatten)]
    owner: Whose,

    /// What it allows: usage:write, usage:read, billing:read, calls, account, internal, payments; all
    /// unless given
    #[arg(long = "scope", value_name = "SCOPE")]
    scopes: Vec<String>,

    /// To tell it from others
    #[arg(long, default_value = "API key")]
    name: String,

    /// From when on it lets nobody in: a day or an RFC 3339 time
    #[arg(long, value_name = "WHEN")]
    expires: Option<String>,
}

/// Whose keys.
#[derive(Args, Debug)]
pub struct Whose {
    /// The customer's user name, external id or id
    #[arg(value_name = "CUSTOMER")]
    customer: Option<String>,

    /// An operator's e-mail address or id, instead of a customer
    #[arg(long, value_name = "OPERATOR", conflicts_with = "customer")]
    operator: Option<String>,
}

/// List API keys, of everybody unless somebody is named
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg key list\n  payg key list ada -o json\n  payg key list ada --status active --sort -created_at"
)]
pub struct List {
    #[command(flatten)]
    owner: Whose,

    /// Only those that were revoked, or only those that were not
    #[arg(long, value_parser = ["active", "revoked"], value_name = "STATUS")]
    status: Option<String>,

    #[command(flatten)]
    list: ListArguments,
}

/// Show one API key, without its secret
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg key show build-server")]
pub struct Show {
    #[command(flatten)]
    key: Named,
}

/// Revoke an API key: within a second no server lets it in
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg key revoke build-server")]
pub struct Revoke {
    #[command(flatten)]
    key: Named,
}

/// Which key is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// The key's id, or its name when no other key has it
    #[arg(value_name = "KEY")]
    key: String,
}

/// Make a new key to sign access tokens with; tokens that the old one signed hold until they expire
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg key rotate")]
pub struct Rotate {}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("owner", "/owner"),
    Column::new("name", "/name"),
    Column::new("scopes", "/scopes"),
    Column::new("expires at", "/expires_at"),
    Column::new("last used at", "/last_used_at"),
    Column::new("revoked at", "/revoked_at"),
];

/// Does what `payg key` was asked for.
pub async fn run(context: &mut Context, verb: Key) -> Result<()> {
    match verb {
        Key::Create(arguments) => create(context, arguments).await,
        Key::List(List { owner, status, list }) => {
            let payg = context.payg().await?;
            let revoked = status.map(|status| status == "revoked");
            let filter = api_key::Filter { owner: owner.find(&payg).await?, revoked };
            let fetch = async |paging| api_key::page(&mut payg.db.view().await?, filter, &paging).await;
            context.list(COLUMNS, &list, &["created_at"], fetch).await
        }
        Key::Show(Show { key }) => {
            let payg = context.payg().await?;
            let key = api_key::find(&mut payg.db.view().await?, &key.key).await?;
            context.out.record(&key)
        }
        Key::Revoke(Revoke { key }) => {
            let payg = context.payg().await?;
            let key = api_key::find(&mut payg.db.view().await?, &key.key).await?;
            context.out.record(&revoke_key(&payg, key.key_id).await?)
        }
        Key::Rotate(Rotate {}) => {
            let payg = context.payg().await?;
            let id = rotate_signing_key(&payg).await?;
            context.out.record(&json!({"object": "signing_key", "id": id.to_string()}))
        }
    }
}

async fn create(context: &mut Context, arguments: Create) -> Result<()> {
    let scopes = match arguments.scopes.as_slice() {
        [] => Scopes::ALL,
        words => words.join(",").parse()?,
    };
    let payg = context.payg().await?;
    let owner = arguments.owner.find(&payg).await?;
    let Some(owner) = owner else {
        return Err(
            Error::usage("nobody is named whose key it will be").hint("name a customer, or --operator")
        );
    };
    let expires_at = arguments.expires.map(|text| instant(&payg, &text)).transpose()?;
    let new = NewKey { owner, name: arguments.name, scopes, expires_at };
    context.out.record(&create_key(&payg, new, Once::unkeyed()).await?)?;
    context.talk.say("keep the key now: it is not shown again");
    Ok(())
}

impl Whose {
    async fn find(&self, payg: &Payg) -> Result<Option<Owner>> {
        let mut view = payg.db.view().await?;
        match (&self.customer, &self.operator) {
            (Some(text), _) => Ok(Some(Owner::Customer(find_customer(&mut view, text).await?.customer_id))),
            (None, Some(text)) => {
                Ok(Some(Owner::Operator(operator::find(&mut view, text).await?.operator_id)))
            }
            (None, None) => Ok(None),
        }
    }
}

fn instant(payg: &Payg, text: &str) -> Result<Timestamp> {
    typed_date::parse_instant(text, &payg.settings.zone, payg.now())
}
