//! The command tree as clap has it: its leaves and their examples.

use clap::{Command, CommandFactory};
use payg::cli::command::Arguments;

/// A command that does something, with the words that lead to it.
pub struct Leaf {
    /// As `["user", "list"]`.
    pub path: Vec<String>,
    /// What clap knows of it.
    pub command: Command,
}

impl Leaf {
    /// As one types it.
    pub fn name(&self) -> String {
        self.path.join(" ")
    }

    /// The command lines of its examples, without the program's name.
    pub fn examples(&self) -> Vec<Vec<String>> {
        let after = self.command.get_after_help().map(ToString::to_string).unwrap_or_default();
        let lines = after.lines().filter_map(|line| line.strip_prefix("  payg "));
        lines.map(words).collect()
    }
}

/// Every leaf, those that are not shown too.
pub fn leaves() -> Vec<Leaf> {
    let mut leaves = Vec::new();
    collect(&root(), &mut Vec::new(), &mut leaves);
    assert!(leaves.len() > 5, "the command tree has leaves");
    leaves
}

/// The whole tree.
pub fn root() -> Command {
    Arguments::command()
}

/// A command line as a shell cuts it, up to a pipe or a redirection.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut begun) = (Vec::new(), String::new(), None, false);
    for letter in line.chars() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (Some(_), letter) => word.push(letter),
            (None, '"' | '\'') => (quote, begun) = (Some(letter), true),
            (None, '|' | '>' | '<') => break,
            (None, ' ') => {
                if begun || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            (None, letter) => word.push(letter),
        }
    }
    if begun || !word.is_empty() {
        words.push(word);
    }
    words
}

/// The same words without a choice of output, so that another can be made.
pub fn without_output(words: &[String]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "-o" | "--output" => drop(words.next()),
            word if word.starts_with("--output=") => {}
            _ => kept.push(word.clone()),
        }
    }
    kept
}

fn collect(command: &Command, path: &mut Vec<String>, leaves: &mut Vec<Leaf>) {
    let below: Vec<&Command> = command.get_subcommands().filter(|below| below.get_name() != "help").collect();
    // A daily job that is a noun too does something by itself.
    if below.is_empty() || command.get_positionals().next().is_some() {
        leaves.push(Leaf { path: path.clone(), command: command.clone() });
    }
    for command in below {
        path.push(command.get_name().to_owned());
        collect(command, path, leaves);
        path.pop();
    }
}

#[test]
fn a_line_is_cut_as_a_shell_does() {
    assert_eq!(words("a \"b c\" '{\"d\":1}' \"\" e=f | g"), ["a", "b c", "{\"d\":1}", "", "e=f"]);
    let output = ["list", "-o", "csv", "--all"].map(str::to_owned);
    assert_eq!(without_output(&output), ["list", "--all"]);
}
