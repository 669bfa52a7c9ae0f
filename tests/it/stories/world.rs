//! The little world that stories about nouns begin in.

use crate::stage::scene::Stage;
use payg::engine::bill::{Order, Report};
use payg::engine::cost;
use payg::engine::find_customer::find_customer;
use payg::engine::ingest::{Expect, Outcome, ingest};
use payg::engine::progress::Silent;
use payg::engine::stop::Stop;
use payg::records::event::{Event, EventKey};
use payg::records::service;

/// Users `ada` and `bob`, company `acme`, services `api` and `call`, tax `vat`.
pub async fn build(stage: &Stage) {
    for line in [
        &["tax", "set", "vat", "19"][..],
        &["service", "create", "api", "--unit", "request"],
        &["service", "create", "call", "--unit", "second"],
        &["user", "create", "ada"],
        &["user", "create", "bob", "--external-id", "93.114.45.13"],
        &["company", "create", "acme", "--bsb", "062-000", "--account", "00012345"],
    ] {
        stage.run(line).await.ok();
    }
}

/// Records one use of a service.
pub async fn uses(stage: &Stage, customer: &str, service: &str, at: &str, quantity: &str) {
    let payg = stage.payg();
    let mut view = payg.db.view().await.unwrap();
    let customer = find_customer(&mut view, customer).await.unwrap();
    let service = service::find(&mut view, service).await.unwrap();
    let meterings = cost::meterings(&mut view).await.unwrap();
    drop(view);
    let event = Event {
        key: EventKey::fresh(),
        customer_id: customer.customer_id,
        service_id: service.service_id,
        quantity: quantity.parse().unwrap(),
        happened_at: at.parse().unwrap(),
        timed: true,
        value: None,
    };
    let outcomes = ingest(&payg, &meterings, &[event], Expect::New).await.unwrap();
    assert_eq!(outcomes, [Outcome::Accepted]);
}

/// The one number that a query of the story answers.
pub async fn count(stage: &Stage, sql: &'static str) -> i64 {
    let mut view = stage.db().view().await.unwrap();
    view.one(sql, vec![]).await.unwrap().get(0).unwrap()
}

/// Bills a month of everybody; it must be over by the stage's clock.
pub async fn bill(stage: &Stage, month: &str) -> Report {
    let order = Order {
        month: month.parse().unwrap(),
        customers: Vec::new(),
        jobs: 1,
        compare: None,
        listed_max: 100,
    };
    payg::engine::bill::bill(&stage.payg(), &order, &Silent, &Stop::new()).await.unwrap()
}
