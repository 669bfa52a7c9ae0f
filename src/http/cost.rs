//! `/v1/cost`: what usage costs, exactly, by service and price version, and over time.

use crate::chart::series::Step;
use crate::engine::cost_details::{CostDetails, cost_details};
use crate::engine::cost_series::{CostBucket, cost_series};
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::params::Params;
use crate::http::problem::{Problem, Problems};
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
    OpenApiRouter::new().routes(routes!(show))
}

/// Which cost is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CostParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// A month, as 2026-10; the current one unless a period is given.
    month: Option<String>,
    /// The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z.
    from: Option<String>,
    /// The last day, which is in it, or the instant where it ends; now unless given.
    to: Option<String>,
    /// Only of one service: its code.
    service: Option<String>,
    /// With a series over the period.
    #[param(inline)]
    by: Option<Bucket>,
}

/// How long a bucket of the series is.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Bucket {
    /// An hour.
    Hour,
    /// A local day.
    Day,
}

/// What a period costs.
#[derive(Debug, Serialize, ToSchema)]
struct Cost {
    /// The whole.
    #[serde(flatten)]
    details: CostDetails,
    /// By hour or by day, where that was asked for; it sums to the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    series: Option<Vec<CostBucket>>,
}

/// Show what usage costs; nothing costs "0"
#[utoipa::path(get, path = "/v1/cost", tag = "usage", params(CostParams),
    responses((status = 200, body = Cost), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<CostParams>,
) -> Result<Json<Cost>, Problem> {
    caller.must(Scope::UsageRead)?;
    let known = app.memory.known(&app.payg).await?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::one_customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let service = match &asked.service {
        Some(code) => Some(known.service(code).map_err(|error| error.at("service"))?.service_id),
        None => None,
    };
    let zone = customer.zone(&app.payg.settings.zone);
    let period =
        AskedPeriod { month: asked.month.as_deref(), from: asked.from.as_deref(), to: asked.to.as_deref() };
    let period = period.or_this_month(&zone, app.payg.now())?;
    let details = cost_details(&mut view, &known.catalogue, &customer, service, period).await?;
    let step = asked.by.map(|by| match by {
        Bucket::Hour => Step::Hour,
        Bucket::Day => Step::Day,
    });
    let series = match step {
        Some(step) => {
            let buckets = (step, &zone);
            Some(cost_series(&mut view, &known.catalogue, &customer, service, period, buckets).await?)
        }
        None => None,
    };
    Ok(Json(Cost { details, series }))
}
