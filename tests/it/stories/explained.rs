//! The derivation behind every amount, on the command line, over HTTP and on pages alike.

use crate::console::person::{PASSWORD, Person};
use crate::console::world::company;
use crate::on_both;
use crate::stage::scene::Stage;
use serde_json::Value;

/// The steps of a kind anywhere in a derivation.
fn steps<'a>(node: &'a Value, kind: &str) -> Vec<&'a Value> {
    let mut found: Vec<&Value> = (node["step"] == kind).then_some(node).into_iter().collect();
    for step in node["steps"].as_array().into_iter().flatten() {
        found.extend(steps(step, kind));
    }
    found
}

/// An amount of money in cents.
fn cents(money: &Value) -> i64 {
    let text = money["amount"].as_str().unwrap_or_else(|| panic!("no money: {money}"));
    text.replace('.', "").parse().unwrap()
}

/// A user with a tax, a month of usage and its invoice; a company with a fee on its payments.
async fn set(stage: &Stage) {
    std::fs::write(stage.folder().join("payg.toml"), "[payments]\nfee_percent = \"2.5\"\n").unwrap();
    stage.at("2026-09-01T00:00:00Z");
    stage.lines("tax set vat 19").await;
    stage.with_password(&["user", "create", "ada", "--user-name", "ada", "--tax", "vat"], PASSWORD).await;
    company(stage, "acme").await;
    let olga = ["operator", "create", "Olga", "--email", "olga@example.com", "--role", "operator"];
    stage.with_password(&olga, PASSWORD).await;
    stage
        .lines(
            "service create api --unit request
             service create call --unit second
             service create fax --unit page
             price set api 0.0015 --yes
             price set call 0.05 --yes
             plan create gold --name Gold --monthly 30
             plan create silver --name Silver --monthly 10",
        )
        .await;
    stage.used("ada api 2026-10-05 12345\nada call 2026-10-06 95").await;
    stage.at("2026-11-01T09:00:00Z");
    stage.lines("bill --month 2026-10 --yes").await;
}

on_both!(a_credit_note_is_explained_down_to_its_share_of_the_tax, |stage| async move {
    set(&stage).await;
    stage
        .lines(
            "invoice credit INV-2026-000001 --amount 1 --reason outage --yes
             invoice credit INV-2026-000001 --line 1 --reason refund --yes",
        )
        .await;
    let first = stage.json("explain credit-note CN-2026-000001").await;
    let shown = stage.json("credit-note show CN-2026-000001").await;
    let tax = steps(&first, "tax")[0];
    assert_eq!(tax["figures"]["amount"], shown["tax"], "{first}");
    assert_eq!(cents(&tax["figures"]["share"]) - cents(&tax["figures"]["before"]), cents(&shown["tax"]));
    let second = stage.json("explain credit-note CN-2026-000002").await;
    let shown = stage.json("credit-note show CN-2026-000002").await;
    let tax = steps(&second, "tax")[0];
    let due = cents(&tax["figures"]["share"]) - cents(&tax["figures"]["before"]);
    assert_eq!(due, cents(&shown["tax"]), "{second}");
    assert_eq!(steps(&second, "before").len(), 1, "{second}");
    // The line that it takes back is explained down to its usage and price.
    let line = steps(&second, "credit_line")[0];
    assert!(!steps(line, "usage").is_empty() && !steps(line, "price").is_empty(), "{second}");
    let text = stage.line("explain credit-note CN-2026-000002").await.ok();
    assert!(text.stdout.contains("less 0.16 USD before"), "{text}");
    stage.line("explain credit-note CN-2026-000009").await.fails_with(3);
});

on_both!(the_open_month_and_its_forecast_are_explained, |stage| async move {
    set(&stage).await;
    stage.at("2026-11-11T00:00:00Z");
    stage.used("ada api 2026-11-05 1000\nada fax 2026-11-06 7").await;
    let explained = stage.json("explain cost ada").await;
    let cost = stage.json("cost ada").await;
    let total = explained["steps"].as_array().unwrap().iter().find(|one| one["step"] == "total").unwrap();
    assert_eq!(total["figures"]["cost"], cost["total"]["amount"], "{explained}");
    let forecast = steps(&explained, "forecast")[0];
    assert_eq!(forecast["figures"]["amount"]["amount"], "4.50", "a third of November: {explained}");
    // What has no price is said, and not left out.
    let fax =
        steps(&explained, "service").into_iter().find(|one| one["figures"]["service"] == "fax").unwrap();
    assert!(fax.to_string().contains("no price in USD"), "{fax}");
    let past = stage.json("explain cost ada --month 2026-10 --service api").await;
    assert!(steps(&past, "forecast").is_empty() && steps(&past, "service").len() == 1, "{past}");
    let server = stage.serve().await;
    let mut ada = Person::logged_in(&server, "ada").await;
    let home = ada.get("/").await;
    assert_eq!(home.text.matches("href=\"/cost\"").count(), 2, "cost and forecast lead there: {home}");
    let page = ada.get("/cost").await;
    assert!(page.text.contains("forecast 4.50 USD") && page.text.contains("the list price"), "{page}");
    assert!(!page.text.contains("payg explain"), "a customer has no command line: {page}");
    let mut olga = Person::logged_in(&server, "olga@example.com").await;
    olga.get("/cost").await.is_status(422);
    let page = olga.get("/cost?customer=ada&month=2026-10").await;
    assert!(page.text.contains("payg explain cost ada --month 2026-10"), "{page}");
    let customer = olga.get("/customers/ada").await;
    assert!(customer.text.contains("href=\"/cost?customer=cus_"), "{customer}");
    server.stop().await;
});

on_both!(a_subscriptions_charges_are_explained_by_the_day, |stage| async move {
    set(&stage).await;
    stage.lines("subscription create ada gold --every month").await;
    stage.at("2026-11-11T09:00:00Z");
    stage.lines("subscription change ada --plan silver --at now --yes").await;
    let explained = stage.json("explain subscription ada").await;
    let charges = steps(&explained, "charge");
    assert_eq!(charges.len(), 2, "{explained}");
    let change = charges[1];
    let (charge, credit) = (steps(change, "charge_part")[0], steps(change, "credit_part")[0]);
    let net = cents(&charge["figures"]["amount"]) - cents(&credit["figures"]["amount"]);
    assert_eq!(net, cents(&steps(change, "net")[0]["figures"]["gross"]), "{change}");
    let unused = steps(change, "unused")[0];
    assert_eq!(unused["figures"]["left"], 20, "{change}");
    assert_eq!(unused["figures"]["days"], 30, "{change}");
    // 35.70 with tax for thirty days: twenty of them are 23.80.
    assert_eq!(cents(&unused["figures"]["unused"]), 2380, "{change}");
    let id = explained["figures"]["id"].as_str().unwrap().to_owned();
    stage.line("subscription cancel ada --at now --yes").await.ok();
    let over = stage.json(&format!("explain subscription {id}")).await;
    let back = steps(&over, "given_back");
    assert_eq!(back.len(), 1, "{over}");
    assert_eq!(back[0]["rule"]["number"], 20, "{over}");
    let sum: i64 = steps(&over, "charge")
        .iter()
        .map(|one| cents(&one["figures"]["net"]) + cents(&one["figures"]["tax"]))
        .sum();
    let total = over["steps"].as_array().unwrap().last().unwrap();
    assert_eq!(cents(&total["figures"]["amount"]), sum, "{over}");
    let server = stage.serve().await;
    let mut ada = Person::logged_in(&server, "ada").await;
    let page = ada.get(&format!("/subscriptions/{id}")).await;
    assert!(page.text.contains("20 of 30 days of Gold") && page.text.contains("rule 18"), "{page}");
    server.stop().await;
});

on_both!(payments_fees_and_refunds_are_explained_alike_everywhere, |stage| async move {
    set(&stage).await;
    stage
        .lines(
            "payment create acme 25 --name Initech --bsb 062-000 --account 12345678 --reference rent
             payment process rent
             refund rent --amount 10 --reason late --yes
             refund rent --amount 5 --reason again --yes
             invoice pay INV-2026-000001 --yes
             refund INV-2026-000001 --line 1 --reason outage --yes",
        )
        .await;
    let payment = stage.json("explain payment rent").await;
    let fee = steps(&payment, "fee")[0];
    assert_eq!(fee["figures"]["fee"]["amount"], "0.63", "{payment}");
    assert!(fee["text"].as_str().unwrap().contains("2.5 % of 25.00 USD"), "{payment}");
    assert_eq!(cents(&steps(&payment, "net")[0]["figures"]["amount"]), 2437, "{payment}");
    assert_eq!(cents(&steps(&payment, "left")[0]["figures"]["left"]), 1000, "{payment}");
    let refund = stage.json("explain refund rent").await;
    assert_eq!(cents(&steps(&refund, "bound")[0]["figures"]["left"]), 1500, "the newest: {refund}");
    let invoices = stage.json("payment list --customer ada").await;
    let paid = invoices["data"][0]["id"].as_str().unwrap();
    let noted = stage.json(&format!("explain refund {paid}")).await;
    assert_eq!(steps(&noted, "credit_note").len(), 1, "{noted}");
    let of_invoice = stage.json(&format!("explain payment {paid}")).await;
    assert_eq!(steps(&of_invoice, "invoice")[0]["figures"]["invoice"], "INV-2026-000001");

    let (acme, ada) = (stage.key_of("acme").await, stage.key_of("ada").await);
    let server = stage.serve_with(|settings| settings.fee = "2.5".parse().unwrap()).await;
    let id = payment["figures"]["id"].as_str().unwrap();
    assert_eq!(server.get(&format!("/v1/payments/{id}/explain"), &acme).await.is(200), payment);
    let back = refund["figures"]["id"].as_str().unwrap();
    assert_eq!(server.get(&format!("/v1/refunds/{back}/explain"), &acme).await.is(200), refund);
    server.get(&format!("/v1/refunds/{back}/explain"), &ada).await.refused(404, "not_found");
    let note = stage.json("explain credit-note CN-2026-000001").await;
    assert_eq!(server.get("/v1/credit-notes/CN-2026-000001/explain", &ada).await.is(200), note);
    server.get("/v1/credit-notes/CN-2026-000001/explain", &acme).await.refused(404, "not_found");
    let cost = stage.json("explain cost ada --month 2026-10").await;
    assert_eq!(server.get("/v1/cost/explain?month=2026-10", &ada).await.is(200), cost);
    let mut person = Person::logged_in(&server, "acme@example.com").await;
    let page = person.get(&format!("/payments/{id}")).await;
    assert!(page.text.contains("2.5 % of 25.00 USD"), "{page}");
    assert!(page.text.contains(&format!("href=\"/refunds/{back}\"")), "{page}");
    let page = person.get(&format!("/refunds/{back}")).await;
    assert!(page.text.contains("15.00 USD could go back, 5.00 USD were asked for"), "{page}");
    server.stop().await;
});
