//! Limits by plan: who subscribes to one has its pace, unless there is one of its own.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::server::Server;
use std::time::Duration;

const SHOP: &str = "service create maps --unit request
    plan create basic --monthly 10
    plan create large --monthly 100
    user create ada
    user create bob
    limit set --all --rate 0.1 --burst 2
    limit set --all --service maps --quota 10
    limit set --plan basic --rate 0.1 --burst 5
    limit set --plan large --rate 0.1 --burst 9
    limit set --plan large --concurrent unlimited
    limit set --plan large --service maps --quota 1000";

/// What limits a customer: its burst, its requests at once, and its quota.
async fn limits(stage: &Stage, customer: &str) -> String {
    let shown = stage.json(&format!("limit show {customer}")).await;
    format!("{} {} {}", shown["burst"], shown["concurrent"], shown["caps"][0]["limit"].as_str().unwrap())
}

async fn subscription(stage: &Stage, plan: &str) -> String {
    let list = stage.json("subscription list --customer ada").await;
    let of_plan = list["data"].as_array().unwrap().iter().find(|one| one["plan"] == plan);
    of_plan.unwrap()["id"].as_str().unwrap().to_owned()
}

on_both!(a_plan_limits_whoever_subscribes_to_it, |stage| async move {
    stage.lines(SHOP).await;
    assert_eq!(limits(&stage, "ada").await, "2 2000 10");
    stage.lines("subscription create ada basic").await;
    assert_eq!(limits(&stage, "ada").await, "5 2000 10");
    // Of two plans the more generous one holds, for each limit by itself.
    stage.lines("subscription create ada large").await;
    assert_eq!(limits(&stage, "ada").await, "9 null 1000");
    stage.lines("limit set ada --rate 0.1 --burst 1").await;
    assert_eq!(limits(&stage, "ada").await, "1 null 1000");
    assert_eq!(limits(&stage, "bob").await, "2 2000 10");
    stage.lines("limit remove ada --kind rate").await;
    stage.lines("limit remove --plan large --kind rate").await;
    assert_eq!(limits(&stage, "ada").await, "5 null 1000");
    // Who does not subscribe any more falls back.
    for plan in ["basic", "large"] {
        let id = subscription(&stage, plan).await;
        stage.lines(&format!("subscription cancel {id} --at now --yes")).await;
    }
    assert_eq!(limits(&stage, "ada").await, "2 2000 10");
    let of_plan = stage.json("limit list --plan large").await;
    let kinds: Vec<_> = of_plan["data"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!((kinds, &of_plan["data"][0]["plan"]), (vec!["concurrent".into(), "quota".into()], &"large".into()));
    let pages = stage.json("limit list --limit 3").await;
    let rest = stage.json(&format!("limit list --cursor {}", pages["next_cursor"].as_str().unwrap())).await;
    assert_eq!((pages["data"].as_array().unwrap().len(), rest["data"].as_array().unwrap().len()), (3, 2));
    stage.line("limit set --plan lage --rate 5").await.fails_with(3);
    for line in ["limit set --plan basic --own-spend 5", "limit set ada --plan basic --rate 5"] {
        stage.line(line).await.fails_with(2);
    }
});

/// How many requests may come at once, as the server tells it.
async fn pace(server: &Server, key: &str) -> String {
    let reply = server.get("/v1/limits", key).await;
    let policy = reply.header("ratelimit-policy").to_owned();
    policy.split(';').find_map(|part| part.strip_prefix("q=")).unwrap().to_owned()
}

on_both!(a_server_heeds_who_subscribes_within_a_second, |stage| async move {
    stage.lines(SHOP).await;
    let key = stage.json("key create ada").await["key"].as_str().unwrap().to_owned();
    let server = stage.serve().await;
    assert_eq!(pace(&server, &key).await, "2");
    stage.lines("subscription create ada basic").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(pace(&server, &key).await, "5");
    let id = subscription(&stage, "basic").await;
    stage.lines(&format!("subscription change {id} --plan large --at now --yes")).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(pace(&server, &key).await, "9");
    stage.lines(&format!("subscription cancel {id} --at now --yes")).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(pace(&server, &key).await, "2");
    server.stop().await;
});
