//! What a page is made of: a few kinds of blocks, each drawn by one template.

use crate::console::form::Form;

/// A part of a page.
#[derive(Clone, Debug)]
pub enum Block {
    /// A few large numbers.
    Tiles(Vec<Tile>),
    /// What is known of one thing, name and value.
    Facts(Facts),
    /// Rows and columns.
    Table(Table),
    /// Something to fill in.
    Form(Form),
    /// A sentence that matters.
    Notice(Notice),
    /// A picture, with the same figures as a table.
    Chart(Chart),
    /// A picture that takes long to read, fetched when the page is there.
    Later(Later),
    /// A derivation: each line stands under what it explains.
    Tree(Tree),
    /// A text to copy.
    Code(Code),
    /// Ways to go on.
    Links(Vec<Link>),
    /// Work that is under way.
    Bar(Bar),
}

/// A large number.
#[derive(Clone, Debug, Default)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// The number.
    pub value: String,
    /// What it is compared with.
    pub note: String,
    /// Where it comes from.
    pub link: Option<String>,
}

/// What is known of one thing.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// What about, if it is not the whole page.
    pub title: String,
    /// Names and values.
    pub rows: Vec<(String, Cell)>,
}

/// A value as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// For people to read.
    pub text: String,
    /// The exact value, where the text is shorter.
    pub exact: String,
    /// Where it leads.
    pub link: Option<String>,
    /// How it looks.
    pub look: Look,
}

/// How a value looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As text.
    #[default]
    Plain,
    /// Right aligned, digits of one width.
    Number,
    /// An instant.
    Time,
    /// A state that is well.
    Good,
    /// A state that is over.
    Dim,
    /// A state that wants attention.
    Bad,
    /// A state on its way.
    Busy,
    /// A word of programs.
    Code,
}

impl Look {
    /// The class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Look::Plain => "plain",
            Look::Number => "number",
            Look::Time => "time",
            Look::Good => "pill good",
            Look::Dim => "pill dim",
            Look::Bad => "pill bad",
            Look::Busy => "pill busy",
            Look::Code => "code",
        }
    }

    /// Whether it is drawn as a pill.
    pub fn is_pill(self) -> bool {
        matches!(self, Look::Good | Look::Dim | Look::Bad | Look::Busy)
    }
}

impl Cell {
    /// Text and nothing else.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), ..Cell::default() }
    }

    /// Text with a look.
    pub fn of(text: impl Into<String>, look: Look) -> Cell {
        Cell { text: text.into(), look, ..Cell::default() }
    }

    /// The same value, leading somewhere.
    pub fn to(mut self, link: impl Into<String>) -> Cell {
        self.link = Some(link.into());
        self
    }
}

/// Rows and columns.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What the rows are; the table's caption.
    pub title: String,
    /// The columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What is said when there is none.
    pub empty: String,
    /// Whether rows can be ticked.
    pub can_tick: bool,
}

/// A column's head.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Its name.
    pub name: String,
    /// Whether its values are numbers.
    pub right: bool,
    /// Sorts the list by it.
    pub sort: Option<String>,
    /// `ascending`, `descending` or `none`.
    pub order: &'static str,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// What is sent when it is ticked.
    pub id: String,
    /// One value a column.
    pub cells: Vec<Cell>,
}

/// A sentence that matters.
#[derive(Clone, Debug, Default)]
pub struct Notice {
    /// `good`, `bad` or `info`.
    pub tone: &'static str,
    /// The sentence.
    pub text: String,
    /// What can be done about it.
    pub hint: String,
}

/// A picture, with the same figures as a table.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// A whole `svg` element, made by us and escaped there.
    pub svg: String,
    /// The same for a telephone; the style sheet shows one of the two.
    pub narrow: String,
    /// The figures.
    pub table: Table,
}

/// A picture that a page does not wait for.
#[derive(Clone, Debug, Default)]
pub struct Later {
    /// What it shows.
    pub title: String,
    /// The page that holds the picture and nothing else.
    pub picture: String,
    /// The page with its figures, for browsers without scripts too.
    pub full: String,
}

/// A derivation.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// What is explained.
    pub title: String,
    /// Lines, each with its depth from 0 to 8.
    pub lines: Vec<TreeLine>,
}

/// A line of a derivation.
#[derive(Clone, Debug, Default)]
pub struct TreeLine {
    /// How deep it stands.
    pub depth: usize,
    /// What it says, in pieces of which some lead somewhere.
    pub pieces: Vec<Cell>,
    /// The figure.
    pub value: String,
    /// The rule that it rests on.
    pub rule: String,
}

/// A text to copy.
#[derive(Clone, Debug, Default)]
pub struct Code {
    /// What it is.
    pub title: String,
    /// The text.
    pub text: String,
    /// Whether it is shown only when asked for.
    pub folded: bool,
}

/// A way to go on.
#[derive(Clone, Debug, Default)]
pub struct Link {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// `button`, `danger` or empty.
    pub class: &'static str,
}

/// Work that is under way.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    /// What it is.
    pub label: String,
    /// Pieces done.
    pub done: u64,
    /// Pieces in all.
    pub total: u64,
    /// A remark on the whole.
    pub note: String,
    /// Where it is asked after again; empty when it is over.
    pub poll: String,
}

impl Notice {
    /// A sentence with a hint, in a tone.
    pub fn block(tone: &'static str, text: impl Into<String>, hint: impl Into<String>) -> Block {
        Block::Notice(Notice { tone, text: text.into(), hint: hint.into() })
    }
}
