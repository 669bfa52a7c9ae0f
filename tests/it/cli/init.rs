//! Setting payg up, once and again.

use crate::on_both;
use serde_json::Value;

/// What `--password-stdin` reads.
const PASSWORD: &str = "correct horse battery\nnever read\n";

on_both!(init_writes_what_it_is_told_and_keeps_it, |stage| async move {
    let path = stage.folder().join("payg.toml");
    let told = stage.run(&["init"]).await.fails_with(2);
    assert!(told.stderr.contains("hint: give --currency or --yes"), "{told}");
    assert!(!path.exists(), "nothing was written");

    stage.run(&["init", "--yes", "--dry-run"]).await.ok();
    assert!(!path.exists(), "a dry run wrote the configuration");

    let flags = ["init", "--yes", "--currency", "EUR", "--time-zone", "Europe/Berlin", "-o", "json"];
    let done = stage.run(&flags).await.json();
    assert_eq!((&done["currency"], &done["config_written"]), (&"EUR".into(), &true.into()), "{done}");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("currency = \"EUR\"\ntimezone = \"Europe/Berlin\"\n"), "{text}");
    assert!(!text.contains("url"), "what a variable says is not written down: {text}");

    let again = stage.run(&flags).await.json();
    assert_eq!(again["config_written"], false, "{again}");
    let told = stage.run(&["init", "--yes", "--currency", "USD"]).await.fails_with(5);
    assert!(told.stderr.contains("billing.currency is EUR already"), "{told}");
    stage.run(&["init", "--yes", "--force", "--currency", "USD"]).await.ok();
    let shown = stage.run(&["config", "get", "billing.currency"]).await.ok();
    assert_eq!(shown.stdout, "USD\n");
});

on_both!(init_anew_keeps_what_it_is_not_told, |stage| async move {
    let path = stage.folder().join("payg.toml");
    let old = "# by hand\nbilling.currency = 'EUR'\nbilling.timezone = 'Europe/Berlin'\n\
               [mail]\nfrom = 'Books <books@example.com>'\n[usage]\nlate_days = 7\n";
    std::fs::write(&path, old).unwrap();
    let flags = ["init", "--yes", "--force", "--currency", "USD", "-o", "json"];
    let done = stage.run(&flags).await.json();
    assert_eq!((&done["currency"], &done["timezone"]), (&"USD".into(), &"Europe/Berlin".into()), "{done}");
    for (key, value) in [
        ("billing.currency", "USD"),
        ("billing.timezone", "Europe/Berlin"),
        ("mail.from", "Books <books@example.com>"),
        ("usage.late_days", "7"),
    ] {
        assert_eq!(stage.run(&["config", "get", key]).await.ok().stdout, format!("{value}\n"));
    }
    private(&path);
    let previous = done["previous_config"].as_str().unwrap();
    assert!(previous.contains("payg.toml.before-2026"), "{previous}");
    assert_eq!(std::fs::read_to_string(previous).unwrap(), old);
    // What cannot be read is written anew, and kept as well.
    std::fs::write(&path, "a = [").unwrap();
    stage.clock.set("2026-11-02T00:00:00Z".parse().unwrap());
    let done = stage.run(&["init", "--yes", "--force", "-o", "json"]).await.json();
    assert_eq!(done["currency"], "USD", "{done}");
    assert_eq!(std::fs::read_to_string(done["previous_config"].as_str().unwrap()).unwrap(), "a = [");
});

on_both!(who_mistypes_is_asked_again, |stage| async move {
    let typed = "EURO\nEUR\nEurope/Berln\nEurope/Berlin\n\n";
    let answer = stage
        .run_in(&["init", "-o", "json"], |environment| {
            environment.input = Box::new(std::io::Cursor::new(typed));
            environment.input_is_terminal = true;
        })
        .await;
    assert!(answer.stderr.contains("did you mean \"EUR\"?"), "{answer}");
    assert!(answer.stderr.contains("Europe/Berlin\"?"), "{answer}");
    let done = answer.json();
    assert_eq!((&done["currency"], &done["timezone"]), (&"EUR".into(), &"Europe/Berlin".into()), "{done}");
});

on_both!(init_creates_the_first_operator_once, |stage| async move {
    let flags = ["init", "--yes", "--operator-email", "olga@example.com", "--password-stdin", "-o", "json"];
    let done: Value = stage.run_with_input(&flags, PASSWORD).await.json();
    assert_eq!(done["operator"]["role"], "admin", "{done}");
    let again: Value = stage.run_with_input(&flags, PASSWORD).await.json();
    assert_eq!(again["operator"], Value::Null, "{again}");
    let mut view = stage.db().view().await.unwrap();
    let sql = "SELECT COUNT(*) FROM operators WHERE password_hash LIKE '$argon2id$%'";
    let operators: i64 = view.one(sql, vec![]).await.unwrap().get(0).unwrap();
    assert_eq!(operators, 1);
});

on_both!(init_makes_a_database_of_its_own, |stage| async move {
    let flags = ["init", "--yes", "--database-url", "sqlite:new/books.db", "-o", "json"];
    let done = stage.run(&flags).await.json();
    assert!(done["migrations_applied"].as_u64().is_some_and(|count| count > 0), "{done}");
    let text = std::fs::read_to_string(stage.folder().join("payg.toml")).unwrap();
    assert!(text.contains("url = \"sqlite:new/books.db\""), "{text}");
    private(&stage.folder().join("payg.toml"));
    private(&stage.folder().join("new/books.db"));
});

/// Only the owner may read it: it holds passwords, or their hashes.
fn private(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "{}", path.display());
}
