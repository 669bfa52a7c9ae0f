//! The words that customers are found by: which customers have one with some beginning.

use crate::db::door::View;
use crate::error::Result;
use crate::values;
use crate::values::id::{self, CustomerId};
use crate::values::search;

/// A word and who has it.
pub type Hit = (String, CustomerId);

/// The next words that begin so, behind a place, and who has them; in the order of words and of births.
pub async fn beginning_with(
    view: &mut View,
    beginning: &str,
    (word, customer): &Hit,
    limit: i64,
) -> Result<Vec<Hit>> {
    const NEXT: &str = "SELECT word, customer_id
        FROM customer_words
        WHERE (word, customer_id) > ($1, $2) AND word < $3
        ORDER BY word, customer_id
        LIMIT $4";
    let rows = view.all(NEXT, values![word, *customer, search::end_of(beginning), limit]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// How many words begin so, counted up to `most`.
pub async fn count_beginning_with(view: &mut View, beginning: &str, most: i64) -> Result<i64> {
    const COUNT: &str = "SELECT COUNT(*) FROM (
            SELECT 1 FROM customer_words WHERE word >= $1 AND word < $2 LIMIT $3) AS some_of_them";
    view.one(COUNT, values![beginning, search::end_of(beginning), most]).await?.get(0)
}

/// The next ids that begin so, as [`beginning_with`] gives words; nothing where the text begins no id.
pub async fn ids_beginning_with(
    view: &mut View,
    beginning: &str,
    (_, customer): &Hit,
    limit: i64,
) -> Result<Vec<Hit>> {
    const NEXT: &str = "SELECT customer_id
        FROM customers
        WHERE customer_id BETWEEN $1 AND $2 AND customer_id > $3
        ORDER BY customer_id
        LIMIT $4";
    let Some((first, last)) = id::range(CustomerId::PREFIX, beginning) else { return Ok(Vec::new()) };
    let rows = view.all(NEXT, values![first, last, *customer, limit]).await?;
    rows.iter().map(|row| Ok((beginning.to_owned(), row.get(0)?))).collect()
}
