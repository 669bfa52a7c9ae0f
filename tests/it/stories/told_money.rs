//! What people are told of money: what is paid is not asked for, and a decline is told with what to do.

use crate::on_both;
use crate::stage::mail_sink::MailSink;
use crate::stage::scene::Stage;
use crate::stories::pdf::text_of;
use crate::stories::subscription_mail::sent;
use crate::stories::subscription_pages::Shop;

const SHOP: &str = "
    service create api --unit request
    price set api 0.01 --from 2026-01-01 --yes
    user create ada --user-name ada --email ada@example.com
    user create bob --user-name bob --email bob@example.com
    user create eve --user-name eve --email eve@example.com
    mail wish eve --language ru
    plan create silver --name Silver --monthly 10 --yearly 100
    plan create gold --name Gold --monthly 30";

/// Runs a line of a seller who says how to pay.
async fn sold(stage: &Stage, words: &[&str]) -> serde_json::Value {
    let answer = stage.run_in(words, |environment| {
        environment.variables.insert("PAYG_SELLER_PAY_TO".to_owned(), "IBAN DE02".to_owned());
    });
    answer.await.json()
}

/// What the newest mail of a kind says to a user.
async fn text(stage: &Stage, user: &str, kind: &str) -> String {
    let list = stage.json(&format!("mail list --customer {user} --kind {kind}")).await;
    let id = list["data"][0]["id"].as_str().unwrap_or_else(|| panic!("{kind}: {list}")).to_owned();
    let shown = sold(stage, &["mail", "show", &id, "-o", "json"]).await;
    shown["text"].as_str().unwrap().replace('\u{a0}', " ")
}

/// What stands on an invoice's PDF, if the machine can read it.
async fn paper(stage: &Stage, number: &str) -> Option<String> {
    let said = sold(stage, &["invoice", "pdf", number, "-o", "json"]).await;
    let bytes = std::fs::read(said["data"][0]["file"].as_str().unwrap()).unwrap();
    text_of(&bytes).map(|pages| pages.join("\n").replace('\u{a0}', " "))
}

/// `paid due` of an invoice, as the list and the invoice itself say.
async fn money(stage: &Stage, number: &str) -> String {
    let shown = stage.json(&format!("invoice show {number}")).await;
    let list = stage.json("invoice list --all").await;
    let row = list["data"].as_array().unwrap().iter().find(|row| row["number"] == number).unwrap().clone();
    assert_eq!((&row["paid"], &row["due"]), (&shown["paid"], &shown["due"]), "{number}");
    let amount = |name: &str| shown[name]["amount"].as_str().unwrap().to_owned();
    format!("{} {}", amount("paid"), amount("due"))
}

on_both!(a_fee_that_was_paid_is_not_asked_for_again, |stage| async move {
    let sink = MailSink::start();
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver\nsubscription create bob silver").await;
    stage.used("bob api 2026-11-05 250").await;
    stage.at("2026-11-28T00:00:00Z");
    stage.lines("subscription create eve silver").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    let mails = sent(&stage, &sink).await;
    assert!(mails.contains(&"ada: Invoice INV-2026-000001: 10.00 USD, paid".to_owned()), "{mails:?}");
    assert!(mails.contains(&"bob: Invoice INV-2026-000002: 12.50 USD".to_owned()), "{mails:?}");
    let ada = text(&stage, "ada", "invoice.issued").await;
    assert!(ada.contains("Total: 10.00 USD. It is paid already: you need to do nothing."), "{ada}");
    assert!(!ada.contains("How to pay") && !ada.contains("due on"), "{ada}");
    let bob = text(&stage, "bob", "invoice.issued").await;
    let left = "12.50 USD, of which 10.00 USD are paid already. Left to pay: 2.50 USD, due on";
    assert!(bob.contains(left) && bob.contains("How to pay: IBAN DE02."), "{bob}");
    let eve = text(&stage, "eve", "invoice.issued").await;
    assert!(eve.contains("Итого: 10,00 USD. Счёт уже оплачен, делать ничего не нужно."), "{eve}");
    assert_eq!(money(&stage, "INV-2026-000001").await, "10.00 0.00");
    assert_eq!(money(&stage, "INV-2026-000002").await, "10.00 2.50");
    if let Some(ada) = paper(&stage, "INV-2026-000001").await {
        assert!(ada.contains("Paid") && ada.contains("-10.00 USD") && ada.contains("Left to pay"), "{ada}");
        assert!(!ada.contains("How to pay") && !ada.contains("Due"), "{ada}");
    }
    if let Some(bob) = paper(&stage, "INV-2026-000002").await {
        assert!(bob.contains("2.50 USD") && bob.contains("How to pay") && bob.contains("Due"), "{bob}");
    }
    // All of it goes back within seven days; it stands on the invoice of December.
    stage.at("2026-12-02T00:00:00Z");
    stage.lines("subscription cancel eve --at now --yes").await;
    stage.at("2027-01-01T00:00:00Z");
    stage.json("bill --month 2026-12").await;
    sent(&stage, &sink).await;
    let eve = text(&stage, "eve", "invoice.issued").await;
    let back = "Итого: -10,00 USD. 10,00 USD возвращается вам, платить ничего не нужно.";
    assert!(eve.contains(back) && !eve.contains("до "), "{eve}");
    assert_eq!(money(&stage, "INV-2027-000001").await, "-10.00 0.00");
    let csv = stage.line("invoice list -o csv").await.ok().stdout;
    assert!(csv.lines().next().unwrap().ends_with("issued_at,currency"), "{csv}");
    assert!(csv.contains(",-10.00,0.00,-10.00,0.00,") && !csv.contains('\''), "{csv}");
});

on_both!(each_decline_is_told_with_what_to_do, |stage| async move {
    let sink = MailSink::start();
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver\nsubscription create eve silver").await;
    sent(&stage, &sink).await;
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE subscriptions SET method = $1", payg::values!["5555555555554600"]).await.unwrap();
    tx.commit().await.unwrap();
    let mut told = Vec::new();
    for at in ["2026-11-28T00:00:00Z", "2026-11-29T06:00:00Z", "2026-11-30T12:00:00Z"] {
        stage.at(at);
        stage.line("work --once").await.ok();
        let failed = sent(&stage, &sink).await;
        let failed = failed.iter().filter(|mail| *mail == "ada: Payment of 10.00 USD failed").count();
        told.push((failed, text(&stage, "ada", "payment.failed").await));
    }
    assert_eq!(told.iter().map(|(count, _)| *count).collect::<Vec<_>>(), [1, 1, 1]);
    let first = &told[0].1;
    assert!(first.contains("failed: there is not enough money on the account."), "{first}");
    assert!(first.contains("We try again on 29 November 2026."), "{first}");
    let last = &told[2].1;
    assert!(last.contains("is paid until 1 December 2026 and ends then, unless it is paid"), "{last}");
    assert!(last.contains("Your subscription: http://127.0.0.1:8080/subscriptions/sub_"), "{last}");
    let eve = text(&stage, "eve", "payment.failed").await;
    assert!(eve.contains("не прошла: на счёте недостаточно денег."), "{eve}");
    assert!(eve.contains("оплачена до 1 декабря 2026 г. и тогда закончится"), "{eve}");
});

on_both!(a_link_says_what_follows_and_none_is_sent_that_nobody_waits_for, |stage| async move {
    let sink = MailSink::start();
    let shop = Shop::open(&stage).await;
    stage.lines("user update ada --email ada@example.com\nplan create gold --name Gold --monthly 30").await;
    let bought = shop.buy().await.subscription;
    // It was paid elsewhere before the letter of its link went out.
    let (id, once) = (bought.subscription_id, payg::engine::idempotency::Once::unkeyed());
    payg::engine::forgive_subscription::activate_subscription(&shop.payg, id, "cash-1", once).await.unwrap();
    let mails = sent(&stage, &sink).await;
    assert!(mails.contains(&"ada: silver is active".to_owned()), "{mails:?}");
    assert!(!mails.iter().any(|mail| mail.contains("Please pay") || mail.contains("order")), "{mails:?}");
    // A change is paid by a link; without the money everything stays as it is.
    let wanted = payg::engine::change_subscription::Wanted {
        plan: Some("gold".to_owned()),
        every: None,
        when: payg::engine::end_subscription::When::Now,
        return_url: Some("https://shop.example/".to_owned()),
    };
    payg::engine::change_subscription::change_subscription(&shop.payg, id, wanted).await.unwrap();
    let mails = sent(&stage, &sink).await;
    assert!(mails.iter().any(|mail| mail.starts_with("ada: Please pay")), "{mails:?}");
    let asked = text(&stage, "ada", "payment.action_required").await;
    assert!(
        asked.contains("If you do nothing, nothing changes: you keep the plan that you have."),
        "{asked}"
    );
});

on_both!(who_is_touched_by_another_price_is_named, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines(
            "subscription create ada silver --every month
             subscription create eve silver --every month
             subscription create bob silver --every year",
        )
        .await;
    let line = "plan update silver --monthly 12.50 --subscribers now --dry-run";
    let seen = stage.line(line).await.ok();
    let said = ["prorated: 2", "2 by the month: 20.00 USD a month now, 25.00 USD then", "ada, eve"];
    assert!(said.iter().all(|text| seen.stderr.contains(text)), "{seen}");
    let foreseen = stage.json(line).await;
    assert_eq!(foreseen["touched"], 2);
    assert_eq!(foreseen["touched_first"][0]["customer"], "ada");
    assert_eq!(foreseen["touched_by_interval"][0]["then"]["amount"], "25.00");
    assert_eq!(stage.json("plan show silver").await["version"], 1, "nothing is changed");
});

on_both!(programs_read_money_prices_and_charts_in_columns, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("plan create bulk --monthly 5 --price api=0.002").await;
    stage.used("ada api 2026-10-05 250").await;
    stage.json("bill --month 2026-10").await;
    let csv = stage.line("ledger trial-balance -o csv").await.ok().stdout;
    assert!(csv.contains(",-2.50,") && !csv.contains('\''), "{csv}");
    let prices = stage.line("price list -o csv").await.ok().stdout;
    assert!(prices.contains(",bulk,USD,"), "{prices}");
    let chart = stage.line("usage chart api --month 2026-10 -o csv").await.ok().stdout;
    assert!(chart.starts_with("at,value\n2026-10-01T00:00:00Z,0\n"), "{chart}");
    let steps = stage.line("explain invoice INV-2026-000001 -o csv").await.ok().stdout;
    assert!(steps.starts_with("step,depth,text,rule\ninvoice,0,"), "{steps}");
});
