//! Sums of usage over a stretch of time, how they add up and how they are packed.

use crate::error::{Error, Result};
use crate::values::timestamp::{DAY, Timestamp};

/// A quarter of an hour: every time zone's midnight lies on one.
pub const SLOT: i64 = 900 * 1_000_000;

/// Slots in a day.
pub const SLOTS_PER_DAY: i64 = DAY / SLOT;

/// Which quarter of an hour of which UTC day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(i64);

impl Slot {
    /// The slot that holds an instant.
    pub fn holding(at: Timestamp) -> Slot {
        Slot(at.micros().div_euclid(SLOT))
    }

    /// The slot of a day, counted from its midnight.
    pub fn of_day(day: i64, place: i64) -> Slot {
        Slot(day * SLOTS_PER_DAY + place)
    }

    /// Days since 1970-01-01, UTC.
    pub fn day(self) -> i64 {
        self.0.div_euclid(SLOTS_PER_DAY)
    }

    /// Which slot of its day, from 0 to 95.
    pub fn place(self) -> i64 {
        self.0.rem_euclid(SLOTS_PER_DAY)
    }

    /// Its first instant.
    pub fn start(self) -> Timestamp {
        Timestamp::EPOCH.plus_micros(self.0 * SLOT)
    }

    /// The first instant after it.
    pub fn end(self) -> Timestamp {
        Timestamp::EPOCH.plus_micros((self.0 + 1) * SLOT)
    }
}

/// What events of one customer and service come to.
///
/// Adding is associative and keeps every figure exact; `largest` and `latest` are kept only for
/// services that need them, `blocks` only for the package sizes that were known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many events.
    pub events: i64,
    /// The sum of their quantities, in millionths.
    pub quantity: i64,
    /// The largest and the latest quantity.
    pub extremes: Option<Extremes>,
    /// For each known package size (millionths), the sum of packages when each event rounds up.
    pub blocks: Vec<(i64, i64)>,
}

/// The largest quantity, and the one that came last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extremes {
    /// The largest, in millionths.
    pub largest: i64,
    /// When the latest happened.
    pub latest_at: Timestamp,
    /// The latest, in millionths.
    pub latest: i64,
}

impl Sums {
    /// Adds another stretch's sums. A sum beyond 9.2 × 10¹² units stays there, so that one customer's
    /// absurd quantities stop nobody's folding; `payg verify` then names it.
    pub fn add(&mut self, other: &Sums) {
        if other.is_nothing() {
            return;
        }
        if self.is_nothing() {
            self.clone_from(other);
            return;
        }
        self.events = self.events.saturating_add(other.events);
        self.quantity = self.quantity.saturating_add(other.quantity);
        self.extremes = match (self.extremes, other.extremes) {
            (Some(mine), Some(theirs)) => Some(mine.with(theirs)),
            (mine, theirs) => mine.or(theirs),
        };
        // A size that one side does not know is unknown in the sum; the events still tell.
        self.blocks.retain(|(size, _)| other.blocks_of(*size).is_some());
        for (size, count) in &mut self.blocks {
            *count = count.saturating_add(other.blocks_of(*size).unwrap_or(0));
        }
    }

    /// Packages of a size; `None` when that size was not counted.
    pub fn blocks_of(&self, size: i64) -> Option<i64> {
        self.blocks.iter().find(|(known, _)| *known == size).map(|(_, count)| *count)
    }

    /// Whether it sums no event at all.
    fn is_nothing(&self) -> bool {
        self.events == 0 && self.quantity == 0 && self.extremes.is_none() && self.blocks.is_empty()
    }

    /// Whether nothing is left of it.
    pub fn is_zero(&self) -> bool {
        self.events == 0 && self.quantity == 0
    }

    /// Appends the sums of a slot in packed form; the slot's start is known to the reader.
    pub fn pack(&self, slot: Slot, out: &mut Vec<u8>) {
        pack_signed(self.events, out);
        pack_signed(self.quantity, out);
        pack_unsigned((self.blocks.len() as u64) << 1 | u64::from(self.extremes.is_some()), out);
        if let Some(extremes) = self.extremes {
            pack_signed(extremes.largest, out);
            pack_signed(extremes.latest_at.micros() - slot.start().micros(), out);
            pack_signed(extremes.latest, out);
        }
        for (size, count) in &self.blocks {
            pack_signed(*size, out);
            pack_signed(*count, out);
        }
    }

    /// Reads what [`Sums::pack`] wrote for a slot.
    pub fn unpack(slot: Slot, input: &mut &[u8]) -> Result<Sums> {
        let (events, quantity) = (unpack_signed(input)?, unpack_signed(input)?);
        let shape = unpack_unsigned(input)?;
        let mut sums = Sums { events, quantity, ..Sums::default() };
        if shape & 1 == 1 {
            sums.extremes = Some(Extremes {
                largest: unpack_signed(input)?,
                latest_at: slot.start().plus_micros(unpack_signed(input)?),
                latest: unpack_signed(input)?,
            });
        }
        for _ in 0..shape >> 1 {
            sums.blocks.push((unpack_signed(input)?, unpack_signed(input)?));
        }
        Ok(sums)
    }
}

impl Extremes {
    /// Both together; of two at the same instant the larger is the latest, whichever came first.
    pub fn with(self, other: Extremes) -> Extremes {
        let latest = (self.latest_at, self.latest).max((other.latest_at, other.latest));
        Extremes { largest: self.largest.max(other.largest), latest_at: latest.0, latest: latest.1 }
    }
}

/// Appends a number in as few bytes as it needs, seven bits each.
pub fn pack_unsigned(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// The same for a signed number: small magnitudes are short.
pub fn pack_signed(value: i64, out: &mut Vec<u8>) {
    pack_unsigned(((value << 1) ^ (value >> 63)) as u64, out);
}

/// Reads what [`pack_unsigned`] wrote.
pub fn unpack_unsigned(input: &mut &[u8]) -> Result<u64> {
    let mut value = 0u64;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = input.split_first().ok_or_else(damaged)?;
        *input = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(value);
        }
    }
    Err(damaged())
}

/// Reads what [`pack_signed`] wrote.
pub fn unpack_signed(input: &mut &[u8]) -> Result<i64> {
    let value = unpack_unsigned(input)?;
    Ok((value >> 1) as i64 ^ -((value & 1) as i64))
}

/// What is said when packed sums cannot be read.
pub fn damaged() -> Error {
    Error::failed("packed usage sums in the database are damaged").hint("payg verify names the row")
}
