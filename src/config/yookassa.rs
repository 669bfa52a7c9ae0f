//! What the settings say about the account with YooKassa.

use crate::config::settings::Settings;
use crate::config::value::Secret;
use crate::error::{Error, Result};
use crate::values::network::{Network, Networks};
use std::path::Path;

impl Settings {
    /// The shop's secret key, read from its file if it is in one.
    pub fn read_yookassa_secret(&self) -> Result<Secret> {
        if !self.yookassa_secret.is_empty() {
            return Ok(self.yookassa_secret.clone());
        }
        if self.yookassa_secret_file.is_empty() {
            return Err(Error::usage("YooKassa's secret key is not set")
                .hint("set yookassa.secret_file, or PAYG_YOOKASSA_SECRET in the environment"));
        }
        let path = Path::new(&self.yookassa_secret_file);
        let text = std::fs::read_to_string(path).map_err(|cause| {
            Error::usage(format!("cannot read yookassa.secret_file {}: {cause}", path.display())).cause(cause)
        })?;
        match text.trim() {
            "" => Err(Error::usage(format!("yookassa.secret_file {} is empty", path.display()))),
            secret => Ok(Secret::from(secret.to_owned())),
        }
    }
}

/// The networks of the vendor, as its documents list them.
pub fn notice_sources() -> Networks {
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
