//! A letter: a fact to be told, written in the transaction that made it true.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::{CustomerId, LetterId};
use crate::values::page::{Page, Paging};
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// `/// what it tells` and `Name = "word";` for each kind.
macro_rules! kinds {
    ($($(#[doc = $about:literal])+ $name:ident = $word:literal;)+) => {
        /// What a letter tells.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum LetterKind {
            $($(#[doc = $about])+ $name,)+
        }

        impl LetterKind {
            /// Every kind.
            pub const ALL: &[LetterKind] = &[$(LetterKind::$name,)+];

            /// Its word in the database and on the wire.
            pub fn word(self) -> &'static str {
                match self {
                    $(LetterKind::$name => $word,)+
                }
            }
        }
    };
}

kinds! {
    /// An invoice was issued.
    InvoiceIssued = "invoice.issued";
    /// An invoice was voided.
    InvoiceVoided = "invoice.voided";
    /// A credit note was issued.
    CreditNoteIssued = "credit_note.issued";
    /// Somebody asked for a new password; the letter holds the one-time token.
    PasswordReset = "password.reset";
    /// A payment was created.
    PaymentCreated = "payment.created";
    /// A gateway is asked to move the money of a payment.
    PaymentProcessing = "payment.processing";
    /// Something of a payment changed, but not its status.
    PaymentUpdated = "payment.updated";
    /// A payment of a subscription waits for its payer, who has a link to pay it by.
    PaymentActionRequired = "payment.action_required";
    /// The next period of a subscription is asked for in some days.
    PaymentUpcoming = "payment.upcoming";
    /// The money of a payment has moved.
    PaymentSuccessful = "payment.successful";
    /// The money of a payment has not moved and will not.
    PaymentFailed = "payment.failed";
    /// A payment was given up before anybody was asked.
    PaymentCanceled = "payment.canceled";
    /// The payer's bank asks the money of a payment back.
    PaymentDisputed = "payment.disputed";
    /// The money of a payment is gone after a dispute.
    PaymentReversed = "payment.reversed";
    /// A refund was asked for.
    RefundCreated = "refund.created";
    /// The money of a refund went back.
    RefundSuccessful = "refund.successful";
    /// The money of a refund did not go back.
    RefundFailed = "refund.failed";
    /// A dispute was opened.
    DisputeOpened = "dispute.opened";
    /// A dispute was answered.
    DisputeUnderReview = "dispute.under_review";
    /// A dispute was won.
    DisputeWon = "dispute.won";
    /// A dispute was lost.
    DisputeLost = "dispute.lost";
    /// Nothing of an invoice is owed any more.
    InvoicePaid = "invoice.paid";
    /// Some of an invoice, or all that was due, is not expected any more.
    InvoiceWrittenOff = "invoice.written_off";
    /// What was written off of an invoice is expected again.
    InvoiceWriteOffUndone = "invoice.write_off_undone";
    /// A subscription was bought and is to be paid.
    SubscriptionCreated = "subscription.created";
    /// The first period was paid, or a trial begins.
    SubscriptionActivated = "subscription.activated";
    /// The next period is asked for.
    SubscriptionRenewing = "subscription.renewing";
    /// The next period was paid.
    SubscriptionRenewed = "subscription.renewed";
    /// It goes on under another plan, or is to.
    SubscriptionChanged = "subscription.changed";
    /// It ends with its period, or goes on after all.
    SubscriptionUpdated = "subscription.updated";
    /// A payment for it failed for good.
    SubscriptionUnpaid = "subscription.unpaid";
    /// It was ended by its owner.
    SubscriptionCanceled = "subscription.canceled";
    /// Its last period is over.
    SubscriptionEnded = "subscription.ended";
    /// It was never paid.
    SubscriptionExpired = "subscription.expired";
    /// An endpoint is sent nothing any more, because it is gone or has failed for days.
    WebhookDisabled = "webhook.disabled";
    /// Somebody tries an endpoint out.
    WebhookTest = "webhook.test";
}

impl LetterKind {
    /// Whether programs may hear of it: webhooks and the log of events. One that holds a secret for a
    /// person's eyes is never told to a program.
    pub fn is_public(self) -> bool {
        self != LetterKind::PasswordReset
    }

    /// The words of those that programs may hear of.
    pub fn public_words() -> impl Iterator<Item = &'static str> {
        LetterKind::ALL.iter().filter(|kind| kind.is_public()).map(|kind| kind.word())
    }
}

/// One fact to be told to one customer.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Whom it concerns.
    pub customer_id: CustomerId,
    /// Its id.
    pub letter_id: LetterId,
    /// What it tells.
    pub kind: LetterKind,
    /// The invoice or credit note that it tells about, else the customer itself.
    pub document_id: Uuid,
    /// What a receiver is told, as JSON: the new state, or `{object, previous}` with the changed fields'
    /// old values.
    pub payload: String,
    /// When it was written.
    pub created_at: Timestamp,
}

/// A letter as programs are told: in a webhook's body and in the log of events.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Told {
    /// Its id; the same in every try and for every endpoint.
    pub id: LetterId,
    /// What happened, as `invoice.issued`.
    pub r#type: String,
    /// When.
    pub timestamp: Timestamp,
    /// What it is about.
    pub data: ToldData,
}

/// The new state of what it is about, and what was different before.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ToldData {
    /// The new state.
    #[schema(value_type = Object)]
    pub object: Value,
    /// The old values of the fields that changed; nothing when it is new.
    #[schema(value_type = Option<Object>)]
    pub previous: Option<Map<String, Value>>,
    /// Whether the state was too large to be told whole: ask for it by its id.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
}

/// A webhook's body stays below this, in bytes.
pub const BODY_MAX: usize = 20_000;

/// A letter that is read back to be told.
#[derive(Clone, Debug)]
pub struct Written {
    /// Whom it concerns.
    pub customer_id: CustomerId,
    /// As it is told.
    pub told: Told,
}

impl Told {
    /// Reads a letter's columns into what is told of them.
    fn new(id: LetterId, kind: String, payload: &str, timestamp: Timestamp) -> Result<Told> {
        let spoilt = |cause| Error::failed("a letter's payload is no JSON").cause(cause);
        let payload: Value = serde_json::from_str(payload).map_err(spoilt)?;
        Ok(Told { id, r#type: kind, timestamp, data: ToldData::of(payload) })
    }

    /// The fields that changed, if it tells of a change; those within another one are named beside it, as
    /// `party.bsb`.
    pub fn changed(&self) -> Option<Vec<String>> {
        let previous = self.data.previous.as_ref()?;
        let mut changed: Vec<String> = previous.keys().cloned().collect();
        for (field, was) in previous {
            if let (Value::Object(was), Some(Value::Object(is))) = (was, self.data.object.get(field)) {
                let parts = was.iter().filter(|(part, was)| is.get(*part) != Some(was));
                changed.extend(parts.map(|(part, _)| format!("{field}.{part}")));
            }
        }
        Some(changed)
    }

    /// The JSON that is sent, in fewer than [`BODY_MAX`] bytes.
    pub fn body(&self) -> Result<String> {
        let write = |told: &Told| {
            serde_json::to_string(told)
                .map_err(|cause| Error::failed("a letter cannot be written as JSON").cause(cause))
        };
        let body = write(self)?;
        if body.len() < BODY_MAX { Ok(body) } else { write(&self.shortened()) }
    }

    /// The same with the object's id alone.
    fn shortened(&self) -> Told {
        let mut object = Map::new();
        for name in ["object", "id"] {
            if let Some(Value::String(text)) = self.data.object.get(name)
                && text.len() < 200
            {
                object.insert(name.to_owned(), text.as_str().into());
            }
        }
        let data = ToldData { object: object.into(), previous: None, truncated: true };
        Told { data, ..self.clone() }
    }
}

impl ToldData {
    fn of(payload: Value) -> ToldData {
        match payload {
            Value::Object(mut fields) if fields.get("object").is_some_and(Value::is_object) => {
                let previous = match fields.remove("previous") {
                    Some(Value::Object(previous)) => Some(previous),
                    _ => None,
                };
                let object = fields.remove("object").unwrap_or_default();
                ToldData { object, previous, truncated: false }
            }
            object => ToldData { object, previous: None, truncated: false },
        }
    }
}

/// Writes a batch.
pub async fn insert(tx: &mut Tx, letters: &[Letter]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO letters (customer_id, letter_id, kind, document_id, payload, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6)",
        postgres: "COPY letters (customer_id, letter_id, kind, document_id, payload, created_at)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Ids(letters.iter().map(|letter| letter.customer_id.uuid()).collect()),
        Column::Ids(letters.iter().map(|letter| letter.letter_id.uuid()).collect()),
        Column::Texts(letters.iter().map(|letter| letter.kind.word().to_owned()).collect()),
        Column::Ids(letters.iter().map(|letter| letter.document_id).collect()),
        Column::Texts(letters.iter().map(|letter| letter.payload.clone()).collect()),
        Column::Times(letters.iter().map(|letter| letter.created_at).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// Takes letters that are no deliveries yet, the oldest first, and marks them; another worker takes
/// others. Those that no program may hear of are marked and not answered.
pub async fn take_new(tx: &mut Tx, limit: i64, at: Timestamp) -> Result<(Vec<Written>, u64)> {
    const TAKE: Sql = Sql {
        sqlite: "UPDATE letters SET fanned_at = $2
                 WHERE (customer_id, letter_id) IN (
                     SELECT customer_id, letter_id FROM letters
                     WHERE fanned_at IS NULL
                     ORDER BY letter_id
                     LIMIT $1)
                 RETURNING customer_id, letter_id, kind, payload, created_at",
        postgres: "WITH new AS (
                       SELECT customer_id, letter_id FROM letters
                       WHERE fanned_at IS NULL
                       ORDER BY letter_id
                       LIMIT $1
                       FOR UPDATE SKIP LOCKED)
                   UPDATE letters AS letter SET fanned_at = $2
                   FROM new
                   WHERE letter.customer_id = new.customer_id AND letter.letter_id = new.letter_id
                   RETURNING letter.customer_id, letter.letter_id, letter.kind, letter.payload,
                       letter.created_at",
    };
    let rows = tx.all(TAKE, values![limit, at]).await?;
    let mut written = Vec::new();
    for row in &rows {
        if is_public(&row.get::<String>(2)?) {
            written.push(read(row)?);
        }
    }
    Ok((written, rows.len() as u64))
}

/// Whether a letter waits to become deliveries.
pub async fn any_new(view: &mut View) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM (SELECT 1 FROM letters WHERE fanned_at IS NULL LIMIT 1) AS probe";
    Ok(view.one(sql, vec![]).await?.get::<i64>(0)? > 0)
}

/// Says that a letter, just written, becomes no deliveries by itself.
pub async fn keep_back(tx: &mut Tx, customer: CustomerId, letter: LetterId, at: Timestamp) -> Result<()> {
    let sql = "UPDATE letters SET fanned_at = $3 WHERE customer_id = $1 AND letter_id = $2";
    tx.run(sql, values![customer, letter, at]).await?;
    Ok(())
}

/// One letter that programs may hear of; of one customer where one is named.
pub async fn find(view: &mut View, whose: Option<CustomerId>, id: LetterId) -> Result<Option<Written>> {
    let sql = "SELECT customer_id, letter_id, kind, payload, created_at FROM letters
               WHERE letter_id = $2 AND (customer_id = $1 OR CAST($1 AS UUID) IS NULL)";
    let Some(row) = view.first(sql, values![whose, id]).await? else { return Ok(None) };
    if is_public(&row.get::<String>(2)?) { read(&row).map(Some) } else { Ok(None) }
}

/// Some of a customer's letters that programs may hear of, by id.
pub async fn of_customer(
    view: &mut View,
    customer: CustomerId,
    ids: &[LetterId],
) -> Result<HashMap<LetterId, Told>> {
    const OF_CUSTOMER: Sql = Sql {
        sqlite: "SELECT customer_id, letter_id, kind, payload, created_at FROM letters
                 WHERE customer_id = $1 AND letter_id IN (SELECT unhex(value) FROM json_each($2))",
        postgres: "SELECT customer_id, letter_id, kind, payload, created_at FROM letters
                   WHERE customer_id = $1 AND letter_id = ANY($2)",
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let mut found = HashMap::new();
    for row in view.all(OF_CUSTOMER, values![customer, ids]).await? {
        if is_public(&row.get::<String>(2)?) {
            let written = read(&row)?;
            found.insert(written.told.id, written.told);
        }
    }
    Ok(found)
}

/// Which letters a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only one customer's.
    pub customer_id: Option<CustomerId>,
    /// Only of these kinds; of all that programs may hear of when empty.
    pub kinds: Vec<String>,
    /// Only about one document.
    pub document_id: Option<Uuid>,
    /// Only from then on.
    pub since: Option<Timestamp>,
}

impl Filter {
    /// Whether a letter that was found in another way is one of them.
    pub fn admits(&self, one: &Written) -> bool {
        self.customer_id.is_none_or(|customer| customer == one.customer_id)
            && (self.kinds.is_empty() || self.kinds.contains(&one.told.r#type))
            && self.since.is_none_or(|since| one.told.timestamp >= since)
    }
}

/// A page of the letters that programs may hear of, the newest first unless the oldest are asked for.
pub async fn page(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<Written>> {
    rows(filter).page(view, paging, !paging.is_oldest_first()).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: &Filter) -> List<Written> {
    const ROWS: &str = "SELECT customer_id, letter_id, kind, payload, created_at, document_id FROM letters";
    let rows = List::of(ROWS, ORDER, read);
    let is_wanted = |word: &&str| filter.kinds.is_empty() || filter.kinds.iter().any(|kind| kind == word);
    let kinds: Vec<&str> = LetterKind::public_words().filter(is_wanted).collect();
    let rows = match (filter.customer_id, kinds.as_slice()) {
        // Every bill writes so many of these that no index holds them: they are most of all letters.
        (None, [only]) if *only != LetterKind::InvoiceIssued.word() => {
            rows.led_to("kind <> 'invoice.issued'").led("kind = ?", *only)
        }
        (customer, kinds) => {
            let rows = match customer {
                Some(customer) => rows.led("customer_id = ?", customer),
                None => rows,
            };
            // The kinds stand between commas.
            rows.keep("? LIKE '%,' || kind || ',%'", Some(format!(",{},", kinds.join(","))))
        }
    };
    rows.keep("document_id = ?", filter.document_id).born(
        "created_at",
        |one| one.told.timestamp,
        filter.since,
        None,
    )
}

/// The order of a list.
pub const ORDER: Order<Written> = Order {
    key: &["letter_id"],
    place: |one| vec![one.told.id.to_string()],
    values: |words| Ok(values![words[0].parse::<LetterId>()?]),
};

/// The latest letters about a document that programs may hear of, the newest first, but for the one that
/// an invoice was issued: every bill writes so many of those that no index holds them.
pub async fn of_document(
    view: &mut View,
    customer_id: CustomerId,
    document_id: Uuid,
    most: i64,
) -> Result<Vec<Written>> {
    const LATEST: &str = "SELECT customer_id, letter_id, kind, payload, created_at FROM letters
        WHERE customer_id = $1 AND document_id = $2 AND kind <> 'invoice.issued'
        ORDER BY letter_id DESC
        LIMIT $3";
    let rows = view.all(LATEST, values![customer_id, document_id, most]).await?;
    let rows = rows.iter().map(read).collect::<Result<Vec<Written>>>()?;
    Ok(rows.into_iter().filter(|one| is_public(&one.told.r#type)).collect())
}

/// Whether programs may hear of a kind; of one that is not known here they may not.
fn is_public(word: &str) -> bool {
    LetterKind::public_words().any(|public| public == word)
}

fn read(row: &Row) -> Result<Written> {
    let payload: String = row.get(3)?;
    Ok(Written {
        customer_id: row.get(0)?,
        told: Told::new(row.get(1)?, row.get(2)?, &payload, row.get(4)?)?,
    })
}

/// The newest letter; the smallest id where there is none.
pub async fn newest(view: &mut View) -> Result<LetterId> {
    const NEWEST: &str = "SELECT letter_id FROM letters ORDER BY letter_id DESC LIMIT 1";
    match view.first(NEWEST, values![]).await? {
        Some(row) => row.get(0),
        None => Ok(LetterId::from_uuid(Uuid::nil())),
    }
}

/// How many letters of each kind came behind one, by their words; a payment that was declined and is tried
/// again is `payment.declined`.
pub async fn counts_behind(view: &mut View, after: LetterId) -> Result<Vec<(String, i64)>> {
    // What is now stands before what was: only a time that is set now is a try to come.
    const COUNTS: &str = "SELECT what, COUNT(*)
        FROM (SELECT CASE WHEN kind = 'payment.updated'
                      AND payload LIKE '%next_attempt_at_:_2%previous_:%'
                  THEN 'payment.declined' ELSE kind END AS what
              FROM letters WHERE letter_id > $1) AS told
        GROUP BY what
        ORDER BY what";
    let rows = view.all(COUNTS, values![after]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
