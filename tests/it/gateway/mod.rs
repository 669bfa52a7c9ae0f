//! The gateway's client and the sandbox, over real sockets and with the sandbox's journal for the truth.

pub mod checkout;
pub mod declines;
pub mod endurance;
pub mod faults;
pub mod garbage;
pub mod journal;
pub mod keys;
pub mod lists;
pub mod notices;
pub mod refunds;
pub mod requests;
pub mod settings;
