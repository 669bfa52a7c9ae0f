//! Drafts of real files become events: once, however often their file comes.

use crate::intake::reading::{data, drafts, is_charged};
use crate::on_both;
use crate::stage::scene::Stage;
use payg::engine::fold::fold_all;
use payg::engine::ingest::{Expect, Meterings, Outcome, ingest};
use payg::intake::access_log::{Naming, Part};
use payg::intake::draft::Draft;
use payg::intake::format::Format;
use payg::records::event::{Event, EventKey};
use payg::values::calendar::Zone;
use payg::values::id::{CustomerId, ServiceId};
use std::collections::HashMap;

/// Customers by the names that files give them.
#[derive(Default)]
struct Names(HashMap<String, CustomerId>);

impl Names {
    fn event(&mut self, draft: &Draft, service_id: ServiceId) -> Event {
        Event {
            key: EventKey::from_text(draft.id.as_deref().unwrap()).unwrap(),
            customer_id: *self.0.entry(draft.customer.clone()).or_insert_with(CustomerId::new),
            service_id,
            quantity: draft.quantity.unwrap(),
            happened_at: draft.at.unwrap(),
            timed: true,
            value: None,
        }
    }
}

/// Stores events and says how many were accepted and how many were there before.
async fn store(stage: &Stage, events: &[Event], expect: Expect) -> (usize, usize) {
    let outcomes = ingest(&stage.payg(), &Meterings::new(), events, expect).await.unwrap();
    let count = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count();
    assert_eq!(count(Outcome::Conflict), 0);
    (count(Outcome::Accepted), count(Outcome::Duplicate))
}

on_both!(a_real_access_log_is_counted_once, |stage| async move {
    let service = ServiceId::new();
    let mut names = Names::default();
    let by_host = Format::AccessLog(Naming { customer: Part::Host, service: None });
    let read = drafts(&by_host, &data("access.log"));
    let events: Vec<Event> =
        read.iter().filter(|draft| is_charged(draft)).map(|draft| names.event(draft, service)).collect();
    assert_eq!((events.len(), names.0.len()), (9_138, 1_666));

    assert_eq!(store(&stage, &events[..5_000], Expect::New).await, (5_000, 0));
    stage.check_invariants().await;
    // A rotated log overlaps it.
    assert_eq!(store(&stage, &events[4_000..], Expect::Resent).await, (4_138, 1_000));
    assert!(fold_all(&stage.payg()).await.unwrap() > 0);
    stage.check_invariants().await;
    // The whole file comes again.
    assert_eq!(store(&stage, &events, Expect::New).await, (0, 9_138));
});

on_both!(a_real_call_record_file_is_counted_once, |stage| async move {
    let service = ServiceId::new();
    let mut names = Names::default();
    let read = drafts(&Format::Asterisk(Zone::utc()), &data("asterisk-master.csv"));
    let calls: Vec<Event> = read
        .iter()
        .filter(|draft| draft.skipped.is_none())
        .map(|draft| names.event(draft, service))
        .collect();
    assert_eq!(store(&stage, &calls, Expect::New).await, (30, 0));
    assert_eq!(store(&stage, &calls, Expect::Resent).await, (0, 30));
    fold_all(&stage.payg()).await.unwrap();
});
