//! Members: people who log in for a company, and what each of them may do.

use crate::console::action::{Action, Done, May, always, no_fields};
use crate::console::audience::Audience;
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{customer, customer_filter, json, value, whose, word_filter};
use crate::console::visit::Visit;
use crate::engine::idempotency::Once;
use crate::engine::members::{
    NewMember, add_member, find_member, invite_again, remove_member, update_member,
};
use crate::error::{Error, Result};
use crate::records::member::{self, Filter, MemberRole};
use crate::records::operator::Role;
use crate::values::id::MemberId;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'z',
    audience: Audience::Companies,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(word_filter("role", "Role", &["manager", "viewer"]));
        fields
    },
    search: "Part of the name or the address",
    command: "payg member list {company}",
    empty: "There are no members: the company itself logs in. Add a member invites one.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[Action {
        name: "add",
        label: "Add a member",
        may: May::Company,
        danger: false,
        when: always,
        form: |visit, _| Box::pin(async move { Ok(add_form(&visit)) }),
        run: |visit, _| Box::pin(add(visit)),
    }],
    actions: &[
        Action {
            name: "edit",
            label: "Edit",
            may: May::Company,
            danger: false,
            when: always,
            form: |_, value| {
                let name = Field::text("display_name", "Name").needed();
                let name = name.value(cell::plain(&value["display_name"]));
                let role = role_field().value(cell::plain(&value["role"]));
                Box::pin(async { Ok(vec![name, role]) })
            },
            run: |visit, value| Box::pin(edit(visit, value)),
        },
        Action {
            name: "invite",
            label: "Invite again",
            may: May::Company,
            danger: false,
            when: always,
            form: no_fields,
            run: |visit, value| Box::pin(invite(visit, value)),
        },
        Action {
            name: "remove",
            label: "Remove",
            may: May::Company,
            danger: true,
            when: always,
            form: no_fields,
            run: |visit, value| Box::pin(remove(visit, value)),
        },
    ],
    bulk: &["remove"],
    ..Noun::new("members", ("member", "Members"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("name", "/display_name").to("/members/", "/id"),
    Column::of("company", "/customer_id", Kind::Code).to("/customers/", "/customer_id").for_operators(),
    Column::new("e-mail", "/email"),
    Column::new("role", "/role"),
    Column::of("since", "/created_at", Kind::Time).sorted("created_at"),
];

const FACTS: &[Column] = &[
    Column::new("E-mail", "/email"),
    Column::new("Role", "/role"),
    Column::of("Company", "/customer_id", Kind::Code),
    Column::of("Since", "/created_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter { customer_id: whose(&visit, &mut view).await?, role: visit.fields.parsed("role")? };
    json(member::list(&mut view, filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let member_id: MemberId = id.parse().map_err(|_| Error::not_found("member", &id))?;
    let mut view = visit.payg.db.view().await?;
    let found = find_member(&mut view, visit.own()?, member_id).await?;
    let changes = history::changes(&visit, &mut view, member_id.to_string()).await?;
    drop(view);
    let shown = value(&found)?;
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &visit.zone()))];
    blocks.extend(changes);
    let command = format!("payg member show {}", found.email);
    Ok(Shown { value: shown, title: found.display_name, blocks, command })
}

fn role_field() -> Field {
    let roles = [("viewer", "viewer: looks only"), ("manager", "manager: all that the company may")];
    Field::choice("role", "Role", &roles)
}

fn add_form(visit: &Visit) -> Vec<Field> {
    let mut fields = vec![
        Field::text("display_name", "Name").needed(),
        Field::of("email", "E-mail address", Take::Email)
            .needed()
            .hint("A letter goes there to set a password"),
        role_field(),
    ];
    if visit.operates(Role::Operator) {
        fields.push(Field::text("customer", "Company").needed());
    }
    fields
}

fn id_of(value: &Value) -> Result<MemberId> {
    let text = value["id"].as_str().unwrap_or_default();
    text.parse().map_err(|_| Error::not_found("member", text))
}

async fn add(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let named = fields.get("customer");
    let company = customer(&visit, &mut visit.payg.db.view().await?, named).await?;
    let company = company.ok_or_else(|| Error::usage("this must be filled in").at("customer"))?;
    let new = NewMember {
        customer_id: company.customer_id,
        email: fields.needed("email")?.to_owned(),
        display_name: fields.needed("display_name")?.to_owned(),
        role: fields.parsed("role")?.unwrap_or(MemberRole::Viewer),
    };
    let member = add_member(&visit.payg, new, Once::unkeyed()).await?;
    let says = format!(
        "{} is a {}; a letter to {} says how to log in.",
        member.display_name, member.role, member.email
    );
    Ok(Done::says(says, format!("/members/{}", member.member_id)))
}

async fn edit(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let role = fields.parsed("role")?.unwrap_or(MemberRole::Viewer);
    let named = (fields.needed("display_name")?, role);
    let member = update_member(&visit.payg, visit.own()?, id_of(&value)?, named).await?;
    Ok(Done::says(format!("{} is a {}.", member.display_name, member.role), ""))
}

async fn invite(visit: Visit, value: Value) -> Result<Done> {
    let member = invite_again(&visit.payg, visit.own()?, id_of(&value)?, Once::unkeyed()).await?;
    Ok(Done::says(
        format!("Another letter goes to {}; the one before is good for nothing.", member.email),
        "",
    ))
}

async fn remove(visit: Visit, value: Value) -> Result<Done> {
    let member = remove_member(&visit.payg, visit.own()?, id_of(&value)?).await?;
    Ok(Done::says(format!("{} may not log in any more.", member.display_name), "/members"))
}
