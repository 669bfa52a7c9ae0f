//! The clock of a test database: it stands until somebody lets it travel.

use crate::db::door::{Tx, View};
use crate::error::Result;
use crate::values;
use crate::values::timestamp::Timestamp;

/// When it is by the clock of a test database; none where the machine's clock goes.
pub async fn stands_at(view: &mut View) -> Result<Option<Timestamp>> {
    const FIND: &str = "SELECT stands_at FROM test_clock WHERE id = 1";
    view.first(FIND, values![]).await?.map(|row| row.get(0)).transpose()
}

/// Marks the database as a test and sets its clock.
pub async fn set(tx: &mut Tx, at: Timestamp) -> Result<()> {
    const SET: &str = "INSERT INTO test_clock (id, stands_at)
        VALUES (1, $1)
        ON CONFLICT (id) DO UPDATE SET stands_at = excluded.stands_at";
    tx.run(SET, values![at]).await?;
    Ok(())
}

/// When the next thing is due in the background; each table is asked by its index.
pub async fn next_due(view: &mut View) -> Result<Option<Timestamp>> {
    const NEXT: [&str; 5] = [
        "SELECT due_at FROM subscriptions WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1",
        "SELECT due_at FROM attempts WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1",
        "SELECT due_at FROM notices WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1",
        "SELECT next_attempt_at FROM payments WHERE next_attempt_at IS NOT NULL
         ORDER BY next_attempt_at LIMIT 1",
        "SELECT due_at FROM method_changes ORDER BY due_at LIMIT 1",
    ];
    let mut next: Option<Timestamp> = None;
    for sql in NEXT {
        let due: Option<Timestamp> = view.first(sql, values![]).await?.map(|row| row.get(0)).transpose()?;
        next = next.into_iter().chain(due).min();
    }
    Ok(next)
}
