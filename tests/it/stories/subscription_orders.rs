//! Orders and changes that wait for a link: replaced, withdrawn, given up, and paid after all.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::server::client;
use crate::stage::yookassa::Shop;
use serde_json::Value;

/// A shop with Vera, who orders the first of two plans; its subscription's id.
async fn ordered(stage: &Stage) -> (Shop, String) {
    let shop = Shop::open(stage).await;
    stage
        .lines(
            "user create vera --user-name vera --currency RUB
             plan create gold --monthly 300 --yearly 3000 --currency RUB
             plan create max --monthly 900 --currency RUB",
        )
        .await;
    let order = shop.json("subscription create vera gold --every month").await;
    assert_eq!(order["status"], "awaiting_payment", "{order}");
    let id = order["id"].as_str().unwrap().to_owned();
    (shop, id)
}

/// Where a payment of a subscription is paid.
async fn link(shop: &Shop, id: &str, place: usize) -> String {
    let one = shop.json(&format!("subscription show {id}")).await;
    one["payments"][place]["confirmation_url"].as_str().unwrap_or_else(|| panic!("{one}")).to_owned()
}

/// Somebody pays on the gateway's page, and payg learns of it.
async fn pay(shop: &Shop, link: &str) {
    let payer = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let form = payer.post(link).header("content-type", "application/x-www-form-urlencoded");
    let paid = form.body("action=pay&card=5555+5555+5555+4444").send().await.unwrap();
    assert!(paid.status().is_redirection(), "{paid:?}");
    for _ in 0..4 {
        shop.pass(60).await;
        shop.line("work --once").await.ok();
    }
}

/// `every status price` and then `status amount refunded` of each payment.
async fn state(shop: &Shop, id: &str) -> Vec<String> {
    let one = shop.json(&format!("subscription show {id}")).await;
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let mut rows =
        vec![format!("{} {} {}", text(&one["every"]), text(&one["status"]), text(&one["price"]["amount"]))];
    for row in one["payments"].as_array().unwrap() {
        let (amount, back) = (text(&row["amount"]["amount"]), text(&row["refunded"]["amount"]));
        rows.push(format!("{} {amount} {back}", text(&row["status"])));
    }
    rows
}

on_both!(an_order_is_replaced_by_one_of_another_interval, |stage| async move {
    let (shop, id) = ordered(&stage).await;
    let month = link(&shop, &id, 0).await;
    shop.line("subscription create vera gold --every month").await.ok();
    shop.line("subscription create vera gold").await.ok();
    assert_eq!(state(&shop, &id).await, ["month awaiting_payment 300.00", "processing 300.00 0.00"]);
    let year = shop.json("subscription create vera gold --every year").await;
    assert_eq!((&year["id"], &year["every"]), (&id.as_str().into(), &"year".into()));
    // Until when it runs is said before it is paid.
    assert_eq!(
        (&year["period"], &year["next_period"]["end"]),
        (&Value::Null, &"2027-11-01T00:00:00Z".into())
    );
    let said = shop.line("subscription create vera gold --every year").await.ok().stderr;
    assert!(said.contains("paid today, it runs until 2027-11-01T00:00:00Z"), "{said}");
    // Asked for without an interval it is the order that there is.
    shop.line("subscription create vera gold").await.ok();
    let waits = ["year awaiting_payment 3000.00", "processing 300.00 0.00", "processing 3000.00 0.00"];
    assert_eq!(state(&shop, &id).await, waits);
    let year = link(&shop, &id, 1).await;
    assert_ne!(year, month);
    // Who pays by the old link gets that money back, and pays for what was ordered.
    pay(&shop, &month).await;
    let back = ["year awaiting_payment 3000.00", "successful 300.00 300.00", "processing 3000.00 0.00"];
    assert_eq!(state(&shop, &id).await, back);
    pay(&shop, &year).await;
    let paid = ["year active 3000.00", "successful 300.00 300.00", "successful 3000.00 0.00"];
    assert_eq!(state(&shop, &id).await, paid);
    stage.verified().await;
});

on_both!(a_change_that_waits_is_withdrawn, |stage| async move {
    let (shop, id) = ordered(&stage).await;
    pay(&shop, &link(&shop, &id, 0).await).await;
    // Without a saved method a change waits for its link.
    shop.line(&format!("subscription forget-method {id}")).await.ok();
    shop.line(&format!("subscription change {id} --plan max --yes")).await.ok();
    let upgrade = link(&shop, &id, 1).await;
    let busy = shop.line(&format!("subscription change {id} --every year --yes")).await.fails_with(5);
    assert!(busy.stderr.contains(&format!("payg subscription withdraw-change {id}")), "{busy}");
    let (key, server) = (stage.key_of("vera").await, shop.serve(""));
    for _ in 0..2 {
        let path = format!("{}/v1/subscriptions/{id}/change", server.url);
        let answer = client().delete(path).bearer_auth(&key).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let one: Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
        assert_eq!((&one["next_version_id"], &one["payment_id"]), (&Value::Null, &Value::Null), "{one}");
    }
    server.kill();
    // Paid all the same, that money goes back, and it stays what it is.
    pay(&shop, &upgrade).await;
    assert_eq!(
        state(&shop, &id).await,
        ["month active 300.00", "successful 300.00 0.00", "successful 600.00 600.00"]
    );
    // What is to change with the next period is withdrawn in the same way.
    shop.line(&format!("subscription change {id} --plan max --at end --yes")).await.ok();
    let stays = shop.json("subscription withdraw-change vera").await;
    assert_eq!((&stays["plan"], &stays["next_version_id"]), (&"gold".into(), &Value::Null));
    let trail = stage.line("audit list --verb subscription.withdraw_change").await.ok().stdout;
    assert!(trail.contains("subscription.withdraw_change"), "{trail}");
    stage.verified().await;
});

on_both!(the_order_of_a_disabled_user_is_given_up, |stage| async move {
    let (shop, id) = ordered(&stage).await;
    let order = link(&shop, &id, 0).await;
    shop.line("user disable vera").await.ok();
    pay(&shop, &order).await;
    assert_eq!(state(&shop, &id).await, ["month canceled 300.00", "successful 300.00 300.00"]);
    stage.verified().await;
});

on_both!(the_payer_comes_back_to_where_the_settings_lead_unless_told_otherwise, |stage| async move {
    let (shop, id) = ordered(&stage).await;
    let leads = || {
        let mut all = shop.sandbox.payments();
        all.sort_by(|one, other| one.id.cmp(&other.id));
        all.into_iter().filter_map(|one| one.return_url).collect::<Vec<_>>()
    };
    assert_eq!(leads(), ["https://shop.example/back"], "yookassa.return_url");
    shop.line("subscription create vera gold --every year --return-url https://shop.example/year").await.ok();
    assert!(leads().contains(&"https://shop.example/year".to_owned()), "{:?}", leads());
    // Neither given nor set, nothing is ordered, and what is missing is named.
    shop.line(&format!("subscription cancel {id}")).await.ok();
    let words = ["subscription", "create", "vera", "max"];
    let unset = stage.run_in(&words, |environment| {
        let others = shop.variables().into_iter().filter(|(name, _)| name != "PAYG_YOOKASSA_RETURN_URL");
        environment.variables.extend(others);
    });
    let refused = unset.await.fails_with(2);
    assert!(refused.stderr.contains("yookassa.return_url"), "{refused}");
    let wrong = shop.line("subscription create vera max --return-url ftp://x").await.fails_with(2);
    assert!(wrong.stderr.contains("ftp://x"), "{wrong}");
    let help = stage.line("subscription create --help").await.ok().stdout;
    assert!(help.contains("yookassa.return_url unless given"), "{help}");
    assert_eq!(leads().len(), 2, "{:?}", leads());
    stage.verified().await;
});
