//! What a user's calls of a month come to: calls, blocks and cost.

use crate::db::door::View;
use crate::engine::cost::{self, Catalogue, SliceCost};
use crate::engine::cost_details::{Exact, exact};
use crate::engine::prices_in_force;
use crate::error::{Error, Result};
use crate::rating::measure::blocks_of;
use crate::rating::spec::{Model, Round};
use crate::records::customer::Customer;
use crate::records::service::Service;
use crate::values::amount::Amount;
use crate::values::id::CustomerId;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Period;
use serde::Serialize;
use utoipa::ToSchema;

/// A user's calls of a period.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "call_billing")]
pub struct CallBilling {
    /// Whose.
    pub user: CustomerId,
    /// How the user is called.
    pub user_name: String,
    /// The service's code.
    pub service: String,
    /// Over which period.
    pub period: Period,
    /// How many calls.
    pub calls: i64,
    /// How long they were together.
    pub seconds: Quantity,
    /// How much of that the fees of subscriptions cover.
    pub included_seconds: Quantity,
    /// How many blocks are charged; `None` when a part of them has no price by blocks.
    pub blocks: Option<i64>,
    /// Seconds in a block; `None` also when it changed within the period.
    pub block_seconds: Option<Quantity>,
    /// Whether each call rounds up to blocks by itself, or their sum once.
    pub round: Option<Round>,
    /// What they cost, not rounded.
    pub cost: Exact,
    /// Whether a part of them has no price in the user's currency.
    pub without_price: bool,
}

/// What calls are charged as, unless something else is said.
pub const SERVICE: &str = "call";

/// Whole milliseconds as the seconds that are metered, exactly; refuses what is not kept.
pub fn seconds_of(milliseconds: u64) -> Result<Quantity> {
    let millionths = milliseconds.checked_mul(1_000).and_then(|millionths| i64::try_from(millionths).ok());
    let seconds = millionths.map(Quantity::from_millionths);
    seconds.ok_or_else(|| Error::invalid("duration", milliseconds, "is too large"))
}

/// Adds up a user's calls of a period.
pub async fn call_billing(
    view: &mut View,
    catalogue: &Catalogue,
    user: &Customer,
    service: &Service,
    period: Period,
) -> Result<CallBilling> {
    let costs = cost::of_customer(view, catalogue, user, period).await?;
    let calls = costs.services.iter().find(|one| one.service_id == service.service_id);
    let slices: &[SliceCost] = calls.map_or(&[], |calls| &calls.slices);
    let measure = calls.map(|calls| calls.measure()).unwrap_or_default();
    let cost = calls.map_or(Ok(Amount::ZERO), |calls| calls.total())?;
    let packages: Vec<Option<(Quantity, Round)>> = match slices {
        // Without a call the price in force at the end says what a block is.
        [] => {
            let last = period.end.plus_micros(-1);
            let book = prices_in_force::book(view, catalogue, user.customer_id, last).await?;
            let price = book.at(service.service_id, user.customer_id, user.currency, last);
            vec![price.and_then(|price| package(price.spec.model()))]
        }
        slices => slices.iter().map(package_of).collect(),
    };
    let blocks = slices.iter().map(slice_blocks).try_fold(0i64, |sum, blocks| sum.checked_add(blocks?));
    let first = packages.first().copied().flatten();
    let same = first.filter(|_| packages.iter().all(|package| *package == first));
    Ok(CallBilling {
        user: user.customer_id,
        user_name: user.handle(),
        service: service.code.clone(),
        period,
        calls: measure.events,
        seconds: calls.map(|calls| calls.used()).unwrap_or_default(),
        included_seconds: calls.map(|calls| calls.included()).unwrap_or_default(),
        blocks: blocks.filter(|_| !slices.is_empty() || first.is_some()),
        block_seconds: same.map(|(size, _)| size),
        round: same.map(|(_, round)| round),
        cost: exact(cost, user.currency),
        without_price: slices.iter().any(|slice| slice.price.is_none()),
    })
}

fn package_of(slice: &SliceCost) -> Option<(Quantity, Round)> {
    slice.price.as_ref().and_then(|price| package(price.spec.model()))
}

fn package(model: &Model) -> Option<(Quantity, Round)> {
    match model {
        Model::Package { package_size, round, .. } => Some((*package_size, *round)),
        _ => None,
    }
}

/// The blocks that a slice adds to those of the period (RULES 8).
fn slice_blocks(slice: &SliceCost) -> Option<i64> {
    let (size, round) = package_of(slice)?;
    Some(match round {
        Round::Each => slice.to.blocks - slice.from.blocks,
        Round::Total => blocks_of(slice.to.quantity, size) - blocks_of(slice.from.quantity, size),
    })
}
