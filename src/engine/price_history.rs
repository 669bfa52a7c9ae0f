//! The versions of one price, in the order in which they come into force.

use crate::db::door::View;
use crate::engine::payg::Payg;
use crate::engine::price_details::{PriceDetails, price_details};
use crate::engine::small_list::Listed;
use crate::error::Result;
use crate::records::price::{self, Filter, Price};
use crate::values::page::Paging;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// A version and for how long it is the newest.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PriceVersion)]
pub struct Version {
    /// What it says.
    #[serde(flatten)]
    pub details: PriceDetails,
    /// Where the next version starts; `None` for the last one.
    pub ends_at: Option<Timestamp>,
    /// Whether it is the one in force now, among these.
    pub in_force: bool,
}

/// Versions that pass a filter, of each currency in the order of their starts.
pub async fn price_history(view: &mut View, payg: &Payg, filter: &Filter) -> Result<Vec<Version>> {
    let mut prices = price::list(view, filter, &Paging::first(i64::MAX - 1)).await?.rows;
    prices.sort_by_key(|price| (price.currency, price.starts_at, price.created_at, price.price_id));
    let ends: Vec<Option<Timestamp>> = prices
        .iter()
        .enumerate()
        .map(|(place, price)| next_of(price, &prices[place + 1..]).map(|next| next.starts_at))
        .collect();
    let now = payg.now();
    let versions = price_details(view, prices).await?.into_iter().zip(ends).map(|(details, ends_at)| {
        let started = details.price.starts_at <= now;
        let in_force = started && ends_at.is_none_or(|end| now < end);
        Version { details, ends_at, in_force }
    });
    Ok(versions.collect())
}

fn next_of<'a>(price: &Price, later: &'a [Price]) -> Option<&'a Price> {
    later.first().filter(|next| next.currency == price.currency)
}

impl Listed for Version {
    fn texts(&self) -> Vec<&str> {
        vec![&self.details.description, self.details.price.note.as_deref().unwrap_or_default()]
    }

    fn key(&self, field: &str) -> String {
        let at = match field {
            "created_at" => self.details.price.created_at,
            _ => self.details.price.starts_at,
        };
        // Counted from the earliest instant there is, so that texts are in the order of the numbers.
        format!("{:020}", at.micros() - Timestamp::MIN.micros())
    }

    fn id(&self) -> String {
        self.details.price.price_id.to_string()
    }
}
