//! A movement of money in a file for a bank: which attempt it is of, and what came of it.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::fault::is_unique;
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::gateway::bank::detail::Code;
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::{AttemptId, CustomerId, PaymentId, RefundId};
use crate::values::timestamp::Timestamp;
use crate::words;
use serde::Serialize;
use utoipa::ToSchema;

words! {
    /// What came of a movement.
    Outcome, "outcome", {
        /// It did not come back in time: the money has moved.
        Settled = "settled",
        /// It came back: the money has not moved.
        Returned = "returned",
    }
}

/// What is to go to a bank: an attempt that is prepared, with all that its record needs.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Whose payment it is for.
    pub customer_id: CustomerId,
    /// The attempt.
    pub attempt_id: AttemptId,
    /// The payment.
    pub payment_id: PaymentId,
    /// The refund, if it is for one.
    pub refund_id: Option<RefundId>,
    /// Cents.
    pub amount: i64,
    /// Whether money is taken from the other party, or given to it.
    pub code: Code,
    /// The other party's name.
    pub title: String,
    /// Its branch.
    pub bsb: String,
    /// Its account.
    pub account: String,
    /// The customer's name, which the other party reads.
    pub remitter: String,
}

/// One movement in a file; serialized as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "bank_entry")]
pub struct BankEntry {
    /// The file.
    pub file_number: i64,
    /// Its record in the file, from 1.
    pub line: i64,
    /// Whose payment it is for.
    pub customer_id: CustomerId,
    /// The attempt.
    pub attempt_id: AttemptId,
    /// The payment.
    pub payment_id: PaymentId,
    /// The refund, if it is for one.
    pub refund_id: Option<RefundId>,
    /// `debit` takes money from the account, `credit` gives some to it.
    pub code: &'static str,
    /// Cents.
    pub amount: i64,
    /// The branch.
    pub bsb: String,
    /// The account.
    pub account: String,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// When that was.
    pub done_at: Option<Timestamp>,
    /// Why it came back.
    pub return_reason: Option<String>,
    /// When it came back; of one that had settled, it is a dispute.
    pub returned_at: Option<Timestamp>,
}

/// The word for a direction in the database.
pub fn word(code: Code) -> &'static str {
    match code {
        Code::Debit => "debit",
        Code::Credit => "credit",
    }
}

/// What the owner of the account reads, and what a return is found by: `PAYG000012-000345`.
pub fn reference(file_number: i64, line: i64) -> String {
    format!("PAYG{file_number:06}-{line:06}")
}

/// The file and line that a reference names.
pub fn read_reference(text: &str) -> Option<(i64, i64)> {
    let (file, line) = text.trim().strip_prefix("PAYG")?.split_once('-')?;
    let whole = |digits: &str| {
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    Some((whole(file)?, whole(line)?))
}

/// Attempts in a currency that wait to go to a bank, the oldest first.
pub async fn waiting(view: &mut View, currency: Currency, limit: i64) -> Result<Vec<Waiting>> {
    const WAITING: &str = "SELECT a.customer_id, a.attempt_id, a.payment_id, a.refund_id, a.amount,
            CASE WHEN (p.direction = 'in') = (a.refund_id IS NULL) THEN 'debit' ELSE 'credit' END,
            COALESCE(p.party_name, ''), COALESCE(p.party_bsb, ''), COALESCE(p.party_account, ''), c.display_name
        FROM attempts a
        JOIN payments p ON p.customer_id = a.customer_id AND p.payment_id = a.payment_id
        JOIN customers c ON c.customer_id = a.customer_id
        WHERE a.gateway = 'bank' AND a.state = 'prepared' AND a.currency = $1
          AND NOT EXISTS (SELECT 1 FROM bank_entries e
                          WHERE e.customer_id = a.customer_id AND e.attempt_id = a.attempt_id AND e.live)
        ORDER BY a.attempt_id
        LIMIT $2";
    let read = |row: &Row| {
        Ok(Waiting {
            customer_id: row.get(0)?,
            attempt_id: row.get(1)?,
            payment_id: row.get(2)?,
            refund_id: row.get(3)?,
            amount: row.get(4)?,
            code: code_of(&row.get::<String>(5)?),
            title: row.get(6)?,
            bsb: row.get(7)?,
            account: row.get(8)?,
            remitter: row.get(9)?,
        })
    };
    view.all(WAITING, values![currency, limit]).await?.iter().map(read).collect()
}

/// Writes what is in a file, in the order of its records; busy when some of it is in another one meanwhile.
pub async fn insert(tx: &mut Tx, file_number: i64, entries: &[Waiting]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO bank_entries (customer_id, attempt_id, file_number, line, payment_id, refund_id,
                     code, amount, bsb, account, live)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        postgres: "COPY bank_entries (customer_id, attempt_id, file_number, line, payment_id, refund_id,
                       code, amount, bsb, account, live)
                   FROM STDIN (FORMAT BINARY)",
    };
    let texts = |cell: fn(&Waiting) -> String| Column::Texts(entries.iter().map(cell).collect());
    let columns = vec![
        Column::Ids(entries.iter().map(|entry| entry.customer_id.uuid()).collect()),
        Column::Ids(entries.iter().map(|entry| entry.attempt_id.uuid()).collect()),
        Column::Ints(vec![file_number; entries.len()]),
        Column::Ints((1..).take(entries.len()).collect()),
        Column::Ids(entries.iter().map(|entry| entry.payment_id.uuid()).collect()),
        Column::MaybeIds(entries.iter().map(|entry| entry.refund_id.map(RefundId::uuid)).collect()),
        texts(|entry| word(entry.code).to_owned()),
        Column::Ints(entries.iter().map(|entry| entry.amount).collect()),
        texts(|entry| entry.bsb.clone()),
        texts(|entry| entry.account.clone()),
        Column::Bools(vec![true; entries.len()]),
    ];
    match tx.bulk(INSERT, columns).await {
        // It was read before that one ended, and its number after.
        Err(error) if is_unique(&error) => Err(Error::busy("another export is writing files for the bank")),
        written => written.map(|_| ()),
    }
}

/// Lets what is in a rejected file go into another one.
pub async fn release(tx: &mut Tx, file_number: i64) -> Result<u64> {
    tx.run("UPDATE bank_entries SET live = FALSE WHERE file_number = $1 AND live", values![file_number]).await
}

/// The bank has what is in a file: its attempts are accepted, each under its reference. Answers how
/// many were still prepared.
pub async fn accept_attempts(tx: &mut Tx, file_number: i64, at: Timestamp) -> Result<u64> {
    const OWN: &str = "INSERT INTO gateway_objects (gateway, gateway_id, customer_id, attempt_id)
        SELECT 'bank', 'PAYG' || CAST($2 AS TEXT) || '-' || SUBSTR(CAST(1000000 + line AS TEXT), 2, 6), customer_id, attempt_id
        FROM bank_entries
        WHERE file_number = $1 AND live";
    const ACCEPT: &str = "UPDATE attempts
        SET state = 'accepted', sends = 1, first_sent_at = $2, last_sent_at = $2, due_at = NULL,
            gateway_id = (SELECT 'PAYG' || CAST($3 AS TEXT) || '-' || SUBSTR(CAST(1000000 + e.line AS TEXT), 2, 6)
                          FROM bank_entries e
                          WHERE e.customer_id = attempts.customer_id AND e.attempt_id = attempts.attempt_id
                            AND e.file_number = $1)
        WHERE state = 'prepared'
          AND (customer_id, attempt_id) IN (SELECT customer_id, attempt_id FROM bank_entries
                                            WHERE file_number = $1 AND live)";
    let digits = format!("{file_number:06}");
    tx.run(OWN, values![file_number, &digits]).await?;
    tx.run(ACCEPT, values![file_number, at, &digits]).await
}

/// What is in a file, in the order of its records.
pub async fn of_file(view: &mut View, file_number: i64) -> Result<Vec<BankEntry>> {
    const OF_FILE: &str =
        "SELECT file_number, line, customer_id, attempt_id, payment_id, refund_id, code, amount,
            bsb, account, outcome, done_at, return_reason, returned_at
        FROM bank_entries
        WHERE file_number = $1
        ORDER BY line";
    view.all(OF_FILE, values![file_number]).await?.iter().map(read).collect()
}

/// One movement by its place.
pub async fn find(view: &mut View, file_number: i64, line: i64) -> Result<Option<BankEntry>> {
    const FIND: &str =
        "SELECT file_number, line, customer_id, attempt_id, payment_id, refund_id, code, amount,
            bsb, account, outcome, done_at, return_reason, returned_at
        FROM bank_entries
        WHERE file_number = $1 AND line = $2";
    view.first(FIND, values![file_number, line]).await?.as_ref().map(read).transpose()
}

/// Movements that did not come back in time, or whose settling was begun and not ended.
pub async fn due(view: &mut View, now: Timestamp, limit: i64) -> Result<Vec<BankEntry>> {
    const DUE: &str = "SELECT e.file_number, e.line, e.customer_id, e.attempt_id, e.payment_id, e.refund_id,
            e.code, e.amount, e.bsb, e.account, e.outcome, e.done_at, e.return_reason, e.returned_at
        FROM bank_entries e
        JOIN bank_files f ON f.number = e.file_number
        WHERE e.file_number > 0 AND e.live AND e.done_at IS NULL
          AND (e.outcome IS NULL OR e.outcome = 'settled')
          AND f.state = 'accepted' AND f.settles_at <= $1
        ORDER BY e.file_number, e.line
        LIMIT $2";
    view.all(DUE, values![now, limit]).await?.iter().map(read).collect()
}

/// Decides what comes of a movement, unless that is decided; answers what is decided now.
pub async fn claim(tx: &mut Tx, entry: &BankEntry, outcome: Outcome) -> Result<Outcome> {
    const CLAIM: &str = "UPDATE bank_entries SET outcome = COALESCE(outcome, $4)
        WHERE customer_id = $1 AND attempt_id = $2 AND file_number = $3
        RETURNING outcome";
    let values = values![entry.customer_id, entry.attempt_id, entry.file_number, outcome.word()];
    tx.one(CLAIM, values).await?.get::<String>(0)?.parse()
}

/// Says that what was decided is done.
pub async fn finish(tx: &mut Tx, entry: &BankEntry, at: Timestamp) -> Result<()> {
    const FINISH: &str = "UPDATE bank_entries SET done_at = $4
        WHERE customer_id = $1 AND attempt_id = $2 AND file_number = $3 AND done_at IS NULL";
    tx.run(FINISH, values![entry.customer_id, entry.attempt_id, entry.file_number, at]).await?;
    Ok(())
}

/// Says that a movement came back, and why; the first time counts.
pub async fn note_return(tx: &mut Tx, entry: &BankEntry, reason: &str, at: Timestamp) -> Result<()> {
    const NOTE: &str = "UPDATE bank_entries SET return_reason = $4, returned_at = $5
        WHERE customer_id = $1 AND attempt_id = $2 AND file_number = $3 AND returned_at IS NULL";
    tx.run(NOTE, values![entry.customer_id, entry.attempt_id, entry.file_number, reason, at]).await?;
    Ok(())
}

fn code_of(word: &str) -> Code {
    if word == "debit" { Code::Debit } else { Code::Credit }
}

fn read(row: &Row) -> Result<BankEntry> {
    Ok(BankEntry {
        file_number: row.get(0)?,
        line: row.get(1)?,
        customer_id: row.get(2)?,
        attempt_id: row.get(3)?,
        payment_id: row.get(4)?,
        refund_id: row.get(5)?,
        code: word(code_of(&row.get::<String>(6)?)),
        amount: row.get(7)?,
        bsb: row.get(8)?,
        account: row.get(9)?,
        outcome: row.get::<Option<String>>(10)?.map(|word| word.parse()).transpose()?,
        done_at: row.get(11)?,
        return_reason: row.get(12)?,
        returned_at: row.get(13)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_leads_back_to_its_record() {
        assert_eq!(reference(12, 345), "PAYG000012-000345");
        assert_eq!(reference(999_999, 999_999).len(), 17);
        assert_eq!(read_reference("PAYG000012-000345 "), Some((12, 345)));
        for text in ["", "PAYG", "PAYG1", "PAYG-1", "PAYG1-", "PAYG+1-1", "payg1-1", "INVOICE 12"] {
            assert_eq!(read_reference(text), None, "{text}");
        }
    }
}
