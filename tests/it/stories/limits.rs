//! Limits: quotas, spend caps and rates, and the memory that holds customers to them.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::world;
use payg::engine::find_customer::find_customer;
use payg::engine::gauge::{Gauge, QUOTA_REACHED, SPEND_CAP_REACHED, Taken};
use payg::error::Result;
use payg::records::service;
use payg::values::id::{CustomerId, ServiceId};
use serde_json::{Value, json};

on_both!(a_customers_own_limit_stands_before_the_one_for_all, |stage| async move {
    world::build(&stage).await;
    stage
        .lines(
            "limit set --all --service api --quota 1000 --per month
             limit set --all --spend 50.00 --per month
             limit set --all --rate 20 --burst 40
             limit set ada --service api --quota unlimited
             limit set ada --spend 7.5 --per day
             limit set ada --concurrent 8",
        )
        .await;
    let ada = stage.json("limit show ada").await;
    assert_eq!(
        (&ada["per_second"], &ada["burst"], &ada["concurrent"]),
        (&"20".into(), &40.into(), &8.into())
    );
    let caps: Vec<Value> = ada["caps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cap| json!([cap["kind"], cap["per"], cap["limit"]]))
        .collect();
    assert_eq!(caps, [json!(["spend", "month", "50.00"]), json!(["spend", "day", "7.50"])]);
    let bob = stage.json("limit show bob").await;
    assert_eq!(bob["caps"][1]["service"], "api");
    assert_eq!(
        (&bob["caps"][1]["limit"], &bob["caps"][1]["resets_at"]),
        (&"1000".into(), &"2026-12-01T00:00:00Z".into())
    );
    stage.line("limit remove ada --kind quota --service api").await.ok();
    assert_eq!(stage.json("limit show ada").await["caps"][2]["limit"], "1000");
    let listed = stage.json("limit list --limit 2").await;
    assert_eq!((listed["data"][0]["customer"].clone(), &listed["has_more"]), (Value::Null, &true.into()));
    let rest = stage.json(&format!("limit list --cursor {}", listed["next_cursor"].as_str().unwrap())).await;
    assert_eq!(rest["data"].as_array().unwrap().len(), 3);
});

on_both!(limits_that_make_no_sense_are_refused, |stage| async move {
    world::build(&stage).await;
    for (line, why) in [
        ("limit set ada --quota 5", "name the service"),
        ("limit set ada --rate 5 --service api", "all services together"),
        ("limit set ada --rate 0", "lets nobody in"),
        ("limit set ada --concurrent 1.5", "not a whole number"),
        ("limit set ada --quota -1 --service api", ""),
        ("limit set ada --spend 5 --currency EUR", "billed in"),
        ("limit set ada --spend 5 --rate 3", "cannot be used with"),
        ("limit set --quota 5", "required"),
        ("limit set ada --rate 5 --burst 0", "at least one"),
    ] {
        let answer = stage.line(line).await.fails_with(2);
        assert!(answer.stderr.contains(why), "{answer}");
    }
    stage.line("limit remove ada --kind rate").await.fails_with(3);
});

on_both!(a_quota_is_held_to_the_unit_and_again_after_a_restart, |stage| async move {
    world::build(&stage).await;
    stage.lines("limit set ada --service api --quota 10 --per month").await;
    world::uses(&stage, "ada", "api", "2026-11-01T00:00:00Z", "4").await;
    let (ada, api) = names(&stage, "ada", "api").await;
    let gauge = Gauge::new(stage.payg());
    let first = take(&gauge, ada, api, "5").await.unwrap();
    assert_eq!(refused(take(&gauge, ada, api, "2").await), QUOTA_REACHED);
    let last = take(&gauge, ada, api, "1").await.unwrap();
    assert_eq!(refused(take(&gauge, ada, api, "0.000001").await), QUOTA_REACHED);
    // What did not come about is given back; what did is in the database when it is said to be.
    drop(first);
    let again = take(&gauge, ada, api, "5").await.unwrap();
    world::uses(&stage, "ada", "api", "2026-11-01T00:00:00Z", "6").await;
    last.land();
    again.land();
    assert_eq!(refused(take(&gauge, ada, api, "1").await), QUOTA_REACHED);
    let restarted = Gauge::new(stage.payg());
    assert_eq!(refused(take(&restarted, ada, api, "1").await), QUOTA_REACHED);
    // Others, and other services, are not touched.
    let (bob, call) = names(&stage, "bob", "call").await;
    take(&gauge, bob, api, "100").await.unwrap().land();
    take(&gauge, ada, call, "100").await.unwrap().land();
    // The next month is a new one, by the customer's calendar.
    stage.at("2026-12-01T00:00:00Z");
    take(&gauge, ada, api, "10").await.unwrap().land();
    assert_eq!(refused(take(&gauge, ada, api, "1").await), QUOTA_REACHED);
});

on_both!(a_day_is_the_customers, |stage| async move {
    stage
        .lines(
            "service create api
             user create kim --time-zone Asia/Seoul
             limit set kim --service api --quota 1 --per day",
        )
        .await;
    let (kim, api) = names(&stage, "kim", "api").await;
    let gauge = Gauge::new(stage.payg());
    stage.at("2026-11-02T14:59:59Z");
    take(&gauge, kim, api, "1").await.unwrap().land();
    assert_eq!(refused(take(&gauge, kim, api, "1").await), QUOTA_REACHED);
    stage.at("2026-11-02T15:00:00Z");
    take(&gauge, kim, api, "1").await.unwrap().land();
});

on_both!(a_spend_cap_holds_over_tiers_and_services, |stage| async move {
    world::build(&stage).await;
    stage
        .lines(
            "price set api --tier 10=0.50 --tier rest=0.10 --yes
             price set call 1 --yes
             limit set ada --spend 6.00 --per month
             limit set ada --service call --spend 1.00",
        )
        .await;
    let (ada, api) = names(&stage, "ada", "api").await;
    let (_, call) = names(&stage, "ada", "call").await;
    let gauge = Gauge::new(stage.payg());
    // Ten at 0.50 are 5.00; ten more at 0.10 are the cap; one more is beyond it.
    let _ten = take(&gauge, ada, api, "10").await.unwrap();
    assert_eq!(refused(take(&gauge, ada, call, "1.01").await), SPEND_CAP_REACHED);
    let call_taken = take(&gauge, ada, call, "0.5").await.unwrap();
    let _five = take(&gauge, ada, api, "5").await.unwrap();
    assert_eq!(refused(take(&gauge, ada, api, "0.01").await), SPEND_CAP_REACHED);
    drop(call_taken);
    let _last = take(&gauge, ada, api, "5").await.unwrap();
    assert_eq!(refused(take(&gauge, ada, api, "0.01").await), SPEND_CAP_REACHED);
});

on_both!(another_servers_usage_is_seen_within_the_slack, |stage| async move {
    world::build(&stage).await;
    stage.lines("limit set ada --service api --quota 1000 --per month").await;
    let (ada, api) = names(&stage, "ada", "api").await;
    let here = Gauge::new(stage.payg());
    take(&here, ada, api, "1").await.unwrap().land();
    // Another server uses nearly all of it.
    world::uses(&stage, "ada", "api", "2026-11-01T00:00:00Z", "999").await;
    // One percent of a thousand may go through here before the database is asked again.
    let mut through = 0;
    while let Ok(taken) = take(&here, ada, api, "1").await {
        world::uses(&stage, "ada", "api", "2026-11-01T00:00:00Z", "1").await;
        taken.land();
        through += 1;
        assert!(through <= 10, "more than the slack went through");
    }
});

on_both!(a_changed_limit_is_in_force_when_the_memory_forgets, |stage| async move {
    world::build(&stage).await;
    let (ada, api) = names(&stage, "ada", "api").await;
    let gauge = Gauge::new(stage.payg());
    let held = take(&gauge, ada, api, "5").await.unwrap();
    stage.lines("limit set ada --service api --quota 3").await;
    gauge.forget();
    assert_eq!(refused(take(&gauge, ada, api, "4").await), QUOTA_REACHED);
    take(&gauge, ada, api, "3").await.unwrap().land();
    drop(held);
    stage.lines("limit set ada --rate 2.5 --burst 7").await;
    gauge.forget();
    assert_eq!(gauge.flow(ada).await.unwrap().rate, Some((2_500_000, 7)));
});

async fn names(stage: &Stage, customer: &str, service: &str) -> (CustomerId, ServiceId) {
    let mut view = stage.db().view().await.unwrap();
    let customer = find_customer(&mut view, customer).await.unwrap().customer_id;
    (customer, service::find(&mut view, service).await.unwrap().service_id)
}

async fn take(gauge: &Gauge, customer: CustomerId, service: ServiceId, quantity: &str) -> Result<Taken> {
    gauge.take(customer, service, quantity.parse().unwrap()).await
}

#[track_caller]
fn refused(taken: Result<Taken>) -> &'static str {
    taken.err().expect("it is refused").code()
}
