//! The house is held to its rules: imports go down only, and files and functions stay readable.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The widest comment.
const WIDTH: usize = 110;
/// The longest file.
const FILE_LINES: usize = 500;
/// The longest function, from its `fn` to its closing brace.
const FUNCTION_LINES: usize = 70;

#[test]
fn imports_go_down_only() {
    let floors = floors();
    let mut broken = Vec::new();
    for file in rust_files("src") {
        let Some(home) = room_of(&file.path) else { continue };
        for (line, room) in file.rooms_used() {
            let why = match (floors.get(&home), floors.get(room)) {
                (None, _) => format!("src/lib.rs does not list the room {home:?}"),
                (_, None) if room.is_empty() => "each import names its room: `use crate::room::…`".to_owned(),
                (_, None) => format!("src/lib.rs does not list the room {room:?}"),
                _ if home == room => continue,
                (Some(mine), Some(theirs)) if theirs > mine => continue,
                (Some(mine), Some(theirs)) if theirs == mine => {
                    format!("{home} and {room} stand on one floor and must not know each other")
                }
                _ => format!("{home} stands below {room} and must not know it"),
            };
            broken.push(format!("{}:{line}: {why}", file.path.display()));
        }
    }
    assert_none(broken);
}

#[test]
fn records_never_import_each_other() {
    let mut broken = Vec::new();
    for file in rust_files("src/records") {
        for (line, text) in file.code_lines() {
            let sibling = text.contains("crate::records::") || text.contains("super::");
            if sibling && !file.in_tests(line) {
                let path = file.path.display();
                broken.push(format!("{path}:{line}: a record imports another; they meet in a verb"));
            }
        }
    }
    assert_none(broken);
}

#[test]
fn only_verbs_begin_and_commit() {
    let mut broken = Vec::new();
    for file in rust_files("src") {
        if ["src/engine", "src/db"].iter().any(|room| file.path.starts_with(room)) {
            continue;
        }
        for (line, text) in file.code_lines() {
            let changes = [".begin().await", ".commit().await", ".rollback().await"]
                .iter()
                .any(|call| text.contains(call));
            if changes && !file.in_tests(line) {
                broken.push(format!("{}:{line}: only a verb begins and commits", file.path.display()));
            }
        }
    }
    assert_none(broken);
}

#[test]
fn a_mod_file_only_says_what_its_folder_is_for() {
    let mut broken = Vec::new();
    for file in rust_files("src").into_iter().chain(rust_files("tests/it")) {
        if file.path.file_name().is_none_or(|name| name != "mod.rs") {
            continue;
        }
        for (line, text) in file.numbered() {
            let declares = text.starts_with("pub mod ") && text.ends_with(';');
            if !declares && !text.starts_with("//!") && !text.trim().is_empty() {
                broken.push(format!("{}:{line}: a mod.rs only declares files", file.path.display()));
            }
        }
    }
    assert_none(broken);
}

#[test]
fn files_open_with_their_purpose_and_stay_readable() {
    let mut broken = Vec::new();
    for file in rust_files("src").into_iter().chain(rust_files("tests/it")) {
        let path = file.path.display();
        let first = file.text.lines().next().unwrap_or_default();
        let is_main = file.path.ends_with("src/main.rs");
        if !is_main && !first.starts_with("//! ") {
            broken.push(format!("{path}:1: the file does not open with its purpose (`//! …`)"));
        }
        if [" e.g.", " i.e.", " etc.", " cf.", " vs."].iter().any(|short| first.contains(short)) {
            broken.push(format!("{path}:1: an abbreviation with a dot cuts the sentence short"));
        }
        let lines = file.text.lines().count();
        if lines > FILE_LINES {
            broken.push(format!("{path}: {lines} lines, more than {FILE_LINES}"));
        }
        // rustfmt sees to the width of code; statements and tables of text may be wider.
        for (line, text) in file.numbered() {
            let width = text.chars().count();
            if text.trim_start().starts_with("//") && width > WIDTH {
                broken.push(format!("{path}:{line}: a comment {width} wide, more than {WIDTH}"));
            }
        }
    }
    assert_none(broken);
}

#[test]
fn functions_fit_on_a_screen() {
    let mut broken = Vec::new();
    for file in rust_files("src").into_iter().chain(rust_files("tests/it")) {
        let lines: Vec<&str> = file.text.lines().collect();
        for (place, text) in lines.iter().enumerate() {
            if !starts_function(text) {
                continue;
            }
            let indent = text.len() - text.trim_start().len();
            // rustfmt closes a function with a brace at the indent of its first line.
            let closing = format!("{}}}", " ".repeat(indent));
            let ends_here = |line: &&str| **line == closing || line.trim_end().ends_with(';');
            let body = lines[place..].iter().position(|line| line.ends_with('{') || ends_here(line));
            let Some(opening) = body.map(|offset| place + offset) else { continue };
            if !lines[opening].ends_with('{') {
                continue;
            }
            let Some(end) = lines[opening..].iter().position(|line| *line == closing) else { continue };
            let length = opening + end + 1 - place;
            if length > FUNCTION_LINES {
                let path = file.path.display();
                let line = place + 1;
                broken.push(format!("{path}:{line}: {length} lines, more than {FUNCTION_LINES}"));
            }
        }
    }
    assert_none(broken);
}

#[test]
fn nothing_prints_past_the_face_or_stays_undone() {
    let mut broken = Vec::new();
    for file in rust_files("src") {
        for (line, text) in file.code_lines() {
            for word in ["println!", "eprintln!", "print!(", "dbg!", "todo!", "unimplemented!"] {
                if text.contains(word) {
                    broken.push(format!("{}:{line}: {word} has no place here", file.path.display()));
                }
            }
        }
        for (line, text) in file.numbered() {
            for word in ["TODO", "FIXME", "XXX", "#[ignore"] {
                if text.contains(word) {
                    broken.push(format!("{}:{line}: {word} is not left behind", file.path.display()));
                }
            }
        }
    }
    assert_none(broken);
}

#[test]
fn both_databases_have_the_same_migrations() {
    let names = |folder: &str| -> Vec<String> {
        let entries = std::fs::read_dir(root().join(folder)).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let (sqlite, postgres) = (names("migrations/sqlite"), names("migrations/postgres"));
    assert!(!sqlite.is_empty(), "there are no migrations at all");
    assert_eq!(sqlite, postgres, "the migration folders hold different files");
    let listed = std::fs::read_to_string(root().join("src/db/migrate.rs")).unwrap();
    for name in sqlite {
        let stem = name.trim_end_matches(".sql");
        let line = format!("migration!(\"{stem}\")");
        assert!(listed.contains(&line), "src/db/migrate.rs does not list {name}");
    }
}

/// A source file, its path as one types it.
struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// Lines with their numbers from 1.
    fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(place, line)| (place + 1, line))
    }

    /// Lines with their numbers, without those that are only a comment.
    fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.numbered().filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Whether a line stands in the file's own tests, which close it.
    fn in_tests(&self, line: usize) -> bool {
        self.numbered().any(|(number, text)| text == "#[cfg(test)]" && number < line)
    }

    /// Every room that is named as `crate::room`, with its line.
    fn rooms_used(&self) -> Vec<(usize, &str)> {
        let mut used = Vec::new();
        for (line, text) in self.code_lines() {
            for (at, path) in text.match_indices("crate::") {
                let rest = &text[at + path.len()..];
                let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                // An exported macro stands at the crate's root, wherever it was written.
                let is_macro = rest[end..].starts_with('!') || self.imports_macro(&rest[..end]);
                if !is_macro {
                    used.push((line, &rest[..end]));
                }
            }
        }
        used
    }

    /// Whether the file imports a macro of that name from the crate's root.
    fn imports_macro(&self, name: &str) -> bool {
        self.text.contains(&format!("use crate::{name};"))
    }
}

/// The room that a file of `src/` stands in; `main.rs` and `lib.rs` stand in none.
fn room_of(path: &Path) -> Option<String> {
    let inside = path.strip_prefix("src").ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    let room = first.trim_end_matches(".rs");
    (room != "main" && room != "lib").then(|| room.to_owned())
}

/// Each room's floor, counted from the top, as `src/lib.rs` lists them.
fn floors() -> BTreeMap<String, usize> {
    let text = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let mut floors = BTreeMap::new();
    let mut floor = 0;
    for line in text.lines() {
        if line.trim().is_empty() {
            floor += 1;
        }
        if let Some(room) = line.strip_prefix("pub mod ") {
            floors.insert(room.trim_end_matches(';').to_owned(), floor);
        }
    }
    assert!(floors.len() > 5, "src/lib.rs lists its rooms one a line");
    floors
}

fn starts_function(line: &str) -> bool {
    let mut words = line.trim_start().split(' ');
    let modifier =
        |word: &str| ["async", "const", "unsafe", "extern"].contains(&word) || word.starts_with("pub");
    words.find(|word| !modifier(word)) == Some("fn")
}

fn rust_files(folder: &str) -> Vec<Source> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                files.push(Source { path: path.strip_prefix(root()).unwrap().to_path_buf(), text });
            }
        }
    }
    assert!(!files.is_empty(), "no source files in {folder}");
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn assert_none(broken: Vec<String>) {
    assert!(broken.is_empty(), "{} rules of the house are broken:\n{}", broken.len(), broken.join("\n"));
}
