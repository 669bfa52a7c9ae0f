//! Lists over HTTP: a page at a time, each saying where the next begins.

use crate::error::{Error, Result};
use crate::values::page::{Page, Paging};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Rows of a page when nobody says how many.
const USUAL: i64 = 50;
/// Rows of a page at most.
const MOST: i64 = 500;

/// Which page of a list is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PageParams {
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    pub limit: Option<i64>,
    /// The `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct List<T: ToSchema> {
    /// Always `list`.
    pub object: &'static str,
    /// What is on this page.
    pub data: Vec<T>,
    /// Whether there may be more. Where few of very many rows pass the filters, a page looks through 100 rows
    /// for each that it may hold and 5,000 at most: it may then hold fewer, even none, and the next goes on.
    pub has_more: bool,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

impl PageParams {
    /// What the records are asked for.
    pub fn paging(self) -> Result<Paging> {
        let limit = self.limit.unwrap_or(USUAL);
        if !(1..=MOST).contains(&limit) {
            let why = format!("is not between 1 and {MOST}");
            return Err(Error::invalid("limit", limit, why).at("limit"));
        }
        Ok(Paging { cursor: self.cursor, ..Paging::first(limit) })
    }
}

impl<T: ToSchema> From<Page<T>> for List<T> {
    fn from(page: Page<T>) -> List<T> {
        List { object: "list", has_more: page.next.is_some(), next_cursor: page.next, data: page.rows }
    }
}
