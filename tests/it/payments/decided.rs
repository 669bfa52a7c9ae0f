//! What was decided about reserved money, told to a gateway that loses answers and refuses what it has done.

use crate::on_both;
use crate::payments::faulty::{Fault, Faulty};
use crate::stage::scene::Stage;
use payg::engine::capture_payment::capture_payment;
use payg::engine::create_payment::{NewPayment, create_payment};
use payg::engine::drive_attempts::drive_attempts;
use payg::engine::find_customer::find_customer;
use payg::engine::idempotency::Once;
use payg::engine::payg::Payg;
use payg::engine::process_payment::process_payment;
use payg::gateway::contract::GatewayKind;
use payg::records::payment::{self, Payment};
use payg::values::currency::Currency;
use payg::values::money::Money;
use payg::values::payment_status::PaymentStatus;
use payg::values::payment_terms::{Party, Purpose};
use std::sync::Arc;

/// A payment of 100.00 that a gateway, which does what it is told, has reserved.
async fn reserved(stage: &Stage, seed: u64) -> Option<(Payg, Faulty, Payment)> {
    let gateway = Faulty::seeded(seed, stage.clock.clone());
    gateway.be_honest();
    let mut payg = stage.payg();
    payg.gateways = payg.gateways.with(Arc::new(gateway.clone()));
    let acme = find_customer(&mut stage.db().view().await.unwrap(), "acme").await.unwrap().customer_id;
    let text = |text: &str| Some(text.to_owned());
    let party = Party { name: text("Initech"), bsb: text("062-000"), account: text("12345678") };
    let amount = Money::new(10_000, Currency::USD);
    let new = NewPayment::of(acme, Purpose::Company, amount, GatewayKind::Yookassa);
    let new = NewPayment { party, method: text("kept"), reserve: true, ..new };
    let made = create_payment(&payg, new, Once::unkeyed()).await.unwrap();
    process_payment(&payg, &made.payment_id.to_string(), None, Once::unkeyed()).await.unwrap();
    drive_attempts(&payg, payg.now()).await.unwrap();
    let found = find(&payg, &made).await;
    found.reserved_until.is_some().then_some((payg, gateway, found))
}

/// The same with the first seed whose gateway does not decline and does not wait.
async fn begin(stage: &Stage) -> (Payg, Faulty, Payment) {
    stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345").await;
    for seed in 0..50 {
        if let Some(found) = reserved(stage, seed).await {
            return found;
        }
    }
    panic!("no gateway reserves anything");
}

async fn find(payg: &Payg, payment: &Payment) -> Payment {
    payment::find(&mut payg.db.view().await.unwrap(), payment.payment_id).await.unwrap().unwrap()
}

/// The payment after so many more tries, each when it is due.
async fn after(stage: &Stage, payg: &Payg, payment: &Payment, tries: usize) -> (PaymentStatus, i64) {
    for _ in 0..tries {
        drive_attempts(payg, payg.now()).await.unwrap();
        stage.pass(60);
    }
    let found = find(payg, payment).await;
    (found.status, found.amount.minor)
}

/// Decides to take a part; the error's code where that may not be.
async fn capture(payg: &Payg, payment: &Payment, part: &str) -> Result<(), String> {
    let id = payment.payment_id.to_string();
    let decided = capture_payment(payg, &id, Some(part), None, Once::unkeyed()).await;
    // Who is refused lets its locks go a moment later, and workers leave out what is locked.
    let mut tx = payg.db.begin().await.unwrap();
    payment::lock(&mut tx, payment.customer_id, payment.payment_id).await.unwrap();
    tx.rollback().await.unwrap();
    decided.map(|_| ()).map_err(|error| error.code().to_owned())
}

on_both!(what_was_taken_is_booked_though_its_repetition_is_refused, |stage| async move {
    let (payg, gateway, payment) = begin(&stage).await;
    assert_eq!(capture(&payg, &payment, "60").await, Ok(()));
    gateway.will(&[Fault::AnswerLost, Fault::Refused]);
    assert_eq!(after(&stage, &payg, &payment, 2).await, (PaymentStatus::Successful, 6_000));
});

on_both!(what_may_be_done_still_stays_decided, |stage| async move {
    let (payg, gateway, payment) = begin(&stage).await;
    assert_eq!(capture(&payg, &payment, "60").await, Ok(()));
    gateway.will(&[Fault::ErrorNotDone, Fault::Refused]);
    assert_eq!(after(&stage, &payg, &payment, 2).await, (PaymentStatus::Processing, 10_000));
    // Nobody knows whether 60 are taken still.
    assert_eq!(capture(&payg, &payment, "50").await, Err("payment_decided".to_owned()));
    assert_eq!(after(&stage, &payg, &payment, 1).await, (PaymentStatus::Successful, 6_000));
});

on_both!(what_is_refused_at_once_can_be_decided_anew, |stage| async move {
    let (payg, gateway, payment) = begin(&stage).await;
    assert_eq!(capture(&payg, &payment, "60").await, Ok(()));
    gateway.will(&[Fault::Refused]);
    assert_eq!(after(&stage, &payg, &payment, 1).await, (PaymentStatus::Processing, 10_000));
    assert_eq!(capture(&payg, &payment, "50").await, Ok(()));
    assert_eq!(after(&stage, &payg, &payment, 1).await, (PaymentStatus::Successful, 5_000));
});
