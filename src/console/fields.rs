//! What a form or a query says: names and texts, in the order in which they came.

use crate::error::{Error, Result};
use std::str::FromStr;

/// Fields of one request.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `a=b&c=d` as browsers write it.
    pub fn read(text: &str) -> Result<Fields> {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        let read = pairs.map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(name)?, decode(value)?))
        });
        read.collect::<Result<_>>().map(Fields)
    }

    /// Names and texts that were read from elsewhere.
    pub fn of(pairs: Vec<(String, String)>) -> Fields {
        Fields(pairs)
    }

    /// A field without the spaces around it, if it is there and not empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.raw(name).map(str::trim).filter(|text| !text.is_empty())
    }

    /// A field exactly as it was typed: passwords may begin with a space.
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// A field, owned, if it is not empty.
    pub fn owned(&self, name: &str) -> Option<String> {
        self.get(name).map(str::to_owned)
    }

    /// A field that must be filled in.
    pub fn needed(&self, name: &'static str) -> Result<&str> {
        self.get(name).ok_or_else(|| Error::usage("this must be filled in").at(name))
    }

    /// A field that may be empty, as what it stands for; a refusal names it.
    pub fn parsed<T: FromStr<Err = Error>>(&self, name: &'static str) -> Result<Option<T>> {
        self.get(name).map(str::parse).transpose().map_err(|error: Error| error.at(name))
    }

    /// Everything that was given under one name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }

    /// The fields as a query again, without some and with another; empty values are left out.
    pub fn query(&self, without: &[&str], with: &[(&str, &str)]) -> String {
        let kept = self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let kept = kept.filter(|(name, _)| !without.contains(name));
        let pairs = kept.chain(with.iter().copied()).filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> =
            pairs.map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// A text as it stands in a query.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(byte as char),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

fn decode(text: &str) -> Result<String> {
    let refuse = || Error::usage("the form cannot be read");
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digit = |byte: Option<u8>| byte.and_then(|byte| (byte as char).to_digit(16));
                let (high, low) = (digit(rest.next()), digit(rest.next()));
                let (Some(high), Some(low)) = (high, low) else { return Err(refuse()) };
                bytes.push((high * 16 + low) as u8);
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).map_err(|_| refuse())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_browsers_write_it() {
        let fields = Fields::read("name=Ada+L%C3%B6we&empty=&id=1&id=2&flag").unwrap();
        assert_eq!(fields.get("name"), Some("Ada Löwe"));
        assert_eq!((fields.get("empty"), fields.raw("empty")), (None, Some("")));
        assert_eq!(fields.all("id"), ["1", "2"]);
        assert_eq!(fields.query(&["id"], &[("page", "a b&c")]), "?name=Ada%20L%C3%B6we&page=a%20b%26c");
    }

    #[test]
    fn what_is_no_form_is_refused() {
        for text in ["a=%", "a=%4", "a=%zz", "a=%ff"] {
            assert!(Fields::read(text).is_err(), "{text}");
        }
    }
}
