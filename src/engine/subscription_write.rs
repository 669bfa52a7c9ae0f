//! Writing a subscription: its new state with its letter, its charges, and how it moved the revenue.

use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::engine::subscription_terms::Due;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::letter::{self, Letter, LetterKind};
use crate::records::limit;
use crate::records::mark::{self, Topic};
use crate::records::movement::{self, Movement, MovementKind};
use crate::records::subscription::{self, Subscription};
use crate::records::subscription_charge::{self, Charge, ChargeKind, ChargedTax};
use crate::records::tax::{self, Tax};
use crate::values::calendar::Month;
use crate::values::id::{ChargeId, LetterId, MovementId, PaymentId, SubscriptionId};
use crate::values::money::Money;
use crate::values::timestamp::Period;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What becomes of some subscriptions, to be written at once.
#[derive(Debug, Default)]
pub struct Changes {
    written: Vec<(Subscription, Subscription, LetterKind)>,
    charges: Vec<Charge>,
}

impl Changes {
    /// Takes down what became of a subscription; later ones of the same one follow on it.
    pub fn write(&mut self, before: Subscription, after: Subscription, kind: LetterKind) {
        self.written.push((before, after, kind));
    }

    /// Takes a charge down for the invoice of the month in which it is made; nothing is none.
    pub fn charge(&mut self, of: &Subscription, charged: Charged) {
        if charged.due.net.minor != 0 || charged.due.tax.minor != 0 {
            self.charges.push(row(of, charged));
        }
    }

    /// Writes all of it, and tells it.
    pub async fn keep(mut self, tx: &mut Tx) -> Result<()> {
        let mut last: BTreeMap<SubscriptionId, &Subscription> = BTreeMap::new();
        let mut letters = Vec::with_capacity(self.written.len());
        let mut moved = Vec::new();
        for (before, after, kind) in &self.written {
            last.insert(after.subscription_id, after);
            letters.push(letter_of(Some(before), after, *kind)?);
            moved.extend(movements(before, after));
        }
        let last: Vec<Subscription> = last.into_values().cloned().collect();
        subscription::update_all(tx, &last).await?;
        whose_tax(tx, &mut self.charges).await?;
        subscription_charge::insert(tx, &self.charges).await?;
        movement::insert(tx, &moved).await?;
        letter::insert(tx, &letters).await?;
        let has_moved = self.written.iter().any(|(before, after, _)| moves_limits(before, after));
        heed_limits(tx, has_moved).await
    }
}

/// Writes what became of a subscription, and tells it.
pub async fn write(tx: &mut Tx, before: &Subscription, after: &Subscription, kind: LetterKind) -> Result<()> {
    subscription::update(tx, after).await?;
    movement::insert(tx, &movements(before, after)).await?;
    tell(tx, Some(before), after, kind).await?;
    heed_limits(tx, moves_limits(before, after)).await
}

/// Whether other limits of plans may hold for the customer after a change.
fn moves_limits(before: &Subscription, after: &Subscription) -> bool {
    let plan = |of: &Subscription| of.status.is_running().then_some(of.plan_id);
    plan(before) != plan(after)
}

/// Lets servers read the limits again, where any plan has one.
async fn heed_limits(tx: &mut Tx, has_moved: bool) -> Result<()> {
    if has_moved && limit::has_any_of_plans(tx).await? {
        mark::touch(tx, Topic::Limits).await?;
    }
    Ok(())
}

/// How a change moved the recurring revenue; not at all as a rule. Another currency is one that ended
/// and one that began.
fn movements(before: &Subscription, after: &Subscription) -> Vec<Movement> {
    let (was, is) = (yearly(before), yearly(after));
    let movement = |kind, currency, before_year, after_year| Movement {
        customer_id: after.customer_id,
        movement_id: MovementId::new(),
        subscription_id: after.subscription_id,
        kind,
        month: Month::at(after.updated_at, &after.zone),
        currency,
        before_year,
        after_year,
        created_at: after.updated_at,
    };
    let up = if before.number == 0 { MovementKind::New } else { MovementKind::Reactivation };
    match (was.minor, is.minor) {
        (0, 0) => Vec::new(),
        (0, minor) => vec![movement(up, is.currency, 0, minor)],
        (minor, 0) => vec![movement(MovementKind::Churn, was.currency, minor, 0)],
        (low, high) if was.currency != is.currency => vec![
            movement(MovementKind::Churn, was.currency, low, 0),
            movement(MovementKind::New, is.currency, 0, high),
        ],
        (low, high) if low == high => Vec::new(),
        (low, high) if low < high => vec![movement(MovementKind::Expansion, is.currency, low, high)],
        (high, low) => vec![movement(MovementKind::Contraction, is.currency, high, low)],
    }
}

/// What a year costs without tax, as it is sold and paid now: nothing while it waits, in a trial, and
/// when it has ended. A twelfth of it is its part of the monthly recurring revenue.
fn yearly(of: &Subscription) -> Money {
    let periods = if of.status.is_running() && of.number > 0 { i64::from(12 / of.every.months()) } else { 0 };
    Money::new(of.price.minor.saturating_mul(periods), of.price.currency)
}

/// Writes down who did something to a subscription, and what it was before.
pub async fn audited(
    tx: &mut Tx,
    payg: &Payg,
    verb: &'static str,
    before: Option<&Subscription>,
    after: &Subscription,
) -> Result<()> {
    let about = ("subscription", after.subscription_id);
    let entry = Entry::new(&payg.actor, verb, about, payg.now()).of(after.customer_id).after(after)?;
    let entry = match before {
        Some(before) => entry.before(before)?,
        None => entry,
    };
    audit::write(tx, &[entry]).await
}

/// The same, with the reason that was given.
pub async fn audited_because(
    tx: &mut Tx,
    payg: &Payg,
    verb: &'static str,
    (before, after): (&Subscription, &Subscription),
    reason: String,
) -> Result<()> {
    let about = ("subscription", after.subscription_id);
    let entry = Entry::new(&payg.actor, verb, about, payg.now()).of(after.customer_id).because(Some(reason));
    audit::write(tx, &[entry.before(before)?.after(after)?]).await
}

/// Tells what became of a subscription.
pub async fn tell(
    tx: &mut Tx,
    before: Option<&Subscription>,
    after: &Subscription,
    kind: LetterKind,
) -> Result<()> {
    letter::insert(tx, &[letter_of(before, after, kind)?]).await
}

/// The letter that tells it: the whole of it, and what the changed fields held before.
fn letter_of(before: Option<&Subscription>, after: &Subscription, kind: LetterKind) -> Result<Letter> {
    let object = shown(after)?;
    let mut previous = Map::new();
    if let (Some(before), Some(now)) = (before, object.as_object()) {
        for (field, value) in shown(before)?.as_object().into_iter().flatten() {
            if now.get(field) != Some(value) {
                previous.insert(field.clone(), value.clone());
            }
        }
    }
    Ok(Letter {
        customer_id: after.customer_id,
        letter_id: LetterId::new(),
        kind,
        document_id: after.subscription_id.uuid(),
        payload: json!({ "object": object, "previous": previous }).to_string(),
        created_at: after.updated_at,
    })
}

fn shown(subscription: &Subscription) -> Result<Value> {
    serde_json::to_value(subscription)
        .map_err(|cause| Error::failed("a subscription cannot be shown as JSON").cause(cause))
}

/// What is charged, and what it is for.
#[derive(Clone, Debug)]
pub struct Charged {
    /// Why.
    pub kind: ChargeKind,
    /// For which days.
    pub period: Period,
    /// How much; nothing is not written down.
    pub due: Due,
    /// With tax: what the days of the period cost under the terms that it is charged by.
    pub worth: Money,
    /// The payment that brought it.
    pub payment_id: Option<PaymentId>,
    /// What a person reads.
    pub description: String,
}

/// Writes a charge down for the invoice of the month in which it is made.
pub async fn charge(tx: &mut Tx, of: &Subscription, charged: Charged) -> Result<()> {
    let mut changes = Changes::default();
    changes.charge(of, charged);
    changes.keep(tx).await
}

fn row(of: &Subscription, charged: Charged) -> Charge {
    Charge {
        charge_id: ChargeId::new(),
        customer_id: of.customer_id,
        subscription_id: of.subscription_id,
        kind: charged.kind,
        month: Month::at(of.updated_at, &of.zone),
        period: charged.period,
        description: charged.description,
        net: charged.due.net,
        tax: charged.due.tax,
        worth: charged.worth,
        taxes: Vec::new(),
        payment_id: charged.payment_id,
        created_at: of.updated_at,
        invoice_id: None,
    }
}

/// By which rates the tax of each charge came about: each rate of the customer on the net amount, and
/// what the rounding of parts left over with the last of them. Where the customer has no taxes any more,
/// they are those of what was charged before.
async fn whose_tax(tx: &mut Tx, charges: &mut [Charge]) -> Result<()> {
    let taxed: Vec<_> = charges.iter().filter(|one| one.tax.minor != 0).map(|one| one.customer_id).collect();
    if taxed.is_empty() {
        return Ok(());
    }
    let own = tax::taxes_of(tx, &taxed).await?;
    for charge in charges.iter_mut().filter(|one| one.tax.minor != 0) {
        let mut taxes = Vec::new();
        for tax in own.get(&charge.customer_id).into_iter().flatten() {
            taxes.push(charged(tax, tax.rate.of(charge.net)?.minor));
        }
        if taxes.is_empty() {
            taxes.extend(tax_before(tx, charge).await?);
        }
        let sum: i64 = taxes.iter().map(|tax| tax.amount).sum();
        match taxes.last_mut() {
            Some(last) => last.amount += charge.tax.minor - sum,
            None => return Err(Error::failed("a charge has a tax that nobody's is")),
        }
        charge.taxes = taxes;
    }
    Ok(())
}

/// The tax of what was charged before; where nothing was, it was taken from the customer before the
/// first payment came, and the newest tax stands for it.
async fn tax_before(tx: &mut Tx, charge: &Charge) -> Result<Option<ChargedTax>> {
    let earlier =
        subscription_charge::of_subscription(tx, charge.customer_id, charge.subscription_id).await?;
    if let Some(known) = earlier.into_iter().rev().flat_map(|charge| charge.taxes).next() {
        return Ok(Some(ChargedTax { amount: 0, ..known }));
    }
    Ok(tax::all(tx).await?.pop().map(|tax| charged(&tax, 0)))
}

fn charged(tax: &Tax, amount: i64) -> ChargedTax {
    ChargedTax { tax: tax.tax_id.to_string(), name: tax.name.clone(), rate: tax.rate.millionths(), amount }
}
