//! Doing what an action says: its form, a preview that is a dry run of the same verb, and the deed itself.

use crate::console::action::{Action, Done};
use crate::console::block::{Block, Link, Notice};
use crate::console::detail;
use crate::console::failure::Failure;
use crate::console::form::{Field, Form};
use crate::console::noun::Noun;
use crate::console::page::{Sheet, go, show, show_with};
use crate::console::visit::Visit;
use crate::error::{Error, Kind, Result};
use crate::http::problem;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::Value;

/// The action of a noun that an address names, if whoever asks may do it.
pub fn find(visit: &Visit, noun: &Noun, name: &str) -> Result<&'static Action> {
    noun.audience.must_admit(visit.caller()?)?;
    let action = noun.action(name).ok_or_else(|| Error::not_found("page", &visit.path))?;
    action.may.check(visit)?;
    Ok(action)
}

/// The page on which it is filled in and tried; what needs nothing filled in is tried at once.
pub async fn ask(visit: Visit, noun: &Noun, action: &Action, value: Value) -> Result<Response, Failure> {
    let fields = (action.form)(visit.clone(), value.clone()).await?;
    let is_plain = fields.is_empty();
    let form = form_of(&visit, action, fields).with_values(&visit.fields);
    if !is_plain {
        return Ok(show(&visit, sheet(noun, action, &value, form, Vec::new())));
    }
    match (action.run)(visit.rehearsal(), value.clone()).await {
        Ok(done) => Ok(show(&visit, sheet(noun, action, &value, form, previewed(done)))),
        Err(error) => refused(&visit, noun, action, &value, form, error),
    }
}

/// Tries it or does it, as the button says that was pressed.
pub async fn take(visit: Visit, noun: &Noun, action: &Action, value: Value) -> Result<Response, Failure> {
    let form = async || {
        let fields = (action.form)(visit.clone(), value.clone()).await?;
        Ok::<Form, Error>(form_of(&visit, action, fields).with_values(&visit.fields))
    };
    // All that can be told of the fields by themselves is told together, before anything is tried.
    if let Ok(form) = form().await {
        let form = form.checked(&visit.fields);
        if form.is_refused() {
            let sheet = sheet(noun, action, &value, form, Vec::new());
            return Ok(show_with(&visit, sheet, StatusCode::UNPROCESSABLE_ENTITY));
        }
    }
    let is_preview = visit.fields.get("preview").is_some();
    let acting = if is_preview { visit.rehearsal() } else { visit.clone() };
    let outcome = (action.run)(acting, value.clone()).await;
    match outcome {
        Ok(done) if is_preview => {
            Ok(show(&visit, sheet(noun, action, &value, form().await?, previewed(done))))
        }
        Ok(done) if done.once => {
            let title = format!("{} · {}", action.label, noun.one);
            let blocks = [vec![Notice::block("good", done.says, "")], done.blocks].concat();
            Ok(show(&visit, Sheet { title, trail: noun.trail(), blocks, ..Sheet::default() }))
        }
        Ok(done) => {
            let to = if done.to.is_empty() { noun.place(&value) } else { done.to };
            Ok(go(&to, &done.says))
        }
        Err(error) => refused(&visit, noun, action, &value, form().await?, error),
    }
}

/// The form again, with what is wrong; what is no question of what was filled in is an error page.
fn refused(
    visit: &Visit,
    noun: &Noun,
    action: &Action,
    value: &Value,
    form: Form,
    error: Error,
) -> Result<Response, Failure> {
    if !matches!(error.kind(), Kind::Invalid | Kind::Conflict | Kind::NotFound) {
        return Err(error.into());
    }
    let status = StatusCode::from_u16(problem::status(&error).0).unwrap_or(StatusCode::BAD_REQUEST);
    let is_plain = form.fields.is_empty();
    let mut sheet = sheet(noun, action, value, form.with_error(&error), Vec::new());
    // What has nothing to be filled in otherwise is not tried again: something else is to be done.
    if let (true, false, Some((one, _))) = (is_plain, value.is_null(), visit.path.rsplit_once('/')) {
        sheet.blocks.push(Block::Links(detail::deeds(visit, noun, (one, value), action.name)));
    }
    Ok(show_with(visit, sheet, status))
}

fn form_of(visit: &Visit, action: &Action, fields: Vec<Field>) -> Form {
    let can_preview = !fields.is_empty();
    let form = Form::new(visit.path.clone(), action.label, fields);
    Form { danger: action.danger, can_preview, ..form }
}

fn previewed(done: Done) -> Vec<Block> {
    [vec![Notice::block("info", format!("Preview, nothing is kept: {}", done.says), "")], done.blocks]
        .concat()
}

fn sheet(noun: &Noun, action: &Action, value: &Value, form: Form, after: Vec<Block>) -> Sheet {
    let mut trail = noun.trail();
    if let Some(id) = value.get("id").and_then(Value::as_str) {
        trail.push(Link { label: id.to_owned(), href: noun.place(value), class: "" });
    }
    let blocks = [after, vec![Block::Form(form)]].concat();
    Sheet { title: format!("{} · {}", action.label, noun.one), trail, blocks, ..Sheet::default() }
}
