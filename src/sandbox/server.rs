//! The sandbox on its socket: three kinds of paths, and faults that only a socket can show.

use crate::engine::stop::Stop;
use crate::error::{Error, Result};
use crate::sandbox::api::{Asked, Told};
use crate::sandbox::checkout::Page;
use crate::sandbox::courier::Courier;
use crate::sandbox::refused::Refused;
use crate::sandbox::shop::Shop;
use crate::sandbox::{api, checkout, control};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode, header};
use bytes::Bytes;
use futures_util::stream;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use reqwest::Url;
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// The longest body.
const BODY: usize = 1 << 20;
/// How long a request's head may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// What a page may do: show itself and send its form.
const PAGE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/// How the sandbox runs.
pub struct Options {
    /// Address and port; port 0 is any free one.
    pub listen: String,
    /// Who is told of what happens.
    pub notify: Option<Url>,
}

/// The connection is to end without an answer.
#[derive(Debug)]
struct Gone;

impl std::fmt::Display for Gone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the connection ends here")
    }
}

impl std::error::Error for Gone {}

/// Serves until somebody asks to stop; `ready` is told where it listens.
pub async fn serve(
    mut shop: Shop,
    options: Options,
    stop: Stop,
    ready: impl FnOnce(SocketAddr),
) -> Result<()> {
    let listener = TcpListener::bind(&options.listen).await.map_err(|cause| {
        Error::failed(format!("cannot listen on {}: {cause}", options.listen)).cause(cause)
    })?;
    let address = listener.local_addr().map_err(|cause| Error::failed("the address is lost").cause(cause))?;
    shop.url = format!("http://{address}");
    let courier = Courier::new(shop, options.notify)?;
    ready(address);
    let mut tasks = JoinSet::new();
    let delivers = Arc::clone(&courier);
    tasks.spawn(async move { delivers.run().await });
    loop {
        let accepted = tokio::select! {
            () = stop.requested() => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, _)) => {
                tasks.spawn(connection(Arc::clone(&courier), stream));
            }
            // Usually too many open files: those that end make room.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
        while tasks.try_join_next().is_some() {}
    }
    // Whatever was answered is on disk; who still waits is cut off, as by any crash.
    tasks.shutdown().await;
    Ok(())
}

async fn connection(courier: Arc<Courier>, stream: TcpStream) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| respond(Arc::clone(&courier), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .serve_connection(TokioIo::new(stream), service);
    // A client that goes away, and a fault that ends the connection, are nobody's error.
    let _ = connection.await;
}

async fn respond(courier: Arc<Courier>, request: Request<Incoming>) -> Result<Response<Body>, Gone> {
    let asked = match read(request).await {
        Ok(asked) => asked,
        Err(refused) => return Ok(json(refused.status, &refused.body())),
    };
    // What was begun is finished even when the client goes away.
    let answer = tokio::spawn(async move { answer(&courier, asked).await });
    match answer.await {
        Ok(Reply::Response(response)) => Ok(response),
        Ok(Reply::Silence) => std::future::pending().await,
        Ok(Reply::Nothing) | Err(_) => Err(Gone),
    }
}

async fn answer(courier: &Arc<Courier>, asked: Asked) -> Reply {
    if asked.path == format!("{}/deliver", control::ROOT) && asked.method == "POST" {
        let delivered = courier.deliver().await.map(|sent| serde_json::json!({ "sent": sent }));
        return Reply::Response(done(delivered));
    }
    let worker = Arc::clone(courier);
    let worked = tokio::task::spawn_blocking(move || {
        let mut shop = worker.shop();
        let reply = dispatch(&mut shop, &asked);
        (reply, std::mem::take(&mut shop.early))
    });
    let Ok((reply, early)) = worked.await else { return Reply::Nothing };
    // An early notice that fails is sent again like any other.
    let _ = courier.deliver_early(early).await;
    courier.wake.notify_one();
    reply
}

enum Reply {
    Response(Response<Body>),
    Nothing,
    Silence,
}

fn dispatch(shop: &mut Shop, asked: &Asked) -> Reply {
    if asked.path == control::ROOT || asked.path.starts_with(&format!("{}/", control::ROOT)) {
        return Reply::Response(done(shop.control(asked)));
    }
    if let Some(id) = asked.path.strip_prefix(checkout::ROOT) {
        return Reply::Response(page(match asked.method.as_str() {
            "GET" | "HEAD" => shop.show_page(id),
            "POST" => shop.take_choice(id, &pairs(&String::from_utf8_lossy(&asked.body))),
            _ => Page::Html(405, String::new()),
        }));
    }
    if !asked.path.starts_with(&format!("{}/", api::ROOT)) {
        return Reply::Response(done(Err(Refused::not_found("Not Found"))));
    }
    match shop.answer(asked) {
        Told::Answer(status, body) => Reply::Response(json(status, &body)),
        Told::Half(status, body) => Reply::Response(half(status, &body)),
        Told::Nothing => Reply::Nothing,
        Told::Silence => Reply::Silence,
    }
}

async fn read(request: Request<Incoming>) -> Result<Asked, Refused> {
    let (head, body) = request.into_parts();
    let body = Limited::new(body, BODY).collect().await;
    let body = body.map_err(|_| Refused::invalid("body", "Request body is too long or broken"))?;
    Ok(Asked {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: pairs(head.uri.query().unwrap_or_default()),
        key: text_of(&head.headers, &HeaderName::from_static("idempotence-key")),
        authorization: text_of(&head.headers, &header::AUTHORIZATION),
        media: text_of(&head.headers, &header::CONTENT_TYPE),
        body: body.to_bytes().to_vec(),
    })
}

fn text_of(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

/// The pairs of a query or of a form.
fn pairs(text: &str) -> Vec<(String, String)> {
    let url = Url::parse("http://sandbox/").ok().map(|mut url| {
        url.set_query(Some(text));
        url
    });
    let pairs = |url: Url| url.query_pairs().into_owned().collect();
    url.map(pairs).unwrap_or_default()
}

fn done(done: Result<Value, Refused>) -> Response<Body> {
    match done {
        Ok(body) => json(200, &body),
        Err(refused) => json(refused.status, &refused.body()),
    }
}

fn json(status: u16, body: &Value) -> Response<Body> {
    reply(status, "application/json; charset=UTF-8", Body::from(body.to_string()))
}

/// An answer that promises its whole length and ends in the middle.
fn half(status: u16, body: &Value) -> Response<Body> {
    let text = body.to_string().into_bytes();
    let length = text.len();
    let first = Bytes::from(text.into_iter().take(length / 2).collect::<Vec<u8>>());
    let pieces = [Ok(first), Err(Gone)];
    let mut response = reply(status, "application/json", Body::from_stream(stream::iter(pieces)));
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    response
}

fn page(page: Page) -> Response<Body> {
    match page {
        Page::Html(status, text) => {
            let mut response = reply(status, "text/html; charset=utf-8", Body::from(text));
            let policy = HeaderValue::from_static(PAGE_POLICY);
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
            response
        }
        Page::See(url) => {
            let mut response = reply(303, "text/plain", Body::empty());
            // An address that was parsed is plain ASCII.
            if let Ok(location) = HeaderValue::from_str(&url) {
                response.headers_mut().insert(header::LOCATION, location);
            }
            response
        }
    }
}

fn reply(status: u16, media: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    response
}
