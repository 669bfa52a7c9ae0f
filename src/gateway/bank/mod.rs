//! Direct-entry files, as Australian banks take and return them: writing, reading, splitting, days.

pub mod business_day;
pub mod columns;
pub mod detail;
pub mod file;
pub mod gateway;
pub mod header;
pub mod returns;
pub mod split;
pub mod trailer;
