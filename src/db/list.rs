//! Lists that are read a page at a time: a list says its rows, condition by condition, and their order; a
//! page begins behind a place and looks through a bounded number of rows, however few of them are wanted.

use super::door::View;
use super::row::Row;
use super::value::Value;
use crate::error::Result;
use crate::values::page::{Page, Paging, read_cursor, write_cursor};
use crate::values::timestamp::{SECOND, Timestamp};
use sqlx::{AssertSqlSafe, SqlSafeStr};
use uuid::Uuid;

/// Rows that a page looks through at most, where no index leads to those that are wanted.
const LOOKS_MAX: i64 = 10_000;
/// The same for each row that it may hold: who asks for one row waits for no more than that.
const LOOKS_A_ROW: i64 = 200;
/// Rows that are written at the same time may stand so far out of the order of their instants, microseconds.
const SLACK: i64 = 60 * SECOND;
/// How exactly an instant is found among the ids, milliseconds.
const GRAIN: i64 = 1_000;
/// No id is younger: the year 2527, milliseconds since 1970.
const LAST_MILLIS: i64 = 1 << 44;

/// The order of a list.
pub struct Order<T> {
    /// The columns; no two rows share them all, and the index that leads to the rows goes on with them.
    pub key: &'static [&'static str],
    /// The key of a row as the words of a cursor.
    pub place: fn(&T) -> Vec<String>,
    /// These words as values.
    pub values: fn(&[String]) -> Result<Vec<Value>>,
}

/// Which rows are listed, and in which order.
pub struct List<T> {
    select: &'static str,
    order: Order<T>,
    read: fn(&Row) -> Result<T>,
    led: Vec<Condition>,
    kept: Vec<Condition>,
    born: Option<(fn(&T) -> Timestamp, [Option<Timestamp>; 2])>,
}

/// A part of a `WHERE`: every `?` is the one value, or the next of several.
#[derive(Clone)]
struct Condition {
    text: String,
    values: Vec<Value>,
}

impl<T> Clone for Order<T> {
    fn clone(&self) -> Order<T> {
        *self
    }
}

impl<T> Copy for Order<T> {}

impl<T> Order<T> {
    fn read(&self, cursor: &str) -> Result<Vec<Value>> {
        (self.values)(&read_cursor(cursor, self.key.len())?)
    }

    fn key_of(&self, row: &T) -> Result<Vec<Value>> {
        (self.values)(&(self.place)(row))
    }

    /// The rows on one side of a key: `<`, `>`, `<=` or `>=`.
    fn beside(&self, sign: &str, place: Vec<Value>) -> Condition {
        let marks = vec!["?"; place.len()].join(", ");
        let text = format!("({}) {sign} ({marks})", self.key.join(", "));
        match (self.key, place.first()) {
            // SQLite begins an index of an expression by its first value only.
            ([first, _, ..], Some(value)) if first.contains('(') => {
                let (value, wide) = (value.clone(), &sign[..1]);
                let text = format!("{first} {wide}= ? AND {text}");
                Condition { text, values: [vec![value], place].concat() }
            }
            _ => Condition { text, values: place },
        }
    }

    /// One page out of the pages of several lists that are in this order and begin at the same place.
    ///
    /// # Errors
    /// When a row's place cannot be read back.
    pub fn merge(&self, pages: Vec<Page<T>>, paging: &Paging, falls: bool) -> Result<Page<T>> {
        let comes_first =
            |one: &Vec<Value>, other: &Vec<Value>| if falls { one > other } else { one < other };
        let mut rows = Vec::new();
        // What is behind the nearest end of a page is not known of all lists.
        let mut end: Option<(Vec<Value>, String)> = None;
        for page in pages {
            for row in page.rows {
                rows.push((self.key_of(&row)?, row));
            }
            let Some(next) = page.next else { continue };
            let place = self.read(&next)?;
            if end.as_ref().is_none_or(|(nearest, _)| comes_first(&place, nearest)) {
                end = Some((place, next));
            }
        }
        if let Some((end, _)) = &end {
            rows.retain(|(key, _)| !comes_first(end, key));
        }
        rows.sort_by(|(one, _), (other, _)| if falls { other.cmp(one) } else { one.cmp(other) });
        rows.dedup_by(|(one, _), (other, _)| one == other);
        let rows: Vec<T> = rows.into_iter().map(|(_, row)| row).collect();
        let page = Page::cut(rows, paging, self.place);
        Ok(Page { next: page.next.or(end.map(|(_, next)| next)), rows: page.rows })
    }
}

impl<T> List<T> {
    /// Every row of a `SELECT … FROM …` that has no `WHERE`.
    pub fn of(select: &'static str, order: Order<T>, read: fn(&Row) -> Result<T>) -> List<T> {
        List { select, order, read, led: Vec::new(), kept: Vec::new(), born: None }
    }

    /// Only those to which an index leads that goes on with the key.
    pub fn led(mut self, condition: &'static str, value: impl Into<Value>) -> List<T> {
        self.led.push(Condition { text: condition.to_owned(), values: vec![value.into()] });
        self
    }

    /// The same by a condition that holds no value.
    pub fn led_to(mut self, condition: &'static str) -> List<T> {
        self.led.push(Condition { text: condition.to_owned(), values: Vec::new() });
        self
    }

    /// Only those that are found by looking at each, if a value is given.
    pub fn keep(mut self, condition: &'static str, value: Option<impl Into<Value>>) -> List<T> {
        // Said so, no index leads to them: the rows would not be in order.
        if let Some(value) = value {
            let text = format!("({condition}) IS TRUE");
            self.kept.push(Condition { text, values: vec![value.into()] });
        }
        self
    }

    /// Only those born in a stretch of time; where ids are the key, the page begins near it.
    pub fn born(
        mut self,
        column: &'static str,
        instant: fn(&T) -> Timestamp,
        since: Option<Timestamp>,
        until: Option<Timestamp>,
    ) -> List<T> {
        for (sign, at) in [(">=", since), ("<", until)] {
            if let Some(at) = at {
                self.kept.push(Condition { text: format!("{column} {sign} ?"), values: vec![at.into()] });
                self.born = Some((instant, [since, until]));
            }
        }
        self
    }

    /// A page of it; `falls` is the largest key first. A page that looked through many and found few says
    /// where the next one goes on.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn page(mut self, view: &mut View, paging: &Paging, falls: bool) -> Result<Page<T>> {
        let (ahead, back) = if falls { ("<", ">=") } else { (">", "<=") };
        if let Some(cursor) = &paging.cursor {
            self.led.push(self.order.beside(ahead, self.order.read(cursor)?));
        }
        self.begin_near_birth(view).await?;
        let looks = paging.limit.saturating_mul(LOOKS_A_ROW).min(LOOKS_MAX);
        // Who wants everything looks through everything.
        let horizon = match self.kept.is_empty() || paging.limit > LOOKS_MAX {
            true => None,
            false => self.rows(view, falls, (1, looks - 1)).await?.pop(),
        };
        if let Some(last) = &horizon {
            self.kept.push(self.order.beside(back, self.order.key_of(last)?));
        }
        self.led.append(&mut self.kept);
        let rows = self.rows(view, falls, (paging.probe(), 0)).await?;
        let page = Page::cut(rows, paging, self.order.place);
        let next = page.next.or_else(|| horizon.map(|last| write_cursor(&(self.order.place)(&last))));
        Ok(Page { rows: page.rows, next })
    }

    /// The statements of a page behind some place: where it stops looking, and what it holds.
    pub fn statements(mut self, falls: bool) -> [String; 2] {
        let nothing = vec![Value::Int(None); self.order.key.len()];
        self.led.push(self.order.beside(if falls { "<" } else { ">" }, nothing));
        let looks = self.statement(falls, LOOKS_MAX - 1).0;
        self.led.append(&mut self.kept);
        [looks, self.statement(falls, 0).0]
    }

    /// Rows by what leads to them, so many after so many others.
    async fn rows(&self, view: &mut View, falls: bool, (limit, offset): (i64, i64)) -> Result<Vec<T>> {
        let (text, mut values) = self.statement(falls, offset);
        values.push(limit.into());
        view.all_of(AssertSqlSafe(text).into_sql_str(), values).await?.iter().map(self.read).collect()
    }

    /// The statement of the rows behind so many others; at most as many as its last value says.
    fn statement(&self, falls: bool, offset: i64) -> (String, Vec<Value>) {
        let (text, values) = self.text();
        let way = if falls { " DESC" } else { "" };
        let order: Vec<String> = self.order.key.iter().map(|column| format!("{column}{way}")).collect();
        let offset = if offset > 0 { format!(" OFFSET {offset}") } else { String::new() };
        (format!("{text}\nORDER BY {}\nLIMIT ${}{offset}", order.join(", "), values.len() + 1), values)
    }

    /// The statement of those to which an index leads, and its values.
    fn text(&self) -> (String, Vec<Value>) {
        let (mut text, mut values) = (self.select.to_owned(), Vec::new());
        for (place, condition) in self.led.iter().enumerate() {
            text.push_str(if place == 0 { "\nWHERE " } else { "\nAND " });
            let first = values.len() + 1;
            let several = condition.values.len() > 1;
            for (mark, part) in condition.text.split('?').enumerate() {
                if mark > 0 {
                    text.push_str(&format!("${}", if several { first + mark - 1 } else { first }));
                }
                text.push_str(part);
            }
            values.extend(condition.values.iter().cloned());
        }
        (text, values)
    }

    /// Ids are in the order of birth: nobody looks through those that are too old, or too young.
    async fn begin_near_birth(&mut self, view: &mut View) -> Result<()> {
        let (Some((instant, [since, until])), [key]) = (self.born, self.order.key) else { return Ok(()) };
        for (sign, at, slack) in [(">=", since, -SLACK), ("<", until, SLACK)] {
            let Some(at) = at else { continue };
            let id = self.first_born(view, instant, at.plus_micros(slack)).await?;
            self.led.push(Condition { text: format!("{key} {sign} ?"), values: vec![id.into()] });
        }
        Ok(())
    }

    /// An id before which every row was born before an instant. It is sought by halves and not made of the
    /// instant itself, because a clock that travels gives instants of which ids know nothing.
    async fn first_born(
        &mut self,
        view: &mut View,
        instant: fn(&T) -> Timestamp,
        at: Timestamp,
    ) -> Result<Uuid> {
        let floor = |millis: i64| Uuid::from_u128(u128::from(millis.unsigned_abs()) << 80);
        // Where the clock does not travel, it is near its own place among the ids.
        let near = at.micros() / 1_000;
        let mut guesses = vec![near + SLACK / 1_000, near - SLACK / 1_000];
        let (mut low, mut high) = (0, LAST_MILLIS);
        while high - low > GRAIN {
            let middle =
                guesses.pop().filter(|guess| (low..high).contains(guess)).unwrap_or((low + high) / 2);
            let text = format!("{} >= ?", self.order.key[0]);
            self.led.push(Condition { text, values: vec![floor(middle).into()] });
            let found = self.rows(view, false, (1, 0)).await;
            self.led.pop();
            match found?.first().map(instant) {
                Some(born) if born < at => low = middle + 1,
                _ => high = middle,
            }
        }
        Ok(floor(low))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values;

    fn order() -> Order<(i64, i64)> {
        Order {
            key: &["LOWER(a)", "b"],
            place: |row| vec![row.0.to_string(), row.1.to_string()],
            values: |words| Ok(words.iter().flat_map(|word| values![word.parse::<i64>().ok()]).collect()),
        }
    }

    #[test]
    fn a_statement_is_its_conditions() {
        let list = List::of("SELECT * FROM t", order(), |row| Ok((row.get(0)?, row.get(1)?)))
            .led("c = ?", 5)
            .led_to("d IS NULL")
            .led("(LOWER(e) LIKE ? OR LOWER(f) LIKE ?)", "x");
        let (text, values) =
            List { led: [list.led, vec![list.order.beside("<", values![1, 2])]].concat(), ..list }.text();
        let wanted = "SELECT * FROM t\nWHERE c = $1\nAND d IS NULL\nAND (LOWER(e) LIKE $2 OR LOWER(f) LIKE $2)\
            \nAND LOWER(a) <= $3 AND (LOWER(a), b) < ($4, $5)";
        assert_eq!((text.as_str(), values), (wanted, values![5, "x", 1, 1, 2]));
    }

    #[test]
    fn pages_of_several_lists_are_one_as_far_as_all_are_known() {
        let page = |rows: &[i64], next: Option<i64>| Page {
            rows: rows.iter().map(|row| (*row, 0)).collect(),
            next: next.map(|place| write_cursor(&[place.to_string(), "0".to_owned()])),
        };
        let merged = |pages, limit| {
            let page =
                order().merge(pages, &Paging::first(limit), false).unwrap_or_else(|_| Page::whole(vec![]));
            (page.rows.iter().map(|row| row.0).collect::<Vec<_>>(), page.next.is_some())
        };
        assert_eq!(merged(vec![page(&[1, 4], None), page(&[2, 3], None)], 5), (vec![1, 2, 3, 4], false));
        assert_eq!(merged(vec![page(&[1, 4], None), page(&[2, 3], None)], 3), (vec![1, 2, 3], true));
        // Of the second list nothing is known behind 3.
        assert_eq!(merged(vec![page(&[1, 4], None), page(&[2], Some(3))], 5), (vec![1, 2], true));
        assert_eq!(merged(vec![page(&[], Some(9)), page(&[2], Some(3))], 5), (vec![2], true));
    }
}
