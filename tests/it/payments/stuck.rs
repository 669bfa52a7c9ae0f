//! Payments that are stuck: a gateway was asked long ago and has said nothing final.

use crate::console::person::{PASSWORD, Person};
use crate::gateway::faults::saved_card;
use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::yookassa::Shop;
use payg::gateway::contract::How;
use serde_json::{Value, json};

/// A payment of acme that is asked of the gateway at once.
async fn paid(shop: &Shop, reference: &str, amount: &str, more: &str) -> Value {
    let party = "--name Initech --bsb 062-000 --account 12345678";
    let line = format!("payment create acme {amount} {party} --reference {reference}{more}");
    shop.line(&line).await.ok();
    shop.json(&format!("payment process {reference}")).await
}

/// The references of a list.
fn named(list: &Value) -> Vec<&str> {
    let rows = list["data"].as_array().expect("a list has rows");
    rows.iter().map(|row| row["reference"].as_str().unwrap_or_default()).collect()
}

/// One that went through, one that waits for its payer, one whose money is reserved, and three of which a
/// gateway that is gone says nothing.
async fn set(stage: &Stage) -> Shop {
    let mut shop = Shop::open(stage).await;
    let olga = ["operator", "create", "Olga", "--email", "olga@example.com", "--role", "operator"];
    stage.with_password(&olga, PASSWORD).await;
    let How::Saved { method } = saved_card(&shop.sandbox, &shop.sandbox.client()).await else {
        panic!("a kept card is one");
    };
    let card = format!(" --method {method}");
    assert_eq!(paid(&shop, "good", "10", &card).await["status"], "successful");
    assert!(paid(&shop, "page", "11", "").await["confirmation_url"].is_string());
    assert!(paid(&shop, "held", "12", &format!("{card} --reserve")).await["reserved_until"].is_string());
    shop.sandbox.end();
    for (reference, amount) in [("one", "33"), ("two", "32"), ("three", "31")] {
        assert_eq!(paid(&shop, reference, amount, &card).await["status"], "processing");
    }
    shop
}

on_both!(what_is_stuck_is_listed_everywhere_alike, |stage| async move {
    let shop = set(&stage).await;
    assert_eq!(named(&shop.json("payment list --stuck").await), Vec::<&str>::new(), "it was asked just now");
    stage.pass(3_599);
    assert_eq!(named(&shop.json("payment list --stuck").await), Vec::<&str>::new());
    stage.pass(2);
    let list = shop.json("payment list --stuck").await;
    assert_eq!(named(&list), ["three", "two", "one"]);
    // Asked once more without an answer, they are as stuck as before.
    shop.line("work --once").await.ok();
    assert_eq!(shop.json("payment list --stuck").await["data"].as_array().unwrap().len(), 3);
    let page = shop.json("payment list --stuck --limit 2").await;
    assert_eq!(named(&page), ["three", "two"]);
    let cursor = page["next_cursor"].as_str().expect("there is more");
    let rest = shop.json(&format!("payment list --stuck --limit 2 --cursor {cursor}")).await;
    assert_eq!((named(&rest), &rest["next_cursor"]), (vec!["one"], &Value::Null));
    assert_eq!(named(&shop.json("payment list --stuck --sort -amount").await), ["one", "two", "three"]);
    assert_eq!(named(&shop.json("payment list --stuck --customer acme --limit 1").await), ["three"]);
    assert_eq!(named(&shop.json("payment list --stuck --search two").await), ["two"]);
    for nothing in ["--search good", "--status successful", "--gateway sandbox", "--month 2026-10"] {
        let none = shop.json(&format!("payment list --stuck {nothing}")).await;
        assert_eq!(none["data"], json!([]), "{nothing}");
    }
    let (olga, acme) = (stage.key_of("--operator olga@example.com").await, stage.key_of("acme").await);
    let server = stage.serve().await;
    let shown = server.get("/v1/payments?stuck=true", &olga).await.is(200);
    assert_eq!(named(&shown), ["three", "two", "one"]);
    assert_eq!(named(&server.get("/v1/payments?stuck=false", &olga).await.is(200)).len(), 6);
    server.get("/v1/payments?stuck=true", &acme).await.refused(403, "operators_only");
    let mut person = Person::logged_in(&server, "olga@example.com").await;
    let home = person.get("/").await;
    assert!(home.text.contains("3 payments were sent an hour ago and have no answer."), "{home}");
    assert!(home.text.contains("/payments?stuck=on"), "{home}");
    let page = person.get("/payments?stuck=on").await;
    assert!(page.text.contains("payg payment list --stuck<"), "{page}");
    for (reference, is_there) in [("one", true), ("three", true), ("page", false), ("held", false)] {
        assert_eq!(page.text.contains(&format!(">{reference}<")), is_there, "{reference}: {page}");
    }
    server.stop().await;
});

on_both!(reserved_money_is_stuck_when_nobody_answers_its_capture, |stage| async move {
    let shop = set(&stage).await;
    stage.pass(7_200);
    assert_eq!(named(&shop.json("payment list --stuck --search held").await), Vec::<&str>::new());
    shop.line("payment capture held --amount 5").await.ok();
    assert_eq!(named(&shop.json("payment list --stuck --search held").await), Vec::<&str>::new());
    stage.pass(3_601);
    assert_eq!(named(&shop.json("payment list --stuck --search held").await), ["held"]);
    assert_eq!(named(&shop.json("payment list --stuck").await), ["three", "two", "one", "held"]);
});

on_both!(a_refund_that_is_stuck_is_on_home_and_alone_in_its_list, |stage| async move {
    let shop = set(&stage).await;
    // Nobody is there to answer, and nobody says how it ended.
    let _ = shop.line("refund good --amount 1 --reason late --yes").await;
    stage.pass(3_601);
    let _ = shop.line("refund good --amount 2 --reason fresh --yes").await;
    let server = stage.serve().await;
    let mut person = Person::logged_in(&server, "olga@example.com").await;
    let home = person.get("/").await;
    assert!(home.text.contains("1 refunds were sent an hour ago and have no answer."), "{home}");
    assert!(home.text.contains("href=\"/refunds?stuck=on\""), "{home}");
    let all = person.get("/refunds").await;
    assert!(all.text.contains(">late<") && all.text.contains(">fresh<"), "{all}");
    for address in ["/refunds?stuck=on", "/refunds?stuck=on&q=acme", "/refunds?stuck=on&customer=acme"] {
        let stuck = person.get(address).await;
        stuck.is_status(200);
        assert!(stuck.text.contains(">late<") && !stuck.text.contains(">fresh<"), "{stuck}");
    }
    let none = person.get("/refunds?stuck=on&status=successful").await;
    assert!(!none.text.contains(">late<"), "{none}");
    server.stop().await;
});
