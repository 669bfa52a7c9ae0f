//! Sets up the gateways that the configuration names.

use crate::config::Settings;
use crate::error::Result;
use crate::gateway::gateways::Gateways;
use crate::gateway::yookassa::client::{Account, Yookassa};
use std::sync::Arc;

/// Every gateway that can be used with these settings; refuses an account without its key.
pub fn set_up_gateways(settings: &Settings) -> Result<Gateways> {
    let gateways = Gateways::default();
    let yookassa = &settings.yookassa;
    if !yookassa.is_set() {
        return Ok(gateways);
    }
    let account = Account {
        shop_id: yookassa.shop_id.clone(),
        secret: yookassa.read_secret()?,
        base_url: yookassa.base_url.clone(),
    };
    Ok(gateways.with(Arc::new(Yookassa::new(account)?)))
}
