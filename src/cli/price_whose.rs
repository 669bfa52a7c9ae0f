//! Whose price a command means, in which currency, and which version that comes to now.

use crate::db::door::View;
use crate::engine::cost;
use crate::engine::find_customer::find_customer;
use crate::engine::payg::Payg;
use crate::engine::prices_in_force;
use crate::error::{Error, Result};
use crate::records::customer::Customer;
use crate::records::price::Price;
use crate::records::service;
use crate::values::currency::Currency;
use crate::values::id::CustomerId;
use clap::Args;

/// Whose price is meant, and in which currency.
#[derive(Args, Clone, Debug, Default)]
pub struct Whose {
    /// The price for one customer: id, user name, external id, or a unique beginning of one
    #[arg(long, value_name = "CUSTOMER")]
    pub customer: Option<String>,

    /// The price in a currency; the customer's or billing.currency unless given
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
}

impl Whose {
    /// The customer and the currency that are named.
    pub async fn find(&self, view: &mut View) -> Result<(Option<Customer>, Option<Currency>)> {
        let currency = self.currency.as_deref().map(str::parse).transpose()?;
        let customer = match &self.customer {
            Some(name) => Some(find_customer(view, name).await?),
            None => None,
        };
        Ok((customer, currency))
    }
}

/// The version that somebody pays for a service now.
pub async fn in_force(view: &mut View, payg: &Payg, service: &str, whose: &Whose) -> Result<Price> {
    let service = service::find(view, service).await?;
    let (customer, asked) = whose.find(view).await?;
    let billed_in = customer.as_ref().map(|customer| customer.currency);
    let currency = asked.or(billed_in).unwrap_or(payg.settings.currency);
    let payer = customer.as_ref().map(|customer| customer.customer_id);
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
