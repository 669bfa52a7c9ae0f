//! Signing up: somebody makes an account for itself, where that is allowed.

use crate::engine::create_customer::create_with_hash;
use crate::engine::customer_details::{CustomerDetails, customer_details};
use crate::engine::idempotency::Once;
use crate::engine::login_desk::LoginDesk;
use crate::engine::password;
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::records::customer::{Customer, NewCustomer};
use crate::values::actor::Actor;

/// Creates a customer that can log in; `accounts.sign_up` may forbid it.
pub async fn sign_up(
    payg: &Payg,
    desk: &LoginDesk,
    new: NewCustomer,
    password: &str,
    once: Once,
) -> Result<CustomerDetails> {
    if !payg.settings.sign_up {
        let why = "nobody can sign up here";
        return Err(Error::new(Kind::Denied, "sign_up_off", why).hint("ask an operator for an account"));
    }
    let payg = payg.acting(Actor::system("sign-up"));
    enrol(&payg, desk, new, password, once).await.map_err(without_holder)
}

/// What a stranger is told of a name that somebody has: that it is taken, and not by whom.
pub fn without_holder(error: Error) -> Error {
    match (error.code(), error.field()) {
        ("name_taken", Some(field)) => {
            let why = format!("the {} is taken", field.replace('_', " "));
            Error::conflict("name_taken", why).at(field)
        }
        _ => error,
    }
}

/// Creates a customer that can log in, on behalf of an operator.
pub async fn enrol(
    payg: &Payg,
    desk: &LoginDesk,
    new: NewCustomer,
    password: &str,
    once: Once,
) -> Result<CustomerDetails> {
    // What is refused anyway is refused before the slow part.
    Customer::new(new.clone(), payg.now())?;
    password::check_names(password, [new.user_name.as_deref(), new.email.as_deref()])?;
    let hash = desk.hasher.hash(password).await?;
    let mut tx = payg.db.begin().await?;
    let customer = create_with_hash(&mut tx, payg, new, &[], Some(hash)).await?;
    let details = customer_details(&mut tx, customer).await?;
    once.keep(&mut tx, 201, &details).await?;
    tx.commit().await?;
    Ok(details)
}
