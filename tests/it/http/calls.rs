//! Calls over HTTP, and the older call system's two paths with its answers and without its defects.

use crate::http::scene::set;
use crate::on_both;
use crate::stage::server::{Reply, Server};
use serde_json::{Value, json};

async fn put(server: &Server, path: &str, key: &str, body: &Value) -> Reply {
    server.call("PUT", path).by(key).json(body).send().await
}

on_both!(a_call_is_reported_and_billed, |stage| async move {
    let (server, key) = set(&stage).await;
    let body = json!({"duration_milliseconds": 61_500});
    let with = |body: &Value, id: &str| {
        server.call("PUT", "/v1/users/ada/calls").by(&key.ada).header("idempotency-key", id).json(body)
    };
    let first = with(&body, "k-1").send().await.is(200);
    let expected = (&json!("61.5"), &json!("ada"), &json!(false), &json!("call k-1"));
    assert_eq!((&first["seconds"], &first["user_name"], &first["duplicate"], &first["id"]), expected);
    assert_eq!(with(&body, "k-1").send().await.is(200)["duplicate"], true, "counted once");
    let other = json!({"duration_milliseconds": 1});
    with(&other, "k-1").send().await.refused(409, "event_conflict");
    let billing = server.get("/v1/users/ada/billing", &key.ada).await.is(200);
    assert_eq!(billing, stage.json("call billing ada").await, "the command line's own shape");
    assert_eq!((&billing["calls"], &billing["blocks"]), (&json!(1), &json!(3)));
    assert_eq!(billing["cost"]["amount"], "0.15");
    let october = server.get("/v1/users/ada/billing?month=2026-10", &key.operator).await.is(200);
    assert_eq!(october["seconds"], "95");
    put(&server, "/v1/users/ada/calls", &key.operator, &body).await.is(200);
    put(&server, "/v1/users/ada/calls", &key.viewer, &body).await.refused(403, "role_missing");
    put(&server, "/v1/users/ad/calls", &key.operator, &body).await.refused(404, "not_found");
    put(&server, "/v1/users/ada/calls", &key.bob, &body).await.refused(404, "not_found");
    for wrong in [
        json!({}),
        json!([]),
        json!({"duration_milliseconds": -1}),
        json!({"duration_milliseconds": 1.5}),
        json!({"duration_milliseconds": u64::MAX}),
        json!({"duration_milliseconds": 9_000_000_000_000_000_u64}),
        json!({"duration_milliseconds": "5"}),
        json!({"duration_milliseconds": 5, "at": "yesterday"}),
        json!({"duration_milliseconds": 5, "at": "2020-01-01T00:00:00Z"}),
        json!({"duration": 5}),
    ] {
        let reply = put(&server, "/v1/users/ada/calls", &key.ada, &wrong).await;
        assert_eq!(reply.status, 422, "{reply}");
    }
    let unknown = json!({"duration_milliseconds": 5, "service": "none"});
    put(&server, "/v1/users/ada/calls", &key.ada, &unknown).await.refused(404, "not_found");
    server.stop().await;
});

on_both!(clients_of_the_older_call_system_find_what_they_know, |stage| async move {
    let (server, key) = set(&stage).await;
    let call =
        async |ms: Value| put(&server, "/mobile/bob/call", &key.bob, &json!({"call_duration": ms})).await;
    let billing = async |path: &str| server.get(path, &key.bob).await.is(200);
    assert_eq!(billing("/mobile/bob/billing").await, json!({"call_count": 0, "block_count": 0}));
    let stored = call(json!(545_000)).await.is(200);
    assert_eq!(stored, json!({"code": "success", "message": "Success"}));
    assert_eq!(billing("/mobile/bob/billing").await, json!({"call_count": 1, "block_count": 19}));
    call(json!("5000")).await.is(200);
    call(json!(0)).await.is(200);
    call(json!(5.0)).await.is(200);
    let rounded = if stage.json("call billing bob").await["round"] == "total" { 19 } else { 21 };
    assert_eq!(billing("/mobile/bob/billing").await, json!({"call_count": 4, "block_count": rounded}));
    let long = call(json!(2_147_483_648_u64)).await;
    long.is(200);
    let long = billing("/mobile/bob/billing").await;
    assert_eq!(long["call_count"], 5, "more than 31 bits of milliseconds: {long}");
    for nobody in ["nobody", "abc!", "ada", "%00", &"x".repeat(40)] {
        let path = format!("/mobile/{nobody}/billing");
        assert_eq!(billing(&path).await, json!({"call_count": 0, "block_count": 0}), "{nobody}");
    }
    let again = || {
        let call = server.call("PUT", "/mobile/bob/call").by(&key.bob).header("idempotency-key", "k");
        call.json(&json!({"call_duration": 1, "user_name": "ada"}))
    };
    again().send().await.is(200);
    again().send().await.is(200);
    assert_eq!(billing("/mobile/bob/billing").await["call_count"], 6, "a retry counts once");
    server.stop().await;
});

on_both!(the_older_call_systems_refusals_are_its_own, |stage| async move {
    let (server, key) = set(&stage).await;
    let fields = |fields: Value| json!({"message": "Validation error", "extra": {"fields": fields}});
    let duration = |why: &str| fields(json!({"call_duration": [why]}));
    let integer = "A valid integer is required.";
    let most = "Ensure this value is less than or equal to 1000000000000.";
    for (body, why) in [
        (json!({}), "This field is required."),
        (json!({"call_duration": null}), "This field may not be null."),
        (json!({"call_duration": -1}), "Ensure this value is greater than or equal to 0."),
        (json!({"call_duration": "-5"}), "Ensure this value is greater than or equal to 0."),
        (json!({"call_duration": 1.5}), integer),
        (json!({"call_duration": "x"}), integer),
        (json!({"call_duration": ""}), integer),
        (json!({"call_duration": true}), integer),
        (json!({"call_duration": [1]}), integer),
        (json!({"call_duration": 1_000_000_000_001_u64}), most),
        (json!({"call_duration": "99999999999999999999999999"}), most),
    ] {
        let reply = put(&server, "/mobile/bob/call", &key.bob, &body).await;
        assert_eq!(reply.is(400), duration(why), "{body}");
    }
    let good = json!({"call_duration": 1});
    let letters = "This value may contain only letters, numbers, - and _";
    let refused = put(&server, "/mobile/abc!/call", &key.bob, &good).await.is(400);
    assert_eq!(refused, fields(json!({"user_name": [letters]})));
    let long = put(&server, &format!("/mobile/{}/call", "x".repeat(33)), &key.bob, &json!({})).await.is(400);
    assert_eq!(long["extra"]["fields"]["user_name"][0], "Ensure this field has no more than 32 characters.");
    assert_eq!(long["extra"]["fields"]["call_duration"][0], "This field is required.");
    let list = put(&server, "/mobile/bob/call", &key.bob, &json!([1])).await.is(400);
    let why = "Invalid data. Expected a dictionary, but got list.";
    assert_eq!(list, fields(json!({"non_field_errors": [why]})));
    let put_text = |kind: &str, text: &str| {
        server.call("PUT", "/mobile/bob/call").by(&key.bob).body(kind, text.to_owned()).send()
    };
    let form = put_text("application/x-www-form-urlencoded", "call_duration=5").await.is(415);
    assert_eq!(form["extra"], json!({}));
    let large = put_text("application/json", "{\"call_duration\": 99999999999999999999}").await.is(400);
    assert_eq!(large, duration(most));
    for path in ["/mobile/bob/nowhere", "/mobile/%ff/call", "/mobile/a/b/c"] {
        let nowhere = put(&server, path, &key.bob, &good).await.is(404);
        let is_theirs = nowhere["message"].is_string() && nowhere["extra"] == json!({});
        assert!(is_theirs && nowhere.as_object().unwrap().len() == 2, "{nowhere}");
    }
    let broken = put_text("application/json", "{").await.is(400);
    assert!(broken["message"].as_str().unwrap().starts_with("JSON parse error - "), "{broken}");
    let posted = server.post("/mobile/bob/call", &key.bob, &good).await.is(405);
    assert_eq!(posted, json!({"message": "Method \"POST\" not allowed.", "extra": {}}));
    let unknown = put(&server, "/mobile/nobody/call", &key.operator, &good).await.is(404);
    assert_eq!(unknown, json!({"message": "there is no user \"nobody\"", "extra": {}}));
    let foreign = put(&server, "/mobile/ada/call", &key.bob, &good).await.is(404);
    assert_eq!(foreign, json!({"message": "there is no user \"ada\"", "extra": {}}));
    let nobody = server.call("PUT", "/mobile/bob/call").json(&good).send().await;
    assert_eq!(nobody.is(401)["extra"], json!({}));
    assert_eq!(nobody.header("www-authenticate"), "Bearer");
    let narrow = stage.json("key create bob --scope usage:read").await["key"].as_str().unwrap().to_owned();
    put(&server, "/mobile/bob/call", &narrow, &good).await.is(403);
    server.get("/mobile/bob/billing", &narrow).await.is(403);
    server.stop().await;
});

on_both!(whoever_is_too_fast_is_refused_in_the_older_systems_form, |stage| async move {
    let (server, key) = set(&stage).await;
    stage.lines("limit set bob --rate 1 --burst 1").await;
    let billing = || server.call("GET", "/mobile/bob/billing").by(&key.bob);
    // The clock stands still, so nothing is given back.
    let mut last = billing().send().await;
    for _ in 0..200 {
        if last.status == 429 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        last = billing().send().await;
    }
    let refused = last.is(429);
    assert!(refused["message"].is_string() && refused["extra"] == json!({}), "{last}");
    assert!(!last.header("retry-after").is_empty(), "{last}");
    server.stop().await;
});
