//! Other servers ask first: keys, quotas and rates are held, and what is allowed is counted durably.

use crate::on_both;
use crate::stage::nginx::Nginx;
use crate::stage::proxy::Upstream;
use crate::stage::scene::Stage;
use serde_json::Value;
use std::time::Duration;

/// The service maps, the user ada with a key.
async fn shop(stage: &Stage) -> String {
    stage
        .lines(
            "service create maps
             user create ada",
        )
        .await;
    stage.key_of("ada").await
}

on_both!(a_use_is_authorized_and_counted_or_refused_and_not, |stage| async move {
    let ada = shop(&stage).await;
    stage
        .lines(
            "limit set ada --service maps --quota 5
             user create bob
             operator create Olga --email olga@example.com --role admin
             service create gone
             service archive gone",
        )
        .await;
    let operator = stage.key_of("--operator olga@example.com").await;
    let reader = stage.key_of("ada --scope usage:read").await;
    let server = stage.serve().await;
    let ask = |query: &str| format!("/v1/authorize?{query}");
    let allowed = server.get(&ask("service=maps"), &ada).await;
    assert_eq!((allowed.status, allowed.text.as_str()), (204, ""), "{allowed}");
    assert_eq!(allowed.header("x-payg-customer"), stage.json("user show ada").await["id"]);
    assert!(allowed.header("ratelimit").starts_with("\"requests\";r="), "{allowed}");
    // It is on disk before it is answered.
    assert_eq!(stage.stored("ada", "maps").await, ("1".to_owned(), 1));
    assert_eq!(server.get(&ask("service=maps&n=2.5"), &ada).await.status, 204);
    server.get(&ask("service=maps&n=2"), &ada).await.refused(402, "quota_reached");
    assert_eq!(server.get(&ask("service=maps&n=1.5"), &ada).await.status, 204);
    server.get(&ask("service=maps&n=0.000001"), &ada).await.refused(402, "quota_reached");
    server.call("GET", &ask("service=maps")).send().await.refused(401, "unauthenticated");
    server.get(&ask("service=maps"), "payg_live_nonsense").await.refused(401, "unauthenticated");
    server.get(&ask("service=maps"), &operator).await.refused(403, "customers_only");
    server.get(&ask("service=maps"), &reader).await.refused(403, "scope_missing");
    server.get(&ask("service=map"), &ada).await.refused(404, "not_found");
    server.get(&ask("service=gone"), &ada).await.refused(409, "archived");
    for n in ["0", "-1", "x", "1e3", "99999999999"] {
        let refused = server.get(&ask(&format!("service=maps&n={n}")), &ada).await;
        assert_eq!(refused.is(422)["field"], "n", "{refused}");
    }
    assert_eq!(server.get("/v1/authorize", &ada).await.status / 100, 4);
    server.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("5".to_owned(), 3));
});

on_both!(envoy_asks_with_the_requests_own_method_and_path, |stage| async move {
    let ada = shop(&stage).await;
    let server = stage.serve().await;
    for (method, path) in [("POST", "/v1/authorize/maps/tiles/7"), ("GET", "/v1/authorize/maps?a=b")] {
        let allowed = server.call(method, path).by(&ada).send().await;
        assert_eq!(allowed.status, 200, "{allowed}");
        assert!(allowed.header("x-payg-customer").starts_with("cus_"), "{allowed}");
    }
    // HEAD and OPTIONS are free, whoever stands in front, and not even a quota is in their way.
    stage.line("limit set ada --service maps --quota 2").await.ok();
    for method in ["HEAD", "OPTIONS"] {
        let free = server.call(method, "/v1/authorize/maps/tiles/7").by(&ada).send().await;
        assert_eq!((free.status, free.header("x-payg-customer").is_empty()), (200, false), "{free}");
        let free = server.call("GET", "/v1/authorize?service=maps").by(&ada);
        free.header("x-original-method", method).send().await.is(204);
        server.call(method, "/v1/authorize/maps").send().await.is_status(401);
    }
    server.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("2".to_owned(), 2));
});

on_both!(a_customer_sees_its_own_limits_and_an_operator_all, |stage| async move {
    let ada = shop(&stage).await;
    stage
        .lines(
            "user create bob
             operator create Vera --email vera@example.com
             limit set ada --service maps --quota 10 --per day
             limit set bob --service maps --quota 20
             limit set --all --rate 30",
        )
        .await;
    let operator = stage.key_of("--operator vera@example.com").await;
    let server = stage.serve().await;
    assert_eq!(server.get("/v1/authorize?service=maps&n=4", &ada).await.status, 204);
    let own = server.get("/v1/limits", &ada).await.is(200);
    assert_eq!((&own["customer_name"], &own["per_second"]), (&"ada".into(), &"30".into()));
    let cap = &own["caps"][0];
    assert_eq!((&cap["used"], &cap["remaining"]), (&"4".into(), &"6".into()));
    assert_eq!(cap["resets_at"], "2026-11-02T00:00:00Z");
    assert_eq!(server.get("/v1/limits?customer=ada", &ada).await.is(200), own);
    let theirs = server.get("/v1/limits?customer=bob", &ada).await.refused(404, "not_found");
    let nobodys = server.get("/v1/limits?customer=eve", &ada).await.refused(404, "not_found");
    let blank = |problem: &Value, name: &str| problem.to_string().replace(name, "");
    assert_eq!(blank(&theirs, "bob"), blank(&nobodys, "eve"));
    assert_eq!(server.get("/v1/limits", &operator).await.is(200)["data"].as_array().unwrap().len(), 3);
    assert_eq!(server.get("/v1/limits?customer=bob", &operator).await.is(200)["caps"][0]["limit"], "20");
    server.stop().await;
});

on_both!(who_is_too_fast_is_told_when_to_come_again, |stage| async move {
    let ada = shop(&stage).await;
    stage.line("limit set ada --rate 0.1 --burst 3").await.ok();
    let server = stage.serve().await;
    for left in [2, 1, 0] {
        let reply = server.get("/v1/limits", &ada).await;
        assert_eq!(reply.status, 200, "{reply}");
        assert!(reply.header("ratelimit").starts_with(&format!("\"requests\";r={left};t=")), "{reply}");
        assert_eq!(reply.header("ratelimit-policy"), "\"requests\";q=3;w=30");
    }
    let refused = server.get("/v1/authorize?service=maps", &ada).await;
    refused.refused(429, "too_many_requests");
    assert_eq!(refused.header("retry-after"), "10");
    // A changed limit is in force within a second.
    stage.line("limit set ada --rate unlimited").await.ok();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let free = server.get("/v1/limits", &ada).await;
    assert_eq!((free.status, free.header("ratelimit")), (200, ""), "{free}");
    server.stop().await;
});

on_both!(a_browser_may_ask_before_it_asks, |stage| async move {
    shop(&stage).await;
    let server = stage.serve().await;
    for (method, path, original, wanted) in [
        ("GET", "/v1/authorize?service=maps", "OPTIONS", 204),
        ("OPTIONS", "/v1/authorize/maps", "", 200),
        ("OPTIONS", "/v1/authorize/maps/deep/er", "", 200),
    ] {
        let asked = || server.call(method, path).header("x-original-method", original);
        let preflight = asked().header("origin", "https://site.example");
        preflight.header("access-control-request-method", "POST").send().await.is_status(wanted);
        asked().send().await.is_status(401);
        // Nor does anybody without a key learn what else is wrong.
        server.call("GET", "/v1/authorize?n=much").send().await.is_status(401);
    }
    server.stop().await;
});

on_both!(nginx_asks_before_it_lets_a_request_through, |stage| async move {
    let ada = shop(&stage).await;
    stage.line("limit set ada --service maps --quota 2").await.ok();
    let (server, upstream) = (stage.serve().await, Upstream::start().await);
    let Some(nginx) = Nginx::start(&server.url, &upstream.url).await else { return server.stop().await };
    nginx.call("GET", "/maps/ok").send().await.is_status(401);
    let seen =
        nginx.call("GET", "/maps/seen").by(&ada).header("x-payg-customer", "cus_x").send().await.is(200);
    assert_eq!(seen["headers"]["x-payg-customer"], stage.json("user show ada").await["id"]);
    assert_eq!(seen["headers"]["authorization"], Value::Null);
    nginx.call("POST", "/maps/ok").by(&ada).body("text/plain", "a body").send().await.is_status(200);
    nginx.call("GET", "/maps/ok").by(&ada).send().await.is_status(402);
    nginx.call("HEAD", "/maps/ok").by(&ada).send().await.is_status(200);
    stage.line("limit set ada --rate 0.001 --burst 1").await.ok();
    tokio::time::sleep(Duration::from_secs(1)).await;
    nginx.call("GET", "/maps/ok").by(&ada).send().await.is_status(402);
    let refused = nginx.call("GET", "/maps/ok").by(&ada).send().await;
    refused.is_status(429);
    assert!(refused.header("retry-after").parse::<u64>().unwrap() > 900, "{refused}");
    server.stop().await;
    nginx.call("GET", "/maps/ok").by(&ada).send().await.is_status(503);
    assert_eq!(stage.stored("ada", "maps").await, ("2".to_owned(), 2));
});

on_both!(usage_that_is_reported_counts_towards_a_quota_at_once, |stage| async move {
    let ada = shop(&stage).await;
    stage.line("limit set ada --service maps --quota 1000").await.ok();
    let server = stage.serve().await;
    assert_eq!(server.get("/v1/authorize?service=maps", &ada).await.status, 204);
    let event = serde_json::json!({"id": "e1", "service": "maps", "quantity": "999"});
    for _ in 0..2 {
        // Sent again it is the same event and counts once.
        let reported = server.post("/v1/events", &ada, &event).await;
        assert_eq!(reported.status / 100, 2, "{reported}");
    }
    server.get("/v1/authorize?service=maps", &ada).await.refused(402, "quota_reached");
    server.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("1000".to_owned(), 2));
});
