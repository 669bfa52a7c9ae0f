//! A file for a bank: what is in it is kept as it was written, and what the bank said of it.

use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::PaymentId;
use crate::values::page::{Page, Paging, whole_number};
use crate::values::timestamp::Timestamp;
use crate::words;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

words! {
    /// How far a file has come.
    BankFileState, "state", {
        /// Written; whether the bank has it is not known.
        Exported = "exported",
        /// The bank took it.
        Accepted = "accepted",
        /// The bank did not take it: what is in it goes into another file.
        Rejected = "rejected",
    }
}

/// A file; serialized as the API shows it, without its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "bank_file")]
pub struct BankFile {
    /// From 1, over all customers.
    pub number: i64,
    /// The day on which the bank works it off.
    #[schema(value_type = String)]
    #[serde(serialize_with = "as_text")]
    pub date: Date,
    /// How far it has come.
    pub state: BankFileState,
    /// How many movements of money it holds, without the one that balances them.
    pub entries: i64,
    /// What is given to accounts, in cents.
    pub credits: i64,
    /// What is taken from accounts, in cents.
    pub debits: i64,
    /// Exactly what goes to the bank.
    #[serde(skip)]
    pub content: String,
    /// Why it was rejected.
    pub reason: Option<String>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was accepted or rejected.
    pub decided_at: Option<Timestamp>,
    /// From when on what did not come back has moved.
    pub settles_at: Option<Timestamp>,
}

fn as_text<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

/// SHA-256 of a file's content.
pub fn hash(content: &str) -> Vec<u8> {
    Sha256::digest(content).to_vec()
}

/// The number of the file that is written next.
pub async fn next_number(view: &mut View) -> Result<i64> {
    let row = view.one("SELECT COALESCE(MAX(number), 0) + 1 FROM bank_files", vec![]).await?;
    row.get(0)
}

/// Adds a file; busy when another one took its number meanwhile.
pub async fn insert(tx: &mut Tx, file: &BankFile) -> Result<()> {
    const INSERT: &str = "INSERT INTO bank_files (number, date, state, entries, credits, debits, content,
            content_hash, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (number) DO NOTHING";
    let values = values![
        file.number,
        file.date.to_string(),
        file.state.word(),
        file.entries,
        file.credits,
        file.debits,
        &file.content,
        hash(&file.content),
        file.created_at,
    ];
    match tx.run(INSERT, values).await? {
        1 => Ok(()),
        _ => Err(Error::busy("another export is writing files for the bank")),
    }
}

/// One file, kept from other changes until this one is over.
pub async fn lock(tx: &mut Tx, number: i64) -> Result<BankFile> {
    const LOCK: Sql = Sql {
        sqlite:
            "SELECT number, date, state, entries, credits, debits, content, reason, created_at, decided_at,
                     settles_at
                 FROM bank_files
                 WHERE number = $1",
        postgres:
            "SELECT number, date, state, entries, credits, debits, content, reason, created_at, decided_at,
                       settles_at
                   FROM bank_files
                   WHERE number = $1
                   FOR UPDATE",
    };
    found(tx.first(LOCK, values![number]).await?.as_ref(), number)
}

/// One file.
pub async fn get(view: &mut View, number: i64) -> Result<BankFile> {
    const GET: &str =
        "SELECT number, date, state, entries, credits, debits, content, reason, created_at, decided_at,
            settles_at
        FROM bank_files
        WHERE number = $1";
    found(view.first(GET, values![number]).await?.as_ref(), number)
}

fn found(row: Option<&Row>, number: i64) -> Result<BankFile> {
    row.map(read).transpose()?.ok_or_else(|| Error::not_found("bank file", number).hint("payg bank list"))
}

/// The files of which nobody knows yet whether the bank took them, the oldest first.
pub async fn undecided(view: &mut View) -> Result<Vec<BankFile>> {
    const UNDECIDED: &str =
        "SELECT number, date, state, entries, credits, debits, content, reason, created_at, decided_at,
            settles_at
        FROM bank_files
        WHERE state = 'exported'
        ORDER BY number";
    view.all(UNDECIDED, vec![]).await?.iter().map(read).collect()
}

/// Says what the bank said of a file.
pub async fn decide(tx: &mut Tx, file: &BankFile) -> Result<()> {
    const DECIDE: &str = "UPDATE bank_files SET state = $2, reason = $3, decided_at = $4, settles_at = $5
        WHERE number = $1";
    let values =
        values![file.number, file.state.word(), file.reason.clone(), file.decided_at, file.settles_at,];
    tx.run(DECIDE, values).await?;
    Ok(())
}

/// Files of a page, the newest first unless the oldest are asked for; a text is a number or a day.
pub async fn list(view: &mut View, state: Option<BankFileState>, paging: &Paging) -> Result<Page<BankFile>> {
    const ROWS: &str = "SELECT number, date, state, entries, credits, debits, content, reason, created_at,
            decided_at, settles_at
        FROM bank_files";
    let order = Order {
        key: &["number"],
        place: |one: &BankFile| vec![one.number.to_string()],
        values: |words| Ok(values![whole_number(&words[0])?]),
    };
    List::of(ROWS, order, read)
        .keep("state = ?", state.map(BankFileState::word))
        .keep("(CAST(number AS TEXT) = ? OR date = ?)", paging.search.as_deref().map(str::trim))
        .page(view, paging, !paging.is_oldest_first())
        .await
}

fn read(row: &Row) -> Result<BankFile> {
    let date: String = row.get(1)?;
    Ok(BankFile {
        number: row.get(0)?,
        date: date
            .parse()
            .map_err(|cause| Error::failed("a bank file's date is not readable").cause(cause))?,
        state: row.get::<String>(2)?.parse()?,
        entries: row.get(3)?,
        credits: row.get(4)?,
        debits: row.get(5)?,
        content: row.get(6)?,
        reason: row.get(7)?,
        created_at: row.get(8)?,
        decided_at: row.get(9)?,
        settles_at: row.get(10)?,
    })
}

/// How many files there are.
pub async fn count(view: &mut View) -> Result<u64> {
    let count: i64 = view.one("SELECT COUNT(*) FROM bank_files", vec![]).await?.get(0)?;
    Ok(count.unsigned_abs())
}

/// Hands out every file with the hash that was kept of its content, the oldest first.
pub async fn each(view: &mut View, mut take: impl FnMut(BankFile, Vec<u8>) -> Result<()>) -> Result<()> {
    const EACH: &str =
        "SELECT number, date, state, entries, credits, debits, content, reason, created_at, decided_at,
            settles_at, content_hash
        FROM bank_files
        ORDER BY number";
    view.each(EACH, vec![], |row| take(read(&row)?, row.get(11)?)).await
}

/// The first file whose totals are not those of what is in it.
pub async fn wrong_totals(view: &mut View) -> Result<Option<i64>> {
    const WRONG: &str = "SELECT f.number
        FROM bank_files f
        LEFT JOIN bank_entries e ON e.file_number = f.number
        GROUP BY f.number, f.entries, f.credits, f.debits
        HAVING COUNT(e.line) <> f.entries
            OR COALESCE(SUM(CASE WHEN e.code = 'credit' THEN e.amount END), 0) <> f.credits
            OR COALESCE(SUM(CASE WHEN e.code = 'debit' THEN e.amount END), 0) <> f.debits
        ORDER BY f.number
        LIMIT 1";
    view.first(WRONG, vec![]).await?.map(|row| row.get(0)).transpose()
}

/// How many records are in files that were not rejected, and the file, line and payment of the first
/// that is not of one attempt of that amount, or is there twice.
pub async fn wrong_entry(view: &mut View) -> Result<(u64, Option<(i64, i64, PaymentId)>)> {
    const WRONG: &str = "SELECT e.file_number, e.line, e.payment_id
        FROM bank_entries e
        JOIN bank_files f ON f.number = e.file_number
        LEFT JOIN attempts a ON a.customer_id = e.customer_id AND a.attempt_id = e.attempt_id
        WHERE (f.state = 'rejected') = e.live
           OR (e.live AND (a.attempt_id IS NULL OR a.amount <> e.amount OR a.gateway <> 'bank'
                           OR a.payment_id <> e.payment_id
                           OR (f.state = 'accepted') = (a.state = 'prepared')
                           OR (SELECT COUNT(*) FROM bank_entries o
                               WHERE o.customer_id = e.customer_id AND o.attempt_id = e.attempt_id AND o.live) > 1))
        ORDER BY e.file_number, e.line
        LIMIT 1";
    let count: i64 = view.one("SELECT COUNT(*) FROM bank_entries WHERE live", vec![]).await?.get(0)?;
    let wrong = view.first(WRONG, vec![]).await?;
    let wrong = wrong.map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).transpose()?;
    Ok((count.unsigned_abs(), wrong))
}
