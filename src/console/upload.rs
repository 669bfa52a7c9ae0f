//! A form that brings a file, as browsers send it: multipart/form-data (RFC 7578).

use crate::error::{Error, Result};
use axum::http::{HeaderMap, header};
use bytes::Bytes;

/// Addresses whose forms bring a file; no other takes one.
pub const PATHS: &[&str] = &["/usage/new/import"];

/// More parts than any form has.
const PARTS_MAX: usize = 64;

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// What the browser says that it is called.
    pub name: String,
    /// What is in it.
    pub content: Bytes,
}

/// What a form says: names and texts, and the file if one was chosen, whose name stands among the texts.
pub type Filled = (Vec<(String, String)>, Option<Upload>);

/// Reads the whole body of such a form.
pub fn read(headers: &HeaderMap, body: &Bytes) -> Result<Filled> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let boundary = kind.split(';').skip(1).find_map(|part| part.trim().strip_prefix("boundary="));
    let boundary = boundary.map(|text| text.trim_matches('"')).filter(|text| !text.is_empty());
    let mark = format!("--{}", boundary.ok_or_else(unreadable)?);
    let (mut texts, mut file) = (Vec::new(), None);
    for (head, content) in parts(body, mark.as_bytes())? {
        let name = parameter(head, "name").ok_or_else(unreadable)?;
        match parameter(head, "filename") {
            None => {
                let text = std::str::from_utf8(&content).map_err(|_| unreadable())?;
                texts.push((name, text.to_owned()));
            }
            // No file was chosen.
            Some(called) if called.is_empty() && content.is_empty() => {}
            Some(called) => {
                texts.push((name, called.clone()));
                file = Some(Upload { name: called, content });
            }
        }
    }
    Ok((texts, file))
}

/// The parts between the marks: the line that says what each is, and what is in it.
fn parts<'a>(body: &'a Bytes, mark: &[u8]) -> Result<Vec<(&'a str, Bytes)>> {
    let between = [b"\r\n", mark].concat();
    let mut at = if body.starts_with(mark) { mark.len() } else { find(body, 0, &between)? + between.len() };
    let mut parts = Vec::new();
    while !body[at..].starts_with(b"--") {
        let head_end = find(body, at, b"\r\n\r\n")?;
        let start = head_end + 4;
        let end = find(body, start, &between)?;
        let head = std::str::from_utf8(&body[at..head_end]).map_err(|_| unreadable())?;
        let line = head.split("\r\n").find(|line| {
            line.get(..20).is_some_and(|begin| begin.eq_ignore_ascii_case("content-disposition:"))
        });
        if parts.len() == PARTS_MAX {
            return Err(unreadable());
        }
        parts.push((line.ok_or_else(unreadable)?, body.slice(start..end)));
        at = end + between.len();
    }
    Ok(parts)
}

/// Where the next place is that holds these bytes.
fn find(body: &[u8], from: usize, wanted: &[u8]) -> Result<usize> {
    let rest = body.get(from..).ok_or_else(unreadable)?;
    rest.windows(wanted.len())
        .position(|bytes| bytes == wanted)
        .map(|place| from + place)
        .ok_or_else(unreadable)
}

/// A quoted parameter of a head; browsers write `%22` for a quote in it.
fn parameter(head: &str, name: &str) -> Option<String> {
    let begin = format!("; {name}=\"");
    let rest = &head[head.find(&begin)? + begin.len()..];
    Some(rest[..rest.find('"')?].replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"))
}

fn unreadable() -> Error {
    Error::usage("the form cannot be read")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn read_as(kind: &str, body: &str) -> Result<Filled> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, kind.parse().unwrap());
        read(&headers, &Bytes::copy_from_slice(body.as_bytes()))
    }

    #[test]
    fn a_form_with_a_file_is_read_as_browsers_write_it() {
        let body = "--XX\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nabc\r\n--XX\r\n\
                    content-disposition: form-data; name=\"file\"; filename=\"a %22b%22;.csv\"\r\n\
                    Content-Type: text/csv\r\n\r\nx,y\r\n--X\r\n\r\n--XX\r\n\
                    Content-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--XX--\r\n";
        let (texts, file) = read_as("multipart/form-data; boundary=XX", body).unwrap();
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(texts, [pair("csrf", "abc"), pair("file", "a \"b\";.csv"), pair("empty", "")]);
        let file = file.unwrap();
        assert_eq!((file.name.as_str(), &file.content[..]), ("a \"b\";.csv", &b"x,y\r\n--X\r\n"[..]));
    }

    #[test]
    fn a_file_that_was_not_chosen_is_none() {
        let body =
            "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--XX--\r\n";
        assert_eq!(read_as("multipart/form-data; boundary=\"XX\"", body).unwrap(), (Vec::new(), None));
    }

    #[test]
    fn what_is_no_such_form_is_refused() {
        let kind = "multipart/form-data; boundary=XX";
        for body in [
            "",
            "--XX",
            "--XX\r\n",
            "--XX\r\n\r\n",
            "--XX\r\n\r\nabc\r\n--XX--",
            "--XX\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--XX--",
            "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc",
            "--XX\r\nContent-Disposition: form-data; name=\"a",
        ] {
            assert!(read_as(kind, body).is_err(), "{body:?}");
        }
        for kind in ["multipart/form-data", "multipart/form-data; boundary=", "text/plain"] {
            assert!(read_as(kind, "--XX--").is_err(), "{kind}");
        }
    }
}
