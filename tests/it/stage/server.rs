//! The server on the stage: real HTTP over a real socket, in this process, by the story's clock.

use crate::stage::scene::Stage;
use axum::Router;
use payg::config::settings::Settings;
use payg::console::router;
use payg::engine::stop::Stop;
use payg::error::Result;
use payg::http::app::Shared;
use payg::http::server::{self, Options};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::OnceLock;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A running server, stopped gracefully by [`Server::stop`].
pub struct Server {
    /// As `http://127.0.0.1:4711`.
    pub url: String,
    stop: Stop,
    task: JoinHandle<Result<()>>,
}

/// What the server answered.
#[derive(Clone, Debug)]
pub struct Reply {
    /// What was asked, for messages.
    pub asked: String,
    /// The status.
    pub status: u16,
    /// The headers, their names in lower case.
    pub headers: reqwest::header::HeaderMap,
    /// The body.
    pub text: String,
}

/// A request that is about to be sent.
pub struct Call {
    asked: String,
    request: RequestBuilder,
}

impl Stage {
    /// Starts a server on the stage's database.
    pub async fn serve(&self) -> Server {
        self.serve_with(|_| {}).await
    }

    /// Starts a server on the stage's database with other settings.
    pub async fn serve_with(&self, change: impl FnOnce(&mut Settings)) -> Server {
        self.serve_routes(change, router::router).await
    }

    /// Starts a server whose pages wait for no figures that are still to be counted.
    pub async fn serve_impatient(&self) -> Server {
        self.serve_routes(|_| {}, |app| router::router_with(app, Duration::ZERO)).await
    }

    async fn serve_routes(&self, change: impl FnOnce(&mut Settings), routes: fn(Shared) -> Router) -> Server {
        let (stop, (tell, told)) = (Stop::new(), oneshot::channel::<SocketAddr>());
        let options = Options { listen: "127.0.0.1:0".to_owned(), connections: 2_000 };
        let (mut payg, its_stop) = (self.payg(), stop.clone());
        change(&mut payg.settings);
        let task = tokio::spawn(async move {
            let ready = move |address| tell.send(address).expect("the story waits for the server");
            server::serve_routes(payg, &options, its_stop, ready, routes).await
        });
        let address = told.await.expect("the server starts");
        Server { url: format!("http://{address}"), stop, task }
    }
}

impl Server {
    /// One that listens at an address and ends when `stop` is requested.
    pub fn at(url: String, stop: Stop, task: JoinHandle<Result<()>>) -> Server {
        Server { url, stop, task }
    }

    /// A request without a body or a credential.
    pub fn call(&self, method: &str, path: &str) -> Call {
        let method_name = Method::from_bytes(method.as_bytes()).expect("a story's method is one");
        let request = client().request(method_name, format!("{}{path}", self.url));
        Call { asked: format!("{method} {path}"), request }
    }

    /// `GET` with a credential.
    pub async fn get(&self, path: &str, credential: &str) -> Reply {
        self.call("GET", path).by(credential).send().await
    }

    /// `POST` of JSON with a credential.
    pub async fn post(&self, path: &str, credential: &str, body: &Value) -> Reply {
        self.call("POST", path).by(credential).json(body).send().await
    }

    /// Stops it and waits until everything that it accepted is done.
    pub async fn stop(self) {
        self.stop.request();
        self.task.await.expect("the server does not panic").expect("the server ends well");
    }
}

impl Call {
    /// One that is about to be sent; `asked` is for messages.
    pub fn new(asked: String, request: RequestBuilder) -> Call {
        Call { asked, request }
    }

    /// With `Authorization: Bearer`.
    pub fn by(self, credential: &str) -> Call {
        self.header("authorization", &format!("Bearer {credential}"))
    }

    /// With a header.
    pub fn header(self, name: &str, value: &str) -> Call {
        Call { request: self.request.header(name, value), ..self }
    }

    /// With a JSON body.
    pub fn json(self, body: &Value) -> Call {
        self.body("application/json", body.to_string())
    }

    /// With any body.
    pub fn body(self, kind: &str, body: impl Into<reqwest::Body>) -> Call {
        Call { request: self.request.header("content-type", kind).body(body), ..self }
    }

    /// Sends it and reads the whole answer.
    pub async fn send(self) -> Reply {
        let answer = self.request.send().await.unwrap_or_else(|fault| panic!("{}: {fault:?}", self.asked));
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let text = answer.text().await.unwrap_or_else(|fault| panic!("{}: {fault:?}", self.asked));
        Reply { asked: self.asked, status, headers, text }
    }
}

impl Reply {
    /// The JSON of an answer, which must have that status.
    #[track_caller]
    pub fn is(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{self}");
        if self.text.is_empty() {
            return Value::Null;
        }
        serde_json::from_str(&self.text).unwrap_or_else(|fault| panic!("not JSON: {fault}\n{self}"))
    }

    /// Asserts the status alone.
    #[track_caller]
    pub fn is_status(&self, status: u16) {
        assert_eq!(self.status, status, "{self}");
    }

    /// Asserts a problem document with that status and code; answers the document.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) -> Value {
        let document = self.is(status);
        assert_eq!(self.header("content-type"), "application/problem+json", "{self}");
        assert_eq!(document["status"], status, "{self}");
        assert_eq!(document["code"], code, "{self}");
        document
    }

    /// A header, empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl std::fmt::Display for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}\n{} {:?}\n{}", self.asked, self.status, self.headers, self.text)
    }
}

/// One client for all stories; it asks for no TLS, but is not made without.
pub fn client() -> Client {
    static READY: OnceLock<()> = OnceLock::new();
    READY.get_or_init(|| {
        // Another test may have been first.
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
    Client::builder().build().expect("a client can be made")
}
