//! A payment that was prepared and never sent, as when a scheduler stops: what nobody wants any more is let
//! go and not taken and given back.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::subscriptions::{SHOP, card, payments, shown, state, work};
use payg::engine::forgive_subscription::forgive_subscription;
use payg::engine::renew_subscriptions::renew_subscriptions;
use serde_json::Value;

/// Ada and Bob subscribe by the month, and a scheduler asks for their next periods and stops before it has
/// sent a byte.
async fn stopped(stage: &Stage) {
    stage.lines(SHOP).await;
    stage
        .lines("subscription create ada silver --every month\nsubscription create bob silver --every month")
        .await;
    stage.at("2026-11-28T00:00:00Z");
    assert_eq!(renew_subscriptions(&stage.payg()).await.unwrap().0.len(), 2);
    for user in ["ada", "bob"] {
        assert_eq!(payments(stage, user).await[1], "processing 10.00 0.00 1");
    }
}

/// `status failure-code` of the second payment, and then `state sends` of its attempts.
async fn asked(stage: &Stage, user: &str) -> String {
    let id = shown(stage, user).await["payments"][1]["id"].as_str().unwrap().to_owned();
    let one = stage.json(&format!("payment show {id}")).await;
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let mut said = format!("{} {}", text(&one["status"]), text(&one["failure_code"]));
    for attempt in one["attempt_list"].as_array().unwrap() {
        said.push_str(&format!(" {} {}", text(&attempt["state"]), attempt["sends"]));
    }
    said
}

on_both!(who_cancels_meanwhile_is_not_charged, |stage| async move {
    stopped(&stage).await;
    // At once it is let go with the end; with the period, when it would be sent.
    stage.lines("subscription cancel ada --at now --yes\nsubscription cancel bob --at end").await;
    assert_eq!(asked(&stage, "ada").await, "failed not_wanted absent 0");
    assert_eq!(asked(&stage, "bob").await, "processing - prepared 0");
    work(&stage, "2026-11-28T00:00:10Z").await;
    assert_eq!(asked(&stage, "bob").await, "failed not_wanted absent 0");
    work(&stage, "2026-12-02T00:00:00Z").await;
    // Three days of thirty are left to give back of the first period, and nothing of the second was taken.
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.67 1", "failed 10.00 0.00 1"]);
    assert_eq!(payments(&stage, "bob").await, ["successful 10.00 0.00 1", "failed 10.00 0.00 1"]);
    assert_eq!(state(&stage, "bob").await, "ended 1 2026-11-01 2026-12-01 10.00");
    // It is no failure of the payer's card, so nobody is told to look at it.
    let mails = stage.json("mail list --all").await;
    let kinds: Vec<&Value> = mails["data"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert!(!kinds.contains(&&"payment.failed".into()), "{kinds:?}");
    stage.verified().await;
});

on_both!(who_is_disabled_meanwhile_is_not_charged, |stage| async move {
    stopped(&stage).await;
    stage.lines("user disable ada").await;
    work(&stage, "2026-11-28T00:00:10Z").await;
    assert_eq!(asked(&stage, "ada").await, "failed not_wanted absent 0");
    // Bob is charged as ever.
    assert_eq!(asked(&stage, "bob").await, "successful - succeeded 1");
    assert_eq!(state(&stage, "bob").await, "active 2 2026-12-01 2027-01-01 10.00");
    stage.verified().await;
});

on_both!(what_nobody_sent_for_a_whole_period_is_not_sent_any_more, |stage| async move {
    stopped(&stage).await;
    work(&stage, "2027-01-02T00:00:00Z").await;
    for user in ["ada", "bob"] {
        assert_eq!(asked(&stage, user).await, "failed period_over absent 0");
        assert_eq!(payments(&stage, user).await, ["successful 10.00 0.00 1", "failed 10.00 0.00 1"]);
    }
    work(&stage, "2027-01-02T02:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "ended 1 2026-11-01 2026-12-01 10.00");
    stage.verified().await;
});

on_both!(what_was_not_sent_can_be_forgiven, |stage| async move {
    stopped(&stage).await;
    let id = shown(&stage, "ada").await["id"].as_str().unwrap().parse().unwrap();
    forgive_subscription(&stage.payg(), id, "our outage").await.unwrap();
    assert_eq!(asked(&stage, "ada").await, "failed forgiven absent 0");
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-01-01 10.00");
    work(&stage, "2026-11-28T00:00:10Z").await;
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1", "failed 10.00 0.00 1"]);
    stage.verified().await;
});

on_both!(what_is_declined_is_not_tried_again_after_the_end, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    card(&stage, "5555555555554600").await;
    work(&stage, "2026-11-28T00:00:00Z").await;
    card(&stage, "5555555555554444").await;
    // Cancelled at once, it is over with it; and an operator cannot charge it either.
    stage.lines("subscription cancel ada --at now --yes").await;
    assert_eq!(asked(&stage, "ada").await, "failed not_wanted declined 1");
    let id = shown(&stage, "ada").await["payments"][1]["id"].as_str().unwrap().to_owned();
    let refused = stage.line(&format!("payment retry {id}")).await.fails_with(5);
    assert!(refused.stderr.contains("the subscription was cancelled"), "{refused}");
    work(&stage, "2026-11-29T12:00:00Z").await;
    assert_eq!(payments(&stage, "ada").await[1], "failed 10.00 0.00 1");
    stage.verified().await;
});
