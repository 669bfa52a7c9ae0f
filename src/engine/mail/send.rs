//! Sending mails: claimed for one try each, handed to the server, and noted before the next is.

use crate::db::door::Tx;
use crate::engine::document_pdf::{credit_note_pdf, invoice_pdf};
use crate::engine::done::Done;
use crate::engine::mail::address::address_letters;
use crate::engine::mail::means::{secret, templates};
use crate::engine::mail::write::{self, Matter, Ready};
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::mail::message::{self, Attached, Envelope};
use crate::mail::server::{CONNECTIONS, MailServer, Outcome};
use crate::mail::templates::Templates;
use crate::records::mail::{self, Audience, Mail, MailStatus};
use crate::records::{credit_note, invoice, letter_mail, operator_letter};
use crate::values::id::{CreditNoteId, CustomerId, InvoiceId};
use crate::values::timestamp::{DAY, SECOND, Timestamp};
use futures_util::stream::{self, StreamExt};
use serde::Serialize;
use serde_json::Value;

/// Mails that are claimed together.
const BATCH: i64 = 32;

/// For how long a claim holds; longer than a batch takes. Who dies in between leaves its mails to
/// others after that, and they carry the same Message-ID.
const LEASE: i64 = 900 * SECOND;

/// How long after each try in vain the next one comes, in seconds; after the last there is none.
const PAUSES: [i64; 10] =
    [60, 300, 900, 3_600, 3 * 3_600, 6 * 3_600, 12 * 3_600, 24 * 3_600, 24 * 3_600, 24 * 3_600];

/// What came of sending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "mails_sent")]
pub struct Sent {
    /// Letters that were looked at.
    pub letters: usize,
    /// Mails that the server took.
    pub sent: usize,
    /// Mails that are tried again later.
    pub later: usize,
    /// Mails that are not tried again.
    pub failed: usize,
    /// Whether there is more to do at once.
    #[serde(skip)]
    pub more: bool,
}

impl Sent {
    /// Both together.
    pub fn and(self, other: Sent) -> Sent {
        Sent {
            letters: self.letters + other.letters,
            sent: self.sent + other.sent,
            later: self.later + other.later,
            failed: self.failed + other.failed,
            more: other.more,
        }
    }
}

/// One unit of work: looks at a batch of letters and tries a batch of mails. Without a mail server it
/// only looks at letters. A server that lets nobody in costs no mail a try.
pub async fn send_once(payg: &Payg) -> Result<Sent> {
    let addressed = address_letters(payg).await?;
    let looked = Sent { letters: addressed.letters, more: addressed.more, ..Sent::default() };
    let url = payg.settings.mail_smtp_url.reveal();
    if url.is_empty() || payg.db.is_rehearsal() {
        // What leaves the house cannot be taken back.
        return Ok(looked);
    }
    let (templates, secret) = (templates(payg)?, secret(payg).await?);
    if !is_due(payg).await? {
        return Ok(looked);
    }
    let server = MailServer::at(url)?;
    server.check().await?;
    let claimed = claim(payg).await?;
    let is_full = claimed.len() as i64 == BATCH;
    let tries = claimed.into_iter().map(|mail| try_one(payg, &server, &templates, &secret, mail));
    let ends: Vec<Result<MailStatus>> =
        stream::iter(tries).buffer_unordered(CONNECTIONS as usize).collect().await;
    server.close().await;
    let ends = ends.into_iter().collect::<Result<Vec<_>>>()?;
    let count = |status| ends.iter().filter(|end| **end == status).count();
    Ok(Sent {
        sent: count(MailStatus::Sent),
        later: count(MailStatus::Waiting),
        failed: count(MailStatus::Failed),
        more: looked.more || is_full,
        ..looked
    })
}

/// The unit of work of a server: nothing at all where no mail server is set, so that no mails pile up
/// there that nobody wants sent.
pub async fn work_on_mail(payg: &Payg) -> Result<Done> {
    if payg.settings.mail_smtp_url.is_empty() {
        return Ok(Done::default());
    }
    let sent = send_once(payg).await?;
    // Letters of which no mail is made are no work to speak of, but behind a batch of them may be more.
    let tried = sent.sent + sent.later + sent.failed;
    Ok(Done { done: tried.max(usize::from(sent.more)), more: sent.more })
}

/// Sends all that is due.
pub async fn send_all(payg: &Payg) -> Result<Sent> {
    let mut all = Sent::default();
    loop {
        all = all.and(send_once(payg).await?);
        if !all.more {
            return Ok(all);
        }
    }
}

async fn is_due(payg: &Payg) -> Result<bool> {
    mail::is_due(&mut payg.db.view().await?, payg.now()).await
}

async fn claim(payg: &Payg) -> Result<Vec<Mail>> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let claimed = mail::claim(&mut tx, now, now.plus_micros(LEASE), BATCH).await?;
    tx.commit().await?;
    Ok(claimed)
}

/// Tries one mail and notes how it ended.
async fn try_one(
    payg: &Payg,
    server: &MailServer,
    templates: &Templates,
    secret: &[u8],
    claimed: Mail,
) -> Result<MailStatus> {
    let claimed = &claimed;
    let matter = write::matter(payg, &mut payg.db.view().await?, claimed).await?;
    let outcome = match refusal(payg, claimed, &matter) {
        Some(why) => Outcome::Never(why),
        None => match write::write(payg, templates, secret, claimed, &matter) {
            Ok(ready) => hand_over(payg, server, claimed, &matter, &ready).await,
            // A template that an operator broke is mended and the mail then sent.
            Err(error) => Outcome::Later(error.message().to_owned()),
        },
    };
    let after = after(claimed, outcome, payg.now());
    let mut tx = payg.db.begin().await?;
    mail::end_try(&mut tx, &after).await?;
    if after.status != MailStatus::Waiting {
        forget_secret(&mut tx, claimed, &matter).await?;
    }
    tx.commit().await?;
    Ok(after.status)
}

/// Why a mail is not worth sending any more, if it is not.
fn refusal(payg: &Payg, claimed: &Mail, matter: &Matter) -> Option<String> {
    let now = payg.now();
    let expires: Option<Timestamp> = matter.payload["expires_at"].as_str().and_then(|at| at.parse().ok());
    if expires.is_some_and(|expires| expires <= now) {
        return Some("what it holds has expired".to_owned());
    }
    if claimed.edition == 1 && matter.is_dead {
        return Some("what it asks for was paid or given up meanwhile".to_owned());
    }
    let latest = claimed.created_at.plus_micros(payg.settings.mail_late_days * DAY);
    (claimed.edition == 1 && now > latest)
        .then(|| format!("it waited for more than {} days (mail.late_days)", payg.settings.mail_late_days))
}

async fn hand_over(
    payg: &Payg,
    server: &MailServer,
    claimed: &Mail,
    matter: &Matter,
    ready: &Ready,
) -> Outcome {
    let attachments = match attachments(payg, claimed, matter).await {
        Ok(attachments) => attachments,
        Err(error) => return Outcome::Later(error.message().to_owned()),
    };
    let id = match claimed.edition {
        1 => claimed.letter_id.to_string(),
        edition => format!("{}.{edition}", claimed.letter_id),
    };
    let envelope = Envelope {
        from: &payg.settings.mail_from,
        to: &claimed.recipient,
        id: &id,
        at: payg.now(),
        unsubscribe: ready.unsubscribe.as_deref(),
        attachments,
    };
    match message::message(&envelope, &ready.written) {
        Ok(message) => server.send(message).await,
        Err(error) => Outcome::Never(error.message().to_owned()),
    }
}

/// The document that a mail is about, if it is to come with it.
async fn attachments(payg: &Payg, claimed: &Mail, matter: &Matter) -> Result<Vec<Attached>> {
    if !payg.settings.mail_attach_pdf {
        return Ok(Vec::new());
    }
    let mut view = payg.db.view().await?;
    let language = Some(claimed.language.parse()?);
    let document = match claimed.kind.as_str() {
        "invoice.issued" => {
            let id = InvoiceId::from_uuid(matter.document_id);
            match invoice::find(&mut view, id).await? {
                Some(found) => invoice_pdf(payg, &mut view, found, language).await?,
                None => return Ok(Vec::new()),
            }
        }
        "credit_note.issued" => {
            let id = CreditNoteId::from_uuid(matter.document_id);
            match credit_note::find(&mut view, id).await? {
                Some(found) => credit_note_pdf(payg, &mut view, found, language).await?,
                None => return Ok(Vec::new()),
            }
        }
        _ => return Ok(Vec::new()),
    };
    let (name, media_type) = (document.file_name(), "application/pdf");
    Ok(vec![Attached { name, media_type, bytes: document.bytes }])
}

/// The mail as the outcome leaves it.
fn after(claimed: &Mail, outcome: Outcome, now: Timestamp) -> Mail {
    let pause = usize::try_from(claimed.tries - 1).ok().and_then(|tries| PAUSES.get(tries));
    let (status, answer, due_at) = match (outcome, pause) {
        (Outcome::Taken(answer), _) => (MailStatus::Sent, answer, now),
        (Outcome::Never(answer), _) => (MailStatus::Failed, answer, now),
        (Outcome::Later(answer), Some(seconds)) => {
            (MailStatus::Waiting, answer, now.plus_micros(seconds * SECOND))
        }
        (Outcome::Later(answer), None) => (MailStatus::Failed, format!("given up: {answer}"), now),
    };
    let sent_at = (status == MailStatus::Sent).then_some(now);
    Mail { status, answer: Some(answer), due_at, sent_at, ..claimed.clone() }
}

/// Takes a one-time token out of a letter that has done its work.
async fn forget_secret(tx: &mut Tx, mail: &Mail, matter: &Matter) -> Result<()> {
    let mut payload = matter.payload.clone();
    let removed = payload.as_object_mut().and_then(|fields| fields.remove("token"));
    match (removed, mail.audience) {
        (None | Some(Value::Null), _) => Ok(()),
        (Some(_), Audience::Customer) => {
            let customer_id = CustomerId::from_uuid(mail.holder);
            letter_mail::rewrite(tx, customer_id, mail.letter_id, &payload.to_string()).await
        }
        (Some(_), Audience::Operator) => {
            operator_letter::rewrite(tx, mail.letter_id, &payload.to_string()).await
        }
    }
}
