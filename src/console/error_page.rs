//! The page that says what cannot be done.

use crate::console::asset;
use askama::Template;
use axum::response::Html;

#[derive(Template)]
#[template(path = "error.html")]
struct Failed<'a> {
    status: u16,
    title: &'a str,
    sentence: &'a str,
    hint: &'a str,
    style: &'static str,
    icon: &'static str,
}

/// The page that says what cannot be done; it needs nobody to be known.
pub fn error_page(status: u16, title: &str, sentence: &str, hint: &str) -> Html<String> {
    let failed = Failed { status, title, sentence, hint, style: &asset::STYLE.path, icon: &asset::ICON.path };
    Html(failed.render().unwrap_or_else(|_| title.to_owned()))
}
