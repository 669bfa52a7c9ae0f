//! A real browser: Chromium without a window, driven over the WebDriver protocol.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Client;
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Once;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};

/// The judge of accessibility.
const AXE: &str = include_str!("../../vendor/axe-4.14.1.min.js");
/// What it looks at: WCAG up to 2.2, levels A and AA.
const RULES: &str = "axe.run(document, {preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', \
    'wcag22aa']}).then(found => JSON.stringify(found.violations.map(one => \
    [one.id, one.help, one.nodes.map(node => node.html.slice(0, 200) + ' ' + (node.failureSummary || ''))])))";
/// How an element is named in the protocol.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser and its driver; both end when this is dropped.
pub struct Browser {
    driver: Child,
    session: String,
    site: String,
    http: Client,
    _folder: TempDir,
}

impl Browser {
    /// Opens a browser for a site; `None` where there is none, which is said once.
    pub async fn open(site: &str) -> Option<Browser> {
        let programs = ["/usr/bin/chromium", "/usr/bin/chromedriver"];
        if !programs.iter().all(|program| Path::new(program).exists()) {
            static SAID: Once = Once::new();
            assert!(std::env::var_os("PAYG_TEST_REQUIRE_CHROMIUM").is_none(), "there is no chromium");
            SAID.call_once(|| {
                use std::io::Write;
                let _ =
                    writeln!(std::io::stderr(), "skipped: there is no chromium, its tests pass without it");
            });
            return None;
        }
        drop(crate::stage::server::client());
        let folder = crate::stage::scratch::folder();
        let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
        let driver = Command::new(programs[1])
            .arg(format!("--port={port}"))
            .env("HOME", folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            assert!(start.elapsed() < PATIENCE, "chromedriver does not listen");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
        let arguments = json!([
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            "--lang=en-US",
            profile
        ]);
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": {"binary": programs[0], "args": arguments},
            "goog:loggingPrefs": {"browser": "ALL"}}}});
        let mut browser = Browser {
            driver,
            session: format!("http://127.0.0.1:{port}"),
            site: site.to_owned(),
            http: Client::builder().build().unwrap(),
            _folder: folder,
        };
        let session = browser.ask("POST", "/session", &wanted).await.unwrap();
        browser.session = format!("{}/session/{}", browser.session, session["sessionId"].as_str().unwrap());
        browser.looks(1280, false).await;
        Some(browser)
    }

    /// Sets the width and the theme that the system prefers.
    pub async fn looks(&self, width: u32, dark: bool) {
        let metrics = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600});
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
        let theme = if dark { "dark" } else { "light" };
        let features = json!([{"name": "prefers-color-scheme", "value": theme}]);
        self.cdp("Emulation.setEmulatedMedia", json!({"features": features})).await;
    }

    /// From now on pages run no scripts.
    pub async fn without_scripts(&self) {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({"value": true})).await;
    }

    /// Opens a page of the site.
    pub async fn go(&self, path: &str) {
        self.command("POST", "/url", &json!({"url": format!("{}{path}", self.site)})).await;
    }

    /// Goes back to the page before.
    pub async fn back(&self) {
        self.command("POST", "/back", &json!({})).await;
    }

    /// Where it is, without the site.
    pub async fn path(&self) -> String {
        let url = self.command("GET", "/url", &Value::Null).await;
        url.as_str().unwrap().trim_start_matches(&self.site).to_owned()
    }

    /// Presses what a CSS selector finds.
    pub async fn press(&self, selector: &str) {
        let element = self.element("css selector", selector).await;
        self.command("POST", &format!("/element/{element}/click"), &json!({})).await;
    }

    /// Presses the link or button that says something.
    pub async fn press_text(&self, text: &str) {
        let path = format!("//main//*[self::a or self::button][normalize-space()='{text}']");
        let element = self.element("xpath", &path).await;
        self.command("POST", &format!("/element/{element}/click"), &json!({})).await;
    }

    /// Types into what a CSS selector finds.
    pub async fn fill(&self, selector: &str, text: &str) {
        let element = self.element("css selector", selector).await;
        self.command("POST", &format!("/element/{element}/clear"), &json!({})).await;
        self.command("POST", &format!("/element/{element}/value"), &json!({"text": text})).await;
    }

    /// Presses keys wherever the focus is, one after the other.
    pub async fn keys(&self, keys: &str) {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})]
            })
            .collect();
        let actions = json!({"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]});
        self.command("POST", "/actions", &actions).await;
    }

    /// Waits until it is on a page.
    pub async fn arrives(&self, path: &str) {
        let start = Instant::now();
        while self.path().await != path {
            assert!(start.elapsed() < PATIENCE, "it is on {} and not on {path}", self.path().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the page says something.
    pub async fn sees(&self, text: &str) {
        let start = Instant::now();
        loop {
            let shown = self.evaluate("document.body.innerText").await;
            if shown.as_str().is_some_and(|shown| shown.contains(text)) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "{:?} is not on {}:\n{shown}", text, self.path().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What an expression comes to on the page.
    pub async fn evaluate(&self, expression: &str) -> Value {
        let asked = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let answer = self.cdp("Runtime.evaluate", asked).await;
        assert!(answer["exceptionDetails"].is_null(), "{expression:.200}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Refuses a page that the browser complains of: its console, what it could not load, what axe finds,
    /// and a page that is wider than the window.
    pub async fn is_sound(&self) {
        let path = self.path().await;
        let log = self.command("POST", "/se/log", &json!({"type": "browser"})).await;
        let wrong: Vec<&Value> = log
            .as_array()
            .unwrap()
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING")
            .collect();
        assert!(wrong.is_empty(), "the console of {path}: {wrong:?}");
        let wider = self.evaluate("document.documentElement.scrollWidth - window.innerWidth").await;
        assert!(wider.as_i64().unwrap() <= 0, "{path} is {wider} pixels wider than the window");
        self.evaluate(&format!("{AXE};0")).await;
        let found = self.evaluate(RULES).await;
        assert_eq!(found.as_str(), Some("[]"), "axe on {path}: {found}");
    }

    /// Takes a picture that the documentation shows, where `PAYG_REFRESH` asks for it.
    pub async fn picture(&self, name: &str) {
        if !is_refreshing() || !is_shown(&format!("{name}.png")) {
            return;
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
        std::fs::create_dir_all(&folder).unwrap();
        let shot = self.command("GET", "/screenshot", &Value::Null).await;
        let bytes = STANDARD.decode(shot.as_str().unwrap()).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), bytes).unwrap();
    }

    /// The page's words that do not depend on when and by whom it is looked at: headings, columns, labels
    /// and buttons. A picture is as old as these; its pixels differ from font to font.
    pub async fn outline(&self) -> String {
        let words = "Array.from(document.querySelectorAll('nav.menu a, main h1, main h2, main th, main dt, \
            main label, main .button, main button, main figcaption')).map(one => one.tagName.toLowerCase() + ' ' + \
            one.innerText.replace(/\\s+/g, ' ').trim()).filter(one => !/[0-9]/.test(one)).join('\\n') + '\\n'";
        self.evaluate(words).await.as_str().unwrap().to_owned()
    }

    /// Ends the browser.
    pub async fn close(self) {
        self.command("DELETE", "", &Value::Null).await;
    }

    async fn element(&self, using: &str, value: &str) -> String {
        let start = Instant::now();
        loop {
            let found = self.ask("POST", "/element", &json!({"using": using, "value": value})).await;
            match found {
                Ok(found) => return found[ELEMENT].as_str().unwrap().to_owned(),
                Err(why) => {
                    assert!(start.elapsed() < PATIENCE, "{} has no {value}: {why}", self.path().await)
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.command("POST", "/goog/cdp/execute", &json!({"cmd": command, "params": parameters})).await
    }

    async fn command(&self, method: &str, path: &str, body: &Value) -> Value {
        self.ask(method, path, body).await.unwrap_or_else(|why| panic!("{method} {path}: {why}"))
    }

    async fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = self.http.request(method, format!("{}{path}", self.session));
        if !body.is_null() {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        let answer = request.send().await.map_err(|fault| fault.to_string())?;
        let is_good = answer.status().is_success();
        let text = answer.text().await.map_err(|fault| fault.to_string())?;
        let mut answer: Value = serde_json::from_str(&text).map_err(|fault| format!("{fault}: {text}"))?;
        if is_good { Ok(answer["value"].take()) } else { Err(text.chars().take(600).collect()) }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Whether the documentation is to be made anew.
pub fn is_refreshing() -> bool {
    std::env::var_os("PAYG_REFRESH").is_some()
}

/// Whether the documentation shows a picture.
pub fn is_shown(file: &str) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages =
        ["README.md", "docs/console.md"].map(|page| std::fs::read_to_string(root.join(page)).unwrap());
    pages.iter().any(|page| page.contains(&format!("pictures/{file}")))
}
