//! Costs of any period: the sums of their events, wherever a period or a price cuts.

use crate::on_both;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use payg::engine::cost;
use payg::engine::find_customer::find_customer;
use payg::engine::fold::fold_all;
use payg::engine::ingest::{Expect, ingest};
use payg::records::event::{Event, EventKey};
use payg::records::service;
use payg::values::amount::Amount;
use payg::values::quantity::Quantity;
use payg::values::timestamp::{Period, Timestamp};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;

const SHOP: &str = "
    service create api
    service create disk --aggregation max
    service create level --aggregation latest
    service create seats --aggregation unique
    price set api 0.01 --from 2026-01-01 --yes
    price set disk 1 --from 2026-01-01 --yes
    price set level 1 --from 2026-01-01 --yes
    price set seats 1 --from 2026-01-01 --yes
    user create ada
    user create bob --currency EUR";

async fn quantity(stage: &Stage, service: &str, from: &str, to: &str) -> String {
    let cost = stage.json(&format!("cost ada --service {service} --from {from} --to {to}")).await;
    cost["services"][0]["quantity"].as_str().unwrap_or("0").to_owned()
}

on_both!(a_period_is_cut_to_the_microsecond, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .used(
            "ada api 2026-10-05T10:00:00Z 1
             ada api 2026-10-05T10:07:00.000001Z 2
             ada api 2026-10-05T10:07:00.000002Z 4
             ada api 2026-10-05T10:15:00Z 8
             ada api 2026-10-06T00:00:00Z 16",
        )
        .await;
    for folded in [false, true] {
        if folded {
            fold_all(&stage.payg()).await.unwrap();
        }
        let table = [
            ("2026-10-05", "2026-10-05", "15"),
            ("2026-10-05", "2026-10-06", "31"),
            ("2026-10-05T10:00:00Z", "2026-10-05T10:07:00.000001Z", "1"),
            ("2026-10-05T10:00:00Z", "2026-10-05T10:07:00.000002Z", "3"),
            ("2026-10-05T10:07:00.000001Z", "2026-10-05T10:07:00.000002Z", "2"),
            ("2026-10-05T10:07:00.000002Z", "2026-10-06T00:00:00.000001Z", "28"),
            ("2026-10-05T10:15:00Z", "2026-10-06T00:00:00Z", "8"),
            ("2026-10-05T10:15:00Z", "2026-10-05T10:15:00Z", "0"),
        ];
        for (from, to, expected) in table {
            assert_eq!(quantity(&stage, "api", from, to).await, expected, "{from} {to} {folded}");
            let summary = stage.json(&format!("usage summary --from {from} --to {to}")).await;
            let summed = summary["data"][0]["quantity"].as_str().unwrap_or("0");
            assert_eq!(summed, expected, "{from} {to} {folded}");
        }
    }
});

on_both!(largest_latest_and_unique_are_cut_in_the_middle_of_a_day, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .used(
            "ada disk 2026-10-05T10:00:00Z 5
             ada disk 2026-10-05T10:05:00Z 9
             ada disk 2026-10-05T18:00:00Z 7
             ada level 2026-10-05T10:00:00Z 5
             ada level 2026-10-05T10:05:00Z 9
             ada level 2026-10-05T18:00:00Z 7
             ada seats 2026-10-05T10:00:00Z 1 x
             ada seats 2026-10-05T10:05:00Z 1 y
             ada seats 2026-10-05T18:00:00Z 1 x
             ada seats 2026-10-06T18:00:00Z 1 x",
        )
        .await;
    let table = [
        ("2026-10-05", "2026-10-06", "9 7 2"),
        ("2026-10-05T00:00:00Z", "2026-10-05T10:05:00Z", "5 5 1"),
        ("2026-10-05T10:00:00.000001Z", "2026-10-05T12:00:00Z", "9 9 1"),
        ("2026-10-05T12:00:00Z", "2026-10-06T12:00:00Z", "7 7 1"),
        ("2026-10-05T10:01:00Z", "2026-10-06T20:00:00Z", "9 7 2"),
    ];
    for (from, to, expected) in table {
        let mut found = Vec::new();
        for service in ["disk", "level", "seats"] {
            found.push(quantity(&stage, service, from, to).await);
        }
        assert_eq!(found.join(" "), expected, "{from} {to}");
    }
});

on_both!(usage_without_a_price_is_said, |stage| async move {
    stage.lines(SHOP).await;
    stage.used("bob api 2026-10-05 100\nada api 2026-10-05 100").await;
    let cost = stage.json("cost bob --month 2026-10").await;
    assert_eq!((&cost["total"]["amount"], &cost["total"]["currency"]), (&"0.00".into(), &"EUR".into()));
    assert_eq!((&cost["without_price"][0], &cost["events"]), (&"api".into(), &1.into()));
    let said = stage.line("cost bob --month 2026-10 -o table").await.ok();
    assert!(said.stderr.contains("usage of api has no price in EUR"), "{said}");
    assert!(said.stderr.contains("period: 2026-10-01 00:00:00 until 2026-11-01 00:00:00 UTC"), "{said}");
    stage.line("cost ada --month 2026-10-05").await.fails_with(2);
    stage.line("cost ada --from 2026-10-06 --to 2026-10-05").await.fails_with(2);
    stage.line("cost ada --month 2026-10 --from 2026-10-05").await.fails_with(2);
    let unknown = stage.line("cost adda").await.fails_with(3);
    assert!(unknown.stderr.contains("did you mean \"ada\"?"), "{unknown}");
});

on_both!(tiers_go_on_where_a_price_changes, |stage| async move {
    stage.lines("service create api\nuser create ada").await;
    stage
        .lines("price set api --model graduated --tier 100=0.10 --tier inf=0.05 --from 2026-01-01 --yes")
        .await;
    stage
        .lines("price set api --model graduated --tier 100=0.20 --tier inf=0.01 --from 2026-10-15 --yes")
        .await;
    stage.used("ada api 2026-10-05 80\nada api 2026-10-20 40").await;
    let cost = stage.json("cost ada --month 2026-10").await;
    let slices = cost["slices"].as_array().unwrap();
    let shown: Vec<(&Value, &Value)> =
        slices.iter().map(|slice| (&slice["quantity"], &slice["cost"]["amount"])).collect();
    // 80 × 0.10, then 20 × 0.20 + 20 × 0.01.
    assert_eq!(shown, [(&"80".into(), &"8.00".into()), (&"40".into(), &"4.20".into())]);
    assert_eq!(cost["total"]["amount"], "12.20");
});

/// The first instant of the random stories' period: 2026-10-05T00:00:00Z.
const START: i64 = 1_791_158_400_000_000;
/// Two days.
const LENGTH: i64 = 2 * 86_400 * 1_000_000;

/// Random events as `(offset, millionths)`, prices as `(offset, thousandths)`, and cuts.
type Random = (Vec<(i64, i64)>, Vec<(i64, i64)>, Vec<i64>);

fn random() -> impl Strategy<Value = Random> {
    // Many instants lie on or beside quarters of an hour.
    let instant = prop_oneof![
        0..LENGTH,
        (0..192i64, -1..=1i64)
            .prop_map(|(quarter, aside)| { (quarter * 900_000_000 + aside).clamp(0, LENGTH - 1) })
    ];
    let event = (instant.clone(), 0..3_000_000_000i64);
    let price = (instant.clone(), 1..1_000i64);
    (
        prop::collection::vec(event, 1..120),
        prop::collection::vec(price, 0..4),
        prop::collection::vec(instant, 0..6),
    )
}

fn at(offset: i64) -> Timestamp {
    Timestamp::from_micros(START + offset).unwrap()
}

on_both!(any_period_costs_what_its_events_cost, |stage| async move {
    stage.lines("service create call --unit second\nuser create ada").await;
    let mut runner = TestRunner::deterministic();
    for round in 0..rounds(4, 12) {
        let (events, prices, cuts) = random().new_tree(&mut runner).unwrap().current();
        let name = format!("s{round}");
        stage.lines(&format!("service create {name}\nprice set {name} 0.5 --from 2026-01-01 --yes")).await;
        for (offset, thousandths) in &prices {
            let amount = format!("0.{thousandths:03}");
            stage.lines(&format!("price set {name} {amount} --from {} --yes", at(*offset))).await;
        }
        store(&stage, &name, &events, round % 2 == 0).await;
        check(&stage, &name, &events, &prices, &cuts).await;
    }
});

/// Stores the events in several batches, some of them folded.
async fn store(stage: &Stage, name: &str, events: &[(i64, i64)], folds: bool) {
    let payg = stage.payg();
    let mut view = payg.db.view().await.unwrap();
    let customer_id = find_customer(&mut view, "ada").await.unwrap().customer_id;
    let service_id = service::find(&mut view, name).await.unwrap().service_id;
    let meterings = cost::meterings(&mut view).await.unwrap();
    drop(view);
    for batch in events.chunks(40) {
        let batch: Vec<Event> = batch
            .iter()
            .map(|(offset, millionths)| Event {
                key: EventKey::fresh(),
                customer_id,
                service_id,
                quantity: Quantity::from_millionths(*millionths),
                happened_at: at(*offset),
                timed: true,
                value: None,
            })
            .collect();
        ingest(&payg, &meterings, &batch, Expect::New).await.unwrap();
        if folds {
            fold_all(&payg).await.unwrap();
        }
    }
}

/// The cost of the whole and of every part is that of its events, each at the price of its instant.
async fn check(stage: &Stage, name: &str, events: &[(i64, i64)], prices: &[(i64, i64)], cuts: &[i64]) {
    let mut cuts: Vec<i64> = cuts.iter().copied().chain([0, LENGTH]).collect();
    cuts.sort_unstable();
    let mut parts = Amount::ZERO;
    for pair in cuts.windows(2) {
        let found = of_period(stage, name, pair[0], pair[1]).await;
        assert_eq!(found, naive(events, prices, pair[0], pair[1]), "{name} {pair:?}");
        parts = parts.add(found).unwrap();
    }
    assert_eq!(of_period(stage, name, 0, LENGTH).await, parts, "{name}");
}

async fn of_period(stage: &Stage, name: &str, from: i64, to: i64) -> Amount {
    let mut view = stage.db().view().await.unwrap();
    let customer = find_customer(&mut view, "ada").await.unwrap();
    let service = service::find(&mut view, name).await.unwrap().service_id;
    let catalogue = cost::catalogue(&mut view).await.unwrap();
    let period = Period::new(at(from), at(to)).unwrap();
    let costs = cost::of_customer(&mut view, &catalogue, &customer, period).await.unwrap();
    let own = costs.services.iter().find(|one| one.service_id == service);
    own.map_or(Amount::ZERO, |one| one.total().unwrap())
}

/// The sum over the events, without any of payg's sums: millionths by thousandths are 10⁻⁹.
fn naive(events: &[(i64, i64)], prices: &[(i64, i64)], from: i64, to: i64) -> Amount {
    let price_at = |offset: i64| {
        // Of several with one start the one set last.
        let started = prices.iter().enumerate().filter(|(_, (start, _))| *start <= offset);
        started
            .max_by_key(|(place, (start, _))| (*start, *place))
            .map_or(500, |(_, (_, thousandths))| *thousandths)
    };
    let cost: i128 = events
        .iter()
        .filter(|(offset, _)| (from..to).contains(offset))
        .map(|(offset, millionths)| i128::from(*millionths) * i128::from(price_at(*offset)))
        .sum();
    Amount::from_raw(cost * 1_000_000_000)
}
