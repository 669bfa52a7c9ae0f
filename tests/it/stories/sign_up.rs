//! Signing up, and passwords that were forgotten.

use crate::on_both;
use crate::stage::accounts::{Server, refusal};
use crate::stories::world::count;
use payg::db::door::View;
use payg::engine::change_password::{request_reset, reset_password};
use payg::engine::idempotency::Once;
use payg::engine::sign_up::sign_up;
use payg::error::{Kind, Result};
use payg::records::customer::{Customer, Kind as CustomerKind, NewCustomer};
use serde_json::Value;

const PASSWORD: &str = "correct horse";

fn user(name: &str, email: Option<&str>) -> NewCustomer {
    let currency = "EUR".parse().unwrap();
    let named = NewCustomer::named(CustomerKind::User, name, currency);
    NewCustomer { user_name: Some(name.to_owned()), email: email.map(str::to_owned), ..named }
}

async fn signed_up(server: &Server, new: NewCustomer, password: &str) -> Result<Customer> {
    let signed = sign_up(&server.payg, &server.desk, new, password, Once::unkeyed()).await;
    signed.map(|details| details.customer)
}

/// The token in the newest letter of a table.
async fn token_in(view: &mut View, sql: &'static str) -> String {
    let payload: String = view.one(sql, vec![]).await.unwrap().get(0).unwrap();
    let payload: Value = serde_json::from_str(&payload).unwrap();
    payload["token"].as_str().unwrap().to_owned()
}

const NEWEST: &str =
    "SELECT payload FROM letters WHERE kind = 'password.reset' ORDER BY letter_id DESC LIMIT 1";

on_both!(who_signs_up_logs_in_and_names_are_one_person_s, |stage| async move {
    let server = stage.server();
    signed_up(&server, user("ada", Some("Ada@example.com")), PASSWORD).await.unwrap();
    let currency = "EUR".parse().unwrap();
    let company = NewCustomer {
        email: Some("till@acme.example".to_owned()),
        bsb: Some("062-000".to_owned()),
        account_number: Some("00012345".to_owned()),
        ..NewCustomer::named(CustomerKind::Company, "Acme", currency)
    };
    signed_up(&server, company.clone(), PASSWORD).await.unwrap();
    for name in ["ada", "ada@example.com", "till@acme.example"] {
        server.log_in(name, PASSWORD).await.unwrap();
    }
    for (new, password, code) in [
        (user("ada", None), PASSWORD, "name_taken"),
        (user("bob", Some("ADA@EXAMPLE.COM")), PASSWORD, "name_taken"),
        (company.clone(), PASSWORD, "name_taken"),
        (NewCustomer { email: None, ..company }, PASSWORD, "invalid_usage"),
        (user("bob", None), "short", "invalid_password"),
        (user("bob", None), "password123", "invalid_password"),
        (user("b ob", None), PASSWORD, "invalid_value"),
        (user("bob", Some("b")), PASSWORD, "invalid_value"),
    ] {
        assert_eq!(refusal(signed_up(&server, new.clone(), password).await), code, "{new:?}");
    }
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM customers").await, 2, "what is refused is not kept");
    let long = "ж".repeat(128);
    signed_up(&server, user("cleo", None), &long).await.unwrap();
    server.log_in("cleo", &long).await.unwrap();
    let cut: String = long.chars().take(127).collect();
    assert_eq!(refusal(server.log_in("cleo", &cut).await), "wrong_credentials", "nothing is cut off");
});

on_both!(sign_up_can_be_switched_off, |stage| async move {
    let mut payg = stage.payg();
    payg.settings.sign_up = false;
    let server = Server::of(payg);
    let refused = signed_up(&server, user("ada", None), PASSWORD).await.unwrap_err();
    assert_eq!((refused.kind(), refused.code()), (Kind::Denied, "sign_up_off"));
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM customers").await, 0);
});

on_both!(an_address_leads_to_a_log_in_as_long_as_it_is_the_customer_s, |stage| async move {
    let server = stage.server();
    signed_up(&server, user("ada", Some("ada@example.com")), PASSWORD).await.unwrap();
    stage.run(&["user", "create", "bob", "--email", "ada@example.com"]).await.ok();
    let line = ["user", "update", "bob", "--password-stdin"];
    let taken = stage.run_with_input(&line, PASSWORD).await.fails_with(5);
    assert!(taken.stderr.contains("ada@example.com"), "{taken}");
    stage.run(&["user", "update", "ada", "--email", "lovelace@example.com"]).await.ok();
    server.log_in("lovelace@example.com", PASSWORD).await.unwrap();
    assert_eq!(refusal(server.log_in("ada@example.com", PASSWORD).await), "wrong_credentials");
    stage.with_password(&["user", "update", "bob"], "battery staple").await;
    let bob = server.log_in("ada@example.com", "battery staple").await.unwrap();
    stage.run(&["user", "show", &bob.owner.to_string()]).await.ok();
    stage.run(&["user", "update", "bob", "--email", ""]).await.ok();
    assert_eq!(refusal(server.log_in("ada@example.com", "battery staple").await), "wrong_credentials");
});

on_both!(a_reset_is_told_to_its_owner_only_and_good_once, |stage| async move {
    let mut server = stage.server();
    server.look().await;
    signed_up(&server, user("ada", Some("ada@example.com")), PASSWORD).await.unwrap();
    signed_up(&server, user("bob", None), PASSWORD).await.unwrap();
    let tokens = server.log_in("ada", PASSWORD).await.unwrap();
    server.who(&tokens.access_token).await.unwrap();
    for name in ["ada", "bob", "nobody", "no@example.com", ""] {
        request_reset(&server.payg, &server.desk, name).await.unwrap();
    }
    let letters = "SELECT COUNT(*) FROM letters";
    assert_eq!(count(&stage, letters).await, 1, "bob has no address, and nobody else exists");
    let first = token_in(&mut stage.db().view().await.unwrap(), NEWEST).await;
    request_reset(&server.payg, &server.desk, "ADA@example.com").await.unwrap();
    let second = token_in(&mut stage.db().view().await.unwrap(), NEWEST).await;
    let held = "SELECT COUNT(*) FROM password_resets";
    assert_eq!(count(&stage, held).await, 1, "a new token makes the old one worthless");

    let reset = async |token: &str, new: &str| reset_password(&server.payg, &server.desk, token, new).await;
    assert_eq!(refusal(reset(&first, "battery staple").await), "invalid_token");
    assert_eq!(refusal(reset(&second, "short").await), "invalid_password");
    reset(&second, "battery staple").await.unwrap();
    assert_eq!(refusal(reset(&second, "battery staple").await), "invalid_token");
    server.look().await;
    assert_eq!(refusal(server.who(&tokens.access_token).await), "unauthenticated");
    assert_eq!(refusal(server.log_in("ada", PASSWORD).await), "wrong_credentials");
    server.log_in("ada", "battery staple").await.unwrap();
    for _ in 0..12 {
        request_reset(&server.payg, &server.desk, "ada").await.unwrap();
    }
    assert!(count(&stage, letters).await <= 12, "nobody is flooded with letters");
});

on_both!(an_operator_hands_a_token_over, |stage| async move {
    let server = stage.server();
    stage.run(&["user", "create", "ada"]).await.ok();
    stage.run(&["company", "create", "acme", "--email", "till@acme.example"]).await.ok();
    stage.run(&["operator", "create", "olga", "--email", "olga@example.com"]).await.ok();
    for (noun, name, log_in) in [
        ("user", "ada", "ada"),
        ("company", "acme", "till@acme.example"),
        ("operator", "olga", "olga@example.com"),
    ] {
        let shown = stage.run(&[noun, "reset-password", name, "-o", "json"]).await.json();
        assert_eq!(shown["expires_at"], "2026-11-01T00:30:00Z");
        let token = shown["token"].as_str().unwrap();
        reset_password(&server.payg, &server.desk, token, "battery staple").await.unwrap();
        server.log_in(log_in, "battery staple").await.unwrap();
    }
    request_reset(&server.payg, &server.desk, "olga@example.com").await.unwrap();
    let sql = "SELECT payload FROM operator_letters";
    let token = token_in(&mut stage.db().view().await.unwrap(), sql).await;
    stage.at("2026-11-01T00:30:00Z");
    let late = reset_password(&server.payg, &server.desk, &token, "battery staple").await;
    assert_eq!(refusal(late), "invalid_token");
});
