//! An endpoint: where a customer wants its webhooks sent, which ones, and how that goes.

use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::{CustomerId, EndpointId};
use crate::values::naming;
use crate::values::page::{Page, Paging};
use crate::values::search;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::str::FromStr;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many words a list of events or of fields has at most.
const WORDS_MAX: usize = 50;

/// An endpoint, serialized as the API shows it: without its secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "webhook")]
pub struct Endpoint {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub endpoint_id: EndpointId,
    /// Whose events it is told.
    pub customer_id: CustomerId,
    /// Where they are sent.
    pub url: String,
    /// For people to tell it from others.
    pub description: String,
    /// Which events: `invoice.issued`, `payment.*`, or `*` for all.
    pub events: Vec<String>,
    /// Of payments, only changes of these fields; all when empty.
    pub fields: Vec<String>,
    /// Whether anything is sent.
    pub status: EndpointStatus,
    /// Why nothing is sent.
    pub disabled_reason: Option<DisabledReason>,
    /// Since when nothing is sent.
    pub disabled_at: Option<Timestamp>,
    /// When the tries began of which none succeeded; after five days it is disabled.
    pub failing_since: Option<Timestamp>,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// What an endpoint can ask for.
#[derive(Clone, Copy, Debug)]
pub struct Offered<'a> {
    /// The events that there are.
    pub events: &'a [&'static str],
    /// The fields of payments; those within another one are named with it, as `party.bsb`.
    pub fields: &'a [String],
}

/// Whether an endpoint is sent anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EndpointStatus {
    /// It is.
    Enabled,
    /// It is not, until it is enabled again.
    Disabled,
    /// It is no more; what was sent to it is still known.
    Removed,
}

/// Why an endpoint is sent nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DisabledReason {
    /// Somebody asked for it.
    Asked,
    /// It answered 410: it is gone.
    Gone,
    /// Every try failed for five days.
    Failing,
}

impl EndpointStatus {
    fn word(self) -> &'static str {
        match self {
            EndpointStatus::Enabled => "enabled",
            EndpointStatus::Disabled => "disabled",
            EndpointStatus::Removed => "removed",
        }
    }

    fn from_word(word: &str) -> Result<EndpointStatus> {
        match word {
            "enabled" => Ok(EndpointStatus::Enabled),
            "disabled" => Ok(EndpointStatus::Disabled),
            "removed" => Ok(EndpointStatus::Removed),
            _ => Err(Error::failed(format!("an endpoint has the unknown status {word:?}"))),
        }
    }
}

impl FromStr for EndpointStatus {
    type Err = Error;

    fn from_str(text: &str) -> Result<EndpointStatus> {
        match EndpointStatus::from_word(text) {
            Ok(status) if status != EndpointStatus::Removed => Ok(status),
            _ => Err(Error::invalid("status", text, "is neither enabled nor disabled")),
        }
    }
}

impl DisabledReason {
    /// Its word in the database and on the wire.
    pub fn word(self) -> &'static str {
        match self {
            DisabledReason::Asked => "asked",
            DisabledReason::Gone => "gone",
            DisabledReason::Failing => "failing",
        }
    }

    fn from_word(word: &str) -> Result<DisabledReason> {
        match word {
            "asked" => Ok(DisabledReason::Asked),
            "gone" => Ok(DisabledReason::Gone),
            "failing" => Ok(DisabledReason::Failing),
            _ => Err(Error::failed(format!("an endpoint is disabled for the unknown reason {word:?}"))),
        }
    }
}

impl Endpoint {
    /// The endpoint with its texts trimmed; refuses lists and texts that cannot be, and
    /// events and fields that are not offered.
    pub fn checked(mut self, offered: Offered<'_>) -> Result<Endpoint> {
        if !self.description.trim().is_empty() {
            self.description = naming::line("description", &self.description, 200)
                .map_err(|error| error.at("description"))?;
        }
        self.events = words("events", &self.events)?;
        if self.events.is_empty() {
            self.events.push("*".to_owned());
        }
        for pattern in &self.events {
            let is_known = |word: &&str| matches_event(pattern, word);
            if pattern != "*" && !offered.events.iter().any(is_known) {
                let error = Error::invalid("event", pattern, "is none that there is");
                return Err(error.suggest(pattern, offered.events.iter().copied()).at("events"));
            }
        }
        self.fields = fields(&self.fields, offered.fields)?;
        Ok(self)
    }

    /// Whether it wants an event of a kind in which those fields changed; `None` is one of something new.
    pub fn wants(&self, kind: &str, changed: Option<&[String]>) -> bool {
        if !self.events.iter().any(|pattern| matches_event(pattern, kind)) {
            return false;
        }
        if self.fields.is_empty() || !kind.starts_with("payment.") {
            return true;
        }
        changed.is_none_or(|changed| changed.iter().any(|field| self.fields.contains(field)))
    }
}

/// Whether a pattern is of an event: the same word, all of a noun as `payment.*`, or `*`.
fn matches_event(pattern: &str, kind: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(beginning) => kind.starts_with(beginning),
        None => pattern == kind,
    }
}

/// The fields that are asked for, each by its whole name: the parts of a party have had names of their own.
fn fields(given: &[String], offered: &[String]) -> Result<Vec<String>> {
    let mut fields = Vec::new();
    for given in words("fields", given)? {
        let of_party = format!("party.{given}");
        let is_part = matches!(given.as_str(), "name" | "bsb" | "account");
        let field = if is_part { of_party } else { given };
        if !offered.contains(&field) {
            let error = Error::invalid("field", &field, "is none of a payment");
            return Err(error.suggest(&field, offered.iter().map(String::as_str)).at("fields"));
        }
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    Ok(fields)
}

fn words(what: &'static str, given: &[String]) -> Result<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    for word in given.iter().map(|word| word.trim()) {
        let letters = word.strip_suffix(".*").unwrap_or(word);
        let is_word = word == "*"
            || ((1..=64).contains(&letters.len())
                && letters.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.')));
        if !is_word {
            let why = "is not of letters, digits, dots and underscores";
            return Err(Error::invalid(what, word, why).at(what));
        }
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    match words.len() {
        0..=WORDS_MAX => Ok(words),
        count => Err(Error::invalid(what, count, format!("are more than {WORDS_MAX}")).at(what)),
    }
}

/// Adds an endpoint.
pub async fn insert(tx: &mut Tx, endpoint: &Endpoint) -> Result<()> {
    tx.run(
        "INSERT INTO endpoints
             (customer_id, endpoint_id, url, description, events, fields, status, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            endpoint.customer_id,
            endpoint.endpoint_id,
            &endpoint.url,
            &endpoint.description,
            endpoint.events.join(","),
            endpoint.fields.join(","),
            endpoint.status.word(),
            endpoint.created_at,
            endpoint.updated_at
        ],
    )
    .await?;
    Ok(())
}

/// Keeps what may be changed of an endpoint.
pub async fn update(tx: &mut Tx, endpoint: &Endpoint) -> Result<()> {
    tx.run(
        "UPDATE endpoints
         SET url = $3, description = $4, events = $5, fields = $6, status = $7, disabled_reason = $8,
             disabled_at = $9, failing_since = $10, updated_at = $11,
             due_at = CASE WHEN $7 = 'enabled' THEN due_at ELSE NULL END
         WHERE customer_id = $1 AND endpoint_id = $2",
        values![
            endpoint.customer_id,
            endpoint.endpoint_id,
            &endpoint.url,
            &endpoint.description,
            endpoint.events.join(","),
            endpoint.fields.join(","),
            endpoint.status.word(),
            endpoint.disabled_reason.map(DisabledReason::word),
            endpoint.disabled_at,
            endpoint.failing_since,
            endpoint.updated_at
        ],
    )
    .await?;
    Ok(())
}

/// One endpoint that was not removed; of one customer where one is named.
pub async fn find(view: &mut View, whose: Option<CustomerId>, id: EndpointId) -> Result<Option<Endpoint>> {
    let sql = "SELECT customer_id, endpoint_id, url, description, events, fields, status, disabled_reason,
                   disabled_at, failing_since, created_at, updated_at
               FROM endpoints
               WHERE endpoint_id = $2 AND (customer_id = $1 OR CAST($1 AS UUID) IS NULL)
                 AND status <> 'removed'";
    view.first(sql, values![whose, id]).await?.as_ref().map(read).transpose()
}

/// The same, held against changes by others until the transaction ends.
pub async fn hold(tx: &mut Tx, customer: CustomerId, id: EndpointId) -> Result<Option<Endpoint>> {
    const HOLD: Sql = Sql {
        sqlite: "SELECT customer_id, endpoint_id, url, description, events, fields, status, disabled_reason,
                     disabled_at, failing_since, created_at, updated_at
                 FROM endpoints
                 WHERE customer_id = $1 AND endpoint_id = $2",
        postgres:
            "SELECT customer_id, endpoint_id, url, description, events, fields, status, disabled_reason,
                       disabled_at, failing_since, created_at, updated_at
                   FROM endpoints
                   WHERE customer_id = $1 AND endpoint_id = $2
                   FOR UPDATE",
    };
    tx.first(HOLD, values![customer, id]).await?.as_ref().map(read).transpose()
}

/// The first two endpoints that are at an address.
pub async fn at_url(view: &mut View, url: &str) -> Result<Vec<EndpointId>> {
    let sql = "SELECT endpoint_id FROM endpoints
               WHERE url = $1 AND status <> 'removed'
               ORDER BY endpoint_id
               LIMIT 2";
    view.all(sql, values![url]).await?.iter().map(|row| row.get(0)).collect()
}

/// How many endpoints a customer has.
pub async fn count(view: &mut View, customer: CustomerId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM endpoints WHERE customer_id = $1 AND status <> 'removed'";
    view.one(sql, values![customer]).await?.get(0)
}

/// Every endpoint of some customers that was not removed.
pub async fn of_customers(view: &mut View, customers: &[CustomerId]) -> Result<Vec<Endpoint>> {
    const OF_CUSTOMERS: Sql = Sql {
        sqlite: "SELECT customer_id, endpoint_id, url, description, events, fields, status, disabled_reason,
                     disabled_at, failing_since, created_at, updated_at
                 FROM endpoints
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1)) AND status <> 'removed'
                 ORDER BY customer_id, endpoint_id",
        postgres:
            "SELECT customer_id, endpoint_id, url, description, events, fields, status, disabled_reason,
                       disabled_at, failing_since, created_at, updated_at
                   FROM endpoints
                   WHERE customer_id = ANY($1) AND status <> 'removed'
                   ORDER BY customer_id, endpoint_id",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    view.all(OF_CUSTOMERS, values![ids]).await?.iter().map(read).collect()
}

/// Which endpoints are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only in this status; those that were removed are in no list.
    pub status: Option<EndpointStatus>,
    /// Only those that fail, or to which nothing is sent any more because they did.
    pub is_failing: bool,
}

/// A page of the endpoints that are not removed, in the order of their birth or the newest first.
pub async fn page(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Endpoint>> {
    rows(filter, paging).page(view, paging, paging.sort.is_some_and(|sort| sort.descending)).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter, paging: &Paging) -> List<Endpoint> {
    const ROWS: &str =
        "SELECT customer_id, endpoint_id, url, description, events, fields, status, disabled_reason,
            disabled_at, failing_since, created_at, updated_at
        FROM endpoints";
    let order = Order {
        key: &["endpoint_id"],
        place: |one: &Endpoint| vec![one.endpoint_id.to_string()],
        values: |words| Ok(values![words[0].parse::<EndpointId>()?]),
    };
    let mut rows = List::of(ROWS, order, read);
    if let Some(customer) = filter.customer_id {
        rows = rows.led("customer_id = ?", customer);
    }
    // There are few of either among all; their index holds no others.
    if filter.is_failing {
        rows = rows.led_to("(failing_since IS NOT NULL OR disabled_reason IN ('failing', 'gone'))");
    }
    rows = match filter.status {
        Some(EndpointStatus::Disabled) => rows.led_to("status = 'disabled'"),
        status => rows.led_to("status <> 'removed'").keep("status = ?", status.map(EndpointStatus::word)),
    };
    let sought = paging.search.as_deref().map(search::pattern);
    rows.keep("(LOWER(url) LIKE ? ESCAPE '!' OR LOWER(description) LIKE ? ESCAPE '!')", sought)
}

fn read(row: &Row) -> Result<Endpoint> {
    let list = |text: String| -> Vec<String> {
        text.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let reason: Option<String> = row.get(7)?;
    Ok(Endpoint {
        customer_id: row.get(0)?,
        endpoint_id: row.get(1)?,
        url: row.get(2)?,
        description: row.get(3)?,
        events: list(row.get(4)?),
        fields: list(row.get(5)?),
        status: EndpointStatus::from_word(&row.get::<String>(6)?)?,
        disabled_reason: reason.as_deref().map(DisabledReason::from_word).transpose()?,
        disabled_at: row.get(8)?,
        failing_since: row.get(9)?,
        created_at: row.get(10)?,
        updated_at: row.get(11)?,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn patterns_and_fields_say_what_is_wanted() {
        let endpoint = |events: &[&str], fields: &[&str]| Endpoint {
            endpoint_id: EndpointId::new(),
            customer_id: CustomerId::new(),
            url: String::new(),
            description: String::new(),
            events: events.iter().map(|word| (*word).to_owned()).collect(),
            fields: fields.iter().map(|word| (*word).to_owned()).collect(),
            status: EndpointStatus::Enabled,
            disabled_reason: None,
            disabled_at: None,
            failing_since: None,
            created_at: Timestamp::EPOCH,
            updated_at: Timestamp::EPOCH,
        };
        for (events, fields, kind, changed, is_wanted) in [
            (&["*"][..], &[][..], "invoice.issued", None, true),
            (&["invoice.*"], &[], "invoice.issued", None, true),
            (&["invoice.*"], &[], "invoices", None, false),
            (&["payment.failed"], &[], "payment.failed", None, true),
            (&["payment.failed"], &[], "payment.failed2", None, false),
            (&["*"], &["status"], "payment.failed", Some(vec!["status", "bsb"]), true),
            (&["*"], &["amount"], "payment.failed", Some(vec!["status"]), false),
            (&["*"], &["amount"], "payment.created", None, true),
            (&["*"], &["amount"], "refund.failed", Some(vec!["status"]), true),
        ] {
            let changed: Option<Vec<String>> =
                changed.map(|names| names.into_iter().map(str::to_owned).collect());
            let wants = endpoint(events, fields).wants(kind, changed.as_deref());
            assert_eq!(wants, is_wanted, "{events:?} {fields:?} {kind} {changed:?}");
        }
        let offered = Offered { events: &["invoice.issued", "payment.failed"], fields: &[] };
        for (events, is_good) in [
            (&["invoice.issued"][..], true),
            (&["invoice.*", "*"], true),
            (&[], true),
            (&["invoice.isued"], false),
            (&["x.*"], false),
            (&["inv*"], false),
            (&["a b"], false),
            (&[""], false),
        ] {
            assert_eq!(endpoint(events, &[]).checked(offered).is_ok(), is_good, "{events:?}");
        }
    }
}
