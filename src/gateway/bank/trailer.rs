//! The last record: the totals and the count, by which the bank sees that the file is whole.

use super::columns::{AMOUNT_MAX, cut, digits, number};
use super::detail::{Code, Detail};
use crate::error::{Error, Result};

/// What the last record says; cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trailer {
    /// The sum of all credits.
    pub credits: i64,
    /// The sum of all debits.
    pub debits: i64,
    /// How many records of money there are.
    pub count: i64,
}

impl Trailer {
    /// The totals of these records; refuses sums that do not fit into one file.
    pub fn of(details: &[Detail]) -> Result<Trailer> {
        let mut trailer = Trailer::default();
        for detail in details {
            trailer = trailer.with(detail).ok_or_else(|| {
                let message = "the sum of the file does not fit into ten digits";
                Error::conflict("bank_file_too_large", message)
            })?;
        }
        Ok(trailer)
    }

    /// The totals with one record more, if they fit.
    pub fn with(mut self, detail: &Detail) -> Option<Trailer> {
        let side = match detail.code {
            Code::Credit => &mut self.credits,
            Code::Debit => &mut self.debits,
        };
        *side = side.checked_add(detail.amount).filter(|sum| *sum <= AMOUNT_MAX)?;
        self.count += 1;
        Some(self)
    }

    /// What is left when credits and debits are set against each other.
    pub fn net(self) -> i64 {
        (self.credits - self.debits).abs()
    }

    /// The record.
    pub fn write(self) -> Result<String> {
        Ok(format!(
            "7999-999{:12}{}{}{}{:24}{}{:40}",
            "",
            digits("net total", self.net(), 10)?,
            digits("credit total", self.credits, 10)?,
            digits("debit total", self.debits, 10)?,
            "",
            digits("number of records", self.count, 6)?,
            ""
        ))
    }

    /// Reads the record; refuses one whose totals contradict each other.
    pub fn read(record: &str) -> Result<Trailer> {
        if cut(record, 2..=8) != "999-999" {
            return Err(Error::invalid("last record", cut(record, 1..=8), "does not start with 7999-999"));
        }
        let trailer = Trailer {
            credits: number("credit total", record, 31..=40)?,
            debits: number("debit total", record, 41..=50)?,
            count: number("number of records", record, 75..=80)?,
        };
        let net = number("net total", record, 21..=30)?;
        if net != trailer.net() {
            return Err(Error::invalid("net total", net, format!("is not {}", trailer.net())));
        }
        Ok(trailer)
    }
}
