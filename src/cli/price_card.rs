//! One price version as commands print it, its tiers as a table.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::payg::Payg;
use crate::engine::price_details::price_details;
use crate::error::Result;
use crate::records::price::Price;

const TIERS: &[Section] = &[Section {
    title: "Tiers",
    field: "spec.tiers",
    columns: &[
        Column::new("up to", "/up_to").right(),
        Column::new("unit amount", "/unit_amount").right(),
        Column::new("flat amount", "/flat_amount").right(),
    ],
}];

/// Prints a version with the names that it goes by.
pub async fn print(context: &mut Context, payg: &Payg, price: Price) -> Result<()> {
    let details = price_details(&mut payg.db.view().await?, vec![price]).await?;
    details.first().map_or(Ok(()), |details| context.out.card(details, TIERS))
}
