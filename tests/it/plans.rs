//! Pages are found by seeking: how the databases would go about every statement that answers a page.

use crate::stage::databases;
use crate::stage::listed::{Listed, listed};
use crate::stage::literals;
use payg::db::sql::Backend;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row, SqliteConnection};

/// Tables that grow with customers and usage, and what statements call them for short.
const LARGE: &[&str] = &[
    "accounts",
    "a",
    "api_keys",
    "attempts",
    "audit_entries",
    "credit_notes",
    "customer_words",
    "customers",
    "d",
    "deliveries",
    "disputes",
    "endpoints",
    "e",
    "i",
    "invoices",
    "letters",
    "mails",
    "members",
    "p",
    "payments",
    "r",
    "refunds",
    "subscriptions",
    "transfers",
    "usage_events",
];

/// Indexes that hold only what is still to be done, which is little: they may be gone through.
const WAITING: &[&str] = &["letters_new", "letters_unmailed"];

/// What a report reads, which is about all of it.
const REPORT: &str = "FROM invoice_dues";

/// The steps of the plans of a statement that go through a large table from its beginning.
async fn scans(connection: &mut SqliteConnection, text: &str) -> Vec<String> {
    let plan = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {text}"));
    let steps = sqlx::query(plan).fetch_all(connection).await.unwrap();
    let mut steps: Vec<String> = steps.iter().map(|step| step.get(3)).collect();
    // What a part of the statement hands on is gone through, too.
    let parts: Vec<String> =
        steps.iter().filter_map(|step| step.strip_prefix("CO-ROUTINE ")).map(str::to_owned).collect();
    for part in parts {
        if let Some(handed) = steps.iter().rposition(|step| *step == format!("SCAN {part}")) {
            steps.remove(handed);
        }
    }
    // An index may be gone through whole, too; a page that begins somewhere is a SEARCH.
    let is_large = |step: &String| {
        let scanned = step.strip_prefix("SCAN ").and_then(|step| step.split(' ').next());
        let waits = WAITING.iter().any(|index| step.ends_with(index));
        scanned.is_some_and(|table| LARGE.contains(&table)) && !waits
    };
    steps.into_iter().filter(is_large).collect()
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
    let pages = pages.map(|page| (page.text.clone(), page.path.display().to_string()));
    let pages = pages.chain(listed(Backend::Sqlite).into_iter().map(|page| (page.text, page.name)));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (looked, broken) = runtime.block_on(async {
        let mut connection = SqliteConnection::connect(&database.url).await.unwrap();
        let (mut looked, mut broken) = (0, Vec::new());
        for (text, name) in pages {
            looked += 1;
            let scans = scans(&mut connection, &text).await;
            if !scans.is_empty() {
                broken.push(format!("{name}: {}\n    {text}", scans.join(", ")));
            }
        }
        (looked, broken)
    });
    assert!(looked > 200, "only {looked} pages were found");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn one_customers_page_is_found_by_its_key() {
    let of_one: Vec<Listed> =
        listed(Backend::Sqlite).into_iter().filter(|page| page.name.contains(" own")).collect();
    assert!(of_one.len() >= 40, "only {} pages were found", of_one.len());
    let broken: Vec<String> = of_one
        .iter()
        .filter(|page| !page.text.contains("customer_id = $"))
        .map(|page| page.complain(&["it goes through everybody's rows for those of one customer".to_owned()]))
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn few_rows_among_very_many_are_found_by_the_index_that_holds_no_others() {
    let database = databases::fresh(Backend::Sqlite).expect("SQLite is always there");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let broken = runtime.block_on(async {
        let mut connection = SqliteConnection::connect(&database.url).await.unwrap();
        let mut broken = Vec::new();
        for page in listed(Backend::Sqlite) {
            let plan = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", page.text));
            let steps = sqlx::query(plan).fetch_all(&mut connection).await.unwrap();
            let steps: Vec<String> = steps.iter().map(|step| step.get(3)).collect();
            let is_found = page.index.is_empty()
                || steps.iter().any(|step| step.contains(&format!("INDEX {}", page.index)));
            let is_sorted = !page.is_sorted && steps.iter().any(|step| step.contains("TEMP B-TREE"));
            if !is_found || is_sorted {
                broken.push(page.complain(&steps));
            }
        }
        broken
    });
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// PostgreSQL has no statistics of a fresh database: it is asked what it does where a table is not to be read
/// whole, with a plan that serves all values.
#[test]
fn a_page_by_key_is_read_in_the_order_of_an_index_on_postgres() {
    let Some(database) = databases::fresh(Backend::Postgres) else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let broken = runtime.block_on(async {
        let mut connection = PgConnection::connect(&database.url).await.unwrap();
        let mut broken = Vec::new();
        for page in listed(Backend::Postgres) {
            let steps = plan_on_postgres(&mut connection, &page.text).await;
            let is_found = page.index.is_empty()
                || steps.iter().any(|step| step.contains(&format!("using {}", page.index)));
            let is_whole = steps.iter().any(|step| step.contains("Seq Scan"));
            let is_sorted = !page.is_sorted && steps.iter().any(|step| step.contains("Sort"));
            if !is_found || is_whole || is_sorted {
                broken.push(page.complain(&steps));
            }
        }
        broken
    });
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// How PostgreSQL goes about a page whatever its values are, where it may neither read a table whole nor
/// sort.
async fn plan_on_postgres(connection: &mut PgConnection, page: &str) -> Vec<String> {
    let settings = ["enable_seqscan = off", "enable_sort = off", "plan_cache_mode = force_generic_plan"];
    for setting in settings {
        connection.execute(AssertSqlSafe(format!("SET {setting}"))).await.unwrap();
    }
    let values = (1..).take_while(|place| page.contains(&format!("${place}"))).count();
    let nothing = vec!["NULL"; values].join(", ");
    for text in ["DEALLOCATE ALL".to_owned(), format!("PREPARE page AS {page}")] {
        sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut *connection).await.unwrap();
    }
    let plan = AssertSqlSafe(format!("EXPLAIN EXECUTE page ({nothing})"));
    let steps = sqlx::raw_sql(plan).fetch_all(&mut *connection).await.unwrap();
    steps.iter().map(|step| step.get(0)).collect()
}
