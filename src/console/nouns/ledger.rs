//! The ledger: every movement between accounts.

use crate::console::audience::Audience;
use crate::console::cell::{Column, Kind};
use crate::console::form::Field;
use crate::console::noun::{Noun, View};
use crate::console::nouns::books;
use crate::console::nouns::common::{customer_filter, json, whose};
use crate::console::visit::Visit;
use crate::engine::named::named;
use crate::error::Result;
use crate::records::transfer::{self, Filter};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'b',
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::text("currency", "Currency"));
        fields
    },
    views: &[
        View {
            name: "balance",
            label: "Balances",
            audience: Audience::Operators,
            form: |visit| Box::pin(books::form(visit)),
            show: |visit| Box::pin(books::balances(visit)),
        },
        View {
            name: "trial-balance",
            label: "Trial balance",
            audience: Audience::Operators,
            form: |_| Box::pin(async { Ok(Vec::new()) }),
            show: |visit| Box::pin(books::trial_balance(visit)),
        },
    ],
    command: "payg ledger transfers",
    empty: "Nothing was moved yet: the first bill does it.",
    ..Noun::new("ledger", ("transfer", "Ledger"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("when", "/created_at", Kind::Time),
    Column::new("debit", "/debit"),
    Column::new("credit", "/credit"),
    Column::of("amount", "/amount", Kind::Money),
    Column::new("why", "/kind"),
    Column::of("document", "/document", Kind::Code).to_its_page(),
    Column::new("customer", "/customer_name").to("/customers/", "/customer_id"),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        currency: visit.fields.parsed("currency")?,
        ..Filter::default()
    };
    let page = transfer::list(&mut view, filter, &paging).await?;
    json(named(&mut view, page, |transfer| transfer.customer_id).await?)
}
