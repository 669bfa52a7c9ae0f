//! Users: created, changed, listed, disabled.

use crate::on_both;
use crate::stories::world::{self, count};
use payg::engine::password;
use payg::records::customer_password;
use serde_json::{Value, json};

on_both!(a_user_is_created_and_shown, |stage| async move {
    stage.run(&["tax", "set", "vat", "19"]).await.ok();
    let line = [
        "user",
        "create",
        "Ada Lovelace",
        "--user-name",
        "ada",
        "--external-id",
        "93.114.45.13",
        "--email",
        "ada@example.com",
        "--currency",
        "eur",
        "--time-zone",
        "Europe/Berlin",
        "--tax",
        "vat",
        "-o",
        "json",
    ];
    let created = stage.run(&line).await.json();
    assert_eq!(created["object"], "customer");
    assert!(created["id"].as_str().unwrap().starts_with("cus_"));
    assert_eq!(created["kind"], "user");
    assert_eq!(created["display_name"], "Ada Lovelace");
    assert_eq!(created["user_name"], "ada");
    assert_eq!(created["currency"], "EUR");
    assert_eq!(created["time_zone"], "Europe/Berlin");
    assert_eq!(created["taxes"][0]["name"], "vat");
    assert_eq!(created["has_password"], false);
    assert_eq!(created["created_at"], "2026-11-01T00:00:00Z");
    for name in ["ada", "93.114.45.13", created["id"].as_str().unwrap(), "ad"] {
        assert_eq!(stage.run(&["user", "show", name, "-o", "json"]).await.json(), created, "{name}");
    }
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM customer_names").await, 2);
});

on_both!(a_plain_word_is_the_user_name_too, |stage| async move {
    let plain = stage.run(&["user", "create", "ada", "-o", "json"]).await.json();
    assert_eq!((&plain["user_name"], &plain["currency"]), (&json!("ada"), &json!("USD")));
    let spaced = stage.run(&["user", "create", "Bob B", "-o", "json"]).await.json();
    assert_eq!(spaced["user_name"], Value::Null);
    let without = stage.run(&["user", "create", "ada", "--user-name", "", "-o", "json"]).await.json();
    assert_eq!(without["user_name"], Value::Null);
});

on_both!(a_name_belongs_to_one_customer_at_a_time, |stage| async move {
    world::build(&stage).await;
    let taken = stage.run(&["user", "create", "ada"]).await.fails_with(5);
    assert!(taken.stderr.contains("the user name \"ada\" is taken by cus_"), "{taken}");
    let taken = stage.run(&["user", "update", "ada", "--external-id", "93.114.45.13"]).await.fails_with(5);
    assert!(taken.stderr.contains("the external id \"93.114.45.13\" is taken"), "{taken}");
    // Refused whole: nothing of the change is kept.
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM customers").await, 3);
    // A name that is given up is free at once; one scheme does not get in another's way.
    stage.run(&["user", "update", "bob", "--external-id", ""]).await.ok();
    stage.run(&["user", "update", "ada", "--external-id", "93.114.45.13"]).await.ok();
    stage.run(&["user", "update", "bob", "--external-id", "ada"]).await.ok();
    // Of both, the one that is called so here is meant.
    assert_eq!(stage.json("user show ada").await["user_name"], "ada");
});

on_both!(a_change_touches_only_what_it_names, |stage| async move {
    world::build(&stage).await;
    let before = stage.run(&["user", "show", "bob", "-o", "json"]).await.json();
    stage.clock.set("2026-11-02T00:00:00Z".parse().unwrap());
    let after = stage
        .run(&["user", "update", "bob", "--email", "bob@example.com", "--tax", "vat", "-o", "json"])
        .await
        .json();
    assert_eq!(after["email"], "bob@example.com");
    assert_eq!(after["taxes"][0]["percent"], "19");
    assert_eq!(after["updated_at"], "2026-11-02T00:00:00Z");
    for field in ["id", "display_name", "user_name", "external_id", "currency", "created_at"] {
        assert_eq!(after[field], before[field], "{field}");
    }
    let after = stage
        .run(&["user", "update", "bob", "--email", "", "--no-taxes", "--user-name", "robert", "-o", "json"])
        .await
        .json();
    assert_eq!((&after["email"], &after["taxes"]), (&Value::Null, &json!([])));
    stage.run(&["user", "show", "robert"]).await.ok();
    stage.run(&["user", "show", "bob"]).await.fails_with(3);
});

on_both!(a_user_is_disabled_and_enabled_and_nothing_happens_twice, |stage| async move {
    world::build(&stage).await;
    let disabled = stage.run(&["user", "disable", "bob", "-o", "json"]).await.json();
    assert_eq!(disabled["disabled_at"], "2026-11-01T00:00:00Z");
    stage.clock.set("2026-11-02T00:00:00Z".parse().unwrap());
    assert_eq!(stage.run(&["user", "disable", "bob", "-o", "json"]).await.json(), disabled);
    let listed = stage.run(&["user", "list", "--status", "disabled", "-o", "id"]).await.ok();
    assert_eq!(listed.stdout.trim(), disabled["id"].as_str().unwrap());
    let enabled = stage.run(&["user", "enable", "bob", "-o", "json"]).await.json();
    assert_eq!(enabled["disabled_at"], Value::Null);
    assert_eq!(stage.run(&["user", "enable", "bob", "-o", "json"]).await.json(), enabled);
});

on_both!(a_password_is_kept_only_as_its_hash, |stage| async move {
    let line = ["user", "create", "ada", "--password-stdin", "-o", "json"];
    let created = stage.run_with_input(&line, "correct horse\n").await.json();
    assert_eq!(created["has_password"], true);
    assert!(!created.to_string().contains("argon2"), "{created}");
    let mut view = stage.db().view().await.unwrap();
    let id = created["id"].as_str().unwrap().parse().unwrap();
    let hash = customer_password::password_hash(&mut view, id).await.unwrap().unwrap();
    drop(view);
    assert!(password::matches("correct horse", &hash).unwrap());
    let line = ["user", "update", "ada", "--password-stdin"];
    let short = stage.run_with_input(&line, "short").await.fails_with(2);
    assert!(short.stderr.contains("5 characters, fewer than 8"), "{short}");
    stage.run(&["user", "update", "ada", "--password"]).await.fails_with(2);
});

on_both!(a_list_is_filtered_sorted_and_cut, |stage| async move {
    world::build(&stage).await;
    stage.run(&["user", "create", "Ärger 100%", "--email", "AERGER@example.com"]).await.ok();
    let names = async |arguments: &[&str]| {
        let line = [&["user", "list", "-o", "json"], arguments].concat();
        let list = stage.run(&line).await.json();
        let names: Vec<String> = list["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["display_name"].as_str().unwrap().to_owned())
            .collect();
        (names.join(" "), list["next_cursor"].as_str().map(str::to_owned))
    };
    assert_eq!(names(&[]).await.0, "ada bob Ärger 100%");
    assert_eq!(names(&["--sort", "-created_at"]).await.0, "Ärger 100% bob ada");
    assert_eq!(names(&["--sort", "-display_name"]).await.0, "Ärger 100% bob ada");
    assert_eq!(names(&["--sort", "email"]).await.0, "ada bob Ärger 100%");
    assert_eq!(names(&["--search", "AERGER"]).await.0, "Ärger 100%");
    assert_eq!(names(&["--search", "93.114"]).await.0, "bob");
    assert_eq!(names(&["--search", "100%"]).await.0, "Ärger 100%");
    assert_eq!(names(&["--search", "ärg"]).await.0, "Ärger 100%");
    assert_eq!(names(&["--search", "_"]).await.0, "");
    for sort in ["created_at", "-created_at", "display_name", "-display_name", "email", "-email"] {
        let whole = names(&["--sort", sort]).await.0;
        let (mut pieces, mut cursor) = (Vec::new(), String::new());
        loop {
            let from = ["--cursor", cursor.as_str()];
            let from = if cursor.is_empty() { &from[..0] } else { &from[..] };
            let (piece, next) = names(&[&["--sort", sort, "--limit", "1"], from].concat()).await;
            pieces.push(piece);
            match next {
                Some(next) => cursor = next,
                None => break,
            }
        }
        assert_eq!(pieces.join(" "), whole, "{sort}");
    }
    stage.run(&["user", "list", "--sort", "shoe_size"]).await.fails_with(2);
    stage.run(&["user", "list", "--cursor", "nonsense"]).await.fails_with(2);
});

on_both!(what_no_user_can_have_is_refused_by_name, |stage| async move {
    world::build(&stage).await;
    for (arguments, code, words) in [
        (&["Eve", "--user-name", "e v e"][..], 2, "user name \"e v e\""),
        (&["Eve", "--user-name", &"e".repeat(33)], 2, "is not 1 to 32"),
        (&["Eve", "--email", "eve"], 2, "e-mail address \"eve\""),
        (&["Eve", "--currency", "EUX"], 2, "did you mean \"EUR\"?"),
        (&["Eve", "--time-zone", "Europe/Berln"], 2, "did you mean \"Europe/Berlin\"?"),
        (&["Eve", "--tax", "vatt"], 3, "did you mean \"vat\"?"),
        (&["Eve", "--external-id", "a\nb"], 2, "holds a control character"),
        (&[""], 2, "display name"),
        (&["Eve", "--bsb", "062-000"], 2, "--bsb"),
    ] {
        let answer = stage.run(&[&["user", "create"], arguments].concat()).await.fails_with(code);
        assert!(answer.stderr.contains(words), "{answer}");
        assert_eq!(answer.stdout, "", "{answer}");
    }
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM customers").await, 3);
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM customer_names").await, 4);
});

on_both!(what_was_invoiced_fixes_currency_and_time_zone, |stage| async move {
    world::build(&stage).await;
    stage.run(&["price", "set", "api", "0.01", "--yes"]).await.ok();
    world::uses(&stage, "ada", "api", "2026-10-05T12:00:00Z", "100").await;
    stage.run(&["user", "update", "ada", "--time-zone", "Asia/Tokyo"]).await.ok();
    stage.run(&["user", "update", "ada", "--time-zone", "", "--currency", "EUR"]).await.ok();
    stage.run(&["user", "update", "ada", "--currency", "USD"]).await.ok();
    world::bill(&stage, "2026-10").await;
    let refused = stage.run(&["user", "update", "ada", "--currency", "EUR"]).await.fails_with(5);
    assert!(refused.stderr.contains("the currency of ada is fixed, it has invoice"), "{refused}");
    let refused = stage.run(&["user", "update", "ada", "--time-zone", "Asia/Tokyo"]).await.fails_with(5);
    assert!(refused.stderr.contains("the time zone of ada is fixed"), "{refused}");
    // Another name for the same months is no change of them.
    stage.run(&["user", "update", "ada", "--time-zone", "UTC", "--name", "Ada"]).await.ok();
    stage.run(&["user", "update", "bob", "--currency", "EUR"]).await.ok();
});

on_both!(a_dry_run_of_every_change_keeps_nothing, |stage| async move {
    world::build(&stage).await;
    let before = stage.run(&["user", "list", "-o", "json"]).await.json();
    let dry = stage.run(&["user", "create", "cleo", "--dry-run", "-o", "json"]).await.json();
    assert_eq!((&dry["dry_run"], &dry["user_name"]), (&json!(true), &json!("cleo")));
    stage.run(&["user", "update", "ada", "--name", "Ada", "--tax", "vat", "--dry-run"]).await.ok();
    stage.run(&["user", "disable", "ada", "--dry-run"]).await.ok();
    assert_eq!(stage.run(&["user", "list", "-o", "json"]).await.json(), before);
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM customer_taxes").await, 0);
    stage.run(&["user", "create", "cleo"]).await.ok();
});

on_both!(a_currency_is_money_and_the_usual_one_is_suggested, |stage| async move {
    for (typed, meant) in [("usx", "USD"), ("EURO", "EUR"), ("GPB", "GBP"), ("kwx", "KWD")] {
        let told = stage.run(&["user", "create", "zoe", "--currency", typed]).await.fails_with(2);
        assert!(told.stderr.contains(&format!("did you mean \"{meant}\"?")), "{told}");
    }
    // The code for tests and a metal: nobody pays in them.
    for typed in ["XTS", "XAU"] {
        stage.run(&["user", "create", "zoe", "--currency", typed]).await.fails_with(2);
    }
});
