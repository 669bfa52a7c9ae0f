//! One page of each kind in a real browser, dark and on a telephone: its console, its parts, its width, axe.

use crate::console::browser::log_in;
use crate::console::person::Person;
use crate::console::world::full;
use crate::stage::both::tell;
use crate::stage::browser::Browser;
use payg::db::sql::Backend;
use std::collections::BTreeMap;

/// The kind of page that an address is of: `/payments/pay_1/refund` is `/payments/*/refund`.
fn kind_of(path: &str) -> String {
    let parts: Vec<&str> = path.split('?').next().unwrap_or_default().split('/').collect();
    match parts.as_slice() {
        ["", noun, "new" | "view" | "do", ..] if !noun.is_empty() => parts.join("/"),
        ["", "reports", ..] | [_, _] => parts.join("/"),
        ["", noun, _, rest @ ..] => format!("/{noun}/*/{}", rest.join("/")),
        _ => parts.join("/"),
    }
}

/// Whether an address answers a page, and not a file.
fn is_page(path: &str) -> bool {
    let is_file = path.contains("format=") || path.ends_with("/pdf") || path.ends_with("/content");
    path.starts_with('/')
        && !is_file
        && !["/console/", "/docs", "/openapi", "/logout"].iter().any(|one| path.starts_with(one))
}

/// An address of each kind of page that somebody can reach.
async fn kinds(person: &mut Person) -> BTreeMap<String, String> {
    let (mut kinds, mut open) = (BTreeMap::new(), vec!["/".to_owned()]);
    while let Some(path) = open.pop() {
        if kinds.contains_key(&kind_of(&path)) {
            continue;
        }
        let page = person.get(&path).await;
        // What its preview refuses is a page too, of which a browser's console speaks.
        if page.status != 200 {
            continue;
        }
        kinds.insert(kind_of(&path), path);
        let links = page.text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        open.extend(links.filter(|link| is_page(link)).map(|link| link.replace("&#38;", "&")));
    }
    kinds
}

#[test]
fn every_kind_of_page_is_sound() {
    tell(Backend::Sqlite, |stage| async move {
        let server = full(&stage).await;
        let Some(browser) = Browser::open(&server.url).await else { return };
        for (who, least) in [("admin@example.com", 90), ("ada", 20), ("acme@example.com", 35)] {
            let kinds = kinds(&mut Person::logged_in(&server, who).await).await;
            assert!(kinds.len() >= least, "{who} reaches only {:?}", kinds.keys());
            browser.looks(360, true).await;
            log_in(&browser, who).await;
            browser.sees("Log out").await;
            for path in kinds.values() {
                browser.go(path).await;
                browser.is_sound().await;
            }
            browser.press("header button").await;
            browser.sees("You are logged out.").await;
        }
        browser.close().await;
        server.stop().await;
    });
}
