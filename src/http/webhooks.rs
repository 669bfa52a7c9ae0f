//! `/v1/webhooks`: where a customer's events are sent.

use crate::engine::caller::Caller;
use crate::engine::payg::Payg;
use crate::engine::webhooks::endpoints::{
    EndpointChange, EndpointWithSecret, NewEndpoint, Resent, create_endpoint, remove_endpoint, resend_failed,
    rotate_secret, update_endpoint,
};
use crate::engine::webhooks::try_out::{TestEvent, write_test};
use crate::error::{Error, Result};
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::once::{Early, KeyHeader, Keyed, KeyedBare, MaybeKeyHeader, MaybeKeyed};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::endpoint::{self, Endpoint};
use crate::records::operator::Role;
use crate::values::id::{CustomerId, EndpointId};
use crate::values::scope::Scope;
use crate::values::timestamp::Timestamp;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(create, list))
        .routes(routes!(show, update, remove))
        .routes(routes!(rotate))
        .routes(routes!(test))
        .routes(routes!(resend))
}

/// An endpoint that is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WebhookInput {
    /// Where to: an address that begins with https or http.
    url: String,
    /// Which events: `invoice.issued`, `invoice.*`, or `*`; all unless given.
    #[serde(default)]
    events: Vec<String>,
    /// Of payments, only changes of these fields; all unless given.
    #[serde(default)]
    fields: Vec<String>,
    /// To tell it from others.
    #[serde(default)]
    description: String,
    /// Whose events, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
}

/// What is to be changed; what is missing stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WebhookChange {
    /// Where to.
    url: Option<String>,
    /// Which events.
    events: Option<Vec<String>>,
    /// Of payments, only changes of these fields.
    fields: Option<Vec<String>>,
    /// To tell it from others.
    description: Option<String>,
    /// Whether anything is sent.
    enabled: Option<bool>,
}

/// Which endpoints are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WebhookParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// What is to be sent again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ResendFailedInput {
    /// All that failed and became owed since then, RFC 3339.
    since: String,
}

/// Send events to an address; the secret is in this answer and in no other
#[utoipa::path(post, path = "/v1/webhooks", tag = "webhooks", params(MaybeKeyHeader), request_body = WebhookInput,
    responses((status = 201, body = EndpointWithSecret), Problems), security(("bearer" = [])))]
async fn create(
    State(app): State<Shared>,
    By(caller): By,
    MaybeKeyed(ticket, input): MaybeKeyed<WebhookInput>,
) -> Result<Response, Early> {
    caller.must(Scope::Account)?;
    if caller.customer().is_none() {
        caller.must_operate(Role::Operator)?;
    }
    let customer =
        whose::one_customer(&mut app.payg.db.view().await?, &caller, input.customer.as_deref()).await?;
    let new = NewEndpoint {
        customer_id: customer.customer_id,
        url: input.url,
        description: input.description,
        events: input.events,
        fields: input.fields,
    };
    let once = ticket.open(&app, Some(&caller)).await?;
    let created = create_endpoint(&acting(&app, &caller), new, once).await?;
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(created)).into_response())
}

/// List where events are sent
#[utoipa::path(get, path = "/v1/webhooks", tag = "webhooks", params(WebhookParams),
    responses((status = 200, body = List<Endpoint>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<WebhookParams>,
) -> Result<Json<List<Endpoint>>, Problem> {
    caller.must(Scope::Account)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let customer_id = customer.map(|customer| customer.customer_id);
    let filter = endpoint::Filter { customer_id, ..endpoint::Filter::default() };
    let page = endpoint::page(&mut view, filter, &paging).await?;
    Ok(Json(page.into()))
}

/// Show an endpoint, without its secret
#[utoipa::path(get, path = "/v1/webhooks/{id}", tag = "webhooks", params(("id" = EndpointId, Path)),
    responses((status = 200, body = Endpoint), Problems), security(("bearer" = [])))]
async fn show(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<Endpoint>, Problem> {
    Ok(Json(find(&app, &caller, &id, Role::Viewer).await?))
}

/// Change an endpoint, disable it or enable it again
#[utoipa::path(patch, path = "/v1/webhooks/{id}", tag = "webhooks", params(("id" = EndpointId, Path)),
    request_body = WebhookChange,
    responses((status = 200, body = Endpoint), Problems), security(("bearer" = [])))]
async fn update(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Body(input): Body<WebhookChange>,
) -> Result<Json<Endpoint>, Problem> {
    let found = find(&app, &caller, &id, Role::Operator).await?;
    let WebhookChange { url, events, fields, description, enabled } = input;
    let change = EndpointChange { url, description, events, fields, is_enabled: enabled };
    Ok(Json(update_endpoint(&acting(&app, &caller), own(&found), found.endpoint_id, change).await?))
}

/// Send nothing to an endpoint any more; what was sent stays in the log
#[utoipa::path(delete, path = "/v1/webhooks/{id}", tag = "webhooks", params(("id" = EndpointId, Path)),
    responses((status = 200, body = Endpoint), Problems), security(("bearer" = [])))]
async fn remove(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<Endpoint>, Problem> {
    let found = find(&app, &caller, &id, Role::Operator).await?;
    Ok(Json(remove_endpoint(&acting(&app, &caller), own(&found), found.endpoint_id).await?))
}

/// Give an endpoint a new secret, which is in this answer and in no other; for a day the old one signs too
#[utoipa::path(post, path = "/v1/webhooks/{id}/rotate-secret", tag = "webhooks",
    params(("id" = EndpointId, Path), KeyHeader),
    responses((status = 200, body = EndpointWithSecret), Problems), security(("bearer" = [])))]
async fn rotate(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedBare(ticket): KeyedBare,
) -> Result<Response, Early> {
    let found = find(&app, &caller, &id, Role::Operator).await?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let rotated = rotate_secret(&acting(&app, &caller), own(&found), found.endpoint_id, once).await?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(rotated)).into_response())
}

/// Send an endpoint a `webhook.test` event, once; the log says what it answered
#[utoipa::path(post, path = "/v1/webhooks/{id}/test", tag = "webhooks",
    params(("id" = EndpointId, Path), KeyHeader),
    responses((status = 202, body = TestEvent), Problems), security(("bearer" = [])))]
async fn test(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedBare(ticket): KeyedBare,
) -> Result<Response, Early> {
    let found = find(&app, &caller, &id, Role::Operator).await?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let event = write_test(&app.payg, own(&found), found.endpoint_id, once).await?;
    Ok((StatusCode::ACCEPTED, Json(event)).into_response())
}

/// Send everything again that failed at an endpoint since a time
#[utoipa::path(post, path = "/v1/webhooks/{id}/resend", tag = "webhooks",
    params(("id" = EndpointId, Path), KeyHeader), request_body = ResendFailedInput,
    responses((status = 200, body = Resent), Problems), security(("bearer" = [])))]
async fn resend(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Keyed(ticket, input): Keyed<ResendFailedInput>,
) -> Result<Json<Resent>, Early> {
    let found = find(&app, &caller, &id, Role::Operator).await?;
    let since: Option<Timestamp> = parsed("since", Some(input.since))?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let since = since.unwrap_or(Timestamp::EPOCH);
    Ok(Json(resend_failed(&app.payg, own(&found), found.endpoint_id, since, once).await?))
}

/// The endpoint that is meant, if the caller may see it; one of somebody else does not exist.
async fn find(app: &App, caller: &Caller, text: &str, least: Role) -> Result<Endpoint> {
    caller.must(Scope::Account)?;
    if caller.customer().is_none() {
        caller.must_operate(least)?;
    }
    let nobodys = || Error::not_found("webhook", text);
    let id: EndpointId = text.parse().map_err(|_| nobodys())?;
    endpoint::find(&mut app.payg.db.view().await?, caller.customer(), id).await?.ok_or_else(nobodys)
}

fn own(found: &Endpoint) -> Option<CustomerId> {
    Some(found.customer_id)
}

fn acting(app: &App, caller: &Caller) -> Payg {
    app.payg.acting(caller.actor())
}
