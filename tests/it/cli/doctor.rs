//! The doctor finds what is wrong and says what to do.

use crate::on_both;
use crate::stage::command::Answer;
use payg::cli::environment::Environment;
use payg::db::sql::Backend;
use payg::values;
use serde_json::Value;

/// A check's status and detail.
fn check(answer: &Answer, name: &str) -> (String, String) {
    let document: Value = serde_json::from_str(&answer.stdout).unwrap();
    let checks = document["data"].as_array().unwrap();
    let check = checks.iter().find(|check| check["name"] == name);
    let check = check.unwrap_or_else(|| panic!("no check {name}\n{answer}"));
    let text = |field: &str| check[field].as_str().unwrap().to_owned();
    (text("status"), text("detail"))
}

on_both!(a_fresh_database_is_healthy, |stage| async move {
    let answer = stage.run(&["doctor", "-o", "json"]).await.ok();
    for name in ["database", "schema", "ledger", "prices"] {
        assert_eq!(check(&answer, name).0, "ok", "{answer}");
    }
    assert_eq!(check(&answer, "clock").0, "warn", "the stage's clock stands still\n{answer}");
});

on_both!(a_ledger_that_does_not_balance_fails, |stage| async move {
    let db = stage.db();
    let mut tx = db.begin().await.unwrap();
    let customer = payg::values::id::fresh();
    let sql =
        "INSERT INTO accounts (customer_id, role, currency, debits, credits) VALUES ($1, $2, $3, $4, $5)";
    tx.run(sql, values![customer, "cash", "EUR", 5i64, 0i64]).await.unwrap();
    tx.commit().await.unwrap();
    let answer = stage.run(&["doctor", "-o", "json"]).await.fails_with(1);
    let (status, detail) = check(&answer, "ledger");
    assert_eq!(status, "fail");
    assert!(detail.contains("in EUR accounts hold 5 debits and 0 credits"), "{detail}");
    let problem: Value = serde_json::from_str(&answer.stderr).unwrap();
    assert_eq!(problem["code"], "unhealthy");
    let mut tx = db.begin().await.unwrap();
    tx.run("DELETE FROM accounts", vec![]).await.unwrap();
    tx.commit().await.unwrap();
});

on_both!(an_old_schema_and_a_newer_one_are_told_apart, |stage| async move {
    let db = stage.db();
    let mut tx = db.begin().await.unwrap();
    tx.run("UPDATE _sqlx_migrations SET version = 900 WHERE version = 1", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let answer = stage.run(&["doctor", "-o", "json"]).await.fails_with(1);
    assert!(check(&answer, "schema").1.contains("newer than this binary"), "{answer}");
    let told = stage.run(&["db", "status"]).await.fails_with(5);
    assert!(told.stderr.contains("hint: use a newer payg"), "{told}");
    let mut tx = db.begin().await.unwrap();
    tx.run("DELETE FROM _sqlx_migrations WHERE version = 900", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let answer = stage.run(&["doctor", "-o", "json"]).await.fails_with(1);
    assert!(check(&answer, "schema").1.contains("0001_customers"), "{answer}");
    let told = stage.run(&["db", "backup", "b.backup"]).await.fails_with(5);
    assert!(told.stderr.contains("hint: payg db migrate"), "{told}");
});

on_both!(a_database_that_may_forget_is_refused, |stage| async move {
    let strict = |world: &mut Environment| {
        world.variables.insert("PAYG_DATABASE_ACCEPT_DATA_LOSS".to_owned(), "false".to_owned());
    };
    let doctor = stage.run_in(&["doctor", "-o", "json"], strict).await;
    let backup = stage.run_in(&["db", "backup", "b.backup"], strict).await;
    match stage.db().backend() {
        Backend::Sqlite => {
            assert_eq!(check(&doctor, "durability").0, "ok");
            backup.ok();
        }
        // The private cluster of the tests runs without fsync; a given one may be a real one.
        Backend::Postgres if check(&doctor, "durability").0 == "fail" => {
            assert!(check(&doctor, "durability").1.contains("fsync=off"), "{doctor}");
            let told = backup.fails_with(5);
            assert!(told.stderr.contains("it may lose what it acknowledged"), "{told}");
            let doctor = stage.run(&["doctor", "-o", "json"]).await.ok();
            assert_eq!(check(&doctor, "durability").0, "warn");
        }
        Backend::Postgres => {}
    }
});

on_both!(a_mistyped_variable_is_said_wherever_it_would_have_been_read, |stage| async move {
    let mistyped = |world: &mut Environment| {
        world.variables.insert("PAYG_DATABSE_URL".to_owned(), "postgres://u:hush@h/d".to_owned());
        world.variables.insert("PAYG_SERVICE_HOST".to_owned(), "10.0.0.1".to_owned());
        world.variables.insert("PAYG_TEST_X".to_owned(), "1".to_owned());
    };
    let listed = stage.run_in(&["user", "list"], mistyped).await.ok();
    let said = "warning: payg knows no variable PAYG_DATABSE_URL and passes it over \
                (did you mean PAYG_DATABASE_URL?)\n";
    assert_eq!(listed.stderr, said);
    assert_eq!(stage.run_in(&["user", "list", "-q"], mistyped).await.ok().stderr, "");
    let doctor = stage.run_in(&["doctor", "-q", "-o", "json"], mistyped).await.ok();
    let (status, detail) = check(&doctor, "environment");
    assert_eq!(status, "warn");
    assert_eq!(detail, "payg knows no variable PAYG_DATABSE_URL and passes it over");
    assert!(doctor.stdout.contains("did you mean PAYG_DATABASE_URL?"), "{doctor}");
    assert!(!doctor.stdout.contains("hush"), "a value may be a secret\n{doctor}");
    assert_eq!(check(&stage.run(&["doctor", "-o", "json"]).await, "environment").0, "ok");
});

on_both!(a_shop_whose_customers_would_pay_nothing_is_warned_of, |stage| async move {
    let with_shop = |gateway: &'static str| {
        move |world: &mut Environment| {
            for (name, value) in [("YOOKASSA_SHOP_ID", "100500"), ("YOOKASSA_SECRET", "test_secret")] {
                world.variables.insert(format!("PAYG_{name}"), value.to_owned());
            }
            world.variables.insert("PAYG_PAYMENTS_GATEWAY".to_owned(), gateway.to_owned());
        }
    };
    for (gateway, status) in [("sandbox", "warn"), ("yookassa", "ok")] {
        let doctor = stage.run_in(&["doctor", "-o", "json"], with_shop(gateway)).await;
        let (found, detail) = check(&doctor, "gateway");
        assert_eq!(found, status, "{doctor}");
        assert!(detail.contains(&format!("money is moved by {gateway}")), "{doctor}");
    }
    assert_eq!(check(&stage.run(&["doctor", "-o", "json"]).await, "gateway").0, "ok");
});
