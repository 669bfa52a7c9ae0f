//! Mails: what customers and operators were told, and whether it arrived.

use crate::console::action::{Action, Done, May, always};
use crate::console::block::{Block, Code};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::Field;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{customer_filter, json, value, whose, word_filter};
use crate::console::visit::Visit;
use crate::engine::mail::preview::preview_mail;
use crate::engine::mail::resend::{find_mail, resend_mail};
use crate::error::Result;
use crate::records::mail::{self, Filter};
use crate::records::operator::Role;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'e',
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(word_filter("status", "Status", &["waiting", "sent", "failed"]));
        fields.push(Field::text("kind", "Kind").hint("As invoice.issued"));
        fields
    },
    can_search: true,
    command: "payg mail list",
    empty: "No mail fits.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[Action {
        name: "resend",
        label: "Send again",
        may: May::Operate(Role::Operator),
        danger: false,
        when: always,
        form: |_, value| {
            let hint = format!("{} unless given", cell::plain(&value["recipient"]));
            Box::pin(async { Ok(vec![Field::text("to", "To another address").hint(hint)]) })
        },
        run: |visit, value| Box::pin(resend(visit, value)),
    }],
    bulk: &["resend"],
    ..Noun::new("mails", ("mail", "Mails"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("written", "/created_at", Kind::Time).to("/mails/", "/id"),
    Column::new("kind", "/kind"),
    Column::new("to", "/recipient"),
    Column::of("status", "/status", Kind::State),
    Column::of("tries", "/tries", Kind::Number),
    Column::of("sent", "/sent_at", Kind::Time),
    Column::new("answer", "/answer"),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/status", Kind::State),
    Column::new("Kind", "/kind"),
    Column::new("To", "/recipient"),
    Column::new("Language", "/language"),
    Column::of("Tries", "/tries", Kind::Number),
    Column::new("Answer", "/answer"),
    Column::of("Written", "/created_at", Kind::Time),
    Column::of("Sent", "/sent_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        kind: visit.fields.owned("kind"),
        status: visit.fields.parsed("status")?,
    };
    json(mail::list(&mut view, &filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let found = find_mail(&mut visit.payg.db.view().await?, &id).await?;
    let shown = value(&found)?;
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &visit.zone()))];
    // The link for a new password is for whoever asked for it and for nobody else.
    let title = if found.kind == "password.reset" {
        found.kind.clone()
    } else {
        let written = preview_mail(&visit.payg, &found).await?.written;
        blocks.push(Block::Code(Code { title: "Text".to_owned(), text: written.text, folded: false }));
        written.subject
    };
    Ok(Shown { value: shown, title, blocks, command: format!("payg mail show {}", found.letter_id) })
}

async fn resend(visit: Visit, value: Value) -> Result<Done> {
    let id = value["id"].as_str().unwrap_or_default();
    let waiting = resend_mail(&visit.payg, id, visit.fields.get("to")).await?;
    Ok(Done::says(format!("It is sent to {} again.", waiting.recipient), ""))
}
