//! Recording usage: once, in time, by whom and for what exists.

use crate::on_both;
use crate::rules::vectors;
use serde_json::Value;

const SHOP: &str = "
    service create api
    service create call --unit second
    service create seats --aggregation unique
    price set api 0.01 --yes
    price set call 0.10 --model package --per 30 --yes
    user create ada
    user create bob";

on_both!(a_use_is_recorded_once, |stage| async move {
    stage.lines(SHOP).await;
    let line = "usage record api --customer ada --quantity 2.5 --id order-77";
    let first = stage.json(line).await;
    assert_eq!((&first["outcome"], &first["id"]), (&"accepted".into(), &"order-77".into()));
    assert_eq!(first["at"], "2026-11-01T00:00:00Z");
    // The time was left to payg, so the same words days later are the same event (RULES 10).
    stage.at("2026-11-20T10:00:00Z");
    let again = stage.json(line).await;
    assert_eq!((&again["outcome"], &again["at"]), (&"duplicate".into(), &first["at"]));
    stage.line("usage record api --customer ada --quantity 2.6 --id order-77").await.fails_with(5);
    stage.line("usage record call --customer ada --quantity 2.5 --id order-77").await.fails_with(5);
    stage.line(&format!("{line} --at 2026-11-19")).await.fails_with(5);
    assert_eq!(
        stage.json("usage record api --customer bob --quantity 2.5 --id order-77").await["outcome"],
        "accepted"
    );
    let cost = stage.json("cost ada --month 2026-11").await;
    assert_eq!((&cost["events"], &cost["total"]["amount"]), (&1.into(), &"0.025".into()));
    let rehearsed = stage.json("usage record api --customer ada --dry-run").await;
    assert_eq!((&rehearsed["dry_run"], &rehearsed["outcome"]), (&true.into(), &"accepted".into()));
    assert_eq!(stage.json("cost ada --month 2026-11").await["events"], 1);
});

on_both!(events_are_told_apart_as_other_systems_vectors_say, |stage| async move {
    stage.lines("service create api\nuser create c1\nuser create c2\nuser create source").await;
    for vector in vectors::of_kind("dedup") {
        let mut accepted = Vec::new();
        for event in vector.input["events"].as_array().unwrap() {
            let of = |name: &str| event[name].as_str();
            let customer = of("customer").or(of("source")).unwrap();
            let line = format!("usage record api --customer {customer} --id {}", of("id").unwrap());
            let outcome = stage.json(&line).await["outcome"] == "accepted";
            accepted.push(outcome);
        }
        match vector.expected.get("accepted") {
            Some(expected) => assert_eq!(Value::from(accepted), *expected, "{}", vector.id),
            None => {
                for (customer, count) in vector.expected.as_object().unwrap() {
                    assert_eq!(
                        stage.json(&format!("cost {customer}")).await["events"],
                        *count,
                        "{}",
                        vector.id
                    );
                }
            }
        }
    }
    for vector in vectors::of_kind("dedup_conflict") {
        let at = |time: &str| if time == "t" { "2026-10-30T10:00:00Z" } else { "2026-10-30T11:00:00Z" };
        let mut codes = Vec::new();
        for event in vector.input["events"].as_array().unwrap() {
            let (id, time) = (event["id"].as_str().unwrap(), at(event["ts"].as_str().unwrap()));
            let line = format!("usage record api --customer source --id {id}-{} --at {time}", vector.id);
            codes.push(stage.line(&line).await.code);
        }
        assert_eq!(
            (codes, &vector.expected["second"]),
            (vec![0, 5], &"409 conflict".into()),
            "{}",
            vector.id
        );
        let listed = stage.json("usage list --customer source --month 2026-10").await;
        assert_eq!(listed["data"].as_array().unwrap().len() as i64, vector.expected["count"]);
    }
});

on_both!(what_cannot_be_is_refused_by_name, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("service create old\nservice archive old\nuser create eve\nuser disable eve").await;
    let table = [
        ("api --customer ada --at 2026-09-26", 2, "more than 35 days ago"),
        ("api --customer ada --at 2026-11-01T00:05:00.000001Z", 2, "more than 5 minutes ahead"),
        ("api --customer ada --at 2026-11-01T00:05:01Z --backfill", 2, "more than 5 minutes ahead"),
        ("api --customer ada --at 05/10/2026", 2, "ambiguous"),
        ("api --customer ada --quantity -1", 2, "is negative"),
        ("api --customer ada --quantity 0.0000001", 2, "quantity"),
        ("api --customer ada --quantity 1000000001", 2, "is more than 1000000000"),
        ("seats --customer ada", 2, "counts unique values"),
        ("apy --customer ada", 3, "did you mean \"api\"?"),
        ("api --customer bpb", 3, "did you mean \"bob\"?"),
        ("old --customer ada", 5, "is archived"),
        ("api --customer eve", 5, "is disabled"),
    ];
    for (words, code, reason) in table {
        let refused = stage.line(&format!("usage record {words}")).await.fails_with(code);
        assert!(refused.stderr.contains(reason), "{reason:?} is missing: {refused}");
    }
    stage.line("usage record api --customer ada --at 2026-09-27").await.ok();
    stage.line("usage record api --customer ada --at 2020-01-01 --backfill").await.ok();
});

on_both!(calls_are_recorded_by_their_milliseconds, |stage| async move {
    stage.lines(SHOP).await;
    let first = stage.json("call record ada 61500 --id c1").await;
    assert_eq!((&first["quantity"], &first["service"]), (&"61.5".into(), &"call".into()));
    assert_eq!(stage.json("call record ada 61500 --id c1").await["outcome"], "duplicate");
    stage.json("call record ada 30000").await;
    stage.json("call record ada 1").await;
    let billing = stage.json("call billing ada").await;
    assert_eq!((&billing["calls"], &billing["seconds"]), (&3.into(), &"91.501".into()));
    assert_eq!((&billing["blocks"], &billing["block_seconds"]), (&5.into(), &"30".into()));
    assert_eq!(billing["cost"]["amount"], "0.50");
    let nothing = stage.json("call billing bob").await;
    assert_eq!(
        (&nothing["calls"], &nothing["blocks"], &nothing["block_seconds"]),
        (&0.into(), &0.into(), &"30".into())
    );
    // A price that is no package has no blocks.
    stage.lines("price set call 0.01 --customer bob --model per-unit --yes\ncall record bob 1500").await;
    let billing = stage.json("call billing bob").await;
    assert_eq!((&billing["blocks"], &billing["cost"]["amount"]), (&Value::Null, &"0.015".into()));
    stage.line("call record ada -5").await.fails_with(2);
    stage.line("call record ada 99999999999999999999").await.fails_with(2);
    stage.line("call record nobody 5").await.fails_with(3);
    stage.line("company create acme").await.ok();
    stage.line("call record acme 5").await.fails_with(3);
});

on_both!(an_id_counts_once_however_many_send_it_at_once, |stage| async move {
    stage.lines(SHOP).await;
    let line = "usage record api --customer ada --quantity 2 --id same -o json";
    let answers = futures_util::future::join_all((0..6).map(|_| stage.line(line))).await;
    let accepted =
        answers.into_iter().filter(|answer| answer.clone().json()["outcome"] == "accepted").count();
    assert_eq!((accepted, &stage.json("cost ada").await["events"]), (1, &1.into()));
});
