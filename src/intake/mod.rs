//! File formats that usage comes in, read line by line into event drafts.

pub mod access_log;
pub mod asterisk;
pub mod csv;
pub mod draft;
pub mod fields;
pub mod format;
pub mod jsonl;
pub mod line_id;
pub mod lines;
