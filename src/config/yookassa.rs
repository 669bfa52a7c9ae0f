//! The settings of an account with YooKassa.

use crate::error::{Error, Result};
use std::fmt;
use std::path::Path;

/// An account with YooKassa; without a shop's number there is none.
#[derive(Clone, PartialEq, Eq)]
pub struct YookassaSettings {
    /// `yookassa.shop_id`: the shop's number.
    pub shop_id: String,
    /// `yookassa.secret`: its secret key, which is better kept in a file.
    pub secret: String,
    /// `yookassa.secret_file`: the file that holds its secret key.
    pub secret_file: String,
    /// `yookassa.base_url`: where the API is; a sandbox is elsewhere than the vendor.
    pub base_url: String,
    /// `yookassa.return_url`: where payers come back to from the gateway's page.
    pub return_url: String,
    /// `yookassa.notice_sources`: networks from which notices are listened to.
    pub notice_sources: String,
}

impl Default for YookassaSettings {
    fn default() -> YookassaSettings {
        YookassaSettings {
            shop_id: String::new(),
            secret: String::new(),
            secret_file: String::new(),
            base_url: "https://api.yookassa.ru/v3".to_owned(),
            return_url: String::new(),
            // The vendor's networks, as its documents list them.
            notice_sources:
                "185.71.76.0/27, 185.71.77.0/27, 77.75.153.0/25, 77.75.154.128/25, 77.75.156.11, \
                             77.75.156.35, 2a02:5180::/32"
                    .to_owned(),
        }
    }
}

impl YookassaSettings {
    /// Whether there is an account at all.
    pub fn is_set(&self) -> bool {
        !self.shop_id.is_empty()
    }

    /// The secret key, read from its file if it is in one.
    pub fn read_secret(&self) -> Result<String> {
        if !self.secret.is_empty() {
            return Ok(self.secret.clone());
        }
        if self.secret_file.is_empty() {
            return Err(Error::usage("YooKassa's secret key is not set")
                .hint("set yookassa.secret_file, or PAYG_YOOKASSA_SECRET in the environment"));
        }
        let path = Path::new(&self.secret_file);
        let text = std::fs::read_to_string(path).map_err(|cause| {
            Error::usage(format!("cannot read yookassa.secret_file {}: {cause}", path.display())).cause(cause)
        })?;
        match text.trim() {
            "" => Err(Error::usage(format!("yookassa.secret_file {} is empty", path.display()))),
            secret => Ok(secret.to_owned()),
        }
    }

    /// The field of a key, by its whole name; none when it is of another table.
    pub(super) fn field(&mut self, key: &str) -> Option<&mut String> {
        match key {
            "yookassa.shop_id" => Some(&mut self.shop_id),
            "yookassa.secret" => Some(&mut self.secret),
            "yookassa.secret_file" => Some(&mut self.secret_file),
            "yookassa.base_url" => Some(&mut self.base_url),
            "yookassa.return_url" => Some(&mut self.return_url),
            "yookassa.notice_sources" => Some(&mut self.notice_sources),
            _ => None,
        }
    }
}

impl fmt::Debug for YookassaSettings {
    /// Without the key: settings are printed in logs and messages.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("YookassaSettings");
        shown.field("shop_id", &self.shop_id).field("base_url", &self.base_url).finish_non_exhaustive()
    }
}
