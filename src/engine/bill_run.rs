//! What one run of the bill knows from its start, and how it asks for costs.

use crate::db::door::View;
use crate::engine::cost::{self, Catalogue};
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::rating::measure::Measure;
use crate::records::customer::Customer;
use crate::records::service::{self, Service};
use crate::values::amount::Amount;
use crate::values::calendar::{Month, Zone};
use crate::values::id::{CustomerId, PriceId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};
use std::collections::HashMap;

/// The same for every chunk of a run.
pub struct Run {
    /// What is billed.
    pub month: Month,
    /// Of customers without a time zone of their own.
    pub zone: Zone,
    /// When the invoices are issued.
    pub at: Timestamp,
    /// The year of their numbers.
    pub year: i64,
    /// The month whose totals are shown beside.
    pub compare: Option<Month>,
    /// Services and prices.
    pub catalogue: Catalogue,
    /// Services by id, in the order of their birth.
    pub services: HashMap<ServiceId, (usize, Service)>,
}

/// A part of a customer's month with one price, or with none.
#[derive(Clone, Copy, Debug)]
pub struct Slice {
    /// Of what.
    pub service_id: ServiceId,
    /// The version that prices it; none when nothing does in the customer's currency.
    pub price_id: Option<PriceId>,
    /// From when to when.
    pub period: Period,
    /// How much of what was used in it the fees of subscriptions cover.
    pub included: Quantity,
    /// The month's running totals where it begins.
    pub from: Measure,
    /// The month's running totals where it ends.
    pub to: Measure,
    /// What it costs, to the last decimal.
    pub cost: Amount,
}

impl Run {
    /// Reads what all chunks need.
    pub async fn new(payg: &Payg, view: &mut View, month: Month, compare: Option<Month>) -> Result<Run> {
        let services = service::all(view).await?;
        let at = payg.now();
        Ok(Run {
            month,
            zone: payg.settings.zone.clone(),
            at,
            year: i64::from(payg.settings.zone.date(at).year()),
            compare,
            catalogue: cost::catalogue(view).await?,
            services: services.into_iter().enumerate().map(|(at, one)| (one.service_id, (at, one))).collect(),
        })
    }

    /// What invoices call a service.
    pub fn name_of(&self, service_id: ServiceId) -> String {
        match self.services.get(&service_id) {
            Some((_, service)) => service.display_name.clone(),
            None => service_id.to_string(),
        }
    }

    /// What commands call a service.
    pub fn code_of(&self, service_id: ServiceId) -> String {
        match self.services.get(&service_id) {
            Some((_, service)) => service.code.clone(),
            None => service_id.to_string(),
        }
    }

    /// Where a service stands on an invoice.
    pub fn place_of(&self, service_id: ServiceId) -> usize {
        self.services.get(&service_id).map_or(usize::MAX, |(place, _)| *place)
    }

    /// A month of a customer.
    pub fn period_of(&self, month: Month, customer: &Customer) -> Result<Period> {
        month.period(&customer.zone(&self.zone))
    }

    /// What a month came to for some customers, in slices that follow each other in time.
    pub async fn slices(
        &self,
        view: &mut View,
        month: Month,
        customers: &[Customer],
    ) -> Result<HashMap<CustomerId, Vec<Slice>>> {
        let mut wanted = Vec::with_capacity(customers.len());
        for customer in customers {
            wanted.push((customer.clone(), self.period_of(month, customer)?));
        }
        self.slices_of(view, &wanted).await
    }

    /// The same for a period of each customer.
    pub async fn slices_of(
        &self,
        view: &mut View,
        wanted: &[(Customer, Period)],
    ) -> Result<HashMap<CustomerId, Vec<Slice>>> {
        let mut slices: HashMap<CustomerId, Vec<Slice>> = HashMap::new();
        for cost in cost::of_customers(view, &self.catalogue, wanted).await? {
            let of_customer = slices.entry(cost.customer_id).or_default();
            for service in cost.services {
                of_customer.extend(service.slices.iter().map(|slice| Slice {
                    service_id: service.service_id,
                    price_id: slice.price.as_ref().map(|price| price.price_id),
                    period: slice.period,
                    included: slice.included,
                    from: slice.from,
                    to: slice.to,
                    cost: slice.cost,
                }));
            }
        }
        Ok(slices)
    }
}
