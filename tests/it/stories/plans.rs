//! Plans: what is sold by the month or year, its versions, and the dates to come.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::world;
use serde_json::Value;

const SHOP: &str = "
    service create api --unit request
    service create seats --unit seat --aggregation unique
    plan create gold --name Cinema~gold --monthly 9.99 --yearly 99 --trial-days 14 --include api=1000 --unlock series,films
";

on_both!(a_plan_is_created_changed_and_archived, |stage| async move {
    stage.lines(SHOP).await;
    let gold = stage.json("plan show gold").await;
    assert_eq!((&gold["object"], &gold["version"]), (&"plan".into(), &1.into()));
    assert_eq!((&gold["monthly"]["amount"], &gold["yearly"]["amount"]), (&"9.99".into(), &"99.00".into()));
    assert_eq!(gold["unlocks"], serde_json::json!(["films", "series"]));
    assert_eq!(gold["included"], serde_json::json!([{"service": "api", "quantity": "1000"}]));
    assert_eq!(gold["on_sale"], true);
    stage.at("2026-11-05T00:00:00Z");
    let asked = stage.line("plan update gold --monthly 11.99 --note new~year --no-input").await.fails_with(2);
    assert!(asked.stderr.contains("--yes"), "{asked}");
    let changed = stage.json("plan update gold --monthly 11.99 --note new~year --yes").await;
    assert_eq!((&changed["version"], &changed["monthly"]["amount"]), (&2.into(), &"11.99".into()));
    assert_eq!(changed["versions"][1]["monthly"]["amount"], "9.99");
    assert_eq!(changed["versions"][0]["note"], "new year");
    assert_eq!(changed["yearly"]["amount"], "99.00");
    // The same again is no version, and neither is another name.
    let named = stage.json("plan update gold --monthly 11.99 --name Gold --yes").await;
    assert_eq!((&named["version"], &named["display_name"]), (&2.into(), &"Gold".into()));
    let yearly = stage.json("plan update gold --no-monthly --yes").await;
    assert_eq!((&yearly["version"], &yearly["monthly"]), (&3.into(), &Value::Null));
    assert_eq!(world::count(&stage, "SELECT COUNT(*) FROM plan_versions").await, 3);
    let archived = stage.json("plan archive gold").await;
    assert_eq!(
        (&archived["on_sale"], &archived["archived_at"]),
        (&false.into(), &"2026-11-05T00:00:00Z".into())
    );
    assert_eq!(stage.json("plan list --on-sale").await["data"], serde_json::json!([]));
    assert_eq!(stage.json("plans").await["data"][0]["code"], "gold");
});

on_both!(a_plan_is_sold_in_its_window_only, |stage| async move {
    let sold =
        async |stage: &Stage| stage.json("plan list --on-sale").await["data"].as_array().unwrap().len();
    stage.lines("plan create summer --monthly 5 --on-sale 2026-11-10..2026-11-30").await;
    assert_eq!(sold(&stage).await, 0);
    stage.at("2026-11-10T00:00:00Z");
    assert_eq!(sold(&stage).await, 1);
    // Its last day is in it.
    stage.at("2026-11-30T23:59:59.999999Z");
    assert_eq!(sold(&stage).await, 1);
    stage.at("2026-12-01T00:00:00Z");
    assert_eq!(sold(&stage).await, 0);
    let open = stage.json("plan update summer --on-sale 2026-11-10..").await;
    assert_eq!((&open["sale_end"], &open["on_sale"]), (&Value::Null, &true.into()));
});

on_both!(what_is_no_plan_is_refused, |stage| async move {
    stage.lines(SHOP).await;
    for (line, code, words) in [
        ("plan create gold --monthly 1", 5, "a plan \"gold\" exists"),
        ("plan create Gold --monthly 1", 2, "code \"Gold\""),
        ("plan create x", 2, "a plan has a price"),
        ("plan create x --monthly -1", 2, "is negative"),
        ("plan create x --monthly 1.999", 2, "more decimals"),
        ("plan create x --monthly 1 --trial-days 400", 2, "trial days"),
        ("plan create x --monthly 1 --include apo=1", 3, "did you mean \"api\"?"),
        ("plan create x --monthly 1 --include api=0", 2, "not above zero"),
        ("plan create x --monthly 1 --include seats=1", 2, "is a unique"),
        ("plan create x --monthly 1 --on-sale 2026-12-01..2026-11-01", 2, "ends before it begins"),
        ("plan create x --monthly 1 --unlock No!", 2, "code \"No!\""),
        ("plan show golt", 3, "did you mean \"gold\"?"),
        ("plan update gold --no-monthly --no-yearly --yes", 2, "a plan has a price"),
        ("plan preview gold --every week", 2, "neither month nor year"),
    ] {
        let answer = stage.line(line).await.fails_with(code);
        assert!(answer.stderr.contains(words), "{answer}");
    }
    assert_eq!(world::count(&stage, "SELECT COUNT(*) FROM plans").await, 1);
});

on_both!(dates_to_come_keep_their_day, |stage| async move {
    stage.lines("plan create silver --monthly 10 --yearly 100").await;
    stage.lines("plan create trial --monthly 10 --trial-days 14").await;
    let dates = async |stage: &Stage, line: &str| {
        let list = stage.json(&format!("plan preview {line}")).await;
        let rows = list["data"].as_array().unwrap().iter();
        let rows = rows.map(|row| {
            let text = |name: &str| row[name].as_str().unwrap().to_owned();
            format!(
                "{} {} {} {}",
                row["number"],
                text("start"),
                row["days"],
                row["amount"]["amount"].as_str().unwrap()
            )
        });
        rows.collect::<Vec<_>>().join(", ")
    };
    let months = dates(&stage, "silver --start 2024-01-31 --every month --count 4").await;
    assert_eq!(
        months,
        "1 2024-01-31 29 10.00, 2 2024-02-29 31 10.00, 3 2024-03-31 30 10.00, 4 2024-04-30 31 10.00"
    );
    let years = dates(&stage, "silver --start 2024-02-29 --every year --count 5").await;
    assert_eq!(
        years,
        "1 2024-02-29 365 100.00, 2 2025-02-28 365 100.00, 3 2026-02-28 365 100.00, \
         4 2027-02-28 366 100.00, 5 2028-02-29 365 100.00"
    );
    let trial = dates(&stage, "trial --start 2026-12-25 --count 2").await;
    assert_eq!(trial, "0 2026-12-25 14 0.00, 1 2027-01-08 31 10.00, 2 2027-02-08 28 10.00");
});
