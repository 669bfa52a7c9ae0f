//! The reference page: every route and every shape of the description, and nothing from elsewhere.

use crate::http::scene::set;
use crate::on_both;
use std::collections::BTreeSet;

/// What validators of OpenAPI ask for beyond the shape; the whole of it is held in the run with the fuzzer.
#[test]
fn every_operation_has_an_id_of_its_own_and_says_what_each_answer_means() {
    let api = serde_json::to_value(payg::http::router::description()).unwrap();
    let mut ids = BTreeSet::new();
    for (path, methods) in api["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap_or_default();
            assert!(!id.is_empty() && ids.insert(id.to_owned()), "{method} {path}: {id:?}");
            for (status, answer) in operation["responses"].as_object().unwrap() {
                let words = answer["description"].as_str().unwrap_or_default();
                assert!(!words.is_empty(), "{method} {path}: {status}");
            }
        }
    }
}

on_both!(the_reference_names_every_route_and_loads_nothing_from_elsewhere, |stage| async move {
    let (server, _) = set(&stage).await;
    let page = server.call("GET", "/docs").send().await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"), "{page}");
    assert!(page.header("content-security-policy").contains("style-src 'self'"), "{:?}", page.headers);
    for banned in ["<script", "<style", " style=", "=\"http", "url(", " onclick"] {
        assert!(!page.text.contains(banned), "{banned}");
    }
    let api = serde_json::to_value(payg::http::router::description()).unwrap();
    for (path, methods) in api["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            let name = format!("<h3><code>{} {path}</code></h3>", method.to_uppercase());
            assert!(page.text.contains(&name), "{name}");
        }
    }
    for link in page.text.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(page.text.contains(&format!("id=\"{link}\"")), "the link #{link} leads nowhere");
    }
    let style = server.call("GET", "/docs/style.css").send().await;
    assert_eq!((style.status, style.header("content-type")), (200, "text/css; charset=utf-8"));
    assert!(style.text.contains("prefers-color-scheme: dark"));
    server.stop().await;
});
