//! Why a figure is what it is: the derivation of every cent, with ways to what it names.

use crate::console::block::{Cell, Look, Tree, TreeLine};
use crate::engine::derivation::Node;
use crate::records::number_series::{Number, Series};
use crate::values::id::{PaymentId, RefundId, SubscriptionId};

/// The deepest that a line is drawn.
const DEEPEST: usize = 8;

/// The derivation of every cent, a step a line.
pub fn tree(why: &Node) -> Tree {
    let mut lines = Vec::new();
    grow(why, 0, &mut lines);
    Tree { title: "Why".to_owned(), lines }
}

fn grow(node: &Node, depth: usize, lines: &mut Vec<TreeLine>) {
    let rule = node.rule.map(|rule| format!("rule {}: {}", rule.number, rule.says)).unwrap_or_default();
    lines.push(TreeLine {
        depth: depth.min(DEEPEST),
        pieces: linked(&node.text),
        value: String::new(),
        rule,
    });
    for step in &node.steps {
        grow(step, depth + 1, lines);
    }
}

/// A sentence in pieces: an id in it leads to its page.
fn linked(text: &str) -> Vec<Cell> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    for word in text.split_inclusive(' ') {
        let id = word.trim_end_matches([' ', ',', '.', ')', ':']);
        let Some(path) = path_of(id) else {
            plain.push_str(word);
            continue;
        };
        if !plain.is_empty() {
            pieces.push(Cell::text(std::mem::take(&mut plain)));
        }
        pieces.push(Cell::of(id, Look::Code).to(format!("/{path}/{id}")));
        plain.push_str(&word[id.len()..]);
    }
    if !plain.is_empty() {
        pieces.push(Cell::text(plain));
    }
    pieces
}

/// The list that holds what has this id, if a customer may see it too.
fn path_of(id: &str) -> Option<&'static str> {
    if let Ok(number) = id.parse::<Number>() {
        return Some(match number.series {
            Series::Invoice => "invoices",
            Series::CreditNote => "credit-notes",
        });
    }
    if id.parse::<PaymentId>().is_ok() {
        return Some("payments");
    }
    if id.parse::<RefundId>().is_ok() {
        return Some("refunds");
    }
    id.parse::<SubscriptionId>().is_ok().then_some("subscriptions")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_in_a_sentence_leads_to_its_page() {
        let id = PaymentId::new();
        let pieces = linked(&format!("1.00 USD were paid by {id}, once"));
        let said: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(said, format!("1.00 USD were paid by {id}, once"));
        assert_eq!(pieces[1].link.as_deref(), Some(format!("/payments/{id}").as_str()));
        assert_eq!(linked("nothing was to be paid").len(), 1);
    }
}
