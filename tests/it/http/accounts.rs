//! Accounts over HTTP: signing up, logging in and out, keys and passwords, as a program does it.

use crate::on_both;
use crate::stage::server::{Reply, Server};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const PASSWORD: &str = "correct horse";

/// Signs a user up and logs in; answers the tokens.
async fn user(server: &Server, name: &str) -> Value {
    let body = json!({"user_name": name, "password": PASSWORD, "email": format!("{name}@example.com")});
    server.call("POST", "/v1/users").json(&body).send().await.is(201);
    log_in(server, name).await.is(201)
}

async fn log_in(server: &Server, name: &str) -> Reply {
    server.call("POST", "/v1/tokens").json(&json!({"name": name, "password": PASSWORD})).send().await
}

fn access(tokens: &Value) -> &str {
    tokens["access_token"].as_str().unwrap()
}

async fn with(server: &Server, method: &str, path: &str, credential: &str, body: &Value) -> Reply {
    server.call(method, path).by(credential).json(body).send().await
}

/// Waits, for a second at most, until a credential is refused.
async fn is_out_within_a_second(server: &Server, credential: &str) {
    let start = Instant::now();
    while server.get("/v1/me", credential).await.status != 401 {
        assert!(start.elapsed() < Duration::from_secs(1), "it is still let in");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

on_both!(a_program_signs_up_logs_in_and_out, |stage| async move {
    let (server, other) = (stage.serve().await, stage.serve().await);
    let tokens = user(&server, "ada").await;
    assert_eq!((&tokens["object"], &tokens["token_type"]), (&json!("tokens"), &json!("Bearer")));
    for server in [&server, &other] {
        let me = server.get("/v1/me", access(&tokens)).await.is(200);
        assert_eq!((&me["object"], &me["user_name"]), (&json!("customer"), &json!("ada")));
        assert_eq!((&me["has_password"], &me["id"]), (&json!(true), &tokens["owner"]));
        let older = server.call("GET", "/v1/me").header("authorization", &format!("JWT {}", access(&tokens)));
        older.send().await.is(200);
    }
    let refresh = json!({"refresh_token": tokens["refresh_token"]});
    let next = other.call("POST", "/v1/tokens").json(&refresh).send().await;
    assert_eq!(next.header("cache-control"), "no-store", "{next}");
    let next = next.is(201);
    assert_eq!(next["login"], tokens["login"]);
    server.call("DELETE", "/v1/tokens/current").by(access(&next)).send().await.is(204);
    // The server that was asked knows at once, the others soon.
    server.get("/v1/me", access(&next)).await.refused(401, "unauthenticated");
    is_out_within_a_second(&other, access(&tokens)).await;

    let (one, two) = (log_in(&server, "ada").await.is(201), log_in(&other, "ada").await.is(201));
    server.call("DELETE", "/v1/tokens/all").by(access(&one)).send().await.is(204);
    server.get("/v1/me", access(&two)).await.refused(401, "unauthenticated");
    is_out_within_a_second(&other, access(&one)).await;
    server.stop().await;
    other.stop().await;
});

on_both!(a_reused_refresh_token_ends_the_login_everywhere, |stage| async move {
    let server = stage.serve().await;
    let first = user(&server, "ada").await;
    let refresh = async |tokens: &Value| {
        let body = json!({"refresh_token": tokens["refresh_token"]});
        server.call("POST", "/v1/tokens").json(&body).send().await
    };
    let second = refresh(&first).await.is(201);
    server.get("/v1/me", access(&second)).await.is(200);
    refresh(&first).await.refused(401, "unauthenticated");
    refresh(&second).await.refused(401, "unauthenticated");
    is_out_within_a_second(&server, access(&second)).await;
    server.stop().await;
});

on_both!(a_key_is_shown_once_and_goes_no_further_than_its_scopes, |stage| async move {
    let server = stage.serve().await;
    let (ada, bob) = (user(&server, "ada").await, user(&server, "bob").await);
    let body =
        json!({"name": "laptop", "scopes": ["usage:write", "account"], "expires_at": "2026-12-01T00:00:00Z"});
    let made = server.post("/v1/keys", access(&ada), &body).await.is(201);
    let (text, path) = (made["key"].as_str().unwrap(), format!("/v1/keys/{}", made["id"].as_str().unwrap()));
    assert_eq!(server.get("/v1/me", text).await.is(200)["user_name"], "ada");
    let shown = server.get(&path, access(&ada)).await;
    assert_eq!((shown.is(200)["name"].clone(), shown.is(200).get("key")), (json!("laptop"), None));
    let listed = server.get("/v1/keys", text).await.is(200);
    assert_eq!((&listed["data"][0]["id"], &listed["has_more"]), (&made["id"], &json!(false)));
    let more = json!({"name": "more", "scopes": ["billing:read"]});
    server.post("/v1/keys", text, &more).await.refused(403, "scope_missing");
    server.post("/v1/keys", text, &json!({"name": "all"})).await.refused(403, "scope_missing");

    server.get(&path, access(&bob)).await.refused(404, "not_found");
    server.call("DELETE", &path).by(access(&bob)).send().await.refused(404, "not_found");
    assert_eq!(server.get("/v1/keys", access(&bob)).await.is(200)["data"], json!([]));
    let named = format!("/v1/keys?customer={}", ada["owner"].as_str().unwrap());
    server.get(&named, access(&bob)).await.refused(404, "not_found");
    server.get(&named, access(&ada)).await.is(200);

    let narrow =
        server.post("/v1/keys", access(&ada), &json!({"name": "n", "scopes": ["calls"]})).await.is(201);
    let narrow = narrow["key"].as_str().unwrap();
    for (method, path) in [("GET", "/v1/keys"), ("DELETE", "/v1/tokens/all"), ("GET", &path)] {
        server.call(method, path).by(narrow).send().await.refused(403, "scope_missing");
    }
    server.call("DELETE", "/v1/tokens/current").by(narrow).send().await.refused(409, "no_login");
    let revoked = server.call("DELETE", &path).by(access(&ada)).send().await.is(200);
    assert!(revoked["revoked_at"].is_string());
    server.get("/v1/me", text).await.refused(401, "unauthenticated");
    // It is gone, and only lists still say since when.
    let gone = server.get(&path, access(&ada)).await.refused(404, "not_found");
    assert!(gone["hint"].as_str().unwrap().contains("GET /v1/keys?revoked=true"), "{gone}");
    assert_eq!(server.call("DELETE", &path).by(access(&ada)).send().await.is(200), revoked, "again");
    let of = async |query: &str| {
        server.get(&format!("/v1/keys{query}"), access(&ada)).await.is(200)["data"].clone()
    };
    let (dead, live) = (of("?revoked=true").await, of("?revoked=false").await);
    assert_eq!((&dead[0]["id"], &dead[0]["revoked_at"]), (&made["id"], &revoked["revoked_at"]));
    assert_eq!((dead.as_array().unwrap().len(), live.as_array().unwrap().len()), (1, 1));
    assert_eq!(live[0]["name"], "n");
    assert_eq!(of("").await.as_array().unwrap().len(), 2);
    let id = made["id"].as_str().unwrap();
    let shown = stage.run(&["key", "show", id, "-o", "json"]).await.json();
    assert_eq!(shown["revoked_at"], revoked["revoked_at"]);
    stage.run(&["key", "revoke", id]).await.ok();
    server.stop().await;
});

on_both!(operators_see_the_keys_of_customers_as_their_role_allows, |stage| async move {
    stage.run(&["user", "create", "ada"]).await.ok();
    let key = async |role: &str| {
        let email = format!("{role}@example.com");
        stage.run(&["operator", "create", role, "--email", &email, "--role", role]).await.ok();
        let made = stage.run(&["key", "create", "--operator", &email, "-o", "json"]).await.json();
        made["key"].as_str().unwrap().to_owned()
    };
    let (admin, operator, viewer) = (key("admin").await, key("operator").await, key("viewer").await);
    let server = stage.serve().await;
    let made = server.post("/v1/keys", &operator, &json!({"name": "till", "customer": "ada"})).await.is(201);
    let path = format!("/v1/keys/{}", made["id"].as_str().unwrap());
    server
        .post("/v1/keys", &viewer, &json!({"name": "x", "customer": "ada"}))
        .await
        .refused(403, "role_missing");
    assert_eq!(server.get("/v1/keys?customer=ada", &viewer).await.is(200)["data"][0]["id"], made["id"]);
    server.get("/v1/keys?customer=nobody", &viewer).await.refused(404, "not_found");
    server.call("DELETE", &path).by(&viewer).send().await.refused(403, "role_missing");
    server.call("DELETE", &path).by(&operator).send().await.is(200);
    server.get(&path, &operator).await.refused(404, "not_found");
    let of_admin = server.get("/v1/keys", &admin).await.is(200)["data"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/v1/keys/{of_admin}");
    server.get(&path, &operator).await.refused(403, "role_missing");
    server.get(&path, &admin).await.is(200);
    assert_eq!(server.get("/v1/me", &viewer).await.is(200)["role"], "viewer");
    server.stop().await;
});

on_both!(an_account_is_changed_by_who_holds_it, |stage| async move {
    let server = stage.serve().await;
    let tokens = user(&server, "ada").await;
    let me = access(&tokens);
    let body = json!({"display_name": "Ada L.", "time_zone": "Europe/Berlin"});
    let changed = with(&server, "PATCH", "/v1/me", me, &body).await.is(200);
    assert_eq!(
        (&changed["display_name"], &changed["time_zone"]),
        (&json!("Ada L."), &json!("Europe/Berlin"))
    );
    let cleared = with(&server, "PATCH", "/v1/me", me, &json!({"time_zone": null})).await.is(200);
    assert_eq!((&cleared["time_zone"], &cleared["display_name"]), (&Value::Null, &json!("Ada L.")));
    let email = json!({"email": "lovelace@example.com"});
    let refused = with(&server, "PATCH", "/v1/me", me, &email).await.refused(422, "invalid_usage");
    assert_eq!(refused["field"], "current_password");
    let email = json!({"email": "lovelace@example.com", "current_password": "wrong password"});
    with(&server, "PATCH", "/v1/me", me, &email).await.refused(403, "wrong_password");
    let email = json!({"email": "lovelace@example.com", "current_password": PASSWORD});
    with(&server, "PATCH", "/v1/me", me, &email).await.is(200);
    log_in(&server, "lovelace@example.com").await.is(201);
    log_in(&server, "ada@example.com").await.refused(401, "wrong_credentials");
    for (body, field) in [
        (json!({"display_name": ""}), "display_name"),
        (json!({"time_zone": "Mars/Olympus"}), "time_zone"),
        (json!({"email": "x", "current_password": PASSWORD}), "email"),
        (json!({"kind": "company"}), "kind"),
        (json!({"display_name": 7}), "display_name"),
    ] {
        let refused = with(&server, "PATCH", "/v1/me", me, &body).await.is(422);
        assert_eq!(refused["field"], field, "{refused}");
    }

    let other = log_in(&server, "ada").await.is(201);
    let body = json!({"current_password": PASSWORD, "new_password": "battery staple"});
    with(&server, "PUT", "/v1/me/password", me, &body).await.is(204);
    is_out_within_a_second(&server, access(&other)).await;
    server.get("/v1/me", me).await.is(200);
    log_in(&server, "ada").await.refused(401, "wrong_credentials");
    server.stop().await;
});

on_both!(a_forgotten_password_is_reset_by_letter, |stage| async move {
    let server = stage.serve().await;
    let tokens = user(&server, "ada").await;
    for name in ["ada", "nobody"] {
        let answer = server.call("POST", "/v1/password-resets").json(&json!({"name": name})).send().await;
        assert_eq!((answer.status, answer.text.as_str()), (202, ""), "the same for everybody");
    }
    let mut view = stage.db().view().await.unwrap();
    let payload: String = view.one("SELECT payload FROM letters", vec![]).await.unwrap().get(0).unwrap();
    drop(view);
    let letter: Value = serde_json::from_str(&payload).unwrap();
    assert_eq!(letter["to"], "ada@example.com");
    let body = |new: &str| json!({"token": letter["token"], "new_password": new});
    let put = async |body: Value| server.call("PUT", "/v1/password-resets").json(&body).send().await;
    let refused = put(body("short")).await.refused(422, "invalid_password");
    assert_eq!(refused["field"], "new_password");
    put(body(PASSWORD)).await.is(204);
    assert_eq!(put(body(PASSWORD)).await.refused(422, "invalid_token")["field"], "token");
    is_out_within_a_second(&server, access(&tokens)).await;
    log_in(&server, "ada").await.is(201);
    server.stop().await;
});

on_both!(what_cannot_be_is_refused_with_its_field, |stage| async move {
    let server = stage.serve().await;
    user(&server, "ada").await;
    let good = json!({"user_name": "bob", "password": PASSWORD});
    let changed = |field: &str, value: Value| {
        let mut body = good.clone();
        body[field] = value;
        body
    };
    for (body, status, code, field) in [
        (changed("user_name", json!("ada")), 409, "name_taken", "user_name"),
        (changed("email", json!("ADA@example.com")), 409, "name_taken", "email"),
        (changed("user_name", json!("b b")), 422, "invalid_value", "user_name"),
        (changed("user_name", json!("")), 422, "invalid_value", "user_name"),
        (changed("user_name", Value::Null), 422, "invalid_value", "user_name"),
        (changed("password", json!("seven77")), 422, "invalid_password", "password"),
        (changed("password", json!("password")), 422, "invalid_password", "password"),
        (changed("password", json!("8316492750")), 422, "invalid_password", "password"),
        (
            json!({"user_name": "robert_the_third", "password": "Robert_the_third"}),
            422,
            "invalid_password",
            "password",
        ),
        (changed("password", json!("x".repeat(129))), 422, "invalid_password", "password"),
        (changed("email", json!("b")), 422, "invalid_value", "email"),
        (changed("currency", json!("EURO")), 422, "invalid_value", "currency"),
        (changed("role", json!("admin")), 422, "invalid_value", "role"),
        (changed("external_id", json!("10.0.0.1")), 422, "invalid_value", "external_id"),
    ] {
        let refused = server.call("POST", "/v1/users").json(&body).send().await.refused(status, code);
        assert_eq!(refused["field"], field, "{refused}");
        assert!(!refused.to_string().contains("cus_"), "a stranger learns nobody's id: {refused}");
    }
    let bob = server.call("POST", "/v1/users").json(&good).send().await.is(201);
    let bob_in = log_in(&server, "bob").await.is(201);
    for (change, code) in [
        (json!({"email": "ada@example.com", "current_password": PASSWORD}), "name_taken"),
        (json!({"display_name": null}), "invalid_usage"),
    ] {
        let refused = with(&server, "PATCH", "/v1/me", access(&bob_in), &change).await;
        assert_eq!(refused.is(refused.status)["code"], code, "{refused}");
        assert!(
            (refused.status == 409 || refused.status == 422) && !refused.text.contains("cus_"),
            "{refused}"
        );
    }
    assert_eq!(server.get("/v1/me", access(&bob_in)).await.is(200)["display_name"], bob["display_name"]);
    for body in [
        json!({}),
        json!({"name": "ada"}),
        json!({"name": "ada", "password": PASSWORD, "refresh_token": "x"}),
    ] {
        server.call("POST", "/v1/tokens").json(&body).send().await.refused(422, "invalid_usage");
    }
    let wrong = |name: &str| json!({"name": name, "password": "wrong password"});
    for name in ["ada", "nobody", "", "\u{0}", &"x".repeat(10_000)] {
        let answer = server.call("POST", "/v1/tokens").json(&wrong(name)).send().await;
        answer.refused(401, "wrong_credentials");
    }
    for _ in 0..9 {
        server.call("POST", "/v1/tokens").json(&wrong("ada")).send().await.refused(401, "wrong_credentials");
    }
    let rests = log_in(&server, "ada").await;
    rests.refused(429, "too_many_attempts");
    assert_eq!(rests.header("retry-after"), "900");
    for credential in ["", "x", "payg_live_x", "a.b.c", "é"] {
        server.get("/v1/me", credential).await.refused(401, "unauthenticated");
    }
    server.call("GET", "/v1/me").send().await.refused(401, "unauthenticated");
    server.stop().await;
});

on_both!(a_company_signs_up_and_an_operator_may_where_nobody_else_may, |stage| async move {
    let server = stage.serve().await;
    let company = json!({"display_name": "Acme", "email": "till@acme.example", "password": PASSWORD,
                         "bsb": "062-000", "account_number": "00012345", "currency": "AUD"});
    let made = server.call("POST", "/v1/companies").json(&company).send().await.is(201);
    assert_eq!((&made["kind"], &made["bsb"]), (&json!("company"), &json!("062-000")));
    log_in(&server, "till@acme.example").await.is(201);
    let half =
        json!({"display_name": "Half", "email": "h@example.com", "password": PASSWORD, "bsb": "062-000"});
    server.call("POST", "/v1/companies").json(&half).send().await.refused(422, "invalid_usage");
    server.stop().await;

    stage.run(&["operator", "create", "olga", "--email", "olga@example.com"]).await.ok();
    let key = stage.run(&["key", "create", "--operator", "olga", "-o", "json"]).await.json();
    let closed = stage.serve_with(|settings| settings.sign_up = false).await;
    let body = json!({"user_name": "ada", "password": PASSWORD});
    closed.call("POST", "/v1/users").json(&body).send().await.refused(403, "sign_up_off");
    closed.call("POST", "/v1/users").by("stale").json(&body).send().await.refused(401, "unauthenticated");
    closed.post("/v1/users", key["key"].as_str().unwrap(), &body).await.is(201);
    closed.stop().await;
});

on_both!(the_public_keys_are_for_everybody, |stage| async move {
    let server = stage.serve().await;
    let tokens = user(&server, "ada").await;
    let keys = server.call("GET", "/.well-known/jwks.json").send().await.is(200);
    assert_eq!((&keys["keys"][0]["kty"], &keys["keys"][0]["alg"]), (&json!("OKP"), &json!("EdDSA")));
    let rotated = stage.run(&["key", "rotate", "-o", "json"]).await.json();
    let start = Instant::now();
    loop {
        let keys = server.call("GET", "/.well-known/jwks.json").send().await.is(200);
        if keys["keys"][0]["kid"] == rotated["id"] {
            break;
        }
        assert!(start.elapsed() < Duration::from_secs(1), "{keys}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    server.get("/v1/me", access(&tokens)).await.is(200);
    log_in(&server, "ada").await.is(201);
    server.stop().await;
});
