//! Why a customer's month costs what it costs so far, and what it comes to if it goes on.

use crate::console::block::{Block, Link};
use crate::console::failure::Failure;
use crate::console::nouns::common::customer;
use crate::console::page::{Sheet, show as send};
use crate::console::visit::Visit;
use crate::console::why;
use crate::engine::explain_cost::{Asked, explain_cost};
use crate::error::Error;
use crate::values::asked_period::AskedPeriod;
use axum::response::Response;

/// The page; an operator names the customer.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.caller()?;
    let known = visit.console.app.memory.known(&visit.payg).await?;
    let mut view = visit.payg.db.view().await?;
    let whose = customer(&visit, &mut view, visit.fields.get("customer")).await?;
    let whose =
        whose.ok_or_else(|| Error::usage("whose cost is meant? The page of a customer leads here"))?;
    let (zone, now) = (whose.zone(&visit.payg.settings.zone), visit.payg.now());
    let month = visit.fields.get("month");
    let period = AskedPeriod { month, from: None, to: None }.or_this_month(&zone, now)?;
    let asked = Asked { customer: &whose, service: None, period, zone: &zone };
    let explained = explain_cost(&mut view, &known.catalogue, asked, now).await?;
    drop(view);
    let is_own = visit.own()?.is_some();
    let href = if is_own { "/".to_owned() } else { format!("/customers/{}", whose.customer_id) };
    let label = if is_own { "Home".to_owned() } else { whose.display_name.clone() };
    let month = month.map(|month| format!(" --month {}", crate::console::list::quoted(month)));
    let command = format!("payg explain cost {}{}", whose.handle(), month.unwrap_or_default());
    let sheet = Sheet {
        title: format!("Cost of {}", zone.show_period(period)),
        trail: vec![Link { label, href, class: "" }],
        blocks: vec![Block::Tree(why::tree(&explained))],
        command: if is_own { String::new() } else { command },
        ..Sheet::default()
    };
    Ok(send(&visit, sheet))
}
