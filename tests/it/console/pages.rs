//! Pages of limits, taxes, the books, prices, mails and files; fields of days; wishes about mail.

use crate::console::person::{Person, between, set};
use crate::console::world::full;
use crate::on_both;
use crate::stage::server::{Reply, Server};
use payg::console::audience::Audience;
use payg::console::nouns::all::ALL;
use reqwest::Method;

/// The words of a page's main part, without tags.
fn said(page: &Reply) -> String {
    let main = between(&page.text, "<main", "</main>").unwrap_or_default();
    let words = main.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text = words.collect::<Vec<_>>().join(" ");
    text.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[track_caller]
fn says(page: &Reply, words: &[&str]) {
    let text = said(page);
    for word in words {
        assert!(text.contains(word), "{word:?} is not on {page}");
    }
}

/// Whether a page has a way to an address.
fn leads_to(page: &Reply, path: &str) -> bool {
    page.text.replace("%3A", ":").contains(&format!("href=\"{path}\""))
}

async fn logged_in(server: &Server, name: &str) -> Person {
    let mut person = Person::logged_in(server, name).await;
    person.get("/help").await.is_status(200);
    person
}

on_both!(a_limit_has_a_page_and_is_changed_and_removed_there, |stage| async move {
    set(&stage).await.stop().await;
    stage
        .lines(
            "plan create gold --name Gold --monthly 10
             limit set ada --spend 50 --per month
             limit set ada --spend 60 --per month
             limit set ada --quota 20000 --service api --per month
             limit set --all --rate 100 --burst 20
             limit set --plan gold --concurrent 4",
        )
        .await;
    stage.used("ada api 2026-11-01T08:00:00Z 3000").await;
    let server = stage.serve().await;
    let mut operator = logged_in(&server, "operator@example.com").await;
    let ada = stage.json("user show ada").await["id"].as_str().unwrap().to_owned();
    let list = operator.get("/limits").await;
    let (spend, quota) =
        (format!("/limits/{ada}:spend:month:~:USD"), format!("/limits/{ada}:quota:month:api:~"));
    let (rate, plan) = ("/limits/all:rate:~:~:~", "/limits/plan.gold:concurrent:~:~:~");
    for page in [spend.as_str(), &quota, rate, plan] {
        assert!(leads_to(&list, page), "{page} is not on {list}");
    }
    let page = operator.get(&spend).await;
    says(
        &page,
        &[
            "Limit of ada: spend a month",
            "60.00",
            "What is left",
            "57.00",
            "limit.set",
            "to 50.00 USD",
            "to 60.00 USD",
        ],
    );
    let json = operator.get(&format!("{spend}?format=json")).await.is(200);
    assert_eq!((json["limit"].as_str(), json["kind"].as_str()), (Some("60.00"), Some("spend")));
    says(&operator.get(&quota).await, &["17,000", "payg limit list --customer"]);
    let page = operator.get(rate).await;
    says(&page, &["Limit of all: rate", "100", "20", "payg limit list --for-all"]);
    assert!(!said(&page).contains("spend"), "what was made of others is not its own: {page}");
    says(&operator.get(plan).await, &["whoever subscribes to gold", "payg limit list --plan gold"]);

    let preview = operator.post(&format!("{spend}/change"), &[("amount", "70"), ("preview", "1")]).await;
    says(&preview, &["The limit is 70; it was 60.00 USD."]);
    let wrong = operator.post(&format!("{spend}/change"), &[("amount", "much")]).await;
    assert!(wrong.status == 422 && wrong.text.contains("id=\"e-amount\""), "{wrong}");
    let page = operator.submit(&format!("{spend}/change"), &[("amount", "70")]).await;
    says(&page, &["70.00", "to 70.00 USD"]);
    operator.submit(&format!("{quota}/lift"), &[]).await;
    operator.get(&quota).await.is_status(404);
    let left = stage.json("limit list --customer ada").await;
    assert_eq!(left["data"].as_array().unwrap().len(), 1, "{left}");
    for nobodys in [
        "x",
        "all:rate:~:~",
        "all:rate:~:~:~:~",
        "all:heat:~:~:~",
        "plan.none:rate:~:~:~",
        "all:spend:month:~:USD",
    ] {
        operator.get(&format!("/limits/{nobodys}")).await.is_status(404);
    }

    // A customer sees its own and nothing of who set it; what holds for all is not its page.
    let mut own = logged_in(&server, "ada").await;
    let page = own.get(&spend).await;
    says(&page, &["Limit of ada: spend a month", "to 70.00 USD"]);
    assert!(!said(&page).contains("operator@example.com") && !page.text.contains("/change"), "{page}");
    own.get(rate).await.is_status(404);
    own.get(plan).await.is_status(404);
    logged_in(&server, "bob").await.get(&spend).await.is_status(404);
    assert_eq!(own.post(&format!("{spend}/lift"), &[]).await.status, 403);
    server.stop().await;
});

on_both!(a_tax_has_a_page_with_whose_invoices_have_it, |stage| async move {
    set(&stage).await.stop().await;
    stage.lines("tax set vat 19\ntax set vat 20\nuser update bob --tax vat").await;
    let server = stage.serve().await;
    let mut operator = logged_in(&server, "operator@example.com").await;
    let id = stage.json("tax show vat").await["id"].as_str().unwrap().to_owned();
    let page = format!("/taxes/{id}");
    assert!(leads_to(&operator.get("/taxes").await, &page));
    let shown = operator.get(&page).await;
    says(
        &shown,
        &["vat of 20 %", "Customers who pay it", "bob", "tax.set", "19 % to 20 %", "payg tax show vat"],
    );
    assert_eq!(operator.get(&format!("{page}?format=json")).await.is(200)["percent"], "20");
    let after = operator.submit(&format!("{page}/rate"), &[("percent", "21.5")]).await;
    says(&after, &["vat is 21.5 % from now on; it was 20 %.", "20 % to 21.5 %"]);
    let wrong = operator.post(&format!("{page}/rate"), &[("percent", "101")]).await;
    assert!(wrong.status == 422 && wrong.text.contains("id=\"e-percent\""), "{wrong}");
    operator.get("/taxes/none").await.is_status(404);
    let mut viewer = logged_in(&server, "viewer@example.com").await;
    viewer.get(&page).await.is_status(200);
    assert_eq!(viewer.post(&format!("{page}/rate"), &[("percent", "1")]).await.status, 403);
    server.stop().await;
});

on_both!(the_ledger_leads_to_its_documents_and_payments_begin_with_when_and_who, |stage| async move {
    let server = full(&stage).await;
    let mut operator = logged_in(&server, "operator@example.com").await;
    let page = operator.get("/ledger").await;
    let mut seen = Vec::new();
    for noun in ["invoices", "credit-notes", "payments", "refunds", "disputes"] {
        let mark = format!("href=\"/{noun}/");
        let id = page.text.split(&mark).nth(1).and_then(|rest| rest.split('"').next());
        let id = id.unwrap_or_else(|| panic!("no {noun} on {page}")).to_owned();
        operator.get(&format!("/{noun}/{id}")).await.is_status(200);
        seen.push(id);
    }
    assert!(seen[0].starts_with("inv_") && seen[3].starts_with("ref_"), "{seen:?}");
    let page = operator.get("/payments").await;
    let heads = "created customer amount status party description reference refunded gateway payment";
    says(&page, &[heads, " acme 25.00 USD successful Initech", " ada 10.00 USD successful "]);
    assert!(leads_to(&operator.get("/payments?customer=acme").await, "/payments/new/create"));

    // What a page cannot do by itself it offers to do otherwise, by a button.
    let refused = operator.get("/invoices/INV-2026-000001/void").await;
    assert_eq!(refused.status, 409, "{refused}");
    says(&refused, &["so it cannot be voided", "Credit all that is left instead, by the button below"]);
    assert!(
        leads_to(&refused, "/invoices/INV-2026-000001/credit") && !said(&refused).contains("payg "),
        "{refused}"
    );
    server.stop().await;
});

on_both!(every_command_of_a_list_is_one_that_there_is, |stage| async move {
    let server = full(&stage).await;
    let mut admin = logged_in(&server, "admin@example.com").await;
    for noun in ALL.iter().filter(|noun| !noun.command.is_empty()) {
        // Each filter by itself, since some exclude each other.
        let page = admin.get(&format!("/{}", noun.path)).await;
        let filters = between(&page.text, "class=\"filters\"", "</form>").unwrap_or_default();
        let names = filters.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let mut queries = vec![String::new()];
        for name in names.filter(|name| !["q", "sort"].contains(name)) {
            let options = format!("name=\"{name}\"");
            let choice = filters.split(&options).nth(1).and_then(|rest| rest.split("</select>").next());
            let choice = choice
                .and_then(|rest| rest.split("<option value=\"").nth(2))
                .and_then(|rest| rest.split('"').next());
            let value = match name {
                "customer" => "acme",
                "service" => "api",
                "currency" => "USD",
                "month" => "2026-10",
                "from" | "to" | "since" | "until" => "2026-10-05",
                "kind" if noun.path == "mails" => "invoice.issued",
                "actor" | "operator" => "admin@example.com",
                "verb" => "price",
                "plan" => "gold",
                "stuck" | "resolved" => "on",
                _ => choice.unwrap_or("x"),
            };
            queries.push(format!("{name}={value}"));
        }
        for query in queries {
            let page = admin.get(&format!("/{}?{query}", noun.path)).await;
            page.is_status(200);
            let command = between(&page.text, "As a command: <code>payg ", "</code>").unwrap_or_default();
            let command = command.replace("&#39;", "'");
            assert!(!command.is_empty() && !command.contains('{'), "{page}");
            let words: Vec<&str> = command.split(' ').collect();
            let answer = stage.run(&words).await;
            // What needs a customer is refused without one, and nothing else is.
            let is_named = noun.path == "keys" && !query.contains("customer=");
            assert!(answer.code == 0 || is_named, "{}?{query}: {command}: {answer}", noun.path);
        }
    }
    let members = admin.get("/members?customer=acme&role=manager").await;
    says(&members, &["payg member list --company acme --role manager"]);
    server.stop().await;
});

on_both!(days_and_months_are_picked_and_can_be_typed, |stage| async move {
    let server = full(&stage).await;
    let mut operator = logged_in(&server, "operator@example.com").await;
    let page = operator.get("/usage?from=2026-10-06&to=2026-10-06").await;
    for field in
        ["type=\"date\" name=\"from\" value=\"2026-10-06\"", "type=\"month\" name=\"month\" value=\"\""]
    {
        assert!(page.text.contains(field), "{field}: {page}");
    }
    let text = said(&page);
    assert!(text.contains("95") && !text.contains("12,000"), "a day at the end is in it: {page}");
    let typed = operator.get("/usage?from=2026-10&to=last%20month").await;
    assert!(typed.text.contains("type=\"text\" name=\"from\" value=\"2026-10\""), "{typed}");
    says(&typed, &["12,000", "payg usage list --from 2026-10 --to 'last month'"]);
    let month = operator.get("/usage?month=2026-10").await;
    says(&month, &["12,000", "payg usage list --month 2026-10"]);
    assert!(operator.get("/usage?month=soon").await.status == 422);

    let all = operator.get("/audit?since=2026-11-01&until=2026-11-01").await;
    let early = operator.get("/audit?until=2026-10-31&verb=invoice.credit").await;
    assert!(said(&all).contains("invoice.credit") && !leads_to(&early, "x"), "{all}");
    says(&early, &["No entry fits"]);
    assert!(all.text.contains("type=\"date\" name=\"until\""), "{all}");

    let key = [("name", "short"), ("expires_at", "2026-12-24"), ("customer", "ada")];
    let made = operator.post("/keys/new/create", &key).await;
    says(&made, &["It is shown now and never again"]);
    let keys = stage.json("key list ada").await;
    let until = keys["data"].as_array().unwrap().iter().find(|key| key["name"] == "short").unwrap();
    assert_eq!(until["expires_at"], "2026-12-24T00:00:00Z");
    operator.get("/help").await.is_status(200);
    let used = [("service", "api"), ("customer", "ada"), ("quantity", "2"), ("at", "2026-11-01T08:30")];
    operator.submit("/usage/new/record", &used).await;
    let event = stage.json("usage list --customer ada --from 2026-11-01T08:30:00Z").await;
    assert_eq!(event["data"][0]["at"], "2026-11-01T08:30:00Z", "{event}");
    server.stop().await;
});

on_both!(a_customer_unsubscribes_and_subscribes_again_on_its_profile, |stage| async move {
    let server = full(&stage).await;
    for name in ["ada", "acme@example.com"] {
        let mut own = logged_in(&server, name).await;
        let page = own.get("/profile").await;
        says(&page, &["Mails that come", "payment.upcoming", "limit.reached"]);
        assert!(!said(&page).contains("invoice.issued"), "what is owed is no choice: {page}");
        let after = own.submit("/profile/mail", &[("language", "ru"), ("courtesies", "no")]).await;
        says(&after, &["Only what is owed to you comes by mail."]);
        assert!(
            after.text.contains("value=\"no\" selected") && after.text.contains("value=\"ru\" selected"),
            "{after}"
        );
        let again = own.submit("/profile/mail", &[("courtesies", "yes")]).await;
        assert!(
            again.text.contains("value=\"yes\" selected") && again.text.contains("value=\"ru\" selected"),
            "{again}"
        );
        let wrong = own.post("/profile/mail", &[("courtesies", "maybe")]).await;
        assert_eq!(wrong.status, 422, "{wrong}");
        let wrong = own.post("/profile/mail", &[("language", "xx")]).await;
        assert_eq!(wrong.status, 422, "{wrong}");
    }
    let trail = stage.json("audit list --verb mail.wish").await;
    assert_eq!(trail["data"].as_array().unwrap().len(), 4, "{trail}");
    assert_eq!(trail["data"][0]["after"]["unsubscribed_at"], serde_json::Value::Null, "{trail}");
    let mut viewer = logged_in(&server, "viewer@example.com").await;
    assert!(!said(&viewer.get("/profile").await).contains("Mails that come"));
    assert_eq!(viewer.post("/profile/mail", &[("courtesies", "no")]).await.status, 404);
    server.stop().await;
});

on_both!(a_spend_cap_is_lifted_where_there_is_one, |stage| async move {
    let server = set(&stage).await;
    let mut ada = logged_in(&server, "ada").await;
    // A customer has no command line, so that no page speaks of one.
    for noun in ALL.iter().filter(|noun| noun.audience != Audience::Operators) {
        let list = ada.get(&format!("/{}?month=2020-01", noun.path)).await;
        assert!(!said(&list).contains("payg "), "{list}");
    }
    let page = ada.get("/limits").await;
    assert!(leads_to(&page, "/limits/new/cap") && !leads_to(&page, "/limits/new/uncap"), "{page}");
    let page = ada.submit("/limits/new/cap", &[("amount", "9"), ("per", "day")]).await;
    assert!(leads_to(&page, "/limits/new/uncap"), "{page}");
    let page = ada.submit("/limits/new/uncap", &[("per", "day")]).await;
    assert!(!leads_to(&page, "/limits/new/uncap"), "{page}");
    server.stop().await;
});

const FILE: &str = "customer,service,quantity,at,id\nada,api,10,2026-11-01T08:00:00Z,one\n\
                    bob,api,5,2026-11-01T08:00:00Z,two\nnobody,api,1,2026-11-01T08:00:00Z,three\n";

on_both!(a_file_of_usage_is_tried_and_imported, |stage| async move {
    let server = set(&stage).await;
    let mut operator = logged_in(&server, "operator@example.com").await;
    let path = "/usage/new/import";
    let page = operator.get(path).await;
    assert!(
        page.text.contains("enctype=\"multipart/form-data\"") && page.text.contains("type=\"file\""),
        "{page}"
    );
    let tried = operator.upload(path, &[("preview", "1")], ("usage.csv", FILE)).await;
    says(&tried, &["Preview, nothing is kept", "Stored 2 new", "Refused 1 not stored", "\"nobody\""]);
    assert_eq!(stage.json("usage list --from 2026-11-01").await["data"].as_array().unwrap().len(), 0);
    let done = operator.upload(path, &[("unknown", "create")], ("usage.csv", FILE)).await;
    says(&done, &["usage.csv is imported.", "Stored 3 new", "Customers 1 created"]);
    assert_eq!(stage.json("usage list --from 2026-11-01").await["data"].as_array().unwrap().len(), 3);
    operator.get(path).await.is_status(200);
    let again = operator.upload(path, &[], ("usage.csv", FILE)).await;
    says(&again, &["Stored 0 new", "Known 3 stored before"]);
    let lines = "{\"customer\":\"ada\",\"quantity\":\"4\",\"id\":\"four\"}\nnonsense\n";
    let part = operator.upload(path, &[("service", "call"), ("format", "jsonl")], ("log.txt", lines)).await;
    says(&part, &["log.txt is imported in part", "Stored 1 new", "Refused 1 not stored"]);
    let trail = stage.json("audit list --verb usage.import").await;
    let accepted: Vec<_> =
        trail["data"].as_array().unwrap().iter().map(|one| one["after"]["accepted"].clone()).collect();
    assert_eq!(accepted, [1, 3], "{trail}");
    assert_eq!(trail["data"][0]["actor"]["name"].as_str(), trail["data"][1]["actor"]["name"].as_str());

    // What is wrong is said at its field, and too much is refused.
    for (fields, file, field) in [
        (&[][..], ("", ""), "file"),
        (&[], ("usage.txt", FILE), "format"),
        (&[("service", "none")], ("usage.csv", FILE), "service"),
        (&[("format", "access-log")], ("access.log", "x"), "service"),
    ] {
        operator.get(path).await.is_status(200);
        let page = operator.upload(path, fields, file).await;
        assert!(page.text.contains(&format!("id=\"e-{field}\"")), "{field}: {page}");
    }
    operator.get(path).await.is_status(200);
    let large = operator.upload(path, &[], ("usage.csv", &"x".repeat(9 << 20))).await;
    assert!(large.status == 413 && large.text.contains("larger than"), "{}", large.status);

    // Only who may import one has a file read, only there, and only with the page's own token.
    for name in ["viewer@example.com", "ada"] {
        let refused = logged_in(&server, name).await.upload(path, &[], ("usage.csv", FILE)).await;
        assert!([403, 415].contains(&refused.status), "{refused}");
    }
    let elsewhere = operator.upload("/usage/new/record", &[], ("usage.csv", FILE)).await;
    assert_eq!(elsewhere.status, 415, "{elsewhere}");
    operator.csrf = "0".to_owned();
    assert_eq!(operator.upload(path, &[], ("usage.csv", FILE)).await.status, 403);
    let broken = [("content-type", "multipart/form-data; boundary=x")];
    let broken = operator.send(Method::POST, path, Some("--x\r\n\r\n".to_owned()), &broken).await;
    assert!([400, 422].contains(&broken.status), "{broken}");
    server.stop().await;
});

on_both!(sums_quotes_books_and_mails_have_pages, |stage| async move {
    let server = full(&stage).await;
    let mut viewer = logged_in(&server, "viewer@example.com").await;
    for noun in ALL {
        let list = viewer.get(&format!("/{}", noun.path)).await;
        for view in noun.views {
            assert!(leads_to(&list, &format!("/{}/view/{}", noun.path, view.name)), "{list}");
        }
    }
    let sums = viewer.get("/usage/view/summary").await;
    says(&sums, &["when Show is pressed"]);
    let sums = viewer.get("/usage/view/summary?by=service&month=2026-10").await;
    says(
        &sums,
        &["api 2 16,000 request", "call 1 95 second", "payg usage summary --by service --month 2026-10"],
    );
    let days = viewer.get("/usage/view/summary?by=day&month=2026-10&customer=ada").await;
    says(&days, &["2026-10-05 api 1 12,000", "2026-10-06 call 1 95"]);
    let top = viewer.get("/usage/view/summary?by=customer&month=2026-10&service=api").await;
    says(
        &top,
        &["1 ada 1 12,000", "2 bob 1 4,000", "payg usage top --limit 50 --service api --month 2026-10"],
    );
    assert_eq!(viewer.get("/usage/view/summary?by=customer&customer=ada").await.status, 422);

    let quote = viewer.get("/prices/view/quote?service=call&quantity=95").await;
    says(&quote, &["It costs 0.2", "payg price quote call --quantity 95", "Of these parts"]);
    let told = stage.json("price quote call --quantity 95").await;
    says(&quote, &[told["amount"].as_str().unwrap(), told["parts"][0]["description"].as_str().unwrap()]);
    let wrong = viewer.get("/prices/view/quote?service=call&quantity=-1").await;
    assert!(wrong.status == 422 && wrong.text.contains("id=\"e-quantity\""), "{wrong}");
    assert_eq!(viewer.get("/prices/view/quote?service=none&quantity=1").await.status, 404);

    let books = viewer.get("/ledger/view/balance?customer=bob").await;
    says(&books, &["bob receivable", "payg ledger balance bob"]);
    assert!(!said(&books).contains("ada "), "{books}");
    let trial = viewer.get("/ledger/view/trial-balance").await;
    says(
        &trial,
        &["Debits and credits are equal in every currency.", "receivable", "payg ledger trial-balance"],
    );

    let english = viewer.get("/mails/view/preview?kind=payment.upcoming&language=en").await;
    says(&english, &["A courtesy", "payg mail preview payment.upcoming --language en", "Subject"]);
    let russian = viewer.get("/mails/view/preview?kind=invoice.issued&language=ru").await;
    says(&russian, &["It is owed", "Счёт"]);
    let wrong = viewer.get("/mails/view/preview?kind=none").await;
    assert!(wrong.status == 404 && wrong.text.contains("id=\"e-kind\""), "{wrong}");

    // Each is for those whom it is for; a customer sees what is its own.
    let mut ada = logged_in(&server, "ada").await;
    for noun in ALL {
        for view in noun.views {
            let page = ada.get(&format!("/{}/view/{}", noun.path, view.name)).await;
            let may = view.audience == Audience::Everyone;
            assert_eq!(page.status == 200, may, "{page}");
            assert!(may || page.status == 403, "{page}");
            let nobody = Person::at(&server).get(&format!("/{}/view/{}", noun.path, view.name)).await;
            assert_eq!(nobody.status, 303, "{nobody}");
        }
    }
    let own = ada.get("/usage/view/summary?by=service&month=2026-10&customer=bob").await;
    says(&own, &["api 1 12,000 request"]);
    assert!(!said(&own).contains("payg "), "{own}");
    assert_eq!(ada.get("/usage/view/summary?by=customer").await.status, 422);
    says(&ada.get("/prices/view/quote?service=api&quantity=1000").await, &["It costs 1"]);
    server.stop().await;
});
