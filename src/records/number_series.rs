//! The gapless numbers of invoices and credit notes, and who has which.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::CustomerId;
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// What is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// Invoices: `INV-2026-000042`.
    Invoice,
    /// Credit notes: `CN-2026-000001`.
    CreditNote,
}

impl Series {
    /// What its numbers start with.
    pub fn word(self) -> &'static str {
        match self {
            Series::Invoice => "INV",
            Series::CreditNote => "CN",
        }
    }
}

/// A number as it stands on a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// What is numbered.
    pub series: Series,
    /// The year of issue.
    pub year: i64,
    /// From 1, without a gap in its series and year.
    pub number: i64,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}-{}-{:06}", self.series.word(), self.year, self.number))
    }
}

impl FromStr for Number {
    type Err = Error;

    /// Reads `INV-2026-000042`; capitals and leading zeros may be left out.
    fn from_str(text: &str) -> Result<Number> {
        let refuse = || Error::invalid("number", text, "is not like INV-2026-000042");
        let upper = text.to_ascii_uppercase();
        let mut parts = upper.splitn(3, '-');
        let series = match parts.next() {
            Some("INV") => Series::Invoice,
            Some("CN") => Series::CreditNote,
            _ => return Err(refuse()),
        };
        let mut whole = || -> Result<i64> {
            let digits =
                parts.next().filter(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
            digits.and_then(|digits| digits.parse().ok()).ok_or_else(refuse)
        };
        Ok(Number { series, year: whole()?, number: whole()? })
    }
}

/// Which document has a number.
#[derive(Clone, Copy, Debug)]
pub struct Numbered {
    /// The number.
    pub number: Number,
    /// Whose document it is.
    pub customer_id: CustomerId,
    /// The invoice or credit note.
    pub document_id: Uuid,
}

/// Takes the next `count` numbers and answers the first. The row stays locked until the
/// transaction ends, so this comes as late in it as can be; one that fails gives them back.
pub async fn take(tx: &mut Tx, series: Series, year: i64, count: i64) -> Result<i64> {
    const TAKE: &str = "INSERT INTO number_series (series, year, next)
        VALUES ($1, $2, 1 + $3)
        ON CONFLICT (series, year) DO UPDATE SET next = number_series.next + $3
        RETURNING next";
    let next: i64 = tx.one(TAKE, values![series.word(), year, count]).await?.get(0)?;
    Ok(next - count)
}

/// Writes down which documents have which numbers.
pub async fn assign(tx: &mut Tx, numbered: &[Numbered]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO document_numbers (series, year, number, customer_id, document_id)
                 VALUES ($1, $2, $3, $4, $5)",
        postgres: "COPY document_numbers (series, year, number, customer_id, document_id)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Texts(numbered.iter().map(|row| row.number.series.word().to_owned()).collect()),
        Column::Ints(numbered.iter().map(|row| row.number.year).collect()),
        Column::Ints(numbered.iter().map(|row| row.number.number).collect()),
        Column::Ids(numbered.iter().map(|row| row.customer_id.uuid()).collect()),
        Column::Ids(numbered.iter().map(|row| row.document_id).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// The document that has a number.
pub async fn find(view: &mut View, number: Number) -> Result<Option<Numbered>> {
    const FIND: &str = "SELECT customer_id, document_id
        FROM document_numbers
        WHERE series = $1 AND year = $2 AND number = $3";
    let values = values![number.series.word(), number.year, number.number];
    match view.first(FIND, values).await? {
        Some(row) => Ok(Some(Numbered { number, customer_id: row.get(0)?, document_id: row.get(1)? })),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_comes_back_as_it_was() {
        let number = Number { series: Series::Invoice, year: 2026, number: 42 };
        assert_eq!(number.to_string(), "INV-2026-000042");
        assert_eq!("INV-2026-000042".parse::<Number>().ok(), Some(number));
        assert_eq!("inv-2026-42".parse::<Number>().ok(), Some(number));
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "INV", "INV-2026", "INV-2026-", "INV--1", "XX-2026-1", "INV-2026-+1", "INV-2026-1-2"]
        {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }
}
