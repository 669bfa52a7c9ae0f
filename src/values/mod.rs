//! Pure values: money, quantities, instants, periods, ids; nothing here touches the outside.

pub mod actor;
pub mod amount;
pub mod asked_period;
pub mod calendar;
pub mod currency;
pub mod fixed;
pub mod gateway_kind;
pub mod id;
pub mod money;
pub mod naming;
pub mod owner;
pub mod page;
pub mod quantity;
pub mod random;
pub mod role;
pub mod schema;
pub mod scope;
pub mod search;
pub mod secret;
pub mod sums;
pub mod timestamp;
pub mod typed_date;
pub mod unit_price;
pub mod words;
