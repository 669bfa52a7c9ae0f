//! Limits: quotas, spend caps, rates, and requests at once.

use crate::console::action::{Action, Done, May, always};
use crate::console::cell::{Column, Kind as Shown};
use crate::console::form::Field;
use crate::console::noun::{Audience, Noun};
use crate::console::nouns::common::{self, customer_filter, json, service_of, whose};
use crate::console::visit::Visit;
use crate::engine::limit_details::limit_details;
use crate::engine::set_limit::{NewLimit, remove_limit, set_limit};
use crate::error::{Error, Result};
use crate::records::limit::{self, About, Filter, Kind, Span};
use crate::records::operator::Role;
use crate::values::money::Money;
use crate::values::page::{Page, Paging};
use crate::values::quantity::Quantity;
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'l',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::text("service", "Service"));
        fields
    },
    command: "payg limit list",
    empty: "No limit fits. payg limit set sets one, and so does Set a limit.",
    creates: &[
        Action {
            name: "set",
            label: "Set a limit",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |_, _| Box::pin(async { Ok(form()) }),
            run: |visit, _| Box::pin(set(visit)),
        },
        Action {
            name: "remove",
            label: "Remove a limit",
            may: May::Operate(Role::Operator),
            danger: true,
            when: always,
            form: |_, _| {
                Box::pin(async { Ok(form().into_iter().filter(|field| field.name != "amount").collect()) })
            },
            run: |visit, _| Box::pin(remove(visit)),
        },
    ],
    ..Noun::new("limits", ("limit", "Limits"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("customer", "/customer_name").to("/customers/", "/customer").for_operators(),
    Column::new("service", "/service"),
    Column::new("kind", "/kind"),
    Column::new("per", "/per"),
    Column::of("limit", "/limit", Shown::Number),
    Column::new("currency", "/currency"),
    Column::of("burst", "/burst", Shown::Number),
    Column::of("last set", "/updated_at", Shown::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let customer_id = whose(&visit, &mut view).await?;
    let service_id = service_of(&visit, &mut view).await?;
    let filter = Filter { customer_id, service_id, for_all_only: false };
    let page = limit::list(&mut view, filter, &paging).await?;
    json(Page { rows: limit_details(&mut view, page.rows).await?, next: page.next })
}

fn form() -> Vec<Field> {
    let kinds = [
        ("spend", "spend cap: what usage may cost"),
        ("quota", "quota: units of a service"),
        ("rate", "rate: requests per second"),
        ("concurrent", "requests at once"),
    ];
    vec![
        Field::text("customer", "Customer").hint("Empty is everybody without a limit of their own"),
        Field::choice("kind", "Kind", &kinds),
        Field::choice("per", "Per", &[("month", "month"), ("day", "day")]),
        Field::text("service", "Service").hint("Of a quota; of a spend cap if it is for one"),
        Field::text("amount", "Limit").needed().hint("A number, or unlimited"),
    ]
}

async fn about(visit: &Visit) -> Result<About> {
    let fields = &visit.fields;
    let mut view = visit.payg.db.view().await?;
    let customer = common::customer(visit, &mut view, fields.get("customer")).await?;
    let billed_in = customer.as_ref().map_or(visit.payg.settings.currency, |customer| customer.currency);
    let span = if fields.get("per") == Some("day") { Span::Day } else { Span::Month };
    let kind = match fields.needed("kind")? {
        "spend" => Kind::Spend(span),
        "quota" => Kind::Quota(span),
        "rate" => Kind::Rate,
        "concurrent" => Kind::Concurrent,
        other => return Err(Error::invalid("kind", other, "is no kind of limit").at("kind")),
    };
    Ok(About {
        customer_id: customer.map(|customer| customer.customer_id),
        service_id: service_of(visit, &mut view).await?,
        kind,
        currency: matches!(kind, Kind::Spend(_)).then_some(billed_in),
    })
}

/// To how much something is limited, in the kind's own unit; `None` is unlimited.
pub fn read_amount(about: &About, text: &str) -> Result<Option<i64>> {
    let read = match (about.kind, about.currency) {
        _ if text == "unlimited" => return Ok(None),
        (Kind::Spend(_), Some(currency)) => Money::parse(text, currency).map(|money| money.minor),
        (Kind::Quota(_) | Kind::Rate, _) => text.parse::<Quantity>().map(Quantity::millionths),
        _ => text.parse().map_err(|_| Error::invalid("limit", text, "is not a whole number")),
    };
    read.map(Some).map_err(|error| error.at("amount"))
}

async fn set(visit: Visit) -> Result<Done> {
    let about = about(&visit).await?;
    let text = visit.fields.needed("amount")?;
    let amount = read_amount(&about, text)?;
    set_limit(&visit.payg, NewLimit { about, amount, burst: None }).await?;
    Ok(Done::says(format!("The {} is {text}.", about.kind.word()), "/limits"))
}

async fn remove(visit: Visit) -> Result<Done> {
    let about = about(&visit).await?;
    remove_limit(&visit.payg, about).await?;
    Ok(Done::says(format!("The {} is gone.", about.kind.word()), "/limits"))
}
