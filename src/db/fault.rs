//! What a database's complaint means to payg.

use crate::error::{Error, Kind};
use sqlx::error::ErrorKind;

/// The code of an error that says a unique key is taken.
pub const UNIQUE: &str = "already_exists";

/// The code of an error that says that what is stored is not what its column should hold.
pub const UNREADABLE: &str = "unreadable";

/// Turns a driver's error into payg's: a kind to act on, the database's words as the cause.
pub fn error(fault: sqlx::Error) -> Error {
    let (kind, code, message) = match &fault {
        sqlx::Error::PoolTimedOut => (Kind::Busy, "busy", "the database is busy".to_owned()),
        sqlx::Error::Io(cause) => (Kind::Busy, "busy", format!("the database cannot be reached: {cause}")),
        sqlx::Error::Database(database) => {
            let code = database.code().unwrap_or_default().into_owned();
            classify(database.kind(), &code, database.message())
        }
        sqlx::Error::ColumnDecode { source, .. } | sqlx::Error::Decode(source) => {
            (Kind::Failed, UNREADABLE, format!("what is stored cannot be read: {source}"))
        }
        other => (Kind::Failed, "failed", format!("the database failed: {other}")),
    };
    let hint = hint(&fault);
    let error = Error::new(kind, code, message).cause(fault);
    match hint {
        Some(hint) => error.hint(hint),
        None => error,
    }
}

/// A cell that does not hold what its column should.
pub fn unreadable(message: &str) -> Error {
    Error::new(Kind::Failed, UNREADABLE, message)
}

/// What somebody can do who cannot get in.
fn hint(fault: &sqlx::Error) -> Option<&'static str> {
    match fault {
        sqlx::Error::Io(_) => Some("is the server running, and are host and port in database.url right?"),
        sqlx::Error::Database(database) => match database.code().as_deref() {
            Some("3D000") => {
                Some("make the database first: createdb NAME, on the server or with its -h and -p")
            }
            Some("28P01" | "28000") => Some("are user and password in database.url right?"),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a unique key was taken.
pub fn is_unique(error: &Error) -> bool {
    error.code() == UNIQUE
}

fn classify(kind: ErrorKind, code: &str, message: &str) -> (Kind, &'static str, String) {
    match kind {
        ErrorKind::UniqueViolation => (Kind::Conflict, UNIQUE, "that already exists".to_owned()),
        ErrorKind::ForeignKeyViolation => {
            (Kind::Conflict, "in_use", "something refers to that, or it refers to nothing".to_owned())
        }
        _ if is_full(code) => (
            Kind::Failed,
            "disk_full",
            "the database's disk is full; what was not acknowledged is not stored".to_owned(),
        ),
        _ if is_passing(code) => (Kind::Busy, "busy", format!("the database is busy: {message}")),
        _ => (Kind::Failed, "failed", format!("the database failed: {message}")),
    }
}

/// SQLITE_FULL, and PostgreSQL's class 53100.
fn is_full(code: &str) -> bool {
    matches!(code, "13" | "53100")
}

/// SQLITE_BUSY and LOCKED with their extended codes; PostgreSQL's classes 08, 40 and 57P.
fn is_passing(code: &str) -> bool {
    let sqlite = code.parse::<i64>().is_ok_and(|number| code.len() < 5 && matches!(number & 0xff, 5 | 6));
    sqlite || ["08", "40001", "40P01", "57P", "53300", "25006"].iter().any(|class| code.starts_with(class))
}
