//! Bank files: what went to the bank, whether it took it, and what came back.

use crate::console::action::{Action, Done, May, always, no_fields};
use crate::console::block::{Block, Link};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{about, json, value, word_filter};
use crate::console::visit::Visit;
use crate::engine::decide_bank_file::{accept_bank_file, full_bank_file, reject_bank_file};
use crate::engine::export_bank::export_bank;
use crate::engine::import_returns::import_returns;
use crate::error::{Error, Result};
use crate::records::bank_file;
use crate::records::operator::Role;
use crate::values::page::{Page, Paging};
use jiff::civil::Date;
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'f',
    filters: |_| vec![word_filter("state", "State", &["exported", "accepted", "rejected"])],
    search: "Its number, or its day as 2026-11-03",
    command: "payg bank list",
    empty: "No file fits. Export writes what waits for the bank.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[
        Action {
            name: "export",
            label: "Export",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |_, _| {
                let date =
                    Field::of("date", "For the day", Take::Day).hint("The next business day unless given");
                Box::pin(async { Ok(vec![date]) })
            },
            run: |visit, _| Box::pin(export(visit)),
        },
        Action {
            name: "import",
            label: "Read returns",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |_, _| {
                let content = Field::of("content", "What the bank sent back", Take::Area).needed();
                Box::pin(async { Ok(vec![content]) })
            },
            run: |visit, _| Box::pin(import(visit)),
        },
    ],
    actions: &[
        Action {
            name: "accept",
            label: "The bank took it",
            may: May::Operate(Role::Operator),
            danger: false,
            when: is_open,
            form: no_fields,
            run: |visit, value| Box::pin(accept(visit, value)),
        },
        Action {
            name: "reject",
            label: "The bank did not take it",
            may: May::Operate(Role::Operator),
            danger: true,
            when: is_open,
            form: |_, _| Box::pin(async { Ok(vec![Field::text("reason", "Reason").needed()]) }),
            run: |visit, value| Box::pin(reject(visit, value)),
        },
    ],
    bulk: &["accept"],
    ..Noun::new("bank-files", ("bank file", "Bank files"), COLUMNS, |visit, paging| {
        Box::pin(list(visit, paging))
    })
};

const COLUMNS: &[Column] = &[
    Column::of("file", "/number", Kind::Number).to("/bank-files/", "/number").sorted("number"),
    Column::new("for the day", "/date"),
    Column::of("state", "/state", Kind::State),
    Column::of("entries", "/entries", Kind::Number),
    Column::of("credits, cents", "/credits", Kind::Number),
    Column::of("debits, cents", "/debits", Kind::Number),
    Column::of("written", "/created_at", Kind::Time),
    Column::new("reason", "/reason"),
];

const ENTRIES: &[Column] = &[
    Column::of("line", "/line", Kind::Number),
    Column::of("payment", "/payment_id", Kind::Code).to("/payments/", "/payment_id"),
    Column::of("cents", "/amount", Kind::Number),
    Column::new("BSB", "/bsb"),
    Column::new("account", "/account"),
    Column::of("outcome", "/outcome", Kind::State),
    Column::new("why it came back", "/return_reason"),
];

const RETURNS: &[Column] = &[
    Column::of("line", "/line", Kind::Number),
    Column::of("outcome", "/outcome", Kind::State),
    Column::of("payment", "/payment_id", Kind::Code).to("/payments/", "/payment_id"),
    Column::of("amount", "/amount", Kind::Money),
    Column::new("reason", "/reason"),
    Column::new("details", "/detail"),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let state = visit.fields.parsed("state")?;
    json(bank_file::list(&mut visit.payg.db.view().await?, state, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let number: i64 = id.parse().map_err(|_| Error::not_found("bank file", &id))?;
    let mut view = visit.payg.db.view().await?;
    let full = full_bank_file(&mut view, number).await?;
    let changes = history::changes(&visit, &mut view, number.to_string()).await?;
    drop(view);
    let (shown, zone) = (value(&full)?, visit.zone());
    let mut blocks = vec![Block::Facts(cell::facts("", COLUMNS, &shown, &zone))];
    if visit.operates(Role::Operator) {
        let href = format!("/bank-files/{number}/content");
        blocks.push(Block::Links(vec![Link { label: "The file".to_owned(), href, class: "second" }]));
    }
    blocks.extend(history::some("Entries", ENTRIES, &full.entry_list, &zone)?);
    blocks.extend(changes);
    let title = format!("Bank file {number}");
    Ok(Shown { value: shown, title, blocks, command: format!("payg bank show {number}") })
}

fn is_open(value: &Value) -> bool {
    value["decided_at"].is_null()
}

fn number_of(value: &Value) -> Result<i64> {
    value["number"].as_i64().ok_or_else(|| Error::not_found("bank file", cell::plain(&value["number"])))
}

async fn export(visit: Visit) -> Result<Done> {
    let date = visit.fields.get("date").map(str::parse::<Date>).transpose();
    let date = date.map_err(|_| Error::usage("this is not a day like 2026-11-03").at("date"))?;
    let made = export_bank(&visit.payg, date).await?;
    let entries: i64 = made.files.iter().map(|file| file.entries).sum();
    let says = match (made.files.len(), made.again) {
        (0, _) => "Nothing waits for the bank.".to_owned(),
        (count, true) => format!("{count} files wait for the bank's word; nothing new is written."),
        (count, false) => format!("{entries} payments are written into {count} files."),
    };
    let says = match made.refused.len() {
        0 => says,
        count => format!("{says} {count} payments cannot go to a bank."),
    };
    Ok(Done::says(says, "/bank-files"))
}

async fn import(visit: Visit) -> Result<Done> {
    let lines = import_returns(&visit.payg, visit.fields.needed("content")?).await;
    let lines = lines.map_err(about("content"))?;
    let refused = lines.iter().filter(|line| line.is_refused()).count();
    let blocks = history::some("Lines", RETURNS, &lines, &visit.zone())?.into_iter().collect();
    let says = format!("{} lines are read, {refused} of them are refused.", lines.len());
    Ok(Done { blocks, once: true, ..Done::says(says, "/bank-files") })
}

async fn accept(visit: Visit, value: Value) -> Result<Done> {
    let file = accept_bank_file(&visit.payg, number_of(&value)?).await?;
    let says = format!("The bank took file {} with {} payments.", file.number, file.entries);
    Ok(Done::says(says, format!("/bank-files/{}", file.number)))
}

async fn reject(visit: Visit, value: Value) -> Result<Done> {
    let file = reject_bank_file(&visit.payg, number_of(&value)?, visit.fields.needed("reason")?).await?;
    let says = format!("Its {} payments go into the next file.", file.entries);
    Ok(Done::says(says, format!("/bank-files/{}", file.number)))
}
