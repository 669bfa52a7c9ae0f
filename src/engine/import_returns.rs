//! Importing what a bank sends back: a movement that had not settled fails, one that had is disputed.

use crate::engine::alert::alert;
use crate::engine::dispute_payment::dispute_payment;
use crate::engine::payg::Payg;
use crate::engine::settle_bank::{settle_entry, tell};
use crate::error::{Error, Kind, Result};
use crate::gateway::bank::gateway::CURRENCY;
use crate::gateway::bank::returns::{self, Line, Reason, Return};
use crate::gateway::contract::{Cancellation, ObjectStatus, Retry};
use crate::records::audit::{self, Entry};
use crate::records::bank_entry::{self, BankEntry, Outcome, read_reference};
use crate::records::bank_file::{self, BankFileState};
use crate::values::id::PaymentId;
use crate::values::money::Money;
use crate::words;
use serde::Serialize;
use utoipa::ToSchema;

words! {
    /// What came of a line.
    LineOutcome, "outcome", {
        /// The payment or refund failed, or is to be tried again.
        Failed = "failed",
        /// The payment had settled: it is disputed now.
        Disputed = "disputed",
        /// The refund had settled: an operator was told.
        Late = "late",
        /// The same line was read before.
        Already = "already",
        /// No file of payg has that reference.
        Unknown = "unknown",
        /// It names a movement, but says other things of it.
        Differs = "differs",
        /// It makes no sense.
        Unreadable = "unreadable",
    }
}

/// A line of a file of returns, and what came of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "object", rename = "bank_return")]
pub struct ReturnedLine {
    /// Its number in the file, from 1.
    pub line: usize,
    /// What came of it.
    pub outcome: LineOutcome,
    /// The reference that it names.
    pub reference: Option<String>,
    /// The payment that it is about.
    pub payment_id: Option<PaymentId>,
    /// How much came back.
    pub amount: Option<Money>,
    /// Why it came back.
    #[schema(value_type = Option<String>)]
    pub reason: Option<Reason>,
    /// What is to be known besides.
    pub detail: Option<String>,
}

impl ReturnedLine {
    /// Whether nothing could be done about it.
    pub fn is_refused(&self) -> bool {
        matches!(self.outcome, LineOutcome::Unknown | LineOutcome::Differs | LineOutcome::Unreadable)
    }
}

/// An error that says how many lines could not be worked off.
pub fn into_result(lines: &[ReturnedLine]) -> Result<()> {
    match lines.iter().filter(|line| line.is_refused()).count() {
        0 => Ok(()),
        count => Err(Error::new(
            Kind::Partial,
            "returns_refused",
            format!("{count} of {} lines could not be worked off", lines.len()),
        )
        .hint("ask the bank about them; the others are done, and the same file can be imported again")),
    }
}

/// Works off a file of returns, line by line; the same file again changes nothing. One that is not
/// whole is refused before anything of it is done.
pub async fn import_returns(payg: &Payg, text: &str) -> Result<Vec<ReturnedLine>> {
    let lines = returns::read(text)?;
    let mut done = Vec::with_capacity(lines.len());
    for line in lines {
        done.push(take(payg, line).await?);
    }
    Ok(done)
}

async fn take(payg: &Payg, line: Line) -> Result<ReturnedLine> {
    let mut report = ReturnedLine {
        line: line.number,
        outcome: LineOutcome::Unreadable,
        reference: None,
        payment_id: None,
        amount: None,
        reason: None,
        detail: None,
    };
    let back = match line.outcome {
        Ok(back) => back,
        Err(error) => return Ok(ReturnedLine { detail: Some(error.message().to_owned()), ..report }),
    };
    report.reference = Some(back.reference.clone());
    report.amount = Some(Money::new(back.amount, CURRENCY.parse()?));
    report.reason = Some(back.reason);
    let entry = match find(payg, &back).await? {
        Ok(entry) => entry,
        Err((outcome, detail)) => {
            return Ok(ReturnedLine { outcome, detail: Some(detail.to_owned()), ..report });
        }
    };
    report.payment_id = Some(entry.payment_id);
    if entry.returned_at.is_some() && entry.done_at.is_some() {
        return Ok(ReturnedLine { outcome: LineOutcome::Already, ..report });
    }
    let outcome = work_off(payg, &entry, &back).await?;
    Ok(ReturnedLine { outcome, ..report })
}

/// The movement that came back, or why it is none.
async fn find(payg: &Payg, back: &Return) -> Result<Result<BankEntry, (LineOutcome, &'static str)>> {
    let mut view = payg.db.view().await?;
    let Some((number, line)) = read_reference(&back.reference) else {
        return Ok(Err((LineOutcome::Unknown, "the reference is not one of payg")));
    };
    let Some(entry) = bank_entry::find(&mut view, number, line).await? else {
        return Ok(Err((LineOutcome::Unknown, "there is no such record")));
    };
    let file = bank_file::get(&mut view, number).await?;
    let same = (entry.amount, entry.bsb.as_str(), entry.account.as_str(), entry.code)
        == (
            back.amount,
            back.account.bsb.as_str(),
            back.account.number.as_str(),
            bank_entry::word(back.code),
        );
    Ok(match file.state {
        _ if !same => Err((LineOutcome::Differs, "amount, account or direction are not those of the record")),
        BankFileState::Exported => Err((LineOutcome::Differs, "its file is not accepted: payg bank accept")),
        BankFileState::Rejected => Err((LineOutcome::Differs, "its file was rejected")),
        BankFileState::Accepted => Ok(entry),
    })
}

/// The claim decides whether it came back in time; what was decided is then done, as often as it takes.
async fn work_off(payg: &Payg, entry: &BankEntry, back: &Return) -> Result<LineOutcome> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let decided = bank_entry::claim(&mut tx, entry, Outcome::Returned).await?;
    if decided == Outcome::Returned {
        bank_entry::note_return(&mut tx, entry, back.reason.word(), at).await?;
    }
    let reference = bank_entry::reference(entry.file_number, entry.line);
    let trail = Entry::new(&payg.actor, "bank.return", ("payment", entry.payment_id), at)
        .of(entry.customer_id)
        .because(format!("{reference}: {}", back.reason));
    audit::write(&mut tx, &[trail]).await?;
    tx.commit().await?;
    match decided {
        Outcome::Returned => {
            let retry = if back.reason == Reason::ReferToCustomer { Retry::Later } else { Retry::Never };
            let reason = back.reason.word().to_owned();
            let why = Cancellation { party: "bank".to_owned(), reason, retry };
            tell(payg, entry, ObjectStatus::Canceled, Some(why)).await?;
            Ok(LineOutcome::Failed)
        }
        Outcome::Settled => come_back_late(payg, entry, back).await,
    }
}

async fn come_back_late(payg: &Payg, entry: &BankEntry, back: &Return) -> Result<LineOutcome> {
    if entry.done_at.is_none() {
        settle_entry(payg, entry).await?;
    }
    let outcome = match entry.refund_id {
        Some(_) => LineOutcome::Late,
        None => {
            let reason = format!("returned by the bank: {}", back.reason);
            match dispute_payment(payg, &entry.payment_id.to_string(), None, &reason, None).await {
                Ok(_) => LineOutcome::Disputed,
                Err(error) if error.kind() == Kind::Conflict => LineOutcome::Already,
                Err(error) => return Err(error),
            }
        }
    };
    let mut tx = payg.db.begin().await?;
    bank_entry::note_return(&mut tx, entry, back.reason.word(), payg.now()).await?;
    if outcome == LineOutcome::Late {
        alert(&mut tx, "bank.refund_returned", entry, payg.now()).await?;
    }
    tx.commit().await?;
    Ok(outcome)
}
