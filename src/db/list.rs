//! Lists that are read a page at a time: a list says its rows, condition by condition, and their order; a
//! page begins behind a place and looks through a bounded number of rows, however few of them are wanted.

use super::door::View;
use super::row::Row;
use super::sql::{Backend, Sql};
use super::value::Value;
use crate::error::Result;
use crate::values::page::{Page, Paging, read_cursor, write_cursor};
use crate::values::timestamp::{SECOND, Timestamp};
use sqlx::{AssertSqlSafe, SqlSafeStr};
use uuid::Uuid;

/// Rows that a page looks through at most, where no index leads to those that are wanted.
const LOOKS_MAX: i64 = 5_000;
/// The same for each row that it may hold: who asks for one row waits for no more than that.
const LOOKS_A_ROW: i64 = 100;
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
    select: Sql,
    name: &'static str,
    order: Order<T>,
    read: fn(&Row) -> Result<T>,
    led: Vec<Condition>,
    kept: Vec<Condition>,
    born: Option<Born<T>>,
}

/// When a row was born, and since and until when those were that are wanted.
struct Born<T> {
    instant: fn(&T) -> Timestamp,
    since: Option<Timestamp>,
    until: Option<Timestamp>,
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

    /// The rows behind a key; `falls` is the largest key first.
    fn behind(&self, falls: bool, place: Vec<Value>) -> Condition {
        let sign = if falls { "<" } else { ">" };
        let marks = vec!["?"; place.len()].join(", ");
        let text = format!("({}) {sign} ({marks})", self.key.join(", "));
        match (self.key, place.first()) {
            // SQLite begins an index of an expression by its first value only.
            ([first, _, ..], Some(value)) if first.contains('(') => {
                let text = format!("{first} {sign}= ? AND {text}");
                Condition { text, values: [vec![value.clone()], place].concat() }
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
    pub fn of(select: impl Into<Sql>, order: Order<T>, read: fn(&Row) -> Result<T>) -> List<T> {
        let select = select.into();
        List { select, name: "looked", order, read, led: Vec::new(), kept: Vec::new(), born: None }
    }

    /// The name before the columns of its conditions, as in `p.status`.
    pub fn named(self, name: &'static str) -> List<T> {
        List { name, ..self }
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

    /// Only those that are found by looking at each, if a value is given; it speaks of selected columns.
    pub fn keep(mut self, condition: &'static str, value: Option<impl Into<Value>>) -> List<T> {
        if let Some(value) = value {
            self.kept.push(Condition { text: condition.to_owned(), values: vec![value.into()] });
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
                self.born = Some(Born { instant, since, until });
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
        if let Some(cursor) = &paging.cursor {
            self.led.push(self.order.behind(falls, self.order.read(cursor)?));
        }
        self.begin_near_birth(view).await?;
        // Who wants everything looks through everything.
        let looks = match paging.limit {
            limit if limit > LOOKS_MAX => i64::MAX,
            limit => limit.saturating_mul(LOOKS_A_ROW).min(LOOKS_MAX),
        };
        let (text, values) = self.wanted(view.backend(), falls, looks);
        let rows = self.rows(view, (text, values), paging.probe()).await?;
        let (found, page) = (rows.len() as i64, Page::cut(rows, paging, self.order.place));
        if self.kept.is_empty() || found >= paging.probe() {
            return Ok(page);
        }
        // Where it stopped looking, unless that was the end.
        let (text, values) = self.ordered(view.backend(), falls);
        let last = self.rows(view, (format!("{text} OFFSET {}", looks - 1), values), 1).await?.pop();
        Ok(Page { next: last.map(|last| write_cursor(&(self.order.place)(&last))), ..page })
    }

    /// The statements of a page behind some place: what it holds, and where it stops looking.
    pub fn statements(mut self, backend: Backend, falls: bool) -> [String; 2] {
        let nothing = vec![Value::Int(None); self.order.key.len()];
        self.led.push(self.order.behind(falls, nothing));
        let limited =
            |(text, values): (String, Vec<Value>)| text.replace("{limit}", &format!("${}", values.len() + 1));
        [limited(self.wanted(backend, falls, LOOKS_MAX)), limited(self.ordered(backend, falls))]
    }

    /// At most so many rows of a statement that has a place for their number.
    async fn rows(
        &self,
        view: &mut View,
        (text, mut values): (String, Vec<Value>),
        limit: i64,
    ) -> Result<Vec<T>> {
        values.push(limit.into());
        let text = text.replace("{limit}", &format!("${}", values.len()));
        view.all_of(AssertSqlSafe(text).into_sql_str(), values).await?.iter().map(self.read).collect()
    }

    /// The rows that are wanted among so many to which an index leads. Either database reads what is looked
    /// through in its order and hands it on in it; a condition beside it would have them choose another way.
    fn wanted(&self, backend: Backend, falls: bool, looks: i64) -> (String, Vec<Value>) {
        let (text, mut values) = self.ordered(backend, falls);
        if self.kept.is_empty() {
            return (text, values);
        }
        let looked = text.replace("{limit}", &looks.to_string());
        let kept = wheres(&self.kept, &mut values);
        (format!("SELECT * FROM (\n{looked}) AS {}{kept}\nLIMIT {{limit}}", self.name), values)
    }

    /// The rows to which an index leads, in order.
    fn ordered(&self, backend: Backend, falls: bool) -> (String, Vec<Value>) {
        let mut values = Vec::new();
        let led = wheres(&self.led, &mut values);
        let way = if falls { " DESC" } else { "" };
        let order: Vec<String> = self.order.key.iter().map(|column| format!("{column}{way}")).collect();
        let select = self.select.text(backend);
        (format!("{select}{led}\nORDER BY {}\nLIMIT {{limit}}", order.join(", ")), values)
    }

    /// Ids are in the order of birth: nobody looks through those that are too old, or too young.
    async fn begin_near_birth(&mut self, view: &mut View) -> Result<()> {
        let (Some(Born { instant, since, until }), [key]) = (self.born.take(), self.order.key) else {
            return Ok(());
        };
        if let Some(since) = since {
            let (first, _) = self.first_born(view, instant, since.plus_micros(-SLACK)).await?;
            self.led.push(Condition { text: format!("{key} >= ?"), values: vec![first.into()] });
        }
        if let Some(until) = until {
            let (_, last) = self.first_born(view, instant, until.plus_micros(SLACK)).await?;
            self.led.push(Condition { text: format!("{key} < ?"), values: vec![last.into()] });
        }
        Ok(())
    }

    /// Between which ids the first is that was born at an instant or after it: what is before the one is
    /// older, what is behind the other is not. They are sought by halves and not made of the instant itself,
    /// because a clock that travels gives instants of which ids know nothing.
    async fn first_born(
        &mut self,
        view: &mut View,
        instant: fn(&T) -> Timestamp,
        at: Timestamp,
    ) -> Result<(Uuid, Uuid)> {
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
            let found = self.rows(view, self.ordered(view.backend(), false), 1).await;
            self.led.pop();
            match found?.first().map(instant) {
                Some(born) if born < at => low = middle + 1,
                _ => high = middle,
            }
        }
        Ok((floor(low), floor(high)))
    }
}

/// Conditions, all of which hold, as a `WHERE`; their values are put behind those that are there.
fn wheres(conditions: &[Condition], values: &mut Vec<Value>) -> String {
    let mut text = String::new();
    for (place, condition) in conditions.iter().enumerate() {
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
    text
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
            .led_to("d IS NULL");
        let (text, values) = list.wanted(Backend::Sqlite, true, 200);
        let ordered = "SELECT * FROM t\nWHERE c = $1\nAND d IS NULL\nORDER BY LOWER(a) DESC, b DESC\nLIMIT ";
        assert_eq!((text, values), (format!("{ordered}{{limit}}"), values![5]));
        let list = list.keep("(LOWER(e) LIKE ? OR LOWER(f) LIKE ?)", Some("x")).keep("g = ?", None::<i64>);
        let (text, values) = list.wanted(Backend::Sqlite, true, 200);
        let looked = format!(
            "SELECT * FROM (\n{ordered}200) AS looked\nWHERE (LOWER(e) LIKE $2 OR LOWER(f) LIKE $2)\nLIMIT {{limit}}"
        );
        assert_eq!((text, values), (looked, values![5, "x"]));
        let behind = order().behind(true, values![1, 2]);
        assert_eq!(behind.text, "LOWER(a) <= ? AND (LOWER(a), b) < (?, ?)");
        assert_eq!(behind.values, values![1, 1, 2]);
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
