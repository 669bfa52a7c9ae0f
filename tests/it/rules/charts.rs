//! Charts in text, as a terminal shows them.

use payg::chart::bars::bars;
use payg::chart::scale::short;
use payg::chart::series::{Bucket, Canvas, Series, Step, Style};
use payg::chart::spark::spark;
use payg::values::calendar::{Month, Zone};
use payg::values::quantity::Quantity;
use payg::values::timestamp::{SECOND, Timestamp};
use proptest::prelude::*;

#[test]
fn a_month_of_days() {
    let values = (0..30).map(|day| 120_000 + (day * day * 37 % 29) * 11_000);
    let series = days("2026-10-22", values, true);
    insta::assert_snapshot!(bars(&series, &canvas(80, 8, Style::Unicode)), @r"
    600k ┤
         │            ▁▁                                ▁▁
    400k ┤          ████  ▂▂  ▁▁  ▄▄▁▁    ▁▁▄▄  ▁▁  ▂▂  ████
         │  ▁▁  ▆▆▄▄████▇▇██▂▂██▃▃████    ████▃▃██▂▂██▇▇████▄▄▆▆  ▁▁
    200k ┤▂▂██▄▄██████████████████████▃▃▃▃██████████████████████▄▄██▂▂
         │██████████████████████████████████████████████████████████▒▒
       0 └22 Oct ────── 29 Oct ────── 5 Nov ─────── 12 Nov ───────────
          ▒ not complete
    ");
    insta::assert_snapshot!(bars(&series, &canvas(40, 4, Style::Ascii)), @r"
    500k +     ..                ..
         |   . ##.: : ::  :: : :.## .
         | :.###########..###########.:
         |#############################%
       0 +22 Oct ------ 5 Nov ----------
          % not complete
    ");
}

#[test]
fn two_days_of_hours_begin_labels_at_a_round_hour() {
    let start: Timestamp = "2026-10-24T03:00:00Z".parse().unwrap();
    let buckets = (0..48).map(|hour| Bucket {
        at: start.plus_micros(hour * 3_600 * SECOND),
        value: Quantity::from_units((hour * 7) % 24).unwrap(),
    });
    let zone = "Europe/Berlin".parse().unwrap();
    let series = Series { step: Step::Hour, zone, buckets: buckets.collect(), last_is_open: false };
    insta::assert_snapshot!(bars(&series, &canvas(72, 6, Style::Unicode)), @r"
    30 ┤
       │   ▂      ▃      ▅         ▂      ▃      ▅
    20 ┤   █  ▅   █  ▆  ▂█  █  ▃   █  ▅   █  ▆  ▂█  █  ▃
       │  ▆█ ▂█  ██ ▃█  ██ ▅█  █  ▆█ ▂█  ██ ▃█  ██ ▅█  █
    10 ┤ ▃██ ██ ▅██ ██ ▆██▂██ ██ ▃██ ██ ▅██ ██ ▆██▂██ ██
       │ ███▆██▂██████▃██████▅██ ███▆██▂██████▃██████▅██
     0 └────── 12:00 ───── 25 Oct ───── 12:00 ──────────
    ");
}

#[test]
fn a_year_of_months_stands_apart() {
    let month: Month = "2026-06".parse().unwrap();
    let buckets = (0..12).map(|step| Bucket {
        at: month.plus(step).unwrap().period(&Zone::utc()).unwrap().start,
        value: Quantity::from_millionths(i64::from(step) * 150_000),
    });
    let series =
        Series { step: Step::Month, zone: Zone::utc(), buckets: buckets.collect(), last_is_open: false };
    insta::assert_snapshot!(bars(&series, &canvas(60, 6, Style::Unicode)), @r"
    2 ┤
      │                                        ▄▄▄ ███
      │                            ▁▁▁ ▅▅▅ ███ ███ ███
    1 ┤                    ▂▂▂ ▆▆▆ ███ ███ ███ ███ ███
      │            ▃▃▃ ▆▆▆ ███ ███ ███ ███ ███ ███ ███
      │    ▄▄▄ ▇▇▇ ███ ███ ███ ███ ███ ███ ███ ███ ███
    0 └Jun ─── Aug ─── Oct ─── Dec ─── Feb ─── Apr ────
    ");
}

#[test]
fn more_days_than_columns_are_added_up() {
    let series = days("2026-01-01", (0..100).map(|day| day * 10), false);
    insta::assert_snapshot!(bars(&series, &canvas(40, 5, Style::Unicode)), @r"
    4k ┤
       │                       ▁▂▂▃▄▄▅▆▇▇
    2k ┤            ▁▂▂▃▄▄▅▆▇▇███████████
       │▁▁▂▂▃▄▅▅▆▇▇██████████████████████▒
     0 └1 Jan ─ 25 Jan  18 Feb  14 Mar ───
        a bar is 3 days, ▒ not complete
    ");
}

#[test]
fn nothing_and_less_than_nothing() {
    insta::assert_snapshot!(bars(&days("2026-01-01", [].into_iter(), false), &canvas(40, 4, Style::Unicode)), @r"nothing to draw");
    let zero = days("2026-01-01", [0, 0, 0].into_iter(), false);
    insta::assert_snapshot!(bars(&zero, &canvas(40, 4, Style::Unicode)), @r"
    1 ┤
      │
      │
      │
    0 └1 Jan ─ 2 Jan ─ 3 Jan ──
    ");
    let below = days("2026-01-01", [-5, 3, 1, -1].into_iter(), false);
    insta::assert_snapshot!(bars(&below, &canvas(0, 0, Style::Unicode)), @r"
    5 ┤     ▅▅▅▅ ▂▂▂▂
    0 └1 Jan ─── 3 Jan ────
    ");
}

#[test]
fn sparks_are_a_character_a_value() {
    let values =
        |values: &[i64]| values.iter().map(|value| Quantity::from_millionths(*value)).collect::<Vec<_>>();
    let shown = [
        spark(&values(&[0, 1, 2, 3, 4, 5, 6, 7]), Style::Unicode),
        spark(&values(&[0, 1, 2, 3, 4, 5, 6, 7]), Style::Ascii),
        spark(&values(&[i64::MIN, 1, i64::MAX]), Style::Unicode),
        spark(&values(&[0, 0]), Style::Unicode),
        spark(&[], Style::Unicode),
    ];
    insta::assert_snapshot!(shown.join("\n"), @r"
    ▁▂▃▄▅▆▇█
    _.:-=+*#
    ▁▂█
    ▁▁
    ");
}

#[test]
fn short_numbers_have_three_digits_and_a_letter() {
    let numbers = [
        "0",
        "0.000001",
        "0.1239",
        "12.345",
        "999.4",
        "999.6",
        "1250",
        "400000",
        "8414999",
        "-1500",
        "999999999",
    ];
    let shown = numbers.map(|number| {
        let quantity: Quantity = number.parse().unwrap();
        format!("{number} {}", short(i128::from(quantity.millionths())))
    });
    insta::assert_snapshot!(shown.join("\n"), @r"
    0 0
    0.000001 0.000001
    0.1239 0.124
    12.345 12.3
    999.4 999
    999.6 1k
    1250 1.25k
    400000 400k
    8414999 8.41M
    -1500 -1.5k
    999999999 1G
    ");
}

proptest! {
    #[test]
    fn no_line_is_wider_than_the_canvas(
        values in prop::collection::vec(any::<i64>(), 0..200),
        width in 0..130usize,
        height in 0..20usize,
        step in prop::sample::select(vec![Step::Hour, Step::Day, Step::Month]),
    ) {
        let mut series = days("2026-01-01", std::iter::empty(), true);
        series.step = step;
        series.buckets = (0i64..).zip(&values).map(|(index, value)| Bucket {
            at: Timestamp::EPOCH.plus_micros(index * 3_600 * SECOND),
            value: Quantity::from_millionths(*value),
        }).collect();
        for style in [Style::Unicode, Style::Ascii] {
            let chart = bars(&series, &canvas(width, height, style));
            prop_assert!(chart.lines().all(|line| line.chars().count() <= width.max(Canvas::WIDTH_MIN)), "{chart}");
            prop_assert!(chart.lines().count() <= height.max(1) + 3, "{chart}");
            prop_assert!(style == Style::Unicode || chart.is_ascii());
        }
    }
}

fn canvas(width: usize, height: usize, style: Style) -> Canvas {
    Canvas { width, height, style }
}

fn days(first: &str, values: impl Iterator<Item = i64>, last_is_open: bool) -> Series {
    let zone = Zone::utc();
    let first: jiff::civil::Date = first.parse().unwrap();
    let buckets = (0..).zip(values).map(|(index, value)| Bucket {
        at: zone.start_of(first.checked_add(jiff::Span::new().days(index)).unwrap()).unwrap(),
        value: Quantity::from_units(value).unwrap(),
    });
    let buckets = buckets.collect();
    Series { step: Step::Day, zone, buckets, last_is_open }
}
