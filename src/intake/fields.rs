//! The fields of one line of comma-separated values.

use std::borrow::Cow;

/// Splits a line at `separator`; a quoted field may hold it, and a quote as two.
///
/// A field never goes over the end of its line, so a quote that is left open is an error of this
/// line and does not swallow the ones below.
pub fn split(line: &str, separator: u8) -> Result<Vec<Cow<'_, str>>, String> {
    let mut fields = Vec::new();
    let mut rest = line;
    loop {
        let place = fields.len() + 1;
        let (field, behind) = match rest.strip_prefix('"') {
            Some(quoted) => {
                unquote(quoted).ok_or_else(|| format!("the quote of field {place} is not closed"))?
            }
            None => {
                let end = rest.bytes().position(|byte| byte == separator).unwrap_or(rest.len());
                (Cow::Borrowed(&rest[..end]), &rest[end..])
            }
        };
        fields.push(field);
        match behind.bytes().next() {
            None => return Ok(fields),
            Some(byte) if byte == separator => rest = &behind[1..],
            Some(_) => return Err(format!("something stands behind the closing quote of field {place}")),
        }
    }
}

/// The text up to the closing quote, and what stands behind that.
fn unquote(quoted: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut text = Cow::Borrowed("");
    let mut rest = quoted;
    loop {
        let end = rest.find('"')?;
        text += &rest[..end];
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(behind) => {
                text += "\"";
                rest = behind;
            }
            None => return Some((text, rest)),
        }
    }
}
