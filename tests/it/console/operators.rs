//! What operators do in a browser: prices with a preview, the bill with its progress, voids, bulk, files.

use crate::console::person::{Person, set};
use crate::on_both;
use std::time::Duration;

on_both!(an_operator_changes_a_price_bills_and_voids, |stage| async move {
    let server = set(&stage).await;
    stage.used("ada api 2026-10-15 1000").await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    let home = operator.get("/").await;
    home.is_status(200);
    assert!(home.text.contains("Owed to you") && home.text.contains("Nothing needs attention."), "{home}");
    operator.get("/prices/new/set").await.is_status(200);
    let price = [("service", "api"), ("amount", "0.002"), ("month", "2026-10")];
    let preview = operator.post("/prices/new/set", &[&price[..], &[("preview", "1")]].concat()).await;
    preview.is_status(200);
    assert!(
        preview.text.contains("Preview, nothing is kept") && preview.text.contains("17.00 USD more"),
        "{preview}"
    );
    let shown = operator.submit("/prices/new/set", &price).await;
    assert!(shown.text.contains("0.002 USD per unit"), "{shown}");

    let void = operator.get("/invoices/INV-2026-000002/void").await;
    void.is_status(200);
    assert!(void.text.contains("Preview, nothing is kept"), "a void is tried at once: {void}");
    operator.get("/invoices/INV-2026-000002").await.is_status(200);
    let voided = operator.submit("/invoices/INV-2026-000002/void", &[]).await;
    assert!(voided.text.contains("pill dim\">void"), "{voided}");

    operator.get("/bill").await.is_status(200);
    for (button, says) in [("preview", "1 invoices would be new"), ("run", "1 invoices new")] {
        let reply = operator.post("/bill", &[("month", "2026-10"), (button, "1")]).await;
        reply.is_status(303);
        let run = reply.header("location").to_owned();
        let mut page = operator.get(&run).await;
        for _ in 0..200 {
            if page.text.contains(says) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            page = operator.get(&run).await;
        }
        assert!(page.text.contains(says), "{page}");
    }
    let list = operator.get("/invoices?month=2026-10").await;
    assert!(list.text.contains("INV-2026-000003"), "{list}");
    server.stop().await;
});

on_both!(lists_are_filtered_sorted_exported_and_changed_at_once, |stage| async move {
    let server = set(&stage).await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    let found = operator.get("/customers?q=ad").await;
    assert!(found.text.contains(">ada<") && !found.text.contains(">bob<"), "{found}");
    assert!(found.text.contains("payg user list --search ad"), "{found}");
    operator.get("/customers?sort=nothing").await.is_status(422);
    let csv = operator.get("/customers?sort=-display_name&format=csv").await;
    let names: Vec<&str> = csv.text.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(names, ["name", "bob", "ada"], "{csv}");
    let json = operator.get("/invoices/INV-2026-000001?format=json").await.is(200);
    assert_eq!(json["object"], "invoice");
    let why = operator.get("/invoices/INV-2026-000001").await;
    assert!(
        why.text.contains("rule 9") && why.text.contains("payg explain invoice INV-2026-000001"),
        "{why}"
    );
    operator.get("/services").await.is_status(200);
    let both = operator.submit("/services/bulk/archive", &[("id", "api"), ("id", "call")]).await;
    assert!(both.text.contains("Archive: 2 of 2 ticked"), "{both}");
    assert_eq!(both.text.matches("archived</span>").count(), 2, "{both}");

    operator.get("/keys/new/create").await.is_status(200);
    let made = operator.post("/keys/new/create", &[("name", "mine"), ("customer", "ada")]).await;
    made.is_status(200);
    assert!(made.text.contains("payg_live_"), "{made}");
    let keys = operator.get("/keys?customer=ada").await;
    assert!(keys.text.contains(">mine<") && !keys.text.contains("payg_live_"), "{keys}");
    server.stop().await;
});
