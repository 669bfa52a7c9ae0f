//! Sends a webhook once: guarded, without redirects, in bounded time, reading a bounded answer.

use crate::error::{Error, Result};
use crate::values::timestamp::{SECOND, Timestamp};
use crate::webhook::answer::{self, Answer, Failure};
use crate::webhook::guard::{Blocked, Guard, GuardedResolver, SystemResolver, literal};
use crate::webhook::secret::WebhookSecret;
use crate::webhook::sign;
use reqwest::dns::Resolve;
use reqwest::header::{CONTENT_TYPE, RETRY_AFTER};
use reqwest::{Client, Response, Url, redirect};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How much of an answer is read and kept, in bytes.
pub const ANSWER_MAX: usize = 4 << 10;
/// Connections to one endpoint that are kept for the next webhook.
const IDLE_MAX: usize = 16;

/// Sends webhooks; clones share the connections.
#[derive(Clone)]
pub struct Sender {
    client: Client,
    guard: Guard,
    timeout: Duration,
}

/// A webhook that is about to be sent.
#[derive(Clone, Copy, Debug)]
pub struct Post<'a> {
    /// Where to.
    pub url: &'a str,
    /// Its id, the same for every try.
    pub id: &'a str,
    /// When it is sent.
    pub at: Timestamp,
    /// What it is signed with; two while a secret is rotated.
    pub secrets: &'a [WebhookSecret],
    /// The JSON.
    pub body: &'a str,
}

impl Sender {
    /// One that asks the machine's resolver; a try takes at most `timeout`.
    pub fn new(guard: Guard, timeout: Duration) -> Result<Sender> {
        Sender::with_resolver(guard, timeout, Arc::new(SystemResolver))
    }

    /// One that asks another resolver, whose answers are filtered all the same.
    pub fn with_resolver(guard: Guard, timeout: Duration, resolver: Arc<dyn Resolve>) -> Result<Sender> {
        // Another part of the process may have chosen one already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .user_agent(concat!("payg/", env!("CARGO_PKG_VERSION")))
            .redirect(redirect::Policy::none())
            // A proxy would look the name up itself, behind the guard's back.
            .no_proxy()
            .http1_only()
            .dns_resolver(GuardedResolver::new(guard.clone(), resolver))
            .pool_max_idle_per_host(IDLE_MAX)
            .pool_idle_timeout(Duration::from_secs(30))
            .build()
            .map_err(|cause| Error::failed("the client for webhooks cannot be made").cause(cause))?;
        Ok(Sender { client, guard, timeout })
    }

    /// The longest that a try takes.
    pub fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Sends it once and says what came of it.
    pub async fn send(&self, post: Post<'_>) -> Answer {
        let since = Instant::now();
        let tried = tokio::time::timeout(self.timeout, self.send_patiently(post)).await;
        let (outcome, text, retry_after) = match tried {
            Ok(Ok(answered)) => answered,
            Ok(Err(failure)) => (Err(failure), String::new(), None),
            Err(_) => (Err(Failure::TimedOut), String::new(), None),
        };
        Answer { outcome, text, retry_after, latency: since.elapsed() }
    }

    async fn send_patiently(&self, post: Post<'_>) -> Result<Answered, Failure> {
        let url = Url::parse(post.url).map_err(|fault| Failure::Unreachable(fault.to_string()))?;
        if let Some(address) = literal(&url) {
            self.guard.check(address).map_err(|blocked| Failure::Blocked(blocked.to_string()))?;
        }
        let seconds = post.at.micros().div_euclid(SECOND);
        let response = self
            .client
            .post(url)
            .header(CONTENT_TYPE, "application/json")
            .header(sign::ID, post.id)
            .header(sign::TIMESTAMP, seconds)
            .header(sign::SIGNATURE, sign::sign(post.secrets, post.id, seconds, post.body.as_bytes()))
            .body(post.body.to_owned())
            .send()
            .await
            .map_err(failure)?;
        let status = response.status().as_u16();
        let asked = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
        let retry_after = asked.and_then(|text| answer::retry_after(text, post.at));
        Ok((Ok(status), beginning(response).await, retry_after))
    }
}

/// Status, body, and when to come again.
type Answered = (Result<u16, Failure>, String, Option<Duration>);

/// The beginning of the body. What is longer is left unread; one that breaks off is what there is.
async fn beginning(mut response: Response) -> String {
    let mut read: Vec<u8> = Vec::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        let room = ANSWER_MAX - read.len();
        read.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            break;
        }
    }
    // A database's text holds no zero byte.
    String::from_utf8_lossy(&read).replace('\0', "\u{fffd}")
}

/// What a client's complaint means: the guard's is found at the bottom of it.
fn failure(fault: reqwest::Error) -> Failure {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&fault);
    let mut last = fault.to_string();
    while let Some(inner) = cause {
        if let Some(blocked) = inner.downcast_ref::<Blocked>() {
            return Failure::Blocked(blocked.to_string());
        }
        last = inner.to_string();
        cause = inner.source();
    }
    Failure::Unreachable(last)
}
