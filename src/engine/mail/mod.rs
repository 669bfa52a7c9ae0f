//! Letters by e-mail: which become mails, how each is written, sent once or more, and asked for again.

pub mod address;
pub mod enrich;
pub mod means;
pub mod preview;
pub mod resend;
pub mod send;
pub mod wish;
pub mod write;
