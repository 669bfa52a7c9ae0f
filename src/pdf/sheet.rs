//! A sheet of paper that flows: text goes down the page and over to the next, and the whole is a PDF.

use crate::error::{Error, Result};
use crate::pdf::font::{Fonts, Weight};
use crate::values::calendar::Zone;
use crate::values::timestamp::Timestamp;
use krilla::color::rgb;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::{Document, SerializeSettings};

/// A4, in points.
pub const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
/// What is left free on every side.
pub const MARGIN: f32 = 50.0;
/// Where text ends and the foot begins.
const BOTTOM: f32 = HEIGHT - 70.0;
/// From one line of text to the next, in parts of the letters' size.
const LEADING: f32 = 1.4;

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Their size in points.
    pub size: f32,
    /// How thick they are.
    pub weight: Weight,
    /// Whether they stand back.
    pub is_grey: bool,
}

impl Look {
    /// Text.
    pub const PLAIN: Look = Look { size: 9.0, weight: Weight::Regular, is_grey: false };
    /// What stands out.
    pub const STRONG: Look = Look { weight: Weight::Bold, ..Look::PLAIN };
    /// What stands back.
    pub const GREY: Look = Look { is_grey: true, ..Look::PLAIN };
    /// At the foot.
    pub const SMALL: Look = Look { size: 7.5, ..Look::GREY };
    /// The document's name.
    pub const TITLE: Look = Look { size: 20.0, ..Look::STRONG };
}

/// Which edge of its column a text keeps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Words.
    Left,
    /// Amounts.
    Right,
}

/// What the document says of itself; the same gives the same bytes.
#[derive(Clone, Debug)]
pub struct About {
    /// Its title.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// What makes it this one.
    pub id: String,
    /// Its language.
    pub language: &'static str,
    /// When it was issued.
    pub at: Timestamp,
}

/// Something drawn on a page.
enum Mark {
    Text { x: f32, y: f32, look: Look, text: String },
    Line { x: f32, y: f32, width: f32 },
}

/// The pages so far.
pub struct Sheet {
    fonts: Fonts,
    pages: Vec<Vec<Mark>>,
    /// How far down the page is written, in points from its top.
    pub y: f32,
}

impl Sheet {
    /// An empty sheet.
    pub fn new() -> Result<Sheet> {
        Ok(Sheet { fonts: Fonts::read()?, pages: vec![Vec::new()], y: MARGIN })
    }

    /// Whether so many points are left on the page.
    pub fn has_room(&self, height: f32) -> bool {
        self.y + height <= BOTTOM
    }

    /// Goes over to a new page.
    pub fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = MARGIN;
    }

    /// The height of a line of that look.
    pub fn line_height(look: Look) -> f32 {
        look.size * LEADING
    }

    /// Writes one line beside an edge at a height; what is too wide for its column is the caller's.
    pub fn write(&mut self, x: f32, y: f32, edge: Edge, look: Look, text: &str) {
        let face = self.fonts.of(look.weight);
        let text = face.writable(text);
        let x = match edge {
            Edge::Left => x,
            Edge::Right => x - face.width(&text, look.size),
        };
        if let Some(page) = self.pages.last_mut() {
            page.push(Mark::Text { x, y: y + look.size, look, text });
        }
    }

    /// Writes lines below each other, wrapped to a width, over to the next page where they must.
    pub fn flow(&mut self, x: f32, width: f32, look: Look, text: &str) {
        for line in self.wrapped(width, look, text) {
            if !self.has_room(Sheet::line_height(look)) {
                self.turn();
            }
            self.write(x, self.y, Edge::Left, look, &line);
            self.y += Sheet::line_height(look);
        }
    }

    /// Draws a thin line at the present height.
    pub fn rule(&mut self, x: f32, width: f32) {
        let y = self.y;
        if let Some(page) = self.pages.last_mut() {
            page.push(Mark::Line { x, y, width });
        }
    }

    /// Text cut into lines that fit a width: between words, and within one that is wider.
    pub fn wrapped(&self, width: f32, look: Look, text: &str) -> Vec<String> {
        let face = self.fonts.of(look.weight);
        let fits = |line: &str| face.width(line, look.size) <= width;
        let mut lines = Vec::new();
        for paragraph in text.lines() {
            let mut line = String::new();
            for word in face.writable(paragraph).split(' ').filter(|word| !word.is_empty()) {
                let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
                if fits(&longer) {
                    line = longer;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                for letter in word.chars() {
                    line.push(letter);
                    if !fits(&line) && line.chars().count() > 1 {
                        line.pop();
                        lines.push(std::mem::replace(&mut line, letter.to_string()));
                    }
                }
            }
            lines.push(line);
        }
        lines
    }

    /// The document; `foot` makes the line at the foot of each page of so many.
    pub fn finish(mut self, about: &About, foot: impl Fn(usize, usize) -> String) -> Result<Vec<u8>> {
        let pages = std::mem::take(&mut self.pages);
        let count = pages.len();
        let configuration = ConfigurationBuilder::new().with_archival_validator(Archival::A2_U).finish();
        let configuration = configuration
            .map_err(|cause| Error::failed("a PDF cannot be made so").cause(format!("{cause:?}")))?;
        let settings =
            SerializeSettings { configuration, enable_tagging: false, ..SerializeSettings::default() };
        let mut document = Document::new_with(settings);
        document.set_metadata(metadata(about));
        for (place, mut marks) in pages.into_iter().enumerate() {
            let text = self.fonts.of(Weight::Regular).writable(&foot(place + 1, count));
            marks.push(Mark::Text { x: MARGIN, y: HEIGHT - 40.0, look: Look::SMALL, text });
            let size = PageSettings::from_wh(WIDTH, HEIGHT)
                .ok_or_else(|| Error::failed("a page of a PDF has no size"))?;
            let mut page = document.start_page_with(size);
            let mut surface = page.surface();
            for mark in &marks {
                self.draw(&mut surface, mark);
            }
            surface.finish();
            page.finish();
        }
        document.finish().map_err(|cause| Error::failed("a PDF cannot be made").cause(format!("{cause:?}")))
    }

    fn draw(&self, surface: &mut Surface<'_>, mark: &Mark) {
        match mark {
            Mark::Text { x, y, look, text } => {
                let face = self.fonts.of(look.weight);
                surface.set_fill(Some(ink(look.is_grey)));
                let start = Point::from_xy(*x, *y);
                surface.draw_glyphs(start, &face.glyphs(text), face.font(), text, look.size, false);
            }
            Mark::Line { x, y, width } => {
                let mut path = PathBuilder::new();
                if let Some(line) = Rect::from_xywh(*x, *y, *width, 0.6) {
                    path.push_rect(line);
                }
                surface.set_fill(Some(ink(true)));
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
            }
        }
    }
}

fn ink(is_grey: bool) -> Fill {
    let shade = if is_grey { 0x59 } else { 0x11 };
    Fill { paint: rgb::Color::new(shade, shade, shade).into(), ..Fill::default() }
}

fn metadata(about: &About) -> Metadata {
    let clock = Zone::utc().clock(about.at);
    let small = |number: i8| number.unsigned_abs();
    let at = DateTime::new(clock.year().unsigned_abs())
        .month(small(clock.month()))
        .day(small(clock.day()))
        .hour(small(clock.hour()))
        .minute(small(clock.minute()))
        .second(small(clock.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(about.title.clone())
        .authors(vec![about.author.clone()])
        .creator("payg".to_owned())
        .producer("payg".to_owned())
        .document_id(about.id.clone())
        .language(about.language.to_owned())
        .creation_date(at)
}
