//! Late and corrected usage of invoiced months: adjusted on the next invoice, never lost or doubled.

use crate::on_both;
use crate::stage::scene::Stage;

const SHOP: &str = "
    service create api --unit request
    price set api --model graduated --tier 100=0.10 --tier inf=0.05 --from 2026-01-01 --yes
    user create ada
    user create bob";

/// A shop whose September is billed, with 90 requests of ada.
async fn september(stage: &Stage) {
    stage.lines(SHOP).await;
    stage.at("2026-10-01T00:00:00Z");
    stage.used("ada api 2026-09-05 90").await;
    stage.json("bill --month 2026-09").await;
    stage.at("2026-11-01T00:00:00Z");
}

on_both!(late_usage_is_on_the_next_invoice, |stage| async move {
    september(&stage).await;
    stage.used("ada api 2026-09-30T23:59:59Z 20\nada api 2026-10-05 10").await;
    stage.verified().await;
    stage.json("bill --month 2026-10").await;
    // 110 cost 10.50; 9.00 were billed.
    let lines = stage.invoice_lines("INV-2026-000002").await;
    assert_eq!(lines, ["usage 2026-10 10 1 1.00", "adjustment 2026-09 20 1.5 1.50"]);
    let explained = stage.line("explain invoice INV-2026-000002 --line 2").await.ok().stdout;
    assert!(explained.contains("2026-09 came to 10.50 USD: 110 in 2 events"), "{explained}");
    assert!(explained.contains("billed on INV-2026-000001 line 1: 9.00 USD"), "{explained}");
    stage.verified().await;
    // Looked at once: the bill of November has nothing to adjust.
    stage.used("ada api 2026-11-05 1").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    assert_eq!(stage.invoice_lines("INV-2026-000003").await, ["usage 2026-11 1 0.1 0.10"]);
    stage.verified().await;
});

on_both!(only_late_usage_makes_an_invoice_too, |stage| async move {
    september(&stage).await;
    stage.used("ada api 2026-09-07 5\nbob api 2026-09-07 3").await;
    stage.json("bill --month 2026-10").await;
    // Bob's September was never invoiced: it is charged whole.
    assert_eq!(stage.invoices("2026-10").await, ["ada 0.50 USD finalized", "bob 0.30 USD finalized"]);
    stage.verified().await;
    // Billed after all, September takes back what October charged for it.
    stage.used("bob api 2026-09-08 2").await;
    let report = stage.json("bill --month 2026-09").await;
    assert_eq!((&report["new"], &report["already_billed"]), (&1.into(), &1.into()));
    let number = report["invoices"][0]["number"].as_str().unwrap().to_owned();
    let lines = stage.invoice_lines(&number).await;
    assert_eq!(lines, ["usage 2026-09 5 0.5 0.50", "adjustment 2026-09 -3 -0.3 -0.30"]);
    stage.verified().await;
});

on_both!(a_voided_invoice_is_billed_again_whole, |stage| async move {
    september(&stage).await;
    stage.used("ada api 2026-09-07 20\nada api 2026-10-07 10").await;
    stage.json("bill --month 2026-10").await;
    stage.json("invoice void INV-2026-000002 --yes").await;
    stage.verified().await;
    stage.used("ada api 2026-10-08 1").await;
    stage.json("bill --month 2026-10").await;
    let lines = stage.invoice_lines("INV-2026-000003").await;
    assert_eq!(lines, ["usage 2026-10 11 1.1 1.10", "adjustment 2026-09 20 1.5 1.50"]);
    assert_eq!(stage.invoices("2026-10").await, ["ada 2.50 USD void", "ada 2.60 USD finalized"]);
    stage.verified().await;
});

on_both!(a_voided_month_that_a_later_one_adjusted_is_charged_once, |stage| async move {
    september(&stage).await;
    stage.used("ada api 2026-09-07 20").await;
    stage.json("bill --month 2026-10").await;
    stage.json("invoice void INV-2026-000001 --yes").await;
    stage.json("bill --month 2026-09").await;
    // October keeps its adjustment of 1.50; September is charged whole less that.
    let lines = stage.invoice_lines("INV-2026-000003").await;
    assert_eq!(lines, ["usage 2026-09 110 10.5 10.50", "adjustment 2026-09 -20 -1.5 -1.50"]);
    stage.verified().await;
});

on_both!(a_backlog_that_was_never_billed_is_not_late, |stage| async move {
    stage.lines(SHOP).await;
    stage.used("ada api 2026-08-05 10\nada api 2026-10-05 10").await;
    stage.json("bill --month 2026-10").await;
    assert_eq!(stage.invoice_lines("INV-2026-000001").await, ["usage 2026-10 10 1 1.00"]);
    stage.json("bill --month 2026-08").await;
    assert_eq!(stage.invoice_lines("INV-2026-000002").await, ["usage 2026-08 10 1 1.00"]);
    stage.verified().await;
});

on_both!(late_usage_that_costs_nothing_is_on_an_invoice_too, |stage| async move {
    stage
        .lines(
            "service create api --unit request
             price set api --model graduated --tier 100=0 --tier inf=0.05 --from 2026-01-01 --yes
             user create ada",
        )
        .await;
    stage.at("2026-10-01T00:00:00Z");
    stage.used("ada api 2026-09-05 10").await;
    stage.json("bill --month 2026-09").await;
    stage.used("ada api 2026-09-06 5").await;
    stage.at("2026-11-01T00:00:00Z");
    // By itself it is worth no invoice; it waits for the next one.
    assert_eq!(stage.json("bill --month 2026-10").await["new"], 0);
    stage.verified().await;
    stage.used("ada api 2026-11-05 1").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    let lines = stage.invoice_lines("INV-2026-000002").await;
    assert_eq!(lines, ["usage 2026-11 1 0 0.00", "adjustment 2026-09 5 0 0.00"]);
    stage.verified().await;
});
