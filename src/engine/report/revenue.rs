//! What was invoiced, month by month, and for which service.

use crate::db::door::View;
use crate::engine::report::span::Span;
use crate::error::Result;
use crate::records::revenue;
use crate::records::service;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::money::Money;
use serde::Serialize;
use utoipa::ToSchema;

/// What the term means, in words for every face.
pub const MEANING: &str = "What the invoices of a month came to, void ones left out; a month is the one \
    that is billed, not the one in which the invoice was issued. Net is without tax.";

/// What the fees of subscriptions are called where services are named by their codes.
pub const SUBSCRIPTIONS: &str = "(subscriptions)";

/// What a month's invoices came to in a currency.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "revenue_month")]
#[schema(as = RevenueMonth)]
pub struct RevenueMonth {
    /// Which month, each customer's in its own time zone.
    pub month: Month,
    /// In which currency.
    pub currency: Currency,
    /// How many invoices.
    pub invoices: i64,
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// With tax.
    pub total: Money,
    /// What was credited of these invoices since, with tax.
    pub credited: Money,
}

/// What a month's invoices came to for one service in a currency.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "revenue_source")]
pub struct RevenueSource {
    /// Which month.
    pub month: Month,
    /// In which currency.
    pub currency: Currency,
    /// The service's code; `(subscriptions)` for fees.
    pub service: String,
    /// How many lines.
    pub lines: i64,
    /// Without tax.
    pub net: Money,
}

/// Month by month; a month without an invoice has no row.
pub async fn by_month(view: &mut View, span: Span) -> Result<Vec<RevenueMonth>> {
    let row = |one: revenue::Invoiced| {
        let money = |minor| Money::new(minor, one.currency);
        RevenueMonth {
            month: one.month,
            currency: one.currency,
            invoices: one.invoices,
            net: money(one.net),
            tax: money(one.tax),
            total: money(one.total),
            credited: money(one.credited),
        }
    };
    let rows = revenue::by_month(view, span.first, span.last).await?;
    Ok(rows.into_iter().map(row).collect())
}

/// Month by month and service by service; the net of a month's rows is the net of the month.
pub async fn by_service(view: &mut View, span: Span) -> Result<Vec<RevenueSource>> {
    let services = service::all(view).await?;
    let code = |id| {
        let found = services.iter().find(|service| Some(service.service_id) == id);
        found.map_or_else(|| SUBSCRIPTIONS.to_owned(), |service| service.code.clone())
    };
    let rows = revenue::by_service(view, span.first, span.last).await?;
    let mut rows: Vec<RevenueSource> = rows
        .into_iter()
        .map(|one| RevenueSource {
            month: one.month,
            currency: one.currency,
            service: code(one.service_id),
            lines: one.lines,
            net: Money::new(one.net, one.currency),
        })
        .collect();
    rows.sort_by(|a, b| (a.month, a.currency, &a.service).cmp(&(b.month, b.currency, &b.service)));
    Ok(rows)
}
