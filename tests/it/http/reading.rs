//! What programs read: services, prices, cost, usage, events and invoices.

use crate::http::scene::{set, waits_for};
use crate::on_both;
use serde_json::{Value, json};

on_both!(prices_are_the_lists_and_ones_own, |stage| async move {
    let (server, key) = set(&stage).await;
    let services = server.get("/v1/services?limit=1", &key.bob).await.is(200);
    assert_eq!((&services["object"], &services["has_more"]), (&json!("list"), &json!(true)), "{services}");
    let next = format!("/v1/services?cursor={}", services["next_cursor"].as_str().unwrap());
    assert_eq!(server.get(&next, &key.bob).await.is(200)["data"][0]["code"], "call");
    assert_eq!(server.get("/v1/services/api", &key.bob).await.is(200)["unit"], "request");
    server.get("/v1/services/apu", &key.bob).await.refused(404, "not_found");

    let pays = async |path: &str, key: &str| {
        let prices = server.get(path, key).await.is(200);
        let unit = |row: &Value| row["spec"]["unit_amount"].as_str().unwrap_or("-").to_owned();
        prices["data"].as_array().unwrap().iter().map(unit).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(pays("/v1/prices?service=api", &key.ada).await, "0.0005", "ada has a price of her own");
    assert_eq!(pays("/v1/prices?service=api", &key.bob).await, "0.001");
    assert_eq!(pays("/v1/prices?service=api", &key.viewer).await, "0.001");
    assert_eq!(pays("/v1/prices?service=api&customer=ada", &key.viewer).await, "0.0005");
    assert_eq!(pays("/v1/prices/api/history", &key.bob).await, "0.001");
    assert_eq!(pays("/v1/prices/api/history", &key.viewer).await, "0.001");
    let history = server.get("/v1/prices/api/history", &key.ada).await.is(200);
    let rows: Vec<_> = history["data"].as_array().unwrap().iter().map(|row| &row["in_force"]).collect();
    assert_eq!(rows, [&json!(false), &json!(true)], "{history}");
    server.get("/v1/prices?service=none", &key.ada).await.refused(404, "not_found");
    server.get("/v1/prices?colour=red", &key.ada).await.refused(422, "invalid_query");
    server.stop().await;
});

on_both!(what_changes_beside_a_running_server_is_in_force_within_a_second, |stage| async move {
    let (server, key) = set(&stage).await;
    let event = json!({"service": "mail", "quantity": "3"});
    server.post("/v1/events", &key.ada, &event).await.refused(404, "not_found");
    stage.lines("service create mail --unit letter\nprice set mail 2 --yes").await;
    // A service that nobody here has heard of is looked for at once, and a cost is of this moment.
    server.post("/v1/events", &key.ada, &event).await.is(200);
    let cost = server.get("/v1/cost?service=mail", &key.ada).await.is(200);
    assert_eq!(cost["total"], json!({"amount": "6.00", "currency": "USD"}), "{cost}");
    stage.lines("price set mail 5 --customer ada --yes").await;
    assert_eq!(server.get("/v1/prices?service=mail", &key.ada).await.is(200)["data"][0]["customer"], "ada");
    stage.lines("service archive mail").await;
    waits_for(async || server.post("/v1/events", &key.ada, &event).await.status == 409).await;
    server.stop().await;
});

on_both!(cost_is_the_months_unless_something_else_is_asked, |stage| async move {
    let (server, key) = set(&stage).await;
    let nothing = server.get("/v1/cost", &key.bob).await.is(200);
    assert_eq!(nothing["total"]["amount"], "0.00", "nothing is zero and never null: {nothing}");
    assert_eq!(nothing["period"]["start"], "2026-11-01T00:00:00Z");
    server.post("/v1/events", &key.ada, &json!({"service": "api", "quantity": "2"})).await.is(200);
    assert_eq!(server.get("/v1/cost", &key.ada).await.is(200)["total"]["amount"], "0.001");
    let october = server.get("/v1/cost?month=2026-10", &key.ada).await.is(200);
    let said = stage.json("cost ada --month 2026-10").await;
    assert_eq!(october["total"], said["total"]);
    assert_eq!(october, said, "the command line's own shape");
    let by_day = server.get("/v1/cost?month=2026-10&by=day", &key.ada).await.is(200);
    let series = by_day["series"].as_array().unwrap();
    assert_eq!((series.len(), &series[0]["cost"]["amount"]), (31, &json!("0.00")));
    assert_eq!((&series[4]["events"], &series[4]["cost"]["amount"]), (&json!(1), &json!("6.00")), "{by_day}");
    assert_eq!(series[5]["services"][0]["service"], "call");
    let months = server.get("/v1/cost?from=2026-09-01&to=2026-11-30&by=month", &key.ada).await.is(200);
    let of_month = |place: usize| months["series"][place]["cost"]["amount"].as_str().unwrap().to_owned();
    assert_eq!((of_month(0), of_month(1), of_month(2)), ("0.00".into(), "6.20".into(), "0.001".into()));
    let hours = server.get("/v1/cost?from=2026-10-05&to=2026-10-06&by=hour&service=api", &key.ada).await;
    let hours = hours.is(200);
    assert_eq!(hours["series"].as_array().unwrap().len(), 48);
    assert_eq!(hours["series"][12]["cost"]["amount"], "6.00", "{hours}");
    assert_eq!(server.get("/v1/cost?month=2026-10&customer=ada", &key.viewer).await.is(200), october);
    for wrong in [
        "month=2026-13",
        "month=soon",
        "from=2026-10-02&to=2026-10-01",
        "month=2026-10&from=2026-10-01",
        "from=0001-01-01&to=9999-12-31&by=hour",
        "from=x",
        "to=%00",
        "by=week",
        "month=",
        "from=99999-01-01",
        "service=&service=",
        "month=2026-10-05",
    ] {
        let reply = server.get(&format!("/v1/cost?{wrong}"), &key.ada).await;
        assert!([404, 422].contains(&reply.status), "{reply}");
    }
    let refused = server.get("/v1/cost", &key.viewer).await.refused(422, "invalid_usage");
    assert_eq!(refused["field"], "customer");
    server.get("/v1/cost?service=none", &key.ada).await.refused(404, "not_found");
    server.stop().await;
});

on_both!(usage_is_added_up_and_listed, |stage| async move {
    let (server, key) = set(&stage).await;
    let rows = async |path: &str, key: &str| server.get(path, key).await.is(200)["data"].clone();
    let october = rows("/v1/usage?month=2026-10", &key.ada).await;
    assert_eq!(october, stage.json("usage summary --customer ada --month 2026-10").await["data"]);
    let days = rows("/v1/usage?month=2026-10&by=day", &key.ada).await;
    assert_eq!(days, stage.json("usage summary --customer ada --month 2026-10 --by day").await["data"]);
    assert_eq!(rows("/v1/usage?month=2026-10&by=hour", &key.ada).await[0]["hour"], "2026-10-05T12:00:00Z");
    assert_eq!(rows("/v1/usage?from=2026-01-01&by=month", &key.ada).await[0]["month"], "2026-10");
    assert_eq!(rows("/v1/usage?month=2026-10", &key.viewer).await[0]["events"], 2, "everybody's");
    assert_eq!(rows("/v1/usage", &key.ada).await, json!([]));
    server.get("/v1/usage?from=1970-01-01&by=hour", &key.ada).await.refused(422, "invalid_usage");

    let first = server.get("/v1/events?limit=1", &key.ada).await.is(200);
    assert_eq!(first, stage.json("usage list --customer ada --limit 1").await);
    let next = format!("/v1/events?cursor={}", first["next_cursor"].as_str().unwrap());
    let second = server.get(&next, &key.ada).await.is(200);
    assert_eq!((&second["data"][0]["service"], &second["has_more"]), (&json!("call"), &json!(false)));
    assert_eq!(rows("/v1/events?sort=-at&limit=1", &key.ada).await, second["data"]);
    server.get("/v1/events?cursor=00", &key.ada).await.refused(422, "invalid_value");
    server.get("/v1/events?limit=0", &key.ada).await.refused(422, "invalid_value");
    server.stop().await;
});

on_both!(operators_correct_events_and_nobody_else_does, |stage| async move {
    let (server, key) = set(&stage).await;
    server
        .post("/v1/events", &key.ada, &json!({"service": "api", "id": "a/1", "quantity": "4"}))
        .await
        .is(200);
    let body = json!({"customer": "ada", "reason": "counted twice", "quantity": "3"});
    server.post("/v1/events/a%2F1/amend", &key.ada, &body).await.refused(403, "operators_only");
    server.post("/v1/events/a%2F1/amend", &key.viewer, &body).await.refused(403, "role_missing");
    let keyed = async |path: &str, name: &str, body: &Value| {
        let call = server.call("POST", path).by(&key.operator).header("idempotency-key", name);
        call.json(body).send().await
    };
    let amended = keyed("/v1/events/a%2F1/amend", "amend-1", &body).await.is(200);
    let again = keyed("/v1/events/a%2F1/amend", "amend-1", &body).await;
    assert_eq!((again.is(200), again.header("idempotency-replayed")), (amended.clone(), "true"));
    let other = json!({"customer": "ada", "reason": "counted twice", "quantity": "2"});
    keyed("/v1/events/a%2F1/amend", "amend-1", &other).await.refused(422, "idempotency_key_reused");
    assert_eq!((&amended["quantity"], &amended["status"]), (&json!("3"), &json!("counts")));
    server.post("/v1/events/a%2F1/amend", &key.operator, &body).await.refused(409, "already_void");
    let void = format!("/v1/events/{}/void", amended["id"].as_str().unwrap());
    let body = json!({"customer": "ada", "reason": "never happened"});
    let voided = keyed(&void, "void-1", &body).await.is(200);
    assert_eq!(voided["status"], "void");
    let again = keyed(&void, "void-1", &body).await;
    assert_eq!((again.is(200), again.header("idempotency-replayed")), (voided, "true"));
    server.post(&void, &key.operator, &body).await.refused(409, "already_void");
    assert_eq!(server.get("/v1/cost", &key.ada).await.is(200)["total"]["amount"], "0.00");
    for (body, status) in [
        (json!({"customer": "ada"}), 422),
        (json!({"customer": "nobody", "reason": "x"}), 404),
        (json!({"customer": "bob", "reason": "x"}), 404),
        (json!({"customer": "ada", "reason": "x", "why": "x"}), 422),
        (json!([]), 422),
    ] {
        let reply = server.post("/v1/events/a%2F1/void", &key.operator, &body).await;
        assert_eq!(reply.status, status, "{reply}");
    }
    let body = json!({"customer": "ada", "reason": "x"});
    for id in ["%00", "%0A", &"x".repeat(300)] {
        let reply = server.post(&format!("/v1/events/{id}/void"), &key.operator, &body).await;
        assert_eq!(reply.status, 422, "{reply}");
    }
    server.post("/v1/events/none/amend", &key.operator, &body).await.refused(422, "invalid_usage");
    server.stop().await;
});

on_both!(invoices_are_shown_and_explained_to_their_customer, |stage| async move {
    let (server, key) = set(&stage).await;
    let list = server.get("/v1/invoices", &key.ada).await.is(200);
    assert_eq!(list["data"].as_array().unwrap().len(), 1, "{list}");
    let (number, id) = (&list["data"][0]["number"], &list["data"][0]["id"]);
    let (number, id) = (number.as_str().unwrap(), id.as_str().unwrap());
    let shown = server.get(&format!("/v1/invoices/{number}"), &key.ada).await.is(200);
    assert_eq!(shown, stage.json(&format!("invoice show {number}")).await);
    assert_eq!(server.get(&format!("/v1/invoices/{id}"), &key.viewer).await.is(200), shown);
    let explained = server.get(&format!("/v1/invoices/{id}/explain"), &key.ada).await.is(200);
    assert_eq!(explained, stage.json(&format!("explain invoice {number}")).await);
    let line = server.get(&format!("/v1/invoices/{number}/explain?line=1"), &key.ada).await.is(200);
    assert_eq!(line["step"], "line");
    server.get(&format!("/v1/invoices/{id}/explain?line=9"), &key.ada).await.refused(404, "not_found");
    let foreign = server.get(&format!("/v1/invoices/{id}"), &key.bob).await.refused(404, "not_found");
    let unknown = server.get("/v1/invoices/INV-2026-999999", &key.bob).await.refused(404, "not_found");
    assert_eq!(foreign["hint"], unknown["hint"]);
    assert_eq!(server.get("/v1/invoices?month=2026-09", &key.ada).await.is(200)["data"], json!([]));
    for wrong in ["month=x", "status=lost", "currency=EURO", "limit=x", "customer=x%00"] {
        let reply = server.get(&format!("/v1/invoices?{wrong}"), &key.viewer).await;
        assert!([404, 422].contains(&reply.status), "{reply}");
    }
    server.stop().await;
});

on_both!(customers_are_shown_to_operators, |stage| async move {
    let (server, key) = set(&stage).await;
    let users = server.get("/v1/customers?kind=user&limit=1", &key.viewer).await.is(200);
    assert_eq!((&users["data"][0]["user_name"], &users["has_more"]), (&json!("ada"), &json!(true)));
    let found = server.get("/v1/customers?search=BO", &key.viewer).await.is(200);
    assert_eq!(found["data"].as_array().unwrap().len(), 1, "{found}");
    assert_eq!(server.get("/v1/customers?disabled=true", &key.viewer).await.is(200)["data"], json!([]));
    assert_eq!(server.get("/v1/customers/ada", &key.viewer).await.is(200), stage.json("user show ada").await);
    server.get("/v1/customers/nobody", &key.viewer).await.refused(404, "not_found");
    server.get("/v1/customers", &key.ada).await.refused(403, "operators_only");
    server.stop().await;
});
