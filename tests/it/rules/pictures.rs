//! Charts as SVG: well formed, without a style of their own, and with the figures beside them.

use payg::chart::series::Step;
use payg::chart::svg::ageing::{Age, ageing};
use payg::chart::svg::curves::{Across, Curve, curves};
use payg::chart::svg::movement::{Move, movement};
use payg::chart::svg::picture::{Caption, Picture};
use payg::chart::svg::stacked::{Layer, Stacked, stacked};
use payg::values::calendar::Zone;
use payg::values::timestamp::{DAY, Timestamp};
use proptest::prelude::*;

const UNIT: i128 = 1_000_000;

fn caption(title: &str) -> Caption {
    let description = "A picture of <a test> & \"more\"".to_owned();
    Caption { id: "chart".to_owned(), title: title.to_owned(), description }
}

fn month(layers: Vec<Layer>, days: i64) -> Stacked {
    let start: Timestamp = "2026-10-01T00:00:00Z".parse().unwrap();
    let starts = (0..days).map(|day| start.plus_micros(day * DAY)).collect();
    Stacked { step: Step::Day, zone: Zone::utc(), starts, layers, last_is_open: true }
}

fn layer(name: &str, values: impl IntoIterator<Item = i128>) -> Layer {
    Layer { name: name.to_owned(), values: values.into_iter().collect() }
}

/// Holds a picture to what a page needs of it.
#[track_caller]
fn is_sound(picture: &Picture) {
    is_well_formed(&picture.svg);
    is_well_formed(&picture.narrow);
    let svg = &picture.svg;
    assert!(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"chart-title chart-desc\""));
    // Two pictures stand on one page, so they have ids of their own.
    let narrow = "aria-labelledby=\"chart-narrow-title chart-narrow-desc\"";
    assert!(picture.narrow.contains(narrow), "{}", picture.narrow);
    let width = picture.table[0].len();
    assert!(picture.table.iter().all(|row| row.len() == width), "{:?}", picture.table);
    let alone = picture.standalone();
    assert!(alone.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" ") && alone.contains("<style>"));
}

#[track_caller]
fn is_well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or_else(|| panic!("a tag does not end: {piece}"));
        assert!(!text.contains('>'), "a bare > in {piece}");
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        assert!(["svg", "title", "desc", "rect", "line", "text", "polyline"].contains(&name), "{name}");
        assert!(!tag.contains("style") && !tag.contains(" on") && !tag.contains("href"), "{tag}");
        assert!(tag.matches('"').count().is_multiple_of(2), "{tag}");
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{svg}");
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        for number in ["NaN", "inf", "=\"-"] {
            assert!(!tag.contains(number), "{tag}");
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
}

/// A millionth is the longest label of a scale; a letter is at most 0.64 of its type's height wide.
#[test]
fn the_smallest_values_are_labelled_in_full() {
    let picture = stacked(&month(vec![layer("api", [2])], 1), &caption("Usage"));
    for (svg, height) in [(&picture.svg, 12.0), (&picture.narrow, 12.5)] {
        let labels = svg.split("<text x=\"").skip(1).filter(|rest| rest.contains("text-anchor=\"end\""));
        let mut longest = 0;
        for label in labels {
            let end: f64 = label.split('"').next().unwrap().parse().unwrap();
            let text = label.split_once('>').unwrap().1.split('<').next().unwrap();
            longest = longest.max(text.len());
            assert!(end >= text.len() as f64 * 0.64 * height - 5.0, "{text} begins outside of {svg}");
        }
        assert_eq!(longest, "0.000002".len(), "{svg}");
    }
}

#[test]
fn usage_over_time_is_stacked() {
    let layers =
        vec![layer("api", [2, 0, 4].map(|n| n * UNIT)), layer("<b>sms</b>", [1, 1, 0].map(|n| n * UNIT))];
    let picture = stacked(&month(layers, 3), &caption("Usage"));
    is_sound(&picture);
    // Four bars of something, one of them not over yet, and two names.
    assert_eq!(picture.svg.matches("<rect").count(), 4 + 2, "{}", picture.svg);
    assert_eq!(picture.svg.matches("chart-open").count(), 1);
    assert!(picture.svg.contains("<title>1 Oct: &lt;b&gt;sms&lt;/b&gt; 1</title>"), "{}", picture.svg);
    assert_eq!(picture.table[1], ["2026-10-01 00:00", "2", "1"]);
    assert!(picture.html_table().contains("<th>&lt;b&gt;sms&lt;/b&gt;</th>"));
}

#[test]
fn the_other_pictures_are_sound() {
    let grown = |days: i128, by: i128| (0..=days).map(|day| (day * UNIT, day * by * UNIT)).collect();
    let lines = [
        Curve { name: "November".to_owned(), is_before: false, points: grown(12, 30) },
        Curve { name: "October".to_owned(), is_before: true, points: grown(31, 25) },
    ];
    let cost = curves(&lines, &Across::Days, &caption("Cost"));
    is_sound(&cost);
    assert_eq!(cost.svg.matches("chart-before").count(), 1);
    let tiers = vec![(0, 0), (1_000 * UNIT, 100 * UNIT), (5_000 * UNIT, 300 * UNIT)];
    let price = Curve { name: "api".to_owned(), is_before: false, points: tiers };
    let price = curves(&[price], &Across::Quantity("request".to_owned()), &caption("Price"));
    is_sound(&price);
    assert!(price.svg.contains("5k request"), "{}", price.svg);
    let change = |name: &str, change: i128| Move { name: name.to_owned(), change: change * UNIT };
    let moves =
        [change("new", 300), change("expansion", 50), change("contraction", -80), change("churn", -120)];
    let revenue = movement(("October", 1_000 * UNIT), &moves, "November", &caption("MRR"));
    is_sound(&revenue);
    assert_eq!(revenue.table.last().unwrap(), &["November", "1150"]);
    let age = |name: &str, amount: i128| Age { name: name.to_owned(), amount: amount * UNIT };
    let owed = ageing(
        &[age("current", 500), age("30 days", 200), age("60 days", 0), age("90 days", 9)],
        &caption("Owed"),
    );
    is_sound(&owed);
    assert_eq!(owed.svg.matches("<rect").count(), 3 + 4, "ages of nothing have no piece, but a name");
}

proptest! {
    #[test]
    fn any_figures_make_a_sound_picture(
        rows in proptest::collection::vec(proptest::collection::vec(any::<i64>(), 0..40), 0..8),
        name in "\\PC*",
        days in 0i64..40,
    ) {
        let layers = rows.iter().map(|row| layer(&name, row.iter().map(|value| i128::from(*value)))).collect();
        is_sound(&stacked(&month(layers, days), &caption(&name)));
        let line = |row: &Vec<i64>| Curve {
            name: name.clone(),
            is_before: row.len().is_multiple_of(2),
            points: row.iter().map(|value| (i128::from(*value).max(0), i128::from(*value))).collect(),
        };
        let lines: Vec<Curve> = rows.iter().map(line).collect();
        is_sound(&curves(&lines, &Across::Quantity(name.clone()), &caption(&name)));
        let moves: Vec<Move> = rows.concat().iter().map(|change| Move { name: name.clone(), change: i128::from(*change) }).collect();
        is_sound(&movement((&name, 0), &moves, &name, &caption(&name)));
        let ages: Vec<Age> = rows.concat().iter().map(|amount| Age { name: name.clone(), amount: i128::from(*amount) }).collect();
        is_sound(&ageing(&ages, &caption(&name)));
    }
}
