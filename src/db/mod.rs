//! The one door to two databases: SQLite in a file, PostgreSQL on a server.

pub mod bulk;
pub mod disk;
pub mod door;
pub mod fault;
pub mod file;
pub mod health;
pub mod list;
pub mod migrate;
pub mod no_delay;
pub mod open;
pub mod row;
pub mod sql;
pub mod tables;
pub mod transport;
pub mod value;
