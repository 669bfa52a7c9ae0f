//! The PostgreSQL server that all tests of this process share.

use crate::stage::guard::{self, Guard};
use std::io::Write;
use std::sync::OnceLock;

/// A server to make databases on.
pub struct Cluster {
    /// The URL of a database, its name to be put in place of [`NAME`].
    pattern: String,
    /// Keeps a private server alive; a given one needs no keeping.
    _guard: Option<Guard>,
}

/// Where the name of a database goes in a URL's pattern.
const NAME: &str = "{name}";

impl Cluster {
    /// The URL of one of its databases.
    pub fn url(&self, name: &str) -> String {
        self.pattern.replace(NAME, name)
    }

    /// The URL of a database that every server has, to send commands to.
    pub fn front_door(&self) -> String {
        self.url("postgres")
    }
}

/// The server, started with the first test that needs it; `None` where there is none to be had.
///
/// # Panics
/// Where there is none and `PAYG_TEST_REQUIRE_POSTGRES=1` asks for one.
pub fn get() -> Option<&'static Cluster> {
    static CLUSTER: OnceLock<Result<Cluster, String>> = OnceLock::new();
    let required = std::env::var("PAYG_TEST_REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
    let cluster = CLUSTER.get_or_init(|| {
        let cluster = start();
        if let (Err(why), false) = (&cluster, required) {
            // Written past the test harness, which would keep it from being seen.
            let _ = writeln!(std::io::stderr(), "no PostgreSQL, its half of the tests does nothing: {why}");
        }
        cluster
    });
    match cluster {
        Ok(cluster) => Some(cluster),
        Err(why) if required => panic!("PAYG_TEST_REQUIRE_POSTGRES=1, but there is none: {why}"),
        Err(_) => None,
    }
}

fn start() -> Result<Cluster, String> {
    if let Ok(url) = std::env::var("PAYG_TEST_DATABASE_URL") {
        return Ok(Cluster { pattern: pattern_of(&url)?, _guard: None });
    }
    let programs =
        guard::find_programs().ok_or("initdb is neither on the path nor in /usr/lib/postgresql")?;
    let guard = Guard::start(&programs)?;
    let pattern = format!("postgres://postgres@localhost/{NAME}?host={}", guard.folder.display());
    Ok(Cluster { pattern, _guard: Some(guard) })
}

/// `postgres://user@host/any?options` with its database's name replaced.
fn pattern_of(url: &str) -> Result<String, String> {
    let (scheme, rest) =
        url.split_once("://").ok_or("PAYG_TEST_DATABASE_URL is not like postgres://user@host/name")?;
    let (place, options) = rest.split_once('?').unwrap_or((rest, ""));
    let server = place.split_once('/').map_or(place, |(server, _)| server);
    let options = if options.is_empty() { String::new() } else { format!("?{options}") };
    Ok(format!("{scheme}://{server}/{NAME}{options}"))
}
