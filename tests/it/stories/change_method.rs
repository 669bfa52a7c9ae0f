//! Another card for a subscription: named on the gateway's page, and in place once the gateway keeps it.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::yookassa::Shop;
use serde_json::{Value, json};

/// The sandbox's form, as the payer sends it.
async fn choose(shop: &Shop, link: &str, form: &'static str) -> u16 {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    assert!(link.starts_with(&shop.sandbox.url), "the page is the sandbox's: {link}");
    let request = client.post(link).header("content-type", "application/x-www-form-urlencoded").body(form);
    request.send().await.unwrap().status().as_u16()
}

/// A subscription of ada's that is paid with the card that ends in 4444; answers its id.
async fn bought(shop: &Shop) -> String {
    for line in ["user create ada --currency RUB", "plan create kino --monthly 299 --currency RUB"] {
        shop.line(line).await.ok();
    }
    shop.line("subscription create ada kino --return-url https://shop.example/back").await.ok();
    shop.line("work --once").await.ok();
    let payment = shop.sandbox.payments().remove(0).id;
    shop.sandbox.control(&format!("payments/{payment}/pay"), json!({})).await;
    shop.pass(600).await;
    shop.line("work --once").await.ok();
    shop.json("subscription list").await["data"][0]["id"].as_str().unwrap().to_owned()
}

/// What it is paid with from now on.
async fn card(shop: &Shop, id: &str) -> Value {
    shop.json(&format!("subscription show {id}")).await["method_title"].clone()
}

/// The page on which ada names another card.
async fn page(shop: &Shop, id: &str) -> String {
    let told = shop.line(&format!("subscription change-method {id}")).await;
    let link = told.stderr.split_whitespace().find(|word| word.starts_with("http"));
    link.unwrap_or_else(|| panic!("{told}")).to_owned()
}

on_both!(another_card_pays_once_the_gateway_keeps_it, |stage| async move {
    let shop = Shop::open(&stage).await;
    let id = bought(&shop).await;
    assert_eq!(card(&shop, &id).await, "Bank card *4444");
    let link = page(&shop, &id).await;
    assert_eq!(page(&shop, &id).await, link, "within the hour it is the same page");
    shop.pass(60).await;
    shop.line("work --once").await.ok();
    assert_eq!(card(&shop, &id).await, "Bank card *4444", "nothing changes before it is named");
    assert_eq!(choose(&shop, &link, "action=pay&card=4111+1111+1111+1111").await, 303);
    shop.pass(60).await;
    shop.line("work --once").await.ok();
    assert_eq!(card(&shop, &id).await, "Bank card *1111");
    // The next period is paid with it.
    shop.pass(30 * 86_400).await;
    shop.work_until_quiet().await;
    let paid = shop.sandbox.payments();
    let last = paid.last().unwrap().method.as_ref().map(|method| method.last4.as_str());
    assert_eq!((paid.len(), last), (2, Some("1111")));
    let trail = shop.json("audit list --limit 50").await;
    let verbs: Vec<&Value> = trail["data"].as_array().unwrap().iter().map(|entry| &entry["verb"]).collect();
    assert!(verbs.contains(&&json!("subscription.change_method")), "{verbs:?}");
    shop.hold_to_journal().await;
});

on_both!(a_card_that_is_not_kept_leaves_the_old_one, |stage| async move {
    let shop = Shop::open(&stage).await;
    let id = bought(&shop).await;
    // Declined, let go of, and never named.
    for form in ["action=pay&card=5555+5555+5555+4543", "action=cancel", ""] {
        let link = page(&shop, &id).await;
        if !form.is_empty() {
            assert_eq!(choose(&shop, &link, form).await, 303, "{form}");
        }
        shop.pass(4_000).await;
        shop.line("work --once").await.ok();
        assert_eq!(card(&shop, &id).await, "Bank card *4444", "{form}");
        assert_eq!(waiting(&stage).await, 0, "{form}");
        assert_eq!(choose(&shop, &link, "action=pay&card=4111111111111111").await, 200, "it is too late");
    }
    shop.line(&format!("subscription cancel {id} --at now --yes")).await.ok();
    shop.line(&format!("subscription change-method {id}")).await.fails_with(5);
});

async fn waiting(stage: &Stage) -> i64 {
    let mut view = stage.db().view().await.unwrap();
    view.one("SELECT COUNT(*) FROM method_changes", vec![]).await.unwrap().get(0).unwrap()
}

on_both!(a_notice_brings_the_new_card_at_once, |stage| async move {
    let shop = Shop::open(&stage).await;
    let id = bought(&shop).await;
    let link = page(&shop, &id).await;
    let server = shop.serve("");
    assert_eq!(choose(&shop, &link, "action=pay&card=4111111111111111").await, 303);
    shop.sandbox.deliver().await;
    // The server's clock stands, so nothing but the notice has it look.
    for _ in 0..100 {
        if card(&shop, &id).await == "Bank card *1111" {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(card(&shop, &id).await, "Bank card *1111");
    server.kill();
});

on_both!(a_user_changes_the_card_over_http, |stage| async move {
    stage.lines("user create ada\nuser create eve\nplan create silver --monthly 10\nsubscription create ada silver").await;
    let key = |name: &'static str| {
        let stage = stage.clone();
        async move { stage.json(&format!("key create {name}")).await["key"].as_str().unwrap().to_owned() }
    };
    let (ada, eve) = (key("ada").await, key("eve").await);
    let id = stage.json("subscription list").await["data"][0]["id"].as_str().unwrap().to_owned();
    let server = stage.serve().await;
    let path = format!("/v1/subscriptions/{id}/method");
    server.post(&path, &eve, &json!({})).await.refused(404, "not_found");
    server.post(&path, &ada, &json!({ "card": "4111" })).await.refused(422, "invalid_value");
    server.post(&path, &ada, &json!({ "return_url": "ftp://x" })).await.is_status(422);
    // The sandbox in process has no page: another test card is kept at once.
    let changed = server.post(&path, &ada, &json!({})).await.is(200);
    assert_eq!(
        (&changed["method_title"], &changed["confirmation_url"]),
        (&json!("Test card *4804"), &Value::Null)
    );
    server.stop().await;
});
