//! Vectors about parts of periods: changes of plan, ends, trials, refunds and credit notes.

use super::vectors::Vector;
use jiff::civil::Date;
use payg::rating::proration::{
    Days, PlanChange, Priced, Taxed, capped, change_of_plan, credit_of, cycles_in_advance, days_of_thirty,
    share, trial_end,
};
use payg::records::tax::Rate;
use payg::values::calendar::{Month, Zone, anniversary};
use payg::values::currency::Currency;
use payg::values::fixed;
use payg::values::money::Money;
use serde_json::{Value, json};

/// What payg says, in the shape of the vector's own figure.
pub fn answer(vector: &Vector) -> Value {
    let input = &vector.input;
    match vector.kind.as_str() {
        "proration_cycles_in_advance" => cycles(input),
        "proration_fixed_30_day_month" => {
            let days = days_of_thirty(date(&input["from"]), date(&input["to"]));
            let price = money(&input["monthly_price"]);
            json!({ "amount": share(price, days, whole(&input["days_in_month"])).unwrap().number() })
        }
        "day_count_30_360" => {
            let days = days_of_thirty(date(&input["from"]), date(&input["to"]));
            json!({ "days": days, "fraction": fraction(days, whole(&input["days_in_month"])) })
        }
        "upgrade_in_advance" => upgrade(input),
        "upgrade_monthly_to_yearly_leap" => upgrade_to_yearly(input),
        "downgrade_monthly_to_yearly_leap" => downgrade_to_yearly(input),
        "upgrade_arrears_addon" => addons_in_arrears(input),
        "termination_in_arrears_quarterly" => terminated_quarter(input),
        "trial_longer_than_period" => long_trial(input),
        "termination_credit_note" => terminated(input),
        "termination_credit" => {
            let credit =
                share(money(&input["price"]), whole(&input["days_left"]), whole(&input["period_days"]));
            json!({ "credit": Money::new(-credit.unwrap().minor, Currency::USD).number() })
        }
        "add_item_mid_period" => {
            let charge =
                share(money(&input["price"]), whole(&input["days_left"]), whole(&input["period_days"]));
            json!({ "charge": charge.unwrap().number() })
        }
        "prorate_over_own_period" => {
            let first = Date::constant(2025, 1, 1);
            let days = Days::new(first, anniversary(first, 12, 1).unwrap()).unwrap();
            let from = days.end.checked_sub(jiff::Span::new().days(whole(&input["co_term_days"]))).unwrap();
            json!({ "cents": days.unused(cents(&input["yearly_cents"]), from).unwrap().minor })
        }
        "credit_cap" => {
            let units = |name: &str| Money::new(whole(&input[name]), Currency::USD);
            let credit =
                capped(units("potential_credit"), units("originally_paid"), units("already_credited"));
            json!({ "credit": credit.unwrap().minor.to_string() })
        }
        "credit_note_rounding" => {
            let net = share(
                cents(&input["paid_cents"]),
                whole(&input["unused_days"]),
                whole(&input["period_days"]),
            );
            taxed(net.unwrap(), percent(&input["tax_percent"]))
        }
        "credit_notes_exhaust_invoice" | "credit_note_tax_remainder" => exhausted(input),
        "credit_note_with_coupon" => discounted(input),
        other => panic!("{}: no handler for vectors of kind {other:?}", vector.id),
    }
}

fn cycles(input: &Value) -> Value {
    let months = if input["period"] == "annual" { 12 } else { 1 };
    let end = (!input["end"].is_null()).then(|| date(&input["end"]));
    let bill_day = i8::try_from(whole(&input["bill_cycle_day"])).unwrap();
    let span = (date(&input["start"]), end);
    let cycles = cycles_in_advance(span, date(&input["bill_through_target"]), bill_day, months).unwrap();
    // The peer rounds each broken period to nine decimals and then adds.
    let parts = cycles.broken.iter().map(|(part, of)| nano(*part, *of));
    let sum = parts.sum::<i128>() + i128::from(cycles.whole) * fixed::power_of_ten(9);
    json!({ "cycles": fixed::show(sum, 9, 0) })
}

fn upgrade(input: &Value) -> Value {
    let Some(period) = input.get("period") else { return upgrade_with_tax(input) };
    let (in_cents, old, new) = match input.get("old_cents") {
        Some(old) => (true, cents(old), cents(&input["new_cents"])),
        None => (false, money(&input["old"]), money(&input["new"])),
    };
    let days = match period[1].as_str().unwrap().strip_suffix(" inclusive") {
        Some(last) => Days::new(date(&period[0]), last.parse::<Date>().unwrap().tomorrow().unwrap()),
        None => Days::new(date(&period[0]), date(&period[1])),
    };
    let priced = |price| Priced { price, days: *days.as_ref().unwrap() };
    let change = change_of_plan(priced(old), priced(new), date(&input["change_on"])).unwrap();
    let PlanChange { credit, charge } = change;
    let credit = Money::new(-credit.minor, credit.currency);
    let net = change.net().unwrap();
    if in_cents {
        return json!({ "credit": credit.minor, "charge": charge.minor, "net": net.minor });
    }
    json!({ "credit": credit.number(), "charge": charge.number(), "net": net.number() })
}

/// The peer's calendar periods end with the month, its anniversary ones on the day before.
fn upgrade_with_tax(input: &Value) -> Value {
    let on = date(&input["upgrade_on"]);
    let end = on.checked_add(jiff::Span::new().days(whole(&input["days_left_incl_upgrade_day"]))).unwrap();
    let days = Days::new(anniversary(end, 1, -1).unwrap(), end).unwrap();
    assert_eq!(days.count(), whole(&input["days_in_period"]));
    let priced = |name: &str| Priced { price: cents(&input[name]), days };
    let change = change_of_plan(priced("old_monthly_cents"), priced("new_monthly_cents"), on).unwrap();
    let credit = taxed(change.credit, percent(&input["tax_percent"]));
    json!({ "new_plan_fee_cents": change.charge.minor, "credit_note_incl_tax_cents": credit["total"] })
}

fn upgrade_to_yearly(input: &Value) -> Value {
    let (anchor, on) = (date(&input["anniversary"]), date(&input["upgrade_on"]));
    let old =
        Priced { price: cents(&input["old_monthly_cents"]), days: Days::holding(anchor, 1, on).unwrap() };
    let new =
        Priced { price: cents(&input["new_yearly_cents"]), days: Days::holding(anchor, 12, on).unwrap() };
    let change = change_of_plan(old, new, on).unwrap();
    json!({ "new_fee_cents": change.charge.minor, "credit_cents": change.credit.minor })
}

/// A change at the end of what is paid: the day after it is the new plan's first.
fn downgrade_to_yearly(input: &Value) -> Value {
    let anchor = date(&input["anniversary"]);
    let effective = Days::holding(anchor, 1, date(&input["downgrade_requested"])).unwrap().end;
    let year = Days::holding(anchor, 12, effective).unwrap();
    json!({
        "effective": effective.to_string(),
        "first_fee_cents": year.unused(cents(&input["new_yearly_cents"]), effective).unwrap().minor,
        "period_to": year.end.yesterday().unwrap().to_string(),
    })
}

/// The day of the change is the new plan's only: no month has 32 days.
fn addons_in_arrears(input: &Value) -> Value {
    let days = month(input["month"].as_str().unwrap().parse().unwrap());
    let on = date(&input["upgrade_on"]);
    let part = |name: &str, from, until| -> Vec<i64> {
        let prices = input[name].as_array().unwrap().iter();
        prices.map(|price| days.slice(cents(price), from, until).unwrap().minor).collect()
    };
    json!({
        "old_due": part("old_addons_monthly_cents", days.first, on),
        "new_due_next_month": part("new_addons_monthly_cents", on, days.end),
    })
}

fn terminated_quarter(input: &Value) -> Value {
    let first = Date::constant(2024, 4, 1);
    assert_eq!(input["calendar_quarter"], "2024Q2");
    let days = Days::new(first, anniversary(first, 3, 1).unwrap()).unwrap();
    let until = date(&input["terminated"]).tomorrow().unwrap();
    let due = days.slice(cents(&input["quarterly_cents"]), date(&input["started"]), until);
    json!({ "cents": due.unwrap().minor })
}

fn long_trial(input: &Value) -> Value {
    let days = i32::try_from(whole(&input["trial_days"])).unwrap();
    let charged_from = trial_end(date(&input["start"]), days).unwrap();
    let fee = month(Month::holding(charged_from)).unused(cents(&input["monthly_cents"]), charged_from);
    json!({ "billed_on": charged_from.to_string(), "cents": fee.unwrap().minor })
}

fn terminated(input: &Value) -> Value {
    let zone: Zone = input["timezone"].as_str().unwrap().parse().unwrap();
    let on = zone.date(input["created_and_terminated_utc"].as_str().unwrap().parse().unwrap());
    let days = match input["billing"].as_str().unwrap() {
        "calendar" => month(Month::holding(on)),
        _ => Days::holding(on, 1, on).unwrap(),
    };
    let (price, rate) = (cents(&input["monthly_cents"]), percent(&input["tax_percent"]));
    let invoice = taxed(days.unused(price, on).unwrap(), rate);
    let note = taxed(days.unused_after(price, on).unwrap(), rate);
    json!({ "invoice_cents": invoice["total"], "credit_note": note })
}

/// Credit notes one after the other, until nothing of the invoice is left.
fn exhausted(input: &Value) -> Value {
    let rate = percent(&input["tax_percent"]);
    let net = match input.get("fee_cents") {
        Some(fee) => cents(fee),
        None => sum(input["items_cents"].as_array().unwrap().iter().map(cents)),
    };
    let invoice = Taxed { net, tax: rate.of(net).unwrap() };
    let mut left = invoice;
    let (mut taxes, mut totals) = (Vec::new(), Vec::new());
    for item in input["credit_items"].as_array().unwrap() {
        let net = cents(item);
        let credit = credit_of(left, net, rate.of(net).unwrap()).unwrap();
        left = Taxed {
            net: left.net.subtract(credit.net).unwrap(),
            tax: left.tax.subtract(credit.tax).unwrap(),
        };
        taxes.push(credit.tax.minor);
        totals.push(credit.net.add(credit.tax).unwrap().minor);
    }
    assert_eq!((left.net.minor, left.tax.minor), (0, 0));
    let total = invoice.net.add(invoice.tax).unwrap().minor;
    match input.get("fee_cents") {
        Some(_) => json!({ "taxes": taxes, "totals": totals, "invoice_total": total }),
        None => json!({ "invoice_total": total, "credit_totals": totals }),
    }
}

/// A discount goes back with its share of what it was given on.
fn discounted(input: &Value) -> Value {
    let fees = input["fees"].as_array().unwrap();
    let discount = |fee: &Value| fee.get("coupon_cents").map_or(Money::zero(Currency::USD), cents);
    let net = |fee: &Value| cents(&fee["cents"]).subtract(discount(fee)).unwrap();
    let tax = sum(fees.iter().map(|fee| percent(&fee["tax_percent"]).of(net(fee)).unwrap()));
    let total = sum(fees.iter().map(net)).add(tax).unwrap();
    let credited = cents(&input["credit_of_second_fee_cents"]);
    let adjustment = share(discount(&fees[1]), credited.minor, whole(&fees[1]["cents"])).unwrap();
    let mut credit = taxed(credited.subtract(adjustment).unwrap(), percent(&fees[1]["tax_percent"]));
    credit["coupon_adjustment"] = json!(adjustment.minor);
    json!({ "invoice_tax": tax.minor, "invoice_total": total.minor, "credit": credit })
}

/// A net amount with its tax, each rounded by itself.
fn taxed(net: Money, rate: Rate) -> Value {
    let tax = rate.of(net).unwrap();
    json!({ "subtotal": net.minor, "tax": tax.minor, "total": net.add(tax).unwrap().minor })
}

fn sum(amounts: impl Iterator<Item = Money>) -> Money {
    amounts.fold(Money::zero(Currency::USD), |sum, amount| sum.add(amount).unwrap())
}

fn month(month: Month) -> Days {
    Days::new(month.first(), month.plus(1).unwrap().first()).unwrap()
}

fn fraction(part: i64, of: i64) -> String {
    fixed::show(nano(part, of), 9, 0)
}

fn nano(part: i64, of: i64) -> i128 {
    fixed::divide_half_away(i128::from(part) * fixed::power_of_ten(9), i128::from(of))
}

fn date(value: &Value) -> Date {
    value.as_str().unwrap().parse().unwrap()
}

fn whole(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

fn cents(value: &Value) -> Money {
    Money::new(whole(value), Currency::USD)
}

fn money(value: &Value) -> Money {
    Money::parse(value.as_str().unwrap(), Currency::USD).unwrap()
}

fn percent(value: &Value) -> Rate {
    match value {
        Value::String(text) => text.parse().unwrap(),
        number => number.to_string().parse().unwrap(),
    }
}
