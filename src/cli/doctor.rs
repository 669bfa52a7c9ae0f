//! `payg doctor`: what is wrong or about to be.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::engine::doctor::{self, Patient, Status};
use crate::error::{Error, Kind, Result};
use clap::Args;

/// Check the database, its schema, the settings that lose data, clock, ledger, prices, gateway and disk
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg doctor\n  payg doctor -o json\n\n\
                        Exits with 1 when anything fails; warnings alone do not.")]
pub struct Doctor {}

/// Prints every check; an error when one of them failed.
pub async fn run(context: &mut Context, _arguments: Doctor) -> Result<()> {
    const COLUMNS: &[Column] = &[
        Column::new("check", "/name"),
        Column::new("status", "/status"),
        Column::new("detail", "/detail"),
        Column::new("hint", "/hint"),
    ];
    let patient = Patient {
        location: context.location()?,
        accepts_data_loss: context.config()?.accepts_data_loss(),
        zone: context.said_zone()?,
        clock: context.environment.clock.clone(),
        gateway: context.config()?.settings().gateway,
        strangers: context.strangers(),
        has_shop: !context.config()?.settings().yookassa_shop_id.is_empty(),
    };
    let checks = doctor::examine(&patient).await;
    context.out.list(COLUMNS, &checks)?;
    let failed: Vec<&str> =
        checks.iter().filter(|check| check.status == Status::Fail).map(|check| check.name).collect();
    if failed.is_empty() {
        return Ok(());
    }
    Err(Error::new(Kind::Failed, "unhealthy", format!("something is wrong: {}", failed.join(", "))))
}
