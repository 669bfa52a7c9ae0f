//! A world with something of everything that the console shows, made by command lines.

use crate::console::person::{PASSWORD, Person, set};
use crate::stage::scene::Stage;
use crate::stage::server::Server;
use crate::webhooks::receiver::Receiver;
use payg::console::audience::Audience;
use payg::console::nouns::all::ALL;
use payg::engine::idempotency::Once;
use payg::engine::members::{NewMember, add_member};
use payg::records::member::MemberRole;
use std::collections::BTreeSet;

/// A text that would be a script where it is not escaped.
pub const EVIL: &str = "\"><script>alert(1)</script>'<svg onload=alert(1)>";

/// What leads to a bank that takes files.
const BANK: &str = "[bank]\ninstitution = \"CBA\"\nuser_name = \"Paying Platform\"\nuser_id = 301500\n\
                    bsb = \"067-102\"\naccount = \"00012345\"\n";

/// The people of [`set`] and a company that logs in; and something of every noun: payments in several
/// states, a refund, disputes, an endpoint that was told, a plan and its subscriber, a credit note, a
/// bank file, a tax, limits, keys, mails.
pub async fn full(stage: &Stage) -> Server {
    set(stage).await.stop().await;
    std::fs::write(stage.folder().join("payg.toml"), BANK).unwrap();
    company(stage, "acme").await;
    let receiver = Receiver::start().await;
    stage.endpoint("acme", &receiver.url, "").await;
    for (reference, amount) in [("rent", "25"), ("more", "30"), ("bad", "9"), ("new", "5"), ("old", "6")] {
        payment(stage, "acme", amount, reference).await;
    }
    stage
        .lines(
            "payment process rent
             payment process more
             payment cancel old
             refund rent --amount 10 --reason late --yes
             payment dispute more --reason fraud
             plan create gold --name Gold --monthly 10 --yearly 99
             plan create silver --name Silver --monthly 5
             subscription create ada gold --every month
             invoice credit INV-2026-000001 --amount 1 --reason outage --yes
             tax set vat 20
             limit set ada --spend 50 --per month
             key create ada --name laptop
             payment record INV-2026-000002 --amount 1 --description cash",
        )
        .await;
    stage.used("acme api 2026-11-01T08:00:00Z 3").await;
    let acme = stage.json("company show acme").await["id"].as_str().unwrap().parse().unwrap();
    let new = NewMember {
        customer_id: acme,
        email: "mia@example.com".to_owned(),
        display_name: "Mia".to_owned(),
        role: MemberRole::Manager,
    };
    add_member(&stage.payg(), new, Once::unkeyed()).await.unwrap();
    for name in ["acme", "ada"] {
        stage.lines(&format!("key create {name} --name second")).await;
    }
    stage
        .line("company create bank --external-id bank --currency AUD --bsb 062-000 --account 00012346")
        .await
        .ok();
    let line = "payment create bank 7 --gateway bank --name Initech --bsb 062-692 --account 43214321 --reference wire";
    stage.lines(line).await;
    stage.lines("payment process wire\nbank export --out out.aba\nwork --once\nmail send").await;
    stage.deliver().await;
    let mut tx = stage.db().begin().await.unwrap();
    let sql = "INSERT INTO quarantined_objects (gateway, gateway_id, why, object, found_at)
        SELECT 'yookassa', '2d0a-stray', 'nobody here asked for it', '{}', created_at FROM payments LIMIT 1";
    tx.run(sql, vec![]).await.unwrap();
    tx.commit().await.unwrap();
    serve(stage).await
}

/// A company that can log in.
pub async fn company(stage: &Stage, name: &str) {
    let email = format!("{name}@example.com");
    let line = ["company", "create", name, "--external-id", name, "--email", &email];
    let bank = ["--bsb", "062-000", "--account", "00012345"];
    stage.with_password(&[&line[..], &bank].concat(), PASSWORD).await;
}

/// A payment to a company.
pub async fn payment(stage: &Stage, company: &str, amount: &str, reference: &str) {
    let line = format!("payment create {company} {amount} --name Initech --bsb 062-000 --account 12345678");
    stage.lines(&format!("{line} --reference {reference}")).await;
}

/// A server that may send to this machine and knows a bank.
pub async fn serve(stage: &Stage) -> Server {
    stage
        .serve_with(|settings| {
            settings.webhook_networks = "127.0.0.0/8".parse().expect("a network");
            // A test asks faster than people do.
            (settings.rate_per_second, settings.burst) = (100_000, 100_000);
            settings.bank_institution = "CBA".to_owned();
            settings.bank_user_name = "Paying Platform".to_owned();
            settings.bank_user_id = 301_500;
            settings.bank_bsb = "067-102".to_owned();
            settings.bank_account = "00012345".to_owned();
        })
        .await
}

/// The names under which a list links to what it holds, as the addresses write them.
pub async fn listed(person: &mut Person, path: &str) -> BTreeSet<String> {
    let page = person.get(&format!("/{path}")).await;
    page.is_status(200);
    links(&page.text, path)
}

fn links(page: &str, path: &str) -> BTreeSet<String> {
    let mark = format!("href=\"/{path}/");
    let names = page.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('"').next());
    names.filter(|name| !name.contains('/') && !name.contains('?')).map(str::to_owned).collect()
}

/// Every page of one thing that somebody sees in the lists, as `(noun, name)`.
pub async fn things(person: &mut Person, is_operator: bool) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for noun in ALL.iter().filter(|noun| noun.show.is_some()) {
        let is_seen = is_operator || noun.audience == Audience::Everyone;
        // Who has none of it is told so.
        if is_seen
            || (noun.audience == Audience::Users
                && person.get(&format!("/{}", noun.path)).await.status == 200)
        {
            let mut names = listed(person, noun.path).await;
            if noun.path == "keys" && is_operator {
                // An operator's own unless a customer is named.
                names.extend(links(&person.get("/keys?customer=ada").await.text, "keys"));
            }
            found.extend(names.into_iter().map(|name| (noun.path, name)));
        }
    }
    found
}

/// The names of the fields of a page's forms, without those that every page has.
pub fn fields(page: &str) -> Vec<&str> {
    let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or_default();
    let names = main.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next());
    names.filter(|name| !["csrf", "preview"].contains(name)).collect()
}
