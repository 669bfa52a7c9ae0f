//! One request through the proxy: who asks, may it, what does the upstream say, what is charged.

use crate::db::migrate;
use crate::engine::caller::Caller;
use crate::engine::check_usage;
use crate::engine::fair::{Admission, Refusal};
use crate::engine::gate::Gate;
use crate::engine::gauge::Taken;
use crate::engine::limits::Limits;
use crate::engine::memory::Memory;
use crate::engine::payg::Payg;
use crate::engine::queue::Queue;
use crate::error::{Error, Kind, Result};
use crate::http::log;
use crate::http::metrics;
use crate::http::problem::Problem;
use crate::http::proxy::charge::{Slot, Till};
use crate::http::proxy::counted::{Bill, Counted};
use crate::http::proxy::headers;
use crate::http::proxy::path;
use crate::http::proxy::routes::{Meter, Route, Routes};
use crate::http::rate_headers;
use crate::records::service::Service;
use crate::values::id::CustomerId;
use crate::values::quantity::Quantity;
use crate::values::scope::Scope;
use axum::Json;
use axum::body::{Body, HttpBody};
use axum::http::{HeaderMap, Method, Request, Response, header};
use axum::response::IntoResponse;
use hyper::body::Incoming;
use serde_json::json;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Instant;

/// What is set aside of a quota before anyone knows how much a request will be.
const TRIFLE: Quantity = Quantity::from_millionths(1);

/// A running proxy; one for all requests.
pub struct Proxy {
    /// The engine.
    pub payg: Payg,
    /// Who may come in.
    pub gate: Arc<Gate>,
    /// The catalogue.
    pub memory: Arc<Memory>,
    /// What each customer may do.
    pub limits: Arc<Limits>,
    /// Where usage is charged.
    pub till: Till,
    /// Usage that waits for its commit.
    pub queue: Queue,
    /// What is metered.
    pub routes: Routes,
    /// As `http://127.0.0.1:9000`, without a slash at its end.
    pub upstream: String,
    /// Asks the upstream.
    pub client: reqwest::Client,
}

/// A request that may be forwarded.
struct Admitted {
    customer: CustomerId,
    service: Service,
    meter: Meter,
    admission: Admission,
    /// What is charged if it succeeds; `None` where its method is free.
    aside: Option<(Taken, Slot)>,
}

impl Proxy {
    /// Answers a request.
    pub async fn answer(&self, mut request: Request<Incoming>, client: IpAddr) -> Response<Body> {
        let (begun, method, id) = (Instant::now(), request.method().clone(), log::id_of(request.headers()));
        request.headers_mut().insert(log::REQUEST_ID, id.clone());
        let mut response = match self.try_answer(request, client).await {
            Ok(response) => response,
            Err(Stopped { error, headers }) => {
                let mut response = Problem(error).into_response();
                response.headers_mut().extend(headers);
                log::harden(response.headers_mut());
                response
            }
        };
        // The upstream is told the id as well, and may have answered with one of its own.
        response.headers_mut().entry(log::REQUEST_ID).or_insert(id);
        metrics::count_request(&method, "proxy", response.status().as_u16(), begun.elapsed());
        response
    }

    async fn try_answer(
        &self,
        request: Request<Incoming>,
        client: IpAddr,
    ) -> Result<Response<Body>, Stopped> {
        let uri = request.uri().clone();
        let plain = path::plain(uri.path())?;
        let Some(route) = self.route(&request, &plain) else {
            return self.own(request.method(), &plain).await.map_err(Stopped::from);
        };
        let target = format!("{}{}", self.upstream, uri.path_and_query().map_or("/", |path| path.as_str()));
        if headers::is_preflight(request.method(), request.headers()) {
            let (_, response) = self.ask(request, &target, None, client).await?;
            let (mut parts, body) = response.into_parts();
            headers::remove_hop_by_hop(&mut parts.headers);
            return Ok(Response::from_parts(parts, Body::new(body)));
        }
        if headers::is_websocket(request.headers()) {
            let why = "the proxy meters requests, and a WebSocket has none";
            return Err(Error::new(Kind::Invalid, "upgrade_not_supported", why)
                .hint("let clients connect to it directly, and report its usage to POST /v1/events")
                .into());
        }
        let caller = self.identify(request.headers()).await?;
        let admitted = self.admit(route, &caller, request.method().as_str()).await?;
        let mut told = HeaderMap::new();
        rate_headers::write(&mut told, admitted.admission.figures);
        let asked = self.ask(request, &target, Some(admitted.customer), client).await;
        let (method, response) = asked.map_err(|error| Stopped { error, headers: told.clone() })?;
        let mut response = self.pass_on(response, &method, admitted);
        response.headers_mut().extend(told);
        Ok(response)
    }

    /// The route of a request; of a preflight, that of the request which it is about.
    fn route(&self, request: &Request<Incoming>, plain: &str) -> Option<&Route> {
        let announced = request.headers().get(header::ACCESS_CONTROL_REQUEST_METHOD);
        let method = match announced.and_then(|value| value.to_str().ok()) {
            Some(announced) if headers::is_preflight(request.method(), request.headers()) => announced,
            _ => request.method().as_str(),
        };
        self.routes.find(method, plain)
    }

    /// What the proxy answers itself, on paths that no route takes.
    async fn own(&self, method: &Method, plain: &str) -> Result<Response<Body>> {
        match (method, plain) {
            (&Method::GET, "/healthz") => Ok(Json(json!({"status": "ok"})).into_response()),
            (&Method::GET, "/readyz") => {
                migrate::check(&self.payg.db)
                    .await
                    .map_err(|cause| Error::busy("the database is not ready").cause(cause))?;
                Ok(Json(json!({"status": "ok"})).into_response())
            }
            (&Method::GET, "/metrics") => {
                let text = metrics::text(self.queue.depth(), self.payg.db.statements());
                Ok(([(header::CONTENT_TYPE, metrics::CONTENT_TYPE)], text).into_response())
            }
            _ => Err(Error::not_found("route", format!("{method} {plain}"))),
        }
    }

    async fn identify(&self, headers: &HeaderMap) -> Result<Caller> {
        let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let shown = shown.ok_or_else(|| {
            Error::new(Kind::Denied, "unauthenticated", "the request carries no credential")
                .hint("send Authorization: Bearer and an API key or an access token")
        })?;
        self.gate.identify(&self.payg, shown).await
    }

    /// Checks the customer's rate, its quotas and its spend caps, and sets a place aside for the charge.
    async fn admit(&self, route: &Route, caller: &Caller, method: &str) -> Result<Admitted, Stopped> {
        caller.must(Scope::UsageWrite)?;
        let customer = caller.customer().ok_or_else(|| {
            Error::new(Kind::Denied, "customers_only", "only a customer can be charged")
                .hint("send the API key of a customer")
        })?;
        let admission = self.limits.admit(customer).await?.map_err(Stopped::refused);
        let admission = match admission {
            Ok(admission) => admission,
            Err((stopped, pause)) => {
                tokio::time::sleep(pause).await;
                return Err(stopped);
            }
        };
        let known = self.memory.known(&self.payg).await?;
        let service = known.service(&route.service)?.clone();
        let mut aside = None;
        if service.methods.include(method) {
            check_usage::check_service(&service)?;
            let quantity = if route.meter == Meter::Request { Quantity::ONE } else { TRIFLE };
            let slot = self.till.reserve()?;
            let taken = self.limits.gauge.take(customer, service.service_id, quantity).await;
            let told = |error| Stopped::at(error, &admission);
            aside = Some((taken.map_err(told)?, slot));
        }
        Ok(Admitted { customer, service, meter: route.meter.clone(), admission, aside })
    }

    async fn ask(
        &self,
        request: Request<Incoming>,
        target: &str,
        customer: Option<CustomerId>,
        client: IpAddr,
    ) -> Result<(String, Response<reqwest::Body>)> {
        let (parts, body) = request.into_parts();
        let method = parts.method.as_str().to_owned();
        let headers = headers::for_upstream(parts.headers, customer, client);
        let mut asked = self.client.request(parts.method, target).headers(headers);
        if !body.is_end_stream() {
            asked = asked.body(reqwest::Body::wrap(body));
        }
        let response = asked.send().await.map_err(|fault| failed(&fault))?;
        Ok((method, response.into()))
    }

    /// The upstream's answer as the client gets it, with a bill if it succeeded.
    fn pass_on(&self, response: Response<reqwest::Body>, method: &str, admitted: Admitted) -> Response<Body> {
        let (mut parts, body) = response.into_parts();
        headers::remove_hop_by_hop(&mut parts.headers);
        let Admitted { customer, service, meter, admission, aside } = admitted;
        let charged = aside.filter(|_| service.charges(parts.status.as_u16(), method));
        let bill = charged.and_then(|(taken, slot)| {
            let quantity = match &meter {
                Meter::Request => Some(Quantity::ONE),
                Meter::Bytes => None,
                Meter::Header(name) => Some(units(&parts.headers, name.as_str(), &service)?),
            };
            let (at, gauge) = (self.payg.now(), self.limits.gauge.clone());
            Some(Bill { customer, service: service.service_id, at, quantity, taken, slot, gauge })
        });
        Response::from_parts(parts, Body::new(Counted::new(body, bill, admission)))
    }
}

/// The number that the upstream answers in a header; without one that can be read nothing is charged.
fn units(headers: &HeaderMap, name: &str, service: &Service) -> Option<Quantity> {
    let text = headers.get(name).and_then(|value| value.to_str().ok());
    let quantity = text.and_then(|text| text.trim().parse::<Quantity>().ok());
    let quantity = quantity.filter(|quantity| *quantity >= Quantity::ZERO);
    if quantity.is_none() {
        tracing::warn!(
            header = name,
            service = service.code,
            "the upstream's answer has no number to charge"
        );
    }
    quantity
}

/// What is said when the upstream did not answer; it is the proxy's failure and never charged.
fn failed(fault: &reqwest::Error) -> Error {
    if fault.is_timeout() {
        return Error::new(Kind::Busy, "upstream_timeout", "the upstream did not answer in time");
    }
    tracing::warn!(error = %chain(fault), "the upstream cannot be asked");
    Error::new(Kind::Busy, "upstream_unreachable", "the upstream cannot be reached")
}

/// The fault with all its causes, without the address, which may hold what a client sent.
fn chain(fault: &reqwest::Error) -> String {
    let mut text = String::new();
    let mut cause = std::error::Error::source(fault);
    while let Some(one) = cause {
        text = if text.is_empty() { one.to_string() } else { format!("{text}: {one}") };
        cause = one.source();
    }
    text
}

/// Why a request was not forwarded, and what its client is told beside it.
struct Stopped {
    error: Error,
    headers: HeaderMap,
}

impl Stopped {
    fn at(error: Error, admission: &Admission) -> Stopped {
        let mut headers = HeaderMap::new();
        rate_headers::write(&mut headers, admission.figures);
        Stopped { error, headers }
    }

    fn refused(refusal: Refusal) -> (Stopped, std::time::Duration) {
        let mut headers = HeaderMap::new();
        rate_headers::write(&mut headers, refusal.figures);
        (Stopped { error: refusal.error, headers }, refusal.pause)
    }
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Stopped {
        Stopped { error, headers: HeaderMap::new() }
    }
}
