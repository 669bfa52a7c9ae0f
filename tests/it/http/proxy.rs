//! Any API made pay-as-you-go: who may pass, what is forwarded, and what is charged.

use crate::on_both;
use crate::stage::proxy::Upstream;
use crate::stage::scene::Stage;
use crate::stage::server::client;
use serde_json::json;
use std::time::Duration;
use tokio::net::TcpListener;

const ROUTES: &str = "
    /maps maps request
    /tiles tiles bytes
    /words words header:X-Units
";

/// Services, the user ada with a key, an operator with a key.
async fn shop(stage: &Stage) -> String {
    stage
        .lines(
            "service create maps
             service create tiles --unit byte
             service create words
             user create ada",
        )
        .await;
    stage.key_of("ada").await
}

on_both!(what_succeeds_is_charged_and_nothing_else, |stage| async move {
    let (ada, upstream) = (shop(&stage).await, Upstream::start().await);
    let proxy = stage.proxy(&upstream.url, ROUTES).await;
    for (method, path, status) in [
        ("GET", "/maps/ok", 200),
        ("POST", "/maps/ok", 200),
        ("GET", "/maps/status/204", 204),
        ("GET", "/maps/status/304", 304),
        ("GET", "/maps/status/404", 404),
        ("GET", "/maps/status/500", 500),
        ("HEAD", "/maps/ok", 200),
        ("OPTIONS", "/maps/ok", 200),
        ("GET", "/tiles/1000", 200),
        ("GET", "/tiles/0", 200),
        ("GET", "/tiles/234", 200),
        ("GET", "/words/12.5", 200),
        ("GET", "/words/none", 200),
        ("GET", "/words/-3", 200),
        ("GET", "/words/many", 200),
    ] {
        let reply = proxy.call(method, path).by(&ada).send().await;
        assert_eq!(reply.status, status, "{reply}");
    }
    // A graceful stop leaves nothing behind.
    proxy.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("3".to_owned(), 3));
    assert_eq!(stage.stored("ada", "tiles").await, ("1234".to_owned(), 2));
    assert_eq!(stage.stored("ada", "words").await, ("12.5".to_owned(), 1));
});

on_both!(browsers_ask_before_they_send_a_key_and_watchers_need_none, |stage| async move {
    let (ada, upstream) = (shop(&stage).await, Upstream::start().await);
    let proxy = stage.proxy(&upstream.url, ROUTES).await;
    let preflight = |path: &str| {
        let call = proxy.call("OPTIONS", path).header("origin", "https://shop.example.com");
        call.header("access-control-request-method", "GET")
    };
    let seen = preflight("/maps/seen").send().await.is(200);
    assert_eq!((seen["headers"].get("x-payg-customer"), &seen["uri"]), (None, &json!("/maps/seen")));
    preflight("/elsewhere").send().await.refused(404, "not_found");
    proxy.call("OPTIONS", "/maps/ok").send().await.refused(401, "unauthenticated");
    let socket = proxy.call("GET", "/maps/ok").by(&ada).header("connection", "upgrade");
    socket.header("upgrade", "websocket").send().await.refused(501, "upgrade_not_supported");
    for path in ["/healthz", "/readyz"] {
        assert_eq!(proxy.call("GET", path).send().await.is(200)["status"], "ok");
    }
    let metrics = proxy.call("GET", "/metrics").send().await;
    assert!(metrics.text.contains("payg_request_seconds_count{route=\"proxy\""), "{metrics}");
    proxy.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("0".to_owned(), 0));
});

on_both!(a_services_own_rules_say_what_is_charged, |stage| async move {
    let (ada, upstream) = (shop(&stage).await, Upstream::start().await);
    stage.line("service update maps --statuses 2xx,404 --methods GET,HEAD").await.ok();
    let proxy = stage.proxy(&upstream.url, ROUTES).await;
    for (method, path) in
        [("GET", "/maps/status/404"), ("HEAD", "/maps/ok"), ("POST", "/maps/ok"), ("GET", "/maps/status/500")]
    {
        proxy.call(method, path).by(&ada).send().await;
    }
    proxy.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("2".to_owned(), 2));
});

on_both!(the_proxys_own_failures_are_never_charged, |stage| async move {
    let (ada, upstream) = (shop(&stage).await, Upstream::start().await);
    // A port that was free a moment ago: nobody listens there.
    let dead = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let proxy = stage.proxy(&format!("http://{dead}"), ROUTES).await;
    stage.line("limit set ada --rate 50").await.ok();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let failed = proxy.call("GET", "/maps/ok").by(&ada).header("x-request-id", "mine-17").send().await;
    failed.refused(502, "upstream_unreachable");
    assert_eq!(
        (failed.header("x-request-id"), failed.header("x-content-type-options")),
        ("mine-17", "nosniff")
    );
    assert!(failed.header("ratelimit").starts_with("\"requests\";r="), "{failed}");
    proxy.stop().await;
    let proxy = stage.proxy_with(&upstream.url, ROUTES, Duration::from_millis(300)).await;
    proxy.get("/maps/silent", &ada).await.refused(504, "upstream_timeout");
    // It breaks off in the middle of its answer: the client sees that, and pays nothing.
    let cut = client().get(format!("{}/maps/broken", proxy.url)).bearer_auth(&ada).send().await.unwrap();
    assert!(cut.bytes().await.is_err());
    proxy.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("0".to_owned(), 0));
});

on_both!(bodies_stream_both_ways_and_who_leaves_is_seen_to_leave, |stage| async move {
    let (ada, upstream) = (shop(&stage).await, Upstream::start().await);
    let proxy = stage.proxy(&upstream.url, ROUTES).await;
    let ask = |path: &str| client().get(format!("{}{path}", proxy.url)).bearer_auth(&ada);
    let mut slow = ask("/maps/slow").send().await.unwrap();
    assert_eq!(slow.chunk().await.unwrap().unwrap(), "first", "it comes before the last is sent");
    upstream.go_on.notify_one();
    assert_eq!(slow.chunk().await.unwrap().unwrap(), " last");
    assert!(slow.chunk().await.unwrap().is_none());
    let large = vec![7u8; 3 << 20];
    let echoed = client().post(format!("{}/maps/echo", proxy.url)).bearer_auth(&ada).body(large.clone());
    assert_eq!(echoed.send().await.unwrap().bytes().await.unwrap(), large);
    let mut endless = ask("/maps/endless").send().await.unwrap();
    assert_eq!(endless.chunk().await.unwrap().unwrap(), "first");
    drop(endless);
    tokio::time::timeout(Duration::from_secs(20), upstream.left.notified()).await.expect("it is told");
    proxy.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("3".to_owned(), 3));
});

on_both!(only_who_has_a_key_passes_and_nobody_says_who_it_is, |stage| async move {
    let (ada, upstream) = (shop(&stage).await, Upstream::start().await);
    stage.line("operator create Olga --email olga@example.com --role admin").await.ok();
    let operator = stage.key_of("--operator olga@example.com").await;
    let reader = stage.key_of("ada --scope usage:read").await;
    let proxy = stage.proxy(&upstream.url, ROUTES).await;
    proxy.call("GET", "/maps/ok").send().await.refused(401, "unauthenticated");
    proxy.get("/maps/ok", "payg_live_nonsense").await.refused(401, "unauthenticated");
    proxy.get("/maps/ok", &operator).await.refused(403, "customers_only");
    proxy.get("/maps/ok", &reader).await.refused(403, "scope_missing");
    proxy.get("/elsewhere", &ada).await.refused(404, "not_found");
    for path in ["/maps/%2e%2e/tiles/9", "/maps/%2Fok", "/words/..;/maps/ok"] {
        let raw = raw_get(&proxy.url, path, &ada).await;
        assert!(raw.starts_with("HTTP/1.1 422") && raw.contains("unclear_path"), "{raw}");
    }
    let id = stage.json("user show ada").await["id"].clone();
    let seen = proxy
        .call("GET", "/maps/seen?a=1&b=%20")
        .by(&ada)
        .header("x-payg-customer", "cus_somebody_else")
        .header("x_payg_customer", "cus_somebody_else")
        .header("connection", "x-hop")
        .header("x-hop", "1")
        .send()
        .await
        .is(200);
    let headers = seen["headers"].as_object().unwrap();
    assert_eq!(headers["x-payg-customer"], id);
    assert_eq!(seen["uri"], "/maps/seen?a=1&b=%20");
    for name in ["authorization", "x_payg_customer", "x-hop", "connection"] {
        assert!(!headers.contains_key(name), "{name} went through: {seen}");
    }
    // A key that is revoked beside the running proxy lets nobody in within a second.
    let key = stage.json("key list ada --all").await["data"].clone();
    for key in key.as_array().unwrap() {
        stage.line(&format!("key revoke {}", key["id"].as_str().unwrap())).await.ok();
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    proxy.get("/maps/ok", &ada).await.refused(401, "unauthenticated");
    proxy.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("1".to_owned(), 1));
});

on_both!(quotas_spend_caps_and_rates_hold_at_the_proxy, |stage| async move {
    let (ada, upstream) = (shop(&stage).await, Upstream::start().await);
    stage
        .lines(
            "price set words 1 --yes
             limit set ada --service maps --quota 3
             limit set ada --service tiles --quota 500
             limit set ada --service words --spend 10",
        )
        .await;
    let proxy = stage.proxy(&upstream.url, ROUTES).await;
    for status in [404, 200, 500, 200, 200] {
        assert_eq!(proxy.get(&format!("/maps/status/{status}"), &ada).await.status, status);
    }
    let told = proxy.get("/maps/ok", &ada).await;
    told.refused(402, "quota_reached");
    assert!(told.header("ratelimit").starts_with("\"requests\";r="), "{told}");
    // Nobody knows how much an answer will be; the one that reaches the quota is the last.
    assert_eq!(proxy.get("/tiles/499", &ada).await.status, 200);
    assert_eq!(proxy.get("/tiles/9", &ada).await.status, 200);
    proxy.get("/tiles/1", &ada).await.refused(402, "quota_reached");
    assert_eq!(proxy.get("/words/10", &ada).await.status, 200);
    proxy.get("/words/1", &ada).await.refused(402, "spend_cap_reached");
    assert_eq!(proxy.call("HEAD", "/maps/ok").by(&ada).send().await.status, 200, "what is free has no quota");
    // After a restart nothing is forgotten.
    proxy.stop().await;
    let proxy = stage.proxy(&upstream.url, ROUTES).await;
    proxy.get("/maps/ok", &ada).await.refused(402, "quota_reached");
    // A limit that is set beside the running proxy is in force within a second.
    stage.line("limit set ada --rate 0.001 --burst 1").await.ok();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(proxy.call("HEAD", "/maps/ok").by(&ada).send().await.status, 200);
    let refused = proxy.get("/tiles/1", &ada).await;
    refused.refused(429, "too_many_requests");
    assert!(refused.header("retry-after").parse::<u64>().unwrap() > 900, "{refused}");
    assert_eq!(refused.header("ratelimit-policy"), "\"requests\";q=1;w=1000");
    proxy.stop().await;
    assert_eq!(stage.stored("ada", "maps").await, ("3".to_owned(), 3));
});

on_both!(routes_of_services_that_do_not_exist_are_refused_with_their_line, |stage| async move {
    shop(&stage).await;
    std::fs::write(stage.folder().join("r.toml"), "[[route]]\npath = \"/\"\nservice = \"map\"\n").unwrap();
    let refused =
        stage.line("proxy --upstream http://127.0.0.1:9 --listen 127.0.0.1:0 --routes r.toml").await;
    let refused = refused.fails_with(3);
    assert!(refused.stderr.contains("r.toml:1: ") && refused.stderr.contains("\"maps\""), "{refused}");
    for (upstream, why) in [("ftp://a", "neither"), ("nonsense", "no address"), ("http://a/?b", "more than")]
    {
        std::fs::write(stage.folder().join("r.toml"), "[[route]]\npath = \"/\"\nservice = \"maps\"\n")
            .unwrap();
        let line = format!("proxy --upstream {upstream} --listen 127.0.0.1:0 --routes r.toml");
        let refused = stage.line(&line).await.fails_with(2);
        assert!(refused.stderr.contains(why), "{refused}");
    }
});

/// Sends a path that clients tidy up.
async fn raw_get(url: &str, path: &str, key: &str) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut stream = tokio::net::TcpStream::connect(url.trim_start_matches("http://")).await.unwrap();
    let request =
        format!("GET {path} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {key}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}
