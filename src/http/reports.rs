//! `/v1/reports`: recurring revenue, revenue, usage and what is owed, for operators.

use crate::engine::report::ageing::{self, AgeingRow};
use crate::engine::report::recurring::{RecurringMonth, recurring};
use crate::engine::report::revenue::{self, RevenueMonth, RevenueSource};
use crate::engine::report::span::Span;
use crate::engine::report::usage;
use crate::engine::usage_report::SummaryRow;
use crate::error::Result;
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::caller::By;
use crate::http::page::{List, PageParams};
use crate::http::params::Params;
use crate::http::problem::{Problem, Problems};
use crate::records::operator::Role;
use crate::values::calendar::Month;
use crate::values::page::Page;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(mrr))
        .routes(routes!(by_month))
        .routes(routes!(by_service))
        .routes(routes!(used))
        .routes(routes!(aging))
        .routes(routes!(aging_by_customer))
}

/// Which months are reported.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct MonthsParams {
    /// The first month, as 2026-01; eleven before the last unless given.
    from: Option<String>,
    /// The last month, which is in it; this month unless given.
    to: Option<String>,
}

/// How many customers are reported.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct LimitParams {
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
}

impl MonthsParams {
    fn span(self, app: &App) -> Result<Span> {
        let (from, to) = (parsed("from", self.from)?, parsed("to", self.to)?);
        Span::new(from, to, Month::at(app.payg.now(), &app.payg.settings.zone))
    }
}

/// Show the monthly recurring revenue and why it moved; only an operator may
#[utoipa::path(get, path = "/v1/reports/mrr", tag = "reports", params(MonthsParams),
    responses((status = 200, body = List<RecurringMonth>), Problems), security(("bearer" = [])))]
async fn mrr(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<MonthsParams>,
) -> Result<Json<List<RecurringMonth>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    let span = asked.span(&app)?;
    Ok(whole(recurring(&mut app.payg.db.view().await?, span).await?))
}

/// Show what was invoiced, month by month; only an operator may
#[utoipa::path(get, path = "/v1/reports/revenue", tag = "reports", params(MonthsParams),
    responses((status = 200, body = List<RevenueMonth>), Problems), security(("bearer" = [])))]
async fn by_month(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<MonthsParams>,
) -> Result<Json<List<RevenueMonth>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    let span = asked.span(&app)?;
    Ok(whole(revenue::by_month(&mut app.payg.db.view().await?, span).await?))
}

/// Show what was invoiced, month by month and service by service; only an operator may
#[utoipa::path(get, path = "/v1/reports/revenue/services", tag = "reports", params(MonthsParams),
    responses((status = 200, body = List<RevenueSource>), Problems), security(("bearer" = [])))]
async fn by_service(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<MonthsParams>,
) -> Result<Json<List<RevenueSource>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    let span = asked.span(&app)?;
    Ok(whole(revenue::by_service(&mut app.payg.db.view().await?, span).await?))
}

/// Show what was used, month by month and service by service; only an operator may
#[utoipa::path(get, path = "/v1/reports/usage", tag = "reports", params(MonthsParams),
    responses((status = 200, body = List<SummaryRow>), Problems), security(("bearer" = [])))]
async fn used(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<MonthsParams>,
) -> Result<Json<List<SummaryRow>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    let span = asked.span(&app)?;
    let zone = &app.payg.settings.zone;
    Ok(whole(usage::by_month(&mut app.payg.db.view().await?, span, zone).await?))
}

/// Show what is owed on invoices, by the days since they were issued; only an operator may
#[utoipa::path(get, path = "/v1/reports/aging", tag = "reports",
    responses((status = 200, body = List<AgeingRow>), Problems), security(("bearer" = [])))]
async fn aging(State(app): State<Shared>, By(caller): By) -> Result<Json<List<AgeingRow>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    Ok(whole(ageing::by_currency(&mut app.payg.db.view().await?, app.payg.now()).await?))
}

/// Show the customers that owe most on invoices; only an operator may
#[utoipa::path(get, path = "/v1/reports/aging/customers", tag = "reports", params(LimitParams),
    responses((status = 200, body = List<AgeingRow>), Problems), security(("bearer" = [])))]
async fn aging_by_customer(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<LimitParams>,
) -> Result<Json<List<AgeingRow>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    let limit = PageParams { limit: asked.limit, cursor: None }.paging()?.limit;
    Ok(whole(ageing::by_customer(&mut app.payg.db.view().await?, app.payg.now(), limit).await?))
}

/// A report is one page: its rows are few.
fn whole<T: ToSchema>(rows: Vec<T>) -> Json<List<T>> {
    Json(Page { rows, next: None }.into())
}
