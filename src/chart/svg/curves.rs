//! Lines over a scale from zero: the cost of a month as it grows, or a price by how much is used.

use crate::chart::scale::short;
use crate::chart::svg::picture::{Caption, Frame, Picture, Plane, colour, plain};

/// What stands below the lines.
#[derive(Clone, Debug)]
pub enum Across {
    /// Days of a month, from 1.
    Days,
    /// How much is used, in a unit.
    Quantity(String),
}

/// One line.
#[derive(Clone, Debug)]
pub struct Curve {
    /// What it is called.
    pub name: String,
    /// Whether it is what is compared with: it is dashed.
    pub is_before: bool,
    /// How far and how high, both in millionths, from the left to the right.
    pub points: Vec<(i128, i128)>,
}

/// Draws lines; a day is a million millionths.
pub fn curves(curves: &[Curve], across: &Across, caption: &Caption) -> Picture {
    Picture::draw(caption, table(curves, across), |frame| plane(curves, across, frame))
}

fn plane(curves: &[Curve], across: &Across, frame: Frame) -> Plane {
    let points = || curves.iter().flat_map(|curve| &curve.points);
    let farthest = points().map(|point| point.0).max().unwrap_or(0).max(1);
    let highest = points().map(|point| point.1).max().unwrap_or(0);
    let names = curves.iter().zip(0..).map(|(curve, place)| (colour(place), curve.name.clone()));
    let mut plane = Plane::new(frame, &names.collect::<Vec<_>>(), highest, false);
    for value in marks(farthest, across, frame) {
        let is_last = value == farthest;
        let label = match across {
            Across::Quantity(unit) if is_last => format!("{} {unit}", short(farthest)),
            _ => short(value),
        };
        plane.below(&x(&plane, value, farthest), if is_last { "end" } else { "start" }, &label);
    }
    for (place, curve) in curves.iter().enumerate() {
        let drawn: Vec<String> = curve
            .points
            .iter()
            .map(|(along, up)| format!("{},{}", x(&plane, *along, farthest), plane.y(*up)))
            .collect();
        let before = if curve.is_before { " chart-before" } else { "" };
        let class = format!("chart-line {}{before}", colour(place));
        plane.add(&format!("<polyline class=\"{class}\" points=\"{}\"/>", drawn.join(" ")));
    }
    plane
}

/// Where labels stand: at quarters; of days at whole ones, each once, so that a month's first day has two.
fn marks(farthest: i128, across: &Across, frame: Frame) -> Vec<i128> {
    let whole = |value: i128| match across {
        Across::Days => value - value % 1_000_000,
        Across::Quantity(_) => value,
    };
    // The last one has the unit with it, which takes the room of the one before on a telephone.
    let quarters = if frame.is_narrow() && matches!(across, Across::Quantity(_)) { 3 } else { 4 };
    let mut marks: Vec<i128> = (0..quarters).map(|quarter| whole(farthest / 4 * quarter)).collect();
    marks.push(farthest);
    marks.dedup();
    marks
}

fn x(plane: &Plane, value: i128, farthest: i128) -> String {
    let value = value.clamp(0, farthest);
    let share =
        value.checked_mul(1_000).map_or_else(|| value / (farthest / 1_000).max(1), |value| value / farthest);
    plane.at(i64::try_from(share).unwrap_or(1_000))
}

fn table(curves: &[Curve], across: &Across) -> Vec<Vec<String>> {
    let along = match across {
        Across::Days => "day".to_owned(),
        Across::Quantity(unit) => unit.clone(),
    };
    let mut table = vec![vec!["line".to_owned(), along, "value".to_owned()]];
    for curve in curves {
        let rows = curve.points.iter();
        table.extend(rows.map(|(along, up)| vec![curve.name.clone(), plain(*along), plain(*up)]));
    }
    table
}
