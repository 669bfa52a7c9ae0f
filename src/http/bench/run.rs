//! `payg bench http`: what is measured, one load after the other, each on a database of its own.

use super::report::Report;
use super::stage::Stage;
use super::{batches, crowd, singles, subscriptions};
use crate::db::open::Location;
use crate::engine::bench::ground::Ground;
use crate::error::Result;
use crate::http::open_files;
use std::time::Duration;

/// What is measured.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How long each contestant is measured.
    pub length: Duration,
    /// Connections that report single events, each count by itself.
    pub connections: Vec<usize>,
    /// Batches of 1,000 events; none when 0.
    pub batches: usize,
    /// Users who log in, read and write; none when 0.
    pub users: usize,
    /// Users with a subscription, who are asked about; none when 0.
    pub subscribers: usize,
}

/// Measures every load of the plan.
pub async fn run(location: &Location, plan: &Plan) -> Result<Vec<Report>> {
    open_files::raise();
    let mut reports = Vec::new();
    for connections in &plan.connections {
        reports.push(
            on_stage(location, async |stage| singles::run(stage, *connections, plan.length).await).await?,
        );
    }
    if plan.batches > 0 {
        reports.push(on_stage(location, async |stage| batches::run(stage, plan.batches).await).await?);
    }
    if plan.users > 0 {
        reports
            .push(on_stage(location, async |stage| crowd::run(stage, plan.users, plan.length).await).await?);
    }
    if plan.subscribers > 0 {
        let ground = Ground::make(location).await?;
        let stage = Stage::build(ground).await?;
        let measured = subscriptions::run(&stage, plan.subscribers, plan.length).await;
        stage.ground.remove().await?;
        reports.extend(measured?);
    }
    Ok(reports)
}

/// Measures on a scratch database, which is removed whatever happens.
pub async fn on_stage(
    location: &Location,
    measure: impl AsyncFnOnce(&Stage) -> Result<Report>,
) -> Result<Report> {
    let ground = Ground::make(location).await?;
    let stage = Stage::build(ground).await?;
    let report = measure(&stage).await;
    stage.ground.remove().await?;
    report
}
