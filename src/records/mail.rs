//! A mail: a letter on its way to an address, and how far it got.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::{CustomerId, LetterId};
use crate::values::page::{Page, Paging};
use crate::values::search;
use crate::values::timestamp::Timestamp;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;
use uuid::Uuid;

/// How far a mail got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum MailStatus {
    /// To be given to the server, for the first time or again.
    Waiting,
    /// The server took it.
    Sent,
    /// It is not tried again; its answer says why.
    Failed,
}

/// To whom mails go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum Audience {
    /// A customer.
    Customer,
    /// An operator of payg.
    Operator,
}

impl MailStatus {
    /// Every status.
    pub const ALL: [MailStatus; 3] = [MailStatus::Waiting, MailStatus::Sent, MailStatus::Failed];

    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            MailStatus::Waiting => "waiting",
            MailStatus::Sent => "sent",
            MailStatus::Failed => "failed",
        }
    }
}

impl FromStr for MailStatus {
    type Err = Error;

    fn from_str(text: &str) -> Result<MailStatus> {
        MailStatus::ALL.into_iter().find(|status| status.word() == text).ok_or_else(|| {
            Error::invalid("status", text, "is not waiting, sent or failed")
                .suggest(text, MailStatus::ALL.map(MailStatus::word))
        })
    }
}

impl fmt::Display for MailStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Serialize for MailStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl Audience {
    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            Audience::Customer => "customer",
            Audience::Operator => "operator",
        }
    }
}

impl FromStr for Audience {
    type Err = Error;

    fn from_str(text: &str) -> Result<Audience> {
        match text {
            "customer" => Ok(Audience::Customer),
            "operator" => Ok(Audience::Operator),
            _ => Err(Error::invalid("audience", text, "is neither customer nor operator")),
        }
    }
}

impl Serialize for Audience {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// A letter on its way to an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "mail")]
pub struct Mail {
    /// The letter that it is of, and its own id.
    #[serde(rename = "id")]
    pub letter_id: LetterId,
    /// Whether a customer or an operator is told.
    pub audience: Audience,
    /// Who is told: the number of a customer, or of an operator.
    #[serde(skip)]
    pub holder: Uuid,
    /// What it tells, as `invoice.issued`.
    pub kind: String,
    /// How far it got.
    pub status: MailStatus,
    /// Where it goes.
    pub recipient: String,
    /// In which language.
    pub language: String,
    /// How often it was given to the server.
    pub tries: i64,
    /// From 1; one more each time an operator asks for it again.
    pub edition: i64,
    /// When it is tried next, if it waits.
    pub due_at: Timestamp,
    /// What the server said last, or why it is not tried again.
    pub answer: Option<String>,
    /// When the letter was looked at.
    pub created_at: Timestamp,
    /// When the server took it.
    pub sent_at: Option<Timestamp>,
}

/// Which mails are wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only in this status.
    pub status: Option<MailStatus>,
    /// Only of this kind.
    pub kind: Option<String>,
}

/// Writes a batch; a letter that has a mail keeps the one it has.
pub async fn insert(tx: &mut Tx, mails: &[Mail]) -> Result<u64> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO mails (customer_id, letter_id, audience, kind, recipient, language, status, tries,
                     edition, due_at, answer, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 ON CONFLICT (customer_id, letter_id) DO NOTHING",
        postgres: "INSERT INTO mails (customer_id, letter_id, audience, kind, recipient, language, status, tries,
                       edition, due_at, answer, created_at)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[],
                       $7::text[], $8::bigint[], $9::bigint[], $10::timestamptz[], $11::text[],
                       $12::timestamptz[])
                   ON CONFLICT (customer_id, letter_id) DO NOTHING",
    };
    let columns = vec![
        Column::Ids(mails.iter().map(|mail| mail.holder).collect()),
        Column::Ids(mails.iter().map(|mail| mail.letter_id.uuid()).collect()),
        Column::Texts(mails.iter().map(|mail| mail.audience.word().to_owned()).collect()),
        Column::Texts(mails.iter().map(|mail| mail.kind.clone()).collect()),
        Column::Texts(mails.iter().map(|mail| mail.recipient.clone()).collect()),
        Column::Texts(mails.iter().map(|mail| mail.language.clone()).collect()),
        Column::Texts(mails.iter().map(|mail| mail.status.word().to_owned()).collect()),
        Column::Ints(mails.iter().map(|mail| mail.tries).collect()),
        Column::Ints(mails.iter().map(|mail| mail.edition).collect()),
        Column::Times(mails.iter().map(|mail| mail.due_at).collect()),
        Column::MaybeTexts(mails.iter().map(|mail| mail.answer.clone()).collect()),
        Column::Times(mails.iter().map(|mail| mail.created_at).collect()),
    ];
    tx.bulk(INSERT, columns).await
}

/// Takes mails that are due for one try each; nobody else gets them before `lease_until`.
pub async fn claim(tx: &mut Tx, now: Timestamp, lease_until: Timestamp, limit: i64) -> Result<Vec<Mail>> {
    const CLAIM: Sql = Sql {
        sqlite: "UPDATE mails SET tries = tries + 1, due_at = $2
                 WHERE (customer_id, letter_id) IN (
                     SELECT customer_id, letter_id FROM mails
                     WHERE status = 'waiting' AND due_at <= $1
                     ORDER BY due_at
                     LIMIT $3)
                 RETURNING customer_id, letter_id, audience, kind, recipient, language, status, tries, edition,
                     due_at, answer, created_at, sent_at",
        postgres: "UPDATE mails SET tries = tries + 1, due_at = $2
                   FROM (SELECT customer_id AS customer, letter_id AS letter FROM mails
                         WHERE status = 'waiting' AND due_at <= $1
                         ORDER BY due_at
                         LIMIT $3
                         FOR UPDATE SKIP LOCKED) AS next
                   WHERE customer_id = customer AND letter_id = letter
                   RETURNING customer_id, letter_id, audience, kind, recipient, language, status, tries, edition,
                       due_at, answer, created_at, sent_at",
    };
    tx.all(CLAIM, values![now, lease_until, limit]).await?.iter().map(read).collect()
}

/// Whether any mail is due.
pub async fn is_due(view: &mut View, now: Timestamp) -> Result<bool> {
    let row = view
        .first("SELECT letter_id FROM mails WHERE status = 'waiting' AND due_at <= $1 LIMIT 1", values![now])
        .await?;
    Ok(row.is_some())
}

/// Notes how a try ended, if it is still the same one: whoever was too slow changes nothing.
pub async fn end_try(tx: &mut Tx, after: &Mail) -> Result<bool> {
    const END: &str = "UPDATE mails SET status = $5, due_at = $6, answer = $7, sent_at = $8
        WHERE customer_id = $1 AND letter_id = $2 AND tries = $3 AND edition = $4 AND status = 'waiting'";
    let values = values![
        after.holder,
        after.letter_id,
        after.tries,
        after.edition,
        after.status.word(),
        after.due_at,
        after.answer.clone(),
        after.sent_at,
    ];
    Ok(tx.run(END, values).await? == 1)
}

/// Makes a mail wait again as a new edition; one that waits already is only due sooner.
pub async fn wait_again(tx: &mut Tx, letter_id: LetterId, recipient: &str, at: Timestamp) -> Result<()> {
    const AGAIN: &str = "UPDATE mails
        SET edition = edition + CASE WHEN status = 'waiting' THEN 0 ELSE 1 END,
            tries = CASE WHEN status = 'waiting' THEN tries ELSE 0 END,
            status = 'waiting', recipient = $2, due_at = $3, answer = NULL, sent_at = NULL
        WHERE letter_id = $1";
    tx.run(AGAIN, values![letter_id, recipient, at]).await?;
    Ok(())
}

/// One mail.
pub async fn get(view: &mut View, letter_id: LetterId) -> Result<Mail> {
    const GET: &str =
        "SELECT customer_id, letter_id, audience, kind, recipient, language, status, tries, edition,
            due_at, answer, created_at, sent_at
        FROM mails
        WHERE letter_id = $1";
    match view.first(GET, values![letter_id]).await? {
        Some(row) => read(&row),
        None => Err(Error::not_found("mail", letter_id).hint("payg mail list shows them")),
    }
}

/// The newest mail about a document of a customer.
pub async fn about(view: &mut View, customer_id: CustomerId, document_id: Uuid) -> Result<Option<Mail>> {
    const ABOUT: &str =
        "SELECT customer_id, letter_id, audience, kind, recipient, language, status, tries, edition,
            due_at, answer, created_at, sent_at
        FROM mails
        WHERE customer_id = $1
          AND letter_id IN (SELECT letter_id FROM letters WHERE customer_id = $1 AND document_id = $2)
        ORDER BY letter_id DESC
        LIMIT 1";
    view.first(ABOUT, values![customer_id, document_id]).await?.as_ref().map(read).transpose()
}

/// Mails of a page, the newest letter first unless the oldest are asked for.
pub async fn list(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<Mail>> {
    rows(filter, paging).page(view, paging, !paging.is_oldest_first()).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: &Filter, paging: &Paging) -> List<Mail> {
    const ROWS: &str =
        "SELECT customer_id, letter_id, audience, kind, recipient, language, status, tries, edition,
            due_at, answer, created_at, sent_at
        FROM mails";
    let rows = List::of(ROWS, ORDER, read);
    let status = filter.status.map(MailStatus::word);
    let rows = match (filter.customer_id, filter.status, filter.kind.as_deref()) {
        (Some(customer), _, kind) => {
            rows.led("customer_id = ?", customer).keep("status = ?", status).keep("kind = ?", kind)
        }
        // There are few of them among all; their index holds no others.
        (None, Some(MailStatus::Waiting), kind) => {
            rows.led_to("status = 'waiting' AND status <> 'sent'").keep("kind = ?", kind)
        }
        (None, Some(MailStatus::Failed), kind) => {
            rows.led_to("status = 'failed' AND status <> 'sent'").keep("kind = ?", kind)
        }
        (None, _, Some(kind)) => rows.led("kind = ?", kind).keep("status = ?", status),
        (None, _, None) => rows.keep("status = ?", status),
    };
    let sought = paging.search.as_deref().map(search::pattern);
    rows.keep("LOWER(recipient) LIKE ? ESCAPE '!'", sought)
}

/// The order of a list.
pub const ORDER: Order<Mail> = Order {
    key: &["letter_id"],
    place: |one| vec![one.letter_id.to_string()],
    values: |words| Ok(values![words[0].parse::<LetterId>()?]),
};

fn read(row: &Row) -> Result<Mail> {
    Ok(Mail {
        holder: row.get(0)?,
        letter_id: row.get(1)?,
        audience: row.get::<String>(2)?.parse()?,
        kind: row.get(3)?,
        recipient: row.get(4)?,
        language: row.get(5)?,
        status: row.get::<String>(6)?.parse()?,
        tries: row.get(7)?,
        edition: row.get(8)?,
        due_at: row.get(9)?,
        answer: row.get(10)?,
        created_at: row.get(11)?,
        sent_at: row.get(12)?,
    })
}
