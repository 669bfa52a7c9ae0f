//! Which pages are measured: every list in each filter, order and search that it offers, and one of it.

use crate::console::noun::Noun;
use std::collections::BTreeSet;

/// What is filled into filters that take a text; `LARGE` is the company that has much.
const SAMPLES: &[(&str, &[&str])] = &[
    ("customer", &["LARGE"]),
    ("actor", &["root", "olga"]),
    ("verb", &["customer.create", "price.set", "price"]),
    ("since", &["2030-01-01T00:00:00Z"]),
    ("until", &["2000-01-01T00:00:00Z"]),
    ("kind", &["invoice.issued", "payment.failed", "refund.failed"]),
    ("month", &["2026-09", "2020-01"]),
    ("currency", &["USD", "EUR"]),
    ("plan", &["silver"]),
    ("service", &["service-1"]),
    ("stuck", &["on"]),
    ("resolved", &["on"]),
];

/// What is searched for: a word of very many, what one is called, and what nobody is called.
const SEARCHES: &[&str] = &["customer", "customer 4321", "INV-2026-1000009", "nobody-at-all"];

/// The addresses of a list, as its first page offers them.
pub fn of_list(noun: &Noun, page: &str, large: &str) -> Vec<String> {
    let path = noun.path;
    let mut filters: Vec<String> = offered(page);
    for (name, samples) in SAMPLES {
        if page.contains(&format!(" name=\"{name}\"")) && !filters.iter().any(|one| one.starts_with(name)) {
            filters.extend(samples.iter().map(|sample| format!("{name}={}", sample.replace("LARGE", large))));
        }
    }
    let sorts: Vec<String> =
        noun.sorts().flat_map(|sort| [format!("sort={sort}"), format!("sort=-{sort}")]).collect();
    let mut queries: Vec<String> = filters.iter().chain(&sorts).cloned().collect();
    queries
        .extend(filters.iter().flat_map(|filter| sorts.iter().map(move |sort| format!("{filter}&{sort}"))));
    let theirs = format!("customer={large}");
    if filters.contains(&theirs) {
        let others = filters.iter().filter(|filter| **filter != theirs);
        queries.extend(others.map(|filter| format!("{theirs}&{filter}")));
    }
    if !noun.search.is_empty() {
        queries.extend(SEARCHES.iter().map(|text| format!("q={}", text.replace(' ', "+"))));
    }
    let mut addresses = vec![format!("/{path}")];
    addresses.extend(link(page, &format!("/{path}?"), "cursor="));
    addresses.extend(queries.into_iter().map(|query| format!("/{path}?{query}")));
    addresses.extend(link(page, &format!("/{path}/"), ""));
    let mut seen = BTreeSet::new();
    addresses.retain(|address| seen.insert(address.clone()));
    addresses
}

/// What can be chosen in the filters, as `status=failed`.
fn offered(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for select in page.split("<select").skip(1) {
        let Some((select, _)) = select.split_once("</select>") else { continue };
        let Some(name) = between(select, " name=\"") else { continue };
        let values = select.split("<option value=\"").skip(1).filter_map(|rest| rest.split('"').next());
        found.extend(
            values
                .filter(|value| !value.is_empty())
                .map(|value| format!("{name}={}", value.replace(' ', "+"))),
        );
    }
    found
}

fn between<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    text.split_once(start).and_then(|(_, rest)| rest.split('"').next())
}

/// The first link of a page's table or pager that begins so and holds a word.
fn link(page: &str, start: &str, holds: &str) -> Option<String> {
    let main = page.split_once("<main").map_or(page, |(_, rest)| rest);
    let links = main.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let is_one = |link: &&str| {
        let rest = link.strip_prefix(start);
        rest.is_some_and(|rest| rest.contains(holds) && !rest.contains('/') && !rest.contains("format="))
    };
    links.filter(is_one).map(|link| link.replace("&#38;", "&").replace("&amp;", "&")).next()
}
