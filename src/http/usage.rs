//! `/v1/usage` and the list of events: what was used.

use crate::db::door::View;
use crate::engine::caller::Caller;
use crate::engine::list_usage::list_usage;
use crate::engine::payg::Payg;
use crate::engine::usage_report::{self, By as Rows, SummaryRow};
use crate::engine::usage_row::UsageRow;
use crate::error::{Error, Result};
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::page::{List, PageParams};
use crate::http::params::Params;
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::event::Filter;
use crate::records::service;
use crate::values::asked_period::AskedPeriod;
use crate::values::calendar::Zone;
use crate::values::page::{Page, Sort};
use crate::values::scope::Scope;
use crate::values::timestamp::{DAY, Period, Timestamp};
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Days of a summary by the hour.
const DAYS_BY_HOUR: i64 = 366;
/// Days of a summary by the day.
const DAYS_BY_DAY: i64 = 3_660;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(summary)).routes(routes!(list))
}

/// Which usage is added up.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UsageParams {
    /// Whose, where an operator asks: an id, a user name or an external id; everybody's unless given.
    customer: Option<String>,
    /// A month, as 2026-10; the current one unless a period is given.
    month: Option<String>,
    /// The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z.
    from: Option<String>,
    /// The last day, which is in it, or the instant where it ends; now unless given.
    to: Option<String>,
    /// Only of one service: its code or id.
    service: Option<String>,
    /// What a row is, beside its service; those without usage are left out.
    #[param(inline)]
    by: Option<Bucket>,
}

/// What a row of a summary is.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Bucket {
    /// An hour.
    Hour,
    /// A local day.
    Day,
    /// A calendar month.
    Month,
}

/// Which events are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct EventParams {
    /// Whose, where an operator asks: an id, a user name or an external id; everybody's unless given.
    customer: Option<String>,
    /// A month, as 2026-10; all unless a period is given.
    month: Option<String>,
    /// The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z.
    from: Option<String>,
    /// The last day, which is in it, or the instant where it ends; now unless given.
    to: Option<String>,
    /// Only of one service: its code or id.
    service: Option<String>,
    /// The oldest first, or the newest first; `at` unless given.
    #[param(inline)]
    sort: Option<Order>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// In which order events are listed.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
enum Order {
    /// The oldest first.
    #[serde(rename = "at")]
    Oldest,
    /// The newest first.
    #[serde(rename = "-at")]
    Newest,
}

/// Add up usage by service, and by hour, day or month
///
/// The quantity is the sum of the events' quantities, however the service is billed.
#[utoipa::path(get, path = "/v1/usage", tag = "usage", params(UsageParams),
    responses((status = 200, body = List<SummaryRow>), Problems), security(("bearer" = [])))]
async fn summary(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<UsageParams>,
) -> Result<Json<List<SummaryRow>>, Problem> {
    caller.must(Scope::UsageRead)?;
    let (month, from, to) = (asked.month.as_deref(), asked.from.as_deref(), asked.to.as_deref());
    let of = Of { customer: asked.customer.as_deref(), service: asked.service.as_deref() };
    let period = |zone: &_, now| AskedPeriod { month, from, to }.or_this_month(zone, now);
    let mut view = app.payg.db.view().await?;
    let (filter, zone) = of.filter(&mut view, &app.payg, &caller, period).await?;
    let (rows, days) = match asked.by {
        None => (Rows::Service, i64::MAX),
        Some(Bucket::Hour) => (Rows::Hour, DAYS_BY_HOUR),
        Some(Bucket::Day) => (Rows::Day, DAYS_BY_DAY),
        Some(Bucket::Month) => (Rows::Month, i64::MAX),
    };
    if (filter.period.end.micros() - filter.period.start.micros()) / DAY > days {
        let why = format!("the period is longer than the {days} days that rows of that length are made for");
        return Err(Error::usage(why).at("by").into());
    }
    let rows = usage_report::summary(&mut view, filter, rows, &zone).await?;
    Ok(Json(Page::whole(rows).into()))
}

/// List events in the order of time, with those that were voided
#[utoipa::path(get, path = "/v1/events", tag = "usage", params(EventParams),
    responses((status = 200, body = List<UsageRow>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<EventParams>,
) -> Result<Json<List<UsageRow>>, Problem> {
    caller.must(Scope::UsageRead)?;
    let (month, from, to) = (asked.month.as_deref(), asked.from.as_deref(), asked.to.as_deref());
    let of = Of { customer: asked.customer.as_deref(), service: asked.service.as_deref() };
    let always = Period { start: Timestamp::MIN, end: Timestamp::MAX };
    let period = |zone: &_, now| Ok(AskedPeriod { month, from, to }.resolve(zone, now)?.unwrap_or(always));
    let mut paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let descending = matches!(asked.sort, Some(Order::Newest));
    paging.sort = Some(Sort { field: "at", descending });
    let mut view = app.payg.db.view().await?;
    let (filter, _) = of.filter(&mut view, &app.payg, &caller, period).await?;
    Ok(Json(list_usage(&mut view, filter, &paging).await?.into()))
}

/// Whose usage of what.
struct Of<'a> {
    customer: Option<&'a str>,
    service: Option<&'a str>,
}

impl Of<'_> {
    /// The filter for a period, and the time zone that dates are written in.
    async fn filter(
        &self,
        view: &mut View,
        payg: &Payg,
        caller: &Caller,
        period: impl FnOnce(&Zone, Timestamp) -> Result<Period>,
    ) -> Result<(Filter, Zone)> {
        let customer = whose::customer(view, caller, self.customer).await?;
        let default = &payg.settings.zone;
        let zone = customer.as_ref().map_or_else(|| default.clone(), |customer| customer.zone(default));
        let service_id = match self.service {
            Some(code) => {
                Some(service::find(view, code).await.map_err(|error| error.at("service"))?.service_id)
            }
            None => None,
        };
        let customer_id = customer.map(|customer| customer.customer_id);
        Ok((Filter { customer_id, service_id, period: period(&zone, payg.now())? }, zone))
    }
}
