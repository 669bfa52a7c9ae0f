//! Access logs: every shape of a line, and a real log of ten thousand.

use crate::intake::reading::{data, drafts, is_charged, shown};
use payg::intake::access_log::{Naming, Part};
use payg::intake::draft::Draft;
use payg::intake::format::Format;
use std::collections::HashSet;

const BY_HOST: Format = Format::AccessLog(Naming { customer: Part::Host, service: None });
const BY_USER: Format = Format::AccessLog(Naming { customer: Part::User, service: None });
const BY_PATH: Format =
    Format::AccessLog(Naming { customer: Part::Segment(1), service: Some(Part::Segment(2)) });

#[test]
fn a_real_log_is_read_whole() {
    let drafts = drafts(&BY_HOST, &data("access.log"));
    assert_eq!(drafts.len(), 10_000);
    let charged: Vec<&Draft> = drafts.iter().filter(|draft| is_charged(draft)).collect();
    assert_eq!(charged.len(), 9_138);
    let hosts: HashSet<&str> = charged.iter().map(|draft| draft.customer.as_str()).collect();
    assert_eq!(hosts.len(), 1_666);
    let ids: HashSet<&Option<String>> = drafts.iter().map(|draft| &draft.id).collect();
    assert_eq!(ids.len(), 10_000, "equal lines are several requests");
    assert_eq!(drafts[0].at.unwrap().to_string(), "2015-05-17T10:05:03Z");
    assert!(drafts.iter().all(|draft| draft.skipped.is_none()));
}

#[test]
fn the_same_log_again_or_rotated_has_the_same_ids() {
    let log = data("access.log");
    let ids = |part: &[u8]| -> Vec<String> {
        drafts(&BY_HOST, part).into_iter().map(|draft| draft.id.unwrap()).collect()
    };
    let all = ids(&log);
    assert_eq!(all, ids(&log));
    // It was cut in the middle of a line, and rotated, and both files are imported.
    let cut = log.len() / 2;
    let start = log[..cut].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
    let overlap = log[..start - 200_000].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
    let both: HashSet<String> = ids(&log[..start]).into_iter().chain(ids(&log[overlap..])).collect();
    assert_eq!(both, all.into_iter().collect());
}

#[test]
fn common_and_combined_lines_become_drafts() {
    let input = br#"127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326
::1 - - [17/May/2015:10:05:03 +0000] "POST /a?b=\"c\" HTTP/1.1" 201 - "-" "agent \"x\" \\"
h - john doe [17/May/2015:10:05:03 +0000] "HEAD / HTTP/1.1" 304 0 "-" "-" "extra"
h - - [17/May/2015:10:05:03 +0000] "GET /old" 200 5
h - - [17/May/2015:10:05:03 +0000] "-" 408 0 "-" "-"
h - - [17/May/2015:10:05:03 +0000] "\x16\x03\x01" 400 226 "-" "-"
h - - [17/May/2015:10:05:03 +0000] "" 400 0
h - - [17/May/2015:10:05:03 +0000] "GET  HTTP/1.1" - -
h - - [17/May/2015:10:05:03 +0000] "hello world again" 400 1
h - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1 "-" "agent that was cut
"#;
    insta::assert_snapshot!(shown(&BY_HOST, input), @r#"
    1 "127.0.0.1" x 1 at 2000-10-10T20:55:36Z GET 200
    2 "::1" x 1 at 2015-05-17T10:05:03Z POST 201
    3 "h" x 1 at 2015-05-17T10:05:03Z HEAD 304
    4 "h" x 1 at 2015-05-17T10:05:03Z GET 200
    5 "h" x 1 at 2015-05-17T10:05:03Z 408
    6 "h" x 1 at 2015-05-17T10:05:03Z 400
    7 "h" x 1 at 2015-05-17T10:05:03Z 400
    8 "h" x 1 at 2015-05-17T10:05:03Z
    9 "h" x 1 at 2015-05-17T10:05:03Z 400
    10 "h" x 1 at 2015-05-17T10:05:03Z GET 200
    "#);
}

#[test]
fn the_user_or_the_path_names_the_customer() {
    let input = br#"h - frank [17/May/2015:10:05:03 +0000] "GET /acme/files/7?x HTTP/1.1" 200 1 "-" "-"
h - - [17/May/2015:10:05:03 +0000] "GET //acme//files HTTP/1.1" 200 1 "-" "-"
h - - [17/May/2015:10:05:03 +0000] "GET /acme HTTP/1.1" 200 1 "-" "-"
h - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 401 1 "-" "-"
h - - [17/May/2015:10:05:03 +0000] "-" 400 1 "-" "-"
"#;
    insta::assert_snapshot!(shown(&BY_USER, input), @r#"
    1 "frank" x 1 at 2015-05-17T10:05:03Z GET 200
    refused line 2: the line names no user
    refused line 3: the line names no user
    4 "" x 1 at 2015-05-17T10:05:03Z GET 401 skipped: it names no user
    5 "" x 1 at 2015-05-17T10:05:03Z 400 skipped: it names no user
    "#);
    insta::assert_snapshot!(shown(&BY_PATH, input), @r#"
    1 "acme" service files x 1 at 2015-05-17T10:05:03Z GET 200
    2 "acme" service files x 1 at 2015-05-17T10:05:03Z GET 200
    refused line 3: the line's path has no segment 2, or it has no path
    4 "" x 1 at 2015-05-17T10:05:03Z GET 401 skipped: its path is too short
    5 "" x 1 at 2015-05-17T10:05:03Z 400 skipped: its path is too short
    "#);
}

#[test]
fn lines_that_are_none_are_refused() {
    let input = br#"hello
h - - no time "GET / HTTP/1.1" 200 1
h - - [17/Mai/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1
h - - [31/Feb/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1
h - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1 200 1
h - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 2000 1
h - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1"
h - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1 "-" "-"
"#;
    insta::assert_snapshot!(shown(&BY_HOST, input), @r#"
    refused line 1: the line has no host
    refused line 2: the line has no time in brackets
    refused line 3: the line's time is not like 17/May/2015:10:05:03 +0000
    refused line 4: the line's time is not like 17/May/2015:10:05:03 +0000
    refused line 5: the line's request is not closed
    refused line 6: the line's status is not a number of three digits
    refused line 7: the line has no status
    8 "h" x 1 at 2015-05-17T10:05:03Z GET 200
    "#);
}

#[test]
fn a_line_that_is_still_being_written_comes_again_as_one() {
    let first = "h - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 5 \"-\" \"-\"\n";
    let second = "h - - [17/May/2015:10:05:04 +0000] \"GET /b HTTP/1.1\" 200 5000 \"-\" \"-\"";
    for cut in 1..second.len() {
        let text = format!("{first}{}", &second[..cut]);
        let read = shown(&BY_HOST, text.as_bytes());
        assert!(read.ends_with("refused line 2: the file ends in the middle of this line"), "{text}\n{read}");
    }
    // In the common format a cut size does not show, so it is no part of the id.
    let whole = "h - - [17/May/2015:10:05:04 +0000] \"GET /b HTTP/1.1\" 200 5000\n";
    let id = |text: &str| drafts(&BY_HOST, text.as_bytes()).remove(0).id;
    assert_eq!(id(whole), id(whole.trim_end()));
    assert_eq!(id(whole), id(&whole[..whole.len() - 3]));
}

#[test]
fn parts_are_read_from_text() {
    let table = [
        ("host", Some(Part::Host)),
        ("user", Some(Part::User)),
        ("path", Some(Part::Segment(1))),
        ("path:2", Some(Part::Segment(2))),
        ("path:0", None),
        ("path:x", None),
        ("hots", None),
        ("", None),
    ];
    for (text, expected) in table {
        assert_eq!(text.parse::<Part>().ok(), expected, "{text:?}");
    }
}
