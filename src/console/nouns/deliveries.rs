//! Deliveries: what is owed to which endpoint, and how far that has come.

use crate::console::audience::Audience;
use crate::console::cell::{Column, Kind};
use crate::console::noun::{Noun, Order};
use crate::console::nouns::common::{customer_filter, json, whose, word_filter};
use crate::console::visit::Visit;
use crate::error::Result;
use crate::records::delivery::{self, Filter};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: '1',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(word_filter("status", "Status", &["waiting", "delivered", "failed"]));
        fields
    },
    order: Some(Order { field: "told", descending: true }),
    empty: "No delivery fits. What happens is told to the endpoints of webhooks.",
    ..Noun::new("deliveries", ("delivery", "Deliveries"), COLUMNS, |visit, paging| {
        Box::pin(list(visit, paging))
    })
};

const COLUMNS: &[Column] = &[
    Column::of("event", "/event_id", Kind::Code).sorted("told").to("/event-log/", "/event_id"),
    Column::of("endpoint", "/webhook_id", Kind::Code).to("/webhooks/", "/webhook_id"),
    Column::of("status", "/status", Kind::State),
    Column::of("failed tries", "/failed_tries", Kind::Number),
    Column::of("next try", "/next_try_at", Kind::Time),
    Column::of("owed since", "/created_at", Kind::Time),
    Column::of("changed", "/updated_at", Kind::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter =
        Filter { customer_id: whose(&visit, &mut view).await?, status: visit.fields.parsed("status")? };
    json(delivery::list(&mut view, filter, &paging).await?)
}
