//! Bills that run: seen from every server, stopped from each, and shown when their own server has died.

use crate::console::person::{Person, set};
use crate::on_both;
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
