//! Price specs in text: what is refused and how it is said, what is written, and what quotes show.

use payg::error::Kind;
use payg::rating::quote::{Question, Quote};
use payg::rating::spec::Spec;
use payg::rating::tier::Tier;
use payg::values::currency::Currency;
use payg::values::unit_price::UnitPrice;

/// A spec, a bar, and what the refusal says; a line that begins with `#` is a heading.
const REFUSED: &str = r##"
# not a spec
nonsense | a price spec must be JSON: expected ident at line 1 column 2
[] | a price spec must be a JSON object
{} | model: is missing
{"model":1} | model "1" is not a string
{"model":"gradual"} | model "gradual" is not a price model (did you mean "graduated"?)
# numbers
{"model":"per_unit"} | unit_amount: is missing
{"model":"per_unit","unit_amount":"-1"} | unit_amount: price "-1" is negative
{"model":"per_unit","unit_amount":-1} | unit_amount: price "-1" is negative
{"model":"per_unit","unit_amount":"0.0000000000001"} | unit_amount: price "0.0000000000001" has more than 12 decimals
{"model":"per_unit","unit_amount":"1000000000001"} | unit_amount: price "1000000000001" is too large
{"model":"per_unit","unit_amount":"ten"} | unit_amount: price "ten" is not a decimal number like 12.34
{"model":"per_unit","unit_amount":0.1} | unit_amount "0.1" is a JSON number with a fraction (write decimals as strings, so that none is lost)
{"model":"per_unit","unit_amount":true} | unit_amount "true" is not a string
{"model":"per_unit","unit_amount":"1","free_units":"-1"} | free_units "-1" is negative
{"model":"per_unit","unit_amount":"1","free_units":"0.0000001"} | free_units: quantity "0.0000001" has more than 6 decimals
{"model":"per_unit","unit_amount":"1","minimum_amount":"3","maximum_amount":"2"} | minimum_amount "3" is more than maximum_amount (2)
{"model":"percentage","rate_percent":"0.00000000001"} | rate_percent: rate "0.00000000001" has more than 10 decimals
{"model":"percentage","rate_percent":"-1"} | rate_percent: rate "-1" is negative
{"model":"package","package_size":"0","package_amount":"1"} | package_size "0" is not above zero
{"model":"package","package_size":"-5","package_amount":"1"} | package_size "-5" is not above zero
{"model":"package","package_size":"5","package_amount":"1","round":"up"} | round "up" is neither total nor each
# unknown and repeated fields
{"model":"per_unit","unit_amount":"1","unit_amount":"2"} | a price spec must be JSON: the field "unit_amount" is given twice at line 1 column 51
{"model":"per_unit","unit_amout":"1"} | field "unit_amout" is not known here (did you mean "unit_amount"?)
{"model":"per_unit","unit_amount":"1","tiers":[]} | field "tiers" is not known here (one of unit_amount, model, free_units, minimum_amount, maximum_amount)
{"model":"volume","tiers":[{"upto":"5","unit_amount":"1"}]} | field "tiers[0].upto" is not known here (did you mean "up_to"?)
# tiers
{"model":"graduated"} | tiers: is missing
{"model":"graduated","tiers":{}} | tiers "{}" is not a list
{"model":"graduated","tiers":[]} | tiers: the list is empty (the least is one tier without an end)
{"model":"graduated","tiers":[7]} | tiers[0] "7" is not an object
{"model":"graduated","tiers":[{"up_to":null}]} | tiers[0]: has neither unit_amount nor flat_amount
{"model":"graduated","tiers":[{"up_to":"10","unit_amount":"1"}]} | tiers[0].up_to "10" is an end, but the last tier has none (usage beyond it would have no price: make the last tier's up_to null)
{"model":"graduated","tiers":[{"up_to":null,"unit_amount":"1"},{"up_to":null,"unit_amount":"1"}]} | tiers[0].up_to: only the last tier may have no end
{"model":"graduated","tiers":[{"up_to":"10","unit_amount":"1"},{"up_to":"10","unit_amount":"1"},{"unit_amount":"1"}]} | tiers[1].up_to "10" is not above the end of the tier before it (10): tiers must rise without overlap
{"model":"volume","tiers":[{"up_to":"20","unit_amount":"1"},{"up_to":"10","unit_amount":"1"},{"unit_amount":"1"}]} | tiers[1].up_to "10" is not above the end of the tier before it (20): tiers must rise without overlap
{"model":"volume","tiers":[{"up_to":"0","unit_amount":"1"},{"unit_amount":"1"}]} | tiers[0].up_to "0" is not above zero
{"model":"volume","tiers":[{"up_to":"1","unit_amount":"-2"},{"unit_amount":"1"}]} | tiers[0].unit_amount: price "-2" is negative
"##;

/// A spec as it is given, as it is kept, and in words.
const KEPT: &str = r##"
{"unit_amount":"0.0010","model":"per_unit"} | {"model":"per_unit","unit_amount":"0.001"} | 0.001 USD per unit
{"model":"per_unit","unit_amount":7,"free_units":"0"} | {"model":"per_unit","unit_amount":"7"} | 7.00 USD per unit
{"model":"graduated","tiers":[{"up_to":1000,"unit_amount":"0.10","flat_amount":"2"},{"up_to":null,"unit_amount":"0.08"}]} | {"model":"graduated","tiers":[{"up_to":"1000","unit_amount":"0.1","flat_amount":"2"},{"up_to":null,"unit_amount":"0.08"}]} | graduated in USD: first 1000 at 0.10 + 2.00 flat, then 0.08
{"model":"graduated","tiers":[{"unit_amount":"0.1"}]} | {"model":"graduated","tiers":[{"up_to":null,"unit_amount":"0.1"}]} | graduated in USD: every unit at 0.10
{"model":"volume","tiers":[{"up_to":"5","flat_amount":"9"},{"up_to":"10","unit_amount":"2"},{"unit_amount":"1"}]} | {"model":"volume","tiers":[{"up_to":"5","unit_amount":"0","flat_amount":"9"},{"up_to":"10","unit_amount":"2"},{"up_to":null,"unit_amount":"1"}]} | volume in USD: all units at 0.00 + 9.00 flat up to 5, at 2.00 up to 10, at 1.00 beyond
{"model":"package","package_size":"1000","package_amount":"5","round":"total","minimum_amount":"1"} | {"model":"package","package_size":"1000","package_amount":"5","minimum_amount":"1"} | 5.00 USD per started 1000 units; at least 1.00 USD
{"model":"package","package_size":"30","package_amount":"0.05","round":"each","free_units":"2"} | {"model":"package","package_size":"30","package_amount":"0.05","round":"each","free_units":"2"} | 0.05 USD per started 30 units of each event; first 2 packages free
{"model":"percentage","rate_percent":"1.50","fixed_amount":"0.30","maximum_amount":"99"} | {"model":"percentage","rate_percent":"1.5","fixed_amount":"0.3","maximum_amount":"99"} | 1.5% of the amount + 0.30 USD per event; at most 99.00 USD
"##;

#[test]
fn wrong_specs_are_refused_by_name() {
    for line in rows(REFUSED) {
        let (json, said) = line.split_once(" | ").unwrap();
        let error = Spec::parse(json).expect_err(json);
        assert_eq!(error.kind(), Kind::Invalid);
        // The hint that shows a whole spec is left out of the table.
        let hint = error.hint_text().filter(|hint| !hint.starts_with("write it like"));
        let hint = hint.filter(|hint| !hint.starts_with("one of per_unit"));
        let shown = match hint {
            Some(hint) => format!("{} ({hint})", error.message()),
            None => error.message().to_owned(),
        };
        assert_eq!(shown, said, "{json}");
    }
}

#[test]
fn specs_are_kept_in_one_text_and_told_in_words() {
    for line in rows(KEPT) {
        let [given, kept, words] = line.split(" | ").collect::<Vec<_>>()[..] else { panic!("{line}") };
        let spec = Spec::parse(given).unwrap();
        assert_eq!(spec.to_json(), kept);
        assert_eq!(spec.describe(Currency::USD), words);
        assert_eq!(Spec::parse(kept).unwrap(), spec);
    }
}

#[test]
fn tiers_are_typed() {
    let show = |text: &str| match text.parse::<Tier>() {
        Ok(tier) => serde_json::to_string(&tier).unwrap(),
        Err(error) => error.to_string(),
    };
    let texts = ["1000=0.10+2", "rest=0.08", "inf=1", "1000", "x=1", "5=-1", "5=1+", "=1"];
    let shown: Vec<String> = texts.iter().map(|text| format!("{text} | {}", show(text))).collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    1000=0.10+2 | {"up_to":"1000","unit_amount":"0.1","flat_amount":"2"}
    rest=0.08 | {"up_to":null,"unit_amount":"0.08"}
    inf=1 | {"up_to":null,"unit_amount":"1"}
    1000 | tier "1000" is not like 1000=0.10 or 1000=0.10+2
    x=1 | tier "x=1": quantity "x" is not a decimal number like 12.34
    5=-1 | tier "5=-1": price "-1" is negative
    5=1+ | tier "5=1+": price "" is not a decimal number like 12.34
    =1 | tier "=1": quantity "" is not a decimal number like 12.34
    "#);
}

#[test]
fn a_price_of_many_is_a_price_of_one() {
    let per = |price: &str, units: &str| match price.parse::<UnitPrice>().unwrap().per(units.parse().unwrap())
    {
        Ok(price) => price.to_string(),
        Err(error) => error.to_string(),
    };
    assert_eq!(per("5", "1000"), "0.005");
    assert_eq!(per("1", "0.5"), "2");
    assert_eq!(per("1", "3"), r#"price "1" per 3 has more than 12 decimals a unit"#);
    assert_eq!(per("1", "0"), r#"quantity "0" is not above zero"#);
    assert_eq!(per("1000000000000", "0.000001"), r#"price "1000000000000" per 0.000001 is too large"#);
}

#[test]
fn a_quote_has_the_parts_of_each_tier() {
    let spec = r#"{"model":"graduated","free_units":"10","maximum_amount":"130","tiers":[
        {"up_to":"1000","unit_amount":"0.10","flat_amount":"2"},{"up_to":null,"unit_amount":"0.08"}]}"#;
    insta::assert_snapshot!(quote(spec, "0", "1510", 1), @r#"
    130
    10 free = 0
    {"kind":"free_units","units":"10","amount":"0"}
    tier 1 (0 to 1000): 1000 × 0.10 + 2.00 flat = 102
    {"kind":"tier","tier":1,"from":"0","up_to":"1000","unit_amount":"0.1","units":"1000","flat_amount":"2","amount":"102"}
    tier 2 (above 1000): 500 × 0.08 = 40
    {"kind":"tier","tier":2,"from":"1000","up_to":null,"unit_amount":"0.08","units":"500","amount":"40"}
    down to the maximum of 130.00 = -12
    {"kind":"maximum","maximum_amount":"130","units":"0","amount":"-12"}
    "#);
}

#[test]
fn a_quote_of_a_slice_has_what_the_slice_adds() {
    let spec = r#"{"model":"volume","tiers":[{"up_to":"100","unit_amount":"2","flat_amount":"10"},
        {"up_to":null,"unit_amount":"1"}]}"#;
    insta::assert_snapshot!(quote(spec, "90", "110", 1), @r#"
    -80
    tier 2 (above 100): 110 × 1.00 = 110
    {"kind":"tier","tier":2,"from":"100","up_to":null,"unit_amount":"1","units":"110","amount":"110"}
    less tier 1 (0 to 100): 90 × 2.00 + 10.00 flat = -190
    {"kind":"tier","tier":1,"from":"0","up_to":"100","unit_amount":"2","units":"-90","flat_amount":"-10","amount":"-190"}
    "#);
}

#[test]
fn a_quote_of_calls_rounds_each_of_them() {
    let spec = r#"{"model":"package","package_size":"30","package_amount":"0.05","round":"each"}"#;
    insta::assert_snapshot!(quote(spec, "0", "160", 4), @r#"
    0.4
    8 packages of 30 × 0.05 = 0.4
    {"kind":"packages","package_size":"30","package_amount":"0.05","units":"8","amount":"0.4"}
    "#);
    insta::assert_snapshot!(quote(spec, "30", "100", 1), @r#"
    0.15
    3 packages of 30 × 0.05 = 0.15
    {"kind":"packages","package_size":"30","package_amount":"0.05","units":"3","amount":"0.15"}
    "#);
    let total = r#"{"model":"package","package_size":"30","package_amount":"0.05"}"#;
    insta::assert_snapshot!(quote(total, "0", "160", 4), @r#"
    0.3
    6 packages of 30 × 0.05 = 0.3
    {"kind":"packages","package_size":"30","package_amount":"0.05","units":"6","amount":"0.3"}
    "#);
}

#[test]
fn a_quote_of_a_share_has_the_events() {
    let spec = r#"{"model":"percentage","rate_percent":"1.5","fixed_amount":"0.30","minimum_amount":"20"}"#;
    insta::assert_snapshot!(quote(spec, "0", "800", 4), @r#"
    20
    1.5% of 800 = 12
    {"kind":"percentage","rate_percent":"1.5","units":"800","amount":"12"}
    4 events × 0.30 = 1.2
    {"kind":"events","fixed_amount":"0.3","units":"4","amount":"1.2"}
    up to the minimum of 20.00 = 6.8
    {"kind":"minimum","minimum_amount":"20","units":"0","amount":"6.8"}
    "#);
}

fn quote(spec: &str, from: &str, to: &str, events: i64) -> String {
    let spec = Spec::parse(spec).unwrap();
    let question = Question { from_quantity: from.parse().unwrap(), quantity: to.parse().unwrap(), events };
    let quote = Quote::of(&spec, &question).unwrap();
    let mut lines = vec![format!("{}", quote.amount)];
    for part in &quote.parts {
        lines.push(format!("{} = {}", part.describe(Currency::USD), part.amount));
        lines.push(serde_json::to_string(part).unwrap());
    }
    lines.join("\n")
}

/// The rows of a table in text.
fn rows(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with("# "))
}
