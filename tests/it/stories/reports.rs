//! Reports on the business: recurring revenue, revenue, usage, and what is owed for how long.

use crate::on_both;
use crate::stage::scene::Stage;

async fn csv(stage: &Stage, line: &str) -> String {
    stage.line(&format!("{line} -o csv")).await.ok().stdout
}

on_both!(recurring_revenue_moves_by_what_subscriptions_do, |stage| async move {
    stage
        .lines(
            "
            user create ada
            user create bob
            user create eve
            user create tom
            plan create silver --monthly 10 --yearly 100
            plan create gold --monthly 30
            plan create trial --monthly 50 --trial-days 30",
        )
        .await;
    assert_eq!(stage.json("report mrr").await["data"], serde_json::json!([]));
    stage
        .lines(
            "
            subscription create ada silver --every month
            subscription create bob silver --every year
            subscription create eve silver --every month
            subscription create tom trial --every month",
        )
        .await;
    stage.at("2026-11-10T00:00:00Z");
    stage.line("subscription change ada --plan gold --at now --yes").await.ok();
    stage.line("subscription cancel eve --at now --yes").await.ok();
    stage.at("2026-12-31T00:00:00Z");
    stage.line("work --once").await.ok();
    // A year of 100 is 8.33 a month; the parts add up to the cent. A trial is nothing until it is paid.
    assert_eq!(
        csv(&stage, "report mrr --from 2026-10").await,
        "month,opening,new,reactivation,expansion,contraction,churn,closing,subscriptions,currency\n\
         2026-10,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0,USD\n\
         2026-11,0.00,28.33,0.00,20.00,0.00,-10.00,38.33,2,USD\n\
         2026-12,38.33,50.00,0.00,0.00,0.00,0.00,88.33,3,USD\n"
    );
    // What was before the first month is what it begins with.
    let december = stage.json("report mrr --from 2026-12 --to 2026-12").await;
    assert_eq!(december["data"][0]["opening"]["amount"], "38.33");
    let drawn = stage.line("report mrr --from 2026-10 --chart --ascii -o table").await.ok().stdout;
    assert!(drawn.starts_with("Monthly recurring revenue, USD\n2026-10 0\n2026-11 ####"), "{drawn}");
    stage.line("report mrr --from 2026-12 --to 2026-10").await.fails_with(2);
    stage.line("report mrr --to 2026-13").await.fails_with(2);
    stage.verified().await;
});

on_both!(revenue_is_what_the_invoices_of_a_month_came_to, |stage| async move {
    billed(&stage).await;
    assert_eq!(
        csv(&stage, "report revenue --to 2026-10").await,
        "month,invoices,net,tax,total,credited,currency\n\
         2026-08,1,20.00,3.80,23.80,0.00,USD\n\
         2026-09,2,30.00,1.90,31.90,10.00,USD\n\
         2026-10,1,40.00,0.00,40.00,0.00,USD\n"
    );
    assert_eq!(
        csv(&stage, "report revenue --to 2026-10 --by service").await,
        "month,service,lines,net,currency\n\
         2026-08,api,1,20.00,USD\n\
         2026-09,api,2,30.00,USD\n\
         2026-10,api,1,40.00,USD\n"
    );
    assert_eq!(
        csv(&stage, "report usage --from 2026-08 --to 2026-10").await,
        "month,service,events,quantity,unit\n\
         2026-08,api,1,10,request\n2026-09,api,2,15,request\n2026-10,api,1,20,request\n"
    );
    let drawn = stage.line("report revenue --to 2026-10 --chart --ascii -o table").await.ok().stdout;
    assert!(drawn.starts_with("Net revenue by month, USD\n") && drawn.contains("Aug"), "{drawn}");
    let picture = stage.line("report revenue --to 2026-10 --svg -").await.ok().stdout;
    assert!(picture.starts_with("<svg ") && picture.contains("<title"), "{picture}");
    let picture = stage.line("usage chart api --month 2026-10 --svg -").await.ok().stdout;
    assert!(picture.starts_with("<svg ") && picture.contains(" Oct"), "{picture}");
});

on_both!(what_is_owed_grows_old_until_it_is_paid, |stage| async move {
    billed(&stage).await;
    const HEAD: &str = "currency,invoices,0-30_days,31-60_days,61-90_days,over_90_days,total,owed_back\n";
    // Issued on the second of September, October and November: 23.80, then 11.90 and 20 less 10, then 40.
    stage.at("2026-11-20T00:00:00Z");
    let row = csv(&stage, "report aging").await;
    assert_eq!(row, format!("{HEAD}USD,4,40.00,21.90,23.80,0.00,85.70,0.00\n"));
    let books = stage.json("ledger balance --all").await;
    let receivable = books["data"].as_array().unwrap().iter().filter(|row| row["role"] == "receivable");
    let owed: f64 = receivable.map(|row| amount(&row["balance"])).sum();
    assert!((owed - 85.70).abs() < 0.001, "the books and the report agree: {books}");
    stage.line("payment record INV-2026-000001 --amount 3.80 --description cash").await.ok();
    stage.line("payment record INV-2026-000004 --amount 40 --description cash").await.ok();
    let row = csv(&stage, "report aging").await;
    assert_eq!(row, format!("{HEAD}USD,3,0.00,21.90,20.00,0.00,41.90,0.00\n"));
    stage.at("2027-02-01T00:00:00Z");
    let row = csv(&stage, "report ageing --by customer").await;
    assert_eq!(
        row,
        "customer,currency,invoices,0-30_days,31-60_days,61-90_days,over_90_days,total,owed_back\n\
         ada,USD,2,0.00,0.00,0.00,31.90,31.90,0.00\nbob,USD,1,0.00,0.00,0.00,10.00,10.00,0.00\n"
    );
    let most = stage.line("report aging --by customer --limit 1").await.ok();
    assert!(most.stderr.contains("the 1 that owe most") && !most.stdout.contains("bob"), "{most}");
    let drawn = stage.line("report aging --chart --ascii -o table").await.ok().stdout;
    assert!(drawn.contains("over 90 days ####") && drawn.contains("0-30 days    0"), "{drawn}");
});

fn amount(money: &serde_json::Value) -> f64 {
    money["amount"].as_str().unwrap().parse().unwrap()
}

/// Three months of two users, ada with a tax; each billed on the second of the month after.
async fn billed(stage: &Stage) {
    stage.at("2026-08-01T00:00:00Z");
    stage
        .lines(
            "
            service create api --unit request
            price set api 2 --from 2026-08-01 --yes
            tax set vat 19
            user create ada --tax vat
            user create bob",
        )
        .await;
    for (at, used, month) in [
        ("2026-09-02", "ada api 2026-08-10T00:00:00Z 10", "2026-08"),
        ("2026-10-02", "ada api 2026-09-10T00:00:00Z 5\nbob api 2026-09-11T00:00:00Z 10", "2026-09"),
        ("2026-11-02", "bob api 2026-10-11T00:00:00Z 20", "2026-10"),
    ] {
        stage.at(&format!("{at}T00:00:00Z"));
        stage.used(used).await;
        stage.line(&format!("bill --month {month}")).await.ok();
    }
    let bob = stage.json("invoice list --customer bob --month 2026-09").await;
    let number = bob["data"][0]["number"].as_str().unwrap().to_owned();
    stage.line(&format!("invoice credit {number} --amount 10 --reason kind --yes")).await.ok();
}
