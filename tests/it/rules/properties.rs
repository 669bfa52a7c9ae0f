//! What holds for every price, every usage and every text.

use super::chances::{running_totals, spec, usage};
use payg::rating::measure::Measure;
use payg::rating::quote::{Question, Quote};
use payg::rating::rate::Rate;
use payg::rating::spec::{Model, Spec};
use payg::rating::tier::Tier;
use payg::values::amount::Amount;
use payg::values::calendar::{Month, Zone, anniversary, elapsed_cycles, first_bill_date};
use payg::values::currency::Currency;
use payg::values::money::Money;
use payg::values::quantity::Quantity;
use payg::values::timestamp::Timestamp;
use payg::values::typed_date::{parse_instant, parse_period, parse_range};
use payg::values::unit_price::UnitPrice;
use proptest::prelude::*;

proptest! {
    #[test]
    fn slices_cost_what_the_whole_costs(spec in spec(), usage in usage(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6)) {
        let totals = running_totals(&spec, &usage);
        let mut stops: Vec<usize> = cuts.iter().map(|cut| cut.index(totals.len())).collect();
        stops.extend([0, totals.len() - 1]);
        stops.sort_unstable();
        let (mut sum, mut explained) = (Amount::ZERO, Amount::ZERO);
        for pair in stops.windows(2) {
            let (from, to) = (totals[pair[0]], totals[pair[1]]);
            if to.is_empty() { continue; }
            let cost = spec.slice(&from, &to).unwrap();
            let parts = spec.slice_parts(&from, &to).unwrap();
            prop_assert_eq!(Amount::sum(parts.iter().map(|part| part.amount)).unwrap(), cost);
            sum = sum.add(cost).unwrap();
            explained = Amount::sum(parts.iter().map(|part| part.amount)).unwrap().add(explained).unwrap();
        }
        let whole = totals[totals.len() - 1];
        let at_once = if whole.is_empty() { Amount::ZERO } else { spec.total(&whole).unwrap() };
        prop_assert_eq!(sum, at_once);
        prop_assert_eq!(explained, at_once);
    }

    #[test]
    fn parts_sum_to_the_total_within_its_bounds(spec in spec(), usage in usage()) {
        for at in running_totals(&spec, &usage) {
            let total = spec.total(&at).unwrap();
            let parts = spec.parts(&at).unwrap();
            prop_assert_eq!(Amount::sum(parts.iter().map(|part| part.amount)).unwrap(), total);
            let bounds = spec.bounds();
            prop_assert!(bounds.minimum_amount.is_none_or(|least| total >= least.amount()));
            prop_assert!(bounds.maximum_amount.is_none_or(|most| total <= most.amount()));
            prop_assert!(total >= Amount::ZERO);
        }
    }

    #[test]
    fn more_usage_never_costs_less_but_by_volume(spec in spec(), usage in usage()) {
        if matches!(spec.model(), Model::Volume { .. }) { return Ok(()); }
        let totals = running_totals(&spec, &usage);
        for pair in totals.windows(2) {
            prop_assert!(spec.total(&pair[0]).unwrap() <= spec.total(&pair[1]).unwrap());
        }
    }

    #[test]
    fn a_spec_reads_back_what_it_writes(spec in spec()) {
        let text = spec.to_json();
        let again = Spec::parse(&text).unwrap();
        prop_assert_eq!(&again, &spec);
        prop_assert_eq!(again.to_json(), text);
        prop_assert!(!spec.describe(Currency::USD).is_empty());
    }

    #[test]
    fn a_quote_is_the_slice(spec in spec(), usage in usage(), from in 0..1_000_000_000i64) {
        let whole = running_totals(&spec, &usage).pop().unwrap();
        let question = Question {
            from_quantity: Quantity::from_millionths(from),
            quantity: whole.quantity.add(Quantity::from_millionths(from)).unwrap(),
            events: whole.events.max(1),
        };
        let quote = Quote::of(&spec, &question).unwrap();
        prop_assert_eq!(Amount::sum(quote.parts.iter().map(|part| part.amount)).unwrap(), quote.amount);
    }

    #[test]
    fn any_total_is_priced_or_refused(spec in spec(), events in any::<i64>(), quantity in any::<i64>(), blocks in any::<i64>()) {
        let at = Measure { events, quantity: Quantity::from_millionths(quantity), blocks };
        let _ = spec.total(&at);
        let _ = spec.slice_parts(&Measure::ZERO, &at);
        let question = Question { from_quantity: Quantity::ZERO, quantity: at.quantity, events };
        let _ = Quote::of(&spec, &question);
    }

    #[test]
    fn any_text_is_read_or_refused(text in any_text()) {
        read_everything(&text);
    }

    #[test]
    fn any_date_like_text_is_read_or_refused(text in date_like()) {
        read_everything(&text);
    }

    #[test]
    fn any_spec_like_text_is_read_or_refused(text in spec_like()) {
        if let Ok(spec) = Spec::parse(&text) {
            prop_assert_eq!(Spec::parse(&spec.to_json()).unwrap(), spec);
        }
    }

    #[test]
    fn numbers_read_back_what_they_show(raw in any::<i64>()) {
        let quantity = Quantity::from_millionths(raw);
        prop_assert_eq!(quantity.to_string().parse::<Quantity>().unwrap(), quantity);
        for code in ["USD", "JPY", "KWD"] {
            let money = Money::new(raw, code.parse().unwrap());
            prop_assert_eq!(Money::parse(&money.number(), money.currency).unwrap(), money);
        }
    }

    #[test]
    fn prices_read_back_what_they_show(whole in 0..1_000_000_000_000u64, fraction in 0..1_000_000_000_000u64) {
        let price: UnitPrice = format!("{whole}.{fraction:012}").parse().unwrap();
        prop_assert_eq!(price.to_string().parse::<UnitPrice>().unwrap(), price);
    }

    #[test]
    fn instants_read_back_what_they_show(micros in Timestamp::MIN.micros()..=Timestamp::MAX.micros(), zone in zone()) {
        let at = Timestamp::from_micros(micros).unwrap();
        prop_assert_eq!(at.to_string().parse::<Timestamp>().unwrap(), at);
        let date = zone.date(at);
        if let (Ok(midnight), Ok(day)) = (zone.start_of(date), parse_period(&date.to_string(), &zone, at)) {
            prop_assert_eq!(day.start, midnight);
            prop_assert!(day.contains(at));
        }
    }

    #[test]
    fn a_month_is_the_sum_of_its_days(year in 1900..2100i16, month in 1..=12i8, zone in zone()) {
        let month: Month = format!("{year:04}-{month:02}").parse().unwrap();
        let whole = month.period(&zone).unwrap();
        let mut at = whole.start;
        let mut date = month.first();
        while Month::holding(date) == month {
            let day = parse_period(&date.to_string(), &zone, Timestamp::EPOCH).unwrap();
            prop_assert_eq!(day.start, at);
            at = day.end;
            date = date.tomorrow().unwrap();
        }
        prop_assert_eq!(at, whole.end);
        prop_assert_eq!(month.to_string().parse::<Month>().unwrap(), month);
    }

    #[test]
    fn cycles_hold_the_date_they_are_counted_at(start in date(), days in 0..20_000i64, months in 1..30i32) {
        let at = start.checked_add(jiff::Span::new().days(days)).unwrap();
        let elapsed = elapsed_cycles(start, months, at).unwrap();
        prop_assert!(anniversary(start, months, elapsed).unwrap() <= at);
        prop_assert!(anniversary(start, months, elapsed + 1).unwrap() > at);
    }

    #[test]
    fn the_first_bill_is_within_a_month(start in date(), day in 1..=31i8) {
        let first = first_bill_date(start, day).unwrap();
        prop_assert!(first >= start);
        prop_assert!((first - start).get_days() <= 31);
        prop_assert!(first.day() == day || first == first.last_of_month());
    }
}

/// Reads a text as everything a person or a file may give.
fn read_everything(text: &str) {
    let now: Timestamp = "2026-11-20T12:34:56.789Z".parse().unwrap();
    for zone in [Zone::utc(), "America/New_York".parse().unwrap()] {
        let _ = parse_period(text, &zone, now);
        let _ = parse_instant(text, &zone, now);
        let _ = parse_range(Some(text), Some(text), &zone, now);
    }
    let _ = text.parse::<Month>();
    let _ = text.parse::<Timestamp>();
    let _ = text.parse::<Tier>();
    let _ = text.parse::<Currency>();
    let _ = Spec::parse(text);
    if let Ok(quantity) = text.parse::<Quantity>() {
        assert_eq!(quantity.to_string().parse::<Quantity>().unwrap(), quantity);
    }
    if let Ok(price) = text.parse::<UnitPrice>() {
        assert_eq!(price.to_string().parse::<UnitPrice>().unwrap(), price);
    }
    if let Ok(rate) = text.parse::<Rate>() {
        assert_eq!(rate.to_string().parse::<Rate>().unwrap(), rate);
    }
    if let Ok(money) = Money::parse(text, Currency::USD) {
        assert_eq!(Money::parse(&money.number(), Currency::USD).unwrap(), money);
    }
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![".*", "[-+0-9.eE_, ]{0,50}", "-?[0-9]{1,45}(\\.[0-9]{0,45})?"]
}

fn date_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,6}".boxed(),
        "(now|today|yesterday|this|last|day|week|month|quarter|year|days|months|ago|hours|T|Z|q[0-9])"
            .boxed(),
        "[-:./ +]{1,2}".boxed(),
        "-[0-9]{1,7}(min|h|d|w|mo|y)".boxed(),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}".boxed(),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[-+][0-9]{2}:[0-9]{2})"
            .boxed(),
        "[0-9]{1,6} (minutes|hours|days|weeks|months|quarters|years) ago".boxed(),
    ];
    prop::collection::vec(piece, 1..5).prop_map(|pieces| pieces.concat())
}

/// A spec's text with some of it cut out, doubled or replaced.
fn spec_like() -> impl Strategy<Value = String> {
    let wound = (any::<prop::sample::Index>(), 0..8usize, "(|\"|\\{|\\}|\\[|\\]|,|null|-1|1e9|0\\.5|up_to)");
    (spec(), prop::collection::vec(wound, 1..4)).prop_map(|(spec, wounds)| {
        let mut text: Vec<char> = spec.to_json().chars().collect();
        for (at, length, patch) in wounds {
            let start = at.index(text.len() + 1);
            let end = (start + length).min(text.len());
            text.splice(start..end, patch.chars());
        }
        text.into_iter().collect()
    })
}

fn zone() -> impl Strategy<Value = Zone> {
    // Zones whose clocks change at midnight, by half an hour, or that skipped a day.
    let names = [
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/Sao_Paulo",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "Asia/Beirut",
    ];
    prop::sample::select(names.to_vec()).prop_map(|name| name.parse().unwrap())
}

fn date() -> impl Strategy<Value = jiff::civil::Date> {
    (1900..2100i16, 1..=12i8, 1..=31i8).prop_filter_map("not in the calendar", |(year, month, day)| {
        jiff::civil::Date::new(year, month, day).ok()
    })
}
