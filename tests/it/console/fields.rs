//! Forms: all that is wrong is said at once, each at its field, and what is needed is needed.

use crate::console::person::{PASSWORD, Person, between, set};
use crate::console::world::{full, payment};
use crate::on_both;
use crate::stage::server::Reply;

/// The fields of a page at which something is wrong, in their order.
fn wrong(page: &Reply) -> Vec<&str> {
    page.text.split("class=\"error\" id=\"e-").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

on_both!(who_signs_up_is_told_all_that_is_wrong_at_once, |stage| async move {
    let server = stage.serve().await;
    let mut stranger = Person::at(&server);
    stranger.get("/signup").await.is_status(200);
    let empty = stranger.post("/signup", &[("user_name", ""), ("password", ""), ("repeated", "")]).await;
    assert_eq!((empty.status, wrong(&empty)), (422, vec!["user_name", "password", "repeated"]), "{empty}");
    stranger.get("/signup?kind=company").await.is_status(200);
    let form = [
        ("kind", "company"),
        ("display_name", ""),
        ("email", "bad"),
        ("bsb", "062000"),
        ("account_number", "1"),
        ("password", "x"),
        ("repeated", "y"),
        ("currency", "zzz"),
        ("time_zone", "Mars/Olympus"),
    ];
    let page = stranger.post("/signup", &form).await;
    let fields =
        ["display_name", "email", "bsb", "account_number", "password", "repeated", "currency", "time_zone"];
    assert_eq!((page.status, wrong(&page)), (422, fields.to_vec()), "{page}");
    assert!(page.text.contains("value=\"062000\"") && !page.text.contains("value=\"x\""), "{page}");
    server.stop().await;
});

on_both!(a_form_of_operators_refuses_each_field_by_itself_and_what_is_needed_is_needed, |stage| async move {
    let server = set(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    let list = admin.get("/operators").await;
    let own = between(&list.text, "href=\"/operators/opr_", "\"").unwrap().to_owned();
    for (path, form, fields) in [
        (
            format!("/operators/opr_{own}/edit"),
            &[("display_name", ""), ("email", "")][..],
            &["display_name", "email"][..],
        ),
        ("/services/api/edit".to_owned(), &[("display_name", " "), ("unit", "")], &["display_name", "unit"]),
        (
            "/customers/new/create".to_owned(),
            &[("email", "x"), ("currency", "zz"), ("bsb", "1"), ("password", "short")],
            &["display_name", "email", "currency", "bsb", "password"],
        ),
        ("/keys/new/create".to_owned(), &[("expires_at", "soon")], &["name", "expires_at"]),
        ("/bill".to_owned(), &[("month", "2026-11")], &["month"]),
        ("/bill".to_owned(), &[("month", "2027-05"), ("preview", "1")], &["month"]),
    ] {
        admin.get("/help").await.is_status(200);
        let page = admin.post(&path, form).await;
        assert_eq!(wrong(&page), fields, "{path}: {page}");
        assert!([409, 422].contains(&page.status), "{page}");
    }
    let runs = admin.get("/bill").await;
    assert!(!runs.text.contains("2027-05") && !runs.text.contains("Go on"), "no run was begun: {runs}");
    let list = admin.get("/operators").await;
    assert!(list.text.contains("admin@example.com"), "{list}");

    let report = admin.get("/reports/mrr?currency=zzz&from=2026-01").await;
    assert_eq!((report.status, wrong(&report)), (422, vec!["currency"]), "{report}");
    assert!(report.text.contains("value=\"zzz\"") && report.text.contains("value=\"2026-01\""), "{report}");
    server.stop().await;
});

on_both!(what_a_verb_refuses_is_said_at_the_field_that_it_is_about, |stage| async move {
    let server = full(&stage).await;
    let mut operator = Person::logged_in(&server, "operator@example.com").await;
    payment(&stage, "acme", "11", "late").await;
    stage.lines("payment process late").await;
    let payments = stage.json("payment list --search late").await;
    let paid = payments["data"][0]["id"].as_str().unwrap();
    for (path, form, field) in [
        ("/invoices/INV-2026-000002/credit".to_owned(), &[("amount", "5000")][..], "amount"),
        ("/invoices/INV-2026-000002/credit".to_owned(), &[("amount", "-5")], "amount"),
        ("/invoices/INV-2026-000002/credit".to_owned(), &[("line", "77")], "line"),
        ("/invoices/INV-2026-000002/refund".to_owned(), &[("amount", "100"), ("reason", "late")], "amount"),
        ("/invoices/INV-2026-000002/refund".to_owned(), &[("line", "77"), ("reason", "late")], "line"),
        (format!("/payments/{paid}/refund"), &[("percent", "300"), ("reason", "late")], "percent"),
        (format!("/payments/{paid}/dispute"), &[("amount", "much"), ("reason", "fraud")], "amount"),
        ("/mails/new/test".to_owned(), &[("to", "nobody"), ("mail_kind", "invoice.issued")], "to"),
    ] {
        operator.get("/help").await.is_status(200);
        let page = operator.post(&path, form).await;
        assert_eq!(wrong(&page), [field], "{path} {form:?}: {page}");
        // A line that the invoice does not have is not there.
        let statuses: &[u16] = if field == "line" { &[404] } else { &[409, 422] };
        assert!(statuses.contains(&page.status), "{page}");
    }
    server.stop().await;
});

on_both!(
    the_address_of_a_button_leads_to_its_page_and_a_theme_can_be_chosen_beside_an_error,
    |stage| async move {
        let server = set(&stage).await;
        let mut ada = Person::logged_in(&server, "ada").await;
        ada.get("/profile").await.is_status(200);
        let form = [("present_password", "wrong one"), ("new_password", PASSWORD), ("repeated", PASSWORD)];
        let refused = ada.post("/profile/password", &form).await;
        assert_eq!(wrong(&refused), ["present_password"], "{refused}");
        let back = between(&refused.text, "name=\"back\" value=\"", "\"").unwrap().to_owned();
        let chosen = ada.post("/theme", &[("theme", "dark"), ("back", &back)]).await;
        let page = ada.get(chosen.header("location")).await;
        assert_eq!((page.status, page.header("location")), (303, "/profile"), "{page}");
        for (path, to) in [("/logout", "/"), ("/try/api", "/"), ("/profile/company", "/profile")] {
            let reply = ada.get(path).await;
            assert_eq!((reply.status, reply.header("location")), (303, to), "{reply}");
        }
        ada.get("/").await.is_status(200);
        let run = ada.get("/bill/runs/x/stop").await;
        assert!(run.status == 405 && run.text.contains("takes no such request"), "{run}");
        server.stop().await;
    }
);
