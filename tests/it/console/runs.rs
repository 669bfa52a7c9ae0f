//! Bills that run: seen from every server, stopped from each, and shown when their own server has died.

use crate::console::browser::log_in;
use crate::console::person::{Person, set};
use crate::on_both;
use crate::stage::both::tell;
use crate::stage::browser::Browser;
use payg::db::sql::Backend;
use payg::engine::recorded_bill::begin_run;
use std::time::Duration;

on_both!(a_bill_survives_the_server_that_ran_it, |stage| async move {
    let server = set(&stage).await;
    stage.lines("invoice void INV-2026-000001 --yes").await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    operator.get("/bill").await.is_status(200);
    let run = operator.post("/bill", &[("month", "2026-10")]).await;
    run.is_status(303);
    let run = run.header("location").to_owned();
    for _ in 0..200 {
        if operator.get(&run).await.text.contains("1 invoices new") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    server.stop().await;

    let server = stage.serve().await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let page = viewer.get(&run).await;
    assert!(page.text.contains("1 invoices new") && page.text.contains("INV-2026-000003"), "{page}");
    let list = viewer.get("/bill").await;
    // The stage's own bill is there too: a command line is a server like any other.
    assert!(list.text.contains("2026-10") && list.text.matches(">done<").count() == 2, "{list}");
    server.stop().await;
});

on_both!(a_run_whose_server_died_says_so_and_goes_on, |stage| async move {
    let server = set(&stage).await;
    stage.used("ada api 2026-09-05 100").await;
    // Another server began it and was killed.
    let id = begin_run(&stage.payg(), "2026-09".parse().unwrap()).await.unwrap();
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    let page = operator.get(&format!("/bill/runs/{id}")).await;
    assert!(page.text.contains("<progress") && page.text.contains(">Stop<"), "{page}");
    let busy = operator.post("/bill", &[("month", "2026-09")]).await;
    busy.is_status(409);
    assert!(busy.text.contains("under way already"), "{busy}");
    operator.submit(&format!("/bill/runs/{id}/stop"), &[]).await;
    stage.at("2026-11-01T09:02:00Z");
    let page = operator.get(&format!("/bill/runs/{id}")).await;
    assert!(
        page.text.contains("The server ended after 0 of 0 customers.") && page.text.contains(">Go on<"),
        "{page}"
    );
    assert!(operator.get("/bill").await.text.contains("broken off"));
    let on = operator.post("/bill", &[("month", "2026-09")]).await;
    on.is_status(303);
    let on = on.header("location").to_owned();
    let mut page = operator.get(&on).await;
    for _ in 0..200 {
        if page.text.contains("1 invoices new") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        page = operator.get(&on).await;
    }
    assert!(page.text.contains("1 invoices new"), "{page}");
    Person::logged_in(&server, "viewer@example.com")
        .await
        .post(&format!("{on}/stop"), &[])
        .await
        .is_status(403);
    operator.get("/bill/runs/run_0000000000000000000000000").await.is_status(404);
    server.stop().await;
});

/// Previews and runs a bill, and goes on with one whose server died, in a real browser.
fn in_a_browser(has_scripts: bool) {
    tell(Backend::Sqlite, |stage| async move {
        let server = set(&stage).await;
        stage.lines("invoice void INV-2026-000001 --yes").await;
        stage.used("ada api 2026-09-05 100").await;
        let Some(browser) = Browser::open(&server.url).await else { return };
        if !has_scripts {
            browser.without_scripts().await;
        }
        log_in(&browser, "operator@example.com").await;
        browser.sees("Owed to you").await;
        browser.go("/bill").await;
        browser.press_text("Preview").await;
        browser.sees("1 invoices would be new").await;
        browser.sees("Nothing of it was kept.").await;
        // The difference to the month before stands beside each invoice and the totals.
        browser.sees("month before").await;
        browser.press_text("Run the bill").await;
        browser.sees("1 invoices new").await;
        browser.sees("INV-2026-000003").await;

        let id = begin_run(&stage.payg(), "2026-09".parse().unwrap()).await.unwrap();
        browser.go(&format!("/bill/runs/{id}")).await;
        browser.sees("Stop").await;
        browser.press_text("Stop").await;
        browser.sees("It stops after the chunk that it works on.").await;
        stage.at("2026-11-01T09:02:00Z");
        // The page asks again by itself.
        browser.sees("The server ended after 0 of 0 customers.").await;
        browser.press_text("Go on").await;
        browser.sees("1 invoices new").await;
        browser.close().await;
        server.stop().await;
    });
}

#[test]
fn a_bill_is_previewed_run_and_gone_on_with_in_a_browser() {
    in_a_browser(true);
}

#[test]
fn and_so_it_is_without_scripts() {
    in_a_browser(false);
}
