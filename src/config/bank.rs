//! What the settings say about the files that go to a bank, checked.

use crate::config::settings::Settings;
use crate::error::{Error, Result};
use crate::values::naming;

/// Who brings files to which bank, and how that bank wants them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankSettings {
    /// The bank in three capital letters.
    pub institution: String,
    /// Who brings the files, up to 26 characters.
    pub user_name: String,
    /// The number that the bank gave them, up to six digits.
    pub user_id: i64,
    /// What a file is, up to 12 characters.
    pub description: String,
    /// The branch of the own account, where returned money goes.
    pub bsb: String,
    /// The own account's number.
    pub account: String,
    /// Whether a record on the own account makes credits and debits equal.
    pub balance: bool,
    /// How many records of money the bank takes in one file.
    pub records_max: i64,
}

impl Settings {
    /// What stands under `bank.…`; refuses settings with which no file can be written.
    pub fn bank(&self) -> Result<BankSettings> {
        Ok(BankSettings {
            institution: institution(needed("bank.institution", &self.bank_institution)?)?,
            user_name: needed("bank.user_name", &self.bank_user_name)?.to_owned(),
            user_id: self.bank_user_id,
            description: self.bank_description.clone(),
            bsb: naming::bsb(needed("bank.bsb", &self.bank_bsb)?)?,
            account: naming::account_number(needed("bank.account", &self.bank_account)?)?,
            balance: self.bank_balance,
            records_max: self.bank_records_max,
        })
    }
}

impl Settings {
    /// Refuses what no bank would take, where anything is set at all.
    pub(super) fn check_bank(&self) -> Result<()> {
        if !self.bank_institution.is_empty() {
            institution(&self.bank_institution)?;
        }
        if !self.bank_bsb.is_empty() {
            naming::bsb(&self.bank_bsb)?;
        }
        if !self.bank_account.is_empty() {
            naming::account_number(&self.bank_account)?;
        }
        Ok(())
    }
}

fn needed<'a>(key: &str, value: &'a str) -> Result<&'a str> {
    match value {
        "" => Err(Error::conflict("bank_not_set_up", format!("{key} is not set"))
            .hint(format!("payg config set {key} VALUE"))),
        value => Ok(value),
    }
}

fn institution(text: &str) -> Result<String> {
    match text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        true => Ok(text.to_owned()),
        false => Err(Error::invalid("bank.institution", text, "is not three capital letters, as CBA")),
    }
}
