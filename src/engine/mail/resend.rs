//! Asking for a mail again, and finding the one that is meant.

use crate::db::door::View;
use crate::engine::find_invoice::{find_credit_note, find_invoice};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::mail::{self, Mail, MailStatus};
use crate::values::id::LetterId;
use crate::values::naming;

/// The mail with that id, or the newest one about the invoice or credit note with that number.
pub async fn find_mail(view: &mut View, text: &str) -> Result<Mail> {
    if let Ok(letter_id) = text.parse::<LetterId>() {
        return mail::get(view, letter_id).await;
    }
    let document = match find_invoice(view, text).await {
        Ok(invoice) => Some((invoice.customer_id, invoice.invoice_id.uuid())),
        Err(_) => {
            find_credit_note(view, text).await.ok().map(|note| (note.customer_id, note.credit_note_id.uuid()))
        }
    };
    let found = match document {
        Some((customer_id, document_id)) => mail::about(view, customer_id, document_id).await?,
        None => None,
    };
    found.ok_or_else(|| Error::not_found("mail", text).hint("payg mail list shows them"))
}

/// Makes a mail wait to be sent again, to another address if one is given. A secret that it held is
/// gone, so that a mail with one cannot be had again.
pub async fn resend_mail(payg: &Payg, text: &str, to: Option<&str>) -> Result<Mail> {
    let mut tx = payg.db.begin().await?;
    let found = find_mail(&mut tx, text).await?;
    if found.kind == "password.reset" && found.status != MailStatus::Waiting {
        let why = "a link for a new password is sent once";
        return Err(Error::conflict("secret_gone", why).hint("ask for a new one"));
    }
    let recipient = match to {
        Some(to) => naming::email(to).map_err(|error| error.at("to"))?,
        None => found.recipient.clone(),
    };
    mail::wait_again(&mut tx, found.letter_id, &recipient, payg.now()).await?;
    let after = mail::get(&mut tx, found.letter_id).await?;
    tx.commit().await?;
    Ok(after)
}
