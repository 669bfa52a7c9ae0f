//! The layer that keeps one customer from crowding out the others, on every route.

use crate::engine::caller::Subject;
use crate::error::{Error, Result};
use crate::http::app::{App, Shared};
use crate::http::caller::{By, Unbelieved, identify};
use crate::http::mobile;
use crate::http::problem::Problem;
use crate::http::rate_headers;
use axum::extract::{MatchedPath, Request, State};
use axum::http::Uri;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Routes that wait in the queue of usage, which has turns of its own, and read the database rarely.
const QUEUED: [&str; 4] =
    ["/v1/events", "/v1/authorize", "/v1/authorize/{service}", "/v1/authorize/{service}/{*path}"];

/// Lets a customer's request in by its rate and its number of requests at once, and to the database
/// when it is its turn. Operators do not wait behind customers.
pub async fn hold(State(app): State<Shared>, mut request: Request, next: Next) -> Response {
    let caller = caller(&app, &mut request).await;
    match caller {
        Some(Subject::Customer(customer, _)) => {
            let admission = match app.limits.admit(customer).await {
                Ok(Ok(admission)) => admission,
                Ok(Err(refusal)) => {
                    tokio::time::sleep(refusal.pause).await;
                    let mut response = refuse(request.uri(), refusal.error);
                    rate_headers::write(response.headers_mut(), refusal.figures);
                    return response;
                }
                Err(error) => return refuse(request.uri(), error),
            };
            let permit = match is_queued(&request) {
                true => Ok(None),
                false => app.limits.turnstile.acquire(customer).await.map(Some),
            };
            let mut response = answer(permit, request, next).await;
            rate_headers::write(response.headers_mut(), admission.figures);
            response
        }
        Some(Subject::Operator(..)) if !is_queued(&request) => {
            answer(app.limits.turnstile.acquire_first().await, request, next).await
        }
        // Who is nobody yet waits for its password to be checked, and health checks have their own patience.
        _ => next.run(request).await,
    }
}

/// Answers while the permit is held.
async fn answer<T>(permit: Result<T>, request: Request, next: Next) -> Response {
    match permit {
        Ok(_held) => next.run(request).await,
        Err(error) => refuse(request.uri(), error),
    }
}

/// Who is asking, noted for the handler; so is why a credential is not believed, which the handler says
/// if it wants one at all.
async fn caller(app: &App, request: &mut Request) -> Option<Subject> {
    match identify(app, request.headers()).await {
        Ok(Some(caller)) => {
            let subject = caller.subject;
            request.extensions_mut().insert(By(caller));
            Some(subject)
        }
        Ok(None) => None,
        Err(error) => {
            request.extensions_mut().insert(Unbelieved::new(error));
            None
        }
    }
}

/// A refusal as the clients of a path read it.
fn refuse(uri: &Uri, error: Error) -> Response {
    if mobile::owns(uri.path()) { mobile::refused(error) } else { Problem(error).into_response() }
}

fn is_queued(request: &Request) -> bool {
    let route = request.extensions().get::<MatchedPath>();
    route.is_some_and(|route| QUEUED.contains(&route.as_str()))
}
