//! `payg man`: the manual, a page for each command.

use crate::cli::context::Context;
use crate::cli::printer::write_fault;
use crate::error::{Error, Result};
use clap::Args;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Print the manual page, or write a page for each command
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg man\n  payg man --dir manual\n\n\
                        To read it: payg man | man -l -")]
pub struct Man {
    /// Write every page into this folder
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// Prints or writes the manual of a command tree.
pub async fn run(context: &mut Context, arguments: Man, tree: clap::Command) -> Result<()> {
    #[derive(Serialize)]
    struct Page {
        page: String,
    }
    #[derive(Serialize)]
    struct Written {
        folder: String,
        pages: usize,
    }
    let Some(dir) = arguments.dir else {
        let mut bytes = Vec::new();
        clap_mangen::Man::new(tree).render(&mut bytes).map_err(write_fault)?;
        let page = String::from_utf8(bytes)
            .map_err(|cause| Error::failed("the manual is not UTF-8").cause(cause))?;
        return context.out.document(&Page { page: page.clone() }, page);
    };
    let folder = context.environment.directory.join(dir);
    let pages = count(&tree);
    if !context.globals.dry_run {
        write(&folder, tree).map_err(|cause| {
            Error::failed(format!("cannot write the manual into {}: {cause}", folder.display())).cause(cause)
        })?;
    }
    context.out.record(&Written { folder: folder.display().to_string(), pages })
}

fn write(folder: &Path, tree: clap::Command) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(tree.disable_help_subcommand(true), folder)
}

/// A page for the command itself and for every one below it that is shown.
fn count(command: &clap::Command) -> usize {
    1 + command.get_subcommands().filter(|below| !below.is_hide_set()).map(count).sum::<usize>()
}
