//! `payg completion`: what a shell needs to complete payg's command line.

use crate::cli::context::Context;
use crate::error::{Error, Result};
use clap::Args;
use clap_complete::Shell;
use serde::Serialize;

/// Print the completions for a shell
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg completion bash\n  payg completion zsh\n\n\
                        Bash: payg completion bash > ~/.local/share/bash-completion/completions/payg")]
pub struct Completion {
    /// Which shell
    #[arg(value_enum)]
    shell: Shell,
}

#[derive(Serialize)]
struct Printed {
    shell: String,
    script: String,
}

/// Prints the script for a command tree; in JSON it is a field.
pub async fn run(context: &mut Context, arguments: Completion, tree: clap::Command) -> Result<()> {
    let script = script(arguments.shell, tree)?;
    let printed = Printed { shell: arguments.shell.to_string(), script };
    context.out.document(&printed, &printed.script)
}

/// The completions of a command tree for one shell.
pub fn script(shell: Shell, mut tree: clap::Command) -> Result<String> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut tree, "payg", &mut bytes);
    String::from_utf8(bytes).map_err(|cause| Error::failed("the completions are not UTF-8").cause(cause))
}
