//! Operators: their roles, their passwords, and the admin that always stays.

use crate::on_both;
use crate::stories::world::count;
use payg::engine::password;
use payg::records::operator;
use serde_json::Value;

on_both!(an_operator_comes_changes_and_goes, |stage| async move {
    let line = ["operator", "create", "Olga", "--email", "Olga@Example.com", "--role", "admin", "-o", "json"];
    let olga = stage.run(&line).await.json();
    assert_eq!((&olga["object"], &olga["role"]), (&"operator".into(), &"admin".into()));
    assert_eq!(olga["email"], "olga@example.com");
    let line =
        ["operator", "create", "Otto", "--email", "otto@example.com", "--password-stdin", "-o", "json"];
    let otto = stage.run_with_input(&line, "correct horse").await.json();
    assert_eq!(otto["role"], "operator");
    let mut view = stage.db().view().await.unwrap();
    let id = otto["id"].as_str().unwrap().parse().unwrap();
    let hash = operator::password_hash(&mut view, id).await.unwrap().unwrap();
    drop(view);
    assert!(password::matches("correct horse", &hash).unwrap());

    let line = ["operator", "update", "otto", "--role", "viewer", "--name", "Otto O", "-o", "json"];
    let changed = stage.run(&line).await.json();
    assert_eq!((&changed["role"], &changed["display_name"]), (&"viewer".into(), &"Otto O".into()));
    stage.run(&["operator", "disable", "otto"]).await.ok();
    let disabled = stage.run(&["operators", "--status", "disabled", "-o", "json"]).await.json();
    assert_eq!(disabled["data"][0]["email"], "otto@example.com");
    let enabled = stage.run(&["operator", "enable", "otto", "-o", "json"]).await.json();
    assert_eq!(enabled["disabled_at"], Value::Null);
    let admins = stage.run(&["operator", "list", "--role", "admin", "-o", "id"]).await.ok();
    assert_eq!(admins.stdout.trim(), olga["id"].as_str().unwrap());
    let by_id = stage.run(&["operator", "show", olga["id"].as_str().unwrap(), "-o", "json"]).await.json();
    assert_eq!(by_id, olga);
});

on_both!(the_last_enabled_admin_stays, |stage| async move {
    let create = async |name: &str, role: &str| {
        let email = format!("{name}@example.com");
        stage.run(&["operator", "create", name, "--email", &email, "--role", role]).await.ok();
    };
    create("olga", "admin").await;
    create("otto", "viewer").await;
    for line in [&["operator", "disable", "olga"][..], &["operator", "update", "olga", "--role", "viewer"]] {
        let refused = stage.run(line).await.fails_with(5);
        assert!(refused.stderr.contains("olga@example.com is the last enabled admin"), "{refused}");
    }
    create("oda", "admin").await;
    stage.run(&["operator", "disable", "olga"]).await.ok();
    stage.run(&["operator", "disable", "oda"]).await.fails_with(5);
});

on_both!(what_no_operator_can_have_is_refused_by_name, |stage| async move {
    stage.run(&["operator", "create", "Olga", "--email", "olga@example.com"]).await.ok();
    stage.run(&["operator", "create", "Otto", "--email", "otto@example.com"]).await.ok();
    for (arguments, code, words) in [
        (&["create", "O", "--email", "OLGA@example.com"][..], 5, "olga@example.com exists"),
        (&["update", "otto", "--email", "olga@example.com"], 5, "olga@example.com exists"),
        (&["create", "O", "--email", "o"], 2, "e-mail address \"o\""),
        (&["create", "O", "--email", "o@example.com", "--role", "amdin"], 2, "did you mean \"admin\"?"),
        (&["create", "O"], 2, "--email"),
        (&["show", "oskar@example.com"], 3, "there is no operator"),
        (&["show", "o"], 2, "may mean olga@example.com, otto@example.com"),
        (&["list", "--role", "boss"], 2, "role \"boss\""),
    ] {
        let answer = stage.run(&[&["operator"], arguments].concat()).await.fails_with(code);
        assert!(answer.stderr.contains(words), "{answer}");
    }
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM operators").await, 2);
});
