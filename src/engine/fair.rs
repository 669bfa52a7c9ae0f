//! Keeps one customer from crowding out the others: a token bucket and a cap on requests at once, each.

use crate::engine::rules::Flow;
use crate::error::{Error, Kind, Result};
use crate::values::id::CustomerId;
use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Customers that are kept; beyond that those are forgotten whose buckets are full again.
const KEPT: usize = 100_000;

/// The code of an error that says that requests come faster than the limit.
pub const TOO_FAST: &str = "too_many_requests";
/// The code of an error that says that too many requests are in work at once.
pub const TOO_MANY: &str = "too_many_at_once";

/// Refusals per second, in millionths, that are answered at once; those beyond wait a little, so that
/// a client that never pauses does not keep the server busy with saying no.
const REFUSALS: Flow = Flow { rate: Some((20_000_000, 20)), concurrent: None };
/// How long they wait at least, in milliseconds, and by how much the waits differ: refusals that were
/// held back together would all be answered, and come again, in one moment.
const PAUSE_MS: u64 = 500;
const PAUSE_SPREAD_MS: u64 = 500;

/// The buckets and counts of all customers.
pub struct Fair {
    began: Instant,
    tenants: Mutex<HashMap<CustomerId, Arc<Tenant>>>,
}

#[derive(Default)]
struct Tenant {
    requests: Bucket,
    refusals: Bucket,
    at_once: AtomicI64,
    paused: AtomicU64,
}

/// A token bucket as one number: the instant, in nanoseconds, at which it is full again (GCRA).
#[derive(Default)]
struct Bucket(AtomicI64);

/// What a customer is told of its rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Requests that may come at once.
    pub limit: i64,
    /// Seconds in which that many become free again.
    pub window_seconds: i64,
    /// Requests that may still come now.
    pub remaining: i64,
    /// Seconds until all may come again.
    pub reset_seconds: i64,
}

/// A request that may go on; it counts as in work until this is dropped.
#[must_use = "a request is in work until its admission is dropped"]
pub struct Admission {
    /// What its customer is told; `None` without a rate.
    pub figures: Option<Figures>,
    tenant: Arc<Tenant>,
}

/// A request that may not go on.
#[derive(Debug)]
pub struct Refusal {
    /// Why, with the seconds after which to try again.
    pub error: Error,
    /// What its customer is told; `None` without a rate.
    pub figures: Option<Figures>,
    /// How long the answer is held back.
    pub pause: Duration,
}

impl Default for Fair {
    fn default() -> Fair {
        Fair::new()
    }
}

impl Fair {
    /// All buckets are full.
    pub fn new() -> Fair {
        Fair { began: Instant::now(), tenants: Mutex::default() }
    }

    /// Lets a request in, or says when to try again.
    pub fn admit(&self, customer: CustomerId, flow: &Flow) -> Result<Admission, Refusal> {
        self.admit_at(customer, flow, self.began.elapsed())
    }

    /// The same by another clock: the time since this was made, which never goes back.
    pub fn admit_at(&self, customer: CustomerId, flow: &Flow, now: Duration) -> Result<Admission, Refusal> {
        let now = i64::try_from(now.as_nanos()).unwrap_or(i64::MAX / 4);
        let tenant = self.tenant(customer, now);
        let before = tenant.at_once.fetch_add(1, Ordering::SeqCst);
        // From here on the count goes down again when this is dropped.
        let mut admission = Admission { figures: None, tenant: Arc::clone(&tenant) };
        if let Some(most) = flow.concurrent.filter(|most| before >= *most) {
            let why = format!("more than {most} requests are in work at once");
            let figures = flow.rate.map(|rate| tenant.requests.look(rate, now));
            return Err(refusal(&tenant, Error::new(Kind::Busy, TOO_MANY, why).retry_after(1), figures, now));
        }
        let Some(rate) = flow.rate else { return Ok(admission) };
        let (granted, figures, wait) = tenant.requests.take(rate, now);
        if granted {
            admission.figures = Some(figures);
            return Ok(admission);
        }
        let seconds = u64::try_from(wait.div_euclid(SECOND) + 1).unwrap_or(1);
        let error = Error::new(Kind::Busy, TOO_FAST, "requests come faster than the limit");
        Err(refusal(&tenant, error.retry_after(seconds), Some(figures), now))
    }

    fn tenant(&self, customer: CustomerId, now: i64) -> Arc<Tenant> {
        let mut tenants = self.tenants.lock().unwrap_or_else(PoisonError::into_inner);
        if tenants.len() >= KEPT && !tenants.contains_key(&customer) {
            tenants.retain(|_, tenant| Arc::strong_count(tenant) > 1 || !tenant.requests.is_full(now));
        }
        Arc::clone(tenants.entry(customer).or_default())
    }
}

fn refusal(tenant: &Tenant, error: Error, figures: Option<Figures>, now: i64) -> Refusal {
    let at_once = REFUSALS.rate.is_none_or(|rate| tenant.refusals.take(rate, now).0);
    // Steps of a prime go round the whole spread.
    let turn = if at_once { 0 } else { tenant.paused.fetch_add(61, Ordering::Relaxed) };
    let pause = Duration::from_millis(PAUSE_MS + turn % PAUSE_SPREAD_MS);
    Refusal { error, figures, pause: if at_once { Duration::ZERO } else { pause } }
}

impl Drop for Admission {
    fn drop(&mut self) {
        self.tenant.at_once.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Nanoseconds in a second.
const SECOND: i64 = 1_000_000_000;

impl Bucket {
    /// Takes a token, if there is one: whether there was, the figures after it, and otherwise in how
    /// many nanoseconds there will be one.
    fn take(&self, rate: (i64, i64), now: i64) -> (bool, Figures, i64) {
        let (interval, capacity) = shape(rate);
        let mut full_at = self.0.load(Ordering::SeqCst);
        loop {
            let after = full_at.max(now).saturating_add(interval);
            let wait = after - now - capacity;
            if wait > 0 {
                return (false, figures(rate, full_at - now), wait);
            }
            match self.0.compare_exchange_weak(full_at, after, Ordering::SeqCst, Ordering::SeqCst) {
                Ok(_) => return (true, figures(rate, after - now), 0),
                Err(moved) => full_at = moved,
            }
        }
    }

    fn look(&self, rate: (i64, i64), now: i64) -> Figures {
        figures(rate, self.0.load(Ordering::SeqCst) - now)
    }

    fn is_full(&self, now: i64) -> bool {
        self.0.load(Ordering::SeqCst) <= now
    }
}

/// Nanoseconds for a token, and for a whole bucket.
fn shape((millionths, burst): (i64, i64)) -> (i64, i64) {
    let interval =
        (SECOND * 1_000_000).checked_div(millionths).unwrap_or(i64::MAX / 4).clamp(1, i64::MAX / 4);
    (interval, interval.saturating_mul(burst.max(1)).min(i64::MAX / 4))
}

/// What is told of a bucket that is full in so many nanoseconds.
fn figures(rate: (i64, i64), full_in: i64) -> Figures {
    let (interval, capacity) = shape(rate);
    let full_in = full_in.clamp(0, capacity);
    Figures {
        limit: rate.1,
        window_seconds: capacity.div_euclid(SECOND).max(1),
        remaining: (capacity - full_in).div_euclid(interval),
        reset_seconds: full_in.div_euclid(SECOND) + i64::from(full_in.rem_euclid(SECOND) > 0),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn flow(per_second: i64, burst: i64, concurrent: i64) -> Flow {
        Flow { rate: Some((per_second * 1_000_000, burst)), concurrent: Some(concurrent) }
    }

    fn at(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn a_bucket_gives_its_burst_and_then_its_rate() {
        let (fair, ada) = (Fair::new(), CustomerId::new());
        let flow = flow(10, 3, 100);
        let seen: Vec<bool> = [0, 0, 0, 0, 99, 100, 150, 200, 1000, 1000, 1000, 1000]
            .map(|millis| fair.admit_at(ada, &flow, at(millis)).is_ok())
            .to_vec();
        let wanted = [true, true, true, false, false, true, false, true, true, true, true, false];
        assert_eq!(seen, wanted);
    }

    #[test]
    fn the_figures_say_what_is_left_and_when_all_is_back() {
        let (fair, ada) = (Fair::new(), CustomerId::new());
        let flow = flow(2, 4, 100);
        let first = fair.admit_at(ada, &flow, at(0)).ok().unwrap().figures.unwrap();
        assert_eq!(first, Figures { limit: 4, window_seconds: 2, remaining: 3, reset_seconds: 1 });
        for left in [2, 1, 0] {
            assert_eq!(fair.admit_at(ada, &flow, at(0)).ok().unwrap().figures.unwrap().remaining, left);
        }
        let refused = fair.admit_at(ada, &flow, at(0)).err().unwrap();
        assert_eq!(refused.figures.unwrap().reset_seconds, 2);
        assert_eq!((refused.error.code(), refused.error.retry_after_seconds()), (TOO_FAST, Some(1)));
    }

    #[test]
    fn requests_in_work_are_capped_and_counted_down_when_they_end() {
        let (fair, ada, bob) = (Fair::new(), CustomerId::new(), CustomerId::new());
        let flow = flow(1_000, 1_000, 2);
        let one = fair.admit_at(ada, &flow, at(0)).ok().unwrap();
        let _two = fair.admit_at(ada, &flow, at(0)).ok().unwrap();
        assert_eq!(fair.admit_at(ada, &flow, at(0)).err().unwrap().error.code(), TOO_MANY);
        assert!(fair.admit_at(bob, &flow, at(0)).is_ok());
        drop(one);
        assert!(fair.admit_at(ada, &flow, at(0)).is_ok());
    }

    #[test]
    fn who_never_pauses_waits_for_the_refusal() {
        let (fair, ada) = (Fair::new(), CustomerId::new());
        let flow = flow(1, 1, 100);
        let _first = fair.admit_at(ada, &flow, at(0));
        let pauses: Vec<Duration> =
            (0..25).map(|_| fair.admit_at(ada, &flow, at(1)).err().unwrap().pause).collect();
        assert_eq!(pauses[0], Duration::ZERO);
        assert!(pauses[23] >= at(PAUSE_MS) && pauses[24] >= at(PAUSE_MS) && pauses[23] != pauses[24]);
    }

    proptest! {
        #[test]
        fn never_more_than_burst_and_rate_allow(
            rate in 1i64..200,
            burst in 1i64..50,
            steps in prop::collection::vec(0u64..400, 1..200),
        ) {
            let (fair, ada) = (Fair::new(), CustomerId::new());
            let (mut now, mut granted) = (0, 0i64);
            for step in steps {
                now += step;
                granted += i64::from(fair.admit_at(ada, &flow(rate, burst, 1_000), at(now)).is_ok());
                prop_assert!(granted <= burst + rate * now as i64 / 1_000 + 1);
            }
        }

        #[test]
        fn a_customer_that_waits_as_told_is_let_in(rate in 1i64..200, burst in 1i64..50) {
            let (fair, ada) = (Fair::new(), CustomerId::new());
            let flow = flow(rate, burst, 1_000);
            let mut now = 0;
            for _ in 0..burst * 3 {
                if let Err(refusal) = fair.admit_at(ada, &flow, at(now)) {
                    now += refusal.error.retry_after_seconds().unwrap() * 1_000;
                    prop_assert!(fair.admit_at(ada, &flow, at(now)).is_ok());
                }
            }
        }
    }
}
