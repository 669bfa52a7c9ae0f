//! Settling what went to a bank: what did not come back within the business days has moved.

use crate::engine::done::Done;
use crate::engine::payg::Payg;
use crate::engine::take_answer;
use crate::error::Result;
use crate::gateway::bank::gateway::CURRENCY;
use crate::gateway::contract::{Cancellation, GatewayKind, Object, ObjectKind, ObjectStatus};
use crate::records::bank_entry::{self, BankEntry, Outcome, reference};
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use std::collections::BTreeMap;

/// Movements that one call settles at most.
const BATCH: i64 = 100;

/// Settles a batch of what is due: a unit of work.
pub async fn settle_bank(payg: &Payg, now: Timestamp) -> Result<Done> {
    let due = bank_entry::due(&mut payg.db.view().await?, now, BATCH).await?;
    for entry in &due {
        settle_entry(payg, entry).await?;
    }
    Ok(Done::of(due.len(), BATCH))
}

/// Settles a movement, unless it came back: the claim decides which. Answers what was decided.
pub async fn settle_entry(payg: &Payg, entry: &BankEntry) -> Result<Outcome> {
    let mut tx = payg.db.begin().await?;
    let outcome = bank_entry::claim(&mut tx, entry, Outcome::Settled).await?;
    tx.commit().await?;
    if outcome == Outcome::Settled {
        tell(payg, entry, ObjectStatus::Succeeded, None).await?;
    }
    Ok(outcome)
}

/// Hands what the bank says of a movement to where payments change, and notes that it is done. Said
/// again after a crash, it changes nothing.
pub async fn tell(
    payg: &Payg,
    entry: &BankEntry,
    status: ObjectStatus,
    cancellation: Option<Cancellation>,
) -> Result<()> {
    let gateway = payg.gateways.get(GatewayKind::Bank)?;
    let said = Object {
        kind: if entry.refund_id.is_some() { ObjectKind::Refund } else { ObjectKind::Payment },
        gateway_id: reference(entry.file_number, entry.line),
        status,
        amount: Money::new(entry.amount, CURRENCY.parse()?),
        metadata: BTreeMap::from([("attempt".to_owned(), entry.attempt_id.to_string())]),
        test: false,
        shop: None,
        confirmation_url: None,
        method: None,
        cancellation,
        payment_gateway_id: None,
        created_at: payg.now(),
        expires_at: None,
    };
    take_answer::object(payg, gateway.as_ref(), (entry.customer_id, entry.attempt_id), &said).await?;
    let mut tx = payg.db.begin().await?;
    bank_entry::finish(&mut tx, entry, payg.now()).await?;
    tx.commit().await
}
