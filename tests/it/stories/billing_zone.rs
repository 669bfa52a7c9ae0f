//! The time zone of the months: free until something is invoiced, and the same from then on.

use crate::on_both;
use crate::stage::command::Answer;
use crate::stage::scene::Stage;

/// Runs a line while the configuration names a time zone.
async fn in_zone(stage: &Stage, zone: &str, line: &str) -> Answer {
    let words: Vec<&str> = line.split(' ').collect();
    let variable = ("PAYG_BILLING_TIMEZONE".to_owned(), zone.to_owned());
    stage.run_in(&words, |environment| environment.variables.extend([variable])).await
}

const BERLIN: &str = "Europe/Berlin";

on_both!(the_months_of_invoices_stay_where_they_are, |stage| async move {
    stage
        .lines(
            "service create api --unit request
             price set api 0.01 --from 2026-01-01 --yes
             user create ada",
        )
        .await;
    // Nothing is invoiced by a bill of nothing, nor by a dry run.
    in_zone(&stage, "Asia/Tokyo", "bill --month 2026-09").await.ok();
    // November in Berlin, October in UTC.
    stage.used("ada api 2026-10-05 100\nada api 2026-10-31T23:30:00Z 5").await;
    in_zone(&stage, "America/Chicago", "bill --month 2026-09 --dry-run").await.ok();
    in_zone(&stage, BERLIN, "bill --month 2026-10").await.ok();
    assert_eq!(stage.invoices_in(BERLIN, "2026-10").await, ["1.00"]);

    for line in
        ["bill --month 2026-10", "cost ada", "invoice list", "verify", "bill --month 2026-10 --dry-run"]
    {
        let refused = in_zone(&stage, "UTC", line).await.fails_with(5);
        assert!(refused.stderr.contains("billing.timezone is UTC"), "{refused}");
        assert!(refused.stderr.contains("hint: set it to Europe/Berlin again"), "{refused}");
    }
    // Who says nothing of it goes on where the months began.
    stage.lines("cost ada\nverify\ndoctor").await;
    let doctor = in_zone(&stage, "UTC", "doctor -o json").await.fails_with(1);
    assert!(doctor.stdout.contains("but the invoices that there are were made in Europe/Berlin"), "{doctor}");
    assert!(doctor.stderr.contains("time_zone"), "{doctor}");
    in_zone(&stage, BERLIN, "doctor").await.ok();
    in_zone(&stage, BERLIN, "verify").await.ok();

    // Where nothing stands invoiced any more, months may begin elsewhere.
    in_zone(&stage, BERLIN, "invoice void INV-2026-000001 --yes").await.ok();
    stage.line("bill --month 2026-10").await.ok();
    assert_eq!(stage.invoices_in("UTC", "2026-10").await, ["0.00", "1.05"]);
    in_zone(&stage, BERLIN, "cost ada").await.fails_with(5);
    stage.verified().await;
});

on_both!(a_copy_of_the_books_keeps_the_months, |stage| async move {
    stage.lines("service create api --unit request\nprice set api 1 --yes\nuser create ada").await;
    stage.used("ada api 2026-10-05 1").await;
    in_zone(&stage, BERLIN, "bill --month 2026-10").await.ok();
    let copy = format!("sqlite:{}", stage.folder().join("copy.db").display());
    in_zone(&stage, BERLIN, &format!("db copy --to {copy}")).await.ok();
    let elsewhere = ["init", "--yes", "--force", "--timezone", "Asia/Tokyo", "--database-url", &copy];
    let refused = stage.run(&elsewhere).await.fails_with(5);
    assert!(refused.stderr.contains("were made in Europe/Berlin"), "{refused}");
    in_zone(&stage, BERLIN, &format!("invoice list --database-url {copy}")).await.ok();
});

impl Stage {
    /// The subtotals of a month's invoices, as somebody with that zone configured sees them; void
    /// ones are nothing.
    async fn invoices_in(&self, zone: &str, month: &str) -> Vec<String> {
        let list = in_zone(self, zone, &format!("invoice list --month {month} -o json")).await.json();
        let rows = list["data"].as_array().unwrap().iter();
        let mut amounts: Vec<String> = rows
            .map(|row| match row["status"].as_str() {
                Some("void") => "0.00".to_owned(),
                _ => row["subtotal"]["amount"].as_str().unwrap().to_owned(),
            })
            .collect();
        amounts.sort();
        amounts
    }
}
