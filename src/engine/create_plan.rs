//! Creating a plan with the first version of its price.

use crate::db::door::View;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::plan_details::{FullPlan, full_plan};
use crate::error::{Error, Result};
use crate::rating::spec::Spec;
use crate::records::audit::{self, Entry};
use crate::records::mark::{self, Topic};
use crate::records::plan::{self, Plan};
use crate::records::plan_version::{self, PlanVersion, Subscribers};
use crate::records::price::{self, Price};
use crate::records::service::{self, Aggregation};
use crate::values::currency::Currency;
use crate::values::id::{PlanVersionId, PriceId, ServiceId};
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use std::collections::BTreeMap;

/// A plan that is to be.
#[derive(Clone, Debug, Default)]
pub struct NewPlan {
    /// What commands and programs call it: 1 to 64 of `a-z 0-9 _ -`.
    pub code: String,
    /// For people to read; the code when there is none.
    pub display_name: Option<String>,
    /// For people who think about buying it.
    pub description: String,
    /// From when on it can be bought.
    pub sale_start: Option<Timestamp>,
    /// Until when it can be bought.
    pub sale_end: Option<Timestamp>,
    /// What it unlocks in other services.
    pub unlocks: Vec<String>,
    /// `None` is `billing.currency`.
    pub currency: Option<Currency>,
    /// For a month, as typed: `9.99`.
    pub monthly: Option<String>,
    /// For a year, as typed.
    pub yearly: Option<String>,
    /// Days before the first charge.
    pub trial_days: i64,
    /// What the fee covers each month: the code of a service and how much of it.
    pub included: Vec<(String, Quantity)>,
    /// What subscribers pay in place of the list price: the code of a service and its price.
    pub prices: Vec<(String, Spec)>,
}

/// Creates a plan; a taken code is a conflict.
pub async fn create_plan(payg: &Payg, new: NewPlan, once: Once) -> Result<FullPlan> {
    let at = payg.now();
    let currency = new.currency.unwrap_or(payg.settings.currency);
    let plain = Plan::new(&new.code, at)?;
    let plan = Plan {
        display_name: new.display_name.unwrap_or(new.code),
        description: new.description,
        sale_start: new.sale_start,
        sale_end: new.sale_end,
        unlocks: new.unlocks,
        ..plain
    };
    let plan = plan.checked()?;
    let price = |typed: Option<String>| typed.map(|text| Money::parse(&text, currency)).transpose();
    let mut tx = payg.db.begin().await?;
    let own = OwnPrices::new(&mut tx, (&plan, currency, at), &new.prices, &[]).await?;
    let version = PlanVersion {
        plan_version_id: PlanVersionId::new(),
        plan_id: plan.plan_id,
        version: 1,
        currency,
        monthly: price(new.monthly)?,
        yearly: price(new.yearly)?,
        trial_days: new.trial_days,
        included: included(&mut tx, &new.included).await?,
        prices: own.named,
        subscribers: Subscribers::AtRenewal,
        note: None,
        created_at: at,
    };
    let version = version.checked()?;
    plan::insert(&mut tx, &plan).await?;
    for price in &own.fresh {
        price::insert(&mut tx, price).await?;
    }
    plan_version::insert(&mut tx, &version).await?;
    mark::touch(&mut tx, Topic::Catalogue).await?;
    let made = full_plan(&mut tx, &plan.code, at).await?;
    let entry = Entry::new(&payg.actor, "plan.create", ("plan", plan.plan_id), at).after(&made)?;
    audit::write(&mut tx, &[entry]).await?;
    once.keep(&mut tx, 201, &made).await?;
    tx.commit().await?;
    Ok(made)
}

/// The services whose usage a fee covers; refuses those of which no part can be taken off.
pub async fn included(
    view: &mut View,
    named: &[(String, Quantity)],
) -> Result<BTreeMap<ServiceId, Quantity>> {
    let mut included = BTreeMap::new();
    for (name, quantity) in named {
        let service = service::find(view, name).await?;
        if !matches!(service.aggregation, Aggregation::Sum | Aggregation::Count) {
            let why = format!("is a {}, of which no part can be included", service.aggregation);
            return Err(Error::invalid("included service", name, why));
        }
        if included.insert(service.service_id, *quantity).is_some() {
            return Err(Error::usage(format!("{name} is included twice")));
        }
    }
    Ok(included)
}

/// What subscribers of a plan pay for services in place of the list price.
#[derive(Clone, Debug, Default)]
pub struct OwnPrices {
    /// By service.
    pub named: BTreeMap<ServiceId, PriceId>,
    /// Those that are to be written.
    pub fresh: Vec<Price>,
}

impl OwnPrices {
    /// The prices of a version; those that an earlier version has are the same ones.
    pub async fn new(
        view: &mut View,
        (plan, currency, at): (&Plan, Currency, Timestamp),
        named: &[(String, Spec)],
        earlier: &[Price],
    ) -> Result<OwnPrices> {
        let mut own = OwnPrices::default();
        for (name, spec) in named {
            let service_id = service::find(view, name).await?.service_id;
            let kept = earlier.iter().find(|price| price.service_id == service_id && price.spec == *spec);
            let price_id = kept.map_or_else(PriceId::new, |price| price.price_id);
            if own.named.insert(service_id, price_id).is_some() {
                return Err(Error::usage(format!("{name} is priced twice")));
            }
            if kept.is_none() {
                own.fresh.push(Price {
                    price_id,
                    service_id,
                    customer_id: None,
                    plan_id: Some(plan.plan_id),
                    currency,
                    spec: spec.clone(),
                    starts_at: Timestamp::EPOCH,
                    note: None,
                    created_at: at,
                });
            }
        }
        Ok(own)
    }
}
