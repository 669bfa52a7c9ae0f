//! What subscriptions charge and ask for, in the words that people read.
//!
//! They are kept in English; documents and mails in another language say the same in its words.

use crate::values::id::PaymentId;
use crate::values::interval::Interval;
use crate::values::language::Language;

/// What of a plan is charged or asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The period that begins with the purchase.
    First(Interval),
    /// The period behind the one that runs.
    Next(Interval),
    /// A whole period.
    Whole(Interval),
    /// The rest of a period after a change.
    Rest(Interval),
    /// What was not used when it ended.
    Unused,
}

/// What an operator gave back.
pub const GIVEN_BACK: &str = "given back";

/// What stands around the id of a payment that nobody waited for.
const NOT_NEEDED: (&str, &str) = ("payment ", " that was not needed");

/// Every part.
const PARTS: [Part; 9] = [
    Part::First(Interval::Month),
    Part::First(Interval::Year),
    Part::Next(Interval::Month),
    Part::Next(Interval::Year),
    Part::Whole(Interval::Month),
    Part::Whole(Interval::Year),
    Part::Rest(Interval::Month),
    Part::Rest(Interval::Year),
    Part::Unused,
];

impl Part {
    /// This part of a plan, as it is kept.
    pub fn of(self, plan: &str) -> String {
        format!("{plan}{}", self.behind(Language::English))
    }

    /// What stands behind the plan's name.
    fn behind(self, language: Language) -> &'static str {
        use Interval::{Month, Year};
        let (english, russian) = match self {
            Part::First(Month) => (", first month", ", первый месяц"),
            Part::First(Year) => (", first year", ", первый год"),
            Part::Next(Month) => (", next month", ", следующий месяц"),
            Part::Next(Year) => (", next year", ", следующий год"),
            Part::Whole(Month) => (", a month", ", месяц"),
            Part::Whole(Year) => (", a year", ", год"),
            Part::Rest(Month) => (", rest of the month", ", остаток месяца"),
            Part::Rest(Year) => (", rest of the year", ", остаток года"),
            Part::Unused => (", not used", ", не использовано"),
        };
        match language {
            Language::English => english,
            Language::Russian => russian,
        }
    }
}

/// A payment that nobody waited for any more, as it is kept.
pub fn not_needed(payment: PaymentId) -> String {
    format!("{}{payment}{}", NOT_NEEDED.0, NOT_NEEDED.1)
}

/// What is kept, in the words of a language; what is none of these words stays as it is.
pub fn in_language(language: Language, kept: &str) -> String {
    if language == Language::English {
        return kept.to_owned();
    }
    if kept == GIVEN_BACK {
        return "возвращено".to_owned();
    }
    let payment = kept.strip_prefix(NOT_NEEDED.0).and_then(|rest| rest.strip_suffix(NOT_NEEDED.1));
    if let Some(payment) = payment {
        return format!("платёж {payment}, который не понадобился");
    }
    let plan_of = |part: Part| Some((kept.strip_suffix(part.behind(Language::English))?, part));
    match PARTS.into_iter().find_map(plan_of) {
        Some((plan, part)) => format!("{plan}{}", part.behind(language)),
        None => kept.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_kept_has_words_in_every_language() {
        for part in PARTS {
            let (kept, other) = (part.of("Gold, a plan"), part.behind(Language::Russian));
            assert_eq!(in_language(Language::English, &kept), kept);
            assert_eq!(in_language(Language::Russian, &kept), format!("Gold, a plan{other}"));
        }
        let payment = PaymentId::new();
        let russian = in_language(Language::Russian, &not_needed(payment));
        assert_eq!(russian, format!("платёж {payment}, который не понадобился"));
        assert_eq!(in_language(Language::Russian, GIVEN_BACK), "возвращено");
        assert_eq!(in_language(Language::Russian, "SMS"), "SMS");
    }
}
