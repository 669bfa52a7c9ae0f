//! Pages are found by seeking: how the databases would go about every statement that answers a page.

use crate::stage::databases;
use crate::stage::literals::{self, Literal};
use payg::db::sql::Backend;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row, SqliteConnection};

/// Tables that grow with customers and usage, and what statements call them for short.
const LARGE: &[&str] = &[
    "accounts",
    "api_keys",
    "attempts",
    "audit_entries",
    "credit_notes",
    "customer_words",
    "customers",
    "deliveries",
    "disputes",
    "endpoints",
    "e",
    "i",
    "invoices",
    "letters",
    "mails",
    "members",
    "payments",
    "refunds",
    "transfers",
    "usage_events",
];

/// Indexes that hold only what is still to be done, which is little: they may be gone through.
const WAITING: &[&str] = &["letters_new", "letters_unmailed"];

/// Where a list looks for few rows among very many: the table, what it says of them, and the index that holds
/// those few and no others, or the beginning of the names of several.
const FEW: &[(&str, &str, &str)] = &[
    ("attempts", "first_sent_at >= $2", "attempts_sent"),
    ("customers", "disabled_at IS NOT NULL AND", "customers_disabled"),
    ("customers", "kind = 'company'", "companies"),
    ("deliveries", "status = 'waiting'", "deliveries_by_status"),
    ("deliveries", "status = 'failed'", "deliveries_by_status"),
    ("endpoints", "status = 'disabled'", "endpoints_disabled"),
    ("invoices", "status = 'void'", "invoices_void"),
    ("letters", "kind = $2", "letters_by_kind"),
    ("mails", "status = 'waiting'", "mails_by_status"),
    ("mails", "status = 'failed'", "mails_by_status"),
    ("mails", "AND kind = $3", "mails_by_kind"),
    ("payments", "AND status = $2", "payments_by_status"),
    ("refunds", "AND status = $3", "refunds_by_status"),
    ("disputes", "AND status = $3", "disputes_by_status"),
    ("subscriptions", "AND status = $3", "subscriptions_by_status"),
    ("subscriptions", "AND plan_id = $2", "subscriptions_by_plan"),
    ("endpoints", "WHERE (failing_since IS NOT NULL OR", "endpoints_failing"),
    ("audit_entries", "AND verb = $2\n", "audit_entries_by_verb"),
    ("audit_entries", "WHERE actor = $1", "audit_entries_by_actor"),
    ("deliveries", "AND status = $2 AND status <> 'delivered'", "deliveries_by_own_status"),
];

/// The pages of [`FEW`] by key, each with the index that it is to be found by.
fn pages_of_few() -> Vec<(Literal, &'static str)> {
    let pages = literals::pages_by_key();
    let of = |(table, says, index): &(&str, &str, &'static str)| {
        let is_one =
            |page: &&Literal| page.text.contains(&format!("FROM {table}\n")) && page.text.contains(says);
        let found: Vec<(Literal, &'static str)> =
            pages.iter().filter(is_one).map(|page| (page.clone(), *index)).collect();
        assert!(found.len() >= 2, "no page of {table} says {says}");
        found
    };
    FEW.iter().flat_map(of).collect()
}

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
        let waits = WAITING.iter().any(|index| step.ends_with(index));
        scanned.is_some_and(|table| LARGE.contains(&table)) && !waits
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

/// Where few rows of anybody's are the way in, which a customer only narrows.
const NARROWED: &[&str] = &["attempts.due_at IS NOT NULL", "failing_since IS NOT NULL OR", "subject_id = $3"];

#[test]
fn one_customers_page_is_found_by_its_key() {
    let pages = literals::of_the_program().into_iter().filter(|literal| {
        let is_small = ["document_numbers", "FROM invoices\n", "usage_events"];
        let of_large = |text: &str| !is_small.iter().any(|table| text.contains(table));
        literal.path.starts_with("src/records") && literal.text.contains("LIMIT $") && of_large(&literal.text)
    });
    let pages = pages.chain(literals::pages_by_key());
    let broken: Vec<String> = pages
        .filter(|page| page.text.contains("customer_id = $1)") || page.text.contains("customer_id = $4)"))
        .filter(|page| !NARROWED.iter().any(|few| page.text.contains(few)))
        .map(|page| page.complain(&"it goes through everybody's rows for those of one customer"))
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
        for (page, index) in pages_of_few() {
            let plan = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", page.text));
            let steps = sqlx::query(plan).fetch_all(&mut connection).await.unwrap();
            let steps: Vec<String> = steps.iter().map(|step| step.get(3)).collect();
            let is_found = steps.iter().any(|step| step.contains(&format!("INDEX {index}")));
            if !is_found || steps.iter().any(|step| step.contains("TEMP B-TREE")) {
                broken.push(page.complain(&steps.join("\n")));
            }
        }
        broken
    });
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn and_so_they_are_on_postgres() {
    let Some(database) = databases::fresh(Backend::Postgres) else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let broken = runtime.block_on(async {
        let mut connection = PgConnection::connect(&database.url).await.unwrap();
        let mut broken = Vec::new();
        for (page, index) in pages_of_few() {
            let steps = plan_on_postgres(&mut connection, &page).await;
            if !steps.iter().any(|step| step.contains(&format!("using {index}"))) {
                broken.push(page.complain(&steps.join("\n")));
            }
        }
        broken
    });
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// How PostgreSQL goes about a page whatever its values are, where it may neither read a table whole nor
/// sort.
async fn plan_on_postgres(connection: &mut PgConnection, page: &Literal) -> Vec<String> {
    let settings = ["enable_seqscan = off", "enable_sort = off", "plan_cache_mode = force_generic_plan"];
    for setting in settings {
        connection.execute(AssertSqlSafe(format!("SET {setting}"))).await.unwrap();
    }
    let values = (1..).take_while(|place| page.text.contains(&format!("${place}"))).count();
    let nothing = vec!["NULL"; values].join(", ");
    for text in ["DEALLOCATE ALL".to_owned(), format!("PREPARE page AS {}", page.text)] {
        sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut *connection).await.unwrap();
    }
    let plan = AssertSqlSafe(format!("EXPLAIN EXECUTE page ({nothing})"));
    let steps = sqlx::raw_sql(plan).fetch_all(&mut *connection).await.unwrap();
    steps.iter().map(|step| step.get(0)).collect()
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
        let mut broken = Vec::new();
        for page in pages {
            let steps = plan_on_postgres(&mut connection, &page).await;
            if steps.iter().any(|step| step.contains("Seq Scan") || step.contains("Sort")) {
                broken.push(page.complain(&steps.join("\n")));
            }
        }
        broken
    });
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
