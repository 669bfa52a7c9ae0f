//! Call records of Asterisk: the file Master.csv of its module cdr_csv.

use crate::error::{Error, Result};
use crate::intake::draft::{Draft, Outcome, Refusal};
use crate::intake::fields;
use crate::intake::line_id::LineIds;
use crate::intake::lines::{Line, Lines};
use crate::values::calendar::Zone;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::borrow::Cow;
use std::io::Read;

/// Places of the columns that every Master.csv has.
const ACCOUNT_CODE: usize = 0;
const SOURCE: usize = 1;
const START: usize = 9;
const BILLED_SECONDS: usize = 13;
const DISPOSITION: usize = 14;
/// Behind it: the unique id and the user field, then peer account, linked id and sequence, each pair
/// and triple only where Asterisk was told to write it.
const LAST_OF_ALL: usize = 15;

/// Reads drafts from call records, in seconds.
///
/// A row is one leg of a call: Asterisk rings several phones for one call and writes a row for each,
/// of which one was answered; a call that goes on elsewhere gets a row for each place. Each row that
/// was answered and has billed seconds is one use, and all others are skipped, also those that say
/// ANSWERED with no second, which Asterisk writes for what it did before anybody talked. Bytes that
/// are not UTF-8 occur in names of callers and are read as replacement characters.
pub struct Asterisk<R> {
    lines: Lines<R>,
    ids: LineIds,
    zone: TimeZone,
}

impl<R: Read> Asterisk<R> {
    /// Reads from `input`, whose times are those of `zone`; a row without an id of its own gets one
    /// from `ids`.
    pub fn new(input: R, zone: &Zone, ids: LineIds) -> Result<Asterisk<R>> {
        let zone = TimeZone::get(zone.name())
            .map_err(|cause| Error::invalid("time zone", zone.name(), "is not known").cause(cause))?;
        Ok(Asterisk { lines: Lines::new(input), ids, zone })
    }
}

impl<R: Read> Iterator for Asterisk<R> {
    type Item = Outcome;

    fn next(&mut self) -> Option<Outcome> {
        let line = match self.lines.next_line()? {
            Ok(line) => line,
            Err(refusal) => return Some(Err(refusal)),
        };
        Some(draft(&line, &self.zone, &mut self.ids))
    }
}

fn draft(line: &Line<'_>, zone: &TimeZone, ids: &mut LineIds) -> Outcome {
    // Asterisk ends every line, and a sequence that is cut is another call's.
    if !line.whole {
        return Err(line.refuse("the file ends in the middle of this line, or its last line end is missing"));
    }
    let text = String::from_utf8_lossy(line.bytes);
    let cells = fields::split(&text, b',').map_err(|reason| line.refuse(reason))?;
    if !(LAST_OF_ALL + 1..=LAST_OF_ALL + 6).contains(&cells.len()) {
        return Err(line.refuse(format!("the line has {} fields, a call record 16 to 21", cells.len())));
    }
    let cell = |place: usize| cells.get(place).map_or("", |cell| cell.trim());
    let refuse = |error: Error| Refusal::because(line.number, line.bytes, &error);
    let seconds = cell(BILLED_SECONDS);
    let billed: u32 = seconds
        .parse()
        .map_err(|_| refuse(Error::invalid("billsec", seconds, "is not a number of seconds")))?;
    let at = time(cell(START), zone).map_err(refuse)?;
    let customer = [cell(ACCOUNT_CODE), cell(SOURCE)].into_iter().find(|name| !name.is_empty());
    let skipped = match (cell(DISPOSITION), billed) {
        ("ANSWERED", 0) => Some("it was answered for less than a second"),
        ("ANSWERED", _) => None,
        _ => Some("it was not answered"),
    };
    if customer.is_none() && skipped.is_none() {
        return Err(line.refuse("the line has neither an account code nor a source"));
    }
    Ok(Draft {
        id: Some(own_id(&cells).unwrap_or_else(|| ids.next(Some(at), line.bytes).to_string())),
        customer: customer.unwrap_or_default().to_owned(),
        quantity: Some(Quantity::from_units(i64::from(billed)).map_err(refuse)?),
        at: Some(at),
        line: line.number,
        skipped,
        ..Draft::default()
    })
}

/// The channel's unique id and the row's sequence, which together no other row has.
fn own_id(cells: &[Cow<'_, str>]) -> Option<String> {
    // With 19 or 20 fields it cannot be told whether the unique id is among them.
    let (unique, sequence) = (cells.get(LAST_OF_ALL + 1)?.trim(), cells.get(LAST_OF_ALL + 5)?.trim());
    (!unique.is_empty() && !sequence.is_empty()).then(|| format!("{unique}:{sequence}"))
}

/// Reads `2024-01-27 15:07:24` as the clocks of the zone showed it.
fn time(text: &str, zone: &TimeZone) -> Result<Timestamp> {
    let refuse = || Error::invalid("start", text, "is not like 2024-01-27 15:07:24");
    let local = DateTime::strptime("%Y-%m-%d %H:%M:%S", text).map_err(|cause| refuse().cause(cause))?;
    let zoned = local.to_zoned(zone.clone()).map_err(|cause| refuse().cause(cause))?;
    Timestamp::from_micros(zoned.timestamp().as_microsecond())
}
