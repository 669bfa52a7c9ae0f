//! Companies: customers with a bank account.

use crate::on_both;
use crate::stories::world;
use serde_json::{Value, json};

on_both!(a_company_has_a_bank_account_with_its_zeros, |stage| async move {
    let line = ["company", "create", "acme", "--bsb", "062-000", "--account", "00012345", "-o", "json"];
    let created = stage.run(&line).await.json();
    assert_eq!(created["kind"], "company");
    assert_eq!((&created["bsb"], &created["account_number"]), (&json!("062-000"), &json!("00012345")));
    assert_eq!((&created["user_name"], &created["external_id"]), (&Value::Null, &json!("acme")));
    let csv = stage.run(&["companies", "-o", "csv"]).await.ok().stdout;
    assert!(csv.lines().nth(1).unwrap().ends_with("acme,acme,,USD,062-000,00012345,"), "{csv}");
    let moved = ["company", "update", "acme", "--account", "000999", "-o", "json"];
    assert_eq!(stage.run(&moved).await.json()["account_number"], "000999");
    let gone = ["company", "update", "acme", "--bsb", "", "--account", "", "-o", "json"];
    assert_eq!(stage.run(&gone).await.json()["bsb"], Value::Null);
});

on_both!(what_no_company_can_have_is_refused_by_name, |stage| async move {
    world::build(&stage).await;
    for (arguments, words) in [
        (
            &["create", "Initech", "--bsb", "062000", "--account", "12345"][..],
            "BSB \"062000\" is not like 062-000",
        ),
        (&["create", "Initech", "--bsb", "062-000", "--account", "1234"], "is not 5 to 9 digits"),
        (&["create", "Initech", "--bsb", "062-000", "--account", "12-345"], "is not 5 to 9 digits"),
        (&["create", "Initech", "--bsb", "999-999", "--account", "12345"], "the end of a file, not a branch"),
        (&["create", "Initech", "--bsb", "062-000", "--account", "00000000"], "nothing but zeros"),
        (&["create", "Initech", "--bsb", "062-000"], "--account"),
        (&["update", "acme", "--bsb", ""], "are given together"),
    ] {
        let answer = stage.run(&[&["company"], arguments].concat()).await.fails_with(2);
        assert!(answer.stderr.contains(words), "{answer}");
    }
});

on_both!(users_and_companies_are_not_mixed_up, |stage| async move {
    world::build(&stage).await;
    let refused = stage.run(&["user", "show", "acme"]).await.fails_with(3);
    assert!(refused.stderr.contains("payg company show acme"), "{refused}");
    stage.run(&["company", "disable", "ada"]).await.fails_with(3);
    let companies = stage.run(&["company", "list", "-o", "json"]).await.json();
    assert_eq!(companies["data"].as_array().unwrap().len(), 1);
    stage.run(&["company", "disable", "acme"]).await.ok();
    stage.run(&["company", "enable", "acme"]).await.ok();
});
