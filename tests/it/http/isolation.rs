//! Tenants are apart: every route with every kind of id of somebody else, by a foreign credential.

use crate::cli::contract::measures;
use crate::http::scene::{Keys, set};
use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::server::{Reply, Server};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What a route does with somebody else's ids.
enum Row {
    /// It takes none, and answers nobody's data.
    Public,
    /// It takes none: what it answers is the caller's own.
    Own,
    /// It answers 404, each of these paths with this body.
    Foreign(&'static [&'static str], &'static str),
    /// It answers 403 to every customer.
    Operators(&'static [&'static str], &'static str),
    /// It answers the older system's zeros, as to any name that nobody has.
    Zeros(&'static [&'static str]),
}

use Row::{Foreign, Operators, Own, Public, Zeros};

/// A payment for somebody else.
const PAYMENT_INPUT: &str = r#"{"customer":"ID","amount":{"amount":"1","currency":"USD"},
    "party":{"name":"x","bsb":"062-000","account":"12345678"}}"#;

/// A spend cap of somebody else.
const CAP_INPUT: &str = r#"{"customer":"ID","amount":{"amount":"1","currency":"USD"}}"#;

/// Every route; in the paths and bodies `ID`, `NAME`, `KEY`, `INVOICE`, `NUMBER` and `EVENT` are ada's.
const ROWS: &[(&str, Row)] = &[
    ("post /v1/users", Public),
    ("post /v1/companies", Public),
    ("post /v1/tokens", Public),
    ("delete /v1/tokens/current", Own),
    ("delete /v1/tokens/all", Own),
    ("get /v1/me", Own),
    ("patch /v1/me", Own),
    ("put /v1/me/password", Own),
    ("post /v1/password-resets", Public),
    ("put /v1/password-resets", Public),
    ("get /v1/keys", Foreign(&["/v1/keys?customer=ID", "/v1/keys?customer=NAME"], "")),
    ("post /v1/keys", Foreign(&["/v1/keys"], r#"{"name":"x","customer":"ID"}"#)),
    ("get /v1/keys/{id}", Foreign(&["/v1/keys/KEY"], "")),
    ("delete /v1/keys/{id}", Foreign(&["/v1/keys/KEY"], "")),
    ("get /v1/members", Foreign(&["/v1/members?customer=ID", "/v1/members?customer=NAME"], "")),
    (
        "post /v1/members",
        Foreign(&["/v1/members"], r#"{"email":"x@example.com","display_name":"x","customer":"ID"}"#),
    ),
    ("get /v1/members/{id}", Foreign(&["/v1/members/MEMBER"], "")),
    ("patch /v1/members/{id}", Foreign(&["/v1/members/MEMBER"], r#"{"role":"manager"}"#)),
    ("delete /v1/members/{id}", Foreign(&["/v1/members/MEMBER"], "")),
    ("post /v1/members/{id}/invite", Foreign(&["/v1/members/MEMBER/invite"], "")),
    ("get /.well-known/jwks.json", Public),
    ("get /v1/services", Own),
    ("get /v1/services/{code}", Public),
    ("get /v1/prices", Foreign(&["/v1/prices?customer=ID", "/v1/prices?customer=NAME"], "")),
    ("get /v1/prices/{service}/history", Foreign(&["/v1/prices/api/history?customer=ID"], "")),
    ("get /v1/plans", Public),
    ("post /v1/plans", Operators(&["/v1/plans"], r#"{"code":"x","monthly":"1"}"#)),
    ("get /v1/plans/{code}", Public),
    ("patch /v1/plans/{code}", Operators(&["/v1/plans/gold"], "{}")),
    ("delete /v1/plans/{code}", Operators(&["/v1/plans/gold"], "")),
    ("get /v1/plans/{code}/preview", Public),
    (
        "get /v1/subscriptions",
        Foreign(&["/v1/subscriptions?customer=ID", "/v1/subscriptions?customer=NAME"], ""),
    ),
    ("post /v1/subscriptions", Foreign(&["/v1/subscriptions"], r#"{"plan":"silver","customer":"ID"}"#)),
    ("get /v1/subscriptions/{id}", Foreign(&["/v1/subscriptions/SUB"], "")),
    ("post /v1/subscriptions/{id}/cancel", Foreign(&["/v1/subscriptions/SUB/cancel"], r#"{"when":"now"}"#)),
    ("post /v1/subscriptions/{id}/resume", Foreign(&["/v1/subscriptions/SUB/resume"], "")),
    ("post /v1/subscriptions/{id}/change", Foreign(&["/v1/subscriptions/SUB/change"], r#"{"every":"year"}"#)),
    (
        "post /v1/subscriptions/{id}/change/preview",
        Foreign(&["/v1/subscriptions/SUB/change/preview"], r#"{"every":"year"}"#),
    ),
    ("delete /v1/subscriptions/{id}/method", Foreign(&["/v1/subscriptions/SUB/method"], "")),
    ("post /v1/subscriptions/{id}/refund", Foreign(&["/v1/subscriptions/SUB/refund"], "")),
    ("get /v1/subscriptions/{id}/refund", Foreign(&["/v1/subscriptions/SUB/refund"], "")),
    (
        "post /v1/subscriptions/{id}/forgive",
        Operators(&["/v1/subscriptions/SUB/forgive"], r#"{"reason":"x"}"#),
    ),
    ("get /v1/internal/users/{user}/subscriptions", Operators(&["/v1/internal/users/ID/subscriptions"], "")),
    (
        "post /v1/internal/subscriptions/active",
        Operators(&["/v1/internal/subscriptions/active"], r#"{"users":["ID"]}"#),
    ),
    ("post /v1/internal/subscriptions/{id}/renew", Operators(&["/v1/internal/subscriptions/SUB/renew"], "")),
    (
        "post /v1/internal/subscriptions/{id}/activate",
        Operators(&["/v1/internal/subscriptions/SUB/activate"], r#"{"reference":"x"}"#),
    ),
    (
        "post /v1/internal/subscriptions/{id}/refund",
        Operators(&["/v1/internal/subscriptions/SUB/refund"], ""),
    ),
    ("post /v1/events", Foreign(&["/v1/events"], r#"{"service":"api","customer":"ID"}"#)),
    ("get /v1/events", Foreign(&["/v1/events?customer=ID", "/v1/events?customer=NAME"], "")),
    ("post /v1/events/{id}/void", Operators(&["/v1/events/EVENT/void"], r#"{"customer":"ID","reason":"x"}"#)),
    (
        "post /v1/events/{id}/amend",
        Operators(&["/v1/events/EVENT/amend"], r#"{"customer":"ID","reason":"x","quantity":"1"}"#),
    ),
    ("get /v1/usage", Foreign(&["/v1/usage?customer=ID", "/v1/usage?customer=NAME"], "")),
    ("get /v1/authorize", Public),
    ("get /v1/limits", Foreign(&["/v1/limits?customer=ID", "/v1/limits?customer=NAME"], "")),
    (
        "get /v1/limits/own-spend",
        Foreign(&["/v1/limits/own-spend?customer=ID", "/v1/limits/own-spend?customer=NAME"], ""),
    ),
    ("put /v1/limits/own-spend", Foreign(&["/v1/limits/own-spend"], CAP_INPUT)),
    (
        "delete /v1/limits/own-spend",
        Foreign(&["/v1/limits/own-spend?customer=ID", "/v1/limits/own-spend?customer=NAME&per=day"], ""),
    ),
    ("get /v1/mail-wish", Foreign(&["/v1/mail-wish?customer=ID", "/v1/mail-wish?customer=NAME"], "")),
    ("put /v1/mail-wish", Foreign(&["/v1/mail-wish"], r#"{"customer":"ID","courtesies":false}"#)),
    ("get /v1/cost", Foreign(&["/v1/cost?customer=ID", "/v1/cost?customer=NAME&month=2026-10"], "")),
    (
        "put /v1/users/{name}/calls",
        Foreign(&["/v1/users/ID/calls", "/v1/users/NAME/calls"], r#"{"duration_milliseconds":1}"#),
    ),
    ("get /v1/users/{name}/billing", Foreign(&["/v1/users/ID/billing", "/v1/users/NAME/billing"], "")),
    (
        "put /mobile/{user_name}/call",
        Foreign(&["/mobile/ID/call", "/mobile/NAME/call"], r#"{"call_duration":1}"#),
    ),
    ("get /mobile/{user_name}/billing", Zeros(&["/mobile/ID/billing", "/mobile/NAME/billing"])),
    ("get /v1/invoices", Foreign(&["/v1/invoices?customer=ID", "/v1/invoices?customer=NAME"], "")),
    ("get /v1/invoices/{invoice}", Foreign(&["/v1/invoices/INVOICE", "/v1/invoices/NUMBER"], "")),
    (
        "get /v1/invoices/{invoice}/pdf",
        Foreign(&["/v1/invoices/INVOICE/pdf", "/v1/invoices/NUMBER/pdf?language=ru"], ""),
    ),
    (
        "get /v1/invoices/{invoice}/explain",
        Foreign(&["/v1/invoices/INVOICE/explain", "/v1/invoices/NUMBER/explain?line=1"], ""),
    ),
    (
        "post /v1/invoices/{invoice}/write-off",
        Foreign(&["/v1/invoices/INVOICE/write-off", "/v1/invoices/NUMBER/write-off"], "{}"),
    ),
    ("get /v1/credit-notes/{credit_note}/explain", Foreign(&["/v1/credit-notes/NOTE/explain"], "")),
    ("get /v1/subscriptions/{id}/explain", Foreign(&["/v1/subscriptions/SUB/explain"], "")),
    ("get /v1/payments/{id}/explain", Foreign(&["/v1/payments/PAYMENT/explain"], "")),
    ("get /v1/refunds/{id}/explain", Foreign(&["/v1/refunds/REFUND/explain"], "")),
    (
        "get /v1/cost/explain",
        Foreign(&["/v1/cost/explain?customer=ID", "/v1/cost/explain?month=2026-10&customer=NAME"], ""),
    ),
    ("post /v1/payments", Foreign(&["/v1/payments"], PAYMENT_INPUT)),
    ("get /v1/payments", Foreign(&["/v1/payments?customer=ID", "/v1/payments?customer=NAME"], "")),
    ("get /v1/payments/{id}", Foreign(&["/v1/payments/PAYMENT", "/v1/payments/rent"], "")),
    ("delete /v1/payments/{id}", Foreign(&["/v1/payments/PAYMENT"], "")),
    ("post /v1/payments/{id}/retry", Operators(&["/v1/payments/PAYMENT/retry"], "")),
    ("post /v1/payments/{id}/process", Foreign(&["/v1/payments/PAYMENT/process"], "")),
    ("post /v1/payments/{id}/capture", Foreign(&["/v1/payments/PAYMENT/capture"], "")),
    ("post /v1/refunds", Foreign(&["/v1/refunds"], r#"{"payment":"PAYMENT"}"#)),
    (
        "get /v1/refunds",
        Foreign(&["/v1/refunds?customer=ID", "/v1/refunds?customer=NAME", "/v1/refunds?payment=PAYMENT"], ""),
    ),
    ("post /v1/refunds/{id}/retry", Foreign(&["/v1/refunds/REFUND/retry"], "")),
    ("get /v1/refunds/{id}", Foreign(&["/v1/refunds/REFUND"], "")),
    ("get /v1/disputes", Foreign(&["/v1/disputes?customer=ID", "/v1/disputes?customer=NAME"], "")),
    ("get /v1/disputes/{id}", Foreign(&["/v1/disputes/DISPUTE"], "")),
    ("post /v1/gateways/yookassa/notices", Public),
    ("post /v1/disputes/{id}/respond", Foreign(&["/v1/disputes/DISPUTE/respond"], r#"{"evidence":"x"}"#)),
    ("get /v1/webhooks", Foreign(&["/v1/webhooks?customer=ID", "/v1/webhooks?customer=NAME"], "")),
    ("post /v1/webhooks", Foreign(&["/v1/webhooks"], r#"{"url":"https://example.com","customer":"ID"}"#)),
    ("get /v1/webhooks/{id}", Foreign(&["/v1/webhooks/WEBHOOK"], "")),
    ("patch /v1/webhooks/{id}", Foreign(&["/v1/webhooks/WEBHOOK"], r#"{"enabled":false}"#)),
    ("delete /v1/webhooks/{id}", Foreign(&["/v1/webhooks/WEBHOOK"], "")),
    ("post /v1/webhooks/{id}/rotate-secret", Foreign(&["/v1/webhooks/WEBHOOK/rotate-secret"], "")),
    ("post /v1/webhooks/{id}/test", Foreign(&["/v1/webhooks/WEBHOOK/test"], "")),
    (
        "post /v1/webhooks/{id}/resend",
        Foreign(&["/v1/webhooks/WEBHOOK/resend"], r#"{"since":"2026-10-01T00:00:00Z"}"#),
    ),
    ("get /v1/event-log", Foreign(&["/v1/event-log?customer=ID", "/v1/event-log?customer=NAME"], "")),
    ("get /v1/event-log/{id}", Foreign(&["/v1/event-log/LETTER"], "")),
    ("get /v1/event-log/{id}/deliveries", Foreign(&["/v1/event-log/LETTER/deliveries"], "")),
    ("post /v1/event-log/{id}/resend", Foreign(&["/v1/event-log/LETTER/resend"], "{}")),
    ("get /v1/customers", Operators(&["/v1/customers", "/v1/customers?search=NAME"], "")),
    ("get /v1/customers/{customer}", Operators(&["/v1/customers/ID", "/v1/customers/NAME"], "")),
    (
        "get /v1/customers/{customer}/history",
        Operators(&["/v1/customers/ID/history", "/v1/customers/NAME/history"], ""),
    ),
    ("get /v1/authorize/{service}", Public),
    ("head /v1/authorize/{service}", Public),
    ("post /v1/authorize/{service}", Public),
    ("put /v1/authorize/{service}", Public),
    ("patch /v1/authorize/{service}", Public),
    ("delete /v1/authorize/{service}", Public),
    ("options /v1/authorize/{service}", Public),
    ("trace /v1/authorize/{service}", Public),
    ("delete /v1/subscriptions/{id}/change", Foreign(&["/v1/subscriptions/SUB/change"], "")),
    ("post /v1/subscriptions/{id}/method", Foreign(&["/v1/subscriptions/SUB/method"], "{}")),
    ("get /v1/quarantine", Operators(&["/v1/quarantine", "/v1/quarantine?resolved=true"], "")),
    ("get /v1/quarantine/{id}", Operators(&["/v1/quarantine/ID"], "")),
    ("post /v1/quarantine/{id}/resolve", Operators(&["/v1/quarantine/ID/resolve"], r#"{"reason":"x"}"#)),
    ("get /v1/bank/files", Operators(&["/v1/bank/files"], "")),
    ("post /v1/bank/files", Operators(&["/v1/bank/files"], "{}")),
    ("get /v1/bank/files/{number}", Operators(&["/v1/bank/files/1"], "")),
    ("get /v1/bank/files/{number}/content", Operators(&["/v1/bank/files/1/content"], "")),
    ("post /v1/bank/files/{number}/accept", Operators(&["/v1/bank/files/1/accept"], "")),
    ("post /v1/bank/files/{number}/reject", Operators(&["/v1/bank/files/1/reject"], r#"{"reason":"x"}"#)),
    ("post /v1/bank/returns", Operators(&["/v1/bank/returns"], r#"{"content":"x"}"#)),
    ("get /v1/reports/aging", Operators(&["/v1/reports/aging"], "")),
    ("get /v1/reports/aging/customers", Operators(&["/v1/reports/aging/customers"], "")),
    ("get /v1/reports/mrr", Operators(&["/v1/reports/mrr", "/v1/reports/mrr?from=2026-01"], "")),
    ("get /v1/reports/revenue", Operators(&["/v1/reports/revenue"], "")),
    ("get /v1/reports/revenue/services", Operators(&["/v1/reports/revenue/services"], "")),
    ("get /v1/reports/usage", Operators(&["/v1/reports/usage"], "")),
    ("get /v1/audit", Operators(&["/v1/audit", "/v1/audit?customer=ID"], "")),
    ("get /v1/audit/verification", Operators(&["/v1/audit/verification"], "")),
    ("get /v1/audit/{id}", Operators(&["/v1/audit/ID"], "")),
    ("get /healthz", Public),
    ("get /readyz", Public),
    ("get /metrics", Public),
];

#[test]
fn every_route_has_its_row() {
    let api = serde_json::to_value(payg::http::router::description()).unwrap();
    let mut routes: Vec<String> = Vec::new();
    for (path, methods) in api["paths"].as_object().unwrap() {
        routes.extend(methods.as_object().unwrap().keys().map(|method| format!("{method} {path}")));
    }
    let mut rows: Vec<&str> = ROWS.iter().map(|(route, _)| *route).collect();
    routes.sort_unstable();
    rows.sort_unstable();
    assert_eq!(rows, routes, "each route needs one row, which says what it does with foreign ids");
}

on_both!(a_foreign_credential_finds_nothing_and_changes_nothing, |stage| async move {
    let (server, key) = set(&stage).await;
    let ids = ids_of_ada(&stage, &server, &key).await;
    // What was told before becomes deliveries now, and not meanwhile.
    stage.deliver().await;
    // The first use of a credential is noted; what comes after it is what counts.
    let before = measures(&stage).await;
    for (route, row) in ROWS {
        let method = route.split(' ').next().unwrap_or_default().to_uppercase();
        let (paths, body) = match row {
            Public => (&[][..], ""),
            Own if method == "GET" => (&[route.split(' ').nth(1).unwrap_or_default()][..], ""),
            Own => (&[][..], ""),
            Foreign(paths, body) | Operators(paths, body) => (*paths, *body),
            Zeros(paths) => (*paths, ""),
        };
        for path in paths {
            let asked = Asked { method: &method, path: &filled(path, &ids), body: &filled(body, &ids) };
            let reply = asked.by(&server, &key.bob).await;
            hold(row, &reply);
            if !matches!(row, Zeros(_)) {
                let nobodys = nobodys(path, body);
                let unknown = Asked { path: &nobodys.0, body: &nobodys.1, ..asked };
                assert_eq!(
                    reply.status,
                    unknown.by(&server, &key.bob).await.status,
                    "as an unknown one: {reply}"
                );
            }
        }
    }
    for (table, measure) in measures(&stage).await {
        assert!(before.get(&table) == Some(&measure), "the table {table} changed");
    }
    server.stop().await;
});

on_both!(lists_hold_nothing_of_somebody_else, |stage| async move {
    let (server, key) = set(&stage).await;
    let ids = ids_of_ada(&stage, &server, &key).await;
    let lists = [
        "keys",
        "events",
        "usage?month=2026-10",
        "cost?month=2026-10",
        "invoices",
        "subscriptions",
        "prices",
        "webhooks",
        "event-log",
        "me",
        "prices/api/history",
    ];
    for list in lists {
        let reply = server.get(&format!("/v1/{list}"), &key.bob).await;
        reply.is(200);
        for (word, id) in &ids {
            assert!(!reply.text.contains(&format!("\"{id}\"")), "{word} of somebody else: {reply}");
        }
    }
    assert!(!server.get("/v1/prices", &key.bob).await.text.contains("0.0005"), "the price that is ada's own");
    server.stop().await;
});

/// A request that is about to be sent.
#[derive(Clone, Copy)]
struct Asked<'a> {
    method: &'a str,
    path: &'a str,
    body: &'a str,
}

impl Asked<'_> {
    async fn by(&self, server: &Server, key: &str) -> Reply {
        let call = server.call(self.method, self.path).by(key).header("idempotency-key", self.path);
        let call =
            if self.body.is_empty() { call } else { call.body("application/json", self.body.to_owned()) };
        call.send().await
    }
}

fn hold(row: &Row, reply: &Reply) {
    match row {
        Public => {}
        Own => assert_eq!(reply.status, 200, "{reply}"),
        Foreign(..) => assert_eq!(reply.status, 404, "{reply}"),
        Operators(..) => {
            reply.refused(403, "operators_only");
        }
        Zeros(_) => assert_eq!(reply.is(200), json!({"call_count": 0, "block_count": 0}), "{reply}"),
    }
}

/// The same request with ids that nobody has.
fn nobodys(path: &str, body: &str) -> (String, String) {
    let none = "0".repeat(26);
    let ids = BTreeMap::from([
        ("ID", format!("cus_{none}")),
        ("NAME", "nobody".to_owned()),
        ("KEY", format!("key_{none}")),
        ("INVOICE", format!("inv_{none}")),
        ("NUMBER", "INV-2026-999999".to_owned()),
        ("NOTE", "CN-2026-999999".to_owned()),
        ("EVENT", "nothing".to_owned()),
        ("SUB", format!("sub_{none}")),
        ("PAYMENT", format!("pay_{none}")),
        ("REFUND", format!("ref_{none}")),
        ("DISPUTE", format!("dsp_{none}")),
        ("WEBHOOK", format!("whk_{none}")),
        ("LETTER", format!("ltr_{none}")),
        ("MEMBER", format!("mem_{none}")),
    ]);
    (filled(path, &ids), filled(body, &ids))
}

fn filled(text: &str, ids: &BTreeMap<&'static str, String>) -> String {
    ids.iter().fold(text.to_owned(), |text, (word, id)| text.replace(word, id))
}

async fn ids_of_ada(stage: &Stage, server: &Server, key: &Keys) -> BTreeMap<&'static str, String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let first = async |path: &str| server.get(path, &key.ada).await.is(200)["data"][0].clone();
    let invoice = first("/v1/invoices").await;
    let number = text(&invoice["number"]);
    let paid = stage.json(&format!("invoice pay {number} --yes")).await;
    let refund = stage.json(&format!("refund {number} --amount 0.01 --yes")).await;
    let note = stage.json(&format!("invoice credit {number} --amount 0.01 --reason x --yes")).await;
    let dispute = stage.json(&format!("payment dispute {} --reason x", text(&paid["id"]))).await;
    stage.lines("company create corp --external-id corp\nlimit set ada --own-spend 500").await;
    let member = stage.json("member add corp --email mia@example.com --name Mia").await;
    let ids = BTreeMap::from([
        ("MEMBER", text(&member["id"])),
        ("PAYMENT", text(&paid["id"])),
        ("REFUND", text(&refund["id"])),
        ("DISPUTE", text(&dispute["id"])),
        ("ID", text(&stage.json("user show ada").await["id"])),
        ("NAME", "ada".to_owned()),
        ("KEY", text(&first("/v1/keys").await["id"])),
        ("INVOICE", text(&invoice["id"])),
        ("NUMBER", text(&invoice["number"])),
        ("NOTE", text(&note["number"])),
        ("EVENT", text(&first("/v1/events").await["id"])),
        ("SUB", text(&first("/v1/subscriptions").await["id"])),
        ("WEBHOOK", text(&first("/v1/webhooks").await["id"])),
        ("LETTER", text(&first("/v1/event-log").await["id"])),
    ]);
    assert!(ids.values().all(|id| !id.is_empty()), "{ids:?}");
    ids
}
