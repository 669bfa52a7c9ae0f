//! An attempt: one request to a gateway, stored with its exact bytes before any of them is sent.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::db::value::Value;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::values;
use crate::values::id::{AttemptId, CustomerId, PaymentId, RefundId};
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use crate::words;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

words! {
    /// How far an attempt has come.
    AttemptState, "state", {
        /// Stored; not a byte was sent.
        Prepared = "prepared",
        /// Being sent, or the process died while it was.
        Sent = "sent",
        /// Sent, and nobody knows what came of it.
        Unknown = "unknown",
        /// The gateway has it and has not decided yet.
        Accepted = "accepted",
        /// What the gateway has is not what was asked of it: an operator looks.
        Quarantined = "quarantined",
        /// The money has moved.
        Succeeded = "succeeded",
        /// The gateway refused it, or canceled it.
        Declined = "declined",
        /// It never reached the gateway, and can no more.
        Absent = "absent",
    }
}

words! {
    /// What happens to an attempt.
    AttemptEvent, "event", {
        /// Its bytes are about to be sent, for the first time or again.
        Send = "send",
        /// No answer came that says what happened.
        Lose = "lose",
        /// The gateway has it and has not decided yet.
        Accept = "accept",
        /// The gateway says that the money has moved.
        Succeed = "succeed",
        /// The gateway says that it has not and will not.
        Decline = "decline",
        /// The gateway does not have it, and its key has expired.
        Miss = "miss",
        /// What the gateway has does not fit.
        Quarantine = "quarantine",
        /// It is not wanted any more, and not a byte was sent.
        LetGo = "let_go",
    }
}

words! {
    /// What becomes of money that a gateway only reserved.
    Decision, "decision", {
        /// It is taken.
        Capture = "capture",
        /// It is let go.
        Cancel = "cancel",
    }
}

impl AttemptState {
    /// Whether it may still move money, so that no other may be made for the same thing (R5).
    pub fn is_live(self) -> bool {
        use AttemptState::{Accepted, Prepared, Quarantined, Sent, Unknown};
        matches!(self, Prepared | Sent | Unknown | Accepted | Quarantined)
    }

    /// The state after an event; a state only moves forward and a final one never changes (R8).
    pub fn become_(self, event: AttemptEvent) -> Result<AttemptState> {
        use {AttemptEvent as On, AttemptState as Is};
        Ok(match (self, event) {
            (Is::Prepared | Is::Sent | Is::Unknown, On::Send) => Is::Sent,
            (Is::Sent | Is::Unknown, On::Lose) => Is::Unknown,
            (Is::Sent | Is::Unknown | Is::Accepted, On::Accept) => Is::Accepted,
            (Is::Sent | Is::Unknown | Is::Accepted | Is::Quarantined, On::Succeed) => Is::Succeeded,
            (Is::Sent | Is::Unknown | Is::Accepted | Is::Quarantined, On::Decline) => Is::Declined,
            (Is::Sent | Is::Unknown, On::Miss) | (Is::Prepared, On::LetGo) => Is::Absent,
            (Is::Sent | Is::Unknown | Is::Accepted, On::Quarantine) => Is::Quarantined,
            _ => {
                let message = format!("an attempt that is {self} cannot {event}");
                return Err(Error::conflict("attempt_state", message));
            }
        })
    }
}

/// One request to a gateway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "attempt")]
pub struct Attempt {
    /// Its id; its text is the request's idempotence key.
    #[serde(rename = "id")]
    pub attempt_id: AttemptId,
    /// Whose payment it is for.
    pub customer_id: CustomerId,
    /// The payment that it is for.
    pub payment_id: PaymentId,
    /// The refund that it is for; nothing when it is for the payment itself.
    pub refund_id: Option<RefundId>,
    /// From 1, among the attempts for the same payment or refund.
    pub number: i64,
    /// Who was asked.
    pub gateway: GatewayKind,
    /// How far it has come.
    pub state: AttemptState,
    /// How much was asked for.
    pub amount: Money,
    /// The exact bytes of the request.
    #[serde(skip)]
    pub body: Vec<u8>,
    /// SHA-256 of the body.
    #[serde(skip)]
    pub body_hash: Vec<u8>,
    /// The gateway's id of what it made.
    pub gateway_id: Option<String>,
    /// How often its bytes were sent.
    pub sends: i64,
    /// When they were sent first.
    pub first_sent_at: Option<Timestamp>,
    /// When they were sent last, or what was decided about reserved money.
    pub last_sent_at: Option<Timestamp>,
    /// When something is to be done about it.
    #[serde(skip)]
    pub due_at: Option<Timestamp>,
    /// Who works on it.
    #[serde(skip)]
    pub lease: Option<Uuid>,
    /// Until when nobody else may.
    #[serde(skip)]
    pub lease_until: Option<Timestamp>,
    /// What went wrong last, in the gateway's word.
    pub code: Option<String>,
    /// The same as a sentence.
    pub message: Option<String>,
    /// When it was prepared.
    pub created_at: Timestamp,
    /// When it was over.
    pub settled_at: Option<Timestamp>,
    /// What is to become of the money, where the gateway only reserved it and somebody has decided.
    pub decision: Option<Decision>,
    /// The key under which the gateway is told so; stored before it is told, and kept.
    #[serde(skip)]
    pub decision_key: Option<Uuid>,
    /// Since when it is told.
    #[serde(skip)]
    pub decision_sent_at: Option<Timestamp>,
    /// How much of what is reserved is to be taken, where that is not all of it.
    pub decision_amount: Option<Money>,
}

impl Attempt {
    /// What it is made for, as its bare number: the refund, else the payment.
    pub fn subject(&self) -> Uuid {
        self.refund_id.map_or(self.payment_id.uuid(), RefundId::uuid)
    }

    /// How much moves when it succeeds: what it asked for, or the part of it that is to be taken.
    pub fn moves(&self) -> Money {
        self.part().unwrap_or(self.amount)
    }

    /// The part of what is reserved that is to be taken, where that is not all of it.
    pub fn part(&self) -> Option<Money> {
        self.decision_amount.filter(|_| self.decision == Some(Decision::Capture))
    }
}

/// Writes a new one; `false` when another one for the same thing is live or has that number.
pub async fn insert(tx: &mut Tx, attempt: &Attempt) -> Result<bool> {
    const INSERT: &str = "INSERT INTO attempts (customer_id, attempt_id, payment_id, refund_id, subject_id,
            number, gateway, state, currency, amount, body, body_hash, gateway_id, sends, first_sent_at,
            last_sent_at, due_at, lease, lease_until, code, message, created_at, settled_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            $21, $22, $23)
        ON CONFLICT DO NOTHING";
    let values = values![
        attempt.customer_id,
        attempt.attempt_id,
        attempt.payment_id,
        attempt.refund_id,
        attempt.subject(),
        attempt.number,
        attempt.gateway.word(),
        attempt.state.word(),
        attempt.amount.currency,
        attempt.amount.minor,
        attempt.body.clone(),
        attempt.body_hash.clone(),
        attempt.gateway_id.clone(),
        attempt.sends,
        attempt.first_sent_at,
        attempt.last_sent_at,
        attempt.due_at,
        attempt.lease,
        attempt.lease_until,
        attempt.code.clone(),
        attempt.message.clone(),
        attempt.created_at,
        attempt.settled_at,
    ];
    Ok(tx.run(INSERT, values).await? == 1)
}

/// Writes new ones; that another one for the same thing is live, or has that number, is an error.
pub async fn insert_all(tx: &mut Tx, attempts: &[Attempt]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO attempts (customer_id, attempt_id, payment_id, refund_id, subject_id, number,
                     gateway, state, currency, amount, body, body_hash, sends, due_at, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        postgres: "COPY attempts (customer_id, attempt_id, payment_id, refund_id, subject_id, number,
                       gateway, state, currency, amount, body, body_hash, sends, due_at, created_at)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Ids(attempts.iter().map(|one| one.customer_id.uuid()).collect()),
        Column::Ids(attempts.iter().map(|one| one.attempt_id.uuid()).collect()),
        Column::Ids(attempts.iter().map(|one| one.payment_id.uuid()).collect()),
        Column::MaybeIds(attempts.iter().map(|one| one.refund_id.map(RefundId::uuid)).collect()),
        Column::Ids(attempts.iter().map(Attempt::subject).collect()),
        Column::Ints(attempts.iter().map(|one| one.number).collect()),
        Column::Texts(attempts.iter().map(|one| one.gateway.word().to_owned()).collect()),
        Column::Texts(attempts.iter().map(|one| one.state.word().to_owned()).collect()),
        Column::Texts(attempts.iter().map(|one| one.amount.currency.code().to_owned()).collect()),
        Column::Ints(attempts.iter().map(|one| one.amount.minor).collect()),
        Column::Bytes(attempts.iter().map(|one| one.body.clone()).collect()),
        Column::Bytes(attempts.iter().map(|one| one.body_hash.clone()).collect()),
        Column::Ints(attempts.iter().map(|one| one.sends).collect()),
        Column::MaybeTimes(attempts.iter().map(|one| one.due_at).collect()),
        Column::Times(attempts.iter().map(|one| one.created_at).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// Writes what may change of an attempt that this transaction has locked.
pub async fn update(tx: &mut Tx, attempt: &Attempt) -> Result<()> {
    update_all(tx, std::slice::from_ref(attempt)).await
}

/// Writes what may change of attempts that this transaction has locked.
pub async fn update_all(tx: &mut Tx, attempts: &[Attempt]) -> Result<()> {
    const UPDATE: Bulk = Bulk {
        sqlite: "UPDATE attempts SET state = changed.column3, gateway_id = changed.column4,
                     sends = changed.column5, first_sent_at = changed.column6,
                     last_sent_at = changed.column7, due_at = changed.column8, lease = changed.column9,
                     lease_until = changed.column10, code = changed.column11, message = changed.column12,
                     settled_at = changed.column13, decision = changed.column14,
                     decision_key = changed.column15, decision_sent_at = changed.column16,
                     decision_amount = changed.column17
                 FROM (VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17))
                     AS changed
                 WHERE attempts.customer_id = changed.column1 AND attempts.attempt_id = changed.column2",
        postgres: "UPDATE attempts AS attempt SET state = changed.state, gateway_id = changed.gateway_id,
                       sends = changed.sends, first_sent_at = changed.first_sent_at,
                       last_sent_at = changed.last_sent_at, due_at = changed.due_at, lease = changed.lease,
                       lease_until = changed.lease_until, code = changed.code, message = changed.message,
                       settled_at = changed.settled_at, decision = changed.decision,
                       decision_key = changed.decision_key, decision_sent_at = changed.decision_sent_at,
                       decision_amount = changed.decision_amount
                   FROM UNNEST($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[],
                       $6::timestamptz[], $7::timestamptz[], $8::timestamptz[], $9::uuid[],
                       $10::timestamptz[], $11::text[], $12::text[], $13::timestamptz[], $14::text[],
                       $15::uuid[], $16::timestamptz[], $17::bigint[])
                       AS changed (customer_id, attempt_id, state, gateway_id, sends, first_sent_at,
                           last_sent_at, due_at, lease, lease_until, code, message, settled_at, decision,
                           decision_key, decision_sent_at, decision_amount)
                   WHERE attempt.customer_id = changed.customer_id
                     AND attempt.attempt_id = changed.attempt_id",
    };
    let columns = vec![
        Column::Ids(attempts.iter().map(|one| one.customer_id.uuid()).collect()),
        Column::Ids(attempts.iter().map(|one| one.attempt_id.uuid()).collect()),
        Column::Texts(attempts.iter().map(|one| one.state.word().to_owned()).collect()),
        Column::MaybeTexts(attempts.iter().map(|one| one.gateway_id.clone()).collect()),
        Column::Ints(attempts.iter().map(|one| one.sends).collect()),
        Column::MaybeTimes(attempts.iter().map(|one| one.first_sent_at).collect()),
        Column::MaybeTimes(attempts.iter().map(|one| one.last_sent_at).collect()),
        Column::MaybeTimes(attempts.iter().map(|one| one.due_at).collect()),
        Column::MaybeIds(attempts.iter().map(|one| one.lease).collect()),
        Column::MaybeTimes(attempts.iter().map(|one| one.lease_until).collect()),
        Column::MaybeTexts(attempts.iter().map(|one| one.code.clone()).collect()),
        Column::MaybeTexts(attempts.iter().map(|one| one.message.clone()).collect()),
        Column::MaybeTimes(attempts.iter().map(|one| one.settled_at).collect()),
        Column::MaybeTexts(
            attempts.iter().map(|one| one.decision.map(|decision| decision.word().to_owned())).collect(),
        ),
        Column::MaybeIds(attempts.iter().map(|one| one.decision_key).collect()),
        Column::MaybeTimes(attempts.iter().map(|one| one.decision_sent_at).collect()),
        Column::MaybeInts(attempts.iter().map(|one| one.decision_amount.map(|part| part.minor)).collect()),
    ];
    tx.bulk(UPDATE, columns).await?;
    Ok(())
}

/// Takes attempts that are due and that nobody works on, at most `limit`, for one worker until the
/// lease is over (R11).
pub async fn claim(
    tx: &mut Tx,
    now: Timestamp,
    lease: Uuid,
    until: Timestamp,
    limit: i64,
) -> Result<Vec<Attempt>> {
    const CLAIM: Sql = Sql {
        sqlite: "UPDATE attempts SET lease = $2, lease_until = $3
                 WHERE (customer_id, attempt_id) IN (
                     SELECT customer_id, attempt_id FROM attempts
                     WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                     ORDER BY due_at
                     LIMIT $4)
                 RETURNING *",
        postgres: "UPDATE attempts SET lease = $2, lease_until = $3
                   WHERE (customer_id, attempt_id) IN (
                       SELECT customer_id, attempt_id FROM attempts
                       WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                       ORDER BY due_at
                       LIMIT $4
                       FOR UPDATE SKIP LOCKED)
                   RETURNING *",
    };
    tx.all(CLAIM, values![now, lease, until, limit]).await?.iter().map(read).collect()
}

/// Takes one attempt, if something is to be done about it and nobody works on it.
pub async fn claim_one(
    tx: &mut Tx,
    now: Timestamp,
    lease: Uuid,
    until: Timestamp,
    attempt_id: AttemptId,
) -> Result<Option<Attempt>> {
    const CLAIM: &str = "UPDATE attempts SET lease = $2, lease_until = $3
        WHERE attempt_id = $4 AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
        RETURNING *";
    tx.first(CLAIM, values![now, lease, until, attempt_id]).await?.as_ref().map(read).transpose()
}

/// One attempt, kept from other changes until this one is over.
pub async fn lock(tx: &mut Tx, customer_id: CustomerId, attempt_id: AttemptId) -> Result<Attempt> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT * FROM attempts WHERE customer_id = $1 AND attempt_id = $2",
        postgres: "SELECT * FROM attempts WHERE customer_id = $1 AND attempt_id = $2 FOR UPDATE",
    };
    let row = tx.first(LOCK, values![customer_id, attempt_id]).await?;
    row.as_ref().map(read).transpose()?.ok_or_else(|| Error::not_found("attempt", attempt_id))
}

/// Some attempts, kept from other changes until this one is over, in the order of their keys, so that
/// two who lock many never wait for each other.
pub async fn lock_all(tx: &mut Tx, wanted: &[(CustomerId, AttemptId)]) -> Result<Vec<Attempt>> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT * FROM attempts
                 WHERE (customer_id, attempt_id) IN (
                     SELECT unhex(substr(value, 1, 32)), unhex(substr(value, 33)) FROM json_each($1))
                 ORDER BY customer_id, attempt_id",
        postgres: "SELECT attempt.*
                   FROM (SELECT CAST(substr(pair, 1, 32) AS UUID) AS customer_id,
                             CAST(substr(pair, 33) AS UUID) AS attempt_id
                         FROM UNNEST($1::text[]) AS pair) AS wanted
                   JOIN attempts AS attempt ON attempt.customer_id = wanted.customer_id
                       AND attempt.attempt_id = wanted.attempt_id
                   ORDER BY attempt.customer_id, attempt.attempt_id
                   FOR UPDATE OF attempt",
    };
    let pairs = Value::pairs(wanted.iter().map(|(customer, attempt)| (customer.uuid(), attempt.uuid())));
    tx.all(LOCK, vec![pairs]).await?.iter().map(read).collect()
}

/// One attempt.
pub async fn find(view: &mut View, attempt_id: AttemptId) -> Result<Option<Attempt>> {
    const FIND: &str = "SELECT * FROM attempts WHERE attempt_id = $1";
    view.first(FIND, values![attempt_id]).await?.as_ref().map(read).transpose()
}

/// The attempts for a payment and for its refunds, in the order they were prepared.
pub async fn of_payment(
    view: &mut View,
    customer_id: CustomerId,
    payment_id: PaymentId,
) -> Result<Vec<Attempt>> {
    const FIND: &str = "SELECT * FROM attempts
        WHERE customer_id = $1 AND payment_id = $2
        ORDER BY attempt_id";
    view.all(FIND, values![customer_id, payment_id]).await?.iter().map(read).collect()
}

/// The attempts through one gateway that were sent at or after an instant, a page at a time, in the order in
/// which they were first sent.
pub async fn sent_since(
    view: &mut View,
    gateway: GatewayKind,
    since: Timestamp,
    last: Option<&Attempt>,
    limit: i64,
) -> Result<Vec<Attempt>> {
    const SENT: &str = "SELECT * FROM attempts
        WHERE gateway = $1 AND first_sent_at >= $2 AND (first_sent_at, attempt_id) > ($3, $4)
        ORDER BY first_sent_at, attempt_id
        LIMIT $5";
    let (at, id) = match last {
        Some(last) => (last.first_sent_at, last.attempt_id.uuid()),
        None => (Some(since), Uuid::nil()),
    };
    view.all(SENT, values![gateway.word(), since, at, id, limit]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Attempt> {
    let currency = row.get(8)?;
    Ok(Attempt {
        customer_id: row.get(0)?,
        attempt_id: row.get(1)?,
        payment_id: row.get(2)?,
        refund_id: row.get(3)?,
        number: row.get(5)?,
        gateway: row.get::<String>(6)?.parse()?,
        state: row.get::<String>(7)?.parse()?,
        amount: Money::new(row.get(9)?, currency),
        body: row.get(10)?,
        body_hash: row.get(11)?,
        gateway_id: row.get(12)?,
        sends: row.get(13)?,
        first_sent_at: row.get(14)?,
        last_sent_at: row.get(15)?,
        due_at: row.get(16)?,
        lease: row.get(17)?,
        lease_until: row.get(18)?,
        code: row.get(19)?,
        message: row.get(20)?,
        created_at: row.get(21)?,
        settled_at: row.get(22)?,
        decision: row.get::<Option<String>>(23)?.as_deref().map(str::parse).transpose()?,
        decision_key: row.get(24)?,
        decision_sent_at: row.get(25)?,
        decision_amount: row.get::<Option<i64>>(26)?.map(|minor| Money::new(minor, currency)),
    })
}
