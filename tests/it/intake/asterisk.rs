//! Call records: a real Master.csv, and rows in every width.

use crate::intake::reading::{data, drafts, shown};
use payg::intake::format::Format;
use payg::values::calendar::Zone;
use std::collections::HashSet;

fn in_zone(name: &str) -> Format {
    Format::Asterisk(name.parse::<Zone>().unwrap())
}

#[test]
fn a_real_master_csv_is_read_whole() {
    let rows = drafts(&in_zone("UTC"), &data("asterisk-master.csv"));
    assert_eq!(rows.len(), 84);
    let calls: Vec<_> = rows.iter().filter(|row| row.skipped.is_none()).collect();
    let seconds = |millionths: i64| millionths / 1_000_000;
    let talked: Vec<i64> = calls.iter().map(|call| seconds(call.quantity.unwrap().millionths())).collect();
    assert_eq!(calls.len(), 30);
    assert_eq!(talked.iter().sum::<i64>(), 884);
    assert_eq!(talked.iter().map(|talked| (talked + 29) / 30).sum::<i64>(), 43);
    let ids: HashSet<_> = rows.iter().map(|row| row.id.clone().unwrap()).collect();
    assert_eq!(ids.len(), 84);
    assert_eq!(rows[0].id.as_deref(), Some("1706368044.0:0"));
    assert_eq!(rows[0].customer, "15550100000");
    assert_eq!(rows[0].at.unwrap().to_string(), "2024-01-27T15:07:24Z");
}

const HEAD: &str = r#""acme","100","200","ctx","clid","SIP/1","","Dial","""#;

/// A row from its answer on, with what stands behind the flags.
fn row(seconds: &str, disposition: &str, behind: &str) -> String {
    format!(
        "{HEAD},\"2024-07-01 12:00:00\",,\"2024-07-01 12:01:00\",60,{seconds},\"{disposition}\",\"DOCUMENTATION\"{behind}\n"
    )
}

#[test]
fn rows_of_every_width_become_drafts() {
    let mut input = String::new();
    for behind in [
        "",
        ",\"1.2\"",
        ",\"1.2\",\"\"",
        ",\"\",\"1.2\",7",
        ",\"x\",\"\",\"1.2\",7",
        ",\"1.2\",\"u\",\"\",\"1.2\",7",
    ] {
        input += &row("30", "ANSWERED", behind);
    }
    input += &row("30", "NO ANSWER", "");
    input += &row("0", "ANSWERED", "");
    input += &row("5", "ANSWERED", "").replacen("acme", "", 1);
    insta::assert_snapshot!(shown(&in_zone("Europe/Berlin"), input.as_bytes()), @r#"
    1 "acme" x 30 at 2024-07-01T10:00:00Z
    2 "acme" x 30 at 2024-07-01T10:00:00Z
    3 "acme" x 30 at 2024-07-01T10:00:00Z
    4 "acme" x 30 at 2024-07-01T10:00:00Z
    5 "acme" x 30 at 2024-07-01T10:00:00Z
    6 "acme" x 30 at 2024-07-01T10:00:00Z
    7 "acme" x 30 at 2024-07-01T10:00:00Z skipped: it was not answered
    8 "acme" x 0 at 2024-07-01T10:00:00Z skipped: it was answered for less than a second
    9 "100" x 5 at 2024-07-01T10:00:00Z
    "#);
    let rows = drafts(&in_zone("UTC"), input.as_bytes());
    let own: Vec<_> = rows.iter().filter_map(|row| row.id.clone()).filter(|id| id.len() < 36).collect();
    assert_eq!(own, ["1.2:7"], "only the full width tells a row's own id");
}

#[test]
fn bad_rows_are_refused_one_by_one() {
    let good = row("30", "ANSWERED", "");
    let input = [
        "a,b,c\n".to_owned(),
        row("x", "ANSWERED", ""),
        good.replace("2024-07-01 12:00:00", "01.07.2024"),
        good.replacen("acme", "", 1).replacen("100", "", 1),
        row("30", "ANSWERED", ",\"open"),
        row("30", "ANSWERED", ",1,2,3,4,5,6"),
        good.trim_end().to_owned(),
    ];
    insta::assert_snapshot!(shown(&in_zone("UTC"), input.concat().as_bytes()), @r#"
    refused line 1: the line has 3 fields, a call record 16 to 21
    refused line 2: billsec "x" is not a number of seconds
    refused line 3: start "01.07.2024" is not like 2024-01-27 15:07:24
    refused line 4: the line has neither an account code nor a source
    refused line 5: the quote of field 17 is not closed
    refused line 6: the line has 22 fields, a call record 16 to 21
    refused line 7: the file ends in the middle of this line, or its last line end is missing
    "#);
}
