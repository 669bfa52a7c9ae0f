//! Rows that were ticked: one thing is done to each of them, or they are handed out as a file.

use crate::console::detail;
use crate::console::doing;
use crate::console::failure::Failure;
use crate::console::noun::Noun;
use crate::console::page::go;
use crate::console::visit::Visit;
use crate::error::{Error, Result};
use axum::Json;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// Rows that one press of a button takes at most.
const MOST: usize = 500;
/// The name under which ticked rows are handed out; no action is called so.
const FILE: &str = "json";

/// The buttons for ticked rows, where they lead and what they say; none where rows cannot be told apart.
pub fn buttons(visit: &Visit, noun: &Noun) -> Vec<(String, String)> {
    let place = |name: &str| format!("/{}/bulk/{name}", noun.path);
    let actions = noun.bulk.iter().filter_map(|name| noun.action(name));
    let may = actions.filter(|action| action.may.check(visit).is_ok());
    let mut buttons: Vec<(String, String)> =
        may.map(|action| (place(action.name), action.label.to_owned())).collect();
    if noun.show.is_some() {
        buttons.push((place(FILE), "JSON".to_owned()));
    }
    buttons
}

/// Does one thing to every row that was ticked; stops at the first that is refused and says so.
pub async fn bulk(visit: Visit, noun: &'static Noun, name: &str) -> Result<Response, Failure> {
    noun.audience.must_admit(visit.caller()?)?;
    let ids: Vec<String> = visit.fields.all("id").into_iter().map(str::to_owned).collect();
    let is_known = noun.bulk.contains(&name) || name == FILE;
    if is_known && ids.is_empty() {
        return Ok(go(&format!("/{}", noun.path), "Nothing was ticked, so nothing was done."));
    }
    if name == FILE && ids.len() <= MOST {
        return file(&visit, noun, &ids).await;
    }
    let action = doing::find(&visit, noun, name)?;
    if !is_known || ids.len() > MOST {
        return Err(Error::usage(format!("that cannot be done to {} at once", ids.len())).into());
    }
    let mut done = 0;
    let mut refused = String::new();
    for id in &ids {
        let value = detail::read(&visit, noun, id).await?.value;
        if !(action.when)(&value) {
            continue;
        }
        match (action.run)(visit.clone(), value).await {
            Ok(_) => done += 1,
            Err(error) => {
                refused = format!("; then {id} was refused: {error}");
                break;
            }
        }
    }
    let says = format!("{}: {done} of {} ticked{refused}", action.label, ids.len());
    Ok(go(&format!("/{}", noun.path), &says))
}

/// Each of them as its own page shows it, in the order in which they were ticked.
async fn file(visit: &Visit, noun: &Noun, ids: &[String]) -> Result<Response, Failure> {
    let mut data: Vec<Value> = Vec::with_capacity(ids.len());
    for id in ids {
        data.push(detail::read(visit, noun, id).await?.value);
    }
    let disposition = format!("attachment; filename=\"{}.json\"", noun.path);
    let list = json!({ "object": "list", "data": data, "has_more": false, "next_cursor": null });
    Ok(([(header::CONTENT_DISPOSITION, disposition)], Json(list)).into_response())
}
