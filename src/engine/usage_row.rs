//! Events as people and programs see them: with names in place of ids.

use crate::db::door::View;
use crate::error::Result;
use crate::records::event::Listed;
use crate::records::{customer, service};
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

/// One event.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "event")]
#[schema(as = Event)]
pub struct UsageRow {
    /// The client's id, or payg's.
    pub id: String,
    /// Who used it.
    pub customer: CustomerId,
    /// The shortest name that leads to the customer.
    pub customer_name: String,
    /// What was used: a service's code.
    pub service: String,
    /// How much.
    pub quantity: Quantity,
    /// In which unit.
    pub unit: String,
    /// When.
    pub at: Timestamp,
    /// What a service that counts unique values looks at.
    pub value: Option<String>,
    /// Whether it counts.
    pub status: Status,
    /// Since when it no longer counts.
    pub voided_at: Option<Timestamp>,
    /// Why.
    pub void_reason: Option<String>,
    /// The id of the event that stands in its place.
    pub replaced_by: Option<String>,
}

/// Whether an event counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EventStatus)]
pub enum Status {
    /// It does.
    Counts,
    /// It was voided or amended.
    Void,
}

/// The names to events, in the same order.
pub async fn usage_rows(view: &mut View, listed: Vec<Listed>) -> Result<Vec<UsageRow>> {
    let mut ids: Vec<CustomerId> = listed.iter().map(|one| one.event.customer_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let customers = customer::get_many(view, &ids).await?;
    let services: HashMap<ServiceId, _> =
        service::all(view).await?.into_iter().map(|service| (service.service_id, service)).collect();
    let row = |Listed { event, voided_at, void_reason, replaced_by }: Listed| {
        let service = services.get(&event.service_id);
        let name = customers.get(&event.customer_id).map(|customer| customer.handle());
        UsageRow {
            id: event.key.shown(),
            customer: event.customer_id,
            customer_name: name.unwrap_or_else(|| event.customer_id.to_string()),
            service: service.map_or_else(|| event.service_id.to_string(), |service| service.code.clone()),
            quantity: event.quantity,
            unit: service.map(|service| service.unit.clone()).unwrap_or_default(),
            at: event.happened_at,
            value: event.value,
            status: if voided_at.is_some() { Status::Void } else { Status::Counts },
            voided_at,
            void_reason,
            replaced_by: replaced_by.map(|id| id.to_string()),
        }
    };
    Ok(listed.into_iter().map(row).collect())
}
