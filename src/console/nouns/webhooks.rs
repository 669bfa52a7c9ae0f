//! Webhooks: where customers are told of what happens.

use crate::console::cell::{Column, Kind};
use crate::console::noun::{Audience, Noun};
use crate::console::nouns::common::{customer_filter, json, whose};
use crate::console::visit::Visit;
use crate::error::Result;
use crate::records::endpoint;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'w',
    audience: Audience::Everyone,
    can_search: true,
    filters: customer_filter,
    command: "payg webhook list",
    empty: "There is no endpoint.",
    ..Noun::new("webhooks", ("endpoint", "Webhooks"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("address", "/url"),
    Column::new("description", "/description"),
    Column::new("events", "/events"),
    Column::of("status", "/status", Kind::State),
    Column::of("failing since", "/failing_since", Kind::Time),
    Column::of("made", "/created_at", Kind::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let customer = whose(&visit, &mut view).await?;
    json(endpoint::page(&mut view, customer, &paging).await?)
}
