//! `payg tax`: taxes and their rates; customers are given them by `payg user update --tax`.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::engine::set_tax::set_tax;
use crate::engine::small_list::small_page;
use crate::error::Result;
use crate::records::tax;
use clap::{Args, Subcommand};

/// Manage taxes, which customers are given by name
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Tax {
    Set(Set),
    List(List),
    Show(Show),
}

/// Set a tax's rate for invoices from now on; a new name is added
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg tax set vat 19\n  payg tax set \"city tax\" 2.125%")]
pub struct Set {
    /// What invoices call it
    name: String,

    /// From 0 to 100, with up to six decimals
    #[arg(allow_hyphen_values = true)]
    percent: String,
}

/// List the taxes
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg tax list\n  payg tax list --sort -percent")]
pub struct List {
    #[command(flatten)]
    list: ListArguments,
}

/// Show one tax
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg tax show vat")]
pub struct Show {
    /// Its name or id
    #[arg(value_name = "TAX")]
    name: String,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("name", "/name"),
    Column::new("percent", "/percent").right(),
    Column::new("updated at", "/updated_at"),
];

/// Does what `payg tax` was asked for.
pub async fn run(context: &mut Context, verb: Tax) -> Result<()> {
    match verb {
        Tax::Set(Set { name, percent }) => {
            let rate = percent.parse()?;
            let payg = context.payg().await?;
            context.out.record(&set_tax(&payg, &name, rate).await?)
        }
        Tax::Show(Show { name }) => {
            let payg = context.payg().await?;
            let tax = tax::find(&mut payg.db.view().await?, &name).await?;
            context.out.record(&tax)
        }
        Tax::List(List { list }) => {
            let payg = context.payg().await?;
            let fetch = async |paging| small_page(tax::all(&mut payg.db.view().await?).await?, &paging);
            context.list(COLUMNS, &list, &["created_at", "name", "percent"], fetch).await
        }
    }
}
