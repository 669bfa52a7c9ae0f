//! What needs somebody's attention: money and messages that went wrong.

use crate::console::block::{Block, Link, Notice};
use crate::console::cell::{self, Column, Kind};
use crate::db::door::View;
use crate::engine::stuck::stuck_before;
use crate::error::Result;
use crate::records::backlog;
use crate::records::bill_run::{self, BillRun};
use crate::records::customer::{Customer, Kind as CustomerKind};
use crate::records::dispute::{self, DisputeStatus};
use crate::records::{endpoint, payment_sum};
use crate::values::calendar::Zone;
use crate::values::id::PaymentId;
use crate::values::page::Paging;
use crate::values::payment_status::PaymentStatus;
use crate::values::timestamp::{SECOND, Timestamp};
use serde_json::{Value, json as object};
use uuid::Uuid;

/// How long a payment that failed is news, in microseconds: 30 days.
const NEWS: i64 = 30 * 24 * 3600 * SECOND;
/// Bills that are looked at.
const RUNS: i64 = 3;
/// Endpoints that are looked at.
const ENDPOINTS: i64 = 100;
/// Disputes that are named.
const DISPUTES: i64 = 3;

const PAYMENTS: &[Column] = &[
    Column::of("status", "/status", Kind::State).to("/payments?status=", "/status"),
    Column::of("payments", "/count", Kind::Number),
    Column::of("in all", "/amount", Kind::Money),
];

/// What operators are to look at; nothing where all is well.
pub async fn of_operators(view: &mut View, now: Timestamp) -> Result<Vec<Block>> {
    let wrong = backlog::wrong(view, born_at(now.plus_micros(-NEWS)), stuck_before(now)).await?;
    let found = [
        (
            wrong.failed_payments,
            "payments failed within 30 days",
            "Failed payments",
            "/payments?status=failed",
        ),
        (
            wrong.stuck_payments,
            "payments were sent an hour ago and have no answer",
            "Stuck payments",
            "/payments?stuck=on",
        ),
        (
            wrong.stuck_refunds,
            "refunds were sent an hour ago and have no answer",
            "Stuck refunds",
            "/refunds?stuck=on",
        ),
        (wrong.failing_endpoints, "endpoints fail", "Failing webhooks", "/webhooks?failing=on"),
        (wrong.open_disputes, "disputes wait for an answer", "Disputes", "/disputes?status=needs_response"),
        (
            wrong.quarantined,
            "objects of a gateway fit nothing that was asked of it",
            "Quarantine",
            "/quarantine",
        ),
    ];
    let blocks = found.into_iter().filter(|(count, ..)| *count > 0).flat_map(|(count, what, label, href)| {
        let link = Link { label: label.to_owned(), href: href.to_owned(), class: "second" };
        [Notice::block("bad", format!("{count} {what}."), ""), Block::Links(vec![link])]
    });
    let mut blocks: Vec<Block> = blocks.collect();
    let runs = bill_run::list(view, &Paging::first(RUNS)).await?.rows;
    for run in runs.iter().filter(|run| run.is_broken_off(now)) {
        let href = format!("/bill/runs/{}", run.run_id);
        let link = Link { label: "Look at it".to_owned(), href, class: "second" };
        let what = format!("The bill of {} broke off: its server ended.", run.month);
        blocks.extend([Notice::block("bad", what, ""), Block::Links(vec![link])]);
    }
    blocks.extend(held_back(&runs));
    Ok(blocks)
}

/// What the latest bill did not invoice, because there is no price for it.
fn held_back(runs: &[BillRun]) -> Vec<Block> {
    let done = runs.iter().find(|run| run.report.is_some());
    let unpriced = done.and_then(|run| Some((run, run.report.as_ref()?["unpriced"].as_array()?)));
    let Some((run, unpriced)) = unpriced.filter(|(_, rows)| !rows.is_empty()) else { return Vec::new() };
    let services: Vec<String> = unpriced.iter().map(|row| cell::plain(&row["service"])).collect();
    let what = format!(
        "The bill of {} held back the usage of {}: there is no price in the customers' currency.",
        run.month,
        services.join(", ")
    );
    let href = format!("/bill/runs/{}", run.run_id);
    let link = Link { label: "What is held back".to_owned(), href, class: "second" };
    vec![Notice::block("bad", what, "payg price set gives it one."), Block::Links(vec![link])]
}

/// The first id that a payment of an instant may have: ids begin with the milliseconds of their birth.
fn born_at(at: Timestamp) -> PaymentId {
    let millis = u128::from((at.micros() / 1_000).max(0).unsigned_abs());
    PaymentId::from_uuid(Uuid::from_u128(millis << 80))
}

/// Disputes of a company that nobody has answered: after some days they are lost.
async fn unanswered(view: &mut View, customer: &Customer) -> Result<Vec<Block>> {
    let filter = dispute::Filter {
        customer_id: Some(customer.customer_id),
        status: Some(DisputeStatus::NeedsResponse),
        ..dispute::Filter::default()
    };
    let open = dispute::list(view, filter, &Paging::first(DISPUTES)).await?.rows;
    let blocks = open.into_iter().flat_map(|one| {
        let href = format!("/disputes/{}", one.dispute_id);
        let link = Link { label: "Look at it".to_owned(), href, class: "second" };
        let what = format!("A dispute over {} waits for your answer.", one.amount);
        [Notice::block("bad", what, ""), Block::Links(vec![link])]
    });
    Ok(blocks.collect())
}

/// A customer's payments, and its endpoints that fail.
pub async fn of_customer(view: &mut View, customer: &Customer, zone: &Zone) -> Result<Vec<Block>> {
    let mut blocks = Vec::new();
    let filter = endpoint::Filter { customer_id: Some(customer.customer_id), ..Default::default() };
    let own = endpoint::page(view, filter, &Paging::first(ENDPOINTS)).await?.rows;
    for one in own.iter().filter(|one| one.failing_since.is_some()) {
        let link = Link {
            label: "Look at it".to_owned(),
            href: format!("/webhooks/{}", one.endpoint_id),
            class: "second",
        };
        let since = one.failing_since.map(|at| cell::time(at, zone).text).unwrap_or_default();
        let what = format!("Webhooks to {} fail since {since}.", one.url);
        blocks.extend([Notice::block("bad", what, ""), Block::Links(vec![link])]);
    }
    let sums = payment_sum::of_customer(view, customer.customer_id).await?;
    if sums.iter().any(|(status, ..)| *status == PaymentStatus::Disputed) {
        blocks.extend(unanswered(view, customer).await?);
    }
    if customer.kind == CustomerKind::Company || !sums.is_empty() {
        let rows: Vec<Value> = sums
            .into_iter()
            .map(|(status, count, amount)| object!({ "status": status, "count": count, "amount": amount }))
            .collect();
        let mut table = cell::table("Payments", PAYMENTS, &rows, zone);
        "There is no payment yet.".clone_into(&mut table.empty);
        blocks.push(Block::Table(table));
    }
    Ok(blocks)
}
