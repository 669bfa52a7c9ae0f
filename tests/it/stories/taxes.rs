//! Taxes: a name and a rate, given to customers.

use crate::on_both;
use crate::stories::world;

on_both!(a_tax_is_set_and_set_again, |stage| async move {
    let vat = stage.run(&["tax", "set", "vat", "19", "-o", "json"]).await.json();
    assert_eq!((&vat["object"], &vat["percent"]), (&"tax".into(), &"19".into()));
    stage.clock.set("2026-11-02T00:00:00Z".parse().unwrap());
    let lower = stage.run(&["tax", "set", "vat", "16.5%", "-o", "json"]).await.json();
    assert_eq!((&lower["id"], &lower["percent"]), (&vat["id"], &"16.5".into()));
    assert_eq!(lower["created_at"], vat["created_at"]);
    assert_eq!(lower["updated_at"], "2026-11-02T00:00:00Z");
    stage.run(&["tax", "set", "city tax", "2.000001"]).await.ok();
    let list = stage.run(&["taxes", "--sort", "percent", "-o", "jsonl"]).await.ok().stdout;
    let names: Vec<&str> = list.lines().map(|line| line.split("\"name\":\"").nth(1).unwrap()).collect();
    assert!(names[0].starts_with("city tax") && names[1].starts_with("vat"), "{list}");
    assert_eq!(stage.run(&["tax", "show", "vat", "-o", "json"]).await.json(), lower);
});

on_both!(what_is_no_tax_is_refused_by_name, |stage| async move {
    stage.run(&["tax", "set", "vat", "19"]).await.ok();
    for (arguments, code, words) in [
        (&["set", "vat", "-1"][..], 2, "percentage \"-1\""),
        (&["set", "vat", "100.000001"], 2, "is not between 0 and 100"),
        (&["set", "vat", "19.1234567"], 2, "has more than 6 decimals"),
        (&["set", "vat", "nineteen"], 2, "percentage \"nineteen\""),
        (&["set", "", "19"], 2, "tax name"),
        (&["show", "vatt"], 3, "did you mean \"vat\"?"),
    ] {
        let answer = stage.run(&[&["tax"], arguments].concat()).await.fails_with(code);
        assert!(answer.stderr.contains(words), "{answer}");
    }
    let percent = stage.run(&["tax", "show", "vat", "-o", "json"]).await.json()["percent"].clone();
    assert_eq!(percent, "19");
});

on_both!(an_invoice_keeps_the_rate_that_it_was_made_with, |stage| async move {
    world::build(&stage).await;
    stage.run(&["user", "update", "ada", "--tax", "vat"]).await.ok();
    stage.run(&["price", "set", "api", "0.01", "--yes"]).await.ok();
    world::uses(&stage, "ada", "api", "2026-10-05T12:00:00Z", "1000").await;
    let report = world::bill(&stage, "2026-10").await;
    assert_eq!(report.totals[0].tax.number(), "1.90");
    stage.run(&["tax", "set", "vat", "7"]).await.ok();
    assert_eq!(world::count(&stage, "SELECT CAST(SUM(rate) AS BIGINT) FROM invoice_taxes").await, 19_000_000);
});
