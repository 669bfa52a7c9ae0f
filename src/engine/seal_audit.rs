//! Sealing the audit trail: what is committed and not sealed yet is chained to all before it.

use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::audit;
use crate::records::audit_seal::{self, Seal};

/// Entries under one seal at most.
const BATCH: i64 = 1_000;

/// Seals what is not sealed yet; answers the seals that were made. Nothing to seal, no seal.
///
/// Two who seal at once do not wait for each other's work: the later one finds the number taken and
/// looks again at what is left.
pub async fn seal_audit(payg: &Payg) -> Result<Vec<Seal>> {
    let mut seals = Vec::new();
    loop {
        match seal_batch(payg).await? {
            Outcome::Sealed(seal) => seals.push(seal),
            Outcome::Taken => {}
            Outcome::Nothing => return Ok(seals),
        }
    }
}

/// What came of one batch.
enum Outcome {
    /// It is sealed.
    Sealed(Seal),
    /// Another one sealed meanwhile.
    Taken,
    /// There is nothing to seal.
    Nothing,
}

async fn seal_batch(payg: &Payg) -> Result<Outcome> {
    let mut tx = payg.db.begin().await?;
    let last = audit_seal::last(&mut tx).await?;
    let entries = audit::unsealed(&mut tx, BATCH).await?;
    if entries.is_empty() {
        return Ok(Outcome::Nothing);
    }
    let digests: Vec<[u8; 32]> = entries.iter().map(audit::Entry::digest).collect();
    let seal = Seal::next(last.as_ref(), &digests, payg.now());
    // The number is the lock: who has it knows that nobody else sealed since the last seal was read.
    let sealed = audit_seal::insert(&mut tx, &seal).await?
        && audit::set_seal(&mut tx, &entries, seal.number).await? == entries.len() as u64;
    if !sealed {
        tx.rollback().await?;
        return Ok(Outcome::Taken);
    }
    tx.commit().await?;
    Ok(Outcome::Sealed(seal))
}
