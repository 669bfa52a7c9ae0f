//! Every noun that the console shows: a file a noun.

pub mod all;
pub mod audit;
pub mod common;
pub mod credit_notes;
pub mod customers;
pub mod disputes;
pub mod event_log;
pub mod invoices;
pub mod keys;
pub mod ledger;
pub mod limits;
pub mod mails;
pub mod operators;
pub mod payment_forms;
pub mod payments;
pub mod plan_forms;
pub mod plans;
pub mod prices;
pub mod refunds;
pub mod services;
pub mod subscription_forms;
pub mod subscriptions;
pub mod taxes;
pub mod usage;
pub mod webhooks;
