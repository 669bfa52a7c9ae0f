//! Whatever order, batches and repetitions the same events come in: the same sums, the same bill.

use crate::on_both;
use crate::stage::scene::Stage;
use payg::engine::cost;
use payg::engine::find_customer::find_customer;
use payg::engine::fold;
use payg::engine::ingest::{self, Expect};
use payg::records::event::{Event, EventKey};
use payg::records::service;
use payg::values::id::{CustomerId, ServiceId};
use payg::values::quantity::Quantity;
use payg::values::random::Random;
use payg::values::timestamp::{SECOND, Timestamp};
use uuid::Uuid;

const SHOP: &str = "
    service create api --unit request
    service create call --unit second
    service create seats --unit seat --aggregation max
    service create visitors --unit visitor --aggregation unique
    price set api --model graduated --tier 40=0.10+2 --tier inf=0.07 --yes
    price set api 0.0313 --from 2026-10-14T11:07:00.123456Z --yes
    price set call 0.20 --per 30 --model package --round each --yes
    price set seats 3 --yes
    price set visitors 0.5 --yes";

/// Customers who are sent the same events, each in another way.
const SENDERS: [&str; 4] = ["whole", "shuffled", "split", "repeated"];

/// Events of October, their ids and contents by chance; without a customer yet.
fn events(random: &mut Random, services: &[ServiceId], start: Timestamp) -> Vec<Event> {
    let count = 20 + random.below(60);
    let event = |random: &mut Random| Event {
        key: EventKey { uuid: Uuid::from_u128(u128::from(random.bits()) << 64), name: None },
        customer_id: CustomerId::from_uuid(Uuid::nil()),
        service_id: services[random.below(services.len() as u64) as usize],
        quantity: Quantity::from_millionths(random.below(90_000_000) as i64),
        happened_at: start.plus_micros(random.below(31 * 86_400) as i64 * SECOND),
        timed: true,
        value: Some(format!("visitor {}", random.below(9))),
    };
    (0..count).map(|_| event(random)).collect()
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

async fn send(stage: &Stage, random: &mut Random, way: &str, customer: &str, events: &[Event]) {
    let payg = stage.payg();
    let (customer_id, meterings) = {
        let mut view = payg.db.view().await.unwrap();
        let customer = find_customer(&mut view, customer).await.unwrap();
        (customer.customer_id, cost::meterings(&mut view).await.unwrap())
    };
    let mine = events.iter().map(|event| Event { customer_id, ..event.clone() }).collect();
    for batch in batches(random, way, mine) {
        ingest::ingest(&payg, &meterings, &batch, Expect::New).await.unwrap();
        if random.below(3) == 0 {
            fold::fold_all(&payg).await.unwrap();
        }
    }
}

on_both!(the_same_events_cost_the_same_in_any_order, |stage| async move {
    stage.lines(SHOP).await;
    let services = {
        let mut view = stage.db().view().await.unwrap();
        let mut services = Vec::new();
        for code in ["api", "call", "seats", "visitors"] {
            services.push(service::find(&mut view, code).await.unwrap().service_id);
        }
        services
    };
    let start: Timestamp = "2026-10-01T00:00:00Z".parse().unwrap();
    for seed in 0..6 {
        let mut random = Random::seeded(seed);
        let events = events(&mut random, &services, start);
        for way in SENDERS {
            let customer = format!("{way}-{seed}");
            stage.line(&format!("user create {customer}")).await.ok();
            send(&stage, &mut random, way, &customer, &events).await;
        }
        let mut costs = Vec::new();
        for way in SENDERS {
            let cost = stage.json(&format!("cost {way}-{seed} --month 2026-10")).await;
            costs.push((cost["total"].clone(), cost["services"].clone()));
        }
        assert!(costs.windows(2).all(|pair| pair[0] == pair[1]), "seed {seed}: {costs:#?}");
    }
    stage.json("bill --month 2026-10").await;
    let invoices = stage.invoices("2026-10").await;
    assert_eq!(invoices.len(), 6 * SENDERS.len());
    for seed in 0..6 {
        let of_seed = |invoice: &&String| invoice.split(' ').next().unwrap().ends_with(&format!("-{seed}"));
        let mut totals: Vec<&str> =
            invoices.iter().filter(of_seed).map(|invoice| invoice.split_once(' ').unwrap().1).collect();
        totals.dedup();
        assert_eq!(totals.len(), 1, "seed {seed}: {totals:?}");
    }
    stage.verified().await;
});
