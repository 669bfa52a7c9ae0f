//! A look at a mail before it goes: with a letter made up, or with one that there is.

use crate::engine::mail::means::{secret, server, templates};
use crate::engine::mail::write::{self, Matter};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::mail::kind::{self, KINDS, MailKind};
use crate::mail::message::{self, Envelope};
use crate::mail::server::{MailServer, Outcome};
use crate::mail::templates::Written;
use crate::records::mail::Mail;
use crate::values::id::LetterId;
use crate::values::language::Language;
use serde::Serialize;
use uuid::Uuid;

/// What a mail would say.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "object", rename = "mail_preview")]
pub struct Preview {
    /// Which kind it is.
    pub kind: String,
    /// In which language.
    pub language: String,
    /// What it says.
    #[serde(flatten)]
    pub written: Written,
}

/// A mail of a kind as it would be, with a letter made up.
pub async fn preview_kind(payg: &Payg, kind: &str, language: Language) -> Result<Preview> {
    let kind = find(kind)?;
    let mut payload = serde_json::from_str(kind.sample)
        .map_err(|cause| Error::failed("a sample is no JSON").cause(cause))?;
    write::translate(&mut payload, language);
    let matter = Matter {
        payload,
        document_id: Uuid::nil(),
        written_at: payg.now(),
        name: "Ada Example".to_owned(),
        time_zone: payg.settings.zone.name().to_owned(),
        is_dead: false,
    };
    let link = format!("{}/unsubscribe?token=example", server(payg));
    let link = Some(link.as_str()).filter(|_| kind.need == kind::Need::Courtesy);
    let context = write::context(payg, &matter, kind.word, link)?;
    let written = templates(payg)?.write(language, kind.word, &context)?;
    Ok(Preview { kind: kind.word.to_owned(), language: language.to_string(), written })
}

/// A mail that there is, as it would be written now.
pub async fn preview_mail(payg: &Payg, mail: &Mail) -> Result<Preview> {
    let templates = templates(payg)?;
    let secret = secret(payg).await?;
    let matter = write::matter(payg, &mut payg.db.view().await?, mail).await?;
    let ready = write::write(payg, &templates, &secret, mail, &matter)?;
    Ok(Preview { kind: mail.kind.clone(), language: mail.language.clone(), written: ready.written })
}

/// Sends a mail of a kind, with a letter made up, to an address; answers what the server said.
pub async fn send_test(payg: &Payg, kind: &str, language: Language, to: &str) -> Result<String> {
    let preview = preview_kind(payg, kind, language).await?;
    let id = LetterId::new().to_string();
    let envelope = Envelope {
        from: &payg.settings.mail_from,
        to,
        id: &id,
        at: payg.now(),
        unsubscribe: None,
        attachments: Vec::new(),
    };
    let message = message::message(&envelope, &preview.written)?;
    let url = payg.settings.mail_smtp_url.reveal();
    if url.is_empty() {
        return Err(Error::conflict("no_mail_server", "mail.smtp_url is not set, so nothing can be sent")
            .hint("set PAYG_MAIL_SMTP_URL or mail.smtp_url in the configuration"));
    }
    let server = MailServer::at(url)?;
    server.check().await?;
    if payg.db.is_rehearsal() {
        server.close().await;
        return Ok("the server would be asked to take it".to_owned());
    }
    let outcome = server.send(message).await;
    server.close().await;
    match outcome {
        Outcome::Taken(answer) => Ok(answer),
        Outcome::Later(why) => Err(Error::busy(format!("the mail server does not take it now: {why}"))),
        Outcome::Never(why) => Err(Error::failed(format!("the mail server refuses it: {why}"))),
    }
}

fn find(word: &str) -> Result<&'static MailKind> {
    kind::find(word).ok_or_else(|| {
        Error::not_found("kind of mail", word).suggest(word, KINDS.iter().map(|kind| kind.word))
    })
}
