//! A page: the frame around its blocks, and how it is sent.

use crate::console::asset;
use crate::console::block::{Block, Link, Look};
use crate::console::cookie;
use crate::console::failure::Failure;
use crate::console::form::{Form, Take};
use crate::console::visit::Visit;
use crate::engine::holder::Holder;
use crate::error::Error;
use crate::records::operator::Role;
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};

/// What one page says; the frame is added when it is sent.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its heading.
    pub title: String,
    /// Where it stands, each with its address.
    pub trail: Vec<Link>,
    /// What can be done, beside the heading.
    pub actions: Vec<Link>,
    /// Its parts.
    pub blocks: Vec<Block>,
    /// The command line that does or shows the same.
    pub command: String,
    /// Seconds after which a browser without scripts asks again; 0 is never.
    pub refresh: u32,
    /// A list's filters.
    pub filters: Option<Filters>,
    /// Further pages of a list.
    pub pager: Vec<Link>,
    /// Where a page on which nothing was found goes on by itself.
    pub onward: String,
    /// What can be done to ticked rows: the action's address and name.
    pub bulk: Vec<(String, String)>,
    /// Whether it is a narrow page with one form.
    pub is_narrow: bool,
}

/// The filters of a list.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// What is filtered by.
    pub form: Form,
    /// What texts are searched for; empty where none can be.
    pub searched: &'static str,
    /// What is searched for.
    pub search: String,
    /// What narrows the list now, each with the address without it.
    pub chips: Vec<Link>,
}

/// A place in the menu.
#[derive(Clone, Debug)]
pub struct Place {
    /// What it says.
    pub label: &'static str,
    /// Where it leads.
    pub href: String,
    /// The letter that goes there after `g`.
    pub key: char,
    /// Whether this page is there.
    pub is_here: bool,
}

#[derive(Template)]
#[template(path = "page.html")]
struct Framed<'a> {
    sheet: &'a Sheet,
    who: String,
    role: &'static str,
    menu: Vec<Place>,
    csrf: &'a str,
    theme: &'static str,
    said: &'a str,
    path: &'a str,
    /// Where `/` leads from a page without a search; empty for who is nobody.
    search: &'static str,
    style: &'static str,
    htmx: &'static str,
    keys: &'static str,
    icon: &'static str,
}

/// Sends a page.
pub fn show(visit: &Visit, sheet: Sheet) -> Response {
    show_with(visit, sheet, StatusCode::OK)
}

/// Sends a page with another status than 200: a form that was refused.
pub fn show_with(visit: &Visit, mut sheet: Sheet, status: StatusCode) -> Response {
    for block in &mut sheet.blocks {
        if let Block::Form(form) = block {
            form.csrf.clone_from(&visit.csrf);
        }
    }
    let (who, role) = match visit.held.as_ref().map(|held| &held.holder) {
        Some(Holder::Customer(customer)) => (customer.display_name.clone(), customer.kind.word()),
        Some(Holder::Operator(operator)) => (operator.display_name.clone(), operator.role.word()),
        Some(Holder::Member(member, company)) => {
            (format!("{} · {}", member.display_name, company.display_name), member.role.word())
        }
        None => (String::new(), ""),
    };
    let framed = Framed {
        sheet: &sheet,
        who,
        role,
        menu: menu(visit),
        csrf: &visit.csrf,
        theme: visit.theme,
        said: visit.said.as_deref().unwrap_or_default(),
        path: &visit.path,
        search: searched(visit),
        style: &asset::STYLE.path,
        htmx: &asset::HTMX.path,
        keys: &asset::KEYS.path,
        icon: &asset::ICON.path,
    };
    let Ok(text) = framed.render() else {
        return Failure(Error::failed("a page was not drawn")).into_response();
    };
    let mut response = (status, Html(text)).into_response();
    if let Some(fresh) = &visit.fresh_visit {
        response.headers_mut().append(header::SET_COOKIE, cookie::keep(cookie::VISIT, fresh));
    }
    if visit.said.is_some() {
        response.headers_mut().append(header::SET_COOKIE, cookie::forget(cookie::SAID));
    }
    response
}

/// Goes to another page, which says a sentence.
pub fn go(to: &str, sentence: &str) -> Response {
    let mut response = Redirect::to(to).into_response();
    if !sentence.is_empty() {
        response.headers_mut().append(header::SET_COOKIE, cookie::say(sentence));
    }
    response
}

/// Adds a cookie to an answer.
pub fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// The list that is searched from everywhere: an operator looks for a customer, a customer for an invoice.
fn searched(visit: &Visit) -> &'static str {
    match visit.own() {
        Err(_) => "",
        Ok(None) => "/customers",
        Ok(Some(_)) => "/invoices",
    }
}

fn menu(visit: &Visit) -> Vec<Place> {
    if visit.held.is_none() {
        return Vec::new();
    }
    let place = |label, href: String, key| {
        let is_here = visit.path == href || (href != "/" && visit.path.starts_with(&format!("{href}/")));
        Place { label, href, key, is_here }
    };
    let mut menu = vec![place("Home", "/".to_owned(), 'h')];
    let caller = visit.caller().ok();
    for entry in &visit.console.menu {
        if caller.is_some_and(|caller| entry.audience.admits(caller)) {
            menu.push(place(entry.label, entry.href.clone(), entry.key));
        }
    }
    if visit.operates(Role::Viewer) {
        menu.push(place("Bill", "/bill".to_owned(), 'g'));
        menu.push(place("Reports", "/reports".to_owned(), 'q'));
    }
    menu
}
