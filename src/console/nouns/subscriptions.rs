//! Subscriptions: what was bought by the month or by the year.

use crate::console::action::{Action, Done, May};
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::Field;
use crate::console::noun::{Audience, Noun, Shown};
use crate::console::nouns::common::{customer_filter, json, value, whose};
use crate::console::visit::Visit;
use crate::engine::end_subscription::{When, cancel_subscription, resume_subscription};
use crate::engine::subscription_details::{find_subscription, full_subscription, subscription_details};
use crate::error::{Error, Result};
use crate::records::subscription::{self, Filter};
use crate::values::id::SubscriptionId;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'v',
    audience: Audience::Everyone,
    filters: customer_filter,
    command: "payg subscription list",
    empty: "No subscription fits.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[
        Action {
            name: "cancel",
            label: "Cancel",
            may: May::Owner,
            danger: true,
            when: |value| value["active"] == true,
            form: |_, _| {
                let choices = [("end", "with its period"), ("now", "now, with the refund that is due")];
                let field = Field::choice("when", "When it ends", &choices);
                Box::pin(async { Ok(vec![field]) })
            },
            run: |visit, value| Box::pin(cancel(visit, value)),
        },
        Action {
            name: "resume",
            label: "Go on",
            may: May::Owner,
            danger: false,
            when: |value| value["cancel_at_end"] == true,
            form: crate::console::action::no_fields,
            run: |visit, value| Box::pin(resume(visit, value)),
        },
    ],
    ..Noun::new("subscriptions", ("subscription", "Subscriptions"), COLUMNS, |visit, paging| {
        Box::pin(list(visit, paging))
    })
};

const COLUMNS: &[Column] = &[
    Column::new("plan", "/plan").to("/subscriptions/", "/id"),
    Column::new("customer", "/customer").to("/customers/", "/customer_id").for_operators(),
    Column::new("every", "/every"),
    Column::of("price", "/price", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::of("until", "/period/end", Kind::Time),
    Column::of("bought", "/created_at", Kind::Time),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/status", Kind::State),
    Column::new("Plan", "/plan"),
    Column::new("Customer", "/customer"),
    Column::new("Every", "/every"),
    Column::of("Price", "/price", Kind::Money),
    Column::of("Tax", "/tax", Kind::Money),
    Column::of("From", "/period/start", Kind::Time),
    Column::of("Until", "/period/end", Kind::Time),
    Column::new("Ends with its period", "/cancel_at_end"),
    Column::new("Unlocks", "/unlocks"),
    Column::new("Paid with", "/method_title"),
    Column::of("Id", "/id", Kind::Code),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter { customer_id: whose(&visit, &mut view).await?, ..Filter::default() };
    let page = subscription::list(&mut view, filter, &paging).await?;
    let rows = subscription_details(&mut view, page.rows, visit.payg.now()).await?;
    json(Page { rows, next: page.next })
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = find_subscription(&mut view, &id, visit.own()?).await?;
    let shown = value(&full_subscription(&mut view, found, visit.payg.now()).await?)?;
    let blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &visit.zone()))];
    let title = format!("Subscription to {}", cell::plain(&shown["plan"]));
    Ok(Shown { value: shown, title, blocks, command: format!("payg subscription show {id}") })
}

fn id_of(value: &Value) -> Result<SubscriptionId> {
    let text = value["id"].as_str().unwrap_or_default();
    text.parse().map_err(|_| Error::not_found("subscription", text))
}

async fn cancel(visit: Visit, value: Value) -> Result<Done> {
    let when = if visit.fields.get("when") == Some("now") { When::Now } else { When::AtEnd };
    cancel_subscription(&visit.payg, id_of(&value)?, when).await?;
    Ok(Done::says("The subscription ends.", ""))
}

async fn resume(visit: Visit, value: Value) -> Result<Done> {
    resume_subscription(&visit.payg, id_of(&value)?).await?;
    Ok(Done::says("The subscription goes on.", ""))
}
