//! Lines over a scale from zero: the cost of a month as it grows, or a price by how much is used.

use crate::chart::scale::short;
use crate::chart::svg::picture::{Caption, Picture, Plane, colour, plain};

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
    let points = || curves.iter().flat_map(|curve| &curve.points);
    let farthest = points().map(|point| point.0).max().unwrap_or(0).max(1);
    let highest = points().map(|point| point.1).max().unwrap_or(0);
    let mut plane = Plane::new(highest, false);
    for quarter in 0..=4 {
        let value = farthest / 4 * quarter;
        let label = match across {
            Across::Days => short(value - value % 1_000_000),
            Across::Quantity(unit) if quarter == 4 => format!("{} {unit}", short(farthest)),
            Across::Quantity(_) => short(value),
        };
        let anchor = if quarter == 4 { "end" } else { "start" };
        plane.below(&x(value, farthest), anchor, &label);
    }
    for (place, curve) in curves.iter().enumerate() {
        let drawn: Vec<String> = curve
            .points
            .iter()
            .map(|(along, up)| format!("{},{}", x(*along, farthest), plane.y(*up)))
            .collect();
        let before = if curve.is_before { " chart-before" } else { "" };
        let class = format!("chart-line {}{before}", colour(place));
        plane.add(&format!("<polyline class=\"{class}\" points=\"{}\"/>", drawn.join(" ")));
    }
    let names = curves.iter().zip(0..).map(|(curve, place)| (colour(place), curve.name.clone()));
    plane.names(&names.collect::<Vec<_>>());
    plane.finish(caption, table(curves, across))
}

fn x(value: i128, farthest: i128) -> String {
    let value = value.clamp(0, farthest);
    let share =
        value.checked_mul(1_000).map_or_else(|| value / (farthest / 1_000).max(1), |value| value / farthest);
    Plane::at(i64::try_from(share).unwrap_or(1_000))
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
