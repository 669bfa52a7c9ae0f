//! `payg bench`: each benchmark does its work on a scratch database and leaves nothing behind.

use crate::on_both;

on_both!(benchmarks_measure_both_contestants_and_clean_up, |stage| async move {
    for line in [
        "bench ingest --events 2000 --customers 100 --base 1000 --skew zipf --connections 2",
        "bench cost --events 2000",
        "bench bill --customers 30 --events 300",
        "bench webhooks --events 200 --trickle 10",
        "bench renew --subscriptions 600 --due 100",
        "bench payments --postings 200 --batch 50 --connections 2 --seconds 0.2",
    ] {
        let reports = stage.json(line).await;
        for report in reports["data"].as_array().unwrap() {
            for contestant in ["payg", "bare"] {
                let figures = &report[contestant];
                assert!(figures["done"].as_u64().unwrap() > 0, "{line}: {report}");
                assert!(figures["per_second"].as_u64().unwrap() > 0, "{line}: {report}");
            }
            assert!(report["ratio"].as_f64().unwrap() > 0.0, "{line}: {report}");
        }
    }
    for leaf in ["ingest", "cost", "bill", "webhooks"] {
        let refused = stage.line(&format!("bench {leaf} --events none -o json")).await.fails_with(2);
        let problem: serde_json::Value = serde_json::from_str(&refused.stderr).unwrap();
        assert!(refused.stdout.is_empty() && problem["code"].is_string(), "{refused}");
        let nowhere = format!("bench {leaf} --events 10 --database-url mysql:x -o json");
        let refused = stage.line(&nowhere).await.fails_with(2);
        assert!(refused.stdout.is_empty() && refused.stderr.contains("mysql"), "{refused}");
    }
    let timed = stage.json("bench ingest --events 2000 --customers 10 --ids random").await;
    assert_eq!(timed["data"][0]["payg"]["done"], 2000);
    assert_eq!(timed["data"][0]["bare"]["done"], 2000);
    let left: Vec<_> = std::fs::read_dir(stage.folder()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
});

on_both!(the_server_is_measured_over_real_sockets, |stage| async move {
    let line = "bench http --seconds 0.2 --connections 4 --batches 4 --users 3 --subscribers 20";
    let reports = stage.json(line).await;
    let reports = reports["data"].as_array().unwrap();
    let loads: Vec<_> = reports.iter().map(|report| report["load"].as_str().unwrap()).collect();
    assert_eq!(loads, ["single", "batches", "crowd", "logins", "subscriptions"]);
    for report in reports {
        assert_eq!(report["failures"], 0, "{report}");
        assert!(report["payg"]["done"].as_u64().unwrap() > 0, "{report}");
    }
    let left: Vec<_> = std::fs::read_dir(stage.folder()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
});

on_both!(every_page_of_operators_is_measured, |stage| async move {
    let pages = stage.json("bench pages --customers 1100 --rounds 1").await;
    let pages = pages["data"].as_array().unwrap();
    let of = |wanted: &str| pages.iter().find(|one| one["page"] == wanted);
    for page in [
        "/",
        "/invoices?sort=-number",
        "/payments?status=failed",
        "/audit?verb=price",
        "/mails?kind=payment.failed",
    ] {
        let found = of(page).unwrap_or_else(|| panic!("{page} is not measured"));
        assert_eq!(found["status"], 200, "{found}");
        assert!(
            found["bytes"].as_u64().unwrap() > 1_000 && found["ms_p99"].as_f64().unwrap() > 0.0,
            "{found}"
        );
    }
    for noun in payg::console::nouns::all::ALL {
        let path = format!("/{}", noun.path);
        assert!(of(&path).is_some_and(|page| page["status"] == 200), "{path}");
    }
    // One of each, and the page behind the first.
    assert!(pages.iter().any(|one| one["page"].as_str().unwrap().starts_with("/payments/pay_")));
    assert!(pages.iter().any(|one| one["page"].as_str().unwrap().starts_with("/customers?cursor=")));
    let broken: Vec<_> =
        pages.iter().filter(|one| ![200, 422].contains(&one["status"].as_u64().unwrap())).collect();
    assert!(broken.is_empty(), "{broken:?}");
    assert_eq!(of("/customers").unwrap()["behind"], 1_100);
    let left: Vec<_> = std::fs::read_dir(stage.folder()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
});
