//! Importing usage from a file of any size, a batch at a time.

use crate::engine::cost;
use crate::engine::directory::{self, Directory};
use crate::engine::fold;
use crate::engine::import_line::{Catalogue, ImportOptions, Line, OnRefusal, Refused, Unknown};
use crate::engine::ingest::{self, Expect, Meterings, Outcome};
use crate::engine::payg::Payg;
use crate::engine::progress::Progress;
use crate::engine::record_usage;
use crate::engine::stop::Stop;
use crate::error::{Error, Kind, Result};
use crate::intake::draft;
use crate::intake::format::Drafts;
use crate::records::audit::{self, Entry};
use crate::records::event::Event;
use serde::Serialize;
use std::collections::BTreeSet;

/// Lines that are one transaction.
const BATCH: usize = 5_000;

/// Batches after which it is looked whether folding is worth while.
const BATCHES_TO_FOLD: u64 = 1_000;

/// What became of the lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "import")]
pub struct Figures {
    /// Stored now.
    pub accepted: u64,
    /// Stored before, with the same content.
    pub duplicate: u64,
    /// Used an id that stands for something else; not stored.
    pub conflict: u64,
    /// Wrong in another way; not stored.
    pub refused: u64,
    /// Charged to nobody.
    pub skipped: u64,
    /// Customers that the import created.
    pub created_customers: u64,
}

/// Who is told of the lines that were not stored, in their order.
pub type Witness<'a> = &'a mut (dyn FnMut(&Refused) -> Result<()> + Send);

/// Imports drafts; safe to do again, because a line that is stored already adds nothing.
///
/// What was accepted is said also when the import ends with an error: it stays. Lines that were
/// refused without ending the import make it end as partly done.
pub async fn import_usage(
    payg: &Payg,
    drafts: Drafts,
    options: ImportOptions,
    stop: &Stop,
    progress: &dyn Progress,
    witness: Witness<'_>,
) -> (Figures, Result<()>) {
    let mut import = match Import::begin(payg, options).await {
        Ok(import) => import,
        Err(error) => return (Figures::default(), Err(error)),
    };
    let mut end = import.run(drafts, stop, progress, witness).await;
    let folded = fold::fold_all(payg).await;
    let noted = note(payg, &import.figures).await;
    if end.is_ok() {
        end = folded.and(noted).and_then(|()| import.verdict());
    }
    (import.figures, end)
}

/// Keeps who imported how much; an import that stored nothing leaves no trace.
async fn note(payg: &Payg, figures: &Figures) -> Result<()> {
    if figures.accepted + figures.created_customers == 0 {
        return Ok(());
    }
    let mut tx = payg.db.begin().await?;
    let entry = Entry::new(&payg.actor, "usage.import", ("usage", "import"), payg.now());
    audit::write(&mut tx, &[entry.after(figures)?]).await?;
    tx.commit().await
}

struct Import<'a> {
    payg: &'a Payg,
    options: ImportOptions,
    catalogue: Catalogue,
    meterings: Meterings,
    directory: Directory,
    expect: Expect,
    figures: Figures,
}

impl<'a> Import<'a> {
    async fn begin(payg: &'a Payg, options: ImportOptions) -> Result<Import<'a>> {
        let mut view = payg.db.view().await?;
        let services = cost::catalogue(&mut view).await?.services;
        let meterings = cost::meterings(&mut view).await?;
        let catalogue = Catalogue::new(services.into_values(), &options);
        let (directory, figures) = (Directory::default(), Figures::default());
        Ok(Import { payg, options, catalogue, meterings, directory, expect: Expect::New, figures })
    }

    async fn run(
        &mut self,
        mut drafts: Drafts,
        stop: &Stop,
        progress: &dyn Progress,
        witness: Witness<'_>,
    ) -> Result<()> {
        let mut batches = 0;
        loop {
            stop.check()?;
            let batch: Vec<draft::Outcome> = drafts.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return Ok(());
            }
            let length = batch.len() as u64;
            self.take(batch, witness).await?;
            progress.advance(length, &format!("{} accepted", self.figures.accepted));
            batches += 1;
            if batches % BATCHES_TO_FOLD == 0 {
                fold::fold_when_due(self.payg).await?;
            }
        }
    }

    /// Stores what can be stored of a batch and tells of what cannot.
    async fn take(&mut self, batch: Vec<draft::Outcome>, witness: Witness<'_>) -> Result<()> {
        let ends = batch.iter().any(|outcome| matches!(outcome, Err(refusal) if refusal.ends));
        let mut lines: Vec<Line> =
            batch.into_iter().map(|outcome| self.catalogue.read(self.payg, outcome)).collect();
        self.cut(&mut lines);
        self.look_up(&lines).await?;
        let mut lines: Vec<Line> = lines.into_iter().map(|line| self.resolve(line)).collect();
        self.cut(&mut lines);
        let (mut events, mut numbers, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        for line in lines {
            match line {
                Line::Skipped => self.figures.skipped += 1,
                Line::Refused(line) => refused.push(line),
                Line::Use(item) => {
                    numbers.push(item.line);
                    events.push(item.event);
                }
            }
        }
        self.figures.refused += refused.len() as u64;
        refused.extend(self.store(&events, &numbers).await?);
        refused.sort_by_key(|refused| refused.line);
        for line in &mut refused {
            self.explain(line).await?;
            witness(line)?;
        }
        match refused.into_iter().next() {
            Some(first) if self.options.on_refusal == OnRefusal::Stop || ends => Err(stopped(first, ends)),
            _ => Ok(()),
        }
    }

    /// Drops what stands behind the first refused line, when that ends the import.
    fn cut(&self, lines: &mut Vec<Line>) {
        if self.options.on_refusal == OnRefusal::Stop
            && let Some(place) = lines.iter().position(|line| matches!(line, Line::Refused(_)))
        {
            lines.truncate(place + 1);
        }
    }

    async fn look_up(&mut self, lines: &[Line]) -> Result<()> {
        let names = lines.iter().filter_map(|line| match line {
            Line::Use(item) => Some(item.customer.clone()),
            _ => None,
        });
        let names: BTreeSet<String> = names.collect();
        self.directory.look_up(self.payg, &names).await?;
        if self.options.unknown == Unknown::Create {
            self.figures.created_customers += self.directory.create_missing(self.payg, &names).await?;
        }
        Ok(())
    }

    /// Puts the customer's id in the place of its name.
    fn resolve(&self, line: Line) -> Line {
        let Line::Use(mut item) = line else { return line };
        match self.directory.find(&item.customer) {
            Ok(Some(customer_id)) => {
                item.event.customer_id = customer_id;
                Line::Use(item)
            }
            Ok(None) if self.options.unknown == Unknown::Skip => Line::Skipped,
            Ok(None) => {
                let error = Error::not_found("customer", item.customer.escape_debug());
                Line::Refused(Refused { line: item.line, error, stranger: Some(item.customer) })
            }
            Err(error) => Line::Refused(Refused::new(item.line, error)),
        }
    }

    /// Stores events in one transaction; answers the lines whose ids stand for something else.
    async fn store(&mut self, events: &[Event], numbers: &[u64]) -> Result<Vec<Refused>> {
        if events.is_empty() {
            return Ok(Vec::new());
        }
        let outcomes = ingest::ingest(self.payg, &self.meterings, events, self.expect).await?;
        let (mut duplicate, mut conflicts) = (0, Vec::new());
        for ((outcome, event), line) in outcomes.iter().zip(events).zip(numbers) {
            match outcome {
                Outcome::Accepted => self.figures.accepted += 1,
                Outcome::Duplicate => duplicate += 1,
                Outcome::Conflict => {
                    conflicts.push(Refused::new(*line, record_usage::conflict(event)));
                }
            }
        }
        self.figures.duplicate += duplicate;
        self.figures.conflict += conflicts.len() as u64;
        let seen = duplicate > 0 || !conflicts.is_empty();
        self.expect = if seen { Expect::Resent } else { Expect::New };
        Ok(conflicts)
    }

    /// Says more of the one line that ends the import; of many that would take a query each.
    async fn explain(&self, refused: &mut Refused) -> Result<()> {
        if let (OnRefusal::Stop, Some(name)) = (self.options.on_refusal, &refused.stranger) {
            refused.error = directory::nobody_called(self.payg, name).await?;
        }
        Ok(())
    }

    fn verdict(&self) -> Result<()> {
        let lost = self.figures.refused + self.figures.conflict;
        if lost == 0 {
            return Ok(());
        }
        let lines = if lost == 1 { "1 line was".to_owned() } else { format!("{lost} lines were") };
        Err(Error::new(Kind::Partial, "partly_imported", format!("{lines} not stored"))
            .hint("mend those lines and import the file again; what is stored adds nothing"))
    }
}

/// What is said when a line ends the import.
fn stopped(refused: Refused, ends: bool) -> Error {
    let Refused { line, error, .. } = refused;
    let place = if line == 0 { String::new() } else { format!("line {line}: ") };
    let kind = if error.kind() == Kind::Failed { Kind::Failed } else { Kind::Invalid };
    let stopped = Error::new(kind, "line_refused", format!("{place}{error}"));
    match error.hint_text() {
        Some(hint) => stopped.hint(hint),
        // What is wrong with the file as a whole does not get better behind it.
        None if ends => stopped,
        None => stopped.hint("what stands before it is stored; --on-error skip goes on behind such lines"),
    }
}
