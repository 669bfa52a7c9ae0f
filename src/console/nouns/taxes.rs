//! Taxes on invoices.

use crate::console::action::{Action, Done, May, always};
use crate::console::cell::{Column, Kind};
use crate::console::form::Field;
use crate::console::noun::Noun;
use crate::console::nouns::common::json;
use crate::console::nouns::tax_page;
use crate::console::visit::Visit;
use crate::engine::set_tax::set_tax;
use crate::engine::small_list::small_page;
use crate::error::{Error, Result};
use crate::records::operator::Role;
use crate::records::tax::{self, Rate};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 't',
    search: "Part of the name",
    command: "payg tax list",
    empty: "There are no taxes. payg tax set NAME PERCENT sets one, and so does Set a tax.",
    creates: &[Action {
        name: "set",
        label: "Set a tax",
        may: May::Operate(Role::Operator),
        danger: false,
        when: always,
        form: |_, _| Box::pin(async { Ok(form()) }),
        run: |visit, _| Box::pin(set(visit)),
    }],
    show: Some(|visit, id| Box::pin(tax_page::show(visit, id))),
    actions: &[Action {
        name: "rate",
        label: "Change the percent",
        may: May::Operate(Role::Operator),
        danger: false,
        when: always,
        form: |_, value| Box::pin(async move { Ok(tax_page::rate_form(&value)) }),
        run: |visit, value| Box::pin(tax_page::rate(visit, value)),
    }],
    ..Noun::new("taxes", ("tax", "Taxes"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("name", "/name").to("/taxes/", "/id").sorted("name"),
    Column::of("percent", "/percent", Kind::Number).sorted("percent"),
    Column::of("last set", "/updated_at", Kind::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let taxes = tax::all(&mut visit.payg.db.view().await?).await?;
    json(small_page(taxes, &paging)?)
}

fn form() -> Vec<Field> {
    vec![
        Field::text("name", "Name")
            .needed()
            .hint("As invoices show it; a name that is there gets another rate"),
        Field::text("percent", "Percent").needed().hint("As 19 or 7.25"),
    ]
}

async fn set(visit: Visit) -> Result<Done> {
    let rate: Option<Rate> = visit.fields.parsed("percent")?;
    let rate = rate.ok_or_else(|| Error::usage("this must be filled in").at("percent"))?;
    let tax = set_tax(&visit.payg, visit.fields.needed("name")?, rate).await?;
    Ok(Done::says(format!("{} is {rate} % from now on.", tax.name), "/taxes"))
}
