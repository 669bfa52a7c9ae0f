//! Files that are no usage at all, and what no parser may do with any of them.

use crate::intake::reading::{data, read, shown};
use payg::intake::access_log::{Naming, Part};
use payg::intake::csv::Mapping;
use payg::intake::format::Format;
use payg::intake::lines::LINE_LIMIT;
use payg::values::calendar::Zone;
use proptest::prelude::*;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

fn formats() -> [Format; 5] {
    [
        Format::Csv(Mapping::default()),
        Format::Jsonl,
        Format::AccessLog(Naming { customer: Part::Host, service: None }),
        Format::AccessLog(Naming { customer: Part::Segment(1), service: Some(Part::User) }),
        Format::Asterisk(Zone::utc()),
    ]
}

#[test]
fn what_is_no_text_is_refused_as_a_whole() {
    let compressed =
        "END line 1: the file is compressed; unpack it first, as in gunzip -c FILE | payg usage import -";
    let table: [(&[u8], &str); 5] = [
        (b"", "END the file is empty"),
        (b"\r\n\n", "END the file is empty"),
        (b"\x1f\x8b\x08\x00 more\nand more\n", compressed),
        (b"\xff\xfec\0u\0s\0", "END line 1: the file is UTF-16; save it as UTF-8"),
        (b"\x7fELF\x02\x00\x00\nmore\n", "END line 1: the file is binary, not text"),
    ];
    for format in formats() {
        for (input, expected) in table {
            assert_eq!(shown(&format, input), expected, "{format:?}");
        }
    }
}

#[test]
fn a_gigantic_line_is_refused_and_the_next_is_read() {
    let mut input = br#"{"customer":"a"}"#.to_vec();
    input.push(b'\n');
    input.resize(input.len() + 5 * LINE_LIMIT, b'x');
    input.extend_from_slice(b"\n{\"customer\":\"b\"}\n");
    let expected = format!("1 \"a\"\nrefused line 2: the line is longer than {LINE_LIMIT} bytes\n3 \"b\"");
    assert_eq!(shown(&Format::Jsonl, &input), expected);
    let refused = read(&Format::Jsonl, &input).into_iter().find_map(Result::err).unwrap();
    assert_eq!(refused.raw, "x".repeat(200), "only its beginning is shown");
    // Of a header nothing can be left out.
    input.drain(..17);
    let read = shown(&Format::Csv(Mapping::default()), &input);
    assert_eq!(read, format!("END line 1: the line is longer than {LINE_LIMIT} bytes"));
}

#[test]
fn binary_data_in_the_middle_is_refused_by_its_line() {
    let input = b"{\"customer\":\"a\"}\n\0\0\0\n{\"customer\":\"b\"}\n";
    let expected = "1 \"a\"\nrefused line 2: the line holds binary data\n3 \"b\"";
    assert_eq!(shown(&Format::Jsonl, input), expected);
}

/// A disk that fails after its first bytes.
struct Failing(&'static [u8]);

impl Read for Failing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() {
            return Err(io::Error::other("the disk is gone"));
        }
        self.0.read(buffer)
    }
}

#[test]
fn a_file_that_cannot_be_read_on_ends_loudly() {
    let input = Failing(b"{\"customer\":\"a\"}\n{\"customer\":\"b\"");
    let outcomes: Vec<_> = Format::Jsonl.read(input, "").unwrap().collect();
    assert_eq!(outcomes.len(), 2);
    let end = outcomes[1].clone().unwrap_err();
    assert!(end.ends, "{end}");
    assert_eq!(end.to_string(), "line 2: the file cannot be read any further: the disk is gone");
}

/// Lines without an end, counted as they are taken.
struct Endless {
    line: Vec<u8>,
    taken: Arc<AtomicUsize>,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let start = self.taken.load(Ordering::SeqCst) % self.line.len();
        let count = (&self.line[start..]).read(buffer)?;
        self.taken.fetch_add(count, Ordering::SeqCst);
        Ok(count)
    }
}

#[test]
fn files_are_read_as_they_come() {
    let mut line = data("access.log");
    line.truncate(line.iter().position(|byte| *byte == b'\n').unwrap() + 1);
    let (taken, length) = (Arc::new(AtomicUsize::new(0)), line.len());
    let input = Endless { line, taken: taken.clone() };
    let format = Format::AccessLog(Naming { customer: Part::Host, service: None });
    let read = format.read(input, "").unwrap().take(20_000).filter(|outcome| outcome.is_ok()).count();
    assert_eq!(read, 20_000);
    let ahead = taken.load(Ordering::SeqCst) - 20_000 * length;
    assert!(ahead <= 1 << 16, "{ahead} bytes were read ahead");
}

proptest! {
    #[test]
    fn any_bytes_are_accepted_or_refused(input in proptest::collection::vec(any::<u8>(), 0..400)) {
        for format in formats() {
            let lines = input.split(|byte| *byte == b'\n').count();
            prop_assert!(read(&format, &input).len() <= lines.max(1));
        }
    }

    #[test]
    fn any_text_of_their_own_letters_is_accepted_or_refused(
        input in "(customer,quantity\n)?[\\[\\]{}\",:;\\\\ \\-a-c0-9/+.\ntAMay]{0,300}"
    ) {
        for format in formats() {
            read(&format, input.as_bytes());
        }
    }

    /// A real file with some bytes changed, inserted or left out.
    #[test]
    fn damaged_real_files_are_accepted_or_refused(
        start in 0usize..20_000,
        damage in proptest::collection::vec((0usize..2_000, any::<u8>(), 0u8..3), 1..20),
    ) {
        for name in ["access.log", "asterisk-master.csv"] {
            let real = data(name);
            let mut input = real[start.min(real.len() - 2_000)..][..2_000].to_vec();
            for (place, byte, way) in &damage {
                let place = place % input.len();
                match way {
                    0 => input[place] = *byte,
                    1 => input.insert(place, *byte),
                    _ => drop(input.remove(place)),
                }
            }
            for format in formats() {
                read(&format, &input);
            }
        }
    }
}
