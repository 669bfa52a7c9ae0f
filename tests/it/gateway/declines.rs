//! Every test card does what the vendor says it does, and payg knows which declines may pass.

use crate::gateway::faults::saved_card;
use crate::stage::sandbox::{Sandbox, charge, object};
use payg::gateway::contract::{Action, Gateway, How, ObjectStatus, Retry};
use serde_json::json;

const TABLE: &[(&str, &str, &str, Retry)] = &[
    ("5555555555554592", "payment_network", "3d_secure_failed", Retry::AskCustomer),
    ("5555555555554535", "payment_network", "call_issuer", Retry::AskCustomer),
    ("5555555555554543", "payment_network", "card_expired", Retry::AskCustomer),
    ("5555555555554568", "payment_network", "fraud_suspected", Retry::AskCustomer),
    ("5555555555554527", "payment_network", "general_decline", Retry::Later),
    ("5555555555554600", "payment_network", "insufficient_funds", Retry::Later),
    ("5555555555554618", "payment_network", "invalid_card_number", Retry::AskCustomer),
    ("5555555555554626", "payment_network", "invalid_csc", Retry::AskCustomer),
    ("5555555555554501", "payment_network", "issuer_unavailable", Retry::Later),
    ("5555555555554576", "payment_network", "payment_method_limit_exceeded", Retry::Later),
    ("5555555555554550", "payment_network", "payment_method_restricted", Retry::AskCustomer),
    ("5555555555554584", "yoo_money", "country_forbidden", Retry::AskCustomer),
];

/// The last four digits: numbers of cards do not become names of attempts.
fn last(number: &str) -> &str {
    &number[12..]
}

#[tokio::test]
async fn a_kept_card_is_declined_for_its_reason_and_pays_again_when_it_is_good() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let card = saved_card(&sandbox, &client).await;
    let How::Saved { method } = &card else { panic!("a saved card") };
    for (number, party, reason, retry) in TABLE {
        sandbox.control(&format!("methods/{method}"), json!({ "card": number })).await;
        let bytes = client.prepare(&charge(last(number), 10, card.clone())).unwrap();
        let declined = object(client.send(Action::Charge, last(number), &bytes).await);
        assert_eq!(declined.status, ObjectStatus::Canceled, "{number}");
        let why = declined.cancellation.expect("it says why");
        assert_eq!((why.party.as_str(), why.reason.as_str(), why.retry), (*party, *reason, *retry));
    }
    for number in ["5555555555554444", "4111111111111111", "2202474301322987", "5555555555554477"] {
        sandbox.control(&format!("methods/{method}"), json!({ "card": number })).await;
        let bytes = client.prepare(&charge(last(number), 10, card.clone())).unwrap();
        let paid = object(client.send(Action::Charge, last(number), &bytes).await);
        assert_eq!(paid.status, ObjectStatus::Succeeded, "{number}");
    }
    let text = std::fs::read_to_string(&sandbox.journal).unwrap();
    let numbers = TABLE.iter().map(|row| row.0).chain(["4111111111111111", "5555555555554444"]);
    for number in numbers {
        assert!(!text.contains(number), "the number of a card is kept: {number}");
        assert!(text.contains(last(number)), "{number}");
    }
}

#[test]
fn a_reason_that_nobody_knows_is_not_tried_again() {
    use payg::gateway::yookassa::decline::retry;
    assert_eq!(retry("a_word_of_next_year"), Retry::Never);
    assert_eq!(retry("canceled_by_merchant"), Retry::Never);
}
