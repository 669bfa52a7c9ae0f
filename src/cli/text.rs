//! How one JSON value reads in a cell: for people, for tabs, and for spreadsheets.

use serde_json::Value;

/// A cell for people: money as `12.34 EUR`, nothing as nothing, no control characters.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => tame(text),
        Value::Array(items) if items.iter().all(is_simple) => {
            items.iter().map(plain).collect::<Vec<_>>().join(", ")
        }
        other => match money(other) {
            Some((amount, currency)) => format!("{} {}", tame(amount), tame(currency)),
            None => tame(&other.to_string()),
        },
    }
}

/// A cell for a spreadsheet: what it would run as a formula gets an apostrophe in front.
pub fn spreadsheet(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(_) | Value::Object(_) => match money(value) {
            Some((amount, currency)) if is_number(amount) => return format!("{amount} {currency}"),
            _ => value.to_string(),
        },
        simple => simple.to_string(),
    };
    neutralise(text)
}

/// The two parts of money as the API shows it.
pub fn money(value: &Value) -> Option<(&str, &str)> {
    let object = value.as_object().filter(|object| object.len() == 2)?;
    Some((object.get("amount")?.as_str()?, object.get("currency")?.as_str()?))
}

fn is_simple(value: &Value) -> bool {
    !matches!(value, Value::Array(_) | Value::Object(_))
}

/// Puts an apostrophe before a text that a spreadsheet would run; a plain number stays.
pub fn neutralise(text: String) -> String {
    let dangerous = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if dangerous && !is_number(&text) { format!("'{text}") } else { text }
}

/// `-12.34`: digits with at most one sign before and one point within.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

/// Keeps a stranger's text from moving the cursor or breaking a line.
fn tame(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn spreadsheets_run_nothing() {
        let table = [
            ("=1+1", "'=1+1"),
            ("+49 30", "'+49 30"),
            ("-cmd", "'-cmd"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("-12.34", "-12.34"),
            ("+5", "+5"),
            ("-", "'-"),
            ("-1.2.3", "'-1.2.3"),
            ("-1e5", "'-1e5"),
            ("Acme = good", "Acme = good"),
        ];
        for (given, shown) in table {
            assert_eq!(spreadsheet(&json!(given)), shown, "{given:?}");
        }
    }

    #[test]
    fn cells_read_well() {
        let table = [
            (json!(null), ""),
            (json!(true), "yes"),
            (json!(-3), "-3"),
            (json!({"amount": "12.34", "currency": "EUR"}), "12.34 EUR"),
            (json!(["a", 1]), "a, 1"),
            (json!("a\u{1b}[31m\tb"), "a [31m b"),
            (json!({"a": 1}), "{\"a\":1}"),
        ];
        for (given, shown) in table {
            assert_eq!(plain(&given), shown);
        }
    }
}
