//! Fees of subscriptions on the month's invoice: beside usage, paid already, given back, booked once.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::world;

const SHOP: &str = "
    service create api --unit request
    price set api 0.01 --from 2026-01-01 --yes
    user create ada --user-name ada
    user create bob --user-name bob
    plan create silver --monthly 10 --yearly 100
    plan create gold --monthly 30 --yearly 300";

/// `kind amount` of the lines of an invoice, in order.
async fn lines(stage: &Stage, number: &str) -> Vec<String> {
    let shown = stage.json(&format!("invoice show {number}")).await;
    let line = |row: &serde_json::Value| {
        format!("{} {}", row["kind"].as_str().unwrap(), row["amount"]["amount"].as_str().unwrap())
    };
    shown["lines"].as_array().unwrap().iter().map(line).collect()
}

/// What customers owe in all, in minor units.
async fn receivable(stage: &Stage) -> i64 {
    world::count(
        stage,
        "SELECT CAST(COALESCE(SUM(debits - credits), 0) AS BIGINT) FROM accounts WHERE role = 'receivable'",
    )
    .await
}

on_both!(a_fee_stands_on_the_invoice_of_its_month_and_is_not_paid_twice, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month\nsubscription create bob gold").await;
    stage.used("ada api 2026-11-05 250").await;
    assert_eq!(receivable(&stage).await, -4_000, "paid, and not billed yet");
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    assert_eq!(stage.invoices("2026-11").await, ["ada 12.50 USD finalized", "bob 30.00 USD finalized"]);
    assert_eq!(lines(&stage, "INV-2026-000001").await, ["fee 10.00", "usage 2.50"]);
    assert_eq!(receivable(&stage).await, 250, "only usage is owed");
    let paid = stage.json("invoice pay INV-2026-000001 --method 5555555555554444 --yes").await;
    assert_eq!(paid["amount"]["amount"], "2.50");
    let nothing = stage.line("invoice pay INV-2026-000002 --yes").await.fails_with(5);
    assert!(nothing.stderr.contains("nothing of invoice INV-2026-000002 is due"), "{nothing}");
    assert_eq!(receivable(&stage).await, 0);
    let why = stage.line("explain invoice INV-2026-000002").await.ok().stdout;
    assert!(why.contains("30.00 USD with its tax were paid by pay_"), "{why}");
    // A month in which nothing was charged or used has no invoice.
    stage.at("2027-01-01T00:00:00Z");
    assert_eq!(stage.json("bill --month 2026-12").await["new"], 0);
    stage.verified().await;
});

on_both!(what_goes_back_stands_on_the_invoice_of_its_month, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("tax set vat 20\nuser update ada --tax vat").await;
    stage.lines("subscription create ada silver --every month").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    assert_eq!(stage.invoices("2026-11").await, ["ada 12.00 USD finalized"]);
    stage.line("work --once").await.ok();
    stage.at("2026-12-03T00:00:00Z");
    stage.line("work --once").await.ok();
    assert_eq!(receivable(&stage).await, -1_200, "December is paid, and not billed yet");
    stage.lines("subscription create bob gold\nsubscription cancel bob --at now --yes").await;
    stage.at("2027-01-01T00:00:00Z");
    stage.json("bill --month 2026-12").await;
    assert_eq!(lines(&stage, "INV-2027-000001").await, ["fee 10.00"]);
    assert_eq!(lines(&stage, "INV-2027-000002").await, ["fee 30.00", "fee -30.00"]);
    assert_eq!(receivable(&stage).await, 0);
    stage.verified().await;
});

on_both!(what_an_operator_gives_back_is_not_owed_again, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    let payment = stage.json("payment list --customer ada").await["data"][0]["id"].clone();
    let payment = payment.as_str().unwrap();
    stage.lines(&format!("refund {payment} --amount 4 --reason kindness --yes")).await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    assert_eq!(lines(&stage, "INV-2026-000001").await, ["fee 10.00", "fee -4.00"]);
    assert_eq!(receivable(&stage).await, 0);
    stage.verified().await;
});

on_both!(a_void_invoice_gives_its_fees_back_to_the_bill, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    stage.lines("invoice void INV-2026-000001 --yes").await;
    stage.verified().await;
    assert_eq!(stage.json("bill --month 2026-11").await["new"], 1);
    assert_eq!(lines(&stage, "INV-2026-000002").await, ["fee 10.00"]);
    assert_eq!(receivable(&stage).await, 0);
    assert_eq!(stage.json("bill --month 2026-11").await["new"], 0);
    stage.verified().await;
});

on_both!(the_tax_of_several_fees_is_what_was_paid, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("tax set vat 20\ntax set city 1.5\nuser update ada --tax vat --tax city").await;
    stage.lines("plan create one --monthly 0.33\nplan create two --monthly 0.33\nplan create three --monthly 0.37").await;
    stage
        .lines("subscription create ada one\nsubscription create ada two\nsubscription create ada three")
        .await;
    stage.used("ada api 2026-11-05 3").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    let shown = stage.json("invoice show INV-2026-000001").await;
    // Each fee was rounded when it was paid: 0.07 three times, and 0.00, 0.00, 0.01.
    let taxes: Vec<String> = shown["taxes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tax| {
            let text = |field: &str| tax[field]["amount"].as_str().unwrap().to_owned();
            format!("{} {} {} {}", tax["name"].as_str().unwrap(), text("base"), text("fees"), text("amount"))
        })
        .collect();
    assert_eq!(taxes, ["city 0.03 0.01 0.01", "vat 0.03 0.21 0.22"]);
    assert_eq!(shown["total"]["amount"], "1.29");
    assert_eq!(receivable(&stage).await, 4, "the usage and its tax");
    let why = stage.line("explain invoice INV-2026-000001").await.ok().stdout;
    assert!(why.contains("rounded 0.01 USD, and 0.21 USD that were charged with fees"), "{why}");
    stage.verified().await;
});
