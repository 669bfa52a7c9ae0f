//! Deciding on a file for a bank: the bank took it, or it did not.

use crate::db::door::View;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::gateway::bank::business_day;
use crate::records::audit::{self, Entry};
use crate::records::bank_entry::{self, BankEntry};
use crate::records::bank_file::{self, BankFile, BankFileState};
use crate::values::naming;
use serde::Serialize;
use utoipa::ToSchema;

/// A file with what is in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FullBankFile {
    /// The file.
    #[serde(flatten)]
    pub file: BankFile,
    /// The movements of money, in the order of the records.
    pub entry_list: Vec<BankEntry>,
}

/// A file with what is in it.
pub async fn full_bank_file(view: &mut View, number: i64) -> Result<FullBankFile> {
    let file = bank_file::get(view, number).await?;
    let entry_list = bank_entry::of_file(view, number).await?;
    Ok(FullBankFile { file, entry_list })
}

/// The bank took a file: what does not come back within the business days of the configuration has
/// moved. Again, nothing changes.
pub async fn accept_bank_file(payg: &Payg, number: i64) -> Result<BankFile> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = bank_file::lock(&mut tx, number).await?;
    if before.state == BankFileState::Accepted {
        return Ok(before);
    }
    refuse_decided(&before)?;
    let day = business_day::plus(before.date, payg.settings.bank_business_days)?;
    let settles_at = payg.settings.zone.start_of(day)?;
    if bank_entry::accept_attempts(&mut tx, number, at).await? != before.entries as u64 {
        let why = format!("a payment of file {number} went on without the bank");
        return Err(Error::conflict("bank_entries_moved", why).hint("payg verify says which"));
    }
    let after = BankFile {
        state: BankFileState::Accepted,
        decided_at: Some(at),
        settles_at: Some(settles_at),
        ..before.clone()
    };
    bank_file::decide(&mut tx, &after).await?;
    let entry = Entry::new(&payg.actor, "bank.accept", ("bank_file", number), at);
    audit::write(&mut tx, &[entry.before(&before)?.after(&after)?]).await?;
    tx.commit().await?;
    Ok(after)
}

/// The bank did not take a file: what is in it goes into the next one. Again, nothing changes.
pub async fn reject_bank_file(payg: &Payg, number: i64, reason: &str) -> Result<BankFile> {
    let reason = naming::line("reason", reason, 500)?;
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = bank_file::lock(&mut tx, number).await?;
    if before.state == BankFileState::Rejected {
        return Ok(before);
    }
    refuse_decided(&before)?;
    bank_entry::release(&mut tx, number).await?;
    let after = BankFile {
        state: BankFileState::Rejected,
        decided_at: Some(at),
        reason: Some(reason.clone()),
        ..before.clone()
    };
    bank_file::decide(&mut tx, &after).await?;
    let entry = Entry::new(&payg.actor, "bank.reject", ("bank_file", number), at).because(reason);
    audit::write(&mut tx, &[entry.before(&before)?.after(&after)?]).await?;
    tx.commit().await?;
    Ok(after)
}

fn refuse_decided(file: &BankFile) -> Result<()> {
    if file.state == BankFileState::Exported {
        return Ok(());
    }
    let why = format!("file {} is {} already", file.number, file.state);
    Err(Error::conflict("bank_file_decided", why).hint("what came back is read by payg bank import"))
}
