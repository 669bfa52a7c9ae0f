//! A noun as the console shows it: one declaration makes its list, its pages and its forms.

use crate::console::action::Action;
use crate::console::block::Block;
use crate::console::cell::Column;
use crate::console::form::Field;
use crate::console::visit::Visit;
use crate::engine::caller::Subject;
use crate::error::{Error, Kind, Result};
use crate::records::customer::Kind as CustomerKind;
use crate::records::operator::Role;
use crate::values::page::{Page, Paging};
use futures_util::future::BoxFuture;
use serde_json::Value;

/// What a declaration's functions answer.
pub type Answer<T> = BoxFuture<'static, Result<T>>;

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
    /// Whether texts can be searched.
    pub can_search: bool,
    /// The command line that lists the same, without its filters.
    pub command: &'static str,
    /// What an empty list says.
    pub empty: &'static str,
    /// Reads a page of the list, as the API's JSON; a customer gets its own only.
    pub list: fn(Visit, Paging) -> Answer<Page<Value>>,
    /// Reads one, as the API's JSON, with what stands around it.
    pub show: Option<fn(Visit, String) -> Answer<Shown>>,
    /// What can be done without one.
    pub creates: &'static [Action],
    /// What can be done to one.
    pub actions: &'static [Action],
    /// Names of actions that can be done to many at once.
    pub bulk: &'static [&'static str],
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

/// Who may see a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Operators.
    Operators,
    /// Operators all of it, companies their own; a user has none.
    Companies,
    /// Operators all of it, customers their own.
    Everyone,
}

impl Audience {
    /// Whether whoever asks belongs to it.
    pub fn admits(self, visit: &Visit) -> bool {
        match visit.caller().map(|caller| caller.subject) {
            Ok(Subject::Operator(..)) => true,
            Ok(Subject::Customer(_, kind)) => match self {
                Audience::Operators => false,
                Audience::Companies => kind == CustomerKind::Company,
                Audience::Everyone => true,
            },
            Err(_) => false,
        }
    }

    /// Refuses whoever does not belong to it.
    pub fn must_admit(self, visit: &Visit) -> Result<()> {
        match self {
            Audience::Operators => visit.must_operate(Role::Viewer),
            Audience::Companies => match visit.caller()?.subject {
                Subject::Customer(_, CustomerKind::User) => {
                    Err(Error::new(Kind::Denied, "companies_only", "only a company has this"))
                }
                _ => Ok(()),
            },
            Audience::Everyone => visit.caller().map(drop),
        }
    }
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
            can_search: false,
            command: "",
            empty: "",
            list,
            show: None,
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

    /// What is done under that name to one, or without one.
    pub fn action(&self, name: &str) -> Option<&'static Action> {
        self.creates.iter().chain(self.actions).find(|action| action.name == name)
    }
}

fn no_filters(_: &Visit) -> Vec<Field> {
    Vec::new()
}
