//! Travelling in time: a year of subscriptions goes by, and everything is done at its time.

use crate::on_both;
use crate::stories::world;
use serde_json::Value;

const SHOP: &str = "
    user create ada --user-name ada
    user create bob --user-name bob
    user create cleo --user-name cleo
    service create api --unit request
    price set api 0.001 --yes
    plan create silver --monthly 10 --yearly 100
    plan create gold --monthly 30 --yearly 300
    clock start --at 2027-01-31T12:00:00Z --yes
    subscription create ada silver --every month
    subscription create bob gold --every year
    subscription create cleo gold --every month
";

on_both!(a_year_goes_by_and_each_period_is_paid_once, |stage| async move {
    stage.lines(SHOP).await;
    stage.used("ada api 2027-02-05 1000\nbob api 2027-03-05 2000").await;
    // Cleo's card will not do from now on.
    let mut tx = stage.db().begin().await.unwrap();
    let sql = "UPDATE subscriptions SET method = '5555555555554600'
        WHERE customer_id = (SELECT customer_id FROM customers WHERE user_name = 'cleo')";
    tx.run(sql, payg::values![]).await.unwrap();
    tx.commit().await.unwrap();
    let journal = stage.json("clock advance --to 2028-02-01T12:00:00Z").await;
    let bills: Vec<&str> = journal["data"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["what"].as_str().filter(|what| what.starts_with("invoices")))
        .collect();
    let told = |what: &str| {
        let rows = journal["data"].as_array().unwrap().iter().filter(|row| row["what"] == what);
        rows.map(|row| row["count"].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!((told("subscription.renewed"), told("payment.successful")), (13, 13));
    assert_eq!((told("payment.declined"), told("payment.failed"), told("subscription.ended")), (2, 1, 1));
    // Each month has a fee of somebody.
    let mut months: Vec<String> = (1..=12).map(|month| format!("invoices of 2027-{month:02}")).collect();
    months.push("invoices of 2028-01".to_owned());
    assert_eq!(bills, months);
    assert_eq!(stage.json("clock show").await["stands_at"], "2028-02-01T12:00:00Z");
    let state = async |user: &str| {
        let list = stage.json(&format!("subscription list --customer {user}")).await;
        let one = &list["data"][0];
        let day = |value: &Value| value.as_str().unwrap()[..10].to_owned();
        format!("{} {} {}", one["status"].as_str().unwrap(), one["number"], day(&one["period"]["end"]))
    };
    assert_eq!(state("ada").await, "active 13 2028-02-29");
    assert_eq!(state("bob").await, "active 2 2029-01-31");
    assert_eq!(state("cleo").await, "ended 1 2027-02-28");
    let paid = "SELECT COUNT(*) FROM payments WHERE status = 'successful'";
    assert_eq!(world::count(&stage, paid).await, 13 + 2 + 1);
    let periods =
        "SELECT COUNT(*) FROM (SELECT DISTINCT subscription_id, period_start FROM subscription_charges) AS s";
    assert_eq!(world::count(&stage, periods).await, 16);
    stage.verified().await;
});

on_both!(only_a_test_travels_and_only_forwards, |stage| async move {
    stage.line("clock show").await.fails_with(5);
    stage.line("clock advance --to 2027-01-01").await.fails_with(5);
    stage.lines("clock start --at 2026-12-01 --yes").await;
    stage.line("clock start --at 2026-12-02 --yes").await.fails_with(5);
    let back = stage.line("clock advance --to 2026-11-30").await.fails_with(2);
    assert!(back.stderr.contains("is before"), "{back}");
    assert_eq!(stage.json("clock advance --to 2026-12-01").await["data"], serde_json::json!([]));
    // Every command goes by it.
    let made = stage.json("user create dora --user-name dora").await;
    assert_eq!(made["created_at"], "2026-12-01T00:00:00Z");
});
