//! Payments as an operator sees them: taken, given back, disputed, paid for invoices.

use crate::on_both;
use crate::stage::mail_sink::MailSink;
use crate::stage::scene::Stage;
use payg::engine::outcome::Taken;
use payg::engine::take_answer;
use payg::gateway::contract::{GatewayKind, Object, ObjectKind, ObjectStatus};
use payg::records::attempt;
use payg::records::quarantine;
use payg::values::timestamp::Timestamp;
use serde_json::Value;
use std::collections::BTreeMap;

/// A company and a payment of it.
async fn set(stage: &Stage) {
    stage
        .lines(
            "operator create Olga --email olga@example.com --role admin
             company create acme --external-id acme --bsb 062-000 --account 00012345
             payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent",
        )
        .await;
}

/// What an account of acme stands at.
async fn balance(stage: &Stage, role: &str) -> String {
    let accounts = stage.json("ledger balance acme").await;
    let rows = accounts["data"].as_array().unwrap();
    let found = rows.iter().find(|row| row["role"] == role);
    found.map_or("0".to_owned(), |row| row["balance"]["amount"].as_str().unwrap().to_owned())
}

async fn letters(stage: &Stage) -> Vec<String> {
    let mut view = stage.db().view().await.unwrap();
    let rows = view.all("SELECT kind FROM letters ORDER BY letter_id", vec![]).await.unwrap();
    rows.iter().map(|row| row.get(0).unwrap()).collect()
}

on_both!(a_company_takes_a_payment_and_gives_it_back, |stage| async move {
    set(&stage).await;
    let paid = stage.json("payment process rent").await;
    assert_eq!((&paid["status"], &paid["attempts"]), (&Value::from("successful"), &Value::from(1)));
    assert_eq!(balance(&stage, "cash").await, "12.50");
    assert_eq!(balance(&stage, "payable").await, "-12.50");
    stage.line("payment process rent").await.fails_with(5);
    stage.line("payment cancel rent").await.fails_with(5);
    let half = stage.json("refund rent --percent 50 --yes").await;
    assert_eq!((&half["status"], &half["amount"]["amount"]), (&"successful".into(), &"6.25".into()));
    let much = stage.line("refund rent --amount 6.26 --yes").await.fails_with(5);
    assert!(much.stderr.contains("more than the 6.25 USD that are left"), "{much}");
    stage.line("refund rent --amount 0 --yes").await.fails_with(2);
    stage.line("refund rent --amount 0.001 --yes").await.fails_with(2);
    stage.line("refund rent --yes").await.ok();
    stage.line("refund rent --yes").await.fails_with(5);
    assert_eq!(balance(&stage, "cash").await, "0.00");
    let told = letters(&stage).await;
    let wanted = [
        "payment.created",
        "payment.processing",
        "payment.successful",
        "refund.created",
        "refund.successful",
        "refund.created",
        "refund.successful",
    ];
    assert_eq!(told.iter().filter(|kind| wanted.contains(&kind.as_str())).count(), wanted.len(), "{told:?}");
    stage.line("verify").await.ok();
});

on_both!(a_declined_card_fails_and_can_be_tried_again, |stage| async move {
    set(&stage).await;
    let line = "payment create acme 9 --name Initech --bsb 062-000 --account 12345678 --reference bad";
    stage.line(&format!("{line} --method 5555555555554543")).await.ok();
    let failed = stage.json("payment process bad").await;
    assert_eq!((&failed["status"], &failed["failure_code"]), (&"failed".into(), &"card_expired".into()));
    assert_eq!(balance(&stage, "cash").await, "0.00");
    let again = stage.json("payment retry bad").await;
    assert_eq!(again["status"], "failed");
    assert_ne!(again["id"], failed["id"], "what failed stays failed");
    let refused = stage.line("payment retry bad").await.fails_with(5);
    assert!(refused.stderr.contains(again["id"].as_str().unwrap()), "{refused}");
    stage.line("verify").await.ok();
});

on_both!(disputes_hold_money_back_until_they_are_decided, |stage| async move {
    set(&stage).await;
    stage.line("payment dispute rent --reason fraud").await.fails_with(5);
    stage.line("payment process rent").await.ok();
    stage.line("payment dispute rent --reason fraud").await.ok();
    assert_eq!(balance(&stage, "disputed").await, "12.50");
    stage.line("payment dispute rent --reason fraud").await.fails_with(5);
    stage.line("refund rent --yes").await.fails_with(5);
    assert_eq!(stage.json("dispute respond rent --evidence signed").await["status"], "under_review");
    assert_eq!(stage.json("dispute win rent --yes").await["status"], "won");
    assert_eq!(stage.json("payment show rent").await["status"], "successful");
    assert_eq!(balance(&stage, "cash").await, "12.50");
    stage.line("payment dispute rent --reason fraud").await.ok();
    assert_eq!(stage.json("dispute lose rent --yes").await["status"], "lost");
    assert_eq!(stage.json("payment show rent").await["status"], "reversed");
    assert_eq!(
        (balance(&stage, "cash").await, balance(&stage, "payable").await),
        ("0.00".into(), "0.00".into())
    );
    stage.line("dispute win rent --yes").await.fails_with(5);
    stage.line("verify").await.ok();
});

on_both!(what_no_payment_can_be_is_refused, |stage| async move {
    set(&stage).await;
    stage.line("user create ada").await.ok();
    stage
        .line("company create oz --external-id oz --currency AUD --bsb 062-000 --account 00012345")
        .await
        .ok();
    for (rest, words) in [
        ("acme 0 --name x --bsb 062-000 --account 12345678", "not above zero"),
        ("acme -5 --name x --bsb 062-000 --account 12345678", "not above zero"),
        ("acme 1.001 --name x --bsb 062-000 --account 12345678", "more decimals"),
        ("acme 1 --name x --bsb 062000 --account 12345678", "not like 062-000"),
        ("acme 1 --name x --bsb 062-000 --account 1", "5 to 9 digits"),
        ("acme 1 --name x --bsb 999-999 --account 12345678", "not a branch"),
        ("acme 1 --name x --bsb 062-000 --account 00000000", "nothing but zeros"),
        ("acme 1 --name x --bsb 062-000 --account 12345678 --gateway bank", "not in AUD"),
        ("oz 100000000.00 --name x --bsb 062-000 --account 12345678 --gateway bank", "more than one record"),
        ("acme 1 --name x --bsb 062-000 --account 12345678 --gateway cash", "not sandbox"),
        ("acme 1 --name x --bsb 062-000 --account 12345678 --meta attempt=1", "payg's own"),
    ] {
        let answer = stage.line(&format!("payment create {rest}")).await.fails_with(2);
        assert!(answer.stderr.contains(words), "{words}: {answer}");
    }
    stage.line("payment create ada 1 --name x --bsb 062-000 --account 12345678").await.fails_with(5);
    let same = "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent";
    let again = stage.json(same).await;
    assert_eq!(again["id"], stage.json("payment show rent").await["id"], "one reference, one payment");
    stage.line(&same.replace("12.50", "13")).await.fails_with(5);
});

on_both!(an_invoice_is_paid_once_and_refunded_with_a_credit_note, |stage| async move {
    stage.at("2026-09-01T00:00:00Z");
    stage
        .lines(
            "tax set vat 10
             user create ada --user-name ada --tax vat
             service create api --unit request --aggregation sum
             price set api 0.001 --yes",
        )
        .await;
    stage.used("ada api 2026-10-05 100000").await;
    stage.at("2026-11-01T09:00:00Z");
    stage.line("bill --month 2026-10 --yes").await.ok();
    let part = stage.json("payment record INV-2026-000001 --amount 10 --description cash").await;
    assert_eq!((&part["status"], &part["gateway"]), (&"successful".into(), &Value::Null));
    let void = stage.line("invoice void INV-2026-000001 --yes").await.fails_with(5);
    assert!(void.stderr.contains("10.00 USD of invoice") && void.stderr.contains("payg refund"), "{void}");
    let rest = stage.json("invoice pay INV-2026-000001 --yes").await;
    assert_eq!((&rest["status"], &rest["amount"]["amount"]), (&"successful".into(), &"100.00".into()));
    stage.line("invoice pay INV-2026-000001 --yes").await.fails_with(5);
    assert_eq!(letters(&stage).await.iter().filter(|kind| *kind == "invoice.paid").count(), 1);
    let refund = stage.json("refund INV-2026-000001 --amount 11 --reason outage --yes").await;
    assert!(refund["credit_note_id"].as_str().is_some(), "{refund}");
    let invoice = stage.json("invoice show INV-2026-000001").await;
    assert_eq!(invoice["credited"]["amount"], "11.00");
    stage.line("invoice pay INV-2026-000001 --yes").await.fails_with(5);
    stage.line("verify").await.ok();
});

on_both!(what_does_not_match_is_put_away_and_an_operator_is_called, |stage| async move {
    set(&stage).await;
    stage.line("payment process rent").await.ok();
    let payg = stage.payg();
    let gateway = payg.gateways.get(GatewayKind::Sandbox).unwrap();
    let shown = stage.json("payment show rent").await;
    let attempt_id = shown["attempt_list"][0]["id"].as_str().unwrap().parse().unwrap();
    let held = attempt::find(&mut stage.db().view().await.unwrap(), attempt_id).await.unwrap().unwrap();
    let fits = Object {
        kind: ObjectKind::Payment,
        gateway_id: held.gateway_id.clone().unwrap(),
        status: ObjectStatus::Succeeded,
        amount: held.amount,
        metadata: BTreeMap::from([("attempt".to_owned(), attempt_id.to_string())]),
        test: true,
        shop: None,
        confirmation_url: None,
        method: None,
        cancellation: None,
        payment_gateway_id: None,
        created_at: Timestamp::EPOCH,
        expires_at: None,
    };
    let of = (held.customer_id, attempt_id);
    let taken = take_answer::object(&payg, gateway.as_ref(), of, &fits).await.unwrap();
    assert_eq!(taken, Taken::Settled, "the same again changes nothing");
    let mut forged = vec![Object { gateway_id: "other".to_owned(), ..fits.clone() }];
    let mut more = fits.amount;
    more.minor += 1;
    forged.push(Object { amount: more, gateway_id: "amount".to_owned(), ..fits.clone() });
    forged.push(Object { test: false, gateway_id: "shop".to_owned(), ..fits.clone() });
    forged.push(Object { kind: ObjectKind::Refund, gateway_id: "kind".to_owned(), ..fits.clone() });
    forged.push(Object { status: ObjectStatus::Canceled, ..fits.clone() });
    for said in &forged {
        let taken = take_answer::object(&payg, gateway.as_ref(), of, said).await.unwrap();
        assert_eq!(taken, Taken::Quarantined, "{said:?}");
    }
    assert_eq!(balance(&stage, "cash").await, "12.50", "nothing was posted");
    assert_eq!(stage.json("payment show rent").await["status"], "successful");
    let open = quarantine::open(&mut stage.db().view().await.unwrap(), 10).await.unwrap();
    assert_eq!(open.len(), 5);
    let mut view = stage.db().view().await.unwrap();
    let alerts = "SELECT COUNT(*) FROM operator_letters WHERE kind = 'payment.quarantined'";
    assert_eq!(view.one(alerts, vec![]).await.unwrap().get::<i64>(0).unwrap(), 5);
    drop(view);
    // Who is called hears of it by mail, too, and the doctor warns until somebody has dealt with it.
    let sink = MailSink::start();
    let send = stage.run_in(&["mail", "send", "-o", "json"], |environment| {
        environment.variables.insert("PAYG_MAIL_SMTP_URL".to_owned(), sink.url.clone());
        environment.variables.insert("PAYG_MAIL_FROM".to_owned(), "payg@example.com".to_owned());
    });
    send.await.ok();
    let (taken, wanted) = (sink.taken(), "olga@example.com");
    let called: Vec<_> = taken.iter().filter(|mail| mail.to == wanted).collect();
    assert_eq!(called.len(), 5, "one for each");
    assert!(called[0].header("Subject").unwrap().contains("sandbox"), "{:?}", called[0].header("Subject"));
    let wrong = stage.line("doctor -o json").await;
    assert!(wrong.stdout.contains("5 objects of gateways fit nothing"), "{wrong}");
});

on_both!(a_refund_of_another_payment_is_put_away, |stage| async move {
    set(&stage).await;
    let line = "payment create acme 20 --name Initech --bsb 062-000 --account 12345678 --reference other";
    stage
        .lines(&format!("{line}\npayment process rent\npayment process other\nrefund rent --amount 5 --yes"))
        .await;
    let payg = stage.payg();
    let gateway = payg.gateways.get(GatewayKind::Sandbox).unwrap();
    let attempts = async |reference: &str| {
        stage.json(&format!("payment show {reference}")).await["attempt_list"].clone()
    };
    let other = attempts("other").await[0]["gateway_id"].as_str().unwrap().to_owned();
    let own = attempts("rent").await;
    let charge = own[0]["gateway_id"].as_str().unwrap().to_owned();
    let attempt_id = own[1]["id"].as_str().unwrap().parse().unwrap();
    let held = attempt::find(&mut stage.db().view().await.unwrap(), attempt_id).await.unwrap().unwrap();
    let said = |payment: String| Object {
        kind: ObjectKind::Refund,
        gateway_id: held.gateway_id.clone().unwrap(),
        status: ObjectStatus::Succeeded,
        amount: held.amount,
        metadata: BTreeMap::from([("attempt".to_owned(), attempt_id.to_string())]),
        test: true,
        shop: None,
        confirmation_url: None,
        method: None,
        cancellation: None,
        payment_gateway_id: Some(payment),
        created_at: Timestamp::EPOCH,
        expires_at: None,
    };
    let of = (held.customer_id, attempt_id);
    let take = async |said: Object| take_answer::object(&payg, gateway.as_ref(), of, &said).await.unwrap();
    assert_eq!(take(said(charge)).await, Taken::Settled);
    assert_eq!(take(said(other)).await, Taken::Quarantined);
    let open = quarantine::open(&mut stage.db().view().await.unwrap(), 10).await.unwrap();
    assert_eq!(open[0].why, "it is of another payment");
    stage.line("verify").await.ok();
});
