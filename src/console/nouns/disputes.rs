//! Disputes: money that goes back.

use crate::console::cell::{Column, Kind};
use crate::console::noun::{Audience, Noun};
use crate::console::nouns::common::{customer_filter, json, whose};
use crate::console::visit::Visit;
use crate::error::Result;
use crate::records::dispute::{self, Filter};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'd',
    audience: Audience::Everyone,
    filters: customer_filter,
    command: "payg dispute list",
    empty: "No dispute fits.",
    ..Noun::new("disputes", ("dispute", "Disputes"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("dispute", "/id", Kind::Code),
    Column::of("payment", "/payment_id", Kind::Code).to("/payments/", "/payment_id"),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::new("reason", "/reason"),
    Column::of("created", "/created_at", Kind::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter { customer_id: whose(&visit, &mut view).await?, ..Filter::default() };
    json(dispute::list(&mut view, filter, &paging).await?)
}
