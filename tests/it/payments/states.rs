//! The states as tables: every pair of a state and an event is allowed as here, or refused.

use payg::records::attempt::{AttemptEvent, AttemptState};
use payg::records::dispute::{DisputeEvent, DisputeStatus};
use payg::records::refund::{RefundEvent, RefundStatus};
use payg::records::subscription::{SubscriptionEvent, SubscriptionStatus};
use payg::values::payment_status::{PaymentEvent, PaymentStatus};

/// A row for each step that there is; every other pair is refused.
const PAYMENT: &str = "
    created    process processing
    created    cancel  canceled
    processing succeed successful
    processing fail    failed
    successful dispute disputed
    disputed   win     successful
    disputed   lose    reversed
";

const REFUND: &str = "
    pending succeed successful
    pending fail    failed
";

const DISPUTE: &str = "
    needs_response respond under_review
    needs_response win     won
    needs_response lose    lost
    under_review   win     won
    under_review   lose    lost
";

/// A payment that succeeds late still counts, unless the owner has ended the subscription.
const SUBSCRIPTION: &str = "
    awaiting_payment pay    active
    active           pay    active
    renewing         pay    active
    ended            pay    active
    expired          pay    active
    active           ask    renewing
    renewing         ask    renewing
    awaiting_payment cancel canceled
    active           cancel canceled
    renewing         cancel canceled
    active           end    ended
    renewing         end    ended
    awaiting_payment expire expired
";

const ATTEMPT: &str = "
    prepared    send       sent
    prepared    let_go     absent
    sent        send       sent
    unknown     send       sent
    sent        lose       unknown
    unknown     lose       unknown
    sent        accept     accepted
    unknown     accept     accepted
    accepted    accept     accepted
    sent        succeed    succeeded
    unknown     succeed    succeeded
    accepted    succeed    succeeded
    quarantined succeed    succeeded
    sent        decline    declined
    unknown     decline    declined
    accepted    decline    declined
    quarantined decline    declined
    sent        miss       absent
    unknown     miss       absent
    sent        quarantine quarantined
    unknown     quarantine quarantined
    accepted    quarantine quarantined
";

/// Holds every pair to the table.
fn check(table: &str, states: &[&str], events: &[&str], step: impl Fn(&str, &str) -> Option<String>) {
    let rows: Vec<Vec<&str>> = table
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter(|row| row.len() == 3)
        .collect();
    for state in states {
        for event in events {
            let row = rows.iter().find(|row| row[0] == *state && row[1] == *event);
            let expected = row.map(|row| row[2].to_owned());
            assert_eq!(step(state, event), expected, "{state} + {event}");
        }
    }
    for row in rows {
        assert!(states.contains(&row[0]) && events.contains(&row[1]), "no such pair: {row:?}");
    }
}

/// The words of a type and what its step says.
macro_rules! table {
    ($test:ident, $table:expr, $state:ident, $event:ident) => {
        #[test]
        fn $test() {
            let states: Vec<&str> = $state::ALL.iter().map(|state| state.word()).collect();
            let events: Vec<&str> = $event::ALL.iter().map(|event| event.word()).collect();
            check($table, &states, &events, |state, event| {
                let (state, event): ($state, $event) = (state.parse().unwrap(), event.parse().unwrap());
                state.become_(event).ok().map(|after| after.word().to_owned())
            });
        }
    };
}

table!(payments_go_only_these_ways, PAYMENT, PaymentStatus, PaymentEvent);
table!(refunds_go_only_these_ways, REFUND, RefundStatus, RefundEvent);
table!(disputes_go_only_these_ways, DISPUTE, DisputeStatus, DisputeEvent);
table!(attempts_go_only_these_ways, ATTEMPT, AttemptState, AttemptEvent);

#[test]
fn subscriptions_go_only_these_ways() {
    let states: Vec<&str> = SubscriptionStatus::ALL.iter().map(|state| state.word()).collect();
    // The words of these events are for sentences, as "cannot be paid".
    let events = [
        ("pay", SubscriptionEvent::Pay),
        ("ask", SubscriptionEvent::Ask),
        ("cancel", SubscriptionEvent::Cancel),
        ("end", SubscriptionEvent::End),
        ("expire", SubscriptionEvent::Expire),
    ];
    assert_eq!(events.len(), SubscriptionEvent::ALL.len());
    let names = events.map(|(name, _)| name);
    check(SUBSCRIPTION, &states, &names, |state, event| {
        let state: SubscriptionStatus = state.parse().unwrap();
        let event = events.iter().find(|(name, _)| *name == event).unwrap().1;
        state.become_(event).ok().map(|after| after.word().to_owned())
    });
}
