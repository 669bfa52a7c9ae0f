//! `payg company`: customers who take payments through payg.

use crate::cli::context::Context;
use crate::cli::customer::{self, Listing, Named, Profile, Special};
use crate::cli::rows::Column;
use crate::error::Result;
use crate::records::customer::Kind;
use clap::{Args, Subcommand};

/// Manage companies: customers who take payments through payg
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Company {
    Create(Create),
    List(List),
    Show(Show),
    Update(Update),
    Disable(Disable),
    Enable(Enable),
    ResetPassword(ResetPassword),
}

/// Create a company
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg company create initech --bsb 062-000 --account 00012345\n  payg company create \"Globex GmbH\" --external-id globex --currency EUR --time-zone Europe/Berlin"
)]
pub struct Create {
    /// For people to read; a plain word is the external id too
    #[arg(value_name = "NAME")]
    name: String,

    /// The branch of the company's bank
    #[arg(long, value_name = "NNN-NNN", requires = "account")]
    bsb: Option<String>,

    /// The company's account there, 5 to 9 digits
    #[arg(long, value_name = "DIGITS", requires = "bsb")]
    account: Option<String>,

    #[command(flatten)]
    profile: Profile,
}

/// List the companies
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg company list\n  payg company list --status enabled --sort display_name -o csv"
)]
pub struct List {
    #[command(flatten)]
    listing: Listing,
}

/// Show one company
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg company show acme")]
pub struct Show {
    #[command(flatten)]
    company: Named,
}

/// Change a company; what is not given stays, what is given empty goes
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg company update acme --bsb 062-000 --account 00012345\n  payg company update acme --email billing@example.com --tax vat"
)]
pub struct Update {
    #[command(flatten)]
    company: Named,

    /// For people to read
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The branch of the company's bank
    #[arg(long, value_name = "NNN-NNN")]
    bsb: Option<String>,

    /// The company's account there, 5 to 9 digits
    #[arg(long, value_name = "DIGITS")]
    account: Option<String>,

    #[command(flatten)]
    profile: Profile,

    /// Take all taxes away
    #[arg(long, conflicts_with = "taxes")]
    no_taxes: bool,
}

/// Let a company use nothing from now on; what is owed stays owed
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg company disable acme")]
pub struct Disable {
    #[command(flatten)]
    company: Named,
}

/// Let a disabled company use services again
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg company enable acme")]
pub struct Enable {
    #[command(flatten)]
    company: Named,
}

/// Print a one-time token, good for 30 minutes, by which a company sets a new password
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg company reset-password acme")]
pub struct ResetPassword {
    #[command(flatten)]
    company: Named,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("external id", "/external_id"),
    Column::new("display name", "/display_name"),
    Column::new("email", "/email"),
    Column::new("currency", "/currency"),
    Column::new("bsb", "/bsb"),
    Column::new("account number", "/account_number"),
    Column::new("disabled at", "/disabled_at"),
];

/// Does what `payg company` was asked for.
pub async fn run(context: &mut Context, verb: Company) -> Result<()> {
    let special = |bsb, account| Special { user_name: None, bsb, account };
    match verb {
        Company::Create(Create { name, bsb, account, profile }) => {
            customer::create(context, Kind::Company, name, special(bsb, account), profile).await
        }
        Company::List(List { listing }) => customer::list(context, Kind::Company, COLUMNS, &listing).await,
        Company::Show(Show { company }) => customer::show(context, Kind::Company, &company).await,
        Company::Update(Update { company, name, bsb, account, profile, no_taxes }) => {
            let special = special(bsb, account);
            customer::update(context, Kind::Company, &company, name, special, profile, no_taxes).await
        }
        Company::Disable(Disable { company }) => customer::disable(context, Kind::Company, &company).await,
        Company::Enable(Enable { company }) => customer::enable(context, Kind::Company, &company).await,
        Company::ResetPassword(ResetPassword { company }) => {
            customer::reset_password(context, Kind::Company, &company).await
        }
    }
}
