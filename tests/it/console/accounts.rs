//! Accounts in a browser: signing up, logging in and out, the password, sessions.

use crate::console::person::{PASSWORD, Person, set};
use crate::on_both;

on_both!(somebody_signs_up_uses_and_logs_out, |stage| async move {
    stage.lines("service create api1 --unit request\nprice set api1 0.001 --yes").await;
    let server = stage.serve().await;
    let mut ada = Person::at(&server);
    let away = ada.get("/").await;
    assert_eq!((away.status, away.header("location")), (303, "/login"), "{away}");
    ada.get("/signup").await.is_status(200);
    let wrong = [("user_name", "a b"), ("password", PASSWORD), ("repeated", PASSWORD)];
    let page = ada.post("/signup", &wrong).await;
    page.is_status(422);
    assert!(page.text.contains("id=\"e-user_name\""), "the error stands at its field: {page}");
    let page =
        ada.post("/signup", &[("user_name", "ada"), ("password", "short"), ("repeated", "short")]).await;
    assert!(page.text.contains("id=\"e-password\"") && page.text.contains("value=\"ada\""), "{page}");
    let right = [("user_name", "ada"), ("password", PASSWORD), ("repeated", PASSWORD)];
    let home = ada.submit("/signup", &right).await;
    assert!(home.text.contains("Hello, ada") && home.text.contains("Registered successfully."), "{home}");
    let used = ada.submit("/try/api1", &[]).await;
    assert!(used.text.contains("Used api1 once.") && used.text.contains("0.001 USD"), "{used}");

    let session = ada.cookies.clone();
    let reply = ada.post("/logout", &[]).await;
    assert_eq!(reply.header("location"), "/login");
    ada.cookies = session;
    let back = ada.get("/").await;
    assert_eq!(
        (back.status, back.header("cache-control")),
        (303, "no-store"),
        "the session has ended: {back}"
    );

    let mut taken = Person::at(&server);
    taken.get("/signup").await.is_status(200);
    let page = taken.post("/signup", &right).await;
    page.is_status(409);
    assert!(page.text.contains("id=\"e-user_name\""), "{page}");
    server.stop().await;
});

on_both!(a_company_signs_up_with_its_bank_account, |stage| async move {
    let server = stage.serve().await;
    let mut acme = Person::at(&server);
    acme.get("/signup?kind=company").await.is_status(200);
    let form = |bsb| {
        [
            ("kind", "company"),
            ("display_name", "Acme"),
            ("email", "acme@example.com"),
            ("bsb", bsb),
            ("account_number", "12345678"),
            ("password", PASSWORD),
            ("repeated", PASSWORD),
        ]
    };
    let page = acme.post("/signup", &form("062000")).await;
    page.is_status(422);
    assert!(page.text.contains("id=\"e-bsb\""), "{page}");
    let home = acme.submit("/signup", &form("062-000")).await;
    assert!(home.text.contains("062-000") && home.text.contains("Bank details"), "{home}");
    server.stop().await;
});

on_both!(sessions_end_when_they_should, |stage| async move {
    let server = set(&stage).await;
    let mut idle = Person::logged_in(&server, "ada").await;
    stage.at("2026-11-01T09:29:00Z");
    idle.get("/").await.is_status(200);
    stage.at("2026-11-01T09:58:00Z");
    idle.get("/").await.is_status(200);
    stage.at("2026-11-01T10:29:00Z");
    idle.get("/").await.is_status(303);

    let (mut here, mut there) =
        (Person::logged_in(&server, "ada").await, Person::logged_in(&server, "ada").await);
    let profile = here.get("/profile").await;
    profile.is_status(200);
    assert!(profile.text.contains("(this one)"), "{profile}");
    let new =
        [("present_password", PASSWORD), ("new_password", "battery staple"), ("repeated", "battery staple")];
    here.submit("/profile/password", &new).await;
    here.get("/").await.is_status(200);
    there.get("/").await.is_status(303);
    here.get("/profile").await.is_status(200);
    here.post("/profile/everywhere", &[]).await.is_status(303);
    here.get("/").await.is_status(303);

    let mut stranger = Person::at(&server);
    for _ in 0..10 {
        stranger.get("/login").await.is_status(200);
        let refused = stranger.post("/login", &[("name", "ada"), ("password", "not the one")]).await;
        refused.is_status(401);
    }
    let refused = stranger.post("/login", &[("name", "ada"), ("password", "battery staple")]).await;
    assert_eq!(refused.status, 429, "{refused}");
    server.stop().await;
});
