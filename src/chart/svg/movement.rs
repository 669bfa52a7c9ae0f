//! How a sum moved from what it was to what it is: recurring revenue, new, lost, raised and lowered.

use crate::chart::scale::short;
use crate::chart::svg::picture::{Caption, Frame, Picture, Plane, plain};

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
    let bars = bars(before, moves, after);
    let mut table = vec![vec!["movement".to_owned(), "amount".to_owned()]];
    table.extend(bars.iter().map(|bar| vec![bar.name.to_owned(), plain(bar.shown)]));
    Picture::draw(caption, table, |frame| plane(&bars, frame))
}

/// One bar: from where to where, and what stands at it.
struct Bar<'a> {
    name: &'a str,
    from: i128,
    to: i128,
    shown: i128,
    class: &'static str,
}

fn bars<'a>(before: (&'a str, i128), moves: &'a [Move], after: &'a str) -> Vec<Bar<'a>> {
    let whole = |name, sum| Bar { name, from: 0, to: sum, shown: sum, class: "chart-1" };
    let mut bars = vec![whole(before.0, before.1)];
    let mut sum = before.1;
    for Move { name, change } in moves {
        let class = if *change < 0 { "chart-6" } else { "chart-3" };
        bars.push(Bar { name, from: sum, to: sum + change, shown: *change, class });
        sum += change;
    }
    bars.push(whole(after, sum));
    bars
}

/// Each bar has its name below it and its figure on top; on a telephone, where there is no room for that, it
/// has a number, which stands above with both.
fn plane(bars: &[Bar], frame: Frame) -> Plane {
    let highest = bars.iter().map(|bar| bar.from.max(bar.to)).max().unwrap_or(0);
    let label = |bar: &Bar| format!("{} {}", bar.name, short(bar.shown));
    let named = |(bar, place): (&Bar, i64)| (bar.class.to_owned(), format!("{place} {}", label(bar)));
    let names: Vec<(String, String)> =
        if frame.is_narrow() { bars.iter().zip(1..).map(named).collect() } else { Vec::new() };
    let mut plane = Plane::new(frame, &names, highest, false);
    for (place, bar) in bars.iter().enumerate() {
        let title = format!("{}: {}", bar.name, plain(bar.shown));
        plane.bar((place, bars.len()), bar.from, bar.to, bar.class, &title);
        let x = plane.x(place, bars.len()).0;
        if frame.is_narrow() {
            plane.below(&x, "start", &(place + 1).to_string());
        } else {
            plane.below(&x, "start", bar.name);
            plane.on_top(&x, bar.from.max(bar.to), &short(bar.shown));
        }
    }
    plane
}
