//! Where tests keep their files: in memory where there is room for them, for a disk syncs slowly.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

/// Linux keeps what is written here in memory.
const MEMORY: &str = "/dev/shm";

/// Free bytes that the databases of all tests may come to.
const ROOM: u64 = 4 << 30;

/// A new folder, as all folders of the tests: gone when dropped.
pub fn folder() -> TempDir {
    tempfile::Builder::new().prefix("payg-test-").tempdir_in(place()).expect("a temporary folder can be made")
}

/// The folder that all others are made in; `TMPDIR` where it is set.
pub fn place() -> &'static Path {
    static PLACE: OnceLock<PathBuf> = OnceLock::new();
    PLACE.get_or_init(|| {
        let room = rustix::fs::statvfs(MEMORY).map_or(0, |memory| memory.f_bavail * memory.f_frsize);
        if room >= ROOM && std::env::var_os("TMPDIR").is_none() {
            return PathBuf::from(MEMORY);
        }
        std::env::temp_dir()
    })
}
