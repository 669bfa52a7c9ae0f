//! Subscriptions through the sandbox: bought, renewed, declined, changed, ended and refunded.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::world;
use serde_json::Value;

/// Two who subscribe, and two plans.
pub const SHOP: &str = "
    user create ada --user-name ada
    user create bob --user-name bob
    plan create silver --monthly 10 --yearly 100
    plan create gold --monthly 30 --yearly 300
";

/// The only subscription of a user: `status number start end price`.
pub async fn state(stage: &Stage, user: &str) -> String {
    let one = &shown(stage, user).await;
    let text = |value: &Value| value.as_str().unwrap_or("-").chars().take(10).collect::<String>();
    format!(
        "{} {} {} {} {}",
        one["status"].as_str().unwrap(),
        one["number"],
        text(&one["period"]["start"]),
        text(&one["period"]["end"]),
        text(&one["price"]["amount"])
    )
}

/// The only subscription of a user as it is shown.
pub async fn shown(stage: &Stage, user: &str) -> Value {
    let list = stage.json(&format!("subscription list --customer {user}")).await;
    let id = list["data"][0]["id"].as_str().unwrap().to_owned();
    stage.json(&format!("subscription show {id}")).await
}

/// `status amount refunded attempts` of the payments, in order.
pub async fn payments(stage: &Stage, user: &str) -> Vec<String> {
    let one = shown(stage, user).await;
    let rows = one["payments"].as_array().unwrap().iter();
    let amount = |value: &Value| value["amount"].as_str().unwrap().to_owned();
    let rows = rows.map(|row| {
        let status = row["status"].as_str().unwrap();
        format!("{status} {} {} {}", amount(&row["amount"]), amount(&row["refunded"]), row["attempts"])
    });
    rows.collect()
}

/// Works once at a time.
pub async fn work(stage: &Stage, at: &str) {
    stage.at(at);
    stage.line("work --once").await.ok();
}

/// From now on this card is what the subscription of a user is renewed with.
pub async fn card(stage: &Stage, number: &str) {
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE subscriptions SET method = $1", payg::values![number]).await.unwrap();
    tx.commit().await.unwrap();
}

on_both!(a_subscription_is_bought_and_renewed_from_its_old_end, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-01 2026-12-01 10.00");
    let again = stage.line("subscription create ada silver").await.fails_with(5);
    assert!(again.stderr.contains("there is a subscription to silver already"), "{again}");
    // Nothing is asked for before the third day from the end, and then once.
    work(&stage, "2026-11-27T23:59:59Z").await;
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1"]);
    for at in ["2026-11-28T00:00:00Z", "2026-11-28T00:00:00Z", "2026-11-29T12:00:00Z"] {
        work(&stage, at).await;
        assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-01-01 10.00");
        assert_eq!(payments(&stage, "ada").await.len(), 2);
    }
    assert_eq!(shown(&stage, "ada").await["active"], true);
    stage.verified().await;
});

on_both!(dates_hold_on_the_29th_of_february_and_at_the_ends_of_months, |stage| async move {
    stage.lines(SHOP).await;
    stage.at("2028-01-31T22:00:00Z");
    stage.lines("subscription create ada silver --every month").await;
    let mut ends = Vec::new();
    for at in ["2028-02-26", "2028-03-28", "2028-04-27", "2028-05-28"] {
        work(&stage, &format!("{at}T00:00:00Z")).await;
        ends.push(state(&stage, "ada").await);
    }
    assert_eq!(
        ends,
        [
            "active 2 2028-02-29 2028-03-31 10.00",
            "active 3 2028-03-31 2028-04-30 10.00",
            "active 4 2028-04-30 2028-05-31 10.00",
            "active 5 2028-05-31 2028-06-30 10.00",
        ]
    );
    // Bought on the 29th of February, ended on it a leap year later: no date is made by counting up days.
    stage.at("2028-02-29T12:00:00Z");
    stage.lines("subscription create bob gold --every year").await;
    assert_eq!(state(&stage, "bob").await, "active 1 2028-02-29 2029-02-28 300.00");
    for (at, number, period) in [
        ("2029-02-25", 2, "2029-02-28 2030-02-28"),
        ("2030-02-25", 3, "2030-02-28 2031-02-28"),
        ("2031-02-25", 4, "2031-02-28 2032-02-29"),
        ("2032-02-26", 5, "2032-02-29 2033-02-28"),
    ] {
        stage.at(&format!("{at}T00:00:00Z"));
        stage.lines("subscription renew bob").await;
        assert_eq!(state(&stage, "bob").await, format!("active {number} {period} 300.00"));
    }
    stage.at("2032-02-29T12:00:00Z");
    stage.lines("subscription cancel bob --at now --yes").await;
    assert_eq!(payments(&stage, "bob").await[4], "successful 300.00 300.00 1");
});

on_both!(declined_renewals_are_tried_on_three_days_and_then_it_ends, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    card(&stage, "5555555555554600").await;
    for at in ["2026-11-28T00:00:00Z", "2026-11-28T12:00:00Z", "2026-11-29T06:00:00Z", "2026-11-30T12:00:00Z"]
    {
        work(&stage, at).await;
        assert_eq!(state(&stage, "ada").await, "renewing 1 2026-11-01 2026-12-01 10.00");
    }
    let tried = payments(&stage, "ada").await;
    assert_eq!(tried.len(), 2, "one payment for the period, however often it is tried");
    work(&stage, "2026-12-01T00:00:00Z").await;
    work(&stage, "2026-12-02T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "ended 1 2026-11-01 2026-12-01 10.00");
    assert_eq!(payments(&stage, "ada").await[1], "failed 10.00 0.00 3");
    assert_eq!(shown(&stage, "ada").await["active"], false);
    // It can be bought again.
    stage.lines("subscription create ada silver").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-12-02 2027-01-02 10.00");
});

on_both!(a_decline_that_will_not_change_is_not_repeated, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    card(&stage, "5555555555554543").await;
    for at in ["2026-11-28T00:00:00Z", "2026-11-29T12:00:00Z", "2026-11-30T12:00:00Z"] {
        work(&stage, at).await;
    }
    assert_eq!(payments(&stage, "ada").await[1], "failed 10.00 0.00 1");
    assert_eq!(state(&stage, "ada").await, "renewing 1 2026-11-01 2026-12-01 10.00");
    work(&stage, "2026-12-01T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "ended 1 2026-11-01 2026-12-01 10.00");
});

on_both!(one_that_cannot_be_renewed_holds_up_no_other, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver\nsubscription create bob silver").await;
    let mut tx = stage.db().begin().await.unwrap();
    let ada = world::count(&stage, "SELECT COUNT(*) FROM subscriptions").await;
    assert_eq!(ada, 2);
    let sql = "UPDATE subscriptions SET gateway = 'yookassa' WHERE subscription_id =
        (SELECT subscription_id FROM subscriptions ORDER BY subscription_id LIMIT 1)";
    tx.run(sql, payg::values![]).await.unwrap();
    tx.commit().await.unwrap();
    work(&stage, "2026-11-28T00:00:00Z").await;
    assert_eq!(state(&stage, "bob").await, "active 2 2026-12-01 2027-01-01 10.00");
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-01 2026-12-01 10.00");
});

on_both!(ended_within_seven_days_all_goes_back_and_later_the_unused_share, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver\nsubscription create bob silver").await;
    stage.at("2026-11-08T23:00:00Z");
    let all = stage.json("subscription cancel ada --at now --yes").await;
    assert_eq!((&all["status"], &all["refunds"][0]["status"]), (&"canceled".into(), &"successful".into()));
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 10.00 1"]);
    // The 16th is used up, 14 of 30 days are not.
    stage.at("2026-11-16T08:00:00Z");
    stage.lines("subscription cancel bob --at now --yes").await;
    assert_eq!(payments(&stage, "bob").await, ["successful 10.00 4.67 1"]);
    // Whatever runs later, nothing goes back twice.
    work(&stage, "2026-11-17T00:00:00Z").await;
    work(&stage, "2026-12-17T00:00:00Z").await;
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 10.00 1"]);
    assert_eq!(payments(&stage, "bob").await, ["successful 10.00 4.67 1"]);
    stage.verified().await;
});

on_both!(one_that_ends_with_its_period_can_go_on_until_then, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver\nsubscription cancel ada --at end").await;
    assert_eq!(shown(&stage, "ada").await["cancel_at_end"], true);
    stage.lines("subscription resume ada\nsubscription cancel ada").await;
    work(&stage, "2026-11-30T23:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-01 2026-12-01 10.00");
    work(&stage, "2026-12-01T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "ended 1 2026-11-01 2026-12-01 10.00");
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1"]);
});

on_both!(a_change_of_plan_is_shown_paid_and_given_back, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver").await;
    stage.at("2026-11-16T08:00:00Z");
    let preview = stage.json("subscription preview ada --plan gold").await;
    let amount = |name: &str| preview[name]["amount"].as_str().unwrap().to_owned();
    assert_eq!(
        (amount("credit"), amount("charge"), amount("due_now")),
        ("5.00".into(), "15.00".into(), "10.00".into())
    );
    stage.lines("subscription change ada --plan gold --yes").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-01 2026-12-01 30.00");
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1", "successful 10.00 0.00 1"]);
    // Ten days are left: 10.00 of gold go back, 3.33 of silver are charged.
    stage.at("2026-11-21T08:00:00Z");
    stage.lines("subscription change ada --plan silver --yes").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-01 2026-12-01 10.00");
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1", "successful 10.00 6.67 1"]);
    let same = stage.line("subscription change ada --plan silver --yes").await.fails_with(5);
    assert!(same.stderr.contains("already"), "{same}");
    // With the next period it becomes yearly, and costs a year.
    stage.lines("subscription change ada --every year --at end --yes").await;
    work(&stage, "2026-11-28T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-11-01 100.00");
    stage.verified().await;
});

on_both!(a_new_price_holds_from_the_next_renewal_on, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver\nplan update silver --monthly 12 --yes").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-01 2026-12-01 10.00");
    work(&stage, "2026-11-28T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-01-01 12.00");
});

on_both!(taxes_are_paid_with_the_fee, |stage| async move {
    stage.lines("tax set vat 19").await;
    stage.lines(SHOP).await;
    stage.lines("user update ada --tax vat\nsubscription create ada silver").await;
    assert_eq!(payments(&stage, "ada").await, ["successful 11.90 0.00 1"]);
    stage.at("2026-11-16T08:00:00Z");
    stage.lines("subscription cancel ada --at now --yes").await;
    // 14 of 30 days of 11.90.
    assert_eq!(payments(&stage, "ada").await, ["successful 11.90 5.55 1"]);
});

on_both!(a_trial_costs_nothing_and_is_given_once, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create trial --monthly 10 --trial-days 14\nsubscription create ada trial").await;
    assert_eq!(state(&stage, "ada").await, "active 0 2026-11-01 2026-11-15 10.00");
    assert_eq!(payments(&stage, "ada").await, [""; 0]);
    work(&stage, "2026-11-12T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-15 2026-12-15 10.00");
    stage.at("2026-11-20T00:00:00Z");
    stage.lines("subscription cancel ada --at now --yes\nsubscription create ada trial").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-20 2026-12-20 10.00");
});

on_both!(a_new_price_can_reach_those_who_subscribe_at_once, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month\nsubscription create bob silver").await;
    stage.lines("subscription cancel bob --at end").await;
    stage.at("2026-11-16T00:00:00Z");
    let set = stage.line("plan update silver --monthly 16 --subscribers now --yes").await.ok();
    assert!(set.stderr.contains("come to it at once, prorated: 1"), "{set}");
    work(&stage, "2026-11-16T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-01 2026-12-01 16.00");
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1", "successful 3.00 0.00 1"]);
    work(&stage, "2026-11-16T00:00:00Z").await;
    assert_eq!(payments(&stage, "ada").await.len(), 2, "once");
    // Who is about to go has what was bought.
    assert_eq!(state(&stage, "bob").await, "active 1 2026-11-01 2026-12-01 10.00");
    let trail = stage.line("audit list --verb plan.update").await.ok().stdout;
    assert!(trail.contains("plan.update"), "{trail}");
    let trail = stage.line("audit list --verb subscription").await.ok().stdout;
    assert!(trail.contains("subscription.create") && trail.contains("subscription.cancel"), "{trail}");
    stage.verified().await;
});

on_both!(a_missed_payment_can_be_forgiven, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    let early = stage.line("subscription forgive ada --reason kindness --yes").await.fails_with(5);
    assert!(early.stderr.contains("nothing is missed"), "{early}");
    card(&stage, "5555555555554600").await;
    work(&stage, "2026-11-28T00:00:00Z").await;
    // Its next try is given up with it.
    stage.lines("subscription forgive ada --reason kindness --yes").await;
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-01-01 10.00");
    assert_eq!(payments(&stage, "ada").await[1], "failed 10.00 0.00 1");
    work(&stage, "2026-11-30T00:00:00Z").await;
    assert_eq!(payments(&stage, "ada").await.len(), 2);
    // One that has ended goes on where it ended, and nothing of what was forgiven goes back.
    work(&stage, "2026-12-29T00:00:00Z").await;
    work(&stage, "2026-12-30T12:00:00Z").await;
    work(&stage, "2026-12-31T18:00:00Z").await;
    work(&stage, "2027-01-01T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "ended 2 2026-12-01 2027-01-01 10.00");
    let id = shown(&stage, "ada").await["id"].as_str().unwrap().to_owned();
    stage.lines(&format!("subscription forgive {id} --reason outage --yes")).await;
    assert_eq!(state(&stage, "ada").await, "active 3 2027-01-01 2027-02-01 10.00");
    stage.lines("subscription cancel ada --at now --yes").await;
    assert!(payments(&stage, "ada").await.iter().all(|one| one.contains(" 0.00 ")));
    let trail = stage.line("audit list --verb subscription.forgive -o json").await.ok().stdout;
    assert!(trail.contains("kindness") && trail.contains("outage"), "{trail}");
    stage.verified().await;
});

on_both!(a_failed_payment_that_is_tried_again_renews, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    card(&stage, "5555555555554543").await;
    work(&stage, "2026-11-28T00:00:00Z").await;
    work(&stage, "2026-12-01T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "ended 1 2026-11-01 2026-12-01 10.00");
    let failed = shown(&stage, "ada").await["payments"][1]["id"].as_str().unwrap().to_owned();
    // The bank has given a new card to the same method.
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE payments SET method = '5555555555554444' WHERE status = 'failed'", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    stage.lines(&format!("payment retry {failed}")).await;
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-01-01 10.00");
    stage.verified().await;
});

on_both!(a_lost_dispute_ends_what_it_paid_for, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("service create api --unit request\nprice set api 0.01 --from 2026-01-01 --yes").await;
    stage.lines("plan create pro --monthly 20 --include api=100\nsubscription create ada pro").await;
    stage.used("ada api 2026-11-02 100").await;
    let payment = shown(&stage, "ada").await["payments"][0]["id"].as_str().unwrap().to_owned();
    stage.at("2026-11-05T00:00:00Z");
    stage.lines(&format!("payment dispute {payment} --reason fraud")).await;
    assert_eq!(shown(&stage, "ada").await["status"], "active");
    let id = stage.json("dispute list").await["data"][0]["id"].as_str().unwrap().to_owned();
    stage.lines(&format!("dispute lose {id} --yes")).await;
    let one = shown(&stage, "ada").await;
    assert_eq!((&one["status"], &one["active"]), (&"canceled".into(), &false.into()));
    work(&stage, "2026-12-03T00:00:00Z").await;
    assert_eq!(payments(&stage, "ada").await, ["reversed 20.00 0.00 1"], "nothing is renewed or goes back");
    // What the fee covered is charged.
    assert_eq!(stage.json("cost ada --month 2026-11").await["total"]["amount"], "1.00");
    stage.verified().await;
});

on_both!(a_change_is_gone_back_on_and_ended_with_the_next_period_paid, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada gold --every year").await;
    work(&stage, "2026-11-11T12:00:00Z").await;
    let id = shown(&stage, "ada").await["id"].as_str().unwrap().to_owned();
    stage.lines(&format!("subscription change {id} --plan silver --every month --at now --yes")).await;
    // 300.00 × 355/365 come back, 10.00 × 20/30 are charged.
    assert_eq!(payments(&stage, "ada").await, ["successful 300.00 285.11 1"]);
    work(&stage, "2026-11-28T12:00:00Z").await;
    assert_eq!(payments(&stage, "ada").await, ["successful 300.00 285.11 1", "successful 10.00 0.00 1"]);
    stage.at("2026-11-29T12:00:00Z");
    stage.lines(&format!("subscription cancel {id} --at now --yes")).await;
    // All of December, and the last day of the 20 that the change came to 6.67 for.
    assert_eq!(payments(&stage, "ada").await, ["successful 300.00 285.44 1", "successful 10.00 10.00 1"]);
    stage.verified().await;
});

on_both!(a_plan_that_one_is_to_change_to_is_had_once, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    let silver = shown(&stage, "ada").await["id"].as_str().unwrap().to_owned();
    stage.lines(&format!("subscription change {silver} --plan gold --at end --yes")).await;
    let taken = stage.line("subscription create ada gold --every month").await.fails_with(5);
    assert!(
        taken.stderr.contains("or one that changes to it: ") && taken.stderr.contains(&silver),
        "{taken}"
    );
    // Who stays with silver after all may have gold beside it.
    stage.lines(&format!("subscription change {silver} --plan silver --at end --yes")).await;
    stage.line(&format!("subscription change {silver} --plan silver --at end --yes")).await.fails_with(5);
    stage.lines("subscription create ada gold --every month").await;
    stage.line(&format!("subscription change {silver} --plan gold --at end --yes")).await.fails_with(5);
    work(&stage, "2026-11-28T12:00:00Z").await;
    let one = stage.json(&format!("subscription show {silver}")).await;
    assert_eq!((one["plan"].as_str(), one["number"].as_i64()), (Some("silver"), Some(2)), "{one}");
    stage.verified().await;
});

on_both!(a_change_credits_no_more_than_was_kept, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada gold --every month").await;
    let one = shown(&stage, "ada").await;
    let (id, payment) = (one["id"].as_str().unwrap(), one["payments"][0]["id"].as_str().unwrap());
    stage.lines(&format!("refund {payment} --percent 50 --yes")).await;
    // Of 30.00 half is left; 10.00 of it pay the silver month, and the rest goes back.
    stage.lines(&format!("subscription change {id} --plan silver --at now --yes")).await;
    assert_eq!(payments(&stage, "ada").await, ["successful 30.00 20.00 1"]);
    stage.lines(&format!("subscription cancel {id} --at now --yes")).await;
    assert_eq!(payments(&stage, "ada").await, ["successful 30.00 30.00 1"]);
    stage.verified().await;
});
