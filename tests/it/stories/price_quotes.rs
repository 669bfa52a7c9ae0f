//! Quotes: what a quantity would cost, and of which parts.

use crate::on_both;
use crate::stories::world;

const GRADUATED: &str = r#"{"model":"graduated","tiers":[
    {"up_to":"1000","unit_amount":"0.10","flat_amount":"2"},{"up_to":null,"unit_amount":"0.08"}]}"#;

on_both!(a_quote_says_the_exact_amount_and_its_parts, |stage| async move {
    let line = ["price", "quote", "--spec", GRADUATED, "--quantity", "1500", "-o", "json"];
    let quote = stage.run(&line).await.json();
    assert_eq!(quote["amount"], "142");
    let parts: Vec<&str> =
        quote["parts"].as_array().unwrap().iter().map(|part| part["amount"].as_str().unwrap()).collect();
    assert_eq!(parts, ["102", "40"]);
    let slice = ["--from-quantity", "900", "--quantity", "1100", "-o", "json"];
    let quote = stage.run(&[&["price", "quote", "--spec", GRADUATED], &slice[..]].concat()).await.json();
    assert_eq!(quote["amount"], "18");
    let calls = r#"{"model":"package","package_size":"30","package_amount":"0.1","round":"each"}"#;
    let line = ["price", "quote", "--spec", calls, "--quantity", "100", "--events", "10", "-o", "json"];
    assert_eq!(stage.run(&line).await.json()["amount"], "1");
});

on_both!(a_spec_comes_from_a_file_or_standard_input_too, |stage| async move {
    std::fs::write(stage.folder().join("spec.json"), GRADUATED).unwrap();
    let from_file = ["price", "quote", "--spec", "spec.json", "--quantity", "1500", "-o", "json"];
    assert_eq!(stage.run(&from_file).await.json()["amount"], "142");
    let piped = ["price", "quote", "--spec", "-", "--quantity", "1500", "-o", "json"];
    assert_eq!(stage.run_with_input(&piped, GRADUATED).await.json()["amount"], "142");
    for (given, input, words) in [
        ("nofile.json", "", "nofile.json"),
        ("-", "", "JSON"),
        ("-", "{\"model\":\"graduated\",\"tiers\":[]}", "tiers"),
        ("{\"model\":\"gradual\"}", "", "gradual"),
    ] {
        let line = ["price", "quote", "--spec", given, "--quantity", "1"];
        let answer = stage.run_with_input(&line, input).await.fails_with(2);
        assert!(answer.stderr.contains(words), "{answer}");
    }
    let line = ["price", "quote", "--spec", "-", "--quantity", "1"];
    let binary = stage.run_with_input(&line, [0xff, 0xfe]).await.fails_with(2);
    assert!(binary.stderr.contains("is not UTF-8"), "{binary}");
    let huge = stage.run_with_input(&line, " ".repeat((1 << 20) + 1)).await.fails_with(2);
    assert!(huge.stderr.contains("larger than a price spec"), "{huge}");
});

on_both!(a_service_is_quoted_at_the_price_in_force, |stage| async move {
    world::build(&stage).await;
    let none = stage.run(&["price", "quote", "api", "--quantity", "1"]).await.fails_with(3);
    assert!(none.stderr.contains("payg price set api AMOUNT --currency USD"), "{none}");
    stage.run(&["price", "set", "api", "0.001", "--yes"]).await.ok();
    stage.run(&["price", "set", "api", "0.0005", "--customer", "ada", "--yes"]).await.ok();
    stage.run(&["price", "set", "api", "9", "--from", "2026-12-01", "--yes"]).await.ok();
    let amount = async |line: &[&str]| {
        let line = [&["price", "quote", "api", "--quantity", "1500", "-o", "json"], line].concat();
        stage.run(&line).await.json()["amount"].as_str().unwrap().to_owned()
    };
    assert_eq!(amount(&[]).await, "1.5");
    assert_eq!(amount(&["--customer", "ada"]).await, "0.75");
    assert_eq!(amount(&["--customer", "bob"]).await, "1.5");
    for (arguments, words) in [
        (&["api", "--quantity", "-1"][..], "quantity \"-1\" is less than 0"),
        (&["api", "--quantity", "1", "--from-quantity", "2"], "less than 2"),
        (&["api", "--quantity", "1", "--events", "0"], "less than one"),
        (&["api", "--quantity", "0.0000001"], "more than 6 decimals"),
        (&["--quantity", "1"], "SERVICE"),
    ] {
        let answer = stage.run(&[&["price", "quote"], arguments].concat()).await.fails_with(2);
        assert!(answer.stderr.contains(words), "{answer}");
    }
});
