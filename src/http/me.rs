//! `/v1/me`: the account that is asking.

use crate::engine::caller::{Caller, Subject};
use crate::engine::change::Change;
use crate::engine::change_password::confirm_password;
use crate::engine::customer_details::{CustomerDetails, customer_details};
use crate::engine::holder::Holder;
use crate::engine::sign_up::without_holder;
use crate::engine::update_customer::{CustomerChange, update_customer};
use crate::engine::update_operator::{OperatorChange, update_operator};
use crate::error::{Error, Result};
use crate::http::app::{App, Shared};
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::problem::{Problem, Problems};
use crate::records::operator::Operator;
use crate::values::calendar::Zone;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(show, change))
}

/// A customer or an operator.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
enum Me {
    /// A user or a company.
    Customer(Box<CustomerDetails>),
    /// An operator.
    Operator(Operator),
}

/// What is to be different; what is not named stays, and null empties a field.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MyChange {
    /// For people to read; it cannot be emptied.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    display_name: Change<String>,
    /// Where letters go; a change needs the current password of an account that has one.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    email: Change<String>,
    /// Of customers only, as `Europe/Berlin`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    time_zone: Change<String>,
    /// Of companies only, together with the account.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    bsb: Change<String>,
    /// Of companies only.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    account_number: Change<String>,
    /// The password, where another e-mail address is given.
    current_password: Option<String>,
}

/// Show who is asking
#[utoipa::path(get, path = "/v1/me", tag = "accounts",
    responses((status = 200, body = Me), Problems), security(("bearer" = [])))]
async fn show(State(app): State<Shared>, By(caller): By) -> Result<Json<Me>, Problem> {
    Ok(Json(me(&app, &caller).await?))
}

/// Change one's own account
#[utoipa::path(patch, path = "/v1/me", tag = "accounts", request_body = MyChange,
    responses((status = 200, body = Me), Problems), security(("bearer" = [])))]
async fn change(
    State(app): State<Shared>,
    By(caller): By,
    Body(change): Body<MyChange>,
) -> Result<Json<Me>, Problem> {
    caller.must(Scope::Account)?;
    if change.email != Change::Keep {
        confirm(&app, &caller, change.current_password.as_deref()).await?;
    }
    match caller.subject {
        Subject::Customer(id, _) => {
            let change = customer_change(change)?;
            let changed = update_customer(&app.payg.acting(caller.actor()), id, change).await;
            changed.map_err(without_holder)?;
        }
        Subject::Operator(id, _) => {
            let change = operator_change(change)?;
            update_operator(&app.payg.acting(caller.actor()), id, change).await?;
        }
    }
    Ok(Json(me(&app, &caller).await?))
}

async fn me(app: &App, caller: &Caller) -> Result<Me> {
    let mut view = app.payg.db.glance().await?;
    match Holder::get(&mut view, caller.owner()).await? {
        Holder::Customer(customer) => {
            Ok(Me::Customer(Box::new(customer_details(&mut view, customer).await?)))
        }
        Holder::Member(_, company) => {
            Ok(Me::Customer(Box::new(customer_details(&mut view, *company).await?)))
        }
        Holder::Operator(operator) => Ok(Me::Operator(operator)),
    }
}

/// Who could change the address could have a new password sent there.
async fn confirm(app: &App, caller: &Caller, password: Option<&str>) -> Result<()> {
    let owner = caller.owner();
    let mut view = app.payg.db.view().await?;
    let has_password = Holder::get(&mut view, owner).await?.password_hash(&mut view).await?.is_some();
    drop(view);
    match password {
        _ if !has_password => Ok(()),
        Some(password) => confirm_password(&app.payg, &app.desk, owner, password).await.map(drop),
        None => Err(Error::usage("another e-mail address needs the current password").at("current_password")),
    }
}

fn customer_change(change: MyChange) -> Result<CustomerChange> {
    let time_zone = match change.time_zone {
        Change::Keep => Change::Keep,
        Change::Clear => Change::Clear,
        Change::Set(text) => Change::Set(text.parse::<Zone>().map_err(|error| error.at("time_zone"))?),
    };
    Ok(CustomerChange {
        display_name: display_name(change.display_name)?,
        email: change.email,
        time_zone,
        bsb: change.bsb,
        account_number: change.account_number,
        ..CustomerChange::default()
    })
}

fn operator_change(change: MyChange) -> Result<OperatorChange> {
    let email = match change.email {
        Change::Keep => None,
        Change::Set(email) => Some(email),
        Change::Clear => return Err(Error::usage("an operator has an e-mail address").at("email")),
    };
    let others =
        [("time_zone", change.time_zone), ("bsb", change.bsb), ("account_number", change.account_number)];
    for (field, given) in others {
        if given != Change::Keep {
            return Err(Error::usage(format!("an operator has no {field}")).at(field));
        }
    }
    Ok(OperatorChange {
        display_name: display_name(change.display_name)?,
        email,
        ..OperatorChange::default()
    })
}

fn display_name(change: Change<String>) -> Result<Option<String>> {
    match change {
        Change::Keep => Ok(None),
        Change::Set(name) => Ok(Some(name)),
        Change::Clear => Err(Error::usage("an account has a display name").at("display_name")),
    }
}
