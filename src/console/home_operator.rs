//! The operators' home: four numbers, and what needs attention.

use crate::console::attention;
use crate::console::block::{Block, Link, Notice, Tile};
use crate::console::cell::{self, Column, Kind, grouped, money, plain};
use crate::console::nouns::common::value;
use crate::console::page::Sheet;
use crate::console::reports::as_of;
use crate::console::visit::Visit;
use crate::engine::figures::Wanted;
use crate::engine::invoice_state::stated;
use crate::error::Result;
use crate::records::invoice::{self, Filter};
use crate::values::calendar::Month;
use crate::values::page::{Paging, Sort};
use serde_json::Value;

/// Invoices that are shown.
const INVOICES: i64 = 8;

const LATEST: &[Column] = &[
    Column::new("number", "/number").to("/invoices/", "/number"),
    Column::new("customer", "/customer_name").to("/customers/", "/customer_id"),
    Column::new("month", "/month"),
    Column::of("status", "/state", Kind::State),
    Column::of("total", "/total", Kind::Money),
];

/// What the accounts of a role stand at together; debits are above zero, and all of them sum to nothing.
const BOOKS: &[Column] = &[Column::new("accounts", "/role"), Column::of("balance", "/balance", Kind::Money)];

const USED: &[Column] = &[
    Column::new("service", "/service").to("/services/", "/service"),
    Column::of("events", "/events", Kind::Number),
    Column::of("quantity", "/quantity", Kind::Number),
    Column::new("unit", "/unit"),
];

/// The page.
pub async fn sheet(visit: &Visit) -> Result<Sheet> {
    let (now, zone) = (visit.payg.now(), visit.zone());
    let month = Month::at(now, &zone);
    let counted = visit.console.all_figures(Wanted::Home(month, zone.clone())).await?;
    let figures = &counted.figures;
    let mut view = visit.payg.db.view().await?;
    let newest = Paging { sort: Some(Sort { field: "month", descending: true }), ..Paging::first(INVOICES) };
    let latest = invoice::list(&mut view, Filter::default(), &newest).await?.rows;
    let invoices = stated(&mut view, latest, now, visit.payg.settings.seller_due_days).await?;
    let invoices = invoices.iter().map(value).collect::<Result<Vec<_>>>()?;
    let last = Filter { month: Some(month.plus(-1)?), ..Filter::default() };
    let is_billed = !invoice::list(&mut view, last, &Paging::first(1)).await?.rows.is_empty();
    let wrong = attention::of_operators(&mut view, now).await?;
    drop(view);
    let mut blocks = vec![Block::Tiles(tiles(figures, month))];
    blocks.extend(as_of(visit, &counted));
    blocks.extend(attention(visit, figures, (month.plus(-1)?, is_billed), wrong));
    let mut used = cell::table_of("Usage this month", USED, figures, "/usage", &zone);
    "Nothing was used this month.".clone_into(&mut used.empty);
    blocks.push(Block::Table(used));
    let mut latest = cell::table("Latest invoices", LATEST, &invoices, &zone);
    "No invoice yet.".clone_into(&mut latest.empty);
    blocks.push(Block::Table(latest));
    let bill = Link { label: "Bill a month".to_owned(), href: "/bill".to_owned(), class: "" };
    Ok(Sheet {
        title: "Home".to_owned(),
        actions: vec![bill],
        blocks,
        command: "payg ledger trial-balance".to_owned(),
        ..Sheet::default()
    })
}

fn tiles(figures: &Value, month: Month) -> Vec<Tile> {
    let tile = |label: &str, value: String, note: &str, link: &str| Tile {
        label: label.to_owned(),
        value,
        note: note.to_owned(),
        link: Some(link.to_owned()),
    };
    let events: i64 =
        figures["usage"].as_array().into_iter().flatten().filter_map(|row| row["events"].as_i64()).sum();
    vec![
        tile(
            "Owed to you",
            balance(figures, "receivable", false),
            "billed, not paid, not credited",
            "/ledger",
        ),
        tile("Revenue so far", balance(figures, "revenue", true), "without tax", "/invoices"),
        tile("Events this month", grouped(&events.to_string()), &month.to_string(), "/usage"),
        tile("Customers", grouped(&plain(&figures["customers"])), "enabled and disabled", "/customers"),
    ]
}

/// What accounts of a role stand at, each currency by itself.
fn balance(figures: &Value, role: &str, is_credit: bool) -> String {
    let rows = figures["books"].as_array().into_iter().flatten().filter(|row| row["role"] == role);
    let sums: Vec<String> = rows
        .map(|row| {
            let text = money(&row["balance"]);
            match (is_credit, text.strip_prefix('-')) {
                (false, _) => text,
                (true, Some(positive)) => positive.to_owned(),
                (true, None) if text.starts_with("0 ") || text.starts_with("0.00 ") => text,
                (true, None) => format!("-{text}"),
            }
        })
        .collect();
    if sums.is_empty() { "nothing yet".to_owned() } else { sums.join(" · ") }
}

fn attention(
    visit: &Visit,
    figures: &Value,
    (last, is_billed): (Month, bool),
    mut blocks: Vec<Block>,
) -> Vec<Block> {
    let depth = visit.console.app.queue.depth();
    if depth.events * 2 > depth.room {
        let why = format!("{} events wait for the database; there is room for {}.", depth.events, depth.room);
        blocks.push(Notice::block("bad", why, "payg doctor looks at it"));
    }
    for currency in unbalanced(figures) {
        let why = format!("The books do not balance in {currency}.");
        blocks.push(Notice::block("bad", why, "payg verify says where"));
        let of_it = |row: &&Value| plain(&row["balance"]["currency"]) == currency;
        let rows: Vec<Value> =
            figures["books"].as_array().into_iter().flatten().filter(of_it).cloned().collect();
        blocks.push(Block::Table(cell::table(
            &format!("The books in {currency}"),
            BOOKS,
            &rows,
            &visit.zone(),
        )));
        let href = format!("/ledger?currency={currency}");
        blocks.push(Block::Links(vec![Link { label: "Ledger".to_owned(), href, class: "second" }]));
    }
    if !is_billed {
        let why = format!("{last} is not billed yet.");
        blocks.push(Notice::block("info", why, "Bill a month shows what it would come to."));
    }
    if blocks.is_empty() {
        blocks.push(Notice::block("good", "Nothing needs attention.", ""));
    }
    blocks
}

/// Currencies in which debits and credits differ over all accounts; there should be none.
fn unbalanced(figures: &Value) -> Vec<String> {
    let mut sums: std::collections::BTreeMap<String, i128> = std::collections::BTreeMap::new();
    for row in figures["books"].as_array().into_iter().flatten() {
        let balance = &row["balance"];
        let digits: String = plain(&balance["amount"]).chars().filter(|letter| *letter != '.').collect();
        *sums.entry(plain(&balance["currency"])).or_default() += digits.parse::<i128>().unwrap_or_default();
    }
    sums.into_iter().filter(|(_, sum)| *sum != 0).map(|(currency, _)| currency).collect()
}
