//! `payg usage import`.

use crate::cli::context::Context;
use crate::cli::text;
use crate::engine::check_usage::Times;
use crate::engine::import_line::{ImportOptions, OnRefusal, Refused, Unknown};
use crate::engine::import_usage::import_usage;
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::intake::access_log::{Naming, Part};
use crate::intake::csv::Mapping;
use crate::intake::format::{Format, NAMES};
use crate::records::service::{self, Service};
use crate::values::calendar::Zone;
use clap::{Args, ValueEnum};
use std::fs::File;
use std::io;
use std::path::Path;

/// What calls are charged as when nothing is said.
const CALLS: &str = "call";

/// Import usage from a file of any size
///
/// Safe to run again: the same file, or a rotated log that overlaps it, adds nothing.
///
/// The header of a csv names the columns customer, service (or --service), quantity (1 where there is none),
/// at (or time, RFC 3339), id (of the event, so that it counts once) and value (where values are counted). A
/// line of jsonl is an object with the same fields.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg usage import usage.csv\n  payg usage import access.log --format access-log --service api --create-customers --backfill\n  payg usage import Master.csv --format asterisk --create-customers --backfill --on-error report --errors-to refused.csv\n  gunzip -c usage.jsonl.gz | payg usage import - --format jsonl"
)]
pub struct Import {
    /// The file; - is standard input
    file: String,

    /// What is in it: csv, jsonl, access-log or asterisk; needed unless the file is .csv or .jsonl
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,

    /// What lines that name no service are charged as; call for asterisk unless given
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,

    #[command(flatten)]
    reading: Reading,

    /// Create customers that are missing, each with its name as external id
    #[arg(long)]
    create_customers: bool,

    /// Pass over lines of customers that nobody knows
    #[arg(long, conflicts_with = "create_customers")]
    skip_unknown: bool,

    /// What becomes of the import when a line is refused [default: stop, with --errors-to report]
    #[arg(long, value_enum, value_name = "WHAT")]
    on_error: Option<OnError>,

    /// Write refused lines to this file, as CSV with their numbers and reasons
    #[arg(long, value_name = "FILE")]
    errors_to: Option<String>,

    /// Take old times
    #[arg(long)]
    backfill: bool,
}

/// How the lines are read.
#[derive(Args, Debug)]
pub struct Reading {
    /// In csv, which column holds a field, as a=x,b=y or repeated; ignore=COLUMN leaves one out
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,

    /// In an access log, what names the customer: host, user, path or path:2
    #[arg(long, value_name = "PART", default_value = "host")]
    customer_by: String,

    /// In an access log, what names the service: host, user, path or path:2
    #[arg(long, value_name = "PART")]
    service_by: Option<String>,

    /// In call records, whose clocks the times show; billing.timezone unless given
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
}

/// What becomes of the import when a line is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OnError {
    /// It ends there; what stands before it is stored
    Stop,
    /// It is counted
    Skip,
    /// It is counted and written out with its reason
    Report,
}

/// Does what `payg usage import` was asked for.
pub async fn run(context: &mut Context, arguments: Import) -> Result<()> {
    let on_error = arguments.on_error()?;
    let payg = context.payg().await?;
    let format = format(&arguments, &payg.settings.zone)?;
    let code = match (&arguments.service, &format) {
        (None, Format::Asterisk(_)) => Some(CALLS),
        (given, _) => given.as_deref(),
    };
    let service = match code {
        Some(code) => Some(find_service(&payg, code, &format).await?),
        None => None,
    };
    if service.is_none() && matches!(format, Format::AccessLog(Naming { service: None, .. })) {
        return Err(Error::usage("the lines name no service").hint("give --service or --service-by"));
    }
    let options = ImportOptions {
        unknown: match (arguments.create_customers, arguments.skip_unknown) {
            (true, _) => Unknown::Create,
            (false, true) => Unknown::Skip,
            (false, false) => Unknown::Refuse,
        },
        on_refusal: if on_error == OnError::Stop { OnRefusal::Stop } else { OnRefusal::GoOn },
        times: if arguments.backfill { Times::Backfill } else { Times::Recent },
        requests: matches!(format, Format::AccessLog(_)),
        service,
    };
    let salt = options.service.as_ref().map(|service| service.code.clone()).unwrap_or_default();
    let input = input(context, &arguments.file)?;
    let drafts = format.read(input, &salt)?;
    let mut report = Report::open(context, on_error, &arguments)?;
    let (stop, bar) = (context.stop(), context.progress("lines"));
    let mut witness = |refused: &Refused| report.add(refused);
    let (figures, mut end) = import_usage(&payg, drafts, options, &stop, &bar, &mut witness).await;
    drop(bar);
    if end.is_ok() {
        end = report.finish();
    }
    context.out.record(&figures)?;
    end
}

impl Import {
    /// Who names a file for refused lines wants them reported.
    fn on_error(&self) -> Result<OnError> {
        match (self.on_error, &self.errors_to) {
            (None, None) => Ok(OnError::Stop),
            (None | Some(OnError::Report), _) => Ok(OnError::Report),
            (Some(_), Some(_)) => Err(Error::usage("--errors-to goes with --on-error report")),
            (Some(given), None) => Ok(given),
        }
    }
}

/// What lines are charged as. Calls need a service that nobody may have made yet.
async fn find_service(payg: &Payg, code: &str, format: &Format) -> Result<Service> {
    let found = service::find(&mut payg.db.view().await?, code).await;
    found.map_err(|error| {
        let is_missing = error.kind() == Kind::NotFound && error.hint_text().is_none();
        match format {
            Format::Asterisk(_) if is_missing => {
                error.hint(format!("payg service create {code} --unit second, or give --service"))
            }
            _ => error,
        }
    })
}

fn format(arguments: &Import, zone: &Zone) -> Result<Format> {
    let extension = Path::new(&arguments.file).extension().and_then(|extension| extension.to_str());
    let name = match (&arguments.format, extension) {
        (Some(name), _) => name.as_str(),
        (None, Some(known @ ("csv" | "jsonl"))) => known,
        (None, _) => {
            return Err(Error::usage("nothing says what is in the file")
                .hint(format!("give --format, one of {}", NAMES.join(", "))));
        }
    };
    let reading = &arguments.reading;
    if !reading.map.is_empty() && name != "csv" {
        return Err(Error::usage("--map is for csv"));
    }
    Ok(match name {
        "csv" => Format::Csv(Mapping::parse(reading.map.iter().flat_map(|pairs| pairs_of(pairs)))?),
        "jsonl" => Format::Jsonl,
        "access-log" => Format::AccessLog(Naming {
            customer: reading.customer_by.parse::<Part>()?,
            service: reading.service_by.as_deref().map(|part| part.parse::<Part>()).transpose()?,
        }),
        "asterisk" => Format::Asterisk(match &reading.time_zone {
            Some(name) => name.parse()?,
            None => zone.clone(),
        }),
        _ => {
            let unknown = Error::invalid("format", name, format!("is none of {}", NAMES.join(", ")));
            return Err(unknown.suggest(name, NAMES.iter().copied()));
        }
    })
}

/// `a=b,c=d` is two pairs; a comma within a column's name is none between two.
fn pairs_of(text: &str) -> Vec<&str> {
    let pairs: Vec<&str> = text.split(',').map(str::trim).collect();
    if pairs.iter().all(|pair| pair.contains('=')) { pairs } else { vec![text] }
}

fn input(context: &mut Context, file: &str) -> Result<Box<dyn io::Read + Send>> {
    if file == "-" {
        return Ok(context.take_input());
    }
    let path = context.environment.directory.join(file);
    let opened = File::open(&path).map_err(|cause| file_fault("read", file, cause))?;
    if opened.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(Error::invalid("file", file, "is a folder"));
    }
    Ok(Box::new(opened))
}

fn file_fault(what: &str, file: &str, cause: io::Error) -> Error {
    if cause.kind() == io::ErrorKind::NotFound {
        return Error::not_found("file", file).cause(cause);
    }
    Error::failed(format!("the file {file:?} cannot be {what}: {cause}")).cause(cause)
}

/// Where refused lines are written to.
enum Report {
    /// Nowhere; they are counted.
    Nowhere,
    /// To the person.
    Talk(crate::cli::talk::Talk),
    /// To a file.
    File { file: String, writer: Box<csv::Writer<File>> },
}

impl Report {
    fn open(context: &Context, on_error: OnError, arguments: &Import) -> Result<Report> {
        match (on_error, &arguments.errors_to) {
            (OnError::Stop | OnError::Skip, _) => Ok(Report::Nowhere),
            (OnError::Report, None) => Ok(Report::Talk(context.talk.clone())),
            (OnError::Report, Some(file)) => {
                let path = context.environment.directory.join(file);
                let created = File::create(path).map_err(|cause| file_fault("written", file, cause))?;
                let mut report =
                    Report::File { file: file.clone(), writer: Box::new(csv::Writer::from_writer(created)) };
                report.write(["line", "reason"])?;
                Ok(report)
            }
        }
    }

    fn add(&mut self, refused: &Refused) -> Result<()> {
        let line = refused.line.to_string();
        let reason = match refused.error.hint_text() {
            Some(hint) => format!("{} ({hint})", refused.error),
            None => refused.error.to_string(),
        };
        match self {
            Report::Nowhere => Ok(()),
            Report::Talk(talk) => {
                talk.insist(format!("line {line}: {reason}"));
                Ok(())
            }
            Report::File { .. } => self.write([&line, &text::neutralise(reason)]),
        }
    }

    fn write<Cell: AsRef<[u8]>>(&mut self, cells: [Cell; 2]) -> Result<()> {
        let Report::File { file, writer } = self else { return Ok(()) };
        writer.write_record(cells).map_err(|cause| {
            Error::failed(format!("the file {file:?} cannot be written: {cause}")).cause(cause)
        })
    }

    fn finish(self) -> Result<()> {
        let Report::File { file, mut writer } = self else { return Ok(()) };
        writer.flush().map_err(|cause| file_fault("written", &file, cause))
    }
}
