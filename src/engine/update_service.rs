//! Changing a service, and archiving one.

use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::audit::{self, Entry};
use crate::records::mark::{self, Topic};
use crate::records::service::{self, Methods, Service, Statuses};
use crate::values::timestamp::Timestamp;

/// What is to be different; what is not named stays. The code and the aggregation always stay,
/// because usage that is stored was counted by them.
#[derive(Clone, Debug, Default)]
pub struct ServiceChange {
    /// For people to read.
    pub display_name: Option<String>,
    /// What a quantity of one is called.
    pub unit: Option<String>,
    /// Which answers are charged from now on.
    pub statuses: Option<Statuses>,
    /// Which request methods are charged from now on.
    pub methods: Option<Methods>,
}

/// Changes the service with that code or id and answers what it is now.
pub async fn update_service(payg: &Payg, name: &str, change: ServiceChange) -> Result<Service> {
    save(payg, name, |before, _| Service {
        display_name: change.display_name.unwrap_or(before.display_name),
        unit: change.unit.unwrap_or(before.unit),
        statuses: change.statuses.unwrap_or(before.statuses),
        methods: change.methods.unwrap_or(before.methods),
        ..before
    })
    .await
}

/// Lets a service take no new usage; what was used is still billed. Again, nothing changes.
pub async fn archive_service(payg: &Payg, name: &str) -> Result<Service> {
    save(payg, name, |before, now| Service { archived_at: before.archived_at.or(Some(now)), ..before }).await
}

/// Lets an archived service take usage again. Again, nothing changes.
pub async fn unarchive_service(payg: &Payg, name: &str) -> Result<Service> {
    save(payg, name, |before, _| Service { archived_at: None, ..before }).await
}

async fn save(
    payg: &Payg,
    name: &str,
    change: impl FnOnce(Service, Timestamp) -> Service,
) -> Result<Service> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = service::find(&mut tx, name).await?;
    let after = change(before.clone(), now).checked()?;
    if after == before {
        return Ok(after);
    }
    let after = Service { updated_at: now, ..after };
    service::update(&mut tx, &after).await?;
    let about = ("service", after.service_id);
    let entry = Entry::new(&payg.actor, "service.update", about, now).before(&before)?.after(&after)?;
    audit::write(&mut tx, &[entry]).await?;
    mark::touch(&mut tx, Topic::Catalogue).await?;
    tx.commit().await?;
    Ok(after)
}
