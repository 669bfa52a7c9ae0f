//! Looking at new letters: which of them become mails, to whom and in which language.

use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::mail::kind::{self, MailKind, Need};
use crate::records::letter::LetterKind;
use crate::records::letter_mail::{self, Told};
use crate::records::mail::{self, Audience, Mail, MailStatus};
use crate::records::mail_wish::{self, MailWish};
use crate::records::{customer, operator, operator_letter, subscription};
use crate::values::decline_words::is_given_up;
use crate::values::id::{CustomerId, LetterId};
use crate::values::timestamp::{DAY, Timestamp};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Letters that are looked at in one transaction.
const BATCH: i64 = 500;

/// How many letters were looked at, and how many of them are to be mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Addressed {
    /// Letters that were looked at; a full batch leaves more.
    pub letters: usize,
    /// Mails that now wait.
    pub mails: usize,
    /// Whether there may be more letters.
    pub more: bool,
}

/// A letter, whoever gets it.
struct Asked {
    audience: Audience,
    holder: Uuid,
    letter_id: LetterId,
    kind: &'static MailKind,
    payload: String,
}

/// Looks at a batch of letters, once each, whoever else does the same.
pub async fn address_letters(payg: &Payg) -> Result<Addressed> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let of_customers = letter_mail::take_for_mail(&mut tx, now, BATCH).await?;
    let of_operators = operator_letter::take_for_mail(&mut tx, now, BATCH).await?;
    let more = of_customers.len().max(of_operators.len()) as i64 == BATCH;
    let letters = of_customers.len() + of_operators.len();
    let oldest = now.plus_micros(-payg.settings.mail_late_days * DAY);
    // What is old news by now is not told.
    let told = |kind: &str, at: Timestamp| kind::find(kind).filter(|_| at >= oldest);
    let links = Links::of(&mut tx, &of_customers).await?;
    let mut asked: Vec<Asked> = Vec::new();
    for told_to in of_customers {
        let Some(kind) = told(mail_word(&told_to, &links), told_to.created_at) else { continue };
        if is_of_business(&told_to.payload) {
            continue;
        }
        let (audience, holder) = (Audience::Customer, told_to.customer_id.uuid());
        let (letter_id, payload) = (told_to.letter_id, told_to.payload);
        asked.push(Asked { audience, holder, letter_id, kind, payload });
    }
    for told_to in of_operators {
        let Some(kind) = told(&told_to.kind, told_to.created_at) else { continue };
        let (audience, holder) = (Audience::Operator, told_to.operator_id.uuid());
        let (letter_id, payload) = (told_to.letter_id, told_to.payload);
        asked.push(Asked { audience, holder, letter_id, kind, payload });
    }
    let mails = mails_of(payg, &mut tx, &asked).await?;
    mail::insert(&mut tx, &mails).await?;
    tx.commit().await?;
    Ok(Addressed { letters, mails: mails.len(), more })
}

/// As which kind a letter is told. An order is told once, with the link by which it is paid, and what is
/// paid without one is told when it is; a link that nobody waits for any more is not told. A decline is told
/// also where the payment is tried again, and one that was given up is not. One that is cancelled before
/// its end is told then, not only at its end.
fn mail_word<'a>(letter: &'a Told, links: &Links) -> &'a str {
    let kind = |kind: LetterKind| letter.kind == kind.word();
    let payload = || serde_json::from_str::<Value>(&letter.payload).unwrap_or_default();
    if kind(LetterKind::SubscriptionCreated) {
        return "";
    }
    if kind(LetterKind::PaymentActionRequired) {
        let payload = payload();
        if let Some(id) = asked_for(&payload) {
            if payload["object"]["id"].as_str().is_none_or(|id| !links.awaited.contains(id)) {
                return "";
            }
            if links.orders.contains(&id) {
                return LetterKind::SubscriptionCreated.word();
            }
        }
    }
    if kind(LetterKind::PaymentFailed)
        && payload()["object"]["failure_code"].as_str().is_some_and(is_given_up)
    {
        return "";
    }
    if kind(LetterKind::PaymentUpdated) {
        let payload = payload();
        let is_new = payload["previous"].get("next_attempt_at").is_some_and(Value::is_null);
        if is_new && !payload["object"]["next_attempt_at"].is_null() {
            return LetterKind::PaymentFailed.word();
        }
    }
    if kind(LetterKind::SubscriptionUpdated) {
        let payload = payload();
        let ends = |side: &str| payload[side]["cancel_at_end"].as_bool();
        if (ends("object"), ends("previous")) == (Some(true), Some(false)) {
            return LetterKind::SubscriptionCanceled.word();
        }
    }
    &letter.kind
}

/// The subscription whose payment a letter tells of.
fn asked_for(payload: &Value) -> Option<String> {
    let object = &payload["object"];
    let id = object["metadata"]["subscription"].as_str().filter(|_| object["purpose"] == "subscription");
    id.map(str::to_owned)
}

/// What the links of some letters are for, as the subscriptions stand now.
struct Links {
    /// The subscriptions that have not begun yet.
    orders: HashSet<String>,
    /// The payments that subscriptions wait for.
    awaited: HashSet<String>,
}

impl Links {
    async fn of(tx: &mut Tx, letters: &[Told]) -> Result<Links> {
        let with_link = letters.iter().filter(|one| one.kind == LetterKind::PaymentActionRequired.word());
        let payers: Vec<CustomerId> = with_link.map(|letter| letter.customer_id).collect();
        let mut links = Links { orders: HashSet::new(), awaited: HashSet::new() };
        if payers.is_empty() {
            return Ok(links);
        }
        for one in subscription::of_customers(tx, &payers).await? {
            links.awaited.extend(one.payment_id.map(|id| id.to_string()));
            if one.period.is_none() {
                links.orders.insert(one.subscription_id.to_string());
            }
        }
        Ok(links)
    }
}

/// Whether a letter tells of a payment that a company takes from its own customers, or of a refund of one:
/// of those it may have thousands, and hears of them by webhooks.
fn is_of_business(payload: &str) -> bool {
    let payload: Option<Value> = serde_json::from_str(payload).ok();
    payload.is_some_and(|payload| payload["object"]["purpose"] == "company")
}

/// The mails of some letters; who has no address or does not want a courtesy gets none.
async fn mails_of(payg: &Payg, tx: &mut Tx, asked: &[Asked]) -> Result<Vec<Mail>> {
    let holders: Vec<Uuid> = asked.iter().map(|asked| asked.holder).collect();
    let wishes = mail_wish::of_many(tx, &holders).await?;
    let addresses = addresses(tx, asked).await?;
    let now = payg.now();
    let nothing = MailWish::default();
    let mail = |asked: &Asked| {
        let wish = wishes.get(&asked.holder).unwrap_or(&nothing);
        if wish.unsubscribed_at.is_some() && asked.kind.need == Need::Courtesy {
            return None;
        }
        let recipient = named_in(&asked.payload).or_else(|| addresses.get(&asked.holder).cloned())?;
        Some(Mail {
            letter_id: asked.letter_id,
            audience: asked.audience,
            holder: asked.holder,
            kind: asked.kind.word.to_owned(),
            status: MailStatus::Waiting,
            recipient,
            language: wish.language.clone().unwrap_or_else(|| payg.settings.mail_language.to_string()),
            tries: 0,
            edition: 1,
            due_at: now,
            answer: None,
            created_at: now,
            sent_at: None,
        })
    };
    Ok(asked.iter().filter_map(mail).collect())
}

/// The address that a letter names itself: a secret goes where it was asked for, and nowhere else.
fn named_in(payload: &str) -> Option<String> {
    let payload: Value = serde_json::from_str(payload).ok()?;
    payload["to"].as_str().map(str::to_owned)
}

async fn addresses(tx: &mut Tx, asked: &[Asked]) -> Result<HashMap<Uuid, String>> {
    let customers: Vec<_> = asked
        .iter()
        .filter(|asked| asked.audience == Audience::Customer)
        .map(|asked| CustomerId::from_uuid(asked.holder))
        .collect();
    let mut addresses = HashMap::new();
    for (id, customer) in customer::get_many(tx, &customers).await? {
        if let Some(email) = customer.email {
            addresses.insert(id.uuid(), email);
        }
    }
    if customers.len() < asked.len() {
        for operator in operator::all(tx).await? {
            addresses.insert(operator.operator_id.uuid(), operator.email);
        }
    }
    Ok(addresses)
}
