//! Letters of subscriptions by e-mail: bought, begun, and what is going to be asked for.

use crate::on_both;
use crate::stage::mail_sink::{MailSink, Taken};
use crate::stage::scene::Stage;
use crate::stories::world;
use payg::engine::announce_payments::announce_payments;
use payg::records::customer::{self, Customer, Kind, NewCustomer};
use payg::records::subscription::{self, Filter, Subscription};
use payg::values::currency::Currency;
use payg::values::id::SubscriptionId;
use payg::values::page::Paging;
use payg::values::timestamp::Timestamp;

const SHOP: &str = "
    tax set vat 20
    user create ada --user-name ada --email ada@example.com --tax vat
    user create bob --user-name bob --email bob@example.com
    plan create silver --name Silver --monthly 10 --yearly 100
    mail wish bob --language ru
";

/// Sends what is to be sent and answers it as `to subject`, in order.
pub async fn sent(stage: &Stage, sink: &MailSink) -> Vec<String> {
    let before = sink.taken().len();
    let url = sink.url.clone();
    let send = stage.run_in(&["mail", "send"], |environment| {
        environment.variables.insert("PAYG_MAIL_SMTP_URL".to_owned(), url);
    });
    send.await.ok();
    let list = stage.json("mail list --all").await;
    let mut rows = Vec::new();
    for mail in &sink.taken()[before..] {
        let id = mail.header("Message-ID").unwrap();
        let id = id.trim_matches(['<', '>']).split('@').next().unwrap().to_owned();
        assert!(list["data"].as_array().unwrap().iter().any(|one| one["id"] == id.as_str()), "{list}");
        let shown = stage.json(&format!("mail show {id}")).await;
        let subject = shown["subject"].as_str().unwrap().replace('\u{a0}', " ");
        rows.push(format!("{}: {subject}", name(mail)));
    }
    rows.sort();
    rows
}

fn name(mail: &Taken) -> &str {
    mail.to.split('@').next().unwrap()
}

/// What the newest mail of a kind says to a user.
pub async fn text(stage: &Stage, user: &str, kind: &str) -> String {
    let list = stage.json(&format!("mail list --customer {user} --kind {kind}")).await;
    let id = list["data"][0]["id"].as_str().unwrap_or_else(|| panic!("{kind}: {list}")).to_owned();
    stage.json(&format!("mail show {id}")).await["text"].as_str().unwrap().replace('\u{a0}', " ")
}

async fn work(stage: &Stage, at: &str) {
    stage.at(at);
    stage.line("work --once").await.ok();
}

on_both!(what_is_bought_and_what_is_coming_is_told_once, |stage| async move {
    let sink = MailSink::start();
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month\nsubscription create bob silver").await;
    let bought = sent(&stage, &sink).await;
    // Paid at once, it needs no link, so it is told only that it has begun and what was paid.
    let told = [
        "ada: Payment of 12.00 USD received",
        "ada: Silver is active",
        "bob: Оплата 10,00 USD получена",
        "bob: Подписка Silver активна",
    ];
    assert_eq!(bought, told);
    let paid = text(&stage, "bob", "payment.successful").await;
    assert!(paid.contains("Silver, первый месяц"), "{paid}");
    let active = text(&stage, "ada", "subscription.activated").await;
    assert!(active.contains("Silver is active until 1 December 2026."), "{active}");
    // Three days before it is asked for, which is three days before the end.
    work(&stage, "2026-11-24T23:59:59Z").await;
    assert_eq!(sent(&stage, &sink).await, [""; 0]);
    stage.lines("subscription cancel bob").await;
    assert_eq!(sent(&stage, &sink).await, ["bob: Подписка Silver отменена"]);
    for at in ["2026-11-25T00:00:00Z", "2026-11-25T00:00:01Z", "2026-11-26T12:00:00Z"] {
        work(&stage, at).await;
    }
    let upcoming = "ada: On 28 November 2026 12.00 USD is due for Silver";
    assert_eq!(sent(&stage, &sink).await, [upcoming], "once, and not to one who leaves");
    let told = text(&stage, "ada", "payment.upcoming").await;
    assert!(told.contains("You need to do nothing"), "{told}");
    // Asked for and paid, the next period is told of in its turn.
    work(&stage, "2026-11-28T00:00:00Z").await;
    let renewed = sent(&stage, &sink).await;
    assert!(renewed.contains(&"ada: Silver is renewed".to_owned()), "{renewed:?}");
    let renewed = text(&stage, "ada", "subscription.renewed").await;
    assert!(renewed.contains("until 1 January 2027 for 12.00 USD"), "{renewed}");
    stage.lines("subscription forget-method ada").await;
    work(&stage, "2026-12-26T00:00:00Z").await;
    let december = sent(&stage, &sink).await;
    assert!(
        december.contains(&"ada: On 29 December 2026 12.00 USD is due for Silver".to_owned()),
        "{december:?}"
    );
    let told = text(&stage, "ada", "payment.upcoming").await;
    assert!(told.contains("You get a link then"), "{told}");
});

on_both!(how_long_before_is_configured_and_nothing_is_told_when_not_wanted, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    let announced = "SELECT COUNT(*) FROM letters WHERE kind = 'payment.upcoming'";
    let work_with = async |at: &str, days: &str| {
        stage.at(at);
        let days = days.to_owned();
        let run = stage.run_in(&["work", "--once"], |environment| {
            environment.variables.insert("PAYG_SUBSCRIPTIONS_ANNOUNCE_DAYS".to_owned(), days);
        });
        run.await.ok();
        world::count(&stage, announced).await
    };
    assert_eq!(work_with("2026-11-27T00:00:00Z", "0").await, 0);
    assert_eq!(work_with("2026-11-27T00:00:00Z", "1").await, 1);
    assert_eq!(work_with("2026-11-27T00:00:00Z", "27").await, 1, "once");
    // It is not due as long as 27 days: what follows is told as soon as the period is bought.
    assert_eq!(work_with("2026-11-28T00:00:00Z", "27").await, 1);
    assert_eq!(work_with("2026-12-02T00:00:00Z", "27").await, 2);
});

on_both!(many_that_are_due_at_once_are_each_told_once, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("subscription create ada silver --every month").await;
    let payg = stage.payg();
    let new = (0..1_200).map(|place| NewCustomer::named(Kind::User, format!("User {place}"), Currency::USD));
    let mut tx = payg.db.begin().await.unwrap();
    let one = Filter::default();
    let one = subscription::list(&mut tx, one, &Paging::first(1)).await.unwrap().rows.remove(0);
    let users = customer::insert_many(&mut tx, &new.collect::<Vec<_>>(), payg.now()).await.unwrap();
    let same = |user: &Customer| Subscription {
        subscription_id: SubscriptionId::new(),
        customer_id: user.customer_id,
        ..one.clone()
    };
    let all: Vec<Subscription> = users.iter().map(same).collect();
    assert_eq!(subscription::insert_all(&mut tx, &all).await.unwrap(), 1_200);
    tx.commit().await.unwrap();
    // By two at once, a batch each time: more than two of them.
    let at: Timestamp = "2026-11-25T00:00:00Z".parse().unwrap();
    stage.clock.set(at);
    let payg = stage.payg();
    let mut told = 0;
    for _ in 0..3 {
        let (one, two) = tokio::join!(announce_payments(&payg, at), announce_payments(&payg, at));
        told += one.unwrap().done + two.unwrap().done;
    }
    assert_eq!(told, 1_201);
    let each = "SELECT COUNT(DISTINCT customer_id) FROM letters WHERE kind = 'payment.upcoming'";
    assert_eq!(world::count(&stage, each).await, 1_201);
});

on_both!(a_travelled_clock_stops_where_something_is_to_be_told, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines("clock start --at 2027-01-31T12:00:00Z --yes\nsubscription create ada silver --every month")
        .await;
    let journal = stage.json("clock advance --to 2027-06-01").await;
    let told = journal["data"].as_array().unwrap().iter().filter(|row| row["what"] == "announcements");
    let told: Vec<&str> = told.map(|row| row["at"].as_str().unwrap()).collect();
    let expected = ["2027-02-22", "2027-03-25", "2027-04-24", "2027-05-25"];
    assert_eq!(told, expected.map(|day| format!("{day}T00:00:00Z")));
});

on_both!(a_travelled_bill_is_told_on_its_day, |stage| async move {
    let sink = MailSink::start();
    stage.lines(SHOP).await;
    stage
        .lines("clock start --at 2027-01-31T12:00:00Z --yes\nsubscription create ada silver --every year")
        .await;
    let travel = async |to: &str| {
        let url = sink.url.clone();
        let line = ["clock", "advance", "--to", to, "-o", "json"];
        let journal = stage.run_in(&line, |environment| {
            environment.variables.insert("PAYG_MAIL_SMTP_URL".to_owned(), url);
        });
        let journal = journal.await.json();
        let rows = journal["data"].as_array().unwrap().clone();
        let rows = rows
            .into_iter()
            .filter(|row| ["mail", "invoices of 2027-01"].iter().any(|what| row["what"] == *what));
        rows.map(|row| {
            format!(
                "{} {} {}",
                &row["at"].as_str().unwrap()[..10],
                row["what"].as_str().unwrap(),
                row["count"]
            )
        })
        .collect::<Vec<_>>()
    };
    // Nothing else is due for weeks, after which a bill would be old news; mails are counted, not letters.
    let told = travel("2027-03-15").await;
    assert_eq!(told, ["2027-02-01 mail 2", "2027-02-01 invoices of 2027-01 1", "2027-02-01 mail 1"]);
    let bill = sink.taken().pop().unwrap();
    assert!(bill.header("Subject").unwrap().contains("Invoice INV-2027-000001"), "{bill:?}");
});
