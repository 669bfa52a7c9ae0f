//! `Idempotency-Key`: a request that is sent again has its effect once and is answered alike.

use crate::on_both;
use crate::stage::server::{Reply, Server};
use crate::stories::world::count;
use payg::engine::idempotency::forget_old_answers;
use serde_json::{Value, json};

async fn keyed(server: &Server, path: &str, credential: &str, key: &str, body: &Value) -> Reply {
    let call = server.call("POST", path).header("idempotency-key", key).json(body);
    if credential.is_empty() { call.send().await } else { call.by(credential).send().await }
}

fn user(name: &str) -> Value {
    json!({"user_name": name, "password": "correct horse"})
}

on_both!(a_request_that_is_sent_again_has_its_effect_once, |stage| async move {
    let (server, other) = (stage.serve().await, stage.serve().await);
    let first = keyed(&server, "/v1/users", "", "k-1", &user("ada")).await;
    assert_eq!(first.header("idempotency-replayed"), "", "{first}");
    for server in [&server, &other] {
        let again = keyed(server, "/v1/users", "", "k-1", &user("ada")).await;
        assert_eq!((again.is(201), &*again.text), (first.is(201), &*first.text));
        assert_eq!(again.header("idempotency-replayed"), "true", "{again}");
    }
    let another = keyed(&other, "/v1/users", "", "k-1", &user("bob")).await;
    another.refused(422, "idempotency_key_reused");
    keyed(&server, "/v1/users", "", "k-2", &user("ada")).await.refused(409, "name_taken");
    // What was refused is tried again, and the path belongs to the request.
    keyed(&server, "/v1/users", "", "k-2", &user("bob")).await.is(201);
    let company = json!({"display_name": "Acme", "email": "till@acme.example", "password": "correct horse"});
    keyed(&server, "/v1/companies", "", "k-2", &company).await.is(201);
    keyed(&server, "/v1/users", "", "a b", &user("eve")).await.refused(400, "invalid_idempotency_key");
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM customers").await, 3);

    stage.at("2027-11-01T00:00:00Z");
    keyed(&server, "/v1/users", "", "k-1", &user("ada")).await.refused(409, "name_taken");
    keyed(&server, "/v1/users", "", "k-1", &user("eve")).await.is(201);
    forget_old_answers(&stage.payg(), stage.payg().now()).await.unwrap();
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM idempotency_keys").await, 1);
    server.stop().await;
    other.stop().await;
});

on_both!(an_answer_is_repeated_to_the_same_account_only_and_without_its_secret, |stage| async move {
    stage.lines("user create ada\nuser create bob").await;
    let key = async |line: &str| stage.json(line).await["key"].as_str().unwrap().to_owned();
    let (ada, bob) = (key("key create ada").await, key("key create bob").await);
    let second = key("key create ada --name second").await;
    let narrow = key("key create ada --scope calls").await;
    let server = stage.serve().await;
    let body = json!({"name": "laptop"});
    let made = keyed(&server, "/v1/keys", &ada, "k", &body).await.is(201);
    let secret = made["key"].as_str().unwrap();
    let again = keyed(&server, "/v1/keys", &second, "k", &body).await;
    assert_eq!(again.header("idempotency-replayed"), "true", "{again}");
    assert_eq!((&again.is(201)["id"], &again.is(201)["key"]), (&made["id"], &Value::Null));
    let of_bob = keyed(&server, "/v1/keys", &bob, "k", &body).await.is(201);
    assert_ne!(of_bob["id"], made["id"]);
    // Who may not do it is not shown what came of it.
    keyed(&server, "/v1/keys", &narrow, "k", &body).await.refused(403, "scope_missing");

    let kept = "SELECT body FROM idempotency_keys ORDER BY created_at";
    let rows = stage.payg().db.view().await.unwrap().all(kept, vec![]).await.unwrap();
    assert_eq!(rows.len(), 2);
    let hidden = secret.rsplit('_').next().unwrap();
    for row in rows {
        let body: String = row.get(0).unwrap();
        assert!(!body.contains(hidden), "{body}");
    }
    server.stop().await;
});

on_both!(many_at_once_on_two_servers_have_one_effect, |stage| async move {
    stage.lines("user create ada").await;
    let key = stage.json("key create ada").await["key"].as_str().unwrap().to_owned();
    let servers = [stage.serve().await, stage.serve().await];
    let body = json!({"name": "laptop"});
    for round in 0..3 {
        let name = format!("round-{round}");
        let calls = (0..12).map(|place| keyed(&servers[place % 2], "/v1/keys", &key, &name, &body));
        let replies = futures_util::future::join_all(calls).await;
        let (done, waiting): (Vec<_>, Vec<_>) = replies.iter().partition(|reply| reply.status == 201);
        let effects = done.iter().filter(|reply| reply.header("idempotency-replayed").is_empty()).count();
        assert_eq!(effects, 1);
        for reply in waiting {
            reply.refused(409, "idempotency_key_in_flight");
            assert_eq!(reply.header("retry-after"), "1");
        }
    }
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM api_keys WHERE name = 'laptop'").await, 3);
    for server in servers {
        server.stop().await;
    }
});
