//! Pages are found by seeking: how the databases would go about every statement that answers a page.

use crate::stage::databases;
use crate::stage::literals;
use payg::db::sql::Backend;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row, SqliteConnection};

/// Tables that grow with customers and usage, and what statements call them for short.
const LARGE: &[&str] = &[
    "accounts",
    "api_keys",
    "audit_entries",
    "credit_notes",
    "customer_words",
    "customers",
    "disputes",
    "e",
    "i",
    "invoices",
    "mails",
    "payments",
    "refunds",
    "transfers",
    "usage_events",
];

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
    let pages = pages.chain(literals::pages_by_key());
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

/// PostgreSQL has no statistics of a fresh database: it is asked what it does where a table is not to be read
/// whole, with a plan that serves all values.
#[test]
fn a_page_by_key_is_read_in_the_order_of_an_index_on_postgres() {
    let Some(database) = databases::fresh(Backend::Postgres) else { return };
    let pages = literals::pages_by_key();
    assert!(pages.len() >= 20, "only {} pages were found", pages.len());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let broken = runtime.block_on(async {
        let mut connection = PgConnection::connect(&database.url).await.unwrap();
        for setting in ["enable_seqscan = off", "enable_sort = off", "plan_cache_mode = force_generic_plan"] {
            connection.execute(AssertSqlSafe(format!("SET {setting}"))).await.unwrap();
        }
        let mut broken = Vec::new();
        for page in pages {
            let values = (1..).take_while(|place| page.text.contains(&format!("${place}"))).count();
            let nothing = vec!["NULL"; values].join(", ");
            for text in ["DEALLOCATE ALL".to_owned(), format!("PREPARE page AS {}", page.text)] {
                sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut connection).await.unwrap();
            }
            let plan = AssertSqlSafe(format!("EXPLAIN EXECUTE page ({nothing})"));
            let steps = sqlx::raw_sql(plan).fetch_all(&mut connection).await.unwrap();
            let steps: Vec<String> = steps.iter().map(|step| step.get(0)).collect();
            if steps.iter().any(|step| step.contains("Seq Scan") || step.contains("Sort")) {
                broken.push(page.complain(&steps.join("\n")));
            }
        }
        broken
    });
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
