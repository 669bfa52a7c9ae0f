//! Which addresses a webhook may be sent to: none of this machine's own network unless allowed.

use crate::error::{Error, Result};
use crate::values::network::{Network, Networks};
use reqwest::Url;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

/// The longest address of an endpoint, in bytes.
const URL_MAX: usize = 2_000;

/// Ranges that are not the public internet, with what they are.
const BLOCKED: &[(Network, &str)] = &[
    (Network::v4(0, 0, 0, 0, 8), "this network"),
    (Network::v4(10, 0, 0, 0, 8), "private"),
    (Network::v4(100, 64, 0, 0, 10), "shared by a carrier"),
    (Network::v4(127, 0, 0, 0, 8), "loopback"),
    (Network::v4(169, 254, 0, 0, 16), "link-local"),
    (Network::v4(172, 16, 0, 0, 12), "private"),
    (Network::v4(192, 0, 0, 0, 24), "reserved for protocols"),
    (Network::v4(192, 0, 2, 0, 24), "for documentation"),
    (Network::v4(192, 88, 99, 0, 24), "a relay from IPv6"),
    (Network::v4(192, 168, 0, 0, 16), "private"),
    (Network::v4(198, 18, 0, 0, 15), "for benchmarks"),
    (Network::v4(198, 51, 100, 0, 24), "for documentation"),
    (Network::v4(203, 0, 113, 0, 24), "for documentation"),
    (Network::v4(224, 0, 0, 0, 4), "multicast"),
    (Network::v4(240, 0, 0, 0, 4), "reserved"),
    // Unspecified, loopback, and old ways of writing an IPv4 address; a mapped one was turned into it.
    (Network::v6([0, 0, 0, 0], 64), "loopback, unspecified or an IPv4 address in disguise"),
    (Network::v6([0x64, 0xff9b, 0, 0], 96), "a translation to IPv4"),
    (Network::v6([0x64, 0xff9b, 1, 0], 48), "a translation to IPv4"),
    (Network::v6([0x100, 0, 0, 0], 64), "discarded"),
    (Network::v6([0x2001, 0, 0, 0], 23), "reserved for protocols"),
    (Network::v6([0x2001, 0xdb8, 0, 0], 32), "for documentation"),
    (Network::v6([0x2002, 0, 0, 0], 16), "a tunnel to IPv4"),
    (Network::v6([0x3fff, 0, 0, 0], 20), "for documentation"),
    (Network::v6([0x5f00, 0, 0, 0], 16), "for segment routing"),
    (Network::v6([0xfc00, 0, 0, 0], 7), "private"),
    (Network::v6([0xfe80, 0, 0, 0], 10), "link-local"),
    (Network::v6([0xfec0, 0, 0, 0], 10), "private"),
    (Network::v6([0xff00, 0, 0, 0], 8), "multicast"),
];

/// What may be reached: the public internet, and what the settings allow beside it.
#[derive(Clone, Debug, Default)]
pub struct Guard {
    allowed: Networks,
}

/// An address that may not be reached, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Where it would have gone.
    pub address: IpAddr,
    /// What that address is.
    pub why: &'static str,
}

impl fmt::Display for Blocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the address {} may not be reached: it is {}", self.address, self.why)
    }
}

impl std::error::Error for Blocked {}

impl Guard {
    /// The public internet and some ranges beside it.
    pub fn new(allowed: Networks) -> Guard {
        Guard { allowed }
    }

    /// Refuses an address that is not public and not allowed.
    pub fn check(&self, address: IpAddr) -> Result<(), Blocked> {
        // ::ffff:10.0.0.1 is 10.0.0.1.
        let address = address.to_canonical();
        if self.allowed.contain(address) {
            return Ok(());
        }
        match BLOCKED.iter().find(|(network, _)| network.contains(address)) {
            Some((_, why)) => Err(Blocked { address, why }),
            None => Ok(()),
        }
    }

    /// Reads the address of an endpoint; refuses what could not be sent to. A name is looked up only
    /// when something is sent, because what it resolves to may change.
    pub fn url(&self, text: &str) -> Result<Url> {
        let refuse = |why: &str| {
            Error::invalid("url", text, why).hint("write it like https://example.com/hooks").at("url")
        };
        if text.len() > URL_MAX {
            return Err(refuse("is too long"));
        }
        let url = Url::parse(text).map_err(|fault| refuse(&format!("is no address: {fault}")))?;
        if !matches!(url.scheme(), "https" | "http") {
            return Err(refuse("is neither https:// nor http://"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refuse("holds a name or a password"));
        }
        if url.fragment().is_some() {
            return Err(refuse("has a part after #, which is never sent"));
        }
        if let Some(address) = literal(&url) {
            self.check(address).map_err(|blocked| {
                Error::invalid("url", text, format!("goes to {}, which is {}", blocked.address, blocked.why))
                    .hint("webhooks.allowed_networks says which addresses beside the public ones may be reached")
                    .at("url")
            })?;
        }
        Ok(url)
    }
}

/// The address that stands in a URL itself; the client asks no resolver for it.
pub fn literal(url: &Url) -> Option<IpAddr> {
    let host = url.host_str()?;
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    match bare {
        Some(inner) => inner.parse::<Ipv6Addr>().ok().map(IpAddr::V6),
        None => host.parse::<Ipv4Addr>().ok().map(IpAddr::V4),
    }
}

/// A resolver that hands on only addresses that may be reached, at the moment of each connection.
pub struct GuardedResolver {
    guard: Guard,
    inner: Arc<dyn Resolve>,
}

impl GuardedResolver {
    /// Filters what another resolver answers.
    pub fn new(guard: Guard, inner: Arc<dyn Resolve>) -> GuardedResolver {
        GuardedResolver { guard, inner }
    }
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let (guard, found) = (self.guard.clone(), self.inner.resolve(name));
        Box::pin(async move {
            let (mut open, mut first_blocked) = (Vec::new(), None);
            for address in found.await? {
                match guard.check(address.ip()) {
                    Ok(()) => open.push(address),
                    Err(blocked) => first_blocked = first_blocked.or(Some(blocked)),
                }
            }
            match (open.is_empty(), first_blocked) {
                (true, Some(blocked)) => Err(blocked.into()),
                _ => Ok(Box::new(open.into_iter()) as Addrs),
            }
        })
    }
}

/// The machine's own resolver.
pub struct SystemResolver;

impl Resolve for SystemResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let name = name.as_str().to_owned();
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name, 0)).await?.collect();
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
