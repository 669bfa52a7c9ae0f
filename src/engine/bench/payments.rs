//! What payments cost the database: postings in batches beside one transaction for each, and the bare
//! rows of created payments, for the benchmark over HTTP to be held to.

use super::ground::lost;
use super::timing::Timing;
use crate::engine::create_payment::{self, NewPayment};
use crate::engine::payg::Payg;
use crate::engine::post::{self, Movement};
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::records::audit::{self, Entry};
use crate::records::customer::Customer;
use crate::records::idempotency::{self, Kept, Place};
use crate::records::letter::{self, Letter, LetterKind};
use crate::records::payment::{self, Payment};
use crate::records::transfer::{Document, Transfer, TransferKind};
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, LetterId, PaymentId};
use crate::values::money::Money;
use crate::values::payment_terms::{Party, Purpose};
use crate::values::role::Role;
use crate::values::timestamp::Timestamp;
use sha2::{Digest, Sha256};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// The bank branch and the account of every payer.
pub const PAYER: (&str, &str) = ("062-000", "12345678");

/// Posts so many transfers over the customers' accounts, so many a transaction; a step is one of these.
pub async fn postings(payg: &Payg, customers: &[Customer], count: usize, batch: usize) -> Result<Timing> {
    let mut transfers = Vec::with_capacity(count);
    for customer in customers.iter().cycle().take(count) {
        let document = Document::Payment(PaymentId::new());
        let (customer_id, at) = (customer.customer_id, payg.now());
        let movement = Movement { customer_id, document, kind: TransferKind::Payment, at };
        transfers.extend(movement.of(Role::Cash, Role::Payable, Money::new(1_234, Currency::USD))?);
    }
    let (mut timing, since) = (Timing::default(), Instant::now());
    for batch in transfers.chunks(batch.max(1)) {
        timing.join(post_batch(payg, batch).await?);
    }
    timing.stretch(since);
    Ok(timing)
}

async fn post_batch(payg: &Payg, batch: &[Transfer]) -> Result<Timing> {
    let since = Instant::now();
    let mut tx = payg.db.begin().await?;
    post::post(&mut tx, batch).await?;
    tx.commit().await?;
    let mut timing = Timing::default();
    timing.step(batch.len() as u64, since);
    Ok(timing)
}

/// Inserts for so long, on so many connections, the rows that a created payment is, its letter, its
/// entry of the audit trail and its kept answer; each payment with a commit of its own.
pub async fn bare_payments(
    payg: &Payg,
    customer_id: CustomerId,
    connections: usize,
    length: Duration,
) -> Result<Timing> {
    let (mut running, since) = (JoinSet::new(), Instant::now());
    for _ in 0..connections {
        let payg = payg.clone();
        running.spawn(async move {
            let mut timing = Timing::default();
            while since.elapsed() < length {
                let began = Instant::now();
                insert_one(&payg, customer_id).await?;
                timing.step(1, began);
            }
            Ok::<_, Error>(timing)
        });
    }
    let mut all = Timing::default();
    while let Some(one) = running.join_next().await {
        all.join(one.map_err(lost)??);
    }
    all.stretch(since);
    Ok(all)
}

async fn insert_one(payg: &Payg, customer_id: CustomerId) -> Result<()> {
    let at = payg.now();
    let wanted = wanted(payg, customer_id)?;
    let text = serde_json::to_string(&wanted)
        .map_err(|cause| Error::failed("a payment cannot be written as JSON").cause(cause))?;
    let told = Letter {
        customer_id,
        letter_id: LetterId::new(),
        kind: LetterKind::PaymentCreated,
        document_id: wanted.payment_id.uuid(),
        payload: format!("{{\"object\":{text},\"previous\":{{}}}}"),
        created_at: at,
    };
    let entry = Entry::new(&payg.actor, "payment.created", ("payment", wanted.payment_id), at);
    let place = Place { customer_id, request: Sha256::digest(wanted.payment_id.uuid().as_bytes()).into() };
    let kept = Kept { fingerprint: place.request.to_vec(), status: 201, body: text, created_at: at };
    let mut tx = payg.db.begin().await?;
    payment::insert(&mut tx, &wanted).await?;
    audit::write(&mut tx, &[entry.of(customer_id).after(&wanted)?]).await?;
    letter::insert(&mut tx, &[told]).await?;
    idempotency::keep(&mut tx, &place, kept, Timestamp::EPOCH).await?;
    tx.commit().await
}

fn wanted(payg: &Payg, customer_id: CustomerId) -> Result<Payment> {
    let amount = Money::new(1_234, Currency::USD);
    let (bsb, account) = PAYER;
    let party = Party {
        name: Some("Initech".to_owned()),
        bsb: Some(bsb.to_owned()),
        account: Some(account.to_owned()),
    };
    let new = NewPayment::of(customer_id, Purpose::Company, amount, GatewayKind::Sandbox);
    let business_key = Some(PaymentId::new().to_string());
    create_payment::checked(payg, NewPayment { party, business_key, ..new })
}
