//! Records of exactly 120 columns: how a field is put into its columns and taken out of them.

use crate::error::{Error, Result};
use std::ops::RangeInclusive;

/// Columns of every record.
pub const WIDTH: usize = 120;

/// What goes between two records, and after the last.
pub const END: &str = "\r\n";

/// The largest amount that a field of ten digits holds: 99,999,999.99.
pub const AMOUNT_MAX: i64 = 9_999_999_999;

/// Characters that banks take beside letters and digits.
const MARKS: &str = " &',-./+$!%()*#=:;?[]_^@";

/// Whether banks take a character.
pub fn is_taken(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || MARKS.contains(letter)
}

/// A text as banks take it: letters without their accents, a question mark for what has no likeness,
/// one blank between words.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if letter.is_whitespace() => plain.push(' '),
            letter if is_taken(letter) => plain.push(letter),
            letter => plain.push_str(likeness(letter)),
        }
    }
    plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn likeness(letter: char) -> &'static str {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => "A",
        'æ' => "ae",
        'Æ' => "AE",
        'ç' | 'ć' | 'č' => "c",
        'Ç' | 'Ć' | 'Č' => "C",
        'ď' | 'đ' | 'ð' => "d",
        'Ď' | 'Đ' | 'Ð' => "D",
        'è'..='ë' | 'ē' | 'ę' | 'ě' => "e",
        'È'..='Ë' | 'Ē' | 'Ę' | 'Ě' => "E",
        'ì'..='ï' | 'ī' => "i",
        'Ì'..='Ï' | 'Ī' | 'İ' => "I",
        'ł' => "l",
        'Ł' => "L",
        'ñ' | 'ń' | 'ň' => "n",
        'Ñ' | 'Ń' | 'Ň' => "N",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ő' => "O",
        'œ' => "oe",
        'ř' => "r",
        'Ř' => "R",
        'ś' | 'š' | 'ş' => "s",
        'Ś' | 'Š' | 'Ş' => "S",
        'ß' => "ss",
        'ţ' | 'ť' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'Ù'..='Ü' | 'Ū' | 'Ů' | 'Ű' => "U",
        'ý' | 'ÿ' => "y",
        'Ý' => "Y",
        'ź' | 'ż' | 'ž' => "z",
        'Ź' | 'Ż' | 'Ž' => "Z",
        '‘' | '’' | '`' | '´' => "'",
        '–' | '—' => "-",
        _ => "?",
    }
}

/// A text at the left of so many columns, cut where it is longer.
pub fn left(text: &str, width: usize) -> String {
    let cut: String = text.chars().take(width).collect();
    format!("{:<width$}", cut.trim_end())
}

/// A number with zeros before it in so many columns; refuses one that does not fit.
pub fn digits(what: &str, number: i64, width: usize) -> Result<String> {
    let text = format!("{number:0>width$}");
    if number < 0 || text.len() > width {
        return Err(Error::invalid(what, number, format!("does not fit into {width} digits")));
    }
    Ok(text)
}

/// The text in the columns from one to another, counted from 1 as banks count them.
pub fn cut(record: &str, columns: RangeInclusive<usize>) -> &str {
    record.get(columns.start() - 1..*columns.end()).unwrap_or_default()
}

/// The number in some columns, with zeros or blanks before it.
pub fn number(what: &str, record: &str, columns: RangeInclusive<usize>) -> Result<i64> {
    let text = cut(record, columns).trim_start();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Error::invalid(what, text, "is not a number"));
    }
    text.parse().map_err(|_| Error::invalid(what, text, "is too large"))
}

/// The records of a file. Each must have its 120 columns; blanks at the end of one may be missing.
pub fn records(text: &str) -> Result<Vec<String>> {
    let text = text.strip_suffix('\u{1a}').unwrap_or(text);
    let mut records = Vec::new();
    for (place, line) in text.lines().enumerate() {
        let line = line.trim_end_matches('\r');
        if line.trim().is_empty() {
            continue;
        }
        if !line.is_ascii() || line.bytes().any(|byte| byte.is_ascii_control()) {
            return Err(Error::invalid("record", line, "holds what no bank writes").at(at(place)));
        }
        if line.len() > WIDTH {
            let why = format!("has {} columns instead of {WIDTH}", line.len());
            return Err(Error::invalid("record", line, why).at(at(place)));
        }
        records.push(format!("{line:<WIDTH$}"));
    }
    Ok(records)
}

fn at(place: usize) -> String {
    format!("line {}", place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_what_banks_take() {
        for (text, wanted) in [
            ("Ärger & Söhne", "Arger & Sohne"),
            ("O’Brien\t Pty  Ltd", "O'Brien Pty Ltd"),
            ("東京", "??"),
            ("  ", ""),
            ("Straße", "Strasse"),
            ("a\u{0}b", "a?b"),
        ] {
            assert_eq!(plain(text), wanted, "{text}");
        }
    }

    #[test]
    fn fields_fill_their_columns_exactly() {
        assert_eq!(left("abcdef", 4), "abcd");
        assert_eq!(left("a", 4), "a   ");
        assert_eq!(digits("n", 42, 6).ok().as_deref(), Some("000042"));
        assert!(digits("n", 1_000_000, 6).is_err());
        assert!(digits("n", -1, 6).is_err());
        assert_eq!(cut("abcdef", 2..=3), "bc");
        assert_eq!(cut("abc", 2..=9), "");
    }

    #[test]
    fn records_are_of_one_width() {
        let one = "1".repeat(120);
        assert_eq!(records(&format!("{one}\r\n{one}\n\n\u{1a}")).map(|records| records.len()).ok(), Some(2));
        assert_eq!(records("7").map(|records| records[0].len()).ok(), Some(120));
        assert!(records(&"1".repeat(121)).is_err());
        assert!(records("é").is_err());
        assert!(records("a\u{7}").is_err());
    }
}
