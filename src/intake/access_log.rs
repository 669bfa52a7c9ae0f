//! Access logs of Apache and nginx, in the common and the combined format.

use crate::error::{Error, Result};
use crate::intake::draft::{Draft, Outcome};
use crate::intake::line_id::LineIds;
use crate::intake::lines::{Line, Lines};
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use std::io::Read;
use std::str::FromStr;

/// Which part of a line names somebody or something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The client's host or address.
    Host,
    /// The user who logged in.
    User,
    /// A segment of the path, from 1: of `/acme/files/7`, `acme` is the first.
    Segment(usize),
}

impl FromStr for Part {
    type Err = Error;

    /// Reads `host`, `user`, `path` (the first segment) or `path:2`.
    fn from_str(text: &str) -> Result<Part> {
        let refuse = || Error::invalid("part", text, "is none of host, user, path, path:2");
        match text.split_once(':') {
            None => match text {
                "host" => Ok(Part::Host),
                "user" => Ok(Part::User),
                "path" => Ok(Part::Segment(1)),
                _ => Err(refuse().suggest(text, ["host", "user", "path"])),
            },
            Some(("path", place)) => match place.parse() {
                Ok(place @ 1..=99) => Ok(Part::Segment(place)),
                _ => Err(refuse()),
            },
            Some(_) => Err(refuse()),
        }
    }
}

/// What a log's lines are read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming {
    /// What names the customer.
    pub customer: Part,
    /// What names the service, if the lines do.
    pub service: Option<Part>,
}

/// Reads drafts from an access log. Every request is one, of quantity 1, with its status and method;
/// which of them are charged the service says (RULES 14).
pub struct AccessLog<R> {
    lines: Lines<R>,
    ids: LineIds,
    naming: Naming,
    combined: bool,
}

impl<R: Read> AccessLog<R> {
    /// Reads from `input`; a request's id comes from `ids`.
    pub fn new(input: R, naming: Naming, ids: LineIds) -> AccessLog<R> {
        AccessLog { lines: Lines::new(input), ids, naming, combined: false }
    }
}

impl<R: Read> Iterator for AccessLog<R> {
    type Item = Outcome;

    fn next(&mut self) -> Option<Outcome> {
        let line = match self.lines.next_line()? {
            Ok(line) => line,
            Err(refusal) => return Some(Err(refusal)),
        };
        let request = match Request::read(line.bytes) {
            Ok(request) => request,
            Err(reason) if line.whole => return Some(Err(line.refuse(reason))),
            Err(_) => return Some(Err(line.refuse("the file ends in the middle of this line"))),
        };
        // A log that is still being written may be cut anywhere, and its last line comes again whole.
        self.combined |= request.tail != Tail::None;
        if !line.whole && self.combined && request.tail != Tail::Closed {
            return Some(Err(line.refuse("the file ends in the middle of this line")));
        }
        Some(draft(&line, &request, self.naming, &mut self.ids))
    }
}

fn draft(line: &Line<'_>, request: &Request<'_>, naming: Naming, ids: &mut LineIds) -> Outcome {
    let mut draft = Draft {
        id: Some(ids.next(Some(request.at), &line.bytes[..request.key_length]).to_string()),
        quantity: Some(Quantity::ONE),
        at: Some(request.at),
        status: request.status,
        method: request.method.map(str::to_owned),
        line: line.number,
        ..Draft::default()
    };
    match request.part(naming.customer) {
        Some(customer) => draft.customer = customer,
        None => return nobody(line, draft, naming.customer),
    }
    if let Some(part) = naming.service {
        match request.part(part) {
            Some(service) => draft.service = Some(service),
            None => return nobody(line, draft, part),
        }
    }
    Ok(draft)
}

/// A request that lacks the part: somebody probing is passed over, a success that nobody pays for is
/// refused.
fn nobody(line: &Line<'_>, draft: Draft, part: Part) -> Outcome {
    let succeeded = draft.status.is_some_and(|status| (200..300).contains(&status));
    let (skipped, refused) = match part {
        Part::Host => ("it names no host", "the line names no host".to_owned()),
        Part::User => ("it names no user", "the line names no user".to_owned()),
        Part::Segment(place) => {
            ("its path is too short", format!("the line's path has no segment {place}, or it has no path"))
        }
    };
    if succeeded { Err(line.refuse(refused)) } else { Ok(Draft { skipped: Some(skipped), ..draft }) }
}

/// The referer and the agent, which are not looked at; agents that were cut short occur in real logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    /// Nothing: the common format.
    None,
    /// The beginning of a referer and an agent.
    Open,
    /// Both, whole: the combined format.
    Closed,
}

/// The parts of a line that matter.
struct Request<'a> {
    host: &'a [u8],
    user: &'a [u8],
    at: Timestamp,
    method: Option<&'a str>,
    path: Option<&'a [u8]>,
    status: Option<u16>,
    /// What stands behind the size.
    tail: Tail,
    /// How much of the line its id is derived from: of the common format, up to the status, because
    /// the size behind it may be cut without showing it.
    key_length: usize,
}

impl<'a> Request<'a> {
    /// `host ident user [time] "request" status size`, and perhaps `"referer" "agent"`.
    fn read(line: &'a [u8]) -> Result<Request<'a>, &'static str> {
        let (host, rest) = word(line).ok_or("the line has no host")?;
        let (_, rest) = word(rest).ok_or("the line has no identity behind the host")?;
        // A user name may hold blanks, so it goes as far as the time.
        let bracket = find(rest, b" [").ok_or("the line has no time in brackets")?;
        let (user, rest) = (&rest[..bracket], &rest[bracket + 2..]);
        let closing = find(rest, b"] \"").ok_or("the line has no request behind a time")?;
        let at = time(&rest[..closing]).ok_or("the line's time is not like 17/May/2015:10:05:03 +0000")?;
        let (request, rest) = quoted(&rest[closing + 3..]).ok_or("the line's request is not closed")?;
        let rest = rest.strip_prefix(b" ").ok_or("the line has no status")?;
        let (status, rest) = word(rest).unwrap_or((rest, b""));
        let status = match status {
            b"-" => None,
            digits => Some(number(digits).ok_or("the line's status is not a number of three digits")?),
        };
        let key_length = line.len() - rest.len();
        let (_, rest) = word(rest).unwrap_or((rest, b""));
        let tail = match rest.strip_prefix(b"\"") {
            None => Tail::None,
            Some(referer) if is_closed(referer) => Tail::Closed,
            Some(_) => Tail::Open,
        };
        let (method, path) = verb_and_path(request);
        let key_length = if tail == Tail::None { key_length } else { line.len() };
        Ok(Request { host, user, at, method, path, status, tail, key_length })
    }

    /// What stands in a part of the line; `None` when nothing does.
    fn part(&self, part: Part) -> Option<String> {
        let bytes = match part {
            Part::Host => self.host,
            Part::User => self.user,
            Part::Segment(place) => {
                let path = self.path?.split(|byte| matches!(byte, b'?' | b'#')).next()?;
                path.split(|byte| *byte == b'/').filter(|segment| !segment.is_empty()).nth(place - 1)?
            }
        };
        let text = String::from_utf8_lossy(bytes);
        (!matches!(text.as_ref(), "" | "-" | "\"\"")).then(|| text.into_owned())
    }
}

/// Up to the next blank, and what stands behind it.
fn word(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = text.iter().position(|byte| *byte == b' ')?;
    (end > 0).then(|| (&text[..end], &text[end + 1..]))
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|part| part == wanted)
}

/// Up to the closing quote, and what stands behind it; a backslash takes its meaning from a quote.
fn quoted(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut escaped = false;
    let end = text.iter().position(|byte| {
        let closes = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        closes
    })?;
    Some((&text[..end], &text[end + 1..]))
}

/// Whether both the referer, whose first quote is gone, and the agent behind it are closed.
fn is_closed(referer: &[u8]) -> bool {
    let agent = quoted(referer).and_then(|(_, rest)| rest.strip_prefix(b" \""));
    agent.is_some_and(|agent| quoted(agent).is_some())
}

/// The method and the path of `GET /path HTTP/1.1`; nothing of `-` and of what is no request.
fn verb_and_path(request: &[u8]) -> (Option<&str>, Option<&[u8]>) {
    let Some((verb, rest)) = word(request) else { return (None, None) };
    let is_verb =
        verb.len() <= 32 && verb.iter().all(|byte| byte.is_ascii_uppercase() || b"-_".contains(byte));
    let Some(verb) = std::str::from_utf8(verb).ok().filter(|_| is_verb) else { return (None, None) };
    let path = rest.split(|byte| *byte == b' ').next().filter(|path| !path.is_empty());
    (path.is_some().then_some(verb), path)
}

/// Three digits, as every status has.
fn number(digits: &[u8]) -> Option<u16> {
    let all_digits = digits.len() == 3 && digits.iter().all(u8::is_ascii_digit);
    all_digits.then(|| digits.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')))
}

/// Reads `17/May/2015:10:05:03 +0000`.
fn time(text: &[u8]) -> Option<Timestamp> {
    let text = std::str::from_utf8(text).ok()?;
    let parsed = jiff::fmt::strtime::parse("%d/%b/%Y:%H:%M:%S %z", text).ok()?;
    Timestamp::from_micros(parsed.to_timestamp().ok()?.as_microsecond()).ok()
}
