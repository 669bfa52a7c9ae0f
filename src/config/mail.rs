//! Settings of mail: which server takes it, who sends it, and in which language.

use super::Entry;
use super::key::{Key, Takes};
use crate::error::{Error, Result};

/// How letters go out by e-mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailSettings {
    /// `mail.smtp_url`: `smtps://user:password@host:465`; nothing is sent without one.
    pub smtp_url: Option<String>,
    /// `mail.from`: whom mails are from, as `Payg <billing@example.com>`.
    pub from: String,
    /// `mail.language`: of those who have not chosen one.
    pub language: String,
    /// `mail.templates`: a folder whose files stand in for the built-in templates.
    pub templates: Option<String>,
    /// `mail.late_days`: letters older than this are not told by mail any more.
    pub late_days: i64,
    /// `mail.attach_pdf`: whether the invoice or credit note comes with its mail.
    pub attach_pdf: bool,
    /// `server.public_url`: where people reach this server; links in mails begin with it.
    pub public_url: String,
}

pub(super) const KEYS: &[Key] = &[
    Key { name: "mail.smtp_url", variable: "PAYG_MAIL_SMTP_URL", takes: Takes::MaybeUrl },
    Key { name: "mail.from", variable: "PAYG_MAIL_FROM", takes: Takes::Text },
    Key { name: "mail.language", variable: "PAYG_MAIL_LANGUAGE", takes: Takes::OneOf(&["en", "ru"]) },
    Key { name: "mail.templates", variable: "PAYG_MAIL_TEMPLATES", takes: Takes::MaybeText },
    Key {
        name: "mail.late_days",
        variable: "PAYG_MAIL_LATE_DAYS",
        takes: Takes::Integer { from: 1, to: 36_500 },
    },
    Key { name: "mail.attach_pdf", variable: "PAYG_MAIL_ATTACH_PDF", takes: Takes::Bool },
    Key { name: "server.public_url", variable: "PAYG_SERVER_PUBLIC_URL", takes: Takes::Text },
];

impl Default for MailSettings {
    fn default() -> MailSettings {
        MailSettings {
            smtp_url: None,
            from: "payg <billing@localhost.localdomain>".to_owned(),
            language: "en".to_owned(),
            templates: None,
            late_days: 7,
            attach_pdf: true,
            public_url: "http://127.0.0.1:8080".to_owned(),
        }
    }
}

impl MailSettings {
    /// A key's value as text; `None` when it is no key of these.
    pub(super) fn value(&self, key: &str) -> Option<String> {
        Some(match key {
            "mail.smtp_url" => self.smtp_url.clone().unwrap_or_default(),
            "mail.from" => self.from.clone(),
            "mail.language" => self.language.clone(),
            "mail.templates" => self.templates.clone().unwrap_or_default(),
            "mail.late_days" => self.late_days.to_string(),
            "mail.attach_pdf" => self.attach_pdf.to_string(),
            "server.public_url" => self.public_url.clone(),
            _ => return None,
        })
    }

    /// Takes over what an entry says, if it is of these.
    pub(super) fn take(&mut self, entry: &Entry) -> Result<()> {
        let text = || entry.value.clone();
        let maybe = || Some(text()).filter(|value| !value.is_empty());
        match entry.key {
            "mail.smtp_url" => self.smtp_url = maybe(),
            "mail.from" => self.from = text(),
            "mail.language" => self.language = text(),
            "mail.templates" => self.templates = maybe(),
            "mail.late_days" => {
                let number = entry.value.parse();
                self.late_days = number.map_err(|_| Error::invalid(entry.key, text(), "is no number"))?;
            }
            "mail.attach_pdf" => self.attach_pdf = entry.value == "true",
            "server.public_url" => self.public_url = entry.value.trim_end_matches('/').to_owned(),
            _ => {}
        }
        Ok(())
    }
}

/// `smtps://user:password@host` as `smtps://user:…@host`.
pub(super) fn without_secret(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    match rest.rsplit_once('@') {
        Some((who, place)) => {
            let user = who.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}:…@{place}")
        }
        None => url.to_owned(),
    }
}
