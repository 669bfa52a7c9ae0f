//! `payg bank`: files that go to a bank, and what comes back.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::decide_bank_file::{accept_bank_file, full_bank_file, reject_bank_file};
use crate::engine::export_bank::{Export as Exported, export_bank};
use crate::engine::import_returns::{import_returns, into_result};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::bank_file;
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

/// The largest file of returns that is read, in bytes.
const RETURNS_MAX: u64 = 16 << 20;

/// Exchange direct-entry files with a bank
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Bank {
    Export(Export),
    List(Box<List>),
    Show(Show),
    Accept(Accept),
    Reject(Reject),
    Import(Import),
}

/// Write what waits for the bank into a file in the ABA format
///
/// As long as nobody has said whether the bank took the last file, that one is written again, byte by
/// byte, and nothing new: see payg bank accept and payg bank reject.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bank export --out payments.aba\n  \
                  payg bank export --date 2026-11-02 --out payments.aba --dry-run")]
pub struct Export {
    /// The day on which the bank works it off; today or the next business day unless given
    #[arg(long, value_name = "DATE")]
    date: Option<String>,

    /// Where it is written; what does not fit into one file goes to FILE-2, FILE-3 and so on
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// List the files, the newest first
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bank list\n  payg bank list --state accepted -o csv")]
pub struct List {
    /// Only in this state: exported, accepted or rejected
    #[arg(long, value_name = "STATE")]
    state: Option<String>,

    #[command(flatten)]
    list: ListArguments,
}

/// Show a file and what came of each payment in it
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bank show 1\n  payg bank show 1 -o json")]
pub struct Show {
    /// Its number
    number: i64,
}

/// Say that the bank took a file: what does not come back in time has moved
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bank accept 1")]
pub struct Accept {
    /// Its number
    number: i64,
}

/// Say that the bank did not take a file: what is in it goes into the next one
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bank reject 2 --reason \"wrong day\"")]
pub struct Reject {
    /// Its number
    number: i64,

    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

/// Read what the bank sent back: payments fail, or are disputed when they had settled
///
/// Reports each line. The same file again changes nothing; exits 6 when a line could not be worked off.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bank import returns.txt\n  payg bank import returns.txt --dry-run")]
pub struct Import {
    /// The bank's file, with records of type 2
    #[arg(value_name = "RETURNS")]
    file: PathBuf,
}

const COLUMNS: &[Column] = &[
    Column::new("number", "/number").right(),
    Column::new("date", "/date"),
    Column::new("state", "/state"),
    Column::new("entries", "/entries").right(),
    Column::new("credit cents", "/credits").right(),
    Column::new("debit cents", "/debits").right(),
    Column::new("created at", "/created_at"),
    Column::new("settles at", "/settles_at"),
];

const SECTIONS: &[Section] = &[Section {
    title: "Entries",
    field: "entry_list",
    columns: &[
        Column::new("line", "/line").right(),
        Column::new("payment id", "/payment_id"),
        Column::new("code", "/code"),
        Column::new("cents", "/amount").right(),
        Column::new("bsb", "/bsb"),
        Column::new("account", "/account"),
        Column::new("outcome", "/outcome"),
        Column::new("return reason", "/return_reason"),
    ],
}];

const RETURNS: &[Column] = &[
    Column::new("line", "/line").right(),
    Column::new("outcome", "/outcome"),
    Column::new("reference", "/reference"),
    Column::new("payment id", "/payment_id"),
    Column::new("amount", "/amount").right(),
    Column::new("reason", "/reason"),
    Column::new("detail", "/detail"),
];

/// Does what `payg bank` was asked for.
pub async fn run(context: &mut Context, verb: Bank) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        Bank::Export(arguments) => export(context, &payg, arguments).await,
        Bank::List(arguments) => {
            let state = arguments.state.as_deref().map(str::parse).transpose()?;
            let fetch = async |paging| bank_file::list(&mut payg.db.view().await?, state, &paging).await;
            context.list(COLUMNS, &arguments.list, &["number"], fetch).await
        }
        Bank::Show(Show { number }) => {
            let full = full_bank_file(&mut payg.db.view().await?, number).await?;
            context.out.sheet(&full, SECTIONS)
        }
        Bank::Accept(Accept { number }) => context.out.record(&accept_bank_file(&payg, number).await?),
        Bank::Reject(Reject { number, reason }) => {
            context.out.record(&reject_bank_file(&payg, number, &reason).await?)
        }
        Bank::Import(Import { file }) => {
            let text = read(&context.environment.directory.join(file))?;
            let lines = import_returns(&payg, &text).await?;
            context.out.list(RETURNS, &lines)?;
            into_result(&lines)
        }
    }
}

async fn export(context: &mut Context, payg: &Payg, arguments: Export) -> Result<()> {
    let date = arguments.date.as_deref().map(|text| {
        text.parse()
            .map_err(|_| Error::invalid("date", text, "is not a day").hint("write it like 2026-11-03"))
    });
    let exported = export_bank(payg, date.transpose()?).await?;
    let out = context.environment.directory.join(&arguments.out);
    if !context.globals.dry_run {
        write(&exported, &out)?;
    }
    context.out.list(COLUMNS, &exported.files)?;
    for refused in &exported.refused {
        context.talk.say(format!("left out: {}: {}", refused.payment_id, refused.why));
    }
    let told = match exported.files.as_slice() {
        [] => "nothing waits for the bank".to_owned(),
        [first, ..] if exported.again => {
            format!("written before; payg bank accept {0}, or payg bank reject {0}", first.number)
        }
        [first, ..] => format!("when the bank took it: payg bank accept {}", first.number),
    };
    context.talk.say(told);
    Ok(())
}

/// Writes each file whole or not at all.
fn write(exported: &Exported, out: &Path) -> Result<()> {
    for (file, place) in exported.files.iter().zip(1..) {
        let path = place_of(out, place);
        let cannot =
            |cause: std::io::Error| Error::failed(format!("cannot write {}", path.display())).cause(cause);
        let draft = path.with_extension("aba-draft");
        std::fs::write(&draft, &file.content).map_err(cannot)?;
        std::fs::rename(&draft, &path).map_err(cannot)?;
    }
    Ok(())
}

/// `payments.aba`, then `payments-2.aba`.
fn place_of(out: &Path, place: usize) -> PathBuf {
    if place == 1 {
        return out.to_owned();
    }
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let name = match out.extension() {
        Some(extension) => format!("{stem}-{place}.{}", extension.to_string_lossy()),
        None => format!("{stem}-{place}"),
    };
    out.with_file_name(name)
}

fn read(path: &Path) -> Result<String> {
    let cannot = |cause: std::io::Error| match cause.kind() {
        std::io::ErrorKind::NotFound => Error::not_found("file", path.display()),
        _ => Error::failed(format!("cannot read {}", path.display())).cause(cause),
    };
    if std::fs::metadata(path).map_err(cannot)?.len() > RETURNS_MAX {
        return Err(Error::invalid("file", path.display(), "is larger than 16 MiB"));
    }
    let bytes = std::fs::read(path).map_err(cannot)?;
    String::from_utf8(bytes).map_err(|_| Error::invalid("file", path.display(), "holds what no bank writes"))
}
