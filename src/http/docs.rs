//! `/docs`: the API's description as a page for people, made on the server, without any script.

use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get};
use bytes::Bytes;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::openapi::OpenApi;

/// The one stylesheet; it follows the reader's wish for dark or light.
const STYLE: &str = include_str!("docs.css");

/// What the page may load: its stylesheet and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The order of the methods of a path.
const METHODS: [&str; 8] = ["get", "put", "post", "patch", "delete", "head", "options", "trace"];

/// The route that answers the page.
pub fn route<S: Clone + Send + Sync + 'static>(api: &OpenApi) -> MethodRouter<S> {
    still("text/html; charset=utf-8", Bytes::from(page(&serde_json::to_value(api).unwrap_or_default())))
}

/// The route that answers the page's stylesheet.
pub fn style_route<S: Clone + Send + Sync + 'static>() -> MethodRouter<S> {
    still("text/css; charset=utf-8", Bytes::from_static(STYLE.as_bytes()))
}

fn still<S: Clone + Send + Sync + 'static>(kind: &'static str, text: Bytes) -> MethodRouter<S> {
    get(move || {
        let text = text.clone();
        async move {
            let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, POLICY)];
            (headers, text).into_response()
        }
    })
}

/// The whole page: a table of contents, the routes by tag, the shapes.
fn page(api: &Value) -> String {
    let mut tags: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    for (path, methods) in members(&api["paths"]) {
        for method in METHODS {
            let operation = &methods[method];
            if operation.is_object() {
                let tag = operation["tags"][0].as_str().unwrap_or("other");
                let anchor = anchor(method, path);
                let name = format!("{} {path}", method.to_uppercase());
                let link = format!("<li><a href=\"#{anchor}\"><code>{}</code></a></li>", escape(&name));
                tags.entry(tag).or_default().push((link, section(&anchor, &name, method, path, operation)));
            }
        }
    }
    let mut contents = String::new();
    let mut sections = String::new();
    for (tag, routes) in &tags {
        let tag = escape(tag);
        contents.push_str(&format!("<li><a href=\"#{tag}\">{tag}</a><ul>"));
        sections.push_str(&format!("<h2 id=\"{tag}\">{tag}</h2>"));
        for (link, section) in routes {
            contents.push_str(link);
            sections.push_str(section);
        }
        contents.push_str("</ul></li>");
    }
    let shapes: String = members(&api["components"]["schemas"])
        .map(|(name, schema)| {
            let name = escape(name);
            format!(
                "<details id=\"shape-{name}\"><summary><code>{name}</code></summary>{}</details>",
                shape(schema)
            )
        })
        .collect();
    let title = escape(&format!("{} {}", said(api, "/info/title"), said(api, "/info/version")));
    let about = escape(said(api, "/info/description"));
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"/docs/style.css\"></head><body><header><h1>{title}</h1><p>{about}</p>\
         <p><a href=\"/openapi.json\">openapi.json</a></p></header><nav aria-label=\"Contents\"><ul>{contents}\
         <li><a href=\"#shapes\">shapes</a></li></ul></nav><main>{sections}\
         <h2 id=\"shapes\">shapes</h2>{shapes}</main></body></html>"
    )
}

/// One route: what it does, what it takes, what it answers, and how it is asked with curl.
fn section(anchor: &str, name: &str, method: &str, path: &str, operation: &Value) -> String {
    let mut text = format!("<section id=\"{anchor}\"><h3><code>{}</code></h3>", escape(name));
    for field in ["/summary", "/description"] {
        text.push_str(&paragraph(said(operation, field)));
    }
    let parameters: Vec<String> = items(&operation["parameters"]).map(parameter).collect();
    if !parameters.is_empty() {
        text.push_str("<h4>Parameters</h4><table><tr><th>name</th><th>in</th><th>what</th></tr>");
        text.push_str(&parameters.concat());
        text.push_str("</table>");
    }
    let bodies = &operation["requestBody"]["content"];
    if bodies.is_object() {
        text.push_str(&format!("<h4>Body</h4>{}", contents_of(bodies)));
    }
    text.push_str("<h4>Answers</h4><table><tr><th>status</th><th>what</th><th>body</th></tr>");
    for (status, answer) in members(&operation["responses"]) {
        let (status, what) = (escape(status), escape(said(answer, "/description")));
        let body = contents_of(&answer["content"]);
        text.push_str(&format!("<tr><td>{status}</td><td>{what}</td><td>{body}</td></tr>"));
    }
    let curl = escape(&curl(method, path, operation));
    text.push_str(&format!("</table><pre><code>{curl}</code></pre></section>"));
    text
}

fn parameter(one: &Value) -> String {
    let required = if one["required"] == true { " <em>required</em>" } else { "" };
    let (name, place, what) = (said(one, "/name"), said(one, "/in"), said(one, "/description"));
    let (name, place, what) = (escape(name), escape(place), escape(what));
    let kind = kind(&one["schema"]);
    format!(
        "<tr><td><code>{name}</code>{required}</td><td>{place}</td><td>{what} <small>{kind}</small></td></tr>"
    )
}

/// The media types of a body, each with its shape.
fn contents_of(content: &Value) -> String {
    let line = |(media, body): (&String, &Value)| {
        format!("<p><code>{}</code> {}</p>", escape(media), kind(&body["schema"]))
    };
    members(content).map(line).collect()
}

/// The fields of an object, or what else a shape is.
fn shape(schema: &Value) -> String {
    let mut text = paragraph(said(schema, "/description"));
    let parts: Vec<&Value> =
        ["oneOf", "allOf", "anyOf"].iter().flat_map(|word| items(&schema[*word])).collect();
    if schema["properties"].is_object() {
        text.push_str("<table><tr><th>field</th><th>shape</th><th>what</th></tr>");
        for (name, field) in members(&schema["properties"]) {
            let required = items(&schema["required"]).any(|one| one == name.as_str());
            let mark = if required { "" } else { " <em>optional</em>" };
            let (name, what) = (escape(name), escape(said(field, "/description")));
            let kind = kind(field);
            text.push_str(&format!(
                "<tr><td><code>{name}</code>{mark}</td><td>{kind}</td><td>{what}</td></tr>"
            ));
        }
        text.push_str("</table>");
    } else if parts.is_empty() {
        text.push_str(&format!("<p>{}</p>", kind(schema)));
    }
    for part in parts {
        text.push_str(&if part["properties"].is_object() {
            shape(part)
        } else {
            format!("<p>{}</p>", kind(part))
        });
    }
    text
}

/// What a value is, in a few words, with a link where the shape has a name.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        let name = escape(name);
        return format!("<a href=\"#shape-{name}\"><code>{name}</code></a>");
    }
    let words: Vec<String> =
        items(&schema["enum"]).map(|one| escape(one.as_str().unwrap_or("null"))).collect();
    if !words.is_empty() {
        return format!("<code>{}</code>", words.join("</code> or <code>"));
    }
    let parts = ["oneOf", "allOf", "anyOf"].iter().flat_map(|word| items(&schema[*word]));
    let parts: Vec<String> = parts.map(kind).filter(|part| part != "null").collect();
    if !parts.is_empty() {
        return parts.join(" or ");
    }
    let types: Vec<String> = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).map(escape).collect(),
        Value::String(only) => vec![escape(only)],
        _ => vec![],
    };
    match types.iter().any(|one| one == "array") {
        true => format!("list of {}", kind(&schema["items"])),
        false => types.join(" or "),
    }
}

/// A line that asks the route from a shell.
fn curl(method: &str, path: &str, operation: &Value) -> String {
    let mut line = "curl".to_owned();
    match method {
        "get" => {}
        "head" => line.push_str(" -I"),
        _ => line.push_str(&format!(" -X {}", method.to_uppercase())),
    }
    if operation["security"].is_array() {
        line.push_str(" -H \"Authorization: Bearer $PAYG_KEY\"");
    }
    if let Some((media, _)) = members(&operation["requestBody"]["content"]).next() {
        line.push_str(&format!(" -H 'Content-Type: {media}' -d @body.json"));
    }
    format!("{line} \"$PAYG_URL{path}\"")
}

fn anchor(method: &str, path: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    format!("{method}{}", path.chars().map(plain).collect::<String>())
}

fn paragraph(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p>{}</p>", escape(text)) }
}

fn said<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// A text that is only a text in HTML, also between quotes.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}
