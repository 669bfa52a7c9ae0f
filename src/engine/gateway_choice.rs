//! By which gateway money is moved: as the setting says, unless whoever pays may choose otherwise.

use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::values::actor::Actor;
use crate::values::gateway_kind::GatewayKind;

/// The gateway that is wanted, or the one of `payments.gateway`. The sandbox moves no money, so where another
/// one is set, only an operator may name it: a customer would have paid for nothing.
pub fn gateway_choice(payg: &Payg, wanted: Option<GatewayKind>) -> Result<GatewayKind> {
    let usual = payg.settings.gateway;
    let chosen = wanted.unwrap_or(usual);
    let is_customer = matches!(payg.actor, Actor::Customer(_) | Actor::Member(_));
    if is_customer && chosen == GatewayKind::Sandbox && usual != GatewayKind::Sandbox {
        let why = format!("is for trials; here money is moved by {usual}");
        return Err(Error::invalid("gateway", chosen, why).at("gateway"));
    }
    Ok(chosen)
}
