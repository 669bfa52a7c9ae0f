//! What else there is to see of a noun: a form whose fields stand in the address, and what they ask for.

use crate::console::block::{Link, Notice};
use crate::console::failure::Failure;
use crate::console::form::{Form, sentence};
use crate::console::noun::{Noun, Seen, View};
use crate::console::page::{Filters, Sheet, show_with};
use crate::console::visit::Visit;
use crate::error::{Error, Kind, Result};
use crate::http::problem;
use axum::http::StatusCode;
use axum::response::Response;

/// Answers the page; what was filled in wrong is said at its field.
pub async fn see(visit: Visit, noun: &'static Noun, view: &'static View) -> Result<Response, Failure> {
    view.audience.must_admit(visit.caller()?)?;
    let fields = (view.form)(visit.clone()).await?;
    let form = Form { fields, ..Form::default() }.with_values(&visit.fields);
    let (form, seen, status) = match (view.show)(visit.clone()).await {
        Ok(seen) => (form, seen, StatusCode::OK),
        Err(error) if matches!(error.kind(), Kind::Invalid | Kind::Conflict | Kind::NotFound) => {
            let status = StatusCode::from_u16(problem::status(&error).0).unwrap_or(StatusCode::BAD_REQUEST);
            (form.with_error(&error), refused(&error), status)
        }
        Err(error) => return Err(error.into()),
    };
    let is_operator = visit.own()?.is_none();
    let next = seen.next.map(|cursor| Link {
        label: "Next page".to_owned(),
        href: format!("{}{}", visit.path, visit.fields.query(&["cursor"], &[("cursor", &cursor)])),
        class: "second",
    });
    let sheet = Sheet {
        title: view.label.to_owned(),
        trail: noun.trail(),
        filters: (!form.fields.is_empty()).then(|| Filters { form, ..Filters::default() }),
        blocks: seen.blocks,
        pager: next.into_iter().collect(),
        command: if is_operator { seen.command } else { String::new() },
        ..Sheet::default()
    };
    Ok(show_with(&visit, sheet, status))
}

fn refused(error: &Error) -> Seen {
    let wrong = Notice::block("bad", sentence(error), error.hint_text().unwrap_or_default());
    Seen { blocks: vec![wrong], ..Seen::default() }
}
