//! A derivation: the steps that a figure follows from, as a tree, with the rules that they rest on.

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// A billing rule that a figure rests on, by its number in docs/rules.md.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[schema(as = BillingRule)]
pub struct Rule {
    /// Its number.
    pub number: u8,
    /// What it says, in short.
    pub says: &'static str,
}

/// The rules that derivations cite.
pub mod rule {
    use super::Rule;

    const fn rule(number: u8, says: &'static str) -> Rule {
        Rule { number, says }
    }

    /// Where periods end.
    pub const PERIOD: Rule = rule(1, "a period is half-open: what happens at its end belongs to the next");
    /// How exact quantities are.
    pub const QUANTITY: Rule = rule(5, "a quantity is exact, to six decimals; nothing here is a float");
    /// Which price is in force.
    pub const VERSION: Rule = rule(
        6,
        "the price in force is the newest version that started by then: the customer's own, else that of a plan it \
         subscribes to, else the list price",
    );
    /// What a slice costs.
    pub const SLICE: Rule = rule(
        8,
        "a slice from q1 to q2 costs G(q2) − G(q1) under its own version; a price change never restarts the tiers",
    );
    /// Where is rounded.
    pub const LINE: Rule = rule(
        9,
        "a line is rounded once, half away from zero; a total is the sum of its lines, tax is rounded once",
    );
    /// What comes late.
    pub const LATE: Rule =
        rule(13, "an invoiced month that changed is adjusted: what it costs now less what was billed");
    /// Where charges stand.
    pub const FEE: Rule =
        rule(17, "a subscription's charge stands on the invoice of its month, with what was paid for it");
    /// What fees cover.
    pub const INCLUDED: Rule = rule(
        17,
        "what a plan includes each month is used up first, of the subscription bought first; the rest is charged",
    );
    /// What stays.
    pub const FINAL: Rule = rule(16, "a finalised invoice never changes: it is voided or credited");
    /// What a change of plan comes to.
    pub const CHANGE: Rule = rule(
        18,
        "the unused days of the old price are credited, the days that are left cost the new one; the day of the \
         change is the new plan's",
    );
    /// What a refund of a period comes to.
    pub const REFUND: Rule = rule(
        20,
        "within 7 days of paying for a period all of it goes back, after that its unused whole days; never more than \
         was paid less what was refunded",
    );
    /// How money is kept.
    pub const MONEY: Rule =
        rule(21, "money is a whole number of minor units with its currency; currencies never add");
}

/// One step of a derivation, with the steps that it follows from.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Step)]
pub struct Node {
    /// What kind of step: invoice, line, period, usage, price, part, cost, rounding, tax, total, …
    pub step: &'static str,
    /// The step as a person reads it.
    pub text: String,
    /// Its figures, for programs.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub figures: Value,
    /// The rule that it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// What it follows from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(no_recursion)]
    pub steps: Vec<Node>,
}

impl Node {
    /// A step that follows from nothing yet.
    pub fn new(step: &'static str, text: impl Into<String>, figures: Value) -> Node {
        Node { step, text: text.into(), figures, rule: None, steps: Vec::new() }
    }

    /// It rests on a rule.
    pub fn by(mut self, rule: Rule) -> Node {
        self.rule = Some(rule);
        self
    }

    /// It follows from other steps.
    pub fn from(mut self, steps: Vec<Node>) -> Node {
        self.steps = steps;
        self
    }

    /// The tree as text, a step a line, the number of its rule in brackets; the rules stand below.
    pub fn draw(&self) -> String {
        let mut drawn = format!("{}\n", self.text);
        let mut cited = BTreeSet::new();
        self.draw_steps("", &mut drawn, &mut cited);
        for rule in cited {
            drawn.push_str(&format!("[{}] {}\n", rule.number, rule.says));
        }
        drawn
    }

    fn draw_steps(&self, indent: &str, drawn: &mut String, cited: &mut BTreeSet<Rule>) {
        for (place, step) in self.steps.iter().enumerate() {
            let last = place + 1 == self.steps.len();
            let (branch, below) = if last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
            drawn.push_str(&format!("{indent}{branch}{}", step.text));
            if let Some(rule) = step.rule {
                drawn.push_str(&format!("  [{}]", rule.number));
                cited.insert(rule);
            }
            drawn.push('\n');
            step.draw_steps(&format!("{indent}{below}"), drawn, cited);
        }
    }
}
