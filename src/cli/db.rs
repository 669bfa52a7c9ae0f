//! `payg db`: the schema, backups, and moving to another database.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::db::migrate;
use crate::db::open::{self, Location, Missing};
use crate::engine::backup;
use crate::engine::relocate::{self, Present};
use crate::error::{Error, Result};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::path::PathBuf;

/// Look after the database: schema, backups, moving
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Db {
    Status(Status),
    Migrate(Migrate),
    Backup(Backup),
    Restore(Restore),
    Copy(Copy),
}

/// Show which database it is and how far its schema has come
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg db status\n  payg db status -o json")]
pub struct Status {}

/// Make the database if there is none, and bring its schema to this version
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg db migrate\n  payg db migrate --dry-run")]
pub struct Migrate {}

/// Write everything into one new SQLite file, while payg goes on working
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg db backup monday.backup\n\n\
                        A PostgreSQL database is written to an SQLite file too; restore takes it either way.")]
pub struct Backup {
    /// Where to; a file that exists is refused
    file: PathBuf,
}

/// Put a backup in the place of the database
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg db restore monday.backup --yes\n\n\
                        A database file that is replaced stays beside the new one under another name.")]
pub struct Restore {
    /// A file that `payg db backup` wrote
    file: PathBuf,
}

/// Copy everything to another, empty database, and prove that nothing changed
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg db copy --to sqlite:copy.db\n  payg db copy --to sqlite:other.db -o json"
)]
pub struct Copy {
    /// The empty database: sqlite:FILE or postgres://…
    #[arg(long, value_name = "URL")]
    to: String,
}

/// Does what `payg db` was asked for.
pub async fn run(context: &mut Context, verb: Db) -> Result<()> {
    match verb {
        Db::Status(_) => status(context).await,
        Db::Migrate(_) => migrate(context).await,
        Db::Backup(arguments) => backup_to(context, arguments.file).await,
        Db::Restore(arguments) => restore(context, arguments.file).await,
        Db::Copy(arguments) => copy(context, &arguments.to).await,
    }
}

#[derive(Serialize)]
struct Shown {
    database: String,
    current: bool,
    applied: Vec<String>,
    pending: Vec<String>,
}

async fn status(context: &mut Context) -> Result<()> {
    let location = context.location()?;
    let db = open::open(&location, Missing::Refuse).await?;
    let status = migrate::status(&db).await;
    db.close().await;
    show_status(context, &location, status?)
}

async fn migrate(context: &mut Context) -> Result<()> {
    let location = context.location()?;
    if context.globals.dry_run {
        let is_missing = matches!(&location, Location::Sqlite(path) if !path.exists());
        let status = if is_missing { migrate::status_of_nothing() } else { status_of(&location).await? };
        context.talk.say(format!("{} migrations would be applied", status.pending.len()));
        return show_status(context, &location, status);
    }
    let db = open::open(&location, Missing::Create).await?;
    let before = migrate::status(&db).await?.pending.len();
    let migrated = migrate::migrate(&db).await;
    let status = migrate::status(&db).await;
    db.close().await;
    migrated?;
    context.talk.say(match before {
        0 => "the schema is current, nothing to do".to_owned(),
        count => format!("{count} migrations applied"),
    });
    show_status(context, &location, status?)
}

async fn status_of(location: &Location) -> Result<migrate::Status> {
    let db = open::open(location, Missing::Refuse).await?;
    let status = migrate::status(&db).await;
    db.close().await;
    status
}

fn show_status(context: &mut Context, location: &Location, status: migrate::Status) -> Result<()> {
    context.out.record(&Shown {
        database: location.without_secret(),
        current: status.pending.is_empty(),
        applied: status.applied,
        pending: status.pending,
    })
}

async fn backup_to(context: &mut Context, file: PathBuf) -> Result<()> {
    let target = context.environment.directory.join(file);
    let payg = context.payg().await?;
    if context.globals.dry_run {
        backup::refuse_existing(&target)?;
        let rows = relocate::count_rows(&payg.db).await?.iter().map(|(_, rows)| rows).sum();
        let file = target.display().to_string();
        return context.out.record(&backup::Backup { file, bytes: 0, rows, pending_migrations: 0 });
    }
    let (progress, stop) = (context.progress("rows"), context.stop());
    let written = backup::backup(&payg.db, &target, &progress, &stop).await?;
    drop(progress);
    context.out.record(&written)
}

async fn restore(context: &mut Context, file: PathBuf) -> Result<()> {
    let source = context.environment.directory.join(file);
    let found = backup::inspect(&source).await?;
    let location = context.location()?;
    if holds_data(&location).await? {
        let database = location.without_secret();
        context
            .confirm(&format!("Replace everything in {database} by {} ({} rows)?", found.file, found.rows))?;
    }
    if context.globals.dry_run {
        let database = location.without_secret();
        return context.out.record(&backup::Restored { backup: found, database, previous_file: None });
    }
    let (progress, stop, now) = (context.progress("rows"), context.stop(), context.environment.clock.now());
    let restored = backup::restore(found, &location, now, &progress, &stop).await?;
    drop(progress);
    if restored.backup.pending_migrations > 0 {
        context.talk.say("the backup is of an older payg; bring it up with: payg db migrate");
    }
    context.out.record(&restored)
}

/// Whether there is anything to lose; a file that cannot be opened may hold something.
async fn holds_data(location: &Location) -> Result<bool> {
    match location {
        Location::Sqlite(path) => Ok(path.exists()),
        Location::Postgres(_) => {
            let db = open::open(location, Missing::Refuse).await?;
            let holds = relocate::holds_data(&db).await;
            db.close().await;
            holds
        }
    }
}

async fn copy(context: &mut Context, to: &str) -> Result<()> {
    const COLUMNS: &[Column] = &[
        Column::new("table", "/table"),
        Column::new("rows", "/source/rows").right(),
        Column::new("rows there", "/target/rows").right(),
        Column::new("sum", "/source/sum").right(),
        Column::new("sum there", "/target/sum").right(),
        Column::new("digest", "/source/digest"),
        Column::new("equal", "/equal"),
    ];
    let location = context.resolve(to.parse()?);
    if location == context.location()? {
        return Err(Error::usage("the target is the database itself"));
    }
    let payg = context.payg().await?;
    if context.globals.dry_run {
        return show_counts(context, &location).await;
    }
    let target = open::open(&location, Missing::Create).await?;
    let (progress, stop) = (context.progress("rows"), context.stop());
    let moved = relocate::relocate(&payg.db, &target, Present::Refuse, &progress, &stop).await;
    drop(progress);
    target.close().await;
    let proofs = moved?;
    let rows: u64 = proofs.iter().map(|proof| proof.target.rows).sum();
    let tables = proofs.len();
    context.out.list(COLUMNS, &proofs)?;
    context
        .talk
        .say(format!("{tables} tables and {rows} rows are in {} as they were", location.without_secret()));
    Ok(())
}

/// What a copy would move; a dry run does not make the other database.
async fn show_counts(context: &mut Context, target: &Location) -> Result<()> {
    const COLUMNS: &[Column] = &[Column::new("table", "/table"), Column::new("rows", "/rows").right()];
    #[derive(Serialize)]
    struct Count {
        table: String,
        rows: u64,
    }
    if target.backend() == crate::db::sql::Backend::Postgres && holds_data(target).await? {
        return Err(Error::conflict("target_holds_data", "the target already holds data"));
    }
    let payg = context.payg().await?;
    let counts: Vec<Count> = relocate::count_rows(&payg.db)
        .await?
        .into_iter()
        .map(|(table, rows)| Count { table, rows })
        .collect();
    context.out.list(COLUMNS, &counts)
}
