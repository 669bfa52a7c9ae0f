//! A line of small bars, for a column of a table.

use crate::chart::scale::Scale;
use crate::chart::series::Style;
use crate::values::quantity::Quantity;

const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const LETTERS: [char; 8] = ['_', '.', ':', '-', '=', '+', '*', '#'];

/// One character a value, from the lowest for nothing to the highest for the largest value.
pub fn spark(values: &[Quantity], style: Style) -> String {
    let glyphs = match style {
        Style::Unicode => BLOCKS,
        Style::Ascii => LETTERS,
    };
    let millionths = |value: &Quantity| i128::from(value.millionths());
    let largest = values.iter().map(millionths).max().unwrap_or(0);
    let scale = Scale { step: largest.max(1), ticks: 1 };
    values.iter().map(|value| glyphs[scale.level(millionths(value), glyphs.len() - 1)]).collect()
}
