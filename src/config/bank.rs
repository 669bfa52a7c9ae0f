//! The settings of the files that go to a bank.

use crate::config::Takes;
use crate::error::{Error, Result};
use crate::values::naming;

/// Up to six digits.
pub(super) const ID: Takes = Takes::Integer { from: 0, to: 999_999 };
/// Up to six weeks of business days.
pub(super) const DAYS: Takes = Takes::Integer { from: 0, to: 30 };
/// With a balancing record there must be room for another one.
pub(super) const RECORDS: Takes = Takes::Integer { from: 2, to: 100_000 };

/// Who brings files to which bank, and how that bank wants them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankSettings {
    /// `bank.institution`: the bank in three capital letters, as `CBA`; empty when there is none.
    pub institution: String,
    /// `bank.user_name`: who brings the files, up to 26 characters.
    pub user_name: String,
    /// `bank.user_id`: the number that the bank gave them, up to six digits.
    pub user_id: i64,
    /// `bank.description`: what a file is, up to 12 characters.
    pub description: String,
    /// `bank.bsb`: the branch of the own account, where returned money goes.
    pub bsb: String,
    /// `bank.account`: the own account's number.
    pub account: String,
    /// `bank.balance`: whether a record on the own account makes credits and debits equal.
    pub balance: bool,
    /// `bank.business_days`: after how many business days what did not come back has moved.
    pub business_days: i64,
    /// `bank.records_max`: how many records of money the bank takes in one file.
    pub records_max: i64,
}

impl Default for BankSettings {
    fn default() -> BankSettings {
        BankSettings {
            institution: String::new(),
            user_name: String::new(),
            user_id: 0,
            description: "PAYMENTS".to_owned(),
            bsb: String::new(),
            account: String::new(),
            balance: false,
            business_days: 3,
            records_max: 500,
        }
    }
}

impl BankSettings {
    /// A setting as text, by its key.
    pub fn shown(&self, key: &str) -> String {
        match key {
            "bank.institution" => self.institution.clone(),
            "bank.user_name" => self.user_name.clone(),
            "bank.user_id" => self.user_id.to_string(),
            "bank.description" => self.description.clone(),
            "bank.bsb" => self.bsb.clone(),
            "bank.account" => self.account.clone(),
            "bank.balance" => self.balance.to_string(),
            "bank.business_days" => self.business_days.to_string(),
            _ => self.records_max.to_string(),
        }
    }

    /// Sets what a key names; refuses a value that no file could be written with.
    pub fn set(&mut self, key: &str, text: &str) -> Result<()> {
        let number = || text.parse::<i64>().map_err(|_| Error::invalid(key, text, "is not a whole number"));
        match key {
            "bank.institution" if !is_institution(text) => {
                return Err(Error::invalid(key, text, "is not three capital letters"));
            }
            "bank.institution" => self.institution = text.to_owned(),
            "bank.user_name" => self.user_name = text.to_owned(),
            "bank.user_id" => self.user_id = number()?,
            "bank.description" => self.description = text.to_owned(),
            "bank.bsb" if !text.is_empty() => self.bsb = naming::bsb(text)?,
            "bank.account" if !text.is_empty() => self.account = naming::account_number(text)?,
            "bank.bsb" => self.bsb.clear(),
            "bank.account" => self.account.clear(),
            "bank.balance" => self.balance = text == "true",
            "bank.business_days" => self.business_days = number()?,
            _ => self.records_max = number()?,
        }
        Ok(())
    }

    /// Refuses settings without which no file can be written.
    pub fn must_be_set(&self) -> Result<()> {
        let needed = [
            ("bank.institution", &self.institution),
            ("bank.user_name", &self.user_name),
            ("bank.bsb", &self.bsb),
            ("bank.account", &self.account),
        ];
        match needed.iter().find(|(_, value)| value.is_empty()) {
            None => Ok(()),
            Some((key, _)) => Err(Error::conflict("bank_not_set_up", format!("{key} is not set"))
                .hint(format!("payg config set {key} VALUE"))),
        }
    }
}

fn is_institution(text: &str) -> bool {
    text.is_empty() || (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()))
}
