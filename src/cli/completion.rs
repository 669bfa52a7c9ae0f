//! `payg completion`: what a shell needs to complete payg's command line.

use crate::cli::command::Arguments;
use crate::cli::context::Context;
use crate::error::{Error, Result};
use clap::{Args, CommandFactory};
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

/// Prints the script; in JSON it is a field.
pub async fn run(context: &mut Context, arguments: Completion) -> Result<()> {
    let script = script(arguments.shell)?;
    let printed = Printed { shell: arguments.shell.to_string(), script };
    context.out.document(&printed, &printed.script)
}

/// The completions of the whole command tree for one shell.
pub fn script(shell: Shell) -> Result<String> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "payg", &mut bytes);
    String::from_utf8(bytes).map_err(|cause| Error::failed("the completions are not UTF-8").cause(cause))
}
