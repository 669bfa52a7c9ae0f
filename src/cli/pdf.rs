//! Documents as PDF files: the command that invoices and credit notes share.

use crate::cli::context::Context;
use crate::cli::printer::write_fault;
use crate::cli::rows::Column;
use crate::engine::document_pdf::Pdf;
use crate::error::{Error, Result};
use crate::values::language::Language;
use clap::Args;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Where the files go, and in which language.
#[derive(Args, Debug)]
pub struct PdfArguments {
    /// The folder that the files are written to; - is standard output, for one document
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    out: PathBuf,

    /// In this language instead of the customer's: en or ru
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
}

const COLUMNS: &[Column] =
    &[Column::new("number", "/number"), Column::new("file", "/file"), Column::new("bytes", "/bytes").right()];

/// A file that was written.
#[derive(Serialize)]
#[serde(tag = "object", rename = "file")]
struct Written {
    number: String,
    file: String,
    bytes: usize,
}

impl PdfArguments {
    /// The language, if one was asked for.
    pub fn language(&self) -> Result<Option<Language>> {
        self.language.as_deref().map(str::parse).transpose()
    }

    /// Writes the documents; in a dry run it only says where they would go.
    pub fn write(&self, context: &mut Context, documents: &[Pdf]) -> Result<()> {
        if self.out == Path::new("-") {
            let [document] = documents else {
                return Err(Error::usage("standard output takes one document").hint("name one, or a folder"));
            };
            return context.out.writer().write_all(&document.bytes).map_err(write_fault);
        }
        // Through its components: without the point of the folder that is meant by it.
        let folder: PathBuf = context.environment.directory.join(&self.out).components().collect();
        let mut written = Vec::new();
        for document in documents {
            let file = folder.join(document.file_name());
            if !context.globals.dry_run {
                std::fs::write(&file, &document.bytes).map_err(|cause| {
                    Error::failed(format!("{} cannot be written: {cause}", file.display())).cause(cause)
                })?;
            }
            let (number, bytes) = (document.number.clone(), document.bytes.len());
            written.push(Written { number, file: file.display().to_string(), bytes });
        }
        context.out.list(COLUMNS, &written)
    }
}
