//! A limit: how much a customer may use, spend or send; for one customer, for those who subscribe to a plan,
//! or for all without their own.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, PlanId, ServiceId};
use crate::values::page::{self, Page, Paging};
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// A limit as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What it is about; there is one limit for each.
    pub about: About,
    /// In the kind's own unit, see [`Kind`]; `None` is unlimited, which lets a customer off the
    /// limit of its plan and the one for all.
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
    /// Whose.
    pub owner: Owner,
    /// Of which service; `None` is all of them together.
    pub service_id: Option<ServiceId>,
    /// What is limited.
    pub kind: Kind,
    /// Of a spend cap: it holds for those who are billed in it.
    pub currency: Option<Currency>,
}

/// Whose a limit is; what comes later here stands before what comes earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// Everybody who has none of their own and none of a plan.
    All,
    /// Whoever subscribes to a plan and has none of their own; of several plans the most generous holds.
    Plan(PlanId),
    /// One customer.
    Customer(CustomerId),
}

impl Owner {
    /// The customer, of whom it is one.
    pub fn customer(self) -> Option<CustomerId> {
        match self {
            Owner::Customer(customer) => Some(customer),
            Owner::All | Owner::Plan(_) => None,
        }
    }

    /// The plan, of which it is one.
    pub fn plan(self) -> Option<PlanId> {
        match self {
            Owner::Plan(plan) => Some(plan),
            Owner::All | Owner::Customer(_) => None,
        }
    }

    /// The columns: customer and plan, of which one at most is not nothing but zeros.
    fn key(self) -> (Uuid, Uuid) {
        let customer = self.customer().map_or(Uuid::nil(), CustomerId::uuid);
        (customer, self.plan().map_or(Uuid::nil(), PlanId::uuid))
    }

    fn from_key(customer: Uuid, plan: Uuid) -> Owner {
        match (customer.is_nil(), plan.is_nil()) {
            (true, true) => Owner::All,
            (true, false) => Owner::Plan(PlanId::from_uuid(plan)),
            (false, _) => Owner::Customer(CustomerId::from_uuid(customer)),
        }
    }
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

    /// The kind of two words, as [`Kind::word`] and [`Span::word`] say them.
    pub fn read(kind: &str, period: &str) -> Option<Kind> {
        Some(match (kind, period) {
            ("quota", "month") => Kind::Quota(Span::Month),
            ("quota", "day") => Kind::Quota(Span::Day),
            ("spend", "month") => Kind::Spend(Span::Month),
            ("spend", "day") => Kind::Spend(Span::Day),
            ("own_spend", "month") => Kind::OwnSpend(Span::Month),
            ("own_spend", "day") => Kind::OwnSpend(Span::Day),
            ("rate", _) => Kind::Rate,
            ("concurrent", _) => Kind::Concurrent,
            _ => return None,
        })
    }

    fn from_words(kind: &str, period: &str) -> Result<Kind> {
        let of_none = || Error::failed(format!("the limit {kind:?} per {period:?} is of no kind"));
        Kind::read(kind, period).ok_or_else(of_none)
    }
}

/// The columns of the primary key.
struct Key {
    customer: Uuid,
    plan: Uuid,
    service: Uuid,
    kind: &'static str,
    period: &'static str,
    currency: String,
}

impl About {
    fn key(&self) -> Key {
        let (customer, plan) = self.owner.key();
        Key {
            customer,
            plan,
            service: self.service_id.map_or(Uuid::nil(), ServiceId::uuid),
            kind: self.kind.word(),
            period: self.kind.period_word(),
            currency: self.currency.map(|currency| currency.to_string()).unwrap_or_default(),
        }
    }
}

/// Sets a limit, in place of the one about the same if there is one; answers it as it is kept.
pub async fn set(tx: &mut Tx, limit: &Limit) -> Result<Limit> {
    let Key { customer, plan, service, kind, period, currency } = limit.about.key();
    let sql = "INSERT INTO limits
                 (customer_id, plan_id, service_id, kind, period, currency,
                  amount, burst, created_at, updated_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
               ON CONFLICT (customer_id, plan_id, service_id, kind, period, currency) DO UPDATE
               SET amount = excluded.amount, burst = excluded.burst, updated_at = excluded.updated_at
               RETURNING *";
    let Limit { amount, burst, created_at, updated_at, .. } = *limit;
    let arguments =
        values![customer, plan, service, kind, period, currency, amount, burst, created_at, updated_at];
    read(&tx.one(sql, arguments).await?)
}

/// Takes a limit away; answers it as it was, if there was one.
pub async fn remove(tx: &mut Tx, about: &About) -> Result<Option<Limit>> {
    let Key { customer, plan, service, kind, period, currency } = about.key();
    let sql = "DELETE FROM limits
               WHERE customer_id = $1 AND plan_id = $2 AND service_id = $3
                 AND kind = $4 AND period = $5 AND currency = $6
               RETURNING *";
    let row = tx.first(sql, values![customer, plan, service, kind, period, currency]).await?;
    row.as_ref().map(read).transpose()
}

/// The limit about that, if there is one.
pub async fn find(view: &mut View, about: &About) -> Result<Option<Limit>> {
    let Key { customer, plan, service, kind, period, currency } = about.key();
    let sql = "SELECT * FROM limits
               WHERE customer_id = $1 AND plan_id = $2 AND service_id = $3
                 AND kind = $4 AND period = $5 AND currency = $6";
    let row = view.first(sql, values![customer, plan, service, kind, period, currency]).await?;
    row.as_ref().map(read).transpose()
}

/// The limits for all, those of every plan, and one customer's own; there are few of each.
pub async fn for_customer(view: &mut View, customer: CustomerId) -> Result<Vec<Limit>> {
    let sql = "SELECT * FROM limits
               WHERE customer_id = $1 OR customer_id = $2
               ORDER BY customer_id, plan_id, service_id, kind, period, currency";
    view.all(sql, values![customer, Uuid::nil()]).await?.iter().map(read).collect()
}

/// Whether any plan has a limit.
pub async fn has_any_of_plans(view: &mut View) -> Result<bool> {
    let sql = "SELECT 1 FROM limits WHERE customer_id = $1 AND plan_id <> $1 LIMIT 1";
    Ok(view.first(sql, values![Uuid::nil()]).await?.is_some())
}

/// Which limits a list shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only those of one owner.
    pub owner: Option<Owner>,
    /// Only of one service.
    pub service_id: Option<ServiceId>,
}

/// Limits, those for all first, then by plan, then by customer: a page of a list.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Limit>> {
    let sql = "SELECT * FROM limits
               WHERE ((customer_id = $1 AND plan_id = $2) OR $1 IS NULL)
                 AND (service_id = $3 OR $3 IS NULL)
                 AND (customer_id, plan_id, service_id, kind, period, currency) > ($4, $5, $6, $7, $8, $9)
               ORDER BY customer_id, plan_id, service_id, kind, period, currency
               LIMIT $10";
    let mut ids = [Uuid::nil(); 3];
    let mut rest = [String::new(), String::new(), String::new()];
    if let Some(cursor) = &paging.cursor {
        let keys = page::read_cursor(cursor, 6)?;
        for (id, text) in ids.iter_mut().zip(&keys) {
            *id = Uuid::try_parse(text)
                .map_err(|_| Error::invalid("cursor", cursor, "is not one that this list gave"))?;
        }
        rest = [keys[3].clone(), keys[4].clone(), keys[5].clone()];
    }
    let (whose, of_plan) = filter.owner.map(Owner::key).unzip();
    let ([customer, plan, service], [kind, period, currency]) = (ids, rest);
    let arguments = values![
        whose,
        of_plan,
        filter.service_id,
        customer,
        plan,
        service,
        kind,
        period,
        currency,
        paging.probe()
    ];
    let limits = view.all(sql, arguments).await?.iter().map(read).collect::<Result<Vec<Limit>>>()?;
    Ok(Page::cut(limits, paging, |limit| {
        let Key { customer, plan, service, kind, period, currency } = limit.about.key();
        let ids = [customer, plan, service].map(|id| id.to_string());
        ids.into_iter().chain([kind.to_owned(), period.to_owned(), currency]).collect()
    }))
}

fn read(row: &Row) -> Result<Limit> {
    let service: Uuid = row.get(2)?;
    let currency: String = row.get(5)?;
    Ok(Limit {
        about: About {
            owner: Owner::from_key(row.get(0)?, row.get(1)?),
            service_id: (!service.is_nil()).then(|| ServiceId::from_uuid(service)),
            kind: Kind::from_words(&row.get::<String>(3)?, &row.get::<String>(4)?)?,
            currency: if currency.is_empty() { None } else { Some(currency.parse()?) },
        },
        amount: row.get(6)?,
        burst: row.get(7)?,
        created_at: row.get(8)?,
        updated_at: row.get(9)?,
    })
}
