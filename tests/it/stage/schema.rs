//! The tables of a database as it describes them itself, in words that both databases share.

use sqlx::{Connection, PgConnection, Row, SqliteConnection};
use std::collections::BTreeMap;

/// Tables by name, each with its columns in their order.
pub type Schema = BTreeMap<String, Vec<Column>>;

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type as the database calls it, in capitals.
    pub kind: String,
    /// Whether it takes no NULL.
    pub required: bool,
    /// Its place in the primary key, from 1; 0 when it is not in it.
    pub key_place: i64,
}

/// How SQLite keeps what PostgreSQL has a type for.
const KINDS: &[(&str, &str)] = &[
    ("UUID", "BLOB"),
    ("BYTEA", "BLOB"),
    ("TIMESTAMP WITH TIME ZONE", "INTEGER"),
    ("BIGINT", "INTEGER"),
    ("BOOLEAN", "INTEGER"),
    ("TEXT", "TEXT"),
];

/// Reads the tables of an SQLite file.
pub async fn of_sqlite(url: &str) -> Result<Schema, sqlx::Error> {
    let sql = "SELECT t.name, c.name, c.type, c.\"notnull\", c.pk
               FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'
               ORDER BY t.name, c.cid";
    let mut connection = SqliteConnection::connect(url).await?;
    let mut schema = Schema::new();
    for row in sqlx::query(sql).fetch_all(&mut connection).await? {
        let column = Column {
            name: row.try_get(1)?,
            kind: row.try_get(2)?,
            required: row.try_get::<i64, _>(3)? == 1,
            key_place: row.try_get(4)?,
        };
        schema.entry(row.try_get(0)?).or_default().push(column);
    }
    Ok(schema)
}

/// Reads the tables of a PostgreSQL database.
pub async fn of_postgres(url: &str) -> Result<Schema, sqlx::Error> {
    let sql = "SELECT c.table_name::text, c.column_name::text, upper(c.data_type), c.is_nullable = 'NO',
                      COALESCE((SELECT k.ordinal_position::bigint
                                FROM information_schema.table_constraints AS t
                                JOIN information_schema.key_column_usage AS k USING (constraint_schema, constraint_name)
                                WHERE t.constraint_type = 'PRIMARY KEY' AND t.table_name = c.table_name
                                  AND k.table_name = c.table_name AND k.column_name = c.column_name), 0)
               FROM information_schema.columns AS c
               WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '\\_sqlx%'
                 AND c.table_name IN (SELECT t.table_name FROM information_schema.tables AS t
                                      WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE')
               ORDER BY c.table_name, c.ordinal_position";
    let mut connection = PgConnection::connect(url).await?;
    let mut schema = Schema::new();
    for row in sqlx::query(sql).fetch_all(&mut connection).await? {
        let column = Column {
            name: row.try_get(1)?,
            kind: row.try_get(2)?,
            required: row.try_get(3)?,
            key_place: row.try_get(4)?,
        };
        schema.entry(row.try_get(0)?).or_default().push(column);
    }
    Ok(schema)
}

/// Says in a sentence each where the two do not describe the same tables.
pub fn differences(sqlite: &Schema, postgres: &Schema) -> Vec<String> {
    let mut broken = Vec::new();
    for table in sqlite.keys().filter(|table| !postgres.contains_key(*table)) {
        broken.push(format!("PostgreSQL has no table {table}"));
    }
    for (table, theirs) in postgres {
        let Some(ours) = sqlite.get(table) else {
            broken.push(format!("SQLite has no table {table}"));
            continue;
        };
        let names = |columns: &[Column]| columns.iter().map(|c| c.name.clone()).collect::<Vec<_>>();
        if names(ours) != names(theirs) {
            let (ours, theirs) = (names(ours), names(theirs));
            broken.push(format!("{table}: SQLite has the columns {ours:?}, PostgreSQL {theirs:?}"));
            continue;
        }
        for (ours, theirs) in ours.iter().zip(theirs) {
            broken.extend(column_difference(ours, theirs).map(|why| format!("{table}.{}: {why}", ours.name)));
        }
        broken.extend(key_difference(ours, theirs).map(|why| format!("{table}: {why}")));
    }
    broken
}

fn column_difference(sqlite: &Column, postgres: &Column) -> Option<String> {
    if !KINDS.contains(&(postgres.kind.as_str(), sqlite.kind.as_str())) {
        return Some(format!("{} in SQLite does not keep {} in PostgreSQL", sqlite.kind, postgres.kind));
    }
    if sqlite.required != postgres.required {
        let word = |required| if required { "NOT NULL" } else { "nullable" };
        return Some(format!(
            "{} in SQLite, {} in PostgreSQL",
            word(sqlite.required),
            word(postgres.required)
        ));
    }
    None
}

/// SQLite may put a time in front of the key, so that rows stand in its order; else keys are the same.
fn key_difference(sqlite: &[Column], postgres: &[Column]) -> Option<String> {
    let key = |columns: &[Column]| {
        let mut key: Vec<(i64, String)> =
            columns.iter().filter(|c| c.key_place > 0).map(|c| (c.key_place, c.name.clone())).collect();
        key.sort();
        key.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    let (ours, theirs) = (key(sqlite), key(postgres));
    let same = ours == theirs || ours.strip_prefix(&["happened_at".to_owned()]) == Some(&theirs);
    (!same).then(|| format!("the primary key is {ours:?} in SQLite, {theirs:?} in PostgreSQL"))
}

#[test]
fn differences_are_seen() {
    let column = |name: &str, kind: &str, required, key_place| Column {
        name: name.to_owned(),
        kind: kind.to_owned(),
        required,
        key_place,
    };
    let table = |name: &str, columns: &[Column]| (name.to_owned(), columns.to_vec());
    let id = column("id", "BLOB", true, 1);
    let sqlite = Schema::from([
        table("alike", &[id.clone(), column("at", "INTEGER", false, 0)]),
        table("kinds", &[id.clone(), column("at", "TEXT", false, 0)]),
        table("nulls", &[id.clone(), column("at", "INTEGER", false, 0)]),
        table("names", &[id.clone(), column("at", "INTEGER", false, 0)]),
        table("keys", &[id.clone(), column("at", "INTEGER", true, 0)]),
        table("only_here", std::slice::from_ref(&id)),
    ]);
    let id = column("id", "UUID", true, 1);
    let time = "TIMESTAMP WITH TIME ZONE";
    let postgres = Schema::from([
        table("alike", &[id.clone(), column("at", time, false, 0)]),
        table("kinds", &[id.clone(), column("at", time, false, 0)]),
        table("nulls", &[id.clone(), column("at", time, true, 0)]),
        table("names", &[column("at", time, false, 0), id.clone()]),
        table("keys", &[id.clone(), column("at", time, true, 2)]),
        table("only_there", &[id]),
    ]);
    assert_eq!(
        differences(&sqlite, &postgres),
        [
            "PostgreSQL has no table only_here",
            "keys: the primary key is [\"id\"] in SQLite, [\"id\", \"at\"] in PostgreSQL",
            "kinds.at: TEXT in SQLite does not keep TIMESTAMP WITH TIME ZONE in PostgreSQL",
            "names: SQLite has the columns [\"id\", \"at\"], PostgreSQL [\"at\", \"id\"]",
            "nulls.at: nullable in SQLite, NOT NULL in PostgreSQL",
            "SQLite has no table only_there",
        ]
    );
}
