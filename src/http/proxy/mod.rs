//! A reverse proxy that makes any API pay-as-you-go: it knows the caller, counts what succeeded, forwards.

pub mod charge;
pub mod counted;
pub mod forward;
pub mod headers;
pub mod path;
pub mod routes;
pub mod serve;
