//! Withdrawing a change of plan or interval that has not happened yet.

use crate::engine::give_up::{give_up, locked};
use crate::engine::payg::Payg;
use crate::engine::settle::Failure;
use crate::engine::subscription_terms::renewal_at;
use crate::engine::subscription_write::{audited, write};
use crate::error::{Error, Result};
use crate::records::letter::LetterKind;
use crate::records::plan_version::{self, Subscribers};
use crate::records::subscription::{Subscription, SubscriptionStatus};
use crate::values::id::SubscriptionId;

/// Lets a subscription stay what it is: a change that waits for its payment, or for the next period, does
/// not happen. Again, nothing changes. Should its link be paid all the same, that money goes back.
///
/// # Errors
/// When its payment is under way at the gateway, when the next period is asked for, and when the operator
/// moved it to a new price.
pub async fn withdraw_change(payg: &Payg, id: SubscriptionId) -> Result<Subscription> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let (waiting, before) = locked(&mut tx, id).await?;
    if before.status == SubscriptionStatus::Renewing {
        let why = "the next period is being paid, and what it changes to with it";
        return Err(Error::conflict("renewal_under_way", why).hint("payg subscription cancel"));
    }
    let Some(next) = before.next_version_id.filter(|_| before.status == SubscriptionStatus::Active) else {
        return Ok(before);
    };
    let version = plan_version::get(&mut tx, next).await?;
    let stays = version.plan_id == before.plan_id && before.next_every == Some(before.every);
    if stays && version.subscribers == Subscribers::Now {
        let why = "the operator set its new price, which is no change that its owner can withdraw";
        return Err(Error::conflict("new_price", why).hint("payg subscription cancel"));
    }
    let mut after = Subscription { updated_at: at, ..before.clone() };
    (after.payment_id, after.next_version_id, after.next_every) = (None, None, None);
    after.due_at = Some(renewal_at(&after, payg.settings.renew_days)?);
    write(&mut tx, &before, &after, LetterKind::SubscriptionUpdated).await?;
    audited(&mut tx, payg, "subscription.withdraw_change", Some(&before), &after).await?;
    if let Some(waiting) = waiting {
        let (code, message) = ("withdrawn".to_owned(), "the change was withdrawn".to_owned());
        let is_over = give_up(&mut tx, payg, &waiting, Failure { code, message }).await?;
        if !is_over && waiting.confirmation_url.is_none() {
            let hint = "wait until it is declined or paid";
            return Err(Error::conflict("payment_under_way", "its payment is under way").hint(hint));
        }
    }
    tx.commit().await?;
    Ok(after)
}
