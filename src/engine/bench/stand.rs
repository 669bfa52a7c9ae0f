//! What the benchmarks of cost and of the bill stand on: priced services, customers, their usage.

use crate::engine::cost;
use crate::engine::fold;
use crate::engine::ingest::{self, Expect};
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::rating::spec::Spec;
use crate::records::customer::{self, Customer, Kind, NewCustomer};
use crate::records::event::{Event, EventKey};
use crate::records::price::{self, Price};
use crate::records::service::{self, Service};
use crate::values::currency::Currency;
use crate::values::id::PriceId;
use crate::values::quantity::Quantity;
use crate::values::random::Random;
use crate::values::timestamp::{Period, Timestamp};

/// A tiered price, as most of them are.
const TIERS: &str = r#"{"model":"graduated","tiers":[
    {"up_to":"100","unit_amount":"0.10","flat_amount":"2"},
    {"up_to":"1000","unit_amount":"0.08"},
    {"up_to":null,"unit_amount":"0.05"}]}"#;

/// Makes services, each with a list price from the beginning and another from `change` on.
pub async fn services(payg: &Payg, count: usize, change: Timestamp) -> Result<Vec<Service>> {
    let mut services = Vec::with_capacity(count);
    let mut tx = payg.db.begin().await?;
    for place in 0..count {
        let service = Service::new(&format!("service-{place}"), "request", payg.now())?;
        service::insert(&mut tx, &service).await?;
        let versions = [(Spec::parse(TIERS)?, Timestamp::EPOCH), (Spec::per_unit("0.07".parse()?), change)];
        for (spec, starts_at) in versions {
            let price = Price {
                price_id: PriceId::new(),
                service_id: service.service_id,
                customer_id: None,
                plan_id: None,
                currency: Currency::USD,
                spec,
                starts_at,
                note: None,
                created_at: payg.now(),
            };
            price::insert(&mut tx, &price).await?;
        }
        services.push(service);
    }
    tx.commit().await?;
    Ok(services)
}

/// Makes users, ten thousand a transaction.
pub async fn customers(payg: &Payg, count: usize) -> Result<Vec<Customer>> {
    customers_of(payg, Kind::User, count).await
}

/// Makes customers of a kind, ten thousand a transaction.
pub async fn customers_of(payg: &Payg, kind: Kind, count: usize) -> Result<Vec<Customer>> {
    let mut customers = Vec::with_capacity(count);
    while customers.len() < count {
        let many = (count - customers.len()).min(10_000);
        let named = |place| NewCustomer::named(kind, format!("Customer {place}"), Currency::USD);
        let new: Vec<NewCustomer> = (customers.len()..customers.len() + many).map(named).collect();
        let mut tx = payg.db.begin().await?;
        customers.extend(customer::insert_many(&mut tx, &new, payg.now()).await?);
        tx.commit().await?;
    }
    Ok(customers)
}

/// Spreads events over customers, services and a period, in the order of time, and folds them.
pub async fn usage(
    payg: &Payg,
    customers: &[Customer],
    services: &[Service],
    period: Period,
    events: u64,
) -> Result<()> {
    let mut random = Random::seeded(11);
    let meterings = cost::meterings(&mut payg.db.view().await?).await?;
    let step = (period.end.micros() - period.start.micros()) / (events.max(1) as i64);
    let mut batch = Vec::with_capacity(5_000);
    for place in 0..events {
        let at = period.start.plus_micros(place as i64 * step);
        let tail = random.bits().to_be_bytes();
        let mut noise = [0u8; 10];
        noise[..8].copy_from_slice(&tail);
        let uuid = uuid::Builder::from_unix_timestamp_millis((at.micros() / 1_000).unsigned_abs(), &noise);
        batch.push(Event {
            key: EventKey { uuid: uuid.into_uuid(), name: None },
            customer_id: customers[random.below(customers.len() as u64) as usize].customer_id,
            service_id: services[random.below(services.len() as u64) as usize].service_id,
            quantity: Quantity::from_units(1 + random.below(20) as i64)?,
            happened_at: at,
            timed: true,
            value: None,
        });
        if batch.len() == 5_000 {
            ingest::ingest(payg, &meterings, &batch, Expect::New).await?;
            fold::fold_when_due(payg).await?;
            batch.clear();
        }
    }
    ingest::ingest(payg, &meterings, &batch, Expect::New).await?;
    fold::fold_all(payg).await?;
    Ok(())
}
