//! Calling operators: a letter to each of those who can do something about it.

use crate::db::door::Tx;
use crate::error::{Error, Result};
use crate::records::operator::{self, Role};
use crate::records::operator_letter;
use crate::values::timestamp::Timestamp;
use serde::Serialize;

/// Writes a letter of a kind to every operator who may change things.
pub async fn alert(tx: &mut Tx, kind: &'static str, about: &impl Serialize, at: Timestamp) -> Result<()> {
    let payload = serde_json::to_string(about)
        .map_err(|cause| Error::failed("a letter cannot be written as JSON").cause(cause))?;
    let operators = operator::all(tx).await?;
    for operator in
        operators.iter().filter(|one| one.disabled_at.is_none() && one.role.reaches(Role::Operator))
    {
        operator_letter::insert(tx, operator.operator_id, kind, &payload, at).await?;
    }
    Ok(())
}
