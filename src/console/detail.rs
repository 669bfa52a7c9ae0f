//! The page of one: what is known of it, what can be done, its JSON and its command.

use crate::console::action::Action;
use crate::console::block::{Block, Code, Link};
use crate::console::failure::Failure;
use crate::console::noun::{Noun, Shown, name_of};
use crate::console::page::{Sheet, show};
use crate::console::visit::Visit;
use crate::error::{Error, Result};
use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

/// Answers the page, or the bare JSON where `format=json` is asked for.
pub async fn detail(visit: Visit, noun: &'static Noun, id: &str) -> Result<Response, Failure> {
    let shown = read(&visit, noun, id).await?;
    if visit.fields.get("format") == Some("json") {
        return Ok(Json(shown.value).into_response());
    }
    let actions =
        deeds(&visit, noun, (&format!("/{}/{}", noun.path, name_of(&shown.value, id)), &shown.value), "");
    let mut blocks = shown.blocks;
    let text = serde_json::to_string_pretty(&shown.value).unwrap_or_default();
    blocks.push(Block::Code(Code { title: "JSON".to_owned(), text, folded: true }));
    let is_operator = visit.own()?.is_none();
    let sheet = Sheet {
        title: shown.title,
        trail: noun.trail(),
        actions,
        blocks,
        command: if is_operator { shown.command } else { String::new() },
        ..Sheet::default()
    };
    Ok(show(&visit, sheet))
}

/// What can be done to one as it stands, by the address of its page, beside what was tried.
pub fn deeds(visit: &Visit, noun: &Noun, (one, value): (&str, &Value), tried: &str) -> Vec<Link> {
    let can = noun.actions.iter().filter(|action| action.name != tried && (action.when)(value));
    let may = can.filter(|action| action.may.check(visit).is_ok());
    let link = |action: &Action| Link {
        label: action.label.to_owned(),
        href: format!("{one}/{}", action.name),
        class: if action.danger { "danger" } else { "" },
    };
    may.map(link).collect()
}

/// Reads one, if whoever asks may see it.
pub async fn read(visit: &Visit, noun: &Noun, id: &str) -> Result<Shown> {
    noun.audience.must_admit(visit.caller()?)?;
    match noun.show {
        Some(show) => show(visit.clone(), id.to_owned()).await,
        None => Err(Error::not_found(noun.one, id)),
    }
}
