//! Correcting usage: nothing is removed, and the sums are those of what still counts.

use crate::on_both;
use crate::rules::vectors;
use crate::stage::scene::Stage;
use serde_json::Value;

/// The quantity and the cost of ada's November, of one service.
async fn cost(stage: &Stage, service: &str) -> (String, String) {
    let cost = stage.json(&format!("cost ada --month 2026-11 --service {service}")).await;
    let quantity = cost["services"][0]["quantity"].as_str().unwrap_or("0").to_owned();
    (quantity, cost["total"]["amount"].as_str().unwrap().to_owned())
}

async fn is(stage: &Stage, service: &str, quantity: &str, amount: &str) {
    assert_eq!(cost(stage, service).await, (quantity.to_owned(), amount.to_owned()), "{service}");
    stage.check_invariants().await;
}

const SHOP: &str = "
    service create api
    service create call --unit second
    service create disk --unit GB --aggregation max
    service create level --aggregation latest
    service create seats --aggregation unique
    price set api 0.01 --yes
    price set call 0.10 --model package --per 30 --yes
    price set disk 1 --yes
    price set level 5 --yes
    price set seats 3 --yes
    user create ada";

on_both!(a_void_event_stays_and_no_longer_counts, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines(
            "usage record api --customer ada --quantity 5 --id a
             usage record api --customer ada --quantity 7 --id b",
        )
        .await;
    is(&stage, "api", "12", "0.12").await;
    let dry = stage.json("usage void a --customer ada --reason wrong --dry-run").await;
    assert_eq!(dry["data"][0]["status"], "void");
    is(&stage, "api", "12", "0.12").await;
    stage.json("usage void a --customer ada --reason sent~twice").await;
    is(&stage, "api", "7", "0.07").await;
    let twice = stage.line("usage void a --customer ada --reason again").await.fails_with(5);
    assert!(twice.stderr.contains("the event a is void"), "{twice}");
    // All or none.
    stage.line("usage void b a --customer ada --reason again").await.fails_with(5);
    stage.line("usage void b c --customer ada --reason again").await.fails_with(3);
    is(&stage, "api", "7", "0.07").await;
    let list = stage.json("usage list --customer ada").await;
    let shown: Vec<(&Value, &Value)> =
        list["data"].as_array().unwrap().iter().map(|row| (&row["id"], &row["void_reason"])).collect();
    assert!(shown.contains(&(&"a".into(), &"sent twice".into())), "{list}");
    // Its id stays used: what is void does not come back by being sent again.
    assert_eq!(
        stage.json("usage record api --customer ada --quantity 5 --id a").await["outcome"],
        "duplicate"
    );
    is(&stage, "api", "7", "0.07").await;
});

on_both!(an_amended_event_is_replaced, |stage| async move {
    stage.lines(SHOP).await;
    let at = "2026-11-01T00:00:00.000001Z";
    stage.line(&format!("usage record api --customer ada --quantity 5 --id a --at {at}")).await.ok();
    let after = stage.json("usage amend a --customer ada --quantity 3 --reason counted~twice").await;
    assert_eq!(
        (&after["quantity"], &after["at"], &after["service"]),
        (&"3".into(), &at.into(), &"api".into())
    );
    is(&stage, "api", "3", "0.03").await;
    let list = stage.json("usage list --customer ada").await;
    let void = list["data"].as_array().unwrap().iter().find(|row| row["status"] == "void").unwrap();
    assert_eq!((&void["id"], &void["replaced_by"]), (&"a".into(), &after["id"]));
    stage.line("usage amend a --customer ada --quantity 4 --reason again").await.fails_with(5);
    let id = after["id"].as_str().unwrap();
    stage.line(&format!("usage amend {id} --customer ada --quantity 3 --reason same")).await.fails_with(5);
    stage.line(&format!("usage amend {id} --customer ada --quantity -3 --reason wrong")).await.fails_with(2);
    stage.json(&format!("usage amend {id} --customer ada --quantity 0 --reason never")).await;
    is(&stage, "api", "0", "0.00").await;
});

on_both!(largest_latest_and_unique_are_computed_anew, |stage| async move {
    stage.lines(SHOP).await;
    stage.at("2026-11-05T00:00:00Z");
    for (id, hour, quantity) in [("a", "01", 10), ("b", "02", 50), ("c", "03", 20)] {
        for service in ["disk", "level"] {
            let at = format!("2026-11-02T{hour}:10:00Z");
            let line = format!(
                "usage record {service} --customer ada --quantity {quantity} --id {service}-{id} --at {at}"
            );
            stage.line(&line).await.ok();
        }
        let value = if id == "c" { "x" } else { id };
        stage.line(&format!("usage record seats --customer ada --id s-{id} --value {value}")).await.ok();
    }
    stage.line("usage record seats --customer ada --id s-d --value x").await.ok();
    is(&stage, "disk", "50", "50.00").await;
    is(&stage, "level", "20", "100.00").await;
    is(&stage, "seats", "3", "9.00").await;
    stage.json("usage void disk-b --customer ada --reason wrong").await;
    stage.json("usage void level-c --customer ada --reason wrong").await;
    stage.json("usage void s-c --customer ada --reason wrong").await;
    is(&stage, "disk", "20", "20.00").await;
    is(&stage, "level", "50", "250.00").await;
    // Another event still carries that value.
    is(&stage, "seats", "3", "9.00").await;
    stage.json("usage void s-d --customer ada --reason wrong").await;
    is(&stage, "seats", "2", "6.00").await;
    stage.json("usage amend level-b --customer ada --quantity 4 --reason wrong").await;
    is(&stage, "level", "4", "20.00").await;
    stage.json("usage amend s-a --customer ada --value b --reason wrong").await;
    is(&stage, "seats", "1", "3.00").await;
});

on_both!(voiding_everything_returns_to_zero, |stage| async move {
    stage.lines(SHOP).await;
    stage.at("2026-11-20T00:00:00Z");
    let mut rows = String::new();
    for day in 1..20 {
        for (service, value) in [("api", ""), ("call", ""), ("disk", ""), ("level", ""), ("seats", "v")] {
            rows.push_str(&format!(
                "ada {service} 2026-11-{day:02}T{:02}:07:00Z {day}.25 {value}{day}\n",
                day % 24
            ));
        }
    }
    stage.used(&rows).await;
    let line = "usage void --customer ada --from 2026-11-01 --to 2026-11-30 --reason outage";
    let dry = stage.line(&format!("{line} --dry-run")).await.ok();
    assert!(dry.stderr.contains("95 events with a quantity of 973.75 together"), "{dry}");
    stage.line(line).await.fails_with(2);
    let part = stage.json(&format!("{line} --service call --yes")).await;
    assert_eq!(part["voided"], 19);
    is(&stage, "call", "0", "0.00").await;
    assert_eq!(stage.json(&format!("{line} --yes")).await["voided"], 76);
    for service in ["api", "call", "disk", "level", "seats"] {
        is(&stage, service, "0", "0.00").await;
    }
    assert_eq!(stage.json(&format!("{line} --yes")).await["voided"], 0);
    let nothing = stage.json("usage summary --month 2026-11").await;
    assert_eq!(nothing["data"].as_array().unwrap().len(), 0, "{nothing}");
    stage.line("usage void --customer ada --reason outage --yes").await.fails_with(2);
});

on_both!(the_latest_value_wins_as_another_systems_vector_says, |stage| async move {
    stage.lines(SHOP).await;
    for vector in vectors::of_kind("latest") {
        let values = vector.input["values_in_time_order"].as_array().unwrap().clone();
        let cents = vector.expected["cents_after_each"].as_array().unwrap().clone();
        for (minute, (value, cents)) in values.iter().zip(cents).enumerate() {
            let at = format!("2026-11-01T00:0{minute}:00Z");
            stage.line(&format!("usage record level --customer ada --quantity {value} --at {at}")).await.ok();
            let amount = format!("{}.00", cents.as_i64().unwrap() / 100);
            assert_eq!(cost(&stage, "level").await.1, amount, "{}", vector.id);
        }
        assert_eq!(vector.input["unit_cents"], 500);
    }
});

on_both!(corrections_of_an_invoiced_month_are_looked_at_again, |stage| async move {
    stage.lines(SHOP).await;
    stage.used("ada api 2026-10-05 1000\nada disk 2026-10-06 40\nada disk 2026-10-07 30").await;
    stage.line("bill --month 2026-10").await.ok();
    let list = stage.json("usage list --customer ada").await;
    for row in list["data"].as_array().unwrap() {
        if row["quantity"] != "30" {
            let id = row["id"].as_str().unwrap();
            stage.json(&format!("usage void {id} --customer ada --reason wrong")).await;
        }
    }
    stage.used("ada api 2026-11-01T01:00:00Z 5000").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.line("bill --month 2026-11").await.ok();
    assert_eq!(stage.invoices("2026-11").await, ["ada 30.00 USD finalized"]);
    stage.verified().await;
});

on_both!(an_event_is_voided_once_whoever_else_tries, |stage| async move {
    stage.lines(SHOP).await;
    for service in ["api", "disk"] {
        stage.lines(&format!("usage record {service} --customer ada --quantity 5 --id {service}-1")).await;
        let line = format!("usage void {service}-1 --customer ada --reason wrong");
        let tries = futures_util::future::join_all((0..4).map(|_| stage.line(&line))).await;
        let mut codes: Vec<u8> = tries.iter().map(|answer| answer.code).collect();
        codes.sort();
        assert_eq!(codes, [0, 5, 5, 5], "{tries:?}");
        is(&stage, service, "0", "0.00").await;
    }
});

on_both!(usage_that_comes_in_while_others_void_is_counted, |stage| async move {
    stage.lines(SHOP).await;
    let mut lines = Vec::new();
    for place in 0..8 {
        stage
            .lines(&format!("usage record disk --customer ada --quantity {} --id old-{place}", 50 + place))
            .await;
        lines.push(format!("usage void old-{place} --customer ada --reason wrong"));
        lines.push(format!("usage record disk --customer ada --quantity {} --id new-{place}", 10 + place));
    }
    let answers = futures_util::future::join_all(lines.iter().map(|line| stage.line(line))).await;
    assert!(answers.iter().all(|answer| answer.code == 0), "{answers:?}");
    is(&stage, "disk", "17", "17.00").await;
    assert_eq!(stage.json("cost ada").await["events"], 8);
});
