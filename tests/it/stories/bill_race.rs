//! Bills that run at once, with each other and with usage that comes meanwhile.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::bill::{SHOP, crowd, october};
use crate::stories::world::count;
use payg::engine::bill::{self, Order};
use payg::engine::bill_chunk::bill_chunk;
use payg::engine::bill_run::Run;
use payg::engine::billing_zone;
use payg::engine::find_customer::find_customer;
use payg::engine::fold::fold_all;
use payg::engine::payg::Payg;
use payg::engine::progress::Silent;
use payg::engine::stop::Stop;
use std::time::Duration;

/// Cents on all invoices that stand.
async fn invoiced(stage: &Stage) -> i64 {
    count(stage, "SELECT CAST(SUM(total) AS BIGINT) FROM invoices WHERE status = 'finalized'").await
}

/// Bills November, which also corrects October.
async fn bill_the_rest(stage: &Stage) {
    stage.at("2026-12-01T09:00:00Z");
    stage.line("bill --month 2026-11").await.ok();
    stage.verified().await;
}

on_both!(usage_that_comes_while_two_bills_run_is_billed_once, |stage| async move {
    crowd(&stage).await;
    let (payg, stop) = (stage.payg(), Stop::new());
    let order = Order { jobs: 2, ..october() };
    let bills = async {
        let run = || bill::bill(&payg, &order, &Silent, &stop);
        let (one, two) = tokio::join!(run(), run());
        one.unwrap().new + two.unwrap().new
    };
    let usage = async {
        for day in 1..=6 {
            let rows = ["ada", "bob", "eve", "ada"].map(|user| format!("{user} api 2026-10-{day:02} 100"));
            stage.used(&rows.join("\n")).await;
            fold_all(&stage.payg()).await.unwrap();
        }
    };
    let (billed, ()) = tokio::join!(bills, usage);
    assert!((1_100..=1_103).contains(&billed), "{billed}");
    stage.check_invariants().await;
    bill_the_rest(&stage).await;
    // 1,100 customers used 150 each, and three 2,400 together; a hundred are a dollar.
    assert_eq!(invoiced(&stage).await, 1_100 * 150 + 2_400);
});

on_both!(usage_that_is_folded_between_a_chunks_reading_and_its_writing_is_not_lost, |stage| async move {
    stage.lines(SHOP).await;
    stage.used("ada api 2026-10-05 1000\nbob api 2026-10-06 200").await;
    let payg = stage.payg();
    // An empty bill announces the month, so that what is folded from now on is marked.
    let nobody = find_customer(&mut payg.db.view().await.unwrap(), "eve").await.unwrap().customer_id;
    let announce = Order { customers: vec![nobody], ..october() };
    bill::bill(&payg, &announce, &Silent, &Stop::new()).await.unwrap();
    let run = Run::new(&payg, &mut payg.db.view().await.unwrap(), october().month, None).await.unwrap();
    let mut ids = Vec::new();
    for name in ["ada", "bob"] {
        ids.push(find_customer(&mut payg.db.view().await.unwrap(), name).await.unwrap().customer_id);
    }
    stage.used("ada api 2026-10-07 500").await;
    // SQLite's one writer is held up: the fold waits for it, and the chunk, which has read, behind it.
    let held = payg.db.begin().await.unwrap();
    let fold = tokio::spawn({
        let payg = payg.clone();
        async move { fold_all(&payg).await }
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    let chunk = tokio::spawn({
        let payg = payg.clone();
        async move { bill_chunk(&payg, &run, &ids).await }
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    held.rollback().await.unwrap();
    fold.await.unwrap().unwrap();
    assert_eq!(chunk.await.unwrap().unwrap().issued.len(), 2);
    bill_the_rest(&stage).await;
    assert_eq!(invoiced(&stage).await, 1_700);
});

/// The engine with another time zone in its configuration.
fn in_zone(stage: &Stage, zone: &str) -> Payg {
    let mut payg = stage.payg();
    payg.settings.zone = zone.parse().unwrap();
    payg
}

on_both!(of_two_first_bills_in_different_zones_one_is_refused, |stage| async move {
    stage.lines(SHOP).await;
    stage.used("ada api 2026-10-05 1000\nbob api 2026-10-06 200").await;
    stage.at("2026-11-02T00:00:00Z");
    let (here, there) = (in_zone(&stage, "UTC"), in_zone(&stage, "Europe/Berlin"));
    // Both have settled their zone before either has an invoice; the last one is in force.
    for payg in [&here, &there] {
        let mut tx = payg.db.begin().await.unwrap();
        billing_zone::settle(&mut tx, &payg.settings.zone).await.unwrap();
        tx.commit().await.unwrap();
    }
    let mut view = here.db.view().await.unwrap();
    let run = Run::new(&here, &mut view, october().month, None).await.unwrap();
    let ada = find_customer(&mut view, "ada").await.unwrap().customer_id;
    drop(view);
    let refused = bill_chunk(&here, &run, &[ada]).await.unwrap_err();
    assert_eq!(refused.code(), "time_zone_differs", "{refused}");
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM invoices").await, 0);

    let (order, stop) = (october(), Stop::new());
    let run = |payg: Payg| {
        let (order, stop) = (&order, &stop);
        async move { bill::bill(&payg, order, &Silent, stop).await }
    };
    let ends = tokio::join!(run(here), run(there));
    let refused: Vec<_> = [&ends.0, &ends.1].into_iter().filter_map(|end| end.as_ref().err()).collect();
    assert!(
        refused.len() <= 1 && refused.iter().all(|error| error.code() == "time_zone_differs"),
        "{ends:?}"
    );
    assert!(refused.len() == 1, "months of one book begin in one zone: {ends:?}");
    assert_eq!(invoiced(&stage).await, 1_200);
});
