//! The vendor's test cards: the number decides what comes of a payment.

use crate::sandbox::objects::{Cancellation, Method};

/// Cards that pay: number, kind, whether 3-D Secure is asked for.
const GOOD: &[(&str, &str, bool)] = &[
    ("5555555555554477", "MasterCard", true),
    ("5555555555554444", "MasterCard", false),
    ("4793128161644804", "Visa", true),
    ("4111111111111111", "Visa", false),
    ("2200000000000004", "Mir", true),
    ("2202474301322987", "Mir", false),
];

/// How every card begins that is declined for a reason.
const DECLINED: &str = "555555555555";

/// Cards that are declined: the last four digits, who declines, and why.
const BAD: &[(&str, &str, &str)] = &[
    ("4592", "payment_network", "3d_secure_failed"),
    ("4535", "payment_network", "call_issuer"),
    ("4543", "payment_network", "card_expired"),
    ("4568", "payment_network", "fraud_suspected"),
    ("4527", "payment_network", "general_decline"),
    ("4600", "payment_network", "insufficient_funds"),
    ("4618", "payment_network", "invalid_card_number"),
    ("4626", "payment_network", "invalid_csc"),
    ("4501", "payment_network", "issuer_unavailable"),
    ("4576", "payment_network", "payment_method_limit_exceeded"),
    ("4550", "payment_network", "payment_method_restricted"),
    ("4584", "yoo_money", "country_forbidden"),
    ("4634", "yoo_money", "fraud_suspected"),
];

/// The method that a card number stands for; what is no test card is declined as no card at all.
///
/// Of the number only the first six and the last four digits are kept, so that a real card that
/// somebody types does not end in the journal.
pub fn method(id: &str, number: &str) -> Method {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let good = GOOD.iter().find(|(number, _, _)| *number == digits);
    let bad = digits.strip_prefix(DECLINED).and_then(|last| BAD.iter().find(|(four, _, _)| *four == last));
    let declined = match (good, bad) {
        (Some(_), _) => None,
        (None, Some((_, party, reason))) => Some(Cancellation::new(party, reason)),
        (None, None) => Some(Cancellation::new("payment_network", "invalid_card_number")),
    };
    // A number that is too short has no digits to show.
    let shown = |digits: Option<&str>, none: &str| digits.unwrap_or(none).to_owned();
    Method {
        id: id.to_owned(),
        saved: false,
        first6: shown(digits.get(..6), "000000"),
        last4: shown(digits.len().checked_sub(4).and_then(|from| digits.get(from..)), "0000"),
        card_type: good.map_or("MasterCard", |(_, kind, _)| kind).to_owned(),
        three_d_secure: good.is_some_and(|(_, _, asked)| *asked),
        declined,
    }
}
