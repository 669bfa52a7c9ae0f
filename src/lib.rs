//! payg: a whole pay-as-you-go billing engine in one binary.
//!
//! The rooms stand top floor first, a blank line between floors; imports go down only.

pub mod cli;

pub mod console;

pub mod http;
pub mod sandbox;

pub mod engine;

pub mod records;

pub mod chart;
pub mod config;
pub mod db;
pub mod gateway;
pub mod intake;
pub mod mail;
pub mod pdf;
pub mod rating;
pub mod webhook;

pub mod values;

pub mod error;
