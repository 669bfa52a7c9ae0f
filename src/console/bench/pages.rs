//! `payg bench pages`: how long the server takes for each page of operators, with many customers behind it.

use super::addresses;
use crate::console::cookie;
use crate::console::nouns::all;
use crate::console::router::router;
use crate::db::open::Location;
use crate::engine::bench::crowd::{self, Crowd};
use crate::engine::bench::ground::Ground;
use crate::engine::bench::timing::{Timing, peak_memory_bytes};
use crate::engine::create_operator::{NewOperator, create_operator};
use crate::engine::login_desk::LoginDesk;
use crate::engine::session::open_session;
use crate::error::{Error, Result};
use crate::http::bench::stage::Stage;
use crate::http::bench::wire::{Answer, Wire};
use crate::http::open_files;
use crate::records::operator::Role;
use serde::Serialize;
use std::time::Instant;

/// The operator who looks.
const EMAIL: &str = "olga@example.com";
const PASSWORD: &str = "correct horse battery staple";
/// What a page may take, milliseconds.
const BUDGET_MS: f64 = 50.0;
/// A page that took so long once is not asked for again as often.
const SLOW_MS: f64 = 1_000.0;

/// What is measured.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Customers there are.
    pub customers: u64,
    /// How often each page is asked for.
    pub rounds: usize,
}

/// What one page took.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// Its address.
    pub page: String,
    /// How many things of its kind there are.
    pub behind: Option<u64>,
    /// The status that it was answered with.
    pub status: u16,
    /// Bytes of it.
    pub bytes: usize,
    /// The median, milliseconds.
    pub ms_p50: f64,
    /// The 99th percentile.
    pub ms_p99: f64,
    /// Whether the median keeps the budget of 50 ms.
    pub is_quick: bool,
    /// The most memory held so far.
    pub peak_memory_bytes: Option<u64>,
}

/// Measures every page on a scratch database, which is removed whatever happens.
pub async fn run(location: &Location, plan: Plan) -> Result<Vec<Page>> {
    open_files::raise();
    let ground = Ground::make(location).await?;
    let stage = Stage::build(ground).await?;
    let measured = measure(&stage, plan).await;
    stage.ground.remove().await?;
    measured
}

async fn measure(stage: &Stage, plan: Plan) -> Result<Vec<Page>> {
    let payg = &stage.ground.payg;
    let crowd = crowd::fill(payg, &stage.services, plan.customers).await?;
    stage.ground.settle_down().await?;
    let new = NewOperator {
        display_name: "Olga".to_owned(),
        email: EMAIL.to_owned(),
        role: Role::Admin,
        password: Some(PASSWORD.to_owned()),
    };
    create_operator(payg, &new).await?;
    let token = open_session(payg, &LoginDesk::default(), EMAIL, PASSWORD, "bench").await?;
    let server = stage.serve(router).await?;
    let mut browser = Browser { wire: Wire::connect(server.address).await?, token };
    let measured = browser.all(&crowd, plan).await;
    server.stop().await?;
    measured
}

/// Somebody who is logged in and asks for one page after the other.
struct Browser {
    wire: Wire,
    token: String,
}

impl Browser {
    async fn all(&mut self, crowd: &Crowd, plan: Plan) -> Result<Vec<Page>> {
        let large = crowd.large.to_string();
        let fixed = ["/", "/bill", "/help"].map(str::to_owned);
        let theirs = [format!("/customers/{large}"), format!("/cost?customer={large}")];
        let mut pages = Vec::new();
        for address in fixed.into_iter().chain(theirs) {
            pages.push(self.time(address, None, plan.rounds).await?);
        }
        for noun in all::ALL {
            let behind = crowd.rows.iter().find(|(path, _)| *path == noun.path).map(|(_, count)| *count);
            let first = self.ask(&format!("/{}", noun.path)).await?;
            let first = String::from_utf8_lossy(&first.body).into_owned();
            for address in addresses::of_list(noun, &first, &large) {
                pages.push(self.time(address, behind, plan.rounds).await?);
            }
        }
        Ok(pages)
    }

    async fn time(&mut self, page: String, behind: Option<u64>, rounds: usize) -> Result<Page> {
        // The first answer fills caches, as the first visitor of a morning does.
        let mut answer = self.ask(&page).await?;
        let mut timing = Timing::default();
        for _ in 0..rounds.max(1) {
            let since = Instant::now();
            answer = self.ask(&page).await?;
            timing.step(1, since);
            if since.elapsed().as_secs_f64() * 1e3 > SLOW_MS {
                break;
            }
        }
        let figures = timing.figures();
        // A search that fits too many customers is refused in words; that is an answer, too.
        if answer.status >= 500 {
            return Err(Error::failed(format!("{page} was answered with {}", answer.status)));
        }
        Ok(Page {
            page,
            behind,
            status: answer.status,
            bytes: answer.body.len(),
            ms_p50: figures.step_ms_p50,
            ms_p99: figures.step_ms_p99,
            is_quick: figures.step_ms_p50 <= BUDGET_MS,
            peak_memory_bytes: peak_memory_bytes(),
        })
    }

    async fn ask(&mut self, address: &str) -> Result<Answer> {
        let (name, token) = (cookie::SESSION, &self.token);
        let request = format!("GET {address} HTTP/1.1\r\nhost: payg\r\ncookie: {name}={token}\r\n\r\n");
        self.wire.ask(request.as_bytes()).await
    }
}
