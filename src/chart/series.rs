//! What is drawn: values of equal buckets of time, and on what.

use crate::values::calendar::Zone;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;

/// Values over time, oldest first, without a gap.
#[derive(Clone, Debug)]
pub struct Series {
    /// How long a bucket is.
    pub step: Step,
    /// Whose clocks the labels show.
    pub zone: Zone,
    /// One value a bucket.
    pub buckets: Vec<Bucket>,
    /// Whether the last bucket is not over yet.
    pub last_is_open: bool,
}

/// How much in one bucket of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// When it begins.
    pub at: Timestamp,
    /// The sum in it; what is below zero is drawn as nothing.
    pub value: Quantity,
}

/// How long a bucket is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// An hour.
    Hour,
    /// A local day.
    Day,
    /// A calendar month.
    Month,
}

impl Step {
    /// So many of it in words.
    pub fn count(self, count: usize) -> String {
        let name = match self {
            Step::Hour => "hour",
            Step::Day => "day",
            Step::Month => "month",
        };
        if count == 1 { format!("1 {name}") } else { format!("{count} {name}s") }
    }
}

/// What is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canvas {
    /// Columns, axis and all; fewer than [`Canvas::WIDTH_MIN`] count as that many.
    pub width: usize,
    /// Rows above the axis, at the most; at least one is drawn.
    pub height: usize,
    /// Which characters the terminal can show.
    pub style: Style,
}

impl Canvas {
    /// The narrowest chart that can be read.
    pub const WIDTH_MIN: usize = 24;
}

/// Which characters the terminal can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Blocks in eighths and box lines.
    #[default]
    Unicode,
    /// Characters below 128.
    Ascii,
}

/// A bar on the canvas: one bucket, or several together where the canvas is narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    pub(crate) at: Timestamp,
    /// In millionths, never negative.
    pub(crate) value: i128,
}

/// Adds up `count` buckets to a bar; the last bar may hold fewer.
pub(crate) fn group(buckets: &[Bucket], count: usize) -> Vec<Bar> {
    let sum =
        |group: &[Bucket]| group.iter().map(|bucket| i128::from(bucket.value.millionths().max(0))).sum();
    let bars = buckets.chunks(count.max(1)).filter_map(|group| {
        let first = group.first()?;
        Some(Bar { at: first.at, value: sum(group) })
    });
    bars.collect()
}

/// A short date in ASCII: `14:00`, `22 Oct`, `Oct`, and the year where it begins.
pub(crate) fn date_label(at: Timestamp, step: Step, zone: &Zone) -> String {
    let clock = zone.clock(at);
    let format = match step {
        Step::Hour if clock.hour() != 0 => "%H:%M",
        Step::Hour | Step::Day => "%-d %b",
        Step::Month if clock.month() == 1 => "%Y",
        Step::Month => "%b",
    };
    clock.strftime(format).to_string()
}
