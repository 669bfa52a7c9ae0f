//! How a sum moved from what it was to what it is: recurring revenue, new, lost, raised and lowered.

use crate::chart::scale::short;
use crate::chart::svg::picture::{Caption, Picture, Plane, plain};

/// One reason why the sum moved.
#[derive(Clone, Debug)]
pub struct Move {
    /// What it is called.
    pub name: String,
    /// By how much, in millionths; negative is less.
    pub change: i128,
}

/// Draws a bar for what it was, one for each move where the one before ended, and one for what it is.
pub fn movement(before: (&str, i128), moves: &[Move], after: &str, caption: &Caption) -> Picture {
    let (mut sum, mut highest) = (before.1, before.1);
    for change in moves {
        sum += change.change;
        highest = highest.max(sum);
    }
    let count = moves.len() + 2;
    let mut plane = Plane::new(highest, false);
    let mut bar = |place: usize, name: &str, from: i128, to: i128, class: &str, shown: i128| {
        plane.bar((place, count), from, to, class, &format!("{name}: {}", plain(shown)));
        plane.below(&Plane::x(place, count).0, "start", &format!("{name} {}", short(shown)));
    };
    bar(0, before.0, 0, before.1, "chart-1", before.1);
    let mut from = before.1;
    for (place, change) in moves.iter().enumerate() {
        let class = if change.change < 0 { "chart-6" } else { "chart-3" };
        bar(place + 1, &change.name, from, from + change.change, class, change.change);
        from += change.change;
    }
    bar(count - 1, after, 0, from, "chart-1", from);
    let mut table = vec![vec!["movement".to_owned(), "amount".to_owned()]];
    table.push(vec![before.0.to_owned(), plain(before.1)]);
    table.extend(moves.iter().map(|change| vec![change.name.clone(), plain(change.change)]));
    table.push(vec![after.to_owned(), plain(from)]);
    plane.finish(caption, table)
}
