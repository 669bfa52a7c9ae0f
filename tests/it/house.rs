//! The house is held to its rules: imports go down only, and files and functions stay readable.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The widest comment.
const WIDTH: usize = 110;
/// The longest file.
const FILE_LINES: usize = 500;
/// The longest function, from its `fn` to its closing brace.
const FUNCTION_LINES: usize = 70;

/// Says what in a file breaks a rule, and on which line.
type Rule = fn(&Source, &mut Vec<(usize, String)>);

#[test]
fn imports_go_down_only() {
    hold("src", upward_imports);
}

#[test]
fn records_never_import_each_other() {
    hold("src/records", sibling_records);
}

#[test]
fn only_verbs_begin_and_commit() {
    hold("src", transactions_outside_of_verbs);
}

#[test]
fn a_mod_file_only_says_what_its_folder_is_for() {
    hold("src", definitions_in_mod_files);
    hold("tests/it", definitions_in_mod_files);
}

#[test]
fn files_open_with_their_purpose_and_stay_readable() {
    hold("src", unreadable_files);
    hold("tests/it", unreadable_files);
}

#[test]
fn functions_fit_on_a_screen() {
    hold("src", long_functions);
    hold("tests/it", long_functions);
}

#[test]
fn nothing_prints_past_the_face_or_stays_undone() {
    hold("src", loose_ends);
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

/// Each rule sees what breaks it; else the tests above could pass by looking at nothing.
#[test]
fn every_rule_sees_what_breaks_it() {
    let long_function = format!("//! x\nfn f(\n    a: u8,\n) {{\n{}}}\n", "    a();\n".repeat(80));
    let table: &[(Rule, &str, &str, &str)] = &[
        (upward_imports, "src/db/a.rs", "use crate::engine::a;", "1: db stands below engine"),
        (
            upward_imports,
            "src/db/a.rs",
            "\nlet a = crate::rating::f();",
            "2: db and rating stand on one floor",
        ),
        (upward_imports, "src/error.rs", "use crate::values::id;", "1: error stands below values"),
        (upward_imports, "src/cli/a.rs", "use crate::{engine::a};", "1: each import names its room"),
        (
            upward_imports,
            "src/cli/a.rs",
            "use crate::garden::a;",
            "1: src/lib.rs does not list the room \"garden\"",
        ),
        (
            upward_imports,
            "src/garden/a.rs",
            "use crate::db::a;",
            "1: src/lib.rs does not list the room \"garden\"",
        ),
        (sibling_records, "src/records/a.rs", "use crate::records::b;", "1: a record imports another"),
        (sibling_records, "src/records/a.rs", "use super::b;", "1: a record imports another"),
        (transactions_outside_of_verbs, "src/cli/a.rs", "db.begin().await?;", "1: only a verb begins"),
        (definitions_in_mod_files, "src/a/mod.rs", "pub use a::b;", "1: a mod.rs only declares files"),
        (unreadable_files, "src/a.rs", "use a;", "1: the file does not open with its purpose"),
        (unreadable_files, "src/a.rs", "//! One, e.g. two.", "1: an abbreviation with a dot"),
        (long_functions, "src/a.rs", &long_function, "2: the function has 84 lines"),
        (loose_ends, "src/a.rs", "    println!(\"\");", "1: println! has no place here"),
        (loose_ends, "src/a.rs", "// TODO: this", "1: TODO is not left behind"),
    ];
    for (rule, path, text, expected) in table {
        let broken = Source { path: PathBuf::from(path), text: (*text).to_owned() }.broken(*rule);
        let wanted = format!("{path}:{expected}");
        assert!(broken.iter().any(|line| line.starts_with(&wanted)), "{wanted:?} is not in {broken:?}");
    }
}

fn upward_imports(file: &Source, broken: &mut Vec<(usize, String)>) {
    let floors = floors();
    let Some(home) = room_of(&file.path) else { return };
    for (line, room) in file.rooms_used() {
        let why = match (floors.get(home), floors.get(room)) {
            (_, None) if room.is_empty() => "each import names its room: `use crate::room::…`".to_owned(),
            (None, _) => format!("src/lib.rs does not list the room {home:?}"),
            (_, None) => format!("src/lib.rs does not list the room {room:?}"),
            _ if home == room => continue,
            (Some(mine), Some(theirs)) if theirs > mine => continue,
            (Some(mine), Some(theirs)) if theirs == mine => {
                format!("{home} and {room} stand on one floor and must not know each other")
            }
            _ => format!("{home} stands below {room} and must not know it"),
        };
        broken.push((line, why));
    }
}

fn sibling_records(file: &Source, broken: &mut Vec<(usize, String)>) {
    for (line, text) in file.own_code() {
        if text.contains("crate::records::") || text.contains("super::") {
            broken.push((line, "a record imports another; they meet in a verb".to_owned()));
        }
    }
}

fn transactions_outside_of_verbs(file: &Source, broken: &mut Vec<(usize, String)>) {
    if ["src/engine", "src/db"].iter().any(|room| file.path.starts_with(room)) {
        return;
    }
    for (line, text) in file.own_code() {
        if [".begin().await", ".commit().await", ".rollback().await"].iter().any(|call| text.contains(call)) {
            broken.push((line, "only a verb begins and commits".to_owned()));
        }
    }
}

fn definitions_in_mod_files(file: &Source, broken: &mut Vec<(usize, String)>) {
    if file.path.file_name().is_none_or(|name| name != "mod.rs") {
        return;
    }
    for (line, text) in file.numbered() {
        let declares = text.starts_with("pub mod ") && text.ends_with(';');
        if !declares && !text.starts_with("//!") && !text.trim().is_empty() {
            broken.push((line, "a mod.rs only declares files".to_owned()));
        }
    }
}

fn unreadable_files(file: &Source, broken: &mut Vec<(usize, String)>) {
    let first = file.text.lines().next().unwrap_or_default();
    if !first.starts_with("//! ") {
        broken.push((1, "the file does not open with its purpose (`//! …`)".to_owned()));
    }
    if [" e.g.", " i.e.", " etc.", " cf.", " vs."].iter().any(|short| first.contains(short)) {
        broken.push((1, "an abbreviation with a dot cuts the sentence short".to_owned()));
    }
    let lines = file.text.lines().count();
    if lines > FILE_LINES {
        broken.push((lines, format!("the file has {lines} lines, more than {FILE_LINES}")));
    }
    // rustfmt sees to the width of code; statements and tables of text may be wider.
    for (line, text) in file.numbered() {
        let width = text.chars().count();
        if text.trim_start().starts_with("//") && width > WIDTH {
            broken.push((line, format!("the comment is {width} wide, more than {WIDTH}")));
        }
    }
}

fn long_functions(file: &Source, broken: &mut Vec<(usize, String)>) {
    let lines: Vec<&str> = file.text.lines().collect();
    for (place, text) in lines.iter().enumerate().filter(|(_, text)| starts_function(text)) {
        // rustfmt closes a function with a brace at the indent of its first line.
        let indent = text.len() - text.trim_start().len();
        let closing = format!("{}}}", " ".repeat(indent));
        let opens = |line: &&str| line.ends_with('{') || line.ends_with(';') || **line == closing;
        let Some(head) = lines[place..].iter().position(opens) else { continue };
        if !lines[place + head].ends_with('{') {
            continue;
        }
        let body = lines[place + head..].iter().position(|line| *line == closing);
        let length = head + body.unwrap_or_default() + 1;
        if length > FUNCTION_LINES {
            broken.push((place + 1, format!("the function has {length} lines, more than {FUNCTION_LINES}")));
        }
    }
}

fn loose_ends(file: &Source, broken: &mut Vec<(usize, String)>) {
    for (line, text) in file.numbered() {
        if !text.trim_start().starts_with("//") {
            for word in ["println!", "eprintln!", "print!(", "dbg!", "todo!", "unimplemented!"] {
                if text.contains(word) {
                    broken.push((line, format!("{word} has no place here")));
                }
            }
        }
        for word in ["TODO", "FIXME", "XXX", "#[ignore"] {
            if text.contains(word) {
                broken.push((line, format!("{word} is not left behind")));
            }
        }
    }
}

/// A source file, its path as one types it.
struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// What of the file breaks a rule: `path:line: why`.
    fn broken(&self, rule: Rule) -> Vec<String> {
        let mut broken = Vec::new();
        rule(self, &mut broken);
        broken.into_iter().map(|(line, why)| format!("{}:{line}: {why}", self.path.display())).collect()
    }

    /// Lines with their numbers from 1.
    fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(place, line)| (place + 1, line))
    }

    /// Lines that are not only a comment, and not of the file's own tests, which close it.
    fn own_code(&self) -> impl Iterator<Item = (usize, &str)> {
        let own = self.numbered().take_while(|(_, line)| *line != "#[cfg(test)]");
        own.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Every room that is named as `crate::room`, with its line.
    fn rooms_used(&self) -> Vec<(usize, &str)> {
        let mut used = Vec::new();
        for (line, text) in self.numbered().filter(|(_, line)| !line.trim_start().starts_with("//")) {
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
fn room_of(path: &Path) -> Option<&str> {
    let first = path.strip_prefix("src").ok()?.components().next()?;
    let room = first.as_os_str().to_str()?.trim_end_matches(".rs");
    (room != "main" && room != "lib").then_some(room)
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

/// Holds every source file below a folder to a rule.
fn hold(folder: &str, rule: Rule) {
    let mut broken = Vec::new();
    let mut folders = vec![root().join(folder)];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root()).unwrap().to_path_buf();
                broken.extend(Source { path, text }.broken(rule));
                files += 1;
            }
        }
    }
    assert!(files > 0, "no source files in {folder}");
    broken.sort();
    assert!(broken.is_empty(), "{} breaks of the house's rules:\n{}", broken.len(), broken.join("\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
