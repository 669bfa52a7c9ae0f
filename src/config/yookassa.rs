//! What the settings say about the account with YooKassa.

use crate::config::settings::Settings;
use crate::config::value::Secret;
use crate::error::{Error, Result};
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
