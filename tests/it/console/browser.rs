//! Stories in a real browser; each page is held to its console, to what it loads and to axe.

use crate::console::person::{PASSWORD, set};
use crate::stage::both::tell;
use crate::stage::browser::{Browser, is_refreshing, is_shown};
use crate::stage::effort::is_thorough;
use payg::db::sql::Backend;
use std::path::Path;

/// Looks at the page dark and on a telephone at once; everything by itself where there is time, and
/// where its pictures are wanted.
pub async fn looked_at(browser: &Browser, name: &str) {
    let all = [(1280, true, "dark"), (360, false, "narrow"), (1280, false, "light")];
    if !is_thorough() && !is_refreshing() {
        browser.looks(360, true).await;
        browser.is_sound().await;
        browser.looks(1280, false).await;
        return pictured(browser, name).await;
    }
    for (width, dark, suffix) in all {
        browser.looks(width, dark).await;
        browser.is_sound().await;
        browser.picture(&format!("{name}-{suffix}")).await;
    }
    pictured(browser, name).await;
}

/// Holds the documentation's picture of a page to the page as it is.
async fn pictured(browser: &Browser, name: &str) {
    if !is_shown(&format!("{name}-light.png")) {
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let (outline, path) = (browser.outline().await, folder.join(format!("{name}.txt")));
    if is_refreshing() {
        std::fs::write(path, outline).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        kept, outline,
        "the picture {name} is of another page: PAYG_REFRESH=1 cargo test console::browser"
    );
}

/// Waits until the search has the focus.
async fn is_searching(browser: &Browser) {
    let start = std::time::Instant::now();
    while browser.evaluate("document.activeElement.id").await != "search" {
        assert!(start.elapsed().as_secs() < 60, "nothing is searched");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

/// Logs in on the page for it.
pub async fn log_in(browser: &Browser, name: &str) {
    browser.go("/login").await;
    browser.fill("#f-name", name).await;
    browser.fill("#f-password", PASSWORD).await;
    browser.press("main form button").await;
}

#[test]
fn somebody_signs_up_uses_a_service_and_sees_the_cost() {
    tell(Backend::Sqlite, |stage| async move {
        let server = set(&stage).await;
        let Some(browser) = Browser::open(&server.url).await else { return };
        browser.go("/login").await;
        looked_at(&browser, "login").await;
        browser.press_text("Not registered? Sign up").await;
        browser.fill("#f-user_name", "cleo").await;
        browser.fill("#f-password", PASSWORD).await;
        browser.fill("#f-repeated", PASSWORD).await;
        looked_at(&browser, "signup").await;
        browser.press_text("Sign up").await;
        browser.sees("Hello, cleo").await;
        looked_at(&browser, "home-new").await;
        browser.press_text("Use api once").await;
        browser.sees("Used api once.").await;
        browser.sees("0.001 USD").await;
        looked_at(&browser, "home-user").await;
        for path in ["/usage", "/invoices", "/profile", "/keys", "/help"] {
            browser.go(path).await;
            browser.is_sound().await;
        }
        browser.go("/").await;
        browser.press("footer button[value=dark]").await;
        browser.sees("Hello, cleo").await;
        let theme = browser.evaluate("document.documentElement.dataset.theme").await;
        assert_eq!(theme, "dark", "the theme that was chosen stays");
        browser.is_sound().await;
        browser.go("/usage").await;
        browser.press("header button").await;
        browser.sees("You are logged out.").await;
        browser.back().await;
        browser.sees("Forgot the password?").await;
        let shown = browser.evaluate("document.body.innerText").await;
        assert!(!shown.as_str().unwrap().contains("cleo"), "nothing of the session is left: {shown}");
        browser.close().await;
        server.stop().await;
    });
}

#[test]
fn an_operator_changes_a_price_bills_and_voids() {
    tell(Backend::Sqlite, |stage| async move {
        let server = set(&stage).await;
        let Some(browser) = Browser::open(&server.url).await else { return };
        log_in(&browser, "admin@example.com").await;
        browser.sees("Owed to you").await;
        looked_at(&browser, "home-operator").await;
        browser.go("/prices/new/set?service=api").await;
        browser.fill("#f-amount", "0.002").await;
        browser.press_text("Preview").await;
        browser.sees("Preview, nothing is kept").await;
        looked_at(&browser, "price-preview").await;
        browser.press_text("New price").await;
        browser.sees("0.002 USD").await;
        browser.go("/invoices").await;
        looked_at(&browser, "invoices").await;
        browser.go("/invoices/INV-2026-000002").await;
        looked_at(&browser, "invoice").await;
        browser.press_text("Void").await;
        browser.sees("is void").await;
        browser.press_text("Void").await;
        browser.sees("Voided").await;
        browser.go("/bill").await;
        browser.press_text("Preview").await;
        browser.sees("1 invoices would be new").await;
        looked_at(&browser, "bill-preview").await;
        browser.press_text("Run the bill").await;
        browser.sees("1 invoices new").await;
        for path in [
            "/customers",
            "/customers/ada",
            "/services",
            "/services/api",
            "/prices",
            "/limits",
            "/taxes",
            "/ledger",
            "/operators",
            "/keys",
            "/credit-notes",
            "/bill",
            "/customers/new/create",
        ] {
            browser.go(path).await;
            browser.is_sound().await;
        }
        browser.close().await;
        server.stop().await;
    });
}

#[test]
fn the_keyboard_is_enough() {
    const ENTER: &str = "\u{e007}";
    const TAB: &str = "\u{e004}";
    tell(Backend::Sqlite, |stage| async move {
        let server = set(&stage).await;
        let Some(browser) = Browser::open(&server.url).await else { return };
        browser.go("/login").await;
        browser.keys(&TAB.repeat(3)).await;
        browser.keys("operator@example.com").await;
        browser.keys(TAB).await;
        browser.keys(PASSWORD).await;
        browser.keys(ENTER).await;
        browser.sees("Owed to you").await;
        browser.keys("gi").await;
        browser.arrives("/invoices").await;
        browser.sees("INV-2026-000001").await;
        browser.keys("j").await;
        browser.keys(ENTER).await;
        browser.sees("Subtotal").await;
        // A page without a search leads to one that has it, and Esc leaves the field.
        browser.keys("gh").await;
        browser.arrives("/").await;
        browser.sees("Owed to you").await;
        browser.keys("/").await;
        browser.arrives("/customers#search").await;
        is_searching(&browser).await;
        browser.keys("ada").await;
        browser.arrives("/customers?q=ada&kind=&status=").await;
        browser.keys("\u{e00c}gc").await;
        browser.arrives("/customers").await;
        browser.sees("bob").await;
        browser.keys("/").await;
        browser.keys("ada").await;
        browser.arrives("/customers?q=ada&kind=&status=").await;
        let shown = browser.evaluate("document.getElementById('list').innerText").await;
        assert!(!shown.as_str().unwrap().contains("bob"), "the list follows what is typed: {shown}");
        browser.is_sound().await;
        browser.evaluate("document.activeElement.blur()").await;
        browser.keys("?").await;
        browser.sees("search the list").await;
        browser.close().await;
        server.stop().await;
    });
}

#[test]
fn nothing_needs_a_script() {
    tell(Backend::Sqlite, |stage| async move {
        let server = set(&stage).await;
        let Some(browser) = Browser::open(&server.url).await else { return };
        browser.without_scripts().await;
        log_in(&browser, "operator@example.com").await;
        browser.sees("Owed to you").await;
        browser.go("/customers").await;
        browser.fill("#search", "ada").await;
        browser.press("form.filters button").await;
        browser.sees("payg user list --search ada").await;
        browser.go("/services").await;
        browser.press("tbody tr:first-child input").await;
        browser.press_text("Archive").await;
        browser.sees("Archive: 1 of 1 ticked").await;
        browser.go("/bill").await;
        browser.press_text("Preview").await;
        browser.sees("invoices would be new").await;
        browser.close().await;
        server.stop().await;
    });
}
