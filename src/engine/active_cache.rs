//! What users have now, kept in memory for a few seconds: what other services ask at each log-in.

use crate::engine::payg::Payg;
use crate::engine::subscription_details::{SubscriptionDetails, active_subscriptions};
use crate::error::Result;
use crate::values::id::CustomerId;
use crate::values::timestamp::{SECOND, Timestamp};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Microseconds for which an answer is repeated; a change is seen by everybody after them.
const FRESH: i64 = 10 * SECOND;

/// Users that are kept; beyond that all are forgotten and asked for again.
const USERS_MAX: usize = 100_000;

/// One user's, shared by all who ask.
type Own = Arc<Vec<SubscriptionDetails>>;

/// The answers of the last seconds.
#[derive(Default)]
pub struct ActiveCache(Mutex<HashMap<CustomerId, (Timestamp, Own)>>);

impl ActiveCache {
    /// What each of these users has; one who has nothing has an empty list.
    pub async fn of(&self, payg: &Payg, customers: &[CustomerId]) -> Result<HashMap<CustomerId, Own>> {
        let now = payg.now();
        let mut known = HashMap::new();
        let mut missing = Vec::new();
        {
            let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            for customer in customers {
                match kept.get(customer) {
                    Some((at, own)) if *at <= now && now < at.plus_micros(FRESH) => {
                        known.insert(*customer, Arc::clone(own));
                    }
                    _ => missing.push(*customer),
                }
            }
        }
        if missing.is_empty() {
            return Ok(known);
        }
        let mut read: HashMap<CustomerId, Vec<SubscriptionDetails>> = HashMap::new();
        for one in active_subscriptions(&mut payg.db.view().await?, &missing, now).await? {
            read.entry(one.subscription.customer_id).or_default().push(one);
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() + missing.len() > USERS_MAX {
            kept.clear();
        }
        for customer in missing {
            let own: Own = Arc::new(read.remove(&customer).unwrap_or_default());
            kept.insert(customer, (now, Arc::clone(&own)));
            known.insert(customer, own);
        }
        Ok(known)
    }

    /// Forgets a user, whose subscription this process has just changed.
    pub fn forget(&self, customer: CustomerId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&customer);
    }
}
