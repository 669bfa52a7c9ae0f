//! The completions in the repository are those of the command tree.

use crate::cli::tree;
use clap::ValueEnum;
use clap_complete::Shell;
use payg::cli::completion;
use std::path::Path;

/// Each shell's file, named as the shell wants it.
fn file_name(shell: Shell) -> &'static str {
    match shell {
        Shell::Bash => "payg.bash",
        Shell::Zsh => "_payg",
        Shell::Fish => "payg.fish",
        Shell::PowerShell => "_payg.ps1",
        Shell::Elvish => "payg.elv",
        other => panic!("completions/ has no name for {other}"),
    }
}

#[test]
fn completions_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    let refresh = std::env::var_os("PAYG_REFRESH").is_some();
    for shell in Shell::value_variants() {
        let wanted = completion::script(*shell, tree::root()).unwrap();
        let file = folder.join(file_name(*shell));
        if refresh {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, wanted).unwrap();
            continue;
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            kept == wanted,
            "completions/{} is stale; refresh it with: PAYG_REFRESH=1 cargo test --test it completions",
            file_name(*shell)
        );
    }
}
