//! What a browser is refused: other sites, other customers, other roles; and what no text can break.

use crate::console::person::{Person, form, set};
use crate::on_both;
use reqwest::Method;

on_both!(a_form_of_another_site_does_nothing, |stage| async move {
    let server = set(&stage).await;
    let mut ada = Person::logged_in(&server, "ada").await;
    ada.get("/").await.is_status(200);
    let csrf = ada.csrf.clone();
    let without = ada.send(Method::POST, "/try/api", Some(form(&[])), &[]).await;
    without.is_status(403);
    let wrong = ada.send(Method::POST, "/try/api", Some(form(&[("csrf", "0")])), &[]).await;
    wrong.is_status(403);
    let body = || Some(form(&[("csrf", &csrf)]));
    for header in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
    ] {
        let refused = ada.send(Method::POST, "/try/api", body(), &[header]).await;
        refused.is_status(403);
    }
    let host = server.url.trim_start_matches("http://").to_owned();
    let origin = format!("http://{host}");
    let taken = [("sec-fetch-site", "same-origin"), ("origin", origin.as_str())];
    ada.send(Method::POST, "/try/api", body(), &taken).await.is_status(303);
    let mut bob = Person::logged_in(&server, "bob").await;
    bob.get("/").await.is_status(200);
    assert_ne!(bob.csrf, csrf, "a token belongs to a session");
    server.stop().await;
});

on_both!(a_customer_sees_its_own_and_an_operator_does_what_the_role_allows, |stage| async move {
    let server = set(&stage).await;
    let (mut ada, mut bob) =
        (Person::logged_in(&server, "ada").await, Person::logged_in(&server, "bob").await);
    let mine = ada.get("/invoices/INV-2026-000001").await;
    let others = bob.get("/invoices/INV-2026-000001").await;
    let nobodys = bob.get("/invoices/INV-2026-999999").await;
    assert_eq!((mine.status, others.status, nobodys.status), (200, 404, 404));
    let same = |text: &str| text.replace("000001", "N").replace("999999", "N");
    assert_eq!(same(&others.text), same(&nobodys.text), "nothing tells a foreign id from an unknown one");
    for path in
        ["/customers", "/ledger", "/operators", "/taxes", "/bill", "/customers/ada", "/customers/new/create"]
    {
        bob.get(path).await.is_status(403);
    }
    bob.get("/invoices?customer=ada").await.is_status(200);
    let list = bob.get("/invoices?customer=ada").await;
    assert!(!list.text.contains("INV-2026-000001"), "{list}");
    let csv = bob.get("/usage?format=csv&from=2026-10-01&to=2026-10-31").await;
    assert!(csv.text.contains("4000") && !csv.text.contains("12000"), "{csv}");
    bob.get("/invoices").await.is_status(200);
    bob.post("/invoices/INV-2026-000002/void", &[]).await.is_status(403);

    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    viewer.get("/invoices/INV-2026-000001").await.is_status(200);
    viewer.post("/invoices/INV-2026-000001/void", &[]).await.is_status(403);
    viewer.post("/bill", &[("month", "2026-10")]).await.is_status(403);
    viewer.get("/operators/new/create").await.is_status(403);
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    operator.get("/operators").await.is_status(200);
    operator.get("/operators/new/create").await.is_status(403);
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    admin.get("/operators/new/create").await.is_status(200);
    server.stop().await;
});

on_both!(no_text_becomes_a_script, |stage| async move {
    let evil = "\"><script>alert(1)</script>'<svg onload=alert(1)>";
    let server = set(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    let forms = [
        "/customers/new/create",
        "/services/new/create",
        "/prices/new/set",
        "/taxes/new/set",
        "/limits/new/set",
        "/keys/new/create",
        "/operators/new/create",
        "/customers/ada/edit",
        "/services/api/edit",
        "/invoices/INV-2026-000001/credit",
    ];
    for path in forms {
        let page = admin.get(path).await;
        page.is_status(200);
        let names = page.text.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let fields: Vec<(&str, &str)> = names
            .filter(|name| !["csrf", "theme", "back", "preview"].contains(name))
            .map(|name| (name, evil))
            .collect();
        assert!(!fields.is_empty(), "{path}");
        let reply = admin.post(path, &fields).await;
        assert!(reply.status < 500, "{reply}");
        assert!(!reply.text.contains("<script>alert") && !reply.text.contains("<svg onload"), "{reply}");
    }
    stage.lines("user create evil --external-id evil1").await;
    admin.get("/customers/evil1/edit").await.is_status(200);
    admin.submit("/customers/evil1/edit", &[("display_name", evil), ("currency", "EUR")]).await;
    for path in ["/customers", "/customers/evil1", "/customers?q=%22%3E%3Cscript%3Ealert(1)"] {
        let page = admin.get(path).await;
        page.is_status(200);
        assert!(!page.text.contains("<script>alert") && !page.text.contains("<svg onload"), "{page}");
    }
    server.stop().await;
});
