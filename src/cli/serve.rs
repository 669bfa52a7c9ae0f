//! `payg serve`: the engine for programs over HTTP, and the console for people.

use crate::cli::context::Context;
use crate::console;
use crate::engine::work::work_on;
use crate::error::{Error, Result};
use crate::http::server::{self, Options};
use clap::Args;
use serde::Serialize;
use std::io::IsTerminal;
use std::net::SocketAddr;
use tracing_subscriber::EnvFilter;

/// Serve programs and people over HTTP until Ctrl-C
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg serve --listen 127.0.0.1:0\n\
    Settings are in the configuration: payg config list. Logs are JSON lines on standard error;\n\
    PAYG_LOG=debug notes every request.")]
pub struct Serve {
    /// Address and port to listen on; port 0 is any free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080", env = "PAYG_LISTEN")]
    listen: String,

    /// Connections that are open at once; more wait
    #[arg(long, value_name = "N", default_value_t = 10_000,
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    connections: u32,

    /// Threads that answer requests; as many as the machine has cores unless given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) workers: Option<u16>,
}

/// Where the server listens, said once it does.
#[derive(Debug, Serialize)]
#[serde(tag = "object", rename = "server")]
struct Listening {
    url: String,
    address: SocketAddr,
}

/// Serves until it is asked to stop.
pub async fn run(context: &mut Context, arguments: Serve) -> Result<()> {
    let usual = if context.globals.quiet { "warn" } else { "info" };
    start_log(context.environment.variable("PAYG_LOG").unwrap_or(usual))?;
    context.log_strangers();
    let payg = context.payg().await?;
    let options = Options { listen: arguments.listen, connections: arguments.connections as usize };
    let stop = context.stop();
    if context.globals.dry_run {
        // A rehearsal has one transaction; it shows that everything opens, and ends.
        stop.request();
    }
    let mut said = Ok(());
    let ready = |address: SocketAddr| {
        let listening = Listening { url: format!("http://{address}"), address };
        said = context.out.document(&listening, format!("listening on {}", listening.url));
    };
    let is_rehearsal = context.globals.dry_run;
    let worker = async {
        if !is_rehearsal {
            work_on(&payg, &stop).await;
        }
        Ok(())
    };
    let serving = async {
        let served =
            server::serve_routes(payg.clone(), &options, stop.clone(), ready, console::router::router).await;
        // A server that could not even listen does not leave its worker behind.
        stop.request();
        served
    };
    tokio::try_join!(serving, worker)?;
    said
}

/// Notes what happens as JSON lines on standard error; the first server of a process decides.
pub(super) fn start_log(filter: &str) -> Result<()> {
    let filter =
        EnvFilter::try_new(filter).map_err(|cause| Error::invalid("PAYG_LOG", filter, cause.to_string()))?;
    let log = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr);
    // Under a test harness there may be one already.
    let _ = log.with_ansi(std::io::stderr().is_terminal()).try_init();
    Ok(())
}
