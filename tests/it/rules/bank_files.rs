//! Files for banks: the public sample, an independent judge, round trips, and what is refused.

use jiff::civil::Date;
use payg::gateway::bank::detail::{Account, Code, Detail};
use payg::gateway::bank::file::{File, balancing};
use payg::gateway::bank::header::Header;
use payg::gateway::bank::returns::{self, Reason, Return};
use payg::gateway::bank::split::split;
use payg::gateway::bank::trailer::Trailer;
use proptest::prelude::*;

/// The sample that the format's public description gives.
const SAMPLE: [&str; 3] = [
    "0067-102 12341234 01CBA       Smith John Allan          301500ABA Test    0704131530                                    ",
    "1062-692 43214321 500000000001Smith Joan Emma                 ABA Test CR       067-102 12341234Mr John Smith   00000000",
    "7999-999            000000000100000000010000000000                        000001                                        ",
];

fn account(bsb: &str, number: &str) -> Account {
    Account::new(bsb, number).unwrap()
}

fn header() -> Header {
    Header {
        institution: "CBA".to_owned(),
        user_name: "Smith John Allan".to_owned(),
        user_id: 301_500,
        description: "ABA Test".to_owned(),
        date: Date::constant(2013, 4, 7),
    }
}

fn detail(code: Code, amount: i64) -> Detail {
    Detail {
        account: account("062-692", "43214321"),
        code,
        amount,
        title: "Smith Joan Emma".to_owned(),
        reference: "ABA Test CR".to_owned(),
        trace: account("067-102", "12341234"),
        remitter: "Mr John Smith".to_owned(),
    }
}

/// What the independent judge reports about a file; its exit code says nothing.
fn judged(text: &str) -> String {
    let folder = crate::stage::scratch::folder();
    let (file, report) = (folder.path().join("file.aba"), folder.path().join("report"));
    std::fs::write(&file, text).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let read = cemtexer::cemtex::Cemtex::new(&file).await;
        read.validate(report.to_str().unwrap()).await;
    });
    // The judge's last words are written when its runtime ends.
    drop(runtime);
    std::fs::read_to_string(report).unwrap()
}

#[test]
fn the_public_sample_is_read_and_written_again() {
    let read = File::read(&SAMPLE.join("\r\n")).unwrap();
    assert_eq!(read, File { header: header(), details: vec![detail(Code::Credit, 1)] });
    let written = read.write().unwrap();
    let lines: Vec<&str> = written.split("\r\n").collect();
    assert_eq!(lines.len(), 4, "each record ends with CR and LF");
    // The sample's bank wants its own account and a time in the first record, where others want blanks.
    let first = SAMPLE[0].replace("067-102 12341234 ", &" ".repeat(17)).replace("1530", "    ");
    assert_eq!(lines, [first.as_str(), SAMPLE[1], SAMPLE[2], ""]);
}

#[test]
fn an_independent_judge_finds_nothing_wrong() {
    let credits = File { header: header(), details: vec![detail(Code::Credit, 4_294_967_295)] };
    assert_eq!(judged(&credits.write().unwrap()), "No errors detected");
    let own = account("067-102", "00012345");
    let mut details = vec![detail(Code::Debit, 12_345), detail(Code::Debit, 1), detail(Code::Credit, 700)];
    details.extend(balancing(&details, &own, "Paying Platform", "BALANCE").unwrap());
    let mixed = File { header: header(), details };
    let text = mixed.write().unwrap();
    assert_eq!(judged(&text), "No errors detected");
    let wrong = text.replace("000004", "000005");
    assert!(judged(&wrong).contains("record count 5"), "the judge does judge");
}

#[test]
fn a_balancing_record_makes_both_sides_equal() {
    let own = account("067-102", "12341234");
    for (debits, credits, wanted) in
        [(500, 200, Some((Code::Credit, 300))), (200, 500, Some((Code::Debit, 300))), (5, 5, None)]
    {
        let mut details = vec![detail(Code::Debit, debits), detail(Code::Credit, credits)];
        let more = balancing(&details, &own, "payg", "BALANCE").unwrap();
        assert_eq!(more.as_ref().map(|more| (more.code, more.amount)), wanted);
        details.extend(more);
        let totals = Trailer::of(&details).unwrap();
        assert_eq!((totals.net(), totals.credits), (0, totals.debits));
    }
}

#[test]
fn what_no_bank_takes_is_refused() {
    let accounts = [
        ("062000", "12345678"),
        ("062-00", "12345678"),
        ("06a-000", "12345678"),
        ("999-999", "12345678"),
        ("062-000", "1234"),
        ("062-000", "1234567890"),
        ("062-000", "0000000"),
        ("062-000", "12 34567"),
        ("٠٦٢-٠٠٠", "12345678"),
    ];
    for (bsb, number) in accounts {
        assert!(Account::new(bsb, number).is_err(), "{bsb} {number}");
    }
    let details: [fn(&mut Detail); 6] = [
        |detail| detail.amount = 0,
        |detail| detail.amount = -1,
        |detail| detail.amount = 10_000_000_000,
        |detail| detail.reference = String::new(),
        |detail| detail.reference = "0123".to_owned(),
        |detail| detail.reference = "A reference of 19 c".to_owned(),
    ];
    for (place, spoil) in details.iter().enumerate() {
        let mut spoiled = detail(Code::Credit, 1);
        spoil(&mut spoiled);
        assert!(spoiled.write().is_err(), "detail {place}");
    }
    let headers: [fn(&mut Header); 6] = [
        |header| header.institution = "cba".to_owned(),
        |header| header.institution = "BANK".to_owned(),
        |header| header.user_name = " ".to_owned(),
        |header| header.description = String::new(),
        |header| header.user_id = 1_000_000,
        |header| header.date = Date::constant(2070, 1, 1),
    ];
    for (place, spoil) in headers.iter().enumerate() {
        let mut spoiled = header();
        spoil(&mut spoiled);
        assert!(spoiled.write().is_err(), "header {place}");
    }
    assert!(File { header: header(), details: vec![] }.write().is_err());
    let too_much = vec![detail(Code::Debit, 9_999_999_999), detail(Code::Debit, 1)];
    assert!(File { header: header(), details: too_much }.write().is_err());
}

#[test]
fn a_file_that_is_not_whole_is_refused() {
    let good = SAMPLE.join("\r\n");
    assert!(File::read(&good).is_ok());
    for (from, to) in [
        ("\r\n7", "\r\n8"),
        ("500000000001", "500000000002"),
        ("500000000001", "5000000000 1"),
        ("000001   ", "000002   "),
        ("062-692", "062x692"),
        ("\r\n1062", "\r\n3062"),
        ("070413", "310213"),
        ("0000000001000", "0000000002000"),
    ] {
        assert!(File::read(&good.replacen(from, to, 1)).is_err(), "{from:?} as {to:?}");
    }
    for text in ["", "0", &good[..240], &SAMPLE[1..].join("\n"), &format!("{good}\r\n{good}")] {
        assert!(File::read(text).is_err(), "{text:?}");
    }
}

fn returned(reason: Reason, amount: i64) -> Return {
    Return {
        account: account("062-692", "43214321"),
        reason,
        code: Code::Debit,
        amount,
        title: "Smith Joan Emma".to_owned(),
        reference: "PAYG000001-000001".to_owned(),
        trace: account("067-102", "12341234"),
        remitter: "Mr John Smith".to_owned(),
        day: 7,
        user_id: 301_500,
    }
}

#[test]
fn every_reason_of_a_return_is_read() {
    for reason in Reason::ALL {
        let back = returned(reason, 1_234);
        let record = back.write().unwrap();
        assert_eq!((record.len(), Return::read(&record).unwrap()), (120, back));
    }
    let record = returned(Reason::NoAccount, 1).write().unwrap();
    for (from, to) in [("43214321513", "43214321713"), ("43214321513", "43214321549"), ("2062", "1062")] {
        let spoiled = record.replacen(from, to, 1);
        assert_ne!(spoiled, record);
        assert!(Return::read(&spoiled).is_err(), "{from} as {to}");
    }
}

#[test]
fn returns_are_read_with_and_without_a_frame() {
    let lines = [returned(Reason::NoAccount, 100), returned(Reason::AccountClosed, 23)];
    let bare: String = lines.iter().map(|line| line.write().unwrap() + "\n").collect();
    let read = |text: &str| returns::read(text).map(|lines| lines.len());
    assert_eq!(read(&bare).unwrap(), 2);
    let last = Trailer { credits: 0, debits: 123, count: 2 }.write().unwrap();
    let framed = format!("{}\r\n{bare}{last}", header().write().unwrap());
    assert_eq!(read(&framed).unwrap(), 2);
    let one_bad = bare.replacen("062-692", "062x692", 1);
    let lines = returns::read(&format!("{one_bad}{last}")).unwrap();
    assert_eq!((lines[0].number, lines[0].outcome.is_err(), lines[1].outcome.is_ok()), (1, true, true));
    for text in ["", "\n\n", &framed.replace("000002   ", "000003   "), &format!("{framed}\n{bare}"), "é"] {
        assert!(returns::read(text).is_err(), "{text:?}");
    }
}

fn details() -> impl Strategy<Value = Detail> {
    let account = ("[0-9]{3}-[0-9]{3}", "[0-9]{4,8}[1-9]").prop_map(|(bsb, number)| (bsb, number));
    let account = account.prop_filter_map("not an account", |(bsb, number)| Account::new(&bsb, &number).ok());
    let text = "[A-Za-z][A-Za-z0-9.&'-]{0,14}[a-z]";
    (account.clone(), account, any::<bool>(), 1..=9_999_999_999i64, text, "[A-Z][A-Z0-9-]{0,17}", text)
        .prop_map(|(account, trace, debit, amount, title, reference, remitter)| Detail {
            account,
            code: if debit { Code::Debit } else { Code::Credit },
            amount,
            title,
            reference,
            trace,
            remitter,
        })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(
        mut details in proptest::collection::vec(details(), 1..30),
        user_id in 0..1_000_000i64,
    ) {
        for detail in &mut details {
            detail.amount %= 100_000_000;
            detail.amount += 1;
        }
        let file = File { header: Header { user_id, ..header() }, details };
        let text = file.write().unwrap();
        prop_assert!(text.split_terminator("\r\n").all(|record| record.len() == 120 && record.is_ascii()));
        prop_assert_eq!(File::read(&text).unwrap(), file);
    }

    #[test]
    fn any_text_in_any_field_still_gives_120_columns(title in any::<String>(), remitter in any::<String>()) {
        let record = Detail { title, remitter, ..detail(Code::Credit, 1) }.write().unwrap();
        prop_assert!(record.is_ascii() && record.len() == 120 && !record.bytes().any(|b| b.is_ascii_control()));
        prop_assert!(Detail::read(&record).is_ok());
    }

    #[test]
    fn files_are_split_within_both_limits(details in proptest::collection::vec(details(), 0..60), most in 1..20usize) {
        let runs = split(details.clone(), most, |detail| detail);
        for run in &runs {
            prop_assert!(!run.is_empty() && run.len() <= most);
            let written = File { header: header(), details: run.clone() }.write();
            prop_assert!(written.is_ok());
        }
        for pair in runs.windows(2) {
            let more: Vec<Detail> = pair[0].iter().chain(&pair[1][..1]).cloned().collect();
            prop_assert!(more.len() > most || Trailer::of(&more).is_err(), "a run could have been longer");
        }
        prop_assert_eq!(runs.concat(), details);
    }

    #[test]
    fn no_text_makes_the_readers_panic(text in any::<String>(), columns in "[0-9 A-Z-]{120}") {
        let _ = File::read(&text);
        let _ = returns::read(&text);
        let _ = returns::read(&columns);
        let _ = File::read(&format!("0{}\n{columns}\n7{}", &columns[1..], &columns[1..]));
    }
}
