//! What every mail is written with: the templates in force, and the secret of its links.

use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::mail::templates::Templates;
use crate::mail::unsubscribe;
use crate::records::mail_key;
use std::path::Path;

/// The templates in force.
pub fn templates(payg: &Payg) -> Result<Templates> {
    let folder = payg.settings.mail_templates.as_str();
    Templates::load(Some(folder).filter(|folder| !folder.is_empty()).map(Path::new))
}

/// The secret that links are signed with; made when it is first needed.
pub async fn secret(payg: &Payg) -> Result<Vec<u8>> {
    if let Some(secret) = mail_key::find(&mut payg.db.view().await?).await? {
        return Ok(secret);
    }
    let mut tx = payg.db.begin().await?;
    mail_key::insert(&mut tx, &unsubscribe::fresh_secret()?, payg.now()).await?;
    // Somebody may have been faster; then theirs is the one.
    let secret = mail_key::find(&mut tx).await?;
    tx.commit().await?;
    secret.ok_or_else(|| Error::failed("the secret of the mails is gone"))
}

/// Where people reach the server.
pub fn server(payg: &Payg) -> &str {
    payg.settings.public_url.trim_end_matches('/')
}
