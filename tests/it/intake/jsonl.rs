//! Usage as JSON lines.

use crate::intake::reading::shown;
use payg::intake::format::Format;

#[test]
fn objects_become_drafts() {
    let input = br#"
{"customer":"alice","service":"api","quantity":"12.5","at":"2026-10-01T00:00:00Z","id":"e-1"}
 { "customer" : "b\u00f6b \"x\"" , "quantity" : 0.1 , "value":null, "time":"2026-10-01T00:00:00.000001Z" } 
{"customer":42,"quantity":9007199254740993,"value":"a\\"}
{"customer":"carol","quantity":-3,"service":""}"#;
    insta::assert_snapshot!(shown(&Format::Jsonl, input), @r#"
    2 "alice" service api x 12.5 at 2026-10-01T00:00:00Z
    3 "böb \"x\"" x 0.1 at 2026-10-01T00:00:00.000001Z
    refused line 4: quantity "9007199254740993" is too large
    5 "carol" x -3
    "#);
}

#[test]
fn bad_lines_are_refused_one_by_one() {
    let input = br#"{}
{"customer":"a","quantity":1,"color":"red"}
{"customer":"a","quantiy":1}
{"customer":"a","quantity":1e3}
{"customer":"a","quantity":0.1000000000000000055}
{"customer":"a","customer":"b"}
{"customer":"a","tags":["x"]}
{"customer":"a","value":{"x":1}}
{"customer":"a","value":true}
{"customer":"a"} {"customer":"b"}
{"customer":"a",}
{"customer" "a"}
{"customer":"\ud800"}
["a"]
customer,quantity
{"customer":"a" "quantity":1}
{"customer":"a","quantity":
{"customer":"a","val"#;
    insta::assert_snapshot!(shown(&Format::Jsonl, input), @r#"
    refused line 1: the line names no customer
    refused line 2: the field "color" is unknown
    refused line 3: the field "quantiy" is unknown (did you mean "quantity"?)
    refused line 4: quantity "1e3" is not a decimal number like 12.34
    refused line 5: quantity "0.1000000000000000055" has more than 6 decimals
    refused line 6: the field "customer" is given twice
    refused line 7: the line is not a JSON object: a text or a number should stand where '[' stands
    refused line 8: the line is not a JSON object: a text or a number should stand where '{' stands
    refused line 9: the line is not a JSON object: a text or a number should stand where 't' stands
    refused line 10: the line is not a JSON object: the end should stand where '{' stands
    refused line 11: the line is not a JSON object: a text should stand where '}' stands
    refused line 12: the line is not a JSON object: a colon should stand where '"' stands
    refused line 13: the line is not a JSON object: the text "\ud800" cannot be read (unexpected end of hex escape at line 1 column 8)
    refused line 14: the line is not a JSON object: a brace should stand where '[' stands
    refused line 15: the line is not a JSON object: a brace should stand where 'c' stands
    refused line 16: the line is not a JSON object: a comma or a brace should stand where '"' stands
    refused line 17: the line is not a JSON object: a text or a number is missing at its end
    refused line 18: the line is not a JSON object: a text has no end; the file ends in the middle of it
    "#);
}
