//! A company's members and a customer's own spend cap, over HTTP.

use crate::http::scene::{set, waits_for};
use crate::on_both;
use serde_json::json;

on_both!(a_company_keeps_its_members_over_http, |stage| async move {
    let (server, key) = set(&stage).await;
    stage.lines("company create acme --external-id acme\ncompany create rival --external-id rival").await;
    let made = |shown: serde_json::Value| shown["key"].as_str().unwrap().to_owned();
    let acme = made(stage.json("key create acme").await);
    let rival = made(stage.json("key create rival").await);
    let narrow = made(stage.json("key create acme --scope account").await);
    let mia = json!({"email": "Mia@example.com", "display_name": "Mia", "role": "manager"});
    let add = async |by: &str, body: &serde_json::Value, once: &str| {
        server.call("POST", "/v1/members").by(by).header("idempotency-key", once).json(body).send().await
    };
    let member = add(&acme, &mia, "m").await.is(201);
    assert_eq!((&member["object"], &member["email"]), (&json!("member"), &json!("mia@example.com")));
    // Sent again it is the same member; the same address is nobody else's.
    assert_eq!(add(&acme, &mia, "m").await.is(201)["id"], member["id"]);
    add(&acme, &mia, "n").await.refused(409, "name_taken");
    add(&rival, &mia, "r").await.refused(409, "name_taken");
    // A key makes nobody who may do more than itself; a user has no members.
    add(&narrow, &json!({"email": "x@example.com", "display_name": "X"}), "x")
        .await
        .refused(403, "scope_missing");
    add(&key.bob, &json!({"email": "x@example.com", "display_name": "X"}), "x")
        .await
        .refused(403, "companies_only");
    server.get("/v1/members", &key.bob).await.refused(403, "companies_only");
    add(&acme, &json!({"email": "no", "display_name": "X"}), "e").await.is(422);
    let for_acme = json!({"email": "vic@example.com", "display_name": "Vic", "customer": "acme"});
    add(&key.viewer, &for_acme, "v").await.refused(403, "role_missing");
    let vic = add(&key.operator, &for_acme, "v").await.is(201);
    assert_eq!(vic["role"], "viewer", "unless given");

    let emails = async |by: &str, query: &str| -> Vec<String> {
        let list = server.get(&format!("/v1/members{query}"), by).await.is(200);
        let rows = list["data"].as_array().unwrap().iter();
        rows.map(|row| row["email"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(emails(&acme, "").await, ["mia@example.com", "vic@example.com"]);
    assert_eq!(emails(&narrow, "?limit=1").await, ["mia@example.com"]);
    assert!(emails(&rival, "").await.is_empty(), "another's members are not there");
    assert_eq!(emails(&key.viewer, "?customer=acme").await.len(), 2);

    let path = format!("/v1/members/{}", member["id"].as_str().unwrap());
    let change =
        async |by: &str, body: serde_json::Value| server.call("PATCH", &path).by(by).json(&body).send().await;
    assert_eq!(change(&acme, json!({"role": "viewer"})).await.is(200)["role"], "viewer");
    let named = change(&key.operator, json!({"display_name": "Mia M"})).await.is(200);
    assert_eq!((&named["display_name"], &named["role"]), (&json!("Mia M"), &json!("viewer")));
    change(&acme, json!({"role": "owner"})).await.is(422);
    change(&rival, json!({"role": "manager"})).await.is(404);
    change(&narrow, json!({"role": "manager"})).await.refused(403, "scope_missing");
    let invite = server.call("POST", &format!("{path}/invite")).by(&acme);
    invite.header("idempotency-key", "i").send().await.is(200);
    server.get(&path, &rival).await.is(404);
    server.call("DELETE", &path).by(&rival).send().await.is(404);
    server.call("DELETE", &path).by(&acme).send().await.is(200);
    server.get(&path, &acme).await.is(404);
    let trail = stage.json("audit list --verb member --limit 50").await;
    let verbs: Vec<&str> =
        trail["data"].as_array().unwrap().iter().map(|one| one["verb"].as_str().unwrap()).collect();
    assert_eq!(
        verbs,
        ["member.remove", "member.invite", "member.update", "member.update", "member.add", "member.add"]
    );
    server.stop().await;
});

on_both!(a_user_unsubscribes_from_courtesies_over_http, |stage| async move {
    let (server, key) = set(&stage).await;
    let path = "/v1/mail-wish";
    let wish =
        async |by: &str, body: serde_json::Value| server.call("PUT", path).by(by).json(&body).send().await;
    let none = server.get(path, &key.bob).await.is(200);
    assert_eq!((&none["customer"], &none["language"]), (&json!("bob"), &json!(null)), "{none}");
    let kept = wish(&key.bob, json!({"courtesies": false, "language": "ru"})).await.is(200);
    assert!(kept["unsubscribed_at"].is_string() && kept["object"] == "mail_wish", "{kept}");
    assert_eq!(server.get("/v1/mail-wish?customer=bob", &key.viewer).await.is(200), kept);
    wish(&key.viewer, json!({"courtesies": true, "customer": "bob"})).await.refused(403, "role_missing");
    wish(&key.bob, json!({"language": "xx"})).await.is(422);
    wish(&key.bob, json!({"wish": 1})).await.is(422);
    let again = wish(&key.operator, json!({"courtesies": true, "customer": "bob"})).await.is(200);
    assert_eq!((&again["unsubscribed_at"], &again["language"]), (&json!(null), &json!("ru")), "{again}");
    let trail = stage.json("audit list --verb mail.wish").await;
    assert_eq!(trail["data"].as_array().unwrap().len(), 2, "{trail}");
    server.stop().await;
});

on_both!(a_user_caps_what_it_spends_over_http, |stage| async move {
    let (server, key) = set(&stage).await;
    let path = "/v1/limits/own-spend";
    let set_to =
        async |by: &str, body: serde_json::Value| server.call("PUT", path).by(by).json(&body).send().await;
    let usd = |amount: &str| json!({"amount": amount, "currency": "USD"});
    assert_eq!(server.get(path, &key.bob).await.is(200)["data"], json!([]));
    let cap = set_to(&key.bob, json!({"amount": usd("20")})).await.is(200);
    assert_eq!(
        (&cap["kind"], &cap["per"], &cap["limit"]),
        (&json!("own_spend"), &json!("month"), &json!("20.00"))
    );
    set_to(&key.bob, json!({"amount": usd("0.50"), "per": "day"})).await.is(200);
    set_to(&key.bob, json!({"amount": {"amount": "1", "currency": "EUR"}})).await.is(422);
    set_to(&key.bob, json!({"amount": usd("-1")})).await.is(422);
    set_to(&key.viewer, json!({"amount": usd("1"), "customer": "bob"})).await.refused(403, "role_missing");
    set_to(&key.operator, json!({"amount": usd("1")})).await.is(422);
    let shown = server.get("/v1/limits/own-spend?customer=bob", &key.viewer).await.is(200);
    assert_eq!(shown["data"].as_array().unwrap().len(), 2, "{shown}");
    assert_eq!(server.get(path, &key.ada).await.is(200)["data"], json!([]));
    // A server heeds it within a second.
    let use_some = async || server.get("/v1/authorize?service=api&n=600", &key.bob).await.status;
    waits_for(async || server.get("/v1/limits", &key.bob).await.text.contains("0.50")).await;
    waits_for(async || use_some().await == 402).await;

    server.call("DELETE", &format!("{path}?per=day")).by(&key.bob).send().await.is(200);
    server.call("DELETE", &format!("{path}?per=day")).by(&key.bob).send().await.is(404);
    server.call("DELETE", &format!("{path}?per=week")).by(&key.bob).send().await.is(422);
    let left = server.get(path, &key.bob).await.is(200);
    assert_eq!(left["data"][0]["per"], "month", "{left}");
    let trail = stage.json("audit list --verb limit").await;
    assert_eq!(trail["data"][0]["verb"], "limit.remove", "{trail}");
    server.stop().await;
});
