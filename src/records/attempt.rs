//! An attempt: one request to a gateway, stored with its exact bytes before any of them is sent.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
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
            (Is::Sent | Is::Unknown, On::Miss) => Is::Absent,
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
    /// When they were sent last.
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
}

impl Attempt {
    /// What it is made for, as its bare number: the refund, else the payment.
    pub fn subject(&self) -> Uuid {
        self.refund_id.map_or(self.payment_id.uuid(), RefundId::uuid)
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

/// Writes what may change of an attempt that this transaction has locked.
pub async fn update(tx: &mut Tx, attempt: &Attempt) -> Result<()> {
    const UPDATE: &str = "UPDATE attempts SET state = $3, gateway_id = $4, sends = $5, first_sent_at = $6,
            last_sent_at = $7, due_at = $8, lease = $9, lease_until = $10, code = $11, message = $12,
            settled_at = $13, decision = $14, decision_key = $15, decision_sent_at = $16
        WHERE customer_id = $1 AND attempt_id = $2";
    let values = values![
        attempt.customer_id,
        attempt.attempt_id,
        attempt.state.word(),
        attempt.gateway_id.clone(),
        attempt.sends,
        attempt.first_sent_at,
        attempt.last_sent_at,
        attempt.due_at,
        attempt.lease,
        attempt.lease_until,
        attempt.code.clone(),
        attempt.message.clone(),
        attempt.settled_at,
        attempt.decision.map(Decision::word),
        attempt.decision_key,
        attempt.decision_sent_at,
    ];
    tx.run(UPDATE, values).await?;
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

/// The attempts through one gateway that were sent at or after an instant, a page at a time, by id.
pub async fn sent_since(
    view: &mut View,
    gateway: GatewayKind,
    since: Timestamp,
    after: Option<AttemptId>,
    limit: i64,
) -> Result<Vec<Attempt>> {
    const FIND: &str = "SELECT * FROM attempts
        WHERE gateway = $1 AND first_sent_at >= $2 AND attempt_id > $3
        ORDER BY attempt_id
        LIMIT $4";
    let after = after.map_or(Uuid::nil(), AttemptId::uuid);
    view.all(FIND, values![gateway.word(), since, after, limit]).await?.iter().map(read).collect()
}

/// Says whose an object of a gateway is; `false` when it is another attempt's.
pub async fn own_object(
    tx: &mut Tx,
    gateway: GatewayKind,
    gateway_id: &str,
    customer_id: CustomerId,
    attempt_id: AttemptId,
) -> Result<bool> {
    const OWN: &str = "INSERT INTO gateway_objects (gateway, gateway_id, customer_id, attempt_id)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (gateway, gateway_id) DO UPDATE SET gateway_id = excluded.gateway_id
        RETURNING attempt_id";
    let row = tx.one(OWN, values![gateway.word(), gateway_id, customer_id, attempt_id]).await?;
    Ok(row.get::<AttemptId>(0)? == attempt_id)
}

/// The attempt that an object of a gateway was made by.
pub async fn of_object(
    view: &mut View,
    gateway: GatewayKind,
    gateway_id: &str,
) -> Result<Option<(CustomerId, AttemptId)>> {
    const FIND: &str = "SELECT customer_id, attempt_id FROM gateway_objects
        WHERE gateway = $1 AND gateway_id = $2";
    let row = view.first(FIND, values![gateway.word(), gateway_id]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

fn read(row: &Row) -> Result<Attempt> {
    Ok(Attempt {
        customer_id: row.get(0)?,
        attempt_id: row.get(1)?,
        payment_id: row.get(2)?,
        refund_id: row.get(3)?,
        number: row.get(5)?,
        gateway: row.get::<String>(6)?.parse()?,
        state: row.get::<String>(7)?.parse()?,
        amount: Money::new(row.get(9)?, row.get(8)?),
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
    })
}
