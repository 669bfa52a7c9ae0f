//! Changing a password: by its owner, who knows the present one, or with a one-time token.

use crate::db::door::Tx;
use crate::engine::hasher::Guess;
use crate::engine::holder::Holder;
use crate::engine::log_in::counted_name;
use crate::engine::login_desk::LoginDesk;
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::records::letter::{self, Letter, LetterKind};
use crate::records::mark::{self, Topic};
use crate::records::{login, operator_letter, password_reset};
use crate::values::id::{LetterId, LoginId};
use crate::values::owner::Owner;
use crate::values::secret;
use crate::values::timestamp::{SECOND, Timestamp};
use serde::Serialize;
use serde_json::json;
use std::time::Duration;
use uuid::Uuid;

/// How long a one-time token lives, in microseconds: 30 minutes.
const RESET_LIFETIME: i64 = 30 * 60 * SECOND;

/// What an answer to whoever asks for a reset takes at least, so that it does not tell whether the
/// name is known.
const RESET_ANSWER: Duration = Duration::from_millis(100);

/// What a one-time token starts with.
const RESET: &str = "payg_reset_";

/// A one-time token by which a new password may be set; shown once.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "object", rename = "password_reset")]
pub struct Reset {
    /// Whose password it sets.
    pub owner: Owner,
    /// The token itself.
    pub token: String,
    /// From when on it is good for nothing.
    pub expires_at: Timestamp,
}

/// Changes a password and ends every login but `kept`. A wrong present password is refused, and too
/// many of them for a while.
pub async fn change_password(
    payg: &Payg,
    desk: &LoginDesk,
    owner: Owner,
    kept: Option<LoginId>,
    present: &str,
    new: &str,
) -> Result<()> {
    let hash = confirm_password(payg, desk, owner, present).await?;
    let new = desk.hasher.hash(new).await.map_err(|error| error.at("new_password"))?;
    let mut tx = payg.db.begin().await?;
    let holder = Holder::lock(&mut tx, owner).await?;
    if holder.password_hash(&mut tx).await?.as_deref() != Some(hash.as_str()) {
        return Err(Error::busy("the password was changed in the same moment"));
    }
    replace(&mut tx, &holder, &new, kept, payg.now()).await?;
    tx.commit().await
}

/// Refuses whoever does not know the password of an account; answers the hash it was compared with.
pub async fn confirm_password(payg: &Payg, desk: &LoginDesk, owner: Owner, present: &str) -> Result<String> {
    let counted = owner.to_string();
    let still = || desk.failures.check(&counted, payg.now());
    still()?;
    let mut view = payg.db.view().await?;
    let hash = Holder::get(&mut view, owner).await?.password_hash(&mut view).await?;
    drop(view);
    let guess = Guess { name: &counted, password: present };
    let is_right = desk.hasher.matches(guess, hash.clone(), still).await?;
    match hash {
        Some(hash) if is_right => {
            desk.failures.succeeded(&counted);
            Ok(hash)
        }
        _ => {
            desk.failures.failed(&counted, payg.now());
            let why = "the present password is another one";
            Err(Error::new(Kind::Denied, "wrong_password", why).at("current_password"))
        }
    }
}

/// Writes a letter with a one-time token to whoever logs in with that name; nobody learns whether
/// there is somebody. More than a few for one name within a quarter of an hour are not written.
pub async fn request_reset(payg: &Payg, desk: &LoginDesk, name: &str) -> Result<()> {
    let answer_at = tokio::time::Instant::now() + RESET_ANSWER;
    let counted = counted_name(name);
    if desk.resets.check(&counted, payg.now()).is_ok() {
        desk.resets.failed(&counted, payg.now());
        write_letters(payg, name).await?;
    }
    tokio::time::sleep_until(answer_at).await;
    Ok(())
}

/// A one-time token for an operator to hand over.
pub async fn issue_reset(payg: &Payg, owner: Owner) -> Result<Reset> {
    let mut tx = payg.db.begin().await?;
    let holder = Holder::lock(&mut tx, owner).await?;
    let reset = add_reset(&mut tx, &holder, payg.now()).await?;
    tx.commit().await?;
    Ok(reset)
}

/// Sets a new password with a one-time token, and ends every login; answers whose it is.
pub async fn reset_password(payg: &Payg, desk: &LoginDesk, token: &str, new: &str) -> Result<Owner> {
    let refused = || {
        let why = "the token is unknown, was used, or is older than 30 minutes";
        Error::new(Kind::Invalid, "invalid_token", why).at("token").hint("ask for another one")
    };
    let shown = secret::hash(token);
    // Only who has a token may keep the processors busy with a hash.
    let known = password_reset::holds(&mut payg.db.view().await?, &shown, payg.now()).await?;
    if !known {
        return Err(refused());
    }
    let new = desk.hasher.hash(new).await.map_err(|error| error.at("new_password"))?;
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let Some(owner) = password_reset::take(&mut tx, &shown, now).await? else { return Err(refused()) };
    let holder = Holder::lock(&mut tx, owner).await?;
    replace(&mut tx, &holder, &new, None, now).await?;
    tx.commit().await?;
    Ok(owner)
}

/// Gives a holder another password; whoever got in with the one before is out, but for `kept`.
pub async fn replace(
    tx: &mut Tx,
    holder: &Holder,
    hash: &str,
    kept: Option<LoginId>,
    now: Timestamp,
) -> Result<()> {
    let owner = holder.owner();
    holder.set_password_hash(tx, hash, now).await?;
    password_reset::forget(tx, owner).await?;
    login::revoke_others(tx, owner, kept.unwrap_or(LoginId::from_uuid(Uuid::nil())), now).await?;
    mark::touch(tx, Topic::Access).await
}

async fn write_letters(payg: &Payg, name: &str) -> Result<()> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    for holder in Holder::called(&mut tx, name).await? {
        if holder.must_be_enabled().is_ok() {
            invite(&mut tx, &holder, now).await?;
        }
    }
    tx.commit().await
}

/// Writes a letter with a one-time token by which somebody sets a password; who has no address gets none.
pub async fn invite(tx: &mut Tx, holder: &Holder, now: Timestamp) -> Result<()> {
    let Some(email) = holder.email().map(str::to_owned) else { return Ok(()) };
    let reset = add_reset(tx, holder, now).await?;
    let payload = json!({"to": email, "token": reset.token, "expires_at": reset.expires_at}).to_string();
    let kind = LetterKind::PasswordReset;
    match holder {
        Holder::Operator(operator) => {
            operator_letter::insert(tx, operator.operator_id, kind.word(), &payload, now).await
        }
        Holder::Customer(_) | Holder::Member(..) => {
            let Some(customer_id) = holder.customer().map(|customer| customer.customer_id) else {
                return Ok(());
            };
            let (letter_id, document_id) = (LetterId::new(), customer_id.uuid());
            let letter = Letter { customer_id, letter_id, kind, document_id, payload, created_at: now };
            letter::insert(tx, &[letter]).await
        }
    }
}

async fn add_reset(tx: &mut Tx, holder: &Holder, now: Timestamp) -> Result<Reset> {
    let token = format!("{RESET}{}", secret::fresh()?);
    let expires_at = now.plus_micros(RESET_LIFETIME);
    let owner = holder.owner();
    password_reset::replace(tx, &secret::hash(&token), owner, now, expires_at).await?;
    Ok(Reset { owner, token, expires_at })
}
