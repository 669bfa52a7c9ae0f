//! Paths as the proxy takes them: only those that an upstream cannot read in a second way.

use crate::error::{Error, Kind, Result};

/// The path with its percent signs resolved, for finding its route.
///
/// Refuses what might lead an upstream elsewhere than the proxy believes: dot segments, doubled or
/// hidden slashes, backslashes and control characters.
pub fn plain(raw: &str) -> Result<String> {
    let decoded = decode(raw).ok_or_else(|| refuse(raw))?;
    let dotted = |segment: &str| segment == "." || segment == "..";
    // A semicolon begins a parameter of a segment, which some servers cut off.
    let segments = || decoded.split('/').map(|segment| segment.split(';').next().unwrap_or_default());
    let inner_empty = decoded.contains("//");
    if !decoded.starts_with('/') || inner_empty || segments().any(dotted) {
        return Err(refuse(raw));
    }
    Ok(decoded)
}

/// Resolves percent signs; `None` when one is broken or hides what matters to a path.
fn decode(raw: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.bytes();
    while let Some(byte) = rest.next() {
        let decoded = match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                let hidden = u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?;
                if hidden == b'/' {
                    return None;
                }
                hidden
            }
            other => other,
        };
        if decoded == b'\\' || decoded.is_ascii_control() {
            return None;
        }
        bytes.push(decoded);
    }
    String::from_utf8(bytes).ok()
}

fn refuse(raw: &str) -> Error {
    Error::new(Kind::Invalid, "unclear_path", format!("the path {raw:?} can be read in more than one way"))
        .hint("send it without dot segments, doubled slashes, backslashes and hidden slashes")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_path_means_one_thing_or_is_refused() {
        for (raw, plainly) in
            [("/", "/"), ("/a/b/", "/a/b/"), ("/%61b", "/ab"), ("/a%20b", "/a b"), ("/a.b/..c", "/a.b/..c")]
        {
            assert_eq!(plain(raw).unwrap(), plainly);
        }
        for raw in [
            "",
            "a",
            "//a",
            "/a//b",
            "/a/../b",
            "/a/..",
            "/./a",
            "/%2e%2e/b",
            "/a/%2E./b",
            "/a%2fb",
            "/a%2Fb",
            "/a%5cb",
            "/a\\b",
            "/a%00",
            "/a%0ab",
            "/a%",
            "/a%zz",
            "/a%ff",
            "/a/..;x/b",
            "/a/;/..",
        ] {
            assert!(plain(raw).is_err(), "{raw}");
        }
    }
}
