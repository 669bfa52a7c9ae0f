//! The ledger as a journal of plain text accounting, which hledger reads and checks.

use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::account;
use crate::records::transfer::{self, Filter, Transfer};
use crate::values::calendar::Zone;
use crate::values::money::Money;
use crate::values::role::Role;
use std::collections::BTreeSet;

/// Hands out the journal piece by piece: what it declares, then each transfer as a transaction.
pub async fn journal(payg: &Payg, filter: Filter, mut take: impl FnMut(&str) -> Result<()>) -> Result<()> {
    let mut view = payg.db.view().await?;
    let trial = account::trial_balance(&mut view).await?;
    let currencies: BTreeSet<_> = trial.iter().map(|row| row.debits.currency).collect();
    for currency in currencies {
        // A thousand shows the decimal mark and how many decimals there are.
        let sample = Money::new(1_000 * 10i64.pow(currency.exponent()), currency);
        take(&format!("commodity {}\n", amount(sample)))?;
    }
    take("\n")?;
    let zone = payg.settings.zone.clone();
    transfer::each(&mut view, filter, |made| take(&transaction(&made, &zone))).await
}

/// The date is the zone's; the id of the transfer is its code.
fn transaction(made: &Transfer, zone: &Zone) -> String {
    let Transfer { customer_id, transfer_id, kind, document, .. } = made;
    let date = zone.date(made.created_at);
    let undone = made.reverses.map(|id| format!(", reverses: {id}")).unwrap_or_default();
    let account = |role: Role| format!("customers:{customer_id}:{role}");
    let (debit, credit) = (account(made.debit), account(made.credit));
    let (plus, minus) = (amount(made.amount), amount(Money::new(-made.amount.minor, made.amount.currency)));
    format!(
        "{date} ({transfer_id}) {kind} {document}  ; kind: {kind}, document: {document}{undone}\n\
         \x20   {debit}  {plus}\n    {credit}  {minus}\n\n"
    )
}

/// `12.34 EUR`; a whole number gets a point, so that no mark is taken for thousands.
fn amount(money: Money) -> String {
    let number = money.number();
    let point = if number.contains('.') { "" } else { "." };
    format!("{number}{point} {}", money.currency)
}
