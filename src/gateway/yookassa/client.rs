//! The client: sends stored bytes, waits longer than the gateway does, and never guesses.

use crate::crash_point;
use crate::error::{Error, Result};
use crate::gateway::contract::{
    Action, Answer, BindingAnswer, Gateway, GatewayKind, Listing, Object, ObjectKind, Order,
};
use crate::gateway::yookassa::answer::{self, Purpose};
use crate::gateway::yookassa::{binding, request};
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use futures_util::future::BoxFuture;
use futures_util::{FutureExt, StreamExt, stream};
use reqwest::{Method, RequestBuilder, Url};
use std::fmt;
use std::time::Duration;

/// How long a connection may take.
const CONNECT_PATIENCE: Duration = Duration::from_secs(10);
/// The longest answer that is read, in bytes.
const LONGEST: usize = 4 << 20;
/// Objects of a page: as many as there can be.
const PAGE: &str = "100";

/// A shop's account with the gateway.
#[derive(Clone)]
pub struct Account {
    /// The shop's number.
    pub shop_id: String,
    /// Its secret key; that of a test shop begins with `test_`.
    pub secret: String,
    /// Where the API is: the vendor's, or a sandbox on this machine.
    pub base_url: String,
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account").field("shop_id", &self.shop_id).field("base_url", &self.base_url).finish()
    }
}

/// YooKassa as a gateway.
#[derive(Clone, Debug)]
pub struct Yookassa {
    account: Account,
    client: reqwest::Client,
}

impl Yookassa {
    /// A client for a shop, which waits so long for an answer. The key goes out only encrypted, or to this
    /// machine itself.
    pub fn new(mut account: Account, patience: Duration) -> Result<Yookassa> {
        account.base_url = checked(&account.base_url)?;
        // Another part of the process may have chosen one already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .user_agent(concat!("payg/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(CONNECT_PATIENCE.min(patience))
            .timeout(patience)
            .build()
            .map_err(|cause| Error::failed("the client for YooKassa cannot be made").cause(cause))?;
        Ok(Yookassa { account, client })
    }

    fn request(&self, method: Method, path: &str, query: &[(&str, &str)]) -> Option<RequestBuilder> {
        let mut url = Url::parse(&format!("{}/{path}", self.account.base_url)).ok()?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let Account { shop_id, secret, .. } = &self.account;
        Some(self.client.request(method, url).basic_auth(shop_id, Some(secret)))
    }

    async fn ask(&self, purpose: Purpose, kind: ObjectKind, request: Option<RequestBuilder>) -> Answer {
        match receive(request).await {
            Ok((status, body)) => answer::read(purpose, kind, status, &body),
            Err(why) => Answer::Unknown(why),
        }
    }
}

impl Gateway for Yookassa {
    fn kind(&self) -> GatewayKind {
        GatewayKind::Yookassa
    }

    fn prepare(&self, order: &Order) -> Result<Vec<u8>> {
        request::bytes(order)
    }

    fn decision(&self, _charge: &[u8], part: Option<Money>) -> Result<Vec<u8>> {
        part.map_or(Ok(Vec::new()), request::capture)
    }

    fn send<'a>(&'a self, action: Action, key: &'a str, body: &'a [u8]) -> BoxFuture<'a, Answer> {
        let (path, kind) = match &action {
            Action::Charge => ("payments".to_owned(), ObjectKind::Payment),
            Action::Refund => ("refunds".to_owned(), ObjectKind::Refund),
            Action::Capture { gateway_id } => (sub_path(gateway_id, "capture"), ObjectKind::Payment),
            Action::Cancel { gateway_id } => (sub_path(gateway_id, "cancel"), ObjectKind::Payment),
        };
        let request = self.request(Method::POST, &path, &[]).map(|request| {
            let request = request.header("Idempotence-Key", key).header("Content-Type", "application/json");
            if body.is_empty() { request } else { with_body(request, body) }
        });
        async move { self.ask(Purpose::Change, kind, request).await }.boxed()
    }

    fn fetch<'a>(&'a self, what: ObjectKind, gateway_id: &'a str) -> BoxFuture<'a, Answer> {
        let path = format!("{}/{}", plural(what), segment(gateway_id));
        let request = self.request(Method::GET, &path, &[]);
        async move { self.ask(Purpose::Look, what, request).await }.boxed()
    }

    fn list<'a>(
        &'a self,
        what: ObjectKind,
        since: Timestamp,
        cursor: Option<&'a str>,
    ) -> BoxFuture<'a, Listing> {
        let since = since.to_string();
        let mut query = vec![("limit", PAGE), ("created_at.gte", since.as_str())];
        query.extend(cursor.map(|cursor| ("cursor", cursor)));
        let request = self.request(Method::GET, plural(what), &query);
        async move {
            match receive(request).await {
                Ok((status, body)) => answer::read_list(what, status, &body),
                Err(why) => Listing::Unknown(why),
            }
        }
        .boxed()
    }

    fn bind<'a>(&'a self, key: &'a str, return_url: &'a str) -> BoxFuture<'a, BindingAnswer> {
        let request = self.request(Method::POST, "payment_methods", &[]);
        let request = request.map(|request| {
            let request = request.header("Idempotence-Key", key).header("Content-Type", "application/json");
            request.body(binding::NewBinding::redirect(return_url).to_string())
        });
        async move { binding::read(&self.account.shop_id, receive(request).await) }.boxed()
    }

    fn binding<'a>(&'a self, gateway_id: &'a str) -> BoxFuture<'a, BindingAnswer> {
        let path = format!("payment_methods/{}", segment(gateway_id));
        let request = self.request(Method::GET, &path, &[]);
        async move { binding::read(&self.account.shop_id, receive(request).await) }.boxed()
    }

    /// A payment says whose it is and whether it is a test; a refund says neither.
    fn is_ours(&self, object: &Object) -> bool {
        match object.kind {
            ObjectKind::Refund => true,
            ObjectKind::Payment => {
                let is_test_shop = self.account.secret.starts_with("test_");
                object.shop.as_deref() == Some(self.account.shop_id.as_str()) && object.test == is_test_shop
            }
        }
    }
}

/// The request with its body; where a test wants to die while it is half written, in two halves.
fn with_body(request: RequestBuilder, body: &[u8]) -> RequestBuilder {
    if !crash_point::is_armed("c3") {
        return request.body(body.to_vec());
    }
    let (first, second) = body.split_at(body.len() / 2);
    let rest = second.to_vec();
    let rest = stream::once(async move {
        // The first half is on its way by then.
        tokio::time::sleep(Duration::from_millis(100)).await;
        crash_point::here("c3");
        Ok::<_, std::io::Error>(rest)
    });
    let halves = stream::iter([Ok(first.to_vec())]).chain(rest);
    request.header("Content-Length", body.len()).body(reqwest::Body::wrap_stream(halves))
}

/// The status and the whole body, or why they are not known.
async fn receive(request: Option<RequestBuilder>) -> Result<(u16, Vec<u8>), String> {
    let request = request.ok_or_else(|| "there is no such address".to_owned())?;
    let mut answer = request.send().await.map_err(|fault| chain(&fault))?;
    crash_point::here("c4");
    let status = answer.status().as_u16();
    let mut body = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(|fault| chain(&fault))? {
        if body.len() + piece.len() > LONGEST {
            return Err("the answer is too long".to_owned());
        }
        body.extend_from_slice(&piece);
    }
    crash_point::here("c5");
    Ok((status, body))
}

/// What went wrong and why; the library says the reason only in the causes.
fn chain(fault: &reqwest::Error) -> String {
    let mut text = fault.to_string();
    let mut cause = std::error::Error::source(fault);
    while let Some(fault) = cause {
        text.push_str(&format!(": {fault}"));
        cause = fault.source();
    }
    text
}

fn plural(what: ObjectKind) -> &'static str {
    match what {
        ObjectKind::Payment => "payments",
        ObjectKind::Refund => "refunds",
    }
}

fn sub_path(gateway_id: &str, verb: &str) -> String {
    format!("payments/{}/{verb}", segment(gateway_id))
}

/// An id as one segment of a path; a notice may claim any, so that nothing else gets through.
fn segment(gateway_id: &str) -> String {
    gateway_id.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
}

/// The address without a slash at its end.
fn checked(text: &str) -> Result<String> {
    let refuse = |why: &str| Err(Error::invalid("yookassa.base_url", text, why));
    let Ok(url) = Url::parse(text) else { return refuse("is no address") };
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    match url.scheme() {
        "https" => {}
        "http" if is_here => {}
        _ => return refuse("is not https://, and not on this machine"),
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("has more than a scheme, a host, a port and a path");
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}
