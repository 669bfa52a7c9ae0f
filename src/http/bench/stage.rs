//! What the server's benchmarks stand on: a scratch database, a company with a key, running servers.

use crate::engine::bench::ground::{Ground, lost};
use crate::engine::bench::stand;
use crate::engine::create_key::{NewKey, create_key};
use crate::engine::create_operator::{NewOperator, create_operator};
use crate::engine::idempotency::Once;
use crate::engine::stop::Stop;
use crate::error::{Error, Result};
use crate::http::app::Shared;
use crate::http::server::{self, Options};
use crate::records::customer::Kind;
use crate::records::operator::Role;
use crate::records::service::Service;
use crate::values::id::CustomerId;
use crate::values::owner::Owner;
use crate::values::scope::{Scope, Scopes};
use axum::Router;
use std::net::SocketAddr;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Services that usage is spread over.
const SERVICES: usize = 5;

/// A scratch database with one customer who reports usage.
pub struct Stage {
    /// The database.
    pub ground: Ground,
    /// The customer's key.
    pub key: String,
    /// The customer.
    pub customer: CustomerId,
    /// What is used.
    pub services: Vec<Service>,
}

/// A server on a stage.
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    stop: Stop,
    task: JoinHandle<Result<()>>,
}

impl Stage {
    /// Makes what the benchmarks stand on.
    pub async fn build(mut ground: Ground) -> Result<Stage> {
        // One customer sends as much as the machine takes; what holds it back is not what is measured.
        let settings = &mut ground.payg.settings;
        (settings.rate_per_second, settings.burst, settings.concurrent) = (1_000_000, 1_000_000, 1_000_000);
        let services = stand::services(&ground.payg, SERVICES, ground.payg.now()).await?;
        let customers = stand::customers(&ground.payg, 1).await?;
        let customer = customers.first().map(|customer| customer.customer_id);
        let customer = customer.ok_or_else(|| Error::failed("there is no customer"))?;
        let key = key_of(&ground, Owner::Customer(customer), Scopes::ALL).await?;
        Ok(Stage { ground, key, customer, services })
    }

    /// Makes a company; answers it with a key of its.
    pub async fn company(&self) -> Result<(CustomerId, String)> {
        let companies = stand::customers_of(&self.ground.payg, Kind::Company, 1).await?;
        let company = companies.first().ok_or_else(|| Error::failed("there is no company"))?.customer_id;
        Ok((company, key_of(&self.ground, Owner::Customer(company), Scopes::ALL).await?))
    }

    /// A key of another service of the operator.
    pub async fn internal_key(&self) -> Result<String> {
        let new = NewOperator {
            display_name: "Sign-in service".to_owned(),
            email: "sign-in@example.com".to_owned(),
            role: Role::Viewer,
            password: None,
        };
        let operator = create_operator(&self.ground.payg, &new).await?;
        key_of(&self.ground, Owner::Operator(operator.operator_id), Scopes::NONE.with(Scope::Internal)).await
    }

    /// Starts a server with some routes.
    pub async fn serve(&self, routes: fn(Shared) -> Router) -> Result<Running> {
        let (tell, told) = oneshot::channel();
        let (payg, stop) = (self.ground.payg.clone(), Stop::new());
        let options = Options { listen: "127.0.0.1:0".to_owned(), connections: 10_000 };
        let its_stop = stop.clone();
        let task = tokio::spawn(async move {
            let ready = |address| {
                // Who waits for the address has gone only when the benchmark has ended.
                let _ = tell.send(address);
            };
            server::serve_routes(payg, &options, its_stop, ready, routes).await
        });
        let address = told.await.map_err(|_| Error::failed("the server did not start"))?;
        Ok(Running { address, stop, task })
    }
}

/// A key that allows some things.
async fn key_of(ground: &Ground, owner: Owner, scopes: Scopes) -> Result<String> {
    let new = NewKey { owner, name: "bench".to_owned(), scopes, expires_at: None };
    let created = create_key(&ground.payg, new, Once::unkeyed()).await?;
    created.text.ok_or_else(|| Error::failed("a new key has no text"))
}

impl Running {
    /// Stops it and waits for its end.
    pub async fn stop(self) -> Result<()> {
        self.stop.request();
        self.task.await.map_err(lost)?
    }
}
