//! A limit: how much a customer may use, spend or send; for one customer, or for all without their own.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::page::{self, Page, Paging};
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// A limit as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What it is about; there is one limit for each.
    pub about: About,
    /// In the kind's own unit, see [`Kind`]; `None` is unlimited, which lets a customer off the
    /// limit for all.
    pub amount: Option<i64>,
    /// How many requests may come at once, of a rate.
    pub burst: Option<i64>,
    /// When it was first set.
    pub created_at: Timestamp,
    /// When it was last set.
    pub updated_at: Timestamp,
}

/// What a limit is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct About {
    /// Whose; `None` is everybody who has none of their own.
    pub customer_id: Option<CustomerId>,
    /// Of which service; `None` is all of them together.
    pub service_id: Option<ServiceId>,
    /// What is limited.
    pub kind: Kind,
    /// Of a spend cap: it holds for those who are billed in it.
    pub currency: Option<Currency>,
}

/// What is limited, and in which unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What a service adds up to in a period, in millionths of its unit.
    Quota(Span),
    /// What usage costs in a period, in minor units of a currency.
    Spend(Span),
    /// What usage costs in a period, in minor units of a currency, as the customer caps it itself; it
    /// holds beside [`Kind::Spend`], so that nobody raises what an operator set.
    OwnSpend(Span),
    /// Requests per second, in millionths.
    Rate,
    /// Requests that are in work at once.
    Concurrent,
}

/// A period that begins anew by the customer's calendar (RULES 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// The calendar month.
    Month,
    /// The day.
    Day,
}

impl Span {
    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            Span::Month => "month",
            Span::Day => "day",
        }
    }
}

impl Kind {
    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Quota(_) => "quota",
            Kind::Spend(_) => "spend",
            Kind::OwnSpend(_) => "own_spend",
            Kind::Rate => "rate",
            Kind::Concurrent => "concurrent",
        }
    }

    /// The period that it counts over, if it does.
    pub fn span(self) -> Option<Span> {
        match self {
            Kind::Quota(span) | Kind::Spend(span) | Kind::OwnSpend(span) => Some(span),
            Kind::Rate | Kind::Concurrent => None,
        }
    }

    /// Whether it caps what usage costs.
    pub fn is_money(self) -> bool {
        matches!(self, Kind::Spend(_) | Kind::OwnSpend(_))
    }

    fn period_word(self) -> &'static str {
        self.span().map_or("none", Span::word)
    }

    fn from_words(kind: &str, period: &str) -> Result<Kind> {
        match (kind, period) {
            ("quota", "month") => Ok(Kind::Quota(Span::Month)),
            ("quota", "day") => Ok(Kind::Quota(Span::Day)),
            ("spend", "month") => Ok(Kind::Spend(Span::Month)),
            ("spend", "day") => Ok(Kind::Spend(Span::Day)),
            ("own_spend", "month") => Ok(Kind::OwnSpend(Span::Month)),
            ("own_spend", "day") => Ok(Kind::OwnSpend(Span::Day)),
            ("rate", _) => Ok(Kind::Rate),
            ("concurrent", _) => Ok(Kind::Concurrent),
            _ => Err(Error::failed(format!("the limit {kind:?} per {period:?} is of no kind"))),
        }
    }
}

impl About {
    /// The columns of the primary key: customer, service, kind, period, currency.
    fn key(&self) -> (Uuid, Uuid, &'static str, &'static str, String) {
        (
            self.customer_id.map_or(Uuid::nil(), CustomerId::uuid),
            self.service_id.map_or(Uuid::nil(), ServiceId::uuid),
            self.kind.word(),
            self.kind.period_word(),
            self.currency.map(|currency| currency.to_string()).unwrap_or_default(),
        )
    }
}

/// Sets a limit, in place of the one about the same if there is one; answers it as it is kept.
pub async fn set(tx: &mut Tx, limit: &Limit) -> Result<Limit> {
    let (customer, service, kind, period, currency) = limit.about.key();
    let sql = "INSERT INTO limits
                 (customer_id, service_id, kind, period, currency, amount, burst, created_at, updated_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
               ON CONFLICT (customer_id, service_id, kind, period, currency) DO UPDATE
               SET amount = excluded.amount, burst = excluded.burst, updated_at = excluded.updated_at
               RETURNING customer_id, service_id, kind, period, currency, amount, burst, created_at, updated_at";
    let (created_at, updated_at) = (limit.created_at, limit.updated_at);
    let arguments =
        values![customer, service, kind, period, currency, limit.amount, limit.burst, created_at, updated_at];
    read(&tx.one(sql, arguments).await?)
}

/// Takes a limit away; answers it as it was, if there was one.
pub async fn remove(tx: &mut Tx, about: &About) -> Result<Option<Limit>> {
    let (customer, service, kind, period, currency) = about.key();
    let sql = "DELETE FROM limits
               WHERE customer_id = $1 AND service_id = $2 AND kind = $3 AND period = $4 AND currency = $5
               RETURNING customer_id, service_id, kind, period, currency, amount, burst, created_at, updated_at";
    let row = tx.first(sql, values![customer, service, kind, period, currency]).await?;
    row.as_ref().map(read).transpose()
}

/// The limits for all and one customer's own; there are few of each.
pub async fn for_customer(view: &mut View, customer: CustomerId) -> Result<Vec<Limit>> {
    let sql = "SELECT customer_id, service_id, kind, period, currency, amount, burst, created_at, updated_at
               FROM limits
               WHERE customer_id = $1 OR customer_id = $2
               ORDER BY customer_id, service_id, kind, period, currency";
    view.all(sql, values![customer, Uuid::nil()]).await?.iter().map(read).collect()
}

/// Which limits a list shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only one customer's own.
    pub customer_id: Option<CustomerId>,
    /// Only of one service.
    pub service_id: Option<ServiceId>,
    /// Only the limits for all.
    pub for_all_only: bool,
}

/// Limits, those for all first, then by customer: a page of a list.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Limit>> {
    let sql = "SELECT customer_id, service_id, kind, period, currency, amount, burst, created_at, updated_at
               FROM limits
               WHERE (customer_id = $1 OR $1 IS NULL)
                 AND (service_id = $2 OR $2 IS NULL)
                 AND (customer_id, service_id, kind, period, currency) > ($3, $4, $5, $6, $7)
               ORDER BY customer_id, service_id, kind, period, currency
               LIMIT $8";
    let (mut customer, mut service) = (Uuid::nil(), Uuid::nil());
    let mut rest = [String::new(), String::new(), String::new()];
    if let Some(cursor) = &paging.cursor {
        let keys = page::read_cursor(cursor, 5)?;
        let id = |text: &str| {
            Uuid::try_parse(text)
                .map_err(|_| Error::invalid("cursor", cursor, "is not one that this list gave"))
        };
        (customer, service) = (id(&keys[0])?, id(&keys[1])?);
        rest = [keys[2].clone(), keys[3].clone(), keys[4].clone()];
    }
    let whose =
        if filter.for_all_only { Some(Uuid::nil()) } else { filter.customer_id.map(CustomerId::uuid) };
    let [kind, period, currency] = rest;
    let arguments =
        values![whose, filter.service_id, customer, service, kind, period, currency, paging.probe()];
    let limits = view.all(sql, arguments).await?.iter().map(read).collect::<Result<Vec<Limit>>>()?;
    Ok(Page::cut(limits, paging, |limit| {
        let (customer, service, kind, period, currency) = limit.about.key();
        vec![customer.to_string(), service.to_string(), kind.to_owned(), period.to_owned(), currency]
    }))
}

fn read(row: &Row) -> Result<Limit> {
    let (customer, service): (Uuid, Uuid) = (row.get(0)?, row.get(1)?);
    let currency: String = row.get(4)?;
    Ok(Limit {
        about: About {
            customer_id: (!customer.is_nil()).then(|| CustomerId::from_uuid(customer)),
            service_id: (!service.is_nil()).then(|| ServiceId::from_uuid(service)),
            kind: Kind::from_words(&row.get::<String>(2)?, &row.get::<String>(3)?)?,
            currency: if currency.is_empty() { None } else { Some(currency.parse()?) },
        },
        amount: row.get(5)?,
        burst: row.get(6)?,
        created_at: row.get(7)?,
        updated_at: row.get(8)?,
    })
}
