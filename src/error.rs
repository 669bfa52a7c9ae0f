//! What went wrong: a kind to act on, a sentence to read, a hint, and a cause to log.

use std::fmt;

/// The result of everything that can fail in payg.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What a caller can do about an error; faces map it to an exit code or a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The input is wrong: say it differently (exit 2).
    Invalid,
    /// The named thing does not exist (exit 3).
    NotFound,
    /// The caller may not do this (exit 4).
    Denied,
    /// The state of things does not allow it (exit 5).
    Conflict,
    /// A batch was done in part (exit 6).
    Partial,
    /// A passing condition: try again (exit 75).
    Busy,
    /// Anything else (exit 1).
    Failed,
}

/// An error as every room makes it and every face shows it.
pub struct Error(Box<Inner>);

struct Inner {
    kind: Kind,
    code: &'static str,
    message: String,
    hint: Option<String>,
    field: Option<String>,
    retry_after_seconds: Option<u64>,
    cause: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// An error of `kind` with a stable `code` and one sentence in lower case.
    pub fn new(kind: Kind, code: &'static str, message: impl Into<String>) -> Error {
        Error(Box::new(Inner {
            kind,
            code,
            message: message.into(),
            hint: None,
            field: None,
            retry_after_seconds: None,
            cause: None,
        }))
    }

    /// Input that is refused: `invalid("price", "-1", "is negative")`.
    pub fn invalid(what: &str, value: impl fmt::Display, why: impl fmt::Display) -> Error {
        let shown = shorten(&value.to_string());
        Error::new(Kind::Invalid, "invalid_value", format!("{what} {shown:?} {why}"))
    }

    /// A command line or a request that does not make sense as a whole.
    pub fn usage(message: impl Into<String>) -> Error {
        Error::new(Kind::Invalid, "invalid_usage", message)
    }

    /// A thing that was named and does not exist.
    pub fn not_found(what: &str, name: impl fmt::Display) -> Error {
        let shown = shorten(&name.to_string());
        Error::new(Kind::NotFound, "not_found", format!("there is no {what} {shown:?}"))
    }

    /// Something that the present state does not allow.
    pub fn conflict(code: &'static str, message: impl Into<String>) -> Error {
        Error::new(Kind::Conflict, code, message)
    }

    /// A failure that the user's input did not cause.
    pub fn failed(message: impl Into<String>) -> Error {
        Error::new(Kind::Failed, "failed", message)
    }

    /// A passing condition; the same call may succeed later.
    pub fn busy(message: impl Into<String>) -> Error {
        Error::new(Kind::Busy, "busy", message)
    }

    /// What the user can do about it, on a line of its own.
    pub fn hint(mut self, hint: impl Into<String>) -> Error {
        self.0.hint = Some(hint.into());
        self
    }

    /// The hint "did you mean …?" when one of `known` is close to `given`.
    pub fn suggest<'a>(self, given: &str, known: impl IntoIterator<Item = &'a str>) -> Error {
        // Two letters that changed places are one step, however short the word.
        let slips = |name| strsim::osa_distance(given, name) <= 1 && given.len() > 2;
        let closest = known
            .into_iter()
            .map(|name| (strsim::jaro_winkler(given, name), name))
            .filter(|(similarity, name)| *similarity > 0.75 || slips(name))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        match closest {
            Some((_, name)) => self.hint(format!("did you mean {name:?}?")),
            None => self,
        }
    }

    /// Which part of the input it is about, as `events[3].quantity`.
    pub fn at(mut self, field: impl Into<String>) -> Error {
        self.0.field = Some(field.into());
        self
    }

    /// When the same call may succeed, for a caller that was refused only for now.
    pub fn retry_after(mut self, seconds: u64) -> Error {
        self.0.retry_after_seconds = Some(seconds);
        self
    }

    /// The error that lies beneath, for the log.
    pub fn cause(mut self, cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
        self.0.cause = Some(cause.into());
        self
    }

    /// The same error with another sentence, for a caller that knows more: `where: sentence`.
    pub fn within(mut self, place: impl fmt::Display) -> Error {
        self.0.message = format!("{place}: {}", self.0.message);
        self
    }

    /// What a caller can do about it.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// A stable word for programs, in snake case.
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// The sentence.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What the user can do, if anything.
    pub fn hint_text(&self) -> Option<&str> {
        self.0.hint.as_deref()
    }

    /// Which part of the input it is about, if one.
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// In how many seconds the same call may succeed, if that is known.
    pub fn retry_after_seconds(&self) -> Option<u64> {
        self.0.retry_after_seconds
    }
}

/// Keeps a quoted value readable: at most 80 characters.
fn shorten(value: &str) -> String {
    match value.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}: {}", self.0.kind, self.0.code, self.0.message)?;
        match &self.0.cause {
            Some(cause) => write!(f, " ({cause})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.cause.as_deref().map(|cause| cause as _)
    }
}
