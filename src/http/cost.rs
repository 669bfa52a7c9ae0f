//! `/v1/cost`: what usage costs, exactly, by service and price version, and over time.

use crate::engine::cost_details::{CostDetails, cost_details};
use crate::engine::cost_series::{CostBucket, cost_series};
use crate::engine::derivation::Node;
use crate::engine::explain_cost::{Asked, explain_cost};
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::params::Params;
use crate::http::problem::{Problem, Problems};
use crate::http::usage_params::{UsageParams, Wanted};
use crate::http::whose;
use crate::values::asked_period::AskedPeriod;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(show)).routes(routes!(explain))
}

/// Which cost is explained.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ExplainParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// A month, as 2026-10; the current one unless a period is given.
    month: Option<String>,
    /// The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z.
    from: Option<String>,
    /// The last day, which is in it, or the instant where it ends; now unless given.
    to: Option<String>,
    /// Only of one service: its code or id.
    service: Option<String>,
}

/// What a period costs.
#[derive(Debug, Serialize, ToSchema)]
struct Cost {
    /// The whole.
    #[serde(flatten)]
    details: CostDetails,
    /// By hour, day or month, where that was asked for; it sums to the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    series: Option<Vec<CostBucket>>,
}

/// Show what usage costs; nothing costs "0"
#[utoipa::path(get, path = "/v1/cost", tag = "usage", params(UsageParams),
    responses((status = 200, body = Cost), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<UsageParams>,
) -> Result<Json<Cost>, Problem> {
    caller.must(Scope::UsageRead)?;
    let mut view = app.payg.db.view().await?;
    let known = app.memory.seen_by(&mut view).await?;
    let wanted = asked.wanted();
    let customer = whose::one_customer(&mut view, &caller, wanted.customer).await?;
    let service = wanted.service(&mut view).await?;
    let zone = customer.zone(&app.payg.settings.zone);
    let period = wanted.period.or_this_month(&zone, app.payg.now())?;
    let details = cost_details(&mut view, &known.catalogue, &customer, service, period).await?;
    let series = match asked.by {
        Some(by) => {
            let buckets = (by.step(), &zone);
            Some(cost_series(&mut view, &known.catalogue, &customer, service, period, buckets).await?)
        }
        None => None,
    };
    Ok(Json(Cost { details, series }))
}

/// Explain what usage costs, and what the period comes to if it goes on: the derivation of every cent
#[utoipa::path(get, path = "/v1/cost/explain", tag = "usage", params(ExplainParams),
    responses((status = 200, body = Node), Problems), security(("bearer" = [])))]
async fn explain(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<ExplainParams>,
) -> Result<Json<Node>, Problem> {
    caller.must(Scope::UsageRead)?;
    let mut view = app.payg.db.view().await?;
    let known = app.memory.seen_by(&mut view).await?;
    let period =
        AskedPeriod { month: asked.month.as_deref(), from: asked.from.as_deref(), to: asked.to.as_deref() };
    let wanted = Wanted { customer: asked.customer.as_deref(), period, service: asked.service.as_deref() };
    let customer = whose::one_customer(&mut view, &caller, wanted.customer).await?;
    let service = wanted.service(&mut view).await?;
    let (zone, now) = (customer.zone(&app.payg.settings.zone), app.payg.now());
    let period = wanted.period.or_this_month(&zone, now)?;
    let asked = Asked { customer: &customer, service, period, zone: &zone };
    Ok(Json(explain_cost(&mut view, &known.catalogue, asked, now).await?))
}
