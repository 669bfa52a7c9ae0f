//! Help: what is where, and the keys that go there.

use crate::console::block::{Block, Cell, Facts, Look};
use crate::console::failure::Failure;
use crate::console::nouns::all;
use crate::console::page::{Sheet, show as send};
use crate::console::visit::Visit;
use crate::records::operator::Role;
use axum::response::Response;

/// The page.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let key = |keys: &str, what: &str| (keys.to_owned(), Cell::text(what));
    let searched = match visit.operates(Role::Viewer) {
        true => "search the list; where there is none, the customers",
        false => "search the list; where there is none, the invoices",
    };
    let mut rows = vec![
        key("/", searched),
        key("Esc", "leave the field"),
        key("?", "this page"),
        key("j, k", "the next row, the row before"),
        key("Enter", "open the row"),
        key("x", "tick the row"),
        key("e", "export the list as CSV"),
        key("g h", "home"),
    ];
    for noun in all::ALL.iter().filter(|noun| visit.caller().is_ok_and(|caller| noun.audience.admits(caller)))
    {
        rows.push((
            format!("g {}", noun.key),
            Cell::text(noun.many.to_lowercase()).to(format!("/{}", noun.path)),
        ));
    }
    if visit.operates(Role::Viewer) {
        rows.push(("g g".to_owned(), Cell::text("the bill").to("/bill")));
        rows.push(("g q".to_owned(), Cell::text("reports").to("/reports")));
    }
    let keys = Facts { title: "Keys".to_owned(), rows };
    let programs = Facts {
        title: "For programs".to_owned(),
        rows: vec![
            ("API".to_owned(), Cell::text("every route, with examples").to("/docs")),
            ("OpenAPI".to_owned(), Cell::of("/openapi.json", Look::Code).to("/openapi.json")),
        ],
    };
    let blocks = vec![Block::Facts(keys), Block::Facts(programs)];
    Ok(send(&visit, Sheet { title: "Help".to_owned(), blocks, ..Sheet::default() }))
}
