//! Settings and where each of their values comes from.

use crate::values::calendar::Zone;
use crate::values::currency::Currency;

/// What verbs need to know of the configuration.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `billing.currency`: of new customers.
    pub currency: Currency,
    /// `billing.timezone`: of customers without one of their own.
    pub zone: Zone,
    /// `usage.late_days`: how old an event may be when it arrives.
    pub late_days: i64,
    /// `usage.early_minutes`: how far ahead of the clock an event may be.
    pub early_minutes: i64,
}

impl Default for Settings {
    /// What `payg init --yes` writes.
    fn default() -> Settings {
        Settings { currency: Currency::USD, zone: Zone::utc(), late_days: 35, early_minutes: 5 }
    }
}
