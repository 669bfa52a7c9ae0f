//! An entry of the audit trail: who did what to which thing, and what it was before.
//!
//! Entries are written in the transaction of the change itself and free of each other, so that
//! changes stay concurrent. A seal chains those that are committed; see `records/audit_seal.rs`.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::fault;
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::actor::Actor;
use crate::values::id::{AuditId, CustomerId};
use crate::values::page::{Page, Paging};
use crate::values::search;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt;
use utoipa::ToSchema;
use uuid::Uuid;

/// One thing that was done; serialized as the API shows it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "audit_entry")]
pub struct Entry {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub entry_id: AuditId,
    /// When it was done.
    pub created_at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// What was done, as `price.set`.
    pub verb: String,
    /// What kind of thing it was done to, as `price`.
    pub subject: String,
    /// Which thing: its id with the prefix, or its name.
    pub subject_id: String,
    /// The customer that it concerns.
    pub customer_id: Option<CustomerId>,
    /// Why, where somebody said so.
    pub reason: Option<String>,
    /// What the thing was, as the API shows it; never a secret.
    pub before: Option<Value>,
    /// What it became.
    pub after: Option<Value>,
    /// The seal that chains it; none until it is sealed.
    pub seal: Option<i64>,
}

impl Entry {
    /// Something that an actor did to a thing; what it was and became is added by the other methods.
    pub fn new(
        actor: &Actor,
        verb: &str,
        (subject, subject_id): (&str, impl fmt::Display),
        at: Timestamp,
    ) -> Entry {
        Entry {
            entry_id: AuditId::new(),
            created_at: at,
            actor: actor.clone(),
            verb: verb.to_owned(),
            subject: subject.to_owned(),
            subject_id: subject_id.to_string(),
            customer_id: None,
            reason: None,
            before: None,
            after: None,
            seal: None,
        }
    }

    /// Whom it concerns.
    pub fn of(self, customer: impl Into<Option<CustomerId>>) -> Entry {
        Entry { customer_id: customer.into(), ..self }
    }

    /// Why it was done.
    pub fn because(self, reason: impl Into<Option<String>>) -> Entry {
        Entry { reason: reason.into(), ..self }
    }

    /// What the thing was, as the API shows it.
    pub fn before(self, thing: &impl Serialize) -> Result<Entry> {
        Ok(Entry { before: Some(shown(thing)?), ..self })
    }

    /// What the thing became, as the API shows it.
    pub fn after(self, thing: &impl Serialize) -> Result<Entry> {
        Ok(Entry { after: Some(shown(thing)?), ..self })
    }

    /// SHA-256 over everything in it but its seal.
    pub fn digest(&self) -> [u8; 32] {
        // A list of texts says where each ends, so no two entries are written alike.
        let parts = serde_json::json!([
            self.entry_id,
            self.created_at.micros(),
            self.actor.kind(),
            self.actor.name(),
            self.verb,
            self.subject,
            self.subject_id,
            self.customer_id,
            self.reason,
            self.before.as_ref().map(Value::to_string),
            self.after.as_ref().map(Value::to_string),
        ]);
        Sha256::digest(parts.to_string()).into()
    }
}

fn shown(thing: &impl Serialize) -> Result<Value> {
    serde_json::to_value(thing).map_err(|cause| Error::failed("a thing cannot be shown as JSON").cause(cause))
}

/// Which entries are wanted; what is `None` does not matter.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only by this actor: its id, or its name.
    pub actor: Option<String>,
    /// Only this verb, as `price.set`, or those that start with it, as `price`.
    pub verb: Option<String>,
    /// Only what was done to this thing.
    pub subject_id: Option<String>,
    /// Only what concerns this customer.
    pub customer_id: Option<CustomerId>,
    /// Only from then on.
    pub since: Option<Timestamp>,
    /// Only before then.
    pub until: Option<Timestamp>,
}

/// Writes entries in the transaction that makes them true.
pub async fn write(tx: &mut Tx, entries: &[Entry]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite:
            "INSERT INTO audit_entries (entry_id, created_at, actor_kind, actor, verb, subject, subject_id,
                     customer_id, reason, before, after)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        postgres: "COPY audit_entries (entry_id, created_at, actor_kind, actor, verb, subject, subject_id,
                       customer_id, reason, before, after)
                   FROM STDIN (FORMAT BINARY)",
    };
    let texts = |cell: fn(&Entry) -> String| Column::Texts(entries.iter().map(cell).collect());
    let maybe = |cell: fn(&Entry) -> Option<String>| Column::MaybeTexts(entries.iter().map(cell).collect());
    let columns = vec![
        Column::Ids(entries.iter().map(|entry| entry.entry_id.uuid()).collect()),
        Column::Times(entries.iter().map(|entry| entry.created_at).collect()),
        texts(|entry| entry.actor.kind().to_owned()),
        texts(|entry| entry.actor.name()),
        texts(|entry| entry.verb.clone()),
        texts(|entry| entry.subject.clone()),
        texts(|entry| entry.subject_id.clone()),
        Column::MaybeIds(entries.iter().map(|entry| entry.customer_id.map(CustomerId::uuid)).collect()),
        maybe(|entry| entry.reason.clone()),
        maybe(|entry| entry.before.as_ref().map(Value::to_string)),
        maybe(|entry| entry.after.as_ref().map(Value::to_string)),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// One entry.
pub async fn get(view: &mut View, entry_id: AuditId) -> Result<Entry> {
    const GET: &str =
        "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
            reason, before, after, seal
        FROM audit_entries
        WHERE entry_id = $1";
    let row = view.first(GET, values![entry_id]).await?;
    row.as_ref().map(read).transpose()?.ok_or_else(|| Error::not_found("audit entry", entry_id))
}

/// Entries of a page, the newest first unless the oldest are asked for.
pub async fn list(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<Entry>> {
    let falls = !paging.is_oldest_first();
    match (&filter.subject_id, filter.customer_id, &filter.verb) {
        (None, None, Some(wanted)) => {
            // A page of every verb that is this one or starts with this word, put in order.
            let is_one = |verb: &String| {
                verb == wanted || verb.strip_prefix(wanted.as_str()).is_some_and(|rest| rest.starts_with('.'))
            };
            let mut pages = Vec::new();
            for verb in verbs(view).await?.into_iter().filter(is_one) {
                pages.push(rows_of_verb(verb, filter, paging).page(view, paging, falls).await?);
            }
            ORDER.merge(pages, paging, falls)
        }
        _ => rows(filter, paging).page(view, paging, falls).await,
    }
}

/// The rows of the list where no verb leads to them.
pub fn rows(filter: &Filter, paging: &Paging) -> List<Entry> {
    let rows = List::of(ROWS, ORDER, read);
    let actor = filter.actor.as_deref();
    let rows = match (filter.subject_id.as_deref(), filter.customer_id, actor) {
        (Some(subject), customer, actor) => {
            rows.led("subject_id = ?", subject).keep("customer_id = ?", customer).keep("actor = ?", actor)
        }
        (None, Some(customer), actor) => rows.led("customer_id = ?", customer).keep("actor = ?", actor),
        (None, None, Some(actor)) => rows.led("actor = ?", actor),
        (None, None, None) => rows,
    };
    let rows = rows.keep("(verb = ? OR SUBSTR(verb, 1, LENGTH(?) + 1) = ? || '.')", filter.verb.as_deref());
    narrowed(rows, filter, paging)
}

/// The rows of the list that are of one verb.
pub fn rows_of_verb(verb: String, filter: &Filter, paging: &Paging) -> List<Entry> {
    let rows = List::of(ROWS, ORDER, read).led("verb = ?", verb).keep("actor = ?", filter.actor.as_deref());
    narrowed(rows, filter, paging)
}

fn narrowed(rows: List<Entry>, filter: &Filter, paging: &Paging) -> List<Entry> {
    const SOUGHT: &str = "(LOWER(subject_id) LIKE ? ESCAPE '!' OR LOWER(verb) LIKE ? ESCAPE '!'
        OR LOWER(reason) LIKE ? ESCAPE '!')";
    rows.keep(SOUGHT, paging.search.as_deref().map(search::pattern)).born(
        "created_at",
        |one| one.created_at,
        filter.since,
        filter.until,
    )
}

const ROWS: &str = "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
        reason, before, after, seal
    FROM audit_entries";

/// The order of a list.
pub const ORDER: Order<Entry> = Order {
    key: &["entry_id"],
    place: |one| vec![one.entry_id.to_string()],
    values: |words| Ok(values![words[0].parse::<AuditId>()?]),
};

/// Every verb that there is: from each the index leads to the next, however many entries are between.
async fn verbs(view: &mut View) -> Result<Vec<String>> {
    const VERBS: &str = "WITH RECURSIVE known AS (
            SELECT (SELECT MIN(verb) FROM audit_entries) AS verb
            UNION ALL
            SELECT (SELECT MIN(verb) FROM audit_entries WHERE verb > known.verb)
            FROM known
            WHERE known.verb IS NOT NULL)
        SELECT verb FROM known WHERE verb IS NOT NULL";
    view.all(VERBS, vec![]).await?.iter().map(|row| row.get(0)).collect()
}

/// The latest changes of one thing, the newest first.
pub async fn of_subject(view: &mut View, subject_id: &str, most: i64) -> Result<Vec<Entry>> {
    const LATEST: &str =
        "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
            reason, before, after, seal
        FROM audit_entries
        WHERE subject_id = $1
        ORDER BY entry_id DESC
        LIMIT $2";
    view.all(LATEST, values![subject_id, most]).await?.iter().map(read).collect()
}

/// The things among some to which customers, or somebody who logged in for one, did something.
pub async fn done_by_customers(view: &mut View, verb: &str, subjects: Vec<String>) -> Result<Vec<String>> {
    const DONE: Sql = Sql {
        sqlite: "SELECT DISTINCT subject_id FROM audit_entries
                 WHERE subject_id IN (SELECT value FROM json_each($1)) AND verb = $2
                   AND actor_kind IN ('customer', 'member')",
        postgres: "SELECT DISTINCT subject_id FROM audit_entries
                   WHERE subject_id = ANY($1) AND verb = $2 AND actor_kind IN ('customer', 'member')",
    };
    view.all(DONE, values![subjects, verb]).await?.iter().map(|row| row.get(0)).collect()
}

/// At most so many entries that no seal chains yet, the oldest first.
pub async fn unsealed(view: &mut View, most: i64) -> Result<Vec<Entry>> {
    const UNSEALED: &str =
        "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
            reason, before, after, seal
        FROM audit_entries
        WHERE seal IS NULL
        ORDER BY entry_id
        LIMIT $1";
    view.all(UNSEALED, values![most]).await?.iter().map(read).collect()
}

/// How many entries no seal chains yet.
pub async fn count_unsealed(view: &mut View) -> Result<i64> {
    view.one("SELECT COUNT(*) FROM audit_entries WHERE seal IS NULL", vec![]).await?.get(0)
}

/// Gives entries their seal; answers how many had none and have it now.
pub async fn set_seal(tx: &mut Tx, entries: &[Entry], seal: i64) -> Result<u64> {
    const SET: Sql = Sql {
        sqlite: "UPDATE audit_entries SET seal = $1
                 WHERE seal IS NULL AND entry_id IN (SELECT unhex(value) FROM json_each($2))",
        postgres: "UPDATE audit_entries SET seal = $1 WHERE seal IS NULL AND entry_id = ANY($2)",
    };
    let ids: Vec<Uuid> = entries.iter().map(|entry| entry.entry_id.uuid()).collect();
    tx.run(SET, values![seal, ids]).await
}

/// Hands out every sealed entry, seal by seal, in the order in which the seals cover them.
pub async fn each_sealed(view: &mut View, mut take: impl FnMut(Entry) -> Result<()>) -> Result<()> {
    const EACH: &str =
        "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
            reason, before, after, seal
        FROM audit_entries
        WHERE seal IS NOT NULL
        ORDER BY seal, entry_id";
    view.each(EACH, vec![], |row| take(read(&row)?)).await
}

/// Reads the columns that every query here selects.
fn read(row: &Row) -> Result<Entry> {
    let json = |place| -> Result<Option<Value>> {
        let text: Option<String> = row.get(place)?;
        let parse = |text: String| {
            serde_json::from_str(&text).map_err(|cause| {
                fault::unreadable("the audit trail holds no JSON where it should").cause(cause)
            })
        };
        text.map(parse).transpose()
    };
    Ok(Entry {
        entry_id: row.get(0)?,
        created_at: row.get(1)?,
        actor: Actor::read(&row.get::<String>(2)?, row.get(3)?)?,
        verb: row.get(4)?,
        subject: row.get(5)?,
        subject_id: row.get(6)?,
        customer_id: row.get(7)?,
        reason: row.get(8)?,
        before: json(9)?,
        after: json(10)?,
        seal: row.get(11)?,
    })
}
