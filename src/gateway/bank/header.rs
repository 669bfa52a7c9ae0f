//! The first record: who brings the file to which bank, and for which day.

use super::columns::{self, cut, digits, left};
use crate::error::{Error, Result};
use jiff::civil::Date;

/// What the first record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The bank that takes the file, in three letters, as `CBA`.
    pub institution: String,
    /// Who brings it, up to 26 characters.
    pub user_name: String,
    /// The number that the bank gave whoever brings it, up to six digits.
    pub user_id: i64,
    /// What it is, up to 12 characters.
    pub description: String,
    /// The day on which it is worked off; from 1970 to 2069, because the year has two digits.
    pub date: Date,
}

impl Header {
    /// The record.
    pub fn write(&self) -> Result<String> {
        let institution = &self.institution;
        if institution.len() != 3 || !institution.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(Error::invalid("bank", institution, "is not three capital letters"));
        }
        if !(1970..=2069).contains(&self.date.year()) {
            return Err(Error::invalid("date", self.date, "is not between 1970 and 2069"));
        }
        let user_name = filled("name of the bank's user", &self.user_name)?;
        let description = filled("description of the file", &self.description)?;
        let day = format!("{:02}{:02}{:02}", self.date.day(), self.date.month(), self.date.year() % 100);
        Ok(format!(
            "0{:17}01{institution}{:7}{}{}{}{day}{:40}",
            "",
            "",
            left(&user_name, 26),
            digits("number of the bank's user", self.user_id, 6)?,
            left(&description, 12),
            ""
        ))
    }

    /// Reads the record.
    pub fn read(record: &str) -> Result<Header> {
        let day = cut(record, 75..=80);
        let part = |columns| columns::number("date", record, columns);
        let (day_of_month, month, year) = (part(75..=76)?, part(77..=78)?, part(79..=80)?);
        let year = if year >= 70 { 1900 + year } else { 2000 + year };
        let date = Date::new(year as i16, month as i8, day_of_month as i8)
            .map_err(|_| Error::invalid("date", day, "is not like DDMMYY"))?;
        Ok(Header {
            institution: cut(record, 21..=23).to_owned(),
            user_name: cut(record, 31..=56).trim_end().to_owned(),
            user_id: columns::number("number of the bank's user", record, 57..=62)?,
            description: cut(record, 63..=74).trim_end().to_owned(),
            date,
        })
    }
}

/// A text that is not blank once it is as banks take it.
fn filled(what: &str, text: &str) -> Result<String> {
    let plain = columns::plain(text);
    if plain.is_empty() { Err(Error::invalid(what, text, "is empty")) } else { Ok(plain) }
}
