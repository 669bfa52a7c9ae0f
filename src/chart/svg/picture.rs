//! A picture: its shapes on a plane with a scale, and the same figures as a table.

use crate::chart::scale::{Scale, short};
use crate::values::fixed;
use crate::values::quantity;
use std::fmt::Write;

/// The style sheet of all pictures; the palette is that of Okabe and Ito, which everybody tells apart.
pub const STYLE: &str = include_str!("chart.css");

/// How many colours there are; a seventh series has the first one again.
const COLOURS: usize = 6;

/// How wide and how high a picture is, in its own units.
pub const WIDTH: i64 = 640;
const HEIGHT: i64 = 280;
/// What the labels take.
const LEFT: i64 = 56;
const RIGHT: i64 = 12;
const TOP: i64 = 34;
const BOTTOM: i64 = 26;

/// A finished picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// An `svg` element without any style of its own: classes only, for a page with [`STYLE`].
    pub svg: String,
    /// The same figures: the names of the columns, then the rows.
    pub table: Vec<Vec<String>>,
}

impl Picture {
    /// The picture as a file that stands alone, its style in it.
    pub fn standalone(&self) -> String {
        let head = "xmlns=\"http://www.w3.org/2000/svg\" ";
        let svg = self.svg.replacen("<svg ", &format!("<svg {head}"), 1);
        let styled = svg.replacen("</desc>", &format!("</desc>\n<style>\n{STYLE}</style>"), 1);
        format!("{styled}\n")
    }

    /// The figures as an HTML table, for who does not see the picture.
    pub fn html_table(&self) -> String {
        let row = |cells: &Vec<String>, tag: &str| {
            let cells: String = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escape(cell))).collect();
            format!("<tr>{cells}</tr>")
        };
        let head = self.table.first().map(|cells| row(cells, "th")).unwrap_or_default();
        let body: String = self.table.iter().skip(1).map(|cells| row(cells, "td")).collect();
        format!("<table class=\"chart-data\"><thead>{head}</thead><tbody>{body}</tbody></table>")
    }
}

/// What a picture is called, and what a reader who does not see it is told.
#[derive(Clone, Debug)]
pub struct Caption {
    /// Its name on the page, unlike that of any other picture there.
    pub id: String,
    /// One line.
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
}

/// Shapes on a plane: values go up from zero, in millionths.
pub struct Plane {
    scale: Scale,
    shapes: String,
}

impl Plane {
    /// A plane for values of up to `largest` millionths, with its lines and their labels.
    pub fn new(largest: i128, whole: bool) -> Plane {
        let scale = Scale::fit(largest, 5, whole);
        let mut plane = Plane { scale, shapes: String::new() };
        for tick in 0..=scale.ticks {
            let value = scale.step.saturating_mul(i128::try_from(tick).unwrap_or(i128::MAX));
            let y = plane.y(value);
            let class = if tick == 0 { "chart-axis" } else { "chart-grid" };
            let far = WIDTH - RIGHT;
            plane.add(&format!("<line class=\"{class}\" x1=\"{LEFT}\" y1=\"{y}\" x2=\"{far}\" y2=\"{y}\"/>"));
            plane.text(&format!("{}", LEFT - 6), &y, "end", &short(value));
        }
        plane
    }

    /// A plane without a scale.
    pub fn bare() -> Plane {
        Plane { scale: Scale { step: 1, ticks: 1 }, shapes: String::new() }
    }

    /// Where the part of `of` parts begins, from the left; so wide is a part.
    pub fn x(part: usize, of: usize) -> (String, i64) {
        let (part, of) = (part as i64, of.max(1) as i64);
        let room = (WIDTH - LEFT - RIGHT) * 10;
        let (from, to) = (room * part / of, room * (part + 1) / of);
        (tenths(LEFT * 10 + from), to - from)
    }

    /// Where a share of the width is, from the left, in thousandths.
    pub fn at(thousandths: i64) -> String {
        tenths(LEFT * 10 + (WIDTH - LEFT - RIGHT) * thousandths / 100)
    }

    /// How high a value is drawn, from the top.
    pub fn y(&self, value: i128) -> String {
        tenths(self.y_tenths(value))
    }

    fn y_tenths(&self, value: i128) -> i64 {
        let room = (HEIGHT - TOP - BOTTOM) * 10;
        let level = if value <= 0 { 0 } else { self.scale.level(value, room.unsigned_abs() as usize) };
        (HEIGHT - BOTTOM) * 10 - level as i64
    }

    /// A bar from one value up to another in a part of the width, some of it left free.
    pub fn bar(&mut self, (part, of): (usize, usize), from: i128, to: i128, class: &str, title: &str) {
        let (top, bottom) = (self.y_tenths(to.max(from)), self.y_tenths(from.min(to)));
        let (x, width) = Plane::x(part, of);
        let gap = if width > 40 { width / 6 } else { 0 };
        let shape = format!(
            "<rect class=\"chart-bar {class}\" x=\"{x}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{}</title></rect>",
            tenths(top),
            tenths((width - gap).max(5)),
            tenths((bottom - top).max(0)),
            escape(title)
        );
        self.add(&shape);
    }

    /// A text; `anchor` is `start`, `middle` or `end`.
    pub fn text(&mut self, x: &str, y: &str, anchor: &str, text: &str) {
        let shape = format!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" dominant-baseline=\"middle\">{}</text>",
            escape(text)
        );
        self.add(&shape);
    }

    /// A text below the axis.
    pub fn below(&mut self, x: &str, anchor: &str, text: &str) {
        self.text(x, &(HEIGHT - BOTTOM / 2).to_string(), anchor, text);
    }

    /// The names of the series above, each by its colour.
    pub fn names(&mut self, names: &[(String, String)]) {
        let step = (WIDTH - LEFT - RIGHT) / (names.len().max(1) as i64);
        for (place, (class, name)) in names.iter().enumerate() {
            let x = LEFT + step * place as i64;
            self.add(&format!(
                "<rect class=\"chart-bar {class}\" x=\"{x}\" y=\"9\" width=\"10\" height=\"10\"/>"
            ));
            let fits = usize::try_from(step / 7).unwrap_or(8).saturating_sub(3).max(4);
            let shown: String = name.chars().take(fits).collect();
            let cut = if name.chars().count() > fits { "…" } else { "" };
            self.text(&(x + 15).to_string(), "14", "start", &format!("{shown}{cut}"));
        }
    }

    /// A shape as it is.
    pub fn add(&mut self, shape: &str) {
        self.shapes.push_str(shape);
        self.shapes.push('\n');
    }

    /// The whole element.
    pub fn finish(self, caption: &Caption, table: Vec<Vec<String>>) -> Picture {
        let id = escape(&caption.id);
        let mut svg = String::new();
        // Writing into a text cannot fail.
        let _ = write!(
            svg,
            "<svg class=\"chart\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n\
             <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n{}</svg>",
            escape(&caption.title),
            escape(&caption.description),
            self.shapes
        );
        Picture { svg, table }
    }
}

/// The class of a series by its place.
pub fn colour(place: usize) -> String {
    format!("chart-{}", place % COLOURS + 1)
}

/// A value in millionths as a plain number.
pub fn plain(millionths: i128) -> String {
    fixed::show(millionths, quantity::PLACES, 0)
}

/// Text as it may stand in an element and in an attribute; what XML has no letter for is left out.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in
        text.chars().filter(|letter| !letter.is_control() && *letter != '\u{fffe}' && *letter != '\u{ffff}')
    {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Tenths as a number with at most one decimal.
pub fn tenths(value: i64) -> String {
    fixed::show(i128::from(value), 1, 0)
}
