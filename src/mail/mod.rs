//! Mail: what each letter says in which language, how it is made into a message, and who takes it.

pub mod builtin;
pub mod kind;
pub mod message;
pub mod server;
pub mod templates;
pub mod unsubscribe;
