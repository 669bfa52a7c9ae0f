//! Ids of lines that have none.

use payg::intake::line_id::LineIds;
use payg::values::timestamp::Timestamp;
use std::collections::HashSet;
use uuid::Uuid;

fn ids(ids: &mut LineIds, lines: &[&str]) -> Vec<Uuid> {
    lines.iter().map(|line| ids.next(Some(Timestamp::EPOCH), line.as_bytes())).collect()
}

#[test]
fn the_same_file_again_has_the_same_ids() {
    let lines = ["a", "b", "a", "c", "a"];
    let first = ids(&mut LineIds::new(""), &lines);
    assert_eq!(first, ids(&mut LineIds::new(""), &lines));
    assert_eq!(first.iter().collect::<HashSet<_>>().len(), 5, "equal lines are told apart: {first:?}");
}

#[test]
fn a_rotated_log_that_overlaps_adds_only_what_is_new() {
    let log: Vec<String> = (0..100).map(|place| format!("request {}", place / 2)).collect();
    let log: Vec<&str> = log.iter().map(String::as_str).collect();
    let mut known: HashSet<Uuid> = ids(&mut LineIds::new(""), &log[..60]).into_iter().collect();
    assert_eq!(known.len(), 60);
    known.extend(ids(&mut LineIds::new(""), &log[40..]));
    assert_eq!(known.len(), 100);
}

#[test]
fn the_order_of_lines_does_not_matter() {
    let one: HashSet<Uuid> = ids(&mut LineIds::new(""), &["a", "b", "a", "c"]).into_iter().collect();
    let other: HashSet<Uuid> = ids(&mut LineIds::new(""), &["c", "a", "a", "b"]).into_iter().collect();
    assert_eq!(one, other);
}

#[test]
fn another_service_s_lines_are_other_events() {
    let one = ids(&mut LineIds::new("api"), &["a"]);
    assert_ne!(one, ids(&mut LineIds::new("storage"), &["a"]));
    // The salt ends where it ends: it never runs into the line.
    assert_ne!(ids(&mut LineIds::new("ab"), &["c"]), ids(&mut LineIds::new("a"), &["bc"]));
}

#[test]
fn twins_are_told_apart_as_long_as_one_generation_reaches() {
    let mut small = LineIds::with_generation("", 4);
    let first = ids(&mut small, &["a", "1", "2", "3", "4", "5", "a"]);
    assert_ne!(first[0], first[6], "its twin was one generation ago");
    let mut small = LineIds::with_generation("", 2);
    let first = ids(&mut small, &["a", "1", "2", "3", "4", "5", "a"]);
    assert_eq!(first[0], first[6], "its twin is forgotten after two generations");
}

#[test]
fn ids_are_valid_and_sort_by_time() {
    let mut line_ids = LineIds::new("");
    let mut previous = Uuid::nil();
    for second in [0, 1, 1_431_857_103, 1_792_000_000, 253_402_207_199] {
        let at = Timestamp::from_micros(second * 1_000_000).unwrap();
        let id = line_ids.next(Some(at), b"x");
        assert_eq!((id.get_version_num(), id.get_variant()), (8, uuid::Variant::RFC4122), "{id}");
        assert_eq!(id.as_u128() >> 80, second as u128 * 1_000, "its first 48 bits are milliseconds");
        assert!(id > previous, "{id} comes after {previous}");
        previous = id;
    }
    let before_1970: Timestamp = "1969-12-31T00:00:00Z".parse().unwrap();
    assert_eq!(line_ids.next(Some(before_1970), b"x").as_u128() >> 80, 0);
    assert_eq!(line_ids.next(None, b"x").as_u128() >> 80, 0);
}
