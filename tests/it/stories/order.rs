//! Whatever order, batches and repetitions the same events come in: the same sums, the same bill.

use crate::on_both;
use crate::stage::both;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use payg::db::sql::Backend;
use payg::engine::cost;
use payg::engine::find_customer::find_customer;
use payg::engine::fold;
use payg::engine::idempotency::Once;
use payg::engine::ingest::{self, Expect};
use payg::engine::void_usage::void_usage;
use payg::records::event::{Event, EventKey};
use payg::records::service;
use payg::values::id::{CustomerId, ServiceId};
use payg::values::quantity::Quantity;
use payg::values::random::Random;
use payg::values::timestamp::{SECOND, Timestamp};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

const SHOP: &str = "
    service create api --unit request
    service create call --unit second
    service create hits --unit hit --aggregation count
    service create seats --unit seat --aggregation max
    service create level --unit byte --aggregation latest
    service create visitors --unit visitor --aggregation unique
    price set api --model graduated --tier 40=0.10+2 --tier inf=0.07 --yes
    price set api 0.0313 --from 2026-10-14T11:07:00.123456Z --yes
    price set call 0.20 --per 30 --model package --round each --yes
    price set hits --model graduated --tier 5=0 --tier inf=0.11 --yes
    price set seats 3 --yes
    price set level 0.5 --yes
    price set visitors 0.5 --yes";

const SERVICES: [&str; 6] = ["api", "call", "hits", "seats", "level", "visitors"];

/// Customers who are sent the same events, each in another way.
const SENDERS: [&str; 4] = ["whole", "shuffled", "split", "repeated"];

/// A use by chance: its service, its millionths, its second of October, its value, whether it is voided.
type Use = (usize, i64, i64, u8, bool);

fn uses() -> impl Strategy<Value = Vec<Use>> {
    let one = (0..SERVICES.len(), 0..90_000_000i64, 0..31 * 86_400i64, 0..9u8, prop::bool::weighted(0.2));
    prop::collection::vec(one, 1..50)
}

/// The uses as events, without a customer yet. No two happen at once: of those the latest is whichever
/// has the greater id, which the senders share.
fn events(uses: &[Use], services: &[ServiceId]) -> Vec<Event> {
    let start: Timestamp = "2026-10-01T00:00:00Z".parse().unwrap();
    let event = |(place, (service, millionths, second, value, _)): (usize, &Use)| Event {
        key: EventKey { uuid: Uuid::from_u128((place as u128 + 1) << 64), name: None },
        customer_id: CustomerId::from_uuid(Uuid::nil()),
        service_id: services[*service],
        quantity: Quantity::from_millionths(*millionths),
        happened_at: start.plus_micros(second * SECOND + place as i64),
        timed: true,
        value: Some(format!("visitor {value}")),
    };
    uses.iter().enumerate().map(event).collect()
}

/// The batches in which a sender sends.
fn batches(random: &mut Random, way: &str, mut events: Vec<Event>) -> Vec<Vec<Event>> {
    if way == "whole" {
        return vec![events];
    }
    for place in (1..events.len()).rev() {
        events.swap(place, random.below(place as u64 + 1) as usize);
    }
    if way == "repeated" {
        let again: Vec<Event> = events.iter().filter(|_| random.below(2) == 0).cloned().collect();
        events.extend(again);
    }
    let size = if way == "shuffled" { events.len() } else { 1 + random.below(9) as usize };
    events.chunks(size).map(<[Event]>::to_vec).collect()
}

/// Sends the events in a sender's way, and voids some of them: here as soon as they are there, there
/// when all are.
async fn send(stage: &Stage, random: &mut Random, way: &str, events: &[Event], wrong: &BTreeSet<Uuid>) {
    let payg = stage.payg();
    let (customer, meterings) = {
        let mut view = payg.db.view().await.unwrap();
        (find_customer(&mut view, way).await.unwrap(), cost::meterings(&mut view).await.unwrap())
    };
    let customer_id = customer.customer_id;
    let mine = events.iter().map(|event| Event { customer_id, ..event.clone() }).collect();
    let mut left = wrong.clone();
    let batches = batches(random, way, mine);
    for (place, batch) in batches.iter().enumerate() {
        ingest::ingest(&payg, &meterings, batch, Expect::New).await.unwrap();
        let is_last = place + 1 == batches.len();
        let sent: BTreeSet<Uuid> = batches[..=place].iter().flatten().map(|event| event.key.uuid).collect();
        let voided: Vec<String> = left
            .iter()
            .filter(|id| sent.contains(*id) && (is_last || random.below(2) == 0))
            .map(Uuid::to_string)
            .collect();
        if !voided.is_empty() {
            void_usage(&payg, &customer, &voided, "wrong", Once::unkeyed()).await.unwrap();
            left.retain(|id| !voided.contains(&id.to_string()));
        }
        if random.below(3) == 0 {
            fold::fold_all(&payg).await.unwrap();
        }
    }
    assert!(left.is_empty(), "{way} has not voided {left:?}");
}

/// The same uses cost every sender the same and are billed alike; once all are voided, nothing is owed.
async fn held(stage: &Stage, uses: &[Use], seed: u64) {
    stage.lines(SHOP).await;
    let mut services = Vec::new();
    for code in SERVICES {
        let mut view = stage.db().view().await.unwrap();
        services.push(service::find(&mut view, code).await.unwrap().service_id);
    }
    let (events, mut random) = (events(uses, &services), Random::seeded(seed));
    let is_wrong = |(event, one): (&Event, &Use)| one.4.then_some(event.key.uuid);
    let wrong: BTreeSet<Uuid> = events.iter().zip(uses).filter_map(is_wrong).collect();
    let mut costs = Vec::new();
    for way in SENDERS {
        stage.line(&format!("user create {way}")).await.ok();
        send(stage, &mut random, way, &events, &wrong).await;
        let cost = stage.json(&format!("cost {way} --month 2026-10")).await;
        costs.push((cost["total"].clone(), cost["services"].clone()));
    }
    assert!(costs.windows(2).all(|pair| pair[0] == pair[1]), "{costs:#?}");
    stage.json("bill --month 2026-10").await;
    let invoices = stage.invoices("2026-10").await;
    assert!([0, SENDERS.len()].contains(&invoices.len()), "{invoices:?}");
    let mut totals: Vec<&str> = invoices.iter().map(|invoice| invoice.split_once(' ').unwrap().1).collect();
    totals.dedup();
    assert!(totals.len() <= 1, "{invoices:?}");
    stage.verified().await;
    for way in SENDERS {
        let all = "--from 2026-10-01 --to 2026-11-01 --reason outage --yes";
        stage.line(&format!("usage void --customer {way} {all}")).await.ok();
        let cost = stage.json(&format!("cost {way} --month 2026-10")).await;
        assert_eq!(cost["total"]["amount"], "0.00", "{cost}");
    }
    // The next bill gives back what was billed, to the last decimal: that is what the proof compares.
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    stage.verified().await;
}

on_both!(the_same_events_cost_the_same_in_any_order, |stage| async move {
    let mut random = Random::seeded(7);
    let mut one = |place: u64| -> Use {
        let mut below = |end: u64| random.below(end);
        let (millionths, second) = (below(90_000_000) as i64, below(31 * 86_400) as i64);
        ((place % 6) as usize, millionths, second, below(9) as u8, below(5) == 0)
    };
    let uses: Vec<Use> = (0..70).map(&mut one).collect();
    held(&stage, &uses, 7).await;
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(4, 40)))]

    #[test]
    fn any_order_splitting_and_repetition_gives_the_same_bill_and_voiding_all_gives_nothing(
        uses in uses(), seed in any::<u64>()
    ) {
        both::tell(Backend::Sqlite, |stage| async move { held(&stage, &uses, seed).await });
    }
}
