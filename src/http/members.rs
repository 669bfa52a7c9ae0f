//! `/v1/members`: who logs in for a company, each with an address and a password of their own.

use crate::engine::caller::{Caller, Subject};
use crate::engine::members::{
    NewMember, add_member, find_member, invite_again, remove_member, update_member,
};
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::once::{Early, KeyHeader, KeyedBare, MaybeKeyHeader, MaybeKeyed};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::customer::Kind as CustomerKind;
use crate::records::member::{self, Filter, Member, MemberRole};
use crate::records::operator::Role;
use crate::values::id::MemberId;
use crate::values::scope::{Scope, Scopes};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(add, list))
        .routes(routes!(show, change, remove))
        .routes(routes!(invite))
}

/// A member that is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MemberInput {
    /// What it logs in with; a letter goes there to set a password.
    email: String,
    /// For people to read.
    display_name: String,
    /// What it may do; `viewer` unless given.
    #[schema(value_type = Option<MemberRole>)]
    role: Option<String>,
    /// Of which company, where an operator asks: an external id or an id.
    customer: Option<String>,
}

/// What is to be different; what is not named stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MemberChange {
    /// For people to read.
    display_name: Option<String>,
    /// What it may do.
    #[schema(value_type = Option<MemberRole>)]
    role: Option<String>,
}

/// Which members are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct MemberParams {
    /// Of which company, where an operator asks: an external id or an id; of all unless given.
    customer: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// Add a member; a letter goes to it to set a password
///
/// Whoever adds members must be allowed all that a member may: a manager, the company itself, or a key
/// of it without limits.
#[utoipa::path(post, path = "/v1/members", tag = "accounts", params(MaybeKeyHeader), request_body = MemberInput,
    responses((status = 201, body = Member), Problems), security(("bearer" = [])))]
async fn add(
    State(app): State<Shared>,
    By(caller): By,
    MaybeKeyed(ticket, input): MaybeKeyed<MemberInput>,
) -> Result<Response, Early> {
    let mut view = app.payg.db.view().await?;
    let company = whose::one_customer(&mut view, &caller, input.customer.as_deref()).await?;
    drop(view);
    may_change(&caller)?;
    must_be_company(&caller)?;
    let new = NewMember {
        customer_id: company.customer_id,
        email: input.email,
        display_name: input.display_name,
        role: parsed("role", input.role)?.unwrap_or(MemberRole::Viewer),
    };
    let once = ticket.open(&app, Some(&caller)).await?;
    let made = add_member(&acting(&app, &caller), new, once).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

/// List the members of a company
#[utoipa::path(get, path = "/v1/members", tag = "accounts", params(MemberParams),
    responses((status = 200, body = List<Member>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<MemberParams>,
) -> Result<Json<List<Member>>, Problem> {
    may_look(&caller)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let mut view = app.payg.db.view().await?;
    let company = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    must_be_company(&caller)?;
    let company = company.map(|company| company.customer_id);
    Ok(Json(member::list(&mut view, Filter { customer_id: company, role: None }, &paging).await?.into()))
}

/// Show a member
#[utoipa::path(get, path = "/v1/members/{id}", tag = "accounts", params(("id" = MemberId, Path)),
    responses((status = 200, body = Member), Problems), security(("bearer" = [])))]
async fn show(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<Member>, Problem> {
    may_look(&caller)?;
    Ok(Json(find(&app, &caller, &id).await?))
}

/// Give a member another name or role; it holds from its next request on
#[utoipa::path(patch, path = "/v1/members/{id}", tag = "accounts", params(("id" = MemberId, Path)),
    request_body = MemberChange,
    responses((status = 200, body = Member), Problems), security(("bearer" = [])))]
async fn change(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Body(change): Body<MemberChange>,
) -> Result<Json<Member>, Problem> {
    let found = find(&app, &caller, &id).await?;
    may_change(&caller)?;
    let role = parsed("role", change.role)?.unwrap_or(found.role);
    let name = change.display_name.unwrap_or(found.display_name);
    let acting = acting(&app, &caller);
    Ok(Json(update_member(&acting, caller.customer(), found.member_id, (&name, role)).await?))
}

/// Remove a member: wherever it is logged in, it is out
#[utoipa::path(delete, path = "/v1/members/{id}", tag = "accounts", params(("id" = MemberId, Path)),
    responses((status = 200, body = Member), Problems), security(("bearer" = [])))]
async fn remove(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<Member>, Problem> {
    let found = find(&app, &caller, &id).await?;
    may_change(&caller)?;
    Ok(Json(remove_member(&acting(&app, &caller), caller.customer(), found.member_id).await?))
}

/// Write a member another letter to set a password; the one before is good for nothing
#[utoipa::path(post, path = "/v1/members/{id}/invite", tag = "accounts",
    params(("id" = MemberId, Path), KeyHeader),
    responses((status = 200, body = Member), Problems), security(("bearer" = [])))]
async fn invite(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedBare(ticket): KeyedBare,
) -> Result<Response, Early> {
    let found = find(&app, &caller, &id).await?;
    may_change(&caller)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let invited = invite_again(&acting(&app, &caller), caller.customer(), found.member_id, once).await?;
    Ok(Json(invited).into_response())
}

fn acting(app: &App, caller: &Caller) -> Payg {
    app.payg.acting(caller.actor())
}

/// The member that is meant; one of another company does not exist.
async fn find(app: &App, caller: &Caller, text: &str) -> Result<Member> {
    let id: MemberId = text.parse().map_err(|_| Error::not_found("member", text))?;
    find_member(&mut app.payg.db.view().await?, caller.customer(), id).await
}

fn may_look(caller: &Caller) -> Result<()> {
    caller.must(Scope::Account)?;
    match caller.subject {
        Subject::Customer(..) => Ok(()),
        Subject::Operator(..) => caller.must_operate(Role::Viewer),
    }
}

/// A member may do all that its company may, so that no key makes one that may do more than itself.
fn may_change(caller: &Caller) -> Result<()> {
    caller.must(Scope::Account)?;
    // A customer is never internal.
    if !caller.scopes.cover(Scopes::ALL.without(Scope::Internal)) {
        let why = "members are changed by whoever is allowed everything that a member is";
        return Err(Error::new(Kind::Denied, "scope_missing", why).hint("make a key that has all scopes"));
    }
    match caller.subject {
        Subject::Customer(..) => caller.must_manage(),
        Subject::Operator(..) => caller.must_operate(Role::Operator),
    }
}

/// Refuses a user, who has no members.
fn must_be_company(caller: &Caller) -> Result<()> {
    match caller.subject {
        Subject::Customer(_, CustomerKind::User) => {
            Err(Error::new(Kind::Denied, "companies_only", "only a company has members"))
        }
        _ => Ok(()),
    }
}
