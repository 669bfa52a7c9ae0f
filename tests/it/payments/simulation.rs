//! The attempt machine against a faulty gateway: whatever happens, money moves at most once, and the
//! books are the gateway's journal in the end.

use crate::payments::faulty::Faulty;
use crate::payments::simulated::World;
use crate::stage::databases;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use payg::db::sql::Backend;
use payg::engine::cancel_payment::cancel_payment;
use payg::engine::capture_payment::capture_payment;
use payg::engine::create_payment::{NewPayment, create_payment};
use payg::engine::dispute_payment::{dispute_payment, move_dispute};
use payg::engine::drive_attempts::drive_attempts;
use payg::engine::find_customer::find_customer;
use payg::engine::idempotency::Once;
use payg::engine::payg::Payg;
use payg::engine::process_payment::process_payment;
use payg::engine::reconcile::reconcile;
use payg::engine::refund_payment::{NewRefund, Part, refund_payment};
use payg::engine::retry_payment::retry_due;
use payg::engine::take_notice::{Told, handle_notices, take_notice};
use payg::error::Kind;
use payg::gateway::contract::{GatewayKind, ObjectKind};
use payg::records::dispute::{Dispute, DisputeEvent, DisputeStatus};
use payg::values::currency::Currency;
use payg::values::id::{CustomerId, PaymentId};
use payg::values::money::Money;
use payg::values::payment_status::PaymentStatus;
use payg::values::payment_terms::{Party, Purpose};
use payg::values::random::Random;
use payg::values::timestamp::SECOND;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many seeds' stories stand in the same books, which get slower as they grow.
const SEEDS_OF_BOOKS: usize = 150;

/// How many seeds a run takes unless `PAYG_SIMULATION_SEEDS` says otherwise.
fn usual_seeds() -> u64 {
    rounds(300, 3_000)
}

#[test]
fn money_moves_at_most_once_whatever_the_gateway_does() {
    let asked = std::env::var("PAYG_SIMULATION_SEEDS").ok().and_then(|text| text.parse().ok());
    let first = std::env::var("PAYG_SIMULATION_FIRST").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    let seeds = first..first + asked.unwrap_or_else(usual_seeds);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let seeds: Vec<u64> = seeds.collect();
    for some in seeds.chunks(SEEDS_OF_BOOKS) {
        let database = databases::fresh(Backend::Sqlite).expect("SQLite is always there");
        runtime.block_on(keep_books(&database.url, some));
    }
}

/// Tells the stories of some seeds in the same books.
async fn keep_books(url: &str, seeds: &[u64]) {
    let stage = Stage::open(url).await;
    stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345").await;
    let acme = find_customer(&mut stage.db().view().await.unwrap(), "acme").await.unwrap().customer_id;
    let mut cash = 0;
    for seed in seeds {
        let told = std::panic::AssertUnwindSafe(simulate(&stage, acme, *seed));
        match futures_util::FutureExt::catch_unwind(told).await {
            Ok(moved) => cash += moved,
            Err(panic) => {
                let again = format!("PAYG_SIMULATION_FIRST={seed} PAYG_SIMULATION_SEEDS=1");
                std::panic::panic_any(format!(
                    "seed {seed}: {} (again with {again})",
                    panic
                        .downcast_ref::<String>()
                        .cloned()
                        .or(panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
                        .unwrap_or_default()
                ));
            }
        }
    }
    let sql = "SELECT CAST(COALESCE(SUM(debits - credits), 0) AS BIGINT) FROM accounts WHERE role = 'cash'";
    let row = stage.db().view().await.unwrap().one(sql, vec![]).await.unwrap();
    let booked: i64 = row.get(0).unwrap();
    assert_eq!(booked, cash, "the books' cash is what the gateways' journals say");
    stage.check_invariants().await;
    stage.db().close().await;
}

/// Tells one seed's story; answers what of the gateway's journal is in the books' cash, in minor units.
async fn simulate(stage: &Stage, acme: CustomerId, seed: u64) -> i64 {
    let gateway = Faulty::seeded(seed, stage.clock.clone());
    let mut payg = stage.payg();
    payg.gateways = payg.gateways.with(Arc::new(gateway.clone()));
    // The gateway of this seed knows nothing of what was before.
    stage.clock.set(payg.now().plus_micros(3_600 * SECOND + 1));
    let since = payg.now();
    let (payments, statuses) = (Vec::new(), BTreeMap::new());
    let (refunds, disputes) = (BTreeMap::new(), BTreeMap::new());
    let mut world = World { seed, payg, gateway, since, payments, statuses, refunds, disputes };
    let mut dice = Random::seeded(seed);
    dice.bits();
    begin(&mut world, acme, seed, &mut dice).await;
    for step in 0..36 {
        let ahead = [1, 5, 60, 600, 7_200, 40_000][(dice.bits() % 6) as usize];
        stage.clock.set(world.payg.now().plus_micros(ahead * SECOND));
        happen(&mut world, &mut dice, step).await;
        world.hold_promises().await;
        if step % 6 == 5 {
            world.hold_more_promises().await;
        }
    }
    world.gateway.be_honest();
    if !seed.is_multiple_of(4) {
        // Else the gateway lets go by itself what it reserved.
        for id in world.payments.clone() {
            decide(&world.payg, id, &mut dice).await;
        }
    }
    for _ in 0..400 {
        let Some(due) = world.next_due().await else { break };
        stage.clock.set(due);
        retry_due(&world.payg, due).await.unwrap();
        drive_attempts(&world.payg, due).await.unwrap();
    }
    handle_notices(&world.payg, world.payg.now()).await.unwrap();
    world.hold_promises().await;
    world.hold_more_promises().await;
    let moved = world.hold_to_journal().await;
    world.hold_to_comparison().await;
    moved
}

async fn begin(world: &mut World, acme: CustomerId, seed: u64, dice: &mut Random) {
    for place in 0..1 + dice.bits() % 3 {
        // Amounts tell the payments of a seed apart.
        let minor = 10_000 + (seed % 1_000_000) as i64 * 10 + place as i64;
        let amount = Money::new(minor, Currency::USD);
        let party = Party {
            name: Some("Initech".to_owned()),
            bsb: Some("062-000".to_owned()),
            account: Some("12345678".to_owned()),
        };
        let new = NewPayment::of(acme, Purpose::Company, amount, GatewayKind::Yookassa);
        let (method, reserve) = (Some("kept".to_owned()), dice.bits().is_multiple_of(3));
        let new = NewPayment { party, method, reserve, attempts_max: 1 + (dice.bits() % 3) as i64, ..new };
        let made = create_payment(&world.payg, new, Once::unkeyed()).await.unwrap();
        let id = made.payment_id.to_string();
        process_payment(&world.payg, &id, None, Once::unkeyed()).await.unwrap();
        world.payments.push(made.payment_id);
    }
}

/// Something happens; what waits for the gateway is dropped where it is when that says that the process dies.
async fn happen(world: &mut World, dice: &mut Random, step: u64) {
    let one = world.payments[(dice.bits() % world.payments.len() as u64) as usize];
    let choice = dice.bits() % 16;
    // These ask nobody outside.
    match choice {
        0..=2 => return told(world, step).await,
        3 | 4 => return give_back(world, one, step).await,
        5 | 6 => return decide(&world.payg, one, dice).await,
        7 => return go_on_disputing(world, one, dice).await,
        _ => {}
    }
    let payg = &world.payg;
    let work = async {
        match choice {
            8 | 9 => {
                handle_notices(payg, payg.now()).await.unwrap();
            }
            10 => {
                retry_due(payg, payg.now()).await.unwrap();
            }
            11 => compare(world).await,
            _ => {
                drive_attempts(payg, payg.now()).await.unwrap();
            }
        }
    };
    tokio::select! {
        () = work => {}
        () = world.gateway.death.notified() => {}
    }
}

/// Compares in the midst of it: much is on its way, but nothing differs.
async fn compare(world: &World) {
    match reconcile(&world.payg, world.since).await {
        Ok(found) => assert!(found.differences.is_empty(), "{found:#?}"),
        Err(error) => assert_eq!(error.kind(), Kind::Busy, "{error:?}"),
    }
}

/// Notices: some twice, some never, some about nothing at all.
async fn told(world: &World, step: u64) {
    let mut notices = world.gateway.take_notices();
    notices.push((format!("forged-{step}"), ObjectKind::Payment));
    for (place, (gateway_id, object_kind)) in notices.into_iter().enumerate() {
        if (place as u64 + step).is_multiple_of(4) && !gateway_id.starts_with("forged") {
            continue;
        }
        for _ in 0..1 + step % 2 {
            let told = Told {
                gateway: GatewayKind::Yookassa,
                // Whatever the notice says, the gateway is asked.
                event: "payment.succeeded".to_owned(),
                object_kind,
                gateway_id: gateway_id.clone(),
                body: "{}".to_owned(),
                source: "203.0.113.7".to_owned(),
            };
            take_notice(&world.payg, told).await.unwrap();
        }
    }
}

/// Refunds a part; what is not allowed now is refused, and that is all.
async fn give_back(world: &mut World, payment_id: PaymentId, step: u64) {
    let found = world.find(payment_id).await;
    if found.status == PaymentStatus::Successful {
        let amount = Money::new(found.amount.minor / 3 + step as i64, Currency::USD);
        let part = Part::Amount(amount.number());
        let new = NewRefund { of: payment_id.to_string(), part, reason: "simulated".to_owned() };
        match refund_payment(&world.payg, new, None, Once::unkeyed()).await {
            Ok(made) => {
                world.refunds.insert(made.refund.refund_id, made.refund);
            }
            Err(error) => assert_eq!(error.kind(), Kind::Conflict, "{error:?}"),
        }
    }
}

/// Takes what is reserved, or a part of it, or lets it go; refused where nothing is, or it was decided.
async fn decide(payg: &Payg, payment_id: PaymentId, dice: &mut Random) {
    let id = payment_id.to_string();
    let done = match dice.bits() % 5 {
        0 => cancel_payment(payg, &id, None).await.map(|_| ()),
        1 => capture_payment(payg, &id, None, None, Once::unkeyed()).await.map(|_| ()),
        _ => {
            let part = Money::new(5_000 + (dice.bits() % 4_000) as i64, Currency::USD).number();
            capture_payment(payg, &id, Some(&part), None, Once::unkeyed()).await.map(|_| ())
        }
    };
    if let Err(error) = done {
        assert!(matches!(error.kind(), Kind::Conflict | Kind::Invalid), "{error:?}");
    }
}

/// The payer's bank asks money back, or goes on with that.
async fn go_on_disputing(world: &mut World, payment_id: PaymentId, dice: &mut Random) {
    let found = world.find(payment_id).await;
    let open = |one: &&Dispute| {
        one.payment_id == payment_id
            && matches!(one.status, DisputeStatus::NeedsResponse | DisputeStatus::UnderReview)
    };
    let told = match (found.status, world.disputes.values().find(open)) {
        (PaymentStatus::Successful, None) if World::left(&found).minor > 0 => {
            let part = Money::new(1 + World::left(&found).minor / 2, Currency::USD).number();
            let part = dice.bits().is_multiple_of(2).then_some(part.as_str());
            dispute_payment(&world.payg, &payment_id.to_string(), part, "not mine", None).await
        }
        (PaymentStatus::Disputed, Some(dispute)) => {
            let event = match dice.bits() % 4 {
                0 | 1 if dispute.status == DisputeStatus::NeedsResponse => DisputeEvent::Respond,
                0..=2 => DisputeEvent::Win,
                _ => DisputeEvent::Lose,
            };
            let evidence = (event == DisputeEvent::Respond).then(|| "it was delivered".to_owned());
            let id = dispute.dispute_id.to_string();
            move_dispute(&world.payg, &id, event, evidence, None, Once::unkeyed()).await
        }
        (PaymentStatus::Disputed, None) | (PaymentStatus::Successful, Some(_)) => {
            panic!("{found:?} and its disputes do not agree")
        }
        _ => return,
    };
    let told = told.expect("a bank is always listened to");
    world.disputes.insert(told.dispute_id, told);
}
