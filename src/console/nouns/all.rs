//! All nouns, in the order of the menu.

use crate::console::noun::Noun;
use crate::console::nouns::{
    credit_notes, customers, invoices, keys, ledger, limits, operators, prices, services, taxes, usage,
};

/// The nouns.
pub static ALL: &[&Noun] = &[
    &customers::NOUN,
    &usage::NOUN,
    &invoices::NOUN,
    &credit_notes::NOUN,
    &services::NOUN,
    &prices::NOUN,
    &limits::NOUN,
    &keys::NOUN,
    &taxes::NOUN,
    &ledger::NOUN,
    &operators::NOUN,
];
