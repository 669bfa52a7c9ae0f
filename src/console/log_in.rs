//! Logging in and out.

use crate::console::block::Block;
use crate::console::cookie;
use crate::console::failure::Failure;
use crate::console::form::{Field, Form, Take};
use crate::console::page::{Sheet, go, show, show_with, with_cookie};
use crate::console::visit::Visit;
use crate::engine::session::{close_session, open_session};
use crate::error::{Error, Kind};
use crate::http::problem;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// The form.
pub async fn ask(visit: Visit) -> Response {
    if visit.held.is_some() {
        return Redirect::to("/").into_response();
    }
    show(&visit, sheet(form(&visit)))
}

/// Logs in with a new session; whatever session this browser had before ends.
pub async fn take(visit: Visit) -> Result<Response, Failure> {
    let opened = open(&visit).await;
    match opened {
        Ok(token) => {
            if let Some(before) = visit.token.as_deref().filter(|_| visit.held.is_some()) {
                close_session(&visit.payg, before).await?;
            }
            let next = safe(visit.fields.get("next").unwrap_or("/"));
            Ok(with_cookie(go(&next, ""), cookie::keep(cookie::SESSION, &token)))
        }
        Err(error) if matches!(error.kind(), Kind::Invalid | Kind::Denied | Kind::Busy) => {
            let status = StatusCode::from_u16(problem::status(&error).0).unwrap_or(StatusCode::FORBIDDEN);
            let form = form(&visit).with_values(&visit.fields).with_error(&error);
            Ok(show_with(&visit, sheet(form), status))
        }
        Err(error) => Err(error.into()),
    }
}

/// Ends the session, and everything that was opened with it.
pub async fn leave(visit: Visit) -> Result<Response, Failure> {
    if let Some(token) = &visit.token {
        close_session(&visit.payg, token).await?;
    }
    Ok(with_cookie(go("/login", "You are logged out."), cookie::forget(cookie::SESSION)))
}

/// A path of this console, and never another site.
pub fn safe(path: &str) -> String {
    let is_own = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n']);
    if is_own { path.to_owned() } else { "/".to_owned() }
}

async fn open(visit: &Visit) -> Result<String, Error> {
    let name = visit.fields.needed("name")?;
    let password = visit.fields.raw("password").filter(|password| !password.is_empty());
    let password = password.ok_or_else(|| Error::usage("this must be filled in").at("password"))?;
    open_session(&visit.payg, &visit.console.app.desk, name, password, &visit.client).await
}

fn form(visit: &Visit) -> Form {
    let next = safe(visit.fields.get("next").unwrap_or("/"));
    let fields = vec![
        Field::text("name", "User name or e-mail address").needed().fills("username"),
        Field::of("password", "Password", Take::Password).needed().fills("current-password"),
        Field::of("next", "", Take::Hidden).value(next),
    ];
    let mut links = Vec::new();
    if visit.payg.settings.sign_up {
        links.push(("Not registered? Sign up".to_owned(), "/signup".to_owned()));
    }
    links.push(("Forgot the password?".to_owned(), "/forgot".to_owned()));
    Form { links, ..Form::new("/login", "Log in", fields) }
}

fn sheet(form: Form) -> Sheet {
    Sheet { title: "Log in".to_owned(), blocks: vec![Block::Form(form)], is_narrow: true, ..Sheet::default() }
}
