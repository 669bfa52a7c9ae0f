//! An error as a person or a program reads it, and the exit code it becomes.

use crate::cli::printer::CLOSED_PIPE;
use crate::cli::talk::{Paint, Talk};
use crate::engine::stop::STOPPED;
use crate::error::{Error, Kind};
use serde_json::{Value, json};

/// The exit code when all went well.
pub const OK: u8 = 0;
/// The exit code of a command line that makes no sense.
pub const USAGE: u8 = 2;
/// The exit code after Ctrl-C.
pub const INTERRUPTED: u8 = 130;

/// What payg's process answers for an error.
pub fn exit_code(error: &Error) -> u8 {
    match (error.code(), error.kind()) {
        (CLOSED_PIPE, _) => OK,
        (STOPPED, _) => INTERRUPTED,
        (_, Kind::Failed) => 1,
        (_, Kind::Invalid) => USAGE,
        (_, Kind::NotFound) => 3,
        (_, Kind::Denied) => 4,
        (_, Kind::Conflict) => 5,
        (_, Kind::Partial) => 6,
        (_, Kind::Busy) => 75,
    }
}

/// Says the error: as a problem document for a program, else as a sentence and a hint.
pub fn say(talk: &Talk, error: &Error, as_json: bool) {
    if error.code() == CLOSED_PIPE {
        return;
    }
    if as_json {
        return talk.insist(format!("{:#}", document(error)));
    }
    talk.insist(format!("{} {error}", talk.paint(Paint::Bad, "error:")));
    if let Some(hint) = error.hint_text() {
        talk.insist(format!("  {} {hint}", talk.paint(Paint::Mild, "hint:")));
    }
}

/// The error as RFC 9457 has it, with the status that the HTTP face would answer.
pub fn document(error: &Error) -> Value {
    let (status, title) = match error.kind() {
        Kind::Invalid => (422, "Invalid"),
        Kind::NotFound => (404, "Not found"),
        Kind::Denied => (403, "Not allowed"),
        Kind::Conflict => (409, "Conflict"),
        Kind::Partial => (500, "Partly done"),
        Kind::Busy => (503, "Try again"),
        Kind::Failed => (500, "Failed"),
    };
    json!({
        "type": "about:blank",
        "title": title,
        "status": status,
        "code": error.code(),
        "detail": error.message(),
        "hint": error.hint_text(),
    })
}
