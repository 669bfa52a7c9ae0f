//! Cookies: what a browser keeps of a session, and what it is told once.

use crate::console::fields::encode;
use axum::http::{HeaderMap, HeaderValue, header};

/// Holds a session's token. Browsers take the prefix only with `Secure`, on https or on localhost.
pub const SESSION: &str = "__Host-payg_session";
/// Holds the token that forms are guarded by before anybody has logged in.
pub const VISIT: &str = "__Host-payg_visit";
/// Holds a sentence that the next page shows, once.
pub const SAID: &str = "__Host-payg_said";
/// Holds the theme that somebody chose.
pub const THEME: &str = "__Host-payg_theme";

/// What a cookie holds, if the browser sent it.
pub fn find(headers: &HeaderMap, name: &str) -> Option<String> {
    let sent = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = sent.flat_map(|text| text.split(';'));
    pairs.find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name && !value.is_empty()).then(|| value.to_owned())
    })
}

/// A header that lets the browser keep a cookie until it is closed; no script sees it. Who comes by a
/// link in a mail, or back from a gateway's page, is still logged in; forms of other sites carry no token.
pub fn keep(name: &str, value: &str) -> HeaderValue {
    header_of(format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax"))
}

/// The same for a year: a choice that is nobody's secret.
pub fn keep_long(name: &str, value: &str) -> HeaderValue {
    header_of(format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000"))
}

/// A header that lets the browser forget a cookie.
pub fn forget(name: &str) -> HeaderValue {
    header_of(format!("{name}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"))
}

/// A sentence for the next page, at most 300 characters of it.
pub fn say(sentence: &str) -> HeaderValue {
    let sentence: String = sentence.chars().take(300).collect();
    header_of(format!("{SAID}={}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=60", encode(&sentence)))
}

/// A text of our own is always a header: names are fixed and values are encoded or random letters.
fn header_of(text: String) -> HeaderValue {
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}
