//! Fresh, migrated databases in milliseconds: copies of one that was migrated once.

use crate::stage::cluster::{self, Cluster};
use crate::stage::scratch::folder;
use payg::db::migrate::migrate;
use payg::db::open::{Missing, open};
use payg::db::sql::Backend;
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;

/// A database of a test's own, gone when this is dropped.
pub struct Database {
    /// What `--database-url` takes.
    pub url: String,
    home: Home,
}

enum Home {
    Folder { folder: TempDir },
    Server { cluster: &'static Cluster, name: String },
}

/// The file of a database on SQLite, in a folder of its own.
const FILE: &str = "payg.db";

/// A migrated database; `None` for PostgreSQL where there is none.
pub fn fresh(backend: Backend) -> Option<Database> {
    match backend {
        Backend::Sqlite => Some(fresh_sqlite()),
        Backend::Postgres => cluster::get().map(fresh_postgres),
    }
}

/// Another database with the same in it; nobody may have the first one open.
pub fn copy(of: &Database) -> Database {
    match &of.home {
        Home::Folder { folder } => {
            file_with(&std::fs::read(folder.path().join(FILE)).expect("the file can be read"))
        }
        Home::Server { cluster, name } => copy_on(cluster, name),
    }
}

fn fresh_sqlite() -> Database {
    static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
    let template = TEMPLATE.get_or_init(|| {
        let folder = folder();
        let file = folder.path().join(FILE);
        migrate_now(&format!("sqlite:{}", file.display()));
        std::fs::read(&file).expect("the migrated file can be read")
    });
    file_with(template)
}

fn file_with(content: &[u8]) -> Database {
    let folder = folder();
    let file = folder.path().join(FILE);
    std::fs::write(&file, content).expect("a copy of the file can be written");
    Database { url: format!("sqlite:{}", file.display()), home: Home::Folder { folder } }
}

fn fresh_postgres(cluster: &'static Cluster) -> Database {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    copy_on(cluster, TEMPLATE.get_or_init(|| template_on(cluster)))
}

fn copy_on(cluster: &'static Cluster, template: &str) -> Database {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::SeqCst);
    let name = format!("{template}_{}_{count}", std::process::id());
    command(cluster, format!("CREATE DATABASE {name} TEMPLATE {template}")).expect("a template is copied");
    Database { url: cluster.url(&name), home: Home::Server { cluster, name } }
}

/// The migrated database that others are copied from, named after its schema.
///
/// On a given server it stays for the next run. It gets its name only when it is complete, so
/// that several processes may make it at once: the first one's is kept.
fn template_on(cluster: &Cluster) -> String {
    let name = format!("payg_test_{}", schema_mark());
    let draft = format!("{name}_draft_{}", std::process::id());
    command(cluster, format!("CREATE DATABASE {draft}")).expect("the server makes databases");
    migrate_now(&cluster.url(&draft));
    if command(cluster, format!("ALTER DATABASE {draft} RENAME TO {name}")).is_err() {
        command(cluster, format!("DROP DATABASE {draft}")).expect("the server drops databases");
    }
    name
}

/// Sixteen digits that change with any migration.
fn schema_mark() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/postgres");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        hash.update(std::fs::read(file).unwrap());
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Home::Server { cluster, name } = &self.home {
            let dropped = command(cluster, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
            assert!(dropped.is_ok() || std::thread::panicking(), "cannot drop {name}: {dropped:?}");
        }
    }
}

fn migrate_now(url: &str) {
    wait(async {
        let location = url.parse().expect("the stage writes URLs that can be read");
        let db = open(&location, Missing::Create).await.expect("the template opens");
        migrate(&db).await.expect("the migrations run");
        db.close().await;
    });
}

/// Sends a command that cannot be in a transaction.
fn command(cluster: &Cluster, text: String) -> Result<(), sqlx::Error> {
    wait(async {
        let mut connection = PgConnection::connect(&cluster.front_door()).await?;
        connection.execute(AssertSqlSafe(text)).await?;
        connection.close().await
    })
}

/// Runs a future to its end outside of any story's runtime; a story that asks waits for it.
fn wait<T>(work: impl Future<Output = T>) -> T {
    let run = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work);
    match tokio::runtime::Handle::try_current() {
        Ok(_) => tokio::task::block_in_place(run),
        Err(_) => run(),
    }
}
