//! Mails about one order: bought with a link, paid, cancelled with and without a refund, and ended.

use crate::on_both;
use crate::stage::mail_sink::MailSink;
use crate::stage::scene::Stage;
use crate::stories::subscription_mail::{sent, text};
use crate::stories::subscription_pages::Shop;
use payg::engine::mail::preview::preview_mail;
use payg::records::mail;

on_both!(an_order_is_told_once_with_the_link_and_again_when_it_is_paid, |stage| async move {
    let sink = MailSink::start();
    let shop = Shop::open(&stage).await;
    stage.lines("user update ada --email ada@example.com").await;
    let bought = shop.buy().await;
    let link = bought.payment.unwrap().confirmation_url.unwrap();
    assert_eq!(sent(&stage, &sink).await, ["ada: Your order: silver"], "one mail, and it has the link");
    let order = text(&stage, "ada", "subscription.created").await;
    assert!(order.contains("ordering silver for 10.00 USD.") && order.contains(&link), "{order}");
    shop.work(&stage, "2026-11-01T00:05:00Z").await;
    assert_eq!(sent(&stage, &sink).await, [""; 0], "nothing more until it is paid");
    shop.paid(true);
    shop.work(&stage, "2026-11-01T01:00:00Z").await;
    let told = ["ada: Payment of 10.00 USD received", "ada: silver is active"];
    assert_eq!(sent(&stage, &sink).await, told);
    // What the mail of the order said does not change by that.
    let order = text(&stage, "ada", "subscription.created").await;
    assert!(order.contains("ordering silver for 10.00 USD."), "{order}");
    // A renewal by a link is no order.
    shop.paid(false);
    stage.lines("subscription forget-method ada").await;
    shop.work(&stage, "2026-11-28T00:00:00Z").await;
    let asked = sent(&stage, &sink).await;
    assert!(asked.contains(&"ada: Please pay 10.00 USD".to_owned()), "{asked:?}");
    let asked = text(&stage, "ada", "payment.action_required").await;
    assert!(asked.contains("silver, next month"), "{asked}");
});

/// Ada reads English, eve Russian; both have silver, paid on the 1st of November.
async fn subscribed(stage: &Stage, sink: &MailSink) {
    stage
        .lines(
            "user create ada --user-name ada --email ada@example.com
             user create eve --user-name eve --email eve@example.com
             mail wish eve --language ru
             plan create silver --name Silver --monthly 10
             subscription create ada silver
             subscription create eve silver",
        )
        .await;
    sent(stage, sink).await;
}

/// Whether the newest mail of a kind says so to ada, and the same in Russian to eve, as text and as HTML.
async fn says(stage: &Stage, kind: &str, english: &str, russian: &str) {
    for (user, words) in [("ada", english), ("eve", russian)] {
        let list = stage.json(&format!("mail list --customer {user} --kind {kind}")).await;
        let id = list["data"][0]["id"].as_str().unwrap().parse().unwrap();
        let sent = mail::get(&mut stage.db().view().await.unwrap(), id).await.unwrap();
        let written = preview_mail(&stage.payg(), &sent).await.unwrap().written;
        for part in [written.text, written.html] {
            let said = part.replace('\u{a0}', " ");
            assert!(said.contains(words), "{said}");
        }
    }
}

async fn both(stage: &Stage, at: &str, line: &str) {
    stage.at(at);
    for user in ["ada", "eve"] {
        stage.lines(&line.replace("USER", user)).await;
    }
}

on_both!(the_mail_of_a_cancelled_one_says_what_goes_back, |stage| async move {
    let sink = MailSink::start();
    subscribed(&stage, &sink).await;
    // 14 of 30 days are unused.
    both(&stage, "2026-11-16T08:00:00Z", "subscription cancel USER --at now --yes").await;
    let told = sent(&stage, &sink).await;
    assert!(told.contains(&"ada: Silver is canceled".to_owned()), "{told:?}");
    assert!(told.contains(&"ada: Refund of 4.67 USD".to_owned()), "{told:?}");
    says(&stage, "subscription.canceled", "4.67 USD go back to you.", "Вам вернётся 4,67 USD.").await;
    // Bought again and cancelled within seven days, it is all of it.
    both(&stage, "2026-11-17T00:00:00Z", "subscription create USER silver").await;
    both(&stage, "2026-11-18T00:00:00Z", "subscription cancel USER --at now --yes").await;
    sent(&stage, &sink).await;
    says(&stage, "subscription.canceled", "10.00 USD go back to you.", "Вам вернётся 10,00 USD.").await;
});

on_both!(the_mail_of_one_that_ends_says_that_nothing_goes_back, |stage| async move {
    let sink = MailSink::start();
    subscribed(&stage, &sink).await;
    both(&stage, "2026-11-16T08:00:00Z", "subscription cancel USER --at end").await;
    let told = sent(&stage, &sink).await;
    assert_eq!(told, ["ada: Silver is canceled", "eve: Подписка Silver отменена"]);
    let (english, russian) = ("ends on 1 December 2026.", "закончится 1 декабря 2026");
    says(&stage, "subscription.canceled", english, russian).await;
    let (english, russian) =
        ("You have it until then; nothing goes back.", "До тех пор она действует; возврата не будет.");
    says(&stage, "subscription.canceled", english, russian).await;
    // Going on after all is no mail, and neither is what has changed in another way.
    both(&stage, "2026-11-17T00:00:00Z", "subscription resume USER\nsubscription forget-method USER").await;
    assert_eq!(sent(&stage, &sink).await, [""; 0]);
    both(&stage, "2026-11-17T00:00:00Z", "subscription cancel USER --at end").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.lines("work --once").await;
    let told = sent(&stage, &sink).await;
    assert!(told.contains(&"ada: Silver has ended".to_owned()), "{told:?}");
    let (english, russian) = (
        "Nothing more is charged for it, and nothing goes back.",
        "Больше за неё ничего не списывается, возврата нет.",
    );
    says(&stage, "subscription.ended", english, russian).await;
});
