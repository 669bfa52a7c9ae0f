//! One test binary: every story is told on both databases, and the house is held to its rules.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cli;
mod console;
mod gateway;
mod house;
mod http;
mod intake;
mod payments;
mod plans;
mod rules;
mod stage;
mod statements;
mod stories;
mod webhooks;
