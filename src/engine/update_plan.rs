//! Changing a plan; another price is another version, and this says whom it touches.

use crate::db::door::View;
use crate::engine::change::Change;
use crate::engine::create_plan::{OwnPrices, included};
use crate::engine::payg::Payg;
use crate::engine::plan_details::{FullPlan, full_plan, sold};
use crate::engine::plan_touched::{ChangedPlan, Touched, touched};
use crate::error::Result;
use crate::rating::spec::Spec;
use crate::records::audit::{self, Entry};
use crate::records::mark::{self, Topic};
use crate::records::plan::{self, Plan};
use crate::records::plan_subscriber;
use crate::records::plan_version::{self, PlanVersion, Subscribers};
use crate::records::price::{self, Price};
use crate::values::id::PlanVersionId;
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;

/// What is to be different; what is not named stays.
#[derive(Clone, Debug, Default)]
pub struct PlanUpdate {
    /// For people to read.
    pub display_name: Option<String>,
    /// For people who think about buying it.
    pub description: Option<String>,
    /// From when on and until when it can be bought.
    pub sale: Option<(Option<Timestamp>, Option<Timestamp>)>,
    /// What it unlocks in other services.
    pub unlocks: Option<Vec<String>>,
    /// For a month, as typed; clearing it ends the sale by the month.
    pub monthly: Change<String>,
    /// For a year, as typed; clearing it ends the sale by the year.
    pub yearly: Change<String>,
    /// Days before the first charge.
    pub trial_days: Option<i64>,
    /// All that the fee covers each month.
    pub included: Option<Vec<(String, Quantity)>>,
    /// All that subscribers pay in place of list prices.
    pub prices: Option<Vec<(String, Spec)>>,
    /// When those who subscribe already come to another price.
    pub subscribers: Subscribers,
    /// Why the price is another one.
    pub note: Option<String>,
}

/// What an update would do.
#[derive(Clone, Debug)]
pub struct PlanChange {
    /// The plan as it would be.
    pub plan: Plan,
    /// The version that is sold now.
    pub before: PlanVersion,
    /// The version that would be added; none when the price stays.
    pub after: Option<PlanVersion>,
    /// The prices of services that come with it.
    pub prices: Vec<Price>,
    /// Which subscriptions come to it, with their renewal or at once.
    pub touched: Touched,
}

/// Says what an update would do, and refuses what updating would refuse.
pub async fn preview_update(
    view: &mut View,
    payg: &Payg,
    name: &str,
    update: PlanUpdate,
) -> Result<PlanChange> {
    let (old, before) = sold(view, name).await?;
    let at = payg.now();
    let (sale_start, sale_end) = update.sale.unwrap_or((old.sale_start, old.sale_end));
    let plan = Plan {
        display_name: update.display_name.unwrap_or_else(|| old.display_name.clone()),
        description: update.description.unwrap_or_else(|| old.description.clone()),
        sale_start,
        sale_end,
        unlocks: update.unlocks.unwrap_or_else(|| old.unlocks.clone()),
        ..old.clone()
    };
    let plan = plan.checked()?;
    let plan = if plan == old { plan } else { Plan { updated_at: at, ..plan } };
    let price = |typed: Change<String>, kept: Option<Money>| match typed {
        Change::Keep => Ok(kept),
        Change::Clear => Ok(None),
        Change::Set(text) => Money::parse(&text, before.currency).map(Some),
    };
    let own = match &update.prices {
        Some(named) => {
            let mut earlier = price::of_plans(view).await?;
            earlier.retain(|price| price.plan_id == Some(plan.plan_id));
            OwnPrices::new(view, (&plan, before.currency, at), named, &earlier).await?
        }
        None => OwnPrices { named: before.prices.clone(), fresh: Vec::new() },
    };
    let after = PlanVersion {
        plan_version_id: PlanVersionId::new(),
        version: before.version + 1,
        monthly: price(update.monthly, before.monthly)?,
        yearly: price(update.yearly, before.yearly)?,
        trial_days: update.trial_days.unwrap_or(before.trial_days),
        included: match &update.included {
            Some(named) => included(view, named).await?,
            None => before.included.clone(),
        },
        prices: own.named,
        subscribers: update.subscribers,
        note: update.note,
        created_at: at,
        ..before.clone()
    };
    let after = after.checked()?;
    let after = (!after.says_what(&before)).then_some(after);
    let touched = match &after {
        Some(after) => touched(view, &before, after).await?,
        None => Touched::default(),
    };
    Ok(PlanChange { plan, before, after, prices: own.fresh, touched })
}

/// Changes the plan with that code or id and answers what it is now and whom that touches; the same again
/// changes nothing.
pub async fn update_plan(payg: &Payg, name: &str, update: PlanUpdate) -> Result<ChangedPlan> {
    let mut tx = payg.db.begin().await?;
    let was = full_plan(&mut tx, name, payg.now()).await?;
    let note = update.note.clone();
    let PlanChange { plan, after, prices, touched, .. } = preview_update(&mut tx, payg, name, update).await?;
    let changes = after.is_some() || plan != was.details.plan;
    plan::update(&mut tx, &plan).await?;
    if let Some(version) = &after {
        for price in &prices {
            price::insert(&mut tx, price).await?;
        }
        plan_version::insert(&mut tx, version).await?;
        if version.subscribers == Subscribers::Now {
            let (plan_id, version_id) = (version.plan_id, version.plan_version_id);
            let sold = (version.monthly.is_some(), version.yearly.is_some());
            plan_subscriber::move_to(&mut tx, (plan_id, version_id), sold, payg.now()).await?;
        }
    }
    let shown = full_plan(&mut tx, &plan.code, payg.now()).await?;
    if changes {
        let entry = Entry::new(&payg.actor, "plan.update", ("plan", plan.plan_id), payg.now());
        audit::write(&mut tx, &[entry.because(note).before(&was)?.after(&shown)?]).await?;
    }
    mark::touch(&mut tx, Topic::Catalogue).await?;
    tx.commit().await?;
    Ok(ChangedPlan { plan: shown, touched })
}

/// Sells a plan no more; subscriptions go on. Again, nothing changes.
pub async fn archive_plan(payg: &Payg, name: &str) -> Result<FullPlan> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = plan::find(&mut tx, name).await?;
    if before.archived_at.is_none() {
        let plan = Plan { archived_at: Some(now), updated_at: now, ..before.clone() };
        plan::update(&mut tx, &plan).await?;
        let entry = Entry::new(&payg.actor, "plan.archive", ("plan", plan.plan_id), now);
        audit::write(&mut tx, &[entry.before(&before)?.after(&plan)?]).await?;
        mark::touch(&mut tx, Topic::Catalogue).await?;
    }
    let shown = full_plan(&mut tx, name, now).await?;
    tx.commit().await?;
    Ok(shown)
}
