//! Pictures as SVG: colours by class only, each with its title, its description and its data as a table.

pub mod ageing;
pub mod curves;
pub mod movement;
pub mod picture;
pub mod stacked;
