//! Exporting to a bank: what waits becomes files, each record of which is of one attempt.

use crate::config::bank::BankSettings;
use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::gateway::bank::business_day;
use crate::gateway::bank::detail::{Account, Detail};
use crate::gateway::bank::file::{File, balancing};
use crate::gateway::bank::gateway::CURRENCY;
use crate::gateway::bank::header::Header;
use crate::gateway::bank::split::split;
use crate::gateway::bank::trailer::Trailer;
use crate::records::audit::{self, Entry};
use crate::records::bank_entry::{self, Waiting, reference};
use crate::records::bank_file::{self, BankFile, BankFileState};
use crate::values::id::PaymentId;
use crate::values::timestamp::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

/// Movements that one export takes at most.
const MOST: i64 = 50_000;

/// The reference of the record that makes credits and debits equal.
const BALANCE: &str = "BALANCE";

/// What an export gives.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "object", rename = "bank_export")]
pub struct Export {
    /// The files, in order.
    pub files: Vec<BankFile>,
    /// Whether they were written before, and nobody said yet whether the bank took them: then they are
    /// given again, byte by byte.
    pub again: bool,
    /// What cannot go to a bank.
    pub refused: Vec<Refused>,
}

/// A payment that cannot go to a bank, and why.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Refused {
    /// The payment.
    pub payment_id: PaymentId,
    /// What is wrong with it.
    pub why: String,
}

/// Puts what waits for the bank into files for a day; today, or the next business day, unless given.
///
/// As long as nobody has said whether the bank took the last files, these are given again and nothing
/// new is written: so a crash, or a second click, never brings a payment to the bank twice.
pub async fn export_bank(payg: &Payg, date: Option<Date>) -> Result<Export> {
    let mut tx = payg.db.begin().await?;
    let undecided = bank_file::undecided(&mut tx).await?;
    if let Some(first) = undecided.first() {
        if date.is_some_and(|date| date != first.date) {
            let why =
                format!("nobody has said whether the bank took file {} of {}", first.number, first.date);
            return Err(Error::conflict("bank_file_undecided", why)
                .hint(format!("payg bank accept {0}, or payg bank reject {0}", first.number)));
        }
        return Ok(Export { files: undecided, again: true, refused: Vec::new() });
    }
    let waiting = bank_entry::waiting(&mut tx, CURRENCY.parse()?, MOST).await?;
    if waiting.is_empty() {
        return Ok(Export { files: Vec::new(), again: false, refused: Vec::new() });
    }
    let settings = payg.settings.bank()?;
    let today = payg.settings.zone.date(payg.now());
    let date = match date {
        Some(date) if date < today => return Err(Error::invalid("date", date, "is over")),
        Some(date) => date,
        None => business_day::on_or_after(today)?,
    };
    let own = Account::new(&settings.bsb, &settings.account)?;
    let (details, refused) = details_of(waiting, &own);
    let room = settings.records_max - i64::from(settings.balance);
    let most = usize::try_from(room).unwrap_or(1).max(1);
    let mut files = Vec::new();
    for run in split(details, most, |(_, detail)| detail) {
        files.push(write(&mut tx, &settings, &own, date, payg.now(), run).await?);
    }
    let entry = |file: &BankFile| {
        Entry::new(&payg.actor, "bank.export", ("bank_file", file.number), payg.now()).after(file)
    };
    let entries = files.iter().map(entry).collect::<Result<Vec<_>>>()?;
    audit::write(&mut tx, &entries).await?;
    tx.commit().await?;
    Ok(Export { files, again: false, refused })
}

/// The records of what waits, and what has no record: a party without an account.
fn details_of(waiting: Vec<Waiting>, own: &Account) -> (Vec<(Waiting, Detail)>, Vec<Refused>) {
    let (mut details, mut refused) = (Vec::new(), Vec::new());
    for waits in waiting {
        match Account::new(&waits.bsb, &waits.account) {
            Ok(account) => {
                let detail = Detail {
                    account,
                    code: waits.code,
                    amount: waits.amount,
                    title: waits.title.clone(),
                    reference: String::new(),
                    trace: own.clone(),
                    remitter: waits.remitter.clone(),
                };
                details.push((waits, detail));
            }
            Err(error) => {
                refused.push(Refused { payment_id: waits.payment_id, why: error.message().to_owned() });
            }
        }
    }
    (details, refused)
}

async fn write(
    tx: &mut Tx,
    settings: &BankSettings,
    own: &Account,
    date: Date,
    at: Timestamp,
    run: Vec<(Waiting, Detail)>,
) -> Result<BankFile> {
    let number = bank_file::next_number(tx).await?;
    let (entries, mut details): (Vec<Waiting>, Vec<Detail>) = run.into_iter().unzip();
    for (detail, line) in details.iter_mut().zip(1..) {
        detail.reference = reference(number, line);
    }
    let totals = Trailer::of(&details)?;
    if settings.balance {
        details.extend(balancing(&details, own, &settings.user_name, BALANCE)?);
    }
    let header = Header {
        institution: settings.institution.clone(),
        user_name: settings.user_name.clone(),
        user_id: settings.user_id,
        description: settings.description.clone(),
        date,
    };
    let file = BankFile {
        number,
        date,
        state: BankFileState::Exported,
        entries: totals.count,
        credits: totals.credits,
        debits: totals.debits,
        content: File { header, details }.write()?,
        reason: None,
        created_at: at,
        decided_at: None,
        settles_at: None,
    };
    bank_file::insert(tx, &file).await?;
    bank_entry::insert(tx, number, &entries).await?;
    Ok(file)
}
