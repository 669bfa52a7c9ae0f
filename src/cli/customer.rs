//! What `payg user` and `payg company` share: both are customers.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::db::door::View;
use crate::engine::change::Change;
use crate::engine::change_password::issue_reset;
use crate::engine::create_customer::{Extras, create_customer};
use crate::engine::customer_details::customer_details;
use crate::engine::find_customer::find_customer;
use crate::engine::list_customers::list_customers;
use crate::engine::payg::Payg;
use crate::engine::update_customer::{CustomerChange, disable_customer, enable_customer, update_customer};
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::records::customer::{Customer, Kind, NewCustomer};
use crate::records::customer_list::{Filter, SORTS};
use crate::records::tax;
use crate::values::id::TaxId;
use crate::values::naming;
use crate::values::owner::Owner;
use clap::{Args, ValueEnum};
use std::str::FromStr;

/// What both kinds of customers can be given; an empty text takes away what was there.
#[derive(Args, Clone, Debug, Default)]
pub struct Profile {
    /// What another system calls the customer: a host, an extension, a key; unique
    #[arg(long, value_name = "TEXT")]
    external_id: Option<String>,

    /// Where letters go
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,

    /// What the customer is billed in; billing.currency unless given
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,

    /// Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,

    /// A tax on the customer's invoices; may be repeated
    #[arg(long = "tax", value_name = "NAME")]
    taxes: Vec<String>,

    /// Ask for a password without showing it
    #[arg(long)]
    password: bool,

    /// Read a password from the first line of standard input
    #[arg(long, conflicts_with = "password")]
    password_stdin: bool,
}

/// What only one of the kinds can be given.
#[derive(Clone, Debug, Default)]
pub struct Special {
    /// A user's.
    pub user_name: Option<String>,
    /// A company's.
    pub bsb: Option<String>,
    /// A company's.
    pub account: Option<String>,
}

/// Which customers a list shows.
#[derive(Args, Clone, Debug)]
pub struct Listing {
    #[command(flatten)]
    list: ListArguments,

    /// Only enabled or only disabled ones
    #[arg(long, value_enum, value_name = "STATUS")]
    status: Option<Status>,
}

/// Whether something may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Status {
    /// It may
    Enabled,
    /// It may not
    Disabled,
}

/// Which customer is meant.
#[derive(Args, Clone, Debug)]
pub struct Named {
    /// The customer's id, user name or external id, or a unique beginning of one
    #[arg(value_name = "CUSTOMER")]
    customer: String,
}

impl Named {
    /// What was typed.
    pub fn text(&self) -> &str {
        &self.customer
    }
}

const TAXES: &[Section] = &[Section {
    title: "Taxes",
    field: "taxes",
    columns: &[Column::new("name", "/name"), Column::new("percent", "/percent").right()],
}];

/// Creates a customer; a NAME that can be a handle is the handle too, unless one is given.
pub async fn create(
    context: &mut Context,
    kind: Kind,
    name: String,
    special: Special,
    profile: Profile,
) -> Result<()> {
    let password = password(context, &profile)?;
    let payg = context.payg().await?;
    let handle = naming::user_name(&name).ok();
    let (user_name, external_id) = match kind {
        Kind::User => (special.user_name.or(handle), profile.external_id),
        Kind::Company => (None, profile.external_id.or(handle)),
    };
    let new = NewCustomer {
        kind,
        display_name: name,
        user_name: given(user_name),
        external_id: given(external_id),
        email: given(profile.email),
        currency: parsed(given(profile.currency))?.unwrap_or(payg.settings.currency),
        time_zone: parsed(given(profile.time_zone))?,
        bsb: given(special.bsb),
        account_number: given(special.account),
    };
    let taxes = tax_ids(&mut payg.db.view().await?, &profile.taxes).await?;
    let customer = create_customer(&payg, new, &Extras { taxes, password }).await?;
    print(context, &payg, customer).await
}

/// Prints a page of the customers of a kind.
pub async fn list(
    context: &mut Context,
    kind: Kind,
    columns: &'static [Column],
    arguments: &Listing,
) -> Result<()> {
    let payg = context.payg().await?;
    let disabled = arguments.status.map(|status| status == Status::Disabled);
    let filter = Filter { kind: Some(kind.word()), disabled };
    let fetch = async |paging| list_customers(&mut payg.db.view().await?, &filter, &paging).await;
    context.list(columns, &arguments.list, SORTS, fetch).await
}

/// Prints one customer.
pub async fn show(context: &mut Context, kind: Kind, named: &Named) -> Result<()> {
    let payg = context.payg().await?;
    let customer = find(&mut payg.db.view().await?, kind, &named.customer).await?;
    print(context, &payg, customer).await
}

/// Changes a customer: what is not given stays, what is given empty goes.
pub async fn update(
    context: &mut Context,
    kind: Kind,
    named: &Named,
    name: Option<String>,
    special: Special,
    profile: Profile,
    no_taxes: bool,
) -> Result<()> {
    let password = password(context, &profile)?;
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let customer = find(&mut view, kind, &named.customer).await?;
    let taxes = match (no_taxes, profile.taxes.is_empty()) {
        (true, _) => Some(vec![]),
        (false, true) => None,
        (false, false) => Some(tax_ids(&mut view, &profile.taxes).await?),
    };
    drop(view);
    let change = CustomerChange {
        display_name: name,
        user_name: text_change(special.user_name),
        external_id: text_change(profile.external_id),
        email: text_change(profile.email),
        currency: parsed(profile.currency)?,
        time_zone: match text_change(profile.time_zone) {
            Change::Set(zone) => Change::Set(zone.parse()?),
            Change::Clear => Change::Clear,
            Change::Keep => Change::Keep,
        },
        bsb: text_change(special.bsb),
        account_number: text_change(special.account),
        taxes,
        password,
    };
    let customer = update_customer(&payg, customer.customer_id, change).await?;
    print(context, &payg, customer).await
}

/// Lets a customer use nothing from now on.
pub async fn disable(context: &mut Context, kind: Kind, named: &Named) -> Result<()> {
    let payg = context.payg().await?;
    let customer = find(&mut payg.db.view().await?, kind, &named.customer).await?;
    let customer = disable_customer(&payg, customer.customer_id).await?;
    print(context, &payg, customer).await
}

/// Lets a disabled customer use services again.
pub async fn enable(context: &mut Context, kind: Kind, named: &Named) -> Result<()> {
    let payg = context.payg().await?;
    let customer = find(&mut payg.db.view().await?, kind, &named.customer).await?;
    let customer = enable_customer(&payg, customer.customer_id).await?;
    print(context, &payg, customer).await
}

/// Prints a one-time token by which the customer sets a new password.
pub async fn reset_password(context: &mut Context, kind: Kind, named: &Named) -> Result<()> {
    let payg = context.payg().await?;
    let customer = find(&mut payg.db.view().await?, kind, &named.customer).await?;
    context.out.record(&issue_reset(&payg, Owner::Customer(customer.customer_id)).await?)
}

/// The customer that is meant, if it is of the kind that the command is for.
async fn find(view: &mut View, kind: Kind, text: &str) -> Result<Customer> {
    let customer = find_customer(view, text).await?;
    if customer.kind == kind {
        return Ok(customer);
    }
    let (other, handle) = (customer.kind, customer.handle());
    Err(Error::new(ErrorKind::NotFound, "not_found", format!("{handle} is a {other}, not a {kind}"))
        .hint(format!("payg {other} show {handle}")))
}

async fn print(context: &mut Context, payg: &Payg, customer: Customer) -> Result<()> {
    let details = customer_details(&mut payg.db.view().await?, customer).await?;
    context.out.card(&details, TAXES)
}

fn password(context: &mut Context, profile: &Profile) -> Result<Option<String>> {
    if profile.password || profile.password_stdin {
        return context.password(profile.password_stdin).map(Some);
    }
    Ok(None)
}

async fn tax_ids(view: &mut View, names: &[String]) -> Result<Vec<TaxId>> {
    let mut ids = Vec::with_capacity(names.len());
    for name in names {
        ids.push(tax::find(view, name).await?.tax_id);
    }
    Ok(ids)
}

/// What an option says, empty being nothing.
fn given(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

fn text_change(text: Option<String>) -> Change<String> {
    match text {
        None => Change::Keep,
        Some(text) if text.is_empty() => Change::Clear,
        Some(text) => Change::Set(text),
    }
}

fn parsed<T: FromStr<Err = Error>>(text: Option<String>) -> Result<Option<T>> {
    text.map(|text| text.parse()).transpose()
}
