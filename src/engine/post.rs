//! Posting: transfers are written and the accounts they touch raised, in one transaction.

use crate::db::door::Tx;
use crate::error::{Error, Result};
use crate::records::account::{self, Key, Turnover};
use crate::records::transfer::{self, Document, Phase, Transfer, TransferKind};
use crate::values::id::{CustomerId, TransferId};
use crate::values::money::Money;
use crate::values::role::Role;
use crate::values::timestamp::Timestamp;
use std::collections::BTreeMap;

/// What a document moves, before it is known between which accounts.
#[derive(Clone, Copy, Debug)]
pub struct Movement {
    /// Whose accounts move.
    pub customer_id: CustomerId,
    /// The invoice or credit note.
    pub document: Document,
    /// Why.
    pub kind: TransferKind,
    /// When.
    pub at: Timestamp,
}

impl Movement {
    /// From a debit account to a credit account: a negative amount swaps the two, zero moves nothing.
    pub fn of(self, debit: Role, credit: Role, amount: Money) -> Result<Option<Transfer>> {
        if amount.minor == 0 {
            return Ok(None);
        }
        let (debit, credit) = if amount.minor > 0 { (debit, credit) } else { (credit, debit) };
        let minor = amount
            .minor
            .checked_abs()
            .ok_or_else(|| Error::invalid("amount", amount, "is too large to move"))?;
        Ok(Some(Transfer {
            transfer_id: TransferId::new(),
            customer_id: self.customer_id,
            debit,
            credit,
            amount: Money::new(minor, amount.currency),
            kind: self.kind,
            document: self.document,
            reverses: None,
            phase: Phase::Posted,
            resolves: None,
            created_at: self.at,
        }))
    }

    /// What a document owes: its net amount as revenue, its tax as tax.
    pub fn owed(self, subtotal: Money, tax: Money) -> Result<Vec<Transfer>> {
        let revenue = self.of(Role::Receivable, Role::Revenue, subtotal)?;
        let tax = self.of(Role::Receivable, Role::Tax, tax)?;
        Ok(revenue.into_iter().chain(tax).collect())
    }

    /// What a document owes back: the opposite of [`Movement::owed`].
    pub fn owed_back(self, subtotal: Money, tax: Money) -> Result<Vec<Transfer>> {
        let revenue = self.of(Role::Revenue, Role::Receivable, subtotal)?;
        let tax = self.of(Role::Tax, Role::Receivable, tax)?;
        Ok(revenue.into_iter().chain(tax).collect())
    }
}

/// The opposite of a transfer (RULES 22).
pub fn reversal(of: &Transfer, kind: TransferKind, at: Timestamp) -> Transfer {
    Transfer {
        transfer_id: TransferId::new(),
        debit: of.credit,
        credit: of.debit,
        kind,
        reverses: Some(of.transfer_id),
        created_at: at,
        ..of.clone()
    }
}

/// Writes a batch of transfers and raises their accounts, each account once.
pub async fn post(tx: &mut Tx, transfers: &[Transfer]) -> Result<()> {
    let mut changes: BTreeMap<Key, Turnover> = BTreeMap::new();
    for transfer in transfers {
        let key = |role| Key { customer_id: transfer.customer_id, role, currency: transfer.amount.currency };
        let debit = changes.entry(key(transfer.debit)).or_default();
        raise(transfer, &mut debit.debits, &mut debit.pending_debits)?;
        let credit = changes.entry(key(transfer.credit)).or_default();
        raise(transfer, &mut credit.credits, &mut credit.pending_credits)?;
    }
    // A large batch in the order of the table's key: what goes to one place of it is written together.
    let mut ordered: Vec<&Transfer> = transfers.iter().collect();
    ordered.sort_by_key(|transfer| (transfer.customer_id, transfer.transfer_id));
    transfer::insert(tx, &ordered).await?;
    account::raise(tx, &changes).await
}

/// Raises one side of an account: money in flight is not part of what has moved until it is posted,
/// and what posts or voids it takes it out of flight.
fn raise(transfer: &Transfer, moved: &mut i64, in_flight: &mut i64) -> Result<()> {
    let amount = transfer.amount;
    if transfer.phase == Phase::Posted {
        *moved = Money::new(*moved, amount.currency).add(amount)?.minor;
    }
    match (transfer.phase, transfer.resolves) {
        (Phase::Pending, _) => *in_flight = Money::new(*in_flight, amount.currency).add(amount)?.minor,
        (_, Some(_)) => *in_flight = Money::new(*in_flight, amount.currency).subtract(amount)?.minor,
        (Phase::Posted | Phase::Voided, None) => {}
    }
    Ok(())
}
