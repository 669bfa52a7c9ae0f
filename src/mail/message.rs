//! A letter as a message that mail servers pass on: text and HTML, one Message-ID, a way out.

use crate::error::{Error, Result};
use crate::mail::templates::Written;
use crate::values::timestamp::Timestamp;
use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart};
use std::time::{Duration, UNIX_EPOCH};

/// What stands around what a letter says.
#[derive(Clone, Debug)]
pub struct Envelope<'a> {
    /// Whom it is from, as `Payg <billing@example.com>`.
    pub from: &'a str,
    /// Where it goes.
    pub to: &'a str,
    /// What makes it this one and no other, without the server's name.
    pub id: &'a str,
    /// When it was sent.
    pub at: Timestamp,
    /// The link by which its receiver wants no more of its sort, if there is one.
    pub unsubscribe: Option<&'a str>,
    /// What comes with it.
    pub attachments: Vec<Attached>,
}

/// A file that comes with a letter.
#[derive(Clone, Debug)]
pub struct Attached {
    /// What it is called.
    pub name: String,
    /// Its kind, as `application/pdf`.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Makes the message; an address that no server could take is refused.
pub fn message(envelope: &Envelope<'_>, written: &Written) -> Result<Message> {
    let from = sender(envelope.from)?;
    let to = Mailbox::new(
        None,
        envelope.to.parse().map_err(|_| Error::invalid("recipient", envelope.to, "is no mail address"))?,
    );
    let id = format!("<{}@{}>", envelope.id, from.email.domain());
    let at = UNIX_EPOCH + Duration::from_micros(envelope.at.micros().try_into().unwrap_or(0));
    let mut builder = Message::builder().from(from).to(to).subject(&written.subject).message_id(Some(id));
    builder = builder.date(at).raw_header(header("Auto-Submitted", "auto-generated".to_owned()));
    if let Some(link) = envelope.unsubscribe {
        // RFC 8058: a mail program may follow the link by one POST without asking anything.
        builder = builder
            .raw_header(header("List-Unsubscribe", format!("<{link}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    let said = MultiPart::alternative_plain_html(written.text.clone(), written.html.clone());
    let body = envelope.attachments.iter().try_fold(None, |body: Option<MultiPart>, attached| {
        let kind = ContentType::parse(attached.media_type)
            .map_err(|cause| Error::failed("a media type is none").cause(cause.to_string()))?;
        let part = Attachment::new(attached.name.clone()).body(attached.bytes.clone(), kind);
        let body = body.unwrap_or_else(|| MultiPart::mixed().multipart(said.clone()));
        Ok::<_, Error>(Some(body.singlepart(part)))
    })?;
    builder
        .multipart(body.unwrap_or(said))
        .map_err(|cause| Error::failed("a letter cannot be made into a message").cause(cause))
}

/// Whom letters are from.
pub fn sender(from: &str) -> Result<Mailbox> {
    from.parse().map_err(|_| {
        Error::invalid("mail.from", from, "is no address").hint("write it like Payg <billing@example.com>")
    })
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}
