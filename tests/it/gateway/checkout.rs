//! The payer's page: pays, lets the bank decline, or goes back, with nothing but a form.

use crate::stage::sandbox::{Sandbox, charge, object, on_page};
use payg::gateway::contract::{Action, Gateway, Object, ObjectKind, ObjectStatus};
use payg::gateway::yookassa::client::Yookassa;

async fn waiting(client: &Yookassa, name: &str) -> Object {
    let bytes = client.prepare(&charge(name, 10, on_page())).unwrap();
    object(client.send(Action::Charge, name, &bytes).await)
}

/// Sends the page's form; answers where it leads.
async fn choose(sandbox: &Sandbox, payment: &Object, form: &str) -> (u16, String) {
    let url = payment.confirmation_url.as_deref().expect("there is a page");
    let path = url.strip_prefix(&sandbox.url).expect("the page is the sandbox's");
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let request = client.post(format!("{}{path}", sandbox.url)).body(form.to_owned());
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let answer = request.send().await.unwrap();
    let location = answer.headers().get("location").map(|location| location.to_str().unwrap().to_owned());
    (answer.status().as_u16(), location.unwrap_or_default())
}

#[tokio::test]
async fn the_payer_chooses_and_comes_back() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let back = (303, "https://shop.example/back".to_owned());
    let table = [
        ("action=pay&card=5555+5555+5555+4444", ObjectStatus::Succeeded, ""),
        ("action=pay&card=5555555555554600", ObjectStatus::Canceled, "insufficient_funds"),
        ("action=pay&card=12", ObjectStatus::Canceled, "invalid_card_number"),
        ("action=decline", ObjectStatus::Canceled, "general_decline"),
        ("action=cancel", ObjectStatus::Pending, ""),
    ];
    for (form, status, reason) in table {
        let payment = waiting(&client, form).await;
        assert_eq!(payment.status, ObjectStatus::Pending);
        assert_eq!(choose(&sandbox, &payment, form).await, back, "{form}");
        let payment = object(client.fetch(ObjectKind::Payment, &payment.gateway_id).await);
        assert_eq!(payment.status, status, "{form}");
        let said = payment.cancellation.map(|cancellation| cancellation.reason);
        assert_eq!(said.unwrap_or_default(), reason, "{form}");
    }
}

#[tokio::test]
async fn the_page_shows_the_amount_and_pays_once() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let mut order = charge("a", 10, on_page());
    if let payg::gateway::contract::Order::Charge(charge) = &mut order {
        charge.description = "<script>alert(1)</script>".to_owned();
    }
    let bytes = client.prepare(&order).unwrap();
    let payment = object(client.send(Action::Charge, "a", &bytes).await);
    let path = format!("/checkout/{}", payment.gateway_id);
    let page = sandbox.call("GET", &path).send().await;
    page.is_status(200);
    assert!(page.text.contains("10.00 RUB") && page.text.contains("name=\"card\""), "{page}");
    assert!(!page.text.contains("<script"), "{page}");
    assert!(page.header("content-security-policy").starts_with("default-src 'none'"), "{page}");
    assert_eq!(choose(&sandbox, &payment, "action=pay&card=5555555555554444").await.0, 303);
    let (status, _) = choose(&sandbox, &payment, "action=decline").await;
    assert_eq!(status, 200, "the page says what has become of it");
    let page = sandbox.call("GET", &path).send().await;
    assert!(page.text.contains("succeeded") && !page.text.contains("<form"), "{page}");
    sandbox.call("GET", "/checkout/none").send().await.is_status(404);
}

#[tokio::test]
async fn who_takes_longer_than_an_hour_cannot_pay() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let payment = waiting(&client, "a").await;
    sandbox.advance(3_599).await;
    let seen = object(client.fetch(ObjectKind::Payment, &payment.gateway_id).await);
    assert_eq!(seen.status, ObjectStatus::Pending);
    sandbox.advance(1).await;
    let seen = object(client.fetch(ObjectKind::Payment, &payment.gateway_id).await);
    let why = seen.cancellation.expect("it was canceled");
    assert_eq!((why.party.as_str(), why.reason.as_str()), ("yoo_money", "expired_on_confirmation"));
    assert_eq!(choose(&sandbox, &payment, "action=pay&card=5555555555554444").await.0, 200);
}
