//! Where notices may come from: the vendor's networks, or those that the configuration names.

use crate::error::{Error, Result};
use std::net::{IpAddr, Ipv6Addr};

/// Networks from which a notice is listened to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources(Vec<(u128, u32)>);

impl Sources {
    /// Reads networks and addresses with commas between them.
    pub fn parse(text: &str) -> Result<Sources> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(network).collect::<Result<_>>().map(Sources)
    }

    /// Whether an address is in one of the networks.
    pub fn contain(&self, address: IpAddr) -> bool {
        let bits = bits(address);
        self.0.iter().any(|(network, length)| {
            let differ = bits ^ network;
            differ.checked_shr(128 - length).unwrap_or(0) == 0
        })
    }
}

/// A network's bits and how many of them count; version 4 lies within version 6.
fn network(text: &str) -> Result<(u128, u32)> {
    let refuse = || Error::invalid("network", text, "is not like 10.0.0.0/8 or 2a02:5180::/32");
    let (address, length) = match text.split_once('/') {
        Some((address, length)) => (address, Some(length.parse::<u32>().map_err(|_| refuse())?)),
        None => (text, None),
    };
    let address: IpAddr = address.parse().map_err(|_| refuse())?;
    let (longest, before) = if address.is_ipv4() { (32, 96) } else { (128, 0) };
    let length = length.unwrap_or(longest);
    if length > longest {
        return Err(refuse());
    }
    Ok((bits(address), before + length))
}

fn bits(address: IpAddr) -> u128 {
    let wide: Ipv6Addr = match address {
        IpAddr::V4(address) => address.to_ipv6_mapped(),
        IpAddr::V6(address) => address,
    };
    wide.to_bits()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const VENDOR: &str = "185.71.76.0/27, 185.71.77.0/27,77.75.153.0/25, 77.75.156.35, 2a02:5180::/32";

    #[test]
    fn the_vendors_networks_contain_their_addresses_and_no_others() {
        let sources = Sources::parse(VENDOR).unwrap();
        for address in
            ["185.71.76.1", "185.71.77.31", "77.75.156.35", "2a02:5180:0:1509::1", "::ffff:77.75.153.9"]
        {
            assert!(sources.contain(address.parse().unwrap()), "{address}");
        }
        for address in ["185.71.76.32", "77.75.156.12", "127.0.0.1", "2a02:5181::1", "::1"] {
            assert!(!sources.contain(address.parse().unwrap()), "{address}");
        }
        assert!(Sources::parse("0.0.0.0/0").unwrap().contain("127.0.0.1".parse().unwrap()));
        assert!(!Sources::parse("").unwrap().contain("127.0.0.1".parse().unwrap()));
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for text in ["10.0.0.0/33", "10.0.0", "::/129", "a/8", "1.2.3.4/x"] {
            assert!(Sources::parse(text).is_err(), "{text}");
        }
    }
}
