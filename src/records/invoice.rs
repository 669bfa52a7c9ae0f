//! An invoice: what a customer owes for a month; it never changes, it is voided or credited.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, InvoiceId};
use crate::values::money::Money;
use crate::values::page::{Page, Paging, Sort, whole_number};
use crate::values::search;
use crate::values::timestamp::{Period, Timestamp};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;
use uuid::Uuid;

/// How an invoice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum InvoiceStatus {
    /// Issued and owed.
    Finalized,
    /// Taken back as a whole; its month is free again.
    Void,
}

impl InvoiceStatus {
    /// Every status.
    pub const ALL: [InvoiceStatus; 2] = [InvoiceStatus::Finalized, InvoiceStatus::Void];

    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            InvoiceStatus::Finalized => "finalized",
            InvoiceStatus::Void => "void",
        }
    }
}

impl FromStr for InvoiceStatus {
    type Err = Error;

    fn from_str(text: &str) -> Result<InvoiceStatus> {
        InvoiceStatus::ALL.into_iter().find(|status| status.word() == text).ok_or_else(|| {
            Error::invalid("status", text, "is not finalized or void")
                .suggest(text, InvoiceStatus::ALL.map(InvoiceStatus::word))
        })
    }
}

impl fmt::Display for InvoiceStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Serialize for InvoiceStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// What stands at the head of an invoice; lines and taxes are records of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "invoice")]
pub struct Invoice {
    /// Its id.
    #[serde(rename = "id")]
    pub invoice_id: InvoiceId,
    /// Its number, as `INV-2026-000042`.
    pub number: String,
    /// Whose it is.
    pub customer_id: CustomerId,
    /// The customer's name when it was issued.
    pub customer_name: String,
    /// The month that it bills, in the customer's time zone.
    pub month: Month,
    /// What that month came to.
    pub period: Period,
    /// How it stands.
    pub status: InvoiceStatus,
    /// The sum of the lines.
    pub subtotal: Money,
    /// The sum of the taxes.
    pub tax: Money,
    /// What is owed: subtotal and tax; negative is owed back.
    pub total: Money,
    /// What credit notes took back.
    pub credited: Money,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// When it was voided.
    pub voided_at: Option<Timestamp>,
}

/// By what the list can be sorted; the newest month first unless asked.
pub const SORTS: &[&str] = &["month", "number", "issued_at"];

/// Which invoices are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only of this month.
    pub month: Option<Month>,
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only in this status.
    pub status: Option<InvoiceStatus>,
    /// Only in this currency.
    pub currency: Option<Currency>,
}

/// Writes a batch; answers how many were written. One whose customer already has an invoice of
/// that month is left out: then somebody else has billed it meanwhile.
pub async fn insert(tx: &mut Tx, invoices: &[Invoice]) -> Result<u64> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO invoices (customer_id, invoice_id, number, customer_name, month, period_start,
                     period_end, currency, status, subtotal, tax, total, credited, issued_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                 ON CONFLICT (customer_id, month) WHERE status <> 'void' DO NOTHING",
        postgres: "INSERT INTO invoices (customer_id, invoice_id, number, customer_name, month, period_start,
                       period_end, currency, status, subtotal, tax, total, credited, issued_at)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[],
                       $6::timestamptz[], $7::timestamptz[], $8::text[], $9::text[], $10::bigint[], $11::bigint[],
                       $12::bigint[], $13::bigint[], $14::timestamptz[])
                   ON CONFLICT (customer_id, month) WHERE status <> 'void' DO NOTHING",
    };
    let columns = vec![
        Column::Ids(invoices.iter().map(|invoice| invoice.customer_id.uuid()).collect()),
        Column::Ids(invoices.iter().map(|invoice| invoice.invoice_id.uuid()).collect()),
        Column::Texts(invoices.iter().map(|invoice| invoice.number.clone()).collect()),
        Column::Texts(invoices.iter().map(|invoice| invoice.customer_name.clone()).collect()),
        Column::Texts(invoices.iter().map(|invoice| invoice.month.to_string()).collect()),
        Column::Times(invoices.iter().map(|invoice| invoice.period.start).collect()),
        Column::Times(invoices.iter().map(|invoice| invoice.period.end).collect()),
        Column::Texts(invoices.iter().map(|invoice| invoice.total.currency.code().to_owned()).collect()),
        Column::Texts(invoices.iter().map(|invoice| invoice.status.word().to_owned()).collect()),
        Column::Ints(invoices.iter().map(|invoice| invoice.subtotal.minor).collect()),
        Column::Ints(invoices.iter().map(|invoice| invoice.tax.minor).collect()),
        Column::Ints(invoices.iter().map(|invoice| invoice.total.minor).collect()),
        Column::Ints(invoices.iter().map(|invoice| invoice.credited.minor).collect()),
        Column::Times(invoices.iter().map(|invoice| invoice.issued_at).collect()),
    ];
    tx.bulk(INSERT, columns).await
}

/// Some ids and their bounds: with them a database that knows nothing of the table yet still goes
/// through the stretch of its key instead of through all of it.
fn stretch(customers: &[CustomerId]) -> (Vec<Uuid>, Option<Uuid>, Option<Uuid>) {
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    let (first, last) = (ids.iter().min().copied(), ids.iter().max().copied());
    (ids, first, last)
}

/// Which of these customers have an invoice of the month that is not void.
pub async fn billed(view: &mut View, month: Month, customers: &[CustomerId]) -> Result<Vec<CustomerId>> {
    const BILLED: Sql = Sql {
        sqlite: "SELECT customer_id FROM invoices
                 WHERE month = $1 AND status <> 'void'
                   AND customer_id IN (SELECT unhex(value) FROM json_each($2))
                   AND customer_id BETWEEN $3 AND $4",
        postgres: "SELECT customer_id FROM invoices
                   WHERE month = $1 AND status <> 'void'
                     AND customer_id = ANY($2)
                     AND customer_id BETWEEN $3 AND $4",
    };
    let (ids, first, last) = stretch(customers);
    view.all(BILLED, values![month.to_string(), ids, first, last])
        .await?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// The customers' totals of a month that are not void, for the comparison with another month.
pub async fn totals_of(
    view: &mut View,
    month: Month,
    customers: &[CustomerId],
) -> Result<Vec<(CustomerId, Money)>> {
    const TOTALS: Sql = Sql {
        sqlite: "SELECT customer_id, total, currency FROM invoices
                 WHERE month = $1 AND status <> 'void'
                   AND customer_id IN (SELECT unhex(value) FROM json_each($2))
                   AND customer_id BETWEEN $3 AND $4",
        postgres: "SELECT customer_id, total, currency FROM invoices
                   WHERE month = $1 AND status <> 'void'
                     AND customer_id = ANY($2)
                     AND customer_id BETWEEN $3 AND $4",
    };
    let (ids, first, last) = stretch(customers);
    let rows = view.all(TOTALS, values![month.to_string(), ids, first, last]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, Money::new(row.get(1)?, row.get(2)?)))).collect()
}

/// One invoice.
pub async fn find(view: &mut View, invoice_id: InvoiceId) -> Result<Option<Invoice>> {
    const FIND: &str =
        "SELECT customer_id, invoice_id, number, customer_name, month, period_start, period_end,
            currency, status, subtotal, tax, total, credited, issued_at, voided_at
        FROM invoices
        WHERE invoice_id = $1";
    view.first(FIND, values![invoice_id]).await?.as_ref().map(read).transpose()
}

/// One invoice, kept from other changes until this one is over.
pub async fn lock(tx: &mut Tx, customer_id: CustomerId, invoice_id: InvoiceId) -> Result<Option<Invoice>> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT customer_id, invoice_id, number, customer_name, month, period_start, period_end,
                     currency, status, subtotal, tax, total, credited, issued_at, voided_at
                 FROM invoices
                 WHERE customer_id = $1 AND invoice_id = $2",
        postgres: "SELECT customer_id, invoice_id, number, customer_name, month, period_start, period_end,
                       currency, status, subtotal, tax, total, credited, issued_at, voided_at
                   FROM invoices
                   WHERE customer_id = $1 AND invoice_id = $2
                   FOR UPDATE",
    };
    tx.first(LOCK, values![customer_id, invoice_id]).await?.as_ref().map(read).transpose()
}

/// Invoices of a page, by month and in it by birth; the newest first unless asked otherwise.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Invoice>> {
    rows(filter, paging).page(view, paging, !paging.is_oldest_first()).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter, paging: &Paging) -> List<Invoice> {
    let own = filter.customer_id.is_some();
    let rows = |select: Sql| List::of(select, order(paging.sort, own), read).named("i");
    let field = paging.sort.map(|sort| sort.field);
    let list = match (filter.customer_id, field) {
        (Some(customer), _) => rows(ROWS.into()).led("i.customer_id = ?", customer),
        (None, Some("number")) => rows(NUMBERS).led_to("d.series = 'INV'"),
        (None, Some("issued_at")) => rows(ROWS.into()),
        (None, _) if filter.status == Some(InvoiceStatus::Void) => {
            rows(ROWS.into()).led_to("i.status = 'void'")
        }
        (None, _) => rows(ROWS.into()),
    };
    let month = filter.month.map(|month| month.to_string());
    let is_by_month = !matches!(field, Some("number" | "issued_at"));
    let list = match month {
        Some(month) if is_by_month => list.led("i.month = ?", month),
        month => list.keep("i.month = ?", month),
    };
    let sought = paging.search.as_deref().map(search::pattern);
    list.keep("i.status = ?", filter.status.map(InvoiceStatus::word))
        .keep("i.currency = ?", filter.currency)
        .keep("(LOWER(i.number) LIKE ? ESCAPE '!' OR LOWER(i.customer_name) LIKE ? ESCAPE '!')", sought)
}

/// The order of everybody's invoices, or of one customer's own.
pub fn order(sort: Option<Sort>, own: bool) -> Order<Invoice> {
    match sort.map(|sort| sort.field) {
        // A customer's own are few, and put in order where they are found: `INV-2026-9` before `INV-2026-10`.
        Some("number") if own => Order {
            key: &["SUBSTR(i.number, 1, 9)", "LENGTH(i.number)", "i.number"],
            place: |one| {
                let series: String = one.number.chars().take(9).collect();
                vec![series, one.number.chars().count().to_string(), one.number.clone()]
            },
            values: |words| Ok(values![&words[0], whole_number(&words[1])?, &words[2]]),
        },
        Some("number") => Order {
            key: &["d.year", "d.number"],
            place: |one| number_of(&one.number).iter().map(i64::to_string).collect(),
            values: |words| Ok(values![whole_number(&words[0])?, whole_number(&words[1])?]),
        },
        Some("issued_at") => Order {
            key: &["i.invoice_id"],
            place: |one| vec![one.invoice_id.to_string()],
            values: |words| Ok(values![words[0].parse::<InvoiceId>()?]),
        },
        _ => Order {
            key: &["i.month", "i.invoice_id"],
            place: |one| vec![one.month.to_string(), one.invoice_id.to_string()],
            values: |words| {
                Ok(values![words[0].parse::<Month>()?.to_string(), words[1].parse::<InvoiceId>()?])
            },
        },
    }
}

/// The year of a number and its place in it: `INV-2026-41` is 41 of 2026.
fn number_of(number: &str) -> [i64; 2] {
    let mut parts = number.rsplit('-').map(|part| part.parse().unwrap_or_default());
    let (place, year) = (parts.next(), parts.next());
    [year.unwrap_or_default(), place.unwrap_or_default()]
}

const ROWS: &str = "SELECT i.customer_id, i.invoice_id, i.number, i.customer_name, i.month, i.period_start,
        i.period_end, i.currency, i.status, i.subtotal, i.tax, i.total, i.credited, i.issued_at, i.voided_at
    FROM invoices i";

/// The same along the key of the numbers. PostgreSQL takes two columns that name one invoice for two chances
/// and reads both tables whole, unless it is kept from joining them in another way.
const NUMBERS: Sql = Sql {
    sqlite:
        "SELECT i.customer_id, i.invoice_id, i.number, i.customer_name, i.month, i.period_start, i.period_end,
                 i.currency, i.status, i.subtotal, i.tax, i.total, i.credited, i.issued_at, i.voided_at
             FROM document_numbers d
             JOIN invoices i ON i.customer_id = d.customer_id AND i.invoice_id = d.document_id",
    postgres:
        "SELECT i.customer_id, i.invoice_id, i.number, i.customer_name, i.month, i.period_start, i.period_end,
                   i.currency, i.status, i.subtotal, i.tax, i.total, i.credited, i.issued_at, i.voided_at
               FROM document_numbers d
               JOIN LATERAL (SELECT * FROM invoices
                             WHERE customer_id = d.customer_id AND invoice_id = d.document_id
                             OFFSET 0) i ON TRUE",
};

/// Hands out every invoice, or every one of a month, in the order they were issued.
pub async fn each(
    view: &mut View,
    month: Option<Month>,
    mut take: impl FnMut(Invoice) -> Result<()>,
) -> Result<()> {
    const EACH: &str =
        "SELECT customer_id, invoice_id, number, customer_name, month, period_start, period_end,
            currency, status, subtotal, tax, total, credited, issued_at, voided_at
        FROM invoices
        WHERE (CAST($1 AS TEXT) IS NULL OR month = $1)
        ORDER BY month, invoice_id";
    view.each(EACH, values![month.map(|month| month.to_string())], |row| take(read(&row)?)).await
}

/// Marks an invoice as void; `false` when it already is, or a credit note took part of it back.
pub async fn set_void(
    tx: &mut Tx,
    customer_id: CustomerId,
    invoice_id: InvoiceId,
    at: Timestamp,
) -> Result<bool> {
    const VOID: &str = "UPDATE invoices SET status = 'void', voided_at = $3
        WHERE customer_id = $1 AND invoice_id = $2 AND status = 'finalized' AND credited = 0";
    Ok(tx.run(VOID, values![customer_id, invoice_id, at]).await? == 1)
}

/// Raises what was credited of an invoice by so many minor units; `false` when it is void or less
/// than that is left of its total.
pub async fn add_credited(
    tx: &mut Tx,
    customer_id: CustomerId,
    invoice_id: InvoiceId,
    minor: i64,
) -> Result<bool> {
    const CREDIT: &str = "UPDATE invoices SET credited = credited + $3
        WHERE customer_id = $1 AND invoice_id = $2 AND status = 'finalized' AND credited + $3 <= total";
    Ok(tx.run(CREDIT, values![customer_id, invoice_id, minor]).await? == 1)
}

/// Reads a row of the columns that every statement here selects.
pub fn read(row: &Row) -> Result<Invoice> {
    let currency: Currency = row.get(7)?;
    let money = |place| row.get(place).map(|minor| Money::new(minor, currency));
    Ok(Invoice {
        customer_id: row.get(0)?,
        invoice_id: row.get(1)?,
        number: row.get(2)?,
        customer_name: row.get(3)?,
        month: row.get::<String>(4)?.parse()?,
        period: Period::new(row.get(5)?, row.get(6)?)?,
        status: row.get::<String>(8)?.parse()?,
        subtotal: money(9)?,
        tax: money(10)?,
        total: money(11)?,
        credited: money(12)?,
        issued_at: row.get(13)?,
        voided_at: row.get(14)?,
    })
}
