//! `payg mail template`: the templates in force, to be read and replaced.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::engine::mail::means::templates;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::mail::templates::Source;
use clap::{Args, Subcommand};
use serde::Serialize;

/// The templates of mails; files in the folder mail.templates stand in for them
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Template {
    List(List),
    Show(Show),
}

/// List the templates and where each comes from
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg mail template list\n  payg mail template list --kind invoice.issued"
)]
pub struct List {
    /// Only of this kind
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
}

/// Show a template as it is in force, to copy it into the folder mail.templates and change it there
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg mail template show en/invoice.issued.txt\n\
    Its context: customer.name, sender.name, sender.address, sender.email, links.server, links.unsubscribe,\n\
    object, previous, plan, due, pay_to, time_zone; filters: money, number, date, time, month.")]
pub struct Show {
    /// Its language and name, as the list has it
    #[arg(value_name = "TEMPLATE")]
    name: String,
}

const COLUMNS: &[Column] = &[Column::new("template", "/template"), Column::new("file", "/file")];

/// A template as it is shown.
#[derive(Clone, Serialize)]
#[serde(tag = "object", rename = "mail_template")]
struct Shown {
    template: String,
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

impl Shown {
    fn of(source: &Source) -> Shown {
        Shown {
            template: format!("{}/{}", source.language, source.name),
            file: source.file.as_ref().map(|file| file.display().to_string()),
            text: None,
        }
    }
}

/// Does what `payg mail template` was asked for.
pub fn run(context: &mut Context, payg: &Payg, verb: Template) -> Result<()> {
    let templates = templates(payg)?;
    match verb {
        Template::List(List { kind }) => {
            let is_of = |source: &&Source| {
                kind.as_deref()
                    .is_none_or(|kind| source.name.rsplit_once('.').is_some_and(|(name, _)| name == kind))
            };
            let shown: Vec<Shown> = templates.sources().iter().filter(is_of).map(Shown::of).collect();
            context.out.list(COLUMNS, &shown)
        }
        Template::Show(Show { name }) => {
            let named = |source: &&Source| format!("{}/{}", source.language, source.name) == name;
            let found = templates.sources().iter().find(named).ok_or_else(|| {
                Error::not_found("template", &name).hint("payg mail template list shows them")
            })?;
            let shown = Shown { text: Some(found.text.clone()), ..Shown::of(found) };
            context.out.document(&shown, &found.text)
        }
    }
}
