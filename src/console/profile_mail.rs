//! One's own wishes about mail: its language, and whether more comes than what is owed.

use crate::console::failure::Failure;
use crate::console::form::{Field, Form};
use crate::console::page::go;
use crate::console::visit::Visit;
use crate::db::door::View;
use crate::engine::mail::wish::{Change, set_wish};
use crate::error::{Error, Result};
use crate::mail::kind::{KINDS, Need};
use crate::records::customer::Customer;
use crate::records::mail_wish;
use crate::values::language::Language;
use axum::response::Response;

/// The form of whoever may change the wishes of a customer: the customer itself, and managers of a company.
pub async fn form(visit: &Visit) -> Result<Option<Form>> {
    let Some(own) = visit.held.as_ref().and_then(|held| held.holder.customer()) else { return Ok(None) };
    if visit.caller()?.must_manage().is_err() {
        return Ok(None);
    }
    let fields = fields(visit, &mut visit.payg.db.view().await?, own).await?;
    let form = Form::new("/profile/mail", "Save the wishes", fields);
    Ok(Some(Form { title: "Mails".to_owned(), ..form }))
}

/// Keeps what was chosen.
pub async fn change(visit: Visit) -> Result<Response, Failure> {
    visit.caller()?.must_manage()?;
    let own = visit.holder()?.customer().cloned();
    let own = own.ok_or_else(|| Error::not_found("page", &visit.path))?;
    set_wish(&visit.payg, &own, wished(&visit)?).await?;
    let says = match visit.fields.get("courtesies") {
        Some("no") => "Only what is owed to you comes by mail.",
        _ => "Every mail comes.",
    };
    Ok(go("/profile", says))
}

/// What was chosen on the form of [`fields`].
pub fn wished(visit: &Visit) -> Result<Change> {
    let courtesies = match visit.fields.get("courtesies") {
        None => None,
        Some("yes") => Some(true),
        Some("no") => Some(false),
        Some(other) => {
            return Err(Error::invalid("courtesies", other, "is neither yes nor no").at("courtesies"));
        }
    };
    Ok(Change { language: visit.fields.parsed("language")?, courtesies })
}

/// What a customer can wish, as it wishes now.
pub async fn fields(visit: &Visit, view: &mut View, customer: &Customer) -> Result<Vec<Field>> {
    let id = customer.customer_id.uuid();
    let now = mail_wish::of_many(view, &[id]).await?.remove(&id).unwrap_or_default();
    let usual = visit.payg.settings.mail_language.word();
    let words = Language::ALL.map(Language::word);
    let languages: Vec<(&str, &str)> = words.iter().map(|word| (*word, *word)).collect();
    let choices = [("yes", "all that there are"), ("no", "only what is owed")];
    let wanted = if now.unsubscribed_at.is_none() { "yes" } else { "no" };
    let kinds: Vec<&str> =
        KINDS.iter().filter(|kind| kind.need == Need::Courtesy).map(|kind| kind.word).collect();
    let hint = format!("Not owed, so that they can be left out, are: {}", kinds.join(", "));
    Ok(vec![
        Field::choice("language", "Language of the mails", &languages)
            .value(now.language.unwrap_or_else(|| usual.to_owned())),
        Field::choice("courtesies", "Mails that come", &choices).value(wanted).hint(hint),
    ])
}
