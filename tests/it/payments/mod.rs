//! Payments: their states, their stories, and a simulation of a gateway that lies, dies and repeats itself.

pub mod careless;
pub mod cleaning;
pub mod database_killed;
pub mod decided;
pub mod defects;
pub mod faulty;
pub mod invoice_money;
pub mod killed;
pub mod pay_outs;
pub mod proof;
pub mod quarantined;
pub mod racing;
pub mod reserved;
pub mod simulated;
pub mod simulation;
pub mod states;
pub mod stories;
pub mod stuck;
pub mod write_offs;
pub mod year;
pub mod yookassa;
