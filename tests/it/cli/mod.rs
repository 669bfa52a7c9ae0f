//! The command line from outside: the contract that every command keeps, and stories of some.

pub mod bench;
pub mod completions;
pub mod config;
pub mod contract;
pub mod db;
pub mod doctor;
pub mod frame;
pub mod init;
pub mod scene;
pub mod tree;
