//! `payg proxy`: makes any API pay-as-you-go by standing in front of it.

use crate::cli::context::Context;
use crate::cli::serve::start_log;
use crate::error::Result;
use crate::http::proxy::routes::Routes;
use crate::http::proxy::serve::{self, Options};
use clap::Args;
use serde::Serialize;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Stand in front of an API: let in whoever has a key and a limit left, forward, charge what succeeded
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg proxy --upstream http://127.0.0.1:9000 --listen 127.0.0.1:0 --routes routes.toml\n\nThe routes, the first that fits counts:\n  [[route]]\n  path = \"/v1/maps\"             # and everything below it; {name} is any one segment\n  methods = [\"GET\", \"POST\"]     # all unless given\n  service = \"api\"\n  meter = \"request\"             # or \"bytes\" of the answer, or \"header:X-Units\" of the answer"
)]
pub struct Proxy {
    /// The API's address
    #[arg(long, value_name = "URL")]
    upstream: String,

    /// Address and port to listen on; port 0 is any free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8081")]
    listen: String,

    /// Which requests are metered, as which service, and by what
    #[arg(long, value_name = "FILE")]
    routes: PathBuf,

    /// How long the API may be silent, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=3_600))]
    timeout: u64,

    /// Connections that are open at once; more wait
    #[arg(long, value_name = "N", default_value_t = 10_000,
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    connections: u32,
}

/// Where the proxy listens, said once it does.
#[derive(Debug, Serialize)]
#[serde(tag = "object", rename = "proxy")]
struct Listening {
    url: String,
    upstream: String,
}

/// Forwards until it is asked to stop.
pub async fn run(context: &mut Context, arguments: Proxy) -> Result<()> {
    let routes = Routes::read(&context.environment.directory.join(&arguments.routes))?;
    let usual = if context.globals.quiet { "warn" } else { "info" };
    start_log(context.environment.variable("PAYG_LOG").unwrap_or(usual))?;
    context.log_strangers();
    let payg = context.payg().await?;
    let options = Options {
        listen: arguments.listen,
        upstream: arguments.upstream.clone(),
        routes,
        timeout: Duration::from_secs(arguments.timeout),
        connections: arguments.connections as usize,
    };
    let stop = context.stop();
    if context.globals.dry_run {
        // A rehearsal has one transaction; it shows that everything opens, and ends.
        stop.request();
    }
    let mut said = Ok(());
    let ready = |address: SocketAddr| {
        let listening = Listening { url: format!("http://{address}"), upstream: arguments.upstream };
        said = context.out.document(&listening, format!("listening on {}", listening.url));
    };
    serve::serve(payg, options, stop, ready).await?;
    said
}
