//! The names that customers log in with: the user name, and the e-mail address of those with a password.

use crate::db::door::{Tx, View};
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::CustomerId;

/// The customer that logs in with a user name or an e-mail address; no user name holds an `@`.
pub async fn find(view: &mut View, name: &str) -> Result<Option<CustomerId>> {
    let (scheme, name) = match name.contains('@') {
        true => ("email", name.to_ascii_lowercase()),
        false => ("user_name", name.to_owned()),
    };
    let row = view
        .first(
            "SELECT customer_id FROM customer_names WHERE scheme = $1 AND name = $2",
            values![scheme, name],
        )
        .await?;
    row.map(|row| row.get(0)).transpose()
}

/// Lets a customer log in with the address `after` instead of `before`; a taken one is a conflict.
pub async fn move_email(
    tx: &mut Tx,
    customer: CustomerId,
    before: Option<&str>,
    after: Option<&str>,
) -> Result<()> {
    let before = before.map(str::to_ascii_lowercase);
    let after = after.map(str::to_ascii_lowercase);
    if before != after {
        tx.run(
            "DELETE FROM customer_names WHERE scheme = 'email' AND name = $1 AND customer_id = $2",
            values![before, customer],
        )
        .await?;
    }
    let Some(email) = after else { return Ok(()) };
    tx.run(
        "INSERT INTO customer_names (scheme, name, customer_id) VALUES ('email', $1, $2)
         ON CONFLICT DO NOTHING",
        values![&email, customer],
    )
    .await?;
    if find(tx, &email).await? == Some(customer) {
        return Ok(());
    }
    let why = format!("somebody else logs in with the e-mail address {email}");
    Err(Error::conflict("name_taken", why).at("email"))
}
