//! What is included and what is charged, against a count event by event, in whole and in parts.

use crate::stage::both;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use payg::chart::series::Step;
use payg::db::sql::Backend;
use payg::engine::cost;
use payg::engine::cost_series::cost_series;
use payg::engine::find_customer::find_customer;
use payg::values::calendar::{Month, Zone, anniversary};
use proptest::prelude::*;

/// Days since the first of November 2026 on which silver and gold are bought, what they include, and
/// the usage: days and units.
type World = ((i64, i64), (i64, i64), Vec<(i64, i64)>);

fn date(day: i64) -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 1).checked_add(jiff::Span::new().days(day)).unwrap()
}

/// Buys and renews until the end of the year.
async fn subscribe(stage: &Stage, bought: (i64, i64), included: (i64, i64)) {
    stage.lines("service create api --unit request\nprice set api 0.01 --from 2026-01-01 --yes").await;
    stage.lines("user create ada --user-name ada").await;
    stage.lines(&format!("plan create silver --monthly 10 --include api={}", included.0)).await;
    stage
        .lines(&format!("plan create gold --monthly 30 --include api={} --price api=0.004", included.1))
        .await;
    for day in 0..=60 {
        stage.at(&format!("{}T00:00:00Z", date(day)));
        if day == bought.0 {
            stage.lines("subscription create ada silver").await;
        }
        if day == bought.1 {
            stage.lines("subscription create ada gold").await;
        }
        stage.line("work --once").await.ok();
    }
}

/// `included`, and the cost in hundredths of a cent, of each month, counted event by event.
fn counted(bought: (i64, i64), included: (i64, i64), usage: &[(i64, i64)]) -> [(i64, i64); 2] {
    let mut months = [(0, 0); 2];
    let mut taken = [[0i64; 4]; 2];
    // What was bought first is used first; of one day silver.
    let order = if bought.1 < bought.0 { [1, 0] } else { [0, 1] };
    for (day, units) in usage {
        let mut rest = *units;
        for plan in order {
            let (start, quantity) = [(bought.0, included.0), (bought.1, included.1)][plan];
            let window = (0..4).rev().find(|n| anniversary(date(start), 1, *n).unwrap() <= date(*day));
            if let Some(window) = window.filter(|_| start <= *day) {
                let part = rest.min(quantity - taken[plan][window as usize]);
                taken[plan][window as usize] += part;
                rest -= part;
            }
        }
        let month = usize::from(*day >= 30);
        months[month].0 += units - rest;
        months[month].1 += rest * if bought.1 <= *day { 40 } else { 100 };
    }
    months
}

async fn compare(stage: Stage, (bought, included, mut usage): World) {
    usage.sort_unstable();
    subscribe(&stage, bought, included).await;
    let late = usage.split_off(usage.len() / 2);
    let record = async |usage: &[(i64, i64)], from: usize| {
        let rows: Vec<String> = usage
            .iter()
            .enumerate()
            .map(|(at, (day, units))| format!("ada api {}T12:{:02}:00Z {units}", date(*day), from + at))
            .collect();
        stage.used(&rows.join("\n")).await;
    };
    // The later half is known first, and some of it billed before the rest comes.
    record(&late, 30).await;
    stage.at("2027-01-01T12:00:00Z");
    stage.json("bill --month 2026-11").await;
    record(&usage, 0).await;
    stage.json("bill --month 2026-12").await;
    stage.verified().await;
    usage.extend(late);
    let expected = counted(bought, included, &usage);
    let payg = stage.payg();
    let mut view = payg.db.view().await.unwrap();
    let ada = find_customer(&mut view, "ada").await.unwrap();
    let catalogue = cost::catalogue(&mut view).await.unwrap();
    let (mut billed, zone) = (0, Zone::utc());
    for (month, (covered, hundredths)) in ["2026-11", "2026-12"].into_iter().zip(expected) {
        let period = month.parse::<Month>().unwrap().period(&Zone::utc()).unwrap();
        let whole = cost::of_customer(&mut view, &catalogue, &ada, period).await.unwrap();
        let included: i64 = whole.services.iter().map(|one| one.included().millionths()).sum();
        assert_eq!(included, covered * 1_000_000, "{month}");
        let total = whole.total().unwrap();
        assert_eq!(total.show(ada.currency).parse::<f64>().unwrap(), hundredths as f64 / 10_000.0, "{month}");
        let days = cost_series(&mut view, &catalogue, &ada, None, period, (Step::Day, &zone));
        let days = days.await.unwrap();
        let sum: f64 = days.iter().map(|day| day.cost.amount.parse::<f64>().unwrap()).sum();
        assert!((sum - hundredths as f64 / 10_000.0).abs() < 1e-9, "{month}: the days come to {sum}");
        billed += hundredths;
    }
    drop(view);
    stage.at("2027-02-01T12:00:00Z");
    stage.json("bill --month 2027-01").await;
    stage.verified().await;
    let mut view = payg.db.view().await.unwrap();
    let sql =
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT), COUNT(*) FROM invoice_lines WHERE kind <> 'fee'";
    let row = view.one(sql, vec![]).await.unwrap();
    let (lines, count): (i64, i64) = (row.get(0).unwrap(), row.get(1).unwrap());
    assert!((lines * 100 - billed).abs() <= 50 * count.max(1), "{lines} cents on {count} lines, {billed}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(4, 24)))]

    #[test]
    fn what_is_included_is_what_a_count_of_every_event_says(
        bought in (0i64..28, 0i64..28),
        included in (1i64..400, 1i64..400),
        usage in prop::collection::vec((0i64..60, 1i64..200), 2..24),
    ) {
        both::tell(Backend::Sqlite, |stage| compare(stage, (bought, included, usage)));
    }
}
