//! `/v1/limits`: what limits a customer, and how much of it is left.

use crate::engine::find_customer::find_customer;
use crate::engine::limit_details::{LimitDetails, limit_details};
use crate::engine::limit_standing::{LimitStanding, limit_standing};
use crate::error::{Error, Result};
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::params::Params;
use crate::http::problem::{Problem, Problems};
use crate::records::customer;
use crate::records::limit::{self, Filter};
use crate::records::operator::Role;
use crate::values::page::Paging;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Limits of one page.
const PAGE: i64 = 100;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(show))
}

/// Whose limits an operator wants to see.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Wanted {
    /// For operators: how one customer stands; all limits that are set unless given.
    customer: Option<String>,
    /// Where a list was cut.
    cursor: Option<String>,
}

/// The limits that are set.
#[derive(Debug, Serialize, ToSchema)]
struct LimitList {
    /// `list`, always.
    object: &'static str,
    /// Those for all customers first.
    data: Vec<LimitDetails>,
    /// Whether there are more.
    has_more: bool,
    /// Where the next page begins.
    next_cursor: Option<String>,
}

/// What an answer is: how one customer stands, or the limits that are set.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "it describes the two answers; each is sent as it is")]
enum Answer {
    /// How a customer stands.
    Standing(LimitStanding),
    /// What is set, for operators.
    List(LimitList),
}

/// What limits a customer now, and how much of it is left
///
/// A customer sees its own. An operator sees every limit that is set, or how one customer stands.
#[utoipa::path(get, path = "/v1/limits", tag = "usage", params(Wanted),
    responses((status = 200, body = Answer), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Params(wanted): Params<Wanted>,
) -> Result<Response, Problem> {
    caller.must(Scope::UsageRead)?;
    let mut view = app.payg.db.view().await?;
    let customer = match (caller.customer(), &wanted.customer) {
        (Some(own), None) => customer::get(&mut view, own).await?,
        (Some(own), Some(named)) => {
            let customer = customer::get(&mut view, own).await?;
            // Another's name is answered like one that nobody has.
            if *named != customer.handle() && *named != own.to_string() {
                return Err(Error::not_found("customer", named).into());
            }
            customer
        }
        (None, Some(named)) => {
            caller.must_operate(Role::Viewer)?;
            find_customer(&mut view, named).await?
        }
        (None, None) => {
            caller.must_operate(Role::Viewer)?;
            let paging = Paging { cursor: wanted.cursor, ..Paging::first(PAGE) };
            let page = limit::list(&mut view, Filter::default(), &paging).await?;
            let data = limit_details(&mut view, page.rows).await?;
            let (has_more, next_cursor) = (page.next.is_some(), page.next);
            return Ok(Json(LimitList { object: "list", data, has_more, next_cursor }).into_response());
        }
    };
    drop(view);
    Ok(Json(limit_standing(&app.payg, &app.limits.gauge, &customer).await?).into_response())
}
