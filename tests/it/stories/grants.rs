//! What subscribers hold: usage that their fee covers, and prices of their plan; billed, shown, adjusted.

use crate::on_both;
use crate::stage::scene::Stage;

const SHOP: &str = "
    service create api --unit request
    price set api 0.01 --from 2026-01-01 --yes
    user create ada --user-name ada
    user create bob --user-name bob";

async fn work(stage: &Stage, at: &str) {
    stage.at(at);
    stage.line("work --once").await.ok();
}

/// `kind month used included charged amount` of the lines of usage on a customer's newest invoice.
async fn lines(stage: &Stage, number: &str) -> Vec<String> {
    let shown = stage.json(&format!("invoice show {number}")).await;
    let rows = shown["lines"].as_array().unwrap().iter().filter(|row| row["kind"] != "fee");
    let text = |row: &serde_json::Value, field: &str| row[field].as_str().unwrap().to_owned();
    let line = |row: &serde_json::Value| {
        let fields = ["kind", "month", "quantity", "included", "charged"].map(|field| text(row, field));
        format!("{} {}", fields.join(" "), row["amount"]["amount"].as_str().unwrap())
    };
    rows.map(line).collect()
}

/// What `payg cost` says of a month: `used included cost`.
async fn cost(stage: &Stage, user: &str, month: &str) -> String {
    let shown = stage.json(&format!("cost {user} --month {month}")).await;
    let sum = |field: &str| shown["services"][0][field].as_str().unwrap_or("0").to_owned();
    format!("{} {} {}", sum("quantity"), sum("included"), shown["total"]["amount"].as_str().unwrap())
}

on_both!(included_usage_is_taken_off_in_each_month_of_the_subscription, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create silver --monthly 10 --include api=1000").await;
    stage.used("ada api 2026-11-10 200").await;
    stage.at("2026-11-16T08:00:00Z");
    stage.lines("subscription create ada silver").await;
    stage.used("ada api 2026-11-20 700").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "900 700 2.00");
    stage.at("2026-12-02T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    assert_eq!(lines(&stage, "INV-2026-000001").await, ["usage 2026-11 900 700 200 2.00"]);
    let why = stage.line("explain invoice INV-2026-000001").await.ok().stdout;
    assert!(why.contains("900 × request in 2 events"), "{why}");
    assert!(why.contains("700 of it included, 200 charged  [17]"), "{why}");
    assert!(why.contains("1000 are included in 2026-11-16 00:00:00 until 2026-12-16"), "{why}");
    stage.used("ada api 2026-12-05 500").await;
    work(&stage, "2026-12-13T00:00:00Z").await;
    stage.used("ada api 2026-12-20 100").await;
    stage.at("2027-01-02T00:00:00Z");
    // 300 were left of the first month; the next one covers what comes behind it.
    assert_eq!(cost(&stage, "ada", "2026-12").await, "600 400 2.00");
    stage.json("bill --month 2026-12").await;
    assert_eq!(lines(&stage, "INV-2027-000001").await, ["usage 2026-12 600 400 200 2.00"]);
    stage.verified().await;
    // Late usage of November is covered, and what it takes is lacking in December, which is billed already.
    stage.used("ada api 2026-11-29 200").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "1100 900 2.00");
    assert_eq!(cost(&stage, "ada", "2026-12").await, "600 200 4.00");
    work(&stage, "2027-01-13T00:00:00Z").await;
    stage.at("2027-02-01T00:00:00Z");
    stage.json("bill --month 2027-01").await;
    assert_eq!(
        lines(&stage, "INV-2027-000002").await,
        ["adjustment 2026-11 200 200 0 0.00", "adjustment 2026-12 0 -200 200 2.00"]
    );
    stage.verified().await;
});

on_both!(a_voided_event_gives_back_what_it_took_of_the_month, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create silver --monthly 10 --include api=100\nsubscription create ada silver").await;
    stage.used("ada api 2026-11-05 80\nada api 2026-11-25 60").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    assert_eq!(lines(&stage, "INV-2026-000001").await, ["usage 2026-11 140 100 40 0.40"]);
    let events = stage.json("usage list --customer ada --month 2026-11").await;
    let first = events["data"].as_array().unwrap().iter().find(|row| row["quantity"] == "80").unwrap();
    let id = first["id"].as_str().unwrap();
    stage.lines(&format!("usage void {id} --customer ada --reason wrong")).await;
    stage.at("2027-01-01T00:00:00Z");
    stage.json("bill --month 2026-12").await;
    assert_eq!(lines(&stage, "INV-2027-000001").await, ["adjustment 2026-11 -80 -40 -40 -0.40"]);
    stage.verified().await;
});

on_both!(the_price_of_a_plan_holds_while_it_is_subscribed, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create gold --monthly 30 --price api=0.002").await;
    stage.used("ada api 2026-11-05 100\nbob api 2026-11-20 100").await;
    stage.at("2026-11-16T08:00:00Z");
    stage.lines("subscription create ada gold").await;
    let pays = stage.line("price quote api --quantity 100 --customer ada").await.ok().stdout;
    assert!(pays.contains("0.002 USD per unit"), "{pays}");
    stage.used("ada api 2026-11-20 100").await;
    stage.at("2026-11-26T08:00:00Z");
    stage.lines("subscription cancel ada --at now --yes").await;
    stage.used("ada api 2026-11-28 100").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "300 0 2.20");
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    assert_eq!(
        lines(&stage, "INV-2026-000001").await,
        ["usage 2026-11 100 0 100 1.00", "usage 2026-11 100 0 100 0.20", "usage 2026-11 100 0 100 1.00"]
    );
    let why = stage.line("explain invoice INV-2026-000001").await.ok().stdout;
    assert!(why.contains("the price of gold"), "{why}");
    assert_eq!(lines(&stage, "INV-2026-000002").await, ["usage 2026-11 100 0 100 1.00"], "bob has no plan");
    stage.verified().await;
});

on_both!(a_customers_own_price_stands_over_that_of_its_plan, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create gold --monthly 30 --price api=0.002\nsubscription create ada gold").await;
    stage.lines("price set api 0.001 --customer ada --from 2026-11-15 --yes").await;
    stage.used("ada api 2026-11-10 1000\nada api 2026-11-20 1000").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "2000 0 3.00");
    let listed = stage.json("price list").await;
    let whose: Vec<_> = listed["data"].as_array().unwrap().iter().map(|row| &row["plan"]).collect();
    assert_eq!(whose.iter().filter(|plan| **plan == "gold").count(), 1, "{listed}");
    // A new list price is not the plan's.
    stage.lines("price set api 0.05 --from 2026-12-01 --yes").await;
    stage.used("bob api 2026-11-10 100").await;
    assert_eq!(cost(&stage, "bob", "2026-11").await, "100 0 1.00");
});

on_both!(a_new_version_keeps_its_prices_and_comes_with_the_renewal, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create gold --monthly 30 --price api=0.002 --include api=10").await;
    stage.lines("subscription create ada gold").await;
    stage.lines("plan update gold --price api=0.005 --yes\nplan update gold --monthly 31 --yes").await;
    let shown = stage.json("plan show gold").await;
    assert_eq!(shown["prices"][0]["spec"]["unit_amount"], "0.005", "{shown}");
    assert_eq!(shown["versions"][1]["prices"], shown["prices"], "the price is the same one");
    stage.used("ada api 2026-11-20 110").await;
    work(&stage, "2026-11-28T00:00:00Z").await;
    stage.used("ada api 2026-12-02 110").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "110 10 0.20");
    assert_eq!(cost(&stage, "ada", "2026-12").await, "110 10 0.50");
});

on_both!(a_change_of_plan_keeps_what_was_taken_of_the_month, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create silver --monthly 10 --include api=100").await;
    stage.lines("plan create gold --monthly 30 --include api=250\nsubscription create ada silver").await;
    stage.used("ada api 2026-11-05 120").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "120 100 0.20");
    stage.at("2026-11-16T08:00:00Z");
    stage.lines("subscription change ada --plan gold --at now --yes").await;
    stage.used("ada api 2026-11-20 200").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "320 250 0.70");
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    assert_eq!(stage.json("bill --month 2026-11").await["new"], 0);
    stage.verified().await;
});

on_both!(a_fee_that_went_back_covers_nothing, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create silver --monthly 30 --include api=300 --price api=0.005").await;
    stage.lines("subscription create ada silver\nsubscription create bob silver").await;
    stage.used("ada api 2026-11-02 300\nbob api 2026-11-02 300").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "300 300 0.00");
    stage.at("2026-11-03T08:00:00Z");
    // Within seven days all of it goes back, and with it what it covered.
    stage.lines("subscription cancel ada --at now --yes").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "300 0 3.00");
    // Later the unused days' share: 10 of 30 days cover 100.
    stage.at("2026-11-10T08:00:00Z");
    stage.lines("subscription cancel bob --at now --yes").await;
    assert_eq!(cost(&stage, "bob", "2026-11").await, "300 100 1.00");
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    stage.verified().await;
});

on_both!(a_yearly_plan_and_a_trial_include_usage_month_by_month, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create silver --yearly 100 --include api=100 --trial-days 14").await;
    stage.lines("subscription create ada silver").await;
    stage.used("ada api 2026-11-02 150\nada api 2026-11-20 150").await;
    // Nobody has paid yet: the trial covers 100, and behind it nothing is covered.
    assert_eq!(cost(&stage, "ada", "2026-11").await, "300 100 2.00");
    work(&stage, "2026-11-12T00:00:00Z").await;
    assert_eq!(cost(&stage, "ada", "2026-11").await, "300 200 1.00");
    stage.at("2027-02-20T00:00:00Z");
    stage.used("ada api 2027-02-10 90\nada api 2027-02-14 90\nada api 2027-02-16 90").await;
    // The month from January 15 covers 100 of the first two, the one from February 15 the third.
    assert_eq!(cost(&stage, "ada", "2027-02").await, "270 190 0.80");
});

on_both!(calls_that_round_up_each_take_whole_blocks, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("service create call --unit second").await;
    stage
        .lines("price set call --spec {\"model\":\"package\",\"package_size\":\"30\",\"package_amount\":\"0.10\",\"round\":\"each\"} --from 2026-01-01 --yes")
        .await;
    stage.lines("plan create talk --monthly 5 --include call=100\nsubscription create ada talk").await;
    stage.used("ada call 2026-11-02 31\nada call 2026-11-03 10\nada call 2026-11-04 45").await;
    // Two blocks and one are covered by 90 of 100 seconds; the third call's two blocks are not.
    let shown = stage.json("cost ada --month 2026-11 --service call").await;
    assert_eq!(shown["total"]["amount"], "0.20", "{shown}");
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    stage.verified().await;
});

on_both!(a_spend_cap_and_a_quota_know_what_is_included, |stage| async move {
    use payg::engine::find_customer::find_customer;
    use payg::engine::gauge::Gauge;
    stage.lines(SHOP).await;
    stage.lines("plan create silver --monthly 10 --include api=1000\nsubscription create ada silver").await;
    stage.lines("limit set ada --spend 1.00 --per month\nlimit set ada --service api --quota 1050").await;
    stage.used("ada api 2026-11-01T00:00:00Z 900").await;
    let payg = stage.payg();
    let mut view = payg.db.view().await.unwrap();
    let ada = find_customer(&mut view, "ada").await.unwrap().customer_id;
    let api = payg::records::service::find(&mut view, "api").await.unwrap().service_id;
    drop(view);
    let gauge = Gauge::new(payg);
    // 100 are left of what the fee covers, and 50 cost half of the cap; then the quota is in the way.
    let _on_its_way = gauge.take(ada, api, "150".parse().unwrap()).await.unwrap();
    let refused = gauge.take(ada, api, "1".parse().unwrap()).await.err().unwrap();
    assert_eq!(refused.code(), "quota_reached");
});
