//! The list of customers: filtered, sorted and cut into pages; it answers ids.

use crate::db::door::View;
use crate::db::keyset::{Keyset, Place};
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::CustomerId;
use crate::values::page::{self, Page, Paging, Sort};
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
    if filter.disabled == Some(true) || filter.kind == Some("company") {
        return of_few(view, filter, paging).await;
    }
    match paging.sort {
        Some(Sort { field: "created_at", descending }) => by_birth(view, filter, paging, descending).await,
        Some(sort) => by_text(view, filter, paging, sort).await,
        None => by_birth(view, filter, paging, false).await,
    }
}

/// Those that are disabled, by birth, by name and by address.
const DISABLED: [Keyset; 3] = [
    Keyset {
        rows: "SELECT customer_id, ''
            FROM customers
            WHERE disabled_at IS NOT NULL AND (CAST($1 AS TEXT) IS NULL OR kind = $1)",
        key: &["customer_id"],
    },
    Keyset {
        rows: "SELECT customer_id, display_name
            FROM customers
            WHERE disabled_at IS NOT NULL AND (CAST($1 AS TEXT) IS NULL OR kind = $1)",
        key: &["display_name", "customer_id"],
    },
    Keyset {
        rows: "SELECT customer_id, COALESCE(email, '')
            FROM customers
            WHERE disabled_at IS NOT NULL AND (CAST($1 AS TEXT) IS NULL OR kind = $1)",
        key: &["COALESCE(email, '')", "customer_id"],
    },
];

/// Companies, of whom there may be few among very many users, in the same orders.
const COMPANIES: [Keyset; 3] = [
    Keyset {
        rows: "SELECT customer_id, ''
            FROM customers
            WHERE kind = 'company'
              AND (CAST($1 AS BIGINT) IS NULL OR (disabled_at IS NOT NULL) = ($1 = 1))",
        key: &["customer_id"],
    },
    Keyset {
        rows: "SELECT customer_id, display_name
            FROM customers
            WHERE kind = 'company'
              AND (CAST($1 AS BIGINT) IS NULL OR (disabled_at IS NOT NULL) = ($1 = 1))",
        key: &["display_name", "customer_id"],
    },
    Keyset {
        rows: "SELECT customer_id, COALESCE(email, '')
            FROM customers
            WHERE kind = 'company'
              AND (CAST($1 AS BIGINT) IS NULL OR (disabled_at IS NOT NULL) = ($1 = 1))",
        key: &["COALESCE(email, '')", "customer_id"],
    },
];

/// In any order, those of whom an index holds no others: the walk passes over nobody.
async fn of_few(view: &mut View, filter: &Filter, paging: &Paging) -> Result<Page<CustomerId>> {
    let is_disabled = filter.disabled == Some(true);
    let lists = if is_disabled { DISABLED } else { COMPANIES };
    let order = match paging.sort.map(|sort| sort.field) {
        None | Some("created_at") => 0,
        Some("email") => 2,
        Some(_) => 1,
    };
    let after = match (&paging.cursor, order) {
        (None, _) => None,
        (Some(cursor), 0) => Some(values![page::read_cursor(cursor, 1)?[0].parse::<CustomerId>()?]),
        (Some(cursor), _) => {
            let keys = page::read_cursor(cursor, 2)?;
            Some(values![keys[0].clone(), keys[1].parse::<CustomerId>()?])
        }
    };
    let (kind, disabled) = parameters(filter);
    let values = if is_disabled { values![kind] } else { values![disabled] };
    let falls = paging.sort.is_some_and(|sort| sort.descending);
    let rows = view.page(lists[order], values, Place { falls, after, limit: paging.probe() }).await?;
    let found = rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?)));
    let found = found.collect::<Result<Vec<(CustomerId, String)>>>()?;
    let page = Page::cut(found, paging, |(id, text)| match order {
        0 => vec![id.to_string()],
        _ => vec![text.clone(), id.to_string()],
    });
    Ok(page.map(|(id, _)| id))
}

/// In the order of the primary key: a page costs the same wherever it begins.
async fn by_birth(
    view: &mut View,
    filter: &Filter,
    paging: &Paging,
    descending: bool,
) -> Result<Page<CustomerId>> {
    // The half of the other direction is never begun.
    const PAGE: &str = "WITH found AS NOT MATERIALIZED (
            SELECT customer_id
            FROM customers
            WHERE (CAST($1 AS TEXT) IS NULL OR kind = $1)
              AND (CAST($2 AS BIGINT) IS NULL OR (disabled_at IS NOT NULL) = ($2 = 1)))
        SELECT * FROM (
            SELECT customer_id FROM found
            WHERE CAST($5 AS BIGINT) = 0 AND customer_id > $3
            ORDER BY customer_id
            LIMIT $4) AS rising
        UNION ALL
        SELECT * FROM (
            SELECT customer_id FROM found
            WHERE CAST($5 AS BIGINT) = 1 AND customer_id < $3
            ORDER BY customer_id DESC
            LIMIT $4) AS falling";
    let from = match &paging.cursor {
        Some(cursor) => page::read_cursor(cursor, 1)?[0].parse()?,
        None if descending => CustomerId::from_uuid(uuid::Uuid::max()),
        None => CustomerId::from_uuid(uuid::Uuid::nil()),
    };
    let (kind, disabled) = parameters(filter);
    let parameters = values![kind, disabled, from, paging.probe(), i64::from(descending)];
    let rows = view.all(PAGE, parameters).await?;
    let ids = rows.iter().map(|row| row.get(0)).collect::<Result<Vec<CustomerId>>>()?;
    Ok(Page::cut(ids, paging, |id| vec![id.to_string()]))
}

/// In the order of a text, and of birth where texts are equal.
async fn by_text(view: &mut View, filter: &Filter, paging: &Paging, sort: Sort) -> Result<Page<CustomerId>> {
    const BY_NAME: &str = "WITH found AS NOT MATERIALIZED (
            SELECT customer_id, display_name AS place
            FROM customers
            WHERE (CAST($1 AS TEXT) IS NULL OR kind = $1)
              AND (CAST($2 AS BIGINT) IS NULL OR (disabled_at IS NOT NULL) = ($2 = 1)))
        SELECT * FROM (
            SELECT customer_id, place FROM found
            WHERE CAST($6 AS BIGINT) = 0 AND (place, customer_id) > ($3, $4)
            ORDER BY place, customer_id
            LIMIT $5) AS rising
        UNION ALL
        SELECT * FROM (
            SELECT customer_id, place FROM found
            WHERE CAST($6 AS BIGINT) = 1 AND (place, customer_id) < ($3, $4)
            ORDER BY place DESC, customer_id DESC
            LIMIT $5) AS falling";
    // SQLite begins an index of an expression by its first value only.
    const BY_EMAIL: &str = "WITH found AS NOT MATERIALIZED (
            SELECT customer_id, COALESCE(email, '') AS place
            FROM customers
            WHERE (CAST($1 AS TEXT) IS NULL OR kind = $1)
              AND (CAST($2 AS BIGINT) IS NULL OR (disabled_at IS NOT NULL) = ($2 = 1)))
        SELECT * FROM (
            SELECT customer_id, place FROM found
            WHERE CAST($6 AS BIGINT) = 0 AND place >= $3 AND (place > $3 OR customer_id > $4)
            ORDER BY place, customer_id
            LIMIT $5) AS rising
        UNION ALL
        SELECT * FROM (
            SELECT customer_id, place FROM found
            WHERE CAST($6 AS BIGINT) = 1 AND place <= $3 AND (place < $3 OR customer_id < $4)
            ORDER BY place DESC, customer_id DESC
            LIMIT $5) AS falling";
    let (text, from) = match &paging.cursor {
        Some(cursor) => {
            let keys = page::read_cursor(cursor, 2)?;
            (keys[0].clone(), keys[1].parse()?)
        }
        // After every text that there is, and before.
        None if sort.descending => (char::MAX.to_string(), CustomerId::from_uuid(uuid::Uuid::max())),
        None => (String::new(), CustomerId::from_uuid(uuid::Uuid::nil())),
    };
    let (kind, disabled) = parameters(filter);
    let descending = i64::from(sort.descending);
    let parameters = values![kind, disabled, text, from, paging.probe(), descending];
    let rows = view.all(if sort.field == "email" { BY_EMAIL } else { BY_NAME }, parameters).await?;
    let found = rows
        .iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?)))
        .collect::<Result<Vec<(CustomerId, String)>>>()?;
    let page = Page::cut(found, paging, |(id, text)| vec![text.clone(), id.to_string()]);
    Ok(page.map(|(id, _)| id))
}

fn parameters(filter: &Filter) -> (Option<&'static str>, Option<i64>) {
    (filter.kind, filter.disabled.map(i64::from))
}

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
