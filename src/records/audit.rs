//! An entry of the audit trail: who did what to which thing, and what it was before.
//!
//! Entries are written in the transaction of the change itself and free of each other, so that
//! changes stay concurrent. A seal chains those that are committed; see `records/audit_seal.rs`.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::fault;
use crate::db::keyset::{Keyset, Place};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::actor::Actor;
use crate::values::id::{AuditId, CustomerId};
use crate::values::page::{Page, Paging, read_cursor};
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

/// Entries of a page, the newest first. Texts are searched for among those of a customer or of a thing.
pub async fn list(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<Entry>> {
    let list = match (&filter.subject_id, filter.customer_id) {
        (Some(_), _) => OF_SUBJECT,
        (None, Some(_)) => OF_CUSTOMER,
        (None, None) if filter.verb.is_some() => return list_of_verbs(view, filter, paging).await,
        (None, None) if filter.actor.is_some() => OF_ACTOR,
        (None, None) => OF_ALL,
    };
    // The newest first, it is over where the first too old one comes: nobody looks through all behind it.
    match filter.since.filter(|_| !paging.is_oldest_first()) {
        Some(since) => {
            let all = Filter { since: None, ..filter.clone() };
            let rows = page(view, list, &all, paging).await?;
            Ok(Page::cut_since(rows, paging, place_of, (since, |one: &Entry| one.created_at)))
        }
        None => Ok(Page::cut(page(view, list, filter, paging).await?, paging, place_of)),
    }
}

/// Those of one verb, or of each that starts with a word: a page of every one of these verbs, put in order.
async fn list_of_verbs(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<Entry>> {
    let wanted = filter.verb.as_deref().unwrap_or_default();
    let mut rows = Vec::new();
    for verb in verbs(view).await? {
        if verb == wanted || verb.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.')) {
            let filter = Filter { verb: Some(verb), ..filter.clone() };
            rows.extend(page(view, OF_VERB, &filter, paging).await?);
        }
    }
    rows.sort_by_key(|one| one.entry_id);
    if !paging.is_oldest_first() {
        rows.reverse();
    }
    rows.truncate(usize::try_from(paging.probe()).unwrap_or(usize::MAX));
    Ok(Page::cut(rows, paging, place_of))
}

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

async fn page(view: &mut View, list: Keyset, filter: &Filter, paging: &Paging) -> Result<Vec<Entry>> {
    let after = match &paging.cursor {
        Some(cursor) => Some(values![read_cursor(cursor, 1)?[0].parse::<AuditId>()?]),
        None => None,
    };
    let values = values![
        filter.actor.as_deref(),
        filter.verb.as_deref(),
        filter.subject_id.as_deref(),
        filter.customer_id,
        filter.since,
        filter.until,
        paging.search.as_deref().map(search::pattern),
    ];
    let place = Place { falls: !paging.is_oldest_first(), after, limit: paging.probe() };
    view.page(list, values, place).await?.iter().map(read).collect()
}

/// What a page that follows an entry begins behind.
pub fn place_of(entry: &Entry) -> Vec<String> {
    vec![entry.entry_id.to_string()]
}

/// All there are.
const OF_ALL: Keyset = Keyset {
    rows: "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
                reason, before, after, seal
            FROM audit_entries
            WHERE (CAST($1 AS TEXT) IS NULL OR actor = $1)
              AND (CAST($2 AS TEXT) IS NULL OR verb = $2 OR SUBSTR(verb, 1, LENGTH($2) + 1) = $2 || '.')
              AND CAST($3 AS TEXT) IS NULL
              AND CAST($4 AS UUID) IS NULL
              AND (CAST($5 AS TIMESTAMPTZ) IS NULL OR created_at >= $5)
              AND (CAST($6 AS TIMESTAMPTZ) IS NULL OR created_at < $6)
              AND CAST($7 AS TEXT) IS NULL",
    key: &["entry_id"],
};

/// Those of one verb, whose index is then the way in.
const OF_VERB: Keyset = Keyset {
    rows: "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
                reason, before, after, seal
            FROM audit_entries
            WHERE (CAST($1 AS TEXT) IS NULL OR actor = $1)
              AND verb = $2
              AND CAST($3 AS TEXT) IS NULL
              AND CAST($4 AS UUID) IS NULL
              AND (CAST($5 AS TIMESTAMPTZ) IS NULL OR created_at >= $5)
              AND (CAST($6 AS TIMESTAMPTZ) IS NULL OR created_at < $6)
              AND CAST($7 AS TEXT) IS NULL",
    key: &["entry_id"],
};

/// What one actor did.
const OF_ACTOR: Keyset = Keyset {
    rows: "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
                reason, before, after, seal
            FROM audit_entries
            WHERE actor = $1
              AND (CAST($2 AS TEXT) IS NULL OR verb = $2 OR SUBSTR(verb, 1, LENGTH($2) + 1) = $2 || '.')
              AND CAST($3 AS TEXT) IS NULL
              AND CAST($4 AS UUID) IS NULL
              AND (CAST($5 AS TIMESTAMPTZ) IS NULL OR created_at >= $5)
              AND (CAST($6 AS TIMESTAMPTZ) IS NULL OR created_at < $6)
              AND CAST($7 AS TEXT) IS NULL",
    key: &["entry_id"],
};

/// Those that concern a customer.
const OF_CUSTOMER: Keyset = Keyset {
    rows: "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
                reason, before, after, seal
            FROM audit_entries
            WHERE (CAST($1 AS TEXT) IS NULL OR actor = $1)
              AND (CAST($2 AS TEXT) IS NULL OR verb = $2 OR SUBSTR(verb, 1, LENGTH($2) + 1) = $2 || '.')
              AND CAST($3 AS TEXT) IS NULL
              AND customer_id = $4
              AND (CAST($5 AS TIMESTAMPTZ) IS NULL OR created_at >= $5)
              AND (CAST($6 AS TIMESTAMPTZ) IS NULL OR created_at < $6)
              AND (CAST($7 AS TEXT) IS NULL OR LOWER(subject_id) LIKE $7 ESCAPE '!'
                   OR LOWER(verb) LIKE $7 ESCAPE '!' OR LOWER(reason) LIKE $7 ESCAPE '!')",
    key: &["entry_id"],
};

/// What was done to a thing.
const OF_SUBJECT: Keyset = Keyset {
    rows: "SELECT entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id,
                reason, before, after, seal
            FROM audit_entries
            WHERE (CAST($1 AS TEXT) IS NULL OR actor = $1)
              AND (CAST($2 AS TEXT) IS NULL OR verb = $2 OR SUBSTR(verb, 1, LENGTH($2) + 1) = $2 || '.')
              AND subject_id = $3
              AND (CAST($4 AS UUID) IS NULL OR customer_id = $4)
              AND (CAST($5 AS TIMESTAMPTZ) IS NULL OR created_at >= $5)
              AND (CAST($6 AS TIMESTAMPTZ) IS NULL OR created_at < $6)
              AND (CAST($7 AS TEXT) IS NULL OR LOWER(subject_id) LIKE $7 ESCAPE '!'
                   OR LOWER(verb) LIKE $7 ESCAPE '!' OR LOWER(reason) LIKE $7 ESCAPE '!')",
    key: &["entry_id"],
};

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
