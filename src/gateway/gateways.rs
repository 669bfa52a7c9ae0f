//! The gateways that this payg has, by their kind.

use super::bank::gateway::Bank;
use super::contract::{Gateway, GatewayKind};
use super::sandbox::Sandbox;
use crate::error::{Error, Result};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Every gateway that is set up; the sandbox and the bank always are, because they need no account.
#[derive(Clone)]
pub struct Gateways(BTreeMap<GatewayKind, Arc<dyn Gateway>>);

impl Default for Gateways {
    fn default() -> Gateways {
        Gateways(BTreeMap::new()).with(Arc::new(Sandbox)).with(Arc::new(Bank))
    }
}

impl Gateways {
    /// The same with another one, which takes the place of one of its kind.
    pub fn with(mut self, gateway: Arc<dyn Gateway>) -> Gateways {
        self.0.insert(gateway.kind(), gateway);
        self
    }

    /// The gateway of a kind; refuses one that is not set up.
    pub fn get(&self, kind: GatewayKind) -> Result<Arc<dyn Gateway>> {
        self.0.get(&kind).cloned().ok_or_else(|| {
            Error::conflict("gateway_missing", format!("the gateway {kind} is not set up"))
                .hint("payg config list shows the settings of gateways")
        })
    }

    /// The kinds that are set up.
    pub fn kinds(&self) -> impl Iterator<Item = GatewayKind> {
        self.0.keys().copied()
    }
}

impl fmt::Debug for Gateways {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
