//! Logging out: of this login, or of all of them; within a second no server lets their tokens in.

use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::login;
use crate::records::mark::{self, Topic};
use crate::values::id::LoginId;
use crate::values::owner::Owner;

/// Ends a login; answers whether it lived.
pub async fn log_out(payg: &Payg, login: LoginId) -> Result<bool> {
    let mut tx = payg.db.begin().await?;
    if !login::revoke(&mut tx, login, payg.now()).await? {
        return Ok(false);
    }
    mark::touch(&mut tx, Topic::Access).await?;
    tx.commit().await?;
    Ok(true)
}

/// Ends every login of an owner; answers how many lived.
pub async fn log_out_everywhere(payg: &Payg, owner: Owner) -> Result<u64> {
    let mut tx = payg.db.begin().await?;
    let ended = login::revoke_all(&mut tx, owner, payg.now()).await?;
    if ended > 0 {
        mark::touch(&mut tx, Topic::Access).await?;
        tx.commit().await?;
    }
    Ok(ended)
}
