//! Lists: newest first, filtered by state and time, handed out page by page.

use crate::sandbox::refused::{Done, Refused};
use crate::sandbox::shop::Shop;
use crate::sandbox::written::At;
use crate::values::timestamp::{DAY, Timestamp};
use serde_json::{Value, json};

/// How far back lists go.
const OLDEST: i64 = 3 * 365 * DAY;
/// Objects of a page unless the request says.
const PAGE: usize = 10;

/// The filters of one request.
struct Filter<'a> {
    query: &'a [(String, String)],
    oldest: Timestamp,
}

impl Shop {
    /// `GET /payments`.
    pub fn list_payments(&self, query: &[(String, String)]) -> Done {
        let filter = Filter { query, oldest: self.now().plus_micros(-OLDEST) };
        let before = self.before(&filter)?;
        let mut items = Vec::new();
        for (_, payment) in self.state.payments.range(..before).rev() {
            let kept = filter.word("status", payment.status.word())
                && filter.word("payment_method", if payment.method.is_some() { "bank_card" } else { "" })
                && filter.time("created_at", Some(payment.created_at))?
                && filter.time("captured_at", payment.captured_at)?;
            if kept {
                items.push((payment.id.as_str(), payment.shown(&self.shown())));
            }
            if items.len() > filter.limit()? {
                break;
            }
        }
        page(items, filter.limit()?)
    }

    /// `GET /refunds`.
    pub fn list_refunds(&self, query: &[(String, String)]) -> Done {
        let filter = Filter { query, oldest: self.now().plus_micros(-OLDEST) };
        let before = self.before(&filter)?;
        let mut items = Vec::new();
        for (_, refund) in self.state.refunds.range(..before).rev() {
            let kept = filter.word("status", refund.status.word())
                && filter.word("payment_id", &refund.payment_id)
                && filter.time("created_at", Some(refund.created_at))?;
            if kept {
                items.push((refund.id.as_str(), refund.shown()));
            }
            if items.len() > filter.limit()? {
                break;
            }
        }
        page(items, filter.limit()?)
    }

    /// The birth of the object that the page before ended with.
    fn before(&self, filter: &Filter<'_>) -> Done<u64> {
        // Wrong filters are refused even when there is nothing to list.
        filter.limit()?;
        for name in ["created_at", "captured_at"] {
            filter.time(name, None)?;
        }
        match filter.get("cursor") {
            None => Ok(u64::MAX),
            Some(cursor) => {
                let birth = self.state.birth_of(cursor);
                birth.ok_or_else(|| Refused::invalid("cursor", "Cursor is not one that was handed out"))
            }
        }
    }
}

impl Filter<'_> {
    fn get(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn word(&self, name: &str, value: &str) -> bool {
        self.get(name).is_none_or(|wanted| wanted == value)
    }

    fn limit(&self) -> Done<usize> {
        match self.get("limit").map(str::parse) {
            None => Ok(PAGE),
            Some(Ok(limit @ 1..=100)) => Ok(limit),
            Some(_) => Err(Refused::invalid("limit", "Limit is not between 1 and 100")),
        }
    }

    /// Whether an instant lies within the bounds that are asked for.
    fn time(&self, name: &str, at: Option<At>) -> Done<bool> {
        let mut kept = name != "created_at" || at.is_some_and(|at| at.0 >= self.oldest);
        for bound in ["gte", "gt", "lte", "lt"] {
            let parameter = format!("{name}.{bound}");
            let Some(text) = self.get(&parameter) else { continue };
            let wanted: Timestamp =
                text.parse().map_err(|_| Refused::invalid(&parameter, "Time is not in ISO 8601"))?;
            kept &= at.is_some_and(|At(at)| match bound {
                "gte" => at >= wanted,
                "gt" => at > wanted,
                "lte" => at <= wanted,
                _ => at < wanted,
            });
        }
        Ok(kept)
    }
}

/// At most `limit` of them, and where the next page begins if there are more.
fn page(mut items: Vec<(&str, Value)>, limit: usize) -> Done {
    let more = items.len() > limit;
    items.truncate(limit);
    let last = items.last().map(|(id, _)| (*id).to_owned()).filter(|_| more);
    let items: Vec<Value> = items.into_iter().map(|(_, object)| object).collect();
    let mut list = json!({ "type": "list", "items": items });
    if let Some(cursor) = last {
        list["next_cursor"] = json!(cursor);
    }
    Ok(list)
}
