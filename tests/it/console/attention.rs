//! Home's list of what went wrong: each thing made to happen, seen on home, and found alone behind its link.

use crate::console::person::{Person, between, set};
use crate::console::world::{company, payment, serve};
use crate::on_both;
use crate::stage::scene::Stage;
use crate::webhooks::receiver::{Answers, Receiver};

/// Follows the link under a sentence of home; answers the page.
async fn behind(person: &mut Person, says: &str) -> String {
    let home = person.get("/").await;
    let rest = home.text.split_once(says).unwrap_or_else(|| panic!("home does not say {says}: {home}")).1;
    let href = between(rest, "href=\"", "\"").expect("a link stands under it").replace("&#38;", "&");
    let page = person.get(&href).await;
    page.is_status(200);
    page.text
}

/// How many things of a list a page links to.
fn rows(page: &str, path: &str) -> usize {
    let body = between(page, "<tbody>", "</tbody>").unwrap_or_default();
    body.matches(&format!("href=\"/{path}/")).count()
}

/// Two payments, one of which fails; two endpoints, one of which does.
async fn trouble(stage: &Stage) -> (Receiver, Receiver) {
    set(stage).await.stop().await;
    company(stage, "acme").await;
    company(stage, "corp").await;
    let (bad, good) = (Receiver::start().await, Receiver::start().await);
    bad.answers(Answers::Status(500));
    stage.endpoint("acme", &bad.url, "").await;
    stage.endpoint("corp", &good.url, "").await;
    payment(stage, "acme", "25", "rent").await;
    payment(stage, "corp", "26", "loan").await;
    let line = "payment create acme 9 --name Initech --bsb 062-000 --account 12345678 --reference bad";
    stage.lines(&format!("{line} --method 5555555555554543")).await;
    stage.lines("payment process rent\npayment process loan\npayment process bad").await;
    stage.lines("payment dispute rent --reason fraud").await;
    stage.deliver().await;
    (bad, good)
}

on_both!(what_went_wrong_with_payments_and_webhooks_is_found_alone, |stage| async move {
    let _receivers = trouble(&stage).await;
    let server = serve(&stage).await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let failed = behind(&mut viewer, "1 payments failed within 30 days.").await;
    assert_eq!(rows(&failed, "payments"), 1, "{failed}");
    assert!(failed.contains(">bad<") && !failed.contains(">rent<"), "{failed}");
    let failing = behind(&mut viewer, "1 endpoints fail.").await;
    assert_eq!(rows(&failing, "webhooks"), 1, "{failing}");
    assert!(failing.contains("payg webhook list --failing"), "{failing}");
    let all = viewer.get("/webhooks").await;
    assert_eq!(rows(&all.text, "webhooks"), 2, "{all}");
    let disputed = behind(&mut viewer, "1 disputes wait for an answer.").await;
    assert_eq!(rows(&disputed, "disputes"), 1, "{disputed}");
    let listed = stage.json("webhook list --failing").await;
    assert_eq!(listed["data"].as_array().unwrap().len(), 1, "{listed}");
    server.stop().await;
});

on_both!(what_a_bill_holds_back_is_named_until_it_has_a_price, |stage| async move {
    set(&stage).await.stop().await;
    stage.lines("service create fax --unit page\nuser create cyd --user-name cyd").await;
    stage.used("cyd fax 2026-10-20 5").await;
    stage.lines("bill --month 2026-10 --yes").await;
    let server = stage.serve().await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let held = behind(&mut viewer, "The bill of 2026-10 held back the usage of fax").await;
    let rest = held.split_once("Not billed: there is no price").expect("the run says what is not billed").1;
    let table = between(rest, "<tbody>", "</tbody>").unwrap();
    assert!(table.contains("fax") && table.matches("<tr>").count() == 1, "{table}");
    server.stop().await;
    stage
        .lines("price set fax 0.10 --customer cyd --from 2026-10-01 --yes\nbill --month 2026-10 --yes")
        .await;
    let server = stage.serve().await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let home = viewer.get("/").await;
    assert!(!home.text.contains("held back"), "{home}");
    server.stop().await;
});

on_both!(books_that_do_not_balance_are_shown_on_home, |stage| async move {
    set(&stage).await.stop().await;
    shift(&stage, 500).await;
    let server = stage.serve().await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let home = viewer.get("/").await;
    assert!(home.text.contains("The books do not balance in USD."), "{home}");
    assert!(home.text.contains("The books in USD") && home.text.contains(">receivable<"), "{home}");
    let ledger = behind(&mut viewer, "The books do not balance in USD.").await;
    assert!(ledger.contains("USD") && !ledger.contains("EUR"), "{ledger}");
    stage.line("verify").await.fails_with(1);
    server.stop().await;
    shift(&stage, -500).await;
});

/// Changes what one account stands at behind payg's back.
async fn shift(stage: &Stage, cents: i64) {
    let mut tx = stage.db().begin().await.unwrap();
    let sql = "UPDATE accounts SET debits = debits + $1
        WHERE role = 'receivable'
          AND customer_id = (SELECT customer_id FROM invoices ORDER BY number LIMIT 1)";
    tx.run(sql, vec![cents.into()]).await.unwrap();
    tx.commit().await.unwrap();
}
