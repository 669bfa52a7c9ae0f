//! A noun as the console shows it: one declaration makes its list, its pages and its forms.

use crate::console::action::{Action, Answer};
use crate::console::audience::Audience;
use crate::console::block::{Block, Link};
use crate::console::cell::{Column, own_name};
use crate::console::fields::encode;
use crate::console::form::Field;
use crate::console::visit::Visit;
use crate::records::operator::Role;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// A noun: what it is called, who may see it, what its list shows and what can be done.
pub struct Noun {
    /// Where it is found: `invoices` is `/invoices`.
    pub path: &'static str,
    /// One of it.
    pub one: &'static str,
    /// Many of it.
    pub many: &'static str,
    /// The letter that goes there after `g`.
    pub key: char,
    /// Who may see it.
    pub audience: Audience,
    /// The list's columns.
    pub columns: &'static [Column],
    /// The list's filters, beside the search.
    pub filters: fn(&Visit) -> Vec<Field>,
    /// The order of the list when none is asked for.
    pub order: Option<Order>,
    /// What texts are searched for; empty where none can be.
    pub search: &'static str,
    /// The command line that lists the same, without its filters.
    pub command: &'static str,
    /// What an empty list says.
    pub empty: &'static str,
    /// Reads a page of the list, as the API's JSON; a customer gets its own only.
    pub list: fn(Visit, Paging) -> Answer<Page<Value>>,
    /// Reads one, as the API's JSON, with what stands around it.
    pub show: Option<fn(Visit, String) -> Answer<Shown>>,
    /// What else there is to see of many, each on a page of its own.
    pub views: &'static [View],
    /// What can be done without one, as the rows of the list stand.
    pub creates: &'static [Action],
    /// What can be done to one.
    pub actions: &'static [Action],
    /// Names of actions that can be done to many at once.
    pub bulk: &'static [&'static str],
}

/// Something else to see of many: sums, balances, how one would look.
#[derive(Clone, Copy)]
pub struct View {
    /// The last part of its address.
    pub name: &'static str,
    /// What its button says, and the page's heading.
    pub label: &'static str,
    /// Who may see it.
    pub audience: Audience,
    /// What it can be asked for.
    pub form: fn(Visit) -> Answer<Vec<Field>>,
    /// What is to be seen.
    pub show: fn(Visit) -> Answer<Seen>,
}

/// What is to be seen of many.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Its parts.
    pub blocks: Vec<Block>,
    /// The command line that shows the same.
    pub command: String,
    /// Where its next page begins.
    pub next: Option<String>,
}

/// One of a noun.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// The API's JSON.
    pub value: Value,
    /// How it is called.
    pub title: String,
    /// What the page shows besides.
    pub blocks: Vec<Block>,
    /// The command line that shows the same.
    pub command: String,
}

/// The order of a list.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// The field.
    pub field: &'static str,
    /// Largest first.
    pub descending: bool,
}

impl Noun {
    /// A list without filters, orders or actions, to be filled in.
    pub const fn new(
        path: &'static str,
        (one, many): (&'static str, &'static str),
        columns: &'static [Column],
        list: fn(Visit, Paging) -> Answer<Page<Value>>,
    ) -> Noun {
        Noun {
            path,
            one,
            many,
            key: '-',
            audience: Audience::Operators,
            columns,
            filters: no_filters,
            order: None,
            search: "",
            command: "",
            empty: "",
            list,
            show: None,
            views: &[],
            creates: &[],
            actions: &[],
            bulk: &[],
        }
    }

    /// The columns that whoever asks is shown.
    pub fn columns_for(&self, visit: &Visit) -> Vec<Column> {
        let operates = visit.operates(Role::Viewer);
        self.columns.iter().filter(|column| operates || !column.for_operators).copied().collect()
    }

    /// Fields that the list can be sorted by.
    pub fn sorts(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().filter_map(|column| column.sort)
    }

    /// Where its list is, as a step on the way to a page.
    pub fn trail(&self) -> Vec<Link> {
        vec![Link { label: self.many.to_owned(), href: format!("/{}", self.path), class: "" }]
    }

    /// The page of one, or the list when there is none.
    pub fn place(&self, value: &Value) -> String {
        match value.get("id").and_then(Value::as_str) {
            Some(id) if self.show.is_some() => format!("/{}/{}", self.path, name_of(value, id)),
            _ => format!("/{}", self.path),
        }
    }

    /// What is done under that name to one, or without one.
    pub fn action(&self, name: &str) -> Option<&'static Action> {
        self.creates.iter().chain(self.actions).find(|action| action.name == name)
    }
}

/// The last part of a page's address: a name that the page gives itself, else its id.
pub fn name_of(value: &Value, asked: &str) -> String {
    let own = own_name(value);
    encode(if own.is_empty() { asked } else { &own })
}

fn no_filters(_: &Visit) -> Vec<Field> {
    Vec::new()
}
