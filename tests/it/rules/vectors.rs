//! Other systems' figures, read from the file beside this one.

use serde_json::Value;

/// One figure with its source.
#[derive(Clone, Debug)]
pub struct Vector {
    /// `V003`.
    pub id: String,
    /// Which rule it is about.
    pub kind: String,
    /// Whose test it is from.
    pub source: String,
    /// What goes in.
    pub input: Value,
    /// What must come out: payg's own figure where the peer's is not followed.
    pub expected: Value,
}

/// Every vector, in the file's order.
pub fn all() -> Vec<Vector> {
    let file: Value = serde_json::from_str(include_str!("vectors.json")).unwrap();
    file["vectors"].as_array().unwrap().iter().map(read).collect()
}

/// The vectors of one kind, for the story that tells it.
#[allow(dead_code, reason = "stories ask for their kinds; the table asks for all")]
pub fn of_kind(kind: &str) -> Vec<Vector> {
    all().into_iter().filter(|vector| vector.kind == kind).collect()
}

fn read(row: &Value) -> Vector {
    let text = |name: &str| row[name].as_str().unwrap().to_owned();
    let expected = match row["adopt"].as_str().unwrap() {
        "as_is" => &row["expected"],
        "do_not_copy" => &row["payg_expected"],
        other => panic!("{}: cannot adopt {other:?}", row["id"]),
    };
    assert!(!expected.is_null(), "{}: has no figure to reach", row["id"]);
    Vector {
        id: text("id"),
        kind: text("kind"),
        source: text("source"),
        input: row["input"].clone(),
        expected: expected.clone(),
    }
}
