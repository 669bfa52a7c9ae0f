//! A statement: one text for both databases, or two side by side where the dialects differ.

/// Which database is behind the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// A file.
    Sqlite,
    /// A server, alone or a Citus cluster.
    Postgres,
}

/// A statement whose two texts differ; a text that serves both is just a `&'static str`.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    /// What SQLite is sent.
    pub sqlite: &'static str,
    /// What PostgreSQL is sent.
    pub postgres: &'static str,
}

impl Sql {
    /// The text for one of the two.
    pub fn text(self, backend: Backend) -> &'static str {
        match backend {
            Backend::Sqlite => self.sqlite,
            Backend::Postgres => self.postgres,
        }
    }
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Sql {
        Sql { sqlite: text, postgres: text }
    }
}
