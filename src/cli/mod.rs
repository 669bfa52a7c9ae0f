//! What a person types: a file a command.

pub mod ask;
pub mod card;
pub mod command;
pub mod config;
pub mod context;
pub mod environment;
pub mod globals;
pub mod interrupt;
pub mod list;
pub mod out;
pub mod problem;
pub mod progress;
pub mod rows;
pub mod run;
pub mod talk;
pub mod text;
pub mod version;
