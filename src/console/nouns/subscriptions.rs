//! Subscriptions: what was bought by the month or by the year.

use crate::console::action::{Action, May, always, no_fields};
use crate::console::audience::Audience;
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::Field;
use crate::console::history;
use crate::console::noun::{Noun, Order, Shown};
use crate::console::nouns::common::{customer_filter, json, value, whose, word_filter};
use crate::console::nouns::subscription_forms as forms;
use crate::console::visit::Visit;
use crate::console::why;
use crate::engine::explain_subscription::explain_subscription;
use crate::engine::search_documents;
use crate::engine::subscription_details::{find_subscription, full_subscription, subscription_details};
use crate::error::Result;
use crate::records::operator::Role;
use crate::records::plan;
use crate::records::subscription::{Filter, SubscriptionStatus};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'v',
    audience: Audience::Users,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::text("plan", "Plan"));
        fields.push(word_filter(
            "status",
            "Status",
            &SubscriptionStatus::ALL.iter().map(|one| one.word()).collect::<Vec<_>>(),
        ));
        fields
    },
    search: "Its id, or how a word of the name begins",
    order: Some(Order { field: "created_at", descending: true }),
    command: "payg subscription list",
    empty: "No subscription fits. Buy a plan makes one.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[Action {
        name: "buy",
        label: "Buy a plan",
        may: May::User,
        danger: false,
        when: always,
        form: |visit, _| Box::pin(forms::buy_form(visit)),
        run: |visit, _| Box::pin(forms::buy(visit)),
    }],
    actions: &[
        Action {
            name: "change",
            label: "Change",
            may: May::Owner,
            danger: false,
            when: |value| value["active"] == true,
            form: |visit, value| Box::pin(forms::change_form(visit, value)),
            run: |visit, value| Box::pin(forms::change(visit, value)),
        },
        Action {
            name: "cancel",
            label: "Cancel",
            may: May::Owner,
            danger: true,
            when: |value| value["status"] != "canceled",
            form: |visit, value| Box::pin(forms::cancel_form(visit, value)),
            run: |visit, value| Box::pin(forms::cancel(visit, value)),
        },
        Action {
            name: "renew",
            label: "Renew now",
            may: May::Operate(Role::Operator),
            danger: false,
            when: |value| value["status"] == "active",
            form: no_fields,
            run: |visit, value| Box::pin(forms::renew(visit, value)),
        },
        Action {
            name: "forgive",
            label: "Forgive a missed payment",
            may: May::Operate(Role::Operator),
            danger: true,
            when: |value| value["status"] == "renewing" || value["status"] == "ended",
            form: |_, value| Box::pin(async move { Ok(forms::forgive_form(&value)) }),
            run: |visit, value| Box::pin(forms::forgive(visit, value)),
        },
        Action {
            name: "activate",
            label: "Paid elsewhere",
            may: May::Operate(Role::Operator),
            danger: false,
            when: |value| WAITING.iter().any(|status| value["status"] == *status),
            form: |_, _| Box::pin(async { Ok(forms::activate_form()) }),
            run: |visit, value| Box::pin(forms::activate(visit, value)),
        },
        Action {
            name: "resume",
            label: "Go on",
            may: May::Owner,
            danger: false,
            when: |value| value["cancel_at_end"] == true && value["status"] != "canceled",
            form: no_fields,
            run: |visit, value| Box::pin(forms::resume(visit, value)),
        },
        Action {
            name: "card",
            label: "Change the card",
            may: May::Owner,
            danger: false,
            when: |value| RUNNING.iter().any(|status| value["status"] == *status),
            form: no_fields,
            run: |visit, value| Box::pin(forms::card(visit, value)),
        },
        Action {
            name: "forget",
            label: "Forget the card",
            may: May::Owner,
            danger: false,
            when: |value| !value["method_title"].is_null(),
            form: no_fields,
            run: |visit, value| Box::pin(forms::forget(visit, value)),
        },
    ],
    bulk: &["cancel"],
    ..Noun::new("subscriptions", ("subscription", "Subscriptions"), COLUMNS, |visit, paging| {
        Box::pin(list(visit, paging))
    })
};

/// In which statuses one is renewed.
const RUNNING: &[&str] = &["active", "renewing"];

/// In which statuses one waits for its payment.
const WAITING: &[&str] = &["awaiting_payment", "renewing", "ended", "expired"];

const COLUMNS: &[Column] = &[
    Column::new("plan", "/plan").to("/subscriptions/", "/id"),
    Column::new("customer", "/customer").to("/customers/", "/customer_id").for_operators(),
    Column::new("every", "/every"),
    Column::of("price", "/price", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::of("until", "/period/end", Kind::Time),
    Column::of("bought", "/created_at", Kind::Time).sorted("created_at"),
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
    Column::of("The next goes until", "/next_period/end", Kind::Time),
    Column::new("Unlocks", "/unlocks"),
    Column::new("Paid with", "/method_title"),
    Column::of("Id", "/id", Kind::Code),
];

const CHARGES: &[Column] = &[
    Column::of("charged", "/created_at", Kind::Time),
    Column::new("for", "/description"),
    Column::of("from", "/period/start", Kind::Time),
    Column::of("until", "/period/end", Kind::Time),
    Column::of("net", "/net", Kind::Money),
    Column::of("tax", "/tax", Kind::Money),
];

const PAYMENTS: &[Column] = &[
    Column::of("payment", "/id", Kind::Code).to("/payments/", "/id"),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::of("created", "/created_at", Kind::Time),
];

const REFUNDS: &[Column] = &[
    Column::of("refund", "/id", Kind::Code).to("/refunds/", "/id"),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::of("created", "/created_at", Kind::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let plan_id = match visit.fields.get("plan") {
        Some(name) => Some(plan::find(&mut view, name).await.map_err(|error| error.at("plan"))?.plan_id),
        None => None,
    };
    let status = visit.fields.parsed("status")?;
    let filter = Filter { customer_id: whose(&visit, &mut view).await?, plan_id, status };
    let page = search_documents::list_subscriptions(&mut view, filter, &paging).await?;
    let rows = subscription_details(&mut view, page.rows, visit.payg.now()).await?;
    json(Page { rows, next: page.next })
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = find_subscription(&mut view, &id, visit.own()?).await?;
    let (customer_id, subscription_id) = (found.customer_id, found.subscription_id);
    let explained = explain_subscription(&mut view, &found).await?;
    let full = full_subscription(&mut view, found, visit.payg.now()).await?;
    let moments = history::told(&mut view, customer_id, subscription_id.uuid()).await?;
    let changes = history::changes(&visit, &mut view, subscription_id.to_string()).await?;
    drop(view);
    let (shown, zone) = (value(&full)?, visit.zone());
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &zone))];
    if let Some(link) = full.payments.iter().rev().find_map(forms::pay_link) {
        blocks.insert(0, link);
    }
    blocks.extend(history::some("Charges", CHARGES, &full.charges, &zone)?);
    blocks.extend(history::some("Payments", PAYMENTS, &full.payments, &zone)?);
    blocks.extend(history::some("Refunds", REFUNDS, &full.refunds, &zone)?);
    blocks.push(Block::Tree(why::tree(&explained)));
    blocks.push(history::timeline(moments, &zone));
    blocks.extend(changes);
    let title = format!("Subscription to {}", cell::plain(&shown["plan"]));
    Ok(Shown { value: shown, title, blocks, command: format!("payg subscription show {subscription_id}") })
}
