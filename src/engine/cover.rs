//! Cover: what a company pays out by its own wish is its own money, what is on its way out counted.

use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::account::{self, Key};
use crate::records::payment::Payment;
use crate::values::actor::Actor;
use crate::values::money::Money;
use crate::values::payment_terms::{Direction, Purpose};
use crate::values::role::Role;

/// Refuses a company more than is owed to it. An operator may pay out what it likes.
///
/// The payment is in flight already in this transaction, which by that keeps the account from all
/// others until it is over: of two payments that are covered only one by one, the second is refused.
/// What is only on its way in covers nothing.
pub async fn refuse_uncovered(tx: &mut Tx, payg: &Payg, payment: &Payment) -> Result<()> {
    let is_own_wish = matches!(payg.actor, Actor::Customer(_) | Actor::Member(_));
    if !is_own_wish || payment.direction == Direction::In || payment.purpose != Purpose::Company {
        return Ok(());
    }
    let currency = payment.amount.currency;
    let key = Key { customer_id: payment.customer_id, role: Role::Payable, currency };
    let turnover = account::turnover(tx, key).await?;
    let credited = Money::new(turnover.credits, currency);
    let left = credited
        .subtract(Money::new(turnover.debits, currency))?
        .subtract(Money::new(turnover.pending_debits, currency))?;
    if left.minor >= 0 {
        return Ok(());
    }
    let covered = left.add(payment.amount)?;
    let covered = Money::new(covered.minor.max(0), currency);
    let message = format!("{} are more than the {covered} that can be paid out", payment.amount);
    Err(Error::conflict("not_covered", message).hint("an operator may pay out more than that"))
}
