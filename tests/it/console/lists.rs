//! Lists and pages with many customers: bounded statements, small pages, the same order all along.

use crate::console::person::{Person, between, set};
use crate::console::walk::weight;
use crate::console::world::{full, things};
use crate::on_both;
use crate::stage::scene::Stage;
use payg::console::nouns::all::ALL;
use payg::engine::create_customer::{Extras, create_customer};
use payg::records::customer::{Kind, NewCustomer};
use std::collections::BTreeSet;
use std::time::Duration;

/// Statements that a list may take, the log-in's and the page's together: it must not depend on the rows.
const LIST: u64 = 12;
/// And a page of one thing with all that stands around it.
const DETAIL: u64 = 32;
/// Bytes that a page may take on the wire with everything that it loads, compressed.
const BUDGET: usize = 60_000;

/// The fewest statements that a page took: the server works beside it.
async fn statements(stage: &Stage, person: &mut Person, path: &str) -> u64 {
    let mut least = u64::MAX;
    for _ in 0..8 {
        let before = stage.db().statements();
        let page = person.get(path).await;
        least = least.min(stage.db().statements() - before);
        assert!(page.status == 200, "{page}");
        if least <= 4 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    least
}

on_both!(a_page_takes_a_bounded_number_of_statements, |stage| async move {
    full(&stage).await.stop().await;
    crowd(&stage, 60).await;
    let server = stage.serve().await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    let mut told = Vec::new();
    for noun in ALL {
        let sorts = noun.sorts().map(|field| format!("?sort=-{field}"));
        for query in std::iter::once(String::new()).chain(sorts) {
            let path = format!("/{}{query}", noun.path);
            let count = statements(&stage, &mut admin, &path).await;
            assert!(count <= LIST, "{path} takes {count} statements");
            told.push(format!("{count} {path}"));
        }
    }
    let home = statements(&stage, &mut admin, "/").await;
    assert!(home <= DETAIL, "home takes {home} statements");
    let mut seen = BTreeSet::new();
    for (path, id) in things(&mut admin, true).await {
        if seen.insert(path) {
            let count = statements(&stage, &mut admin, &format!("/{path}/{id}")).await;
            assert!(count <= DETAIL, "/{path}/{id} takes {count} statements");
            told.push(format!("{count} /{path}/…"));
        }
    }
    for name in ["ada", "acme@example.com"] {
        let mut person = Person::logged_in(&server, name).await;
        let count = statements(&stage, &mut person, "/").await;
        assert!(count <= DETAIL, "{name}'s home takes {count} statements");
    }
    // Fifty rows are no less small.
    for path in ["/customers", "/invoices", "/usage", "/ledger", "/audit", "/payments", "/event-log"] {
        let page = admin.get(path).await;
        let weight = weight(&mut admin, &page.text).await;
        assert!(weight <= BUDGET, "{path} takes {weight} bytes");
    }
    server.stop().await;
});

/// So many users more, each with some usage and an invoice, and as many payments of a company.
async fn crowd(stage: &Stage, count: usize) {
    let payg = stage.payg();
    let mut used = String::new();
    for place in 0..count {
        let named = NewCustomer::named(Kind::User, format!("Somebody {place}"), payg.settings.currency);
        let new = NewCustomer { user_name: Some(format!("u{place}")), ..named };
        create_customer(&payg, new, &Extras::default()).await.unwrap();
        used.push_str(&format!("u{place} api 2026-10-09 100{place}\n"));
    }
    stage.used(&used).await;
    stage.lines("bill --month 2026-10 --yes").await;
    for place in 0..count {
        crate::console::world::payment(stage, "acme", "3", &format!("p{place}")).await;
    }
}

// A page looks through 100 rows for each that it may show.
on_both!(a_page_that_looked_through_many_says_where_it_goes_on, |stage| async move {
    set(&stage).await.stop().await;
    crate::console::world::company(&stage, "acme").await;
    crate::console::world::payment(&stage, "acme", "7", "rare").await;
    stage.lines("payment cancel rare").await;
    for place in 0..105 {
        crate::console::world::payment(&stage, "acme", "8", &format!("r{place}")).await;
    }
    let found = stage.json("payment list --customer acme --status canceled --limit 1").await;
    assert_eq!(found["data"][0]["reference"], "rare", "a command looks on by itself");
    let acme = stage.key_of("acme").await;
    let server = stage.serve().await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    for query in ["status=canceled&sort=-amount", "status=canceled&q=acme", "customer=acme&status=canceled"] {
        let page = admin.get(&format!("/payments?{query}&limit=1")).await;
        assert!(page.text.contains("Nothing yet among those that were looked at"), "{query}: {page}");
        // The browser follows it by itself, whoever has no scripts by the button.
        let onward = between(&page.text, "aria-label=\"Pages\" hx-get=\"", "\"").expect("a way on");
        assert!(page.text.contains("Look further"), "{page}");
        let further = admin.get(&onward.replace("&#38;", "&")).await;
        assert!(further.text.contains(">7.00 "), "{query}: {further}");
        assert!(!further.text.contains("Look further"), "{query}: {further}");
    }
    let list = server.get("/v1/payments?status=canceled&limit=1", &acme).await.is(200);
    assert_eq!((&list["data"], &list["has_more"]), (&serde_json::json!([]), &true.into()));
    let cursor = list["next_cursor"].as_str().unwrap();
    let list =
        server.get(&format!("/v1/payments?status=canceled&limit=1&cursor={cursor}"), &acme).await.is(200);
    assert_eq!((&list["data"][0]["reference"], &list["has_more"]), (&"rare".into(), &false.into()));
    server.stop().await;
});

on_both!(every_order_of_a_list_shows_everything_once, |stage| async move {
    set(&stage).await.stop().await;
    crate::console::world::company(&stage, "acme").await;
    crowd(&stage, 60).await;
    let server = stage.serve().await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    for (path, least) in [("customers", 7), ("invoices", 3), ("payments", 5)] {
        let noun = ALL.iter().find(|noun| noun.path == path).unwrap();
        let mut orders: Vec<String> =
            noun.sorts().flat_map(|field| [format!("?sort={field}"), format!("?sort=-{field}")]).collect();
        orders.push(String::new());
        assert!(orders.len() >= least, "{path} can be sorted by {orders:?}");
        let mut whole: Option<BTreeSet<String>> = None;
        for order in orders {
            let csv = admin
                .get(&format!("/{path}{order}{}format=csv", if order.is_empty() { "?" } else { "&" }))
                .await;
            csv.is_status(200);
            let rows: Vec<String> = csv.text.lines().skip(1).map(str::to_owned).collect();
            let unique: BTreeSet<String> = rows.iter().cloned().collect();
            assert_eq!(rows.len(), unique.len(), "{path}{order} shows something twice");
            assert!(rows.len() >= 60, "{path}{order}: {}", rows.len());
            if let Some(whole) = &whole {
                assert_eq!(&unique, whole, "{path}{order}");
            }
            whole = Some(unique);
            // And page by page.
            let mut next = Some(format!("/{path}{order}"));
            let mut seen = 0;
            while let Some(address) = next {
                let page = admin.get(&address).await;
                page.is_status(200);
                seen += page.text.matches("<tr>").count() - 1;
                let link = page.text.split("class=\"button second\" href=\"").skip(1);
                let link = link
                    .filter_map(|rest| rest.split_once("\">"))
                    .find(|(_, rest)| rest.starts_with("Next page"));
                next = link.map(|(href, _)| href.replace("&#38;", "&"));
            }
            assert_eq!(seen, rows.len(), "{path}{order} page by page");
        }
    }
    server.stop().await;
});
