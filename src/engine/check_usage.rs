//! What every use is held to before it is taken in, whichever way it comes.

use crate::engine::ingest;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::customer::{Customer, Kind};
use crate::records::event::TEXT_LIMIT;
use crate::records::service::{Aggregation, Service};
use crate::values::timestamp::Timestamp;

/// Which times are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Times {
    /// Not too late and not too early (RULES 12).
    #[default]
    Recent,
    /// However late: usage of old times is loaded on purpose.
    Backfill,
}

/// Refuses a service that takes no new usage.
pub fn check_service(service: &Service) -> Result<()> {
    if service.archived_at.is_none() {
        return Ok(());
    }
    Err(Error::conflict("archived", format!("the service {} is archived", service.code))
        .hint(format!("payg service unarchive {}", service.code)))
}

/// Refuses a customer that may use nothing.
pub fn check_customer(customer: &Customer) -> Result<()> {
    if customer.disabled_at.is_none() {
        return Ok(());
    }
    Err(disabled(customer.kind, &customer.handle()))
}

/// What is said of a customer that may use nothing.
pub(super) fn disabled(kind: Kind, name: &str) -> Error {
    Error::conflict("disabled", format!("the {kind} {name} is disabled"))
        .hint(format!("payg {kind} enable {name}"))
}

/// Refuses a value that cannot be kept, and the want of one where values are what is counted.
pub fn check_value(service: &Service, value: Option<&str>) -> Result<()> {
    let Some(value) = value else {
        if service.aggregation == Aggregation::Unique {
            let why = format!("the service {} counts unique values, and there is no value", service.code);
            return Err(Error::usage(why));
        }
        return Ok(());
    };
    if value.is_empty() || value.len() > TEXT_LIMIT || value.chars().any(char::is_control) {
        return Err(Error::invalid("value", value.escape_debug(), "is not 1 to 255 printable characters"));
    }
    Ok(())
}

/// Refuses an event whose time is not one of those that are taken.
pub fn check_time(payg: &Payg, times: Times, at: Timestamp) -> Result<()> {
    match times {
        Times::Recent => ingest::check_time(payg, at).map_err(|error| match at < payg.now() {
            true => error.hint("an operator loads old usage: payg usage import --backfill"),
            false => error,
        }),
        Times::Backfill => ingest::check_not_early(payg, at),
    }
}
