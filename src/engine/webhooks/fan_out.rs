//! From letters to deliveries: each letter is owed to every endpoint of its customer that wants it.

use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::delivery::{self, DeliveryStatus, NewDelivery};
use crate::records::endpoint::{self, Endpoint, EndpointStatus};
use crate::records::lane;
use crate::records::letter::{self, Written};
use crate::values::id::{CustomerId, EndpointId};
use crate::values::timestamp::Timestamp;
use std::collections::BTreeSet;

/// Letters of one transaction.
const BATCH: i64 = 1_000;

/// Turns a batch of new letters into deliveries; says how many letters it took, and whether there may
/// be more.
pub async fn fan_out(payg: &Payg, now: Timestamp) -> Result<(u64, bool)> {
    if !letter::any_new(&mut payg.db.view().await?).await? {
        return Ok((0, false));
    }
    let mut tx = payg.db.begin().await?;
    let (written, taken) = letter::take_new(&mut tx, BATCH, now).await?;
    let customers: BTreeSet<CustomerId> = written.iter().map(|letter| letter.customer_id).collect();
    let customers: Vec<CustomerId> = customers.into_iter().collect();
    let endpoints = endpoint::of_customers(&mut tx, &customers).await?;
    let owed = owed(&written, &endpoints);
    delivery::insert(&mut tx, &owed, now, now).await?;
    let waiting = owed.iter().filter(|one| one.status == DeliveryStatus::Waiting);
    let lanes: BTreeSet<(CustomerId, EndpointId)> =
        waiting.map(|one| (one.customer_id, one.endpoint_id)).collect();
    lane::wake(&mut tx, &lanes.into_iter().collect::<Vec<_>>(), now).await?;
    tx.commit().await?;
    Ok((taken, taken >= BATCH.unsigned_abs()))
}

/// Which letters are owed to which endpoints. What happens while an endpoint is disabled counts as
/// failed, so that it can be sent later.
fn owed(written: &[Written], endpoints: &[Endpoint]) -> Vec<NewDelivery> {
    let mut owed = Vec::new();
    for Written { customer_id, told } in written {
        // Endpoints come in the order of their customers.
        let from = endpoints.partition_point(|endpoint| endpoint.customer_id < *customer_id);
        let own = endpoints[from..].iter().take_while(|endpoint| endpoint.customer_id == *customer_id);
        let changed = told.changed();
        for endpoint in own {
            // What was before it was added is no news to it.
            if endpoint.created_at <= told.timestamp && endpoint.wants(&told.r#type, changed.as_deref()) {
                let status = match endpoint.status {
                    EndpointStatus::Enabled => DeliveryStatus::Waiting,
                    EndpointStatus::Disabled | EndpointStatus::Removed => DeliveryStatus::Failed,
                };
                owed.push(NewDelivery {
                    customer_id: *customer_id,
                    endpoint_id: endpoint.endpoint_id,
                    letter_id: told.id,
                    status,
                });
            }
        }
    }
    owed
}
