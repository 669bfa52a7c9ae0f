//! Every SQL text of the program is prepared on its database, and the two schemas are compared.

use crate::stage::databases;
use crate::stage::listed::listed;
use crate::stage::literals::{self, Literal};
use crate::stage::schema;
use payg::db::sql::Backend;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqlSafeStr, SqliteConnection};

/// The program has more than this; finding fewer means that they are no longer found.
const LEAST: usize = 60;

#[test]
fn every_statement_prepares_on_sqlite() {
    check(Backend::Sqlite);
}

#[test]
fn every_statement_prepares_on_postgres() {
    check(Backend::Postgres);
}

fn check(backend: Backend) {
    let mut statements: Vec<Literal> =
        literals::of_the_program().into_iter().filter(|literal| literal.is_for(backend)).collect();
    // And those that lists are put together to.
    let lists = listed(backend).into_iter().zip(1..);
    statements.extend(lists.map(|(list, line)| Literal {
        path: list.name.into(),
        line,
        field: None,
        text: list.text,
    }));
    assert!(statements.len() >= LEAST, "only {} statements were found", statements.len());
    let Some(broken) = prepare(backend, &statements) else { return };
    let count = broken.len();
    assert!(broken.is_empty(), "{count} statements do not prepare on {backend:?}:\n{}", broken.join("\n"));
}

#[test]
fn a_statement_that_does_not_prepare_is_named() {
    let statement =
        |line, text: &str| Literal { path: "a.rs".into(), line, field: None, text: text.to_owned() };
    let statements = [
        statement(1, "SELECT kind FROM customers WHERE customer_id = $1"),
        statement(2, "SELECT kind FROM costumers"),
        statement(3, "COPY customers (kind) FROM STDIN (FORMAT BINARY)"),
        statement(4, "COPY customers (kin) FROM STDIN (FORMAT BINARY)"),
    ];
    let places = |broken: Vec<String>| -> Vec<String> {
        broken.iter().map(|line| line.split(": ").next().unwrap().to_owned()).collect()
    };
    let on_sqlite = prepare(Backend::Sqlite, &statements[..2]).map(places);
    assert_eq!(on_sqlite.unwrap(), ["a.rs:2"]);
    if let Some(on_postgres) = prepare(Backend::Postgres, &statements).map(places) {
        assert_eq!(on_postgres, ["a.rs:2", "a.rs:4"]);
    }
}

/// What does not prepare on a fresh database; `None` where there is no PostgreSQL.
fn prepare(backend: Backend, statements: &[Literal]) -> Option<Vec<String>> {
    let database = databases::fresh(backend)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    Some(runtime.block_on(async {
        match backend {
            Backend::Sqlite => prepare_on_sqlite(&database.url, statements).await,
            Backend::Postgres => prepare_on_postgres(&database.url, statements).await,
        }
    }))
}

async fn prepare_on_sqlite(url: &str, statements: &[Literal]) -> Vec<String> {
    let mut connection = SqliteConnection::connect(url).await.unwrap();
    for table in literals::own_tables(Backend::Sqlite) {
        connection.execute(AssertSqlSafe(table)).await.unwrap();
    }
    let mut broken = Vec::new();
    for statement in statements {
        let text = AssertSqlSafe(statement.text.clone()).into_sql_str();
        if let Err(fault) = (&mut connection).prepare(text).await {
            broken.push(statement.complain(&fault));
        }
    }
    broken
}

/// A COPY cannot be prepared; it is begun and ended without a row, in a transaction of its own.
async fn prepare_on_postgres(url: &str, statements: &[Literal]) -> Vec<String> {
    let mut connection = PgConnection::connect(url).await.unwrap();
    for table in literals::own_tables(Backend::Postgres) {
        connection.execute(AssertSqlSafe(table)).await.unwrap();
    }
    let mut broken = Vec::new();
    for statement in statements {
        let outcome = if statement.text.starts_with("COPY") {
            copy_nothing(&mut connection, &statement.text).await
        } else {
            let text = AssertSqlSafe(statement.text.clone()).into_sql_str();
            (&mut connection).prepare(text).await.map(|_| ())
        };
        if let Err(fault) = outcome {
            broken.push(statement.complain(&fault));
        }
    }
    broken
}

async fn copy_nothing(connection: &mut PgConnection, text: &str) -> Result<(), sqlx::Error> {
    let mut copy = connection.copy_in_raw(text).await?;
    // The binary format's head and tail, with no row between.
    let mut nothing = b"PGCOPY\n\xff\r\n\0".to_vec();
    nothing.extend_from_slice(&[0; 8]);
    nothing.extend_from_slice(&[0xff; 2]);
    copy.send(nothing).await?;
    copy.finish().await.map(|_| ())
}

#[test]
fn the_two_schemas_say_the_same() {
    let sqlite = databases::fresh(Backend::Sqlite).expect("SQLite is always there");
    let Some(postgres) = databases::fresh(Backend::Postgres) else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (of_sqlite, of_postgres) = runtime.block_on(async {
        (schema::of_sqlite(&sqlite.url).await.unwrap(), schema::of_postgres(&postgres.url).await.unwrap())
    });
    assert!(of_sqlite.len() > 10, "only {} tables were found", of_sqlite.len());
    let broken = schema::differences(&of_sqlite, &of_postgres);
    assert!(broken.is_empty(), "the schemas differ:\n{}", broken.join("\n"));
}
