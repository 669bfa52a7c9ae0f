//! What went back is listed on the command line and over HTTP alike.

use crate::http::scene::set;
use crate::on_both;
use serde_json::{Value, json};

on_both!(refunds_are_listed_by_customer_payment_and_status, |stage| async move {
    let (server, key) = set(&stage).await;
    stage.lines("subscription create bob silver --every month\nsubscription cancel bob --at now --yes").await;
    let ids = |list: &Value| -> Vec<String> {
        list["data"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    let of_bob = ids(&stage.json("refund list --customer bob").await);
    assert_eq!(of_bob.len(), 1);
    // The noun alone and its plural are the list, and a payment is still given back as before.
    let all = ids(&stage.json("refund").await);
    assert!(all.contains(&of_bob[0]));
    for line in ["refunds", "refund list", "refund list --status successful", "refund --status successful"] {
        assert_eq!(ids(&stage.json(line).await), all, "{line}");
    }
    let one = stage.json(&format!("refund show {}", of_bob[0])).await;
    let payment = one["payment_id"].as_str().unwrap();
    assert_eq!((&one["amount"]["amount"], &one["status"]), (&json!("10.00"), &json!("successful")));
    assert_eq!(stage.json(&format!("refund show {payment}")).await, one);
    assert_eq!(ids(&stage.json(&format!("refund list --payment {payment}")).await), of_bob);
    assert_eq!(ids(&stage.json("refund list --status failed --customer bob").await), [""; 0]);
    stage.line(&format!("refund {payment} --yes")).await.fails_with(5);
    stage.line("refund show nothing").await.fails_with(3);
    stage.line("refund list --status lost").await.fails_with(2);
    stage.line("refund list --payment nothing").await.fails_with(3);
    let both = stage.line(&format!("refund {payment} list")).await.fails_with(2);
    assert!(both.stderr.contains("payg refund list"), "{both}");
    // Over HTTP the same rows, and of a customer only its own.
    for (query, line) in [
        (String::new(), "refund list".to_owned()),
        ("?customer=bob".to_owned(), "refund list --customer bob".to_owned()),
        (format!("?payment={payment}"), format!("refund list --payment {payment}")),
        ("?status=failed".to_owned(), "refund list --status failed".to_owned()),
    ] {
        let list = server.get(&format!("/v1/refunds{query}"), &key.operator).await.is(200);
        assert_eq!(list["data"], stage.json(&line).await["data"], "{query}");
    }
    let own = server.get(&format!("/v1/refunds?payment={payment}"), &key.bob).await.is(200);
    assert_eq!(ids(&own), of_bob);
    server.get(&format!("/v1/refunds?payment={payment}"), &key.ada).await.refused(404, "not_found");
    server.stop().await;
});
