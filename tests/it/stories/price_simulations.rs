//! Simulations: a month's real usage under another price.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::world;

async fn october(stage: &Stage) {
    world::build(stage).await;
    stage.run(&["price", "set", "api", "0.01", "--yes"]).await.ok();
    world::uses(stage, "ada", "api", "2026-10-05T12:00:00Z", "1000").await;
    world::uses(stage, "ada", "api", "2026-10-06T12:00:00Z", "500").await;
    world::uses(stage, "bob", "api", "2026-10-07T12:00:00Z", "100").await;
    // Neither another month nor another service is in it.
    world::uses(stage, "bob", "api", "2026-09-30T23:59:59Z", "7").await;
    world::uses(stage, "bob", "call", "2026-10-07T12:00:00Z", "60").await;
}

on_both!(a_simulation_says_what_each_customer_would_have_paid, |stage| async move {
    october(&stage).await;
    let line =
        ["price", "simulate", "api", "--tier", "1000=0.01", "--tier", "rest=0.02", "--month", "2026-10"];
    let shown = stage.run(&[&line[..], &["-o", "json"]].concat()).await.json();
    assert_eq!((&shown["object"], &shown["customers"]), (&"simulation".into(), &2.into()));
    assert_eq!((&shown["before"], &shown["after"]), (&"16".into(), &"21".into()));
    assert_eq!(shown["difference"], "5");
    let ada = &shown["differences"][0];
    assert_eq!(
        (&ada["customer"], &ada["quantity"], &ada["events"]),
        (&"ada".into(), &"1500".into(), &2.into())
    );
    assert_eq!(
        (&ada["before"], &ada["after"], &ada["difference"]),
        (&"15".into(), &"20".into(), &"5".into())
    );
    assert_eq!(shown["differences"][1]["difference"], "0");
    let csv = stage.run(&[&line[..], &["-o", "csv"]].concat()).await.ok().stdout;
    assert_eq!(csv.lines().count(), 3, "{csv}");
    // Nothing was set by it.
    assert_eq!(world::count(&stage, "SELECT COUNT(*) FROM prices").await, 1);
});

on_both!(a_simulated_list_price_leaves_own_prices_alone, |stage| async move {
    october(&stage).await;
    let line = ["price", "set", "api", "0.005", "--customer", "ada", "--from", "2026-10-01", "--yes"];
    stage.run(&line).await.ok();
    let simulate = ["price", "simulate", "api", "0.02", "--month", "2026-10", "-o", "json"];
    let shown = stage.run(&simulate).await.json();
    assert_eq!((&shown["customers"], &shown["difference"]), (&1.into(), &"1".into()));
    let own = stage.run(&[&simulate[..], &["--customer", "ada"]].concat()).await.json();
    assert_eq!((&own["before"], &own["after"]), (&"7.5".into(), &"30".into()));
    let each = r#"{"model":"package","package_size":"400","package_amount":"1","round":"each"}"#;
    let line =
        ["price", "simulate", "api", "--spec", each, "--customer", "ada", "--month", "2026-10", "-o", "json"];
    assert_eq!(stage.run(&line).await.json()["after"], "5", "three packages and two");
    let line = ["price", "simulate", "api", "1", "--currency", "EUR", "-o", "json"];
    assert_eq!(stage.run(&line).await.json()["customers"], 0);
});

on_both!(setting_a_price_says_what_last_month_would_have_cost, |stage| async move {
    october(&stage).await;
    let set = stage.run(&["price", "set", "api", "0.03", "--yes"]).await.ok();
    assert!(set.stderr.contains("2026-10: cost 16.00 USD, would have cost 48.00 USD"), "{set}");
    assert!(set.stderr.contains("old: 0.01 USD per unit"), "{set}");
    assert!(set.stderr.contains("new: 0.03 USD per unit"), "{set}");
    assert!(set.stderr.contains("3 customers pay it"), "{set}");
    let own = stage.run(&["price", "set", "api", "0.02", "--customer", "bob", "--yes"]).await.ok();
    assert!(own.stderr.contains("2026-10: cost 1.00 USD, would have cost 2.00 USD"), "{own}");
});

on_both!(a_simulation_that_makes_no_sense_is_refused, |stage| async move {
    october(&stage).await;
    for (arguments, code, words) in [
        (&["api", "--month", "2026-10"][..], 2, "the amount is missing"),
        (&["api", "1", "--month", "October"], 2, "month \"October\""),
        (&["apo", "1"], 3, "did you mean \"api\"?"),
        (&["api", "1", "--customer", "adda"], 3, "did you mean \"ada\"?"),
        (
            &["api", "1", "--spec", "{\"model\":\"per_unit\",\"unit_amount\":\"1\"}"],
            2,
            "--spec is the whole price",
        ),
    ] {
        let answer = stage.run(&[&["price", "simulate"], arguments].concat()).await.fails_with(code);
        assert!(answer.stderr.contains(words), "{answer}");
    }
});

on_both!(a_simulation_knows_what_subscribers_pay_and_what_their_fees_cover, |stage| async move {
    stage.at("2026-11-01T08:00:00Z");
    stage
        .lines(
            "user create ada --user-name ada\nuser create bob --user-name bob
             user create cleo --user-name cleo\nuser create dora --user-name dora
             service create api --unit request\nprice set api 0.01 --from 2026-01-01 --yes
             plan create gold --monthly 30 --price api=0.002\nplan create silver --monthly 10 --include api=50
             subscription create cleo gold\nsubscription create dora silver",
        )
        .await;
    stage.at("2026-11-16T08:00:00Z");
    stage.lines("subscription create ada gold").await;
    stage.used("ada api 2026-11-05 100\nada api 2026-11-20 100\nbob api 2026-11-05 100").await;
    stage.used("cleo api 2026-11-05 100\ndora api 2026-11-05 80").await;
    stage.at("2026-12-02T00:00:00Z");
    let simulated = async |line: &str| {
        let shown = stage.json(&format!("price simulate api {line} --month 2026-11")).await;
        let rows = shown["differences"].as_array().unwrap().iter();
        let rows = rows.map(|row| {
            let text = |field: &str| row[field].as_str().unwrap().to_owned();
            format!("{} {} {} {}", text("customer"), text("quantity"), text("before"), text("after"))
        });
        let mut rows: Vec<String> = rows.collect();
        rows.sort();
        rows
    };
    // Cleo pays the plan's price all month; ada did not before she subscribed; dora's
    // fee covers fifty.
    assert_eq!(simulated("0.02").await, ["ada 200 1.2 2.2", "bob 100 1 2", "dora 80 0.3 0.6"]);
    // A price of her own would stand over the plan's.
    assert_eq!(simulated("0.003 --customer ada").await, ["ada 200 1.2 0.6"]);
    assert_eq!(simulated("0.003 --customer cleo").await, ["cleo 100 0.2 0.3"]);
});
