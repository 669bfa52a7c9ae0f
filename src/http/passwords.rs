//! `/v1/me/password` and `/v1/password-resets`: another password.

use crate::engine::change_password::{change_password, request_reset, reset_password};
use crate::error::Result;
use crate::http::app::Shared;
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::problem::{Problem, Problems};
use crate::values::id::LoginId;
use crate::values::scope::Scope;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(change)).routes(routes!(request, reset))
}

/// Another password, by who knows the present one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PasswordChange {
    /// The present one.
    current_password: String,
    /// 8 to 128 characters, and not one that everybody tries first.
    #[schema(min_length = 8, max_length = 128)]
    new_password: String,
}

/// Who forgot a password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ResetRequest {
    /// A user name or an e-mail address.
    name: String,
}

/// Another password, by who was sent a token.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PasswordReset {
    /// The one-time token, good for 30 minutes.
    token: String,
    /// 8 to 128 characters, and not one that everybody tries first.
    #[schema(min_length = 8, max_length = 128)]
    new_password: String,
}

/// Change one's own password; all other logins end
#[utoipa::path(put, path = "/v1/me/password", tag = "accounts", request_body = PasswordChange,
    responses((status = 204), Problems), security(("bearer" = [])))]
async fn change(
    State(app): State<Shared>,
    By(caller): By,
    Body(body): Body<PasswordChange>,
) -> Result<StatusCode, Problem> {
    caller.must(Scope::Account)?;
    // The id of an API key is that of no login, so then all logins end.
    let kept = Some(LoginId::from_uuid(caller.credential));
    let owner = caller.owner();
    change_password(&app.payg, &app.desk, owner, kept, &body.current_password, &body.new_password).await?;
    app.gate.forget(owner);
    Ok(StatusCode::NO_CONTENT)
}

/// Ask for a letter with a one-time token; the answer is the same for everybody
#[utoipa::path(post, path = "/v1/password-resets", tag = "accounts", request_body = ResetRequest,
    responses((status = 202), Problems))]
async fn request(State(app): State<Shared>, Body(body): Body<ResetRequest>) -> Result<StatusCode, Problem> {
    request_reset(&app.payg, &app.desk, &body.name).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Set a new password with a one-time token; all logins end
#[utoipa::path(put, path = "/v1/password-resets", tag = "accounts", request_body = PasswordReset,
    responses((status = 204), Problems))]
async fn reset(State(app): State<Shared>, Body(body): Body<PasswordReset>) -> Result<StatusCode, Problem> {
    let owner = reset_password(&app.payg, &app.desk, &body.token, &body.new_password).await?;
    app.gate.forget(owner);
    Ok(StatusCode::NO_CONTENT)
}
