//! The prices in force at an instant: those of the list, or what one customer pays.

use crate::db::door::View;
use crate::engine::price_details::{PriceDetails, price_details};
use crate::error::Result;
use crate::records::customer::Customer;
use crate::records::price::{self, Filter, Price, PriceBook};
use crate::records::service;
use crate::values::currency::Currency;
use crate::values::id::ServiceId;
use crate::values::page::Paging;
use crate::values::timestamp::Timestamp;
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

/// What a customer pays in its currency: its own price where it has one, else the list price.
pub async fn prices_in_force_for(
    view: &mut View,
    customer: &Customer,
    service: Option<ServiceId>,
    at: Timestamp,
) -> Result<Vec<PriceDetails>> {
    let book = PriceBook::load(view).await?.with_own(view, &[customer.customer_id]).await?;
    let services = service::all(view).await?;
    let wanted = services.iter().filter(|one| service.is_none_or(|wanted| one.service_id == wanted));
    let pays = wanted.filter_map(|one| book.at(one.service_id, customer.customer_id, customer.currency, at));
    let prices = pays.map(|price| Price::clone(price)).collect();
    price_details(view, prices).await
}
