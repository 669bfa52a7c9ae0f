//! Importing a file of usage: a preview counts what it would store and keeps nothing.

use crate::console::action::Done;
use crate::console::block::{Block, Tile};
use crate::console::cell::{self, Column, Kind, grouped};
use crate::console::form::{Field, Take};
use crate::console::nouns::common::service_choice;
use crate::console::upload::Upload;
use crate::console::visit::Visit;
use crate::engine::check_usage::Times;
use crate::engine::import_line::{ImportOptions, OnRefusal, Refused, Unknown};
use crate::engine::import_usage::{Figures, import_usage};
use crate::engine::progress::Silent;
use crate::engine::stop::Stop;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::http::body::MANY;
use crate::intake::access_log::Naming;
use crate::intake::csv::Mapping;
use crate::intake::format::Format;
use crate::records::service;
use serde_json::{Value, json as object};
use std::io::Cursor;

/// Refused lines that are shown; all are counted.
const SHOWN: usize = 100;

const REFUSED: &[Column] = &[Column::of("line", "/line", Kind::Number), Column::new("why", "/why")];

/// What is asked for.
pub async fn form(visit: Visit) -> Result<Vec<Field>> {
    let formats = [
        ("", "as the file is called"),
        ("csv", "csv"),
        ("jsonl", "jsonl"),
        ("access-log", "access log of Apache or nginx"),
        ("asterisk", "call records of Asterisk"),
    ];
    let unknown = [("refuse", "are refused"), ("create", "are created"), ("skip", "are passed over")];
    let refused = [("skip", "is left out"), ("stop", "ends the import")];
    let mut service = service_choice(&visit).await?;
    service.label = "Lines that name no service are".to_owned();
    service.options.insert(0, (String::new(), "refused".to_owned()));
    let columns = "A csv names its columns: customer, service, quantity, at, id";
    let size = format!("Up to {} MB; the command line takes any size. {columns}", MANY >> 20);
    Ok(vec![
        Field::of("file", "File", Take::File).needed().hint(size),
        Field::choice("format", "What is in it", &formats),
        service,
        Field::choice("unknown", "Customers that nobody knows", &unknown),
        Field::choice("on_error", "A line that is wrong", &refused),
        Field::of("backfill", "Take old times", Take::Tick),
    ])
}

/// Stores what can be stored, and says what cannot. The same file again adds nothing.
pub async fn import(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let file = visit.file.clone().ok_or_else(|| Error::usage("choose a file").at("file"))?;
    let format = format(&visit, &file)?;
    let service = match fields.get("service") {
        Some(code) => {
            let found = service::find(&mut visit.payg.db.view().await?, code).await;
            Some(found.map_err(|error| error.at("service"))?)
        }
        None => None,
    };
    if service.is_none() && matches!(format, Format::AccessLog(_) | Format::Asterisk(_)) {
        return Err(Error::usage("its lines name no service: choose one").at("service"));
    }
    let options = ImportOptions {
        unknown: match fields.get("unknown") {
            Some("create") => Unknown::Create,
            Some("skip") => Unknown::Skip,
            _ => Unknown::Refuse,
        },
        on_refusal: if fields.get("on_error") == Some("stop") { OnRefusal::Stop } else { OnRefusal::GoOn },
        times: if fields.get("backfill").is_some() { Times::Backfill } else { Times::Recent },
        requests: matches!(format, Format::AccessLog(_)),
        service,
    };
    let salt = options.service.as_ref().map(|service| service.code.clone()).unwrap_or_default();
    let drafts = format.read(Cursor::new(file.content), &salt).map_err(|error| error.at("file"))?;
    let mut refused = Vec::new();
    let mut witness = |line: &Refused| {
        if refused.len() < SHOWN {
            refused.push(object!({ "line": line.line, "why": line.error.to_string() }));
        }
        Ok(())
    };
    let (figures, end) =
        import_usage(&visit.payg, drafts, options, &Stop::new(), &Silent, &mut witness).await;
    let says = match end {
        Ok(()) => format!("{} is imported.", file.name),
        // What stands before a line that ended it is stored, so this is no page of an error.
        Err(error) if error.kind() == ErrorKind::Partial || error.code() == "line_refused" => {
            format!("{} is imported in part: {}.", file.name, error.message())
        }
        Err(error) => return Err(error.at("file")),
    };
    Ok(Done { blocks: blocks(&visit, &figures, &refused), once: true, ..Done::says(says, "/usage") })
}

fn format(visit: &Visit, file: &Upload) -> Result<Format> {
    let ending = file.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let named = visit.fields.get("format").map(str::to_owned).or(ending).unwrap_or_default();
    Ok(match named.as_str() {
        "csv" => Format::Csv(Mapping::parse(Vec::<&str>::new())?),
        "jsonl" => Format::Jsonl,
        "access-log" => Format::AccessLog(Naming { customer: "host".parse()?, service: None }),
        "asterisk" => Format::Asterisk(visit.payg.settings.zone.clone()),
        _ => return Err(Error::usage("nothing says what is in the file: choose it").at("format")),
    })
}

/// What became of the lines, in numbers, and those that were refused.
fn blocks(visit: &Visit, figures: &Figures, refused: &[Value]) -> Vec<Block> {
    let tile = |label: &str, count: u64, note: &str| Tile {
        label: label.to_owned(),
        value: grouped(&count.to_string()),
        note: note.to_owned(),
        link: None,
    };
    let mut tiles = vec![
        tile("Stored", figures.accepted, "new"),
        tile("Known", figures.duplicate, "stored before, with the same content"),
        tile("Refused", figures.refused + figures.conflict, "not stored"),
    ];
    if figures.skipped > 0 {
        tiles.push(tile("Passed over", figures.skipped, "charged to nobody"));
    }
    if figures.created_customers > 0 {
        tiles.push(tile("Customers", figures.created_customers, "created"));
    }
    let mut blocks = vec![Block::Tiles(tiles)];
    if !refused.is_empty() {
        let title =
            if refused.len() == SHOWN { "The first lines that were refused" } else { "Refused lines" };
        blocks.push(Block::Table(cell::table(title, REFUSED, refused, &visit.zone())));
    }
    blocks
}
