//! Cleaning up: logs are kept for as long as the settings say, and no longer; what they told stays.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::webhooks::receiver::Receiver;
use payg::db::health;
use payg::engine::clean_up::clean_up;
use payg::engine::clock_watch::ClockWatch;
use payg::engine::take_notice::{Told, take_notice};
use payg::gateway::contract::{GatewayKind, ObjectKind};
use payg::values::timestamp::{DAY, SECOND, Timestamp};

async fn counted(stage: &Stage, sql: &'static str) -> i64 {
    stage.db().view().await.unwrap().one(sql, vec![]).await.unwrap().get(0).unwrap()
}

on_both!(what_is_over_is_forgotten_after_its_time, |stage| async move {
    stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345").await;
    let receiver = Receiver::start().await;
    stage.endpoint("acme", &receiver.url, "").await;
    let line = "payment create acme 5 --name Initech --bsb 062-000 --account 12345678 --reference rent";
    stage.line(line).await.ok();
    stage.line("payment process rent").await.ok();
    stage.deliver().await;
    let told = Told {
        gateway: GatewayKind::Sandbox,
        event: "payment.succeeded".to_owned(),
        object_kind: ObjectKind::Payment,
        gateway_id: "nobody".to_owned(),
        body: "{}".to_owned(),
        source: "203.0.113.7".to_owned(),
    };
    take_notice(&stage.payg(), told).await.unwrap();
    stage.line("work --once").await.ok();
    let letters = counted(&stage, "SELECT COUNT(*) FROM letters").await;
    let before = counted(&stage, "SELECT COUNT(*) FROM deliveries").await;
    assert!(before > 0, "something was delivered");
    let in_days = |days: i64| stage.payg().now().plus_micros(days * DAY);
    clean_up(&stage.payg(), in_days(89)).await.unwrap();
    assert_eq!(counted(&stage, "SELECT COUNT(*) FROM deliveries").await, before);
    let done = clean_up(&stage.payg(), in_days(91)).await.unwrap();
    assert!(done.done as i64 >= before && !done.more, "{done:?}");
    for sql in ["SELECT COUNT(*) FROM deliveries", "SELECT COUNT(*) FROM delivery_tries"] {
        assert_eq!(counted(&stage, sql).await, 0, "{sql}");
    }
    assert_eq!(counted(&stage, "SELECT COUNT(*) FROM notices WHERE handled_at IS NOT NULL").await, 0);
    assert_eq!(counted(&stage, "SELECT COUNT(*) FROM letters").await, letters, "what happened stays");
    stage.line("payment show rent").await.ok();
    stage.line("verify").await.ok();
});

on_both!(a_database_with_another_clock_is_not_worked_on, |stage| async move {
    let ahead = |seconds: i64| move || Timestamp::system_now().plus_micros(seconds * SECOND);
    health::refuse_other_clock(stage.db(), ahead(0)).await.unwrap();
    for seconds in [-7, 7] {
        let judged = health::refuse_other_clock(stage.db(), ahead(seconds)).await;
        match stage.db().backend() {
            payg::db::sql::Backend::Sqlite => judged.unwrap(),
            payg::db::sql::Backend::Postgres => assert_eq!(judged.unwrap_err().code(), "clock_differs"),
        }
    }
});

on_both!(who_works_for_long_looks_at_the_clock_again, |stage| async move {
    let ahead = |seconds: i64| move || Timestamp::system_now().plus_micros(seconds * SECOND);
    let mut clocks = ClockWatch::default();
    clocks.look(stage.db(), ahead(0)).await.unwrap();
    // For a minute that look is good; a clock that goes back is noticed at once, one that goes ahead soon.
    clocks.look(stage.db(), ahead(30)).await.unwrap();
    for seconds in [-30, 90] {
        let judged = clocks.look(stage.db(), ahead(seconds)).await;
        match stage.db().backend() {
            payg::db::sql::Backend::Sqlite => judged.unwrap(),
            payg::db::sql::Backend::Postgres => assert_eq!(judged.unwrap_err().code(), "clock_differs"),
        }
    }
    clocks.look(stage.db(), ahead(0)).await.unwrap();
});
