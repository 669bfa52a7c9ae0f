//! Usage files: every format read from good, bad and real input.

pub mod access_log;
pub mod asterisk;
pub mod csv;
pub mod files;
pub mod jsonl;
pub mod line_id;
pub mod reading;
pub mod stored;
