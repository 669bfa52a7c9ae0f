//! An object is an object: a list of its fields' values, in their order, is refused wherever one is wanted.

use crate::http::scene::set;
use crate::on_both;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Every place in a body where an object is wanted: `operation | place | a body with a list there`.
const NESTED: &str = r#"
post /v1/payments | amount | {"amount":["12.34","EUR"]}
post /v1/payments | party | {"party":["x","062-000","12345678"]}
post /v1/payments | metadata | {"metadata":[["a","b"]]}
put /v1/limits/own-spend | amount | {"amount":["1","USD"]}
post /v1/plans | included[0] | {"included":[["api","5"]]}
post /v1/plans | prices[0] | {"prices":[["api",{"model":"per_unit","unit_amount":"1"}]]}
post /v1/plans | prices[0].spec | {"code":"x","monthly":"1","prices":[{"service":"api","spec":["per_unit","1"]}]}
post /v1/plans | prices[0].spec.tiers[0] | {"code":"x","monthly":"1","prices":[{"service":"api","spec":{"model":"volume","tiers":[[null,"1"]]}}]}
patch /v1/plans/{code} | included[0] | {"included":[["api","5"]]}
patch /v1/plans/{code} | prices[0] | {"prices":[["api",{"model":"per_unit","unit_amount":"1"}]]}
patch /v1/plans/{code} | prices[0].spec | {"prices":[{"service":"api","spec":["per_unit","1"]}]}
patch /v1/plans/{code} | prices[0].spec.tiers[0] | {"prices":[{"service":"api","spec":{"model":"volume","tiers":[[null,"1"]]}}]}
"#;

/// What reads its bodies by itself, each with a story of its own: events one by one, notices of a gateway,
/// and the older system's calls.
const BY_THEMSELVES: &[&str] =
    &["post /v1/events", "post /v1/gateways/yookassa/notices", "put /mobile/{user_name}/call"];

/// A line of [`NESTED`].
fn nested() -> Vec<(&'static str, &'static str, &'static str)> {
    let lines = NESTED.lines().filter(|line| !line.is_empty());
    let parts = lines.map(|line| line.splitn(3, " | ").collect::<Vec<_>>());
    parts.map(|parts| (parts[0], parts[1], parts[2])).collect()
}

/// Every operation with a JSON body, with the body's schema.
fn bodies(api: &Value) -> Vec<(String, &Value)> {
    let mut bodies = Vec::new();
    for (path, methods) in api["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let operation_name = format!("{method} {path}");
            let schema = operation.pointer("/requestBody/content/application~1json/schema");
            let is_read_alike = !BY_THEMSELVES.contains(&operation_name.as_str());
            bodies.extend(schema.filter(|_| is_read_alike).map(|schema| (operation_name, schema)));
        }
    }
    bodies
}

/// The schema itself, where it is named, and those that it is put together from.
fn whole<'a>(api: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    let named = schema["$ref"].as_str().map(|name| api.pointer(&name[1..]).unwrap());
    let parts = ["allOf", "oneOf", "anyOf"].iter().filter_map(|word| schema[*word].as_array()).flatten();
    let below = named.into_iter().chain(parts).flat_map(|part| whole(api, part));
    std::iter::once(schema).chain(below.collect::<Vec<_>>()).collect()
}

/// The places below a schema where an object is wanted.
fn objects(api: &Value, schema: &Value, at: &str, found: &mut BTreeSet<String>) {
    let is_object = |part: &&Value| !part["properties"].is_null() || !part["additionalProperties"].is_null();
    let parts = whole(api, schema);
    if !at.is_empty() && parts.iter().any(is_object) {
        found.insert(at.to_owned());
    }
    for part in parts {
        for (name, field) in part["properties"].as_object().into_iter().flatten() {
            let at = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
            objects(api, field, &at, found);
        }
        if !part["items"].is_null() {
            objects(api, &part["items"], &format!("{at}[0]"), found);
        }
    }
}

on_both!(a_list_stands_for_no_object, |stage| async move {
    let (server, keys) = set(&stage).await;
    let api = server.get("/openapi.json", &keys.operator).await.is(200);
    let mut count = 0;
    let mut send = async |operation: &str, body: String| {
        let (method, path) = operation.split_once(' ').unwrap();
        let path = path.replace("{code}", "silver");
        count += 1;
        let call = server.call(&method.to_uppercase(), &path).by(&keys.operator);
        call.header("idempotency-key", &format!("k-{count}")).body("application/json", body).send().await
    };
    let mut described = BTreeSet::new();
    for (operation, schema) in bodies(&api) {
        let mut places = BTreeSet::new();
        objects(&api, schema, "", &mut places);
        described.extend(places.into_iter().map(|place| format!("{operation} {place}")));
        for list in ["[]", r#"["ada","api","1",null,null,null]"#] {
            let refused = send(&operation, list.to_owned()).await.refused(422, "invalid_value");
            assert!(refused["detail"].as_str().unwrap().contains("a list stands where"), "{refused}");
        }
    }
    let tried: BTreeSet<String> = nested().iter().map(|(of, place, _)| format!("{of} {place}")).collect();
    assert_eq!(tried, described, "the table holds every place of the description");
    for (operation, place, body) in nested() {
        let reply = send(operation, body.to_owned()).await;
        let refused = reply.is(422);
        let field = refused["field"].as_str().unwrap_or_default();
        // A price is read as a whole; what is wrong in it is named in words.
        let is_named = if place.contains(".spec") { field == "prices[0].spec" } else { field == place };
        assert!(is_named, "{place}: {reply}");
    }
    server.stop().await;
});

on_both!(nor_for_a_cloud_event, |stage| async move {
    let (server, keys) = set(&stage).await;
    let event = json!(["1.0", "1", "/s", "api", null, null, {"quantity": 1}, null]);
    let post = async |kind: &str, body: &Value| {
        server.call("POST", "/v1/events").by(&keys.ada).body(kind, body.to_string()).send().await
    };
    post("application/cloudevents+json", &event).await.refused(422, "invalid_value");
    let told = post("application/cloudevents-batch+json", &json!([event])).await.is(200);
    assert_eq!((&told["accepted"], &told["refused"]), (&json!(0), &json!(1)), "{told}");
    let told = post("application/json", &json!([[null, "api", 1]])).await.is(200);
    assert_eq!((&told["accepted"], &told["refused"]), (&json!(0), &json!(1)), "{told}");
    server.stop().await;
});

on_both!(nor_is_a_field_given_twice, |stage| async move {
    let (server, keys) = set(&stage).await;
    let twice = r#"{"code":"x","monthly":"1","prices":[{"service":"api",
        "spec":{"model":"per_unit","unit_amount":"1","unit_amount":"9"}}]}"#;
    let metadata = r#"{"amount":{"amount":"1","currency":"USD"},"metadata":{"a":"1","a":"2"},
        "party":{"name":"x","bsb":"062-000","account":"12345678"}}"#;
    let known = r#"{"code":"x","code":"y","monthly":"1"}"#;
    for (path, body, field) in [
        ("/v1/plans", twice, "prices[0].spec"),
        ("/v1/payments", metadata, "metadata"),
        ("/v1/plans", known, "code"),
    ] {
        let call = server.call("POST", path).by(&keys.operator).header("idempotency-key", "k");
        let reply = call.body("application/json", body).send().await;
        let refused = reply.refused(422, "invalid_value");
        assert!(refused["field"].as_str().unwrap_or_default().starts_with(field), "{reply}");
    }
    server.stop().await;
});
