//! Members of a company: invited by letter, let in by role, out when they are removed.

use crate::console::person::{PASSWORD, Person, between, set};
use crate::console::world::company;
use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::server::Server;

/// The one-time token of the newest letter to an address.
pub async fn token(stage: &Stage, email: &str) -> String {
    let sql = "SELECT payload FROM letters WHERE kind = 'password.reset' ORDER BY letter_id DESC";
    let rows = stage.db().view().await.unwrap().all(sql, vec![]).await.unwrap();
    let payloads = rows.iter().map(|row| row.get::<String>(0).unwrap());
    let payload = payloads.map(|text| serde_json::from_str::<serde_json::Value>(&text).unwrap());
    let mut payload = payload.filter(|payload| payload["to"] == email);
    payload.next().expect("a letter was written")["token"].as_str().unwrap().to_owned()
}

/// Somebody whom a company adds, and who sets a password with the letter.
pub async fn invited(stage: &Stage, server: &Server, by: &mut Person, email: &str, role: &str) -> Person {
    by.get("/members/new/add").await.is_status(200);
    let wish = [("display_name", email), ("email", email), ("role", role)];
    let preview = by.post("/members/new/add", &[&wish[..], &[("preview", "1")]].concat()).await;
    assert!(preview.text.contains("Preview, nothing is kept"), "{preview}");
    let added = by.submit("/members/new/add", &wish).await;
    assert!(added.text.contains("says how to log in"), "{added}");
    let token = token(stage, email).await;
    let mut member = Person::at(server);
    member.get("/reset").await.is_status(200);
    let set = [("token", token.as_str()), ("new_password", PASSWORD), ("repeated", PASSWORD)];
    member.submit("/reset", &set).await;
    Person::logged_in(server, email).await
}

on_both!(a_company_has_managers_and_viewers, |stage| async move {
    let server = set(&stage).await;
    company(&stage, "acme").await;
    company(&stage, "bert").await;
    let mut acme = Person::logged_in(&server, "acme@example.com").await;
    let mut manager = invited(&stage, &server, &mut acme, "mia@example.com", "manager").await;
    let mut viewer = invited(&stage, &server, &mut manager, "vic@example.com", "viewer").await;
    let home = manager.get("/").await;
    assert!(home.text.contains("mia@example.com · acme") && home.text.contains("Hello, acme"), "{home}");

    let payment = [
        ("amount", "5.00"),
        ("party.name", "Initech"),
        ("party.bsb", "062-000"),
        ("party.account", "12345678"),
    ];
    manager.get("/payments/new/create").await.is_status(200);
    manager.submit("/payments/new/create", &payment).await;
    let list = viewer.get("/payments").await;
    assert!(list.text.contains("Initech") && !list.text.contains("New payment"), "{list}");
    viewer.get("/payments/new/create").await.is_status(403);
    viewer.get("/help").await.is_status(200);
    for (path, fields) in [
        ("/payments/new/create", &payment[..]),
        ("/members/new/add", &[("email", "x@example.com"), ("display_name", "x")]),
        ("/keys/new/create", &[("name", "mine")]),
        ("/limits/new/cap", &[("amount", "1")]),
        ("/profile/company", &[("company_name", "Mine")]),
        ("/try/api", &[]),
    ] {
        viewer.post(path, fields).await.is_status(403);
    }
    let audit = Person::logged_in(&server, "admin@example.com").await.get("/audit?verb=payment").await;
    assert!(audit.text.contains("mem_"), "the trail names the member: {audit}");

    // Its own name and password are a member's, the company's details are a manager's.
    manager.get("/profile").await.is_status(200);
    let renamed = manager.submit("/profile", &[("display_name", "Mia")]).await;
    assert!(renamed.text.contains("Mia · acme"), "{renamed}");
    let company = [("company_name", "Acme & Sons"), ("bsb", "062-001"), ("account_number", "12345")];
    let saved = manager.submit("/profile/company", &company).await;
    assert!(saved.text.contains("Mia · Acme &#38; Sons") && saved.text.contains("062-001"), "{saved}");
    let wrong = manager.post("/profile/company", &[("company_name", "Acme"), ("bsb", "1")]).await;
    wrong.is_status(422);
    assert!(wrong.text.contains("id=\"e-bsb\""), "{wrong}");

    // Another company does not know them; a program is not let in with their password.
    let mut bert = Person::logged_in(&server, "bert@example.com").await;
    let members = manager.get("/members").await;
    let page = format!(
        "/members/{}",
        between(&members.text, "href=\"/members/mem_", "\"").map(|id| format!("mem_{id}")).unwrap()
    );
    bert.get(&page).await.is_status(404);
    assert!(bert.get("/members").await.text.contains("There are no members"));
    Person::logged_in(&server, "ada").await.get("/members").await.is_status(403);
    let tokens = serde_json::json!({"name": "mia@example.com", "password": PASSWORD});
    server.call("POST", "/v1/tokens").json(&tokens).send().await.refused(403, "console_only");

    // Who is removed is out at once, and its address is free.
    let vic = acme.get("/members?q=vic").await;
    let vic = between(&vic.text, "href=\"/members/mem_", "\"").unwrap().to_owned();
    acme.get(&format!("/members/mem_{vic}/remove")).await.is_status(200);
    acme.submit(&format!("/members/mem_{vic}/remove"), &[]).await;
    viewer.get("/").await.is_status(303);
    let mut again = Person::at(&server);
    again.get("/login").await.is_status(200);
    again.post("/login", &[("name", "vic@example.com"), ("password", PASSWORD)]).await.is_status(401);
    acme.post("/members/new/add", &[("display_name", "Vic"), ("email", "VIC@example.com")])
        .await
        .is_status(303);
    acme.get("/members/new/add").await.is_status(200);
    let taken = acme.post("/members/new/add", &[("display_name", "Mia"), ("email", "mia@example.com")]).await;
    taken.is_status(409);
    assert!(taken.text.contains("id=\"e-email\""), "{taken}");
    server.stop().await;
});
