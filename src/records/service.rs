//! A service: what is metered, in which unit, and which requests count.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::ServiceId;
use crate::values::naming;
use crate::values::timestamp::Timestamp;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// What is metered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "service")]
pub struct Service {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub service_id: ServiceId,
    /// What commands and files call it; unique, never changed.
    pub code: String,
    /// For people to read; what invoices show.
    pub display_name: String,
    /// What a quantity of one is: `request`, `second`, `GB`.
    pub unit: String,
    /// What a period's quantity is made of; never changed.
    pub aggregation: Aggregation,
    /// Which answers of a metered request are charged.
    #[schema(value_type = String, example = "2xx,304")]
    pub statuses: Statuses,
    /// Which request methods are charged.
    #[schema(value_type = String, example = "GET,POST")]
    pub methods: Methods,
    /// Since when it takes no new usage; `None` is active.
    pub archived_at: Option<Timestamp>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// What a period's quantity is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aggregation {
    /// All quantities together.
    Sum,
    /// How many events.
    Count,
    /// The largest quantity.
    Max,
    /// How many different values.
    Unique,
    /// The quantity of the last event.
    Latest,
}

impl Aggregation {
    /// All of them, for help and for suggestions.
    pub const WORDS: [&str; 5] = ["sum", "count", "max", "unique", "latest"];

    /// The word that the database and the API use.
    pub fn word(self) -> &'static str {
        match self {
            Aggregation::Sum => "sum",
            Aggregation::Count => "count",
            Aggregation::Max => "max",
            Aggregation::Unique => "unique",
            Aggregation::Latest => "latest",
        }
    }
}

impl FromStr for Aggregation {
    type Err = Error;

    fn from_str(text: &str) -> Result<Aggregation> {
        match text {
            "sum" => Ok(Aggregation::Sum),
            "count" => Ok(Aggregation::Count),
            "max" => Ok(Aggregation::Max),
            "unique" => Ok(Aggregation::Unique),
            "latest" => Ok(Aggregation::Latest),
            _ => Err(Error::invalid("aggregation", text, "is none of sum, count, max, unique, latest")
                .suggest(text, Aggregation::WORDS)),
        }
    }
}

impl fmt::Display for Aggregation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// Which answers are charged: classes and codes such as `2xx,304`, or `*` for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statuses(String);

impl Statuses {
    /// Only success is charged (RULES 14).
    pub fn success() -> Statuses {
        Statuses("2xx".to_owned())
    }

    /// Whether an answer with this status is charged.
    pub fn include(&self, status: u16) -> bool {
        self.0.split(',').any(|pattern| match pattern.strip_suffix("xx") {
            Some(class) => class.parse() == Ok(status / 100),
            None => pattern == "*" || pattern.parse() == Ok(status),
        })
    }
}

impl FromStr for Statuses {
    type Err = Error;

    fn from_str(text: &str) -> Result<Statuses> {
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let known = |pattern: &str| {
            let first = matches!(pattern.as_bytes().first(), Some(b'1'..=b'5'));
            let rest = pattern.get(1..).unwrap_or_default();
            first && pattern.len() == 3 && (rest == "xx" || digits(rest))
        };
        let patterns: Vec<String> = text.split(',').map(|part| part.trim().to_ascii_lowercase()).collect();
        if text.trim() == "*" || patterns.iter().all(|pattern| known(pattern)) {
            return Ok(Statuses(patterns.join(",")));
        }
        Err(Error::invalid("statuses", text, "is not a list like 2xx,304"))
    }
}

/// Which request methods are charged: a list, or `*` for all but HEAD and OPTIONS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Methods(String);

impl Methods {
    /// All but HEAD and OPTIONS (RULES 14).
    pub fn usual() -> Methods {
        Methods("*".to_owned())
    }

    /// Whether a request with this method is charged; methods are told apart by case.
    pub fn include(&self, method: &str) -> bool {
        match self.0.as_str() {
            "*" => !matches!(method, "HEAD" | "OPTIONS"),
            list => list.split(',').any(|listed| listed == method),
        }
    }
}

impl FromStr for Methods {
    type Err = Error;

    fn from_str(text: &str) -> Result<Methods> {
        let known = |method: &str| {
            (1..=32).contains(&method.len())
                && method.bytes().all(|b| b.is_ascii_uppercase() || b == b'-' || b == b'_')
        };
        let methods: Vec<String> = text.split(',').map(|part| part.trim().to_ascii_uppercase()).collect();
        if text.trim() == "*" || methods.iter().all(|method| known(method)) {
            return Ok(Methods(methods.join(",")));
        }
        Err(Error::invalid("methods", text, "is not a list like GET,POST"))
    }
}

/// Both checked lists show and serialize as their text.
macro_rules! shown_as_text {
    ($($type:ty),*) => {$(
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    )*};
}

shown_as_text!(Statuses, Methods);

impl Service {
    /// A new service that sums quantities and charges successful requests.
    pub fn new(code: &str, unit: &str, at: Timestamp) -> Result<Service> {
        let service = Service {
            service_id: ServiceId::new(),
            code: naming::code(code).map_err(|error| error.within("service"))?,
            display_name: code.to_owned(),
            unit: unit.to_owned(),
            aggregation: Aggregation::Sum,
            statuses: Statuses::success(),
            methods: Methods::usual(),
            archived_at: None,
            created_at: at,
            updated_at: at,
        };
        service.checked()
    }

    /// The service with its texts trimmed; refuses what no service may have.
    pub fn checked(mut self) -> Result<Service> {
        self.display_name = naming::display_name(&self.display_name)?;
        self.unit = naming::line("unit", &self.unit, 32)?;
        Ok(self)
    }

    /// Whether a metered request is charged (RULES 14).
    pub fn charges(&self, status: u16, method: &str) -> bool {
        self.statuses.include(status) && self.methods.include(method)
    }
}

/// Adds a service; a taken code is a conflict.
pub async fn insert(tx: &mut Tx, service: &Service) -> Result<()> {
    let added = tx
        .run(
            "INSERT INTO services (service_id, code, display_name, unit, aggregation, statuses, methods,
               created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT DO NOTHING",
            values![
                service.service_id,
                &service.code,
                &service.display_name,
                &service.unit,
                service.aggregation.word(),
                service.statuses.to_string(),
                service.methods.to_string(),
                service.created_at,
                service.updated_at
            ],
        )
        .await?;
    if added == 0 {
        return Err(Error::conflict("code_taken", format!("a service {:?} exists", service.code)));
    }
    Ok(())
}

/// Replaces what is kept of a service; its code and its aggregation stay.
pub async fn update(tx: &mut Tx, service: &Service) -> Result<()> {
    tx.run(
        "UPDATE services
         SET display_name = $2, unit = $3, statuses = $4, methods = $5, archived_at = $6, updated_at = $7
         WHERE service_id = $1",
        values![
            service.service_id,
            &service.display_name,
            &service.unit,
            service.statuses.to_string(),
            service.methods.to_string(),
            service.archived_at,
            service.updated_at
        ],
    )
    .await?;
    Ok(())
}

/// Every service in the order of their birth; there are few.
pub async fn all(view: &mut View) -> Result<Vec<Service>> {
    let rows = view
        .all(
            "SELECT service_id, code, display_name, unit, aggregation, statuses, methods, archived_at,
               created_at, updated_at
             FROM services
             ORDER BY service_id",
            vec![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// The service that a person means: by code or by id.
pub async fn find(view: &mut View, text: &str) -> Result<Service> {
    let mut all = all(view).await?;
    match all.iter().position(|service| service.code == text || service.service_id.to_string() == text) {
        Some(place) => Ok(all.swap_remove(place)),
        None => {
            Err(Error::not_found("service", text)
                .suggest(text, all.iter().map(|service| service.code.as_str())))
        }
    }
}

/// Reads the columns of a service.
fn read(row: &Row) -> Result<Service> {
    Ok(Service {
        service_id: row.get(0)?,
        code: row.get(1)?,
        display_name: row.get(2)?,
        unit: row.get(3)?,
        aggregation: row.get::<String>(4)?.parse()?,
        statuses: row.get::<String>(5)?.parse()?,
        methods: row.get::<String>(6)?.parse()?,
        archived_at: row.get(7)?,
        created_at: row.get(8)?,
        updated_at: row.get(9)?,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn only_what_counts_is_charged() {
        let cases = "
            2xx     | *        | 200 | GET     | yes
            2xx     | *        | 299 | POST    | yes
            2xx     | *        | 304 | GET     | no
            2xx     | *        | 200 | HEAD    | no
            2xx     | *        | 204 | OPTIONS | no
            2xx,304 | *        | 304 | GET     | yes
            200     | *        | 206 | GET     | no
            *       | *        | 500 | GET     | yes
            2xx     | HEAD,GET | 200 | HEAD    | yes
            2XX     | get      | 200 | GET     | yes
            2xx     | GET      | 200 | POST    | no
            2xx     | *        | 0   | GET     | no";
        for row in cases.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let mut service = Service::new("api", "request", Timestamp::EPOCH).unwrap();
            service.statuses = cells[0].parse().unwrap();
            service.methods = cells[1].parse().unwrap();
            assert_eq!(service.charges(cells[2].parse().unwrap(), cells[3]), cells[4] == "yes", "{row}");
        }
    }

    #[test]
    fn lists_that_make_no_sense_are_refused() {
        for text in ["", "2x", "6xx", "200,", "abc", "2xx,*", "é00"] {
            assert!(text.parse::<Statuses>().is_err(), "{text}");
        }
        for text in ["", "GET,", "GET,*", "G T"] {
            assert!(text.parse::<Methods>().is_err(), "{text}");
        }
    }
}
