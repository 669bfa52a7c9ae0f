//! Proves that no company was let pay out more than it was ever credited.

use crate::db::door::View;
use crate::engine::check::{Check, Found};
use crate::engine::stop::Stop;
use crate::error::Result;
use crate::records::account::{self, Key};
use crate::records::audit;
use crate::records::pay_out::{self, PayOut};
use crate::values::id::{CustomerId, PaymentId};
use crate::values::money::Money;
use crate::values::role::Role;
use std::collections::{BTreeMap, HashSet};

/// How many payments are read at a time.
const PAGE: i64 = 500;

/// What went out, or is on its way, by a company's own wish is within what the company was credited. What
/// an operator paid out, a refund or a lost dispute may well make a company owe.
pub async fn pay_outs(view: &mut View, stop: &Stop) -> Result<Check> {
    let claim = "what companies paid out by themselves is within what they were credited";
    Check::new("pay_outs_covered", claim, covered(view, stop).await)
}

async fn covered(view: &mut View, stop: &Stop) -> Result<Found> {
    let (mut checked, mut after) = (0, None);
    let mut sums: BTreeMap<(CustomerId, &'static str), Money> = BTreeMap::new();
    loop {
        stop.check()?;
        let page = pay_out::page(view, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some((last.customer_id, last.payment_id));
        let by_itself = set_going_by_owners(view, &page).await?;
        for one in page.iter().filter(|one| by_itself.contains(&one.payment_id)) {
            checked += 1;
            let zero = Money::zero(one.amount.currency);
            let sum = sums.entry((one.customer_id, one.amount.currency.code())).or_insert(zero);
            *sum = sum.add(one.amount)?;
        }
    }
    let mut wrong = None;
    for ((customer_id, _), sum) in sums {
        let key = Key { customer_id, role: Role::Payable, currency: sum.currency };
        let credited = Money::new(account::turnover(view, key).await?.credits, sum.currency);
        if sum.minor > credited.minor {
            wrong.get_or_insert(format!("{customer_id} paid out {sum} by itself, of {credited} that it got"));
        }
    }
    Ok((checked, wrong))
}

/// Which of some payments their owners set going themselves.
async fn set_going_by_owners(view: &mut View, page: &[PayOut]) -> Result<HashSet<PaymentId>> {
    let subjects = page.iter().map(|one| one.payment_id.to_string()).collect();
    let set_going = audit::done_by_customers(view, "payment.processing", subjects).await?;
    set_going.iter().map(|subject| subject.parse()).collect()
}
