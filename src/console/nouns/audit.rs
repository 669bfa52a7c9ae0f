//! The audit trail: who changed what, and when.

use crate::console::action::{Action, Done, May, always, no_fields};
use crate::console::block::{Block, Code};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{customer_filter, json, value, whose};
use crate::console::visit::Visit;
use crate::engine::seal_audit::seal_audit;
use crate::engine::search_documents;
use crate::engine::verify_audit::verify_audit;
use crate::error::{Error, Result};
use crate::records::audit::{self, Filter};
use crate::records::operator::Role;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'a',
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::text("actor", "Who"));
        fields.push(Field::text("verb", "What").hint("As price.set, or price"));
        fields.push(Field::of("since", "Since", Take::Day));
        fields.push(Field::of("until", "Until, with that day", Take::Day));
        fields
    },
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[
        Action {
            name: "verify",
            label: "Verify",
            may: May::Operate(Role::Viewer),
            danger: false,
            when: always,
            form: no_fields,
            run: |visit, _| Box::pin(verify(visit)),
        },
        Action {
            name: "seal",
            label: "Seal",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: no_fields,
            run: |visit, _| Box::pin(seal(visit)),
        },
    ],
    search: "The id of a thing, or how a word of the name begins",
    command: "payg audit list",
    empty: "No entry fits.",
    ..Noun::new("audit", ("entry", "Audit"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("when", "/created_at", Kind::Time).to("/audit/", "/id").sorted("created_at"),
    Column::of("who", "/actor/name", Kind::Code),
    Column::new("what", "/verb"),
    Column::new("of", "/subject"),
    Column::of("id", "/subject_id", Kind::Code),
    Column::new("why", "/reason"),
];

const FACTS: &[Column] = &[
    Column::of("When", "/created_at", Kind::Time),
    Column::new("Who", "/actor/kind"),
    Column::of("Its name", "/actor/name", Kind::Code),
    Column::new("What", "/verb"),
    Column::new("Of", "/subject"),
    Column::of("Id", "/subject_id", Kind::Code),
    Column::of("Customer", "/customer_id", Kind::Code).to("/customers/", "/customer_id"),
    Column::new("Why", "/reason"),
    Column::of("Sealed in", "/seal", Kind::Number),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        actor: visit.fields.owned("actor"),
        verb: visit.fields.owned("verb"),
        subject_id: None,
        since: visit.instant("since")?,
        until: visit.end("until")?,
    };
    json(search_documents::list_audit(&mut view, &filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let entry_id = id.parse().map_err(|_| Error::not_found("audit entry", &id))?;
    let entry = audit::get(&mut visit.payg.db.view().await?, entry_id).await?;
    let shown = value(&entry)?;
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &visit.zone()))];
    for (title, state) in [("Before", &entry.before), ("After", &entry.after)] {
        let text = state.as_ref().map(serde_json::to_string_pretty).and_then(|text| text.ok());
        let code = text.map(|text| Code { title: title.to_owned(), text, folded: false });
        blocks.extend(code.map(Block::Code));
    }
    Ok(Shown { value: shown, title: entry.verb, blocks, command: format!("payg audit show {id}") })
}

/// Seals what was changed since the last seal; a server does it by itself.
async fn seal(visit: Visit) -> Result<Done> {
    let seals = seal_audit(&visit.payg).await?;
    let entries: i64 = seals.iter().map(|seal| seal.entries).sum();
    let says = match seals.last() {
        Some(last) => format!("{entries} entries are sealed; the newest seal is {}.", last.number),
        None => "Everything is sealed already.".to_owned(),
    };
    Ok(Done::says(says, "/audit"))
}

/// Proves that the trail is as it was sealed; it only reads, so a preview holds up nobody.
async fn verify(visit: Visit) -> Result<Done> {
    let proof = verify_audit(&visit.for_real().payg, None).await?;
    let says = match proof.wrong {
        Some(wrong) => format!("The trail is broken: {wrong}"),
        None => format!(
            "The trail is whole: {} entries in {} seals, {} not sealed yet.",
            proof.entries, proof.seals, proof.unsealed
        ),
    };
    Ok(Done::says(says, "/audit"))
}
