//! `/v1/mail-wish`: what a customer wishes of mail, another language or nothing but what is owed.

use crate::engine::caller::Subject;
use crate::engine::mail::wish::{Change, Wished, set_wish, wish_of};
use crate::error::Result;
use crate::http::app::Shared;
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::params::Params;
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
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
    OpenApiRouter::new().routes(routes!(show, set))
}

/// What is to change; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WishInput {
    /// The language of its mails: en or ru.
    language: Option<String>,
    /// Whether mails come that are not owed to it.
    courtesies: Option<bool>,
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
}

/// Whose wish is meant.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WhoseParams {
    /// Where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
}

/// Show what a customer wishes of mail
#[utoipa::path(get, path = "/v1/mail-wish", tag = "accounts", params(WhoseParams),
    responses((status = 200, body = Wished), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<WhoseParams>,
) -> Result<Json<Wished>, Problem> {
    caller.must(Scope::Account)?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::one_customer(&mut view, &caller, asked.customer.as_deref()).await?;
    Ok(Json(wish_of(&mut view, &customer).await?))
}

/// Set what a customer wishes of mail: its language, and whether more comes than what is owed
#[utoipa::path(put, path = "/v1/mail-wish", tag = "accounts", request_body = WishInput,
    responses((status = 200, body = Wished), Problems), security(("bearer" = [])))]
async fn set(
    State(app): State<Shared>,
    By(caller): By,
    Body(input): Body<WishInput>,
) -> Result<Json<Wished>, Problem> {
    caller.must(Scope::Account)?;
    match caller.subject {
        Subject::Customer(..) => caller.must_manage()?,
        Subject::Operator(..) => caller.must_operate(Role::Operator)?,
    }
    let customer =
        whose::one_customer(&mut app.payg.db.view().await?, &caller, input.customer.as_deref()).await?;
    let language = input.language.as_deref().map(str::parse).transpose();
    let language = language.map_err(|error: crate::error::Error| error.at("language"))?;
    let change = Change { language, courtesies: input.courtesies };
    Ok(Json(set_wish(&app.payg.acting(caller.actor()), &customer, change).await?))
}
