//! How the tests of formats read a text and show what came of it.

use payg::intake::draft::{Draft, Outcome};
use payg::intake::format::Format;
use payg::records::service::Service;
use payg::values::timestamp::Timestamp;
use std::io::Cursor;

/// Everything that is read of some bytes.
pub fn read(format: &Format, input: &[u8]) -> Vec<Outcome> {
    format.clone().read(Cursor::new(input.to_vec()), "").unwrap().collect()
}

/// The drafts of an input without a refusal.
pub fn drafts(format: &Format, input: &[u8]) -> Vec<Draft> {
    let read: Result<Vec<Draft>, _> = read(format, input).into_iter().collect();
    read.unwrap_or_else(|refusal| panic!("{refusal}: {}", refusal.raw))
}

/// A copy of a real file.
pub fn data(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Whether a service that charges as most do charges it (RULES 14); what is no request it never does.
pub fn is_charged(draft: &Draft) -> bool {
    let service = Service::new("requests", "request", Timestamp::EPOCH).unwrap();
    match (draft.status, &draft.method) {
        (Some(status), Some(method)) => draft.skipped.is_none() && service.charges(status, method),
        _ => false,
    }
}

/// What became of each record, a line each; ids are left out, because they are tested by themselves.
pub fn shown(format: &Format, input: &[u8]) -> String {
    let lines = read(format, input).into_iter().map(|outcome| match outcome {
        Err(refusal) if refusal.ends => format!("END {refusal}"),
        Err(refusal) => format!("refused {refusal}"),
        Ok(draft) => shown_draft(&draft),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn shown_draft(draft: &Draft) -> String {
    let mut parts = vec![format!("{} {:?}", draft.line, draft.customer)];
    parts.extend(draft.service.as_ref().map(|service| format!("service {service}")));
    parts.extend(draft.quantity.map(|quantity| format!("x {quantity}")));
    parts.extend(draft.at.map(|at| format!("at {at}")));
    parts.extend(draft.value.as_ref().map(|value| format!("value {value:?}")));
    parts.extend(draft.method.clone());
    parts.extend(draft.status.map(|status| status.to_string()));
    parts.extend(draft.skipped.map(|why| format!("skipped: {why}")));
    parts.join(" ")
}
