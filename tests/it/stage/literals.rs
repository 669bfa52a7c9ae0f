//! The SQL texts in the program's source: every string literal that begins like a statement.

use payg::db::sql::Backend;
use std::path::{Path, PathBuf};

/// A statement as it stands in the source.
#[derive(Clone, Debug)]
pub struct Literal {
    /// Where: the file from the project's root.
    pub path: PathBuf,
    /// Its line, from 1.
    pub line: usize,
    /// The field that it is given to, `sqlite` or `postgres`, if it is.
    pub field: Option<String>,
    /// What is sent.
    pub text: String,
}

/// What a statement begins with.
const BEGINNINGS: &[&str] = &["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH ", "COPY ", "REPLACE "];

impl Literal {
    /// Whether it is sent to that database; one that stands for both is.
    pub fn is_for(&self, backend: Backend) -> bool {
        match self.field.as_deref() {
            Some("sqlite") => backend == Backend::Sqlite,
            Some("postgres") => backend == Backend::Postgres,
            _ => true,
        }
    }

    /// Whether it is a template, or goes on in another string.
    fn is_part(&self) -> bool {
        self.text.contains('{') || self.text.ends_with(' ')
    }

    /// A complaint that names the place.
    pub fn complain(&self, fault: &dyn std::fmt::Display) -> String {
        format!("{}:{}: {fault}\n    {}", self.path.display(), self.line, self.text.replace('\n', "\n    "))
    }
}

/// Every statement in `src/`, without those of the files' own tests.
///
/// Only the door itself may put one together, for tables that it learns of when it runs; a part of
/// a statement anywhere else is taken for a whole one, and does not prepare.
pub fn of_the_program() -> Vec<Literal> {
    let mut found = in_the_program(is_statement);
    found.retain(|literal| !(literal.path.starts_with("src/db") && literal.is_part()));
    found
}

/// The tables that a benchmark makes for itself, with the types of a database in their `{places}`.
pub fn own_tables(backend: Backend) -> Vec<String> {
    let types = match backend {
        Backend::Sqlite => {
            [("{id}", "BLOB"), ("{number}", "INTEGER"), ("{time}", "INTEGER"), ("{flag}", "INTEGER")]
        }
        Backend::Postgres => {
            [("{id}", "UUID"), ("{number}", "BIGINT"), ("{time}", "TIMESTAMPTZ"), ("{flag}", "BOOLEAN")]
        }
    };
    let definitions = in_the_program(|text| text.starts_with("CREATE TABLE "));
    let definitions = definitions.into_iter().filter(|definition| definition.is_for(backend));
    definitions
        .map(|definition| types.iter().fold(definition.text, |text, (place, kind)| text.replace(place, kind)))
        .collect()
}

/// Every string of `src/` that is wanted, without those of the files' own tests.
fn in_the_program(wanted: fn(&str) -> bool) -> Vec<Literal> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.extend(in_source(path.strip_prefix(root).unwrap(), &text, wanted));
            }
        }
    }
    found
}

/// Every string of one source text that is wanted.
fn in_source(path: &Path, source: &str, wanted: fn(&str) -> bool) -> Vec<Literal> {
    // A file's own tests close it, so everything behind them is theirs.
    let end = source.find("#[cfg(test)]").unwrap_or(source.len());
    let mut reader = Reader { rest: &source[..end], before: String::new(), line: 1 };
    let mut found = Vec::new();
    while let Some((line, before, text)) = reader.next_string() {
        if wanted(&text) {
            found.push(Literal { path: path.to_path_buf(), line, field: field_before(&before), text });
        }
    }
    found
}

/// Whether a text begins like a statement and goes on.
fn is_statement(text: &str) -> bool {
    BEGINNINGS
        .iter()
        .any(|beginning| text.trim().strip_prefix(beginning).is_some_and(|rest| !rest.is_empty()))
}

/// `sqlite` when the code before a literal ends with `sqlite:`, or with `sqlite: &[`.
fn field_before(code: &str) -> Option<String> {
    let code = code.trim_end();
    let name = code.strip_suffix("&[").unwrap_or(code).trim_end().strip_suffix(':')?;
    let start = name.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
    Some(name[start..].to_owned())
}

/// Goes through a source, past comments and characters, from one string to the next.
struct Reader<'a> {
    rest: &'a str,
    /// The code since the last string, without comments.
    before: String,
    line: usize,
}

impl Reader<'_> {
    /// The next string: its line, the code before it, and what it says.
    fn next_string(&mut self) -> Option<(usize, String, String)> {
        loop {
            if self.rest.starts_with("//") {
                self.take(self.rest.find('\n').unwrap_or(self.rest.len()));
            } else if let Some(hashes) = raw_string_hashes(self.rest) {
                return self.raw_string(hashes);
            } else if self.rest.starts_with('"') {
                return self.plain_string();
            } else if let Some(length) = character_length(self.rest) {
                self.take(length);
            } else {
                let next = self.rest.chars().next()?;
                self.before.push(next);
                self.take(next.len_utf8());
            }
        }
    }

    fn take(&mut self, length: usize) {
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }

    fn raw_string(&mut self, hashes: usize) -> Option<(usize, String, String)> {
        let line = self.line;
        let before = std::mem::take(&mut self.before);
        self.take(hashes + 2);
        let closing = format!("\"{}", "#".repeat(hashes));
        let end = self.rest.find(&closing)?;
        let text = self.rest[..end].to_owned();
        self.take(end + closing.len());
        Some((line, before, text))
    }

    fn plain_string(&mut self) -> Option<(usize, String, String)> {
        let line = self.line;
        let before = std::mem::take(&mut self.before);
        self.take(1);
        let mut text = String::new();
        loop {
            let next = self.rest.chars().next()?;
            self.take(next.len_utf8());
            match next {
                '"' => return Some((line, before, text)),
                '\\' => {
                    let escaped = self.rest.chars().next()?;
                    self.take(escaped.len_utf8());
                    match escaped {
                        'n' => text.push('\n'),
                        't' => text.push('\t'),
                        // The line's end and the next line's indent are not part of the text.
                        '\n' => self.take(self.rest.len() - self.rest.trim_start().len()),
                        other => text.push(other),
                    }
                }
                other => text.push(other),
            }
        }
    }
}

/// How many hashes a raw string has that begins here; `None` when none does.
fn raw_string_hashes(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('r')?;
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    rest[hashes..].starts_with('"').then_some(hashes)
}

/// The length of a character literal that begins here, so that `'"'` opens no string.
fn character_length(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('\'')?;
    let inner = match rest.strip_prefix('\\') {
        Some(escaped) => {
            1 + escaped
                .find('\'')
                .filter(|at| *at > 0)
                .or_else(|| escaped[1..].find('\'').map(|at| at + 1))?
        }
        None => rest.chars().next()?.len_utf8(),
    };
    // A lifetime has no closing quote.
    rest[inner..].starts_with('\'').then_some(inner + 2)
}

#[test]
fn statements_are_found_in_every_spelling() {
    let source = r##"
        const ONE: Sql = Sql { sqlite: "SELECT 1", postgres: "SELECT 2" };
        const TWO: Bulk = Bulk {
            // a comment with a "quote
            sqlite: "INSERT INTO t \
                     VALUES ($1)",
            postgres: r#"COPY "t" FROM STDIN"#,
        };
        let quote = '"'; let sql = "SELECT '\"'
            FROM t"; let other = "Select a file"; let life: &'static str = "";
        let escaped = '\''; run("DELETE FROM t");
        #[cfg(test)] mod tests { "SELECT 3" }
    "##;
    let found = in_source(Path::new("x.rs"), source, is_statement);
    let shown: Vec<_> =
        found.iter().map(|one| format!("{} {:?} {}", one.line, one.field.as_deref(), one.text)).collect();
    assert_eq!(
        shown,
        [
            "2 Some(\"sqlite\") SELECT 1",
            "2 Some(\"postgres\") SELECT 2",
            "5 Some(\"sqlite\") INSERT INTO t VALUES ($1)",
            "7 Some(\"postgres\") COPY \"t\" FROM STDIN",
            "9 None SELECT '\"'\n            FROM t",
            "11 None DELETE FROM t",
        ]
    );
}
