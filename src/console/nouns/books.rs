//! What ledger accounts stand at, and that debits and credits are equal.

use crate::console::block::{Block, Notice};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::Field;
use crate::console::list::quoted;
use crate::console::noun::Seen;
use crate::console::nouns::common::{customer_filter, json, whose};
use crate::console::reports::as_of;
use crate::console::visit::Visit;
use crate::engine::figures::Wanted;
use crate::engine::named::named;
use crate::error::{Error, Result};
use crate::records::account::{self, Filter};
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::money::Money;
use crate::values::page::Paging;
use serde_json::Value;
use std::collections::BTreeMap;

/// Accounts of a page.
const ROWS: i64 = 50;

const ACCOUNTS: &[Column] = &[
    Column::new("customer", "/customer_name").to("/customers/", "/customer_id"),
    Column::new("account", "/role"),
    Column::of("debits", "/debits", Kind::Money),
    Column::of("credits", "/credits", Kind::Money),
    Column::of("balance", "/balance", Kind::Money),
];

const TRIAL: &[Column] = &[
    Column::new("role", "/role"),
    Column::of("accounts", "/accounts", Kind::Number),
    Column::of("debits", "/debits", Kind::Money),
    Column::of("credits", "/credits", Kind::Money),
    Column::of("balance", "/balance", Kind::Money),
];

/// Whose accounts can be asked for.
pub async fn form(visit: Visit) -> Result<Vec<Field>> {
    let mut fields = customer_filter(&visit);
    fields.push(Field::text("currency", "Currency"));
    Ok(fields)
}

/// The accounts of one customer or of all, a page at a time.
pub async fn balances(visit: Visit) -> Result<Seen> {
    let mut view = visit.payg.db.view().await?;
    let filter =
        Filter { customer_id: whose(&visit, &mut view).await?, currency: visit.fields.parsed("currency")? };
    let paging = Paging { cursor: visit.fields.owned("cursor"), ..Paging::first(ROWS) };
    let page = account::list(&mut view, filter, &paging).await?;
    let page = json(named(&mut view, page, |account| account.customer_id).await?)?;
    let mut table = cell::table("", ACCOUNTS, &page.rows, &visit.zone());
    "Nothing was ever posted.".clone_into(&mut table.empty);
    let meaning = "A positive balance is owed by the customer, a negative one to it.";
    let mut command = "payg ledger balance".to_owned();
    if let Some(customer) = visit.fields.get("customer") {
        command.push_str(&format!(" {}", quoted(customer)));
    }
    if let Some(currency) = visit.fields.get("currency") {
        command.push_str(&format!(" --currency {}", quoted(currency)));
    }
    let blocks = vec![Notice::block("info", meaning, ""), Block::Table(table)];
    Ok(Seen { blocks, command, next: page.next })
}

/// The sums over all customers by role and currency, and whether they are nothing together.
pub async fn trial_balance(visit: Visit) -> Result<Seen> {
    let zone = visit.zone();
    let month = Month::at(visit.payg.now(), &zone);
    let kept = visit.console.all_figures(Wanted::Home(month, zone.clone())).await?;
    let rows = kept.figures["books"].as_array().cloned().unwrap_or_default();
    let wrong: Vec<String> =
        sums(&rows)?.into_values().filter(|sum| sum.minor != 0).map(|sum| sum.to_string()).collect();
    let proof = match wrong.is_empty() {
        true => Notice::block("good", "Debits and credits are equal in every currency.", ""),
        false => {
            let why = format!("The books are out of balance by {}.", wrong.join(" and "));
            Notice::block("bad", why, "payg verify says where")
        }
    };
    let mut table = cell::table("", TRIAL, &rows, &zone);
    "Nothing was ever posted.".clone_into(&mut table.empty);
    let mut blocks: Vec<Block> = as_of(&visit, &kept).into_iter().collect();
    blocks.extend([proof, Block::Table(table)]);
    Ok(Seen { blocks, command: "payg ledger trial-balance".to_owned(), next: None })
}

fn sums(rows: &[Value]) -> Result<BTreeMap<String, Money>> {
    let mut sums = BTreeMap::new();
    for row in rows {
        let part = |name: &str| row["balance"][name].as_str().unwrap_or_default();
        let currency: Currency = part("currency").parse()?;
        let balance = Money::parse(part("amount"), currency)
            .map_err(|cause| Error::failed("a balance that was kept is not readable").cause(cause))?;
        let sum = sums.entry(currency.to_string()).or_insert(Money::new(0, currency));
        *sum = sum.add(balance)?;
    }
    Ok(sums)
}
