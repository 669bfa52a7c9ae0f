//! Comma-separated usage.

use crate::intake::reading::{drafts, read, shown};
use payg::intake::csv::Mapping;
use payg::intake::format::Format;

fn csv(mappings: &[&str]) -> Format {
    Format::Csv(Mapping::parse(mappings.iter().copied()).unwrap())
}

#[test]
fn rows_become_drafts() {
    let input = b"\xef\xbb\xbfcustomer,service,quantity,at,id,value\r\n\
        alice,api,12.5,2026-10-01T00:00:00Z,e-1,\r\n\
        \r\n\
        \"Smith, \"\"Bob\"\"\", api ,0.000001,2026-10-01T02:00:00+02:00,e-2,\"a,b\"\r\n\
        carol,,,,,\r\n";
    insta::assert_snapshot!(shown(&csv(&[]), input), @r#"
    2 "alice" service api x 12.5 at 2026-10-01T00:00:00Z
    4 "Smith, \"Bob\"" service api x 0.000001 at 2026-10-01T00:00:00Z value "a,b"
    5 "carol"
    "#);
    let ids: Vec<_> = drafts(&csv(&[]), input).into_iter().map(|draft| draft.id.unwrap()).collect();
    assert_eq!(ids[..2], ["e-1", "e-2"]);
    assert_eq!(ids[2].len(), 36, "a line without an id gets one: {}", ids[2]);
}

#[test]
fn other_names_and_separators_are_mapped() {
    let input = b"Konto;time;bytes;note\nalice;2026-10-01T00:00:00Z;7;x\n";
    let format = csv(&["customer=Konto", "quantity=bytes"]);
    insta::assert_snapshot!(shown(&format, input), @r#"2 "alice" x 7 at 2026-10-01T00:00:00Z"#);
    let input = b"customer\tQuantity\tbytes\nalice\t1\t2\n";
    insta::assert_snapshot!(shown(&csv(&["quantity=bytes", "ignore=Quantity"]), input), @r#"2 "alice" x 2"#);
}

#[test]
fn bad_headers_end_the_file() {
    let table = [
        ("", "END the file is empty"),
        ("\n \n", "END the file is empty"),
        ("user,quantity\na,1", "END line 1: the header has no column customer (give --map customer=COLUMN)"),
        (
            "customer,quantiy\na,1",
            "END line 1: the column \"quantiy\" is unknown (did you mean \"quantity\"?); \
             give --map FIELD=quantiy, or --map ignore=quantiy to leave it out",
        ),
        (
            "customer,bytes\na,1",
            "END line 1: the column \"bytes\" is unknown; \
             give --map FIELD=bytes, or --map ignore=bytes to leave it out",
        ),
        ("customer,at,time\na,,", "END line 1: the header has two columns for at"),
        ("\"customer\na", "END line 1: the quote of field 1 is not closed"),
        ("customer\u{0}\na", "END line 1: the file is binary, not text"),
    ];
    for (input, expected) in table {
        assert_eq!(shown(&csv(&[]), input.as_bytes()), expected, "{input:?}");
    }
    let missing = shown(&csv(&["id=key"]), b"customer\na");
    assert_eq!(missing, "END line 1: the header has no column \"key\", which --map names");
}

#[test]
fn bad_rows_are_refused_one_by_one() {
    let input = b"customer,quantity,at\n\
        ,1,\n\
        alice,abc,\n\
        alice,0.0000001,\n\
        alice,1,05/10/2026\n\
        alice,1\n\
        alice,\"1,2026-10-01T00:00:00Z\n\
        ali\xffce,1,\n\
        alice,\"1\"2,\n\
        alice,2,2026-10-01T00:00:00Z\n\
        alice,3";
    insta::assert_snapshot!(shown(&csv(&[]), input), @r#"
    refused line 2: the line names no customer
    refused line 3: quantity "abc" is not a decimal number like 12.34
    refused line 4: quantity "0.0000001" has more than 6 decimals
    refused line 5: time "05/10/2026" is not an RFC 3339 time with an offset (write it like 2026-10-01T12:00:00Z)
    refused line 6: the line has 2 fields, the header 3
    refused line 7: the quote of field 2 is not closed
    refused line 8: byte 4 of the line is not UTF-8
    refused line 9: something stands behind the closing quote of field 2
    10 "alice" x 2 at 2026-10-01T00:00:00Z
    refused line 11: the line has 2 fields, the header 3; the file ends in the middle of it
    "#);
    let refused = read(&csv(&[]), input).into_iter().find_map(Result::err).unwrap();
    assert_eq!(refused.raw, ",1,", "a refusal keeps its line");
}

#[test]
fn mappings_that_make_no_sense_are_refused() {
    let table = [
        ("bytes", "mapping \"bytes\" is not like quantity=bytes"),
        ("quantiy=bytes", "field \"quantiy\" is none of customer, service, quantity, at, id, value"),
    ];
    for (text, expected) in table {
        assert_eq!(Mapping::parse([text]).unwrap_err().message(), expected);
    }
    let twice = Mapping::parse(["at=a", "time=b"]).unwrap_err();
    assert_eq!(twice.message(), "field \"at\" is mapped twice");
}
