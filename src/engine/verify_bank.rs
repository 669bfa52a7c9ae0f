//! Proves the files for banks: each is as it was written, and holds exactly the attempts that it should.

use crate::db::door::View;
use crate::engine::check::{Check, Found};
use crate::error::Result;
use crate::gateway::bank::detail::{Code, Detail};
use crate::gateway::bank::file::File;
use crate::records::bank_file::{self, BankFile};
use crate::values::id::PaymentId;

/// The claims about files for banks.
pub async fn bank(view: &mut View) -> Result<Vec<Check>> {
    let written = Check::new(
        "bank_files",
        "every file for a bank is as it was written, and its totals are the sums of its payments",
        files(view).await,
    )?;
    let once = Check::new(
        "bank_entries",
        "every record of a file that was not rejected is one attempt, and no attempt is in two of them",
        entries(view).await,
    )?;
    Ok(vec![written, once])
}

async fn files(view: &mut View) -> Result<Found> {
    let files = bank_file::count(view).await?;
    let mut wrong = bank_file::wrong_totals(view)
        .await?
        .map(|number| format!("file {number} does not say the number and the sums of what is in it"));
    bank_file::each(view, |file, hash| {
        wrong = wrong.take().or_else(|| changed(&file, &hash));
        Ok(())
    })
    .await?;
    Ok((files, wrong))
}

async fn entries(view: &mut View) -> Result<Found> {
    let (entries, wrong) = bank_file::wrong_entry(view).await?;
    let wrong = wrong.map(|(number, line, payment): (i64, i64, PaymentId)| {
        format!("record {line} of file {number} is not what {payment} asks for, or is in two files")
    });
    Ok((entries, wrong))
}

/// How the content of a file is not what was written.
fn changed(file: &BankFile, hash: &[u8]) -> Option<String> {
    let number = file.number;
    if bank_file::hash(&file.content) != hash {
        return Some(format!("the content of file {number} was changed"));
    }
    let Ok(read) = File::read(&file.content) else {
        return Some(format!("the content of file {number} cannot be read"));
    };
    let own = |detail: &&Detail| detail.reference.starts_with("PAYG");
    let sum = |code: Code| -> i64 {
        read.details.iter().filter(own).filter(|detail| detail.code == code).map(|detail| detail.amount).sum()
    };
    let fits = read.details.iter().filter(own).count() as i64 == file.entries
        && (sum(Code::Credit), sum(Code::Debit)) == (file.credits, file.debits);
    (!fits).then(|| format!("the content of file {number} does not come to its totals"))
}
