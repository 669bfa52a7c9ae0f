//! A record of money: taken from an account, or given to one.

use super::columns::{self, AMOUNT_MAX, cut, digits, left};
use crate::error::{Error, Result};
use crate::values::naming;

/// Which way the money goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// It is taken from the account.
    Debit,
    /// It is given to the account.
    Credit,
}

impl Code {
    /// Its two digits.
    pub fn digits(self) -> &'static str {
        match self {
            Code::Debit => "13",
            Code::Credit => "50",
        }
    }

    /// Reads the digits; the further codes of credits mean a credit too.
    pub fn read(digits: &str) -> Result<Code> {
        match digits {
            "13" => Ok(Code::Debit),
            "50" | "51" | "52" | "53" | "54" | "55" | "56" | "57" => Ok(Code::Credit),
            _ => Err(Error::invalid("transaction code", digits, "is not 13 or 50 to 57")),
        }
    }
}

/// An account at a bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The branch, as `062-000`.
    pub bsb: String,
    /// 5 to 9 digits; leading zeros are part of it.
    pub number: String,
}

impl Account {
    /// An account; refuses what cannot be one, and the branch that ends files.
    pub fn new(bsb: &str, number: &str) -> Result<Account> {
        Ok(Account { bsb: naming::bsb(bsb)?, number: naming::account_number(number)? })
    }

    /// From a record: the branch in seven columns, the account in nine at their right.
    pub(super) fn read(bsb: &str, number: &str) -> Result<Account> {
        Account::new(bsb, number.trim().trim_start_matches('-'))
    }

    pub(super) fn columns(&self) -> String {
        format!("{}{:>9}", self.bsb, self.number)
    }
}

/// One movement of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Whose account it is taken from or given to.
    pub account: Account,
    /// Which way.
    pub code: Code,
    /// Cents, from 1 to [`AMOUNT_MAX`].
    pub amount: i64,
    /// Whose account it is, up to 32 characters.
    pub title: String,
    /// What the owner of the account reads, up to 18 characters; it names the movement.
    pub reference: String,
    /// Where the bank turns when it cannot be done.
    pub trace: Account,
    /// Who moves the money, up to 16 characters.
    pub remitter: String,
}

impl Detail {
    /// The record.
    pub fn write(&self) -> Result<String> {
        if !(1..=AMOUNT_MAX).contains(&self.amount) {
            return Err(Error::invalid("amount", self.amount, "is not between 1 and 9999999999 cents"));
        }
        let reference = reference(&self.reference)?;
        Ok(format!(
            "1{} {}{}{}{}{}{}00000000",
            self.account.columns(),
            self.code.digits(),
            digits("amount", self.amount, 10)?,
            left(&or("UNKNOWN", &self.title), 32),
            left(&reference, 18),
            self.trace.columns(),
            left(&or("PAYG", &self.remitter), 16),
        ))
    }

    /// Reads the record.
    pub fn read(record: &str) -> Result<Detail> {
        Ok(Detail {
            account: Account::read(cut(record, 2..=8), cut(record, 9..=17))?,
            code: Code::read(cut(record, 19..=20))?,
            amount: columns::number("amount", record, 21..=30)?,
            title: cut(record, 31..=62).trim_end().to_owned(),
            reference: cut(record, 63..=80).trim_end().to_owned(),
            trace: Account::read(cut(record, 81..=87), cut(record, 88..=96))?,
            remitter: cut(record, 97..=112).trim_end().to_owned(),
        })
    }
}

/// A reference as banks take it, which is not cut: half of one would name another movement.
fn reference(text: &str) -> Result<String> {
    let plain = columns::plain(text);
    let why = match plain.chars().next() {
        None => "is empty",
        Some('0' | '-') => "starts with a zero or a hyphen",
        Some(_) if plain.len() > 18 => "is longer than 18 characters",
        Some(_) => return Ok(plain),
    };
    Err(Error::invalid("reference", text, why))
}

/// A name as banks take it, or something in its place.
fn or(instead: &str, text: &str) -> String {
    let plain = columns::plain(text);
    if plain.is_empty() { instead.to_owned() } else { plain }
}
