//! The server that takes our mail, and what its answers mean for the next try.

use crate::error::{Error, Result};
use lettre::transport::smtp::{self, AsyncSmtpTransport, PoolConfig};
use lettre::{AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

/// How long the server may take for each step.
const PATIENCE: Duration = Duration::from_secs(30);

/// How many connections are open at once.
pub const CONNECTIONS: u32 = 4;

/// Answers that refuse us, not the mail: log in first, wrong password, encrypt first.
const ABOUT_US: [u16; 5] = [530, 534, 535, 538, 454];

/// A server that takes our mail.
#[derive(Clone)]
pub struct MailServer(AsyncSmtpTransport<Tokio1Executor>);

/// What the server made of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It took it.
    Taken(String),
    /// Not now; it is tried again.
    Later(String),
    /// Never; it is not tried again.
    Never(String),
}

impl MailServer {
    /// The server at `smtps://user:password@host:465`; nothing is opened yet.
    pub fn at(url: &str) -> Result<MailServer> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|cause| {
            Error::usage("mail.smtp_url is not like smtps://user:password@host:465")
                .hint("smtp://host:587?tls=required asks for encryption after the connection")
                .cause(cause)
        })?;
        let pool = PoolConfig::new().max_size(CONNECTIONS).idle_timeout(PATIENCE);
        Ok(MailServer(builder.timeout(Some(PATIENCE)).pool_config(pool).build()))
    }

    /// Refuses, for now, when the server does not answer or does not let us in.
    pub async fn check(&self) -> Result<()> {
        let why = match self.0.test_connection().await {
            Ok(true) => return Ok(()),
            Ok(false) => "it does not answer".to_owned(),
            Err(cause) => said(&cause),
        };
        Err(Error::busy(format!("the mail server takes nothing: {why}"))
            .hint("payg config get mail.smtp_url shows which it is"))
    }

    /// Hands over a mail.
    pub async fn send(&self, message: Message) -> Outcome {
        match self.0.send(message).await {
            Ok(answer) => {
                Outcome::Taken(format!("{} {}", answer.code(), answer.first_line().unwrap_or("ok")))
            }
            Err(cause) => judge(&cause),
        }
    }

    /// Ends what is open.
    pub async fn close(self) {
        self.0.shutdown().await;
    }
}

/// Only a refusal of this mail by the server itself ends it; whatever may pass is tried again.
fn judge(cause: &smtp::Error) -> Outcome {
    let code = cause.status().map(u16::from);
    if cause.is_permanent() && code.is_none_or(|code| !ABOUT_US.contains(&code)) {
        return Outcome::Never(said(cause));
    }
    Outcome::Later(said(cause))
}

/// The error in one line, with what lies beneath it.
fn said(cause: &smtp::Error) -> String {
    let beneath = std::error::Error::source(cause).map(|inner| format!(": {inner}"));
    let line = format!("{cause}{}", beneath.unwrap_or_default());
    line.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(500).collect()
}
