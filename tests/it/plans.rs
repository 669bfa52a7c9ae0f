//! Pages are found by seeking: how SQLite would go about every statement that answers a page.

use crate::stage::databases;
use crate::stage::literals;
use payg::db::sql::Backend;
use sqlx::{AssertSqlSafe, Connection, Row, SqliteConnection};

/// Tables that grow with customers and usage, and what statements call them for short.
const LARGE: &[&str] =
    &["accounts", "api_keys", "credit_notes", "customers", "invoices", "transfers", "usage_events", "e", "i"];

/// What a report reads, which is about all of it.
const REPORT: &str = "FROM invoice_dues";

/// The steps of the plans of a statement that go through a large table from its beginning.
async fn scans(connection: &mut SqliteConnection, text: &str) -> Vec<String> {
    let plan = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {text}"));
    let steps = sqlx::query(plan).fetch_all(connection).await.unwrap();
    let steps = steps.iter().map(|step| step.get::<String, _>(3));
    // An index may be gone through whole, too; a page that begins somewhere is a SEARCH.
    let is_large = |step: &String| {
        let scanned = step.strip_prefix("SCAN ").and_then(|step| step.split(' ').next());
        scanned.is_some_and(|table| LARGE.contains(&table))
    };
    steps.filter(is_large).collect()
}

#[test]
fn a_page_begins_where_it_begins() {
    let database = databases::fresh(Backend::Sqlite).expect("SQLite is always there");
    let pages = literals::of_the_program().into_iter().filter(|literal| {
        literal.is_for(Backend::Sqlite)
            && literal.path.starts_with("src/records")
            && literal.text.contains("LIMIT $")
            && !literal.text.contains(REPORT)
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (looked, broken) = runtime.block_on(async {
        let mut connection = SqliteConnection::connect(&database.url).await.unwrap();
        let (mut looked, mut broken) = (0, Vec::new());
        for page in pages {
            looked += 1;
            let scans = scans(&mut connection, &page.text).await;
            if !scans.is_empty() {
                broken.push(page.complain(&scans.join(", ")));
            }
        }
        (looked, broken)
    });
    assert!(looked > 8, "only {looked} pages were found");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
