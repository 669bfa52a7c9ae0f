//! `/v1/prices`: what services cost now, and how that changed; of own prices only one's own.

use crate::db::door::View;
use crate::engine::payg::Payg;
use crate::engine::price_details::PriceDetails;
use crate::engine::price_history::{Version, price_history};
use crate::engine::prices_in_force::{list_prices_in_force, prices_in_force_for};
use crate::engine::small_list::small_page;
use crate::error::Result;
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::customer::Customer;
use crate::records::price::Filter;
use crate::records::service::{self, Service};
use crate::values::page::{Page, Sort};
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(in_force)).routes(routes!(history))
}

/// Which prices are shown.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct PriceParams {
    /// Only of one service: its code or id.
    service: Option<String>,
    /// What this customer pays, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
}

/// Which versions are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct HistoryParams {
    /// With the own prices of this customer, where an operator asks.
    customer: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// Show the prices in force: what the caller pays; to operators, the list prices
#[utoipa::path(get, path = "/v1/prices", tag = "prices", params(PriceParams),
    responses((status = 200, body = List<PriceDetails>), Problems), security(("bearer" = [])))]
async fn in_force(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<PriceParams>,
) -> Result<Json<List<PriceDetails>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let mut view = app.payg.db.view().await?;
    let service = match &asked.service {
        Some(code) => {
            Some(service::find(&mut view, code).await.map_err(|error| error.at("service"))?.service_id)
        }
        None => None,
    };
    let customer = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let prices = match customer {
        Some(customer) => prices_in_force_for(&mut view, &customer, service, app.payg.now()).await?,
        None => list_prices_in_force(&mut view, service, app.payg.now()).await?,
    };
    Ok(Json(Page::whole(prices).into()))
}

/// List every version of a service's price in the order of their beginnings
///
/// A customer sees those of the list in its currency, and its own.
#[utoipa::path(get, path = "/v1/prices/{service}/history", tag = "prices",
    params(("service" = String, Path, description = "The service's code or id"), HistoryParams),
    responses((status = 200, body = List<Version>), Problems), security(("bearer" = [])))]
async fn history(
    State(app): State<Shared>,
    By(caller): By,
    Name(service): Name,
    Params(asked): Params<HistoryParams>,
) -> Result<Json<List<Version>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let mut paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    paging.sort = Some(Sort { field: "starts_at", descending: false });
    let mut view = app.payg.db.view().await?;
    let customer = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let service = service::find(&mut view, &service).await?;
    let versions = versions(&mut view, &app.payg, &service, customer.as_ref()).await?;
    Ok(Json(small_page(versions, &paging)?.into()))
}

/// The list's versions and a customer's own. Where one of its own is in force, none of the list is.
async fn versions(
    view: &mut View,
    payg: &Payg,
    service: &Service,
    customer: Option<&Customer>,
) -> Result<Vec<Version>> {
    let currency = customer.map(|customer| customer.currency);
    let list = Filter { service: Some(service.service_id), list_only: true, currency, customer: None };
    let mut versions = price_history(view, payg, &list).await?;
    if let Some(customer) = customer {
        let own = Filter { customer: Some(customer.customer_id), list_only: false, ..list };
        let own = price_history(view, payg, &own).await?;
        if own.iter().any(|version| version.in_force) {
            versions.iter_mut().for_each(|version| version.in_force = false);
        }
        versions.extend(own);
    }
    Ok(versions)
}
