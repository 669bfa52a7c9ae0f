//! Rules that hold for every page and every form, tried on a table of all of them.

use crate::console::person::{Person, between, form};
use crate::console::world::{fields, full, things};
use crate::on_both;
use crate::stage::scene::Stage;
use payg::console::action::May;
use payg::console::audience::Audience;
use payg::console::nouns::all::ALL;
use payg::records::operator::Role;
use reqwest::Method;
use std::collections::{BTreeMap, BTreeSet};

/// Who may do what, as it is meant: `a` admin, `o` operator, `v` viewer, `c` company, `u` user.
const MAY: &str = "
customers: create ao, edit ao, reset ao, wish ao, disable ao, enable ao
usage: record ao, import ao, amend ao, void ao
invoices: pay aocu, credit ao, refund ao, write-off ao, expect ao, void ao
payments: create aoc, record ao, compare ao, process aoc, capture aoc, retry ao, refund aoc, dispute ao, correct ao, cancel aoc
refunds: retry aoc
disputes: respond aoc, win ao, lose ao
quarantine: resolve ao
subscriptions: buy aou, change aou, cancel aou, renew ao, forgive ao, activate ao, resume aou, card aou, forget aou
plans: create ao, dates aou, edit ao, archive ao
services: create ao, edit ao, archive ao, unarchive ao
prices: set ao
limits: cap cu, uncap cu, set ao, remove ao, change ao, lift ao
keys: create aocu, rotate a, revoke aocu
webhooks: create aocu, test aocu, edit aocu, rotate aocu, resend aocu, disable aocu, enable aocu, remove aocu
members: add aoc, edit aoc, invite aoc, remove aoc
event-log: replay aocu
deliveries: resend aocu
taxes: set ao, rate ao
bank-files: export ao, import ao, accept ao, reject ao
mails: test ao, resend ao
audit: verify aov, seal ao
operators: create a, edit a, reset a, disable a, enable a
";

/// What logs in as each letter of [`MAY`].
const PEOPLE: [(char, &str); 5] = [
    ('a', "admin@example.com"),
    ('o', "operator@example.com"),
    ('v', "viewer@example.com"),
    ('c', "acme@example.com"),
    ('u', "ada"),
];

#[test]
fn what_each_action_asks_for_is_what_is_meant() {
    let mut declared = String::from("\n");
    for noun in ALL {
        let actions = noun.creates.iter().chain(noun.actions);
        let said: Vec<String> =
            actions.map(|one| format!("{} {}", one.name, letters(noun.audience, one.may))).collect();
        if !said.is_empty() {
            declared.push_str(&format!("{}: {}\n", noun.path, said.join(", ")));
        }
    }
    assert_eq!(declared, MAY);
}

/// Who of [`PEOPLE`] gets past a noun's audience and an action's wish.
fn letters(audience: Audience, may: May) -> String {
    let customers = match (audience, may) {
        (Audience::Operators, _) | (_, May::Operate(_)) => "",
        (Audience::Companies, _) | (_, May::Company) => "c",
        (Audience::Users, _) | (_, May::User) => "u",
        (Audience::Everyone, May::Owner | May::Customer) => "cu",
    };
    let operators = match may {
        May::Operate(Role::Admin) => "a",
        May::Operate(Role::Viewer) => "aov",
        May::Customer => "",
        _ => "ao",
    };
    format!("{operators}{customers}")
}

#[test]
fn every_key_leads_to_one_place() {
    let mut keys: Vec<char> = ALL.iter().map(|noun| noun.key).collect();
    // Home, the bill and the reports.
    keys.extend(['h', 'g', 'q']);
    let unique: BTreeSet<char> = keys.iter().copied().collect();
    assert_eq!(unique.len(), keys.len(), "{keys:?}");
}

on_both!(nobody_does_what_the_table_does_not_say, |stage| async move {
    let server = full(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    let found: BTreeMap<&str, String> = things(&mut admin, true).await.into_iter().collect();
    for (letter, name) in PEOPLE {
        let mut person = Person::logged_in(&server, name).await;
        person.get("/help").await.is_status(200);
        for line in MAY.lines().filter(|line| !line.is_empty()) {
            let (path, actions) = line.split_once(": ").unwrap();
            let noun = ALL.iter().find(|noun| noun.path == path).unwrap();
            for action in actions.split(", ") {
                let (action, who) = action.split_once(' ').unwrap();
                let is_made = noun.creates.iter().any(|one| one.name == action);
                let id = if is_made { "new" } else { found[path].as_str() };
                let address = format!("/{path}/{id}/{action}");
                let asked = person.get(&address).await;
                let is_let_in = asked.status != 403;
                // What is another's is not there for a customer, whatever it may do with its own.
                let hidden = asked.status == 404 && "cu".contains(letter) && !is_made;
                assert!(hidden || is_let_in == who.contains(letter), "{name}: {asked}");
                if !who.contains(letter) {
                    let done = person.post(&address, &[]).await;
                    assert!(done.status == 403 || (hidden && done.status == 404), "{name}: {done}");
                    let many = person.post(&format!("/{path}/bulk/{action}"), &[("id", id)]).await;
                    assert!([403, 404, 422].contains(&many.status), "{name}: {many}");
                }
            }
        }
    }
    server.stop().await;
});

on_both!(who_is_not_logged_in_sees_nothing, |stage| async move {
    let server = full(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    let found = things(&mut admin, true).await;
    let mut nobody = Person::at(&server);
    nobody.get("/login").await.is_status(200);
    let lists = ALL.iter().map(|noun| format!("/{}", noun.path));
    let exports = ALL.iter().map(|noun| format!("/{}?format=csv", noun.path));
    let pages =
        found.iter().flat_map(|(path, id)| [format!("/{path}/{id}"), format!("/{path}/{id}?format=json")]);
    let forms =
        ALL.iter().flat_map(|noun| noun.creates.iter().map(|one| format!("/{}/new/{}", noun.path, one.name)));
    let fixed = ["/", "/profile", "/bill", "/reports", "/invoices/INV-2026-000001/pdf"].map(str::to_owned);
    let all: Vec<String> = fixed.into_iter().chain(lists).chain(exports).chain(pages).chain(forms).collect();
    assert!(all.len() > 120, "{}", all.len());
    // The same with the cookie of a session that has ended: what the back button would ask for.
    let mut gone = Person::logged_in(&server, "operator@example.com").await;
    gone.get("/help").await.is_status(200);
    let cookies = gone.cookies.clone();
    gone.post("/logout", &[]).await.is_status(303);
    gone.cookies = cookies;
    for path in all {
        for person in [&mut nobody, &mut gone] {
            let page = person.get(&path).await;
            assert!(page.status == 303 && page.header("location").starts_with("/login"), "{page}");
            assert_eq!(page.header("cache-control"), "no-store", "{page}");
        }
    }
    server.stop().await;
});

on_both!(a_foreign_id_is_answered_as_one_that_nobody_has, |stage| async move {
    let server = full(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    let mut bob = Person::logged_in(&server, "bob").await;
    bob.get("/help").await.is_status(200);
    let own: BTreeSet<String> = things(&mut bob, false).await.into_iter().map(|(_, id)| id).collect();
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, id) in things(&mut admin, true).await {
        let noun = ALL.iter().find(|noun| noun.path == path).unwrap();
        if own.contains(&id) || noun.audience == Audience::Operators {
            continue;
        }
        let count = tried.entry(path).or_insert(0);
        *count += 1;
        if *count > 3 {
            continue;
        }
        let unknown = unlike(&id);
        let actions = noun.actions.iter().map(|action| format!("/{}", action.name));
        for end in std::iter::once(String::new()).chain(actions).chain(["?format=json".to_owned()]) {
            let (theirs, nobodys) = (
                bob.get(&format!("/{path}/{id}{end}")).await,
                bob.get(&format!("/{path}/{unknown}{end}")).await,
            );
            assert!([403, 404].contains(&theirs.status), "{theirs}");
            // An address writes some letters otherwise than a sentence.
            let plain = |id: &str| id.replace("%3A", ":");
            let shown = |text: &str| text.replace(&plain(&id), "ID").replace(&plain(&unknown), "ID");
            assert_eq!(
                (theirs.status, shown(&theirs.text)),
                (nobodys.status, shown(&nobodys.text)),
                "{path}"
            );
            if end.starts_with('/') {
                let done = bob.post(&format!("/{path}/{id}{end}"), &[("reason", "mine")]).await;
                assert!([403, 404].contains(&done.status), "{done}");
            }
        }
        for action in noun.bulk {
            let done = bob.post(&format!("/{path}/bulk/{action}"), &[("id", &id)]).await;
            assert!([403, 404].contains(&done.status), "{done}");
        }
    }
    let should = [
        "credit-notes",
        "deliveries",
        "disputes",
        "event-log",
        "invoices",
        "keys",
        "limits",
        "members",
        "payments",
        "refunds",
        "subscriptions",
        "usage",
        "webhooks",
    ];
    assert_eq!(tried.into_keys().collect::<Vec<_>>(), should);
    // A filter by somebody else's name shows one's own.
    for noun in ALL.iter().filter(|noun| noun.audience == Audience::Everyone) {
        let list = bob.get(&format!("/{}?customer=acme", noun.path)).await;
        list.is_status(200);
        // The filter itself stays in the page's addresses.
        let shown = list.text.replace("customer=acme", "");
        assert!(!shown.contains("Initech") && !shown.contains("acme"), "{list}");
    }
    server.stop().await;
});

/// The first few names of a noun.
fn of(found: &[(&'static str, String)], path: &str, count: usize) -> Vec<String> {
    found.iter().filter(|(noun, _)| *noun == path).map(|(_, id)| id.clone()).take(count).collect()
}

/// An id of the same kind that nobody has.
fn unlike(id: &str) -> String {
    let last = if id.ends_with('1') { "2" } else { "1" };
    let (kept, _) = id.split_at(id.len() - 1);
    // Far from all others: the middle is turned, too.
    let turned =
        kept.replacen('0', "9", if kept.starts_with("INV") || kept.starts_with("CRN") { 0 } else { 3 });
    if id.contains("-2026-") { id.replace("-0000", "-9999") } else { format!("{turned}{last}") }
}

on_both!(a_form_without_its_token_does_nothing, |stage| async move {
    let server = full(&stage).await;
    let before = changes(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    let found = things(&mut admin, true).await;
    let source = include_str!("../../../src/console/router.rs");
    let mut posts: Vec<String> = source
        .split(".route(\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .filter(|(_, handler)| handler.split(".route(").next().unwrap_or_default().contains("post("))
        .map(|(path, _)| path.replace("{service}", "api").replace("{run}", "run_x"))
        .collect();
    assert!(posts.len() >= 13 && posts.iter().all(|path| !path.contains('{')), "{posts:?}");
    for noun in ALL {
        let ids = of(&found, noun.path, 1);
        posts.extend(noun.creates.iter().map(|one| format!("/{}/new/{}", noun.path, one.name)));
        posts.extend(noun.bulk.iter().map(|name| format!("/{}/bulk/{name}", noun.path)));
        for action in noun.actions {
            posts.extend(ids.iter().map(|id| format!("/{}/{id}/{}", noun.path, action.name)));
        }
    }
    assert!(posts.len() > 80, "{}", posts.len());
    let session = changes(&stage).await;
    for path in posts {
        for token in [None, Some("0"), Some("")] {
            let pairs: Vec<(&str, &str)> = token.map(|token| ("csrf", token)).into_iter().collect();
            let refused = admin.send(Method::POST, &path, Some(form(&pairs)), &[]).await;
            assert_eq!(refused.status, 403, "{refused}");
        }
    }
    assert_eq!(changes(&stage).await, session, "nothing was changed");
    assert!(session >= before);
    server.stop().await;
});

/// How many entries the audit trail has.
async fn changes(stage: &Stage) -> i64 {
    let mut view = stage.db().view().await.unwrap();
    view.one("SELECT COUNT(*) FROM audit_entries", vec![]).await.unwrap().get(0).unwrap()
}

on_both!(no_field_of_any_form_becomes_a_script, |stage| async move {
    let evil = crate::console::world::EVIL;
    let server = full(&stage).await;
    let (mut admin, mut acme) = (
        Person::logged_in(&server, "admin@example.com").await,
        Person::logged_in(&server, "acme@example.com").await,
    );
    let found = things(&mut admin, true).await;
    let mut tried = 0;
    for noun in ALL {
        let made = noun.creates.iter().map(|one| (one, "new".to_owned()));
        let ids = of(&found, noun.path, 2);
        let done = noun.actions.iter().flat_map(|one| ids.iter().map(move |id| (one, id.clone())));
        for (action, id) in made.chain(done) {
            let person = if action.may == May::Customer { &mut acme } else { &mut admin };
            let address = format!("/{}/{id}/{}", noun.path, action.name);
            let page = person.get(&address).await;
            // What has nothing to be filled in has nothing to be broken.
            if page.status != 200 || fields(&page.text).is_empty() {
                continue;
            }
            let names: Vec<String> = fields(&page.text).into_iter().map(str::to_owned).collect();
            // Once with the text in every field, once with it where any text will do.
            let all: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), evil)).collect();
            let right: Vec<(&str, &str)> =
                names.iter().map(|name| (name.as_str(), right(name).unwrap_or(evil))).collect();
            for given in [
                [&all[..], &[("preview", "1")]].concat(),
                all,
                [&right[..], &[("preview", "1")]].concat(),
                right,
            ] {
                let reply = person.post(&address, &given).await;
                assert!(reply.status < 500, "{reply}");
                is_harmless(&reply.text, &address);
                tried += 1;
            }
        }
    }
    assert!(tried > 150, "{tried}");
    // What was kept of it is shown on every page, to whoever sees it.
    for (person, is_operator) in [(&mut admin, true), (&mut acme, false)] {
        for noun in ALL.iter().filter(|noun| is_operator || noun.audience != Audience::Operators) {
            let list = person.get(&format!("/{}", noun.path)).await;
            is_harmless(&list.text, noun.path);
        }
        for (path, id) in things(person, is_operator).await {
            let page = person.get(&format!("/{path}/{id}")).await;
            assert!(page.status < 500, "{page}");
            is_harmless(&page.text, path);
        }
        for path in ["/", "/profile", "/help"] {
            is_harmless(&person.get(path).await.text, path);
        }
    }
    let kept = admin.get("/payments").await;
    assert!(
        kept.text.contains("alert(1)") || kept.text.contains("alert&#40;1"),
        "some of it was kept: {kept}"
    );
    server.stop().await;
});

/// What a field takes that does not take any text.
fn right(name: &str) -> Option<&'static str> {
    Some(match name {
        "amount" | "monthly" => "1.00",
        "yearly" => "9.00",
        "email" | "to" => "evil@example.com",
        "url" => "https://example.com/%22%3E%3Cscript%3E",
        "customer" => "acme",
        "kind" => "user",
        "direction" => "in",
        "party.bsb" | "bsb" => "062-000",
        "party.account" | "account_number" => "12345678",
        "gateway" => "sandbox",
        "currency" => "USD",
        "code" | "user_name" => "evil",
        "service" => "api",
        "percent" | "line" | "all" | "time_zone" | "events" | "fields" | "scopes" | "expires_at"
        | "sale_start" | "sale_end" | "trial_days" | "included" | "date" | "from" | "to_date" | "status"
        | "password" | "webhook" | "at" | "event" | "backfill" | "operator" | "burst" | "taxes"
        | "method" | "reserve" | "prices" | "language" | "courtesies" | "statuses" | "methods" => "",
        "quantity" => "1",
        "mail_kind" => "invoice.issued",
        "since" => "2026-10-01T00:00:00Z",
        "role" => "viewer",
        "per" => "month",
        "unit" => "call",
        "aggregation" => "sum",
        "every" => "month",
        "plan" => "silver",
        "when" => "end",
        "subscribers" => "at_renewal",
        "invoice" => "INV-2026-000001",
        "start" => "2026-11-01",
        _ => return None,
    })
}

fn is_harmless(page: &str, path: &str) {
    for word in ["<script>alert", "<svg onload", "'<svg"] {
        assert!(
            !page.contains(word),
            "{path} lets {word} through: {}",
            between(page, "<main", "</main>").unwrap_or(page)
        );
    }
}
