//! Decimal numbers as whole numbers of a fixed fraction: parsed, shown and rounded without a float.

/// Why a text is not a decimal number of the wanted kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not digits with at most one dot.
    NotANumber,
    /// More decimals than the kind has.
    TooPrecise,
    /// Does not fit.
    TooLarge,
}

impl Refusal {
    /// The refusal as the end of a sentence; `places` is how many decimals the kind has.
    pub fn why(self, places: u32) -> String {
        match self {
            Refusal::NotANumber => "is not a decimal number like 12.34".to_owned(),
            Refusal::TooPrecise if places == 0 => "may have no decimals".to_owned(),
            Refusal::TooPrecise => format!("has more than {places} decimals"),
            Refusal::TooLarge => "is too large".to_owned(),
        }
    }
}

/// Ten to the power of `places`; `places` is at most 38.
pub const fn power_of_ten(places: u32) -> i128 {
    10i128.pow(places)
}

/// Reads `[-]digits[.digits]` as a whole number of `10^-places`; trailing zeros are not precision.
pub fn parse(text: &str, places: u32) -> Result<i128, Refusal> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return Err(Refusal::NotANumber);
    }
    if digits.ends_with('.') {
        return Err(Refusal::NotANumber);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > places as usize {
        return Err(Refusal::TooPrecise);
    }
    let padding = places - fraction.len() as u32;
    let mut value: i128 = 0;
    for digit in whole.bytes().chain(fraction.bytes()) {
        value = value
            .checked_mul(10)
            .and_then(|v| v.checked_add(i128::from(digit - b'0')))
            .ok_or(Refusal::TooLarge)?;
    }
    let value = value.checked_mul(power_of_ten(padding)).ok_or(Refusal::TooLarge)?;
    Ok(if negative { -value } else { value })
}

/// Shows a whole number of `10^-places` with at least `least` decimals and no needless zeros.
pub fn show(value: i128, places: u32, least: u32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let magnitude = value.unsigned_abs();
    let unit = power_of_ten(places).unsigned_abs();
    let (whole, fraction) = (magnitude / unit, magnitude % unit);
    let mut decimals =
        if places == 0 { String::new() } else { format!("{fraction:0width$}", width = places as usize) };
    while decimals.len() > least as usize && decimals.ends_with('0') {
        decimals.pop();
    }
    if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
}

/// Divides and rounds half away from zero (RULES 9); `divisor` is positive.
pub fn divide_half_away(value: i128, divisor: i128) -> i128 {
    let quotient = value / divisor;
    let remainder = (value % divisor).unsigned_abs();
    if remainder >= divisor.unsigned_abs() - remainder { quotient + value.signum() } else { quotient }
}

/// Divides and rounds up to the next whole number; `divisor` is positive.
pub fn divide_up(value: i128, divisor: i128) -> i128 {
    value.div_euclid(divisor) + i128::from(value.rem_euclid(divisor) != 0)
}
