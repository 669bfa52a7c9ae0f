//! Charts on a telephone: they fit, and their type can be read.

use crate::console::browser::log_in;
use crate::console::person::set;
use crate::stage::both::tell;
use crate::stage::browser::Browser;
use payg::db::sql::Backend;
use serde_json::Value;

/// What is wrong with the pictures of a page: one that is wider than the window, type that is too small, a
/// label that is cut off or lies on another.
const WRONG: &str = "(() => {
    const wrong = [], shown = Array.from(document.querySelectorAll('figure.chart svg'))
        .filter(svg => svg.getBoundingClientRect().width > 0);
    if (!shown.length) { wrong.push('no picture is shown'); }
    for (const svg of shown) {
        const box = svg.getBoundingClientRect();
        const scale = box.width / svg.viewBox.baseVal.width;
        if (box.left < 0 || box.right > window.innerWidth) { wrong.push('it is ' + box.width + ' wide'); }
        const texts = Array.from(svg.querySelectorAll('text'));
        for (const text of texts) {
            const size = parseFloat(getComputedStyle(text).fontSize) * scale, at = text.getBoundingClientRect();
            if (size < 10.5) { wrong.push(text.textContent + ' is ' + size + ' px high'); }
            if (at.left < box.left - 1 || at.right > box.right + 1) { wrong.push(text.textContent + ' is cut off'); }
            for (const other of texts) {
                const there = other.getBoundingClientRect();
                const lies = other !== text && at.left < there.right - 1 && there.left < at.right - 1
                    && at.top < there.bottom - 3 && there.top < at.bottom - 3;
                if (lies) { wrong.push(text.textContent + ' lies on ' + other.textContent); }
            }
        }
        if (svg.parentElement.scrollWidth > svg.parentElement.clientWidth) { wrong.push('it scrolls'); }
    }
    return wrong;
})()";

async fn fits(browser: &Browser, path: &str) {
    for width in [360, 1280] {
        browser.looks(width, false).await;
        browser.go(path).await;
        browser.is_sound().await;
        let wrong = browser.evaluate(WRONG).await;
        assert_eq!(wrong, Value::Array(Vec::new()), "{path} at {width}");
    }
}

#[test]
fn every_chart_fits_a_telephone_and_can_be_read() {
    tell(Backend::Sqlite, |stage| async move {
        let server = set(&stage).await;
        let spec = r#"{"model":"graduated","tiers":[{"up_to":"1000","unit_amount":"0.10"},{"up_to":null,"unit_amount":"0.08"}]}"#;
        stage.run(&["price", "set", "api", "--spec", spec, "--from", "2026-12-01", "--yes"]).await.ok();
        stage
            .lines("plan create gold --name Gold --monthly 10\nsubscription create bob gold --every month")
            .await;
        // The first day of a month has one day, and names are as long as services are called.
        for name in ["messages-delivered", "storage-gibibytes", "voice-minutes"] {
            stage.lines(&format!("service create {name} --unit unit\nprice set {name} 0.5 --yes")).await;
            stage.used(&format!("ada {name} 2026-11-01T08:00:00Z 1234")).await;
        }
        stage.used("ada api 2026-11-01T08:00:00Z 5000").await;
        let Some(browser) = Browser::open(&server.url).await else { return };
        log_in(&browser, "ada").await;
        browser.sees("Hello, ada").await;
        fits(&browser, "/").await;
        stage.at("2026-11-30T09:00:00Z");
        stage.used("ada api 2026-11-29T08:00:00Z 7000").await;
        log_in(&browser, "ada").await;
        browser.sees("Hello, ada").await;
        fits(&browser, "/").await;
        browser.press("header button").await;
        browser.sees("You are logged out.").await;
        log_in(&browser, "viewer@example.com").await;
        browser.sees("Owed to you").await;
        for name in ["mrr", "revenue", "usage", "aging"] {
            fits(&browser, &format!("/reports/{name}")).await;
        }
        let prices = stage.json("price history api").await;
        let curved = prices["data"].as_array().unwrap().iter().map(|price| price["id"].as_str().unwrap());
        let mut seen = 0;
        for id in curved {
            browser.go(&format!("/prices/{id}")).await;
            if browser.evaluate("document.querySelectorAll('figure.chart').length").await == 1 {
                fits(&browser, &format!("/prices/{id}")).await;
                seen += 1;
            }
        }
        assert_eq!(seen, 1, "the tiered price has a curve");
        browser.close().await;
        server.stop().await;
    });
}
