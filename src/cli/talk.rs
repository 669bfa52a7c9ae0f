//! Standard error: what is said to the person, apart from the data.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// Where payg talks; clones share the stream.
#[derive(Clone)]
pub struct Talk {
    stream: Arc<Mutex<Box<dyn Write + Send>>>,
    quiet: bool,
    color: bool,
}

/// The two colours that payg talks in.
#[derive(Clone, Copy)]
pub enum Paint {
    /// Something failed.
    Bad,
    /// Something to look at.
    Mild,
}

impl Talk {
    /// Talk on that stream; quiet talk says errors only.
    pub fn new(stream: Box<dyn Write + Send>, quiet: bool, color: bool) -> Talk {
        Talk { stream: Arc::new(Mutex::new(stream)), quiet, color }
    }

    /// Says a line, unless quiet.
    pub fn say(&self, line: impl AsRef<str>) {
        if !self.quiet {
            self.insist(line);
        }
    }

    /// Says a line, also when quiet.
    pub fn insist(&self, line: impl AsRef<str>) {
        // Nobody is left to be told when standard error itself is closed.
        let _ = self.write(|stream| writeln!(stream, "{}", line.as_ref()));
    }

    /// Says the beginning of a line that the person will end, as a question.
    pub fn prompt(&self, text: &str) -> io::Result<()> {
        self.write(|stream| write!(stream, "{text} "))
    }

    /// A word in colour, where there is colour.
    pub fn paint(&self, paint: Paint, word: &str) -> String {
        match (self.color, paint) {
            (false, _) => word.to_owned(),
            (true, Paint::Bad) => format!("\u{1b}[1;31m{word}\u{1b}[0m"),
            (true, Paint::Mild) => format!("\u{1b}[36m{word}\u{1b}[0m"),
        }
    }

    /// Whether only errors are said.
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    fn write(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        // A thread that panicked while it talked has not broken the stream.
        let mut stream = self.stream.lock().unwrap_or_else(PoisonError::into_inner);
        write(&mut **stream)?;
        stream.flush()
    }
}
