//! Invoices and credit notes as PDF: the same bytes each time, and what stands in them.

use crate::on_both;
use crate::stage::command::Answer;
use crate::stage::scene::Stage;
use payg::pdf::paper::{Paper, PaperRow, PaperSum};
use payg::values::language::Language;
use std::process::{Command, Stdio};

/// The text of a PDF, page by page; `None` where the machine has no `pdftotext`.
pub fn text_of(bytes: &[u8]) -> Option<Vec<String>> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let mut read = Command::new("pdftotext");
    let output = read_output(read.args(["-layout", "-enc", "UTF-8"]).arg(file.path()).arg("-"))?;
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    Some(pages[..pages.len() - 1].to_vec())
}

fn read_output(command: &mut Command) -> Option<std::process::Output> {
    let done = command.stderr(Stdio::null()).output();
    let is_required = std::env::var_os("PAYG_TEST_REQUIRE_PDFTOTEXT").is_some();
    assert!(done.is_ok() || !is_required, "pdftotext (poppler-utils) is required and is not there");
    done.ok()
}

/// Holds that every text stands somewhere in the document.
#[track_caller]
fn holds(bytes: &[u8], wanted: &[&str]) {
    let Some(pages) = text_of(bytes) else { return };
    let whole = pages.join("\n").replace('\u{a0}', " ");
    for text in wanted {
        assert!(whole.contains(text), "{text:?} is not in\n{whole}");
    }
}

/// Ada owes for two services with tax, and a part was credited.
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
    stage.used("ada api 2026-10-05 6000\nada sms 2026-10-05 2000").await;
    stage.json("bill --month 2026-10").await;
}

/// Runs a line with a seller.
async fn sold(stage: &Stage, line: &str) -> Answer {
    let words: Vec<&str> = line.split(' ').collect();
    let seller = [
        ("NAME", "Beispiel GmbH"),
        ("ADDRESS", "Hauptstraße 1 / 10115 Berlin"),
        ("TAX_ID", "DE123456789"),
        ("EMAIL", "billing@example.com"),
        ("PAY_TO", "IBAN DE02 1203 0000 0000 2020 51"),
    ];
    stage
        .run_in(&words, |environment| {
            for (name, value) in seller {
                environment.variables.insert(format!("PAYG_SELLER_{name}"), value.to_owned());
            }
        })
        .await
}

on_both!(an_invoice_is_a_pdf_with_everything_on_it_and_the_same_each_time, |stage| async move {
    stage.at("2026-11-01T09:00:00Z");
    invoiced(&stage).await;
    let said = sold(&stage, "invoice pdf INV-2026-000001 -o json").await.json();
    let file = stage.folder().join("INV-2026-000001.pdf");
    assert_eq!(said["data"][0]["file"], file.display().to_string());
    let first = std::fs::read(&file).unwrap();
    assert!(first.starts_with(b"%PDF-1.7"), "{:?}", &first[..10]);
    assert!(first.len() < 60_000, "{} bytes", first.len());
    let wanted = [
        "Invoice",
        "INV-2026-000001",
        "Beispiel GmbH",
        "Hauptstraße 1",
        "10115 Berlin",
        "DE123456789",
        "ada",
        "1 November 2026",
        "1 October 2026 – 31 October 2026",
        "15 November 2026",
        "6,000 request",
        "600.00 USD",
        "2,000 message",
        "800.00 USD",
        "Subtotal",
        "1,400.00 USD",
        "vat 19 %",
        "266.00 USD",
        "Total",
        "1,666.00 USD",
        "How to pay",
        "IBAN DE02",
        "1/1",
    ];
    holds(&first, &wanted);
    stage.at("2026-12-24T20:00:00Z");
    sold(&stage, "invoice pdf INV-2026-000001").await.ok();
    assert!(std::fs::read(&file).unwrap() == first, "the same invoice gives the same bytes");
    std::fs::remove_file(&file).unwrap();
    sold(&stage, "invoice pdf INV-2026-000001 --dry-run").await.ok();
    assert!(!file.exists());
    stage.line("invoice pdf INV-2026-000009").await.fails_with(3);
    stage.line("invoice pdf INV-2026-000001 --language de").await.fails_with(2);
    stage.line("invoice pdf INV-2026-000001 --out no/such/folder").await.fails_with(1);
});

on_both!(a_credit_note_and_what_is_left_stand_on_paper_in_russian_too, |stage| async move {
    stage.at("2026-11-01T09:00:00Z");
    invoiced(&stage).await;
    stage.line("invoice credit INV-2026-000001 --line 2 --reason outage --yes").await.ok();
    sold(&stage, "credit-note pdf CN-2026-000001").await.ok();
    let note = std::fs::read(stage.folder().join("CN-2026-000001.pdf")).unwrap();
    holds(
        &note,
        &["Credit note", "CN-2026-000001", "INV-2026-000001", "outage", "Line 2", "800.00 USD", "952.00 USD"],
    );
    sold(&stage, "invoice pdf INV-2026-000001 --language ru").await.ok();
    let invoice = std::fs::read(stage.folder().join("INV-2026-000001.pdf")).unwrap();
    holds(&invoice, &["Счёт", "1 ноября 2026 г.", "Кредитовано", "-952,00 USD", "К оплате", "714,00 USD"]);
    stage.line("invoice credit INV-2026-000001 --all --yes").await.ok();
    sold(&stage, "invoice pdf INV-2026-000001").await.ok();
    let invoice = std::fs::read(stage.folder().join("INV-2026-000001.pdf")).unwrap();
    if let Some(pages) = text_of(&invoice) {
        assert!(!pages.concat().contains("How to pay"), "nothing is left to pay");
    }
});

on_both!(a_line_says_how_much_of_it_the_plan_includes, |stage| async move {
    stage.at("2026-11-01T08:00:00Z");
    stage
        .lines(
            "service create api --unit request\nprice set api 0.10 --from 2026-01-01 --yes
             plan create silver --monthly 10 --include api=1000\nuser create ada
             subscription create ada silver",
        )
        .await;
    stage.used("ada api 2026-11-05 1500").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    let file = stage.folder().join("INV-2026-000001.pdf");
    sold(&stage, "invoice pdf INV-2026-000001").await.ok();
    let english =
        ["1,500 request", "included in the plan: 1,000 request", "charged: 500 request", "50.00 USD"];
    holds(&std::fs::read(&file).unwrap(), &english);
    std::fs::remove_file(&file).unwrap();
    sold(&stage, "invoice pdf INV-2026-000001 --language ru").await.ok();
    let russian = ["1 500 request", "включено в план: 1 000 request", "к оплате: 500 request"];
    holds(&std::fs::read(&file).unwrap(), &russian);
});

on_both!(fees_are_told_in_the_language_of_the_document, |stage| async move {
    stage
        .lines(
            "user create ada
             mail wish ada --language ru
             plan create silver --name Серебро --monthly 10
             plan create gold --name Золото --monthly 30
             subscription create ada silver",
        )
        .await;
    stage.at("2026-11-16T08:00:00Z");
    stage.lines("subscription change ada --plan gold --yes").await;
    stage.at("2026-11-21T08:00:00Z");
    stage.lines("subscription cancel ada --at now --yes").await;
    stage.at("2026-12-01T00:00:00Z");
    stage.json("bill --month 2026-11").await;
    let file = stage.folder().join("INV-2026-000001.pdf");
    sold(&stage, "invoice pdf INV-2026-000001").await.ok();
    let russian = ["Счёт", "Серебро, месяц", "Золото, остаток месяца", "Золото, не использовано"];
    holds(&std::fs::read(&file).unwrap(), &russian);
    let said = text_of(&std::fs::read(&file).unwrap()).map(|pages| pages.concat()).unwrap_or_default();
    for word in ["a month", "rest of", "not used"] {
        assert!(!said.contains(word), "{said}");
    }
    std::fs::remove_file(&file).unwrap();
    sold(&stage, "invoice pdf INV-2026-000001 --language en").await.ok();
    holds(
        &std::fs::read(&file).unwrap(),
        &["Серебро, a month", "Золото, rest of the month", "Золото, not used"],
    );
});

on_both!(the_server_gives_a_customer_its_own_invoice_as_pdf, |stage| async move {
    use crate::http::scene::set;
    let (server, key) = set(&stage).await;
    let list = server.get("/v1/invoices", &key.ada).await.is(200);
    let number = list["data"][0]["number"].as_str().unwrap().to_owned();
    let client = reqwest::Client::new();
    let path = format!("{}/v1/invoices/{number}/pdf?language=ru", server.url);
    let answer = client.get(&path).bearer_auth(&key.ada).send().await.unwrap();
    assert_eq!(
        (answer.status().as_u16(), answer.headers()["content-type"].to_str().unwrap()),
        (200, "application/pdf")
    );
    holds(&answer.bytes().await.unwrap(), &["Счёт", &number]);
    let wrong = format!("/v1/invoices/{number}/pdf?language=de");
    server.get(&wrong, &key.ada).await.refused(422, "invalid_value");
    server.get(&format!("/v1/invoices/{number}/pdf"), &key.bob).await.refused(404, "not_found");
    server.stop().await;
});

/// A document with so many lines.
fn paper(lines: usize) -> Paper {
    let row = |line: usize| PaperRow {
        line: line.to_string(),
        description: format!(
            "Service number {line} with a name that is long enough to be wrapped at least once on the page"
        ),
        detail: line.is_multiple_of(7).then(|| "1 October 2026 – 5 October 2026".to_owned()),
        quantity: "1,000 request".to_owned(),
        amount: format!("{line}.00 EUR"),
    };
    Paper {
        language: Language::English,
        id: "inv_test".to_owned(),
        title: "Invoice".to_owned(),
        number: "INV-2026-000001".to_owned(),
        issued_at: "2026-11-01T09:00:00Z".parse().unwrap(),
        seller: vec!["S".repeat(200), "名 \u{1f600} \u{7}".to_owned()],
        customer: vec!["Wolfeschlegelsteinhausenbergerdorff ".repeat(6)],
        facts: vec![("Number".to_owned(), "N".repeat(300))],
        rows: (1..=lines).map(row).collect(),
        sums: vec![PaperSum {
            name: "Total".to_owned(),
            amount: "20,100.00 EUR".to_owned(),
            is_strong: true,
        }],
        notes: vec![("How to pay".to_owned(), "word ".repeat(3_000))],
    }
}

#[test]
fn two_hundred_lines_go_over_pages_and_each_has_the_names_of_its_columns() {
    let bytes = paper(200).pdf().unwrap();
    assert!(bytes == paper(200).pdf().unwrap());
    let Some(pages) = text_of(&bytes) else { return };
    assert!(pages.len() > 7, "{} pages", pages.len());
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {}/{}", place + 1, pages.len())), "{page}");
        let has_lines = page.contains("Service number");
        assert!(!has_lines || page.contains("Description"), "{page}");
    }
    let whole = pages.concat().replace('\u{a0}', " ");
    for line in 1..=200 {
        assert_eq!(whole.matches(&format!("Service number {line} ")).count(), 1, "line {line}");
        assert!(whole.contains(&format!(" {line}.00 EUR")), "line {line}");
    }
    assert_eq!(whole.matches("word").count(), 3_000, "nothing is lost between pages");
}

#[test]
fn a_document_without_lines_or_names_is_still_one() {
    let empty =
        Paper { seller: vec![], customer: vec![], facts: vec![], sums: vec![], notes: vec![], ..paper(0) };
    assert!(empty.pdf().unwrap().starts_with(b"%PDF-"));
}
