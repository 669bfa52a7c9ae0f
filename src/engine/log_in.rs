//! Logging in with a password, and going on with a refresh token.

use crate::db::door::Tx;
use crate::engine::caller::Subject;
use crate::engine::hasher::Guess;
use crate::engine::holder::Holder;
use crate::engine::login_desk::LoginDesk;
use crate::engine::payg::Payg;
use crate::engine::token_keys::{Bearer, unauthenticated};
use crate::engine::token_subscriptions::{Packed, pack};
use crate::error::{Error, Kind, Result};
use crate::records::login::{self, Login};
use crate::records::mark::{self, Topic};
use crate::records::refresh_token;
use crate::records::subscription;
use crate::values::id::LoginId;
use crate::values::owner::Owner;
use crate::values::secret;
use crate::values::timestamp::{DAY, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// What a refresh token starts with, so that a scanner of source code finds one that got there.
const REFRESH: &str = "payg_refresh_";

/// What somebody who logged in is given; shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "tokens")]
pub struct Tokens {
    /// Who logged in: the id of a customer or an operator.
    pub owner: Owner,
    /// The login, by its id.
    pub login: LoginId,
    /// Always `Bearer`: `Authorization: Bearer <access token>`.
    pub token_type: &'static str,
    /// Lets its bearer in until it expires; other services can verify it by themselves, and believe what
    /// it says of subscriptions (`subs`) until `subs_exp`, a minute after it was made.
    pub access_token: String,
    /// When that is.
    pub access_expires_at: Timestamp,
    /// Good for one new pair of tokens.
    pub refresh_token: String,
    /// When it expires.
    pub refresh_expires_at: Timestamp,
}

/// Logs in with a user name or an e-mail address. Whether the name or the password is wrong is not
/// said, and both take the same time.
pub async fn log_in(payg: &Payg, desk: &LoginDesk, name: &str, password: &str) -> Result<Tokens> {
    let (holder, hash) = authenticate(payg, desk, name, password).await?;
    if holder.member().is_some() {
        let why = "a member of a company logs in to the console";
        return Err(Error::new(Kind::Denied, "console_only", why).hint("programs use the company's API keys"));
    }
    let now = payg.now();
    let expires_at = now.plus_micros(payg.settings.refresh_days * DAY);
    let mut tx = payg.db.begin().await?;
    let (holder, login) = add_login(&mut tx, payg, &holder, &hash, expires_at).await?;
    let refresh_token = add_token(&mut tx, login.login_id, now, expires_at).await?;
    tx.commit().await?;
    tokens(payg, desk, &holder, login.login_id, refresh_token, expires_at).await
}

/// Who has that name and that password, with the hash that was compared. Failures are counted, and
/// too many of them are refused for a while.
pub async fn authenticate(
    payg: &Payg,
    desk: &LoginDesk,
    name: &str,
    password: &str,
) -> Result<(Holder, String)> {
    let counted = counted_name(name);
    desk.failures.check(&counted, payg.now())?;
    let Some(found) = verified(payg, desk, name, password, &counted).await? else {
        desk.failures.failed(&counted, payg.now());
        let why = "there is no account with that name and password";
        return Err(Error::new(Kind::Denied, "wrong_credentials", why));
    };
    desk.failures.succeeded(&counted);
    Ok(found)
}

/// Adds a login of somebody who was authenticated, unless that has changed since; the oldest logins
/// above the allowed number end.
pub async fn add_login(
    tx: &mut Tx,
    payg: &Payg,
    holder: &Holder,
    hash: &str,
    expires_at: Timestamp,
) -> Result<(Holder, Login)> {
    let now = payg.now();
    // Somebody may have changed the password or disabled the account since it was looked at.
    let holder = Holder::lock(tx, holder.owner()).await?;
    if holder.password_hash(tx).await?.as_deref() != Some(hash) {
        return Err(Error::busy("the password was changed in the same moment"));
    }
    holder.must_be_enabled()?;
    let owner = holder.owner();
    forget_old(tx, owner, now).await?;
    let login = Login { login_id: LoginId::new(), owner, created_at: now, expires_at, revoked_at: None };
    login::insert(tx, &login).await?;
    if login::revoke_surplus(tx, owner, payg.settings.logins_max, now).await? > 0 {
        mark::touch(tx, Topic::Access).await?;
    }
    Ok((holder, login))
}

/// Exchanges a refresh token for a new pair. One that was exchanged before ends the whole login: the
/// token was stolen, from its owner or by whoever shows it.
///
/// `ended` hears whose login was ended, so that a server that keeps credentials in memory forgets it at once.
pub async fn refresh_login(
    payg: &Payg,
    desk: &LoginDesk,
    token: &str,
    ended: impl Fn(Owner),
) -> Result<Tokens> {
    let refused = || unauthenticated("the refresh token is not valid").hint("log in again");
    let now = payg.now();
    let shown = secret::hash(token);
    let mut tx = payg.db.begin().await?;
    let Some(kept) = refresh_token::lock(&mut tx, &shown).await? else { return Err(refused()) };
    let login = login::find(&mut tx, kept.login_id).await?;
    let Some(login) = login.filter(|login| login.revoked_at.is_none()) else { return Err(refused()) };
    if kept.used_at.is_some() {
        login::revoke(&mut tx, login.login_id, now).await?;
        mark::touch(&mut tx, Topic::Access).await?;
        tx.commit().await?;
        ended(login.owner);
        let why = "the refresh token was used before, so this login has been ended";
        return Err(unauthenticated(why).hint("log in again"));
    }
    if now >= kept.expires_at {
        return Err(refused());
    }
    let holder = Holder::get(&mut tx, login.owner).await?;
    holder.must_be_enabled()?;
    let expires_at = now.plus_micros(payg.settings.refresh_days * DAY);
    refresh_token::set_used(&mut tx, &shown, now).await?;
    refresh_token::forget(&mut tx, login.login_id, now).await?;
    let refresh_token = add_token(&mut tx, login.login_id, now, expires_at).await?;
    login::extend(&mut tx, login.login_id, expires_at).await?;
    tx.commit().await?;
    tokens(payg, desk, &holder, login.login_id, refresh_token, expires_at).await
}

/// What failures of a name are counted by: an address is the same however it is written.
pub fn counted_name(name: &str) -> String {
    name.chars().take(254).collect::<String>().to_ascii_lowercase()
}

/// Who has that name and that password, with the hash that was compared.
async fn verified(
    payg: &Payg,
    desk: &LoginDesk,
    name: &str,
    password: &str,
    counted: &str,
) -> Result<Option<(Holder, String)>> {
    let mut view = payg.db.view().await?;
    let mut known = Vec::new();
    for holder in Holder::called(&mut view, name).await? {
        if let Some(hash) = holder.password_hash(&mut view).await? {
            known.push((holder, hash));
        }
    }
    // Nobody waits for a password hash with a connection in hand.
    drop(view);
    let still = || desk.failures.check(counted, payg.now());
    let guess = Guess { name: counted, password };
    if known.is_empty() {
        desk.hasher.matches(guess, None, still).await?;
    }
    for (holder, hash) in known {
        if desk.hasher.matches(guess, Some(hash.clone()), still).await? {
            return Ok(Some((holder, hash)));
        }
    }
    Ok(None)
}

async fn add_token(tx: &mut Tx, login: LoginId, now: Timestamp, expires_at: Timestamp) -> Result<String> {
    let token = format!("{REFRESH}{}", secret::fresh()?);
    refresh_token::insert(tx, &secret::hash(&token), login, now, expires_at).await?;
    Ok(token)
}

/// Drops what expired; an access token never outlives its login by more than a day.
async fn forget_old(tx: &mut Tx, owner: Owner, now: Timestamp) -> Result<()> {
    let before = now.plus_micros(-2 * DAY);
    refresh_token::forget_of(tx, owner, before).await?;
    login::forget(tx, owner, before).await
}

async fn tokens(
    payg: &Payg,
    desk: &LoginDesk,
    holder: &Holder,
    login: LoginId,
    refresh_token: String,
    refresh_expires_at: Timestamp,
) -> Result<Tokens> {
    let (kind, role) = match holder.subject() {
        Subject::Customer(_, kind) => (kind.word(), None),
        Subject::Operator(_, role) => ("operator", Some(role.word())),
    };
    let owner = holder.owner();
    let subscriptions = match owner {
        Owner::Customer(id) => {
            let own = subscription::of_customers(&mut payg.db.view().await?, &[id]).await?;
            pack(&own, payg.now())
        }
        Owner::Operator(_) | Owner::Member(_) => Packed::default(),
    };
    let bearer = Bearer { subject: owner.to_string(), kind, role, subscriptions };
    let keys = desk.ring.keys(payg).await?;
    let (access_token, access_expires_at) =
        keys.sign(&bearer, login, payg.now(), payg.settings.access_minutes)?;
    Ok(Tokens {
        owner,
        login,
        token_type: "Bearer",
        access_token,
        access_expires_at,
        refresh_token,
        refresh_expires_at,
    })
}
