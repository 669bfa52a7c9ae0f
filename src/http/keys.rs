//! `/v1/keys`: the API keys of the account that is asking; operators also see those of customers.

use crate::engine::caller::{Caller, Subject};
use crate::engine::create_key::{CreatedKey, NewKey, create_key};
use crate::engine::find_customer::{find_customer, is_called};
use crate::engine::revoke_key::revoke_key;
use crate::error::{Error, Kind, Result};
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::caller::By;
use crate::http::once::{Early, MaybeKeyHeader, MaybeKeyed};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::records::api_key::{self, ApiKey};
use crate::records::operator::Role;
use crate::values::id::KeyId;
use crate::values::owner::Owner;
use crate::values::scope::{Scope, Scopes};
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
    OpenApiRouter::new().routes(routes!(create, list)).routes(routes!(show, revoke))
}

/// A key that is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct KeyInput {
    /// To tell it from others.
    name: String,
    /// What it allows; everything unless given, and never more than the credential that asks.
    #[schema(value_type = Option<Scopes>)]
    scopes: Option<Vec<String>>,
    /// From when on it lets nobody in, RFC 3339; never unless given.
    expires_at: Option<String>,
    /// Whose it is, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
}

/// Which keys are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct KeyParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// Those that were revoked, with their time, or those that were not; both unless given.
    revoked: Option<bool>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// Create an API key; its text is in this answer and in no other
#[utoipa::path(post, path = "/v1/keys", tag = "accounts", params(MaybeKeyHeader), request_body = KeyInput,
    responses((status = 201, body = CreatedKey), Problems), security(("bearer" = [])))]
async fn create(
    State(app): State<Shared>,
    By(caller): By,
    MaybeKeyed(ticket, input): MaybeKeyed<KeyInput>,
) -> Result<Response, Early> {
    caller.must(Scope::Account)?;
    let scopes = match input.scopes {
        None => Scopes::ALL,
        Some(words) if words.is_empty() => Scopes::NONE,
        Some(words) => words.join(",").parse().map_err(|error: Error| error.at("scopes"))?,
    };
    let owner = whose(&app, &caller, input.customer.as_deref(), Role::Operator).await?;
    // A customer is never internal, so its keys that allow everything do not allow that.
    let asked = if owner.customer().is_some() { scopes.without(Scope::Internal) } else { scopes };
    if !caller.scopes.cover(asked) {
        let why = "a key makes no key that allows more than itself";
        return Err(Error::new(Kind::Denied, "scope_missing", why).at("scopes").into());
    }
    let expires_at = parsed("expires_at", input.expires_at)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let created = create_key(
        &app.payg.acting(caller.actor()),
        NewKey { owner, name: input.name, scopes, expires_at },
        once,
    )
    .await?;
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(created)).into_response())
}

/// List API keys
#[utoipa::path(get, path = "/v1/keys", tag = "accounts", params(KeyParams),
    responses((status = 200, body = List<ApiKey>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<KeyParams>,
) -> Result<Json<List<ApiKey>>, Problem> {
    caller.must(Scope::Account)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let owner = whose(&app, &caller, asked.customer.as_deref(), Role::Viewer).await?;
    let filter = api_key::Filter { owner: Some(owner), revoked: asked.revoked };
    let page = api_key::page(&mut app.payg.db.glance().await?, filter, &paging).await?;
    Ok(Json(page.into()))
}

/// Show an API key that was not revoked, without its secret
#[utoipa::path(get, path = "/v1/keys/{id}", tag = "accounts", params(("id" = KeyId, Path)),
    responses((status = 200, body = ApiKey), Problems), security(("bearer" = [])))]
async fn show(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<ApiKey>, Problem> {
    caller.must(Scope::Account)?;
    let key = find(&app, &caller, &id, Role::Viewer).await?;
    match key.revoked_at {
        None => Ok(Json(key)),
        Some(at) => {
            let hint = format!("it was revoked at {at}; GET /v1/keys?revoked=true lists it");
            Err(Error::not_found("API key", &id).hint(hint).into())
        }
    }
}

/// Revoke an API key: within a second no server lets it in, and only lists still show it
#[utoipa::path(delete, path = "/v1/keys/{id}", tag = "accounts", params(("id" = KeyId, Path)),
    responses((status = 200, body = ApiKey), Problems), security(("bearer" = [])))]
async fn revoke(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<ApiKey>, Problem> {
    caller.must(Scope::Account)?;
    let key = find(&app, &caller, &id, Role::Operator).await?;
    let revoked = revoke_key(&app.payg.acting(caller.actor()), key.key_id).await?;
    app.gate.forget(revoked.owner);
    Ok(Json(revoked))
}

/// Whose keys are meant: the caller's own, or a customer's that an operator names.
async fn whose(app: &App, caller: &Caller, named: Option<&str>, least: Role) -> Result<Owner> {
    match (caller.subject, named) {
        (_, None) => Ok(caller.owner()),
        (Subject::Customer(own, _), Some(name)) => {
            match is_called(&mut app.payg.db.view().await?, own, name).await? {
                true => Ok(caller.owner()),
                false => Err(Error::not_found("customer", name).at("customer")),
            }
        }
        (Subject::Operator(..), Some(name)) => {
            caller.must_operate(least)?;
            let found = find_customer(&mut app.payg.db.view().await?, name).await;
            Ok(Owner::Customer(found.map_err(|error| error.at("customer"))?.customer_id))
        }
    }
}

/// The key that is meant, if the caller may see it; one of somebody else does not exist.
async fn find(app: &App, caller: &Caller, text: &str, least: Role) -> Result<ApiKey> {
    let nobodys = || Error::not_found("API key", text);
    let id: KeyId = text.parse().map_err(|_| nobodys())?;
    let key = api_key::get(&mut app.payg.db.view().await?, id).await?;
    if key.owner == caller.owner() {
        return Ok(key);
    }
    let needed = if key.owner.customer().is_some() { least } else { Role::Admin };
    match caller.subject {
        Subject::Customer(..) => Err(nobodys()),
        Subject::Operator(..) => caller.must_operate(needed).map(|()| key),
    }
}
