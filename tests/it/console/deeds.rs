//! What operators do on pages, as they would on the command line: each tried first, then done, then told.

use crate::console::money::until;
use crate::console::person::{PASSWORD, Person, between, set};
use crate::on_both;
use crate::payments::reserved::reserve;
use crate::stage::scene::Stage;
use crate::stage::server::Reply;
use crate::stage::yookassa::Shop;

/// Fills in a form, tries it, sees that the trial says so, and does it; answers the page that follows.
async fn tried(person: &mut Person, path: &str, fields: &[(&str, &str)], says: &str) -> Reply {
    person.get(path).await.is_status(200);
    let preview = person.post(path, &[fields, &[("preview", "1")]].concat()).await;
    preview.is_status(200);
    assert!(preview.text.contains("Preview, nothing is kept") && preview.text.contains(says), "{preview}");
    let done = person.submit(path, fields).await;
    assert!(done.text.contains(says), "{done}");
    done
}

/// What has nothing to be filled in is tried by asking for it.
async fn pressed(person: &mut Person, path: &str, says: &str) -> Reply {
    let ask = person.get(path).await;
    ask.is_status(200);
    assert!(ask.text.contains("Preview, nothing is kept") && ask.text.contains(says), "{ask}");
    person.submit(path, &[]).await
}

on_both!(an_invoice_is_given_up_expected_again_and_given_back, |stage| async move {
    let server = set(&stage).await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    let page = "/invoices/INV-2026-000001";
    let shown = operator.get(page).await;
    assert!(shown.text.contains("/write-off\"") && !shown.text.contains("/expect\""), "{shown}");
    let wish = [("amount", "1.50"), ("reason", "the company is <b>gone")];
    let path = format!("{page}/write-off");
    let after = tried(&mut operator, &path, &wish, "1.50 USD of INV-2026-000001 are a loss").await;
    assert!(after.text.contains("Write-offs") && after.text.contains("/expect\""), "{after}");
    assert!(!after.text.contains("<b>gone"), "{after}");
    operator.post(&path, &[("amount", "1000")]).await.is_status(409);

    let mut ada = Person::logged_in(&server, "ada").await;
    let own = ada.get(page).await;
    assert!(
        own.status == 200 && !own.text.contains("Write-offs"),
        "it is no matter of the customer's: {own}"
    );
    ada.post(&path, &[("amount", "1")]).await.is_status(403);

    let path = format!("{page}/expect");
    let says = "1.50 USD of INV-2026-000001 are due again.";
    let after = tried(&mut operator, &path, &[("reason", "it paid after all")], says).await;
    assert!(!after.text.contains("/expect\""), "{after}");

    let record = [("invoice", "INV-2026-000001"), ("amount", "2.00"), ("description", "cash")];
    operator.submit("/payments/new/record", &record).await;
    let path = format!("{page}/refund");
    tried(&mut operator, &path, &[("amount", "0.50"), ("reason", "late")], "0.50 USD of 2.00 USD go back")
        .await;
    let trail = operator.get("/audit?verb=invoice").await;
    for verb in ["invoice.write_off", "invoice.undo_write_off"] {
        assert!(trail.text.contains(verb) && trail.text.contains("opr_"), "{verb}: {trail}");
    }
    server.stop().await;
});

on_both!(reserved_money_is_captured_or_let_go_on_its_page, |stage| async move {
    let shop = Shop::open(&stage).await;
    let email = "operator@example.com";
    stage
        .with_password(&["operator", "create", "otto", "--email", email, "--role", "operator"], PASSWORD)
        .await;
    let taken = reserve(&shop, "taken", "12.50").await["id"].as_str().unwrap().to_owned();
    let freed = reserve(&shop, "freed", "7").await["id"].as_str().unwrap().to_owned();
    let server = shop.serve("");
    let mut operator = Person::of(&server.url);
    operator.log_in(email).await;
    let page = format!("/payments/{taken}");
    let path = format!("{page}/capture");
    operator.get(&path).await.is_status(200);
    operator.post(&path, &[("amount", "12.51")]).await.is_status(422);
    tried(&mut operator, &path, &[], "12.50 USD that are reserved are taken").await;
    let shown = until(&mut operator, &page, ">successful<").await;
    assert!(shown.text.contains("payment.capture") && !shown.text.contains("/capture\""), "{shown}");
    operator.post(&format!("{page}/capture"), &[]).await.is_status(409);
    let page = format!("/payments/{freed}");
    pressed(&mut operator, &format!("{page}/cancel"), "7.00 USD that are reserved are let go").await;
    until(&mut operator, &page, "canceled_by_merchant").await;
});

on_both!(a_refund_that_failed_is_tried_again_by_its_button, |stage| async move {
    let shop = Shop::open(&stage).await;
    let email = "operator@example.com";
    stage
        .with_password(&["operator", "create", "otto", "--email", email, "--role", "operator"], PASSWORD)
        .await;
    reserve(&shop, "rent", "12.50").await;
    shop.json("payment capture rent").await;
    shop.sandbox.order("refund_canceled").await;
    shop.line("refund rent --amount 4.25 --reason late --yes").await;
    shop.work_until_quiet().await;
    let payment = shop.json("payment show rent").await;
    let failed = &payment["refunds"][0];
    assert_eq!((&failed["status"], &payment["refunded"]["amount"]), (&"failed".into(), &"0.00".into()));
    let failed = failed["id"].as_str().unwrap().to_owned();
    let server = shop.serve("");
    let mut operator = Person::of(&server.url);
    operator.log_in(email).await;
    let list = operator.get("/refunds?status=failed").await;
    assert!(list.text.contains(&failed) && list.text.contains("/refunds/bulk/retry"), "{list}");
    let page = format!("/refunds/{failed}");
    assert!(operator.get(&page).await.text.contains(&format!("{page}/retry")), "the button is there");
    let again =
        pressed(&mut operator, &format!("{page}/retry"), "4.25 USD of 12.50 USD go back after all").await;
    assert!(again.text.contains("go back after all") && !again.text.contains(&failed), "{again}");
    shop.work_until_quiet().await;
    let payment = shop.json("payment show rent").await;
    assert_eq!(payment["refunded"]["amount"], "4.25", "{payment}");
    // It is given back once, however often the button is pressed.
    operator.post(&format!("{page}/retry"), &[]).await.is_status(409);
    let trail = operator.get("/audit?verb=refund").await;
    assert!(trail.text.contains("refund.retry") && trail.text.contains("opr_"), "{trail}");
});

on_both!(a_search_finds_what_its_box_says, |stage| async move {
    let server = set(&stage).await;
    stage.lines("price set api 0.002 --customer bob --from 2026-12-01 --note loyal --yes").await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    for (path, held, left) in [
        ("/prices?q=CALL", "/services/call", "/services/api\""),
        ("/prices?q=0.001", "/services/api", "/services/call"),
        ("/prices?q=nothing", "Nothing is priced", "/services/api\""),
        ("/invoices?q=INV-2026-000002", "INV-2026-000002", "INV-2026-000001"),
        ("/invoices?q=ada", "INV-2026-000001", "INV-2026-000002"),
        ("/invoices?q=nobody", "No invoice fits", "INV-2026-000001"),
        ("/invoices?q=ada&status=void", "No invoice fits", "INV-2026-000001"),
        ("/customers?q=ad", ">ada<", ">bob<"),
        ("/refunds?q=ada", "No refund fits", "rfd_"),
        ("/disputes?q=ada", "No dispute fits", "dsp_"),
        ("/payments?q=ada", "No payment fits", "pay_"),
        ("/credit-notes?q=ada", "No credit note", "CN-"),
    ] {
        let page = viewer.get(path).await;
        page.is_status(200);
        let list = between(&page.text, "<div id=\"list\">", "</main>").unwrap();
        assert!(list.contains(held) && !list.contains(left), "{path}: {list}");
        assert!(page.text.contains("placeholder=\""), "{page}");
    }
    let audit = viewer.get("/audit?q=ada").await;
    assert!(audit.text.contains("customer.create"), "{audit}");
    server.stop().await;
});

/// Two subscriptions whose renewals were declined.
async fn missed(stage: &Stage) {
    stage
        .lines("plan create gold --monthly 10\nsubscription create ada gold\nsubscription create bob gold")
        .await;
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE subscriptions SET method = '5555555555554600'", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    stage.at("2026-11-28T12:00:00Z");
    stage.line("work --once").await.ok();
}

on_both!(a_missed_payment_is_forgiven_or_was_paid_elsewhere, |stage| async move {
    let server = set(&stage).await;
    missed(&stage).await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    let id = async |name: &str| {
        let list = stage.json(&format!("subscription list --customer {name}")).await;
        list["data"][0]["id"].as_str().unwrap().to_owned()
    };
    let (first, second) = (id("ada").await, id("bob").await);
    let path = format!("/subscriptions/{first}/forgive");
    operator.get(&path).await.is_status(200);
    operator.post(&path, &[("reason", "")]).await.is_status(422);
    let after = tried(&mut operator, &path, &[("reason", "our outage")], "costs nothing.").await;
    assert!(after.text.contains(">active<") && after.text.contains("our outage"), "{after}");
    operator.post(&path, &[("reason", "again")]).await.is_status(409);

    let path = format!("/subscriptions/{second}/activate");
    let after = tried(&mut operator, &path, &[("reference", "till-17")], "It is paid until").await;
    assert!(after.text.contains(">active<") && after.text.contains("till-17"), "{after}");
    let shown = stage.json(&format!("subscription show {second}")).await;
    let paid = shown["payments"].as_array().unwrap();
    assert!(
        paid.iter().any(|one| one["description"] == "till-17" && one["status"] == "successful"),
        "{shown}"
    );

    let mut ada = Person::logged_in(&server, "ada").await;
    ada.get("/help").await.is_status(200);
    ada.post(&format!("/subscriptions/{first}/forgive"), &[("reason", "mine")]).await.is_status(403);
    server.stop().await;
});

on_both!(operators_do_the_small_things_of_every_day, |stage| async move {
    let server = set(&stage).await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    // Ada has used nothing this month: a thousand requests cost a dollar.
    let usage = [("service", "api"), ("customer", "ada"), ("quantity", "1000"), ("event", "by-hand")];
    let says = "2026-11 of ada comes to 1.00 USD with it, from 0.00 USD.";
    let recorded = tried(&mut operator, "/usage/new/record", &usage, says).await;
    assert!(recorded.text.contains("by-hand"), "{recorded}");
    let again = operator
        .post(
            "/usage/new/record",
            &[("service", "call"), ("customer", "ada"), ("quantity", "3"), ("event", "by-hand")],
        )
        .await;
    assert!(again.status == 409 && again.text.contains("used before for something else"), "{again}");

    stage.lines("tax set vat 20\ntax set city 1").await;
    let ada = stage.json("user show ada").await["id"].as_str().unwrap().to_owned();
    let edit = [("display_name", "Ada"), ("currency", "USD"), ("user_name", "ada"), ("taxes", "vat, city")];
    operator.get(&format!("/customers/{ada}/edit")).await.is_status(200);
    let edited = operator.submit(&format!("/customers/{ada}/edit"), &edit).await;
    assert!(edited.text.contains(">city<") && edited.text.contains(">20<"), "{edited}");
    let unknown =
        operator.post(&format!("/customers/{ada}/edit"), &[&edit[..3], &[("taxes", "gst")]].concat()).await;
    assert!(unknown.status == 404 || unknown.status == 422, "{unknown}");
    let wish = [("language", "ru"), ("courtesies", "no")];
    tried(&mut operator, &format!("/customers/{ada}/wish"), &wish, "gets only owed mails, in ru.").await;
    let page = operator.get(&format!("/customers/{ada}")).await;
    assert!(page.text.contains("mail.wish"), "{page}");

    let rate = [("customer", "ada"), ("kind", "rate"), ("amount", "50"), ("burst", "120")];
    let limits = tried(&mut operator, "/limits/new/set", &rate, "The rate is 50.").await;
    assert!(limits.text.contains(">120<"), "{limits}");
    let test = [("to", "olga@example.com"), ("mail_kind", "invoice.issued"), ("language", "en")];
    operator.get("/mails/new/test").await.is_status(200);
    let preview = operator.post("/mails/new/test", &[&test[..], &[("preview", "1")]].concat()).await;
    assert!(preview.text.contains("this goes to olga@example.com."), "{preview}");
    operator.post("/mails/new/test", &test).await.is_status(409);
    pressed(&mut operator, "/audit/new/seal", "entries are sealed; the newest seal is").await;
    operator.get("/payments/new/compare").await.is_status(200);
    let compared = operator.post("/payments/new/compare", &[("since", "2026-10-01T00:00:00Z")]).await;
    assert!(compared.text.contains("0 are listed"), "{compared}");

    operator.get("/keys/new/rotate").await.is_status(403);
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    pressed(&mut admin, "/keys/new/rotate", "Access tokens are signed with").await;
    let trail = admin.get("/audit?verb=signing_key").await;
    assert!(trail.text.contains("signing_key.rotate"), "{trail}");
    let key = [("name", "nightly"), ("operator", "viewer@example.com")];
    admin.get("/keys/new/create").await.is_status(200);
    let made = admin.post("/keys/new/create", &key).await;
    assert!(made.text.contains("The key is made."), "{made}");
    let listed = admin.get("/keys?operator=viewer@example.com").await;
    assert!(listed.text.contains("nightly"), "{listed}");
    operator.get("/keys?operator=viewer@example.com").await.is_status(403);
    server.stop().await;
});

on_both!(a_plan_has_prices_of_its_own, |stage| async move {
    let server = set(&stage).await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    let blocks = "{\"model\":\"package\",\"package_size\":\"30\",\"package_amount\":\"0.04\"}";
    let prices = format!("api=0.0005\r\ncall={blocks}\r\n");
    let gold = [("code", "gold"), ("monthly", "9"), ("currency", "EUR"), ("prices", prices.as_str())];
    let made = tried(&mut operator, "/plans/new/create", &gold, "gold is created.").await;
    assert!(made.text.contains("Prices of subscribers") && made.text.contains("9.00 EUR"), "{made}");
    let form = operator.get("/plans/gold/edit").await;
    let typed = between(&form.text, "name=\"prices\"", "</textarea>").unwrap();
    assert!(typed.contains("api=0.0005") && typed.contains("package_amount"), "{typed}");
    let refused = operator
        .post("/plans/gold/edit", &[("display_name", "Gold"), ("monthly", "9"), ("prices", "api")])
        .await;
    assert!(refused.status == 422 && refused.text.contains("is not like api=0.005"), "{refused}");
    // Who sends the form without them keeps them; who empties the field sells by the list.
    let kept = [("display_name", "Gold"), ("monthly", "9")];
    let kept = operator.submit("/plans/gold/edit", &kept).await;
    assert!(kept.text.contains("its price stays") && kept.text.contains("Prices of subscribers"), "{kept}");
    let other = [
        ("display_name", "Gold"),
        ("monthly", "9"),
        ("prices", "api=0.0004"),
        ("sale_end", "2027-01-01T00:00:00Z"),
    ];
    let says = "gold has version 2 now. Subscriptions that come to it with their renewal: 0.";
    let other = tried(&mut operator, "/plans/gold/edit", &other, says).await;
    assert!(other.text.contains("0.0004 EUR per unit"), "{other}");
    let shown = stage.json("plan show gold").await;
    assert_eq!(shown["prices"].as_array().unwrap().len(), 1, "{shown}");
    assert_eq!(shown["sale_end"], "2027-01-01T00:00:00Z", "{shown}");
    let empty = [("display_name", "Gold"), ("monthly", "9"), ("prices", "")];
    let empty = operator.submit("/plans/gold/edit", &empty).await;
    assert!(!empty.text.contains("Prices of subscribers"), "{empty}");
    server.stop().await;
});

on_both!(lists_turn_round_from_page_to_page, |stage| async move {
    let server = set(&stage).await;
    stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345").await;
    for number in 1..=3 {
        let create = format!(
            "payment create acme {number} --name I --bsb 062-000 --account 12345678 --reference r{number}"
        );
        stage.lines(&format!("{create}\npayment process r{number}")).await;
        stage.lines(&format!("payment dispute r{number} --reason because-{number}")).await;
        stage
            .lines(&format!(
                "invoice credit INV-2026-000002 --amount 0.0{number} --reason because-{number} --yes"
            ))
            .await;
    }
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    for (list, path, field) in [
        ("dispute list", "disputes", "created_at"),
        ("credit-note list", "credit-notes", "issued_at"),
        ("audit list --verb dispute", "audit", "created_at"),
    ] {
        let ids = async |flags: &str| -> Vec<String> {
            let shown = stage.line(format!("{list} -o id {flags}").trim_end()).await.ok().stdout;
            shown.lines().map(str::to_owned).collect()
        };
        let mut newest = ids("").await;
        assert_eq!(newest.len(), 3, "{list}");
        assert_eq!(ids(&format!("--sort -{field}")).await, newest, "{list}");
        newest.reverse();
        assert_eq!(ids(&format!("--sort {field}")).await, newest, "{list}");
        // A page of it goes on where the one before was cut.
        let first = stage.json(&format!("{list} --sort {field} --limit 2")).await;
        let cursor = first["next_cursor"].as_str().unwrap();
        assert_eq!(ids(&format!("--sort {field} --cursor {cursor}")).await, newest[2..], "{list}");
        let page = operator.get(&format!("/{path}?sort={field}")).await;
        page.is_status(200);
        assert!(page.text.contains("aria-sort=\"ascending\""), "{page}");
        if path == "disputes" {
            let places: Vec<usize> = newest.iter().map(|id| page.text.find(id.as_str()).unwrap()).collect();
            assert!(places.is_sorted(), "{places:?}");
        }
    }
    let refused = stage.line("ledger transfers --sort created_at").await.fails_with(2);
    assert!(refused.stderr.contains("it has one order only"), "{refused}");
    server.stop().await;
});

on_both!(the_page_of_reports_waits_for_no_picture, |stage| async move {
    let server = set(&stage).await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let page = viewer.get("/reports?currency=USD").await;
    page.is_status(200);
    assert!(!page.text.contains("<svg"), "{page}");
    for name in ["mrr", "revenue", "usage", "aging"] {
        let later = format!("/reports/{name}?currency=USD&format=picture");
        let plain = page.text.replace("&#38;", "&").replace("&amp;", "&");
        assert!(plain.contains(&format!("hx-get=\"{later}\"")), "{page}");
        // Who has no scripts follows the link.
        assert!(plain.contains(&format!("href=\"/reports/{name}?currency=USD\"")), "{page}");
        let picture = viewer.get(&later).await;
        picture.is_status(200);
        assert!(picture.text.contains("<figure class=\"chart\">"), "{picture}");
        viewer.get(&format!("/reports/{name}?currency=USD")).await.is_status(200);
    }
    let mut ada = Person::logged_in(&server, "ada").await;
    ada.get("/reports/mrr?format=picture").await.is_status(403);
    server.stop().await;
});
