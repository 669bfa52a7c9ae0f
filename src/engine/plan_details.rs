//! Plans with what they cost now, as they are shown.

use crate::db::door::View;
use crate::engine::small_list::Listed;
use crate::error::{Error, Result};
use crate::rating::spec::Spec;
use crate::records::plan::{self, Plan};
use crate::records::plan_version::{self, PlanVersion, Subscribers};
use crate::records::price;
use crate::records::service;
use crate::values::currency::Currency;
use crate::values::id::{PlanId, PlanVersionId, PriceId, ServiceId};
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

crate::words! {
    /// Whether a plan is sold.
    PlanState, "status", {
        /// It can be bought now.
        OnSale = "on_sale",
        /// Not yet, or no more; it is on sale again when its dates are changed.
        OffSale = "off_sale",
        /// It is sold no more.
        Archived = "archived",
    }
}

/// A plan and its newest version.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlanDetails {
    /// The plan itself.
    #[serde(flatten)]
    pub plan: Plan,
    /// Whether it can be bought now.
    pub on_sale: bool,
    /// What it costs.
    #[serde(flatten)]
    pub cost: VersionDetails,
}

impl PlanDetails {
    /// Whether it is sold.
    pub fn state(&self) -> PlanState {
        match (self.on_sale, self.plan.archived_at) {
            (true, _) => PlanState::OnSale,
            (false, None) => PlanState::OffSale,
            (false, Some(_)) => PlanState::Archived,
        }
    }
}

/// What a version says.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct VersionDetails {
    /// The version's number, from 1.
    pub version: i64,
    /// The version's id.
    pub version_id: PlanVersionId,
    /// What the prices are in.
    pub currency: Currency,
    /// For a month, before tax; none when it is not sold by the month.
    pub monthly: Option<Money>,
    /// For a year, before tax; none when it is not sold by the year.
    pub yearly: Option<Money>,
    /// Days before the first charge.
    pub trial_days: i64,
    /// What the fee covers each month.
    pub included: Vec<Included>,
    /// What subscribers pay for services in place of the list price.
    pub prices: Vec<PlanPrice>,
    /// When those who subscribe already come to it.
    pub subscribers: Subscribers,
    /// Why it was set.
    pub note: Option<String>,
    /// Since when it is sold.
    pub version_since: Timestamp,
}

/// Usage of a service that the fee covers each month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Included {
    /// The service's code.
    pub service: String,
    /// How much of it.
    pub quantity: Quantity,
}

/// What subscribers pay for a service.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlanPrice {
    /// The service's code.
    pub service: String,
    /// The id of the price.
    pub price: PriceId,
    /// The price in words.
    pub description: String,
    /// What it says.
    pub spec: Spec,
}

/// What services are called and what prices say.
struct Names {
    codes: HashMap<ServiceId, String>,
    specs: HashMap<PriceId, Spec>,
}

/// A plan with all of its versions, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FullPlan {
    /// The plan as it is sold now.
    #[serde(flatten)]
    pub details: PlanDetails,
    /// Every version, the newest first.
    pub versions: Vec<VersionDetails>,
}

/// Every plan as it is sold at an instant, in the order of their birth.
pub async fn all_plans(view: &mut View, at: Timestamp) -> Result<Vec<PlanDetails>> {
    let names = Names::load(view).await?;
    let mut newest: HashMap<PlanId, PlanVersion> = HashMap::new();
    for version in plan_version::all(view).await? {
        newest.insert(version.plan_id, version);
    }
    let mut shown = Vec::new();
    for plan in plan::all(view).await? {
        let version = newest.get(&plan.plan_id).ok_or_else(|| without_version(&plan))?;
        shown.push(details(plan, version, &names, at));
    }
    Ok(shown)
}

/// One plan, by code or id, with its versions.
pub async fn full_plan(view: &mut View, name: &str, at: Timestamp) -> Result<FullPlan> {
    let plan = plan::find(view, name).await?;
    let names = Names::load(view).await?;
    let versions = plan_version::of_plan(view, plan.plan_id).await?;
    let newest = versions.last().ok_or_else(|| without_version(&plan))?;
    let details = details(plan, newest, &names, at);
    Ok(FullPlan { details, versions: versions.iter().rev().map(|one| said(one, &names)).collect() })
}

/// A plan and its newest version, which every plan has.
pub async fn sold(view: &mut View, name: &str) -> Result<(Plan, PlanVersion)> {
    let plan = plan::find(view, name).await?;
    let version = plan_version::of_plan(view, plan.plan_id).await?.pop();
    let version = version.ok_or_else(|| without_version(&plan))?;
    Ok((plan, version))
}

fn details(plan: Plan, version: &PlanVersion, names: &Names, at: Timestamp) -> PlanDetails {
    PlanDetails { on_sale: plan.is_on_sale(at), cost: said(version, names), plan }
}

fn said(version: &PlanVersion, names: &Names) -> VersionDetails {
    let included = version
        .included
        .iter()
        .map(|(id, quantity)| Included { service: names.code(id), quantity: *quantity });
    let prices = version.prices.iter().filter_map(|(id, price)| {
        let spec = names.specs.get(price)?.clone();
        let description = spec.describe(version.currency);
        Some(PlanPrice { service: names.code(id), price: *price, description, spec })
    });
    VersionDetails {
        version: version.version,
        version_id: version.plan_version_id,
        currency: version.currency,
        monthly: version.monthly,
        yearly: version.yearly,
        trial_days: version.trial_days,
        included: included.collect(),
        prices: prices.collect(),
        subscribers: version.subscribers,
        note: version.note.clone(),
        version_since: version.created_at,
    }
}

impl Names {
    async fn load(view: &mut View) -> Result<Names> {
        let codes = service::all(view).await?.into_iter().map(|one| (one.service_id, one.code));
        let specs = price::of_plans(view).await?.into_iter().map(|one| (one.price_id, one.spec));
        Ok(Names { codes: codes.collect(), specs: specs.collect() })
    }

    fn code(&self, service: &ServiceId) -> String {
        self.codes.get(service).cloned().unwrap_or_else(|| service.to_string())
    }
}

fn without_version(plan: &Plan) -> Error {
    Error::failed(format!("the plan {} has no version", plan.code))
}

impl Listed for PlanDetails {
    fn texts(&self) -> Vec<&str> {
        vec![&self.plan.code, &self.plan.display_name, &self.plan.description]
    }

    fn key(&self, field: &str) -> String {
        match field {
            "code" => self.plan.code.clone(),
            "display_name" => self.plan.display_name.clone(),
            _ => String::new(),
        }
    }

    fn id(&self) -> String {
        self.plan.plan_id.to_string()
    }
}
