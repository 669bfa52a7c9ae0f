//! Everything that limits customers, as a server keeps it in memory.

use crate::db::sql::Backend;
use crate::engine::fair::{Admission, Fair, Refusal};
use crate::engine::gauge::Gauge;
use crate::engine::payg::Payg;
use crate::engine::turnstile::{Room, Turnstile};
use crate::engine::watch::{Listener, Told};
use crate::error::Result;
use crate::records::mark::Topic;
use crate::values::id::CustomerId;

/// Connections that are kept for operators and health checks.
const KEPT: usize = 2;
/// Requests of all customers that may wait for the database.
const WAITING: usize = 4_096;
/// And of one customer.
const WAITING_EACH: usize = 2_048;

/// What limits customers.
pub struct Limits {
    /// Quotas and spend caps.
    pub gauge: Gauge,
    /// Rates and requests at once.
    pub fair: Fair,
    /// The line in front of the database.
    pub turnstile: Turnstile,
}

impl Limits {
    /// Nobody has used anything yet.
    pub fn new(payg: Payg) -> Limits {
        // Of eight readers, and of sixteen connections of which some write and fold. A customer alone has
        // enough to keep two processors busy.
        let (open, open_each) = match payg.db.backend() {
            Backend::Sqlite => (6, 2),
            Backend::Postgres => (10, 4),
        };
        let room = Room { open, open_each, kept: KEPT, waiting: WAITING, waiting_each: WAITING_EACH };
        Limits { gauge: Gauge::new(payg), fair: Fair::new(), turnstile: Turnstile::new(room) }
    }

    /// Lets a customer's request in by its rate and its number of requests at once.
    pub async fn admit(&self, customer: CustomerId) -> Result<Result<Admission, Refusal>> {
        let flow = self.gauge.flow(customer).await?;
        Ok(self.fair.admit(customer, &flow))
    }
}

impl Listener for Limits {
    fn marks_moved<'a>(&'a self, _: &'a Payg, topics: &'a [Topic]) -> Told<'a> {
        Box::pin(async move {
            let matters = |topic: &Topic| *topic != Topic::Access;
            if topics.iter().any(matters) {
                self.gauge.forget();
            }
            Ok(())
        })
    }
}
