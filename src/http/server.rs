//! The server: listens, answers, and stops without losing anything it accepted.

use crate::db::sql::Backend;
use crate::engine::payg::Payg;
use crate::engine::stop::Stop;
use crate::engine::watch::{Listener, Watch};
use crate::engine::webhooks::deliver;
use crate::error::{Error, Result};
use crate::http::app::{App, Shared};
use crate::http::peer::Peer;
use crate::http::{open_files, router};
use axum::Router;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

/// How long requests in flight may take to end after the server was asked to stop.
const STOP_PATIENCE: Duration = Duration::from_secs(7);
/// Headers of one request.
const HEADERS: usize = 64;
/// Bytes of one request's head.
const HEAD: usize = 32 << 10;

/// Connections that commit usage where the database can write on several.
const WRITERS: usize = 2;

/// How the server runs.
#[derive(Clone, Debug)]
pub struct Options {
    /// Address and port; port 0 is any free one.
    pub listen: String,
    /// Connections that are open at once; more wait to be accepted.
    pub connections: usize,
}

/// Serves until somebody asks to stop; `ready` is told where it listens.
///
/// When it returns, every event that was answered is on disk, and so is every one that was accepted.
pub async fn serve(payg: Payg, options: &Options, stop: Stop, ready: impl FnOnce(SocketAddr)) -> Result<()> {
    serve_routes(payg, options, stop, ready, router::router).await
}

/// The same with other routes: the console's beside these, or a benchmark's.
pub async fn serve_routes(
    payg: Payg,
    options: &Options,
    stop: Stop,
    ready: impl FnOnce(SocketAddr),
    routes: fn(Shared) -> Router,
) -> Result<()> {
    open_files::raise();
    let listener = TcpListener::bind(&options.listen).await.map_err(|cause| {
        Error::failed(format!("cannot listen on {}: {cause}", options.listen)).cause(cause)
    })?;
    let address = listener.local_addr().map_err(|cause| Error::failed("the address is lost").cause(cause))?;
    let app: Shared = Arc::new(App::new(payg));
    let (queue, memory, payg) = (app.queue.clone(), Arc::clone(&app.memory), app.payg.clone());
    let connections = match payg.db.backend() {
        Backend::Sqlite => 1,
        Backend::Postgres => WRITERS,
    };
    let writer = tokio::spawn(async move { queue.work(&payg, &memory, connections).await });
    let listeners: Vec<Arc<dyn Listener>> = vec![app.gate.clone(), app.memory.clone(), app.limits.clone()];
    let watch = tokio::spawn(Watch::new(app.payg.clone(), listeners).run());
    let webhooks = send_webhooks(&app, &stop)?;
    ready(address);
    tracing::info!(%address, "listening");
    accept(&app, routes(Arc::clone(&app)), listener, options.connections, &stop).await;
    watch.abort();
    webhooks.await.map_err(|cause| Error::failed("the sender of webhooks panicked").cause(cause))?;
    if let Err(error) = app.gate.write_last_uses(&app.payg).await {
        // When keys were last used matters less than what still waits to be written.
        tracing::warn!(%error, "the last use of some keys was not written");
    }
    app.queue.close();
    writer.await.map_err(|cause| Error::failed("the queue's writer panicked").cause(cause))?;
    tracing::info!("stopped");
    Ok(())
}

/// Sends webhooks beside the requests until asked to stop; not in a rehearsal.
fn send_webhooks(app: &App, stop: &Stop) -> Result<JoinHandle<()>> {
    let (payg, stop) = (app.payg.clone(), stop.clone());
    let sender = deliver::sender(&payg)?;
    Ok(tokio::spawn(async move {
        if !payg.db.is_rehearsal() {
            deliver::run(&payg, &sender, &stop).await;
        }
    }))
}

/// Accepts connections until asked to stop, then waits for those in flight.
async fn accept(app: &Shared, router: Router, listener: TcpListener, connections: usize, stop: &Stop) {
    // It is also how long a connection may lie idle between two requests.
    let patience = app.payg.settings.patience();
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(connections));
    loop {
        let accepted = tokio::select! {
            () = stop.requested() => break,
            accepted = accept_one(&listener, &room) => accepted,
        };
        let (stream, peer, permit) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Usually too many open files: those that end make room.
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        // Small answers are worth more sent at once than filled up.
        let _ = stream.set_nodelay(true);
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(patience)
            .max_headers(HEADERS)
            .max_buf_size(HEAD)
            .serve_connection(TokioIo::new(stream), from(peer, router.clone()));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // What goes wrong with a connection is the client's business.
            let _ = connection.await;
            drop(permit);
        });
    }
    // Who comes now is refused at once and asks another server.
    drop(listener);
    app.begin_to_stop();
    tracing::info!("stopping: finishing what was accepted");
    if tokio::time::timeout(STOP_PATIENCE, graceful.shutdown()).await.is_err() {
        tracing::warn!("connections that did not end in time were cut");
    }
}

async fn accept_one(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> std::io::Result<(TcpStream, Peer, Option<tokio::sync::OwnedSemaphorePermit>)> {
    let permit = Arc::clone(room).acquire_owned().await.ok();
    let (stream, address) = listener.accept().await?;
    Ok((stream, Peer(address.ip()), permit))
}

/// The routes for one connection; every request of it carries the address that it comes from.
fn from(
    peer: Peer,
    router: Router,
) -> impl Service<Request<Incoming>, Response = Response, Error = Infallible, Future: Send> {
    let routes = TowerToHyperService::new(router);
    service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        // The connection's buffer grows in steps, so that it alone lets more through than it should.
        let answer = (head_bytes(&request) <= HEAD).then(|| routes.call(request));
        async move {
            match answer {
                Some(answer) => answer.await,
                None => Ok(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into_response()),
            }
        }
    })
}

/// The bytes of a request's first line and its headers, about.
fn head_bytes(request: &Request<Incoming>) -> usize {
    let lines = request.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 4);
    let target = request.uri().path_and_query().map_or(0, |target| target.as_str().len());
    target + lines.sum::<usize>()
}
