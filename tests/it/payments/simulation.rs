//! The attempt machine against a faulty gateway: whatever happens, money moves at most once, and the
//! books are the gateway's journal in the end.

use crate::payments::faulty::Faulty;
use crate::stage::databases;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use payg::db::sql::Backend;
use payg::engine::create_payment::{NewPayment, create_payment};
use payg::engine::drive_attempts::drive_attempts;
use payg::engine::find_customer::find_customer;
use payg::engine::idempotency::Once;
use payg::engine::payg::Payg;
use payg::engine::process_payment::process_payment;
use payg::engine::reconcile::reconcile;
use payg::engine::refund_payment::{NewRefund, Part, refund_payment};
use payg::engine::retry_payment::retry_due;
use payg::engine::take_notice::{Told, handle_notices, take_notice};
use payg::gateway::contract::{GatewayKind, Object, ObjectKind, ObjectStatus};
use payg::records::attempt::{self, Attempt};
use payg::records::payment::{self, Payment};
use payg::records::refund::{self, Refund, RefundStatus};
use payg::values::currency::Currency;
use payg::values::id::{CustomerId, PaymentId};
use payg::values::money::Money;
use payg::values::payment_status::PaymentStatus;
use payg::values::payment_terms::{Party, Purpose};
use payg::values::random::Random;
use payg::values::timestamp::{DAY, SECOND};
use std::sync::Arc;

/// How many seeds a run takes unless `PAYG_SIMULATION_SEEDS` says otherwise.
fn usual_seeds() -> u64 {
    rounds(300, 3_000)
}

#[test]
fn money_moves_at_most_once_whatever_the_gateway_does() {
    let asked = std::env::var("PAYG_SIMULATION_SEEDS").ok().and_then(|text| text.parse().ok());
    let first = std::env::var("PAYG_SIMULATION_FIRST").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    let seeds = first..first + asked.unwrap_or_else(usual_seeds);
    let database = databases::fresh(Backend::Sqlite).expect("SQLite is always there");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let stage = Stage::open(&database.url).await;
        stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345").await;
        let acme = find_customer(&mut stage.db().view().await.unwrap(), "acme").await.unwrap().customer_id;
        let mut cash = 0;
        for seed in seeds {
            let told = std::panic::AssertUnwindSafe(simulate(&stage, acme, seed));
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
        let sql = "SELECT CAST(SUM(debits - credits) AS BIGINT) FROM accounts WHERE role = 'cash'";
        let row = stage.db().view().await.unwrap().one(sql, vec![]).await.unwrap();
        let booked: i64 = row.get(0).unwrap();
        assert_eq!(booked, cash, "the books' cash is what the gateways' journals say");
        stage.check_invariants().await;
        stage.db().close().await;
    });
}

/// Tells one seed's story; answers what the gateway's journal moved, in minor units.
async fn simulate(stage: &Stage, acme: CustomerId, seed: u64) -> i64 {
    let gateway = Faulty::seeded(seed, stage.clock.clone());
    let mut payg = stage.payg();
    payg.gateways = payg.gateways.with(Arc::new(gateway.clone()));
    let mut dice = Random::seeded(seed);
    dice.bits();
    let payments = begin(&payg, acme, seed, &mut dice).await;
    let mut seen: Vec<(PaymentId, PaymentStatus)> = Vec::new();
    for step in 0..30 {
        let ahead = [1, 5, 60, 600, 7_200, 40_000][(dice.bits() % 6) as usize];
        stage.clock.set(payg.now().plus_micros(ahead * SECOND));
        let choice = dice.bits() % 8;
        until_death(&payg, &gateway, &payments, choice, step).await;
        hold_promises(&payg, &payments, &mut seen).await;
    }
    gateway.be_honest();
    for _ in 0..140 {
        if is_quiet(&payg).await {
            break;
        }
        stage.clock.set(payg.now().plus_micros(3_600 * SECOND));
        handle_notices(&payg, payg.now()).await.unwrap();
        retry_due(&payg, payg.now()).await.unwrap();
        drive_attempts(&payg, payg.now()).await.unwrap();
    }
    reconcile(&payg, payg.now().plus_micros(-30 * DAY)).await.unwrap();
    hold_promises(&payg, &payments, &mut seen).await;
    compare(&payg, &gateway.journal(), &payments).await
}

/// Whether nothing is left that waits for anybody.
async fn is_quiet(payg: &Payg) -> bool {
    let sql = "SELECT (SELECT COUNT(*) FROM payments WHERE status = 'processing')
                    + (SELECT COUNT(*) FROM refunds WHERE status = 'pending')";
    payg.db.view().await.unwrap().one(sql, vec![]).await.unwrap().get::<i64>(0).unwrap() == 0
}

async fn begin(payg: &Payg, acme: CustomerId, seed: u64, dice: &mut Random) -> Vec<PaymentId> {
    let mut payments = Vec::new();
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
        let method = Some("kept".to_owned());
        let new = NewPayment { party, method, attempts_max: 1 + (dice.bits() % 3) as i64, ..new };
        let made = create_payment(payg, new, Once::unkeyed()).await.unwrap();
        process_payment(payg, &made.payment_id.to_string(), None, Once::unkeyed()).await.unwrap();
        payments.push(made.payment_id);
    }
    payments
}

/// Does some work, and drops it where it is when the gateway says that the process dies.
async fn until_death(payg: &Payg, gateway: &Faulty, payments: &[PaymentId], choice: u64, step: u64) {
    let work = async {
        match choice {
            0 | 1 => told(payg, gateway, step).await,
            2 => {
                handle_notices(payg, payg.now()).await.unwrap();
            }
            3 => {
                retry_due(payg, payg.now()).await.unwrap();
            }
            4 => give_back(payg, payments[step as usize % payments.len()], step).await,
            _ => {
                drive_attempts(payg, payg.now()).await.unwrap();
            }
        }
    };
    tokio::select! {
        () = work => {}
        () = gateway.death.notified() => {}
    }
}

/// Notices: some twice, some never, some about nothing at all.
async fn told(payg: &Payg, gateway: &Faulty, step: u64) {
    let mut notices = gateway.take_notices();
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
            take_notice(payg, told).await.unwrap();
        }
    }
}

/// Refunds a part; what is not allowed now is refused, and that is all.
async fn give_back(payg: &Payg, payment_id: PaymentId, step: u64) {
    let found = find(payg, payment_id).await;
    if found.status == PaymentStatus::Successful {
        let amount = Money::new(found.amount.minor / 3 + step as i64, Currency::USD);
        let part = Part::Amount(amount.number());
        let new = NewRefund { of: payment_id.to_string(), part, reason: "simulated".to_owned() };
        let _ = refund_payment(payg, new, None, Once::unkeyed()).await;
    }
}

/// Whoever was told that a payment is over finds it so ever after.
async fn hold_promises(payg: &Payg, payments: &[PaymentId], seen: &mut Vec<(PaymentId, PaymentStatus)>) {
    for (id, status) in seen.iter() {
        assert_eq!(find(payg, *id).await.status, *status, "{id} was told to be over");
    }
    for id in payments {
        let status = find(payg, *id).await.status;
        let over = matches!(status, PaymentStatus::Successful | PaymentStatus::Failed);
        if over && !seen.contains(&(*id, status)) {
            seen.push((*id, status));
        }
    }
}

/// Holds payg to the journal.
async fn compare(payg: &Payg, journal: &[Object], payments: &[PaymentId]) -> i64 {
    let mut moved = 0;
    let succeeded = |kind| {
        journal.iter().filter(move |object| object.kind == kind && object.status == ObjectStatus::Succeeded)
    };
    for id in payments {
        let payment = find(payg, *id).await;
        let taken: Vec<&Object> = succeeded(ObjectKind::Payment)
            .filter(|object| object.metadata.get("payment") == Some(&id.to_string()))
            .collect();
        let attempts = attempts_of(payg, &payment).await;
        assert!(taken.len() <= 1, "{id} was charged {} times: {taken:#?}\n{attempts:#?}", taken.len());
        let should = if taken.is_empty() { PaymentStatus::Failed } else { PaymentStatus::Successful };
        assert_eq!(payment.status, should, "{payment:?}");
        let refunds = refunds_of(payg, &payment).await;
        let asked: i64 = refunds
            .iter()
            .inspect(|refund| assert_ne!(refund.status, RefundStatus::Pending, "{refund:?}"))
            .filter(|refund| refund.status == RefundStatus::Successful)
            .map(|refund| refund.amount.minor)
            .sum();
        let ids: Vec<&str> = taken.iter().map(|object| object.gateway_id.as_str()).collect();
        let given: i64 = succeeded(ObjectKind::Refund)
            .filter(|object| object.payment_gateway_id.as_deref().is_some_and(|of| ids.contains(&of)))
            .map(|object| object.amount.minor)
            .sum();
        assert_eq!((asked, asked), (given, payment.refunded.minor), "refunds of {id}");
        assert!(given <= payment.amount.minor, "{id} was refunded {given}");
        moved += taken.iter().map(|object| object.amount.minor).sum::<i64>() - given;
    }
    moved
}

async fn find(payg: &Payg, id: PaymentId) -> Payment {
    payment::find(&mut payg.db.view().await.unwrap(), id).await.unwrap().unwrap()
}

async fn attempts_of(payg: &Payg, payment: &Payment) -> Vec<Attempt> {
    let mut view = payg.db.view().await.unwrap();
    attempt::of_payment(&mut view, payment.customer_id, payment.payment_id).await.unwrap()
}

async fn refunds_of(payg: &Payg, payment: &Payment) -> Vec<Refund> {
    let mut view = payg.db.view().await.unwrap();
    refund::of_payment(&mut view, payment.customer_id, payment.payment_id).await.unwrap()
}
