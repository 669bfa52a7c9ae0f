//! The languages that people are written to in, and how each writes money, dates and months.

use crate::error::{Error, Result};
use crate::values::calendar::{Month, Zone};
use crate::values::timestamp::Timestamp;
use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;

/// A language that people are written to in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Russian.
    Russian,
}

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const RUSSIAN_MONTHS: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

/// As they stand in a date.
const RUSSIAN_GENITIVES: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// A space at which no line is broken.
const FIXED_SPACE: char = '\u{a0}';

impl Language {
    /// Every language.
    pub const ALL: [Language; 2] = [Language::English, Language::Russian];

    /// Its word of two letters.
    pub fn word(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Russian => "ru",
        }
    }

    /// A plain decimal number as it is written: `1,234.50` or `1 234,50`.
    pub fn number(self, plain: &str) -> String {
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let (between, point) = match self {
            Language::English => (',', '.'),
            Language::Russian => (FIXED_SPACE, ','),
        };
        let mut text = String::from(sign);
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(between);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }

    /// An amount with its currency, both as the API has them: `1,234.50 EUR`.
    pub fn money(self, amount: &str, currency: &str) -> String {
        format!("{}{FIXED_SPACE}{currency}", self.number(amount))
    }

    /// A date: `5 November 2026` or `5 ноября 2026 г.`.
    pub fn date(self, date: Date) -> String {
        let month = usize::from(date.month().unsigned_abs()) - 1;
        match self {
            Language::English => format!("{} {} {}", date.day(), ENGLISH_MONTHS[month], date.year()),
            Language::Russian => format!("{} {} {} г.", date.day(), RUSSIAN_GENITIVES[month], date.year()),
        }
    }

    /// The date of an instant in a time zone.
    pub fn date_of(self, at: Timestamp, zone: &Zone) -> String {
        self.date(zone.date(at))
    }

    /// An instant to the minute: `5 November 2026, 14:30 Europe/Berlin`.
    pub fn time(self, at: Timestamp, zone: &Zone) -> String {
        let clock = zone.clock(at);
        format!("{}, {} {}", self.date(clock.date()), clock.strftime("%H:%M"), zone.name())
    }

    /// A month: `October 2026` or `октябрь 2026 г.`.
    pub fn month(self, month: Month) -> String {
        let first = month.first();
        let place = usize::from(first.month().unsigned_abs()) - 1;
        match self {
            Language::English => format!("{} {}", ENGLISH_MONTHS[place], first.year()),
            Language::Russian => format!("{} {} г.", RUSSIAN_MONTHS[place], first.year()),
        }
    }
}

impl FromStr for Language {
    type Err = Error;

    fn from_str(text: &str) -> Result<Language> {
        Language::ALL.into_iter().find(|language| language.word() == text).ok_or_else(|| {
            let words = Language::ALL.map(Language::word).join(", ");
            Error::invalid("language", text, format!("is not one of {words}"))
        })
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_in_its_own_way() {
        let table = [
            (Language::English, "1234567.5", "1,234,567.5"),
            (Language::Russian, "1234567.50", "1\u{a0}234\u{a0}567,50"),
            (Language::English, "-999", "-999"),
            (Language::English, "-1000.00", "-1,000.00"),
            (Language::Russian, "0", "0"),
        ];
        for (language, plain, written) in table {
            assert_eq!(language.number(plain), written);
        }
        let at: Timestamp = "2026-10-31T23:30:00Z".parse().unwrap();
        let berlin: Zone = "Europe/Berlin".parse().unwrap();
        assert_eq!(Language::English.date_of(at, &berlin), "1 November 2026");
        assert_eq!(Language::Russian.date_of(at, &Zone::utc()), "31 октября 2026 г.");
        assert_eq!(Language::English.time(at, &berlin), "1 November 2026, 00:30 Europe/Berlin");
        assert_eq!(Language::Russian.month("2026-05".parse().unwrap()), "май 2026 г.");
        assert!("de".parse::<Language>().is_err());
    }
}
