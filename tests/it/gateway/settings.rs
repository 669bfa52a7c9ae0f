//! The account with YooKassa: its key is never shown, and an account without one is refused.

use crate::on_both;
use crate::stage::scene::Stage;

/// Runs a command with settings of YooKassa in the environment.
async fn run(stage: &Stage, words: &[&str], variables: &[(&str, &str)]) -> crate::stage::command::Answer {
    let change = |environment: &mut payg::cli::environment::Environment| {
        for (name, value) in variables {
            environment.variables.insert((*name).to_owned(), (*value).to_owned());
        }
    };
    stage.run_in(words, change).await
}

on_both!(the_key_is_never_shown_and_never_missing, |stage| async move {
    let shop = ("PAYG_YOOKASSA_SHOP_ID", "100500");
    let key = ("PAYG_YOOKASSA_SECRET", "test_secret_of_the_shop");
    let list = run(&stage, &["config", "list", "-o", "json"], &[shop, key]).await.ok();
    assert!(list.stdout.contains("100500") && !list.stdout.contains("test_secret"), "{list}");
    run(&stage, &["user", "list"], &[shop, key]).await.ok();
    let missing = run(&stage, &["user", "list"], &[shop]).await.fails_with(2);
    assert!(missing.stderr.contains("PAYG_YOOKASSA_SECRET"), "{missing}");
    let file = stage.folder().join("key");
    std::fs::write(&file, "test_secret\n").unwrap();
    let file = ("PAYG_YOOKASSA_SECRET_FILE", file.to_str().unwrap());
    run(&stage, &["user", "list"], &[shop, file]).await.ok();
    let open = ("PAYG_YOOKASSA_BASE_URL", "http://api.yookassa.ru/v3");
    let refused = run(&stage, &["user", "list"], &[shop, key, open]).await.fails_with(2);
    assert!(refused.stderr.contains("is not https://"), "{refused}");
});
