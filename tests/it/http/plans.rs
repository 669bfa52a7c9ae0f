//! Plans over HTTP: everybody sees what is on sale, operators see all and change it.

use crate::http::scene::set;
use crate::on_both;
use serde_json::json;

on_both!(anybody_sees_what_is_on_sale_and_operators_all, |stage| async move {
    let (server, key) = set(&stage).await;
    let gold = json!({
        "code": "gold", "monthly": "9.99", "yearly": "99", "included": [{"service": "api", "quantity": "1000"}],
    });
    server
        .call("POST", "/v1/plans")
        .by(&key.bob)
        .header("idempotency-key", "g")
        .json(&gold)
        .send()
        .await
        .refused(403, "operators_only");
    let made = server.call("POST", "/v1/plans").by(&key.operator).header("idempotency-key", "g");
    let made = made.json(&gold).send().await.is(201);
    // Sent again, it is the same plan; without a key it is refused.
    let again = server.call("POST", "/v1/plans").by(&key.operator).header("idempotency-key", "g");
    assert_eq!(again.json(&gold).send().await.is(201)["id"], made["id"]);
    let bare = server.call("POST", "/v1/plans").by(&key.operator).json(&gold).send().await;
    bare.refused(400, "missing_idempotency_key");
    assert_eq!((&made["object"], &made["monthly"]["amount"]), (&json!("plan"), &json!("9.99")));
    let later = json!({"code": "later", "monthly": "5", "sale_start": "2027-01-01T00:00:00Z"});
    let later_too = server.call("POST", "/v1/plans").by(&key.operator).header("idempotency-key", "l");
    later_too.json(&later).send().await.is(201);
    let codes = |list: &serde_json::Value| -> Vec<String> {
        list["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|plan| plan["code"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(codes(&server.call("GET", "/v1/plans").send().await.is(200)), ["silver", "gold"]);
    assert_eq!(codes(&server.get("/v1/plans", &key.bob).await.is(200)), ["silver", "gold"]);
    assert_eq!(codes(&server.get("/v1/plans", &key.operator).await.is(200)), ["silver", "gold", "later"]);
    server.get("/v1/plans/later", &key.bob).await.refused(404, "not_found");
    server.get("/v1/plans/later", &key.operator).await.is(200);
    let dates =
        server.get("/v1/plans/gold/preview?start=2024-01-31&every=month&count=2", &key.bob).await.is(200);
    assert_eq!(dates["data"][1]["start"], "2024-02-29");
    let change = json!({"monthly": "12", "sale_end": "2026-12-01T00:00:00Z"});
    let changed = server.call("PATCH", "/v1/plans/gold").by(&key.operator).json(&change).send().await.is(200);
    assert_eq!((&changed["version"], &changed["sale_end"]), (&json!(2), &json!("2026-12-01T00:00:00Z")));
    let tried = server.call("PATCH", "/v1/plans/gold?dry_run=true").by(&key.operator);
    let tried = tried.json(&json!({"monthly": "13"})).send().await.is(200);
    assert_eq!((&tried["version"], &tried["touched"]), (&json!(3), &json!(0)));
    let now = server.get("/v1/plans/gold", &key.operator).await.is(200);
    assert_eq!(now["version"], 2, "it was only tried");
    // What is not known is not passed over.
    for (method, path) in
        [("PATCH", "/v1/plans/gold?dry=true"), ("POST", "/v1/plans?dry_run=true"), ("POST", "/v1/keys?x")]
    {
        let asked = server.call(method, path).by(&key.operator).header("idempotency-key", "q");
        asked.json(&json!({})).send().await.refused(422, "invalid_query");
    }
    let archived = server.call("DELETE", "/v1/plans/gold").by(&key.operator).send().await.is(200);
    assert_eq!(archived["on_sale"], false);
    server.get("/v1/plans/gold", &key.ada).await.refused(404, "not_found");
    for (path, field) in [
        ("/v1/plans/later/preview?start=9999-01-01", "start"),
        ("/v1/plans/later/preview?start=nonsense", "start"),
        ("/v1/plans/later/preview?count=0", "count"),
    ] {
        assert_eq!(
            server.get(path, &key.operator).await.refused(422, "invalid_value")["field"],
            field,
            "{path}"
        );
    }
    server.stop().await;
});
