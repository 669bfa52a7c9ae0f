//! Holds `billing.timezone` to what was billed: once months are invoiced, where they begin stays.

use crate::config::settings::Settings;
use crate::db::door::{Tx, View};
use crate::error::{Error, Result};
use crate::records::billing_zone;
use crate::values::calendar::Zone;

/// Refuses a configured zone that is not the one of the invoices that there are.
pub async fn agree(view: &mut View, configured: &Zone) -> Result<()> {
    match billing_zone::in_force(view).await? {
        Some(billed) if billed.name() != configured.name() => Err(differs(&billed, configured)),
        _ => Ok(()),
    }
}

/// The settings with the zone of the invoices that there are, for one who says nothing about it.
pub async fn known(view: &mut View, settings: Settings) -> Result<Settings> {
    let zone = billing_zone::in_force(view).await?.unwrap_or_else(|| settings.zone.clone());
    Ok(Settings { zone, ..settings })
}

/// The same, and remembers the zone for everything that comes after; what a bill begins with.
pub async fn settle(tx: &mut Tx, configured: &Zone) -> Result<()> {
    // Else a bill in another zone could issue its first invoices between the look and the change.
    billing_zone::lock(tx).await?;
    agree(tx, configured).await?;
    billing_zone::set(tx, configured).await
}

/// Refuses to write invoices of another zone than the one that was settled last. Two first bills may
/// begin at once with different zones: the one that settled first ends here.
pub async fn hold(tx: &mut Tx, configured: &Zone) -> Result<()> {
    match billing_zone::hold(tx).await? {
        Some(settled) if settled.name() != configured.name() => Err(differs(&settled, configured)),
        _ => Ok(()),
    }
}

fn differs(billed: &Zone, configured: &Zone) -> Error {
    let (billed, configured) = (billed.name(), configured.name());
    Error::conflict(
        "time_zone_differs",
        format!("billing.timezone is {configured}, but the invoices that there are were made in {billed}"),
    )
    .hint(format!(
        "set it to {billed} again: with other months some usage would be billed twice, or never; \
         a customer may have a time zone of its own, from before its first invoice"
    ))
}
