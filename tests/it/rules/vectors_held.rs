//! Every vector about prices and calendars is reached; those about events and bills are told by stories.

use super::periods_held;
use super::vectors::{self, Vector};
use payg::rating::measure::{Measure, blocks_of};
use payg::rating::part::{Part, Term};
use payg::rating::spec::Spec;
use payg::values::amount::Amount;
use payg::values::calendar::{Zone, anniversary, elapsed_cycles, first_bill_date};
use payg::values::currency::Currency;
use payg::values::money::Money;
use payg::values::quantity::Quantity;
use payg::values::timestamp::Timestamp;
use payg::values::unit_price::UnitPrice;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Kinds that need events or a database: the stories that read them with `vectors::of_kind` hold them.
const TOLD_BY_STORIES: [&str; 4] = ["dedup", "dedup_conflict", "payment_idempotence", "price_history"];

#[test]
fn every_vector_is_reached() {
    let mut wrong = Vec::new();
    for vector in vectors::all() {
        if TOLD_BY_STORIES.contains(&vector.kind.as_str()) {
            continue;
        }
        let answer = answer(&vector);
        if answer != vector.expected {
            let Vector { id, kind, source, expected, .. } = vector;
            wrong.push(format!("{id} {kind}: expected {expected}, got {answer} ({source})"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A kind that no story asks for would be held by nobody.
#[test]
fn a_story_reads_each_kind_that_the_table_leaves_out() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it")];
    let mut told = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.extension() {
                None if path.is_dir() => folders.push(path),
                Some(extension) if extension == "rs" => told += &std::fs::read_to_string(path).unwrap(),
                _ => {}
            }
        }
    }
    for kind in TOLD_BY_STORIES {
        assert!(told.contains(&format!("of_kind(\"{kind}\")")), "no story reads the vectors of {kind}");
    }
}

#[test]
fn no_vector_was_lost() {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for vector in vectors::all() {
        *kinds.entry(vector.kind).or_default() += 1;
    }
    let shown: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    insta::assert_snapshot!(shown.join("\n"), @r"
    add_item_mid_period 1
    anniversary_dates 5
    anniversary_dates_leap 3
    billing_tick_idempotence 1
    credit_cap 3
    credit_note_rounding 2
    credit_note_tax_remainder 1
    credit_note_with_coupon 1
    credit_notes_exhaust_invoice 1
    day_count_30_360 2
    dedup 2
    dedup_conflict 1
    downgrade_monthly_to_yearly_leap 1
    dst_day_count 3
    elapsed_cycles 2
    first_bill_date 2
    free_units_progressive 1
    graduated 10
    graduated_cap 1
    graduated_progressive 1
    latest 1
    minimum_spend 1
    package 2
    package_count 3
    package_max_spend 1
    package_progressive 1
    payment_idempotence 1
    percentage 3
    period_boundaries_month_end 1
    price_history 2
    prorate_over_own_period 1
    proration_cycles_in_advance 17
    proration_fixed_30_day_month 2
    rounding_per_line 3
    termination_credit 1
    termination_credit_note 3
    termination_in_arrears_quarterly 1
    trial_longer_than_period 1
    unit_conversion 1
    unit_conversion_discount 1
    unit_max_spend 1
    upgrade_arrears_addon 1
    upgrade_in_advance 7
    upgrade_monthly_to_yearly_leap 1
    volume 10
    volume_max_spend 1
    volume_minimum_spend 2
    ");
}

/// What payg says, in the shape of the vector's own figure.
fn answer(vector: &Vector) -> Value {
    let input = &vector.input;
    match vector.kind.as_str() {
        "graduated" | "volume" => {
            let spec = tiered(&vector.kind, input, &json!({}));
            json!({ "amount": total(&spec, &used(input, "quantity")) })
        }
        "graduated_progressive" => {
            let spec = tiered("graduated", input, &json!({}));
            let (from, to) = progress(input);
            json!({ "amount": spec.slice(&from, &to).unwrap().to_string() })
        }
        "minimum_spend" => {
            minimum(&tiered("graduated", input, &json!({ "minimum_amount": input["min_spend"] })), input)
        }
        "volume_minimum_spend" => {
            minimum(&tiered("volume", input, &json!({ "minimum_amount": input["min_spend"] })), input)
        }
        "volume_max_spend" => {
            let spec = tiered("volume", input, &json!({ "maximum_amount": input["max_spend"] }));
            capped(&spec, &Measure::ZERO, &used(input, "quantity"))
        }
        "package" => {
            let spec = package(input, &json!({ "free_units": input["free_units"] }));
            json!({ "amount": total(&spec, &used(input, "quantity")) })
        }
        "package_count" => {
            json!({ "packages": blocks_of(quantity(&input["quantity"]), quantity(&input["package_size"])) })
        }
        "package_progressive" => {
            let (from, to) = progress(input);
            json!({ "amount": package(input, &json!({})).slice(&from, &to).unwrap().to_string() })
        }
        "package_max_spend" => {
            let (from, to) = progress(input);
            capped(&package(input, &json!({ "maximum_amount": input["max_spend"] })), &from, &to)
        }
        "unit_max_spend" => {
            let spec = json!({ "model": "per_unit", "unit_amount": input["unit"], "maximum_amount": input["max_spend"] });
            let (from, to) = progress(input);
            capped(&parse(&spec), &from, &to)
        }
        "graduated_cap" => {
            let spec = json!({ "model": "per_unit", "unit_amount": input["unit"], "maximum_amount": input["flat_cap"] });
            json!({ "amount": total(&parse(&spec), &used(input, "quantity")) })
        }
        "unit_conversion" | "unit_conversion_discount" => converted(input),
        "free_units_progressive" => free_units(input),
        "percentage" => percentage(input),
        "rounding_per_line" => json!({ "subtotal": rounded_sum(input) }),
        "latest" => latest(input),
        "first_bill_date" => {
            let day = i8::try_from(input["bill_cycle_day"].as_i64().unwrap()).unwrap();
            json!({ "first_bill_date": first_bill_date(date(&input["start"]), day).unwrap().to_string() })
        }
        "anniversary_dates" | "anniversary_dates_leap" => anniversaries(input, &vector.expected),
        "period_boundaries_month_end" => month_end_periods(input, &vector.expected),
        "elapsed_cycles" => {
            json!({ "elapsed": elapsed_cycles(date(&input["start"]), 1, date(&input["at"])).unwrap() })
        }
        "dst_day_count" => {
            let zone: Zone = input["timezone"].as_str().unwrap().parse().unwrap();
            json!({ "days": zone.days_between(instant(&input["from_utc"]), instant(&input["to_utc"])) })
        }
        "billing_tick_idempotence" => bill_day_ticks(input),
        _ => periods_held::answer(vector),
    }
}

fn tiered(model: &str, input: &Value, bounds: &Value) -> Spec {
    let tier = |tier: &Value| {
        let or_zero = |price: &Value| if price.is_null() { json!("0") } else { price.clone() };
        json!({
            "up_to": tier["up_to"],
            "unit_amount": or_zero(&tier["unit"]),
            "flat_amount": or_zero(&tier["flat"]),
        })
    };
    let tiers: Vec<Value> = input["tiers"].as_array().unwrap().iter().map(tier).collect();
    parse(&with(json!({ "model": model, "tiers": tiers }), bounds))
}

fn package(input: &Value, bounds: &Value) -> Spec {
    let spec = json!({
        "model": "package",
        "package_size": input["package_size"],
        "package_amount": input["package_price"],
    });
    parse(&with(spec, bounds))
}

fn with(mut spec: Value, bounds: &Value) -> Value {
    let fields = spec.as_object_mut().unwrap();
    fields.extend(bounds.as_object().unwrap().clone());
    spec
}

fn parse(spec: &Value) -> Spec {
    Spec::parse(&spec.to_string()).unwrap()
}

fn total(spec: &Spec, at: &Measure) -> String {
    let parts = spec.parts(at).unwrap();
    let total = spec.total(at).unwrap();
    assert_eq!(Amount::sum(parts.iter().map(|part| part.amount)).unwrap(), total);
    total.to_string()
}

/// The running totals before and after the usage that is billed now.
fn progress(input: &Value) -> (Measure, Measure) {
    let from = used(input, "already_billed_quantity");
    (from, from.add(&used(input, "new_quantity")).unwrap())
}

fn used(input: &Value, name: &str) -> Measure {
    Measure { events: 1, quantity: quantity(&input[name]), blocks: 0 }
}

fn minimum(spec: &Spec, input: &Value) -> Value {
    let parts = spec.parts(&used(input, "quantity")).unwrap();
    let (true_up, usage): (Vec<Part>, Vec<Part>) =
        parts.iter().partition(|part| matches!(part.term, Term::Minimum { .. }));
    let sum = |parts: Vec<Part>| Amount::sum(parts.iter().map(|part| part.amount)).unwrap().to_string();
    match input.get("already_billed_amount") {
        Some(billed) => {
            assert_eq!(sum(usage), billed.as_str().unwrap());
            json!({ "true_up": sum(true_up) })
        }
        None => json!({ "usage": sum(usage), "true_up": sum(true_up) }),
    }
}

fn capped(spec: &Spec, from: &Measure, to: &Measure) -> Value {
    let parts = spec.slice_parts(from, to).unwrap();
    let (discount, gross): (Vec<Part>, Vec<Part>) =
        parts.iter().partition(|part| matches!(part.term, Term::Maximum { .. }));
    let sum = |parts: Vec<Part>| Amount::sum(parts.iter().map(|part| part.amount)).unwrap();
    let discount = Amount::ZERO.subtract(sum(discount)).unwrap();
    let net = spec.slice(from, to).unwrap();
    json!({ "gross": sum(gross).to_string(), "discount": discount.to_string(), "net": net.to_string() })
}

/// A unit conversion that rounds up is a package price; free converted units are free packages.
fn converted(input: &Value) -> Value {
    assert_eq!(input["rounding"], "ceiling");
    let mut spec = json!({
        "model": "package",
        "package_size": input["divide_by"],
        "package_amount": input["unit"],
        "round": "each",
    });
    if let Some(free) = input.get("free_converted_units") {
        spec["free_units"] = free.clone();
    }
    let spec = parse(&spec);
    let raw = quantity(&input["raw_quantity"]);
    let blocks = blocks_of(raw, spec.block_size().unwrap());
    let amount = total(&spec, &Measure { events: 1, quantity: raw, blocks });
    match input.get("free_converted_units") {
        Some(_) => json!({ "amount": amount }),
        None => json!({ "billed_quantity": blocks.to_string(), "amount": amount }),
    }
}

fn free_units(input: &Value) -> Value {
    let spec = parse(&json!({ "model": "per_unit", "unit_amount": "1", "free_units": input["free_units"] }));
    let from = used(input, "already_seen");
    let to = from.add(&used(input, "new_quantity")).unwrap();
    let parts = spec.slice_parts(&from, &to).unwrap();
    let units = |free: bool| {
        let part = parts.iter().find(|part| matches!(part.term, Term::FreeUnits) == free);
        part.unwrap().units.to_string()
    };
    json!({ "billable_new": units(false), "discounted_now": units(true) })
}

fn percentage(input: &Value) -> Value {
    let mut spec = json!({ "model": "percentage", "rate_percent": input["rate_percent"] });
    if let Some(fixed) = input.get("fixed_per_event") {
        spec["fixed_amount"] = fixed.clone();
    }
    let at = match &input["events"] {
        Value::Array(amounts) => {
            let each =
                amounts.iter().map(|amount| Measure { events: 1, quantity: quantity(amount), blocks: 0 });
            each.fold(Measure::ZERO, |sum, event| sum.add(&event).unwrap())
        }
        count => {
            Measure { events: count.as_i64().unwrap(), quantity: quantity(&input["total_units"]), blocks: 0 }
        }
    };
    json!({ "amount": total(&parse(&spec), &at) })
}

/// Each line is rounded once, and the rounded lines are added (RULES 9).
fn rounded_sum(input: &Value) -> String {
    let currency: Currency = input["currency"].as_str().unwrap().parse().unwrap();
    let texts = |name: &str| input.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let price = |value: &Value| value.as_str().unwrap().parse::<UnitPrice>().unwrap();
    let plain = texts("lines").into_iter().chain(texts("fixed")).map(|line| price(&line).amount());
    let usage = texts("usage");
    let usage = usage.iter().map(|line| price(&line["unit"]).times(quantity(&line["qty"])).unwrap());
    let lines = plain.chain(usage).map(|amount| amount.round(currency).unwrap());
    lines.fold(Money::zero(currency), |sum, line| sum.add(line).unwrap()).number()
}

/// The last value is the running total; the amount after each is the price of it.
fn latest(input: &Value) -> Value {
    let unit = Money::new(input["unit_cents"].as_i64().unwrap(), Currency::USD).number();
    let spec = parse(&json!({ "model": "per_unit", "unit_amount": unit }));
    let mut cents = Vec::new();
    for (count, value) in (1..).zip(input["values_in_time_order"].as_array().unwrap()) {
        let at = Measure { events: count, quantity: quantity(value), blocks: 0 };
        cents.push(spec.total(&at).unwrap().round(Currency::USD).unwrap().minor);
    }
    json!({ "cents_after_each": cents })
}

fn anniversaries(input: &Value, expected: &Value) -> Value {
    let start = date(input.get("start").unwrap_or(&input["anchor"]));
    let months = match input.get("every_years") {
        Some(years) => years.as_i64().unwrap() * 12,
        None => input["every_months"].as_i64().unwrap(),
    };
    let months = i32::try_from(months).unwrap();
    let mut dates = (1..).map(|count| anniversary(start, months, count).unwrap());
    let in_year = |year: i16| {
        let dates = (1..60).map(|count| anniversary(start, months, count).unwrap());
        dates.filter(|date| date.year() == year).map(|date| date.to_string()).collect::<Vec<_>>()
    };
    if expected.get("next").is_some() {
        return json!({ "next": dates.next().unwrap().to_string() });
    }
    if let Some(year) = input.get("year") {
        let [only] = &in_year(i16::try_from(year.as_i64().unwrap()).unwrap())[..] else { panic!("not one") };
        // What it must not fall on is what it must not be equal to.
        assert!(expected["not_on"].as_array().unwrap().iter().all(|other| other != only));
        return json!({ "bill_date": only, "not_on": expected["not_on"] });
    }
    json!({ "bill_dates": in_year(date(&expected["bill_dates"][0]).year()) })
}

/// Periods with their last day inclusive, as the vector has them.
fn month_end_periods(input: &Value, expected: &Value) -> Value {
    let start = date(&input["start"]);
    let count = i32::try_from(expected["periods"].as_array().unwrap().len()).unwrap();
    let periods = (0..count).map(|step| {
        let first = anniversary(start, 1, step).unwrap();
        let last = anniversary(start, 1, step + 1).unwrap().yesterday().unwrap();
        [first.to_string(), last.to_string()]
    });
    json!({ "periods": periods.collect::<Vec<_>>() })
}

/// The ticks that fall on the local first of a month are on one day, and none of the others is; the
/// bill itself is told by its story.
fn bill_day_ticks(input: &Value) -> Value {
    let zone: Zone = input["timezone"].as_str().unwrap().parse().unwrap();
    let days = |name: &str| -> Vec<jiff::civil::Date> {
        input[name].as_array().unwrap().iter().map(|tick| zone.date(instant(tick))).collect()
    };
    let mut on_bill_day = days("ticks_on_local_first_of_month");
    assert!(on_bill_day.iter().all(|date| date.day() == 1));
    let before = days("ticks_before").iter().filter(|date| date.day() == 1).count();
    on_bill_day.extend(days("ticks_after").into_iter().filter(|date| date.day() == 1));
    on_bill_day.dedup();
    json!({ "invoices_before": before, "invoices_after_all_ticks": on_bill_day.len() })
}

fn quantity(value: &Value) -> Quantity {
    match value {
        Value::String(text) => text.parse().unwrap(),
        number => number.to_string().parse().unwrap(),
    }
}

fn date(value: &Value) -> jiff::civil::Date {
    value.as_str().unwrap().parse().unwrap()
}

/// An instant; the vectors leave out the seconds.
fn instant(value: &Value) -> Timestamp {
    let text = value.as_str().unwrap();
    text.parse().or_else(|_| text.replace('Z', ":00Z").parse()).unwrap()
}
