//! What a story is told on: a fresh database, a standing clock and the command line.

pub mod accounts;
pub mod both;
pub mod browser;
pub mod cluster;
pub mod command;
pub mod databases;
pub mod effort;
pub mod guard;
pub mod invariants;
pub mod listed;
pub mod literals;
pub mod mail_sink;
pub mod nginx;
pub mod process;
pub mod proof;
pub mod proxy;
pub mod sandbox;
pub mod scene;
pub mod schema;
pub mod scratch;
pub mod server;
pub mod yookassa;
