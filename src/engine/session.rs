//! Sessions of the console: opened with a password, found by a cookie, ended by whoever holds them.

use crate::engine::caller::{Caller, Subject};
use crate::engine::holder::Holder;
use crate::engine::log_in::{add_login, authenticate};
use crate::engine::log_out::log_out;
use crate::engine::login_desk::LoginDesk;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::session::{self, Session};
use crate::records::{login, mark};
use crate::values::id::LoginId;
use crate::values::owner::Owner;
use crate::values::scope::Scopes;
use crate::values::secret;
use crate::values::timestamp::{DAY, SECOND, Timestamp};

/// How long a session lives that nobody uses, in microseconds: 30 minutes.
pub const IDLE: i64 = 30 * 60 * SECOND;
/// How long a session lives at most, in microseconds: 8 hours.
pub const LIFETIME: i64 = 8 * 60 * 60 * SECOND;
/// How exactly it is known when a session was last used, in microseconds: a minute.
const SEEN_EVERY: i64 = 60 * SECOND;
/// Characters of what a browser calls itself that are kept.
const CLIENT: usize = 200;

/// A session that lives, and who holds it.
#[derive(Clone, Debug)]
pub struct Held {
    /// Who it is at present.
    pub holder: Holder,
    /// As whom requests with it are answered.
    pub caller: Caller,
    /// What is kept of it.
    pub session: Session,
}

/// Opens a session and answers its token, which is shown once. Whether the name or the password is
/// wrong is not said.
pub async fn open_session(
    payg: &Payg,
    desk: &LoginDesk,
    name: &str,
    password: &str,
    client: &str,
) -> Result<String> {
    let (holder, hash) = authenticate(payg, desk, name, password).await?;
    let now = payg.now();
    let expires_at = now.plus_micros(LIFETIME);
    let mut tx = payg.db.begin().await?;
    let (holder, login) = add_login(&mut tx, payg, &holder, &hash, expires_at).await?;
    let owner = holder.owner();
    session::forget_old(&mut tx, owner, now.plus_micros(-DAY)).await?;
    let client = client.chars().filter(|letter| !letter.is_control()).take(CLIENT).collect();
    let session =
        Session { login_id: login.login_id, owner, client, created_at: now, seen_at: now, expires_at };
    let token = secret::fresh()?;
    session::insert(&mut tx, &secret::hash(&token), &session).await?;
    tx.commit().await?;
    Ok(token)
}

/// Who holds the session of a token; `None` when it has ended or never was.
pub async fn find_session(payg: &Payg, token: &str) -> Result<Option<Held>> {
    let now = payg.now();
    let shown = secret::hash(token);
    let mut view = payg.db.view().await?;
    let Some(session) = session::find(&mut view, &shown).await? else { return Ok(None) };
    if now >= session.expires_at || now >= session.seen_at.plus_micros(IDLE) {
        return Ok(None);
    }
    let login = login::find(&mut view, session.login_id).await?;
    if login.is_none_or(|login| login.revoked_at.is_some()) {
        return Ok(None);
    }
    let holder = Holder::get(&mut view, session.owner).await?;
    drop(view);
    if holder.must_be_enabled().is_err() {
        return Ok(None);
    }
    if now >= session.seen_at.plus_micros(SEEN_EVERY) {
        let mut tx = payg.db.begin().await?;
        session::set_seen(&mut tx, &shown, now).await?;
        tx.commit().await?;
    }
    let subject: Subject = holder.subject();
    let (credential, member) = (session.login_id.uuid(), holder.member());
    let caller = Caller { subject, scopes: Scopes::ALL, credential, member };
    Ok(Some(Held { holder, caller, session }))
}

/// Ends the session of a token.
pub async fn close_session(payg: &Payg, token: &str) -> Result<()> {
    let shown = secret::hash(token);
    let mut tx = payg.db.begin().await?;
    if let Some(session) = session::find(&mut tx, &shown).await? {
        session::forget(&mut tx, &shown).await?;
        if login::revoke(&mut tx, session.login_id, payg.now()).await? {
            mark::touch(&mut tx, mark::Topic::Access).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// The sessions of an owner that still live, the newest first.
pub async fn list_sessions(payg: &Payg, owner: Owner) -> Result<Vec<Session>> {
    let now = payg.now();
    let mut view = payg.db.view().await?;
    let sessions = session::of_owner(&mut view, owner, now.plus_micros(-IDLE), now).await?;
    let logins: Vec<LoginId> = sessions.iter().map(|session| session.login_id).collect();
    let living = login::not_revoked(&mut view, &logins).await?;
    Ok(sessions.into_iter().filter(|session| living.contains(&session.login_id)).collect())
}

/// Ends one of an owner's sessions; somebody else's does not exist.
pub async fn end_session(payg: &Payg, owner: Owner, login: LoginId) -> Result<()> {
    let found = login::find(&mut payg.db.view().await?, login).await?;
    match found {
        Some(found) if found.owner == owner => log_out(payg, login).await.map(drop),
        _ => Err(Error::not_found("session", login)),
    }
}

/// How long a session still lives if it is not used again.
pub fn idle_until(session: &Session) -> Timestamp {
    session.seen_at.plus_micros(IDLE).min(session.expires_at)
}
