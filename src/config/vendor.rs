//! What a gateway's vendor publishes and a setting begins with.

use crate::values::network::{Network, Networks};

/// From where YooKassa sends notices, as its documents list them.
pub fn yookassa_networks() -> Networks {
    Networks(vec![
        Network::v4(185, 71, 76, 0, 27),
        Network::v4(185, 71, 77, 0, 27),
        Network::v4(77, 75, 153, 0, 25),
        Network::v4(77, 75, 154, 128, 25),
        Network::v4(77, 75, 156, 11, 32),
        Network::v4(77, 75, 156, 35, 32),
        Network::v6([0x2a02, 0x5180, 0, 0], 32),
    ])
}
