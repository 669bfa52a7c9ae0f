//! Forms: fields with their values and what is wrong with each.

use crate::console::fields::Fields;
use crate::console::typed;
use crate::error::Error;
use crate::values::calendar::Month;

/// Something to fill in.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// What it is for; empty where the page's own title says it.
    pub title: String,
    /// Where it is sent.
    pub action: String,
    /// Its fields.
    pub fields: Vec<Field>,
    /// What the button says.
    pub submit: String,
    /// Whether it does what cannot be undone.
    pub danger: bool,
    /// Whether it can be tried first: a dry run.
    pub can_preview: bool,
    /// What is wrong with it as a whole.
    pub error: String,
    /// What can be done about that.
    pub hint: String,
    /// Guards it; the page fills it in.
    pub csrf: String,
    /// Whether it stands in one line, as a button does.
    pub inline: bool,
    /// Other ways to go on.
    pub links: Vec<(String, String)>,
}

/// A field.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// What it is sent as.
    pub name: &'static str,
    /// What people call it.
    pub label: String,
    /// What it takes.
    pub kind: Take,
    /// What is in it.
    pub value: String,
    /// What it is for.
    pub hint: String,
    /// What is wrong with it.
    pub error: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// What a browser may fill in by itself.
    pub autocomplete: &'static str,
    /// What can be chosen: values and their names.
    pub options: Vec<(String, String)>,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Take {
    /// A line of text.
    #[default]
    Text,
    /// A line that is not shown.
    Password,
    /// An address.
    Email,
    /// A calendar month.
    Month,
    /// A day.
    Day,
    /// A day and a time of day.
    Time,
    /// What is in a file.
    File,
    /// Several lines.
    Area,
    /// One of some.
    Choice,
    /// Yes or no.
    Tick,
    /// Nothing that is shown.
    Hidden,
}

impl Field {
    /// The type of the input. What was typed and is no day or month that a browser could show, as
    /// `last month`, stays as it was typed.
    pub fn word(&self) -> &'static str {
        let is_shown = |fits: bool| self.value.is_empty() || fits;
        match self.kind {
            Take::Password => "password",
            Take::Email => "email",
            Take::Month if is_shown(self.value.len() == 7 && self.value.parse::<Month>().is_ok()) => "month",
            Take::Day if is_shown(typed::is_day(&self.value)) => "date",
            Take::Time if is_shown(typed::picked(&self.value).is_some()) => "datetime-local",
            Take::Tick => "checkbox",
            Take::Hidden => "hidden",
            Take::File => "file",
            _ => "text",
        }
    }

    /// A line of text that may stay empty.
    pub fn text(name: &'static str, label: &str) -> Field {
        Field { name, label: label.to_owned(), autocomplete: "off", ..Field::default() }
    }

    /// A field that takes something else than text.
    pub fn of(name: &'static str, label: &str, kind: Take) -> Field {
        Field { kind, ..Field::text(name, label) }
    }

    /// One of some values.
    pub fn choice(name: &'static str, label: &str, options: &[(&str, &str)]) -> Field {
        let options = options.iter().map(|(value, name)| ((*value).to_owned(), (*name).to_owned()));
        Field { options: options.collect(), ..Field::of(name, label, Take::Choice) }
    }

    /// It must be filled in.
    pub fn needed(mut self) -> Field {
        self.required = true;
        self
    }

    /// What it is for.
    pub fn hint(mut self, hint: impl Into<String>) -> Field {
        self.hint = hint.into();
        self
    }

    /// What is in it to begin with.
    pub fn value(mut self, value: impl Into<String>) -> Field {
        self.value = value.into();
        self
    }

    /// Says what is wrong with it.
    pub fn refuse(&mut self, error: &Error) {
        self.error = match error.hint_text() {
            Some(hint) => format!("{} ({hint})", sentence(error)),
            None => sentence(error),
        };
    }

    /// What a browser may fill in by itself.
    pub fn fills(mut self, autocomplete: &'static str) -> Field {
        self.autocomplete = autocomplete;
        self
    }
}

impl Form {
    /// A form with a button.
    pub fn new(action: impl Into<String>, submit: &str, fields: Vec<Field>) -> Form {
        Form { action: action.into(), submit: submit.to_owned(), fields, ..Form::default() }
    }

    /// A button that does something by itself.
    pub fn button(action: impl Into<String>, label: &str) -> Form {
        Form { inline: true, ..Form::new(action, label, Vec::new()) }
    }

    /// Whether a file goes with it.
    pub fn has_file(&self) -> bool {
        self.fields.iter().any(|field| field.kind == Take::File)
    }

    /// Puts back what was typed; a password is typed again, and a file chosen again.
    pub fn with_values(mut self, typed: &Fields) -> Form {
        for field in &mut self.fields {
            if !matches!(field.kind, Take::Password | Take::File)
                && let Some(value) = typed.raw(field.name)
            {
                value.clone_into(&mut field.value);
            }
        }
        self
    }

    /// Says what is wrong, at the field that it is about or above the form.
    pub fn with_error(mut self, error: &Error) -> Form {
        let about = error.field().unwrap_or_default();
        match self.fields.iter_mut().find(|field| field.name == about && field.kind != Take::Hidden) {
            Some(field) => field.refuse(error),
            None => {
                self.error = sentence(error);
                error.hint_text().unwrap_or_default().clone_into(&mut self.hint);
            }
        }
        self
    }

    /// Whether something was said to be wrong with it or with a field.
    pub fn is_refused(&self) -> bool {
        !self.error.is_empty() || self.fields.iter().any(|field| !field.error.is_empty())
    }
}

/// An error's sentence as a page shows it; what failed inside stays in the log.
pub fn sentence(error: &Error) -> String {
    let text = match error.kind() {
        crate::error::Kind::Failed | crate::error::Kind::Partial => "something failed inside of the server",
        _ => error.message(),
    };
    raised(text)
}

/// A sentence with a capital letter to begin with.
pub fn raised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
