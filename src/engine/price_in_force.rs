//! Which version of a price somebody pays now: its own, else the list price.

use crate::db::door::View;
use crate::engine::payg::Payg;
use crate::engine::{cost, prices_in_force};
use crate::error::{Error, Result};
use crate::records::customer::Customer;
use crate::records::price::Price;
use crate::records::service;
use crate::values::currency::Currency;
use crate::values::id::CustomerId;

/// The version that a customer, or nobody yet, pays for a service now; in a currency, which is the one in
/// which the customer is billed unless another is named.
pub async fn price_in_force(
    view: &mut View,
    payg: &Payg,
    service: &str,
    customer: Option<&Customer>,
    named: Option<Currency>,
) -> Result<Price> {
    let service = service::find(view, service).await.map_err(|error| error.at("service"))?;
    let billed_in = customer.map(|customer| customer.currency);
    let currency = named.or(billed_in).unwrap_or(payg.settings.currency);
    let payer = customer.map(|customer| customer.customer_id);
    let catalogue = cost::catalogue(view).await?;
    let book = match payer {
        Some(payer) => prices_in_force::book(view, &catalogue, payer, payg.now()).await?,
        None => catalogue.book,
    };
    // A customer that nobody is pays the list price.
    let payer = payer.unwrap_or(CustomerId::from_uuid(uuid::Uuid::nil()));
    let price = book.at(service.service_id, payer, currency, payg.now());
    price.map(|price| Price::clone(price)).ok_or_else(|| {
        let code = &service.code;
        Error::not_found("price in force", format!("{code} in {currency}"))
            .hint(format!("payg price set {code} AMOUNT --currency {currency}"))
    })
}
