//! The ledger as a journal of plain text accounting, which hledger reads and checks.

use crate::db::door::View;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::account;
use crate::records::transfer::{self, Filter, Transfer};
use crate::values::calendar::Zone;
use crate::values::id::CustomerId;
use crate::values::money::Money;
use crate::values::page::Paging;
use crate::values::role::Role;
use std::collections::BTreeSet;

/// Accounts read at once.
const PAGE: i64 = 500;

/// Hands out the journal piece by piece: what it declares, so that strict checks pass too, then each
/// transfer as a transaction.
pub async fn journal(payg: &Payg, filter: Filter, mut take: impl FnMut(&str) -> Result<()>) -> Result<()> {
    let mut view = payg.db.view().await?;
    commodities(&mut view, &mut take).await?;
    accounts(&mut view, &mut take).await?;
    let zone = payg.settings.zone.clone();
    transfer::each(&mut view, filter, |made| take(&transaction(&made, &zone))).await
}

/// Every currency of the books, with how its amounts are written.
async fn commodities(view: &mut View, take: &mut impl FnMut(&str) -> Result<()>) -> Result<()> {
    let trial = account::trial_balance(view).await?;
    let currencies: BTreeSet<_> = trial.iter().map(|row| row.debits.currency).collect();
    for currency in currencies {
        // A thousand shows the decimal mark and how many decimals there are.
        let sample = Money::new(1_000 * 10i64.pow(currency.exponent()), currency);
        take(&format!("commodity {}\n", amount(sample)))?;
    }
    take("\n")
}

/// The roles with the type that hledger's statements need, and every customer's account of each.
async fn accounts(view: &mut View, take: &mut impl FnMut(&str) -> Result<()>) -> Result<()> {
    for role in Role::ALL {
        let (name, kind) = chapter(role);
        take(&format!("account {name}  ; type: {kind}\n"))?;
    }
    let mut paging = Paging::first(PAGE);
    let mut declared = None;
    loop {
        let page = account::list(view, account::Filter::default(), &paging).await?;
        for account in page.rows {
            // A customer's accounts in several currencies are one account here.
            let here = Some((account.customer_id, account.role));
            if std::mem::replace(&mut declared, here) != here {
                take(&format!("account {}\n", name(account.customer_id, account.role)))?;
            }
        }
        match page.next {
            Some(next) => paging.cursor = Some(next),
            None => return take("\n"),
        }
    }
}

/// Where a role stands in hledger's chart of accounts, and the letter of its type there.
fn chapter(role: Role) -> (&'static str, char) {
    match role {
        Role::Receivable => ("assets:receivable", 'A'),
        Role::Cash => ("assets:cash", 'C'),
        Role::Tax => ("liabilities:tax", 'L'),
        Role::Credit => ("liabilities:credit", 'L'),
        Role::Revenue => ("revenues:services", 'R'),
        Role::Payable => ("liabilities:payable", 'L'),
        Role::Fees => ("revenues:fees", 'R'),
        Role::Disputed => ("assets:disputed", 'A'),
        Role::Losses => ("expenses:losses", 'X'),
    }
}

fn name(customer_id: CustomerId, role: Role) -> String {
    format!("{}:{customer_id}", chapter(role).0)
}

/// The date is the zone's; the id of the transfer is its code.
fn transaction(made: &Transfer, zone: &Zone) -> String {
    let Transfer { customer_id, transfer_id, kind, document, .. } = made;
    let date = zone.date(made.created_at);
    let undone = made.reverses.map(|id| format!(", reverses: {id}")).unwrap_or_default();
    let (debit, credit) = (name(*customer_id, made.debit), name(*customer_id, made.credit));
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
