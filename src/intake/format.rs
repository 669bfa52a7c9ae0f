//! Which format a file is in, and the one way to read them all.

use crate::error::Result;
use crate::intake::access_log::{AccessLog, Naming};
use crate::intake::asterisk::Asterisk;
use crate::intake::csv::{Csv, Mapping};
use crate::intake::draft::Outcome;
use crate::intake::jsonl::Jsonl;
use crate::intake::line_id::LineIds;
use crate::values::calendar::Zone;
use std::io::Read;

/// The formats as the command line names them.
pub const NAMES: &[&str] = &["csv", "jsonl", "access-log", "asterisk"];

/// A format with what is needed to read it.
#[derive(Clone, Debug)]
pub enum Format {
    /// Comma-separated values with a header.
    Csv(Mapping),
    /// One JSON object a line.
    Jsonl,
    /// An access log of Apache or nginx.
    AccessLog(Naming),
    /// Asterisk's Master.csv, its times in that zone.
    Asterisk(Zone),
}

/// Drafts of a file in the order of its lines.
pub type Drafts = Box<dyn Iterator<Item = Outcome> + Send>;

impl Format {
    /// Reads a file of any size in constant memory.
    ///
    /// `salt` is the service that the caller gives to records which name none, or nothing: the same
    /// log may be imported once for each of two services. After a refusal that ends the file there
    /// is nothing more; an error of reading is such a refusal.
    pub fn read(self, input: impl Read + Send + 'static, salt: &str) -> Result<Drafts> {
        let ids = LineIds::new(salt);
        Ok(match self {
            Format::Csv(mapping) => Box::new(Csv::new(input, mapping, ids)),
            Format::Jsonl => Box::new(Jsonl::new(input, ids)),
            Format::AccessLog(naming) => Box::new(AccessLog::new(input, naming, ids)),
            Format::Asterisk(zone) => Box::new(Asterisk::new(input, &zone, ids)?),
        })
    }
}
