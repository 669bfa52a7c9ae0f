//! What a bank sends back: movements that could not be done, each with its reason.

use super::columns::{self, cut, records};
use super::detail::{Account, Code};
use super::trailer::Trailer;
use crate::error::{Error, Result};
use serde::{Serialize, Serializer};
use std::fmt;

/// Why a movement came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no such branch.
    InvalidBsb,
    /// The owner of the account stopped it.
    PaymentStopped,
    /// The account is closed.
    AccountClosed,
    /// The owner of the account has died.
    CustomerDeceased,
    /// There is no such account.
    NoAccount,
    /// The bank says no more; asking the owner helps, and so may a second try.
    ReferToCustomer,
    /// Whoever brought the file is not known.
    InvalidUserId,
    /// The record itself was wrong.
    TechnicallyInvalid,
}

impl Reason {
    /// Every reason, in the order of their digits.
    pub const ALL: [Reason; 8] = [
        Reason::InvalidBsb,
        Reason::PaymentStopped,
        Reason::AccountClosed,
        Reason::CustomerDeceased,
        Reason::NoAccount,
        Reason::ReferToCustomer,
        Reason::InvalidUserId,
        Reason::TechnicallyInvalid,
    ];

    /// Its digit in the file.
    pub fn digit(self) -> char {
        match self {
            Reason::InvalidBsb => '1',
            Reason::PaymentStopped => '2',
            Reason::AccountClosed => '3',
            Reason::CustomerDeceased => '4',
            Reason::NoAccount => '5',
            Reason::ReferToCustomer => '6',
            Reason::InvalidUserId => '8',
            Reason::TechnicallyInvalid => '9',
        }
    }

    /// Its word on every face.
    pub fn word(self) -> &'static str {
        match self {
            Reason::InvalidBsb => "invalid_bsb",
            Reason::PaymentStopped => "payment_stopped",
            Reason::AccountClosed => "account_closed",
            Reason::CustomerDeceased => "customer_deceased",
            Reason::NoAccount => "no_account",
            Reason::ReferToCustomer => "refer_to_customer",
            Reason::InvalidUserId => "invalid_user_id",
            Reason::TechnicallyInvalid => "technically_invalid",
        }
    }

    fn read(digit: &str) -> Result<Reason> {
        let mut all = Reason::ALL.into_iter();
        let found = all.find(|reason| digit.chars().eq([reason.digit()]));
        found.ok_or_else(|| Error::invalid("return code", digit, "is not one of 1, 2, 3, 4, 5, 6, 8, 9"))
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// A movement that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Return {
    /// Whose account it was to be.
    pub account: Account,
    /// Why it came back.
    pub reason: Reason,
    /// Which way the money was to go.
    pub code: Code,
    /// Cents.
    pub amount: i64,
    /// The name that went out with it.
    pub title: String,
    /// The reference that went out with it.
    pub reference: String,
    /// Where the bank turned.
    pub trace: Account,
    /// Who moved the money.
    pub remitter: String,
    /// The day of the month on which it was worked off.
    pub day: i64,
    /// Who brought it.
    pub user_id: i64,
}

/// A line of a file that holds a return, or why it does not.
#[derive(Debug)]
pub struct Line {
    /// Its number in the file, from 1.
    pub number: usize,
    /// The record itself.
    pub record: String,
    /// What it says.
    pub outcome: Result<Return>,
}

impl Return {
    /// Reads a record of type 2.
    pub fn read(record: &str) -> Result<Return> {
        if !record.starts_with('2') {
            return Err(Error::invalid("record", record.trim_end(), "is not of type 2"));
        }
        Ok(Return {
            account: Account::read(cut(record, 2..=8), cut(record, 9..=17))?,
            reason: Reason::read(cut(record, 18..=18))?,
            code: Code::read(cut(record, 19..=20))?,
            amount: columns::number("amount", record, 21..=30)?,
            title: cut(record, 31..=62).trim_end().to_owned(),
            reference: cut(record, 63..=80).trim_end().to_owned(),
            trace: Account::read(cut(record, 81..=87), cut(record, 88..=96))?,
            remitter: cut(record, 97..=112).trim_end().to_owned(),
            day: columns::number("day", record, 113..=114)?,
            user_id: columns::number("number of the bank's user", record, 115..=120)?,
        })
    }

    /// The record as a bank writes it: for trials, in which payg plays the bank too.
    pub fn write(&self) -> Result<String> {
        Ok(format!(
            "2{}{}{}{}{}{}{}{}{}{}",
            self.account.columns(),
            self.reason.digit(),
            self.code.digits(),
            columns::digits("amount", self.amount, 10)?,
            columns::left(&self.title, 32),
            columns::left(&self.reference, 18),
            self.trace.columns(),
            columns::left(&self.remitter, 16),
            columns::digits("day", self.day, 2)?,
            columns::digits("number of the bank's user", self.user_id, 6)?,
        ))
    }
}

/// The lines of a file that hold returns. Its first and last record may be missing; a last record
/// whose totals are not those of the lines means that the file is not whole, and is refused.
pub fn read(text: &str) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    let mut ended = None;
    for (place, record) in records(text)?.into_iter().enumerate() {
        if ended.is_some() {
            return Err(Error::invalid("returns file", record.trim_end(), "goes on after its last record"));
        }
        match record.chars().next() {
            Some('0') if place == 0 => {}
            Some('7') => ended = Some(Trailer::read(&record)?),
            _ => lines.push(Line { number: place + 1, outcome: Return::read(&record), record }),
        }
    }
    if let Some(says) = ended {
        let has = totals(&lines);
        if lines.iter().all(|line| line.outcome.is_ok()) && says != has {
            let why = format!(
                "does not fit its lines, of which there are {} with {} cents in credits and {} in debits",
                has.count, has.credits, has.debits
            );
            return Err(Error::invalid("last record", format!("{} lines", says.count), why));
        }
    }
    if lines.is_empty() && ended.is_none() {
        return Err(Error::invalid("returns file", text.trim(), "holds no record"));
    }
    Ok(lines)
}

fn totals(lines: &[Line]) -> Trailer {
    let mut totals = Trailer { count: lines.len() as i64, ..Trailer::default() };
    for back in lines.iter().filter_map(|line| line.outcome.as_ref().ok()) {
        match back.code {
            Code::Credit => totals.credits = totals.credits.saturating_add(back.amount),
            Code::Debit => totals.debits = totals.debits.saturating_add(back.amount),
        }
    }
    totals
}
