//! Proves the audit trail: every seal covers its entries as they are, and the seal before it.

use crate::db::door::View;
use crate::engine::check::{Check, Found};
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::records::audit;
use crate::records::audit_seal::{self, Hash, Seal};
use serde::Serialize;
use std::collections::HashMap;
use std::str::FromStr;
use utoipa::ToSchema;

/// What is claimed.
const CLAIM: &str = "every seal of the audit trail covers its entries as they are, and the seal before it";

/// What a proof of the audit trail found.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "object", rename = "audit_verification")]
pub struct AuditProof {
    /// Whether it is as it was sealed.
    pub ok: bool,
    /// How many entries are sealed.
    pub entries: u64,
    /// How many seals there are.
    pub seals: u64,
    /// How many entries wait for the next seal, and are not proved.
    pub unsealed: i64,
    /// The newest seal, as `NUMBER:HASH`; kept elsewhere, it later proves that nothing before it changed.
    pub head: Option<String>,
    /// The first seal that is wrong, and how.
    pub wrong: Option<String>,
}

/// A seal that somebody wrote down: `NUMBER:HASH`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The seal's number.
    pub number: i64,
    /// Its hash.
    pub hash: Hash,
}

impl FromStr for Head {
    type Err = Error;

    fn from_str(text: &str) -> Result<Head> {
        let refuse = || Error::invalid("head", text, "is not like NUMBER:HASH");
        let (number, hash) = text.split_once(':').ok_or_else(refuse)?;
        let number = number.parse().map_err(|_| refuse())?;
        Ok(Head { number, hash: hash.parse().map_err(|_| refuse())? })
    }
}

impl AuditProof {
    /// An error if the trail is not as it was sealed.
    pub fn into_result(self) -> Result<()> {
        match self.wrong {
            None => Ok(()),
            Some(wrong) => Err(Error::new(Kind::Failed, "audit_broken", wrong)
                .hint("compare with a backup: somebody changed the trail past payg")),
        }
    }
}

/// Proves the audit trail on one snapshot, and against the head that was written down.
pub async fn verify_audit(payg: &Payg, head: Option<Head>) -> Result<AuditProof> {
    let mut view = payg.db.view().await?;
    let seals = audit_seal::all(&mut view).await?;
    let Check { checked: entries, mut wrong, .. } =
        Check::new("audit", CLAIM, chain(&mut view, &seals).await)?;
    if let Some(head) = head.filter(|_| wrong.is_none()) {
        let found = seals.iter().find(|seal| seal.number == head.number);
        wrong = match found {
            Some(seal) if seal.hash == head.hash => None,
            Some(_) => {
                Some(format!("seal {} has another hash than the one that was written down", head.number))
            }
            None => Some(format!("seal {} that was written down is gone", head.number)),
        };
    }
    let unsealed = audit::count_unsealed(&mut view).await?;
    Ok(AuditProof {
        ok: wrong.is_none(),
        entries,
        seals: seals.len() as u64,
        unsealed,
        head: seals.last().map(|seal| format!("{}:{}", seal.number, seal.hash)),
        wrong,
    })
}

/// The claim about the audit trail, for the proof of everything.
pub async fn audit_check(view: &mut View) -> Result<Check> {
    Check::new("audit", CLAIM, whole(view).await)
}

async fn whole(view: &mut View) -> Result<Found> {
    let seals = audit_seal::all(view).await?;
    chain(view, &seals).await
}

/// How many entries are sealed, and the first seal that is wrong. Memory grows only with a seal.
async fn chain(view: &mut View, seals: &[Seal]) -> Result<Found> {
    let mut wrong = links(seals);
    let by_number: HashMap<i64, &Seal> = seals.iter().map(|seal| (seal.number, seal)).collect();
    let (mut entries, mut covered) = (0, 0);
    let (mut number, mut digests) = (None, Vec::new());
    audit::each_sealed(view, |entry| {
        entries += 1;
        if entry.seal != number {
            covered += 1;
            wrong = wrong.take().or_else(|| broken(&by_number, number, &digests));
            (number, digests) = (entry.seal, Vec::new());
        }
        digests.push(entry.digest());
        Ok(())
    })
    .await?;
    wrong = wrong.or_else(|| broken(&by_number, number, &digests));
    if wrong.is_none() && covered != seals.len() {
        wrong = Some(format!("{} seals cover no entries", seals.len().abs_diff(covered)));
    }
    Ok((entries, wrong))
}

/// The first seal that does not follow the one before.
fn links(seals: &[Seal]) -> Option<String> {
    let mut previous = Seal::START;
    for (seal, wanted) in seals.iter().zip(1..) {
        if seal.number != wanted {
            return Some(format!("seal {wanted} is gone"));
        }
        if seal.previous_hash != previous {
            return Some(format!("seal {wanted} does not follow the seal before it"));
        }
        previous = seal.hash;
    }
    None
}

/// What is wrong with the seal over these entries.
fn broken(seals: &HashMap<i64, &Seal>, number: Option<i64>, digests: &[[u8; 32]]) -> Option<String> {
    let number = number?;
    match seals.get(&number) {
        None => Some(format!("entries are under seal {number}, which is gone")),
        Some(seal) if seal.entries != digests.len() as i64 => {
            Some(format!("seal {number} covers {} entries, but there are {}", seal.entries, digests.len()))
        }
        Some(seal) if seal.expected(digests) != seal.hash => {
            Some(format!("seal {number} does not fit its entries: one of them was changed"))
        }
        Some(_) => None,
    }
}
