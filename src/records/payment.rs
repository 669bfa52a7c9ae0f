//! A payment: the wish to move money once, and how far it has come.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::db::value::Value;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::values;
use crate::values::id::{CustomerId, PaymentId};
use crate::values::money::Money;
use crate::values::page::{Page, Paging, Sort, whole_number};
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::{Direction, Party, Purpose};
use crate::values::search;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "payment")]
pub struct Payment {
    /// Its id.
    #[serde(rename = "id")]
    pub payment_id: PaymentId,
    /// Who owns it: the company that takes or gives the money, or the user who pays.
    pub customer_id: CustomerId,
    /// What it is for.
    pub purpose: Purpose,
    /// The invoice or subscription that it pays, as its bare number.
    #[serde(skip)]
    pub document_id: Option<Uuid>,
    /// Which way the money goes.
    pub direction: Direction,
    /// The other party.
    pub party: Party,
    /// How much; always positive.
    pub amount: Money,
    /// What the operator keeps of it.
    pub fee: Money,
    /// What went back.
    pub refunded: Money,
    /// What is on its way back.
    pub refunding: Money,
    /// What the payer reads.
    pub description: String,
    /// Further facts, of the owner's choosing.
    pub metadata: BTreeMap<String, String>,
    /// How the money is moved; nothing when it came by another way and was only recorded.
    pub gateway: Option<GatewayKind>,
    /// The gateway's id of a method that the payer agreed to before.
    pub method: Option<String>,
    /// Whether the method is to be kept for later payments.
    pub save_method: bool,
    /// The gateway's id of the method that was kept.
    pub saved_method: Option<String>,
    /// What a person recognises the kept method by.
    pub saved_method_title: Option<String>,
    /// Where the payer comes back to from the gateway's page.
    pub return_url: Option<String>,
    /// Where the payer confirms it, while it waits for that.
    pub confirmation_url: Option<String>,
    /// How far it has come.
    pub status: PaymentStatus,
    /// Why it failed, or was declined last, in the gateway's word.
    pub failure_code: Option<String>,
    /// The same as a sentence.
    pub failure_message: Option<String>,
    /// How many requests were made for it.
    pub attempts: i64,
    /// How many may be made.
    pub attempts_max: i64,
    /// When a declined one is tried again.
    pub next_attempt_at: Option<Timestamp>,
    /// The owner's own name for it, which no other payment of the owner has.
    #[serde(rename = "reference")]
    pub business_key: Option<String>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it changed last.
    pub updated_at: Timestamp,
    /// When the money moved, or it was certain that it will not.
    pub transaction_at: Option<Timestamp>,
    /// Whether the gateway only reserves the money, until it is captured or let go.
    pub reserve: bool,
    /// Until when the gateway keeps it reserved; only while it does.
    pub reserved_until: Option<Timestamp>,
}

/// Which payments are wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only in this status.
    pub status: Option<PaymentStatus>,
    /// Only for this purpose.
    pub purpose: Option<Purpose>,
    /// Only through this gateway.
    pub gateway: Option<GatewayKind>,
    /// Only of this invoice or subscription.
    pub document_id: Option<Uuid>,
    /// Only those created at or after this instant.
    pub since: Option<Timestamp>,
    /// Only those created before this instant.
    pub until: Option<Timestamp>,
    /// Only those that are stuck: they are processing, their attempt was sent before this instant and has no
    /// final answer, and nobody waits for the payer. Money that is reserved waits for an answer only when
    /// the gateway was told before this instant what becomes of it.
    pub stuck_before: Option<Timestamp>,
}

impl Filter {
    /// Whether a payment is one of those that are wanted, as far as it says so itself.
    pub fn admits(&self, payment: &Payment) -> bool {
        self.customer_id.is_none_or(|id| id == payment.customer_id)
            && self.status.is_none_or(|status| status == payment.status)
            && self.purpose.is_none_or(|purpose| purpose == payment.purpose)
            && self.gateway.is_none_or(|gateway| Some(gateway) == payment.gateway)
            && self.document_id.is_none_or(|id| Some(id) == payment.document_id)
            && self.since.is_none_or(|since| payment.created_at >= since)
            && self.until.is_none_or(|until| payment.created_at < until)
    }
}

/// Writes a new one; `false` when its customer has one with that business key already.
pub async fn insert(tx: &mut Tx, payment: &Payment) -> Result<bool> {
    Ok(insert_all(tx, std::slice::from_ref(payment)).await? == 1)
}

/// Writes new ones but those whose customer has one with that business key already; answers how many.
pub async fn insert_all(tx: &mut Tx, payments: &[Payment]) -> Result<u64> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO payments (customer_id, payment_id, purpose, document_id, direction,
                     party_name, party_bsb, party_account, currency, amount, fee, refunded, refunding,
                     description, metadata, gateway, method, save_method, saved_method,
                     saved_method_title, return_url, confirmation_url, status, failure_code,
                     failure_message, attempts, attempts_max, next_attempt_at, business_key, created_at,
                     updated_at, transaction_at, reserve, reserved_until)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                     $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34)
                 ON CONFLICT (customer_id, business_key) WHERE business_key IS NOT NULL DO NOTHING",
        postgres: "INSERT INTO payments (customer_id, payment_id, purpose, document_id, direction,
                       party_name, party_bsb, party_account, currency, amount, fee, refunded, refunding,
                       description, metadata, gateway, method, save_method, saved_method,
                       saved_method_title, return_url, confirmation_url, status, failure_code,
                       failure_message, attempts, attempts_max, next_attempt_at, business_key, created_at,
                       updated_at, transaction_at, reserve, reserved_until)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[],
                       $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[], $11::bigint[],
                       $12::bigint[], $13::bigint[], $14::text[], $15::text[], $16::text[], $17::text[],
                       $18::boolean[], $19::text[], $20::text[], $21::text[], $22::text[], $23::text[],
                       $24::text[], $25::text[], $26::bigint[], $27::bigint[], $28::timestamptz[],
                       $29::text[], $30::timestamptz[], $31::timestamptz[], $32::timestamptz[],
                       $33::boolean[], $34::timestamptz[])
                   ON CONFLICT (customer_id, business_key) WHERE business_key IS NOT NULL DO NOTHING",
    };
    tx.bulk(INSERT, all_columns(payments)).await
}

/// Writes what may change of a payment that this transaction has locked. Only `settle` and
/// `correct_payment` call it.
pub async fn update(tx: &mut Tx, payment: &Payment) -> Result<()> {
    update_all(tx, std::slice::from_ref(payment)).await
}

/// Writes what may change of payments that this transaction has locked. Only `settle` calls it.
pub async fn update_all(tx: &mut Tx, payments: &[Payment]) -> Result<()> {
    const UPDATE: Bulk = Bulk {
        sqlite: "UPDATE payments SET party_name = changed.column3, party_bsb = changed.column4,
                     party_account = changed.column5, refunded = changed.column6,
                     refunding = changed.column7, description = changed.column8,
                     metadata = changed.column9, saved_method = changed.column10,
                     saved_method_title = changed.column11, confirmation_url = changed.column12,
                     status = changed.column13, failure_code = changed.column14,
                     failure_message = changed.column15, attempts = changed.column16,
                     next_attempt_at = changed.column17, updated_at = changed.column18,
                     transaction_at = changed.column19, reserved_until = changed.column20,
                     amount = changed.column21, fee = changed.column22
                 FROM (VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                     $18, $19, $20, $21, $22)) AS changed
                 WHERE payments.customer_id = changed.column1 AND payments.payment_id = changed.column2",
        postgres: "UPDATE payments AS payment SET party_name = changed.party_name,
                       party_bsb = changed.party_bsb, party_account = changed.party_account,
                       refunded = changed.refunded, refunding = changed.refunding,
                       description = changed.description, metadata = changed.metadata,
                       saved_method = changed.saved_method,
                       saved_method_title = changed.saved_method_title,
                       confirmation_url = changed.confirmation_url, status = changed.status,
                       failure_code = changed.failure_code, failure_message = changed.failure_message,
                       attempts = changed.attempts, next_attempt_at = changed.next_attempt_at,
                       updated_at = changed.updated_at, transaction_at = changed.transaction_at,
                       reserved_until = changed.reserved_until,
                       amount = changed.amount, fee = changed.fee
                   FROM UNNEST($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[],
                       $7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[],
                       $13::text[], $14::text[], $15::text[], $16::bigint[], $17::timestamptz[],
                       $18::timestamptz[], $19::timestamptz[], $20::timestamptz[], $21::bigint[],
                       $22::bigint[])
                       AS changed (customer_id, payment_id, party_name, party_bsb, party_account,
                           refunded, refunding, description, metadata, saved_method, saved_method_title,
                           confirmation_url, status, failure_code, failure_message, attempts,
                           next_attempt_at, updated_at, transaction_at, reserved_until, amount, fee)
                   WHERE payment.customer_id = changed.customer_id
                     AND payment.payment_id = changed.payment_id",
    };
    // The columns that may change, by their places among all of them.
    const CHANGING: [usize; 22] =
        [0, 1, 5, 6, 7, 11, 12, 13, 14, 18, 19, 21, 22, 23, 24, 25, 27, 30, 31, 33, 9, 10];
    let mut columns: Vec<Option<Column>> = all_columns(payments).into_iter().map(Some).collect();
    let columns = CHANGING.iter().filter_map(|place| columns.get_mut(*place)?.take()).collect();
    tx.bulk(UPDATE, columns).await?;
    Ok(())
}

/// One payment.
pub async fn find(view: &mut View, payment_id: PaymentId) -> Result<Option<Payment>> {
    const FIND: &str = "SELECT * FROM payments WHERE payment_id = $1";
    view.first(FIND, values![payment_id]).await?.as_ref().map(read).transpose()
}

/// One payment, kept from other changes until this one is over.
pub async fn lock(tx: &mut Tx, customer_id: CustomerId, payment_id: PaymentId) -> Result<Payment> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT * FROM payments WHERE customer_id = $1 AND payment_id = $2",
        postgres: "SELECT * FROM payments WHERE customer_id = $1 AND payment_id = $2 FOR UPDATE",
    };
    let row = tx.first(LOCK, values![customer_id, payment_id]).await?;
    row.as_ref().map(read).transpose()?.ok_or_else(|| Error::not_found("payment", payment_id))
}

/// Some payments, kept from other changes until this one is over, in the order of their keys, so that
/// two who lock many never wait for each other.
pub async fn lock_all(tx: &mut Tx, wanted: &[(CustomerId, PaymentId)]) -> Result<Vec<Payment>> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT * FROM payments
                 WHERE (customer_id, payment_id) IN (
                     SELECT unhex(substr(value, 1, 32)), unhex(substr(value, 33)) FROM json_each($1))
                 ORDER BY customer_id, payment_id",
        postgres: "SELECT payment.*
                   FROM (SELECT CAST(substr(pair, 1, 32) AS UUID) AS customer_id,
                             CAST(substr(pair, 33) AS UUID) AS payment_id
                         FROM UNNEST($1::text[]) AS pair) AS wanted
                   JOIN payments AS payment ON payment.customer_id = wanted.customer_id
                       AND payment.payment_id = wanted.payment_id
                   ORDER BY payment.customer_id, payment.payment_id
                   FOR UPDATE OF payment",
    };
    let pairs = Value::pairs(wanted.iter().map(|(customer, payment)| (customer.uuid(), payment.uuid())));
    tx.all(LOCK, vec![pairs]).await?.iter().map(read).collect()
}

/// The payment that its customer already has under a business key.
pub async fn of_business_key(
    view: &mut View,
    customer_id: CustomerId,
    business_key: &str,
) -> Result<Option<Payment>> {
    const FIND: &str = "SELECT * FROM payments WHERE customer_id = $1 AND business_key = $2";
    view.first(FIND, values![customer_id, business_key]).await?.as_ref().map(read).transpose()
}

/// The payments of anybody that have a business key; at most two, to tell one from several.
pub async fn by_business_key(view: &mut View, business_key: &str) -> Result<Vec<Payment>> {
    const FIND: &str = "SELECT * FROM payments WHERE business_key = $1 LIMIT 2";
    view.all(FIND, values![business_key]).await?.iter().map(read).collect()
}

/// The payments of an invoice or subscription, in the order they were made.
pub async fn of_document(
    view: &mut View,
    customer_id: CustomerId,
    document_id: Uuid,
) -> Result<Vec<Payment>> {
    const FIND: &str = "SELECT * FROM payments
        WHERE customer_id = $1 AND document_id = $2
        ORDER BY payment_id";
    view.all(FIND, values![customer_id, document_id]).await?.iter().map(read).collect()
}

/// Payments of a page, the newest first.
pub async fn list(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<Payment>> {
    rows(filter, paging).page(view, paging, !paging.is_oldest_first()).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: &Filter, paging: &Paging) -> List<Payment> {
    let order = order(paging.sort, filter.stuck_before.is_some());
    let mut rows = match filter.stuck_before {
        Some(before) => stuck(order, before),
        None => List::of("SELECT p.* FROM payments p", order, read).named("p"),
    };
    let is_by_amount = paging.sort.is_some_and(|sort| sort.field == "amount");
    let is_led = filter.customer_id.is_none() && filter.stuck_before.is_none() && !is_by_amount;
    if let Some(customer) = filter.customer_id {
        rows = rows.led("p.customer_id = ?", customer);
    }
    rows = match filter.status.map(PaymentStatus::word) {
        Some(status) if is_led => rows.led("p.status = ?", status),
        status => rows.keep("p.status = ?", status),
    };
    let sought = paging.search.as_deref().map(search::pattern);
    rows.keep("p.purpose = ?", filter.purpose.map(Purpose::word))
        .keep("p.gateway = ?", filter.gateway.map(GatewayKind::word))
        .keep("p.document_id = ?", filter.document_id)
        .keep("(LOWER(p.description) LIKE ? ESCAPE '!' OR LOWER(p.party_name) LIKE ? ESCAPE '!')", sought)
        .born("p.created_at", |one| one.created_at, filter.since, filter.until)
}

/// Those that are stuck; the attempts on their way are the way in.
fn stuck(order: Order<Payment>, before: Timestamp) -> List<Payment> {
    const SENT: &str = "SELECT p.* FROM attempts a
        JOIN payments p ON p.customer_id = a.customer_id AND p.payment_id = a.payment_id";
    List::of(SENT, order, read)
        .named("p")
        .led("a.due_at IS NOT NULL AND a.first_sent_at < ?", before)
        .led_to("a.refund_id IS NULL AND a.state IN ('sent', 'unknown', 'accepted')")
        .led_to("(p.status = 'processing') IS TRUE")
        .led("(a.decision_sent_at < ? OR (p.confirmation_url IS NULL AND p.reserved_until IS NULL))", before)
}

/// What a list of payments can be sorted by; the newest come first unless it is.
pub const SORTS: &[&str] = &["created_at", "amount"];

/// The order of a list, or of that of those which are stuck.
pub fn order(sort: Option<Sort>, is_stuck: bool) -> Order<Payment> {
    let is_by_amount = sort.is_some_and(|sort| sort.field == "amount");
    Order {
        key: match (is_by_amount, is_stuck) {
            (true, false) => &["p.amount", "p.payment_id"],
            (false, false) => &["p.payment_id"],
            (true, true) => &["p.amount", "a.payment_id"],
            (false, true) => &["a.payment_id"],
        },
        place: if is_by_amount {
            |one| vec![one.amount.minor.to_string(), one.payment_id.to_string()]
        } else {
            |one| vec![one.payment_id.to_string()]
        },
        values: |words| match words {
            [amount, id] => Ok(values![whole_number(amount)?, id.parse::<PaymentId>()?]),
            words => Ok(values![words[0].parse::<PaymentId>()?]),
        },
    }
}

/// Declined payments whose next attempt is due, the longest due first.
pub async fn due(view: &mut View, now: Timestamp, limit: i64) -> Result<Vec<Payment>> {
    const DUE: &str = "SELECT * FROM payments
        WHERE next_attempt_at <= $1
        ORDER BY next_attempt_at
        LIMIT $2";
    view.all(DUE, values![now, limit]).await?.iter().map(read).collect()
}

/// Every column of the table, in its order.
fn all_columns(payments: &[Payment]) -> Vec<Column> {
    vec![
        Column::Ids(payments.iter().map(|one| one.customer_id.uuid()).collect()),
        Column::Ids(payments.iter().map(|one| one.payment_id.uuid()).collect()),
        Column::Texts(payments.iter().map(|one| one.purpose.word().to_owned()).collect()),
        Column::MaybeIds(payments.iter().map(|one| one.document_id).collect()),
        Column::Texts(payments.iter().map(|one| one.direction.word().to_owned()).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.party.name.clone()).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.party.bsb.clone()).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.party.account.clone()).collect()),
        Column::Texts(payments.iter().map(|one| one.amount.currency.code().to_owned()).collect()),
        Column::Ints(payments.iter().map(|one| one.amount.minor).collect()),
        Column::Ints(payments.iter().map(|one| one.fee.minor).collect()),
        Column::Ints(payments.iter().map(|one| one.refunded.minor).collect()),
        Column::Ints(payments.iter().map(|one| one.refunding.minor).collect()),
        Column::Texts(payments.iter().map(|one| one.description.clone()).collect()),
        Column::Texts(payments.iter().map(|one| metadata_text(&one.metadata)).collect()),
        Column::MaybeTexts(
            payments.iter().map(|one| one.gateway.map(|kind| kind.word().to_owned())).collect(),
        ),
        Column::MaybeTexts(payments.iter().map(|one| one.method.clone()).collect()),
        Column::Bools(payments.iter().map(|one| one.save_method).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.saved_method.clone()).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.saved_method_title.clone()).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.return_url.clone()).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.confirmation_url.clone()).collect()),
        Column::Texts(payments.iter().map(|one| one.status.word().to_owned()).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.failure_code.clone()).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.failure_message.clone()).collect()),
        Column::Ints(payments.iter().map(|one| one.attempts).collect()),
        Column::Ints(payments.iter().map(|one| one.attempts_max).collect()),
        Column::MaybeTimes(payments.iter().map(|one| one.next_attempt_at).collect()),
        Column::MaybeTexts(payments.iter().map(|one| one.business_key.clone()).collect()),
        Column::Times(payments.iter().map(|one| one.created_at).collect()),
        Column::Times(payments.iter().map(|one| one.updated_at).collect()),
        Column::MaybeTimes(payments.iter().map(|one| one.transaction_at).collect()),
        Column::Bools(payments.iter().map(|one| one.reserve).collect()),
        Column::MaybeTimes(payments.iter().map(|one| one.reserved_until).collect()),
    ]
}

fn metadata_text(metadata: &BTreeMap<String, String>) -> String {
    // Texts by texts always serialize.
    serde_json::to_string(metadata).unwrap_or_else(|_| "{}".to_owned())
}

fn read(row: &Row) -> Result<Payment> {
    let currency = row.get(8)?;
    let money = |place| row.get(place).map(|minor| Money::new(minor, currency));
    let metadata: String = row.get(14)?;
    Ok(Payment {
        customer_id: row.get(0)?,
        payment_id: row.get(1)?,
        purpose: row.get::<String>(2)?.parse()?,
        document_id: row.get(3)?,
        direction: row.get::<String>(4)?.parse()?,
        party: Party { name: row.get(5)?, bsb: row.get(6)?, account: row.get(7)? },
        amount: money(9)?,
        fee: money(10)?,
        refunded: money(11)?,
        refunding: money(12)?,
        description: row.get(13)?,
        metadata: serde_json::from_str(&metadata)
            .map_err(|cause| Error::failed("a payment's metadata is not readable").cause(cause))?,
        gateway: row.get::<Option<String>>(15)?.map(|word| word.parse()).transpose()?,
        method: row.get(16)?,
        save_method: row.get(17)?,
        saved_method: row.get(18)?,
        saved_method_title: row.get(19)?,
        return_url: row.get(20)?,
        confirmation_url: row.get(21)?,
        status: row.get::<String>(22)?.parse()?,
        failure_code: row.get(23)?,
        failure_message: row.get(24)?,
        attempts: row.get(25)?,
        attempts_max: row.get(26)?,
        next_attempt_at: row.get(27)?,
        business_key: row.get(28)?,
        created_at: row.get(29)?,
        updated_at: row.get(30)?,
        transaction_at: row.get(31)?,
        reserve: row.get(32)?,
        reserved_until: row.get(33)?,
    })
}
