//! The font of documents: which glyph a letter has, and how wide it is.

use crate::error::{Error, Result};
use krilla::text::{Font, GlyphId, KrillaGlyph};

const REGULAR: &[u8] = include_bytes!("fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("fonts/NotoSans-Bold.ttf");

/// What stands for a letter that the font does not have.
const MISSING: char = '?';

/// Thick or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As text is.
    Regular,
    /// As headings are.
    Bold,
}

/// Both weights, read.
pub struct Fonts {
    regular: Face,
    bold: Face,
}

/// One weight of the font.
pub struct Face {
    font: Font,
    /// Stretches of letters that have glyphs: first and last letter, and how their glyphs are found.
    segments: Vec<Segment>,
    data: &'static [u8],
    /// How wide each glyph is, in parts of the letter's size.
    widths: Vec<f32>,
}

struct Segment {
    first: u16,
    last: u16,
    delta: u16,
    /// Where in the table the glyphs stand, if they are listed one by one.
    listed_at: Option<usize>,
}

impl Fonts {
    /// Reads the fonts of the binary.
    pub fn read() -> Result<Fonts> {
        Ok(Fonts { regular: Face::read(REGULAR)?, bold: Face::read(BOLD)? })
    }

    /// The one of that weight.
    pub fn of(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

impl Face {
    fn read(data: &'static [u8]) -> Result<Face> {
        let broken = || Error::failed("the font of documents cannot be read");
        let font = Font::new(data.into(), 0).ok_or_else(broken)?;
        let segments = segments(data).ok_or_else(broken)?;
        let widths = widths(data).ok_or_else(broken)?;
        Ok(Face { font, segments, data, widths })
    }

    /// What the document is given.
    pub fn font(&self) -> Font {
        self.font.clone()
    }

    /// The text as the font can write it: what it lacks becomes a question mark, a control
    /// character a space.
    pub fn writable(&self, text: &str) -> String {
        let letter = |letter: char| match letter {
            letter if letter.is_control() => ' ',
            letter if self.glyph(letter).is_some() => letter,
            _ => MISSING,
        };
        text.chars().map(letter).collect()
    }

    /// How wide a writable text is at a size, in points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.advance(self.glyph(letter).unwrap_or(0))).sum::<f32>() * size
    }

    /// The glyphs of a writable text.
    pub fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let glyph = |(at, letter): (usize, char)| {
            let number = self.glyph(letter).unwrap_or(0);
            let id = GlyphId::new(u32::from(number));
            let range = at..at + letter.len_utf8();
            KrillaGlyph::new(id, self.advance(number), 0.0, 0.0, 0.0, range, None)
        };
        text.char_indices().map(glyph).collect()
    }

    fn glyph(&self, letter: char) -> Option<u16> {
        let code = u16::try_from(u32::from(letter)).ok()?;
        let segment = self.segments.iter().find(|segment| segment.first <= code && code <= segment.last)?;
        let glyph = match segment.listed_at {
            None => code.wrapping_add(segment.delta),
            Some(at) => match u16_at(self.data, at + 2 * usize::from(code - segment.first))? {
                0 => 0,
                listed => listed.wrapping_add(segment.delta),
            },
        };
        (glyph != 0).then_some(glyph)
    }

    fn advance(&self, glyph: u16) -> f32 {
        let last = self.widths.last().copied().unwrap_or_default();
        self.widths.get(usize::from(glyph)).copied().unwrap_or(last)
    }
}

/// The stretches of the table `cmap`, of its format 4, which every font of today has.
fn segments(data: &[u8]) -> Option<Vec<Segment>> {
    let cmap = table(data, b"cmap")?;
    let count = usize::from(u16_at(data, cmap + 2)?);
    let start = (0..count).find_map(|place| {
        let record = cmap + 4 + 8 * place;
        let start = cmap + u32_at(data, record + 4)? as usize;
        (u16_at(data, start)? == 4).then_some(start)
    })?;
    let doubled = usize::from(u16_at(data, start + 6)?);
    let (lasts, firsts) = (start + 14, start + 16 + doubled);
    let (deltas, offsets) = (firsts + doubled, firsts + 2 * doubled);
    (0..doubled / 2)
        .map(|place| {
            let own = offsets + 2 * place;
            let offset = usize::from(u16_at(data, own)?);
            Some(Segment {
                first: u16_at(data, firsts + 2 * place)?,
                last: u16_at(data, lasts + 2 * place)?,
                delta: u16_at(data, deltas + 2 * place)?,
                listed_at: (offset != 0).then_some(own + offset),
            })
        })
        .collect()
}

/// The widths of the table `hmtx`.
fn widths(data: &[u8]) -> Option<Vec<f32>> {
    let units = f32::from(u16_at(data, table(data, b"head")? + 18)?);
    let count = usize::from(u16_at(data, table(data, b"hhea")? + 34)?);
    let start = table(data, b"hmtx")?;
    (0..count).map(|place| Some(f32::from(u16_at(data, start + 4 * place)?) / units)).collect()
}

/// Where a table begins.
fn table(data: &[u8], name: &[u8; 4]) -> Option<usize> {
    let count = usize::from(u16_at(data, 4)?);
    (0..count)
        .find_map(|place| {
            let record = 12 + 16 * place;
            (data.get(record..record + 4)? == name).then(|| u32_at(data, record + 8)).flatten()
        })
        .map(|start| start as usize)
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at + 2)?.try_into().ok().map(u16::from_be_bytes)
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn letters_have_glyphs_of_their_widths() {
        let fonts = Fonts::read().unwrap();
        let regular = fonts.of(Weight::Regular);
        for text in ["Invoice", "Счёт", "Grüße", "1\u{a0}234,50\u{a0}€", "₽ – …", "Ąčęłžő"]
        {
            assert_eq!(regular.writable(text), text);
            assert!(regular.width(text, 10.0) > 10.0, "{text}");
        }
        assert_eq!(regular.writable("名\n\u{1f600}"), "? ?");
        // Digits are of one width, so that columns of amounts stand in line.
        let widths: Vec<f32> = ('0'..='9').map(|digit| regular.width(&digit.to_string(), 1.0)).collect();
        assert!(widths.iter().all(|width| (width - widths[0]).abs() < f32::EPSILON), "{widths:?}");
        assert!(fonts.of(Weight::Bold).width("Invoice", 10.0) > regular.width("Invoice", 10.0));
    }
}
