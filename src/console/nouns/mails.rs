//! Mails: what customers and operators were told, and whether it arrived.

use crate::console::cell::{Column, Kind};
use crate::console::form::Field;
use crate::console::noun::Noun;
use crate::console::nouns::common::{customer_filter, json, whose};
use crate::console::visit::Visit;
use crate::error::Result;
use crate::records::mail::{self, Filter};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'e',
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::text("kind", "Kind"));
        fields
    },
    empty: "No mail fits.",
    ..Noun::new("mails", ("mail", "Mails"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("written", "/created_at", Kind::Time),
    Column::new("kind", "/kind"),
    Column::new("to", "/recipient"),
    Column::of("status", "/status", Kind::State),
    Column::of("tries", "/tries", Kind::Number),
    Column::of("sent", "/sent_at", Kind::Time),
    Column::new("answer", "/answer"),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        kind: visit.fields.owned("kind"),
        status: None,
    };
    json(mail::list(&mut view, &filter, &paging).await?)
}
