//! The names of customers: found by prefix, suggested when mistyped, created by the thousand.

use crate::on_both;
use payg::engine::find_customer::find_customer;
use payg::engine::list_customers::list_customers;
use payg::error::Kind as ErrorKind;
use payg::records::customer::{self, Kind, NewCustomer, Scheme};
use payg::records::customer_list::Filter;
use payg::values::currency::Currency;
use payg::values::page::Paging;

fn user(name: &str) -> NewCustomer {
    let external_id = Some(format!("host-{name}"));
    let user_name = Some(name.to_owned());
    NewCustomer { user_name, external_id, ..NewCustomer::named(Kind::User, name, Currency::USD) }
}

on_both!(a_customer_is_found_by_any_unique_beginning, |stage| async move {
    for line in [
        &["user", "create", "ada"][..],
        &["user", "create", "adam", "--external-id", "Ünïcode"],
        &["user", "create", "bob", "--external-id", "10.0.0.1"],
        // Who is called so in payg is meant before whom another system calls so.
        &["user", "create", "Jo", "--external-id", "ada"],
    ] {
        stage.run(line).await.ok();
    }
    let mut view = stage.db().view().await.unwrap();
    let id = find_customer(&mut view, "bob").await.unwrap().customer_id.to_string();
    for (text, found) in [
        ("ada", "ada"),
        ("adam", "adam"),
        ("Ü", "adam"),
        ("10.0", "bob"),
        ("b", "bob"),
        (id.as_str(), "bob"),
        (&id[..29], "bob"),
    ] {
        let customer = find_customer(&mut view, text).await.unwrap();
        assert_eq!(customer.handle(), found, "{text}");
    }
    for (text, kind, words) in [
        ("ad", ErrorKind::Invalid, "\"ad\" may mean ada (cus_"),
        ("cus_0", ErrorKind::Invalid, "may mean"),
        ("cus_", ErrorKind::Invalid, "may mean"),
        ("adaa", ErrorKind::NotFound, "there is no customer \"adaa\""),
        ("", ErrorKind::NotFound, "there is no customer"),
        ("a\u{0}", ErrorKind::NotFound, "there is no customer"),
        ("%", ErrorKind::NotFound, "there is no customer"),
        ("cus_zzzzzzzzzzzzzzzzzzzzzzzzzz", ErrorKind::NotFound, "there is no customer"),
        ("cus_01é", ErrorKind::NotFound, "there is no customer"),
    ] {
        let error = find_customer(&mut view, text).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{text:?}: {error}");
        assert!(error.message().contains(words), "{text:?}: {error}");
    }
    let mistyped = find_customer(&mut view, "adma").await.unwrap_err();
    assert!(mistyped.hint_text().unwrap().contains("did you mean \"ada"), "{mistyped:?}");
});

on_both!(many_customers_are_created_at_once_or_not_at_all, |stage| async move {
    let now = stage.payg().now();
    let new: Vec<NewCustomer> = (0..2_500).map(|place| user(&format!("user{place:04}"))).collect();
    let mut tx = stage.db().begin().await.unwrap();
    let created = customer::insert_many(&mut tx, &new, now).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(created[1_234].user_name.as_deref(), Some("user1234"));

    let mut tx = stage.db().begin().await.unwrap();
    let twice = [user("new"), user("user0007")];
    let taken = customer::insert_many(&mut tx, &twice, now).await.unwrap_err();
    assert_eq!(taken.message(), format!("the user name \"user0007\" is taken by {}", created[7].customer_id));
    drop(tx);
    let mut tx = stage.db().begin().await.unwrap();
    let same = customer::insert_many(&mut tx, &[user("two"), user("two")], now).await.unwrap_err();
    assert_eq!(same.code(), "name_taken");
    drop(tx);

    let mut view = stage.db().view().await.unwrap();
    let names = ["host-user0003".to_owned(), "host-new".to_owned(), "nul\u{0}".to_owned()];
    let found = customer::find_by_names(&mut view, Scheme::ExternalId, &names).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found["host-user0003"], created[3].customer_id);
    // In chunks by id, each customer comes once.
    let (mut seen, mut after) = (0, None);
    loop {
        let chunk = customer::chunk(&mut view, after, 999).await.unwrap();
        let Some(last) = chunk.last() else { break };
        after = Some(last.customer_id);
        seen += chunk.len();
    }
    assert_eq!(seen, 2_500);
});

on_both!(of_two_who_want_a_name_at_once_one_gets_it, |stage| async move {
    let create = async |_| stage.run(&["user", "create", "ada"]).await.code;
    let mut codes = futures_util::future::join_all((0..8).map(create)).await;
    codes.sort_unstable();
    assert_eq!(codes, [0, 5, 5, 5, 5, 5, 5, 5]);
});

on_both!(a_customer_is_found_by_the_beginning_of_any_word, |stage| async move {
    for line in [
        &["user", "create", "Ada Lovelace", "--user-name", "ada", "--email", "ada.lovelace@example.com"][..],
        &["user", "create", "Adam O'Neil", "--external-id", "10.0.0.1", "--email", "adam@example.org"],
        &["company", "create", "ÄRGER-Hof AG", "--external-id", "hof"],
    ] {
        stage.run(line).await.ok();
    }
    let found = async |noun: &str, text: &str| {
        let list = stage.run(&[noun, "list", "--search", text, "-o", "json"]).await.json();
        let name = |row: &serde_json::Value| row["display_name"].as_str().unwrap().to_owned();
        list["data"].as_array().unwrap().iter().map(name).collect::<Vec<_>>().join(", ")
    };
    for (text, who) in [
        // Each is found once, in the order of the words that were found.
        ("ad", "Ada Lovelace, Adam O'Neil"),
        ("LOVE", "Ada Lovelace"),
        ("o'n", "Adam O'Neil"),
        ("neil", "Adam O'Neil"),
        ("lovelace ad", "Ada Lovelace"),
        ("lovelace adam", ""),
        ("10.0.", "Adam O'Neil"),
        ("example.org", "Adam O'Neil"),
        ("adam@ex", "Adam O'Neil"),
        ("example", "Ada Lovelace, Adam O'Neil"),
        ("velace", ""),
        ("%", ""),
        (" ", "Ada Lovelace, Adam O'Neil"),
    ] {
        assert_eq!(found("user", text).await, who, "{text:?}");
    }
    assert_eq!(found("company", "ärger").await, "ÄRGER-Hof AG");
    assert_eq!(found("company", "hof").await, "ÄRGER-Hof AG");
    assert_eq!(found("company", "ad").await, "");
    let id = stage.json("user show ada").await["id"].as_str().unwrap().to_owned();
    assert_eq!(found("user", &id[..id.len() - 1]).await, "Ada Lovelace");
    // Who is called otherwise is found by the new name and not by the old one.
    stage.run(&["user", "update", "ada", "--name", "Countess", "--email", ""]).await.ok();
    assert_eq!(found("user", "lovelace").await, "");
    assert_eq!(found("user", "count").await, "Countess");
    assert_eq!(found("user", "ad").await, "Countess, Adam O'Neil");
});

on_both!(a_search_goes_on_from_page_to_page_however_many_there_are, |stage| async move {
    let now = stage.payg().now();
    let new: Vec<NewCustomer> = (0..2_600).map(|place| user(&format!("user{place:04}"))).collect();
    let mut tx = stage.db().begin().await.unwrap();
    customer::insert_many(&mut tx, &new, now).await.unwrap();
    tx.commit().await.unwrap();
    let list = async |flags: &str| stage.line(&format!("user list --search {flags} -o json")).await;
    let mut seen = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = list(&format!("user --limit 500{cursor}")).await.json();
        let rows = page["data"].as_array().unwrap().iter();
        seen.extend(rows.map(|row| row["user_name"].as_str().unwrap().to_owned()));
        let Some(next) = page["next_cursor"].as_str() else { break };
        cursor = format!(" --cursor {next}");
    }
    assert_eq!(seen, (0..2_600).map(|place| format!("user{place:04}")).collect::<Vec<_>>());
    // Few are sorted as asked, from page to page; very many are not.
    let falling = list("user25 --sort -display_name --limit 3").await.json();
    assert_eq!(falling["data"][0]["user_name"], "user2599");
    let next = falling["next_cursor"].as_str().unwrap();
    let falling = list(&format!("user25 --sort -display_name --limit 3 --cursor {next}")).await.json();
    assert_eq!(falling["data"][0]["user_name"], "user2596");
    let refused = list("user --sort email").await.fails_with(2);
    assert!(refused.stderr.contains("too many to sort"), "{refused}");
    // Of several words the one that the fewest have leads to them, from page to page.
    let words = ["user", "list", "--search", "host-user user259", "-o", "json", "--limit", "8"];
    let page = stage.run(&words).await.json();
    assert_eq!(page["data"].as_array().map(Vec::len), Some(8), "{page}");
    let next = page["next_cursor"].as_str().unwrap();
    let page = stage.run(&[&words[..], &["--cursor", next]].concat()).await.json();
    assert_eq!(page["data"][1]["user_name"], "user2599", "{page}");
    let other = stage.run(&["user", "list", "--search", "user", "--cursor", next]).await.fails_with(2);
    assert!(other.stderr.contains("is of another search"), "{other}");
    // What few of many pass is looked for a bounded while at a time, and found in the end.
    stage.line("user disable user2599 --yes").await.ok();
    let filter = Filter { kind: None, disabled: Some(true) };
    let paging = Paging { search: Some("user".to_owned()), ..Paging::first(5) };
    let mut view = stage.db().view().await.unwrap();
    let first = list_customers(&mut view, &filter, &paging).await.unwrap();
    assert!(first.rows.is_empty() && first.next.is_some(), "{first:?}");
    let paging = Paging { cursor: first.next, ..paging };
    let second = list_customers(&mut view, &filter, &paging).await.unwrap();
    assert_eq!(second.rows[0].user_name.as_deref(), Some("user2599"), "{second:?}");
});
