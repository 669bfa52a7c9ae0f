//! `/v1/cost`: what usage costs, exactly, by service and price version, and over time.

use crate::engine::cost_details::{CostDetails, cost_details};
use crate::engine::cost_series::{CostBucket, cost_series};
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::params::Params;
use crate::http::problem::{Problem, Problems};
use crate::http::usage_params::UsageParams;
use crate::http::whose;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(show))
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
