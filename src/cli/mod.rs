//! What a person types: a file a command.

pub mod ask;
pub mod bill;
pub mod card;
pub mod command;
pub mod config;
pub mod context;
pub mod credit_note;
pub mod environment;
pub mod explain;
pub mod export;
pub mod globals;
pub mod interrupt;
pub mod invoice;
pub mod ledger;
pub mod list;
pub mod out;
pub mod problem;
pub mod progress;
pub mod rows;
pub mod run;
pub mod talk;
pub mod text;
pub mod verify;
pub mod version;
