//! Invoices after they were issued: found, voided, credited, listed and exported.

use crate::on_both;
use crate::stage::scene::Stage;
use payg::engine::credit_invoice::{Split, split};
use payg::values::amount::Amount;
use payg::values::currency::Currency;
use payg::values::money::Money;
use proptest::prelude::*;

/// Ada owes 119.00, of which 19.00 are tax, on two lines of 60.00 and 40.00.
async fn invoiced(stage: &Stage) {
    stage
        .lines(
            "service create api --unit request
             service create sms --unit message
             price set api 0.10 --from 2026-01-01 --yes
             price set sms 0.40 --from 2026-01-01 --yes
             tax set vat 19
             user create ada --tax vat",
        )
        .await;
    stage.used("ada api 2026-10-05 600\nada sms 2026-10-05 100").await;
    stage.json("bill --month 2026-10").await;
}

/// What an account of ada stands at.
async fn balance(stage: &Stage, role: &str) -> String {
    let list = stage.json("ledger balance ada").await;
    let account = list["data"].as_array().unwrap().iter().find(|account| account["role"] == role);
    account.unwrap()["balance"]["amount"].as_str().unwrap().to_owned()
}

on_both!(an_invoice_is_posted_and_voided, |stage| async move {
    invoiced(&stage).await;
    assert_eq!(balance(&stage, "receivable").await, "119.00");
    assert_eq!(balance(&stage, "revenue").await, "-100.00");
    assert_eq!(balance(&stage, "tax").await, "-19.00");
    stage.line("invoice void INV-2026-000001").await.fails_with(2);
    let voided = stage.json("invoice void inv-2026-1 --yes").await;
    assert_eq!(voided["status"], "void");
    assert_eq!(balance(&stage, "receivable").await, "0.00");
    let again = stage.line("invoice void INV-2026-000001 --yes").await.fails_with(5);
    assert!(again.stderr.contains("is already void"), "{again}");
    stage.line("invoice credit INV-2026-000001 --all --yes").await.fails_with(5);
    stage.line("invoice show INV-2026-000009").await.fails_with(3);
    stage.line("invoice show nothing").await.fails_with(3);
    stage.verified().await;
});

on_both!(an_invoice_is_credited_in_parts_never_too_much, |stage| async move {
    invoiced(&stage).await;
    let part = stage.json("invoice credit INV-2026-000001 --amount 10.00 --reason outage --yes").await;
    // 19.00 of 119.00 are tax: 1.597 of 10.00.
    assert_eq!(part["number"], "CN-2026-000001");
    assert_eq!((&part["subtotal"]["amount"], &part["tax"]["amount"]), (&"8.40".into(), &"1.60".into()));
    let line = stage.json("invoice credit INV-2026-000001 --line 2 --yes").await;
    assert_eq!((&line["subtotal"]["amount"], &line["tax"]["amount"]), (&"40.00".into(), &"7.60".into()));
    stage.line("invoice credit INV-2026-000001 --line 2 --yes").await.fails_with(5);
    stage.line("invoice credit INV-2026-000001 --line 3 --yes").await.fails_with(3);
    let too_much = stage.line("invoice credit INV-2026-000001 --amount 61.41 --yes").await.fails_with(5);
    assert!(too_much.stderr.contains("more than the 61.40 USD that are left"), "{too_much}");
    stage.line("invoice credit INV-2026-000001 --amount 0 --yes").await.fails_with(2);
    stage.line("invoice credit INV-2026-000001 --amount 1.001 --yes").await.fails_with(2);
    stage.line("invoice void INV-2026-000001 --yes").await.fails_with(5);
    stage.json("invoice credit INV-2026-000001 --all --yes").await;
    stage.line("invoice credit INV-2026-000001 --all --yes").await.fails_with(5);
    for role in ["receivable", "revenue", "tax"] {
        assert_eq!(balance(&stage, role).await, "0.00", "{role}");
    }
    let shown = stage.json("invoice show INV-2026-000001").await;
    assert_eq!(shown["credited"]["amount"], "119.00");
    let notes = stage.json("credit-note list").await["data"].clone();
    assert_eq!(notes.as_array().unwrap().len(), 3);
    assert!(notes.as_array().unwrap().iter().all(|note| note["customer_name"] == "ada"), "{notes}");
    // People read names; programs get the ids, too.
    for list in ["credit-note list", "ledger transfers", "ledger balance"] {
        let shown = stage.line(&format!("{list} --limit 1 -o csv")).await.ok().stdout;
        let (header, row) = shown.split_once('\n').unwrap();
        assert!(header.split(',').any(|column| column == "customer"), "{shown}");
        assert!(row.split(',').any(|cell| cell == "ada"), "{shown}");
        assert!(stage.json(list).await["data"][0]["customer_id"].as_str().unwrap().starts_with("cus_"));
    }
    assert_eq!(stage.json("credit-note show CN-2026-000002").await["lines"][0]["invoice_line"], 2);
    stage.verified().await;
});

on_both!(two_credits_at_once_do_not_exceed_the_invoice, |stage| async move {
    invoiced(&stage).await;
    let credit = || stage.line("invoice credit INV-2026-000001 --amount 70.00 --yes");
    let (one, two) = tokio::join!(credit(), credit());
    let mut codes = [one.code, two.code];
    codes.sort_unstable();
    assert_eq!(codes, [0, 5], "{one}\n{two}");
    stage.verified().await;
});

on_both!(a_negative_invoice_owes_back, |stage| async move {
    stage
        .lines(
            "service create api --unit request
             price set api --model volume --tier 100=1 --tier inf=0.5 --from 2026-01-01 --yes
             user create ada",
        )
        .await;
    stage.at("2026-10-01T00:00:00Z");
    stage.used("ada api 2026-09-05 100").await;
    stage.json("bill --month 2026-09").await;
    stage.at("2026-11-01T00:00:00Z");
    stage.used("ada api 2026-09-06 1").await;
    stage.json("bill --month 2026-10").await;
    // 101 requests at 0.50 are cheaper than 100 at 1.00.
    assert_eq!(stage.invoices("2026-10").await, ["ada -49.50 USD finalized"]);
    assert_eq!(balance(&stage, "receivable").await, "50.50");
    stage.line("invoice credit INV-2026-000002 --all --yes").await.fails_with(5);
    stage.json("invoice void INV-2026-000002 --yes").await;
    assert_eq!(balance(&stage, "receivable").await, "100.00");
    stage.json("bill --month 2026-10").await;
    assert_eq!(balance(&stage, "receivable").await, "50.50");
    stage.verified().await;
});

on_both!(lists_are_filtered_cut_and_exported, |stage| async move {
    invoiced(&stage).await;
    stage.lines("user create bob").await;
    stage.used("bob api 2026-10-05 1").await;
    stage.json("bill --month 2026-10").await;
    stage.used("ada api 2026-09-05 1\nbob api 2026-09-05 1").await;
    stage.json("bill --month 2026-09 --customer bob").await;
    let first = stage.json("invoice list --limit 2").await;
    assert_eq!((&first["has_more"], &first["data"][0]["month"]), (&true.into(), &"2026-10".into()));
    let next = first["next_cursor"].as_str().unwrap();
    let rest = stage.json(&format!("invoice list --limit 2 --cursor {next}")).await;
    assert_eq!(rest["data"][0]["month"], "2026-09");
    let of_bob = stage.json("invoice list --customer bob --status finalized --sort month").await;
    assert_eq!(of_bob["data"][0]["month"], "2026-09");
    assert_eq!(of_bob["data"].as_array().unwrap().len(), 2);
    assert_eq!(stage.json("invoice list --search ada").await["data"].as_array().unwrap().len(), 1);
    assert_eq!(stage.json("invoice list --currency EUR").await["data"].as_array().unwrap().len(), 0);
    let csv = stage.line("export invoices --month 2026-10").await.ok().stdout;
    assert!(csv.starts_with("number,id,customer_id,customer_name,month,"), "{csv}");
    assert!(csv.contains(",USD,100.00,19.00,119.00,0.00,finalized,"), "{csv}");
    for (what, rows) in [
        ("invoice-lines", 4),
        ("credit-notes", 0),
        ("customers", 2),
        ("services", 2),
        ("usage", 5),
        ("prices", 2),
        ("transfers", 4),
        ("accounts", 5),
    ] {
        let lines = stage.line(&format!("export {what} --format jsonl")).await.ok().stdout;
        assert_eq!(lines.lines().count(), rows, "{what}: {lines}");
    }
    stage.line("export customers --month 2026-10").await.fails_with(2);
});

on_both!(the_ledger_is_shown_and_leaves_as_a_journal, |stage| async move {
    invoiced(&stage).await;
    stage.json("invoice credit INV-2026-000001 --line 1 --yes").await;
    let trial = stage.json("ledger trial-balance").await;
    let sum: i64 = trial["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["balance"]["amount"].as_str().unwrap().replace('.', "").parse::<i64>().unwrap())
        .sum();
    assert_eq!(sum, 0);
    let listed = stage.json("ledger transfers --customer ada --kind credit_note").await;
    assert_eq!(listed["data"].as_array().unwrap().len(), 2);
    let of_note = stage.json("ledger transfers --document CN-2026-000001").await;
    assert_eq!(of_note["data"], listed["data"]);
    let journal = stage.line("ledger export --format hledger").await.ok().stdout;
    assert!(
        journal.starts_with("commodity 1000.00 USD\n\naccount assets:receivable  ; type: A\n"),
        "{journal}"
    );
    let ada = stage.json("user show ada").await["id"].as_str().unwrap().to_owned();
    let (owed, earned) = (format!("assets:receivable:{ada}"), format!("revenues:services:{ada}"));
    assert!(journal.contains(&format!("\naccount {owed}\n")), "{journal}");
    assert!(journal.contains("\n\n2026-11-01 (trf_"), "{journal}");
    assert!(journal.contains(&format!("\n    {owed}  100.00 USD\n    {earned}  -100.00 USD\n")), "{journal}");
    assert_eq!(stage.line("ledger export").await.ok().stdout.lines().count(), 5);
});

on_both!(a_line_is_explained_by_its_parts_and_keeps_its_amount, |stage| async move {
    stage
        .lines(
            "service create graduated --unit request
             service create volume --unit GB
             service create package --unit message
             service create call --unit second
             service create share --unit USD
             service create least --unit request
             service create most --unit request
             price set graduated --tier 1000=0.0015+2 --tier rest=0.0007 --from 2026-01-01 --yes
             price set graduated --tier 1000=0.003 --tier rest=0.001 --from 2026-10-16 --yes
             price set volume --model volume --tier 100=0.085 --tier rest=0.0605 --from 2026-01-01 --yes
             price set package 0.33 --model package --per 100 --free 50 --from 2026-01-01 --yes
             price set call 0.006 --model package --per 30 --from 2026-01-01 --yes
             price set share 1.5 --model percentage --fixed 0.305 --from 2026-01-01 --yes
             price set least 0.001 --minimum 5 --from 2026-01-01 --yes
             price set most 0.001 --maximum 5 --from 2026-01-01 --yes
             user create ada",
        )
        .await;
    stage
        .used(
            "ada graduated 2026-10-05 700
             ada graduated 2026-10-20 301
             ada volume 2026-10-05 100.5
             ada package 2026-10-05 251
             ada call 2026-10-05 31
             ada call 2026-10-06 5
             ada share 2026-10-05 12.34
             ada least 2026-10-05 3
             ada most 2026-10-05 9000",
        )
        .await;
    stage.json("bill --month 2026-10").await;
    let parts = [
        "graduated 3.05: tier 1 (0 to 1000): 700 × 0.0015 + 2.00 flat = 3.05",
        "graduated 0.90: tier 1 (0 to 1000): 300 × 0.003 = 0.9, tier 2 (above 1000): 1 × 0.001 = 0.001",
        "volume 6.08: tier 2 (above 100): 100.5 × 0.0605 = 6.08025",
        "package 0.99: 50 free = 0, 3 packages of 100 × 0.33 = 0.99",
        "call 0.02: 3 packages of 30 × 0.006 = 0.018",
        "share 0.49: 1.5% of 12.34 = 0.1851, 1 event × 0.305 = 0.305",
        "least 5.00: 3 × 0.001 = 0.003, up to the minimum of 5.00 = 4.997",
        "most 5.00: 9000 × 0.001 = 9, down to the maximum of 5.00 = -4",
    ];
    let shown = stage.json("invoice show INV-2026-000001").await;
    let mut of_shown: Vec<String> = shown["lines"].as_array().unwrap().iter().map(told).collect();
    of_shown.sort();
    let mut wanted = parts.map(str::to_owned);
    wanted.sort();
    assert_eq!(of_shown, wanted);
    let sum = |what: &serde_json::Value| -> Amount {
        let parts = what["parts"].as_array().unwrap().iter();
        Amount::sum(parts.map(|part| part["amount"].as_str().unwrap().parse().unwrap())).unwrap()
    };
    for line in shown["lines"].as_array().unwrap() {
        assert_eq!(sum(line).to_string(), line["cost"].as_str().unwrap(), "{line}");
    }
    let card = stage.line("invoice show INV-2026-000001").await.ok().stdout;
    assert!(card.contains("\n\t· tier 2 (above 100): 100.5 × 0.0605\t\t\t\t\t\t\t6.08025\t\n"), "{card}");
    let exported = stage.line("export invoice-lines --format jsonl").await.ok().stdout;
    for (row, line) in exported.lines().zip(shown["lines"].as_array().unwrap()) {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        assert_eq!(row["parts"], line["parts"]);
    }
    // A newer price says nothing about what is billed; an adjustment is a difference, without parts.
    stage.lines("price set volume 9 --from 2026-11-01 --yes").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.used("ada volume 2026-10-06 1\nada volume 2026-11-06 1").await;
    stage.json("bill --month 2026-11").await;
    assert_eq!(stage.json("invoice show INV-2026-000001").await["lines"], shown["lines"]);
    let next = stage.json("invoice show INV-2026-000002").await;
    let mut next: Vec<String> = next["lines"].as_array().unwrap().iter().map(told).collect();
    next.sort();
    assert_eq!(next, ["volume 0.06: ", "volume 9.00: 1 × 9.00 = 9"]);
    stage.verified().await;
});

/// A line of an invoice as `service amount: part = amount, …`.
fn told(line: &serde_json::Value) -> String {
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let parts = line["parts"].as_array().unwrap().iter();
    let parts: Vec<String> =
        parts.map(|part| format!("{} = {}", text(&part["description"]), text(&part["amount"]))).collect();
    format!("{} {}: {}", text(&line["service"]), text(&line["amount"]["amount"]), parts.join(", "))
}

on_both!(invoices_are_listed_by_number_and_by_issue_page_by_page, |stage| async move {
    stage.lines("service create api --unit request\nprice set api 0.10 --from 2026-01-01 --yes").await;
    for name in ["ada", "bob", "eve"] {
        stage.line(&format!("user create {name}")).await.ok();
        stage.used(&format!("{name} api 2026-09-05 10\n{name} api 2026-08-05 10")).await;
    }
    stage.at("2026-11-01T00:00:00Z");
    // The later month first: by issue and by number it comes before the earlier one.
    stage.json("bill --month 2026-09").await;
    stage.json("bill --month 2026-08").await;
    let numbers = async |line: &str| {
        let (mut numbers, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = stage.json(&format!("invoice list {line}{cursor}")).await;
            numbers.extend(page["data"].as_array().unwrap().iter().map(|row| row["number"].to_string()));
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!(" --cursor {next}"),
                None => return numbers.join(" ").replace(['"'], "").replace("INV-2026-00000", ""),
            }
        }
    };
    for sort in ["number", "issued_at"] {
        assert_eq!(numbers(&format!("--sort {sort} --limit 2")).await, "1 2 3 4 5 6", "{sort}");
        assert_eq!(numbers(&format!("--sort -{sort} --limit 4")).await, "6 5 4 3 2 1", "{sort}");
        assert_eq!(numbers(&format!("--sort -{sort} --limit 1 --month 2026-09")).await, "3 2 1", "{sort}");
        assert_eq!(numbers(&format!("--sort {sort} --customer bob --limit 1")).await, "2 5", "{sort}");
    }
    assert_eq!(numbers("--sort month --limit 2").await, "4 5 6 1 2 3");
    let crossed = stage.json("invoice list --sort issued_at --limit 1").await;
    let line = format!("invoice list --sort number --cursor {}", crossed["next_cursor"].as_str().unwrap());
    stage.line(&line).await.fails_with(2);
});

proptest! {
    #[test]
    fn crediting_in_any_parts_gives_back_exactly_the_whole(
        subtotal in 1i64..1_000_000,
        rate in 0i64..400,
        cuts in prop::collection::vec(1i64..500_000, 1..12),
    ) {
        let dollars = |minor| Money::new(minor, Currency::USD);
        let whole = Split { net: dollars(subtotal), tax: dollars((subtotal * rate + 500) / 1_000) };
        let total = whole.net.minor + whole.tax.minor;
        let mut credited = Split { net: dollars(0), tax: dollars(0) };
        for cut in cuts.into_iter().chain([i64::MAX]) {
            let amount = cut.min(total - credited.net.minor - credited.tax.minor);
            let part = split(whole, credited, dollars(amount)).unwrap();
            prop_assert_eq!(part.net.minor + part.tax.minor, amount);
            prop_assert!(part.net.minor >= 0 && part.tax.minor >= 0);
            credited = Split { net: credited.net.add(part.net).unwrap(), tax: credited.tax.add(part.tax).unwrap() };
        }
        prop_assert_eq!(credited, whole);
    }
}
