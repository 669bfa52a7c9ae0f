//! Payments: money on its way, once.

use crate::console::action::{Action, May, always, no_fields};
use crate::console::audience::Audience;
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history::{self, Moment};
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{
    asked_since_until, customer_filter, facts_for, json, period_filters, say, value, whose, word_filter,
};
use crate::console::nouns::payment_forms as forms;
use crate::console::nouns::subscription_forms::pay_link;
use crate::console::visit::Visit;
use crate::console::why;
use crate::engine::explain_payment::explain_payment;
use crate::engine::find_payment::{FullPayment, find_payment, full_payment};
use crate::engine::named::named;
use crate::engine::search_documents;
use crate::engine::stuck::stuck_before;
use crate::error::Result;
use crate::records::attempt::AttemptState;
use crate::records::operator::Role;
use crate::records::payment::Filter;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'y',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(word_filter("status", "Status", STATES));
        fields.push(word_filter("gateway", "Gateway", forms::GATEWAYS));
        fields.extend(period_filters());
        if visit.operates(Role::Viewer) {
            fields.push(word_filter("purpose", "For", &["company", "invoice", "subscription"]));
            fields.push(Field::of("stuck", "Sent an hour ago, no answer", Take::Tick));
        }
        fields
    },
    search: "Id or reference, or how a word of the name begins",
    command: "payg payment list",
    empty: "No payment fits.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[
        Action {
            name: "create",
            label: "New payment",
            may: May::Company,
            danger: false,
            when: always,
            form: |visit, _| Box::pin(async move { Ok(forms::create_form(&visit)) }),
            run: |visit, _| Box::pin(forms::create(visit)),
        },
        Action {
            name: "record",
            label: "Record money",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |_, _| Box::pin(async { Ok(forms::record_form()) }),
            run: |visit, _| Box::pin(forms::record(visit)),
        },
        Action {
            name: "compare",
            label: "Compare with gateways",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |_, _| Box::pin(async { Ok(forms::compare_form()) }),
            run: |visit, _| Box::pin(forms::compare(visit)),
        },
    ],
    actions: ACTIONS,
    bulk: &["process", "cancel"],
    ..Noun::new("payments", ("payment", "Payments"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const ACTIONS: &[Action] = &[
    Action {
        name: "process",
        label: "Process",
        may: May::Company,
        danger: false,
        when: |value| value["status"] == "created",
        form: no_fields,
        run: |visit, value| Box::pin(forms::process(visit, value)),
    },
    Action {
        name: "capture",
        label: "Capture",
        may: May::Company,
        danger: false,
        when: is_reserved,
        form: |_, value| Box::pin(async move { Ok(forms::capture_form(&value)) }),
        run: |visit, value| Box::pin(forms::capture(visit, value)),
    },
    Action {
        name: "retry",
        label: "Try again",
        may: May::Operate(Role::Operator),
        danger: false,
        when: |value| value["status"] == "failed" || !value["next_attempt_at"].is_null(),
        form: no_fields,
        run: |visit, value| Box::pin(forms::retry(visit, value)),
    },
    Action {
        name: "refund",
        label: "Refund",
        may: May::Company,
        danger: true,
        when: |value| value["status"] == "successful" && value["direction"] == "in",
        form: |_, value| Box::pin(async move { Ok(forms::refund_form(&value)) }),
        run: |visit, value| Box::pin(forms::refund(visit, value)),
    },
    Action {
        name: "dispute",
        label: "Open a dispute",
        may: May::Operate(Role::Operator),
        danger: true,
        when: |value| value["status"] == "successful",
        form: |_, value| Box::pin(async move { Ok(forms::dispute_form(&value)) }),
        run: |visit, value| Box::pin(forms::dispute(visit, value)),
    },
    Action {
        name: "correct",
        label: "Correct",
        may: May::Operate(Role::Operator),
        danger: false,
        when: always,
        form: |_, value| Box::pin(async move { Ok(forms::correct_form(&value)) }),
        run: |visit, value| Box::pin(forms::correct(visit, value)),
    },
    Action {
        name: "cancel",
        label: "Cancel",
        may: May::Company,
        danger: true,
        when: |value| value["status"] == "created" || is_reserved(value),
        form: no_fields,
        run: |visit, value| Box::pin(forms::cancel(visit, value)),
    },
];

const STATES: &[&str] =
    &["created", "processing", "successful", "failed", "canceled", "disputed", "reversed"];

const COLUMNS: &[Column] = &[
    Column::of("created", "/created_at", Kind::Time).to("/payments/", "/id").sorted("created_at"),
    Column::new("customer", "/customer_name").to("/customers/", "/customer_id").for_operators(),
    Column::of("amount", "/amount", Kind::Money).sorted("amount"),
    Column::of("status", "/status", Kind::State),
    Column::new("party", "/party/name"),
    Column::new("description", "/description"),
    Column::new("reference", "/reference"),
    Column::of("refunded", "/refunded", Kind::Money),
    Column::new("gateway", "/gateway"),
    Column::of("payment", "/id", Kind::Code),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/status", Kind::State),
    Column::of("Amount", "/amount", Kind::Money),
    Column::of("Refunded", "/refunded", Kind::Money),
    Column::of("On its way back", "/refunding", Kind::Money),
    Column::of("Fee", "/fee", Kind::Money),
    Column::new("Direction", "/direction"),
    Column::new("Description", "/description"),
    Column::new("Purpose", "/purpose"),
    Column::new("Party", "/party/name"),
    Column::new("Its BSB", "/party/bsb"),
    Column::new("Its account", "/party/account"),
    Column::of("Customer", "/customer_id", Kind::Code).to("/customers/", "/customer_id").for_operators(),
    Column::new("Gateway", "/gateway"),
    Column::new("Reference", "/reference"),
    Column::new("To be confirmed at", "/confirmation_url").for_operators(),
    Column::new("Why it failed", "/failure_message"),
    Column::of("The gateway's word", "/failure_code", Kind::Code).for_operators(),
    Column::of("Reserved until", "/reserved_until", Kind::Time),
    Column::of("Next attempt", "/next_attempt_at", Kind::Time),
    Column::of("Created", "/created_at", Kind::Time),
    Column::of("Moved", "/transaction_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

const ATTEMPTS: &[Column] = &[
    Column::of("attempt", "/number", Kind::Number),
    Column::new("gateway", "/gateway"),
    Column::of("state", "/state", Kind::State),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("sent", "/sends", Kind::Number),
    Column::of("gateway's id", "/gateway_id", Kind::Code),
    Column::new("message", "/message"),
    Column::of("the gateway's word", "/code", Kind::Code).for_operators(),
];

const REFUNDS: &[Column] = &[
    Column::of("refund", "/id", Kind::Code).to("/refunds/", "/id"),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::new("reason", "/reason"),
    Column::of("created", "/created_at", Kind::Time),
];

const DISPUTES: &[Column] = &[
    Column::of("dispute", "/id", Kind::Code).to("/disputes/", "/id"),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::new("reason", "/reason"),
    Column::of("created", "/created_at", Kind::Time),
];

/// Whether its money waits to be taken or let go.
fn is_reserved(value: &Value) -> bool {
    value["status"] == "processing" && !value["reserved_until"].is_null()
}

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let is_stuck = visit.fields.get("stuck").is_some();
    if is_stuck {
        visit.must_operate(Role::Viewer)?;
    }
    let mut view = visit.payg.db.view().await?;
    let (since, until) = asked_since_until(&visit)?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        status: visit.fields.parsed("status")?,
        gateway: visit.fields.parsed("gateway")?,
        purpose: visit.fields.parsed("purpose")?,
        since,
        until,
        stuck_before: is_stuck.then(|| stuck_before(visit.payg.now())),
        ..Filter::default()
    };
    let page = search_documents::list_payments(&mut view, &filter, &paging).await?;
    json(named(&mut view, page, |payment| payment.customer_id).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = find_payment(&mut view, &id, visit.own()?).await?;
    let full = full_payment(&mut view, found).await?;
    let payment_id = full.payment.payment_id;
    let mut moments = history::told(&mut view, full.payment.customer_id, payment_id.uuid()).await?;
    let changes = history::changes(&visit, &mut view, payment_id.to_string()).await?;
    let explained = explain_payment(&mut view, &visit.payg, &full.payment).await?;
    drop(view);
    // Programs read it as it is; what a person reads is said in words.
    let (shown, zone) = (value(&full)?, visit.zone());
    let full = in_plain_words(full);
    moments.extend(moved(&full));
    let facts = facts_for(&visit, FACTS);
    let mut blocks: Vec<Block> = pay_link(&full.payment).into_iter().collect();
    blocks.push(Block::Facts(cell::facts("", &facts, &value(&full)?, &zone)));
    let attempts = facts_for(&visit, ATTEMPTS);
    blocks.extend(history::some("Attempts", &attempts, &full.attempts, &zone)?);
    blocks.extend(history::some("Refunds", REFUNDS, &full.refunds, &zone)?);
    blocks.extend(history::some("Disputes", DISPUTES, &full.disputes, &zone)?);
    blocks.push(Block::Tree(why::tree(&explained)));
    blocks.push(history::timeline(moments, &zone));
    blocks.extend(changes);
    let title = format!("Payment of {}", full.payment.amount);
    Ok(Shown { value: shown, title, blocks, command: format!("payg payment show {payment_id}") })
}

/// Declines as a person reads them; the gateway's words stay beside.
fn in_plain_words(mut full: FullPayment) -> FullPayment {
    for attempt in full.attempts.iter_mut().filter(|one| one.state == AttemptState::Declined) {
        say(attempt.code.as_deref(), &mut attempt.message);
    }
    say(full.payment.failure_code.as_deref(), &mut full.payment.failure_message);
    full
}

/// What gateways were asked, and when they said how it ended.
fn moved(full: &FullPayment) -> Vec<Moment> {
    let mut moments = Vec::new();
    for attempt in &full.attempts {
        let what = if attempt.refund_id.is_some() { "refund attempt" } else { "attempt" };
        let name = format!("{what} {}", attempt.number);
        let way = format!("{} by {}", attempt.amount, attempt.gateway);
        let answer = attempt.message.clone().or_else(|| attempt.code.clone()).unwrap_or_default();
        let state = attempt.state.word();
        let again = attempt.last_sent_at.filter(|_| attempt.sends > 1 && attempt.decision.is_none());
        let times = format!("{} times in all", attempt.sends);
        let own = [
            Moment::of(Some(attempt.created_at), format!("{name} prepared"), &way),
            Moment::of(attempt.first_sent_at, format!("{name} sent"), &way),
            Moment::of(again, format!("{name} sent again"), times),
            Moment::of(attempt.settled_at, format!("{name} {state}"), answer),
        ];
        moments.extend(own.into_iter().flatten().map(|moment| moment.born(attempt.attempt_id.uuid())));
    }
    moments
}
