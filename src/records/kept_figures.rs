//! Figures over all customers, as they were counted last.

use crate::db::door::{Tx, View};
use crate::error::{Error, Result};
use crate::values;
use crate::values::timestamp::Timestamp;
use serde_json::Value;

/// Figures that were counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The figures, as a page reads them.
    pub figures: Value,
    /// When they were counted.
    pub counted_at: Timestamp,
    /// How long that took, in milliseconds.
    pub took_millis: i64,
}

/// What was counted last under a name.
pub async fn find(view: &mut View, name: &str) -> Result<Option<Kept>> {
    const FIND: &str = "SELECT figures, counted_at, took_millis FROM kept_figures WHERE name = $1";
    let Some(row) = view.first(FIND, values![name]).await? else { return Ok(None) };
    let text: String = row.get(0)?;
    let figures = serde_json::from_str(&text)
        .map_err(|cause| Error::failed(format!("the figures of {name} are not readable")).cause(cause))?;
    Ok(Some(Kept { figures, counted_at: row.get(1)?, took_millis: row.get(2)? }))
}

/// Keeps what was counted; what was kept under the name before is gone.
pub async fn keep(tx: &mut Tx, name: &str, kept: &Kept) -> Result<()> {
    const KEEP: &str = "INSERT INTO kept_figures (name, figures, counted_at, took_millis)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (name) DO UPDATE SET figures = excluded.figures, counted_at = excluded.counted_at,
            took_millis = excluded.took_millis";
    tx.run(KEEP, values![name, kept.figures.to_string(), kept.counted_at, kept.took_millis]).await?;
    Ok(())
}

/// Forgets what nobody asked for since: all that was counted before an instant.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.run("DELETE FROM kept_figures WHERE counted_at < $1", values![before]).await?;
    Ok(())
}
