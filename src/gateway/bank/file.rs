//! A whole file: its header, the movements of money, and the totals.

use super::columns::{END, records};
use super::detail::{Account, Code, Detail};
use super::header::Header;
use super::trailer::Trailer;
use crate::error::{Error, Result};

/// A file as it goes to the bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Who brings it, and for which day.
    pub header: Header,
    /// The movements of money.
    pub details: Vec<Detail>,
}

impl File {
    /// The text of the file, exactly 120 columns a record. One without a movement is refused.
    pub fn write(&self) -> Result<String> {
        if self.details.is_empty() {
            return Err(Error::conflict("bank_file_empty", "a file for the bank needs a movement of money"));
        }
        let mut text = self.header.write()? + END;
        for detail in &self.details {
            text.push_str(&detail.write()?);
            text.push_str(END);
        }
        text.push_str(&Trailer::of(&self.details)?.write()?);
        text.push_str(END);
        Ok(text)
    }

    /// Reads a file as it went to the bank; refuses one whose totals are not those of its records.
    pub fn read(text: &str) -> Result<File> {
        let records = records(text)?;
        let shape =
            || Error::invalid("bank file", text, "does not start with a record 0 and end with a record 7");
        let [first, details @ .., last] = records.as_slice() else { return Err(shape()) };
        if !first.starts_with('0') || !last.starts_with('7') {
            return Err(shape());
        }
        let read = |(place, record): (usize, &String)| {
            if !record.starts_with('1') {
                return Err(
                    Error::invalid("record", record, "is not of type 1").at(format!("line {}", place + 2))
                );
            }
            Detail::read(record).map_err(|error| error.at(format!("line {}", place + 2)))
        };
        let details = details.iter().enumerate().map(read).collect::<Result<Vec<_>>>()?;
        let (says, has) = (Trailer::read(last)?, Trailer::of(&details)?);
        if says != has {
            return Err(Error::invalid("last record", last, "does not hold the totals of the file"));
        }
        Ok(File { header: Header::read(first)?, details })
    }
}

/// The movement on the own account that makes credits and debits equal, for banks that want it;
/// `None` where they are equal already.
pub fn balancing(details: &[Detail], own: &Account, owner: &str, reference: &str) -> Result<Option<Detail>> {
    let totals = Trailer::of(details)?;
    let code = match totals.credits.cmp(&totals.debits) {
        std::cmp::Ordering::Equal => return Ok(None),
        std::cmp::Ordering::Greater => Code::Debit,
        std::cmp::Ordering::Less => Code::Credit,
    };
    Ok(Some(Detail {
        account: own.clone(),
        code,
        amount: totals.net(),
        title: owner.to_owned(),
        reference: reference.to_owned(),
        trace: own.clone(),
        remitter: owner.to_owned(),
    }))
}
