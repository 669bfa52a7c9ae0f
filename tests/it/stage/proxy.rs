//! The proxy on the stage, and an upstream to stand behind it: both over real sockets.

use crate::stage::scene::Stage;
use crate::stage::server::{Server, client};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use futures_util::{StreamExt, stream};
use payg::engine::stop::Stop;
use payg::http::proxy::routes::Routes;
use payg::http::proxy::serve::{self, Options};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::{Notify, oneshot};

/// An API that knows nothing of payg.
pub struct Upstream {
    /// As `http://127.0.0.1:4711`.
    pub url: String,
    /// Lets `/slow` go on after its first bytes.
    pub go_on: Arc<Notify>,
    /// Told when somebody leaves `/endless`.
    pub left: Arc<Notify>,
}

/// Tells when it is dropped.
struct Tells(Arc<Notify>);

impl Drop for Tells {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

impl Upstream {
    /// Starts it; it ends with the story.
    pub async fn start() -> Upstream {
        let (go_on, left) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (waits, tells) = (Arc::clone(&go_on), Arc::clone(&left));
        let router = Router::new()
            .route("/maps/ok", any(|| async { "fine" }))
            .route("/maps/status/{code}", any(status))
            .route("/maps/seen", any(seen))
            .route("/maps/echo", any(|request: Request| async move { request.into_body() }))
            .route("/maps/silent", get(|| async { std::future::pending::<()>().await }))
            .route("/maps/slow", get(move || slow(Arc::clone(&waits))))
            .route("/maps/endless", get(move || endless(Tells(Arc::clone(&tells)))))
            .route("/maps/broken", get(broken))
            .route("/tiles/{bytes}", get(|Path(bytes): Path<usize>| async move { vec![b'x'; bytes] }))
            .route("/words/{count}", get(words));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let url = format!("http://{}", listener.local_addr().expect("it listens"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Upstream { url, go_on, left }
    }
}

async fn status(Path(code): Path<u16>) -> StatusCode {
    StatusCode::from_u16(code).expect("a story's status is one")
}

/// The headers that arrived, and the path with its query.
async fn seen(request: Request) -> axum::Json<Value> {
    let headers: Map<String, Value> = request
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), json!(value.to_str().unwrap_or_default())))
        .collect();
    axum::Json(json!({ "headers": headers, "uri": request.uri().to_string() }))
}

async fn words(Path(count): Path<String>) -> (HeaderMap, &'static str) {
    let mut headers = HeaderMap::new();
    if count != "none" {
        headers.insert("x-units", count.parse().expect("a story's header is one"));
    }
    (headers, "words")
}

async fn slow(go_on: Arc<Notify>) -> Response {
    let first = stream::once(async { Ok::<_, std::io::Error>(Bytes::from_static(b"first")) });
    let last = stream::once(async move {
        go_on.notified().await;
        Ok(Bytes::from_static(b" last"))
    });
    Body::from_stream(first.chain(last)).into_response()
}

async fn endless(tells: Tells) -> Response {
    let first = stream::once(async { Ok::<_, std::io::Error>(Bytes::from_static(b"first")) });
    let never = stream::once(async move {
        std::future::pending::<()>().await;
        drop(tells);
        Ok(Bytes::new())
    });
    Body::from_stream(first.chain(never)).into_response()
}

async fn broken() -> Response {
    let first = stream::once(async { Ok(Bytes::from_static(b"first")) });
    let fault = stream::once(async {
        // What was said before is to leave the machine first.
        tokio::time::sleep(Duration::from_millis(50)).await;
        Err(std::io::Error::other("the disk is gone"))
    });
    Body::from_stream(first.chain(fault)).into_response()
}

impl Stage {
    /// Starts the proxy in front of an address; every `path service meter` line is a route.
    pub async fn proxy(&self, upstream: &str, routes: &str) -> Server {
        self.proxy_with(upstream, routes, Duration::from_secs(30)).await
    }

    /// The same with another patience for the upstream.
    pub async fn proxy_with(&self, upstream: &str, routes: &str, timeout: Duration) -> Server {
        client();
        let (stop, (tell, told)) = (Stop::new(), oneshot::channel());
        let tables = routes.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            format!(
                "[[route]]\npath = \"{}\"\nservice = \"{}\"\nmeter = \"{}\"\n",
                words[0], words[1], words[2]
            )
        });
        let options = Options {
            listen: "127.0.0.1:0".to_owned(),
            upstream: upstream.to_owned(),
            routes: Routes::parse("routes.toml", &tables.collect::<String>()).expect("a story's routes"),
            timeout,
            connections: 2_000,
        };
        let (payg, its_stop) = (self.payg(), stop.clone());
        let task = tokio::spawn(async move {
            let ready = move |address| tell.send(address).expect("the story waits for the proxy");
            serve::serve(payg, options, its_stop, ready).await
        });
        let address = told.await.expect("the proxy starts");
        Server::at(format!("http://{address}"), stop, task)
    }

    /// An API key of somebody, made on the command line.
    pub async fn key_of(&self, whose: &str) -> String {
        self.json(&format!("key create {whose}")).await["key"].as_str().expect("a key is shown").to_owned()
    }

    /// The quantity and number of a customer's stored events of a service.
    pub async fn stored(&self, customer: &str, service: &str) -> (String, usize) {
        let list = self.json(&format!("usage list --all --customer {customer} --service {service}")).await;
        let rows = list["data"].as_array().expect("a list").clone();
        let quantities = rows.iter().map(|row| row["quantity"].as_str().expect("a quantity"));
        let sum =
            quantities.map(|text| text.parse::<payg::values::quantity::Quantity>().expect("a quantity"));
        let sum = sum.map(|quantity| quantity.millionths()).sum();
        (payg::values::quantity::Quantity::from_millionths(sum).to_string(), rows.len())
    }
}
