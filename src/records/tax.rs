//! A tax: its name and rate, and which customers it is given to.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::fixed;
use crate::values::id::{CustomerId, TaxId};
use crate::values::money::Money;
use crate::values::naming;
use crate::values::timestamp::Timestamp;
use serde::{Serialize, Serializer};
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// A tax as it is now; what an invoice was taxed by stands on the invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "tax")]
pub struct Tax {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub tax_id: TaxId,
    /// Unique; what invoices show.
    pub name: String,
    /// What part of the net amount it is.
    #[serde(rename = "percent")]
    #[schema(value_type = String)]
    pub rate: Rate,
    /// When it was created.
    pub created_at: Timestamp,
    /// When its rate was last set.
    pub updated_at: Timestamp,
}

/// A percentage from 0 to 100 with six decimals: a whole number of millionths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(i64);

/// Decimals of a percentage.
const PLACES: u32 = 6;

/// Millionths of a percent in a whole.
const WHOLE: i64 = 100 * 1_000_000;

impl Rate {
    /// From millionths of a percent; refuses what is outside of 0 to 100 %.
    pub fn from_millionths(millionths: i64) -> Result<Rate> {
        if !(0..=WHOLE).contains(&millionths) {
            let shown = fixed::show(i128::from(millionths), PLACES, 0);
            return Err(Error::invalid("percentage", shown, "is not between 0 and 100"));
        }
        Ok(Rate(millionths))
    }

    /// The whole number of millionths of a percent.
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// The tax on a net amount, rounded once, half away from zero, to minor units (RULES 9).
    pub fn of(self, net: Money) -> Result<Money> {
        let exact = i128::from(net.minor) * i128::from(self.0);
        let minor = i64::try_from(fixed::divide_half_away(exact, i128::from(WHOLE)))
            .map_err(|_| Error::invalid("amount", net, "is too large to tax"))?;
        Ok(Money::new(minor, net.currency))
    }
}

impl FromStr for Rate {
    type Err = Error;

    /// Reads `19`, `7.7` or `19%`.
    fn from_str(text: &str) -> Result<Rate> {
        let number = text.strip_suffix('%').unwrap_or(text).trim_end();
        let refuse = |refusal: fixed::Refusal| Error::invalid("percentage", text, refusal.why(PLACES));
        let value = fixed::parse(number, PLACES).map_err(refuse)?;
        Rate::from_millionths(i64::try_from(value).map_err(|_| refuse(fixed::Refusal::TooLarge))?)
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&fixed::show(i128::from(self.0), PLACES, 0))
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Sets the rate of the tax with that name; a name that is new is added.
pub async fn set(tx: &mut Tx, name: &str, rate: Rate, at: Timestamp) -> Result<Tax> {
    let name = naming::line("tax name", name, 64)?;
    let row = tx
        .one(
            "INSERT INTO taxes (tax_id, name, rate, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $4)
             ON CONFLICT (name) DO UPDATE SET rate = excluded.rate, updated_at = excluded.updated_at
             RETURNING tax_id, name, rate, created_at, updated_at",
            values![TaxId::new(), &name, rate.millionths(), at],
        )
        .await?;
    read(&row)
}

/// Every tax in the order of their birth; there are few.
pub async fn all(view: &mut View) -> Result<Vec<Tax>> {
    let rows = view
        .all(
            "SELECT tax_id, name, rate, created_at, updated_at
             FROM taxes
             ORDER BY tax_id",
            vec![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// The tax that a person means: by name or by id.
pub async fn find(view: &mut View, text: &str) -> Result<Tax> {
    let mut all = all(view).await?;
    match all.iter().position(|tax| tax.name == text || tax.tax_id.to_string() == text) {
        Some(place) => Ok(all.swap_remove(place)),
        None => Err(Error::not_found("tax", text).suggest(text, all.iter().map(|tax| tax.name.as_str()))),
    }
}

/// Gives a customer exactly these taxes; none is none.
pub async fn assign(tx: &mut Tx, customer: CustomerId, taxes: &[TaxId]) -> Result<()> {
    tx.run("DELETE FROM customer_taxes WHERE customer_id = $1", values![customer]).await?;
    let bulk = Bulk {
        sqlite: "INSERT INTO customer_taxes (customer_id, tax_id)
                 VALUES ($1, $2)
                 ON CONFLICT DO NOTHING",
        postgres: "INSERT INTO customer_taxes (customer_id, tax_id)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[])
                   ON CONFLICT DO NOTHING",
    };
    let columns = vec![
        Column::Ids(vec![customer.uuid(); taxes.len()]),
        Column::Ids(taxes.iter().map(|tax| tax.uuid()).collect()),
    ];
    tx.bulk(bulk, columns).await?;
    Ok(())
}

/// The first so many customers whose invoices have a tax.
pub async fn customers_with(view: &mut View, tax_id: TaxId, most: i64) -> Result<Vec<CustomerId>> {
    let sql = "SELECT customer_id FROM customer_taxes WHERE tax_id = $1 ORDER BY customer_id LIMIT $2";
    view.all(sql, values![tax_id, most]).await?.iter().map(|row| row.get(0)).collect()
}

/// The taxes of many customers, each one's by name; a customer without any is left out.
pub async fn taxes_of(view: &mut View, customers: &[CustomerId]) -> Result<HashMap<CustomerId, Vec<Tax>>> {
    let sql = Sql {
        sqlite: "SELECT taxes.tax_id, name, rate, created_at, updated_at, customer_id
                 FROM customer_taxes JOIN taxes ON taxes.tax_id = customer_taxes.tax_id
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                 ORDER BY customer_id, name",
        postgres: "SELECT taxes.tax_id, name, rate, created_at, updated_at, customer_id
                   FROM customer_taxes JOIN taxes ON taxes.tax_id = customer_taxes.tax_id
                   WHERE customer_id = ANY($1)
                   ORDER BY customer_id, name",
    };
    let ids: Vec<uuid::Uuid> = customers.iter().map(|id| id.uuid()).collect();
    let mut taxes: HashMap<CustomerId, Vec<Tax>> = HashMap::new();
    for row in view.all(sql, values![ids]).await? {
        taxes.entry(row.get(5)?).or_default().push(read(&row)?);
    }
    Ok(taxes)
}

/// Reads the columns that every query here begins with.
fn read(row: &Row) -> Result<Tax> {
    Ok(Tax {
        tax_id: row.get(0)?,
        name: row.get(1)?,
        rate: Rate::from_millionths(row.get(2)?)?,
        created_at: row.get(3)?,
        updated_at: row.get(4)?,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_read_and_rounds_half_away() {
        let cases = "
            19      | 100   | 19
            19%     | 50    | 10
            7.7     | 1000  | 77
            0.000001| 99    | 0
            50      | 1     | 1
            50      | -1    | -1
            100     | 123   | 123";
        for row in cases.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let rate: Rate = cells[0].parse().unwrap();
            let net = Money::new(cells[1].parse().unwrap(), values::currency::Currency::USD);
            assert_eq!(rate.of(net).unwrap().minor.to_string(), cells[2], "{row}");
        }
        for refused in ["-1", "100.1", "1.0000001", "abc", "", "%"] {
            assert!(refused.parse::<Rate>().is_err(), "{refused}");
        }
    }
}
