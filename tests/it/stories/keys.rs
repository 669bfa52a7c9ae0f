//! API keys: shown once, kept as a hash, refused as soon as they are revoked.

use crate::on_both;
use crate::stage::accounts::refusal;
use crate::stage::scene::Stage;
use payg::db::tables;
use payg::engine::caller::Subject;
use payg::values::scope::Scope;
use serde_json::Value;

/// Creates a key from the command line and answers it as JSON.
async fn key(stage: &Stage, arguments: &[&str]) -> Value {
    stage.run(&[&["key", "create"], arguments, &["-o", "json"]].concat()).await.json()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_else(|| panic!("{field} is missing in {value}"))
}

on_both!(a_key_lets_its_owner_in_until_it_is_revoked, |stage| async move {
    stage.run(&["user", "create", "ada"]).await.ok();
    let (mut one, mut other) = (stage.server(), stage.server());
    let made = key(&stage, &["ada", "--name", "laptop", "--scope", "usage:write"]).await;
    assert_eq!((text(&made, "object"), &made["scopes"]), ("api_key", &serde_json::json!(["usage:write"])));
    let shown = text(&made, "key");
    let digits = text(&made, "id").strip_prefix("key_").unwrap();
    assert!(shown.starts_with(&format!("payg_live_{digits}_")), "{shown}");
    assert_eq!(shown.len(), "payg_live_".len() + 26 + 1 + 40, "a secret of 200 bits");

    for server in [&mut one, &mut other] {
        server.look().await;
        let caller = server.who(shown).await.unwrap();
        assert!(matches!(caller.subject, Subject::Customer(..)));
        assert!(caller.must(Scope::UsageWrite).is_ok());
        assert_eq!(refusal(caller.must(Scope::UsageRead)), "scope_missing");
        for header in [format!("token {shown}"), format!("JWT {shown}"), format!("BEARER   {shown}")] {
            assert_eq!(server.gate.identify(&server.payg, &header).await.unwrap(), caller);
        }
    }
    stage.run(&["key", "revoke", "laptop"]).await.ok();
    for server in [&mut one, &mut other] {
        server.look().await;
        assert_eq!(refusal(server.who(shown).await), "unauthenticated");
    }
    let again = stage.run(&["key", "revoke", text(&made, "id"), "-o", "json"]).await.json();
    assert!(again["revoked_at"].is_string());
});

on_both!(the_database_holds_no_secret, |stage| async move {
    stage.run(&["user", "create", "ada", "--email", "ada@example.com"]).await.ok();
    stage.with_password(&["user", "update", "ada"], "correct horse").await;
    let made = key(&stage, &["ada"]).await;
    let server = stage.server();
    let tokens = server.log_in("ada", "correct horse").await.unwrap();
    let secrets = [
        text(&made, "key").rsplit('_').next().unwrap().to_owned(),
        tokens.refresh_token.rsplit('_').next().unwrap().to_owned(),
        tokens.access_token.rsplit('.').next().unwrap().to_owned(),
        "correct horse".to_owned(),
    ];
    let mut view = stage.db().view().await.unwrap();
    let mut cells = 0;
    for table in tables::list(&mut view).await.unwrap() {
        for (column, row) in everything(&mut view, &table).await {
            cells += 1;
            for secret in &secrets {
                assert!(!row.contains(secret), "{}.{column} holds a secret: {row}", table.name);
            }
        }
    }
    assert!(cells > 30, "only {cells} cells were looked at");
    let shown = stage.run(&["key", "list", "ada", "-o", "json"]).await.json();
    assert_eq!(shown["data"][0]["id"], made["id"]);
    assert!(!shown.to_string().contains(&secrets[0]) && !shown.to_string().contains("secret"));
});

/// Every text and every binary cell of a table, as text.
async fn everything(view: &mut payg::db::door::View, table: &tables::Table) -> Vec<(String, String)> {
    use payg::db::sql::Backend;
    let mut cells = Vec::new();
    for column in &table.columns {
        let cell = match view.backend() {
            Backend::Sqlite => format!("CAST({} AS BLOB)", column.name),
            Backend::Postgres if column.kind == tables::Kind::Bytes => column.name.clone(),
            Backend::Postgres => format!("convert_to(CAST({} AS TEXT), 'UTF8')", column.name),
        };
        let sql = format!("SELECT {cell} FROM {} WHERE {} IS NOT NULL", table.name, column.name);
        for row in view.all(&*sql.leak(), vec![]).await.unwrap() {
            let bytes: Vec<u8> = row.get(0).unwrap();
            cells.push((column.name.clone(), String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    cells
}

on_both!(a_key_expires_and_its_last_use_is_written_beside_the_requests, |stage| async move {
    stage.run(&["company", "create", "acme"]).await.ok();
    let server = stage.server();
    let made = key(&stage, &["acme", "--name", "till", "--expires", "2026-11-01T02:00:00Z"]).await;
    let shown = text(&made, "key").to_owned();
    let last_use = async || {
        server.gate.write_last_uses(&server.payg).await.unwrap();
        stage.run(&["key", "show", "till", "-o", "json"]).await.json()["last_used_at"].clone()
    };
    assert_eq!(last_use().await, Value::Null);
    server.who(&shown).await.unwrap();
    assert_eq!(last_use().await, "2026-11-01T00:00:00Z");
    stage.at("2026-11-01T00:00:59Z");
    server.who(&shown).await.unwrap();
    assert_eq!(last_use().await, "2026-11-01T00:00:00Z", "at most once a minute");
    stage.at("2026-11-01T01:59:59Z");
    server.who(&shown).await.unwrap();
    assert_eq!(last_use().await, "2026-11-01T01:59:59Z");
    stage.at("2026-11-01T02:00:00Z");
    assert_eq!(refusal(server.who(&shown).await), "unauthenticated");
    let late = ["key", "create", "acme", "--expires", "2026-10-01"];
    assert!(stage.run(&late).await.fails_with(2).stderr.contains("not in the future"));
});

on_both!(whoever_is_disabled_is_kept_out_and_a_role_is_the_present_one, |stage| async move {
    stage.run(&["user", "create", "ada"]).await.ok();
    for (name, role) in [("olga", "admin"), ("otto", "admin")] {
        let email = format!("{name}@example.com");
        stage.run(&["operator", "create", name, "--email", &email, "--role", role]).await.ok();
    }
    let of_ada = text(&key(&stage, &["ada"]).await, "key").to_owned();
    let of_otto = text(&key(&stage, &["--operator", "otto", "--scope", "internal"]).await, "key").to_owned();
    let mut server = stage.server();
    server.look().await;
    let admin = payg::records::operator::Role::Admin;
    assert!(!server.who(&of_ada).await.unwrap().scopes.allow(Scope::Internal), "no customer is internal");
    assert!(server.who(&of_otto).await.unwrap().must_operate(admin).is_ok());

    stage.run(&["user", "disable", "ada"]).await.ok();
    stage.run(&["operator", "update", "otto", "--role", "viewer"]).await.ok();
    server.look().await;
    assert_eq!(refusal(server.who(&of_ada).await), "account_disabled");
    assert_eq!(refusal(server.who(&of_otto).await.unwrap().must_operate(admin)), "role_missing");
    stage.run(&["user", "enable", "ada"]).await.ok();
    stage.run(&["operator", "disable", "otto"]).await.ok();
    server.look().await;
    assert!(server.who(&of_ada).await.is_ok());
    assert_eq!(refusal(server.who(&of_otto).await), "account_disabled");
});

on_both!(what_is_no_key_is_refused_without_a_word_why, |stage| async move {
    stage.run(&["user", "create", "ada"]).await.ok();
    let shown = text(&key(&stage, &["ada"]).await, "key").to_owned();
    let server = stage.server();
    let (head, _) = shown.rsplit_once('_').unwrap();
    let forged = format!("{head}_{}", "0".repeat(40));
    for credential in ["payg_live_", "payg_live_x_y", "x", "a.b.c", "..", forged.as_str(), &shown[..60]] {
        assert_eq!(refusal(server.who(credential).await), "unauthenticated", "{credential}");
    }
    for header in ["", "Bearer", "Bearer ", &shown, &format!("Basic {shown}"), &"x".repeat(10_000)] {
        let answer = server.gate.identify(&server.payg, header).await;
        assert_eq!(refusal(answer), "unauthenticated", "{header}");
    }
    for (arguments, code, words) in [
        (&["ada", "--scope", "usage:wirte"][..], 2, "did you mean \"usage:write\"?"),
        (&["ada", "--scope", "internal"], 2, "is for keys of operators"),
        (&["nobody"], 3, "there is no customer"),
        (&["--operator", "nobody@example.com"], 3, "there is no operator"),
        (&[], 2, "name a customer, or --operator"),
        (&["ada", "--name", ""], 2, "is empty"),
    ] {
        let answer = stage.run(&[&["key", "create"], arguments].concat()).await.fails_with(code);
        assert!(answer.stderr.contains(words), "{answer}");
    }
});
