//! The templates in force, and what they make of a letter.

use crate::error::{Error, Result};
use crate::mail::builtin::BUILTIN;
use crate::values::calendar::{Month, Zone};
use crate::values::language::Language;
use crate::values::timestamp::Timestamp;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, State, UndefinedBehavior};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The templates in force: those of the binary, and files of a folder in their place.
pub struct Templates {
    sources: Vec<Source>,
    environments: BTreeMap<Language, Environment<'static>>,
}

/// One template and where it comes from.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "object", rename = "mail_template")]
pub struct Source {
    /// In which language, as `en`.
    pub language: &'static str,
    /// Its file's name, as `invoice.issued.txt`.
    pub name: &'static str,
    /// The file that stands in its place, if one does.
    pub file: Option<PathBuf>,
    /// What stands in it.
    #[serde(skip)]
    pub text: String,
}

/// What a letter says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Written {
    /// One line.
    pub subject: String,
    /// For programs that show only text.
    pub text: String,
    /// For those that show more.
    pub html: String,
}

impl Written {
    /// A Russian date ends with a point, and a sentence that ends with it needs no other one.
    fn with_single_stops(self) -> Written {
        let single = |text: String| text.replace("г..", "г.");
        Written { subject: single(self.subject), text: single(self.text), html: single(self.html) }
    }
}

impl Templates {
    /// Reads them; files of the folder stand in for those of the same language and name, as
    /// `ru/invoice.issued.txt`. A file that is no template is refused with the line.
    pub fn load(folder: Option<&Path>) -> Result<Templates> {
        let sources = BUILTIN.iter().map(|builtin| {
            let language = builtin.language.word();
            let file = folder.map(|folder| folder.join(language).join(builtin.name));
            let file = file.filter(|file| file.is_file());
            let text = match &file {
                Some(file) => std::fs::read_to_string(file).map_err(|cause| {
                    Error::failed(format!("the template {} cannot be read", file.display())).cause(cause)
                })?,
                None => builtin.text.to_owned(),
            };
            Ok(Source { language, name: builtin.name, file, text })
        });
        let sources = sources.collect::<Result<Vec<Source>>>()?;
        let mut environments = BTreeMap::new();
        for language in Language::ALL {
            let own = sources.iter().filter(|source| source.language == language.word());
            environments.insert(language, environment(language, own)?);
        }
        Ok(Templates { sources, environments })
    }

    /// Every template and where it comes from.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// What a letter of a kind says; `context` is what its templates may name.
    pub fn write(&self, language: Language, kind: &str, context: &serde_json::Value) -> Result<Written> {
        let environment = self
            .environments
            .get(&language)
            .ok_or_else(|| Error::failed(format!("there are no templates in {language}")))?;
        let part = |name: &str, context: &Value| {
            let template = environment.get_template(name).map_err(|cause| broken(name, cause))?;
            template.render(context).map_err(|cause| broken(name, cause))
        };
        let own = Value::from(Serde(context));
        let subject = one_line(&part(&format!("{kind}.subject"), &own)?);
        let framed = |frame: &str, content: Value| {
            let mut context = context.clone();
            context["subject"] = serde_json::Value::String(subject.clone());
            let context = minijinja::context! { content, ..Value::from(Serde(&context)) };
            part(frame, &context)
        };
        let text = framed("layout.txt", Value::from(part(&format!("{kind}.txt"), &own)?))?;
        let inner = part(&format!("{kind}.html"), &own)?;
        let html = framed("layout.html", Value::from_safe_string(inner))?;
        let written = Written { text: without_gaps(&text), subject, html };
        Ok(if language == Language::Russian { written.with_single_stops() } else { written })
    }
}

fn environment<'a>(
    language: Language,
    sources: impl Iterator<Item = &'a Source>,
) -> Result<Environment<'static>> {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder().trim_blocks(true).build();
    environment.set_syntax(syntax.map_err(|cause| Error::failed("the syntax of templates").cause(cause))?);
    // A payload of an older version may lack what a template names; that is then left empty.
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_auto_escape_callback(|name| match name.ends_with(".html") {
        true => AutoEscape::Html,
        false => AutoEscape::None,
    });
    environment.add_filter("money", move |value: &Value| money(language, value));
    environment.add_filter("number", move |value: &Value| {
        value.as_str().map(|text| language.number(text)).unwrap_or_default()
    });
    environment.add_filter("date", move |state: &State<'_, '_>, value: &Value| {
        instant(value).map(|at| language.date_of(at, &zone(state))).unwrap_or_default()
    });
    environment.add_filter("time", move |state: &State<'_, '_>, value: &Value| {
        instant(value).map(|at| language.time(at, &zone(state))).unwrap_or_default()
    });
    environment.add_filter("month", move |value: &Value| {
        let month = value.as_str().and_then(|text| text.parse::<Month>().ok());
        month.map(|month| language.month(month)).unwrap_or_default()
    });
    for source in sources {
        environment.add_template_owned(source.name, source.text.clone()).map_err(|cause| {
            let place = source.file.as_ref().map_or(source.name.into(), |file| file.to_string_lossy());
            broken(&place, cause)
        })?;
    }
    Ok(environment)
}

/// An amount as the API has it, `{"amount": "12.34", "currency": "EUR"}`; anything else is nothing.
fn money(language: Language, value: &Value) -> String {
    let part = |name: &str| value.get_attr(name).ok().and_then(|part| part.as_str().map(str::to_owned));
    match (part("amount"), part("currency")) {
        (Some(amount), Some(currency)) => language.money(&amount, &currency),
        _ => String::new(),
    }
}

fn instant(value: &Value) -> Option<Timestamp> {
    value.as_str().and_then(|text| text.parse().ok())
}

/// The receiver's time zone, which stands in the context.
fn zone(state: &State<'_, '_>) -> Zone {
    let name = state.lookup("time_zone");
    name.as_ref().and_then(Value::as_str).and_then(|name| name.parse().ok()).unwrap_or(Zone::utc())
}

fn broken(name: &str, cause: minijinja::Error) -> Error {
    let line = cause.line().map(|line| format!(" (line {line})")).unwrap_or_default();
    let said = cause.detail().map_or_else(|| cause.kind().to_string(), str::to_owned);
    Error::new(crate::error::Kind::Invalid, "template_broken", format!("the template {name}{line}: {said}"))
        .hint("payg mail template list shows where each comes from")
        .cause(cause.to_string())
}

/// Words with one space between: a subject can hold no line break, whatever stands in the payload.
fn one_line(text: &str) -> String {
    text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// At most one empty line at a time, where conditions left several.
fn without_gaps(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && kept.last().is_none_or(|last| last.is_empty())) {
            kept.push(line);
        }
    }
    format!("{}\n", kept.join("\n").trim_end())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::mail::kind::KINDS;
    use serde_json::json;

    fn context(object: serde_json::Value) -> serde_json::Value {
        json!({
            "customer": {"name": "Ada <Lovelace>"},
            "sender": {"name": "Payg"},
            "links": {"server": "https://pay.example.com"},
            "object": object,
            "plan": object["plan_name"],
            "time_zone": "UTC",
        })
    }

    #[test]
    fn every_kind_is_written_in_every_language_with_nothing_left_empty() {
        let templates = Templates::load(None).unwrap();
        for (kind, language) in KINDS.iter().flat_map(|kind| Language::ALL.map(|language| (kind, language))) {
            let payload: serde_json::Value = serde_json::from_str(kind.sample).unwrap();
            // The object stands in the payload, or is the payload and says there what it is.
            let object =
                payload.get("object").filter(|object| object.is_object()).unwrap_or(&payload).clone();
            let written = templates.write(language, kind.word, &context(object)).unwrap();
            let place = format!("{} {language}: {written:?}", kind.word);
            assert!(!written.subject.is_empty() && !written.subject.contains(['\n', '{']), "{place}");
            for odd in ["  ", " .", " ,", "..", "{{", "{%", "\n\n\n", "undefined"] {
                assert!(!written.text.contains(odd), "{odd:?} in {place}");
            }
            assert!(written.html.contains("Ada &lt;Lovelace&gt;"), "{place}");
            assert!(written.text.contains("Ada <Lovelace>"), "{place}");
        }
    }

    #[test]
    fn a_payload_that_lacks_everything_still_makes_a_letter() {
        let templates = Templates::load(None).unwrap();
        for kind in KINDS {
            templates.write(Language::English, kind.word, &context(json!({}))).unwrap();
        }
    }

    #[test]
    fn what_a_customer_wrote_is_text_and_never_markup() {
        let templates = Templates::load(None).unwrap();
        let object = json!({"number": "<img src=x>\nBcc: eve@example.com", "reason": "<b>"});
        let written = templates.write(Language::English, "credit_note.issued", &context(object)).unwrap();
        assert!(!written.html.contains("<img") && !written.html.contains("<b>"), "{}", written.html);
        assert!(!written.subject.contains('\n'), "{}", written.subject);
    }

    #[test]
    fn a_file_stands_in_for_a_template_and_a_broken_one_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ru").join("limit.reached.subject");
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, "Лимит: {{ object.limit | money }}").unwrap();
        let templates = Templates::load(Some(folder.path())).unwrap();
        let object = json!({"limit": {"amount": "1000.00", "currency": "RUB"}});
        let written = templates.write(Language::Russian, "limit.reached", &context(object)).unwrap();
        assert_eq!(written.subject, "Лимит: 1\u{a0}000,00\u{a0}RUB");
        assert_eq!(templates.sources().iter().filter(|source| source.file.is_some()).count(), 1);
        std::fs::write(&file, "{% if %}").unwrap();
        let error = Templates::load(Some(folder.path())).err().unwrap();
        assert!(error.message().contains("limit.reached.subject (line 1)"), "{error}");
    }
}
