//! What is charged and given back fits the days that were had: of changes, refunds, and disabled users.

use crate::http::scene::set;
use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::subscriptions::{SHOP, card, payments, shown, state, work};

/// The card of what was asked for is good from now on.
async fn good_card(stage: &Stage) {
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE payments SET method = '5555555555554444' WHERE method IS NOT NULL", vec![]).await.unwrap();
    tx.run("UPDATE subscriptions SET method = '5555555555554444'", vec![]).await.unwrap();
    tx.commit().await.unwrap();
}

on_both!(a_change_that_is_paid_later_costs_what_it_costs_on_that_day, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    card(&stage, "5555555555554600").await;
    stage.at("2026-11-16T08:00:00Z");
    stage.lines("subscription change ada --plan gold --yes").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-01 2026-12-01 10.00");
    good_card(&stage).await;
    work(&stage, "2026-11-18T12:00:00Z").await;
    work(&stage, "2026-11-18T13:00:00Z").await;
    // 15.00 - 5.00 were asked for; of the 13 days from the 18th on gold costs 13.00 and silver 4.33.
    assert_eq!(state(&stage, "ada").await, "active 1 2026-11-01 2026-12-01 30.00");
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1", "successful 10.00 1.33 2"]);
    let rest = shown(&stage, "ada").await["charges"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(rest["period"]["start"], "2026-11-18T12:00:00Z", "{rest}");
    stage.verified().await;
    // All that was paid for it goes back within seven days; 17 days of silver are kept.
    stage.at("2026-11-20T12:00:00Z");
    stage.lines("subscription cancel ada --at now --yes").await;
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 4.33 1", "successful 10.00 10.00 2"]);
    stage.verified().await;
});

on_both!(a_change_whose_period_is_over_when_it_is_paid_is_given_back, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    card(&stage, "5555555555554600").await;
    stage.at("2026-11-30T08:00:00Z");
    stage.lines("subscription change ada --plan gold --yes").await;
    good_card(&stage).await;
    for at in ["2026-12-01T12:00:00Z", "2026-12-01T14:00:00Z", "2026-12-01T16:00:00Z"] {
        work(&stage, at).await;
    }
    let paid = payments(&stage, "ada").await;
    let kept: Vec<&String> = paid.iter().filter(|one| one.starts_with("successful")).collect();
    assert_eq!(kept, ["successful 10.00 0.00 1", "successful 10.00 0.00 1"], "{paid:?}");
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-01-01 10.00");
    stage.verified().await;
});

on_both!(each_period_goes_back_whole_within_seven_days_of_its_own_payment, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines(
            "subscription create ada silver --every year\nsubscription create bob silver --every month
         subscription renew ada\nsubscription renew bob",
        )
        .await;
    stage.at("2026-11-08T12:00:00Z");
    stage.lines("subscription cancel ada --at now --yes\nsubscription cancel bob --at now --yes").await;
    assert_eq!(payments(&stage, "ada").await, ["successful 100.00 100.00 1"; 2]);
    assert_eq!(payments(&stage, "bob").await, ["successful 10.00 10.00 1"; 2]);
    stage.verified().await;
});

on_both!(what_a_change_brought_goes_back_whole_within_seven_days, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines("subscription create ada silver --every month\nsubscription create bob silver --every month")
        .await;
    stage.at("2026-11-08T12:00:00Z");
    stage.lines("subscription change ada --every year --at now --yes").await;
    // 100.00 × 358/365 less 10.00 × 23/30.
    assert_eq!(payments(&stage, "ada").await[1], "successful 90.41 0.00 1");
    stage.at("2026-11-09T12:00:00Z");
    stage.lines("subscription cancel ada --at now --yes").await;
    // Seven days of silver are kept.
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 7.67 1", "successful 90.41 90.41 1"]);
    // What was used before a change stays paid, however late that is.
    stage.at("2026-11-27T12:00:00Z");
    stage.lines("subscription change bob --plan gold --at now --yes").await;
    stage.lines("subscription cancel bob --at now --yes").await;
    assert_eq!(payments(&stage, "bob").await, ["successful 10.00 1.33 1", "successful 2.67 2.67 1"]);
    stage.verified().await;
});

on_both!(what_a_disabled_user_subscribes_to_ends_with_what_is_paid, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines("subscription create ada silver --every month\nsubscription create bob silver --every month")
        .await;
    card(&stage, "5555555555554600").await;
    stage.at("2026-11-10T00:00:00Z");
    stage.lines("user disable ada").await;
    let one = shown(&stage, "ada").await;
    assert_eq!((&one["active"], &one["cancel_at_end"]), (&false.into(), &true.into()));
    for line in ["resume ada", "renew ada", "change ada --plan gold --yes"] {
        let refused = stage.line(&format!("subscription {line}")).await.fails_with(5);
        assert!(
            refused.stderr.contains("ends with its period") || refused.stderr.contains("is disabled"),
            "{refused}"
        );
    }
    // Bob's renewal is being tried when he is disabled.
    work(&stage, "2026-11-28T00:00:00Z").await;
    good_card(&stage).await;
    stage.lines("user disable bob").await;
    let tried = shown(&stage, "bob").await["payments"][1]["id"].as_str().unwrap().to_owned();
    stage.line(&format!("payment retry {tried}")).await.fails_with(5);
    for at in ["2026-11-29T12:00:00Z", "2026-12-01T00:00:00Z", "2026-12-20T00:00:00Z"] {
        work(&stage, at).await;
    }
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1"]);
    assert_eq!(payments(&stage, "bob").await, ["successful 10.00 0.00 1", "failed 10.00 0.00 1"]);
    for user in ["ada", "bob"] {
        assert_eq!(state(&stage, user).await, "ended 1 2026-11-01 2026-12-01 10.00");
    }
    stage.verified().await;
});

on_both!(who_is_enabled_again_has_what_is_paid_and_may_go_on, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month\nuser disable ada\nuser disable ada").await;
    stage.at("2026-11-20T00:00:00Z");
    stage.lines("user enable ada").await;
    assert_eq!(shown(&stage, "ada").await["active"], true);
    stage.lines("subscription resume ada").await;
    work(&stage, "2026-11-28T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-01-01 10.00");
    stage.verified().await;
});

on_both!(other_services_are_told_that_a_disabled_user_has_nothing, |stage| async move {
    let (server, key) = set(&stage).await;
    let ada = stage.json("user show ada").await["id"].as_str().unwrap().to_owned();
    let path = format!("/v1/internal/users/{ada}/subscriptions");
    let own = server.get(&path, &key.operator).await.is(200);
    let id = own["data"][0]["id"].as_str().unwrap().to_owned();
    stage.lines("user disable ada").await;
    stage.at("2026-11-01T09:00:11Z");
    assert_eq!(server.get(&path, &key.operator).await.is(200)["data"], serde_json::json!([]));
    let renew = server.call("POST", &format!("/v1/internal/subscriptions/{id}/renew")).by(&key.operator);
    renew.header("idempotency-key", "one").send().await.refused(409, "ends_with_its_period");
    server.stop().await;
    stage.verified().await;
});
