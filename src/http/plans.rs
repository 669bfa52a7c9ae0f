//! `/v1/plans`: what is sold by the month or year; to operators also what is not on sale.

use crate::engine::caller::{Caller, Subject};
use crate::engine::change::Change;
use crate::engine::create_plan::{NewPlan, create_plan};
use crate::engine::plan_dates::{MOST, PlanPeriod, plan_dates};
use crate::engine::plan_details::{FullPlan, PlanDetails, all_plans, full_plan, sold};
use crate::engine::plan_touched::ChangedPlan;
use crate::engine::small_list::small_page;
use crate::engine::update_plan::{PlanUpdate, archive_plan, update_plan};
use crate::error::{Error, Result};
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::body::Body;
use crate::http::caller::{By, MaybeBy};
use crate::http::once::{Early, KeyHeader, Keyed};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::rating::spec::Spec;
use crate::records::operator::Role;
use crate::records::plan_version::Subscribers;
use crate::values::calendar::Month;
use crate::values::interval::Interval;
use crate::values::page::Page;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(show, update, archive))
        .routes(routes!(preview))
}

/// A plan that is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPlan)]
struct PlanInput {
    /// What programs call it: small letters, digits, underscores, hyphens.
    code: String,
    /// For people to read; the code unless given.
    display_name: Option<String>,
    /// For people who think about buying it.
    #[serde(default)]
    description: String,
    /// From when on it can be bought.
    #[schema(value_type = Option<Timestamp>)]
    sale_start: Option<String>,
    /// Until when it can be bought.
    #[schema(value_type = Option<Timestamp>)]
    sale_end: Option<String>,
    /// What it unlocks in other services.
    #[serde(default)]
    unlocks: Vec<String>,
    /// What its prices are in; `billing.currency` unless given.
    currency: Option<String>,
    /// For a month, before tax, as `9.99`.
    monthly: Option<String>,
    /// For a year, before tax.
    yearly: Option<String>,
    /// Days before the first charge.
    #[serde(default)]
    trial_days: i64,
    /// What the fee covers each month.
    #[serde(default)]
    included: Vec<IncludedInput>,
    /// What subscribers pay for services in place of the list price.
    #[serde(default)]
    prices: Vec<PlanPriceInput>,
}

/// What subscribers pay for a service.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PlanPriceInput {
    /// The service's code or id.
    service: String,
    /// The price, as prices are set.
    #[schema(value_type = Spec)]
    spec: serde_json::Value,
}

/// Usage of a service that the fee covers each month.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct IncludedInput {
    /// The service's code or id.
    service: String,
    /// How much of it.
    #[schema(value_type = Quantity)]
    quantity: String,
}

/// What is to be different; what is not named stays, and null empties a field.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PlanUpdate)]
struct PlanUpdateInput {
    /// For people to read.
    display_name: Option<String>,
    /// For people who think about buying it.
    description: Option<String>,
    /// From when on it can be bought.
    #[serde(default)]
    #[schema(value_type = Option<Timestamp>)]
    sale_start: Change<String>,
    /// Until when it can be bought.
    #[serde(default)]
    #[schema(value_type = Option<Timestamp>)]
    sale_end: Change<String>,
    /// What it unlocks in other services.
    unlocks: Option<Vec<String>>,
    /// For a month, before tax; null ends the sale by the month.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    monthly: Change<String>,
    /// For a year, before tax; null ends the sale by the year.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    yearly: Change<String>,
    /// Days before the first charge.
    trial_days: Option<i64>,
    /// All that the fee covers each month.
    included: Option<Vec<IncludedInput>>,
    /// All that subscribers pay for services in place of list prices.
    prices: Option<Vec<PlanPriceInput>>,
    /// When those who subscribe already come to another price; with their renewal unless given.
    #[schema(value_type = Option<Subscribers>)]
    subscribers: Option<String>,
    /// Why the price is another one.
    note: Option<String>,
}

/// Which dates are shown.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct PreviewParams {
    /// The local day on which it would begin, as 2026-10-05; today unless given.
    start: Option<String>,
    /// By the month or by the year; by the month unless it is sold by the year only.
    #[param(inline, value_type = Option<Interval>)]
    every: Option<String>,
    /// How many periods; 12 unless given.
    #[param(minimum = 1, maximum = 240)]
    count: Option<i32>,
}

/// List the plans that are on sale; to operators, all
#[utoipa::path(get, path = "/v1/plans", tag = "subscriptions", params(PageParams),
    responses((status = 200, body = List<PlanDetails>), Problems), security((), ("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    MaybeBy(caller): MaybeBy,
    Params(asked): Params<PageParams>,
) -> Result<Json<List<PlanDetails>>, Problem> {
    let paging = asked.paging()?;
    let mut plans = all_plans(&mut app.payg.db.view().await?, app.payg.now()).await?;
    plans.retain(|plan| plan.on_sale || operates(caller.as_ref()));
    Ok(Json(small_page(plans, &paging)?.into()))
}

/// Show a plan; one that is not on sale only to operators
#[utoipa::path(get, path = "/v1/plans/{code}", tag = "subscriptions",
    params(("code" = String, Path, description = "The plan's code or id")),
    responses((status = 200, body = FullPlan), Problems), security((), ("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    MaybeBy(caller): MaybeBy,
    Name(code): Name,
) -> Result<Json<FullPlan>, Problem> {
    let plan = full_plan(&mut app.payg.db.view().await?, &code, app.payg.now()).await;
    Ok(Json(visible(plan, caller.as_ref(), &code)?))
}

/// Show the dates and amounts that a subscription would have
#[utoipa::path(get, path = "/v1/plans/{code}/preview", tag = "subscriptions",
    params(("code" = String, Path, description = "The plan's code or id"), PreviewParams),
    responses((status = 200, body = List<PlanPeriod>), Problems), security((), ("bearer" = [])))]
async fn preview(
    State(app): State<Shared>,
    MaybeBy(caller): MaybeBy,
    Name(code): Name,
    Params(asked): Params<PreviewParams>,
) -> Result<Json<List<PlanPeriod>>, Problem> {
    let mut view = app.payg.db.view().await?;
    visible(full_plan(&mut view, &code, app.payg.now()).await, caller.as_ref(), &code)?;
    let (_, version) = sold(&mut view, &code).await?;
    let usual = if version.monthly.is_some() { Interval::Month } else { Interval::Year };
    let every = parsed("every", asked.every)?.unwrap_or(usual);
    let count = asked.count.unwrap_or(12);
    if !(1..=MOST).contains(&count) {
        return Err(Error::invalid("count", count, format!("is not from 1 to {MOST}")).at("count").into());
    }
    let start = start(&app, asked.start.as_deref())?;
    Ok(Json(Page::whole(plan_dates(&version, every, start, (count, app.payg.settings.renew_days))?).into()))
}

/// Create a plan
#[utoipa::path(post, path = "/v1/plans", tag = "subscriptions", request_body = PlanInput, params(KeyHeader),
    responses((status = 201, body = FullPlan), Problems), security(("bearer" = [])))]
async fn create(
    State(app): State<Shared>,
    By(caller): By,
    Keyed(ticket, input): Keyed<PlanInput>,
) -> Result<(StatusCode, Json<FullPlan>), Early> {
    caller.must_operate(Role::Operator)?;
    let new = NewPlan {
        code: input.code,
        display_name: input.display_name,
        description: input.description,
        sale_start: parsed("sale_start", input.sale_start)?,
        sale_end: parsed("sale_end", input.sale_end)?,
        unlocks: input.unlocks,
        currency: parsed("currency", input.currency)?,
        monthly: input.monthly,
        yearly: input.yearly,
        trial_days: input.trial_days,
        included: included(input.included)?,
        prices: prices(input.prices)?,
    };
    let once = ticket.open(&app, Some(&caller)).await?;
    Ok((StatusCode::CREATED, Json(create_plan(&app.payg.acting(caller.actor()), new, once).await?)))
}

/// Whether it is only tried.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UpdateParams {
    /// Answer what would be, and whom it touches, and change nothing.
    #[serde(default)]
    dry_run: bool,
}

/// Change a plan; another price adds a version, and the answer says whom it touches
#[utoipa::path(patch, path = "/v1/plans/{code}", tag = "subscriptions", request_body = PlanUpdateInput,
    params(("code" = String, Path, description = "The plan's code or id"), UpdateParams),
    responses((status = 200, body = ChangedPlan), Problems), security(("bearer" = [])))]
async fn update(
    State(app): State<Shared>,
    By(caller): By,
    Name(code): Name,
    Params(asked): Params<UpdateParams>,
    Body(input): Body<PlanUpdateInput>,
) -> Result<Json<ChangedPlan>, Problem> {
    caller.must_operate(Role::Operator)?;
    let sale = match (&input.sale_start, &input.sale_end) {
        (Change::Keep, Change::Keep) => None,
        _ => {
            let plan = full_plan(&mut app.payg.db.view().await?, &code, app.payg.now()).await?.details.plan;
            let start = moment("sale_start", input.sale_start)?.apply(plan.sale_start);
            Some((start, moment("sale_end", input.sale_end)?.apply(plan.sale_end)))
        }
    };
    let update = PlanUpdate {
        display_name: input.display_name,
        description: input.description,
        sale,
        unlocks: input.unlocks,
        monthly: input.monthly,
        yearly: input.yearly,
        trial_days: input.trial_days,
        included: input.included.map(included).transpose()?,
        prices: input.prices.map(prices).transpose()?,
        subscribers: parsed("subscribers", input.subscribers)?.unwrap_or_default(),
        note: input.note,
    };
    let payg = app.payg.acting(caller.actor());
    let payg = if asked.dry_run { payg.rehearsal() } else { payg };
    Ok(Json(update_plan(&payg, &code, update).await?))
}

/// Sell a plan no more; subscriptions go on
#[utoipa::path(delete, path = "/v1/plans/{code}", tag = "subscriptions",
    params(("code" = String, Path, description = "The plan's code or id")),
    responses((status = 200, body = FullPlan), Problems), security(("bearer" = [])))]
async fn archive(
    State(app): State<Shared>,
    By(caller): By,
    Name(code): Name,
) -> Result<Json<FullPlan>, Problem> {
    caller.must_operate(Role::Operator)?;
    Ok(Json(archive_plan(&app.payg.acting(caller.actor()), &code).await?))
}

fn operates(caller: Option<&Caller>) -> bool {
    caller.is_some_and(|caller| matches!(caller.subject, Subject::Operator(..)))
}

/// A plan that is not on sale is none, but to operators.
fn visible(plan: Result<FullPlan>, caller: Option<&Caller>, name: &str) -> Result<FullPlan> {
    let nobodys = || Error::not_found("plan", name);
    match plan {
        Ok(plan) if plan.details.on_sale || operates(caller) => Ok(plan),
        Ok(_) => Err(nobodys()),
        Err(error) if error.code() == "not_found" && !operates(caller) => Err(nobodys()),
        Err(error) => Err(error),
    }
}

fn start(app: &App, text: Option<&str>) -> Result<Date> {
    let Some(text) = text else { return Ok(app.payg.settings.zone.date(app.payg.now())) };
    let refuse = || Error::invalid("start", text, "is not a day like 2026-10-05").at("start");
    let date: Date = text.parse().map_err(|_| refuse())?;
    // The dates that follow must be in the calendar, too.
    let last = Month::holding(date).plus(MOST * 12).map_err(|_| refuse())?;
    if last.first().year() < 1 || date.year() < 1 { Err(refuse()) } else { Ok(date) }
}

fn moment(field: &str, given: Change<String>) -> Result<Change<Timestamp>> {
    Ok(match given {
        Change::Keep => Change::Keep,
        Change::Clear => Change::Clear,
        Change::Set(text) => Change::Set(text.parse().map_err(|error: Error| error.at(field))?),
    })
}

fn included(list: Vec<IncludedInput>) -> Result<Vec<(String, Quantity)>> {
    list.into_iter()
        .enumerate()
        .map(|(place, one)| {
            let quantity = one.quantity.parse();
            let at = |error: Error| error.at(format!("included[{place}].quantity"));
            Ok((one.service, quantity.map_err(at)?))
        })
        .collect()
}

fn prices(list: Vec<PlanPriceInput>) -> Result<Vec<(String, Spec)>> {
    list.into_iter()
        .enumerate()
        .map(|(place, one)| {
            let spec = Spec::from_value(&one.spec);
            Ok((one.service, spec.map_err(|error| error.at(format!("prices[{place}].spec")))?))
        })
        .collect()
}
