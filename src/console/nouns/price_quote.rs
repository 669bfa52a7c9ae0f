//! What a quantity costs under the price in force, and of which parts that is made.

use crate::console::block::{Block, Tile};
use crate::console::cell::{self, Column, Kind, grouped};
use crate::console::form::Field;
use crate::console::list::quoted;
use crate::console::noun::Seen;
use crate::console::nouns::common::{customer, customer_filter, service_choice, value};
use crate::console::visit::Visit;
use crate::engine::price_in_force::price_in_force;
use crate::error::{Error, Result};
use crate::rating::quote::{Question, Quote};
use crate::values::quantity::Quantity;
use serde_json::Value;

const PARTS: &[Column] =
    &[Column::new("part", "/description"), Column::of("amount", "/amount", Kind::Number)];

/// What can be asked.
pub async fn form(visit: Visit) -> Result<Vec<Field>> {
    let mut fields = vec![
        service_choice(&visit).await?,
        Field::text("quantity", "Quantity").hint("What the month has used in the end"),
        Field::text("from_quantity", "Used before").hint("Only what comes after it costs"),
        Field::text("events", "In events").hint("Of equal size; 1 unless given"),
    ];
    fields.extend(customer_filter(&visit));
    fields.push(Field::text("currency", "Currency"));
    Ok(fields)
}

/// What it costs, exactly; nothing until a quantity is said.
pub async fn show(visit: Visit) -> Result<Seen> {
    let fields = &visit.fields;
    let Some(quantity) = fields.parsed::<Quantity>("quantity")? else { return Ok(Seen::default()) };
    let service = fields.needed("service")?;
    let events = fields.get("events").map_or(Ok(1), str::parse::<i64>);
    let events = events.map_err(|_| Error::usage("this is not a whole number").at("events"))?;
    let from_quantity = fields.parsed("from_quantity")?.unwrap_or(Quantity::ZERO);
    let mut view = visit.payg.db.view().await?;
    let payer = customer(&visit, &mut view, fields.get("customer")).await?;
    let currency = fields.parsed("currency")?;
    let price = price_in_force(&mut view, &visit.payg, service, payer.as_ref(), currency).await?;
    drop(view);
    let question = Question { from_quantity, quantity, events };
    let answer = Quote::of(&price.spec, &question).map_err(|error| error.at("quantity"))?;
    let parts = answer.parts.into_iter().map(|part| value(&part.shown(price.currency)));
    let parts = parts.collect::<Result<Vec<Value>>>()?;
    let mut table = cell::table("Of these parts", PARTS, &parts, &visit.zone());
    "Nothing costs nothing.".clone_into(&mut table.empty);
    let tile = Tile {
        label: "It costs".to_owned(),
        value: format!("{} {}", grouped(&answer.amount.show(price.currency)), price.currency),
        note: price.spec.describe(price.currency),
        link: Some(format!("/prices/{}", price.price_id)),
    };
    let command = command(&visit, service, &question);
    Ok(Seen { blocks: vec![Block::Tiles(vec![tile]), Block::Table(table)], command, next: None })
}

fn command(visit: &Visit, service: &str, question: &Question) -> String {
    let mut command = format!("payg price quote {} --quantity {}", quoted(service), question.quantity);
    if question.from_quantity > Quantity::ZERO {
        command.push_str(&format!(" --from-quantity {}", question.from_quantity));
    }
    if question.events != 1 {
        command.push_str(&format!(" --events {}", question.events));
    }
    for name in ["customer", "currency"] {
        if let Some(text) = visit.fields.get(name) {
            command.push_str(&format!(" --{name} {}", quoted(text)));
        }
    }
    command
}
