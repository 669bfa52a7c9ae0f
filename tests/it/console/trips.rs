//! Whole trips in a real browser: a user from sign-up to the invoice, a company, a subscriber.

use crate::console::browser::{log_in, looked_at};
use crate::console::person::{PASSWORD, between, set};
use crate::console::world::{company, full, listed, serve};
use crate::stage::both::tell;
use crate::stage::browser::Browser;
use crate::stage::effort::is_thorough;
use crate::stage::mail_sink::MailSink;
use crate::stage::scene::Stage;
use crate::stage::yookassa::Shop;
use crate::webhooks::receiver::Receiver;
use payg::console::action::May;
use payg::console::nouns::all::ALL;
use payg::db::sql::Backend;

/// Sends what waits for the mail server; answers the newest mail's text.
async fn mailed(stage: &Stage, sink: &MailSink) -> String {
    let url = sink.url.clone();
    let sent = stage.run_in(&["mail", "send"], |environment| {
        let variables =
            [("PAYG_MAIL_SMTP_URL", url), ("PAYG_MAIL_FROM", "Payg <billing@example.com>".to_owned())];
        environment.variables.extend(variables.map(|(name, value)| (name.to_owned(), value)));
    });
    sent.await.ok();
    let taken = sink.taken();
    taken.last().expect("a mail came").raw.replace("=\n", "").replace("=3D", "=")
}

/// What a browser that is logged in gets from an address: its kind and its size.
async fn fetched(browser: &Browser, path: &str) -> String {
    let ask = format!(
        "fetch('{path}').then(async reply => reply.status + ' ' + reply.headers.get('content-type') + ' ' + \
         ((await reply.arrayBuffer()).byteLength > 1000))"
    );
    browser.evaluate(&ask).await.as_str().unwrap().to_owned()
}

#[test]
fn a_user_signs_up_gets_a_mail_uses_a_service_and_reads_the_invoice() {
    tell(Backend::Sqlite, |stage| async move {
        let sink = MailSink::start();
        let server = set(&stage).await;
        let Some(browser) = Browser::open(&server.url).await else { return };
        browser.go("/signup").await;
        for (field, text) in [
            ("user_name", "cleo"),
            ("email", "cleo@example.com"),
            ("password", PASSWORD),
            ("repeated", PASSWORD),
        ] {
            browser.fill(&format!("#f-{field}"), text).await;
        }
        browser.press_text("Sign up").await;
        browser.sees("Registered successfully.").await;
        browser.press("header button").await;
        browser.press_text("Forgot the password?").await;
        browser.fill("#f-name", "cleo@example.com").await;
        browser.press_text("Send the letter").await;
        browser.sees("a letter is on its way").await;
        browser.is_sound().await;
        let mail = mailed(&stage, &sink).await;
        let token =
            between(&mail, "/reset?token=", "\n").unwrap().split(['"', ' ']).next().unwrap().to_owned();
        browser.go(&format!("/reset?token={token}")).await;
        for field in ["new_password", "repeated"] {
            browser.fill(&format!("#f-{field}"), "battery staple").await;
        }
        browser.is_sound().await;
        browser.press_text("Change the password").await;
        browser.sees("Log in with the new one.").await;
        browser.fill("#f-name", "cleo").await;
        browser.fill("#f-password", "battery staple").await;
        browser.press("main form button").await;
        browser.press_text("Use call once").await;
        browser.sees("Used call once.").await;
        browser.sees("0.05 USD").await;
        stage.at("2026-12-01T01:00:00Z");
        stage.lines("bill --month 2026-11 --yes").await;
        let mail = mailed(&stage, &sink).await;
        assert!(mail.contains("INV-2026-000003"), "{mail}");
        // The night has ended the session.
        browser.go("/invoices/INV-2026-000003").await;
        browser.fill("#f-name", "cleo").await;
        browser.fill("#f-password", "battery staple").await;
        browser.press("main form button").await;
        browser.sees("Still due").await;
        browser.sees("0.05 USD").await;
        browser.is_sound().await;
        assert_eq!(fetched(&browser, "/invoices/INV-2026-000003/pdf").await, "200 application/pdf true");
        browser.press_text("Pay").await;
        browser.fill("#f-method", "5555555555554444").await;
        browser.press("main form button:not(.second)").await;
        browser.sees("Payment of 0.05 USD").await;
        browser.close().await;
        server.stop().await;
    });
}

#[test]
fn a_company_takes_a_payment_is_told_answers_a_dispute_and_refunds() {
    tell(Backend::Sqlite, |stage| async move {
        stage.at("2026-11-01T09:00:00Z");
        company(&stage, "acme").await;
        let (server, receiver) = (serve(&stage).await, Receiver::start().await);
        let Some(browser) = Browser::open(&server.url).await else { return };
        log_in(&browser, "acme@example.com").await;
        browser.sees("Bank details").await;
        browser.go("/webhooks/new/create").await;
        browser.fill("#f-url", &receiver.url).await;
        browser.press_text("New endpoint").await;
        browser.sees("whsec_").await;
        browser.is_sound().await;
        browser.go("/payments/new/create").await;
        for (field, text) in [
            ("amount", "25.00"),
            ("party.name", "Initech"),
            ("party.bsb", "062-000"),
            ("party.account", "12345678"),
            ("description", "Rent for November"),
            ("reference", "rent-11"),
        ] {
            browser.fill(&format!("[name='{field}']"), text).await;
        }
        browser.press_text("Preview").await;
        browser.sees("Preview, nothing is kept").await;
        browser.is_sound().await;
        browser.press_text("New payment").await;
        browser.sees("Process asks for the money.").await;
        let page = browser.path().await;
        browser.press_text("Process").await;
        browser.sees("Preview, nothing is kept").await;
        browser.press("main form button").await;
        browser.sees("are asked for by sandbox").await;
        settled(&browser, &page, "successful").await;
        stage.lines("payment dispute rent-11 --reason fraud").await;
        browser.go("/disputes").await;
        browser.press("tbody a").await;
        browser.press_text("Respond").await;
        browser.fill("#f-evidence", "signed on 3 May").await;
        browser.press("main form button:not(.second)").await;
        browser.sees("under review").await;
        browser.is_sound().await;
        stage.lines("dispute win rent-11 --yes").await;
        browser.go(&page).await;
        browser.press_text("Refund").await;
        browser.fill("#f-amount", "10.00").await;
        browser.fill("#f-reason", "too much").await;
        browser.press_text("Preview").await;
        browser.sees("10.00 USD of 25.00 USD go back; 15.00 USD are left.").await;
        looked_at(&browser, "refund-preview").await;
        browser.press("main form button.danger").await;
        settled(&browser, &page, "too much").await;
        looked_at(&browser, "payment").await;
        browser.go("/event-log?event=payment.successful").await;
        browser.press("tbody a").await;
        delivered(&browser).await;
        browser.is_sound().await;
        let told = receiver.told();
        assert!(told.iter().any(|one| one["type"] == "payment.successful"), "{told:?}");
        browser.go("/").await;
        looked_at(&browser, "home-company").await;
        browser.close().await;
        server.stop().await;
    });
}

/// Waits until a page says something that comes about beside it.
async fn settled(browser: &Browser, page: &str, says: &str) {
    for _ in 0..100 {
        browser.go(page).await;
        let shown = browser.evaluate("document.getElementById('list').innerText").await;
        if shown.as_str().is_some_and(|shown| shown.contains(says)) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    browser.sees(says).await;
}

async fn delivered(browser: &Browser) {
    let page = browser.path().await;
    settled(browser, &page, "delivered").await;
}

#[test]
fn a_plan_is_bought_on_the_gateways_page_renewed_and_given_back() {
    tell(Backend::Sqlite, |stage| async move {
        let shop = Shop::open(&stage).await;
        stage.with_password(&["user", "create", "ada", "--user-name", "ada"], PASSWORD).await;
        stage.lines("plan create gold --name Gold --monthly 10 --unlock films").await;
        let process = shop.serve("");
        let Some(browser) = Browser::open(&process.url).await else { return };
        log_in(&browser, "ada").await;
        browser.sees("Hello, ada").await;
        browser.go("/plans/gold").await;
        browser.is_sound().await;
        browser.press_text("Buy it").await;
        browser.press("main form button:not(.second)").await;
        browser.sees("it begins when 10.00 USD are paid").await;
        let page = browser.path().await;
        browser.press_text("Pay 10.00 USD").await;
        browser.press("button[value=pay]").await;
        browser.arrives("/subscriptions").await;
        settled(&browser, &page, "active").await;
        looked_at(&browser, "subscription").await;

        shop.pass(29 * 24 * 3600).await;
        shop.line("work --once").await.ok();
        shop.work_until_quiet().await;
        browser.go(&page).await;
        let charges =
            "new Set([...document.querySelectorAll('a[href^=\"/payments/pay_\"]')].map(a => a.href)).size";
        assert_eq!(browser.evaluate(charges).await, 2, "the saved card was charged for the second period");

        browser.press_text("Cancel").await;
        browser.press("#f-when option[value=now]").await;
        browser.press_text("Preview").await;
        browser.sees("Preview, nothing is kept").await;
        browser.is_sound().await;
        browser.press("main form button.danger").await;
        browser.sees("The subscription ends now").await;
        shop.work_until_quiet().await;
        browser.go("/refunds").await;
        browser.sees("successful").await;
        browser.is_sound().await;
        browser.close().await;
        drop(process);
    });
}

#[test]
fn every_page_is_sound_on_a_telephone_in_the_dark() {
    tell(Backend::Sqlite, |stage| async move {
        let server = full(&stage).await;
        let Some(browser) = Browser::open(&server.url).await else { return };
        log_in(&browser, "admin@example.com").await;
        browser.sees("Owed to you").await;
        browser.looks(360, true).await;
        let mut admin = crate::console::person::Person::logged_in(&server, "admin@example.com").await;
        for (place, noun) in ALL.iter().enumerate() {
            // A quick run looks at every third noun, and at those with the widest pages.
            let is_wide = ["payments", "event-log", "subscriptions"].contains(&noun.path);
            if !is_thorough() && place % 3 != 0 && !is_wide {
                continue;
            }
            let mut pages = vec![format!("/{}", noun.path)];
            if noun.show.is_some() {
                let one = listed(&mut admin, noun.path).await.into_iter().next();
                pages.extend(one.map(|id| format!("/{}/{id}", noun.path)));
            }
            if is_thorough() {
                let own = noun.creates.iter().filter(|one| one.may != May::Customer);
                pages.extend(own.map(|one| format!("/{}/new/{}", noun.path, one.name)));
            }
            for page in pages {
                browser.go(&page).await;
                browser.is_sound().await;
            }
        }
        browser.go("/reports").await;
        // The pictures come after the page.
        browser.sees("The figures").await;
        for page in ["/reports", "/reports/mrr", "/reports/revenue", "/reports/usage", "/reports/aging"] {
            browser.go(page).await;
            browser.is_sound().await;
        }
        browser.close().await;
        server.stop().await;
    });
}
