//! The proof of the books over payments: whatever of them is tampered with is named.

use crate::on_both;
use crate::stage::scene::Stage;
use payg::db::sql::Sql;

/// A company with a fee, a payment that was refunded in part and disputed in vain, and some that wait.
async fn set(stage: &Stage) {
    std::fs::write(stage.folder().join("payg.toml"), "[payments]\nfee_percent = \"2.5\"\n").unwrap();
    let party = "--name Initech --bsb 062-000 --account 12345678";
    stage
        .lines(&format!(
            "company create acme --external-id acme --bsb 062-000 --account 00012345
             payment create acme 100 {party} --reference rent
             payment process rent
             refund rent --amount 10 --yes
             payment dispute rent --reason fraud
             dispute respond rent --evidence signed
             dispute win rent --yes
             payment create acme 40 {party} --reference held
             payment process held
             payment dispute held --reason fraud
             payment create acme 9 {party} --reference bad --method 5555555555554543
             payment process bad
             payment create acme 9 {party} --reference new
             payment create acme 9 {party} --reference gone
             payment cancel gone
             verify"
        ))
        .await;
}

async fn run(stage: &Stage, sql: impl Into<Sql>) {
    let mut tx = stage.db().begin().await.unwrap();
    tx.run(sql, vec![]).await.unwrap();
    tx.commit().await.unwrap();
}

/// Each row: the check that must fail, how its books are tampered with, and how that is undone.
const TAMPERED: &[(&str, &str, &str)] = &[
    (
        "told",
        "UPDATE letters SET kind = 'payment.updated' WHERE kind = 'payment.processing'",
        "UPDATE letters SET kind = 'payment.processing' WHERE kind = 'payment.updated'",
    ),
    (
        "told",
        "UPDATE letters SET kind = 'payment.updated' WHERE kind = 'payment.disputed'",
        "UPDATE letters SET kind = 'payment.disputed' WHERE kind = 'payment.updated'",
    ),
    (
        "told",
        "UPDATE letters SET kind = 'payment.failed' WHERE kind = 'payment.canceled'",
        "UPDATE letters SET kind = 'payment.canceled'
         WHERE kind = 'payment.failed' AND document_id IN (SELECT payment_id FROM payments WHERE status = 'canceled')",
    ),
    (
        "refunds_told",
        "UPDATE letters SET kind = 'refund.failed' WHERE kind = 'refund.successful'",
        "UPDATE letters SET kind = 'refund.successful' WHERE kind = 'refund.failed'",
    ),
    (
        "refunds_told",
        "UPDATE letters SET kind = 'refund.gone' WHERE kind = 'refund.created'",
        "UPDATE letters SET kind = 'refund.created' WHERE kind = 'refund.gone'",
    ),
    (
        "disputes_told",
        "UPDATE letters SET kind = 'dispute.gone' WHERE kind = 'dispute.under_review'",
        "UPDATE letters SET kind = 'dispute.under_review' WHERE kind = 'dispute.gone'",
    ),
    (
        "payment_fees_posted",
        "UPDATE payments SET fee = fee + 1 WHERE status = 'successful'",
        "UPDATE payments SET fee = fee - 1 WHERE status = 'successful'",
    ),
    (
        "disputed_payments",
        "UPDATE payments SET status = 'successful' WHERE status = 'disputed'",
        "UPDATE payments SET status = 'disputed' WHERE business_key = 'held'",
    ),
    (
        "attempt_bodies",
        "UPDATE attempts SET sends = sends + 7, body = body_hash, body_hash = body WHERE number = 1",
        "UPDATE attempts SET sends = sends - 7, body = body_hash, body_hash = body WHERE number = 1",
    ),
];

on_both!(whatever_of_payments_is_tampered_with_is_named, |stage| async move {
    set(&stage).await;
    for (name, tamper, undo) in TAMPERED {
        run(&stage, *tamper).await;
        let answer = stage.line("verify").await.fails_with(1);
        assert!(answer.stderr.contains(name), "{name}: {answer}");
        run(&stage, *undo).await;
        stage.line("verify").await.ok();
    }
});
