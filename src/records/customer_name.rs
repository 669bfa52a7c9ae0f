//! The names of customers: which of them a text may mean.

use crate::db::door::View;
use crate::error::Result;
use crate::values;
use crate::values::id::{self, CustomerId};
use std::collections::BTreeSet;

/// The two kinds of names. Each is looked up by itself, so that the key's order is the answer's.
const SCHEMES: [&str; 2] = ["user_name", "external_id"];

/// How many customers a prefix is followed to; who shows fewer can tell that there are more.
pub const CANDIDATES_MAX: usize = 6;

/// Customers that are called exactly that, under either scheme: at most two.
pub async fn exactly(view: &mut View, text: &str) -> Result<Vec<CustomerId>> {
    let rows = view
        .all(
            "SELECT DISTINCT customer_id
             FROM customer_names
             WHERE scheme IN ('user_name', 'external_id') AND name = $1",
            values![text],
        )
        .await?;
    rows.iter().map(|row| row.get(0)).collect()
}

/// The customer with exactly that user name.
pub async fn user_called(view: &mut View, text: &str) -> Result<Option<CustomerId>> {
    let sql = "SELECT customer_id FROM customer_names WHERE scheme = 'user_name' AND name = $1";
    view.first(sql, values![text]).await?.map(|row| row.get(0)).transpose()
}

/// Customers one of whose names, or whose id, starts like that; at most [`CANDIDATES_MAX`].
pub async fn starting_with(view: &mut View, text: &str) -> Result<Vec<CustomerId>> {
    // Nobody's name goes on with the last character there is.
    let end = format!("{text}\u{10FFFF}");
    let mut found = BTreeSet::new();
    for scheme in SCHEMES {
        let sql = "SELECT customer_id
                   FROM customer_names
                   WHERE scheme = $1 AND name >= $2 AND name < $3
                   ORDER BY name
                   LIMIT 6";
        for row in view.all(sql, values![scheme, text, &end]).await? {
            found.insert(row.get(0)?);
        }
    }
    if let Some((first, last)) = id::range(CustomerId::PREFIX, text) {
        let sql = "SELECT customer_id
                   FROM customers
                   WHERE customer_id BETWEEN $1 AND $2
                   ORDER BY customer_id
                   LIMIT 6";
        for row in view.all(sql, values![first, last]).await? {
            found.insert(row.get(0)?);
        }
    }
    Ok(found.into_iter().take(CANDIDATES_MAX).collect())
}

/// Names that a mistyped one may have meant: those that start alike, and the first ones there are.
pub async fn neighbours(view: &mut View, text: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let initial: String = text.chars().take(1).collect();
    for (scheme, from) in SCHEMES.iter().flat_map(|scheme| [(scheme, initial.as_str()), (scheme, "")]) {
        let sql = "SELECT name
                   FROM customer_names
                   WHERE scheme = $1 AND name >= $2
                   ORDER BY name
                   LIMIT 250";
        for row in view.all(sql, values![*scheme, from]).await? {
            names.push(row.get(0)?);
        }
    }
    Ok(names)
}
