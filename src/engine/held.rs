//! What customers hold as subscribers: usage that their fees cover, and prices of their plans.

use crate::db::door::View;
use crate::error::Result;
use crate::rating::allowance::{self, Window};
use crate::rating::proration::{Days, between};
use crate::records::plan_version::{self, PlanVersion};
use crate::records::price::{self, Price};
use crate::records::subscription_grant::{self, Grant};
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, PlanVersionId, PriceId, ServiceId, SubscriptionId};
use crate::values::timestamp::{DAY, Period, Timestamp};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// How far back what is held may matter to a period: a month for each of twelve subscriptions that
/// cover the same service.
const BACK: i64 = 400 * DAY;

/// Whose usage of what.
type Meter = (CustomerId, ServiceId);

/// Versions of plans that give more than what they unlock, with their prices; read once for many.
#[derive(Clone, Debug, Default)]
pub struct Plans(HashMap<PlanVersionId, (PlanVersion, Vec<Arc<Price>>)>);

impl Plans {
    /// Reads them; there are few.
    pub async fn load(view: &mut View) -> Result<Plans> {
        let versions = plan_version::granting(view).await?;
        if versions.is_empty() {
            return Ok(Plans::default());
        }
        let prices: HashMap<PriceId, Arc<Price>> =
            price::of_plans(view).await?.into_iter().map(|price| (price.price_id, Arc::new(price))).collect();
        let with_prices = versions.into_iter().map(|version| {
            let own = version.prices.values().filter_map(|id| prices.get(id).cloned()).collect();
            (version.plan_version_id, (version, own))
        });
        Ok(Plans(with_prices.collect()))
    }
}

/// What some customers hold over a period.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// The months in which so much is covered: of the subscription that was bought first the first.
    windows: BTreeMap<Meter, Vec<(SubscriptionId, Window)>>,
    prices: price::Held,
}

impl Held {
    /// Reads what matters to a period of some customers.
    pub async fn load(
        view: &mut View,
        plans: &Plans,
        customers: &[CustomerId],
        period: Period,
    ) -> Result<Held> {
        let mut held = Held::default();
        if plans.0.is_empty() {
            return Ok(held);
        }
        let within = Period { start: period.start.plus_micros(-BACK), ..period };
        for grant in subscription_grant::of_customers(view, customers, within).await? {
            if let Some((version, prices)) = plans.0.get(&grant.plan_version_id) {
                held.add(&grant, version, prices)?;
            }
        }
        Ok(held)
    }

    fn add(&mut self, grant: &Grant, version: &PlanVersion, prices: &[Arc<Price>]) -> Result<()> {
        for price in prices {
            let key: (CustomerId, ServiceId, Currency) =
                (grant.customer_id, price.service_id, price.currency);
            self.prices.entry(key).or_default().push((grant.period, Arc::clone(price)));
        }
        if version.included.is_empty() {
            return Ok(());
        }
        for (window, part, days) in months(grant)? {
            for (service_id, quantity) in &version.included {
                let quantity = match days {
                    Some((paid, of)) => allowance::share(*quantity, paid, of),
                    None => *quantity,
                };
                let of_meter = self.windows.entry((grant.customer_id, *service_id)).or_default();
                let same = |(id, known): &&mut (SubscriptionId, Window)| {
                    *id == grant.subscription_id && known.period == window
                };
                match of_meter.iter_mut().find(same) {
                    Some((_, known)) => known.parts.push((part, quantity)),
                    None => {
                        let mut begun = Window::new(window);
                        begun.parts.push((part, quantity));
                        of_meter.push((grant.subscription_id, begun));
                    }
                }
            }
        }
        Ok(())
    }

    /// What customers pay as subscribers.
    pub fn prices(&self) -> price::Held {
        self.prices.clone()
    }

    /// The services of which something is covered within a period.
    pub fn services_of(&self, customer: CustomerId, period: Period) -> BTreeSet<ServiceId> {
        let mine = self.windows.range((customer, ServiceId::from_uuid(uuid::Uuid::nil()))..);
        mine.take_while(|((owner, _), _)| *owner == customer)
            .filter(|(_, windows)| windows.iter().any(|(_, one)| one.period.intersect(period).is_some()))
            .map(|((_, service), _)| *service)
            .collect()
    }

    /// The earliest instant whose usage matters to what is covered within a period.
    pub fn back_to(&self, customer: CustomerId, period: Period) -> Timestamp {
        let starts = self.services_of(customer, period).into_iter();
        let starts = starts.map(|service| self.windows((customer, service), period).0);
        starts.min().unwrap_or(period.start)
    }

    /// What is covered within a period, the first to be used first, and from when on usage matters to
    /// it: what the subscriptions before one take decides what is taken of it.
    pub fn windows(&self, meter: Meter, period: Period) -> (Timestamp, Vec<Window>) {
        let all = self.windows.get(&meter).map_or(&[][..], Vec::as_slice);
        let mut start = period.start;
        let mut wanted = Vec::new();
        for (_, window) in all.iter().rev() {
            if window.period.start < period.end && window.period.end > start {
                start = start.min(window.period.start);
                wanted.push(window.clone());
            }
        }
        wanted.reverse();
        (start, wanted)
    }

    /// The instant until which usage within a stretch of time can change what later usage costs.
    pub fn reach(&self, meter: Meter, stretch: Period) -> Timestamp {
        let mut end = stretch.end;
        for (_, window) in self.windows.get(&meter).into_iter().flatten() {
            if window.period.start < end && window.period.end > stretch.start {
                end = end.max(window.period.end);
            }
        }
        end
    }
}

/// A month of a grant, the part of it that the grant covers, and the days of it that were paid out of
/// how many, where the others' share went back.
type GrantMonth = (Period, Period, Option<(i64, i64)>);

fn months(grant: &Grant) -> Result<Vec<GrantMonth>> {
    let zone = &grant.zone;
    let mut months = Vec::new();
    let mut first: Date = zone.date(grant.period.start);
    loop {
        let days = Days::holding(grant.anchor, 1, first)?;
        let window = Period::new(zone.start_of(days.first)?, zone.start_of(days.end)?)?;
        let Some(part) = window.intersect(grant.period) else { return Ok(months) };
        let last = part.end == grant.period.end;
        let paid = between(days.first, zone.date(grant.period.end)) + 1;
        months.push((window, part, (grant.is_cut && last).then_some((paid, days.count()))));
        if last {
            return Ok(months);
        }
        first = days.end;
    }
}
