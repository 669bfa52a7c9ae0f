//! The tables as the schema itself names them, so that a new table needs no code to be moved.

use super::door::View;
use super::sql::{Backend, Sql};
use crate::error::{Error, Result};
use std::collections::BTreeMap;

/// A table with its columns, as the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in the order of their names, which is the same in both databases.
    pub columns: Vec<TableColumn>,
}

/// A column and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// What a column holds. SQLite knows fewer kinds: there an id is [`Kind::Bytes`], a time and a
/// boolean are [`Kind::Int`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// BIGINT or INTEGER.
    Int,
    /// TEXT.
    Text,
    /// BYTEA or BLOB.
    Bytes,
    /// UUID.
    Id,
    /// TIMESTAMPTZ.
    Time,
    /// BOOLEAN.
    Bool,
}

impl Table {
    /// The names of its columns.
    pub fn names(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.name.clone()).collect()
    }
}

/// Every table of payg, each after those that it refers to.
pub async fn list(view: &mut View) -> Result<Vec<Table>> {
    const COLUMNS: Sql = Sql {
        sqlite: "
            SELECT m.name, c.name, c.type
            FROM sqlite_master AS m, pragma_table_info(m.name) AS c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name <> '_sqlx_migrations'
            ORDER BY m.name, c.name",
        postgres: "
            SELECT CAST(t.relname AS TEXT), CAST(a.attname AS TEXT), format_type(a.atttypid, NULL)
            FROM pg_class AS t
            JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE t.relnamespace = CAST(CAST(current_schema() AS TEXT) AS regnamespace)
                AND t.relkind IN ('r', 'p') AND NOT t.relispartition AND t.relpersistence = 'p'
                AND t.relname <> '_sqlx_migrations'
            ORDER BY CAST(t.relname AS TEXT) COLLATE \"C\", CAST(a.attname AS TEXT) COLLATE \"C\"",
    };
    let backend = view.backend();
    let mut tables: BTreeMap<String, Vec<TableColumn>> = BTreeMap::new();
    for row in view.all(COLUMNS, vec![]).await? {
        let (table, name, declared): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let kind = kind(backend, &declared).ok_or_else(|| {
            Error::failed(format!("the column {table}.{name} is of an unknown type {declared}"))
        })?;
        tables.entry(table).or_default().push(TableColumn { name, kind });
    }
    sort_by_references(tables, references(view).await?)
}

/// Pairs of tables of which the first refers to the second.
async fn references(view: &mut View) -> Result<Vec<(String, String)>> {
    const REFERENCES: Sql = Sql {
        sqlite: "
            SELECT m.name, f.\"table\"
            FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f
            WHERE m.type = 'table'",
        postgres: "
            SELECT CAST(t.relname AS TEXT), CAST(r.relname AS TEXT)
            FROM pg_constraint AS c
            JOIN pg_class AS t ON t.oid = c.conrelid
            JOIN pg_class AS r ON r.oid = c.confrelid
            WHERE c.contype = 'f' AND t.relnamespace = CAST(CAST(current_schema() AS TEXT) AS regnamespace)",
    };
    let mut pairs = Vec::new();
    for row in view.all(REFERENCES, vec![]).await? {
        pairs.push((row.get(0)?, row.get(1)?));
    }
    Ok(pairs)
}

fn sort_by_references(
    mut tables: BTreeMap<String, Vec<TableColumn>>,
    references: Vec<(String, String)>,
) -> Result<Vec<Table>> {
    let mut sorted: Vec<Table> = Vec::new();
    while !tables.is_empty() {
        let waits = |name: &String| {
            references.iter().any(|(from, to)| from == name && to != name && tables.contains_key(to))
        };
        let ready: Vec<String> = tables.keys().filter(|name| !waits(name)).cloned().collect();
        if ready.is_empty() {
            return Err(Error::failed("the tables refer to each other in a circle"));
        }
        for name in ready {
            if let Some(columns) = tables.remove(&name) {
                sorted.push(Table { name, columns });
            }
        }
    }
    Ok(sorted)
}

fn kind(backend: Backend, declared: &str) -> Option<Kind> {
    Some(match (backend, declared.to_ascii_lowercase().as_str()) {
        (Backend::Sqlite, "integer") | (Backend::Postgres, "bigint") => Kind::Int,
        (_, "text") => Kind::Text,
        (Backend::Sqlite, "blob") | (Backend::Postgres, "bytea") => Kind::Bytes,
        (Backend::Postgres, "uuid") => Kind::Id,
        (Backend::Postgres, "timestamp with time zone") => Kind::Time,
        (Backend::Postgres, "boolean") => Kind::Bool,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_follows_those_it_refers_to() {
        let tables = ["a", "b", "c"].map(|name| (name.to_owned(), Vec::new()));
        let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        let sorted = sort_by_references(
            BTreeMap::from(tables.clone()),
            vec![pair("a", "c"), pair("c", "b"), pair("b", "b")],
        );
        let names: Vec<String> =
            sorted.map(|tables| tables.into_iter().map(|table| table.name).collect()).unwrap_or_default();
        assert_eq!(names, ["b", "c", "a"]);
        assert!(sort_by_references(BTreeMap::from(tables), vec![pair("a", "b"), pair("b", "a")]).is_err());
    }
}
