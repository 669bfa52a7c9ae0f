//! Refunds over HTTP: who may give which money back.

use crate::on_both;
use serde_json::json;

on_both!(nobody_gives_itself_back_what_it_paid_to_the_operator, |stage| async move {
    stage
        .lines(
            "
            service create api --unit request
            price set api 0.01 --from 2026-01-01 --yes
            user create ada --user-name ada",
        )
        .await;
    stage.used("ada api 2026-11-05 250").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    let paid = stage.json("invoice pay INV-2026-000001 --method 5555555555554444 --yes").await;
    let key = stage.key_of("ada").await;
    let server = stage.serve().await;
    let asked = json!({ "payment": paid["id"] }).to_string();
    let call = server.call("POST", "/v1/refunds").by(&key).header("idempotency-key", "mine");
    call.body("application/json", asked).send().await.refused(403, "not_yours_to_refund");
    server.stop().await;
    let shown = stage.json(&format!("payment show {}", paid["id"].as_str().unwrap())).await;
    assert_eq!(
        (&shown["refunded"]["amount"], &shown["refunding"]["amount"]),
        (&json!("0.00"), &json!("0.00"))
    );
});
