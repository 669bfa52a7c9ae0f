//! What every list of an operator offers, as one table: filters, a search, orders, pages by key, rows to
//! tick, and a file that is exactly the view.

use crate::console::person::{Person, between};
use crate::console::world::{full, payment, serve};
use crate::on_both;
use crate::stage::scene::Stage;
use payg::console::cell::{Column, Kind};
use payg::console::noun::Noun;
use payg::console::nouns::all::ALL;
use payg::records::quarantine::{self, Quarantined};
use payg::values::gateway_kind::GatewayKind;
use serde_json::Value;
use std::collections::BTreeSet;

/// `list | a filter | a search | orders | what is done to ticked rows`. A filter and a search leave some rows
/// and take others away, unless `=` says that they leave all of this world's. `-` stands in [`WITHOUT`], too.
const LISTS: &str = "
customers | kind=company | ad | display_name email created_at | disable enable json
services | status=archived | cal | code display_name unit created_at | archive unarchive json
prices | service=api | call | service currency starts_at | json
plans | status=archived | gol | code display_name | archive json
subscriptions | plan=gold | bob | created_at | cancel json
invoices | customer=ada | bob | number month issued_at | void json
payments | status=canceled | rent | amount created_at | process cancel json
refunds | =customer=acme | =acme | created_at | retry json
disputes | =customer=acme | more | created_at | win lose json
event-log | event=payment.created | INV-2026-000001 | timestamp | replay json
deliveries | =customer=acme | =acme | told | resend json
mails | =kind=password.reset | =acme | created_at | resend json
jobs | work=due | aud | unit due since | -
audit | verb=plan | ada | created_at | json
operators | role=admin | view | display_name email role created_at | disable enable json
webhooks | status=disabled | second | created_at | disable enable json
members | role=viewer | mia | created_at | remove json
bank-files | =state=exported | =1 | number | accept json
credit-notes | customer=ada | bob | issued_at | json
keys?customer=ada | status=revoked | laptop | created_at | revoke json
taxes | - | va | name percent | json
usage | service=call | - | at | json
quarantine | =resolved=on | - | - | json
ledger | customer=bob | - | - | -
limits | customer=ada | - | - | json
";

/// What a list goes without, and why.
const WITHOUT: &[(&str, &str, &str)] = &[
    (
        "jobs",
        "ticked",
        "a unit of work is no thing that could be stopped; bills, which can be, stop on their page",
    ),
    ("taxes", "filter", "a shop has a handful of them, of one kind"),
    ("usage", "search", "ids are those of its sender, so that one is found by its customer and its time"),
    ("quarantine", "search", "there is hardly ever one; a gateway's id leads to it by its address"),
    ("quarantine", "orders", "the newest is what an operator came for"),
    ("ledger", "search", "a movement has no text; it is found by its customer or on its document's page"),
    ("ledger", "orders", "it is kept in one order, that of its keys, and written more often than anything"),
    ("ledger", "ticked", "what was moved stays moved"),
    ("limits", "search", "a limit has no name; it is found by whose it is and what it is on"),
    ("limits", "orders", "those for all stand before those of one customer, as they apply"),
];

/// Nouns whose command lists the very same rows; the others' lists say less or more than a page does.
const SAME_BY_COMMAND: &[&str] = &[
    "customers",
    "services",
    "plans",
    "subscriptions",
    "invoices",
    "payments",
    "refunds",
    "disputes",
    "event-log",
    "mails",
    "audit",
    "operators",
    "webhooks",
    "members",
    "bank-files",
    "credit-notes",
];

/// A line of [`LISTS`].
struct Offer {
    path: &'static str,
    base: &'static str,
    filter: &'static str,
    search: &'static str,
    orders: Vec<&'static str>,
    ticked: Vec<&'static str>,
}

fn offers() -> Vec<Offer> {
    let words = |text: &'static str| text.split(' ').filter(|word| *word != "-").collect::<Vec<_>>();
    let lines = LISTS.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let parts: Vec<&str> = line.split(" | ").collect();
            let (path, base) = parts[0].split_once('?').unwrap_or((parts[0], ""));
            let (orders, ticked) = (words(parts[3]), words(parts[4]));
            Offer { path, base, filter: parts[1], search: parts[2], orders, ticked }
        })
        .collect()
}

impl Offer {
    fn noun(&self) -> &'static Noun {
        ALL.iter().find(|noun| noun.path == self.path).expect("there is such a list")
    }

    fn goes_without(&self, what: &str) -> bool {
        WITHOUT.iter().any(|(path, without, why)| (*path, *without) == (self.path, what) && !why.is_empty())
    }

    /// The address of the list with something more.
    fn with(&self, more: &str) -> String {
        let both = [self.base, more].into_iter().filter(|part| !part.is_empty());
        format!("/{}?{}", self.path, both.collect::<Vec<_>>().join("&"))
    }
}

#[test]
fn every_list_offers_what_the_table_says() {
    let offers = offers();
    let named: BTreeSet<&str> = offers.iter().map(|offer| offer.path).collect();
    assert_eq!(named, ALL.iter().map(|noun| noun.path).collect(), "every list stands in the table");
    for offer in &offers {
        let (noun, path) = (offer.noun(), offer.path);
        assert_eq!(noun.sorts().collect::<BTreeSet<_>>(), offer.orders.iter().copied().collect(), "{path}");
        let ticked = noun.bulk.iter().copied().chain(noun.show.map(|_| "json")).collect::<BTreeSet<_>>();
        assert_eq!(ticked, offer.ticked.iter().copied().collect(), "{path}");
        for (what, is_missing) in [
            ("filter", offer.filter == "-"),
            ("search", offer.search == "-"),
            ("orders", offer.orders.is_empty()),
            ("ticked", offer.ticked.is_empty()),
        ] {
            assert_eq!(is_missing, offer.goes_without(what), "{path} without {what}");
        }
        assert_eq!(noun.search.is_empty(), offer.search == "-", "{path}");
    }
}

on_both!(every_list_is_filtered_searched_sorted_paged_ticked_and_exported, |stage| async move {
    full(&stage).await.stop().await;
    more(&stage).await;
    let server = serve(&stage).await;
    let mut admin = Person::logged_in(&server, "admin@example.com").await;
    for offer in offers() {
        let all = file(&mut admin, &offer, "").await;
        assert!(all.len() >= offer.least(), "{} has only {all:?}", offer.path);
        is_the_view(&mut admin, &offer, "", &all).await;
        for order in &offer.orders {
            let rising = file(&mut admin, &offer, &format!("sort={order}")).await;
            let mut falling = file(&mut admin, &offer, &format!("sort=-{order}")).await;
            assert_eq!(sorted(&rising), sorted(&all), "{} by {order}", offer.path);
            assert!(rising != falling || rising.len() < 2, "{} by {order} is one order", offer.path);
            is_the_view(&mut admin, &offer, &format!("sort={order}"), &rising).await;
            is_the_view(&mut admin, &offer, &format!("sort=-{order}"), &falling).await;
            falling.reverse();
            assert_eq!(rising, falling, "{} by {order}", offer.path);
        }
        let searched = (offer.search != "-").then(|| offer.asked("q=", offer.search));
        let filtered = (offer.filter != "-").then(|| offer.asked("", offer.filter));
        for (query, leaves_all) in searched.into_iter().chain(filtered) {
            let some = file(&mut admin, &offer, &query).await;
            let whole: BTreeSet<&Vec<String>> = all.iter().collect();
            assert!(
                !some.is_empty() && some.iter().all(|row| whole.contains(row)),
                "{}?{query}: {some:?}",
                offer.path
            );
            assert_eq!(some.len() == all.len(), leaves_all, "{}?{query}: {some:?}", offer.path);
            is_the_view(&mut admin, &offer, &query, &some).await;
            is_the_command(&stage, &mut admin, &offer, &query).await;
        }
        is_handed_out(&mut admin, &offer).await;
    }
    server.stop().await;
});

impl Offer {
    /// Rows that the world has of it: a bank that takes files is written one a day.
    fn least(&self) -> usize {
        if self.path == "bank-files" { 1 } else { 2 }
    }

    /// A query, and whether it leaves every row.
    fn asked(&self, name: &str, text: &str) -> (String, bool) {
        match text.strip_prefix('=') {
            Some(text) => (format!("{name}{text}"), true),
            None => (format!("{name}{text}"), false),
        }
    }
}

/// A second one of what the world has one of.
async fn more(stage: &Stage) {
    payment(stage, "acme", "11", "late").await;
    stage
        .lines(
            "payment process late
             payment dispute late --reason unknown
             refund rent --amount 5 --reason again --yes
             service create fax --unit page
             service archive fax
             plan create bronze --name Bronze --monthly 1
             plan archive bronze
             subscription create bob silver --every month
             webhook add https://acme.example/second --customer acme --description second
             webhook disable https://acme.example/second
             member add acme --email vic@example.com --name Vic --role viewer
             key create ada --name old
             key revoke old --yes
             tax set gst 10
             limit set bob --spend 40 --per month
             invoice credit INV-2026-000002 --amount 1 --reason outage --yes
             work --once
             mail send",
        )
        .await;
    let mut tx = stage.db().begin().await.unwrap();
    for id in ["stray-one", "stray-two"] {
        let found = Quarantined {
            gateway: GatewayKind::Yookassa,
            gateway_id: id.to_owned(),
            attempt_id: None,
            why: "nobody here asked for it".to_owned(),
            said: "{}".to_owned(),
            found_at: stage.clock.now(),
            resolved_at: None,
        };
        assert!(quarantine::insert(&mut tx, &found).await.unwrap());
    }
    tx.commit().await.unwrap();
    stage.used("ada api 2026-11-01T07:00:00Z 3\nbob call 2026-11-01T08:30:00Z 40").await;
}

fn sorted(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut rows = rows.to_vec();
    rows.sort();
    rows
}

/// The rows of the list's file.
async fn file(person: &mut Person, offer: &Offer, query: &str) -> Vec<Vec<String>> {
    let reply = person.get(&offer.with(&[query, "format=csv"].join("&"))).await;
    reply.is_status(200);
    let mut reader = csv::Reader::from_reader(reply.text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

/// The list page by page shows the rows of its file, in their order, each once.
async fn is_the_view(person: &mut Person, offer: &Offer, query: &str, rows: &[Vec<String>]) {
    let limit = (rows.len() / 3).clamp(1, 50);
    let mut next = Some(offer.with(&format!("{query}&limit={limit}")));
    let (mut seen, mut ids) = (Vec::new(), BTreeSet::new());
    while let Some(address) = next {
        let page = person.get(&address).await;
        page.is_status(200);
        assert!(page.text.contains("class=\"filters\""), "{address} has no form of filters");
        for row in shown(&page.text) {
            assert!(row.id.is_empty() || ids.insert(row.id.clone()), "{} is there twice: {address}", row.id);
            seen.push(row.cells);
        }
        let links = page.text.split("class=\"button second\" href=\"").skip(1);
        let mut links = links.filter_map(|rest| rest.split_once("\">"));
        let on = links.find(|(_, rest)| rest.starts_with("Next page"));
        next = on.map(|(href, _)| plain(href));
    }
    let columns = offer.noun().columns;
    let told: Vec<Vec<String>> = rows.iter().map(|row| as_shown(columns, row)).collect();
    assert_eq!(seen, told, "{}?{query}", offer.path);
}

/// A row of a page's table: the id that its tick sends, and what its cells say.
struct Shown {
    id: String,
    cells: Vec<String>,
}

fn shown(page: &str) -> Vec<Shown> {
    let Some(body) = between(page, "<tbody>", "</tbody>") else { return Vec::new() };
    let rows = body.split("<tr>").skip(1).map(|row| {
        let mut cells: Vec<&str> = row.split("<td").skip(1).collect();
        let tick = cells.first().and_then(|cell| between(cell, "name=\"id\" value=\"", "\"")).map(plain);
        if tick.is_some() {
            cells.remove(0);
        }
        Shown { id: tick.unwrap_or_default(), cells: cells.into_iter().map(text_of).collect() }
    });
    rows.collect()
}

/// What is left of a cell without its tags.
fn text_of(cell: &str) -> String {
    let inner = cell.split_once('>').map_or("", |(_, rest)| rest);
    let parts = inner.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    plain(parts.collect::<String>().trim())
}

fn plain(text: &str) -> String {
    let signs = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    signs.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
}

/// The exact values of a file as a page shows them, whose clocks are those of UTC here.
fn as_shown(columns: &[Column], row: &[String]) -> Vec<String> {
    let cell = |(column, text): (&Column, &String)| match column.kind {
        Kind::Number | Kind::Money => without_commas(text),
        Kind::Time => text.replace('T', " ").chars().take(16).collect(),
        Kind::State => text.replace('_', " "),
        Kind::Since(null, other) => if text.is_empty() { null } else { other }.to_owned(),
        Kind::Text | Kind::Code => text.clone(),
    };
    let cells = columns.iter().zip(row).map(cell);
    cells.map(|text| text.strip_prefix('\'').map_or(text.clone(), str::to_owned)).collect()
}

fn without_commas(text: &str) -> String {
    payg::console::cell::grouped(text.split(' ').next().unwrap_or_default())
        + text.find(' ').map_or("", |place| &text[place..])
}

/// The command that a page names lists what the page does.
async fn is_the_command(stage: &Stage, person: &mut Person, offer: &Offer, query: &str) {
    if !SAME_BY_COMMAND.contains(&offer.path) {
        return;
    }
    let order = offer.orders.first().copied().unwrap_or_default();
    let page = person.get(&offer.with(&format!("{query}&sort=-{order}"))).await;
    let command =
        plain(between(&page.text, "As a command: <code>payg ", "</code>").expect("it says a command"));
    // A page of both kinds of customers is two commands.
    if offer.path == "customers" && !query.contains("kind=") {
        return;
    }
    let listed = stage.json(&format!("{command} --all")).await;
    let ids = listed["data"].as_array().unwrap().iter().map(|row| {
        let name = row.get("id").or_else(|| row.get("number")).unwrap_or(&Value::Null);
        payg::console::cell::plain(name)
    });
    let shown: Vec<String> = shown(&page.text).into_iter().map(|row| row.id).collect();
    assert_eq!(ids.collect::<Vec<_>>(), shown, "{command}");
}

/// Rows that are ticked are handed out as their pages show them, and have the buttons that the table says.
async fn is_handed_out(person: &mut Person, offer: &Offer) {
    let page = person.get(&offer.with("")).await;
    for name in &offer.ticked {
        let button = format!("formaction=\"/{}/bulk/{name}\"", offer.path);
        assert!(page.text.contains(&button), "{} has no {button}", offer.path);
    }
    let ids: Vec<String> =
        shown(&page.text).into_iter().map(|row| row.id).filter(|id| !id.is_empty()).collect();
    assert_eq!(ids.is_empty(), offer.ticked.is_empty(), "{}", offer.path);
    if !offer.ticked.contains(&"json") {
        return;
    }
    let ticked: Vec<(&str, &str)> = ids.iter().take(2).map(|id| ("id", id.as_str())).collect();
    let file = person.post(&format!("/{}/bulk/json", offer.path), &ticked).await;
    assert!(file.header("content-disposition").contains(&format!("{}.json", offer.path)), "{file}");
    let file = file.is(200);
    assert_eq!(file["data"].as_array().unwrap().len(), ticked.len(), "{file}");
}
