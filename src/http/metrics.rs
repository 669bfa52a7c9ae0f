//! What a server measures of itself, in the text format of Prometheus.

use crate::engine::queue::Depth;
use axum::http::Method;
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;
use std::time::Duration;

/// Seconds at which request times are cut into buckets.
const BUCKETS: &[f64] = &[0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// What kind of text it is.
pub const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// The recorder of this process, installed with the first use.
fn recorder() -> Option<&'static PrometheusHandle> {
    static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
    RECORDER.get_or_init(|| install().ok()).as_ref()
}

fn install() -> Result<PrometheusHandle, BuildError> {
    let seconds = Matcher::Full("payg_request_seconds".to_owned());
    let handle = PrometheusBuilder::new().set_buckets_for_metric(seconds, BUCKETS)?.install_recorder()?;
    metrics::describe_histogram!("payg_request_seconds", "How long requests took, by route and status");
    metrics::describe_gauge!("payg_queue_events", "Events that wait for their commit");
    metrics::describe_gauge!("payg_queue_room", "Events that may wait for their commit");
    metrics::describe_counter!("payg_batches_total", "Batches of usage that were committed");
    metrics::describe_counter!("payg_database_statements_total", "Statements that the database was sent");
    Ok(handle)
}

/// Counts one request.
pub fn count_request(method: &Method, route: &str, status: u16, took: Duration) {
    if recorder().is_none() {
        return;
    }
    metrics::histogram!("payg_request_seconds", "route" => route.to_owned(), "method" => method_word(method),
        "status" => status.to_string())
    .record(took.as_secs_f64());
}

/// Anybody may send any word as a method; only the usual ones become a label.
fn method_word(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "HEAD" => "HEAD",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

/// Everything that was measured so far.
pub fn text(depth: Depth, statements: u64) -> String {
    let Some(recorder) = recorder() else { return String::new() };
    metrics::gauge!("payg_queue_events").set(depth.events as f64);
    metrics::gauge!("payg_queue_room").set(depth.room as f64);
    metrics::counter!("payg_batches_total").absolute(depth.batches);
    metrics::counter!("payg_database_statements_total").absolute(statements);
    recorder.render()
}
