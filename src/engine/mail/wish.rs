//! What a customer wishes of mail: another language, or nothing but what is owed.

use crate::db::door::{Tx, View};
use crate::engine::mail::means::secret;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::mail::unsubscribe;
use crate::records::audit::{self, Entry};
use crate::records::customer::Customer;
use crate::records::mail_wish::{self, MailWish};
use crate::values::language::Language;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What is to change; nothing leaves it as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Change {
    /// The language.
    pub language: Option<Language>,
    /// Whether courtesies come.
    pub courtesies: Option<bool>,
}

/// What a customer wishes of mail.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "object", rename = "mail_wish")]
#[schema(as = MailWish)]
pub struct Wished {
    /// Who.
    pub customer: String,
    /// The wish.
    #[serde(flatten)]
    pub wish: MailWish,
}

/// What a customer wishes, or that it wishes nothing.
pub async fn wish_of(view: &mut View, customer: &Customer) -> Result<Wished> {
    let id = customer.customer_id.uuid();
    let wish = mail_wish::of_many(view, &[id]).await?.remove(&id).unwrap_or_default();
    Ok(Wished { customer: customer.handle(), wish })
}

/// Keeps what a customer wishes.
pub async fn set_wish(payg: &Payg, customer: &Customer, change: Change) -> Result<Wished> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let (before, wish) = keep(&mut tx, customer.customer_id.uuid(), change, now).await?;
    if before != wish {
        let entry = Entry::new(&payg.actor, "mail.wish", ("customer", customer.customer_id), now);
        let entry = entry.of(customer.customer_id).before(&before)?.after(&wish)?;
        audit::write(&mut tx, &[entry]).await?;
    }
    tx.commit().await?;
    Ok(Wished { customer: customer.handle(), wish })
}

/// Follows a link to unsubscribe; `false` when payg did not sign it. Again, nothing changes.
pub async fn unsubscribe(payg: &Payg, token: &str) -> Result<bool> {
    let Some(holder) = holder_of(payg, token).await? else { return Ok(false) };
    let mut tx = payg.db.begin().await?;
    keep(&mut tx, holder, Change { courtesies: Some(false), ..Change::default() }, payg.now()).await?;
    tx.commit().await?;
    Ok(true)
}

/// Whether a link to unsubscribe is one of payg's.
pub async fn is_link(payg: &Payg, token: &str) -> Result<bool> {
    Ok(holder_of(payg, token).await?.is_some())
}

async fn holder_of(payg: &Payg, token: &str) -> Result<Option<Uuid>> {
    Ok(unsubscribe::holder(&secret(payg).await?, token))
}

/// Keeps what is to change; answers the wish before and the one that holds now.
async fn keep(tx: &mut Tx, holder: Uuid, change: Change, now: Timestamp) -> Result<(MailWish, MailWish)> {
    let before = mail_wish::of_many(tx, &[holder]).await?.remove(&holder).unwrap_or_default();
    let mut wish = before.clone();
    if let Some(language) = change.language {
        wish.language = Some(language.to_string());
    }
    if let Some(courtesies) = change.courtesies {
        wish.unsubscribed_at = (!courtesies).then(|| wish.unsubscribed_at.unwrap_or(now));
    }
    mail_wish::set(tx, holder, &wish).await?;
    Ok((before, wish))
}
