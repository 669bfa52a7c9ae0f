//! Errors in the words of the API: a status, a code, an English sentence and the parameter meant.

use crate::error::Error;
use serde_json::{Value, json};
use uuid::Uuid;

/// What the API answers: an object, or why not.
pub type Done<T = Value> = Result<T, Refused>;

/// A request that is not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The HTTP status.
    pub status: u16,
    code: &'static str,
    description: String,
    parameter: Option<String>,
    retry_after_ms: Option<u64>,
}

impl Refused {
    fn new(status: u16, code: &'static str, description: impl Into<String>) -> Refused {
        Refused { status, code, description: description.into(), parameter: None, retry_after_ms: None }
    }

    /// 400: the request cannot be carried out as it is; `parameter` says which part of it.
    pub fn invalid(parameter: &str, description: impl Into<String>) -> Refused {
        let parameter = Some(parameter.to_owned());
        Refused { parameter, ..Refused::new(400, "invalid_request", description) }
    }

    /// 401: not the shop's name and key.
    pub fn credentials() -> Refused {
        let description = "Error in shopId or secret key. Check their validity.";
        Refused::new(401, "invalid_credentials", description)
    }

    /// 404: there is no such object, or no such path.
    pub fn not_found(description: impl Into<String>) -> Refused {
        Refused::new(404, "not_found", description)
    }

    /// 405: the path does not know the method.
    pub fn method() -> Refused {
        Refused::new(405, "invalid_request", "Method Not Allowed")
    }

    /// 415: a body that does not say that it is JSON.
    pub fn media() -> Refused {
        Refused::new(415, "invalid_request", "Unsupported Media Type")
    }

    /// 429: not carried out, come again later.
    pub fn too_many(retry_after_ms: u64) -> Refused {
        let retry_after_ms = Some(retry_after_ms);
        Refused { retry_after_ms, ..Refused::new(429, "too_many_requests", "Too many requests") }
    }

    /// 500: whether it was carried out is not said.
    pub fn server() -> Refused {
        Refused::new(500, "internal_server_error", "Internal server error")
    }

    /// The error's body.
    pub fn body(&self) -> Value {
        let mut body = json!({
            "type": "error", "id": Uuid::now_v7().to_string(), "code": self.code, "description": self.description,
        });
        if let Some(parameter) = &self.parameter {
            body["parameter"] = json!(parameter);
        }
        if let Some(retry_after_ms) = self.retry_after_ms {
            body["retry_after"] = json!(retry_after_ms);
        }
        body
    }
}

impl From<Error> for Refused {
    /// Only the journal's file fails in a way that is not the client's doing.
    fn from(error: Error) -> Refused {
        tracing::error!(%error, "the sandbox cannot go on");
        Refused::server()
    }
}
