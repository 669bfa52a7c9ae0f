//! Until when what is bought runs: said in every preview, and counted from the day on which it began.

use crate::on_both;
use crate::stories::subscriptions::{SHOP, shown, state, work};

on_both!(a_change_of_interval_keeps_the_anniversary_and_says_until_when_it_runs, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    work(&stage, "2026-11-28T00:00:00Z").await;
    stage.at("2026-12-16T08:00:00Z");
    // Fifteen days of 10.00 / 31 are left, and 320 of 100.00 / 365 until the year of the first day is over.
    let preview = stage.json("subscription preview ada --every year --at now").await;
    let period = &preview["period"];
    assert_eq!((&period["start"], &preview["effective_at"]), (&preview["effective_at"], &period["start"]));
    assert_eq!(
        (&period["end"], &preview["charge"]["amount"], &preview["credit"]["amount"]),
        (&"2027-11-01T00:00:00Z".into(), &"87.67".into(), &"5.16".into())
    );
    let then = stage.json("subscription preview ada --every year --at end").await;
    assert_eq!(
        (&then["period"]["start"], &then["period"]["end"], &then["next_payment"]["amount"]),
        (&"2027-01-01T00:00:00Z".into(), &"2027-11-01T00:00:00Z".into(), &"83.29".into())
    );
    let said = stage.line("subscription change ada --every year --at now --yes").await.ok().stderr;
    assert!(said.contains("from 2026-12-16T08:00:00Z until 2027-11-01T00:00:00Z"), "{said}");
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-11-01 100.00");
    assert_eq!(shown(&stage, "ada").await["next_period"]["end"], "2028-11-01T00:00:00Z");
    // Back to months, which are those of the first day, too.
    let month = stage.json("subscription preview ada --every month --at now").await;
    assert_eq!(month["period"]["end"], "2027-01-01T00:00:00Z");
    stage.lines("subscription cancel ada --at end").await;
    assert_eq!(shown(&stage, "ada").await["next_period"], serde_json::Value::Null);
    stage.verified().await;
});

on_both!(a_trial_says_until_when_it_and_the_first_period_run, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create trial --monthly 10 --yearly 100 --trial-days 14").await;
    let tried = stage.json("subscription create ada trial --every month --dry-run").await;
    assert_eq!(
        (&tried["period"]["end"], &tried["next_period"]["end"]),
        (&"2026-11-15T00:00:00Z".into(), &"2026-12-15T00:00:00Z".into())
    );
    assert_eq!(stage.json("subscription list --customer ada").await["data"], serde_json::json!([]));
    stage.lines("subscription create ada trial --every month").await;
    let preview = stage.json("subscription preview ada --every year --at now").await;
    assert_eq!(preview["period"]["end"], "2026-11-15T00:00:00Z", "the trial goes on and costs nothing");
    stage.verified().await;
});
