//! Watching the clock: whoever works for long looks again and again whether the database's is another.

use crate::db::door::Db;
use crate::db::health;
use crate::error::Result;
use crate::values::timestamp::{SECOND, Timestamp};

/// How long a look is good for, in microseconds: a minute.
const GOOD: i64 = 60 * SECOND;

/// When the clocks were last seen to agree.
#[derive(Debug, Default)]
pub struct ClockWatch {
    agreed_at: Option<Timestamp>,
}

impl ClockWatch {
    /// Refuses to go on beside a database whose clock differs (R12). It is asked at most once a minute as
    /// long as the two agree, and every time after they did not; a clock that jumps is noticed at once.
    pub async fn look(&mut self, db: &Db, now: impl Fn() -> Timestamp) -> Result<()> {
        let at = now();
        let is_good =
            self.agreed_at.is_some_and(|agreed| (0..GOOD).contains(&(at.micros() - agreed.micros())));
        if is_good {
            return Ok(());
        }
        self.agreed_at = None;
        health::refuse_other_clock(db, now).await?;
        self.agreed_at = Some(at);
        Ok(())
    }
}
