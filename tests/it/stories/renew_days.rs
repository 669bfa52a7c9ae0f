//! How many days ahead the next period is asked for is a setting, which may change while subscriptions run.

use crate::on_both;
use crate::stage::command::Answer;
use crate::stage::scene::Stage;
use crate::stories::world;
use payg::engine::bring_forward::bring_forward;
use payg::records::customer::{self, Customer, Kind, NewCustomer};
use payg::records::subscription::{self, Filter, Subscription};
use payg::values::currency::Currency;
use payg::values::id::SubscriptionId;
use payg::values::page::Paging;

const SHOP: &str = "
    user create ada --user-name ada
    user create bob --user-name bob
    plan create silver --monthly 10 --yearly 100
    plan create gold --monthly 30 --yearly 300
    plan create trial --monthly 10 --trial-days 2
";

/// Runs a line where the next period is asked for so many days ahead.
async fn with(stage: &Stage, days: &str, line: &str) -> Answer {
    let words: Vec<&str> = line.split(' ').collect();
    stage
        .run_in(&words, |environment| {
            environment.variables.insert("PAYG_SUBSCRIPTIONS_RENEW_DAYS".to_owned(), days.to_owned());
        })
        .await
}

/// Works with that setting and answers `status number payments` of the only subscription of a user.
async fn work(stage: &Stage, at: &str, days: &str, user: &str) -> String {
    stage.at(at);
    with(stage, days, "work --once").await.ok();
    let list = stage.json(&format!("subscription list --customer {user}")).await;
    let id = list["data"][0]["id"].as_str().unwrap().to_owned();
    let one = stage.json(&format!("subscription show {id}")).await;
    let paid = one["payments"].as_array().unwrap().iter().filter(|row| row["status"] == "successful");
    format!("{} {} {}", one["status"].as_str().unwrap(), one["number"], paid.count())
}

on_both!(the_next_period_is_asked_for_as_many_days_ahead_as_is_set, |stage| async move {
    stage.lines(SHOP).await;
    // Both were bought while it was three days, and run until the 1st of December.
    stage.lines("subscription create ada silver --every month").await;
    assert_eq!(work(&stage, "2026-11-23T23:59:59Z", "7", "ada").await, "active 1 1");
    assert_eq!(work(&stage, "2026-11-24T00:00:00Z", "7", "ada").await, "active 2 2");
    // The one behind is asked for at the end of December, not of November, whatever is set meanwhile.
    for days in ["0", "3", "27", "7"] {
        assert_eq!(work(&stage, "2026-12-04T00:00:00Z", days, "ada").await, "active 2 2", "{days}");
    }
    assert_eq!(work(&stage, "2026-12-05T00:00:00Z", "27", "ada").await, "active 3 3");
    // With nothing ahead it is asked for when it is over, and goes on without a gap.
    for at in ["2027-01-25T00:00:00Z", "2027-01-29T00:00:00Z", "2027-01-31T23:59:59Z"] {
        assert_eq!(work(&stage, at, "0", "ada").await, "active 3 3", "{at}");
    }
    assert_eq!(work(&stage, "2027-02-01T00:00:00Z", "0", "ada").await, "active 4 4");
    let shown = stage.json("subscription list --customer ada").await;
    assert_eq!(shown["data"][0]["period"]["start"], "2027-02-01T00:00:00Z");
    stage.verified().await;
});

on_both!(with_nothing_ahead_a_declined_renewal_still_has_its_three_days, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    let mut tx = stage.db().begin().await.unwrap();
    let sql = "UPDATE subscriptions SET method = '5555555555554600'";
    tx.run(sql, payg::values![]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(work(&stage, "2026-11-30T00:00:00Z", "0", "ada").await, "active 1 1");
    for at in ["2026-12-01T00:00:00Z", "2026-12-02T06:00:00Z"] {
        assert_eq!(work(&stage, at, "0", "ada").await, "renewing 1 1", "{at}");
        let list = stage.json("subscription list --customer ada").await;
        assert_eq!(list["data"][0]["active"], false, "nobody has for nothing what is not paid");
    }
    work(&stage, "2026-12-03T12:00:00Z", "0", "ada").await;
    assert_eq!(work(&stage, "2026-12-03T18:00:00Z", "0", "ada").await, "ended 1 1");
    let tried = world::count(&stage, "SELECT MAX(attempts) FROM payments").await;
    assert_eq!(tried, 3);
    stage.verified().await;
});

on_both!(what_is_asked_for_already_stays_asked_for_when_the_setting_changes, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    let mut tx = stage.db().begin().await.unwrap();
    let sql = "UPDATE subscriptions SET method = '5555555555554600'";
    tx.run(sql, payg::values![]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(work(&stage, "2026-11-24T00:00:00Z", "7", "ada").await, "renewing 1 1");
    for (at, days) in
        [("2026-11-24T12:00:00Z", "0"), ("2026-11-28T00:00:00Z", "27"), ("2026-11-30T00:00:00Z", "3")]
    {
        assert_eq!(work(&stage, at, days, "ada").await, "renewing 1 1", "{at}");
    }
    assert_eq!(world::count(&stage, "SELECT COUNT(*) FROM payments").await, 2, "one for each period");
    assert_eq!(work(&stage, "2026-12-01T00:00:00Z", "3", "ada").await, "ended 1 1");
});

on_both!(previews_say_when_it_is_asked_for, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    for (days, asked) in [("0", "2026-12-01"), ("3", "2026-11-28"), ("7", "2026-11-24")] {
        for when in ["now", "end"] {
            let line = format!("subscription preview ada --plan gold --at {when} -o json");
            let preview = with(&stage, days, &line).await.json();
            assert_eq!(preview["next_payment_at"], format!("{asked}T00:00:00Z"), "{days} {when}");
        }
        let dates =
            with(&stage, days, "plan preview silver --start 2026-11-01 --count 2 -o json").await.json();
        let asked_of = |row: usize| dates["data"][row]["asked"].as_str().unwrap_or("-").to_owned();
        assert_eq!((asked_of(0), asked_of(1)), ("2026-11-01".to_owned(), asked.to_owned()), "{days}");
    }
    // A trial that is shorter than that is not asked for on the day on which it begins.
    let dates = with(&stage, "3", "plan preview trial --start 2026-11-01 --count 1 -o json").await.json();
    assert_eq!(dates["data"][0]["asked"], serde_json::Value::Null);
    assert_eq!(
        (&dates["data"][1]["asked"], &dates["data"][1]["start"]),
        (&"2026-11-02".into(), &"2026-11-03".into())
    );
    stage.lines("subscription create bob trial").await;
    assert_eq!(work(&stage, "2026-11-01T12:00:00Z", "3", "bob").await, "active 0 0");
    assert_eq!(work(&stage, "2026-11-02T00:00:00Z", "3", "bob").await, "active 1 1");
});

on_both!(what_is_told_ahead_goes_by_the_same_setting, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    let told = "SELECT COUNT(*) FROM letters WHERE kind = 'payment.upcoming'";
    // Three days before it is asked for, which is seven days before the end.
    work(&stage, "2026-11-20T23:59:59Z", "7", "ada").await;
    assert_eq!(world::count(&stage, told).await, 0);
    work(&stage, "2026-11-21T00:00:00Z", "7", "ada").await;
    assert_eq!(world::count(&stage, told).await, 1);
    let due = "SELECT COUNT(*) FROM letters
        WHERE kind = 'payment.upcoming' AND payload LIKE '%2026-11-24T00:00:00Z%'";
    assert_eq!(world::count(&stage, due).await, 1);
    // Asked for later after all, it is told again, with the day on which it is.
    work(&stage, "2026-11-24T00:00:00Z", "2", "ada").await;
    work(&stage, "2026-11-26T00:00:00Z", "2", "ada").await;
    assert_eq!(world::count(&stage, told).await, 2);
});

on_both!(other_numbers_of_days_are_refused, |stage| async move {
    for days in ["-1", "28", "2.5", "three"] {
        let refused = with(&stage, days, "work --once").await.fails_with(2);
        assert!(refused.stderr.contains("subscriptions.renew_days"), "{days}: {refused}");
    }
    let set = with(&stage, "7", "config get subscriptions.renew_days").await.ok().stdout;
    assert!(set.contains('7'), "{set}");
    let all = stage.line("config list").await.ok().stdout;
    assert!(all.contains("subscriptions.renew_days"), "{all}");
});

on_both!(many_are_brought_forward_once_however_many_do_so_at_once, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    let mut payg = stage.payg();
    let new = (0..1_200).map(|place| NewCustomer::named(Kind::User, format!("User {place}"), Currency::USD));
    let mut tx = payg.db.begin().await.unwrap();
    let one = subscription::list(&mut tx, Filter::default(), &Paging::first(1)).await.unwrap().rows.remove(0);
    let users = customer::insert_many(&mut tx, &new.collect::<Vec<_>>(), payg.now()).await.unwrap();
    let same = |user: &Customer| Subscription {
        subscription_id: SubscriptionId::new(),
        customer_id: user.customer_id,
        ..one.clone()
    };
    let all: Vec<Subscription> = users.iter().map(same).collect();
    assert_eq!(subscription::insert_all(&mut tx, &all).await.unwrap(), 1_200);
    tx.commit().await.unwrap();
    payg.settings.renew_days = 7;
    let mut looked = 0;
    for _ in 0..3 {
        let (one, two) = tokio::join!(bring_forward(&payg, payg.now()), bring_forward(&payg, payg.now()));
        looked += one.unwrap().done + two.unwrap().done;
    }
    assert_eq!(looked, 1_201);
    assert!(!bring_forward(&payg, payg.now()).await.unwrap().more);
    let mut view = stage.db().view().await.unwrap();
    let times = view.all("SELECT DISTINCT due_at FROM subscriptions", vec![]).await.unwrap();
    let times: Vec<payg::values::timestamp::Timestamp> =
        times.iter().map(|row| row.get(0).unwrap()).collect();
    assert_eq!(times, ["2026-11-24T00:00:00Z".parse().unwrap()]);
});
