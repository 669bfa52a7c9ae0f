//! Reports in a browser: figures that take long to count are kept, and say of when they are.

use crate::console::money::until;
use crate::console::person::{Person, set};
use crate::on_both;
use crate::stage::scene::Stage;
use serde_json::Value;

/// What is kept under names that begin so: the figures.
async fn kept(stage: &Stage, name: &str) -> Value {
    let mut view = stage.db().view().await.unwrap();
    let sql = "SELECT name, figures FROM kept_figures ORDER BY name";
    let rows = view.all(sql, vec![]).await.unwrap();
    let row = rows.iter().find(|row| row.get::<String>(0).unwrap().starts_with(name)).expect("it is kept");
    serde_json::from_str(&row.get::<String>(1).unwrap()).unwrap()
}

on_both!(slow_figures_are_kept_and_counted_beside_the_page, |stage| async move {
    let server = set(&stage).await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let page = viewer.get("/reports/aging").await;
    page.is_status(200);
    assert!(page.text.contains("12.20 USD") && !page.text.contains("As of"), "{page}");

    // What the work in the background keeps is what the command line counts.
    stage.line("work --once").await.ok();
    for (name, line) in [
        ("mrr ", "report mrr"),
        ("revenue ", "report revenue"),
        ("usage ", "report usage"),
        ("aging ", "report aging --by customer"),
    ] {
        assert_eq!(kept(&stage, name).await["rows"], stage.json(line).await["data"], "{line}");
    }
    assert_eq!(kept(&stage, "home ").await["customers"], 2);

    // Here they are quick. Where they are slow, the page shows them as they were kept, and says so.
    stage.line("payment record INV-2026-000001 --amount 12.20 --description cash").await.ok();
    let page = viewer.get("/reports/aging").await;
    assert!(!page.text.contains("12.20 USD") && page.text.contains("4.00 USD"), "{page}");
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE kept_figures SET took_millis = 60000", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    for path in ["/reports/aging", "/"] {
        let page = viewer.get(path).await;
        assert!(page.text.contains("As of 2026-11-01 09:00."), "{page}");
    }
    let page = viewer.get("/reports/aging").await;
    assert!(page.text.contains("12.20 USD"), "{page}");
    let csv = viewer.get("/reports/aging?format=csv").await;
    assert!(csv.text.contains("12.20 USD"), "{csv}");

    // Once they are old, whoever looks has them counted again.
    stage.at("2026-11-01T09:06:00Z");
    viewer.get("/reports/aging").await.is_status(200);
    let page = until(&mut viewer, "/reports/aging", "0–30 days: 4<").await;
    assert!(!page.text.contains("12.20 USD"), "{page}");
    server.stop().await;
});

on_both!(a_page_says_that_its_figures_are_being_counted_and_shows_them_when_they_are, |stage| async move {
    set(&stage).await.stop().await;
    let server = stage.serve_impatient().await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let path = "/reports/aging?currency=USD";
    let page = viewer.get(path).await;
    page.is_status(200);
    assert!(
        page.text.contains("The figures are being counted") && !page.text.contains("12.20 USD"),
        "{page}"
    );
    // With scripts the list is asked for again each second, without them the page every two.
    for word in ["<progress", &format!("hx-get=\"{path}\""), "http-equiv=\"refresh\" content=\"2\""] {
        assert!(page.text.contains(word), "{word}: {page}");
    }
    // Who cannot look again waits: a file, a picture, the home.
    let csv = viewer.get(&format!("{path}&format=csv")).await;
    assert!(csv.text.contains("12.20 USD"), "{csv}");
    let picture = viewer.get(&format!("{path}&format=picture")).await;
    assert!(picture.text.contains("<figure class=\"chart\">"), "{picture}");
    let home = viewer.get("/").await;
    assert!(home.text.contains("Owed to you"), "{home}");

    // Counted beside the page, they are kept if that took long, and the page shows them.
    stage.line("work --once").await.ok();
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE kept_figures SET took_millis = 60000", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let page = viewer.get("/reports/aging").await;
    assert!(page.text.contains("12.20 USD") && page.text.contains("As of 2026-11-01 09:00."), "{page}");
    assert!(!page.text.contains("being counted") && !page.text.contains("http-equiv=\"refresh\""), "{page}");
    server.stop().await;
});

on_both!(months_that_nobody_asked_for_before_are_counted_when_somebody_does, |stage| async move {
    let server = set(&stage).await;
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let page = viewer.get("/reports/revenue?from=2026-10&to=2026-10&currency=USD").await;
    page.is_status(200);
    let net =
        stage.json("report revenue --from 2026-10 --to 2026-10").await["data"][0]["net"]["amount"].clone();
    assert!(page.text.contains(net.as_str().unwrap()), "{page}");
    viewer.get("/reports/revenue?from=2026-10&to=2026-09").await.is_status(422);
    viewer.get("/reports/nothing").await.is_status(404);
    server.stop().await;
});

on_both!(a_price_with_tiers_has_a_curve, |stage| async move {
    let server = set(&stage).await;
    let spec = r#"{"model":"graduated","tiers":[{"up_to":"1000","unit_amount":"0.10"},{"up_to":null,"unit_amount":"0.08"}]}"#;
    let line = ["price", "set", "api", "--spec", spec, "--from", "2026-12-01", "--yes"];
    stage.run(&line).await.ok();
    let mut viewer = Person::logged_in(&server, "viewer@example.com").await;
    let prices = stage.json("price history api").await["data"].as_array().unwrap().clone();
    let pages = prices.iter().map(|price| (price["model"].clone(), price["id"].as_str().unwrap().to_owned()));
    let mut curves = Vec::new();
    for (_, id) in pages {
        let page = viewer.get(&format!("/prices/{id}")).await;
        page.is_status(200);
        curves.extend(page.text.contains("<figure class=\"chart\">").then(|| page.text.clone()));
    }
    assert_eq!(curves.len(), 1, "a price whose units all cost the same has no curve");
    let page = &curves[0];
    for words in ["<title", "<desc", "What a month costs by how much is used, USD", "1,000", "100", "140"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    server.stop().await;
});
