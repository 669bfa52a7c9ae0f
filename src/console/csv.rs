//! A list as a file: every row of exactly this view, a page at a time as the reader takes it.

use crate::console::cell::Column;
use crate::console::noun::Noun;
use crate::console::visit::Visit;
use crate::error::{Error, Result};
use crate::values::page::Paging;
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream;
use serde_json::Value;
use std::sync::Arc;

/// Rows that are read at once.
const ROWS: i64 = 500;

/// Answers the list from its first row to its last.
pub fn answer(visit: Visit, noun: &'static Noun, paging: Paging) -> Response {
    // A reader who is slow holds up nobody but itself.
    let visit = visit.without_turn();
    let columns: Arc<[Column]> = noun.columns_for(&visit).into();
    let first = Paging { limit: ROWS, cursor: None, ..paging };
    let pages = stream::try_unfold(Some((first, true)), move |state| {
        let (visit, columns) = (visit.clone(), Arc::clone(&columns));
        async move {
            let Some((paging, is_first)) = state else { return Ok(None) };
            let _turn = visit.turn().await?;
            let page = (noun.list)(visit.clone(), paging.clone()).await?;
            let text = rows(&columns, &page.rows, is_first)?;
            let next = page.next.map(|cursor| (Paging { cursor: Some(cursor), ..paging }, false));
            Ok::<_, Error>(Some((text, next)))
        }
    });
    file(noun.path, Body::from_stream(pages))
}

/// Answers rows that are there already.
pub fn whole(name: &str, columns: &[Column], all: &[Value]) -> Result<Response> {
    Ok(file(name, Body::from(rows(columns, all, true)?)))
}

fn file(name: &str, body: Body) -> Response {
    let disposition = format!("attachment; filename=\"{name}.csv\"");
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    (headers, body).into_response()
}

fn rows(columns: &[Column], rows: &[Value], with_head: bool) -> Result<Bytes> {
    let broken = |cause: String| Error::failed("the file was not written").cause(cause);
    let mut writer = csv::Writer::from_writer(Vec::new());
    if with_head {
        writer
            .write_record(columns.iter().map(|column| column.name))
            .map_err(|fault| broken(fault.to_string()))?;
    }
    for row in rows {
        let cells = columns.iter().map(|column| text(row.pointer(column.at).unwrap_or(&Value::Null)));
        writer.write_record(cells).map_err(|fault| broken(fault.to_string()))?;
    }
    writer.into_inner().map(Bytes::from).map_err(|fault| broken(fault.to_string()))
}

/// The exact value. A spreadsheet takes a text that begins with these for a formula, so it is quoted.
fn text(value: &Value) -> String {
    match value {
        Value::Object(money) if money.contains_key("amount") => {
            crate::console::cell::money(value).replace(',', "")
        }
        Value::String(text) if text.starts_with(['=', '+', '@', '\t']) => format!("'{text}"),
        Value::String(text) if text.starts_with('-') && text.parse::<f64>().is_err() => format!("'{text}"),
        other => crate::console::cell::plain(other),
    }
}
