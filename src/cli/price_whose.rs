//! Whose price a command means, in which currency, and which version that comes to now.

use crate::db::door::View;
use crate::engine::find_customer::find_customer;
use crate::engine::payg::Payg;
use crate::engine::price_in_force::price_in_force;
use crate::error::Result;
use crate::records::customer::Customer;
use crate::records::price::Price;
use crate::values::currency::Currency;
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
    let (customer, asked) = whose.find(view).await?;
    price_in_force(view, payg, service, customer.as_ref(), asked).await
}
