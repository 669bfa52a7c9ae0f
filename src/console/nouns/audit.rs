//! The audit trail: who changed what, and when.

use crate::console::cell::{Column, Kind};
use crate::console::form::Field;
use crate::console::noun::Noun;
use crate::console::nouns::common::{customer_filter, json, whose};
use crate::console::visit::Visit;
use crate::error::Result;
use crate::records::audit::{self, Filter};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'a',
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::text("actor", "Who"));
        fields.push(Field::text("verb", "What").hint("As price.set, or price"));
        fields
    },
    command: "payg audit list",
    empty: "No entry fits.",
    ..Noun::new("audit", ("entry", "Audit"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("when", "/created_at", Kind::Time),
    Column::of("who", "/actor", Kind::Code),
    Column::new("what", "/verb"),
    Column::new("of", "/subject"),
    Column::of("id", "/subject_id", Kind::Code),
    Column::new("why", "/reason"),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        actor: visit.fields.owned("actor"),
        verb: visit.fields.owned("verb"),
        ..Filter::default()
    };
    json(audit::list(&mut view, &filter, &paging).await?)
}
