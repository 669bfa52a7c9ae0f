//! The shape of an invoice or a credit note: who, to whom, what for, how much, and how to pay.

use crate::error::Result;
use crate::pdf::sheet::{About, Edge, Look, MARGIN, Sheet, WIDTH};
use crate::pdf::words::words;
use crate::values::language::Language;
use crate::values::timestamp::Timestamp;

/// Where the columns of the table stand.
const RIGHT: f32 = WIDTH - MARGIN;
const DESCRIPTION_AT: f32 = MARGIN + 24.0;
const DESCRIPTION_WIDTH: f32 = 260.0;
const QUANTITY_AT: f32 = RIGHT - 110.0;
/// Where the facts stand.
const FACTS_AT: f32 = 290.0;
const FACT_AT: f32 = FACTS_AT + 65.0;

/// All that stands on a document, its amounts and dates written out.
#[derive(Clone, Debug)]
pub struct Paper {
    /// In which language.
    pub language: Language,
    /// What makes it this one: its id.
    pub id: String,
    /// What it is called, as `Invoice`.
    pub title: String,
    /// Its number.
    pub number: String,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// Who is owed: name first.
    pub seller: Vec<String>,
    /// Who owes: name first.
    pub customer: Vec<String>,
    /// What is said about it, each with its name.
    pub facts: Vec<(String, String)>,
    /// What it is made of.
    pub rows: Vec<PaperRow>,
    /// Its sums, each with its name; those that matter stand out.
    pub sums: Vec<PaperSum>,
    /// What stands below: a heading and its text.
    pub notes: Vec<(String, String)>,
}

/// A line of the table.
#[derive(Clone, Debug)]
pub struct PaperRow {
    /// Its number.
    pub line: String,
    /// What it is for.
    pub description: String,
    /// More about that, if there is more.
    pub detail: Option<String>,
    /// How much of it.
    pub quantity: String,
    /// What it costs.
    pub amount: String,
}

/// A sum below the table.
#[derive(Clone, Debug)]
pub struct PaperSum {
    /// What it is called.
    pub name: String,
    /// How much it is.
    pub amount: String,
    /// Whether it stands out.
    pub is_strong: bool,
}

impl Paper {
    /// The document as PDF/A-2u. The same paper gives the same bytes.
    pub fn pdf(&self) -> Result<Vec<u8>> {
        let mut sheet = Sheet::new()?;
        self.head(&mut sheet);
        self.table(&mut sheet);
        self.sums(&mut sheet);
        self.notes(&mut sheet);
        let author = self.seller.first().cloned().unwrap_or_default();
        let about = About {
            title: format!("{} {}", self.title, self.number),
            author: author.clone(),
            id: self.id.clone(),
            language: self.language.word(),
            at: self.issued_at,
        };
        let page = words(self.language).page;
        // A long name leaves room for the page at the end of the line.
        let short: String = author.chars().take(60).collect();
        let maker = Some(short).filter(|name| !name.is_empty()).map(|name| format!("{name} · "));
        let before = format!("{}{} · {page}", maker.unwrap_or_default(), self.number);
        sheet.finish(&about, |place, count| format!("{before} {place}/{count}"))
    }

    fn head(&self, sheet: &mut Sheet) {
        sheet.write(RIGHT, MARGIN - 6.0, Edge::Right, Look::TITLE, &self.title);
        let place = FACTS_AT - MARGIN - 20.0;
        for (at, line) in self.seller.iter().enumerate() {
            sheet.flow(MARGIN, place, if at == 0 { Look::STRONG } else { Look::PLAIN }, line);
        }
        sheet.y = sheet.y.max(MARGIN + 36.0) + 16.0;
        let top = sheet.y;
        sheet.write(MARGIN, top, Edge::Left, Look::GREY, words(self.language).bill_to);
        sheet.y += Sheet::line_height(Look::GREY);
        for (at, line) in self.customer.iter().enumerate() {
            sheet.flow(MARGIN, place, if at == 0 { Look::STRONG } else { Look::PLAIN }, line);
        }
        let below = sheet.y;
        sheet.y = top;
        for (name, value) in &self.facts {
            sheet.write(FACTS_AT, sheet.y, Edge::Left, Look::GREY, name);
            sheet.flow(FACT_AT, RIGHT - FACT_AT, Look::PLAIN, value);
        }
        sheet.y = sheet.y.max(below) + 24.0;
    }

    fn table(&self, sheet: &mut Sheet) {
        self.columns(sheet);
        for row in &self.rows {
            let described = sheet.wrapped(DESCRIPTION_WIDTH, Look::PLAIN, &row.description);
            let detail = row.detail.as_deref().unwrap_or_default();
            let detailed = sheet.wrapped(DESCRIPTION_WIDTH, Look::GREY, detail);
            let lines = described.iter().map(|line| (Look::PLAIN, line));
            for (place, (look, line)) in
                lines.chain(detailed.iter().map(|line| (Look::GREY, line))).enumerate()
            {
                if !sheet.has_room(Sheet::line_height(look) * 2.0) {
                    sheet.turn();
                    self.columns(sheet);
                }
                if place == 0 {
                    sheet.write(MARGIN, sheet.y, Edge::Left, Look::GREY, &row.line);
                    sheet.write(QUANTITY_AT, sheet.y, Edge::Right, Look::PLAIN, &row.quantity);
                    sheet.write(RIGHT, sheet.y, Edge::Right, Look::PLAIN, &row.amount);
                }
                sheet.write(DESCRIPTION_AT, sheet.y, Edge::Left, look, line);
                sheet.y += Sheet::line_height(look);
            }
            sheet.y += 4.0;
        }
        sheet.rule(MARGIN, RIGHT - MARGIN);
        sheet.y += 8.0;
    }

    /// The names of the columns, on each page again.
    fn columns(&self, sheet: &mut Sheet) {
        let words = words(self.language);
        sheet.write(DESCRIPTION_AT, sheet.y, Edge::Left, Look::GREY, words.description);
        sheet.write(QUANTITY_AT, sheet.y, Edge::Right, Look::GREY, words.quantity);
        sheet.write(RIGHT, sheet.y, Edge::Right, Look::GREY, words.amount);
        sheet.y += Sheet::line_height(Look::GREY) + 2.0;
        sheet.rule(MARGIN, RIGHT - MARGIN);
        sheet.y += 6.0;
    }

    /// The sums, which stay together.
    fn sums(&self, sheet: &mut Sheet) {
        let height = Sheet::line_height(Look::STRONG) + 2.0;
        if !sheet.has_room(height * self.sums.len() as f32) {
            sheet.turn();
        }
        for sum in &self.sums {
            if !sheet.has_room(height) {
                sheet.turn();
            }
            let look = if sum.is_strong { Look::STRONG } else { Look::PLAIN };
            sheet.write(QUANTITY_AT, sheet.y, Edge::Right, look, &sum.name);
            sheet.write(RIGHT, sheet.y, Edge::Right, look, &sum.amount);
            sheet.y += height;
        }
        sheet.y += 16.0;
    }

    fn notes(&self, sheet: &mut Sheet) {
        for (heading, text) in &self.notes {
            if !sheet.has_room(Sheet::line_height(Look::STRONG) * 2.0) {
                sheet.turn();
            }
            sheet.flow(MARGIN, RIGHT - MARGIN, Look::STRONG, heading);
            sheet.flow(MARGIN, RIGHT - MARGIN, Look::PLAIN, text);
            sheet.y += 8.0;
        }
    }
}
