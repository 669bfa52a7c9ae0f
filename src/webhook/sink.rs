//! A receiver of webhooks on this machine: to try them out, and to measure against.

use crate::error::{Error, Result};
use crate::webhook::sign::{ID, SIGNATURE, Shown, TIMESTAMP};
use axum::Router;
use axum::body::Bytes;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use http_body_util::{BodyExt, Limited};
use tokio::net::TcpListener;

/// The largest body that is taken, in bytes; a webhook has at most 20,000.
const BODY_MAX: usize = 64 << 10;

/// What came in.
#[derive(Clone, Debug)]
pub struct Received {
    /// The path that it was sent to.
    pub path: String,
    /// All headers.
    pub headers: HeaderMap,
    /// The body, byte by byte as it came.
    pub body: Bytes,
}

impl Received {
    /// A header's text; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Its id, which stays the same however often it is sent.
    pub fn id(&self) -> &str {
        self.header(ID)
    }

    /// What a verifier needs of it.
    pub fn shown(&self) -> Shown<'_> {
        Shown {
            id: self.id(),
            timestamp: self.header(TIMESTAMP),
            signature: self.header(SIGNATURE),
            body: &self.body,
        }
    }
}

/// Opens a port for [`serve`]; port 0 is any free one.
pub async fn listen(address: &str) -> Result<TcpListener> {
    let refuse = |cause: std::io::Error| Error::failed(format!("cannot listen on {address}: {cause}"));
    TcpListener::bind(address).await.map_err(refuse)
}

/// Receives until it is dropped; `take` says what is answered.
pub async fn serve<Taking>(
    listener: TcpListener,
    take: impl Fn(Received) -> Taking + Clone + Send + Sync + 'static,
) -> Result<()>
where
    Taking: Future<Output = Response> + Send,
{
    let router = Router::new().fallback(move |request: Request| {
        let take = take.clone();
        async move {
            let (parts, body) = request.into_parts();
            match Limited::new(body, BODY_MAX).collect().await {
                Ok(body) => {
                    let path = parts.uri.path().to_owned();
                    take(Received { path, headers: parts.headers, body: body.to_bytes() }).await
                }
                Err(_) => status(StatusCode::PAYLOAD_TOO_LARGE),
            }
        }
    });
    axum::serve(listener, router).await.map_err(|cause| Error::failed("the receiver ended").cause(cause))
}

/// An answer without a body.
pub fn status(code: StatusCode) -> Response {
    let mut response = Response::default();
    *response.status_mut() = code;
    response
}
