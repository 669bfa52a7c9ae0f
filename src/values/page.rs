//! Lists in pages: which page is wanted, what it holds, and where the next begins.

use crate::error::{Error, Result};

/// Which page of a list is wanted, and in what order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// At most so many rows; at least 1.
    pub limit: i64,
    /// Where the page begins: the `next` of the page before, opaque to everyone but the record.
    pub cursor: Option<String>,
    /// The order, if not the list's own.
    pub sort: Option<Sort>,
    /// Only rows in which this text occurs.
    pub search: Option<String>,
}

/// By which field a list is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// One of the fields that the list allows.
    pub field: &'static str,
    /// Largest first.
    pub descending: bool,
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows, in order.
    pub rows: Vec<T>,
    /// Where the next page begins; `None` when this one is the last.
    pub next: Option<String>,
}

impl Paging {
    /// The first page of so many rows, in the list's own order.
    pub fn first(limit: i64) -> Paging {
        Paging { limit, cursor: None, sort: None, search: None }
    }

    /// Whether a list whose own order is the newest first is asked for with the oldest first.
    pub fn is_oldest_first(&self) -> bool {
        self.sort.is_some_and(|sort| !sort.descending)
    }

    /// What to give to `LIMIT`: one row more than wanted, which tells whether there are more.
    pub fn probe(&self) -> i64 {
        self.limit.saturating_add(1)
    }
}

impl<T> Page<T> {
    /// Everything there is.
    pub fn whole(rows: Vec<T>) -> Page<T> {
        Page { rows, next: None }
    }

    /// Makes a page of the rows that [`Paging::probe`] got; `keys` names what the next one follows.
    pub fn cut(mut rows: Vec<T>, paging: &Paging, keys: impl FnOnce(&T) -> Vec<String>) -> Page<T> {
        let limit = usize::try_from(paging.limit).unwrap_or(usize::MAX);
        if rows.len() <= limit {
            return Page::whole(rows);
        }
        rows.truncate(limit);
        let next = rows.last().map(|last| write_cursor(&keys(last)));
        Page { rows, next }
    }

    /// The same page with each row turned into something else.
    pub fn map<U>(self, turn: impl FnMut(T) -> U) -> Page<U> {
        Page { rows: self.rows.into_iter().map(turn).collect(), next: self.next }
    }
}

/// Between the keys of a cursor; no key of ours holds it.
const SEPARATOR: char = '\u{1f}';

/// The keys of the last row of a page as one opaque word.
pub fn write_cursor(keys: &[String]) -> String {
    let joined = keys.join(&SEPARATOR.to_string());
    joined.bytes().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads what [`write_cursor`] wrote; refuses anything else, and another number of keys.
pub fn read_cursor(cursor: &str, keys: usize) -> Result<Vec<String>> {
    let refuse = || Error::invalid("cursor", cursor, "is not one that this list gave");
    if !cursor.is_ascii() || !cursor.len().is_multiple_of(2) {
        return Err(refuse());
    }
    let bytes: Option<Vec<u8>> = (0..cursor.len() / 2)
        .map(|place| u8::from_str_radix(&cursor[place * 2..place * 2 + 2], 16).ok())
        .collect();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(refuse)?;
    let read: Vec<String> = text.split(SEPARATOR).map(str::to_owned).collect();
    if read.len() == keys { Ok(read) } else { Err(refuse()) }
}

/// A key of a cursor that is a whole number.
///
/// # Errors
/// When it is none: then the cursor is of another list.
pub fn whole_number(key: &str) -> Result<i64> {
    key.parse().map_err(|_| Error::invalid("cursor", key, "is not one that this list gave"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_was() {
        let keys = vec!["Ärger".to_owned(), "cus_1".to_owned()];
        assert_eq!(read_cursor(&write_cursor(&keys), 2).ok(), Some(keys));
    }

    #[test]
    fn foreign_cursors_are_refused() {
        for text in ["x", "zz", "é0", "ff", "+1+1", "6162"] {
            assert!(read_cursor(text, 2).is_err(), "{text}");
        }
    }

    #[test]
    fn a_page_says_whether_it_was_cut() {
        let keys = |row: &i32| vec![row.to_string()];
        let cut = Page::cut(vec![1, 2, 3], &Paging::first(2), keys);
        assert_eq!((cut.rows, cut.next), (vec![1, 2], Some(write_cursor(&["2".to_owned()]))));
        assert_eq!(Page::cut(vec![1, 2], &Paging::first(2), keys).next, None);
    }
}
