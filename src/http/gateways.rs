//! `/v1/gateways`: what gateways tell us.

use crate::engine::change_method::hurry;
use crate::engine::take_notice::{Told, take_notice};
use crate::error::{Error, Kind, Result};
use crate::gateway::contract::{GatewayKind, ObjectKind};
use crate::http::app::Shared;
use crate::http::body;
use crate::http::peer::{self, Peer};
use crate::http::problem::{Problem, Problems};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The longest name of an event and the longest id that are taken, in characters.
const NAME_MAX: usize = 64;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(yookassa))
}

/// What YooKassa tells. Only the kind of thing and its id are looked at, for the rest is asked of
/// YooKassa itself; so anything that the vendor adds is let through.
#[derive(Debug, Deserialize, ToSchema)]
struct YookassaNotice {
    /// As `payment.succeeded`.
    #[schema(max_length = 64)]
    event: String,
    /// What it happened to.
    object: NoticeObject,
}

#[derive(Debug, Deserialize, ToSchema)]
struct NoticeObject {
    /// The gateway's id of it.
    #[schema(max_length = 64)]
    id: String,
}

/// Take a notice of YooKassa, from its addresses only; what it says is asked of YooKassa before it counts
#[utoipa::path(post, path = "/v1/gateways/yookassa/notices", tag = "payments", request_body = YookassaNotice,
    responses((status = 200, description = "It is kept"), Problems))]
async fn yookassa(State(app): State<Shared>, request: Request) -> Result<StatusCode, Problem> {
    let settings = &app.payg.settings;
    let peer = request.extensions().get::<Peer>().copied();
    let peer = peer.ok_or_else(|| Error::failed("a connection has no address"))?;
    let source = peer::source(peer, request.headers(), &settings.trusted_proxies)?;
    if !settings.yookassa_notice_sources.contain(source) {
        let message = format!("notices are not taken from {source}");
        let hint = "yookassa.notice_sources and server.trusted_proxies say from where";
        return Err(Error::new(Kind::Denied, "source_not_allowed", message).hint(hint).into());
    }
    app.payg.gateways.get(GatewayKind::Yookassa)?;
    body::must_be_json(request.headers())?;
    let bytes = body::read(&app, request, body::USUAL).await?;
    let text = String::from_utf8(bytes.to_vec())
        .map_err(|_| Error::new(Kind::Invalid, "invalid_json", "the body is not in UTF-8"))?;
    let YookassaNotice { event, object } = body::parse(text.as_bytes())?;
    named("event", &event)?;
    named("object.id", &object.id)?;
    if event.starts_with("payment_method.") {
        hurry(&app.payg, GatewayKind::Yookassa, &object.id).await?;
        return Ok(StatusCode::OK);
    }
    let Some(object_kind) = kind_of(&event) else {
        tracing::info!(event, "a notice is about nothing that payg keeps");
        return Ok(StatusCode::OK);
    };
    let (gateway, source) = (GatewayKind::Yookassa, source.to_string());
    let told = Told { gateway, event, object_kind, gateway_id: object.id, body: text, source };
    take_notice(&app.payg, told).await?;
    Ok(StatusCode::OK)
}

/// What an event is about; there are others, about payouts and deals.
fn kind_of(event: &str) -> Option<ObjectKind> {
    match event.split('.').next() {
        Some("payment") => Some(ObjectKind::Payment),
        Some("refund") => Some(ObjectKind::Refund),
        _ => None,
    }
}

/// Refuses what cannot be the vendor's name for anything.
fn named(field: &'static str, text: &str) -> Result<()> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    if (1..=NAME_MAX).contains(&text.len()) && text.bytes().all(plain) {
        return Ok(());
    }
    let why = "is not a name of up to 64 letters, digits, dots, hyphens and underscores";
    Err(Error::invalid(field, text, why).at(field))
}
