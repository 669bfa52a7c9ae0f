//! What can be done: a form, a preview that is a dry run of the same verb, and the deed itself.

use crate::console::block::{Block, Link, Notice};
use crate::console::detail;
use crate::console::failure::Failure;
use crate::console::form::{Field, Form};
use crate::console::noun::{Answer, Noun};
use crate::console::page::{Sheet, go, show, show_with};
use crate::console::visit::Visit;
use crate::engine::caller::Subject;
use crate::error::{Error, Kind, Result};
use crate::http::problem;
use crate::records::customer::Kind as CustomerKind;
use crate::records::operator::Role;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::Value;

/// Something that can be done.
pub struct Action {
    /// The last part of its address.
    pub name: &'static str,
    /// What its button says.
    pub label: &'static str,
    /// Who may.
    pub may: May,
    /// Whether it cannot be undone.
    pub danger: bool,
    /// Whether it makes sense for one as it stands.
    pub when: fn(&Value) -> bool,
    /// What is to be filled in.
    pub form: fn(Visit, Value) -> Answer<Vec<Field>>,
    /// Does it; on a rehearsal in a preview.
    pub run: fn(Visit, Value) -> Answer<Done>,
}

/// Who may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// Operators of at least a role.
    Operate(Role),
    /// The customer whose it is, and operators who may do the daily work.
    Owner,
    /// The customer whose it is, and nobody for it.
    Customer,
    /// The company whose it is, and operators who may do the daily work; a user may not.
    Company,
}

/// What was done.
#[derive(Clone, Debug, Default)]
pub struct Done {
    /// A sentence.
    pub says: String,
    /// The page that follows; empty is the one of the thing itself.
    pub to: String,
    /// What is to be seen of it.
    pub blocks: Vec<Block>,
    /// Whether the blocks are shown this once and never again.
    pub once: bool,
}

impl Done {
    /// A sentence, and the page that follows.
    pub fn says(sentence: impl Into<String>, to: impl Into<String>) -> Done {
        Done { says: sentence.into(), to: to.into(), ..Done::default() }
    }
}

impl May {
    /// Refuses who may not.
    pub fn check(self, visit: &Visit) -> Result<()> {
        match self {
            May::Operate(least) => visit.must_operate(least),
            May::Owner | May::Customer if visit.own()?.is_some() => visit.caller()?.must_manage(),
            May::Customer => {
                Err(Error::new(Kind::Denied, "customers_only", "only the customer itself may do this"))
            }
            May::Company if visit.own()?.is_some() => match visit.caller()?.subject {
                Subject::Customer(_, CustomerKind::Company) => visit.caller()?.must_manage(),
                _ => Err(Error::new(Kind::Denied, "companies_only", "only a company may do this")),
            },
            May::Owner | May::Company => visit.must_operate(Role::Operator),
        }
    }
}

/// Nothing is to be filled in.
pub fn no_fields(_: Visit, _: Value) -> Answer<Vec<Field>> {
    Box::pin(async { Ok(Vec::new()) })
}

/// It always makes sense.
pub fn always(_: &Value) -> bool {
    true
}

/// The action of a noun that an address names, if whoever asks may do it.
pub fn find(visit: &Visit, noun: &Noun, name: &str) -> Result<&'static Action> {
    noun.audience.must_admit(visit)?;
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
    let is_preview = visit.fields.get("preview").is_some();
    let acting = if is_preview { visit.rehearsal() } else { visit.clone() };
    let outcome = (action.run)(acting, value.clone()).await;
    let form = async || {
        let fields = (action.form)(visit.clone(), value.clone()).await?;
        Ok::<Form, Error>(form_of(&visit, action, fields).with_values(&visit.fields))
    };
    match outcome {
        Ok(done) if is_preview => {
            Ok(show(&visit, sheet(noun, action, &value, form().await?, previewed(done))))
        }
        Ok(done) if done.once => {
            let title = format!("{} · {}", action.label, noun.one);
            let blocks = [vec![Notice::block("good", done.says, "")], done.blocks].concat();
            Ok(show(&visit, Sheet { title, trail: trail(noun), blocks, ..Sheet::default() }))
        }
        Ok(done) => {
            let to = if done.to.is_empty() { place(noun, &value) } else { done.to };
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
    let sheet = sheet(noun, action, value, form.with_error(&error), Vec::new());
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
    let mut trail = trail(noun);
    if let Some(id) = value.get("id").and_then(Value::as_str) {
        trail.push(Link { label: id.to_owned(), href: place(noun, value), class: "" });
    }
    let blocks = [after, vec![Block::Form(form)]].concat();
    Sheet { title: format!("{} · {}", action.label, noun.one), trail, blocks, ..Sheet::default() }
}

/// Where the list of a noun is.
pub fn trail(noun: &Noun) -> Vec<Link> {
    vec![Link { label: noun.many.to_owned(), href: format!("/{}", noun.path), class: "" }]
}

/// The page of one, or the list when there is none.
fn place(noun: &Noun, value: &Value) -> String {
    match value.get("id").and_then(Value::as_str) {
        Some(id) if noun.show.is_some() => format!("/{}/{}", noun.path, detail::name_of(value, id)),
        _ => format!("/{}", noun.path),
    }
}
