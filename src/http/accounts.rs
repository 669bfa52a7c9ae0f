//! `/v1/users` and `/v1/companies`: signing up.

use crate::engine::customer_details::CustomerDetails;
use crate::engine::sign_up::{enrol, sign_up};
use crate::error::{Error, Result};
use crate::http::app::{App, Shared};
use crate::http::caller::MaybeBy;
use crate::http::once::{Early, MaybeKeyHeader, MaybeKeyed, Ticket};
use crate::http::problem::Problems;
use crate::records::customer::{Kind, NewCustomer};
use crate::records::operator::Role;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use std::str::FromStr;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(create_user)).routes(routes!(create_company))
}

/// A user that is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewUser {
    /// What it logs in with and what its calls are billed to: letters, digits, underscores, hyphens.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,32}$")]
    user_name: String,
    /// 8 to 128 characters, and not one that everybody tries first.
    #[schema(min_length = 8, max_length = 128)]
    password: String,
    /// For people to read; the user name unless given.
    display_name: Option<String>,
    /// Where letters go, and another name to log in with.
    email: Option<String>,
    /// What it is billed in, as `EUR`; `billing.currency` unless given.
    currency: Option<String>,
    /// Whose months it is billed by, as `Europe/Berlin`; `billing.timezone` unless given.
    time_zone: Option<String>,
}

/// A company that is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewCompany {
    /// For people to read.
    display_name: String,
    /// What it logs in with, and where letters go.
    email: String,
    /// 8 to 128 characters, and not one that everybody tries first.
    #[schema(min_length = 8, max_length = 128)]
    password: String,
    /// The branch of its bank, together with the account.
    #[schema(pattern = "^[0-9]{3}-[0-9]{3}$")]
    bsb: Option<String>,
    /// Its account there.
    #[schema(pattern = "^[0-9]{5,9}$")]
    account_number: Option<String>,
    /// What it is billed in, as `EUR`; `billing.currency` unless given.
    currency: Option<String>,
    /// Whose months it is billed by, as `Europe/Berlin`; `billing.timezone` unless given.
    time_zone: Option<String>,
}

/// Sign up as a user
///
/// The setting `accounts.sign_up` may forbid it to everybody but operators.
#[utoipa::path(post, path = "/v1/users", tag = "accounts", params(MaybeKeyHeader), request_body = NewUser,
    responses((status = 201, body = CustomerDetails), Problems), security((), ("bearer" = [])))]
async fn create_user(
    State(app): State<Shared>,
    by: MaybeBy,
    MaybeKeyed(ticket, user): MaybeKeyed<NewUser>,
) -> Result<(StatusCode, Json<CustomerDetails>), Early> {
    let display_name = user.display_name.unwrap_or_else(|| user.user_name.clone());
    let currency = parsed("currency", user.currency)?.unwrap_or(app.payg.settings.currency);
    let new = NewCustomer {
        user_name: Some(user.user_name),
        email: user.email,
        time_zone: parsed("time_zone", user.time_zone)?,
        ..NewCustomer::named(Kind::User, display_name, currency)
    };
    create(&app, by, ticket, new, &user.password).await
}

/// Sign up as a company
///
/// The setting `accounts.sign_up` may forbid it to everybody but operators.
#[utoipa::path(post, path = "/v1/companies", tag = "accounts", params(MaybeKeyHeader), request_body = NewCompany,
    responses((status = 201, body = CustomerDetails), Problems), security((), ("bearer" = [])))]
async fn create_company(
    State(app): State<Shared>,
    by: MaybeBy,
    MaybeKeyed(ticket, company): MaybeKeyed<NewCompany>,
) -> Result<(StatusCode, Json<CustomerDetails>), Early> {
    let currency = parsed("currency", company.currency)?.unwrap_or(app.payg.settings.currency);
    let new = NewCustomer {
        email: Some(company.email),
        time_zone: parsed("time_zone", company.time_zone)?,
        bsb: company.bsb,
        account_number: company.account_number,
        ..NewCustomer::named(Kind::Company, company.display_name, currency)
    };
    create(&app, by, ticket, new, &company.password).await
}

async fn create(
    app: &App,
    MaybeBy(by): MaybeBy,
    ticket: Ticket,
    new: NewCustomer,
    password: &str,
) -> Result<(StatusCode, Json<CustomerDetails>), Early> {
    let once = ticket.open(app, by.as_ref()).await?;
    let operator = by.filter(|caller| caller.must_operate(Role::Operator).is_ok());
    let details = match operator {
        Some(caller) => enrol(&app.payg.acting(caller.actor()), &app.desk, new, password, once).await?,
        None => sign_up(&app.payg, &app.desk, new, password, once).await?,
    };
    Ok((StatusCode::CREATED, Json(details)))
}

/// A field that may be missing, as what it stands for; a refusal names it.
pub fn parsed<T: FromStr<Err = Error>>(field: &'static str, text: Option<String>) -> Result<Option<T>> {
    text.map(|text| text.parse()).transpose().map_err(|error: Error| error.at(field))
}
