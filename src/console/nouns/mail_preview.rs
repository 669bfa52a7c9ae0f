//! How a mail of a kind would look, with a letter made up.

use crate::console::block::{Block, Code};
use crate::console::form::Field;
use crate::console::noun::Seen;
use crate::console::visit::Visit;
use crate::engine::mail::preview::preview_kind;
use crate::error::Result;
use crate::mail::kind::{KINDS, find};
use crate::values::language::Language;

/// Which mail is meant.
pub async fn form(visit: Visit) -> Result<Vec<Field>> {
    let kinds: Vec<(&str, &str)> = KINDS.iter().map(|kind| (kind.word, kind.word)).collect();
    let words = Language::ALL.map(Language::word);
    let languages: Vec<(&str, &str)> = words.iter().map(|word| (*word, *word)).collect();
    Ok(vec![
        Field::choice("kind", "Kind", &kinds).value(KINDS.first().map_or("", |kind| kind.word)),
        Field::choice("language", "Language", &languages).value(visit.payg.settings.mail_language.word()),
    ])
}

/// What it says, and to whom it comes.
pub async fn show(visit: Visit) -> Result<Seen> {
    let first = KINDS.first().map_or("", |kind| kind.word);
    let kind = visit.fields.get("kind").unwrap_or(first);
    let language = visit.fields.parsed("language")?.unwrap_or(visit.payg.settings.mail_language);
    let preview = preview_kind(&visit.payg, kind, language).await.map_err(|error| error.at("kind"))?;
    let code =
        |title: &str, text: String, folded| Block::Code(Code { title: title.to_owned(), text, folded });
    let need = find(kind).map_or("", |kind| kind.need.word());
    let meaning = match need {
        "courtesy" => "A courtesy: it comes to those who did not unsubscribe.",
        _ => "It is owed: it comes to everybody whom it concerns.",
    };
    let blocks = vec![
        crate::console::block::Notice::block("info", meaning, ""),
        code("Subject", preview.written.subject, false),
        code("Text", preview.written.text, false),
        code("HTML", preview.written.html, true),
    ];
    let command = format!("payg mail preview {} --language {}", preview.kind, preview.language);
    Ok(Seen { blocks, command, next: None })
}
