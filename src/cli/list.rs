//! What every list takes, and how its pages follow each other.

use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::cli::rows::Column;
use crate::error::{Error, Result};
use crate::values::page::{Page, Paging, Sort};
use clap::Args;
use serde::Serialize;

/// Rows of a list when nobody says how many.
const DEFAULT_LIMIT: i64 = 50;
/// Rows that are fetched at once at most.
const PAGE_LIMIT: i64 = 500;

/// The flags of every list that can be searched; flatten them into the list's own.
#[derive(Args, Clone, Debug, Default)]
pub struct ListArguments {
    #[command(flatten)]
    pages: PageArguments,

    /// Only what this text finds: part of a name, how a word of it begins, or whose a document is
    #[arg(long, value_name = "TEXT", help_heading = "Paging")]
    search: Option<String>,
}

/// The flags of a list whose rows have no text that could be searched for.
#[derive(Args, Clone, Debug, Default)]
pub struct PageArguments {
    /// Show at most so many (50 unless csv or jsonl, which show all)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(1..), help_heading = "Paging")]
    pub limit: Option<i64>,

    /// Show all of them
    #[arg(long, conflicts_with = "limit", help_heading = "Paging")]
    pub all: bool,

    /// Go on where an earlier list was cut
    #[arg(long, value_name = "CURSOR", help_heading = "Paging")]
    pub cursor: Option<String>,

    /// Order by a field; -FIELD is the largest first
    #[arg(long, value_name = "FIELD", allow_hyphen_values = true, help_heading = "Paging")]
    pub sort: Option<String>,
}

impl PageArguments {
    /// How many rows are wanted in all; `None` is all of them.
    fn wanted(&self, format: Format) -> Option<i64> {
        match self.limit {
            Some(limit) => Some(limit),
            None if self.all || format.is_export() => None,
            None => Some(DEFAULT_LIMIT),
        }
    }

    /// The order, if one was asked for and the list knows it.
    fn order(&self, sorts: &[&'static str]) -> Result<Option<Sort>> {
        let Some(asked) = &self.sort else { return Ok(None) };
        let (name, descending) = match asked.strip_prefix('-') {
            Some(name) => (name, true),
            None => (asked.as_str(), false),
        };
        match sorts.iter().find(|field| **field == name) {
            Some(field) => Ok(Some(Sort { field, descending })),
            None => {
                let hint = match sorts {
                    [] => "it has one order only".to_owned(),
                    sorts => format!("it can be sorted by {}", sorts.join(", ")),
                };
                Err(Error::invalid("--sort", name, "is no field that this list can be sorted by").hint(hint))
            }
        }
    }
}

impl Context {
    /// Prints a list page by page: `fetch` reads the page that its [`Paging`] names. `sorts` are the
    /// fields that it can be ordered by. Says on standard error when the list was cut.
    pub async fn list<T: Serialize>(
        &mut self,
        columns: &'static [Column],
        arguments: &ListArguments,
        sorts: &[&'static str],
        mut fetch: impl AsyncFnMut(Paging) -> Result<Page<T>>,
    ) -> Result<()> {
        let search = arguments.search.clone();
        let fetch = async |paging: Paging| fetch(Paging { search: search.clone(), ..paging }).await;
        self.list_unsearched(columns, &arguments.pages, sorts, fetch).await
    }

    /// The same of a list whose rows have no text that could be searched for.
    pub async fn list_unsearched<T: Serialize>(
        &mut self,
        columns: &'static [Column],
        arguments: &PageArguments,
        sorts: &[&'static str],
        mut fetch: impl AsyncFnMut(Paging) -> Result<Page<T>>,
    ) -> Result<()> {
        let wanted = arguments.wanted(self.out.format());
        let sort = arguments.order(sorts)?;
        let mut cursor = arguments.cursor.clone();
        let mut shown: i64 = 0;
        let mut rows = self.out.rows(columns);
        loop {
            let limit = wanted.map_or(PAGE_LIMIT, |wanted| (wanted - shown).min(PAGE_LIMIT));
            let page = fetch(Paging { limit, cursor, sort, search: None }).await?;
            for row in &page.rows {
                rows.push(row)?;
            }
            shown += page.rows.len() as i64;
            cursor = page.next;
            if cursor.is_none() || wanted.is_some_and(|wanted| shown >= wanted) {
                break;
            }
            self.environment.stop.check()?;
        }
        rows.finish(cursor.as_deref())?;
        self.say_where_cut(shown, cursor.as_deref())
    }

    fn say_where_cut(&mut self, shown: i64, next: Option<&str>) -> Result<()> {
        match next {
            Some(next) => self.talk.say(format!("{shown} of more · next: --cursor {next} · all: --all")),
            None if shown == 0 && self.out.format() == Format::Table => self.talk.say("nothing found"),
            None => {}
        }
        Ok(())
    }
}
