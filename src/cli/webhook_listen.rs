//! `payg webhook listen`: receives webhooks on this machine, verifies them and prints them.

use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::cli::rows::Column;
use crate::error::{Error, Result};
use crate::values::timestamp::Timestamp;
use crate::webhook::secret::WebhookSecret;
use crate::webhook::sign;
use crate::webhook::sink::{self, Received};
use axum::http::StatusCode;
use clap::Args;
use serde::Serialize;
use serde_json::Value;
use tokio::sync::mpsc;

/// Webhooks that wait to be printed.
const WAITING_MAX: usize = 1_000;

/// Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against
///
/// payg sends to this machine's own addresses only where webhooks.allowed_networks lets it.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg webhook listen --listen 127.0.0.1:0\n  \
    payg webhook listen --listen 127.0.0.1:0 --status 500")]
pub struct Listen {
    /// Address and port to listen on; port 0 is any free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:4242")]
    listen: String,

    /// The endpoint's secret, whsec_…; without it signatures are not checked
    #[arg(long, value_name = "SECRET", env = "PAYG_WEBHOOK_SECRET", hide_env_values = true)]
    secret: Option<String>,

    /// What to answer; a wrong signature is answered 401
    #[arg(long, value_name = "STATUS", default_value_t = 200, value_parser = clap::value_parser!(u16).range(200..=599))]
    status: u16,
}

/// One that came in.
#[derive(Debug, Serialize)]
#[serde(tag = "object", rename = "received_webhook")]
struct Row {
    id: String,
    r#type: Option<String>,
    signature: String,
    at: Timestamp,
    body: Value,
    /// Whether it was checked and is not signed with the secret.
    #[serde(skip)]
    is_forged: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("type", "/type"),
    Column::new("signature", "/signature"),
    Column::new("at", "/at"),
    Column::new("object", "/body/data/object/id"),
];

/// Receives until it is asked to stop.
pub async fn listen(context: &mut Context, arguments: Listen) -> Result<()> {
    let secret: Option<WebhookSecret> = arguments.secret.map(|text| text.parse()).transpose()?;
    let status = StatusCode::from_u16(arguments.status)
        .map_err(|_| Error::invalid("status", arguments.status, "is none"))?;
    let listener = sink::listen(&arguments.listen).await?;
    let address = listener.local_addr().map_err(|cause| Error::failed("the address is lost").cause(cause))?;
    let (tell, mut told) = mpsc::channel::<Row>(WAITING_MAX);
    let receiving = tokio::spawn(sink::serve(listener, move |received| {
        let (tell, row) = (tell.clone(), row(&received, secret.as_ref()));
        async move {
            let status = if row.is_forged { StatusCode::UNAUTHORIZED } else { status };
            // Who prints has gone when the command ends.
            let _ = tell.send(row).await;
            sink::status(status)
        }
    }));
    context.talk.say(format!("listening on http://{address}"));
    if context.out.format() == Format::Table {
        // A table is held until its end, and this has none.
        context.out.set_format(Format::Tsv);
    }
    let stop = context.stop();
    if context.globals.dry_run {
        stop.request();
    }
    let mut rows = context.out.rows(COLUMNS);
    loop {
        tokio::select! {
            () = stop.requested() => break,
            Some(row) = told.recv() => rows.push(&row)?,
        }
    }
    receiving.abort();
    rows.finish(None)
}

fn row(received: &Received, secret: Option<&WebhookSecret>) -> Row {
    let at = Timestamp::system_now();
    let (signature, is_forged) = match secret.map(|secret| sign::verify(secret, received.shown(), at)) {
        None => ("not checked".to_owned(), false),
        Some(Ok(())) => ("right".to_owned(), false),
        Some(Err(error)) => (error.to_string(), true),
    };
    let body: Value = serde_json::from_slice(&received.body).unwrap_or_default();
    let kind = body.get("type").and_then(Value::as_str).map(str::to_owned);
    Row { id: received.id().to_owned(), r#type: kind, signature, at, body, is_forged }
}
