//! What the examples in the help are about: a few customers, services and files that they name.

use crate::cli::tree;
use crate::stage::scene::Stage;

/// Commands that set the scene, in order. Lines whose command does not exist are left out.
const SCENE: &[&str] = &[
    "operator create \"Olga Example\" --email olga@example.com --role admin",
    "operator create \"Otto Example\" --email otto@example.com --role viewer",
    "tax set vat 19",
    "user create ada --user-name ada",
    "user create bob --user-name bob",
    "company create acme --external-id acme --bsb 062-000 --account 00012345",
    "service create api --unit request --aggregation sum",
    "service create call --unit second --aggregation sum",
    "price set api 0.001 --yes",
    "price set call 0.05 --model package --per 30 --yes",
];

/// Files that examples read, by name in the story's folder.
const FILES: &[(&str, &str)] = &[("payg.toml", "[billing]\ncurrency = \"USD\"\n")];

/// Sets the scene.
pub async fn set(stage: &Stage) {
    for (name, text) in FILES {
        std::fs::write(stage.folder().join(name), text).unwrap();
    }
    for line in SCENE {
        let words = tree::words(line);
        if tree::has(&words[0]) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            stage.run_with_input(&words, input_of(&words)).await.ok();
        }
    }
}

/// What a command line that reads standard input gets.
pub fn input_of(words: &[&str]) -> &'static str {
    if words.contains(&"--password-stdin") { "correct horse battery\n" } else { "" }
}
