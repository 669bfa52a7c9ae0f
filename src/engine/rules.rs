//! The limits that hold for one customer: its own where it has them, else its plan's, else those for all.

use crate::config::settings::Settings;
use crate::records::customer::Customer;
use crate::records::limit::{About, Kind, Limit, Owner, Span};
use crate::values::id::{PlanId, ServiceId};
use std::collections::HashMap;

/// What a customer may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Quotas and spend caps.
    pub caps: Vec<Cap>,
    /// How fast it may send.
    pub flow: Flow,
}

/// A quota or a spend cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// What it is about.
    pub about: About,
    /// Millionths of the service's unit, or minor units of the customer's currency.
    pub amount: i64,
}

/// How fast requests may come; `None` is as fast as they like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Millionths of a request per second, and how many may come at once.
    pub rate: Option<(i64, i64)>,
    /// How many may be in work at once.
    pub concurrent: Option<i64>,
}

impl Cap {
    /// Whether usage of a service counts towards it.
    pub fn counts(&self, service: ServiceId) -> bool {
        self.about.service_id.is_none_or(|limited| limited == service)
    }

    /// The period that it counts over.
    pub fn span(&self) -> Span {
        self.about.kind.span().unwrap_or(Span::Month)
    }
}

impl Rules {
    /// Chooses what holds for a customer out of the limits for all, those of the plans that it subscribes
    /// to, and its own.
    pub fn choose(settings: &Settings, customer: &Customer, plans: &[PlanId], limits: &[Limit]) -> Rules {
        let mut chosen: HashMap<About, &Limit> = HashMap::new();
        for limit in limits {
            let is_of_another = match limit.about.owner {
                Owner::All => false,
                Owner::Plan(plan) => !plans.contains(&plan),
                Owner::Customer(owner) => owner != customer.customer_id,
            };
            if is_of_another || limit.about.currency.is_some_and(|currency| currency != customer.currency) {
                continue;
            }
            let kept = chosen.entry(About { owner: Owner::All, ..limit.about }).or_insert(limit);
            if rank(limit) > rank(kept) {
                *kept = limit;
            }
        }
        let mut rules = Rules { caps: Vec::new(), flow: Flow::usual(settings) };
        for limit in chosen.into_values() {
            match (limit.about.kind, limit.amount) {
                (Kind::Rate, rate) => rules.flow.rate = rate.map(|rate| (rate, limit.burst.unwrap_or(1))),
                (Kind::Concurrent, requests) => rules.flow.concurrent = requests,
                (_, Some(amount)) => rules.caps.push(Cap { about: limit.about, amount }),
                (_, None) => {}
            }
        }
        rules.caps.sort_unstable_by_key(|cap| (cap.about.service_id, cap.about.kind));
        rules
    }

    /// The periods over which something is counted.
    pub fn spans(&self) -> Vec<Span> {
        let mut spans: Vec<Span> = self.caps.iter().map(Cap::span).collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    }
}

/// What of two limits about the same holds: the greater. Of several plans that is the most generous one,
/// and unlimited is more than any amount.
fn rank(limit: &Limit) -> (u8, i64, i64) {
    let owner = match limit.about.owner {
        Owner::All => 0,
        Owner::Plan(_) => 1,
        Owner::Customer(_) => 2,
    };
    (owner, limit.amount.unwrap_or(i64::MAX), limit.burst.unwrap_or(i64::MAX))
}

impl Flow {
    /// What the settings say for customers without a limit.
    pub fn usual(settings: &Settings) -> Flow {
        let rate = settings.rate_per_second.saturating_mul(1_000_000);
        Flow { rate: Some((rate, settings.burst)), concurrent: Some(settings.concurrent) }
    }
}
