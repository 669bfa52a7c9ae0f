//! Mails: what customers and operators were told, and whether it arrived.

use crate::console::action::{Action, Done, May, always};
use crate::console::audience::Audience;
use crate::console::block::{Block, Code};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::noun::{Noun, Shown, View};
use crate::console::nouns::common::{about, customer_filter, json, value, whose, word_filter};
use crate::console::nouns::mail_preview;
use crate::console::visit::Visit;
use crate::engine::mail::preview::{preview_kind, preview_mail, send_test};
use crate::engine::mail::resend::{find_mail, resend_mail};
use crate::engine::search_documents;
use crate::error::Result;
use crate::mail::kind::KINDS;
use crate::records::mail::Filter;
use crate::records::operator::Role;
use crate::values::language::Language;
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
    search: "To whom: how a word of the name or the address begins",
    command: "payg mail list",
    empty: "No mail fits.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    views: &[View {
        name: "preview",
        label: "How mails look",
        audience: Audience::Operators,
        form: |visit| Box::pin(mail_preview::form(visit)),
        show: |visit| Box::pin(mail_preview::show(visit)),
    }],
    creates: &[Action {
        name: "test",
        label: "Send a test",
        may: May::Operate(Role::Operator),
        danger: false,
        when: always,
        form: |visit, _| Box::pin(async move { Ok(test_form(&visit)) }),
        run: |visit, _| Box::pin(test(visit)),
    }],
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
    Column::of("written", "/created_at", Kind::Time).to("/mails/", "/id").sorted("created_at"),
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
    json(search_documents::list_mails(&mut view, &filter, &paging).await?)
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

fn test_form(visit: &Visit) -> Vec<Field> {
    let kinds: Vec<(&str, &str)> = KINDS.iter().map(|kind| (kind.word, kind.word)).collect();
    let languages: Vec<&str> = Language::ALL.into_iter().map(Language::word).collect();
    let languages: Vec<(&str, &str)> = languages.iter().map(|word| (*word, *word)).collect();
    vec![
        Field::of("to", "To the address", Take::Email).needed(),
        Field::choice("mail_kind", "Kind", &kinds).value("invoice.issued"),
        Field::choice("language", "Language", &languages).value(visit.payg.settings.mail_language.word()),
    ]
}

/// Sends a mail with a letter made up, to see that mail works; a preview shows what it says.
async fn test(visit: Visit) -> Result<Done> {
    let to = visit.fields.needed("to")?;
    let kind = visit.fields.needed("mail_kind")?;
    let language = visit.fields.parsed("language")?.unwrap_or(visit.payg.settings.mail_language);
    if visit.payg.db.is_rehearsal() {
        let written = preview_kind(&visit.payg, kind, language).await?.written;
        let code = Code { title: written.subject, text: written.text, folded: false };
        return Ok(Done { blocks: vec![Block::Code(code)], ..Done::says(format!("this goes to {to}."), "") });
    }
    let answer = send_test(&visit.payg, kind, language, to).await.map_err(about("to"))?;
    Ok(Done::says(format!("The mail server took it: {answer}"), "/mails"))
}
