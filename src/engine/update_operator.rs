//! Changing an operator, and disabling and enabling one; an enabled admin always stays.

use crate::engine::change_password;
use crate::engine::holder::Holder;
use crate::engine::password;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::mark::{self, Topic};
use crate::records::operator::{self, Operator, Role};
use crate::values::id::OperatorId;
use crate::values::timestamp::Timestamp;

/// What is to be different; what is not named stays.
#[derive(Clone, Debug, Default)]
pub struct OperatorChange {
    /// For people to read.
    pub display_name: Option<String>,
    /// What it logs in with.
    pub email: Option<String>,
    /// What it may do.
    pub role: Option<Role>,
    /// What it logs in with.
    pub password: Option<String>,
}

/// Changes an operator and answers what it is now; the last enabled admin stays one.
pub async fn update_operator(payg: &Payg, id: OperatorId, change: OperatorChange) -> Result<Operator> {
    let hash = change.password.as_deref().map(password::hash).transpose()?;
    save(payg, id, hash, |before, _| Operator {
        display_name: change.display_name.unwrap_or(before.display_name),
        email: change.email.unwrap_or(before.email),
        role: change.role.unwrap_or(before.role),
        ..before
    })
    .await
}

/// Lets an operator do nothing from now on; the last enabled admin stays. Again, nothing changes.
pub async fn disable_operator(payg: &Payg, id: OperatorId) -> Result<Operator> {
    let disabled =
        |before: Operator, now| Operator { disabled_at: before.disabled_at.or(Some(now)), ..before };
    save(payg, id, None, disabled).await
}

/// Lets a disabled operator work again. Again, nothing changes.
pub async fn enable_operator(payg: &Payg, id: OperatorId) -> Result<Operator> {
    save(payg, id, None, |before, _| Operator { disabled_at: None, ..before }).await
}

async fn save(
    payg: &Payg,
    id: OperatorId,
    hash: Option<String>,
    change: impl FnOnce(Operator, Timestamp) -> Operator,
) -> Result<Operator> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let all = operator::lock_all(&mut tx).await?;
    let Some(before) = all.iter().find(|operator| operator.operator_id == id) else {
        return Err(Error::not_found("operator", id));
    };
    let after = change(before.clone(), now).checked()?;
    if after == *before && hash.is_none() {
        return Ok(after);
    }
    let after = Operator { updated_at: now, ..after };
    let others = all.iter().filter(|operator| operator.operator_id != id);
    if is_admin(before) && !is_admin(&after) && !others.into_iter().any(is_admin) {
        let why = format!("{} is the last enabled admin", before.email);
        return Err(Error::conflict("last_admin", why).hint("make another operator an admin first"));
    }
    operator::update(&mut tx, &after).await?;
    let entry =
        Entry::new(&payg.actor, "operator.update", ("operator", id), now).before(before)?.after(&after)?;
    audit::write(&mut tx, &[entry]).await?;
    match hash {
        Some(hash) => {
            let holder = Holder::Operator(after.clone());
            change_password::replace(&mut tx, &holder, &hash, None, now).await?;
        }
        None => mark::touch(&mut tx, Topic::Access).await?,
    }
    tx.commit().await?;
    Ok(after)
}

fn is_admin(operator: &Operator) -> bool {
    operator.role == Role::Admin && operator.disabled_at.is_none()
}
