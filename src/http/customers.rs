//! `/v1/customers`: everybody who is billed, for operators.

use crate::engine::customer_details::{CustomerDetails, customer_details};
use crate::engine::find_customer::find_customer;
use crate::engine::list_customers::list_customers;
use crate::engine::user_history::{History, user_history};
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::records::customer::{Customer, Kind};
use crate::records::customer_list::Filter;
use crate::records::operator::Role;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(show)).routes(routes!(history))
}

/// Which customers are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CustomerParams {
    /// Only users or only companies.
    #[param(inline)]
    kind: Option<Wanted>,
    /// Only disabled ones, or only those that are not.
    disabled: Option<bool>,
    /// Only those with a name, user name, external id or e-mail address of which a word begins so.
    search: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// Which kind of customers.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Wanted {
    /// Who uses metered services.
    User,
    /// Who takes payments.
    Company,
}

/// List customers; only an operator may
#[utoipa::path(get, path = "/v1/customers", tag = "customers", params(CustomerParams),
    responses((status = 200, body = List<Customer>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<CustomerParams>,
) -> Result<Json<List<Customer>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    caller.must(Scope::BillingRead)?;
    let mut paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    paging.search = asked.search;
    let kind = asked.kind.map(|kind| match kind {
        Wanted::User => Kind::User.word(),
        Wanted::Company => Kind::Company.word(),
    });
    let filter = Filter { kind, disabled: asked.disabled };
    Ok(Json(list_customers(&mut app.payg.db.view().await?, &filter, &paging).await?.into()))
}

/// Show a customer with its taxes; only an operator may
#[utoipa::path(get, path = "/v1/customers/{customer}", tag = "customers",
    params(("customer" = String, Path, description = "An id, a user name or an external id")),
    responses((status = 200, body = CustomerDetails), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
) -> Result<Json<CustomerDetails>, Problem> {
    caller.must_operate(Role::Viewer)?;
    caller.must(Scope::BillingRead)?;
    let mut view = app.payg.db.view().await?;
    let customer = find_customer(&mut view, &name).await?;
    Ok(Json(customer_details(&mut view, customer).await?))
}

/// Show what happened to a customer's money, the newest first: subscriptions, charges, payments, refunds and
/// invoices; only an operator may
#[utoipa::path(get, path = "/v1/customers/{customer}/history", tag = "customers",
    params(("customer" = String, Path, description = "An id, a user name or an external id")),
    responses((status = 200, body = History), Problems), security(("bearer" = [])))]
async fn history(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
) -> Result<Json<History>, Problem> {
    caller.must_operate(Role::Viewer)?;
    caller.must(Scope::BillingRead)?;
    let mut view = app.payg.db.view().await?;
    let customer = find_customer(&mut view, &name).await?;
    Ok(Json(user_history(&mut view, customer.customer_id).await?))
}
