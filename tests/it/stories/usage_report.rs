//! Reports on usage: lists, sums, charts and ranks of what counts.

use crate::on_both;
use serde_json::Value;
use std::io::{self, Write};

const SHOP: &str = "
    service create api
    service create call --unit second
    user create ada
    user create bob --time-zone Australia/Sydney
    user create eve";

const USAGE: &str = "
    ada api 2026-10-05T10:00:00Z 1
    ada api 2026-10-05T12:00:00Z 2.5
    ada call 2026-10-06T10:00:00Z 30
    bob api 2026-10-31T12:59:59Z 10
    bob api 2026-10-31T13:00:00Z 20
    eve api 2026-10-20T10:00:00Z 4";

on_both!(usage_is_summed_by_service_customer_and_day, |stage| async move {
    stage.lines(SHOP).await;
    stage.used(USAGE).await;
    let csv = async |words: &str| stage.line(&format!("usage summary {words} -o csv")).await.ok().stdout;
    assert_eq!(
        csv("--month 2026-10").await,
        "service,events,quantity,unit\napi,5,37.5,unit\ncall,1,30,second\n"
    );
    assert_eq!(
        csv("--month 2026-10 --by customer --service api").await,
        "customer,service,events,quantity,unit\nada,api,2,3.5,unit\nbob,api,2,30,unit\neve,api,1,4,unit\n"
    );
    assert_eq!(
        csv("--month 2026-10 --by day --customer ada").await,
        "day,service,events,quantity,unit\n2026-10-05,api,2,3.5,unit\n2026-10-06,call,1,30,second\n"
    );
    // A customer's months and days are its own: bob's October ends eleven hours earlier.
    assert_eq!(
        csv("--month 2026-10 --by day --customer bob").await,
        "day,service,events,quantity,unit\n2026-10-31,api,1,10,unit\n"
    );
    assert_eq!(csv("--month 2026-11").await, "service,events,quantity,unit\n");
});

on_both!(usage_is_drawn_and_ranked, |stage| async move {
    stage.lines(SHOP).await;
    stage.used(USAGE).await;
    let drawn = stage.line("usage chart api --month 2026-10 --ascii -o table").await.ok();
    assert!(drawn.stdout.starts_with("api by day\n"), "{drawn}");
    assert!(drawn.stdout.is_ascii() && drawn.stdout.contains("1 Oct"), "{drawn}");
    let series = stage.json("usage chart api --month 2026-10").await;
    let buckets = series["buckets"].as_array().unwrap();
    assert_eq!(
        (buckets.len(), &buckets[4]["value"], &buckets[30]["value"]),
        (31, &"3.5".into(), &"30".into())
    );
    let hours = stage.json("usage chart --customer ada --from 2026-10-05 --to 2026-10-05").await;
    assert_eq!((&hours["figure"], hours["buckets"].as_array().unwrap().len()), (&"events".into(), 24));
    assert_eq!(hours["buckets"][10]["value"], "1");

    let top = stage.json("usage top --service api --month 2026-10").await;
    let names: Vec<&str> =
        top["data"].as_array().unwrap().iter().map(|row| row["customer_name"].as_str().unwrap()).collect();
    assert_eq!(names, ["bob", "eve", "ada"]);
    assert_eq!(top["data"][0]["spark"].as_str().unwrap().chars().count(), 31);
    let busiest = stage.json("usage top --month 2026-10 --limit 1").await;
    assert_eq!(
        (&busiest["data"][0]["customer_name"], &busiest["data"][0]["events"]),
        (&"ada".into(), &3.into())
    );
    stage.line("usage top --by quantity").await.fails_with(2);
});

on_both!(events_are_listed_in_pages_in_both_directions, |stage| async move {
    stage.lines(SHOP).await;
    let rows: Vec<String> =
        (0..130).map(|n| format!("ada api 2026-10-05T10:{:02}:00Z {n}", n / 10)).collect();
    stage.used(&rows.join("\n")).await;
    for sort in ["at", "-at"] {
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let page =
                stage.json(&format!("usage list --customer ada --limit 33 --sort {sort}{cursor}")).await;
            seen.extend(
                page["data"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|row| row["quantity"].as_str().unwrap().to_owned()),
            );
            let Some(next) = page["next_cursor"].as_str() else { break };
            cursor = format!(" --cursor {next}");
        }
        assert_eq!(seen.len(), 130);
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 130, "{sort}");
    }
    let cut = stage.line("usage list").await.ok();
    assert!(cut.stderr.contains("50 of more"), "{cut}");
    assert_eq!(stage.line("usage list -o csv").await.ok().stdout.lines().count(), 131);
    assert_eq!(stage.json("usage list --service call").await["data"].as_array().unwrap().len(), 0);
    stage.line("usage list --cursor 00").await.fails_with(2);
    stage.line("usage list --search x").await.fails_with(2);
});

// Everybody's events of a quarter of an hour are looked through, so where they are many a page looks through
// few quarters.
on_both!(events_here_and_there_are_listed_a_few_at_a_time, |stage| async move {
    stage.lines(SHOP).await;
    // Some at the first instant of their quarter.
    let row = |hour: usize| format!("ada api 2026-10-05T{hour:02}:{}:00Z {}", 15 + hour % 3, hour + 1);
    stage.used(&(0..24).map(row).collect::<Vec<_>>().join("\n")).await;
    let many = |n: usize| format!("eve api 2026-10-05T00:20:{:02}Z 1", n % 60);
    stage.used(&(0..13_000).map(many).collect::<Vec<_>>().join("\n")).await;
    let quantities = |page: &Value| -> Vec<usize> {
        let rows = page["data"].as_array().unwrap().iter();
        rows.map(|row| row["quantity"].as_str().unwrap().parse().unwrap()).collect()
    };
    let ada = stage.key_of("ada").await;
    let server = stage.serve().await;
    for (sort, lengths) in [("at", [9, 10, 5]), ("-at", [10, 10, 4])] {
        let (mut pages, mut next) = (Vec::new(), String::new());
        loop {
            let asked = format!("/v1/events?month=2026-10&limit=10&sort={sort}{next}");
            let page = server.get(&asked, &ada).await.is(200);
            pages.push(quantities(&page));
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            next = format!("&cursor={cursor}");
        }
        let mut all = pages.concat();
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), lengths, "{sort}");
        if sort == "-at" {
            all.reverse();
        }
        assert_eq!(all, (1..=24).collect::<Vec<_>>(), "{sort}");
    }
    let whole = stage.json("usage list --customer ada --limit 10").await;
    assert_eq!(quantities(&whole), (1..=10).collect::<Vec<_>>(), "a command looks on by itself");
    server.stop().await;
});

/// A pipe that nobody reads.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

on_both!(a_reader_that_goes_away_ends_a_list_quietly, |stage| async move {
    stage.lines(SHOP).await;
    stage.used(USAGE).await;
    for line in ["usage list -o csv", "usage summary --month 2026-10", "usage chart", "cost ada"] {
        let words: Vec<&str> = line.split(' ').collect();
        let answer = stage.run_in(&words, |environment| environment.output = Box::new(Closed)).await;
        assert_eq!(answer.code, 0, "{answer}");
        assert!(!answer.stderr.contains("error"), "{answer}");
    }
});
