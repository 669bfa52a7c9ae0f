//! The bill: each customer's month becomes one invoice, whatever happens meanwhile.

use crate::on_both;
use crate::stage::both;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use payg::db::sql::Backend;
use payg::engine::bill::{self, Order};
use payg::engine::progress::{Progress, Silent};
use payg::engine::stop::Stop;
use payg::values::calendar::Month;
use proptest::prelude::*;

/// A service with a price, and three users.
pub const SHOP: &str = "
    service create api --unit request
    price set api 0.01 --from 2026-01-01 --yes
    user create ada
    user create bob
    user create eve";

/// October of the whole shop.
pub fn october() -> Order {
    let month: Month = "2026-10".parse().unwrap();
    Order { month, customers: Vec::new(), jobs: 1, compare: None, listed_max: 10 }
}

on_both!(a_month_is_billed_once, |stage| async move {
    stage.lines(SHOP).await;
    stage.used("ada api 2026-10-05 1000\nbob api 2026-10-06 250\nada api 2026-10-31T23:59:59Z 1").await;
    // What happens at the end belongs to the next month.
    stage.used("eve api 2026-11-01T00:00:00Z 5").await;
    let report = stage.json("bill --month 2026-10").await;
    assert_eq!(report["new"], 2);
    assert_eq!(report["totals"][0]["total"]["amount"], "12.51");
    assert_eq!(stage.invoices("2026-10").await, ["ada 10.01 USD finalized", "bob 2.50 USD finalized"]);
    let again = stage.line("bill --month 2026-10").await.ok();
    assert!(again.stderr.contains("already billed: 2, new: 0"), "{again}");
    let numbers = stage.json("invoice list --sort month").await;
    assert_eq!(numbers["data"][0]["number"], "INV-2026-000001");
    stage.verified().await;
});

on_both!(a_month_that_is_not_over_is_refused, |stage| async move {
    stage.lines(SHOP).await;
    stage.at("2026-10-31T23:59:59Z");
    let refused = stage.line("bill --month 2026-10").await.fails_with(5);
    assert!(refused.stderr.contains("2026-10 is not over before 2026-11-01 00:00:00 UTC"), "{refused}");
});

on_both!(a_dry_run_writes_nothing, |stage| async move {
    stage.lines(SHOP).await;
    stage.used("ada api 2026-10-05 1000").await;
    let report = stage.json("bill --month 2026-10 --dry-run").await;
    assert_eq!((&report["new"], &report["dry_run"]), (&1.into(), &true.into()));
    assert!(stage.invoices("2026-10").await.is_empty());
    assert_eq!(stage.json("bill --month 2026-10").await["new"], 1);
    assert_eq!(stage.json("invoice show INV-2026-000001").await["total"]["amount"], "10.00");
});

on_both!(a_price_change_makes_two_lines_and_keeps_the_tiers, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines(
            "price set api --model graduated --tier 100=0.10 --tier inf=0.05 --from 2026-02-01 --yes
             price set api --model graduated --tier 100=0.20 --tier inf=0.08 --from 2026-10-16 --yes",
        )
        .await;
    stage.used("ada api 2026-10-05 60\nada api 2026-10-20 60").await;
    stage.json("bill --month 2026-10").await;
    // 60 at 0.10; then 40 at 0.20 and 20 at 0.08: the second version goes on at 60.
    let lines = stage.invoice_lines("INV-2026-000001").await;
    assert_eq!(lines, ["usage 2026-10 60 6 6.00", "usage 2026-10 60 9.6 9.60"]);
    let explained = stage.line("explain invoice INV-2026-000001 --line 2").await.ok().stdout;
    assert!(explained.contains("the month's total from 60 to 120"), "{explained}");
    assert!(explained.contains("tier 1 (0 to 100): 40 × 0.20 = 8.00"), "{explained}");
    assert!(explained.contains("tier 2 (above 100): 20 × 0.08 = 1.60"), "{explained}");
    stage.verified().await;
});

on_both!(customers_are_billed_their_own_months_and_money, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines(
            "user create kei --currency JPY --time-zone Asia/Tokyo
             user create lou --time-zone America/Los_Angeles
             price set api 0.4 --currency JPY --from 2026-01-01 --yes",
        )
        .await;
    // October begins in Tokyo at 15:00 and in Los Angeles at 07:00 of the next day, UTC.
    stage.used("kei api 2026-09-30T15:00:00Z 3\nkei api 2026-10-31T15:00:00Z 100").await;
    stage.used("lou api 2026-10-01T06:59:59Z 100\nlou api 2026-11-01T06:59:59Z 7").await;
    stage.at("2026-11-01T06:00:00Z");
    let report = stage.json("bill --month 2026-10").await;
    assert_eq!((&report["new"], &report["not_over"]), (&1.into(), &1.into()));
    stage.at("2026-11-01T07:00:00Z");
    stage.json("bill --month 2026-10").await;
    assert_eq!(stage.invoices("2026-10").await, ["kei 1 JPY finalized", "lou 0.07 USD finalized"]);
    stage.verified().await;
});

on_both!(usage_without_a_price_is_kept_and_reported, |stage| async move {
    stage.lines(SHOP).await;
    stage.lines("user create uwe --currency EUR\nservice create sms --unit message").await;
    stage
        .used("uwe api 2026-10-05 10\nuwe api 2026-10-06 5\nada sms 2026-10-07 2\nada api 2026-10-07 1")
        .await;
    let report = stage.json("bill --month 2026-10").await;
    let unpriced: Vec<String> = report["unpriced"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {} {} {}", row["service"], row["currency"], row["customers"], row["quantity"]))
        .collect();
    assert_eq!(unpriced, [r#""api" "EUR" 1 "15""#, r#""sms" "USD" 1 "2""#]);
    assert_eq!(stage.invoices("2026-10").await, ["ada 0.01 USD finalized"]);
    stage.verified().await;
});

on_both!(taxes_are_rounded_once_per_rate, |stage| async move {
    stage.lines(SHOP).await;
    stage
        .lines(
            "tax set vat 19
             tax set city 0.5
             user update ada --tax vat --tax city",
        )
        .await;
    stage.used("ada api 2026-10-05 333").await;
    stage.json("bill --month 2026-10").await;
    // 3.33: 19 % are 0.6327, 0.5 % are 0.01665.
    let shown = stage.json("invoice show INV-2026-000001").await;
    assert_eq!(shown["taxes"][0]["amount"]["amount"], "0.02");
    assert_eq!(shown["taxes"][1]["amount"]["amount"], "0.63");
    assert_eq!(shown["total"]["amount"], "3.98");
    let explained = stage.line("explain invoice INV-2026-000001").await.ok().stdout;
    assert!(explained.contains("vat 19% of 3.33 USD = 0.6327, rounded 0.63 USD"), "{explained}");
    stage.verified().await;
});

/// Asks the run to stop after its first chunk.
struct StopAfterOne(Stop);

impl Progress for StopAfterOne {
    fn total(&self, _pieces: u64) {}

    fn advance(&self, _pieces: u64, _note: &str) {
        self.0.request();
    }
}

/// More customers than two chunks hold, each with a call.
pub async fn crowd(stage: &Stage) {
    stage.lines(SHOP).await;
    let payg = stage.payg();
    let mut tx = payg.db.begin().await.unwrap();
    let new: Vec<_> = (0..1_100)
        .map(|count| {
            let name = format!("customer {count}");
            payg::records::customer::NewCustomer::named(
                payg::records::customer::Kind::User,
                name,
                payg::values::currency::Currency::USD,
            )
        })
        .collect();
    let made = payg::records::customer::insert_many(&mut tx, &new, payg.now()).await.unwrap();
    let api = payg::records::service::find(&mut tx, "api").await.unwrap();
    tx.commit().await.unwrap();
    let events: Vec<_> = made
        .iter()
        .map(|customer| payg::records::event::Event {
            key: payg::records::event::EventKey::fresh(),
            customer_id: customer.customer_id,
            service_id: api.service_id,
            happened_at: "2026-10-05T12:00:00Z".parse().unwrap(),
            quantity: "150".parse().unwrap(),
            timed: true,
            value: None,
        })
        .collect();
    let meterings = payg::engine::cost::meterings(&mut payg.db.view().await.unwrap()).await.unwrap();
    let expect = payg::engine::ingest::Expect::New;
    payg::engine::ingest::ingest(&payg, &meterings, &events, expect).await.unwrap();
}

on_both!(a_run_that_was_stopped_is_finished_by_the_next, |stage| async move {
    crowd(&stage).await;
    let stop = Stop::new();
    let stopped = bill::bill(&stage.payg(), &october(), &StopAfterOne(stop.clone()), &stop).await;
    assert_eq!(stopped.unwrap_err().code(), "stopped");
    let first = stage.json("invoice list --all").await["data"].as_array().unwrap().len();
    assert_eq!(first, 500);
    stage.check_invariants().await;
    let report = bill::bill(&stage.payg(), &october(), &Silent, &Stop::new()).await.unwrap();
    assert_eq!((report.already_billed, report.new), (500, 600));
    assert_eq!(report.totals[0].total.to_string(), "900.00 USD");
    stage.verified().await;
});

on_both!(a_run_that_was_killed_is_finished_by_the_next, |stage| async move {
    crowd(&stage).await;
    let mut killed = std::process::Command::new(env!("CARGO_BIN_EXE_payg"))
        .args(["bill", "--month", "2026-10", "--jobs", "2", "-q"])
        .env("PAYG_DATABASE_URL", stage.url())
        .env("PAYG_DATABASE_ACCEPT_DATA_LOSS", "true")
        .env("PAYG_CLOCK", "2026-11-01T00:00:00Z")
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    // Killed as soon as there is anything to see, most likely in the middle of a later chunk.
    while killed.try_wait().unwrap().is_none() {
        let count = "SELECT COUNT(*) FROM invoices";
        let mut view = stage.db().view().await.unwrap();
        if view.one(count, vec![]).await.unwrap().get::<i64>(0).unwrap() > 0 {
            killed.kill().unwrap();
            killed.wait().unwrap();
        }
    }
    stage.check_invariants().await;
    let report = bill::bill(&stage.payg(), &october(), &Silent, &Stop::new()).await.unwrap();
    assert_eq!(report.already_billed + report.new, 1_100);
    stage.verified().await;
});

on_both!(two_runs_at_once_bill_each_month_once, |stage| async move {
    crowd(&stage).await;
    let order = Order { jobs: 2, ..october() };
    let (payg, stop) = (stage.payg(), Stop::new());
    let run = || bill::bill(&payg, &order, &Silent, &stop);
    let (one, two) = tokio::join!(run(), run());
    assert_eq!(one.unwrap().new + two.unwrap().new, 1_100);
    let numbers = stage.json("invoice list --all").await;
    assert_eq!(numbers["data"].as_array().unwrap().len(), 1_100);
    stage.verified().await;
});

on_both!(a_month_is_compared_with_the_one_before, |stage| async move {
    stage.lines(SHOP).await;
    stage.used("ada api 2026-09-05 1000\nada api 2026-10-05 1207\nbob api 2026-10-05 1").await;
    stage.json("bill --month 2026-09").await;
    let report = stage.json("bill --month 2026-10 --diff previous").await;
    let ada = &report["invoices"][0];
    assert_eq!((&ada["previous"]["amount"], &ada["change"]), (&"10.00".into(), &"+20.7%".into()));
    assert_eq!(report["invoices"][1]["previous"], serde_json::Value::Null);
    let only = stage.json("bill --month 2026-10 --customer bob").await;
    assert_eq!((&only["new"], &only["already_billed"]), (&0.into(), &1.into()));
});

/// Days of October and quantities in hundredths, in whatever order and parts they come.
fn usage() -> impl Strategy<Value = Vec<(u8, u32)>> {
    prop::collection::vec((1u8..=31, 0u32..20_000), 1..12)
}

/// The lines of ada's October after the usage came in these batches.
async fn billed(stage: Stage, batches: &[&[(u8, u32)]]) -> (Vec<String>, String) {
    stage
        .lines(
            "service create api --unit request
             price set api --model graduated --tier 100=0.013 --tier inf=0.007 --from 2026-01-01 --yes
             price set api --model volume --tier 50=0.02+1 --tier inf=0.011 --from 2026-10-12 --yes
             user create ada",
        )
        .await;
    for batch in batches {
        let row = |(day, hundredths): &(u8, u32)| {
            format!("ada api 2026-10-{day:02} {}.{:02}\n", hundredths / 100, hundredths % 100)
        };
        stage.used(&batch.iter().map(row).collect::<String>()).await;
    }
    stage.json("bill --month 2026-10").await;
    let shown = stage.json("invoice show INV-2026-000001").await;
    (stage.invoice_lines("INV-2026-000001").await, shown["subtotal"]["amount"].as_str().unwrap().to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(3, 8)))]

    #[test]
    fn any_order_and_batching_of_the_same_usage_gives_the_same_bill(usage in usage(), cut in 0usize..12) {
        let told = |batches: Vec<Vec<(u8, u32)>>| {
            let answer = std::sync::Arc::new(std::sync::Mutex::new(None));
            let kept = answer.clone();
            both::tell(Backend::Sqlite, |stage| async move {
                let batches: Vec<&[(u8, u32)]> = batches.iter().map(Vec::as_slice).collect();
                *kept.lock().unwrap() = Some(billed(stage, &batches).await);
            });
            answer.lock().unwrap().take().unwrap()
        };
        let at_once = told(vec![usage.clone()]);
        let mut turned = usage.clone();
        turned.reverse();
        let (one, two) = turned.split_at(cut.min(turned.len()));
        prop_assert_eq!(&told(vec![one.to_vec(), two.to_vec()]), &at_once);
        let cents = |text: &str| text.replace('.', "").parse::<i64>().unwrap();
        let lines = at_once.0.iter().map(|line| cents(line.rsplit(' ').next().unwrap()));
        prop_assert_eq!(lines.sum::<i64>(), cents(&at_once.1));
    }
}

on_both!(what_programs_and_spreadsheets_get_is_rows, |stage| async move {
    stage
        .lines(
            "service create api --unit request
             service create call --unit second
             price set api 0.10 --from 2026-01-01 --yes
             price set call 0.01 --from 2026-01-01 --yes
             user create ada
             user create bob",
        )
        .await;
    stage.at("2026-11-01T00:00:00Z");
    stage.used("ada api 2026-10-05 10\nada call 2026-10-06 5\nbob api 2026-10-07 1").await;
    let printed = async |line: &str| stage.line(line).await.ok().stdout;
    let dry = printed("bill --month 2026-10 --dry-run -o csv").await;
    assert_eq!(
        dry,
        "number,customer,lines,total,currency\nINV-2026-000001,ada,2,1.05,USD\nINV-2026-000002,bob,1,0.10,USD\n"
    );
    let ids = printed("bill --month 2026-10 -o id").await;
    assert_eq!(ids.lines().count(), 2, "{ids}");
    for (id, number) in ids.lines().zip(["INV-2026-000001", "INV-2026-000002"]) {
        assert_eq!(stage.json(&format!("invoice show {id}")).await["number"], number);
    }
    assert_eq!(printed("bill --month 2026-10 -o id").await, "", "nothing new, no ids");
    assert_eq!(printed("bill --month 2026-10 -o csv").await, "number,customer,lines,total,currency\n");
    assert_eq!(printed("cost ada --month 2026-10 -o id").await, "api\ncall\n");
    let cost = printed("cost ada --month 2026-10 -o csv").await;
    assert!(cost.starts_with("service,events,quantity,included,unit,cost,currency\napi,1,10,"), "{cost}");
    let lines = printed("invoice show INV-2026-000001 -o csv").await;
    assert!(lines.starts_with("line,description,from,to,events,"), "{lines}");
    assert_eq!(lines.lines().count(), 3, "{lines}");
    let checks = printed("verify -o csv").await;
    assert!(checks.starts_with("check,ok,checked,claim,wrong\nevents,true,3,"), "{checks}");
    for text in [cost, lines, checks, printed("user show ada -o csv").await] {
        assert!(!text.contains("[{") && !text.contains("{\""), "a cell is JSON: {text}");
    }
});
