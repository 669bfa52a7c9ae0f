//! Somebody with a browser that has no scripts: cookies, forms and redirects, as HTTP shows them.

use crate::stage::scene::Stage;
use crate::stage::server::{Call, Reply, Server, client};
use reqwest::{Client, Method};
use std::collections::BTreeMap;

/// A password that is long enough.
pub const PASSWORD: &str = "correct horse";

/// Somebody and the cookies of their browser.
pub struct Person {
    url: String,
    client: Client,
    /// What the browser keeps.
    pub cookies: BTreeMap<String, String>,
    /// The token of the form that was seen last.
    pub csrf: String,
}

impl Person {
    /// Somebody who has not been here before.
    pub fn at(server: &Server) -> Person {
        Person::of(&server.url)
    }

    /// Somebody who has not been at an address before.
    pub fn of(url: &str) -> Person {
        // Makes the rustls provider ready.
        drop(client());
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Person { url: url.to_owned(), client, cookies: BTreeMap::new(), csrf: String::new() }
    }

    /// Somebody who is logged in.
    pub async fn logged_in(server: &Server, name: &str) -> Person {
        let mut person = Person::at(server);
        person.log_in(name).await;
        person
    }

    /// Logs in with the usual password.
    pub async fn log_in(&mut self, name: &str) {
        self.get("/login").await.is_status(200);
        self.post("/login", &[("name", name), ("password", PASSWORD)]).await.is_status(303);
    }

    /// Asks for a page, without following where it leads.
    pub async fn get(&mut self, path: &str) -> Reply {
        self.send(Method::GET, path, None, &[]).await
    }

    /// Sends a form as the page before it would.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let csrf = self.csrf.clone();
        let fields = [&[("csrf", csrf.as_str())], fields].concat();
        self.send(Method::POST, path, Some(form(&fields)), &[]).await
    }

    /// Sends a form with a file, as the page before it would.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (name, content): (&str, &str),
    ) -> Reply {
        let csrf = self.csrf.clone();
        let part = |head: String, content: &str| {
            format!("--boundary\r\nContent-Disposition: form-data; {head}\r\n\r\n{content}\r\n")
        };
        let fields = [&[("csrf", csrf.as_str())], fields].concat();
        let mut body: String =
            fields.iter().map(|(name, value)| part(format!("name=\"{name}\""), value)).collect();
        body.push_str(&part(format!("name=\"file\"; filename=\"{name}\""), content));
        body.push_str("--boundary--\r\n");
        let kind = [("content-type", "multipart/form-data; boundary=boundary")];
        self.send(Method::POST, path, Some(body), &kind).await
    }

    /// Sends a form, and looks at the page that follows.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let reply = self.post(path, fields).await;
        reply.is_status(303);
        let to = reply.header("location").to_owned();
        let page = self.get(&to).await;
        page.is_status(200);
        page
    }

    /// Sends anything, with headers.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Option<String>,
        headers: &[(&str, &str)],
    ) -> Reply {
        let asked = format!("{method} {path}");
        let mut request =
            self.client.request(method, format!("{}{path}", self.url)).header("accept", "text/html");
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            if !headers.iter().any(|(name, _)| *name == "content-type") {
                request = request.header("content-type", "application/x-www-form-urlencoded");
            }
            request = request.body(body);
        }
        let reply = Call::new(asked, request).send().await;
        for cookie in reply.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            assert!(cookie.starts_with("__Host-"), "{cookie}");
            assert!(cookie.contains("; Path=/; Secure; HttpOnly; SameSite="), "{cookie}");
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        if let Some(token) = between(&reply.text, "name=\"csrf\" value=\"", "\"") {
            token.clone_into(&mut self.csrf);
        }
        reply
    }
}

/// A form as a browser writes it.
pub fn form(fields: &[(&str, &str)]) -> String {
    let encode = payg::console::fields::encode;
    let pairs: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}

/// The text between two others.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let rest = &text[text.find(before)? + before.len()..];
    Some(&rest[..rest.find(after)?])
}

/// Two users, a company, operators of every role who can log in, prices, usage and a bill of October.
pub async fn set(stage: &Stage) -> Server {
    stage.at("2026-09-01T00:00:00Z");
    for role in ["admin", "operator", "viewer"] {
        let email = format!("{role}@example.com");
        stage.with_password(&["operator", "create", role, "--email", &email, "--role", role], PASSWORD).await;
    }
    for name in ["ada", "bob"] {
        stage.with_password(&["user", "create", name, "--user-name", name], PASSWORD).await;
    }
    stage
        .lines(
            "service create api --unit request
             service create call --unit second
             price set api 0.001 --yes
             price set call 0.05 --model package --per 30 --yes",
        )
        .await;
    stage.used("ada api 2026-10-05 12000\nada call 2026-10-06 95\nbob api 2026-10-07 4000").await;
    stage.at("2026-11-01T09:00:00Z");
    stage.lines("bill --month 2026-10 --yes").await;
    stage.serve().await
}
