//! Named values as bars that lie: one line each, its figure behind it.

use crate::chart::scale::{Scale, short};
use crate::chart::series::{Canvas, Style};

/// Levels in one character.
const EIGHTHS: usize = 8;
const BLOCKS: [char; EIGHTHS] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/// Draws each value, in millionths, with its name before it; what is below zero is drawn as nothing.
/// Every line ends with a line feed, and none is wider than the canvas unless its name and figure are.
pub fn lengths(values: &[(String, i128)], canvas: &Canvas) -> String {
    if values.is_empty() {
        return "nothing to draw\n".to_owned();
    }
    let figures: Vec<String> = values.iter().map(|(_, value)| short(*value)).collect();
    let widest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
    let name_width = widest(&mut values.iter().map(|(name, _)| name.chars().count()));
    let figure_width = widest(&mut figures.iter().map(|figure| figure.chars().count()));
    let room = canvas.width.max(Canvas::WIDTH_MIN).saturating_sub(name_width + figure_width + 2).max(1);
    let largest = values.iter().map(|(_, value)| *value).max().unwrap_or(0);
    let scale = Scale { step: largest.max(1), ticks: 1 };
    let line = |((name, value), figure): (&(String, i128), &String)| {
        let bar = bar(scale.level((*value).max(0), room * EIGHTHS), canvas.style);
        let gap = if bar.is_empty() { "" } else { " " };
        format!("{name:<name_width$} {bar}{gap}{figure}\n")
    };
    values.iter().zip(&figures).map(line).collect()
}

fn bar(eighths: usize, style: Style) -> String {
    let (whole, rest) = (eighths / EIGHTHS, eighths % EIGHTHS);
    match style {
        Style::Ascii => "#".repeat(eighths.div_ceil(EIGHTHS)),
        Style::Unicode => {
            let mut bar = "█".repeat(whole);
            bar.extend(rest.checked_sub(1).map(|place| BLOCKS[place]));
            bar
        }
    }
}
