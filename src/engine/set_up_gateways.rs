//! Sets up the gateways that the configuration names.

use crate::config::settings::Settings;
use crate::error::Result;
use crate::gateway::gateways::Gateways;
use crate::gateway::yookassa::client::{Account, Yookassa};
use std::sync::Arc;
use std::time::Duration;

/// Every gateway that can be used with these settings; refuses an account without its key.
pub fn set_up_gateways(settings: &Settings) -> Result<Gateways> {
    let gateways = Gateways::default();
    if settings.yookassa_shop_id.is_empty() {
        return Ok(gateways);
    }
    let account = Account {
        shop_id: settings.yookassa_shop_id.clone(),
        secret: settings.read_yookassa_secret()?.reveal().to_owned(),
        base_url: settings.yookassa_base_url.clone(),
    };
    let patience = Duration::from_secs(settings.yookassa_timeout_seconds.unsigned_abs());
    Ok(gateways.with(Arc::new(Yookassa::new(account, patience)?)))
}
