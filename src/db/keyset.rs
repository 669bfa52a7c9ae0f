//! Pages of a list by key: a statement says which rows there are, and what it takes to begin at a place, in
//! either direction, is put behind it.

use super::door::View;
use super::row::Row;
use super::value::Value;
use crate::error::Result;
use sqlx::{AssertSqlSafe, SqlSafeStr};

/// The rows of a list and the order of its pages.
#[derive(Clone, Copy, Debug)]
pub struct Keyset {
    /// A whole statement that ends with its `WHERE`, whose conditions are joined by `AND`.
    pub rows: &'static str,
    /// The columns of the order, one after another, which no two rows share; an index begins with them.
    pub key: &'static [&'static str],
}

/// Where a page begins and how it goes on.
#[derive(Clone, Debug)]
pub struct Place {
    /// Whether the largest key comes first.
    pub falls: bool,
    /// The key of the row that the page follows; none is the list's beginning.
    pub after: Option<Vec<Value>>,
    /// At most so many rows.
    pub limit: i64,
}

impl Keyset {
    /// The statement for a page, where `values` are those of [`Keyset::rows`].
    pub fn text(&self, falls: bool, begins: bool, values: usize) -> String {
        let Keyset { rows, key } = self;
        let (sign, way) = if falls { ("<", " DESC") } else { (">", "") };
        let mut next = values;
        let mut place = || {
            next += 1;
            format!("${next}")
        };
        let after = if begins {
            String::new()
        } else {
            let places: Vec<String> = key.iter().map(|_| place()).collect();
            format!("\nAND ({}) {sign} ({})", key.join(", "), places.join(", "))
        };
        let order: Vec<String> = key.iter().map(|column| format!("{column}{way}")).collect();
        format!("{rows}{after}\nORDER BY {}\nLIMIT {}", order.join(", "), place())
    }
}

impl View {
    /// The rows of a page of a list.
    pub async fn page(&mut self, list: Keyset, mut values: Vec<Value>, place: Place) -> Result<Vec<Row>> {
        let text = list.text(place.falls, place.after.is_none(), values.len());
        values.extend(place.after.unwrap_or_default());
        values.push(place.limit.into());
        self.all_of(AssertSqlSafe(text).into_sql_str(), values).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_follows_a_key_in_either_direction() {
        let list = Keyset { rows: "SELECT * FROM t WHERE a = $1", key: &["b", "c"] };
        assert_eq!(list.text(false, true, 1), "SELECT * FROM t WHERE a = $1\nORDER BY b, c\nLIMIT $2");
        assert_eq!(
            list.text(true, false, 1),
            "SELECT * FROM t WHERE a = $1\nAND (b, c) < ($2, $3)\nORDER BY b DESC, c DESC\nLIMIT $4"
        );
    }
}
