//! What is owed by how long it has been: one bar cut into its ages.

use crate::chart::scale::short;
use crate::chart::svg::picture::{Caption, Frame, Picture, Plane, colour, escape, plain, tenths};

/// What is owed since so long.
#[derive(Clone, Debug)]
pub struct Age {
    /// What it is called, as `30–60 days`.
    pub name: String,
    /// How much, in millionths; what is below zero is drawn as nothing.
    pub amount: i128,
}

/// Draws the ages beside each other, the youngest first.
pub fn ageing(ages: &[Age], caption: &Caption) -> Picture {
    let mut table = vec![vec!["age".to_owned(), "amount".to_owned()]];
    table.extend(ages.iter().map(|age| vec![age.name.clone(), plain(age.amount)]));
    Picture::draw(caption, table, |frame| plane(ages, frame))
}

fn plane(ages: &[Age], frame: Frame) -> Plane {
    let whole: i128 = ages.iter().map(|age| age.amount.max(0)).sum();
    let name = |(place, age): (usize, &Age)| (colour(place), format!("{} {}", age.name, short(age.amount)));
    let mut plane = Plane::bare(frame, &ages.iter().enumerate().map(name).collect::<Vec<_>>());
    let room = i128::from((frame.width - 24) * 10);
    let (top, mut sum) = (plane.down(90), 0);
    for (place, age) in ages.iter().enumerate() {
        let (from, to) = (share(sum, whole, room), share(sum + age.amount.max(0), whole, room));
        sum += age.amount.max(0);
        if to > from {
            plane.add(&format!(
                "<rect class=\"chart-bar {}\" x=\"{}\" y=\"{top}\" width=\"{}\" height=\"60\"><title>{}</title></rect>",
                colour(place),
                tenths(120 + from),
                tenths(to - from),
                escape(&format!("{}: {}", age.name, plain(age.amount)))
            ));
        }
    }
    plane.text("12", &(top + 90).to_string(), "start", &format!("0 – {}", short(whole)));
    plane
}

fn share(value: i128, whole: i128, room: i128) -> i64 {
    let share = match value.checked_mul(room) {
        _ if whole <= 0 => 0,
        Some(product) => product / whole,
        None => value / (whole / room).max(1),
    };
    i64::try_from(share.min(room)).unwrap_or(0)
}
