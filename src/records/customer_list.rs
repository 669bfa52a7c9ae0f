//! The list of customers: filtered, sorted and cut into pages; it answers ids.

use crate::db::door::View;
use crate::db::list::{List, Order};
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::CustomerId;
use crate::values::page::{Page, Paging, Sort};
use std::collections::HashSet;

/// By what the list can be sorted; by birth unless asked.
pub const SORTS: &[&str] = &["created_at", "display_name", "email"];

/// Which customers the list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only those of a kind, `user` or `company`.
    pub kind: Option<&'static str>,
    /// Only disabled ones, or only enabled ones.
    pub disabled: Option<bool>,
}

/// One page of the customers that pass the filter; nothing is searched for here.
pub async fn page(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<CustomerId>> {
    let falls = paging.sort.is_some_and(|sort| sort.descending);
    let page = rows(filter, paging.sort).page(view, paging, falls).await?;
    Ok(page.map(|(id, _)| id))
}

/// The rows of the list, which is read by key.
pub fn rows(filter: &Filter, sort: Option<Sort>) -> List<Placed> {
    let (rows, order) = match sort.map(|sort| sort.field) {
        None | Some("created_at") => ("SELECT customer_id, '', kind, disabled_at FROM customers", BY_BIRTH),
        Some("email") => {
            ("SELECT customer_id, COALESCE(email, ''), kind, disabled_at FROM customers", BY_EMAIL)
        }
        Some(_) => ("SELECT customer_id, display_name, kind, disabled_at FROM customers", BY_NAME),
    };
    let rows = List::of(rows, order, |row| Ok((row.get(0)?, row.get(1)?)));
    // Companies may be few among very many users, and disabled ones are: an index holds no others.
    match (filter.disabled, filter.kind) {
        (Some(true), kind) => rows.led_to("disabled_at IS NOT NULL").keep("kind = ?", kind),
        (disabled, Some("company")) => rows
            .led_to("kind = 'company'")
            .keep("(disabled_at IS NOT NULL) = (? = 1)", disabled.map(i64::from)),
        // Nearly all are enabled users.
        (disabled, kind) => {
            rows.keep("kind = ?", kind).keep("(disabled_at IS NOT NULL) = (? = 1)", disabled.map(i64::from))
        }
    }
}

/// A customer and the text by which it stands in the list.
pub type Placed = (CustomerId, String);

const BY_BIRTH: Order<Placed> = Order {
    key: &["customer_id"],
    place: |(id, _)| vec![id.to_string()],
    values: |words| Ok(values![words[0].parse::<CustomerId>()?]),
};

const BY_NAME: Order<Placed> = Order {
    key: &["display_name", "customer_id"],
    place: |(id, text)| vec![text.clone(), id.to_string()],
    values: |words| Ok(values![&words[0], words[1].parse::<CustomerId>()?]),
};

const BY_EMAIL: Order<Placed> = Order { key: &["COALESCE(email, '')", "customer_id"], ..BY_NAME };

/// Those of some customers that are not disabled.
pub async fn enabled(view: &mut View, customers: &[CustomerId]) -> Result<HashSet<CustomerId>> {
    let sql = Sql {
        sqlite: "SELECT customer_id FROM customers
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1)) AND disabled_at IS NULL",
        postgres: "SELECT customer_id FROM customers WHERE customer_id = ANY($1) AND disabled_at IS NULL",
    };
    let ids: Vec<_> = customers.iter().map(|customer| customer.uuid()).collect();
    view.all(sql, values![ids]).await?.iter().map(|row| row.get(0)).collect()
}
