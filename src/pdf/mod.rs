//! Documents as PDF: a font, a sheet that flows over pages, and the one shape that invoices have.

pub mod font;
pub mod paper;
pub mod sheet;
pub mod words;
