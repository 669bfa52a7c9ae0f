//! What keeps another site from acting in somebody's name, and a page from doing more than it should.

use crate::console::fields::Fields;
use crate::console::fields::encode;
use crate::error::{Error, Kind, Result};
use crate::values::secret;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;

/// The form field that carries the token.
pub const FIELD: &str = "csrf";

/// What a page may load and where it may send: only here, no script and no style in the page itself.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The token of forms that belongs to a session or a visit; who has it learns nothing of the cookie.
pub fn token_of(cookie: &str) -> String {
    secret::hash(&format!("payg console form {cookie}")).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Refuses a form without the token that this browser was given.
pub fn must_carry(fields: &Fields, csrf: &str) -> Result<()> {
    let carried = fields.raw(FIELD).unwrap_or_default();
    if secret::matches(carried, &secret::hash(csrf)) {
        return Ok(());
    }
    let why = "the form is not one that this browser was given, or it is too old";
    Err(Error::new(Kind::Denied, "csrf", why)
        .hint("go back, load the page again and send it once more; cookies need https, or http on localhost"))
}

/// Refuses a form that another site sent. What a browser says of the site itself cannot be forged and
/// survives every proxy; an older browser is asked for the origin.
pub fn same_origin(headers: &HeaderMap) -> Result<()> {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let is_foreign = match text(HeaderName::from_static("sec-fetch-site")) {
        Some(site) => site != "same-origin" && site != "none",
        None => match (text(header::ORIGIN), text(header::HOST)) {
            (Some(origin), Some(host)) => {
                let origin = origin.split_once("://").map_or(origin, |(_, rest)| rest);
                !origin.eq_ignore_ascii_case(host)
            }
            _ => false,
        },
    };
    if is_foreign {
        return Err(Error::new(Kind::Denied, "csrf", "the form was sent by another site"));
    }
    Ok(())
}

/// Hardens every page; what an asset said of itself stays.
pub async fn harden(request: Request, next: Next) -> Response {
    let wanted = request.uri().path_and_query().map(|wanted| wanted.as_str().to_owned());
    let wanted = wanted.filter(|wanted| request.method() == Method::GET && wanted != "/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // Who has to log in first goes on to where it wanted.
    if let Some(wanted) = wanted
        && headers.get(header::LOCATION).is_some_and(|to| to == "/login")
        && let Ok(to) = HeaderValue::from_str(&format!("/login?next={}", encode(&wanted)))
    {
        headers.insert(header::LOCATION, to);
    }
    harden_headers(headers);
    response
}

/// Adds what hardens a page to its headers.
pub fn harden_headers(headers: &mut HeaderMap) {
    let still = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_FRAME_OPTIONS, "DENY"),
        // Without any referrer a browser would not say where a form comes from either.
        (header::REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=()",
        ),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000"),
    ];
    for (name, value) in still {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
}
