//! A picture: its shapes on a plane with a scale, and the same figures as a table.

use crate::chart::scale::{Scale, short};
use crate::values::fixed;
use crate::values::quantity;
use std::fmt::Write;

/// The style sheet of all pictures; the palette is that of Okabe and Ito, which everybody tells apart.
pub const STYLE: &str = include_str!("chart.css");

/// How many colours there are; a seventh series has the first one again.
const COLOURS: usize = 6;

/// What the labels take.
const RIGHT: i64 = 12;
const TOP: i64 = 34;
const BOTTOM: i64 = 26;
/// What a line of names takes.
const NAMES: i64 = 18;

/// How large a picture is, in its own units, and how much is written into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// How wide.
    pub width: i64,
    /// How high, with one line of names.
    height: i64,
    /// What the labels of the scale take.
    left: i64,
    /// As many labels as have room below.
    pub labels_max: usize,
    /// As many names as stand on one line.
    names_max: usize,
    /// Its class, and what its ids end with.
    class: &'static str,
    ending: &'static str,
}

/// For a page, a file or a mail.
const WIDE: Frame =
    Frame { width: 640, height: 280, left: 64, labels_max: 8, names_max: 99, class: "chart", ending: "" };
/// For a telephone: drawn at its own size, its type stays readable.
const NARROW: Frame = Frame {
    width: 300,
    height: 230,
    left: 66,
    labels_max: 4,
    names_max: 2,
    class: "chart chart-narrow",
    ending: "-narrow",
};

impl Frame {
    /// Whether it is one for a telephone.
    pub fn is_narrow(self) -> bool {
        self == NARROW
    }
}

/// A finished picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// An `svg` element without any style of its own: classes only, for a page with [`STYLE`].
    pub svg: String,
    /// The same for a telephone, where the other one's type would be too small to read.
    pub narrow: String,
    /// The same figures: the names of the columns, then the rows.
    pub table: Vec<Vec<String>>,
}

impl Picture {
    /// Draws it once for every frame.
    pub fn draw(caption: &Caption, table: Vec<Vec<String>>, plane: impl Fn(Frame) -> Plane) -> Picture {
        Picture { svg: plane(WIDE).finish(caption), narrow: plane(NARROW).finish(caption), table }
    }

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
    frame: Frame,
    /// What further lines of names take.
    more: i64,
    scale: Scale,
    shapes: String,
}

impl Plane {
    /// A plane for values of up to `largest` millionths, with its lines and their labels, below the names of
    /// the series, each by its colour.
    pub fn new(frame: Frame, names: &[(String, String)], largest: i128, whole: bool) -> Plane {
        let mut plane = Plane::bare(frame, names);
        let scale = Scale::fit(largest, 5, whole);
        plane.scale = scale;
        for tick in 0..=scale.ticks {
            let value = scale.step.saturating_mul(i128::try_from(tick).unwrap_or(i128::MAX));
            let y = plane.y(value);
            let class = if tick == 0 { "chart-axis" } else { "chart-grid" };
            let (near, far) = (frame.left, frame.width - RIGHT);
            plane.add(&format!("<line class=\"{class}\" x1=\"{near}\" y1=\"{y}\" x2=\"{far}\" y2=\"{y}\"/>"));
            plane.text(&format!("{}", near - 6), &y, "end", &short(value));
        }
        plane
    }

    /// A plane without a scale.
    pub fn bare(frame: Frame, names: &[(String, String)]) -> Plane {
        let lines = names.len().div_ceil(frame.names_max).max(1) as i64;
        let scale = Scale { step: 1, ticks: 1 };
        let mut plane = Plane { frame, more: (lines - 1) * NAMES, scale, shapes: String::new() };
        plane.names(names);
        plane
    }

    /// Where the part of `of` parts begins, from the left; so wide is a part.
    pub fn x(&self, part: usize, of: usize) -> (String, i64) {
        let (part, of) = (part as i64, of.max(1) as i64);
        let room = self.room() * 10;
        let (from, to) = (room * part / of, room * (part + 1) / of);
        (tenths(self.frame.left * 10 + from), to - from)
    }

    /// Where a share of the width is, from the left, in thousandths.
    pub fn at(&self, thousandths: i64) -> String {
        tenths(self.frame.left * 10 + self.room() * thousandths / 100)
    }

    /// What is left of the width beside the labels.
    fn room(&self) -> i64 {
        self.frame.width - self.frame.left - RIGHT
    }

    fn height(&self) -> i64 {
        self.frame.height + self.more
    }

    /// How far from the top a shape of a plane without a scale stands.
    pub fn down(&self, y: i64) -> i64 {
        self.more + y
    }

    /// How high a value is drawn, from the top.
    pub fn y(&self, value: i128) -> String {
        tenths(self.y_tenths(value))
    }

    fn y_tenths(&self, value: i128) -> i64 {
        let room = (self.frame.height - TOP - BOTTOM) * 10;
        let level = if value <= 0 { 0 } else { self.scale.level(value, room.unsigned_abs() as usize) };
        (self.height() - BOTTOM) * 10 - level as i64
    }

    /// A bar from one value up to another in a part of the width, some of it left free.
    pub fn bar(&mut self, (part, of): (usize, usize), from: i128, to: i128, class: &str, title: &str) {
        let (top, bottom) = (self.y_tenths(to.max(from)), self.y_tenths(from.min(to)));
        let (x, width) = self.x(part, of);
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

    /// A text above a height.
    pub fn on_top(&mut self, x: &str, value: i128, text: &str) {
        let y = tenths(self.y_tenths(value) - 80);
        self.text(x, &y, "start", text);
    }

    /// A text below the axis.
    pub fn below(&mut self, x: &str, anchor: &str, text: &str) {
        self.text(x, &(self.height() - BOTTOM / 2).to_string(), anchor, text);
    }

    /// The names of the series above, each by its colour.
    fn names(&mut self, names: &[(String, String)]) {
        let columns = names.len().clamp(1, self.frame.names_max) as i64;
        // Names begin at the edge where there is little room.
        let left = if self.frame.is_narrow() { RIGHT } else { self.frame.left };
        let step = (self.frame.width - left - RIGHT) / columns;
        for ((class, name), place) in names.iter().zip(0..) {
            let (x, y) = (left + step * (place % columns), NAMES * (place / columns));
            self.add(&format!(
                "<rect class=\"chart-bar {class}\" x=\"{x}\" y=\"{}\" width=\"10\" height=\"10\"/>",
                9 + y
            ));
            // A letter is six units and a half wide; beside the colour and up to the next name 18 are free.
            let fits = usize::try_from((step - 18) * 10 / 65).unwrap_or(4).max(4);
            let shown: String = name.chars().take(fits).collect();
            let cut = if name.chars().count() > fits { "…" } else { "" };
            self.text(&(x + 15).to_string(), &(14 + y).to_string(), "start", &format!("{shown}{cut}"));
        }
    }

    /// A shape as it is.
    pub fn add(&mut self, shape: &str) {
        self.shapes.push_str(shape);
        self.shapes.push('\n');
    }

    /// The whole element.
    fn finish(self, caption: &Caption) -> String {
        let Frame { width, class, ending, .. } = self.frame;
        let (id, height) = (format!("{}{ending}", escape(&caption.id)), self.height());
        let mut svg = String::new();
        // Writing into a text cannot fail.
        let _ = write!(
            svg,
            "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n\
             <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n{}</svg>",
            escape(&caption.title),
            escape(&caption.description),
            self.shapes
        );
        svg
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
