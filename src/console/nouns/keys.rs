//! API keys: a customer's own, an operator's own, or those of a customer whom an operator names.

use crate::console::action::{Action, Done, May, always, no_fields};
use crate::console::audience::Audience;
use crate::console::block::{Block, Code};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{customer_filter, json, value, word_filter};
use crate::console::visit::Visit;
use crate::engine::create_key::{NewKey, create_key};
use crate::engine::find_customer::find_customer;
use crate::engine::idempotency::Once;
use crate::engine::revoke_key::revoke_key;
use crate::engine::token_keys::rotate_signing_key;
use crate::error::{Error, Result};
use crate::records::api_key;
use crate::records::operator::{self, Role};
use crate::values::id::KeyId;
use crate::values::owner::Owner;
use crate::values::page::{Page, Paging};
use crate::values::scope::Scopes;
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'k',
    audience: Audience::Everyone,
    filters,
    search: "Part of the name",
    command: "payg key list {customer}",
    empty: "No key fits. New key makes one.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[
        Action {
            name: "create",
            label: "New key",
            may: May::Owner,
            danger: false,
            when: always,
            form: |visit, _| Box::pin(async move { Ok(form(&visit)) }),
            run: |visit, _| Box::pin(create(visit)),
        },
        Action {
            name: "rotate",
            label: "New signing key",
            may: May::Operate(Role::Admin),
            danger: true,
            when: always,
            form: no_fields,
            run: |visit, _| Box::pin(rotate(visit)),
        },
    ],
    actions: &[Action {
        name: "revoke",
        label: "Revoke",
        may: May::Owner,
        danger: true,
        when: |value| value["revoked_at"].is_null(),
        form: no_fields,
        run: |visit, value| Box::pin(revoke(visit, value)),
    }],
    bulk: &["revoke"],
    ..Noun::new("keys", ("key", "API keys"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("name", "/name").to("/keys/", "/id"),
    Column::new("allows", "/scopes"),
    Column::of("status", "/revoked_at", Kind::Since("active", "revoked")),
    Column::of("made", "/created_at", Kind::Time).sorted("created_at"),
    Column::of("last used", "/last_used_at", Kind::Time),
    Column::of("expires", "/expires_at", Kind::Time),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/revoked_at", Kind::Since("active", "revoked")),
    Column::new("Allows", "/scopes"),
    Column::of("Owner", "/owner", Kind::Code),
    Column::of("Made", "/created_at", Kind::Time),
    Column::of("Last used", "/last_used_at", Kind::Time),
    Column::of("Expires", "/expires_at", Kind::Time),
    Column::of("Revoked", "/revoked_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

fn filters(visit: &Visit) -> Vec<Field> {
    let mut fields = customer_filter(visit);
    if visit.operates(Role::Admin) {
        fields.push(Field::text("operator", "Operator").hint("An e-mail address; your own unless given"));
    }
    fields.push(word_filter("status", "Status", &["active", "revoked"]));
    fields
}

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let revoked = visit.fields.get("status").map(|status| status == "revoked");
    let filter = api_key::Filter { owner: Some(owner(&visit).await?), revoked };
    json(api_key::page(&mut visit.payg.db.view().await?, filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let nobodys = || Error::not_found("API key", &id);
    let key_id: KeyId = id.parse().map_err(|_| nobodys())?;
    let key = api_key::get(&mut visit.payg.db.view().await?, key_id).await?;
    let caller = visit.caller()?;
    if key.owner != caller.key_owner() {
        match (caller.customer(), key.owner.customer()) {
            (Some(_), _) => return Err(nobodys()),
            (None, Some(_)) => visit.must_operate(Role::Viewer)?,
            (None, None) => visit.must_operate(Role::Admin)?,
        }
    }
    let changes = history::changes(&visit, &mut visit.payg.db.view().await?, key_id.to_string()).await?;
    let shown = value(&key)?;
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &visit.zone()))];
    blocks.extend(changes);
    Ok(Shown { value: shown, title: key.name, blocks, command: format!("payg key show {}", key.key_id) })
}

/// Whose keys are meant: one's own, those of the customer whom an operator names, or those of the
/// operator whom an admin names.
async fn owner(visit: &Visit) -> Result<Owner> {
    let caller = visit.caller()?;
    if caller.customer().is_some() {
        return Ok(caller.key_owner());
    }
    match (visit.fields.get("customer"), visit.fields.get("operator")) {
        (Some(_), Some(_)) => {
            Err(Error::usage("either a customer or an operator has the key").at("operator"))
        }
        (Some(name), None) => {
            let found = find_customer(&mut visit.payg.db.view().await?, name).await;
            Ok(Owner::Customer(found.map_err(|error| error.at("customer"))?.customer_id))
        }
        (None, Some(name)) => {
            visit.must_operate(Role::Admin)?;
            let found = operator::find(&mut visit.payg.db.view().await?, name).await;
            Ok(Owner::Operator(found.map_err(|error| error.at("operator"))?.operator_id))
        }
        (None, None) => Ok(caller.key_owner()),
    }
}

fn form(visit: &Visit) -> Vec<Field> {
    let mut fields = vec![
        Field::text("name", "Name").needed().hint("To tell it from others"),
        Field::text("scopes", "Allows").hint("As usage:write,usage:read; everything unless given"),
        Field::of("expires_at", "Expires when the day begins", Take::Day).hint("Never unless given"),
    ];
    if visit.operates(Role::Operator) {
        fields.push(Field::text("customer", "For the customer").hint("Your own unless given"));
    }
    if visit.operates(Role::Admin) {
        fields.push(Field::text("operator", "Or for the operator").hint("An e-mail address"));
    }
    fields
}

async fn create(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let new = NewKey {
        owner: owner(&visit).await?,
        name: fields.needed("name")?.to_owned(),
        scopes: fields.parsed("scopes")?.unwrap_or(Scopes::ALL),
        expires_at: visit.instant("expires_at")?,
    };
    let created = create_key(&visit.payg, new, Once::unkeyed()).await?;
    if visit.payg.db.is_rehearsal() {
        return Ok(Done::says(format!("a key named {}", created.key.name), ""));
    }
    let code = Code { title: "The key".to_owned(), text: created.text.unwrap_or_default(), folded: false };
    Ok(Done {
        blocks: vec![Block::Code(code)],
        once: true,
        ..Done::says("The key is made. It is shown now and never again: copy it.", "/keys")
    })
}

async fn revoke(visit: Visit, value: Value) -> Result<Done> {
    let text = value["id"].as_str().unwrap_or_default();
    let id: KeyId = text.parse().map_err(|_| Error::not_found("API key", text))?;
    let key = revoke_key(&visit.payg, id).await?;
    visit.console.app.gate.forget(key.owner);
    Ok(Done::says(format!("{} lets nobody in any more.", key.name), "/keys"))
}

/// Makes the key that access tokens are signed with from now on.
async fn rotate(visit: Visit) -> Result<Done> {
    let id = rotate_signing_key(&visit.payg).await?;
    let says = format!("Access tokens are signed with {id} from now on; older ones hold until they expire.");
    Ok(Done::says(says, "/keys"))
}
