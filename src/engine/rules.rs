//! The limits that hold for one customer: its own where it has them, else those for all.

use crate::config::settings::Settings;
use crate::records::customer::Customer;
use crate::records::limit::{About, Kind, Limit, Span};
use crate::values::id::ServiceId;
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
    /// Chooses what holds for a customer out of the limits for all and its own.
    pub fn choose(settings: &Settings, customer: &Customer, limits: &[Limit]) -> Rules {
        let mut chosen: HashMap<About, &Limit> = HashMap::new();
        for limit in limits {
            let own = limit.about.customer_id.is_some();
            let foreign = limit.about.currency.is_some_and(|currency| currency != customer.currency);
            if foreign || (own && limit.about.customer_id != Some(customer.customer_id)) {
                continue;
            }
            let about = About { customer_id: None, ..limit.about };
            let kept = chosen.entry(about).or_insert(limit);
            if own {
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

impl Flow {
    /// What the settings say for customers without a limit.
    pub fn usual(settings: &Settings) -> Flow {
        let rate = settings.rate_per_second.saturating_mul(1_000_000);
        Flow { rate: Some((rate, settings.burst)), concurrent: Some(settings.concurrent) }
    }
}
