//! The keys that access tokens are signed with, and the tokens themselves: JWT with Ed25519, nothing else.

use crate::engine::payg::Payg;
use crate::engine::token_subscriptions::Packed;
use crate::error::{Error, Kind, Result};
use crate::records::audit::{self, Entry};
use crate::records::mark::{self, Topic};
use crate::records::signing_key::{self, SigningKey};
use crate::values::id::{self, LoginId, SigningKeyId};
use crate::values::timestamp::{SECOND, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Who makes the tokens, and for whom they are.
const ISSUER: &str = "payg";

/// How long another server may still sign with a key that was just retired, in microseconds.
const GRACE: i64 = 60 * SECOND;

/// How long what a token says of subscriptions may be believed, in seconds: whoever changes one is seen
/// to have changed it after a minute, however long the token itself lives.
const SUBSCRIPTIONS_SECONDS: i64 = 60;

/// The keys that are in force: one signs, all are believed.
pub struct TokenKeys {
    signer: Option<(String, Ed25519KeyPair)>,
    /// By the encoded header of the tokens that it signed.
    believed: Vec<(String, SigningKeyId, Vec<u8>)>,
}

/// What an access token says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Who made it: payg.
    pub iss: String,
    /// For whom: payg, and services that trust it.
    pub aud: String,
    /// Who may use it: the id of a customer or an operator.
    pub sub: String,
    /// The login that it belongs to.
    pub sid: String,
    /// Its own id.
    pub jti: String,
    /// When it was made, in seconds since 1970.
    pub iat: i64,
    /// From when on it is good for nothing, in seconds since 1970.
    pub exp: i64,
    /// `user`, `company` or `operator`.
    pub kind: String,
    /// What an operator may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The active subscriptions of a user, packed; see `engine/token_subscriptions.rs`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subs: String,
    /// 1 when there are more than it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subs_more: Option<u8>,
    /// From when on `subs` is not to be believed any more, in seconds since 1970; also where it is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subs_exp: Option<i64>,
}

/// The bearer of a new token.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// The id of a customer or an operator.
    pub subject: String,
    /// `user`, `company` or `operator`.
    pub kind: &'static str,
    /// What an operator may do.
    pub role: Option<&'static str>,
    /// The active subscriptions of a user.
    pub subscriptions: Packed,
}

impl TokenKeys {
    /// Puts to use what the database holds at an instant; keys are the newest first.
    pub fn new(keys: &[SigningKey], now: Timestamp, access_minutes: i64) -> Result<TokenKeys> {
        let lifetime = access_minutes * 60 * SECOND + GRACE;
        let in_force =
            |key: &&SigningKey| key.retired_at.is_none_or(|retired| now < retired.plus_micros(lifetime));
        let believed = keys
            .iter()
            .filter(in_force)
            .map(|key| (header_of(key.signing_key_id), key.signing_key_id, key.public_key.clone()))
            .collect();
        let signer = keys.iter().find(|key| key.retired_at.is_none()).map(signer_of).transpose()?;
        Ok(TokenKeys { signer, believed })
    }

    /// Reads the keys; makes the first one where there is none.
    pub async fn load(payg: &Payg) -> Result<TokenKeys> {
        let keys = signing_key::all(&mut payg.db.view().await?).await?;
        if keys.iter().any(|key| key.retired_at.is_none()) {
            return TokenKeys::new(&keys, payg.now(), payg.settings.access_minutes);
        }
        let mut tx = payg.db.begin().await?;
        // Of several servers that start at once one makes the key: the mark lets one pass at a time.
        mark::touch(&mut tx, Topic::Access).await?;
        let mut keys = signing_key::all(&mut tx).await?;
        if keys.iter().all(|key| key.retired_at.is_some()) {
            let key = fresh(payg.now())?;
            signing_key::insert(&mut tx, &key).await?;
            tx.commit().await?;
            keys.insert(0, key);
        }
        TokenKeys::new(&keys, payg.now(), payg.settings.access_minutes)
    }

    /// A new access token of a login, and when it expires.
    pub fn sign(
        &self,
        bearer: &Bearer,
        login: LoginId,
        now: Timestamp,
        access_minutes: i64,
    ) -> Result<(String, Timestamp)> {
        let (header, pair) =
            self.signer.as_ref().ok_or_else(|| Error::failed("there is no key to sign tokens with"))?;
        let issued = now.micros().div_euclid(SECOND);
        let expires = issued + access_minutes * 60;
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: ISSUER.to_owned(),
            sub: bearer.subject.clone(),
            sid: login.to_string(),
            jti: id::fresh().simple().to_string(),
            iat: issued,
            exp: expires,
            kind: bearer.kind.to_owned(),
            role: bearer.role.map(str::to_owned),
            subs: bearer.subscriptions.text.clone(),
            subs_more: bearer.subscriptions.cut.then_some(1),
            subs_exp: (bearer.kind == "user").then_some(expires.min(issued + SUBSCRIPTIONS_SECONDS)),
        };
        let claims = serde_json::to_vec(&claims)
            .map_err(|cause| Error::failed("a token cannot be written").cause(cause))?;
        let signed = format!("{header}.{}", URL_SAFE_NO_PAD.encode(claims));
        let signature = URL_SAFE_NO_PAD.encode(pair.sign(signed.as_bytes()));
        Ok((format!("{signed}.{signature}"), Timestamp::EPOCH.plus_micros(expires * SECOND)))
    }

    /// What a token says, if one of the keys signed it and it has not expired.
    ///
    /// The header is compared with those that payg writes and never believed: whatever algorithm or
    /// key another one names, it is refused unread.
    pub fn verify(&self, token: &str, now: Timestamp) -> Result<Claims> {
        let (signed, signature) = token.rsplit_once('.').ok_or_else(refused)?;
        let (header, claims) = signed.split_once('.').ok_or_else(refused)?;
        let key = self.believed.iter().find(|(written, _, _)| written == header).ok_or_else(refused)?;
        let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| refused())?;
        UnparsedPublicKey::new(&ED25519, &key.2)
            .verify(signed.as_bytes(), &signature)
            .map_err(|_| refused())?;
        let claims = URL_SAFE_NO_PAD.decode(claims).map_err(|_| refused())?;
        let claims: Claims = serde_json::from_slice(&claims).map_err(|_| refused())?;
        let is_ours = claims.iss == ISSUER && claims.aud == ISSUER;
        if !is_ours {
            return Err(refused());
        }
        if now.micros() >= claims.exp.saturating_mul(SECOND) {
            return Err(unauthenticated("the access token has expired").hint("refresh it"));
        }
        Ok(claims)
    }

    /// Whether a token claims to be signed by a key that is not known here, maybe not yet.
    pub fn lacks_key_of(&self, token: &str) -> bool {
        let header = token.split('.').next().unwrap_or_default();
        !self.believed.iter().any(|(written, _, _)| written == header)
    }

    /// The public keys, as other services read them to verify tokens by themselves (RFC 7517, 8037).
    pub fn key_set(&self) -> Value {
        let keys: Vec<Value> = self
            .believed
            .iter()
            .map(|(_, id, public)| {
                json!({
                    "kty": "OKP",
                    "crv": "Ed25519",
                    "alg": "EdDSA",
                    "use": "sig",
                    "kid": id.to_string(),
                    "x": URL_SAFE_NO_PAD.encode(public),
                })
            })
            .collect();
        json!({"keys": keys})
    }
}

/// Makes a new key, from now on the one that signs; answers its id. Tokens that older ones signed
/// are believed until they expire.
pub async fn rotate_signing_key(payg: &Payg) -> Result<SigningKeyId> {
    let now = payg.now();
    let key = fresh(now)?;
    let mut tx = payg.db.begin().await?;
    mark::touch(&mut tx, Topic::Access).await?;
    // No setting lets a token live for longer than a day.
    signing_key::forget(&mut tx, now.plus_micros(-2 * 86_400 * SECOND)).await?;
    signing_key::retire_all(&mut tx, now).await?;
    signing_key::insert(&mut tx, &key).await?;
    let about = ("signing_key", key.signing_key_id);
    audit::write(&mut tx, &[Entry::new(&payg.actor, "signing_key.rotate", about, now)]).await?;
    tx.commit().await?;
    Ok(key.signing_key_id)
}

/// Whoever shows a credential that is not believed is told so, and not why.
pub fn unauthenticated(why: &str) -> Error {
    Error::new(Kind::Denied, "unauthenticated", why)
}

fn refused() -> Error {
    unauthenticated("the access token is not valid")
}

fn fresh(now: Timestamp) -> Result<SigningKey> {
    let fault = |_| Error::failed("a key to sign tokens with cannot be made");
    let private = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(fault)?;
    let pair = pair_of(private.as_ref())?;
    Ok(SigningKey {
        signing_key_id: SigningKeyId::new(),
        private_key: private.as_ref().to_vec(),
        public_key: pair.public_key().as_ref().to_vec(),
        created_at: now,
        retired_at: None,
    })
}

fn signer_of(key: &SigningKey) -> Result<(String, Ed25519KeyPair)> {
    Ok((header_of(key.signing_key_id), pair_of(&key.private_key)?))
}

fn pair_of(private: &[u8]) -> Result<Ed25519KeyPair> {
    Ed25519KeyPair::from_pkcs8(private).map_err(|cause| {
        Error::failed("a stored key to sign tokens with is damaged").cause(cause.to_string())
    })
}

/// The encoded header of every token that a key signs.
fn header_of(key: SigningKeyId) -> String {
    URL_SAFE_NO_PAD.encode(format!(r#"{{"typ":"at+jwt","alg":"EdDSA","kid":"{key}"}}"#))
}
