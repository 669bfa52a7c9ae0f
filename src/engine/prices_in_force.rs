//! The prices in force at an instant: those of the list, or what one customer pays.

use crate::db::door::View;
use crate::engine::cost::{self, Catalogue};
use crate::engine::held::Held;
use crate::engine::price_details::{PriceDetails, price_details};
use crate::error::Result;
use crate::records::customer::Customer;
use crate::records::price::{self, Filter, Price, PriceBook};
use crate::records::service;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::page::Paging;
use crate::values::timestamp::{DAY, Period, Timestamp};
use std::collections::BTreeMap;

/// The list prices in force, by service and currency.
pub async fn list_prices_in_force(
    view: &mut View,
    service: Option<ServiceId>,
    at: Timestamp,
) -> Result<Vec<PriceDetails>> {
    let filter = Filter { service, list_only: true, ..Filter::default() };
    let mut prices = price::list(view, &filter, &Paging::first(i64::MAX - 1)).await?.rows;
    prices.retain(|price| price.starts_at <= at);
    prices.sort_by_key(|price| (price.starts_at, price.created_at, price.price_id));
    // The last one of each service and currency stays.
    let newest: BTreeMap<(ServiceId, Currency), Price> =
        prices.into_iter().map(|price| ((price.service_id, price.currency), price)).collect();
    price_details(view, newest.into_values().collect()).await
}

/// Every price that a customer may pay around an instant: its own, those of its plans, the list's.
pub async fn book(
    view: &mut View,
    catalogue: &Catalogue,
    customer: CustomerId,
    at: Timestamp,
) -> Result<PriceBook> {
    // Whatever a running cap counts is paid by the price of now or of a moment later.
    let around = Period::new(at, at.plus_micros(DAY))?;
    let held = Held::load(view, &catalogue.plans, &[customer], around).await?;
    Ok(catalogue.book.with_own(view, &[customer]).await?.with_held(held.prices()))
}

/// What a customer pays in its currency: its own price where it has one, else that of a plan that it
/// subscribes to, else the list price.
pub async fn prices_in_force_for(
    view: &mut View,
    customer: &Customer,
    service: Option<ServiceId>,
    at: Timestamp,
) -> Result<Vec<PriceDetails>> {
    let catalogue = cost::catalogue(view).await?;
    let book = book(view, &catalogue, customer.customer_id, at).await?;
    let services = service::all(view).await?;
    let wanted = services.iter().filter(|one| service.is_none_or(|wanted| one.service_id == wanted));
    let pays = wanted.filter_map(|one| book.at(one.service_id, customer.customer_id, customer.currency, at));
    let prices = pays.map(|price| Price::clone(price)).collect();
    price_details(view, prices).await
}
