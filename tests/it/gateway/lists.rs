//! Lists are complete, newest first, page by page, and filtered as asked.

use crate::stage::sandbox::{Sandbox, charge, object, on_page};
use payg::gateway::contract::{Action, Gateway, Listing, ObjectKind};
use serde_json::json;

#[tokio::test]
async fn a_client_finds_every_payment_since_an_instant() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let mut made = Vec::new();
    for number in 0..5 {
        let name = format!("a{number}");
        let bytes = client.prepare(&charge(&name, 10, on_page())).unwrap();
        made.push(object(client.send(Action::Charge, &name, &bytes).await).gateway_id);
        sandbox.advance(10).await;
    }
    let since = "2026-11-01T12:00:10Z".parse().unwrap();
    let Listing::Page { objects, next } = client.list(ObjectKind::Payment, since, None).await else {
        panic!("a page")
    };
    let listed: Vec<String> = objects.into_iter().map(|object| object.gateway_id).collect();
    let wanted: Vec<String> = made.iter().skip(1).rev().cloned().collect();
    assert_eq!((listed, next), (wanted, None));
}

#[tokio::test]
async fn pages_follow_each_other_and_filters_hold() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    for number in 0..25 {
        let name = format!("a{number}");
        let bytes = client.prepare(&charge(&name, 10, on_page())).unwrap();
        let payment = object(client.send(Action::Charge, &name, &bytes).await);
        if number % 5 == 0 {
            sandbox.control(&format!("payments/{}/pay", payment.gateway_id), json!({})).await;
        }
    }
    let list =
        async |query: String| sandbox.api("GET", &format!("/v3/payments?{query}")).send().await.is(200);
    let (mut cursor, mut seen) = (String::new(), Vec::new());
    loop {
        let page = list(format!("limit=10{cursor}")).await;
        seen.extend(page["items"].as_array().unwrap().iter().map(|item| item["id"].to_string()));
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(seen.len(), 25);
    seen.dedup();
    assert_eq!(seen.len(), 25);
    assert_eq!(list(String::new()).await["items"].as_array().unwrap().len(), 10, "ten unless asked");
    let count =
        async |query: &str| list(format!("limit=100&{query}")).await["items"].as_array().unwrap().len();
    assert_eq!(count("status=succeeded").await, 5);
    assert_eq!(count("status=succeeded&payment_method=bank_card").await, 5);
    assert_eq!(count("captured_at.gte=2026-11-01T12:00:00Z").await, 5);
    assert_eq!(count("created_at.lt=2026-11-01T12:00:00Z").await, 0);
    for wrong in ["limit=0", "limit=101", "limit=x", "cursor=none", "created_at.gte=yesterday"] {
        let refused = sandbox.api("GET", &format!("/v3/payments?{wrong}")).send().await.is(400);
        assert_eq!(refused["code"], "invalid_request", "{wrong}");
    }
}
