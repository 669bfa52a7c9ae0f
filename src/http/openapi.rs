//! The API's description, generated from the routes.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use bytes::Bytes;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Components, Info, OpenApi, OpenApiBuilder};
use utoipa::{PartialSchema, ToSchema};

/// The description before any route is added.
pub fn frame() -> OpenApi {
    let mut info = Info::new("payg", env!("CARGO_PKG_VERSION"));
    info.description = Some(
        "Usage in, right invoices out. Money is `{\"amount\":\"12.34\",\"currency\":\"EUR\"}`, times are RFC 3339 \
         in UTC, quantities and exact amounts are decimal numbers in texts. Errors are problem documents \
         (RFC 9457) with a stable `code`. Lists are paged by `cursor`."
            .to_owned(),
    );
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("An API key, or an access token of POST /v1/tokens"));
    let mut components = Components::new();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer.build()));
    let problem = crate::http::problem::Document::schema();
    components.schemas.insert(crate::http::problem::Document::name().into_owned(), problem);
    OpenApiBuilder::new().info(info).components(Some(components)).build()
}

/// The route that answers the description.
pub fn route<S: Clone + Send + Sync + 'static>(api: &OpenApi) -> MethodRouter<S> {
    let text = Bytes::from(api.to_pretty_json().unwrap_or_default());
    get(move || {
        let text = text.clone();
        async move { answer(text) }
    })
}

fn answer(text: Bytes) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}
