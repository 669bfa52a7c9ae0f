//! Operators: who runs payg, and what each may do.

use crate::console::action::{Action, Answer, Done, May, always, no_fields};
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{json, reset_link, value, word_filter};
use crate::console::visit::Visit;
use crate::engine::create_operator::{NewOperator, create_operator};
use crate::engine::small_list::small_page;
use crate::engine::update_operator::{OperatorChange, disable_operator, enable_operator, update_operator};
use crate::error::{Error, Result};
use crate::records::operator::{self, Role};
use crate::values::id::OperatorId;
use crate::values::owner::Owner;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'o',
    search: "Part of the name or the address",
    filters: |_| {
        vec![
            word_filter("role", "Role", &["admin", "operator", "viewer"]),
            word_filter("status", "Status", &["enabled", "disabled"]),
        ]
    },
    command: "payg operator list",
    empty: "No operator fits.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[Action {
        name: "create",
        label: "New operator",
        may: May::Operate(Role::Admin),
        danger: false,
        when: always,
        form: |_, _| Box::pin(async { Ok(form(&Value::Null)) }),
        run: |visit, _| Box::pin(create(visit)),
    }],
    actions: &[
        Action {
            name: "edit",
            label: "Edit",
            may: May::Operate(Role::Admin),
            danger: false,
            when: always,
            form: |_, value| Box::pin(async move { Ok(form(&value)) }),
            run: |visit, value| Box::pin(edit(visit, value)),
        },
        Action {
            name: "reset",
            label: "Reset the password",
            may: May::Operate(Role::Admin),
            danger: false,
            when: |value| value["disabled_at"].is_null(),
            form: no_fields,
            run: |visit, value| Box::pin(reset(visit, value)),
        },
        Action {
            name: "disable",
            label: "Disable",
            may: May::Operate(Role::Admin),
            danger: true,
            // Nobody disables itself.
            when: |value| value["disabled_at"].is_null() && value["is_self"] != true,
            form: no_fields,
            run: |visit, value| set_enabled(visit, value, false),
        },
        Action {
            name: "enable",
            label: "Enable",
            may: May::Operate(Role::Admin),
            danger: false,
            when: |value| !value["disabled_at"].is_null(),
            form: no_fields,
            run: |visit, value| set_enabled(visit, value, true),
        },
    ],
    bulk: &["disable", "enable"],
    ..Noun::new("operators", ("operator", "Operators"), COLUMNS, |visit, paging| {
        Box::pin(list(visit, paging))
    })
};

const COLUMNS: &[Column] = &[
    Column::new("name", "/display_name").sorted("display_name").to("/operators/", "/id"),
    Column::new("e-mail", "/email").sorted("email"),
    Column::new("role", "/role").sorted("role"),
    Column::of("status", "/disabled_at", Kind::Since("enabled", "disabled")),
    Column::of("since", "/created_at", Kind::Time).sorted("created_at"),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/disabled_at", Kind::Since("enabled", "disabled")),
    Column::new("E-mail", "/email"),
    Column::new("Role", "/role"),
    Column::of("Created", "/created_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let role: Option<Role> = visit.fields.parsed("role")?;
    let disabled = visit.fields.get("status").map(|status| status == "disabled");
    let mut operators = operator::all(&mut visit.payg.db.view().await?).await?;
    operators.retain(|one| {
        role.is_none_or(|role| one.role == role)
            && disabled.is_none_or(|disabled| one.disabled_at.is_some() == disabled)
    });
    json(small_page(operators, &paging)?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let operator = operator::find(&mut view, &id).await?;
    let changes = history::changes(&visit, &mut view, operator.operator_id.to_string()).await?;
    drop(view);
    let mut shown = value(&operator)?;
    shown["is_self"] = (visit.caller()?.owner() == Owner::Operator(operator.operator_id)).into();
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &visit.zone()))];
    blocks.extend(changes);
    let command = format!("payg operator show {}", operator.email);
    Ok(Shown { value: shown, title: operator.display_name, blocks, command })
}

fn form(value: &Value) -> Vec<Field> {
    let text = |name: &str| cell::plain(&value[name]);
    let roles = [
        ("viewer", "viewer: looks only"),
        ("operator", "operator: the daily work"),
        ("admin", "admin: everything"),
    ];
    let mut fields = vec![
        Field::text("display_name", "Name").needed().value(text("display_name")),
        Field::of("email", "E-mail address", Take::Email).needed().value(text("email")),
        Field::choice("role", "Role", &roles).value(text("role")),
    ];
    if value.is_null() {
        let password = Field::of("password", "Password", Take::Password).fills("new-password");
        fields.push(password.hint("Without one it cannot log in yet"));
    }
    fields
}

async fn create(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let new = NewOperator {
        display_name: fields.needed("display_name")?.to_owned(),
        email: fields.needed("email")?.to_owned(),
        role: fields.parsed("role")?.unwrap_or(Role::Viewer),
        password: fields.raw("password").filter(|password| !password.is_empty()).map(str::to_owned),
    };
    let operator = create_operator(&visit.payg, &new).await?;
    let says = format!("{} is an operator with the role {}.", operator.display_name, operator.role);
    Ok(Done::says(says, format!("/operators/{}", operator.operator_id)))
}

async fn edit(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let change = OperatorChange {
        display_name: fields.owned("display_name"),
        email: fields.owned("email"),
        role: fields.parsed("role")?,
        ..OperatorChange::default()
    };
    let operator = update_operator(&visit.payg, id_of(&value)?, change).await?;
    Ok(Done::says(format!("{} is changed.", operator.display_name), ""))
}

/// Makes a one-time token for a new password, to be handed over.
async fn reset(visit: Visit, value: Value) -> Result<Done> {
    reset_link(&visit, Owner::Operator(id_of(&value)?)).await
}

fn set_enabled(visit: Visit, value: Value, enabled: bool) -> Answer<Done> {
    Box::pin(async move {
        let id = id_of(&value)?;
        let (operator, word) = match enabled {
            true => (enable_operator(&visit.payg, id).await?, "may log in again"),
            false => (disable_operator(&visit.payg, id).await?, "may do nothing any more"),
        };
        Ok(Done::says(format!("{} {word}.", operator.display_name), ""))
    })
}

fn id_of(value: &Value) -> Result<OperatorId> {
    let text = value["id"].as_str().unwrap_or_default();
    text.parse().map_err(|_| Error::not_found("operator", text))
}
