//! Which headers go through the proxy, and which it writes itself.

use crate::values::id::CustomerId;
use axum::http::Method;
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use std::net::IpAddr;

/// The header that tells the upstream which customer asks; whatever a client sends in it is dropped.
pub const CUSTOMER: HeaderName = HeaderName::from_static("x-payg-customer");
/// What all headers begin with that only payg writes.
const OWN: &str = "x-payg-";

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");

/// Headers that are about one connection and not about the message (RFC 9110, 7.6.1).
const HOP_BY_HOP: [HeaderName; 10] = [
    header::CONNECTION,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
    // The proxy itself tells the client to go on.
    header::EXPECT,
    header::PROXY_AUTHENTICATE,
    header::PROXY_AUTHORIZATION,
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

/// The headers of a request as the upstream sees them: without the connection's own, without payg's
/// credential, with the customer's id, if one asks.
pub fn for_upstream(mut headers: HeaderMap, customer: Option<CustomerId>, client: IpAddr) -> HeaderMap {
    remove_hop_by_hop(&mut headers);
    headers.remove(header::AUTHORIZATION);
    // The upstream is asked by its own name.
    if let Some(host) = headers.remove(header::HOST) {
        headers.insert(FORWARDED_HOST, host);
    }
    // Frameworks that turn headers into variables take an underscore for a hyphen.
    let own = |name: &&HeaderName| name.as_str().replace('_', "-").starts_with(OWN);
    let spoofed: Vec<HeaderName> = headers.keys().filter(own).cloned().collect();
    for name in spoofed {
        headers.remove(name);
    }
    let value = customer.and_then(|customer| HeaderValue::from_str(&customer.to_string()).ok());
    if let Some(value) = value {
        headers.insert(CUSTOMER, value);
    }
    let before = headers.get(&FORWARDED_FOR).and_then(|value| value.to_str().ok());
    let chain = before.map_or_else(|| client.to_string(), |before| format!("{before}, {client}"));
    if let Ok(value) = HeaderValue::from_str(&chain) {
        headers.insert(FORWARDED_FOR, value);
    }
    headers
}

/// Whether a browser asks if a page of another site may ask something (CORS). It never sends a
/// credential with that, so nobody is asked for one, and nobody pays.
pub fn is_preflight(method: &Method, headers: &HeaderMap) -> bool {
    *method == Method::OPTIONS
        && headers.contains_key(header::ORIGIN)
        && headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

/// Whether the connection is to become a WebSocket.
pub fn is_websocket(headers: &HeaderMap) -> bool {
    let offers = headers.get_all(header::UPGRADE).iter().filter_map(|value| value.to_str().ok());
    offers.flat_map(|list| list.split(',')).any(|offer| offer.trim().eq_ignore_ascii_case("websocket"))
}

/// Takes away what is about the connection, also what the connection names so.
pub fn remove_hop_by_hop(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = headers
        .get_all(header::CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|list| list.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in named.iter().chain(&HOP_BY_HOP) {
        headers.remove(name);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn nobody_but_payg_says_who_the_customer_is() {
        let mut given = HeaderMap::new();
        for (name, value) in [
            ("x-payg-customer", "cus_somebody_else"),
            ("x_payg_customer", "cus_somebody_else"),
            ("x-payg-anything", "1"),
            ("authorization", "Bearer secret"),
            ("connection", "close, x-mine"),
            ("x-mine", "hop"),
            ("te", "trailers"),
            ("host", "shop.example.com"),
            ("x-forwarded-for", "10.0.0.1"),
            ("accept", "text/html"),
        ] {
            given.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        let customer = CustomerId::new();
        let mut seen: Vec<(String, String)> = for_upstream(given, Some(customer), [10, 0, 0, 2].into())
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        seen.sort();
        let wanted = [
            ("accept", "text/html".to_owned()),
            ("x-forwarded-for", "10.0.0.1, 10.0.0.2".to_owned()),
            ("x-forwarded-host", "shop.example.com".to_owned()),
            ("x-payg-customer", customer.to_string()),
        ];
        assert_eq!(seen, wanted.map(|(name, value)| (name.to_owned(), value)));
    }
}
