//! `payg sandbox`: a payment gateway of one's own, to try payg against.

use crate::cli::context::Context;
use crate::cli::serve::start_log;
use crate::error::{Error, Result};
use crate::sandbox::fault::NAMES;
use crate::sandbox::journal::Journal;
use crate::sandbox::server::{self, Options};
use crate::sandbox::shop::{Identity, Shop};
use crate::sandbox::state::State;
use crate::values::currency::Currency;
use clap::{Args, Subcommand};
use reqwest::Url;
use serde::Serialize;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Run a payment gateway to try payg against
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Sandbox {
    Serve(Serve),
}

/// Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C
#[derive(Args, Debug)]
#[command(after_help = faults_help())]
pub struct Serve {
    /// Address and port to listen on; port 0 is any free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8090")]
    listen: String,

    /// Where everything that happens is written before it is answered; without it, it is forgotten
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,

    /// Faults to begin with, as answer_lost=2 or seed=7,500_done=10%
    #[arg(long, value_name = "FAULTS", default_value = "")]
    faults: String,

    /// Where notices are sent
    #[arg(long, value_name = "URL")]
    notify: Option<Url>,

    /// The shop's number
    #[arg(long, value_name = "ID", default_value = "100500", value_parser = shop_number)]
    shop: String,

    /// The file with the shop's secret key; else PAYG_SANDBOX_KEY, else test_sandbox
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,

    /// The shop's only currency; any that the API knows unless given
    #[arg(long, value_name = "CURRENCY")]
    currency: Option<Currency>,
}

fn faults_help() -> String {
    let mut text = String::from(
        "Examples:\n  payg sandbox serve --listen 127.0.0.1:0\n  payg sandbox serve --listen 127.0.0.1:0 \
         --faults answer_lost=2,429@get=1,seed=7,500_done=10%\n\nFaults strike the next so many POST requests \
         (@get, @any: others) or a share of them:\n",
    );
    for (name, _, _, does) in NAMES {
        text.push_str(&format!("  {name:<18}{does}\n"));
    }
    text.push_str(
        "\nOf the sandbox only, without a key: GET /sandbox; POST /sandbox/clock {\"now\"} or \
         {\"advance_seconds\"}; POST /sandbox/faults {\"order\"}; DELETE /sandbox/faults; POST \
         /sandbox/payments/ID/pay {\"card\"}; POST /sandbox/payments/ID/decline; POST /sandbox/methods/ID \
         {\"card\"}; POST /sandbox/deliver sends all notices that are due.",
    );
    text
}

fn shop_number(text: &str) -> Result<String, String> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if digits && (1..=20).contains(&text.len()) {
        Ok(text.to_owned())
    } else {
        Err("not a number".to_owned())
    }
}

/// Where the sandbox listens, said once it does.
#[derive(Debug, Serialize)]
#[serde(tag = "object", rename = "sandbox")]
struct Listening {
    url: String,
    api_url: String,
    shop: String,
}

/// Does what was asked for.
pub async fn run(context: &mut Context, verb: Sandbox) -> Result<()> {
    match verb {
        Sandbox::Serve(arguments) => serve(context, arguments).await,
    }
}

async fn serve(context: &mut Context, arguments: Serve) -> Result<()> {
    let key = key(context, &arguments)?;
    start_log(context.environment.variable("PAYG_LOG").unwrap_or("warn"))?;
    let Serve { listen, notify, shop: id, currency, .. } = arguments;
    let identity = Identity { id: id.clone(), key, currency, notified: notify.is_some() };
    let path = arguments.journal.filter(|_| !context.globals.dry_run);
    let (journal, mut state) = match path {
        Some(path) => Journal::open(&context.environment.directory.join(path))?,
        None => (Journal::nowhere(), State::default()),
    };
    if let Some(at) = context.environment.variable("PAYG_CLOCK") {
        let at = at.parse()?;
        state.clock = Some(state.clock.map_or(at, |clock| clock.max(at)));
    }
    let mut shop = Shop::new(identity, journal, state);
    shop.faults.order(&arguments.faults)?;
    let stop = context.stop();
    if context.globals.dry_run {
        stop.request();
    }
    let mut said = Ok(());
    let ready = |address: SocketAddr| {
        let url = format!("http://{address}");
        let line = format!("listening on {url}");
        let listening = Listening { api_url: format!("{url}/v3"), url, shop: id };
        said = context.out.document(&listening, line);
    };
    server::serve(shop, Options { listen, notify }, stop, ready).await?;
    said
}

fn key(context: &Context, arguments: &Serve) -> Result<String> {
    let Some(path) = &arguments.key_file else {
        return Ok(context.environment.variable("PAYG_SANDBOX_KEY").unwrap_or("test_sandbox").to_owned());
    };
    let path = context.environment.directory.join(path);
    let text = std::fs::read_to_string(&path).map_err(|cause| {
        Error::usage(format!("cannot read the key file {}: {cause}", path.display())).cause(cause)
    })?;
    match text.trim() {
        "" => Err(Error::usage(format!("the key file {} is empty", path.display()))),
        key => Ok(key.to_owned()),
    }
}
