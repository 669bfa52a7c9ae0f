//! A report as a page shows it: its rows in one currency, as the API's JSON, and its picture.

use crate::chart::svg::picture::Picture;
use crate::db::door::View;
use crate::engine::report::draw::{self, Axis, Drawn};
use crate::engine::report::{ageing, recurring, revenue, usage};
use crate::error::{Error, Result};
use crate::values::currency::Currency;
use crate::words;
use serde::Serialize;
use serde_json::{Value, json};

/// Customers on the page of what is owed.
const CUSTOMERS: i64 = 100;

words! {
    /// Which report.
    ReportName, "report", {
        /// The monthly recurring revenue.
        Mrr = "mrr",
        /// What was invoiced.
        Revenue = "revenue",
        /// What was used.
        Usage = "usage",
        /// What is owed, by age.
        Aging = "aging",
    }
}

/// A report that was counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// Its rows, as the API's JSON.
    pub rows: Vec<Value>,
    /// What the picture is called, with its unit.
    pub title: String,
    /// The picture.
    pub picture: Picture,
}

/// Counts a report from all customers.
pub async fn count(view: &mut View, name: ReportName, axis: &Axis, currency: Currency) -> Result<Counted> {
    let (rows, drawn) = match name {
        ReportName::Mrr => {
            let rows = recurring::recurring(view, axis.span).await?;
            let drawn = draw::recurring(&rows, currency);
            (values(&rows, |row| row.currency == currency)?, drawn)
        }
        ReportName::Revenue => {
            let services = revenue::by_service(view, axis.span).await?;
            let rows = revenue::by_month(view, axis.span).await?;
            let drawn = draw::revenue(&services, currency, axis)?;
            (values(&rows, |row| row.currency == currency)?, drawn)
        }
        ReportName::Usage => {
            let rows = usage::by_month(view, axis.span, &axis.zone).await?;
            let drawn = draw::usage(&rows, axis)?;
            (values(&rows, |_| true)?, drawn)
        }
        ReportName::Aging => {
            let sums = ageing::by_currency(view, axis.now).await?;
            let rows = ageing::by_customer(view, axis.now, CUSTOMERS).await?;
            (values(&rows, |row| row.currency == currency)?, draw::owed(&sums, currency))
        }
    };
    let Drawn { title, picture, .. } = drawn;
    Ok(Counted { rows, title, picture })
}

impl Counted {
    /// What is kept of it.
    pub fn to_json(&self) -> Value {
        let Counted { rows, title, picture } = self;
        let Picture { svg, narrow, table } = picture;
        json!({ "rows": rows, "title": title, "svg": svg, "narrow": narrow, "table": table })
    }

    /// Reads what was kept.
    pub fn from_json(kept: Value) -> Result<Counted> {
        let refuse = |cause| Error::failed("a report that was kept is not readable").cause(cause);
        // What was kept before there were narrow pictures is shown as it was drawn.
        let narrow = kept.get("narrow").unwrap_or(&kept["svg"]);
        let parts = json!([kept["rows"], kept["title"], kept["svg"], narrow, kept["table"]]);
        let (rows, title, svg, narrow, table): (Vec<Value>, String, String, String, Vec<Vec<String>>) =
            serde_json::from_value(parts).map_err(refuse)?;
        Ok(Counted { rows, title, picture: Picture { svg, narrow, table } })
    }
}

fn values<T: Serialize>(rows: &[T], is_wanted: impl Fn(&T) -> bool) -> Result<Vec<Value>> {
    let value = |row: &T| {
        serde_json::to_value(row)
            .map_err(|cause| Error::failed("a row of a report was not written").cause(cause))
    };
    rows.iter().filter(|row| is_wanted(row)).map(value).collect()
}
