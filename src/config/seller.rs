//! Settings of the seller: who stands on invoices as the one who is owed, and how to pay.

use super::Entry;
use super::key::{Key, Takes};
use crate::error::{Error, Result};

/// Who stands on invoices as the one who is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seller {
    /// `seller.name`.
    pub name: String,
    /// `seller.address`: several lines, or one with ` | ` between them.
    pub address: String,
    /// `seller.tax_id`: the number that tax offices know the seller by.
    pub tax_id: String,
    /// `seller.email`: where customers write to.
    pub email: String,
    /// `seller.pay_to`: how an invoice is paid, as a bank account; in words.
    pub pay_to: String,
    /// `seller.due_days`: until when an invoice is to be paid, counted from its issue.
    pub due_days: i64,
}

pub(super) const KEYS: &[Key] = &[
    Key { name: "seller.name", variable: "PAYG_SELLER_NAME", takes: Takes::MaybeText },
    Key { name: "seller.address", variable: "PAYG_SELLER_ADDRESS", takes: Takes::MaybeText },
    Key { name: "seller.tax_id", variable: "PAYG_SELLER_TAX_ID", takes: Takes::MaybeText },
    Key { name: "seller.email", variable: "PAYG_SELLER_EMAIL", takes: Takes::MaybeText },
    Key { name: "seller.pay_to", variable: "PAYG_SELLER_PAY_TO", takes: Takes::MaybeText },
    Key {
        name: "seller.due_days",
        variable: "PAYG_SELLER_DUE_DAYS",
        takes: Takes::Integer { from: 0, to: 3_650 },
    },
];

impl Default for Seller {
    fn default() -> Seller {
        let empty = String::new;
        Seller {
            name: empty(),
            address: empty(),
            tax_id: empty(),
            email: empty(),
            pay_to: empty(),
            due_days: 14,
        }
    }
}

impl Seller {
    /// A key's value as text; `None` when it is no key of these.
    pub(super) fn value(&self, key: &str) -> Option<String> {
        Some(match key {
            "seller.name" => self.name.clone(),
            "seller.address" => self.address.clone(),
            "seller.tax_id" => self.tax_id.clone(),
            "seller.email" => self.email.clone(),
            "seller.pay_to" => self.pay_to.clone(),
            "seller.due_days" => self.due_days.to_string(),
            _ => return None,
        })
    }

    /// Takes over what an entry says, if it is of these.
    pub(super) fn take(&mut self, entry: &Entry) -> Result<()> {
        let text = entry.value.clone();
        match entry.key {
            "seller.name" => self.name = text,
            "seller.address" => self.address = text,
            "seller.tax_id" => self.tax_id = text,
            "seller.email" => self.email = text,
            "seller.pay_to" => self.pay_to = text,
            "seller.due_days" => {
                let number = text.parse();
                self.due_days = number.map_err(|_| Error::invalid(entry.key, text, "is no number"))?;
            }
            _ => {}
        }
        Ok(())
    }
}
