//! `/v1/services`: what is metered.

use crate::engine::small_list::small_page;
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::records::service::{self, Service};
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(show))
}

/// List the services
#[utoipa::path(get, path = "/v1/services", tag = "prices", params(PageParams),
    responses((status = 200, body = List<Service>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<PageParams>,
) -> Result<Json<List<Service>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let paging = asked.paging()?;
    let services = service::all(&mut app.payg.db.view().await?).await?;
    Ok(Json(small_page(services, &paging)?.into()))
}

/// Show one service
#[utoipa::path(get, path = "/v1/services/{code}", tag = "prices",
    params(("code" = String, Path, description = "The service's code or id")),
    responses((status = 200, body = Service), Problems), security(("bearer" = [])))]
async fn show(State(app): State<Shared>, By(caller): By, Name(code): Name) -> Result<Json<Service>, Problem> {
    caller.must(Scope::BillingRead)?;
    Ok(Json(service::find(&mut app.payg.db.view().await?, &code).await?))
}
