//! A forgotten password: a letter with a one-time token, and the form that the token opens.

use crate::console::block::{Block, Notice};
use crate::console::failure::Failure;
use crate::console::form::{Field, Form, Take};
use crate::console::page::{Sheet, go, show, show_with};
use crate::console::visit::Visit;
use crate::engine::change_password::{request_reset, reset_password};
use crate::error::{Error, Kind};
use axum::http::StatusCode;
use axum::response::Response;

/// Asks whose password it is.
pub async fn forgot(visit: Visit) -> Response {
    show(&visit, sheet("Forgotten password", vec![Block::Form(forgot_form())]))
}

/// Writes the letter; nobody learns whether there is such an account.
pub async fn send(visit: Visit) -> Result<Response, Failure> {
    let Some(name) = visit.fields.get("name") else {
        let form = forgot_form().with_error(&Error::usage("this must be filled in").at("name"));
        let sheet = sheet("Forgotten password", vec![Block::Form(form)]);
        return Ok(show_with(&visit, sheet, StatusCode::UNPROCESSABLE_ENTITY));
    };
    request_reset(&visit.payg, &visit.console.app.desk, name).await?;
    let says = "If there is such an account, a letter is on its way to its e-mail address.";
    let hint = "The link in it works once, for 30 minutes.";
    Ok(show(&visit, sheet("Forgotten password", vec![Notice::block("info", says, hint)])))
}

/// Asks for the new password.
pub async fn ask(visit: Visit) -> Response {
    show(&visit, sheet("New password", vec![Block::Form(form().with_values(&visit.fields))]))
}

/// Sets the new password and ends every login.
pub async fn take(visit: Visit) -> Result<Response, Failure> {
    match set(&visit).await {
        Ok(()) => Ok(go("/login", "The password is changed. Log in with the new one.")),
        Err(error) if error.kind() == Kind::Invalid => {
            let form = form().with_values(&visit.fields).with_error(&error);
            let sheet = sheet("New password", vec![Block::Form(form)]);
            Ok(show_with(&visit, sheet, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(error) => Err(error.into()),
    }
}

async fn set(visit: &Visit) -> Result<(), Error> {
    let token = visit.fields.needed("token")?;
    let new = visit.fields.raw("new_password").unwrap_or_default();
    if visit.fields.raw("repeated").is_some_and(|repeated| repeated != new) {
        return Err(Error::usage("the two passwords differ").at("repeated"));
    }
    let app = &visit.console.app;
    let owner = reset_password(&visit.payg, &app.desk, token, new).await?;
    app.gate.forget(owner);
    Ok(())
}

fn forgot_form() -> Form {
    let fields = vec![Field::text("name", "User name or e-mail address").needed().fills("username")];
    let links = vec![("Back to the log-in".to_owned(), "/login".to_owned())];
    Form { links, ..Form::new("/forgot", "Send the letter", fields) }
}

fn form() -> Form {
    let fields = vec![
        Field::text("token", "Token from the letter").needed(),
        Field::of("new_password", "New password", Take::Password)
            .needed()
            .fills("new-password")
            .hint("8 to 128 characters; long is better than odd"),
        Field::of("repeated", "New password again", Take::Password).needed().fills("new-password"),
    ];
    Form::new("/reset", "Change the password", fields)
}

fn sheet(title: &str, blocks: Vec<Block>) -> Sheet {
    Sheet { title: title.to_owned(), blocks, is_narrow: true, ..Sheet::default() }
}
