//! Where a request comes from: the connection's address, or what proxies that are trusted say.

use crate::error::{Error, Kind, Result};
use crate::values::network::Networks;
use axum::http::HeaderMap;
use std::net::IpAddr;

/// The address at the other end of the connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// The address that a request was sent from: that of the connection, or if it is a trusted proxy's, the
/// last in `X-Forwarded-For` that is no such proxy's. What stands before that, anybody can write.
pub fn source(peer: Peer, headers: &HeaderMap, trusted: &Networks) -> Result<IpAddr> {
    let mut source = peer.0.to_canonical();
    let mut hops: Vec<&str> = Vec::new();
    for header in headers.get_all("x-forwarded-for") {
        hops.extend(header.to_str().map_err(|_| unreadable())?.split(','));
    }
    while trusted.contain(source) {
        let Some(hop) = hops.pop() else { break };
        source = hop.trim().parse::<IpAddr>().map_err(|_| unreadable())?.to_canonical();
    }
    Ok(source)
}

fn unreadable() -> Error {
    let message = "the header X-Forwarded-For is no list of addresses";
    Error::new(Kind::Invalid, "invalid_value", message).at("X-Forwarded-For")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn only_trusted_proxies_are_believed() {
        let trusted: Networks = "10.0.0.0/8,::1".parse().unwrap();
        for (peer, forwarded, expected) in [
            ("203.0.113.7", &[][..], "203.0.113.7"),
            ("203.0.113.7", &["185.71.76.1"], "203.0.113.7"),
            ("10.0.0.1", &[], "10.0.0.1"),
            ("10.0.0.1", &["185.71.76.1"], "185.71.76.1"),
            ("::1", &["185.71.76.1"], "185.71.76.1"),
            ("::ffff:10.0.0.1", &["185.71.76.1"], "185.71.76.1"),
            ("10.0.0.1", &["185.71.76.1, 203.0.113.7"], "203.0.113.7"),
            ("10.0.0.1", &["185.71.76.1", "203.0.113.7, 10.2.3.4"], "203.0.113.7"),
            ("10.0.0.1", &["10.0.0.2,10.0.0.3"], "10.0.0.2"),
        ] {
            let mut headers = HeaderMap::new();
            for value in forwarded {
                headers.append("x-forwarded-for", value.parse().unwrap());
            }
            let found = source(Peer(peer.parse().unwrap()), &headers, &trusted).unwrap();
            assert_eq!(found.to_string(), expected, "{peer} {forwarded:?}");
        }
    }

    #[test]
    fn a_list_that_is_none_is_refused_where_it_would_be_believed() {
        let trusted: Networks = "10.0.0.0/8".parse().unwrap();
        let headers =
            HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), "unknown".parse().unwrap())]);
        assert!(source(Peer("10.0.0.1".parse().unwrap()), &headers, &trusted).is_err());
        assert!(source(Peer("11.0.0.1".parse().unwrap()), &headers, &trusted).is_ok());
    }
}
