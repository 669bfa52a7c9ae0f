//! A period that is wholly over is never charged, whoever stood still, and what nobody had is given back.

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

/// Ada's second month was declined for good, and it has ended; the id of that payment.
async fn ended(stage: &Stage) -> String {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    card(stage, "5555555555554543").await;
    work(stage, "2026-11-28T00:00:00Z").await;
    work(stage, "2026-12-01T00:00:00Z").await;
    assert_eq!(state(stage, "ada").await, "ended 1 2026-11-01 2026-12-01 10.00");
    good_card(stage).await;
    shown(stage, "ada").await["payments"][1]["id"].as_str().unwrap().to_owned()
}

on_both!(a_renewal_is_not_tried_again_when_its_period_is_over, |stage| async move {
    let failed = ended(&stage).await;
    stage.at("2027-03-20T12:00:00Z");
    let refused = stage.line(&format!("payment retry {failed}")).await.fails_with(5);
    assert!(
        refused.stderr.contains("ended at 2027-01-01") && refused.stderr.contains("buy it anew"),
        "{refused}"
    );
    let id = shown(&stage, "ada").await["id"].as_str().unwrap().to_owned();
    stage.line(&format!("subscription forgive {id} --reason kindness --yes")).await.fails_with(5);
    work(&stage, "2027-03-21T12:00:00Z").await;
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1", "failed 10.00 0.00 1"]);
    assert_eq!(state(&stage, "ada").await, "ended 1 2026-11-01 2026-12-01 10.00");
    stage.verified().await;
});

on_both!(a_renewal_that_is_tried_again_in_time_is_for_its_period_and_goes_on, |stage| async move {
    let failed = ended(&stage).await;
    stage.at("2026-12-20T12:00:00Z");
    stage.lines(&format!("payment retry {failed}")).await;
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-01-01 10.00");
    work(&stage, "2026-12-20T13:00:00Z").await;
    assert_eq!(payments(&stage, "ada").await.len(), 3, "nothing else is asked for");
    work(&stage, "2026-12-29T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "active 3 2027-01-01 2027-02-01 10.00");
    stage.verified().await;
});

on_both!(a_scheduler_that_stood_still_charges_no_period_that_is_over, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines("subscription create ada silver --every month\nsubscription create bob silver --every month")
        .await;
    // Within the month behind the end it goes on from its old end.
    work(&stage, "2026-12-11T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "active 2 2026-12-01 2027-01-01 10.00");
    // A month later nobody had what would be charged.
    stage.at("2027-02-01T00:00:00Z");
    let late = stage.line("subscription renew ada").await.fails_with(5);
    assert!(late.stderr.contains("the period that would be paid ended at 2027-02-01"), "{late}");
    for at in ["2027-02-01T00:00:00Z", "2027-02-01T01:00:00Z", "2027-05-01T00:00:00Z"] {
        work(&stage, at).await;
        for user in ["ada", "bob"] {
            assert_eq!(state(&stage, user).await, "ended 2 2026-12-01 2027-01-01 10.00", "{at}");
            assert_eq!(payments(&stage, user).await, ["successful 10.00 0.00 1"; 2], "{at}");
        }
    }
    stage.lines("subscription create ada silver --every month").await;
    assert_eq!(state(&stage, "ada").await, "active 1 2027-05-01 2027-06-01 10.00");
    stage.verified().await;
});

on_both!(a_declined_renewal_is_given_up_when_its_period_is_over, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    card(&stage, "5555555555554600").await;
    work(&stage, "2026-11-28T00:00:00Z").await;
    good_card(&stage).await;
    // Its second day comes when nobody works, and it would succeed now.
    for at in ["2027-01-20T00:00:00Z", "2027-01-20T02:00:00Z", "2027-02-20T00:00:00Z"] {
        work(&stage, at).await;
        assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1", "failed 10.00 0.00 1"], "{at}");
    }
    assert_eq!(state(&stage, "ada").await, "ended 1 2026-11-01 2026-12-01 10.00");
    stage.verified().await;
});

on_both!(who_leaves_is_not_asked_again_for_a_renewal_that_was_declined, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    card(&stage, "5555555555554600").await;
    work(&stage, "2026-11-28T00:00:00Z").await;
    stage.lines("subscription cancel ada --at end").await;
    good_card(&stage).await;
    work(&stage, "2026-11-29T12:00:00Z").await;
    assert_eq!(payments(&stage, "ada").await, ["successful 10.00 0.00 1", "failed 10.00 0.00 1"]);
    work(&stage, "2026-12-01T00:00:00Z").await;
    assert_eq!(state(&stage, "ada").await, "ended 1 2026-11-01 2026-12-01 10.00");
    stage.verified().await;
});
