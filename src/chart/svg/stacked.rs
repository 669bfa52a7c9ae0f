//! Usage or cost over time, the series of a bucket on top of each other.

use crate::chart::series::{Step, date_label};
use crate::chart::svg::picture::{Caption, Frame, Picture, Plane, colour, plain};
use crate::values::calendar::Zone;
use crate::values::timestamp::Timestamp;

/// Several series over the same buckets of time.
#[derive(Clone, Debug)]
pub struct Stacked {
    /// How long a bucket is.
    pub step: Step,
    /// Whose clocks the labels show.
    pub zone: Zone,
    /// When each bucket begins, oldest first.
    pub starts: Vec<Timestamp>,
    /// The series, the lowest first; each has a value, in millionths, for each bucket.
    pub layers: Vec<Layer>,
    /// Whether the last bucket is not over yet.
    pub last_is_open: bool,
}

/// One series.
#[derive(Clone, Debug)]
pub struct Layer {
    /// What it is called.
    pub name: String,
    /// Its values in millionths; what is missing or below zero is drawn as nothing.
    pub values: Vec<i128>,
}

/// Draws the series on top of each other.
pub fn stacked(series: &Stacked, caption: &Caption) -> Picture {
    Picture::draw(caption, table(series), |frame| plane(series, frame))
}

fn plane(series: &Stacked, frame: Frame) -> Plane {
    let count = series.starts.len();
    let value = |layer: &Layer, place: usize| layer.values.get(place).copied().unwrap_or(0).max(0);
    let sums = (0..count).map(|place| series.layers.iter().map(|layer| value(layer, place)).sum::<i128>());
    let whole = series.layers.iter().flat_map(|layer| &layer.values).all(|value| value % 1_000_000 == 0);
    let names = series.layers.iter().zip(0..).map(|(layer, place)| (colour(place), layer.name.clone()));
    let mut plane = Plane::new(frame, &names.collect::<Vec<_>>(), sums.max().unwrap_or(0), whole);
    for (place, start) in series.starts.iter().enumerate() {
        let mut from = 0;
        let date = date_label(*start, series.step, &series.zone);
        let open = if series.last_is_open && place + 1 == count { " chart-open" } else { "" };
        for (layer, name) in series.layers.iter().zip(0..) {
            let to = from + value(layer, place);
            if to > from {
                let title = format!("{date}: {} {}", layer.name, plain(to - from));
                plane.bar((place, count), from, to, &format!("{}{open}", colour(name)), &title);
            }
            from = to;
        }
        if place.is_multiple_of(count.div_ceil(frame.labels_max).max(1)) {
            plane.below(&plane.x(place, count).0, "start", &date);
        }
    }
    plane
}

fn table(series: &Stacked) -> Vec<Vec<String>> {
    let mut table = vec![vec!["from".to_owned()]];
    table[0].extend(series.layers.iter().map(|layer| layer.name.clone()));
    for (place, start) in series.starts.iter().enumerate() {
        let cell = |layer: &Layer| plain(layer.values.get(place).copied().unwrap_or(0));
        let mut row = vec![series.zone.clock(*start).strftime("%Y-%m-%d %H:%M").to_string()];
        row.extend(series.layers.iter().map(cell));
        table.push(row);
    }
    table
}
