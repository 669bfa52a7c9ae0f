//! `payg member`: people who log in for a company.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::engine::find_customer::find_customer;
use crate::engine::idempotency::Once;
use crate::engine::members::{
    NewMember, add_member, find_member, invite_again, remove_member, update_member,
};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::member::{self, Filter};
use clap::{Args, Subcommand};

/// Manage the members of companies: people who log in for one
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Member {
    Add(Add),
    List(List),
    Show(Show),
    Update(Update),
    Invite(Invite),
    Remove(Remove),
}

/// Add a member; a letter says how to set a password
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg member add acme --email vic@acme.example --name Vic --role viewer")]
pub struct Add {
    /// The company: id, external id, or a unique beginning of one
    #[arg(value_name = "COMPANY")]
    company: String,

    /// What the member logs in with; no other member has it
    #[arg(long, value_name = "ADDRESS")]
    email: String,

    /// For people to read
    #[arg(long)]
    name: String,

    /// manager (all that the company may) or viewer (looks only)
    #[arg(long, value_name = "ROLE", default_value = "viewer")]
    role: String,
}

/// List members, of every company unless one is named
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg member list\n  payg member list --company acme --role viewer --sort -created_at"
)]
pub struct List {
    #[command(flatten)]
    list: ListArguments,

    /// Only those of one company
    #[arg(long, value_name = "COMPANY")]
    company: Option<String>,

    /// Only managers, or only viewers
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
}

/// Show one member
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg member show mia@acme.example")]
pub struct Show {
    #[command(flatten)]
    member: Named,
}

/// Change a member; what is not given stays
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg member update mia@acme.example --role viewer")]
pub struct Update {
    #[command(flatten)]
    member: Named,

    /// For people to read
    #[arg(long)]
    name: Option<String>,

    /// manager or viewer
    #[arg(long)]
    role: Option<String>,
}

/// Write a member another letter by which it sets its password; the one before is good for nothing
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg member invite mia@acme.example")]
pub struct Invite {
    #[command(flatten)]
    member: Named,
}

/// Remove a member: it is logged out at once and logs in no more
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg member remove mia@acme.example --yes")]
pub struct Remove {
    #[command(flatten)]
    member: Named,
}

/// Which member is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// The member's id or e-mail address
    #[arg(value_name = "MEMBER")]
    member: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("company", "/customer_id"),
    Column::new("email", "/email"),
    Column::new("display name", "/display_name"),
    Column::new("role", "/role"),
];

/// Does what `payg member` was asked for.
pub async fn run(context: &mut Context, verb: Member) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        Member::Add(arguments) => add(context, &payg, arguments).await,
        Member::List(arguments) => list(context, &payg, arguments).await,
        Member::Show(Show { member }) => context.out.record(&find(&payg, &member).await?),
        Member::Update(Update { member, name, role }) => {
            let found = find(&payg, &member).await?;
            let role = role.map(|role| role.parse()).transpose()?.unwrap_or(found.role);
            let name = name.unwrap_or(found.display_name);
            context.out.record(&update_member(&payg, None, found.member_id, (&name, role)).await?)
        }
        Member::Invite(Invite { member }) => {
            let found = find(&payg, &member).await?;
            context.out.record(&invite_again(&payg, None, found.member_id, Once::unkeyed()).await?)
        }
        Member::Remove(Remove { member }) => {
            let found = find(&payg, &member).await?;
            context.confirm(&format!("Remove {}?", found.email))?;
            context.out.record(&remove_member(&payg, None, found.member_id).await?)
        }
    }
}

async fn add(context: &mut Context, payg: &Payg, arguments: Add) -> Result<()> {
    let company = find_customer(&mut payg.db.view().await?, &arguments.company).await?;
    let role = arguments.role.parse()?;
    let (email, display_name) = (arguments.email, arguments.name);
    let new = NewMember { customer_id: company.customer_id, email, display_name, role };
    context.out.record(&add_member(payg, new, Once::unkeyed()).await?)
}

async fn list(context: &mut Context, payg: &Payg, arguments: List) -> Result<()> {
    let company = match &arguments.company {
        Some(name) => Some(find_customer(&mut payg.db.view().await?, name).await?.customer_id),
        None => None,
    };
    let role = arguments.role.as_deref().map(str::parse).transpose()?;
    let filter = Filter { customer_id: company, role };
    let fetch = async |paging| member::list(&mut payg.db.view().await?, filter, &paging).await;
    context.list(COLUMNS, &arguments.list, &["created_at"], fetch).await
}

/// The member of an id or an e-mail address.
async fn find(payg: &Payg, named: &Named) -> Result<member::Member> {
    let mut view = payg.db.view().await?;
    if let Ok(member_id) = named.member.parse() {
        return find_member(&mut view, None, member_id).await;
    }
    let found = member::by_email(&mut view, &named.member).await?;
    found.ok_or_else(|| Error::not_found("member", &named.member).hint("payg member list"))
}
