//! Lines of a file of any size: one at a time, none longer than memory should hold.

use crate::intake::draft::Refusal;
use std::io::{BufRead, BufReader, ErrorKind, Read};

/// The longest line that is read, in bytes.
pub const LINE_LIMIT: usize = 1 << 20;

/// How much of a gigantic line is shown.
const SHOWN: usize = 200;

/// Reads a file line by line; its memory is the longest line.
pub struct Lines<R> {
    input: BufReader<R>,
    line: Vec<u8>,
    number: u64,
    whole: bool,
    found_text: bool,
    over: bool,
}

/// One line, without its end.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// From 1.
    pub number: u64,
    /// What stands on it; never blank.
    pub bytes: &'a [u8],
    /// Whether it has a line end; without one the file may have been cut in its middle.
    pub whole: bool,
}

impl Line<'_> {
    /// Refuses this line.
    pub fn refuse(&self, reason: impl Into<String>) -> Refusal {
        Refusal::of_line(self.number, self.bytes, reason)
    }

    /// The line as text.
    pub fn text(&self) -> Result<&str, Refusal> {
        std::str::from_utf8(self.bytes).map_err(|fault| {
            self.refuse(format!("byte {} of the line is not UTF-8", fault.valid_up_to() + 1))
        })
    }
}

/// How far a line was read.
enum Extent {
    Line,
    TooLong,
    End,
}

impl<R: Read> Lines<R> {
    /// Lines of that file.
    pub fn new(input: R) -> Lines<R> {
        Lines {
            input: BufReader::with_capacity(1 << 16, input),
            line: Vec::new(),
            number: 0,
            whole: false,
            found_text: false,
            over: false,
        }
    }

    /// The next line that is not blank; after a refusal that ends the file there is none.
    pub fn next_line(&mut self) -> Option<Result<Line<'_>, Refusal>> {
        while !self.over {
            let extent = match self.read() {
                Ok(extent) => extent,
                Err(cause) => {
                    let reason = format!("the file cannot be read any further: {cause}");
                    return Some(Err(self.end(reason)));
                }
            };
            match extent {
                Extent::End => {
                    self.over = true;
                    let empty = Refusal::of_line(0, b"", "the file is empty").and_end();
                    return (!self.found_text).then_some(Err(empty));
                }
                Extent::Line if self.line.trim_ascii().is_empty() => continue,
                Extent::Line | Extent::TooLong => {}
            }
            let is_first = !std::mem::replace(&mut self.found_text, true);
            if is_first && let Some(reason) = not_text(&self.line) {
                self.line.truncate(SHOWN);
                return Some(Err(self.end(reason)));
            }
            if matches!(extent, Extent::TooLong) {
                let reason = format!("the line is longer than {LINE_LIMIT} bytes");
                return Some(Err(Refusal::of_line(self.number, &self.line, reason)));
            }
            let line = Line { number: self.number, bytes: &self.line, whole: self.whole };
            if line.bytes.contains(&0) {
                return Some(Err(line.refuse("the line holds binary data")));
            }
            return Some(Ok(line));
        }
        None
    }

    fn end(&mut self, reason: impl Into<String>) -> Refusal {
        self.over = true;
        Refusal::of_line(self.number, &self.line, reason).and_end()
    }

    /// Reads one line into the buffer; of one that is too long, only its beginning.
    fn read(&mut self) -> std::io::Result<Extent> {
        self.line.clear();
        self.number += 1;
        self.whole = false;
        let (mut anything, mut too_long) = (false, false);
        while !self.whole {
            let there = match self.input.fill_buf() {
                Ok(there) => there,
                Err(cause) if cause.kind() == ErrorKind::Interrupted => continue,
                Err(cause) => return Err(cause),
            };
            if there.is_empty() {
                break;
            }
            anything = true;
            let end = there.iter().position(|byte| *byte == b'\n');
            self.whole = end.is_some();
            let part = &there[..end.unwrap_or(there.len())];
            if too_long || self.line.len() + part.len() > LINE_LIMIT {
                let room = SHOWN.saturating_sub(self.line.len()).min(part.len());
                self.line.extend_from_slice(&part[..room]);
                self.line.truncate(SHOWN);
                too_long = true;
            } else {
                self.line.extend_from_slice(part);
            }
            let taken = end.map_or(there.len(), |end| end + 1);
            self.input.consume(taken);
        }
        if self.line.last() == Some(&b'\r') {
            self.line.pop();
        }
        if self.number == 1 && self.line.starts_with(b"\xef\xbb\xbf") {
            self.line.drain(..3);
        }
        Ok(match (anything, too_long) {
            (false, _) => Extent::End,
            (_, true) => Extent::TooLong,
            (_, false) => Extent::Line,
        })
    }
}

/// What a file is that begins like this, when it is not text.
fn not_text(beginning: &[u8]) -> Option<&'static str> {
    let compressed: [&[u8]; 5] = [b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\xfd7zXZ", b"BZh9", b"PK\x03\x04"];
    if compressed.iter().any(|mark| beginning.starts_with(mark)) {
        return Some("the file is compressed; unpack it first, as in gunzip -c FILE | payg usage import -");
    }
    if beginning.starts_with(b"\xff\xfe") || beginning.starts_with(b"\xfe\xff") {
        return Some("the file is UTF-16; save it as UTF-8");
    }
    beginning.contains(&0).then_some("the file is binary, not text")
}
