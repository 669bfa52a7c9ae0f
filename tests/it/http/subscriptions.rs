//! Subscriptions over HTTP: users buy, change and end their own; other services ask who has what.

use crate::http::scene::set;
use crate::on_both;
use crate::stage::server::{Reply, Server, client};
use crate::stage::yookassa::Shop;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use payg::values::gateway_kind::GatewayKind;
use serde_json::{Value, json};

/// Posts without a body, under a key.
async fn keyed(server: &Server, path: &str, by: &str, name: &str) -> Reply {
    server.call("POST", path).by(by).header("idempotency-key", name).send().await
}

on_both!(a_user_buys_changes_and_ends_its_own, |stage| async move {
    let (server, key) = set(&stage).await;
    let buy = json!({"plan": "silver", "return_url": "https://shop.example/"});
    let purchase = |key_of: &str, name: &str| {
        server.call("POST", "/v1/subscriptions").by(key_of).header("idempotency-key", name).json(&buy)
    };
    server.post("/v1/subscriptions", &key.bob, &buy).await.refused(400, "missing_idempotency_key");
    let bought = purchase(&key.bob, "one").send().await.is(201);
    assert_eq!(purchase(&key.bob, "one").send().await.is(201), bought, "answered as before");
    assert_eq!((&bought["status"], &bought["plan"]), (&json!("active"), &json!("silver")));
    purchase(&key.bob, "two").send().await.refused(409, "already_subscribed");
    let path = format!("/v1/subscriptions/{}", bought["id"].as_str().unwrap());
    let wanted = json!({"every": "year"});
    let preview = server.post(&format!("{path}/change/preview"), &key.bob, &wanted).await.is(200);
    assert_eq!(preview["due_now"]["amount"], "90.00");
    // A year from the day on which it began to be paid for, shown before it is bought.
    assert_eq!(preview["effective_at"], preview["period"]["start"]);
    assert_eq!(preview["period"]["end"], "2027-11-01T00:00:00Z");
    assert_eq!(bought["next_period"]["end"], "2027-01-01T00:00:00Z");
    let ends = server.post(&format!("{path}/cancel"), &key.bob, &json!({"when": "end"})).await.is(200);
    assert_eq!(ends["cancel_at_end"], true);
    let goes_on = server.call("POST", &format!("{path}/resume")).by(&key.bob).send().await.is(200);
    assert_eq!(goes_on["cancel_at_end"], false);
    let back = |name: &str| {
        server.call("POST", &format!("{path}/refund")).by(&key.bob).header("idempotency-key", name)
    };
    server.get("/v1/subscriptions?plan=nothing", &key.bob).await.refused(404, "not_found");
    // What would go back is shown before it is asked for.
    let before = server.get(&path, &key.bob).await.is(200);
    assert_eq!(before["refund_now"]["amount"], "10.00");
    let page = back("back").send().await.is(201);
    assert_eq!(server.get(&path, &key.bob).await.is(200)["refund_now"]["amount"], "0.00");
    assert_eq!((&page["status"], &page["amount"]["amount"]), (&json!("successful"), &json!("10.00")));
    assert_eq!(back("back").send().await.is(201), page);
    let again = back("again").send().await.is(201);
    assert_eq!(again["amount"]["amount"], "10.00");
    let seen = server
        .get(page["url"].as_str().unwrap().strip_prefix("http://127.0.0.1:8080").unwrap(), &key.bob)
        .await
        .is(200);
    assert_eq!(seen["refunds"].as_array().unwrap().len(), 1);
    let list = server.get("/v1/subscriptions?customer=bob&plan=silver", &key.operator).await.is(200);
    assert_eq!(list["data"][0]["status"], "canceled");
    server.stop().await;
});

on_both!(who_buys_is_answered_the_link_by_which_it_is_paid, |stage| async move {
    let shop = Shop::open(&stage).await;
    stage
        .lines(
            "user create vera --user-name vera --currency RUB
             plan create gold --name Gold --monthly 300 --currency RUB",
        )
        .await;
    let (key, server) = (stage.key_of("vera").await, shop.serve(""));
    let ask = |name: &'static str| {
        let buy = json!({"plan": "gold", "return_url": "https://shop.example/bought"}).to_string();
        let request = client().post(format!("{}/v1/subscriptions", server.url)).bearer_auth(&key);
        let request = request.header("idempotency-key", name).header("content-type", "application/json");
        async move { request.body(buy).send().await.unwrap() }
    };
    let answer = ask("one").await;
    assert_eq!(answer.status(), 201);
    let bought: Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
    assert_eq!(bought["status"], "awaiting_payment", "{bought}");
    let link = bought["confirmation_url"].as_str().unwrap().to_owned();
    let page = client().get(&link).send().await.unwrap();
    assert_eq!(page.status(), 200);
    assert!(page.text().await.unwrap().contains("300.00 RUB"));
    let again: Value = serde_json::from_str(&ask("one").await.text().await.unwrap()).unwrap();
    assert_eq!(again["confirmation_url"], link.as_str(), "one wish, one link");
    let payer = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let paying = payer.post(&link).header("content-type", "application/x-www-form-urlencoded");
    let paid = paying.body("action=pay&card=5555+5555+5555+4444").send().await.unwrap();
    assert_eq!(paid.headers()["location"], "https://shop.example/bought");
    // The gateway's notice says it, or the next look does.
    shop.pass(60).await;
    shop.work_until_quiet().await;
    let own =
        client().get(format!("{}/v1/subscriptions", server.url)).bearer_auth(&key).send().await.unwrap();
    let own: Value = serde_json::from_str(&own.text().await.unwrap()).unwrap();
    assert_eq!(own["data"][0]["status"], "active", "{own}");
    server.kill();
    stage.verified().await;
});

on_both!(other_services_ask_who_has_what, |stage| async move {
    let (server, key) = set(&stage).await;
    let ada = stage.json("user show ada").await["id"].as_str().unwrap().to_owned();
    let path = format!("/v1/internal/users/{ada}/subscriptions");
    server.get(&path, &key.ada).await.refused(403, "operators_only");
    let own = server.get(&path, &key.operator).await.is(200);
    assert_eq!((&own["data"][0]["plan"], &own["data"][0]["active"]), (&json!("silver"), &json!(true)));
    let many = json!({ "users": [ada] });
    let many = server.post("/v1/internal/subscriptions/active", &key.operator, &many).await.is(200);
    assert_eq!(many["data"][0]["subscriptions"][0]["plan"], "silver");
    let id = own["data"][0]["id"].as_str().unwrap();
    let renewed = server.call("POST", &format!("/v1/internal/subscriptions/{id}/renew"));
    renewed.by(&key.operator).send().await.refused(400, "missing_idempotency_key");
    let renew = |id: &str, name: &str| {
        let call = server.call("POST", &format!("/v1/internal/subscriptions/{id}/renew")).by(&key.operator);
        call.header("idempotency-key", name)
    };
    let first = renew(id, "one").send().await;
    assert_eq!((&first.is(200)["number"], &first.is(200)["status"]), (&json!(2), &json!("active")));
    let again = renew(id, "one").send().await;
    assert_eq!((again.header("idempotency-replayed"), &again.text), ("true", &first.text));
    renew(id, "two").send().await.refused(409, "already_renewed");
    server.stop().await;
    stage.verified().await;
});

on_both!(another_service_tells_of_payments_and_refunds, |stage| async move {
    let (server, key) = set(&stage).await;
    stage.lines("subscription create bob silver --every month").await;
    // The card is declined on three days, and the user pays in the shop instead.
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE subscriptions SET method = $1", payg::values!["5555555555554543"]).await.unwrap();
    tx.commit().await.unwrap();
    let id = stage.json("subscription show bob").await["id"].as_str().unwrap().to_owned();
    let path = format!("/v1/internal/subscriptions/{id}");
    let told = |name: &str| {
        let call = server.call("POST", &format!("{path}/activate")).by(&key.operator);
        call.header("idempotency-key", name).json(&json!({"reference": "till 7"}))
    };
    told("early").send().await.refused(409, "subscription_status");
    assert_eq!(
        keyed(&server, &format!("{path}/renew"), &key.operator, "renew").await.is(200)["status"],
        "renewing"
    );
    let active = told("one").send().await.is(200);
    assert_eq!((&active["status"], &active["number"]), (&json!("active"), &json!(2)));
    assert_eq!(told("one").send().await.is(200), active, "answered as before");
    assert_eq!(told("two").send().await.is(200)["number"], 2, "the same payment counts once");
    let viewer = keyed(&server, &format!("{path}/refund"), &key.viewer, "back").await;
    viewer.refused(403, "role_missing");
    let bare = server.call("POST", &format!("{path}/refund")).by(&key.operator).send().await;
    bare.refused(400, "missing_idempotency_key");
    let ended = keyed(&server, &format!("{path}/refund"), &key.operator, "back").await.is(200);
    assert_eq!(ended["status"], "canceled");
    let refunds: Vec<&Value> =
        ended["refunds"].as_array().unwrap().iter().map(|one| &one["status"]).collect();
    assert!(!refunds.is_empty() && refunds.iter().all(|status| **status == "successful"), "{ended}");
    let again = keyed(&server, &format!("{path}/refund"), &key.operator, "again").await.is(200);
    assert_eq!(again["refunds"], ended["refunds"]);
    stage.verified().await;
    server.stop().await;
});

on_both!(what_was_paid_elsewhere_goes_back_there_and_is_booked, |stage| async move {
    let (server, key) = set(&stage).await;
    stage.lines("subscription create bob silver --every month").await;
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE subscriptions SET method = $1", payg::values!["5555555555554543"]).await.unwrap();
    tx.commit().await.unwrap();
    let id = stage.json("subscription show bob").await["id"].as_str().unwrap().to_owned();
    let post = |path: String, by: &str, name: &str, body: Value| {
        server.call("POST", &path).by(by).header("idempotency-key", name).json(&body)
    };
    let internal = format!("/v1/internal/subscriptions/{id}");
    keyed(&server, &format!("{internal}/renew"), &key.operator, "renew").await.is(200);
    let paid = json!({"reference": "cash-1"});
    post(format!("{internal}/activate"), &key.operator, "one", paid).send().await.is(200);
    let path = format!("/v1/subscriptions/{id}/refund");
    let page = server.call("POST", &path).by(&key.bob).header("idempotency-key", "back").send().await.is(201);
    assert_eq!((&page["status"], &page["amount"]["amount"]), (&json!("successful"), &json!("20.00")));
    assert_eq!(page["refunds"].as_array().unwrap().len(), 2, "{page}");
    stage.lines("work --once").await;
    assert_eq!(server.get(&path, &key.bob).await.is(200)["amount"]["amount"], "20.00");
    stage.verified().await;
    // What nobody is to send any more is found.
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE subscriptions SET due_at = NULL", vec![]).await.unwrap();
    tx.run("UPDATE subscription_charges SET net = 2 * net WHERE net < 0", vec![]).await.unwrap();
    tx.run("UPDATE payments SET amount = 2 * amount WHERE purpose = 'subscription'", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let wrong = stage.line("verify -o json").await.fails_with(1);
    assert!(wrong.stdout.contains("owes money back, and nobody is to send it"), "{wrong}");
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE payments SET amount = amount / 2 WHERE purpose = 'subscription'", vec![]).await.unwrap();
    tx.run("UPDATE subscription_charges SET net = net / 2 WHERE net < 0", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    server.stop().await;
});

on_both!(operators_look_after_the_money_of_subscriptions, |stage| async move {
    let (server, key) = set(&stage).await;
    stage.lines("subscription create bob silver --every month").await;
    let card = async |number: &str| {
        let mut tx = stage.db().begin().await.unwrap();
        tx.run("UPDATE subscriptions SET method = $1", payg::values![number]).await.unwrap();
        tx.run("UPDATE payments SET method = $1 WHERE method IS NOT NULL", payg::values![number])
            .await
            .unwrap();
        tx.commit().await.unwrap();
    };
    card("5555555555554543").await;
    let id = stage.json("subscription show bob").await["id"].as_str().unwrap().to_owned();
    stage.line(&format!("subscription renew {id}")).await.ok();
    let post = |path: String, by: &str, body: Value| {
        server.call("POST", &path).by(by).header("idempotency-key", "one").json(&body)
    };
    // By user, state and period.
    let list = async |query: &str| {
        let list = server.get(&format!("/v1/payments?customer=bob&{query}"), &key.operator).await.is(200);
        list["data"].as_array().unwrap().clone()
    };
    let failed = list("status=failed&purpose=subscription&month=2026-11").await;
    assert_eq!(failed.len(), 1);
    assert_eq!(list("status=failed&month=2026-10").await.len(), 0);
    assert_eq!(list("month=2026-11").await.len(), 2);
    let refused = server.get("/v1/payments?month=2026-11&from=2026-11-01", &key.operator).await;
    refused.refused(422, "invalid_usage");
    let shown = stage.json("payment list --customer bob --status failed --month 2026-11").await;
    assert_eq!(shown["data"].as_array().unwrap().len(), 1);
    let shown = stage.json("payment list --customer bob --month 2026-10 --purpose subscription").await;
    assert_eq!(shown["data"].as_array().unwrap().len(), 0);
    // Tried again with a card that is good, by an operator only.
    card("5555555555554444").await;
    let retry = format!("/v1/payments/{}/retry", failed[0]["id"].as_str().unwrap());
    post(retry.clone(), &key.bob, json!({})).send().await.refused(403, "operators_only");
    post(retry.clone(), &key.viewer, json!({})).send().await.refused(403, "role_missing");
    let tried =
        server.call("POST", &retry).by(&key.operator).header("idempotency-key", "two").send().await.is(200);
    assert_eq!(tried["status"], "successful");
    let again =
        server.call("POST", &retry).by(&key.operator).header("idempotency-key", "two").send().await.is(200);
    assert_eq!(again, tried, "answered as before");
    let one = server.get(&format!("/v1/subscriptions/{id}"), &key.operator).await.is(200);
    assert_eq!((&one["status"], &one["number"]), (&json!("active"), &json!(2)));
    // Forgiven, where something is missed.
    let forgive = format!("/v1/subscriptions/{id}/forgive");
    let reason = json!({"reason": "our outage"});
    server.post(&forgive, &key.bob, &reason).await.refused(403, "operators_only");
    server.post(&forgive, &key.operator, &reason).await.refused(409, "subscription_status");
    card("5555555555554543").await;
    stage.at("2026-12-29T00:00:00Z");
    stage.lines("work --once").await;
    assert_eq!(server.post(&forgive, &key.operator, &reason).await.is(200)["number"], 3);
    // All of it on one screen, the same as on the command line.
    server.get("/v1/customers/bob/history", &key.bob).await.refused(403, "operators_only");
    let history = server.get("/v1/customers/bob/history", &key.viewer).await.is(200);
    let kinds =
        |rows: &Value, kind: &str| rows.as_array().unwrap().iter().filter(|row| row["kind"] == kind).count();
    let count = |kind: &str| kinds(&history["data"], kind);
    assert_eq!((count("subscription"), count("charge"), count("payment")), (1, 2, 4));
    assert_eq!(history["has_more"], false);
    assert_eq!(stage.json("user history bob").await["data"], history["data"]);
    let trail = stage.line("audit list --verb payment.retry").await.ok().stdout;
    assert!(trail.contains("payment.retry"), "{trail}");
    stage.verified().await;
    server.stop().await;
});

/// What an access token says.
fn claims_of(tokens: &Value) -> Value {
    let claims = tokens["access_token"].as_str().unwrap().split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).unwrap()).unwrap()
}

on_both!(a_token_carries_what_is_active, |stage| async move {
    let (server, _) = set(&stage).await;
    let cleo = json!({"user_name": "cleo", "password": "correct horse battery"});
    server.call("POST", "/v1/users").json(&cleo).send().await.is(201);
    stage.lines("subscription create cleo silver").await;
    let log_in = json!({"name": "cleo", "password": "correct horse battery"});
    let tokens = server.call("POST", "/v1/tokens").json(&log_in).send().await.is(201);
    let claims = claims_of(&tokens);
    let packed = URL_SAFE_NO_PAD.decode(claims["subs"].as_str().unwrap()).unwrap();
    assert_eq!((packed.len(), claims.get("subs_more")), (18, None));
    // What it says may be believed for a minute, though the token lives for longer.
    let (iat, exp) = (claims["iat"].as_i64().unwrap(), claims["exp"].as_i64().unwrap());
    assert_eq!((claims["subs_exp"].as_i64().unwrap() - iat, exp - iat), (60, 900));
    // 2026-12-01 is 699 days after 2025-01-01.
    assert_eq!(u16::from_be_bytes([packed[16], packed[17]]), 699);
    // A change is in the next token, which is had at any time; having none is believed no longer either.
    stage.lines("subscription cancel cleo --at now --yes").await;
    let again = json!({"refresh_token": tokens["refresh_token"]});
    let tokens = server.call("POST", "/v1/tokens").json(&again).send().await.is(201);
    let claims = claims_of(&tokens);
    assert_eq!((claims.get("subs"), claims["subs_exp"].as_i64()), (None, Some(iat + 60)));
    server.stop().await;
});

on_both!(where_money_moves_for_real_no_customer_pays_in_the_sandbox, |stage| async move {
    let (usual, key) = set(&stage).await;
    usual.stop().await;
    stage.lines("company create acme --currency AUD --bsb 062-000 --account 12345678").await;
    let acme = stage.json("key create acme").await["key"].as_str().unwrap().to_owned();
    let server = stage.serve_with(|settings| settings.gateway = GatewayKind::Bank).await;
    let asked = |path: &str, by: &str, name: &str, body: &Value| {
        server.call("POST", path).by(by).header("idempotency-key", name).json(body).send()
    };
    let buy = json!({"plan": "silver", "gateway": "sandbox"});
    let why = asked("/v1/subscriptions", &key.bob, "one", &buy).await.refused(422, "invalid_value");
    assert!(why["detail"].as_str().unwrap().contains("is for trials; here money is moved by bank"), "{why}");
    // Nor does it come to that where nobody says.
    let buy = json!({"plan": "silver"});
    asked("/v1/subscriptions", &key.bob, "two", &buy).await.refused(422, "invalid_value");
    assert_eq!(server.get("/v1/subscriptions", &key.bob).await.is(200)["data"], json!([]));
    let party = json!({"name": "Bob", "bsb": "062-000", "account": "12345678"});
    let mut pay =
        json!({"amount": {"amount": "1.00", "currency": "AUD"}, "party": party, "gateway": "sandbox"});
    asked("/v1/payments", &acme, "three", &pay).await.refused(422, "invalid_value");
    pay["gateway"] = json!("bank");
    asked("/v1/payments", &acme, "four", &pay).await.is(201);
    // An operator may try it.
    let buy = json!({"plan": "silver", "gateway": "sandbox", "customer": "bob"});
    asked("/v1/subscriptions", &key.operator, "five", &buy).await.is(201);
    server.stop().await;
    stage.verified().await;
});
