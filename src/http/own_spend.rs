//! `/v1/limits/own-spend`: what a customer caps itself at; what an operator set holds beside it.

use crate::engine::caller::{Caller, Subject};
use crate::engine::limit_details::{LimitDetails, limit_details};
use crate::engine::set_limit::{NewLimit, remove_limit, set_limit};
use crate::error::{Error, Result};
use crate::http::app::Shared;
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::page::List;
use crate::http::params::Params;
use crate::http::payments::MoneyInput;
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::customer::Customer;
use crate::records::limit::{self, About, Kind, Limit, Owner, Span};
use crate::records::operator::Role;
use crate::values::page::Page;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(show, set, clear))
}

/// A spend cap that is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CapInput {
    /// What usage may cost at most, in the currency in which the customer is billed.
    amount: MoneyInput,
    /// Over which period of the customer's calendar; a month unless given.
    per: Option<Per>,
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
}

/// Which spend cap is meant.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CapParams {
    /// Over which period; a month unless given.
    per: Option<Per>,
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
}

/// Whose spend caps are meant.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WhoseParams {
    /// Where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
}

/// A period that begins anew.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Per {
    /// The calendar month.
    Month,
    /// The day.
    Day,
}

/// Show a customer's own spend caps: one a month, one a day, or none
#[utoipa::path(get, path = "/v1/limits/own-spend", tag = "usage", params(WhoseParams),
    responses((status = 200, body = List<LimitDetails>), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<WhoseParams>,
) -> Result<Json<List<LimitDetails>>, Problem> {
    caller.must(Scope::UsageRead)?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::one_customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let mut limits = limit::for_customer(&mut view, customer.customer_id).await?;
    limits.retain(|limit| matches!(limit.about.kind, Kind::OwnSpend(_)));
    Ok(Json(Page::whole(limit_details(&mut view, limits).await?).into()))
}

/// Set a customer's own spend cap: usage that would cost more is refused
///
/// It replaces the one over the same period. A spend cap that an operator set holds beside it.
#[utoipa::path(put, path = "/v1/limits/own-spend", tag = "usage", request_body = CapInput,
    responses((status = 200, body = LimitDetails), Problems), security(("bearer" = [])))]
async fn set(
    State(app): State<Shared>,
    By(caller): By,
    Body(input): Body<CapInput>,
) -> Result<Json<LimitDetails>, Problem> {
    let customer = changed(&app, &caller, input.customer.as_deref()).await?;
    let amount = input.amount.read()?;
    if amount.currency != customer.currency {
        let why = format!("is not {}, in which {} is billed", customer.currency, customer.handle());
        return Err(Error::invalid("currency", amount.currency, why).at("amount.currency").into());
    }
    let about = about(&customer, input.per);
    let new = NewLimit { about, amount: Some(amount.minor), burst: None };
    let set = set_limit(&app.payg.acting(caller.actor()), new).await;
    let set = set.map_err(|error| error.at("amount"))?;
    Ok(Json(shown(&app, set).await?))
}

/// Lift a customer's own spend cap; what an operator set still holds
#[utoipa::path(delete, path = "/v1/limits/own-spend", tag = "usage", params(CapParams),
    responses((status = 200, body = LimitDetails), Problems), security(("bearer" = [])))]
async fn clear(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<CapParams>,
) -> Result<Json<LimitDetails>, Problem> {
    let customer = changed(&app, &caller, asked.customer.as_deref()).await?;
    let gone = remove_limit(&app.payg.acting(caller.actor()), about(&customer, asked.per)).await?;
    Ok(Json(shown(&app, gone).await?))
}

/// Whose cap is changed, if the caller may change it.
async fn changed(app: &Shared, caller: &Caller, named: Option<&str>) -> Result<Customer> {
    caller.must(Scope::Account)?;
    match caller.subject {
        Subject::Customer(..) => caller.must_manage()?,
        Subject::Operator(..) => caller.must_operate(Role::Operator)?,
    }
    whose::one_customer(&mut app.payg.db.view().await?, caller, named).await
}

fn about(customer: &Customer, per: Option<Per>) -> About {
    let span = match per {
        Some(Per::Day) => Span::Day,
        Some(Per::Month) | None => Span::Month,
    };
    About {
        owner: Owner::Customer(customer.customer_id),
        service_id: None,
        kind: Kind::OwnSpend(span),
        currency: Some(customer.currency),
    }
}

async fn shown(app: &Shared, limit: Limit) -> Result<LimitDetails> {
    let mut shown = limit_details(&mut app.payg.db.view().await?, vec![limit]).await?;
    shown.pop().ok_or_else(|| Error::failed("a limit was not shown"))
}
