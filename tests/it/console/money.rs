//! Money in a browser: payments of a company, refunds with a preview, disputes, subscriptions, and who may.

use crate::console::person::{PASSWORD, Person, between, set};
use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::server::{Reply, Server};
use std::time::Duration;

/// The payment that a company creates.
const RENT: &[(&str, &str)] = &[
    ("direction", "in"),
    ("amount", "25.00"),
    ("party.name", "Tenant <b>One</b>"),
    ("party.bsb", "062-000"),
    ("party.account", "12345678"),
    ("reference", "rent-1"),
    ("description", "\"><script>alert(1)</script>"),
    ("gateway", "sandbox"),
];

/// The usual people and a company that can log in.
async fn with_company(stage: &Stage) -> Server {
    let server = set(stage).await;
    let line = ["company", "create", "acme", "--email", "acme@example.com", "--bsb", "062-000", "--account"];
    stage.with_password(&[&line[..], &["00012345"]].concat(), PASSWORD).await;
    server
}

/// The page, when it says so.
pub async fn until(person: &mut Person, path: &str, says: &str) -> Reply {
    for _ in 0..200 {
        let page = person.get(path).await;
        if page.text.contains(says) {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{} never says {says}", person.get(path).await);
}

/// A payment that was created and processed; answers its page's address.
async fn paid(acme: &mut Person) -> String {
    acme.get("/payments/new/create").await.is_status(200);
    let preview = acme.post("/payments/new/create", &[RENT, &[("preview", "1")]].concat()).await;
    preview.is_status(200);
    assert!(preview.text.contains("Preview, nothing is kept"), "{preview}");
    let list = acme.get("/payments").await;
    assert!(list.text.contains("No payment fits."), "{list}");
    let made = acme.post("/payments/new/create", RENT).await;
    made.is_status(303);
    let page = made.header("location").to_owned();
    let ask = acme.get(&format!("{page}/process")).await;
    assert!(ask.text.contains("Preview, nothing is kept"), "{ask}");
    acme.submit(&format!("{page}/process"), &[]).await;
    until(acme, &page, ">successful<").await;
    page
}

on_both!(a_company_takes_money_gives_it_back_and_answers_a_dispute, |stage| async move {
    let server = with_company(&stage).await;
    let mut acme = Person::logged_in(&server, "acme@example.com").await;
    let page = paid(&mut acme).await;
    let shown = acme.get(&page).await;
    assert!(
        shown.text.contains("attempt 1 succeeded") && shown.text.contains("payment.successful"),
        "{shown}"
    );
    assert!(!shown.text.contains("<script>alert") && !shown.text.contains("<b>One"), "{shown}");
    assert!(!shown.text.contains("As a command"), "a customer has no command line: {shown}");

    let refund = format!("{page}/refund");
    acme.get(&refund).await.is_status(200);
    let wish = [("amount", "10.00"), ("reason", "late")];
    let preview = acme.post(&refund, &[&wish[..], &[("preview", "1")]].concat()).await;
    assert!(preview.text.contains("10.00 USD of 25.00 USD go back; 15.00 USD are left."), "{preview}");
    acme.submit(&refund, &wish).await;
    let after = until(&mut acme, &page, "10.00 USD").await;
    assert!(after.text.contains("late"), "{after}");
    acme.get(&refund).await.is_status(200);
    acme.post(&refund, &[("amount", "20.00"), ("reason", "more")]).await.is_status(409);
    let refunds = acme.get("/refunds").await;
    let one = between(&refunds.text, "href=\"/refunds/", "\"").unwrap().to_owned();
    acme.get(&format!("/refunds/{one}")).await.is_status(200);

    acme.post(&format!("{page}/dispute"), &[("reason", "x")]).await.is_status(403);
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    operator.get(&format!("{page}/dispute")).await.is_status(200);
    let dispute = operator.post(&format!("{page}/dispute"), &[("reason", "not delivered")]).await;
    dispute.is_status(303);
    let dispute = dispute.header("location").to_owned();
    let home = operator.get("/").await;
    assert!(home.text.contains("1 disputes wait for an answer."), "{home}");
    let respond = format!("{dispute}/respond");
    acme.get(&respond).await.is_status(200);
    acme.submit(&respond, &[("evidence", "it was delivered")]).await;
    acme.post(&format!("{dispute}/win"), &[]).await.is_status(403);
    operator.get(&format!("{dispute}/win")).await.is_status(200);
    let won = operator.submit(&format!("{dispute}/win"), &[]).await;
    assert!(won.text.contains(">won<") && won.text.contains("Changes"), "{won}");
    let audit = operator.get("/audit?verb=dispute").await;
    assert!(audit.text.contains("dispute.") && audit.text.contains("opr_"), "{audit}");
    operator.get("/audit/new/verify").await.is_status(200);
    let home = acme.get("/").await;
    assert!(home.text.contains("/payments?status=successful"), "{home}");
    server.stop().await;
});

on_both!(money_is_moved_by_those_who_may_and_shown_to_those_whose_it_is, |stage| async move {
    let server = with_company(&stage).await;
    let mut acme = Person::logged_in(&server, "acme@example.com").await;
    let page = paid(&mut acme).await;
    let mut ada = Person::logged_in(&server, "ada").await;
    for path in [page.clone(), format!("{page}/refund"), "/payments/nothing".to_owned()] {
        ada.get(&path).await.is_status(404);
    }
    ada.get("/payments/new/create").await.is_status(403);
    ada.post("/payments/new/create", RENT).await.is_status(403);
    let list = ada.get("/payments?customer=acme").await;
    assert!(list.text.contains("No payment fits."), "{list}");
    for path in ["/mails", "/audit", "/bank-files", "/jobs", "/payments/new/record"] {
        ada.get(path).await.is_status(403);
    }
    let csrf = acme.csrf.clone();
    acme.csrf = "0".to_owned();
    acme.post(&format!("{page}/refund"), &[("reason", "forged")]).await.is_status(403);
    acme.csrf = csrf;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let shown = viewer.get(&page).await;
    assert!(shown.text.contains("payg payment show pay_") && !shown.text.contains("/refund\""), "{shown}");
    viewer.post(&format!("{page}/refund"), &[("reason", "x")]).await.is_status(403);
    for path in ["/bank-files/new/export", "/payments/new/record", "/plans/new/create"] {
        viewer.get(path).await.is_status(403);
    }
    viewer.get("/jobs").await.is_status(200);

    let pdf = ada.get("/invoices/INV-2026-000001/pdf").await;
    assert!(pdf.status == 200 && pdf.header("content-type") == "application/pdf", "{}", pdf.status);
    let mut bob = Person::logged_in(&server, "bob").await;
    bob.get("/invoices/INV-2026-000001/pdf").await.is_status(404);
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    operator.get("/payments/new/record?invoice=INV-2026-000001").await.is_status(200);
    let record = [("invoice", "INV-2026-000001"), ("amount", "1.00"), ("description", "cash")];
    let recorded = operator.submit("/payments/new/record", &record).await;
    assert!(recorded.text.contains(">successful<"), "{recorded}");
    server.stop().await;
});

on_both!(a_user_buys_a_plan_pays_it_and_ends_it, |stage| async move {
    let server = set(&stage).await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    operator.get("/plans/new/create").await.is_status(200);
    let gold = [("code", "gold"), ("monthly", "9.99"), ("yearly", "99"), ("unlocks", "films, series")];
    let plan = operator.submit("/plans/new/create", &gold).await;
    assert!(plan.text.contains("9.99 USD") && plan.text.contains("films, series"), "{plan}");
    operator.get("/plans/gold/edit").await.is_status(200);
    let dearer = [("display_name", "Gold"), ("monthly", "10.99"), ("yearly", "99"), ("note", "dearer")];
    let edited = operator.submit("/plans/gold/edit", &dearer).await;
    assert!(edited.text.contains("gold has version 2 now.") && edited.text.contains("dearer"), "{edited}");

    let mut ada = Person::logged_in(&server, "ada").await;
    ada.get("/plans/gold/dates").await.is_status(200);
    let dates = ada.post("/plans/gold/dates", &[("start", "2026-01-31"), ("every", "month")]).await;
    assert!(dates.text.contains("2026-02-28") && dates.text.contains("10.99 USD"), "{dates}");
    ada.get("/subscriptions/new/buy?plan=gold").await.is_status(200);
    let bought = ada.post("/subscriptions/new/buy", &[("plan", "gold"), ("every", "month")]).await;
    bought.is_status(303);
    let page = bought.header("location").to_owned();
    let shown = ada.get(&page).await;
    assert!(shown.text.contains("gold") && shown.text.contains("10.99 USD"), "{shown}");
    let mut bob = Person::logged_in(&server, "bob").await;
    bob.get("/").await.is_status(200);
    bob.get(&page).await.is_status(404);
    bob.post(&format!("{page}/cancel"), &[("when", "now")]).await.is_status(404);
    ada.get(&format!("{page}/cancel")).await.is_status(200);
    let ended = ada.submit(&format!("{page}/cancel"), &[("when", "now")]).await;
    assert!(ended.text.contains(">canceled<"), "{ended}");
    server.stop().await;
});

on_both!(an_endpoint_is_made_with_a_secret_that_is_shown_once, |stage| async move {
    let server = with_company(&stage).await;
    let mut acme = Person::logged_in(&server, "acme@example.com").await;
    acme.get("/webhooks/new/create").await.is_status(200);
    let wish =
        [("url", "https://example.com/hooks?x=<i>"), ("events", "payment.*"), ("description", "<b>mine")];
    let preview = acme.post("/webhooks/new/create", &[&wish[..], &[("preview", "1")]].concat()).await;
    assert!(preview.status == 200 && !preview.text.contains("whsec_"), "{preview}");
    let made = acme.post("/webhooks/new/create", &wish).await;
    assert!(made.status == 200 && made.text.contains("whsec_"), "{made}");
    let list = acme.get("/webhooks").await;
    assert!(!list.text.contains("whsec_") && !list.text.contains("<b>mine"), "{list}");
    let links: Vec<String> = list
        .text
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect();
    let page =
        links.into_iter().find(|link| link.starts_with("/webhooks/") && !link.contains("/new/")).unwrap();
    let mut ada = Person::logged_in(&server, "ada").await;
    ada.get(&page).await.is_status(404);
    acme.get(&format!("{page}/rotate")).await.is_status(200);
    let rotated = acme.post(&format!("{page}/rotate"), &[]).await;
    assert!(rotated.text.contains("whsec_"), "{rotated}");
    acme.get(&page).await.is_status(200);
    let disabled = acme.submit(&format!("{page}/disable"), &[]).await;
    assert!(disabled.text.contains(">disabled<"), "{disabled}");
    acme.submit(&format!("{page}/enable"), &[]).await;
    let tested = acme.post(&format!("{page}/test"), &[]).await;
    tested.is_status(303);
    let event = tested.header("location").to_owned();
    let event = acme.get(&event).await;
    assert!(event.text.contains("webhook.test") && event.text.contains("What is told"), "{event}");
    server.stop().await;
});

on_both!(a_decline_is_read_in_plain_words, |stage| async move {
    let server = with_company(&stage).await;
    let acme = stage.json("company list").await["data"][0]["id"].as_str().unwrap().to_owned();
    let whom = "--name Initech --bsb 062-000 --account 12345678 --method 5555555555554543";
    stage.lines(&format!("payment create {acme} 9 --reference odd {whom}\npayment process odd")).await;
    let id = stage.json("payment show odd").await["id"].as_str().unwrap().to_owned();
    let page = format!("/payments/{id}");
    let mut acme = Person::logged_in(&server, "acme@example.com").await;
    let shown = acme.get(&page).await;
    assert!(shown.text.contains("the card has expired"), "{shown}");
    // But for what programs read: the payment as the API answers it.
    let word = "<code>card_expired</code>";
    assert!(!shown.text.contains(word) && shown.text.contains("&#34;card_expired&#34;"), "{shown}");
    // Who runs the shop sees the gateway's own word beside it.
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let shown = viewer.get(&page).await;
    assert!(shown.text.contains("the card has expired") && shown.text.contains(word), "{shown}");
    server.stop().await;
});

on_both!(what_is_bought_or_changed_says_until_when_it_runs, |stage| async move {
    let server = set(&stage).await;
    stage.lines("plan create gold --monthly 10 --yearly 100\nsubscription create ada gold").await;
    let id = stage.json("subscription list --customer ada").await["data"][0]["id"].clone();
    let change = format!("/subscriptions/{}/change", id.as_str().unwrap());
    let mut ada = Person::logged_in(&server, "ada").await;
    ada.get(&change).await.is_status(200);
    let preview = ada.post(&change, &[("every", "year"), ("when", "now"), ("preview", "1")]).await;
    preview.is_status(200);
    assert!(preview.text.contains("<dt>Until") && preview.text.contains("2027-11-01"), "{preview}");
    let shown = ada.get(&format!("/subscriptions/{}", id.as_str().unwrap())).await;
    assert!(shown.text.contains("The next goes until") && shown.text.contains("2027-01-01"), "{shown}");
    server.stop().await;
});
