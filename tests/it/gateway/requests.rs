//! The bytes that payg sends, kept in a file that is checked against the API's own description, too.

use crate::stage::sandbox::{PATIENCE, charge, on_page, refund, with};
use payg::gateway::contract::{Answer, Gateway, How, ObjectKind, ObjectStatus, Order};
use payg::gateway::yookassa::answer::{self, Purpose};
use payg::gateway::yookassa::client::{Account, Yookassa};
use payg::gateway::yookassa::request;
use payg::values::money::Money;
use serde_json::{Value, json};

fn account(base_url: &str) -> Account {
    let (shop_id, secret) = ("100500".to_owned(), "test_secret".to_owned());
    Account { shop_id, secret, base_url: base_url.to_owned() }
}

/// A charge whose fields are as long as they may be.
fn longest() -> Order {
    let mut order = charge("long", 10, on_page());
    if let Order::Charge(charge) = &mut order {
        charge.description = "ф".repeat(500);
        charge.metadata = (0..14).map(|n| (format!("{n:0>32}"), "ж".repeat(512))).collect();
        charge.amount = Money::new(i64::MAX, "UZS".parse().unwrap());
    }
    order
}

#[test]
fn requests_are_written_as_they_were_agreed() {
    let orders = [
        ("payments", charge("page", 10, on_page())),
        ("payments", charge("saved", 10, with("22e12f66-000f-5000-8000-18db351245c7"))),
        ("payments", longest()),
        ("refunds", refund("back", "22e12f66-000f-5000-8000-18db351245c7", 4)),
    ];
    let written: Vec<Value> = orders
        .iter()
        .map(|(path, order)| {
            let text = String::from_utf8(request::bytes(order).unwrap()).unwrap();
            json!({ "path": format!("/{path}"), "bytes": text })
        })
        .collect();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/yookassa/requests.json");
    if std::env::var_os("PAYG_REFRESH").is_some() {
        std::fs::write(&file, format!("{:#}\n", json!(written))).unwrap();
    }
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(kept, json!(written), "refresh it with: PAYG_REFRESH=1 cargo test --test it requests_are");
    assert_eq!(
        written[0]["bytes"],
        r#"{"amount":{"value":"10.00","currency":"RUB"},"capture":true,"description":"Order page","confirmation":{"type":"redirect","return_url":"https://shop.example/back"},"save_payment_method":true,"merchant_customer_id":"usr_ada","metadata":{"attempt":"page","payment":"pay_page"}}"#
    );
}

#[test]
fn what_the_api_would_refuse_is_refused_before_it_is_kept() {
    let client = Yookassa::new(account("https://api.yookassa.ru/v3"), PATIENCE).unwrap();
    let refused = |change: &dyn Fn(&mut payg::gateway::contract::Charge)| {
        let mut order = charge("a", 10, on_page());
        if let Order::Charge(charge) = &mut order {
            change(charge);
        }
        client.prepare(&order).is_err()
    };
    assert!(!refused(&|_| {}));
    assert!(refused(&|charge| charge.amount = Money::new(0, "RUB".parse().unwrap())));
    assert!(refused(&|charge| charge.amount = Money::new(-1, "RUB".parse().unwrap())));
    assert!(refused(&|charge| charge.amount = Money::new(1, "GBP".parse().unwrap())));
    assert!(refused(&|charge| charge.how = How::Direct { save_method: false }));
    assert!(refused(&|charge| charge.metadata = (0..15).map(|n| (n.to_string(), String::new())).collect()));
    assert!(refused(&|charge| charge.metadata = [("k".to_owned(), "x".repeat(513))].into()));
}

#[test]
fn the_key_goes_nowhere_unencrypted() {
    for url in
        ["https://api.yookassa.ru/v3", "http://127.0.0.1:8090/v3/", "http://localhost/v3", "http://[::1]/"]
    {
        assert!(Yookassa::new(account(url), PATIENCE).is_ok(), "{url}");
    }
    for url in ["http://api.yookassa.ru/v3", "ftp://127.0.0.1", "api.yookassa.ru", "https://x/?a", ""] {
        assert!(Yookassa::new(account(url), PATIENCE).is_err(), "{url}");
    }
    assert!(!format!("{:?}", account("https://x")).contains("test_secret"));
}

/// A succeeded payment as the vendor might answer it next year.
fn from_the_future() -> Value {
    json!({
        "id": "22e12f66-000f-5000-8000-18db351245c7", "status": "succeeded", "paid": true, "test": true,
        "amount": { "value": "1000.10", "currency": "RUB", "precision": 2 },
        "created_at": "2026-11-01T12:00:00.123Z", "recipient": { "account_id": "100500", "gateway_id": "1" },
        "metadata": { "attempt": "a", "empty": null, "number": 7 }, "refundable": true,
        "payment_method": { "type": "telepathy", "id": "m", "saved": true, "status": "enlightened" },
        "confirmation": { "type": "dream" }, "news": [{ "of": "tomorrow" }],
    })
}

fn read(status: u16, body: &Value) -> Answer {
    answer::read(Purpose::Change, ObjectKind::Payment, status, body.to_string().as_bytes())
}

#[test]
fn what_is_new_is_left_alone_and_what_is_needed_is_not_guessed() {
    let Answer::Object(object) = read(200, &from_the_future()) else { panic!("an object") };
    assert_eq!(object.amount.minor, 100_010);
    assert_eq!(object.metadata.len(), 1);
    assert_eq!(object.method.unwrap().id, "m");
    let mut unknown_status = from_the_future();
    unknown_status["status"] = json!("levitating");
    let Answer::Object(object) = read(200, &unknown_status) else { panic!("an object") };
    assert_eq!(object.status, ObjectStatus::Other("levitating".to_owned()));
    for (path, value) in [
        ("/amount/value", json!(1000.1)),
        ("/amount/value", json!("1000.101")),
        ("/amount/currency", json!("XXY")),
        ("/created_at", json!("now")),
        ("/id", json!(null)),
    ] {
        let mut broken = from_the_future();
        *broken.pointer_mut(path).unwrap() = value;
        assert!(matches!(read(200, &broken), Answer::Unknown(_)), "{path}");
    }
}

#[test]
fn only_the_api_itself_can_refuse() {
    let error = |code: &str| json!({ "type": "error", "id": "1", "code": code, "description": "d", "retry_after": 1801 });
    assert!(matches!(read(400, &error("invalid_request")), Answer::Refused(_)));
    assert!(matches!(read(404, &error("not_found")), Answer::Refused(_)));
    assert!(matches!(read(429, &error("too_many_requests")), Answer::Later { retry_after: Some(2) }));
    assert!(matches!(read(429, &json!("busy")), Answer::Later { retry_after: None }));
    for status in [201, 202, 301, 400, 401, 403, 404, 408, 409, 451, 500, 502, 503, 504] {
        let page = json!("<html>not the API</html>");
        assert!(matches!(read(status, &page), Answer::Unknown(_)), "{status}");
    }
    let look =
        |body: &Value| answer::read(Purpose::Look, ObjectKind::Payment, 404, body.to_string().as_bytes());
    assert!(matches!(look(&error("not_found")), Answer::Absent));
    assert!(matches!(look(&json!("<html>")), Answer::Unknown(_)));
}
