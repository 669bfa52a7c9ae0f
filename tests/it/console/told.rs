//! What is told and kept: webhooks with their answers, mails, bank files, jobs and the audit trail.

use crate::console::person::{Person, between};
use crate::console::world::{company, full, payment, serve};
use crate::on_both;
use crate::stage::server::Reply;
use crate::webhooks::receiver::{Answers, Receiver};
use std::time::Duration;

/// The page, when it says so.
async fn until(person: &mut Person, path: &str, says: &str) -> Reply {
    let mut page = person.get(path).await;
    for _ in 0..200 {
        if page.text.contains(says) {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        page = person.get(path).await;
    }
    panic!("{page} never says {says}");
}

on_both!(a_company_sees_what_its_endpoint_was_told_and_what_it_answered, |stage| async move {
    stage.at("2026-11-01T09:00:00Z");
    company(&stage, "acme").await;
    payment(&stage, "acme", "25", "rent").await;
    let (server, receiver) = (serve(&stage).await, Receiver::start().await);
    receiver.answers(Answers::Status(500));
    let mut acme = Person::logged_in(&server, "acme@example.com").await;
    acme.get("/webhooks/new/create").await.is_status(200);
    let wish = [("url", receiver.url.as_str()), ("events", "payment.*, webhook.*")];
    let made = acme.post("/webhooks/new/create", &wish).await;
    made.is_status(200);
    let first = between(&made.text, "whsec_", "<").unwrap().to_owned();
    let list = acme.get("/webhooks").await;
    let endpoint = format!("/webhooks/whk_{}", between(&list.text, "href=\"/webhooks/whk_", "\"").unwrap());
    let paid = acme.get("/payments").await;
    let paid = format!("/payments/pay_{}", between(&paid.text, "href=\"/payments/pay_", "\"").unwrap());
    acme.get(&format!("{paid}/process")).await.is_status(200);
    acme.submit(&format!("{paid}/process"), &[]).await;
    let failing = until(&mut acme, &endpoint, "Failing since").await;
    assert!(failing.text.contains("payment.") || failing.text.contains("/event-log/ltr_"), "{failing}");
    let home = acme.get("/").await;
    assert!(home.text.contains("Webhooks to") && home.text.contains("fail since"), "{home}");

    // The payload, the try and its answer stand on the event's page; a replay brings it there.
    let log = acme.get("/event-log?event=payment.successful").await;
    let event = format!("/event-log/ltr_{}", between(&log.text, "href=\"/event-log/ltr_", "\"").unwrap());
    let shown = until(&mut acme, &event, "500").await;
    assert!(
        shown.text.contains("What is told") && shown.text.contains("&#34;status&#34;: &#34;successful&#34;"),
        "{shown}"
    );
    receiver.answers(Answers::Status(204));
    acme.get(&format!("{event}/replay")).await.is_status(200);
    let replayed = acme.submit(&format!("{event}/replay"), &[]).await;
    assert!(replayed.text.contains("It is sent again to 1 endpoints."), "{replayed}");
    until(&mut acme, &event, ">delivered<").await;
    let told = receiver.told();
    let ids: Vec<&str> = told
        .iter()
        .filter(|one| one["type"] == "payment.successful")
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert!(ids.len() >= 2 && ids.iter().all(|id| event.ends_with(*id)), "one event, one id: {ids:?}");

    let rotate = format!("{endpoint}/rotate");
    let asked = acme.get(&rotate).await;
    assert!(asked.text.contains("Preview, nothing is kept") && !asked.text.contains("whsec_"), "{asked}");
    let rotated = acme.post(&rotate, &[]).await;
    let second = between(&rotated.text, "whsec_", "<").unwrap();
    assert_ne!(first, second);
    let tested = acme.post(&format!("{endpoint}/test"), &[]).await;
    until(&mut acme, tested.header("location"), ">delivered<").await;
    let last = receiver.got().last().unwrap().header("webhook-signature").to_owned();
    assert_eq!(last.split(' ').count(), 2, "both secrets sign for a day: {last}");
    acme.get(&format!("{endpoint}/remove")).await.is_status(200);
    let gone = acme.submit(&format!("{endpoint}/remove"), &[]).await;
    assert!(gone.text.contains("No endpoint fits.") && gone.text.contains("the log stays"), "{gone}");
    server.stop().await;
});

on_both!(operators_see_mails_bank_files_jobs_and_the_trail, |stage| async move {
    let server = full(&stage).await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    let mails = operator.get("/mails?status=waiting").await;
    assert!(mails.text.contains("mia@example.com") && !mails.text.contains("acme@"), "{mails}");
    let csv = operator.get("/mails?format=csv").await;
    let reset = csv.text.lines().any(|line| line.contains("password.reset,mia@example.com"));
    assert!(reset, "{csv}");
    let names: Vec<String> = mails
        .text
        .split("href=\"/mails/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| !name.starts_with("new/") && !name.starts_with("view/"))
        .map(str::to_owned)
        .collect();
    for name in &names {
        let mail = operator.get(&format!("/mails/{name}")).await;
        mail.is_status(200);
        assert!(!mail.text.contains("payg_reset_"), "a token is for whoever asked for it: {mail}");
    }
    let mail = format!("/mails/{}/resend", names[0]);
    operator.get(&mail).await.is_status(200);
    operator.post(&mail, &[("to", "not an address")]).await.is_status(422);

    let file = operator.get("/bank-files/1").await;
    assert!(file.text.contains("Bank file 1") && file.text.contains("43214321"), "{file}");
    let content = operator.get("/bank-files/1/content").await;
    assert!(
        content.status == 200 && content.text.starts_with('0') && content.text.contains("Initech"),
        "{content}"
    );
    assert!(content.header("content-disposition").contains("payments-1.aba"), "{content}");
    Person::logged_in(&server, "viewer@example.com").await.get("/bank-files/1/content").await.is_status(403);
    operator.get("/bank-files/1/reject").await.is_status(200);
    operator.post("/bank-files/1/reject", &[("reason", "")]).await.is_status(422);
    operator.get("/bank-files/1/accept").await.is_status(200);
    let taken = operator.submit("/bank-files/1/accept", &[]).await;
    assert!(taken.text.contains(">accepted<") && taken.text.contains("Changes"), "{taken}");
    operator.get("/bank-files/new/export").await.is_status(200);
    let none = operator.submit("/bank-files/new/export", &[]).await;
    assert!(none.text.contains("Nothing waits for the bank."), "{none}");
    operator.get("/bank-files/new/import").await.is_status(200);
    let read = operator.post("/bank-files/new/import", &[("content", "nonsense")]).await;
    assert!(read.status == 422 || read.text.contains("refused"), "{read}");

    let jobs = operator.get("/jobs").await;
    assert!(jobs.text.contains("webhooks") && jobs.text.contains("subscriptions"), "{jobs}");
    let trail = operator.get("/audit?verb=price").await;
    let entry = between(&trail.text, "href=\"/audit/aud_", "\"").map(|id| format!("aud_{id}")).unwrap();
    let entry = operator.get(&format!("/audit/{entry}")).await;
    assert!(entry.text.contains("After") && entry.text.contains("price.set"), "{entry}");
    let proof = operator.get("/audit/new/verify").await;
    assert!(proof.text.contains("The trail is whole"), "{proof}");

    // What was credited is a document of its own, for its customer and nobody else.
    let notes = operator.get("/credit-notes").await;
    let note = between(&notes.text, "href=\"/credit-notes/", "\"").unwrap().to_owned();
    let pdf = operator.get(&format!("/credit-notes/{note}/pdf")).await;
    assert!(
        pdf.status == 200 && pdf.header("content-type") == "application/pdf" && pdf.text.starts_with("%PDF"),
        "{}",
        pdf.status
    );
    let mut ada = Person::logged_in(&server, "ada").await;
    let page = ada.get(&format!("/credit-notes/{note}")).await;
    assert!(
        page.text.contains("outage") && page.text.contains(&format!("/credit-notes/{note}/pdf")),
        "{page}"
    );
    Person::logged_in(&server, "bob").await.get(&format!("/credit-notes/{note}/pdf")).await.is_status(404);
    server.stop().await;
});

on_both!(usage_is_amended_and_voided_on_its_page, |stage| async move {
    let server = full(&stage).await;
    stage.at("2026-11-01T09:10:00Z");
    let mut ada = Person::logged_in(&server, "ada").await;
    ada.get("/").await.is_status(200);
    ada.submit("/try/api", &[]).await;
    let list = ada.get("/usage").await;
    let event = format!("/usage/cus_{}", between(&list.text, "href=\"/usage/cus_", "\"").unwrap());
    let page = ada.get(&event).await;
    assert!(page.text.contains(">counts<") && !page.text.contains("Amend"), "{page}");
    ada.get(&format!("{event}/void")).await.is_status(403);
    Person::logged_in(&server, "bob").await.get(&event).await.is_status(404);
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    operator.get(&format!("{event}/amend")).await.is_status(200);
    let preview = [("quantity", "7"), ("reason", "miscounted"), ("preview", "1")];
    operator.post(&format!("{event}/amend"), &preview).await.is_status(200);
    let amended = operator.submit(&format!("{event}/amend"), &preview[..2]).await;
    assert!(amended.text.contains("7 of api") && amended.text.contains("stands in its place"), "{amended}");
    let before = operator.get(&event).await;
    assert!(
        before.text.contains(">void<")
            && before.text.contains("miscounted")
            && before.text.contains("usage.amend"),
        "{before}"
    );
    let list = operator.get("/usage?customer=ada").await;
    let other = format!("/usage/cus_{}", between(&list.text, "href=\"/usage/cus_", "\"").unwrap());
    operator.get(&format!("{other}/void")).await.is_status(200);
    operator.post(&format!("{other}/void"), &[]).await.is_status(422);
    let gone = operator.submit(&format!("{other}/void"), &[("reason", "test")]).await;
    assert!(gone.text.contains(">void<"), "{gone}");
    let home = ada.get("/").await;
    assert!(home.text.contains("0.00 USD"), "{home}");
    server.stop().await;
});
