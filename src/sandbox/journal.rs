//! The journal: JSON lines that are on disk before anything is answered.

use crate::error::{Error, Result};
use crate::sandbox::state::{Entry, State};
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Where entries are written; without a file they are kept nowhere.
#[derive(Debug)]
pub struct Journal {
    file: Option<Open>,
}

#[derive(Debug)]
struct Open {
    path: PathBuf,
    file: File,
    length: u64,
}

impl Journal {
    /// A journal that forgets, for a trial.
    pub fn nowhere() -> Journal {
        Journal { file: None }
    }

    /// Opens or makes the file and hands out the state that its entries tell.
    ///
    /// A last line without its end is one that was not finished when the process was killed: nobody
    /// was told of it, so it is cut off. Any other line that cannot be read is an error.
    pub fn open(path: &Path) -> Result<(Journal, State)> {
        let fail =
            |cause| Error::failed(format!("cannot use the journal {}: {cause}", path.display())).cause(cause);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(fail)?;
        file.try_lock().map_err(|cause| {
            let sentence = format!("the journal {} belongs to another process", path.display());
            Error::conflict("journal_in_use", sentence).cause(cause)
        })?;
        let mut text = Vec::new();
        file.read_to_end(&mut text).map_err(fail)?;
        let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let state = rebuild(path, text.get(..whole).unwrap_or_default())?;
        let mut open = Open { path: path.to_owned(), file, length: whole as u64 };
        open.cut().map_err(fail)?;
        Ok((Journal { file: Some(open) }, state))
    }

    /// Writes an entry and returns when it is on disk.
    pub fn write(&mut self, entry: &Entry) -> Result<()> {
        let Some(open) = &mut self.file else { return Ok(()) };
        let mut line = serde_json::to_vec(entry)
            .map_err(|cause| Error::failed("an entry cannot be written").cause(cause))?;
        line.push(b'\n');
        let written = open.file.write_all(&line).and_then(|()| open.file.sync_data());
        match written {
            Ok(()) => {
                open.length += line.len() as u64;
                Ok(())
            }
            Err(cause) => {
                // What was written in part must not stand before the next line.
                let _ = open.cut();
                let sentence = format!("cannot write the journal {}: {cause}", open.path.display());
                Err(Error::failed(sentence).cause(cause))
            }
        }
    }
}

impl Open {
    /// Back to the last line that is whole.
    fn cut(&mut self) -> std::io::Result<()> {
        self.file.set_len(self.length)?;
        self.file.seek(SeekFrom::Start(self.length))?;
        self.file.sync_data()
    }
}

fn rebuild(path: &Path, text: &[u8]) -> Result<State> {
    let mut state = State::default();
    for (place, line) in text.split(|byte| *byte == b'\n').enumerate() {
        if line.is_empty() {
            continue;
        }
        let entry: Entry = serde_json::from_slice(line).map_err(|cause| {
            let sentence = format!("{}:{}: this is no line of a journal", path.display(), place + 1);
            Error::new(crate::error::Kind::Invalid, "broken_journal", sentence).cause(cause)
        })?;
        state.apply(entry);
    }
    Ok(state)
}

/// Reads a journal's entries without opening it for writing, for who wants the truth.
pub fn read(path: &Path) -> Result<Vec<Entry>> {
    let text = match std::fs::read(path) {
        Ok(text) => text,
        Err(cause) if cause.kind() == ErrorKind::NotFound => Vec::new(),
        Err(cause) => return Err(Error::failed("cannot read the journal").cause(cause)),
    };
    let whole = text.split_inclusive(|byte| *byte == b'\n').filter(|line| line.ends_with(b"\n"));
    whole
        .map(|line| {
            serde_json::from_slice(line)
                .map_err(|cause| Error::failed("this is no line of a journal").cause(cause))
        })
        .collect()
}
