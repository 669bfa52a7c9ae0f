//! Every page, beside everything that programs ask.

use crate::console::error_page::error_page;
use crate::console::noun::Noun;
use crate::console::nouns::all;
use crate::console::page::with_cookie;
use crate::console::state::{Console, Entry, PATIENCE, SharedConsole};
use crate::console::visit::Visit;
use crate::console::{
    asset, bill, cookie, cost, detail, documents, doing, guard, help, home, list, log_in, password, profile,
    profile_mail, reports, sign_up, ticked, views,
};
use crate::http;
use crate::http::app::Shared;
use crate::http::log;
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// What a server answers: programs and people.
pub fn router(app: Shared) -> Router {
    router_with(app, PATIENCE)
}

/// The same where pages wait so long for figures that nobody has counted yet.
pub fn router_with(app: Shared, patience: Duration) -> Router {
    let entry = |noun: &&Noun| Entry {
        label: noun.many,
        href: format!("/{}", noun.path),
        key: noun.key,
        audience: noun.audience,
    };
    let menu = all::ALL.iter().map(entry).collect();
    let console: SharedConsole = Arc::new(Console::new(Arc::clone(&app), menu, patience));
    http::router::router(app).merge(pages(&console)).layer(middleware::from_fn(for_people))
}

fn pages(console: &SharedConsole) -> Router {
    let mut pages = Router::new()
        .route("/", get(home::show))
        .route("/try/{service}", get(to_home).post(home::try_it))
        .route("/login", get(log_in::ask).post(log_in::take))
        .route("/logout", get(to_home).post(log_in::leave))
        .route("/signup", get(sign_up::ask).post(sign_up::take))
        .route("/forgot", get(password::forgot).post(password::send))
        .route("/reset", get(password::ask).post(password::take))
        .route("/profile", get(profile::show).post(profile::change))
        .route("/profile/mail", get(to_profile).post(profile_mail::change))
        .route("/profile/company", get(to_profile).post(profile::change_company))
        .route("/profile/password", get(to_profile).post(profile::change_password))
        .route("/profile/sessions", get(to_profile).post(profile::end_session))
        .route("/profile/everywhere", get(to_profile).post(profile::leave_everywhere))
        .route("/theme", get(to_home).post(theme))
        .route("/help", get(help::show))
        .route("/reports", get(reports::all))
        .route("/reports/{name}", get(reports::show))
        .route("/cost", get(cost::show))
        .route("/bill", get(bill::show).post(bill::start))
        .route("/bill/runs/{run}", get(bill::progress))
        .route("/bill/runs/{run}/stop", post(bill::stop))
        .route("/invoices/{id}/pdf", get(documents::invoice))
        .route("/credit-notes/{id}/pdf", get(documents::credit_note))
        .route("/bank-files/{id}/content", get(documents::bank_file))
        .route("/console/{hash}/{name}", get(asset::show));
    for noun in all::ALL {
        let path = format!("/{}", noun.path);
        let new = move |Path(name): Path<String>, visit: Visit| async move {
            let action = doing::find(&visit, noun, &name)?;
            doing::ask(visit, noun, action, Value::Null).await
        };
        let create = move |Path(name): Path<String>, visit: Visit| async move {
            let action = doing::find(&visit, noun, &name)?;
            doing::take(visit, noun, action, Value::Null).await
        };
        let ask = move |Path((id, name)): Path<(String, String)>, visit: Visit| async move {
            let value = detail::read(&visit, noun, &id).await?.value;
            let action = doing::find(&visit, noun, &name)?;
            doing::ask(visit, noun, action, value).await
        };
        let take = move |Path((id, name)): Path<(String, String)>, visit: Visit| async move {
            let value = detail::read(&visit, noun, &id).await?.value;
            let action = doing::find(&visit, noun, &name)?;
            doing::take(visit, noun, action, value).await
        };
        let one =
            move |Path(id): Path<String>, visit: Visit| async move { detail::detail(visit, noun, &id).await };
        let many = move |Path(name): Path<String>, visit: Visit| async move {
            ticked::bulk(visit, noun, &name).await
        };
        for view in noun.views {
            let see = move |visit: Visit| async move { views::see(visit, noun, view).await };
            pages = pages.route(&format!("{path}/view/{}", view.name), get(see));
        }
        pages = pages
            .route(&path, get(move |visit: Visit| list::list(visit, noun)))
            .route(&format!("{path}/{{id}}"), get(one))
            .route(&format!("{path}/bulk/{{action}}"), post(many))
            .route(&format!("{path}/new/{{action}}"), get(new).post(create))
            .route(&format!("{path}/{{id}}/{{action}}"), get(ask).post(take));
    }
    pages
        .method_not_allowed_fallback(|| async { no_such_request() })
        .layer(middleware::from_fn(guard::harden))
        .layer(http::router::catch_panics())
        .layer(middleware::from_fn(log::note))
        .with_state(Arc::clone(console))
}

/// Who types the address of a button goes to the page that has it.
async fn to_home() -> Redirect {
    Redirect::to("/")
}

/// The same for forms of the profile; a theme that is chosen beside one that was refused leads here too.
async fn to_profile() -> Redirect {
    Redirect::to("/profile")
}

fn no_such_request() -> Response {
    let status = StatusCode::METHOD_NOT_ALLOWED;
    (status, error_page(405, "Method Not Allowed", "This page takes no such request.", "")).into_response()
}

/// Keeps the theme that somebody chose and goes back.
async fn theme(State(_): State<SharedConsole>, visit: Visit) -> Response {
    let theme = match visit.fields.get("theme") {
        Some("dark") => "dark",
        Some("light") => "light",
        _ => "auto",
    };
    let back = visit.fields.get("back").unwrap_or("/");
    with_cookie(Redirect::to(&log_in::safe(back)).into_response(), cookie::keep_long(cookie::THEME, theme))
}

/// A person who asks for what is not there gets a page; a program gets its problem document.
async fn for_people(request: Request, next: Next) -> Response {
    let wants_page = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
    let wants_page = wants_page.is_some_and(|accepted| accepted.contains("text/html"));
    let is_api = request.uri().path().starts_with("/v1/");
    let response = next.run(request).await;
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !wants_page || is_api || kind != Some("application/problem+json") {
        return response;
    }
    let (status, reason) = (response.status(), response.status().canonical_reason().unwrap_or("Refused"));
    let sentence = match status.as_u16() {
        404 => "There is no such page.",
        _ => "That is not something that this address takes.",
    };
    let mut page = (status, error_page(status.as_u16(), reason, sentence, "")).into_response();
    guard::harden_headers(page.headers_mut());
    page
}
