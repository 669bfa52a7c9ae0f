//! `/v1/usage` and the list of events: what was used.

use crate::engine::list_usage::list_usage;
use crate::engine::usage_report::{self, By as Rows, SummaryRow};
use crate::engine::usage_row::UsageRow;
use crate::error::Error;
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::page::{List, PageParams};
use crate::http::params::Params;
use crate::http::problem::{Problem, Problems};
use crate::http::usage_params::{Bucket, UsageParams, Wanted};
use crate::values::asked_period::AskedPeriod;
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

impl EventParams {
    fn wanted(&self) -> Wanted<'_> {
        let (month, from, to) = (self.month.as_deref(), self.from.as_deref(), self.to.as_deref());
        let period = AskedPeriod { month, from, to };
        Wanted { customer: self.customer.as_deref(), period, service: self.service.as_deref() }
    }
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
    let mut view = app.payg.db.view().await?;
    let period = AskedPeriod::or_this_month;
    let (filter, zone) = asked.wanted().filter(&mut view, &app, &caller, period).await?;
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
///
/// Where a customer's events are hours apart and everybody's are very many, a page may hold fewer than it is
/// asked for; `has_more` says whether there are others.
#[utoipa::path(get, path = "/v1/events", tag = "usage", params(EventParams),
    responses((status = 200, body = List<UsageRow>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<EventParams>,
) -> Result<Json<List<UsageRow>>, Problem> {
    caller.must(Scope::UsageRead)?;
    let always = Period { start: Timestamp::MIN, end: Timestamp::MAX };
    let period = |asked: AskedPeriod<'_>, zone: &_, now| Ok(asked.resolve(zone, now)?.unwrap_or(always));
    let mut paging = PageParams { limit: asked.limit, cursor: asked.cursor.clone() }.paging()?;
    let descending = matches!(asked.sort, Some(Order::Newest));
    paging.sort = Some(Sort { field: "at", descending });
    let mut view = app.payg.db.view().await?;
    let (filter, _) = asked.wanted().filter(&mut view, &app, &caller, period).await?;
    Ok(Json(list_usage(&mut view, filter, &paging, app.payg.now()).await?.into()))
}
