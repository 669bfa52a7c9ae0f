//! `/v1/event-log`: what happened to a customer's things, and what came of telling it.

use crate::engine::caller::Caller;
use crate::engine::webhooks::endpoints::Resent;
use crate::engine::webhooks::event_log::{EventDetails, LoggedEvent, event_details, resend_event};
use crate::error::{Error, Result};
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::caller::By;
use crate::http::once::{Early, KeyHeader, Keyed};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::delivery::Delivery;
use crate::records::letter::{self, Filter};
use crate::records::operator::Role;
use crate::values::id::{EndpointId, LetterId};
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(show))
        .routes(routes!(deliveries))
        .routes(routes!(resend))
}

/// Which events are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct EventParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// Only of one kind, as `invoice.issued`.
    r#type: Option<String>,
    /// Only from then on, RFC 3339.
    since: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// Where an event is sent again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ResendInput {
    /// To this endpoint alone; to all that it was owed to unless given.
    #[schema(value_type = Option<EndpointId>)]
    webhook: Option<String>,
}

/// List what happened, the newest first
#[utoipa::path(get, path = "/v1/event-log", tag = "webhooks", params(EventParams),
    responses((status = 200, body = List<LoggedEvent>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<EventParams>,
) -> Result<Json<List<LoggedEvent>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let since = parsed("since", asked.since)?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let filter = Filter {
        customer_id: customer.map(|customer| customer.customer_id),
        kinds: asked.r#type.into_iter().collect(),
        document_id: None,
        since,
    };
    let page = letter::page(&mut view, &filter, &paging).await?;
    Ok(Json(page.map(LoggedEvent::from).into()))
}

/// Show an event with its deliveries and every try
#[utoipa::path(get, path = "/v1/event-log/{id}", tag = "webhooks", params(("id" = LetterId, Path)),
    responses((status = 200, body = EventDetails), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<EventDetails>, Problem> {
    caller.must(Scope::BillingRead)?;
    Ok(Json(find(&app, &caller, &id).await?))
}

/// List to which endpoints an event is owed, and how each stands
#[utoipa::path(get, path = "/v1/event-log/{id}/deliveries", tag = "webhooks", params(("id" = LetterId, Path)),
    responses((status = 200, body = List<Delivery>), Problems), security(("bearer" = [])))]
async fn deliveries(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<List<Delivery>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let data = find(&app, &caller, &id).await?.deliveries;
    Ok(Json(List { object: "list", data, has_more: false, next_cursor: None }))
}

/// Send an event again, with the id that it had
#[utoipa::path(post, path = "/v1/event-log/{id}/resend", tag = "webhooks",
    params(("id" = LetterId, Path), KeyHeader), request_body = ResendInput,
    responses((status = 200, body = Resent), Problems), security(("bearer" = [])))]
async fn resend(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Keyed(ticket, input): Keyed<ResendInput>,
) -> Result<Json<Resent>, Early> {
    caller.must(Scope::Account)?;
    if caller.customer().is_none() {
        caller.must_operate(Role::Operator)?;
    }
    let event = find(&app, &caller, &id).await?.event;
    let only = match input.webhook {
        None => None,
        Some(text) => Some(text.parse().map_err(|_| Error::not_found("webhook", &text).at("webhook"))?),
    };
    let once = ticket.open(&app, Some(&caller)).await?;
    Ok(Json(resend_event(&app.payg, Some(event.customer_id), event.id, only, once).await?))
}

/// The event that is meant, if the caller may see it; one of somebody else does not exist.
async fn find(app: &App, caller: &Caller, text: &str) -> Result<EventDetails> {
    if caller.customer().is_none() {
        caller.must_operate(Role::Viewer)?;
    }
    let id: LetterId = text.parse().map_err(|_| Error::not_found("event", text))?;
    event_details(&mut app.payg.db.view().await?, caller.customer(), id).await
}
