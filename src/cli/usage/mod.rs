//! `payg usage`: a file a group of verbs.

pub mod charts;
pub mod correct;
pub mod import;
pub mod list;
pub mod noun;
pub mod record;
