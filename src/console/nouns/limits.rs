//! Limits: quotas, spend caps, rates, and requests at once.

use crate::console::action::{Action, Done, May, always, no_fields};
use crate::console::audience::Audience;
use crate::console::cell::{Column, Kind as Shown};
use crate::console::form::Field;
use crate::console::noun::Noun;
use crate::console::nouns::common::{self, customer_filter, json, service_of, whose};
use crate::console::nouns::limit_page::{self, read_amount};
use crate::console::visit::Visit;
use crate::engine::limit_details::limit_details;
use crate::engine::set_limit::{NewLimit, remove_limit, set_limit};
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::records::limit::{self, About, Filter, Kind, Owner, Span};
use crate::records::operator::Role;
use crate::records::plan;
use crate::values::page::{Page, Paging};
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
    empty: "There is no limit. The buttons above set one.",
    creates: &[
        Action {
            name: "cap",
            label: "Set my spend cap",
            may: May::Customer,
            danger: false,
            when: always,
            form: |visit, _| Box::pin(async move { Ok(cap_form(&visit)) }),
            run: |visit, _| Box::pin(cap(visit)),
        },
        Action {
            name: "uncap",
            label: "Lift my spend cap",
            may: May::Customer,
            danger: true,
            when: has_own_cap,
            form: |_, _| Box::pin(async { Ok(vec![per_field()]) }),
            run: |visit, _| Box::pin(uncap(visit)),
        },
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
            form: |_, _| Box::pin(async { Ok(about_fields()) }),
            run: |visit, _| Box::pin(remove(visit)),
        },
    ],
    show: Some(|visit, id| Box::pin(limit_page::show(visit, id))),
    actions: &[
        Action {
            name: "change",
            label: "Change",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |_, value| Box::pin(async move { Ok(limit_page::change_form(&value)) }),
            run: |visit, value| Box::pin(limit_page::change(visit, value)),
        },
        Action {
            name: "lift",
            label: "Remove",
            may: May::Operate(Role::Operator),
            danger: true,
            when: always,
            form: no_fields,
            run: |visit, value| Box::pin(limit_page::lift(visit, value)),
        },
    ],
    ..Noun::new("limits", ("limit", "Limits"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("customer", "/customer_name").to("/customers/", "/customer").for_operators(),
    Column::new("plan", "/plan").to("/plans/", "/plan").for_operators(),
    Column::new("service", "/service"),
    Column::new("kind", "/kind").to("/limits/", "/id"),
    Column::new("per", "/per"),
    Column::of("limit", "/limit", Shown::Number),
    Column::new("currency", "/currency"),
    Column::of("burst", "/burst", Shown::Number),
    Column::of("last set", "/updated_at", Shown::Time),
];

/// Whether a list holds a spend cap that a customer set itself.
fn has_own_cap(rows: &Value) -> bool {
    rows.as_array().is_some_and(|rows| rows.iter().any(|row| row["kind"] == "own_spend"))
}

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let customer_id = whose(&visit, &mut view).await?;
    let service_id = service_of(&visit, &mut view).await?;
    let filter = Filter { owner: customer_id.map(Owner::Customer), service_id };
    let page = limit::list(&mut view, filter, &paging).await?;
    let mut page = json(Page { rows: limit_details(&mut view, page.rows).await?, next: page.next })?;
    page.rows.iter_mut().for_each(limit_page::name);
    Ok(page)
}

fn per_field() -> Field {
    Field::choice("per", "Per", &[("month", "month"), ("day", "day")])
}

fn cap_form(visit: &Visit) -> Vec<Field> {
    let currency = visit.own_currency().map(|currency| format!(", in {currency}")).unwrap_or_default();
    let hint = format!("What usage may cost{currency}; what an operator set holds beside it");
    vec![Field::text("amount", "Limit").needed().hint(hint), per_field()]
}

/// A customer's own spend cap.
async fn own_cap(visit: &Visit) -> Result<About> {
    let mut view = visit.payg.db.view().await?;
    let own = common::customer(visit, &mut view, None).await?;
    let own = own.ok_or_else(|| Error::usage("only a customer has a spend cap of its own"))?;
    Ok(About {
        owner: Owner::Customer(own.customer_id),
        service_id: None,
        kind: Kind::OwnSpend(span_of(visit)),
        currency: Some(own.currency),
    })
}

async fn cap(visit: Visit) -> Result<Done> {
    let about = own_cap(&visit).await?;
    let amount = read_amount(&about, visit.fields.needed("amount")?)?;
    let set = set_limit(&visit.payg, NewLimit { about, amount, burst: None }).await;
    let set = set.map_err(|error| error.at("amount"))?;
    let shown = limit_details(&mut visit.payg.db.view().await?, vec![set]).await?;
    let limit = shown.first().and_then(|one| one.limit.clone()).unwrap_or_default();
    let per = span_of(&visit).word();
    Ok(Done::says(
        format!("What you use is refused when it would cost more than {limit} a {per}."),
        "/limits",
    ))
}

async fn uncap(visit: Visit) -> Result<Done> {
    let removed = remove_limit(&visit.payg, own_cap(&visit).await?).await;
    // A customer has no command line: the hint of one is not for it.
    removed.map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            let why = format!("you have no spend cap a {}", span_of(&visit).word());
            Error::new(ErrorKind::NotFound, "not_found", why).at("per")
        }
        _ => error,
    })?;
    Ok(Done::says("Your spend cap is lifted; what an operator set still holds.", "/limits"))
}

fn span_of(visit: &Visit) -> Span {
    if visit.fields.get("per") == Some("day") { Span::Day } else { Span::Month }
}

fn form() -> Vec<Field> {
    let mut fields = about_fields();
    fields.push(Field::text("amount", "Limit").needed().hint("A number, or unlimited"));
    fields.push(Field::text("burst", "Burst").hint("Of a rate: requests at once after a pause"));
    fields
}

/// Which limit is meant.
fn about_fields() -> Vec<Field> {
    let kinds = [
        ("spend", "spend cap: what usage may cost"),
        ("own_spend", "the customer's own spend cap"),
        ("quota", "quota: units of a service"),
        ("rate", "rate: requests per second"),
        ("concurrent", "requests at once"),
    ];
    vec![
        Field::text("customer", "Customer").hint("Empty is everybody without a limit of their own"),
        Field::text("plan", "Plan").hint("In place of a customer: whoever subscribes to it"),
        Field::choice("kind", "Kind", &kinds),
        per_field(),
        Field::text("service", "Service").hint("Of a quota; of a spend cap if it is for one"),
        Field::text("currency", "Currency").hint("Of a spend cap; as the customer is billed unless given"),
    ]
}

async fn about(visit: &Visit) -> Result<About> {
    let fields = &visit.fields;
    let mut view = visit.payg.db.view().await?;
    let customer = common::customer(visit, &mut view, fields.get("customer")).await?;
    let asked = fields.parsed("currency")?;
    let billed_in = customer.as_ref().map_or(visit.payg.settings.currency, |customer| customer.currency);
    let span = span_of(visit);
    let kind = match fields.needed("kind")? {
        "spend" => Kind::Spend(span),
        "own_spend" => Kind::OwnSpend(span),
        "quota" => Kind::Quota(span),
        "rate" => Kind::Rate,
        "concurrent" => Kind::Concurrent,
        other => return Err(Error::invalid("kind", other, "is no kind of limit").at("kind")),
    };
    let plan = match fields.get("plan") {
        Some(code) => Some(plan::find(&mut view, code).await.map_err(|error| error.at("plan"))?.plan_id),
        None => None,
    };
    let owner = match (customer, plan) {
        (Some(_), Some(_)) => {
            return Err(Error::usage("a limit is of a customer or of a plan").at("plan"));
        }
        (Some(customer), None) => Owner::Customer(customer.customer_id),
        (None, plan) => plan.map_or(Owner::All, Owner::Plan),
    };
    Ok(About {
        owner,
        service_id: service_of(visit, &mut view).await?,
        kind,
        currency: kind.is_money().then(|| asked.unwrap_or(billed_in)),
    })
}

async fn set(visit: Visit) -> Result<Done> {
    let about = about(&visit).await?;
    let text = visit.fields.needed("amount")?;
    let amount = read_amount(&about, text)?;
    let burst = visit.fields.get("burst").map(str::parse::<i64>).transpose();
    let burst = burst.map_err(|_| Error::usage("this is not a whole number").at("burst"))?;
    set_limit(&visit.payg, NewLimit { about, amount, burst }).await?;
    Ok(Done::says(format!("The {} is {text}.", about.kind.word()), "/limits"))
}

async fn remove(visit: Visit) -> Result<Done> {
    let about = about(&visit).await?;
    remove_limit(&visit.payg, about).await?;
    Ok(Done::says(format!("The {} is gone.", about.kind.word()), "/limits"))
}
