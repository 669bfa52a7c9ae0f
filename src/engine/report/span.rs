//! The months that a report is about.

use crate::error::{Error, Result};
use crate::values::calendar::Month;

/// The most months of one report: a hundred years.
const MONTHS_MAX: usize = 1_200;

/// Months of a report when nobody says which, the one that runs among them.
const USUAL: i32 = 12;

/// From one month to another, both in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first month.
    pub first: Month,
    /// The last month.
    pub last: Month,
}

impl Span {
    /// What was asked for; the last twelve months until `now`, or twelve around what is given.
    ///
    /// # Errors
    /// When the last month is before the first, or more than 1,200 months are asked for.
    pub fn new(from: Option<Month>, to: Option<Month>, now: Month) -> Result<Span> {
        let last = match (from, to) {
            (_, Some(to)) => to,
            (Some(from), None) => from.max(now),
            (None, None) => now,
        };
        let first = match from {
            Some(from) => from,
            None => last.plus(1 - USUAL)?,
        };
        if last < first {
            let why = format!("the last month, {last}, is before the first, {first}");
            return Err(Error::usage(why));
        }
        let span = Span { first, last };
        if span.months().nth(MONTHS_MAX).is_some() {
            let why = format!("from {first} to {last} are more than {MONTHS_MAX} months");
            return Err(Error::usage(why).hint("ask for fewer at once"));
        }
        Ok(span)
    }

    /// Every month of it, the oldest first.
    pub fn months(self) -> impl Iterator<Item = Month> {
        let next = move |month: &Month| month.plus(1).ok().filter(|next| *next <= self.last);
        std::iter::successors(Some(self.first), next)
    }
}
