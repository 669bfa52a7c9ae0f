//! `payg user`: customers who use metered services.

use crate::cli::context::Context;
use crate::cli::customer::{self, Listing, Named, Profile, Special};
use crate::cli::rows::Column;
use crate::engine::find_customer::find_customer;
use crate::engine::user_history::user_history;
use crate::error::Result;
use crate::records::customer::Kind;
use clap::{Args, Subcommand};

/// Manage users: customers who use metered services
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum User {
    Create(Create),
    List(List),
    Show(Show),
    Update(Update),
    Disable(Disable),
    Enable(Enable),
    ResetPassword(ResetPassword),
    History(History),
}

/// Create a user
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg user create cleo\n  payg user create \"Dora Example\" --user-name dora --email dora@example.com --tax vat"
)]
pub struct Create {
    /// For people to read; a plain word is the user name too
    #[arg(value_name = "NAME")]
    name: String,

    /// What calls are billed to: 1 to 32 letters, digits, underscores and hyphens; unique
    #[arg(long, value_name = "NAME")]
    user_name: Option<String>,

    #[command(flatten)]
    profile: Profile,
}

/// List the users
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg user list\n  payg user list --search ada --sort -created_at -o json"
)]
pub struct List {
    #[command(flatten)]
    listing: Listing,
}

/// Show one user
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg user show ada")]
pub struct Show {
    #[command(flatten)]
    user: Named,
}

/// Change a user; what is not given stays, what is given empty goes
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg user update ada --email ada@example.com --tax vat\n  payg user update bob --external-id \"\" --no-taxes"
)]
pub struct Update {
    #[command(flatten)]
    user: Named,

    /// For people to read
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// What calls are billed to; unique
    #[arg(long, value_name = "NAME")]
    user_name: Option<String>,

    #[command(flatten)]
    profile: Profile,

    /// Take all taxes away
    #[arg(long, conflicts_with = "taxes")]
    no_taxes: bool,
}

/// Let a user use nothing from now on; what is owed stays owed
///
/// Its subscriptions end with their periods: nothing is renewed or charged any more, and orders that are not
/// paid are given up. Other services are told at once that it has nothing; enabled again, it has what is
/// paid until then, and `payg subscription resume` lets that go on.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg user disable bob")]
pub struct Disable {
    #[command(flatten)]
    user: Named,
}

/// Let a disabled user use services again
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg user enable bob")]
pub struct Enable {
    #[command(flatten)]
    user: Named,
}

/// Print a one-time token, good for 30 minutes, by which a user sets a new password
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg user reset-password ada")]
pub struct ResetPassword {
    #[command(flatten)]
    user: Named,
}

/// Show what happened to a user's money: subscriptions, charges, payments, refunds and invoices
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg user history ada")]
pub struct History {
    #[command(flatten)]
    user: Named,
}

const HISTORY: &[Column] = &[
    Column::new("at", "/at"),
    Column::new("kind", "/kind"),
    Column::new("what", "/what"),
    Column::new("status", "/status"),
    Column::new("amount", "/amount").money(),
    Column::new("id", "/id"),
];

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("user name", "/user_name"),
    Column::new("display name", "/display_name"),
    Column::new("external id", "/external_id"),
    Column::new("email", "/email"),
    Column::new("currency", "/currency"),
    Column::new("disabled at", "/disabled_at"),
];

/// Does what `payg user` was asked for.
pub async fn run(context: &mut Context, verb: User) -> Result<()> {
    let special = |user_name| Special { user_name, ..Special::default() };
    match verb {
        User::Create(Create { name, user_name, profile }) => {
            customer::create(context, Kind::User, name, special(user_name), profile).await
        }
        User::List(List { listing }) => customer::list(context, Kind::User, COLUMNS, &listing).await,
        User::Show(Show { user }) => customer::show(context, Kind::User, &user).await,
        User::Update(Update { user, name, user_name, profile, no_taxes }) => {
            let special = special(user_name);
            customer::update(context, Kind::User, &user, name, special, profile, no_taxes).await
        }
        User::Disable(Disable { user }) => customer::disable(context, Kind::User, &user).await,
        User::Enable(Enable { user }) => customer::enable(context, Kind::User, &user).await,
        User::ResetPassword(ResetPassword { user }) => {
            customer::reset_password(context, Kind::User, &user).await
        }
        User::History(History { user }) => {
            let payg = context.payg().await?;
            let mut view = payg.db.view().await?;
            let found = find_customer(&mut view, user.text()).await?;
            let history = user_history(&mut view, found.customer_id).await?;
            drop(view);
            if history.has_more {
                context.talk.say("there are older ones: payg payment list and payg invoice list have all");
            }
            context.out.list(HISTORY, &history.data)
        }
    }
}
