//! `/v1/tokens`: logging in, going on, and logging out.

use crate::engine::log_in::{Tokens, log_in, refresh_login};
use crate::engine::log_out::{log_out, log_out_everywhere};
use crate::error::{Error, Result};
use crate::http::app::Shared;
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::problem::{Problem, Problems};
use crate::records::login;
use crate::values::id::LoginId;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(grant)).routes(routes!(end_current)).routes(routes!(end_all))
}

/// A name with its password, or a refresh token instead of both.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Grant {
    /// A user name or an e-mail address.
    name: Option<String>,
    /// The password, with a name.
    password: Option<String>,
    /// Of the tokens before; it is good once, and shown again it ends the login.
    refresh_token: Option<String>,
}

/// Log in, with a name and a password or with a refresh token
#[utoipa::path(post, path = "/v1/tokens", tag = "accounts", request_body = Grant,
    responses((status = 201, body = Tokens), Problems))]
async fn grant(State(app): State<Shared>, Body(grant): Body<Grant>) -> Result<Response, Problem> {
    let tokens = match grant {
        Grant { name: Some(name), password: Some(password), refresh_token: None } => {
            log_in(&app.payg, &app.desk, &name, &password).await?
        }
        Grant { name: None, password: None, refresh_token: Some(token) } => {
            refresh_login(&app.payg, &app.desk, &token, |owner| app.gate.forget(owner)).await?
        }
        _ => {
            let why = "a log-in takes a name and a password, or a refresh_token and nothing else";
            return Err(Error::usage(why).into());
        }
    };
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(tokens)).into_response())
}

/// Log out: the login whose access token is shown
#[utoipa::path(delete, path = "/v1/tokens/current", tag = "accounts",
    responses((status = 204), Problems), security(("bearer" = [])))]
async fn end_current(State(app): State<Shared>, By(caller): By) -> Result<StatusCode, Problem> {
    let shown = LoginId::from_uuid(caller.credential);
    if login::find(&mut app.payg.db.view().await?, shown).await?.is_none() {
        let why = "an API key was shown, which is no login";
        return Err(Error::conflict("no_login", why).hint("revoke the key with DELETE /v1/keys/{id}").into());
    }
    log_out(&app.payg, shown).await?;
    app.gate.forget(caller.owner());
    Ok(StatusCode::NO_CONTENT)
}

/// Log out everywhere: all logins of the account
#[utoipa::path(delete, path = "/v1/tokens/all", tag = "accounts",
    responses((status = 204), Problems), security(("bearer" = [])))]
async fn end_all(State(app): State<Shared>, By(caller): By) -> Result<StatusCode, Problem> {
    caller.must(Scope::Account)?;
    log_out_everywhere(&app.payg, caller.owner()).await?;
    app.gate.forget(caller.owner());
    Ok(StatusCode::NO_CONTENT)
}
