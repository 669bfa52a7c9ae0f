//! Typed dates and calendars in text: what is typed, a bar, and what it means.

use payg::error::Result;
use payg::values::calendar::{Month, Zone, anniversary, elapsed_cycles, first_bill_date};
use payg::values::timestamp::{Period, Timestamp};
use payg::values::typed_date::{parse_instant, parse_period, parse_range};

/// Wednesday 4 November 2026, half past one in the morning in Berlin; in New York still the 3rd.
const NOW: &str = "2026-11-04T00:30:00Z";

/// The clocks of Berlin went back on 25 October 2026.
const PERIODS_IN_BERLIN: &str = "
2026-10 | 2026-09-30T22:00:00Z..2026-10-31T23:00:00Z
2026-q3 | 2026-06-30T22:00:00Z..2026-09-30T22:00:00Z
2026-Q4 | 2026-09-30T22:00:00Z..2026-12-31T23:00:00Z
2026 | 2025-12-31T23:00:00Z..2026-12-31T23:00:00Z
2026-10-05 | 2026-10-04T22:00:00Z..2026-10-05T22:00:00Z
2026-10-25 | 2026-10-24T22:00:00Z..2026-10-25T23:00:00Z
2026-10-01..2026-10-15 | 2026-09-30T22:00:00Z..2026-10-15T22:00:00Z
2026-10-05..2026-10-05 | 2026-10-04T22:00:00Z..2026-10-05T22:00:00Z
2026-09..2026-10 | 2026-08-31T22:00:00Z..2026-10-31T23:00:00Z
2026-10-01T00:00:00Z..2026-10-15T12:30:00.000001+02:00 | 2026-10-01T00:00:00Z..2026-10-15T10:30:00.000001Z
2026-10-01 .. now | 2026-09-30T22:00:00Z..2026-11-04T00:30:00Z
today | 2026-11-03T23:00:00Z..2026-11-04T23:00:00Z
Yesterday | 2026-11-02T23:00:00Z..2026-11-03T23:00:00Z
3 days ago | 2026-10-31T23:00:00Z..2026-11-01T23:00:00Z
1 day ago | 2026-11-02T23:00:00Z..2026-11-03T23:00:00Z
this month | 2026-10-31T23:00:00Z..2026-11-30T23:00:00Z
last  month | 2026-09-30T22:00:00Z..2026-10-31T23:00:00Z
this week | 2026-11-01T23:00:00Z..2026-11-08T23:00:00Z
last quarter | 2026-06-30T22:00:00Z..2026-09-30T22:00:00Z
last year | 2024-12-31T23:00:00Z..2025-12-31T23:00:00Z
-30d | 2026-10-04T22:00:00Z..2026-11-04T00:30:00Z
-0d | 2026-11-03T23:00:00Z..2026-11-04T00:30:00Z
-6h | 2026-11-03T18:30:00Z..2026-11-04T00:30:00Z
-2w | 2026-10-20T22:00:00Z..2026-11-04T00:30:00Z
-1mo | 2026-10-03T22:00:00Z..2026-11-04T00:30:00Z
-1y | 2025-11-03T23:00:00Z..2026-11-04T00:30:00Z
yesterday..today | 2026-11-02T23:00:00Z..2026-11-04T23:00:00Z
05/10/2026 | date \"05/10/2026\" is ambiguous: 2026-10-05 or 2026-05-10 (write the one you mean)
5.10.2026 | date \"5.10.2026\" is ambiguous: 2026-10-05 or 2026-05-10 (write the one you mean)
25/10/2026 | date \"25/10/2026\" is not in the order year-month-day: write 2026-10-25
10-25-2026 | date \"10-25-2026\" is not in the order year-month-day: write 2026-10-25
05/05/2026 | date \"05/05/2026\" is not in the order year-month-day: write 2026-05-05
55/55/2026 | date \"55/55/2026\" is not in the calendar
2026-02-30 | date \"2026-02-30\" is not in the calendar
2026-13 | date \"2026-13\" is not in the calendar
2026-q5 | date \"2026-q5\" is not a quarter: q1 to q4
0000-01-01 | date \"0000-01-01\" is outside of the years 1 to 9999
9999-12-31 | date \"9999-12-31\" is out of range
-999999y | date \"-999999y\" is out of range
-999999999d | date \"-999999999d\" is not understood (…)
2026-10-15..2026-10-01 | period \"2026-10-15..2026-10-01\" ends before it starts (2026-10-14T22:00:00Z to 2026-10-01T22:00:00Z)
2026-10-05T12:00 | time \"2026-10-05T12:00\" is not an RFC 3339 time with an offset (write it like 2026-10-01T12:00:00Z)
2026-10-05 12:00:00 | time \"2026-10-05 12:00:00\" is not an RFC 3339 time with an offset (write it like 2026-10-01T12:00:00Z)
2026-10-05T12:00:00Z | period \"2026-10-05T12:00:00Z\" is an instant (write from..to, or a day)
now | period \"now\" is an instant (write from..to, or a day)
2026-10.. | date \"\" is not understood (…)
2026-10-1 | date \"2026-10-1\" is not understood (…)
26-10-01 | date \"26-10-01\" is not understood (…)
next month | date \"next month\" is not understood (…)
soon | date \"soon\" is not understood (…)
";

const INSTANTS_IN_NEW_YORK: &str = "
now | 2026-11-04T00:30:00Z
today | 2026-11-03T05:00:00Z
yesterday | 2026-11-02T05:00:00Z
2026-11 | 2026-11-01T04:00:00Z
2026-11-02 | 2026-11-02T05:00:00Z
2026-10-05T12:00:00-07:00 | 2026-10-05T19:00:00Z
2 hours ago | 2026-11-03T22:30:00Z
90 minutes ago | 2026-11-03T23:00:00Z
2 weeks ago | 2026-10-20T04:00:00Z
3 months ago | 2026-08-03T04:00:00Z
-30d | 2026-10-04T04:00:00Z
2026-10..2026-11 | time \"2026-10..2026-11\" is a range (write one day or one time)
";

#[test]
fn periods_mean_what_the_zone_says() {
    let zone: Zone = "Europe/Berlin".parse().unwrap();
    hold(PERIODS_IN_BERLIN, |typed| parse_period(typed, &zone, now()).map(show));
}

#[test]
fn instants_mean_what_the_zone_says() {
    let zone: Zone = "America/New_York".parse().unwrap();
    hold(INSTANTS_IN_NEW_YORK, |typed| parse_instant(typed, &zone, now()).map(|at| at.to_string()));
}

#[test]
fn a_range_may_leave_out_an_end() {
    let zone = Zone::utc();
    let read = |from, to| match parse_range(from, to, &zone, now()) {
        Ok(period) => show(period),
        Err(error) => error.to_string(),
    };
    let shown = [
        read(Some("2026-10-01"), Some("2026-10-15")),
        read(Some("2026-10-01"), None),
        read(None, Some("yesterday")),
        read(None, None),
        read(Some("-30d"), Some("-7d")),
        read(Some("2027-01-01"), None),
        read(Some("x"), None),
    ];
    insta::assert_snapshot!(shown.join("\n"), @r#"
    2026-10-01T00:00:00Z..2026-10-16T00:00:00Z
    2026-10-01T00:00:00Z..2026-11-04T00:30:00Z
    1970-01-01T00:00:00Z..2026-11-04T00:00:00Z
    1970-01-01T00:00:00Z..2026-11-04T00:30:00Z
    2026-10-05T00:00:00Z..2026-10-28T00:00:00Z
    period "2027-01-01..now" ends before it starts (2027-01-01T00:00:00Z to 2026-11-04T00:30:00Z)
    date "x" is not understood
    "#);
}

#[test]
fn a_typed_period_is_said_back_resolved() {
    let zone: Zone = "Europe/Berlin".parse().unwrap();
    let period = parse_period("2026-10-01..2026-10-15", &zone, now()).unwrap();
    insta::assert_snapshot!(zone.show_period(period), @r"2026-10-01 00:00:00 until 2026-10-16 00:00:00 Europe/Berlin");
    let exact = parse_period("2026-10-01T00:00:00.5Z..now", &zone, now()).unwrap();
    insta::assert_snapshot!(zone.show_period(exact), @r"2026-10-01 02:00:00.5 until 2026-11-04 01:30:00 Europe/Berlin");
}

#[test]
fn a_month_with_a_clock_change_is_an_hour_longer_or_shorter() {
    let hours = |month: &str, zone: &str| {
        let period = month.parse::<Month>().unwrap().period(&zone.parse().unwrap()).unwrap();
        (period.end.micros() - period.start.micros()) / 3_600_000_000
    };
    assert_eq!(hours("2026-10", "Europe/Berlin"), 31 * 24 + 1);
    assert_eq!(hours("2026-03", "Europe/Berlin"), 31 * 24 - 1);
    assert_eq!(hours("2026-03", "UTC"), 31 * 24);
    // Samoa skipped the 30th of December 2011.
    assert_eq!(hours("2011-12", "Pacific/Apia"), 30 * 24);
}

#[test]
fn cycles_that_leave_the_calendar_are_refused() {
    let start = "2026-01-31".parse().unwrap();
    assert!(anniversary(start, i32::MAX, i32::MAX).is_err());
    assert!(anniversary(start, 12, 9_000).is_err());
    assert!(elapsed_cycles(start, 0, start).is_err());
    assert!(first_bill_date(start, 0).is_err());
    assert!(first_bill_date("9999-12-31".parse().unwrap(), 1).is_err());
    assert_eq!(elapsed_cycles(start, 1, "2025-01-01".parse().unwrap()).unwrap(), 0);
}

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn show(period: Period) -> String {
    format!("{}..{}", period.start, period.end)
}

/// Holds `read` to a table of what is typed and what it means, or how it is refused.
fn hold(table: &str, read: impl Fn(&str) -> Result<String>) {
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty()) {
        let (typed, meant) = line.split_once(" | ").unwrap();
        let answer = read(typed).unwrap_or_else(|error| match error.hint_text() {
            Some(hint) if hint.starts_with("write 2026-10-05,") => format!("{error} (…)"),
            Some(hint) => format!("{error} ({hint})"),
            None => error.to_string(),
        });
        if answer != meant {
            wrong.push(format!("{typed}\n  expected {meant}\n  got      {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
