//! A picture on a page, with its figures as a table below it.

use crate::chart::svg::picture::Picture;
use crate::console::block::{Block, Cell, Chart, Head, Look, Row, Table};
use crate::console::cell::grouped;

/// A picture with its figures; rows of nothing but zeros are left out.
pub fn block(title: String, picture: Picture) -> Block {
    let mut lines = picture.table.into_iter();
    let heads = lines.next().unwrap_or_default().into_iter().enumerate();
    let heads = heads.map(|(place, name)| Head { name, right: place > 0, ..Head::default() }).collect();
    let is_something = |line: &Vec<String>| line.iter().skip(1).any(|figure| figure != "0");
    let cell = |(place, text): (usize, String)| {
        if place == 0 { Cell::text(text) } else { Cell::of(grouped(&text), Look::Number) }
    };
    let rows = lines
        .filter(is_something)
        .map(|line| Row { id: String::new(), cells: line.into_iter().enumerate().map(cell).collect() });
    let table = Table { heads, rows: rows.collect(), ..Table::default() };
    Block::Chart(Chart { title, svg: picture.svg, narrow: picture.narrow, table })
}
