//! Prices: versions that are added and never changed.

use crate::on_both;
use crate::rules::vectors;
use crate::stage::scene::Stage;
use crate::stories::world::{self, count};
use serde_json::{Value, json};

async fn set(stage: &Stage, arguments: &[&str]) -> Value {
    stage.run(&[&["price", "set"], arguments, &["--yes", "-o", "json"]].concat()).await.json()
}

on_both!(every_model_can_be_typed, |stage| async move {
    world::build(&stage).await;
    for (arguments, spec) in [
        (&["api", "0.001"][..], json!({"model": "per_unit", "unit_amount": "0.001"})),
        (&["api", "5", "--per", "1000"], json!({"model": "per_unit", "unit_amount": "0.005"})),
        (
            &["api", "--tier", "1000=0.10+2", "--tier", "rest=0.08", "--minimum", "5"],
            json!({"model": "graduated", "tiers": [
                {"up_to": "1000", "unit_amount": "0.1", "flat_amount": "2"},
                {"up_to": null, "unit_amount": "0.08"}], "minimum_amount": "5"}),
        ),
        (
            &["api", "--model", "volume", "--tier", "10=2", "--tier", "inf=1"],
            json!({"model": "volume", "tiers": [
                {"up_to": "10", "unit_amount": "2"}, {"up_to": null, "unit_amount": "1"}]}),
        ),
        (
            &["api", "5", "--model", "package", "--per", "1000", "--free", "100", "--maximum", "50"],
            json!({"model": "package", "package_size": "1000", "package_amount": "5",
                   "free_units": "100", "maximum_amount": "50"}),
        ),
        (
            &["call", "0.1", "--model", "package", "--per", "30"],
            json!({"model": "package", "package_size": "30", "package_amount": "0.1", "round": "each"}),
        ),
        (
            &["call", "0.1", "--round", "total", "--per", "30"],
            json!({"model": "package", "package_size": "30", "package_amount": "0.1"}),
        ),
        (
            &["api", "1.5%", "--model", "percentage", "--fixed", "0.30"],
            json!({"model": "percentage", "rate_percent": "1.5", "fixed_amount": "0.3"}),
        ),
        (
            &["api", "--spec", "{\"model\":\"per_unit\",\"unit_amount\":\"0.003\"}"],
            json!({"model": "per_unit", "unit_amount": "0.003"}),
        ),
    ] {
        let price = set(&stage, arguments).await;
        assert_eq!(price["spec"], spec, "{arguments:?}");
    }
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM prices").await, 9);
});

on_both!(the_first_price_holds_from_the_beginning_and_later_ones_from_now, |stage| async move {
    world::build(&stage).await;
    let first = set(&stage, &["api", "0.001"]).await;
    assert_eq!((&first["object"], &first["service"]), (&json!("price"), &json!("api")));
    assert_eq!((&first["starts_at"], &first["customer"]), (&json!("1970-01-01T00:00:00Z"), &Value::Null));
    let second = set(&stage, &["api", "0.002", "--note", "inflation"]).await;
    assert_eq!(second["starts_at"], "2026-11-01T00:00:00Z");
    assert_eq!(second["note"], "inflation");
    // A customer's first own price is no first price where there is a list price.
    let own = set(&stage, &["api", "0.003", "--customer", "ada"]).await;
    assert_eq!((&own["starts_at"], &own["customer"]), (&json!("2026-11-01T00:00:00Z"), &json!("ada")));
    let euro = set(&stage, &["api", "0.003", "--currency", "EUR", "--from", "2026-11-15"]).await;
    assert_eq!((&euro["starts_at"], &euro["currency"]), (&json!("2026-11-15T00:00:00Z"), &json!("EUR")));
});

on_both!(a_date_is_the_customers_own, |stage| async move {
    world::build(&stage).await;
    stage.run(&["user", "update", "ada", "--time-zone", "Europe/Berlin"]).await.ok();
    let own = set(&stage, &["api", "1", "--customer", "ada", "--from", "2026-12-01"]).await;
    assert_eq!(own["starts_at"], "2026-11-30T23:00:00Z");
    let exact =
        set(&stage, &["api", "2", "--customer", "ada", "--from", "2026-12-24T12:00:00.000001Z"]).await;
    assert_eq!(exact["starts_at"], "2026-12-24T12:00:00.000001Z");
});

on_both!(the_same_price_again_adds_nothing, |stage| async move {
    world::build(&stage).await;
    let first = set(&stage, &["api", "0.001"]).await;
    stage.clock.set("2026-11-05T00:00:00Z".parse().unwrap());
    assert_eq!(set(&stage, &["api", "0.0010"]).await, first);
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM prices").await, 1);
    // Back to an earlier price is a change.
    set(&stage, &["api", "0.002"]).await;
    stage.clock.set("2026-11-06T00:00:00Z".parse().unwrap());
    set(&stage, &["api", "0.001"]).await;
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM prices").await, 3);
});

on_both!(history_shows_from_when_until_when, |stage| async move {
    world::build(&stage).await;
    set(&stage, &["api", "0.001"]).await;
    set(&stage, &["api", "0.003", "--from", "2026-12-01"]).await;
    set(&stage, &["api", "0.002"]).await;
    set(&stage, &["api", "0.5", "--customer", "ada"]).await;
    let history = async |arguments: &[&str]| {
        let line = [&["price", "history", "api", "-o", "json"], arguments].concat();
        let list = stage.run(&line).await.json();
        let row = |row: &Value| {
            let end = row["ends_at"].as_str().map_or("…", |end| &end[..10]).to_owned();
            let now = if row["in_force"] == true { "!" } else { "" };
            format!("{}-{end}={}{now}", &row["starts_at"].as_str().unwrap()[..10], row["spec"]["unit_amount"])
        };
        list["data"].as_array().unwrap().iter().map(row).collect::<Vec<_>>().join(" ").replace('"', "")
    };
    assert_eq!(
        history(&[]).await,
        "1970-01-01-2026-11-01=0.001 2026-11-01-2026-12-01=0.002! 2026-12-01-…=0.003"
    );
    assert_eq!(history(&["--customer", "ada"]).await, "2026-11-01-…=0.5!");
    assert_eq!(history(&["--sort", "-starts_at", "--limit", "1"]).await, "2026-12-01-…=0.003");
    assert_eq!(history(&["--currency", "EUR"]).await, "");
    let list = stage.run(&["price", "list", "--service", "api", "--list-prices", "-o", "json"]).await.json();
    assert_eq!(list["data"].as_array().unwrap().len(), 3);
    let newest = stage.run(&["prices", "--sort", "-created_at", "--limit", "1", "-o", "json"]).await.json();
    assert_eq!((&newest["data"][0]["customer"], &newest["has_more"]), (&json!("ada"), &json!(true)));
    let rest =
        ["price", "list", "--sort", "-created_at", "--cursor", newest["next_cursor"].as_str().unwrap()];
    assert_eq!(stage.run(&rest).await.ok().stdout.lines().count(), 4);
    let shown = stage.run(&["price", "show", "api", "-o", "json"]).await.json();
    assert_eq!(shown["spec"]["unit_amount"], "0.002");
    let by_id = ["price", "show", shown["id"].as_str().unwrap(), "-o", "json"];
    assert_eq!(stage.run(&by_id).await.json(), shown);
});

on_both!(nobody_is_asked_without_a_person_and_a_dry_run_keeps_nothing, |stage| async move {
    world::build(&stage).await;
    let asked = stage.run(&["price", "set", "api", "0.001"]).await.fails_with(2);
    assert!(asked.stderr.contains("give --yes"), "{asked}");
    let problem = stage.run(&["price", "set", "api", "0.001", "-o", "json"]).await.fails_with(2).stderr;
    assert_eq!(serde_json::from_str::<Value>(&problem).unwrap()["code"], "answer_needed", "{problem}");
    let dry = stage.run(&["price", "set", "api", "0.001", "--dry-run", "-o", "json"]).await.json();
    assert_eq!(dry["dry_run"], true);
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM prices").await, 0);
});

on_both!(a_price_may_not_reach_into_an_invoiced_month, |stage| async move {
    world::build(&stage).await;
    set(&stage, &["api", "0.01"]).await;
    world::uses(&stage, "ada", "api", "2026-10-05T12:00:00Z", "100").await;
    let report = world::bill(&stage, "2026-10").await;
    let number = &report.invoices[0].number;
    for arguments in [
        &["api", "0.02", "--from", "2026-10-31"][..],
        &["api", "0.02", "--from", "2026-10-31T23:59:59.999999Z"],
        &["api", "0.02", "--customer", "ada", "--from", "2026-10-15"],
    ] {
        let line = [&["price", "set"], arguments, &["--yes"]].concat();
        let refused = stage.run(&line).await.fails_with(5);
        assert!(refused.stderr.contains(number.as_str()), "{refused}");
        assert!(refused.stderr.contains("let it start at 2026-11-01T00:00:00Z"), "{refused}");
    }
    set(&stage, &["api", "0.02", "--from", "2026-11-01"]).await;
    // Whom nothing was billed to, nothing is changed for.
    set(&stage, &["api", "0.03", "--customer", "bob", "--from", "2026-10-15"]).await;
    set(&stage, &["api", "0.03", "--currency", "EUR", "--from", "2026-10-15"]).await;
    set(&stage, &["call", "0.03", "--from", "2026-10-15"]).await;
});

on_both!(usage_that_had_no_price_is_billed_once_it_has_one, |stage| async move {
    world::build(&stage).await;
    set(&stage, &["api", "0.01"]).await;
    world::uses(&stage, "ada", "api", "2026-10-05T12:00:00Z", "100").await;
    world::uses(&stage, "ada", "call", "2026-10-05T12:00:00Z", "60").await;
    let october = world::bill(&stage, "2026-10").await;
    assert_eq!((october.totals[0].total.number(), october.unpriced.len()), ("1.00".to_owned(), 1));
    let first = set(&stage, &["call", "0.10", "--model", "package", "--per", "30"]).await;
    assert_eq!(first["starts_at"], "1970-01-01T00:00:00Z");
    world::uses(&stage, "ada", "api", "2026-11-01T00:00:00Z", "100").await;
    stage.clock.set("2026-12-01T00:00:00Z".parse().unwrap());
    let november = world::bill(&stage, "2026-11").await;
    assert_eq!(november.totals[0].total.number(), "1.20");
    let adjustments = count(&stage, "SELECT COUNT(*) FROM invoice_lines WHERE kind = 'adjustment'").await;
    assert_eq!(adjustments, 1);
});

on_both!(what_is_no_price_is_refused_by_name, |stage| async move {
    world::build(&stage).await;
    stage.run(&["user", "create", "eve"]).await.ok();
    stage.run(&["user", "disable", "eve"]).await.ok();
    for (arguments, code, words) in [
        (&["apo", "1"][..], 3, "did you mean \"api\"?"),
        (&["api", "1", "--customer", "adda"], 3, "did you mean \"ada\"?"),
        (&["api", "1", "--customer", "eve"], 5, "payg user enable eve"),
        (&["api", "1", "--customer", "ada", "--currency", "EUR"], 2, "is not what ada is billed in, USD"),
        (&["api", "1", "--currency", "EUX"], 2, "did you mean \"EUR\"?"),
        (&["api"], 2, "the amount is missing"),
        (&["api", "-1"], 2, "price \"-1\" is negative"),
        (&["api", "0.0000000000001"], 2, "more than 12 decimals"),
        (&["api", "1", "--per", "3"], 2, "more than 12 decimals a unit"),
        (&["api", "1", "--per", "0"], 2, "is not above zero"),
        (&["api", "1", "--tier", "10=1"], 2, "has its amounts in --tier"),
        (&["api", "--tier", "10=1"], 2, "the last tier"),
        (&["api", "--tier", "10=1", "--tier", "5=2", "--tier", "rest=1"], 2, "tiers[1]"),
        (&["api", "--model", "volume"], 2, "tiers"),
        (&["api", "1", "--model", "percentage", "--per", "3"], 2, "--per belongs to"),
        (&["api", "1", "--model", "per-unit", "--round", "each"], 2, "--round belongs to a package"),
        (&["api", "1", "--minimum", "5", "--maximum", "4"], 2, "minimum_amount"),
        (&["api", "1", "--from", "05/10/2026"], 2, "05/10/2026"),
        (&["api", "1", "--from", "yesteryear"], 2, "yesteryear"),
        (&["api", "1", "--model", "stepped"], 2, "stepped"),
        (&["api", "1", "--note", &"x".repeat(501)], 2, "longer than 500"),
    ] {
        let answer = stage.run(&[&["price", "set"], arguments, &["--yes"]].concat()).await.fails_with(code);
        assert!(answer.stderr.contains(words), "{answer}");
    }
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM prices").await, 0);
    stage.run(&["price", "show", "prc_00000000000000000000000000"]).await.fails_with(3);
});

on_both!(usage_is_priced_by_what_holds_when_it_happens_as_other_systems_figures_say, |stage| async move {
    world::build(&stage).await;
    let vectors = vectors::of_kind("price_history");
    let [reached, scheduled] = &vectors[..] else { panic!("two vectors") };
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let amount = async |from: &str, to: &str| {
        let line = ["cost", "ada", "--from", from, "--to", to, "-o", "json"];
        let cost = stage.run(&line).await.json();
        cost["total"]["amount"].as_str().unwrap().to_owned()
    };
    // V259: whoever began before a price changed pays the new one from the period after the change on.
    let input = &reached.input;
    let (began, next) = (text(&input["subscription_started"]), text(&input["period_from"]));
    assert_eq!(input["new_price_effective"], format!("before {next}"));
    set(&stage, &["api", &text(&input["old"]), "--from", &began]).await;
    set(&stage, &["api", &text(&input["new"]), "--from", "2023-05-01"]).await;
    for day in [&began, &next] {
        world::uses(&stage, "ada", "api", &format!("{day}T00:00:00Z"), "1").await;
    }
    assert_eq!(amount(&began, "2023-05-01").await, text(&input["old"]));
    assert_eq!(amount(&next, "2023-06-06").await, text(&reached.expected["amount"]), "{}", reached.id);
    // V260: of two changes in one period the next one is priced by the later, and both are kept.
    assert_eq!(scheduled.input["changes_in_cycle"], json!(["v2", "v3"]));
    set(&stage, &["call", "1"]).await;
    set(&stage, &["call", "2", "--from", "2026-11-10", "--note", "v2"]).await;
    let latest = set(&stage, &["call", "3", "--from", "2026-11-20", "--note", "v3"]).await;
    let used = format!("{} (the latest effective)", text(&latest["note"]));
    assert_eq!(scheduled.expected["price_used"], used, "{}", scheduled.id);
    for (day, price) in [("2026-11-05", "1.00"), ("2026-11-15", "2.00"), ("2026-12-01", "3.00")] {
        world::uses(&stage, "ada", "call", &format!("{day}T00:00:00Z"), "1").await;
        assert_eq!(amount(day, &format!("{day}T00:00:01Z")).await, price, "{day}");
    }
});
