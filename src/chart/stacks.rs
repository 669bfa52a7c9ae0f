//! Stacked bars as a picture: one element of SVG without scripts, styles or anything from elsewhere.

use crate::chart::scale::{Scale, short};

/// How wide the picture is, in its own units.
const WIDTH: i128 = 720;
/// How high the bars may be.
const HEIGHT: i128 = 180;
/// Room for the labels on the left, and for those below.
const LEFT: i128 = 56;
const BELOW: i128 = 22;
/// Colours that there are; more parts share the last one.
const COLOURS: usize = 6;
/// Labels below the bars at most.
const LABELS_MAX: usize = 12;

/// A bar: what its parts come to, in the order of the names.
#[derive(Clone, Debug)]
pub struct Stack {
    /// What it stands for: a day.
    pub label: String,
    /// Millionths; what is below zero is drawn as nothing.
    pub parts: Vec<i128>,
}

/// Draws the bars over each other, with a scale from zero and the names of the parts.
pub fn stacked(title: &str, names: &[String], stacks: &[Stack]) -> String {
    let total = |stack: &Stack| stack.parts.iter().copied().map(|part| part.max(0)).sum::<i128>();
    let largest = stacks.iter().map(total).max().unwrap_or_default();
    let scale = Scale::fit(largest, 4, false);
    let legend = if names.len() > 1 { 20 } else { 0 };
    let height = HEIGHT + BELOW + legend + 8;
    let title = escape(title);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{title}\">"
    );
    for tick in 0..=scale.ticks {
        let value = scale.step * tick as i128;
        let y = 8 + HEIGHT - HEIGHT * value / scale.top().max(1);
        svg.push_str(&format!(
            "<line class=\"axis\" x1=\"{LEFT}\" x2=\"{WIDTH}\" y1=\"{y}\" y2=\"{y}\"/>\
             <text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            LEFT - 6,
            y + 4,
            short(value)
        ));
    }
    draw_bars(&mut svg, names, stacks, scale.top().max(1));
    if names.len() > 1 {
        draw_names(&mut svg, names, HEIGHT + BELOW + 8);
    }
    svg.push_str("</svg>");
    svg
}

fn draw_bars(svg: &mut String, names: &[String], stacks: &[Stack], top: i128) {
    let count = stacks.len().max(1) as i128;
    let every = stacks.len().div_ceil(LABELS_MAX).max(1);
    // Hundredths of a unit, so that many bars stay evenly apart.
    let room = (WIDTH - LEFT) * 100 / count;
    let (gap, wide) = (room / 8, (room * 3 / 4).min(4_000));
    for (place, stack) in stacks.iter().enumerate() {
        let x = LEFT * 100 + room * place as i128 + gap;
        let mut below = 0;
        for (part, value) in stack.parts.iter().enumerate().filter(|(_, value)| **value > 0) {
            let high = HEIGHT * 100 * value / top;
            let y = (8 + HEIGHT) * 100 - below - high;
            below += high;
            let name = names.get(part).map_or("", String::as_str);
            svg.push_str(&format!(
                "<rect class=\"bar{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{} {}: {}</title></rect>",
                part.min(COLOURS - 1) + 1,
                hundredths(x),
                hundredths(y),
                hundredths(wide),
                hundredths(high.max(50)),
                escape(&stack.label),
                escape(name),
                short(*value)
            ));
        }
        if place % every == 0 {
            svg.push_str(&format!(
                "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                hundredths(x + wide / 2),
                HEIGHT + BELOW,
                escape(&stack.label)
            ));
        }
    }
}

fn draw_names(svg: &mut String, names: &[String], y: i128) {
    let mut x = LEFT;
    for (place, name) in names.iter().enumerate() {
        let shown: String = name.chars().take(24).collect();
        svg.push_str(&format!(
            "<rect class=\"bar{}\" x=\"{x}\" y=\"{}\" width=\"10\" height=\"10\"/><text x=\"{}\" y=\"{}\">{}</text>",
            place.min(COLOURS - 1) + 1,
            y + 2,
            x + 15,
            y + 11,
            escape(&shown)
        ));
        x += 34 + 7 * shown.chars().count() as i128;
    }
}

fn hundredths(value: i128) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

/// A text as it stands between tags or in quotes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_leave_the_picture() {
        let stacks = [Stack { label: "<b>".to_owned(), parts: vec![5_000_000, -1, 0] }];
        let svg = stacked("\"><script>", &["a&b".to_owned(), "</svg>".to_owned()], &stacks);
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
        assert!(
            !svg.contains("<script>") && !svg.contains("<b>") && svg.matches("</svg>").count() == 1,
            "{svg}"
        );
        assert_eq!(svg.matches("<title>").count(), 1, "nothing is drawn of what is not above zero");
    }

    #[test]
    fn nothing_and_huge_values_are_drawn_too() {
        assert!(stacked("t", &[], &[]).ends_with("</svg>"));
        let huge = Stack { label: "x".to_owned(), parts: vec![i128::from(i64::MAX)] };
        assert!(stacked("t", &["n".to_owned()], &[huge]).contains("<rect"));
    }
}
