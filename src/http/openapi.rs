//! The API's description, generated from the routes.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use bytes::Bytes;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Components, Info, OpenApi, OpenApiBuilder, RefOr};
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

/// Fills in what OpenAPI asks of every operation: an id that no other has, and words for each answer.
pub fn complete(api: &mut OpenApi) {
    for (path, item) in &mut api.paths.paths {
        for (method, operation) in operations(item) {
            operation.operation_id = Some(operation_id(method, path));
            for (status, response) in &mut operation.responses.responses {
                if let RefOr::T(response) = response
                    && response.description.is_empty()
                {
                    response.description = words(status).to_owned();
                }
            }
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    let all = [
        ("get", &mut item.get),
        ("put", &mut item.put),
        ("post", &mut item.post),
        ("delete", &mut item.delete),
        ("options", &mut item.options),
        ("head", &mut item.head),
        ("patch", &mut item.patch),
        ("trace", &mut item.trace),
    ];
    all.into_iter().filter_map(|(method, operation)| operation.as_mut().map(|operation| (method, operation)))
}

/// The method and the path as one word: `get_v1_keys_id`.
fn operation_id(method: &str, path: &str) -> String {
    let parts = path.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    std::iter::once(method).chain(parts).collect::<Vec<_>>().join("_")
}

/// What an answer with that status means, where its route says nothing more.
fn words(status: &str) -> &'static str {
    match status {
        "201" => "It was made, and this is it",
        "202" => "It was taken, and is done soon",
        "204" => "It is done, and there is nothing to say",
        "4XX" => "What was asked cannot be done",
        "503" => "Try again; `Retry-After` says when",
        _ => "What was asked for",
    }
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
