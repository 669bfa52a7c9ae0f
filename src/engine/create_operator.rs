//! Creating an operator.

use crate::engine::password;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::audit::{self, Entry};
use crate::records::mark::{self, Topic};
use crate::records::operator::{self, Operator, Role};

/// An operator that is to be.
#[derive(Clone, Debug)]
pub struct NewOperator {
    /// For people to read.
    pub display_name: String,
    /// What it logs in with; unique.
    pub email: String,
    /// What it may do.
    pub role: Role,
    /// 8 to 128 characters; without one it cannot log in yet.
    pub password: Option<String>,
}

/// Creates an operator; a taken e-mail address is a conflict.
pub async fn create_operator(payg: &Payg, new: &NewOperator) -> Result<Operator> {
    let hash = new.password.as_deref().map(password::hash).transpose()?;
    let now = payg.now();
    let operator = Operator::new(&new.display_name, &new.email, new.role, now)?;
    let mut tx = payg.db.begin().await?;
    operator::insert(&mut tx, &operator).await?;
    if let Some(hash) = hash {
        operator::set_password_hash(&mut tx, operator.operator_id, &hash, now).await?;
    }
    let about = ("operator", operator.operator_id);
    let entry = Entry::new(&payg.actor, "operator.create", about, now).after(&operator)?;
    audit::write(&mut tx, &[entry]).await?;
    mark::touch(&mut tx, Topic::Access).await?;
    tx.commit().await?;
    Ok(operator)
}
