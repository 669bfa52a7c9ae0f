//! A price: one immutable version of what a service costs, and the book of all versions.

use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::rating::spec::Spec;
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, PlanId, PriceId, ServiceId};
use crate::values::naming;
use crate::values::page::{Page, Paging};
use crate::values::search;
use crate::values::timestamp::{Period, Timestamp};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// By what the list can be sorted; by birth unless asked.
pub const SORTS: &[&str] = &["created_at"];

/// One version of what a service costs, from an instant on (RULES 6).
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "price")]
pub struct Price {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub price_id: PriceId,
    /// What is priced.
    pub service_id: ServiceId,
    /// Whose own price it is; `None` is the list price, or a plan's.
    pub customer_id: Option<CustomerId>,
    /// The plan whose subscribers pay it while they subscribe.
    pub plan_id: Option<PlanId>,
    /// The currency of every amount in the spec.
    pub currency: Currency,
    /// The model and its amounts.
    pub spec: Spec,
    /// The first instant that it may be in force.
    pub starts_at: Timestamp,
    /// Why it was set.
    pub note: Option<String>,
    /// When it was set.
    pub created_at: Timestamp,
}

/// Which prices a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only of one service.
    pub service: Option<ServiceId>,
    /// Only the own prices of one customer.
    pub customer: Option<CustomerId>,
    /// Only list prices.
    pub list_only: bool,
    /// Only in one currency.
    pub currency: Option<Currency>,
}

impl Price {
    /// The version with its note trimmed; refuses a note of more than 500 characters.
    pub fn checked(mut self) -> Result<Price> {
        self.note = self.note.as_deref().map(|note| naming::line("note", note, 500)).transpose()?;
        Ok(self)
    }
}

/// Adds a version; nothing that is there is ever changed.
pub async fn insert(tx: &mut Tx, price: &Price) -> Result<()> {
    tx.run(
        "INSERT INTO prices (price_id, service_id, customer_id, plan_id, currency, spec, starts_at, note,
           created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            price.price_id,
            price.service_id,
            price.customer_id,
            price.plan_id,
            price.currency,
            price.spec.to_json(),
            price.starts_at,
            price.note.clone(),
            price.created_at
        ],
    )
    .await?;
    Ok(())
}

/// One version by its id.
pub async fn get(view: &mut View, price: PriceId) -> Result<Price> {
    let row = view
        .first(
            "SELECT price_id, service_id, customer_id, plan_id, currency, spec, starts_at, note, created_at
             FROM prices
             WHERE price_id = $1",
            values![price],
        )
        .await?;
    row.as_ref().map(read).ok_or_else(|| Error::not_found("price", price))?
}

/// What these versions say.
pub async fn specs(view: &mut View, prices: &[PriceId]) -> Result<HashMap<PriceId, Spec>> {
    const SPECS: Sql = Sql {
        sqlite: "SELECT price_id, spec FROM prices WHERE price_id IN (SELECT unhex(value) FROM json_each($1))",
        postgres: "SELECT price_id, spec FROM prices WHERE price_id = ANY($1)",
    };
    let ids: Vec<uuid::Uuid> = prices.iter().map(|id| id.uuid()).collect();
    let rows = view.all(SPECS, values![ids]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, Spec::parse(&row.get::<String>(1)?)?))).collect()
}

/// Versions in the order of their birth, or the newest first: a page of a list.
pub async fn list(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<Price>> {
    rows(filter, paging).page(view, paging, paging.sort.is_some_and(|sort| sort.descending)).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: &Filter, paging: &Paging) -> List<Price> {
    const ROWS: &str =
        "SELECT price_id, service_id, customer_id, plan_id, currency, spec, starts_at, note, created_at
        FROM prices";
    let order = Order {
        key: &["price_id"],
        place: |one: &Price| vec![one.price_id.to_string()],
        values: |words| Ok(values![words[0].parse::<PriceId>()?]),
    };
    let rows = List::of(ROWS, order, read);
    let rows = match (filter.customer, filter.list_only) {
        // Either are few, and put in order where they are found.
        (Some(customer), _) => rows.led("customer_id = ?", customer),
        (None, true) => rows.led_to("customer_id IS NULL AND plan_id IS NULL"),
        (None, false) => rows,
    };
    rows.keep("service_id = ?", filter.service)
        .keep("currency = ?", filter.currency)
        .keep("LOWER(note) LIKE ? ESCAPE '!'", paging.search.as_deref().map(search::pattern))
}

/// The prices of all plans; there are few.
pub async fn of_plans(view: &mut View) -> Result<Vec<Price>> {
    let rows = view
        .all(
            "SELECT price_id, service_id, customer_id, plan_id, currency, spec, starts_at, note, created_at
             FROM prices
             WHERE plan_id IS NOT NULL
             ORDER BY price_id",
            vec![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// How many customers pay the list price of a service in a currency: all that are enabled, are
/// billed in it and have no price of their own.
pub async fn list_payers(view: &mut View, service: ServiceId, currency: Currency) -> Result<i64> {
    let row = view
        .one(
            "SELECT COUNT(*)
             FROM customers
             WHERE currency = $2 AND disabled_at IS NULL
               AND customer_id NOT IN (
                 SELECT own.customer_id FROM prices own
                 WHERE own.service_id = $1 AND own.currency = $2 AND own.customer_id IS NOT NULL)",
            values![service, currency],
        )
        .await?;
    row.get(0)
}

/// The specs, of any version, by which every event of a service rounds up by itself.
pub async fn rounding_each(view: &mut View) -> Result<Vec<(ServiceId, Spec)>> {
    let sql = "SELECT DISTINCT service_id, spec FROM prices WHERE spec LIKE '%each%'";
    let rows = view.all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, Spec::parse(&row.get::<String>(1)?)?))).collect()
}

/// Every version that a set of customers can be priced by, read once.
#[derive(Clone, Debug, Default)]
pub struct PriceBook {
    list: Arc<HashMap<(ServiceId, Currency), Versions>>,
    own: HashMap<(CustomerId, ServiceId, Currency), Versions>,
    held: Held,
    /// A price that stands in for all versions of one, in a book of what might be.
    instead: Option<Arc<Price>>,
}

/// Versions of one price, the newest last.
type Versions = Vec<Arc<Price>>;

/// Prices that customers had as subscribers, each for as long as they were; where several cover an
/// instant, the first holds.
pub type Held = HashMap<(CustomerId, ServiceId, Currency), Vec<(Period, Arc<Price>)>>;

/// A part of a period and the version in force in it; `None` where there is no price.
pub type Slice<'a> = (Period, Option<&'a Arc<Price>>);

impl PriceBook {
    /// The book of all list prices, for customers without prices of their own.
    pub async fn load(view: &mut View) -> Result<PriceBook> {
        let rows = view
            .all(
                "SELECT price_id, service_id, customer_id, plan_id, currency, spec, starts_at, note, created_at
                 FROM prices
                 WHERE customer_id IS NULL AND plan_id IS NULL
                 ORDER BY starts_at, created_at, price_id",
                vec![],
            )
            .await?;
        let mut list: HashMap<(ServiceId, Currency), Versions> = HashMap::new();
        for row in &rows {
            let price = read(row)?;
            list.entry((price.service_id, price.currency)).or_default().push(Arc::new(price));
        }
        Ok(PriceBook { list: Arc::new(list), ..PriceBook::default() })
    }

    /// The same list prices with the own prices of these customers, and of no others.
    pub async fn with_own(&self, view: &mut View, customers: &[CustomerId]) -> Result<PriceBook> {
        let sql = Sql {
            sqlite: "SELECT price_id, service_id, customer_id, plan_id, currency, spec, starts_at, note, created_at
                     FROM prices
                     WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                     ORDER BY starts_at, created_at, price_id",
            postgres: "SELECT price_id, service_id, customer_id, plan_id, currency, spec, starts_at, note, created_at
                       FROM prices
                       WHERE customer_id = ANY($1)
                       ORDER BY starts_at, created_at, price_id",
        };
        let ids: Vec<uuid::Uuid> = customers.iter().map(|id| id.uuid()).collect();
        let mut own: HashMap<(CustomerId, ServiceId, Currency), Versions> = HashMap::new();
        for row in &view.all(sql, values![ids]).await? {
            let price = read(row)?;
            if let Some(customer) = price.customer_id {
                let key = (customer, price.service_id, price.currency);
                own.entry(key).or_default().push(Arc::new(price));
            }
        }
        Ok(PriceBook {
            list: Arc::clone(&self.list),
            own,
            held: HashMap::new(),
            instead: self.instead.clone(),
        })
    }

    /// The same with what customers pay as subscribers of plans.
    pub fn with_held(self, held: Held) -> PriceBook {
        PriceBook { held, ..self }
    }

    /// What would be if this price had always stood in for the list price, or for one customer's own;
    /// own prices of others stay.
    pub fn with_instead(self, price: Price) -> PriceBook {
        let price = Price { starts_at: Timestamp::MIN, ..price };
        PriceBook { instead: Some(Arc::new(price)), ..self }
    }

    /// The version in force at an instant: the newest of the customer's own that started by then,
    /// else that of a plan that it subscribed to, else the newest of the list (RULES 6); of versions
    /// with one start the last one set.
    pub fn at(
        &self,
        service: ServiceId,
        customer: CustomerId,
        currency: Currency,
        at: Timestamp,
    ) -> Option<&Arc<Price>> {
        let newest = |versions: &'_ [Arc<Price>]| versions.partition_point(|price| price.starts_at <= at);
        let (own, list) = self.of(service, customer, currency);
        let pick = |versions: &'_ [Arc<Price>]| newest(versions).checked_sub(1);
        match (pick(own), pick(list)) {
            (Some(place), _) => own.get(place),
            (None, place) => {
                let held = self.held_of(service, customer, currency);
                let plans = held.iter().find(|(period, _)| period.contains(at)).map(|(_, price)| price);
                plans.or_else(|| list.get(place?))
            }
        }
    }

    /// The period cut where another version comes into force; no slice is empty.
    pub fn versions(
        &self,
        service: ServiceId,
        customer: CustomerId,
        currency: Currency,
        period: Period,
    ) -> Vec<Slice<'_>> {
        let (own, list) = self.of(service, customer, currency);
        let within = |at: &Timestamp| period.start < *at && *at < period.end;
        let starts = own.iter().chain(list).map(|price| price.starts_at);
        let held = self.held_of(service, customer, currency).iter();
        let ends = held.flat_map(|(period, _)| [period.start, period.end]);
        let inside = starts.chain(ends).filter(within);
        let mut cuts: Vec<Timestamp> = std::iter::once(period.start).chain(inside).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let ends = cuts.iter().skip(1).copied().chain([period.end]);
        let mut slices: Vec<Slice<'_>> = Vec::new();
        for (start, end) in cuts.iter().copied().zip(ends).filter(|(start, end)| start < end) {
            let price = self.at(service, customer, currency, start);
            match slices.last_mut() {
                Some((slice, same)) if same.map(|p| p.price_id) == price.map(|p| p.price_id) => {
                    slice.end = end
                }
                _ => slices.push((Period { start, end }, price)),
            }
        }
        slices
    }

    fn held_of(
        &self,
        service: ServiceId,
        customer: CustomerId,
        currency: Currency,
    ) -> &[(Period, Arc<Price>)] {
        self.held.get(&(customer, service, currency)).map_or(&[][..], Vec::as_slice)
    }

    /// The customer's own versions and those of the list.
    fn of(
        &self,
        service: ServiceId,
        customer: CustomerId,
        currency: Currency,
    ) -> (&[Arc<Price>], &[Arc<Price>]) {
        let own = self.own.get(&(customer, service, currency)).map_or(&[][..], Vec::as_slice);
        let list = self.list.get(&(service, currency)).map_or(&[][..], Vec::as_slice);
        match &self.instead {
            Some(price) if (price.service_id, price.currency) != (service, currency) => (own, list),
            Some(price) if price.customer_id.is_none() => (own, std::slice::from_ref(price)),
            Some(price) if price.customer_id == Some(customer) => (std::slice::from_ref(price), list),
            _ => (own, list),
        }
    }
}

/// Reads the columns that every query here selects.
fn read(row: &Row) -> Result<Price> {
    Ok(Price {
        price_id: row.get(0)?,
        service_id: row.get(1)?,
        customer_id: row.get(2)?,
        plan_id: row.get(3)?,
        currency: row.get(4)?,
        spec: Spec::parse(&row.get::<String>(5)?)?,
        starts_at: row.get(6)?,
        note: row.get(7)?,
        created_at: row.get(8)?,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const USD: Currency = Currency::USD;

    /// A book of `own|list START SET AMOUNT` rows; starts and sets are whole numbers.
    fn book(rows: &str, service: ServiceId, customer: CustomerId) -> PriceBook {
        let (mut list, mut own) = (Versions::new(), Versions::new());
        for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let cells: Vec<&str> = row.split_whitespace().collect();
            let price = Arc::new(price(&cells, service, (cells[0] == "own").then_some(customer)));
            if cells[0] == "own" { own.push(price) } else { list.push(price) }
        }
        for versions in [&mut list, &mut own] {
            versions.sort_by_key(|price| (price.starts_at, price.created_at, price.price_id));
        }
        PriceBook {
            list: Arc::new(HashMap::from([((service, USD), list)])),
            own: HashMap::from([((customer, service, USD), own)]),
            ..PriceBook::default()
        }
    }

    fn price(cells: &[&str], service: ServiceId, customer: Option<CustomerId>) -> Price {
        let at = |cell: &str| Timestamp::from_micros(cell.parse().unwrap()).unwrap();
        Price {
            price_id: PriceId::new(),
            service_id: service,
            customer_id: customer,
            plan_id: None,
            currency: USD,
            spec: Spec::per_unit(cells[3].parse().unwrap()),
            starts_at: at(cells[1]),
            note: Some(cells[3].to_owned()),
            created_at: at(cells[2]),
        }
    }

    /// The slices of `[10, 50)` as `start-end=amount`.
    fn slices(rows: &str) -> String {
        let (service, customer) = (ServiceId::new(), CustomerId::new());
        let book = book(rows, service, customer);
        let at = |micros: i64| Timestamp::from_micros(micros).unwrap();
        let period = Period::new(at(10), at(50)).unwrap();
        let shown = book.versions(service, customer, USD, period).into_iter().map(|(period, price)| {
            let amount = price.and_then(|price| price.note.as_deref()).unwrap_or("none");
            format!("{}-{}={amount}", period.start.micros(), period.end.micros())
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_slice_has_the_version_in_force() {
        assert_eq!(slices(""), "10-50=none");
        assert_eq!(slices("list 0 1 5"), "10-50=5");
        assert_eq!(slices("list 20 1 5"), "10-20=none 20-50=5");
        assert_eq!(slices("list 0 1 5\nlist 30 2 6"), "10-30=5 30-50=6");
        // What starts with the period or at its end makes no empty slice.
        assert_eq!(slices("list 10 1 5\nlist 50 2 6"), "10-50=5");
        // Of two with one start the one that was set last.
        assert_eq!(slices("list 0 1 5\nlist 0 2 6"), "10-50=6");
        assert_eq!(slices("list 0 2 6\nlist 0 1 5"), "10-50=6");
        // The customer's own stands over the list, from its start on, whatever the list does later.
        assert_eq!(slices("list 0 1 5\nown 20 2 3\nlist 30 3 6"), "10-20=5 20-50=3");
        assert_eq!(slices("own 20 2 3\nown 40 3 2"), "10-20=none 20-40=3 40-50=2");
    }

    #[test]
    fn a_plans_price_stands_over_the_list_and_under_the_own_while_it_is_held() {
        let (service, customer) = (ServiceId::new(), CustomerId::new());
        let at = |micros: i64| Timestamp::from_micros(micros).unwrap();
        let held = |start, end, amount: &str| {
            let price = price(&["plan", "0", "0", amount], service, None);
            (Period::new(at(start), at(end)).unwrap(), Arc::new(price))
        };
        let amount = |book: &PriceBook, micros| {
            let price = book.at(service, customer, USD, at(micros)).unwrap();
            price.note.clone().unwrap()
        };
        let book = book("list 0 1 5\nown 40 2 3", service, customer);
        let plans = vec![held(10, 30, "4"), held(20, 50, "2")];
        let book = book.with_held(HashMap::from([((customer, service, USD), plans)]));
        let seen: Vec<String> = [5, 10, 20, 30, 39, 40, 60].map(|micros| amount(&book, micros)).into();
        assert_eq!(seen, ["5", "4", "4", "2", "2", "3", "3"]);
        let period = Period::new(at(0), at(60)).unwrap();
        let cuts = book.versions(service, customer, USD, period);
        let cuts: Vec<i64> = cuts.iter().map(|(period, _)| period.start.micros()).collect();
        assert_eq!(cuts, [0, 10, 30, 40]);
    }

    #[test]
    fn a_price_instead_of_the_list_leaves_own_prices_alone() {
        let (service, customer) = (ServiceId::new(), CustomerId::new());
        let amount = |book: &PriceBook, customer| {
            let price = book.at(service, customer, USD, Timestamp::MAX).cloned();
            price.and_then(|price| price.note.clone()).unwrap_or_default()
        };
        let book = book("list 0 1 5\nown 20 2 3", service, customer);
        let listed = book.clone().with_instead(price(&["list", "0", "9", "7"], service, None));
        assert_eq!((amount(&listed, customer), amount(&listed, CustomerId::new())), ("3".into(), "7".into()));
        let owned = book.with_instead(price(&["own", "0", "9", "7"], service, Some(customer)));
        assert_eq!((amount(&owned, customer), amount(&owned, CustomerId::new())), ("7".into(), "5".into()));
    }

    #[test]
    fn a_price_in_another_currency_is_no_price() {
        let (service, customer) = (ServiceId::new(), CustomerId::new());
        let book = book("list 0 1 5", service, customer);
        let euro: Currency = "EUR".parse().unwrap();
        assert!(book.at(service, customer, euro, Timestamp::EPOCH).is_none());
        assert!(book.at(ServiceId::new(), customer, USD, Timestamp::EPOCH).is_none());
        assert!(book.at(service, CustomerId::new(), USD, Timestamp::EPOCH).is_some());
    }
}
