//! Texts that name people, companies and accounts, checked before they are kept.

use crate::error::{Error, Result};

/// A name for people to read: 1 to 200 characters on one line; blanks around it are dropped.
pub fn display_name(text: &str) -> Result<String> {
    line("display name", text, 200)
}

/// The name that a user's calls are billed to: 1 to 32 of `A-Z a-z 0-9 _ -`.
pub fn user_name(text: &str) -> Result<String> {
    let fits = (1..=32).contains(&text.len());
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if fits && plain {
        return Ok(text.to_owned());
    }
    Err(Error::invalid("user name", text, "is not 1 to 32 letters, digits, underscores and hyphens"))
}

/// What another system calls a customer: 1 to 255 characters, none of them a control character.
pub fn external_id(text: &str) -> Result<String> {
    line("external id", text, 255)
}

/// Whether a text could be anybody's user name or external id at all.
pub fn is_name(text: &str) -> bool {
    external_id(text).is_ok()
}

/// A code that commands and files use: 1 to 64 of `a-z 0-9 _ -`.
pub fn code(text: &str) -> Result<String> {
    let fits = (1..=64).contains(&text.len());
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-');
    if fits && plain {
        return Ok(text.to_owned());
    }
    Err(Error::invalid("code", text, "is not 1 to 64 small letters, digits, underscores and hyphens"))
}

/// An e-mail address: something, one `@`, a domain; whether it receives mail only mail can tell.
pub fn email(text: &str) -> Result<String> {
    let refuse = |why: &str| Error::invalid("e-mail address", text, why);
    if text.len() > 254 {
        return Err(refuse("is longer than 254 bytes"));
    }
    if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(refuse("holds a blank"));
    }
    match text.split_once('@') {
        Some((mailbox, domain))
            if !mailbox.is_empty()
                && !domain.is_empty()
                && !domain.contains('@')
                && !domain.starts_with('.')
                && !domain.ends_with('.') =>
        {
            Ok(text.to_owned())
        }
        _ => Err(refuse("is not like name@example.com")),
    }
}

/// The branch of an Australian bank: `062-000`; not `999-999`, which ends the files that banks take.
pub fn bsb(text: &str) -> Result<String> {
    let shaped = text.len() == 7
        && text.bytes().enumerate().all(|(place, b)| if place == 3 { b == b'-' } else { b.is_ascii_digit() });
    match shaped {
        true if text == "999-999" => Err(Error::invalid("BSB", text, "is the end of a file, not a branch")),
        true => Ok(text.to_owned()),
        false => Err(Error::invalid("BSB", text, "is not like 062-000")),
    }
}

/// An account at that branch: 5 to 9 digits, not all of them zeros; leading zeros are part of it.
pub fn account_number(text: &str) -> Result<String> {
    let shaped = (5..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    match shaped {
        true if text.bytes().all(|b| b == b'0') => {
            Err(Error::invalid("account number", text, "is nothing but zeros"))
        }
        true => Ok(text.to_owned()),
        false => Err(Error::invalid("account number", text, "is not 5 to 9 digits")),
    }
}

/// One line of 1 to `longest` characters; blanks around it are dropped.
pub fn line(what: &str, text: &str, longest: usize) -> Result<String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(Error::invalid(what, text, "is empty"));
    }
    if trimmed.chars().any(char::is_control) {
        return Err(Error::invalid(what, text.escape_debug(), "holds a control character"));
    }
    if trimmed.chars().count() > longest {
        return Err(Error::invalid(what, text, format!("is longer than {longest} characters")));
    }
    Ok(trimmed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Result;

    /// Reads a table of `kind | text | yes or no`.
    fn check(table: &str) {
        for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let (kind, text, accepted) = (cells[0], cells[1], cells[2] == "yes");
            let answer: Result<String> = match kind {
                "user name" => user_name(text),
                "external id" => external_id(text),
                "code" => code(text),
                "e-mail" => email(text),
                "bsb" => bsb(text),
                _ => account_number(text),
            };
            assert_eq!(answer.is_ok(), accepted, "{row}");
        }
    }

    #[test]
    fn names_are_accepted_and_refused() {
        check(
            "
            user name   | ada                               | yes
            user name   | Ada_Lovelace-1815                 | yes
            user name   |                                   | no
            user name   | ada lovelace                      | no
            user name   | ädä                               | no
            user name   | abcdefghijklmnopqrstuvwxyz0123456 | no
            external id | 93.114.45.13                      | yes
            external id | SIP/104 (front desk)              | yes
            external id |                                   | no
            code        | api                               | yes
            code        | api-v2_calls                      | yes
            code        | API                               | no
            e-mail      | ada@example.com                   | yes
            e-mail      | ada                               | no
            e-mail      | ada@                              | no
            e-mail      | ada@b@c                           | no
            e-mail      | ada @example.com                  | no
            bsb         | 062-000                           | yes
            bsb         | 062000                            | no
            bsb         | 06-2000                           | no
            bsb         | 999-999                           | no
            bsb         | 000-000                           | yes
            account     | 00012                             | yes
            account     | 0001                              | no
            account     | 1234567890                        | no
            account     | 12a45                             | no
            account     | 00000                             | no
            account     | 000000000                         | no
            account     | 000000001                         | yes
            ",
        );
        assert!(external_id("line\nbreak").is_err());
        assert!(external_id(&"x".repeat(256)).is_err());
        assert!(display_name("   ").is_err());
    }
}
