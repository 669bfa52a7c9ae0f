//! Usage added up by service or day, and who used most.

use crate::chart::series::Style;
use crate::chart::spark::spark;
use crate::console::block::{Block, Notice};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::list::quoted;
use crate::console::noun::Seen;
use crate::console::nouns::common::{asked_period, customer_filter, service_of, value, whose};
use crate::console::visit::Visit;
use crate::engine::usage_report::{By, Figure, summary, top};
use crate::error::{Error, Result};
use crate::records::event::Filter;
use crate::records::operator::Role;
use serde_json::{Value, json as object};

/// Customers that are ranked.
const RANKED: usize = 50;

const BY_SERVICE: &[Column] = &[
    Column::new("service", "/service").to("/services/", "/service"),
    Column::of("events", "/events", Kind::Number),
    Column::of("quantity", "/quantity", Kind::Number),
    Column::new("unit", "/unit"),
];

const BY_DAY: &[Column] = &[
    Column::new("day", "/day"),
    Column::new("service", "/service").to("/services/", "/service"),
    Column::of("events", "/events", Kind::Number),
    Column::of("quantity", "/quantity", Kind::Number),
    Column::new("unit", "/unit"),
];

const BY_CUSTOMER: &[Column] = &[
    Column::of("rank", "/rank", Kind::Number),
    Column::new("customer", "/customer_name").to("/customers/", "/customer"),
    Column::of("events", "/events", Kind::Number),
    Column::of("quantity", "/quantity", Kind::Number),
    Column::new("days", "/spark"),
];

/// What can be asked.
pub async fn form(visit: Visit) -> Result<Vec<Field>> {
    let mut by = vec![("service", "service"), ("day", "day")];
    if visit.operates(Role::Viewer) {
        by.push(("customer", "customer, who used most"));
    }
    let mut fields = vec![Field::choice("by", "By", &by)];
    fields.extend(customer_filter(&visit));
    fields.extend([
        Field::text("service", "Service"),
        Field::of("month", "Month", Take::Month),
        Field::of("from", "From", Take::Day),
        Field::of("to", "To, with that day", Take::Day),
    ]);
    Ok(fields)
}

/// The sums. Those of all customers are added up when somebody asks for them and not before.
pub async fn show(visit: Visit) -> Result<Seen> {
    let asked = visit.fields.get("by");
    if asked.is_none() && visit.own()?.is_none() && visit.fields.get("customer").is_none() {
        let hint = "Usage of all customers is added up when Show is pressed.";
        return Ok(Seen { blocks: vec![Notice::block("info", hint, "")], ..Seen::default() });
    }
    let mut view = visit.payg.db.view().await?;
    let zone = visit.zone();
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        service_id: service_of(&visit, &mut view).await?,
        period: asked_period(&visit).or_this_month(&zone, visit.payg.now())?,
    };
    let (columns, rows) = match asked.unwrap_or("service") {
        "service" => (BY_SERVICE, values(&summary(&mut view, filter, By::Service, &zone).await?)?),
        "day" => (BY_DAY, values(&summary(&mut view, filter, By::Day, &zone).await?)?),
        "customer" if visit.operates(Role::Viewer) => {
            let figure = if filter.service_id.is_some() { Figure::Quantity } else { Figure::Events };
            if filter.customer_id.is_some() {
                return Err(Error::usage("a rank is one among all customers").at("customer"));
            }
            let ranked = top(&mut view, filter, figure, RANKED, &zone).await?;
            let row = |(one, rank): (crate::engine::usage_report::Ranked, usize)| {
                // Quantities of different services do not add up.
                let quantity = filter.service_id.map(|_| one.quantity.to_string());
                object!({
                    "rank": rank, "customer": one.customer_id, "customer_name": one.customer_name,
                    "events": one.events, "quantity": quantity, "spark": spark(&one.days, Style::Unicode),
                })
            };
            (BY_CUSTOMER, ranked.into_iter().zip(1..).map(row).collect())
        }
        other => return Err(Error::invalid("by", other, "is none of service, day, customer").at("by")),
    };
    let mut table = cell::table(&zone.show_period(filter.period), columns, &rows, &zone);
    "Nothing was used.".clone_into(&mut table.empty);
    Ok(Seen { blocks: vec![Block::Table(table)], command: command(&visit), next: None })
}

fn values<T: serde::Serialize>(rows: &[T]) -> Result<Vec<Value>> {
    rows.iter().map(value).collect()
}

fn command(visit: &Visit) -> String {
    let mut command = match visit.fields.get("by") {
        Some("customer") => "payg usage top --limit 50".to_owned(),
        by => format!("payg usage summary --by {}", by.unwrap_or("service")),
    };
    for name in ["customer", "service", "month", "from", "to"] {
        if let Some(text) = visit.fields.get(name) {
            command.push_str(&format!(" --{name} {}", quoted(text)));
        }
    }
    command
}
