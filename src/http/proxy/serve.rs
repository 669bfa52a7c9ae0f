//! The proxy as a server: listens, forwards, and stops when everything that was used is stored.

use crate::db::sql::Backend;
use crate::engine::gate::Gate;
use crate::engine::limits::Limits;
use crate::engine::memory::Memory;
use crate::engine::payg::Payg;
use crate::engine::queue::Queue;
use crate::engine::stop::Stop;
use crate::engine::watch::{Listener, Watch};
use crate::error::{Error, Result};
use crate::http::proxy::charge::{self, Till};
use crate::http::proxy::forward::Proxy;
use crate::http::proxy::routes::Routes;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;

/// How long a connection may take to send a request's head, and may lie idle between two.
const HEAD_PATIENCE: Duration = Duration::from_secs(30);
/// How long requests in flight may take to end after the proxy was asked to stop.
const STOP_PATIENCE: Duration = Duration::from_secs(5);
/// How long storing what was used may take after that.
const STORE_PATIENCE: Duration = Duration::from_secs(4);
/// How long connecting to the upstream may take.
const CONNECT_PATIENCE: Duration = Duration::from_secs(5);
/// Headers of one request.
const HEADERS: usize = 100;

/// How the proxy runs.
#[derive(Clone, Debug)]
pub struct Options {
    /// Address and port; port 0 is any free one.
    pub listen: String,
    /// The upstream's address, as `http://127.0.0.1:9000`.
    pub upstream: String,
    /// What is metered.
    pub routes: Routes,
    /// How long the upstream may be silent.
    pub timeout: Duration,
    /// Connections that are open at once; more wait to be accepted.
    pub connections: usize,
}

/// Forwards until somebody asks to stop; `ready` is told where it listens.
///
/// When it returns, all that was used through it is stored; an error says how much is not.
pub async fn serve(payg: Payg, options: Options, stop: Stop, ready: impl FnOnce(SocketAddr)) -> Result<()> {
    let upstream = upstream(&options.upstream)?;
    let memory = Arc::new(Memory::default());
    let known = memory.known(&payg).await?;
    for route in options.routes.all() {
        known.service(&route.service).map_err(|error| error.within(&route.place))?;
    }
    let listener = TcpListener::bind(&options.listen).await.map_err(|cause| {
        Error::failed(format!("cannot listen on {}: {cause}", options.listen)).cause(cause)
    })?;
    let address = listener.local_addr().map_err(|cause| Error::failed("the address is lost").cause(cause))?;
    let queue = Queue::new(payg.settings.queue_events);
    let (till, charges) = Till::open(payg.settings.queue_events);
    let gate = Arc::new(Gate::default());
    let limits = Arc::new(Limits::new(payg.clone()));
    let listeners: Vec<Arc<dyn Listener>> = vec![gate.clone(), memory.clone(), limits.clone()];
    let watch = tokio::spawn(Watch::new(payg.clone(), listeners).run());
    let writer = tokio::spawn(write(queue.clone(), payg.clone(), memory.clone()));
    let mut collector = tokio::spawn(charge::collect(charges, queue.clone()));
    let client = client(options.timeout)?;
    let (keeper, engine) = (Arc::clone(&gate), payg.clone());
    let proxy = Proxy {
        payg,
        gate,
        memory,
        limits,
        till,
        queue: queue.clone(),
        routes: options.routes,
        upstream,
        client,
    };
    ready(address);
    tracing::info!(%address, "forwarding");
    accept(Arc::new(proxy), listener, options.connections, &stop).await;
    watch.abort();
    if let Err(error) = keeper.write_last_uses(&engine).await {
        // When keys were last used matters less than what still waits to be written.
        tracing::warn!(%error, "the last use of some keys was not written");
    }
    // Every request has ended and with it every till, so this ends when the last charge is stored.
    let stored = tokio::time::timeout(STORE_PATIENCE, &mut collector).await;
    collector.abort();
    queue.close();
    match stored {
        Ok(_) => writer.await.map_err(|cause| Error::failed("the queue's writer panicked").cause(cause))?,
        Err(_) => return Err(Error::failed("the database did not take all that was used; some is lost")),
    }
    tracing::info!("stopped");
    Ok(())
}

async fn write(queue: Queue, payg: Payg, memory: Arc<Memory>) {
    let connections = match payg.db.backend() {
        Backend::Sqlite => 1,
        Backend::Postgres => 2,
    };
    queue.work(&payg, &memory, connections).await;
}

/// The address without a slash at its end; refuses what is none.
fn upstream(text: &str) -> Result<String> {
    let refuse =
        |why: &str| Error::invalid("upstream", text, why).hint("write it like http://127.0.0.1:9000");
    let url = reqwest::Url::parse(text).map_err(|fault| refuse(&format!("is no address: {fault}")))?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        return Err(refuse("is neither http:// nor https://"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("has more than a scheme, a host, a port and a path"));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn client(timeout: Duration) -> Result<reqwest::Client> {
    // Another part of the process may have chosen one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .http1_only()
        .connect_timeout(CONNECT_PATIENCE.min(timeout))
        .read_timeout(timeout)
        .pool_max_idle_per_host(1_024)
        .build()
        .map_err(|cause| Error::failed("the client for the upstream cannot be made").cause(cause))
}

/// Accepts connections until asked to stop, waits for those in flight, and cuts what does not end.
async fn accept(proxy: Arc<Proxy>, listener: TcpListener, connections: usize, stop: &Stop) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(connections));
    let mut open = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            () = stop.requested() => break,
            accepted = accept_one(&listener, &room) => accepted,
        };
        while open.try_join_next().is_some() {}
        let (stream, from, permit) = match accepted {
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
        let proxy = Arc::clone(&proxy);
        let answer = service_fn(move |request| {
            let proxy = Arc::clone(&proxy);
            async move { Ok::<_, Infallible>(proxy.answer(request, from).await) }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_PATIENCE)
            .max_headers(HEADERS)
            .serve_connection(TokioIo::new(stream), answer);
        let connection = graceful.watch(connection);
        open.spawn(async move {
            // What goes wrong with a connection is the client's business.
            let _ = connection.await;
            drop(permit);
        });
    }
    drop((listener, proxy));
    tracing::info!("stopping: finishing what was begun");
    if tokio::time::timeout(STOP_PATIENCE, graceful.shutdown()).await.is_err() {
        tracing::warn!("connections that did not end in time were cut");
    }
    // Whatever is still open is charged as it is dropped.
    open.shutdown().await;
}

async fn accept_one(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> std::io::Result<(TcpStream, IpAddr, Option<OwnedSemaphorePermit>)> {
    let permit = Arc::clone(room).acquire_owned().await.ok();
    let (stream, from) = listener.accept().await?;
    Ok((stream, from.ip(), permit))
}
