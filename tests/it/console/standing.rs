//! What a page says of money: what is paid, due and on its way, why, and what belongs to it.

use crate::console::members::invited;
use crate::console::person::{PASSWORD, Person, between, set};
use crate::console::world::{company, full};
use crate::on_both;
use crate::stage::yookassa::Shop;

on_both!(an_invoice_is_paid_on_the_gateways_page_and_is_due_until_then, |stage| async move {
    let shop = Shop::open(&stage).await;
    stage.at("2026-09-01T00:00:00Z");
    stage.with_password(&["user", "create", "ada", "--user-name", "ada"], PASSWORD).await;
    stage.lines("service create api --unit request\nprice set api 0.001 --yes").await;
    stage.used("ada api 2026-10-05 12000").await;
    stage.at("2026-11-01T12:00:00Z");
    stage.lines("bill --month 2026-10 --yes").await;
    let server = shop.serve("");
    let mut ada = Person::of(&server.url);
    ada.log_in("ada").await;
    let page = "/invoices/INV-2026-000001";
    ada.get(page).await.is_status(200);
    let asked = ada.submit(&format!("{page}/pay"), &[]).await;
    let link = "class=\"button \" href=\"http://";
    assert!(asked.text.contains("Pay 12.00 USD") && asked.text.contains(link), "a way to pay: {asked}");
    let invoice = ada.get(page).await;
    let due = "<dt>Still due</dt><dd><span class=\"number\">12.00 USD</span>";
    assert!(invoice.text.contains(due), "nothing is paid: {invoice}");
    assert!(
        invoice.text.contains("<dt>On its way</dt>") && invoice.text.contains(">processing<"),
        "{invoice}"
    );
    assert!(invoice.text.contains("Pay 12.00 USD") && invoice.text.contains("/payments/pay_"), "{invoice}");
    let address = between(&invoice.text, "class=\"button \" href=\"http://", "\"").unwrap();
    let paying = reqwest::Client::new().post(format!("http://{address}"));
    let paying = paying.header("content-type", "application/x-www-form-urlencoded");
    let no_redirect = paying.body("action=pay&card=5555555555554444").send().await;
    // Where the payer comes back to is no server of this test's.
    drop(no_redirect);
    shop.pass(60).await;
    shop.line("work --once").await.ok();
    let paid = ada.get(page).await;
    assert!(paid.text.contains(">paid<") && !paid.text.contains("Pay 12.00 USD"), "{paid}");
    assert!(paid.text.contains("<dt>Still due</dt><dd><span class=\"number\">0.00 USD</span>"), "{paid}");
});

on_both!(lists_and_homes_say_what_is_due_overdue_and_paid, |stage| async move {
    let server = set(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    for path in ["/invoices", "/"] {
        let page = admin.get(path).await;
        assert!(page.text.contains(">due<") && !page.text.contains(">finalized</span>"), "{page}");
    }
    stage.lines("payment record INV-2026-000001 --description cash").await;
    stage.at("2026-11-16T09:00:00Z");
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    for path in ["/invoices", "/"] {
        let page = admin.get(path).await;
        assert!(page.text.contains(">paid<") && page.text.contains(">overdue<"), "{page}");
    }
    let mut bob = Person::logged_in(&server, "bob").await;
    let home = bob.get("/").await;
    assert!(home.text.contains(">overdue<") && !home.text.contains(">paid<"), "{home}");
    let invoice = bob.get("/invoices/INV-2026-000002").await;
    assert!(invoice.text.contains(">overdue<") && invoice.text.contains("To be paid by"), "{invoice}");
    stage.lines("invoice write-off INV-2026-000002 --reason gone --yes").await;
    let list = admin.get("/invoices").await;
    assert!(list.text.contains(">written off<"), "{list}");
    server.stop().await;
});

on_both!(pages_lead_to_what_belongs_to_them, |stage| async move {
    let server = full(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    let paid = admin.get("/invoices/INV-2026-000002").await;
    assert!(
        paid.text.contains("href=\"/customers/cus_") && paid.text.contains("href=\"/payments/pay_"),
        "{paid}"
    );
    assert!(paid.text.contains("payg explain invoice INV-2026-000002"), "{paid}");
    let mut ada = Person::logged_in(&server, "ada").await;
    let own = ada.get("/invoices/INV-2026-000001").await;
    assert!(own.status == 200 && !own.text.contains("/customers/"), "{own}");

    let notes = admin.get("/credit-notes").await;
    let note = between(&notes.text, "href=\"/credit-notes/CN", "\"").unwrap().to_owned();
    let note = admin.get(&format!("/credit-notes/CN{note}")).await;
    assert!(note.text.contains("href=\"/invoices/INV-2026-000001\""), "{note}");
    assert!(note.text.contains("href=\"/customers/cus_") && note.text.contains("Timeline"), "{note}");

    let customer = admin.get("/customers/ada").await;
    for part in
        ["Balance", "receivable", "Timeline of its money", "/invoices/INV-2026-000001", "Limits and what"]
    {
        assert!(customer.text.contains(part), "{part}: {customer}");
    }
    let keys = admin.get("/keys?customer=ada").await;
    assert!(keys.text.contains("<code>payg key list ada</code>"), "{keys}");
    let jobs = admin.get("/jobs").await;
    assert!(jobs.text.contains("href=\"/mails\"") && jobs.text.contains("href=\"/deliveries\""), "{jobs}");
    let own = between(&admin.get("/operators?q=admin").await.text, "href=\"/operators/opr_", "\"")
        .unwrap()
        .to_owned();
    let own = admin.get(&format!("/operators/opr_{own}")).await;
    assert!(!own.text.contains("/disable\""), "nobody disables itself: {own}");
    server.stop().await;
});

on_both!(what_happened_within_one_instant_stands_in_its_order, |stage| async move {
    let server = full(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    let payment = admin.get("/payments/rent").await;
    let timeline = between(&payment.text, "<h2>Timeline</h2>", "</section>").unwrap();
    let mut from = 0;
    for what in ["payment.created", "payment.processing", "attempt 1 prepared", "payment.successful"] {
        let at = timeline[from..].find(what);
        from += at.unwrap_or_else(|| panic!("{what} stands in its place: {timeline}"));
    }
    server.stop().await;
});

on_both!(a_forecast_reaches_a_minimum_once, |stage| async move {
    set(&stage).await.stop().await;
    let price = r#"{"model":"per_unit","unit_amount":"0.0004","minimum_amount":"25.00"}"#;
    stage
        .run(&["price", "set", "api", "--customer", "bob", "--spec", price, "--from", "2026-11-01", "--yes"])
        .await
        .ok();
    stage.at("2026-11-16T00:00:00Z");
    stage.used("bob api 2026-11-10 9").await;
    let server = stage.serve().await;
    let mut bob = Person::logged_in(&server, "bob").await;
    let home = bob.get("/").await;
    let forecast = between(&home.text, "Forecast for the month</dt>", "</div>").unwrap();
    assert!(forecast.contains("25.00 USD"), "{forecast}");
    server.stop().await;
});

on_both!(nobody_is_offered_what_it_may_not_do, |stage| async move {
    let server = set(&stage).await;
    company(&stage, "acme").await;
    stage
        .lines("plan create gold --name Gold --monthly 10\nplan create support --name Euros --monthly 5 --currency EUR")
        .await;
    let mut acme = Person::logged_in(&server, "acme@example.com").await;
    let mut viewer = invited(&stage, &server, &mut acme, "vic@example.com", "viewer").await;
    let home = acme.get("/").await;
    assert!(
        home.text.contains("action=\"/try/api\"") && !home.text.contains("href=\"/subscriptions\""),
        "{home}"
    );
    let home = viewer.get("/").await;
    assert!(!home.text.contains("/try/api"), "who only looks has no button: {home}");
    acme.get("/subscriptions/new/buy").await.is_status(403);
    let mut ada = Person::logged_in(&server, "ada").await;
    let plans = ada.get("/plans").await;
    assert!(plans.text.contains("Gold") && !plans.text.contains("Euros"), "{plans}");
    let form = ada.get("/subscriptions/new/buy").await;
    assert!(form.text.contains("Gold") && !form.text.contains("Euros"), "{form}");
    let plan = ada.get("/plans/support").await;
    assert!(!plan.text.contains("Buy it"), "{plan}");
    let none = ada.get("/limits/new/uncap").await;
    none.is_status(200);
    let none = ada.post("/limits/new/uncap", &[("per", "month")]).await;
    assert!(none.text.contains("id=\"e-per\"") && !none.text.contains("payg limit"), "{none}");
    server.stop().await;
});
