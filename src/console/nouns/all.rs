//! All nouns, in the order of the menu.

use crate::console::noun::Noun;
use crate::console::nouns::{
    audit, bank_files, credit_notes, customers, deliveries, disputes, event_log, invoices, jobs, keys,
    ledger, limits, mails, members, operators, payments, plans, prices, quarantine, refunds, services,
    subscriptions, taxes, usage, webhooks,
};

/// The nouns.
pub static ALL: &[&Noun] = &[
    &customers::NOUN,
    &usage::NOUN,
    &invoices::NOUN,
    &credit_notes::NOUN,
    &payments::NOUN,
    &refunds::NOUN,
    &disputes::NOUN,
    &quarantine::NOUN,
    &subscriptions::NOUN,
    &plans::NOUN,
    &services::NOUN,
    &prices::NOUN,
    &limits::NOUN,
    &keys::NOUN,
    &webhooks::NOUN,
    &members::NOUN,
    &event_log::NOUN,
    &deliveries::NOUN,
    &taxes::NOUN,
    &ledger::NOUN,
    &bank_files::NOUN,
    &mails::NOUN,
    &jobs::NOUN,
    &audit::NOUN,
    &operators::NOUN,
];
