//! What the demo's business sells: services and every version of their prices.

use crate::engine::create_service::{NewService, create_service};
use crate::engine::demo::plan;
use crate::engine::payg::Payg;
use crate::engine::set_price::{NewPrice, set_price};
use crate::error::Result;
use crate::rating::spec::Spec;
use crate::records::customer::Customer;
use crate::records::service::Service;
use crate::values::calendar::Month;
use crate::values::timestamp::Timestamp;

/// The services in the order of their birth: requests, traffic, calls.
#[derive(Clone, Debug)]
pub struct Services {
    /// Requests, reported by the minute.
    pub api: Service,
    /// Gigabytes sent to the internet.
    pub traffic: Service,
    /// Seconds of telephone calls.
    pub call: Service,
}

/// A version of a list price in both currencies.
struct Version {
    service: &'static str,
    /// Month and day of its start; `None` is the demo's first month.
    start: Option<(&'static str, i64)>,
    usd: &'static str,
    eur: &'static str,
    note: &'static str,
}

const VERSIONS: &[Version] = &[
    Version {
        service: "api",
        start: None,
        usd: r#"{"model":"graduated","tiers":[{"up_to":"50000","unit_amount":"0.0008"},{"up_to":"150000","unit_amount":"0.0005"},{"up_to":null,"unit_amount":"0.0003"}]}"#,
        eur: r#"{"model":"graduated","tiers":[{"up_to":"50000","unit_amount":"0.0007"},{"up_to":"150000","unit_amount":"0.00045"},{"up_to":null,"unit_amount":"0.00028"}]}"#,
        note: "opening price",
    },
    Version {
        service: "traffic",
        start: None,
        usd: r#"{"model":"volume","tiers":[{"up_to":"100","unit_amount":"0.09"},{"up_to":"1000","unit_amount":"0.07"},{"up_to":null,"unit_amount":"0.05"}]}"#,
        eur: r#"{"model":"volume","tiers":[{"up_to":"100","unit_amount":"0.08"},{"up_to":"1000","unit_amount":"0.06"},{"up_to":null,"unit_amount":"0.045"}]}"#,
        note: "opening price",
    },
    Version {
        service: "call",
        start: None,
        usd: r#"{"model":"package","package_size":"30","package_amount":"0.006","round":"each"}"#,
        eur: r#"{"model":"package","package_size":"30","package_amount":"0.0055","round":"each"}"#,
        note: "opening price",
    },
    Version {
        service: "traffic",
        start: Some(("2026-03", 2)),
        usd: r#"{"model":"volume","tiers":[{"up_to":"100","unit_amount":"0.085"},{"up_to":"1000","unit_amount":"0.06"},{"up_to":null,"unit_amount":"0.045"}]}"#,
        eur: r#"{"model":"volume","tiers":[{"up_to":"100","unit_amount":"0.075"},{"up_to":"1000","unit_amount":"0.055"},{"up_to":null,"unit_amount":"0.04"}]}"#,
        note: "a cheaper carrier",
    },
    Version {
        service: "api",
        start: Some(("2026-06", 16)),
        usd: r#"{"model":"graduated","tiers":[{"up_to":"50000","unit_amount":"0.0009"},{"up_to":"150000","unit_amount":"0.0006"},{"up_to":null,"unit_amount":"0.00035"}]}"#,
        eur: r#"{"model":"graduated","tiers":[{"up_to":"50000","unit_amount":"0.0008"},{"up_to":"150000","unit_amount":"0.00055"},{"up_to":null,"unit_amount":"0.00032"}]}"#,
        note: "the second generation",
    },
];

/// What one customer has agreed on for requests.
const OWN_PRICE: &str = r#"{"model":"per_unit","unit_amount":"0.0004","minimum_amount":"25"}"#;

/// Since when.
const OWN_PRICE_MONTH: &str = "2026-02";

impl Services {
    /// Creates them.
    pub async fn create(payg: &Payg) -> Result<Services> {
        let named = |code: &str, unit: &str, name: &str| NewService {
            display_name: Some(name.to_owned()),
            ..NewService::sum(code, unit)
        };
        Ok(Services {
            api: create_service(payg, named("api", "request", "API requests")).await?,
            traffic: create_service(payg, named("traffic", "GB", "Traffic")).await?,
            call: create_service(payg, named("call", "second", "Calls")).await?,
        })
    }

    /// Sets the prices that start in a month; in the first, also those that started before.
    pub async fn set_prices(&self, payg: &Payg, month: Month, first: Month) -> Result<()> {
        for version in VERSIONS {
            let (starts_in, starts_at) = match version.start {
                // Before the first month begins anywhere.
                None => (first, plan::within(first.plus(-1)?, 1, 0)?),
                Some((text, day)) => {
                    let starts_in: Month = text.parse()?;
                    (starts_in, plan::within(starts_in, day, 0)?)
                }
            };
            let is_due = starts_in == month || (month == first && starts_in < first);
            if is_due {
                self.set_list_price(payg, version, starts_at).await?;
            }
        }
        Ok(())
    }

    /// Sets the price that a customer agreed on, in the month that it starts in.
    pub async fn set_own_price(&self, payg: &Payg, month: Month, customer: &Customer) -> Result<()> {
        if month != OWN_PRICE_MONTH.parse()? {
            return Ok(());
        }
        let new = NewPrice {
            service: self.api.clone(),
            customer: Some(customer.clone()),
            currency: None,
            spec: Spec::parse(OWN_PRICE)?,
            // The first instant of the month where that customer lives.
            starts_at: Some(month.period(&customer.zone(&payg.settings.zone))?.start),
            note: Some("agreed for two years".to_owned()),
        };
        set_price(payg, new).await.map(|_| ())
    }

    async fn set_list_price(&self, payg: &Payg, version: &Version, starts_at: Timestamp) -> Result<()> {
        for (currency, spec) in [("USD", version.usd), ("EUR", version.eur)] {
            let new = NewPrice {
                service: self.named(version.service).clone(),
                customer: None,
                currency: Some(currency.parse()?),
                spec: Spec::parse(spec)?,
                starts_at: Some(starts_at),
                note: Some(version.note.to_owned()),
            };
            set_price(payg, new).await?;
        }
        Ok(())
    }

    fn named(&self, code: &str) -> &Service {
        match code {
            "api" => &self.api,
            "traffic" => &self.traffic,
            _ => &self.call,
        }
    }
}
