//! Days on which banks work: Monday to Friday.

use crate::error::{Error, Result};
use jiff::civil::{Date, Weekday};

/// Whether banks work on that day. Public holidays are not known here: they only make payg wait less
/// long than a bank does, so who has many sets more days.
pub fn is_one(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// That day if banks work on it, else the next on which they do.
pub fn on_or_after(date: Date) -> Result<Date> {
    let mut date = date;
    while !is_one(date) {
        date = tomorrow(date)?;
    }
    Ok(date)
}

/// The day that is so many business days after another.
pub fn plus(date: Date, days: i64) -> Result<Date> {
    let mut date = date;
    for _ in 0..days {
        date = on_or_after(tomorrow(date)?)?;
    }
    Ok(date)
}

fn tomorrow(date: Date) -> Result<Date> {
    date.tomorrow().map_err(|_| Error::invalid("date", date, "is the last that there is"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_do_not_count() {
        for (from, days, wanted) in [
            ("2026-11-02", 0, "2026-11-02"),
            ("2026-11-02", 3, "2026-11-05"),
            ("2026-11-05", 3, "2026-11-10"),
            ("2026-11-06", 1, "2026-11-09"),
            ("2026-11-07", 1, "2026-11-09"),
            ("2026-12-30", 5, "2027-01-06"),
        ] {
            let date: Option<Date> = from.parse().ok();
            let after = date.and_then(|date| plus(date, days).ok()).map(|date| date.to_string());
            assert_eq!(after.as_deref(), Some(wanted), "{from} and {days}");
        }
        let saturday = Date::constant(2026, 11, 7);
        assert_eq!(on_or_after(saturday).ok(), Some(Date::constant(2026, 11, 9)));
        assert!(plus(Date::MAX, 1).is_err());
    }
}
