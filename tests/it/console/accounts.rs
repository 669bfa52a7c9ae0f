//! Accounts in a browser: signing up, logging in and out, the password, sessions.

use crate::console::person::{PASSWORD, Person, between, set};
use crate::console::world::company;
use crate::on_both;
use crate::stage::mail_sink::MailSink;

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

on_both!(a_forgotten_password_is_set_by_mail_and_leads_on_to_the_page_that_was_wanted, |stage| async move {
    let sink = MailSink::start();
    set(&stage).await.stop().await;
    company(&stage, "acme").await;
    let server = stage.serve().await;
    let mut acme = Person::at(&server);
    let away = acme.get("/payments?status=failed").await;
    assert_eq!(away.header("location"), "/login?next=%2Fpayments%3Fstatus%3Dfailed", "{away}");
    let form = acme.get(away.header("location")).await;
    let next = "name=\"next\" value=\"/payments?status=failed\"";
    assert!(form.text.contains(next), "{form}");
    let wrong =
        [("name", "acme@example.com"), ("password", "wrong horse"), ("next", "/payments?status=failed")];
    let refused = acme.post("/login", &wrong).await;
    refused.is_status(401);
    assert!(refused.text.contains(next) && refused.text.contains("value=\"acme@example.com\""), "{refused}");

    acme.get("/forgot").await.is_status(200);
    acme.post("/forgot", &[("name", "")]).await.is_status(422);
    for name in ["acme@example.com", "nobody@example.com"] {
        let said = acme.post("/forgot", &[("name", name)]).await;
        said.is_status(200);
        assert!(said.text.contains("If there is such an account"), "{said}");
    }
    let url = sink.url.clone();
    let sent = stage.run_in(&["mail", "send"], |environment| {
        let variables =
            [("PAYG_MAIL_SMTP_URL", url), ("PAYG_MAIL_FROM", "Payg <billing@example.com>".to_owned())];
        environment.variables.extend(variables.map(|(name, value)| (name.to_owned(), value)));
    });
    sent.await.ok();
    let mails: Vec<_> = sink.taken().into_iter().filter(|mail| mail.raw.contains("payg_reset_")).collect();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert_eq!(mails[0].to, "acme@example.com");
    let plain = mails[0].raw.replace("=\n", "").replace("=3D", "=");
    let link = between(&plain, "/reset?token=", "\n").unwrap().split(['"', ' ']).next().unwrap().to_owned();
    let form = acme.get(&format!("/reset?token={link}")).await;
    assert!(form.text.contains(&format!("value=\"{link}\"")), "{form}");
    let new =
        |repeated| [("token", link.as_str()), ("new_password", "battery staple"), ("repeated", repeated)];
    let differ = acme.post("/reset", &new("battery stable")).await;
    differ.is_status(422);
    assert!(differ.text.contains("id=\"e-repeated\""), "{differ}");
    let done = acme.submit("/reset", &new("battery staple")).await;
    assert!(done.text.contains("The password is changed."), "{done}");
    acme.post("/reset", &new("battery staple")).await.is_status(422);
    acme.get(away.header("location")).await.is_status(200);
    let right =
        [("name", "acme@example.com"), ("password", "battery staple"), ("next", "/payments?status=failed")];
    let inside = acme.post("/login", &right).await;
    assert_eq!((inside.status, inside.header("location")), (303, "/payments?status=failed"), "{inside}");
    for evil in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        let mut bob = Person::at(&server);
        bob.get("/login").await.is_status(200);
        let reply = bob.post("/login", &[("name", "bob"), ("password", PASSWORD), ("next", evil)]).await;
        assert_eq!(reply.header("location"), "/", "{reply}");
    }
    server.stop().await;
});

on_both!(a_customer_caps_its_own_spending_beside_what_operators_set, |stage| async move {
    let server = set(&stage).await;
    let mut ada = Person::logged_in(&server, "ada").await;
    ada.get("/limits/new/cap").await.is_status(200);
    let wrong = ada.post("/limits/new/cap", &[("amount", "much"), ("per", "month")]).await;
    wrong.is_status(422);
    assert!(wrong.text.contains("id=\"e-amount\""), "{wrong}");
    let unlimited = ada.post("/limits/new/cap", &[("amount", "unlimited")]).await;
    unlimited.is_status(422);
    let capped = ada.submit("/limits/new/cap", &[("amount", "0.01"), ("per", "month")]).await;
    assert!(capped.text.contains("would cost more than 0.01 a month"), "{capped}");
    let home = ada.get("/").await;
    assert!(home.text.contains("Left of the spend cap") && home.text.contains("0.01 USD"), "{home}");
    stage.lines("limit set ada --spend 100").await;
    let list = ada.get("/limits").await;
    assert!(list.text.contains("own_spend") && list.text.contains(">100.00<"), "{list}");
    let mut refused = ada.post("/try/call", &[]).await;
    for _ in 0..40 {
        if refused.status == 402 {
            break;
        }
        refused = ada.post("/try/call", &[]).await;
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    refused.is_status(402);
    assert!(refused.text.contains("own spend cap of 0.01 USD per month is reached"), "{refused}");
    ada.get("/limits/new/uncap").await.is_status(200);
    let free = ada.submit("/limits/new/uncap", &[("per", "month")]).await;
    assert!(!free.text.contains("own_spend") && free.text.contains(">100.00<"), "{free}");
    ada.post("/limits/new/set", &[("kind", "spend"), ("amount", "unlimited")]).await.is_status(403);
    ada.post("/limits/new/remove", &[("kind", "spend"), ("per", "month")]).await.is_status(403);
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    operator.get("/limits/new/cap").await.is_status(403);
    server.stop().await;
});
