//! Jobs: what the work in the background has still to do.

use crate::console::cell::{Column, Kind};
use crate::console::noun::Noun;
use crate::console::nouns::common::{json, word_filter};
use crate::console::visit::Visit;
use crate::engine::small_list::small_page;
use crate::error::Result;
use crate::records::backlog;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'j',
    filters: |_| vec![word_filter("work", "Work", &["due", "nothing due"])],
    search: "Part of the unit",
    empty: "No unit of work fits.",
    ..Noun::new("jobs", ("job", "Jobs"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("unit", "/unit").sorted("unit").to("/", "/list"),
    Column::of("due, at most 1000 counted", "/due", Kind::Number).sorted("due"),
    Column::of("the oldest since", "/since", Kind::Time).sorted("since"),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut units = backlog::of_units(&mut visit.payg.db.view().await?, visit.payg.now()).await?;
    let wanted = visit.fields.get("work").map(|word| word == "due");
    units.retain(|unit| wanted.is_none_or(|is_due| (unit.due > 0) == is_due));
    let mut page = json(small_page(units, &paging)?)?;
    for row in &mut page.rows {
        row["list"] = list_of(row["unit"].as_str().unwrap_or_default()).into();
    }
    Ok(page)
}

/// The list that shows what a unit works on, one by one, with its failures and what can be done about them.
fn list_of(unit: &str) -> &'static str {
    match unit {
        "subscriptions" => "subscriptions",
        "notices" | "retries" | "attempts" => "payments",
        "audit" => "audit",
        "mail" => "mails",
        "webhooks" => "deliveries",
        _ => "",
    }
}
