//! Usage: every metered event, those that were voided too.

use crate::console::cell::{Column, Kind};
use crate::console::form::Field;
use crate::console::noun::{Audience, Noun, Order};
use crate::console::nouns::common::{customer_filter, json, service_of, whose};
use crate::console::visit::Visit;
use crate::engine::list_usage::list_usage;
use crate::error::Result;
use crate::records::event::Filter;
use crate::values::asked_period::AskedPeriod;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'u',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::text("service", "Service"));
        fields.push(Field::text("from", "From"));
        fields.push(Field::text("to", "To"));
        fields
    },
    order: Some(Order { field: "at", descending: true }),
    command: "payg usage list",
    empty: "No event fits. payg usage record and POST /v1/events take them in.",
    ..Noun::new("usage", ("event", "Usage"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("when", "/at", Kind::Time).sorted("at"),
    Column::new("customer", "/customer_name").to("/customers/", "/customer").for_operators(),
    Column::new("service", "/service").to("/services/", "/service"),
    Column::of("quantity", "/quantity", Kind::Number),
    Column::new("unit", "/unit"),
    Column::of("status", "/status", Kind::State),
    Column::of("id", "/id", Kind::Code),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let (zone, now) = (visit.zone(), visit.payg.now());
    let asked =
        AskedPeriod { from: visit.fields.get("from"), to: visit.fields.get("to"), ..AskedPeriod::default() };
    let period = asked.or_this_month(&zone, now).map_err(|error| error.at("from"))?;
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        service_id: service_of(&visit, &mut view).await?,
        period,
    };
    json(list_usage(&mut view, filter, &paging).await?)
}
