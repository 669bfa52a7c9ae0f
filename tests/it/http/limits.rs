//! What a server does not take: too much, too slow, too deep, too many, or nothing it knows.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::server::Server;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A service, a user, and the user's key.
async fn prepare(stage: &Stage) -> String {
    stage.lines("service create api --unit request\nuser create ada").await;
    stage.json("key create ada").await["key"].as_str().unwrap().to_owned()
}

async fn count(stage: &Stage) -> i64 {
    let mut view = stage.db().view().await.unwrap();
    view.one("SELECT COUNT(*) FROM usage_events", vec![]).await.unwrap().get(0).unwrap()
}

/// Sends bytes as they are, and reads until the server closes; how long it waited is answered, too.
async fn raw(server: &Server, bytes: Vec<u8>) -> (String, Duration) {
    let address = server.url.replace("http://", "");
    let talk = move || {
        let (mut stream, since) = (TcpStream::connect(address).unwrap(), Instant::now());
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        // The server may refuse before it has read everything.
        let _ = stream.write_all(&bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        (String::from_utf8_lossy(&answer).into_owned(), since.elapsed())
    };
    tokio::task::spawn_blocking(talk).await.unwrap()
}

on_both!(a_body_has_a_kind_a_size_and_a_form, |stage| async move {
    let key = prepare(&stage).await;
    let server = stage.serve().await;
    let post = async |kind: &str, body: String| {
        server.call("POST", "/v1/events").by(&key).body(kind, body).send().await
    };
    let large = format!("[{}]", " ".repeat(8 << 20));
    post("application/json", large).await.refused(413, "too_large");
    let many: Vec<Value> = (0..10_001).map(|_| json!({"service": "api"})).collect();
    post("application/json", json!(many).to_string()).await.refused(413, "too_large");
    for kind in ["text/plain", "", "application/xml"] {
        post(kind, json!({"service": "api"}).to_string()).await.refused(415, "unsupported_media_type");
    }
    let packed = |name: &str, value: &str| {
        let call = server.call("POST", "/v1/events").by(&key).header(name, value);
        call.body("application/json", "\u{1f}")
    };
    for encoding in ["gzip", "br", "x"] {
        packed("content-encoding", encoding).send().await.refused(415, "unsupported_media_type");
    }
    packed("content-encoding", "identity").send().await.refused(400, "invalid_json");
    let event = || json!({"service": "apy"}).to_string();
    post("application/json; charset=utf-16", event()).await.refused(415, "unsupported_media_type");
    post("application/json; charset=\"UTF-8\"", event()).await.refused(404, "not_found");
    let twice = "{\"service\":\"api\",\"quantity\":1,\"quantity\":2}".to_owned();
    let refused = post("application/json", twice).await.refused(422, "duplicate_field");
    assert_eq!(refused["field"], "quantity");
    for body in ["", "{", "[{\"service\":\"api\"}", "{\"service\":\"api\"} x", "\u{0}", "nul"] {
        post("application/json", body.to_owned()).await.refused(400, "invalid_json");
    }
    for deep in ["[".repeat(100_000), "{\"a\":".repeat(100_000), format!("{{\"x\":{}", "[".repeat(200))] {
        post("application/json", deep).await.refused(400, "invalid_json");
    }
    post("application/json", "\"api\"".to_owned()).await.refused(422, "invalid_value");
    let unknown = json!({"service": "api", "quantitty": 1});
    let refused = post("application/json", unknown.to_string()).await.refused(422, "unknown_field");
    assert_eq!(
        (&refused["field"], &refused["hint"]),
        (&json!("quantitty"), &json!("did you mean \"quantity\"?"))
    );
    // The values of the fields in their order are no object.
    let list = json!(["bob", "correct horse", null, null, null, null]);
    let refused = server.call("POST", "/v1/users").json(&list).send().await.refused(422, "invalid_value");
    assert!(refused["detail"].as_str().unwrap().contains("a list stands where an object is wanted"));
    let account = json!({"user_name": "bob", "password": "correct horse", "is_admin": true});
    let refused = server.call("POST", "/v1/users").json(&account).send().await.is(422);
    assert_eq!(refused["field"], "is_admin", "{refused}");
    let refused = server.call("POST", "/v1/users").json(&json!({"user_name": "bob"})).send().await.is(422);
    assert_eq!(refused["field"], "password", "a missing field is named: {refused}");
    for (query, field) in
        [("costumer=ada", "costumer"), ("limit=many", "limit"), ("limit=1&limit=2", "limit")]
    {
        let refused = server.get(&format!("/v1/keys?{query}"), &key).await.refused(422, "invalid_query");
        assert_eq!(refused["field"], field, "{refused}");
    }
    let account = format!("{{\"user_name\":\"{}\"}}", "b".repeat(300 << 10));
    let call = server.call("POST", "/v1/users").body("application/json", account);
    call.send().await.refused(413, "too_large");
    assert_eq!(count(&stage).await, 0, "nothing of all that was kept");
    server.stop().await;
});

on_both!(a_client_that_dawdles_is_not_waited_for, |stage| async move {
    let key = prepare(&stage).await;
    let server = stage.serve_with(|settings| settings.patience_seconds = 1).await;
    let head = format!(
        "POST /v1/events HTTP/1.1\r\nhost: payg\r\nauthorization: Bearer {key}\r\n\
         content-type: application/json\r\ncontent-length: 40\r\n"
    );
    let (answer, took) = raw(&server, format!("{head}\r\n{{\"service\"").into_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("request_timeout"), "{answer}");
    assert!(took < Duration::from_secs(4), "{took:?}");
    let large = head.replace("content-length: 40", "content-length: 99999999999");
    let (answer, _) = raw(&server, format!("{large}\r\n{{").into_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 413"), "what is said to be too much is not waited for: {answer}");
    let (answer, took) = raw(&server, head.into_bytes()).await;
    assert!(!answer.contains(" 200 ") && took < Duration::from_secs(4), "{took:?} {answer}");
    let (answer, took) = raw(&server, Vec::new()).await;
    assert!(answer.is_empty() && took < Duration::from_secs(4), "{took:?} {answer}");
    server.post("/v1/events", &key, &json!({"service": "api"})).await.is(200);
    server.stop().await;
});

on_both!(a_head_has_its_limits, |stage| async move {
    let key = prepare(&stage).await;
    let server = stage.serve_with(|settings| settings.patience_seconds = 2).await;
    let lines: String = (0..200).map(|number| format!("x-{number}: y\r\n")).collect();
    let (answer, _) =
        raw(&server, format!("GET /healthz HTTP/1.1\r\nhost: a\r\n{lines}\r\n").into_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    let long = "y".repeat(64 << 10);
    let head = format!("GET /healthz HTTP/1.1\r\nhost: a\r\nx: {long}\r\n\r\n");
    let (answer, _) = raw(&server, head.into_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    let some = "y".repeat(40_000);
    let head = format!("GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx: {some}\r\n\r\n");
    let (answer, _) = raw(&server, head.into_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    let (answer, _) = raw(&server, format!("GET /{long} HTTP/1.1\r\nhost: a\r\n\r\n").into_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    let (answer, _) = raw(&server, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec()).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400"), "{answer}");
    let both = format!(
        "POST /v1/events HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {key}\r\ncontent-type: application/json\r\n\
         content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nhost: a\r\n\r\n"
    );
    let (answer, _) = raw(&server, both.into_bytes()).await;
    assert!(!answer.contains("HTTP/1.1 200"), "two lengths are a smuggled request: {answer}");
    server.call("GET", "/healthz").send().await.is(200);
    server.stop().await;
});

on_both!(each_event_is_refused_for_what_is_wrong_with_it, |stage| async move {
    let key = prepare(&stage).await;
    let server = stage.serve().await;
    let good = json!({"service": "api"});
    let table = [
        (json!({"service": "api", "id": "x".repeat(256)}), "id"),
        (json!({"service": "api", "id": ""}), "id"),
        (json!({"service": "api", "id": "a\u{0}b"}), "id"),
        (json!({"service": "api", "id": 7}), "id"),
        (json!({"service": "s".repeat(5_000)}), "service"),
        (json!({"service": "apy"}), "service"),
        (json!({}), "service"),
        (json!({"service": null}), "service"),
        (json!({"service": "api", "quantity": "-1"}), "quantity"),
        (json!({"service": "api", "quantity": "1e400"}), "quantity"),
        (json!({"service": "api", "quantity": "9".repeat(5_000)}), "quantity"),
        (json!({"service": "api", "quantity": 1e300}), "quantity"),
        (json!({"service": "api", "quantity": "0.0000001"}), "quantity"),
        (json!({"service": "api", "at": "yesterday"}), "at"),
        (json!({"service": "api", "at": "2020-01-01T00:00:00Z"}), "at"),
        (json!({"service": "api", "at": "2026-11-01T00:06:00Z"}), "at"),
        (json!({"service": "api", "at": "9999-12-31T23:59:59Z"}), "at"),
        (json!({"service": "api", "value": "v".repeat(256)}), "value"),
        (json!({"service": "api", "customer": "somebody else"}), "customer"),
        (json!({"service": "api", "service ": 1}), "service "),
    ];
    for (event, field) in &table {
        let refused = server.post("/v1/events", &key, event).await;
        assert!(matches!(refused.status, 404 | 409 | 422), "{refused}");
        assert_eq!(refused.is(refused.status)["field"], *field, "{refused}");
    }
    let mut all: Vec<Value> = table.iter().map(|(event, _)| event.clone()).collect();
    all.insert(3, good.clone());
    all.push(json!([1]));
    let told = server.post("/v1/events", &key, &json!(all)).await.is(200);
    assert_eq!((&told["accepted"], &told["refused"]), (&json!(1), &json!(table.len() + 1)), "{told}");
    assert_eq!(
        (&told["results"][3]["status"], &told["results"][4]["field"]),
        (&json!("accepted"), &json!("id"))
    );
    assert_eq!(count(&stage).await, 1, "one wrong event does not take the good one with it");
    server.stop().await;
});

on_both!(lines_and_cloud_events_are_taken, |stage| async move {
    let key = prepare(&stage).await;
    let server = stage.serve().await;
    let post = async |kind: &str, body: &str| {
        server.call("POST", "/v1/events").by(&key).body(kind, body.to_owned()).send().await
    };
    let lines =
        "{\"service\":\"api\",\"id\":\"1\"}\n{\"service\":\"api\",\"id\":\"1\"}\r\n\n{\"service\":\"no\"}\n";
    let told = post("application/x-ndjson; charset=utf-8", lines).await.is(200);
    assert_eq!((&told["accepted"], &told["duplicate"], &told["refused"]), (&json!(1), &json!(1), &json!(1)));
    let lines =
        "{\"service\":\"api\",\"id\":\"2\"}\n{\"service\":\"api\"} {\"service\":\"api\"}\n\u{1}\n{\"serv";
    let told = post("application/x-ndjson", lines).await.is(200);
    assert_eq!((&told["accepted"], &told["refused"]), (&json!(1), &json!(3)), "{told}");
    assert_eq!(
        told["results"][3]["code"], "invalid_json",
        "a line that cannot be read spoils no other: {told}"
    );
    assert_eq!(count(&stage).await, 2);
    let many = "{\n".repeat(10_001);
    post("application/x-ndjson", &many).await.refused(413, "too_large");
    let event = |change: Value| {
        let mut event = json!({"specversion": "1.0", "id": "a", "source": "/gate", "type": "api",
                               "data": {"quantity": "2"}, "datacontenttype": "application/json"});
        event.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        event
    };
    let one = "application/cloudevents+json";
    assert_eq!(post(one, &event(json!({})).to_string()).await.is(200)["accepted"], 1);
    assert_eq!(post(one, &event(json!({})).to_string()).await.is(200)["duplicate"], 1);
    let other = event(json!({"source": "/other"})).to_string();
    assert_eq!(post(one, &other).await.is(200)["accepted"], 1, "its identity is source and id");
    // Bytes in place of data, and a clock of nanoseconds.
    let packed = json!({"id": "packed", "data": null, "data_base64": "eyJxdWFudGl0eSI6IjUwMCJ9",
                        "time": "2026-11-01T00:00:00.123456789Z"});
    assert_eq!(post(one, &event(packed).to_string()).await.is(200)["accepted"], 1);
    let mut view = stage.db().view().await.unwrap();
    let sql = "SELECT quantity, happened_at FROM usage_events ORDER BY quantity DESC LIMIT 1";
    let kept = view.one(sql, vec![]).await.unwrap();
    drop(view);
    let at: payg::values::timestamp::Timestamp = kept.get(1).unwrap();
    assert_eq!(
        (kept.get::<i64>(0).unwrap(), at.to_string().as_str()),
        (500_000_000, "2026-11-01T00:00:00.123456Z")
    );
    let wrong = [
        json!({"data": null, "data_base64": "%"}),
        json!({"data_base64": "eyJxdWFudGl0eSI6IjUwMCJ9"}),
        json!({"specversion": "0.3"}),
        json!({"id": ""}),
        json!({"source": null}),
        json!({"type": 7}),
        json!({"time": "soon"}),
        json!({"data": {"quantity": "much"}}),
        json!({"data": {"quantty": "2"}}),
        json!({"data": "2"}),
        json!({"subject": "somebody"}),
    ];
    for change in &wrong {
        let status = if change.get("subject").is_some() { 404 } else { 422 };
        let refused = post(one, &event(change.clone()).to_string()).await.is(status);
        let named = refused["field"].as_str().map(|field| field.split('.').next().unwrap().to_owned());
        let is_named = named.is_none_or(|field| change.get(&field).is_some());
        assert!(is_named, "the attribute is named as it was sent: {refused}");
    }
    let mut batch: Vec<Value> = wrong.into_iter().map(event).collect();
    batch.push(event(json!({"id": "b"})));
    let told = post("application/cloudevents-batch+json", &json!(batch).to_string()).await.is(200);
    assert_eq!((&told["accepted"], &told["refused"]), (&json!(1), &json!(11)), "{told}");
    server.stop().await;
});

on_both!(a_customer_may_name_itself_and_nobody_else, |stage| async move {
    let key = prepare(&stage).await;
    stage.line("user create bob").await.ok();
    let server = stage.serve().await;
    let id = stage.json("user show ada").await["id"].as_str().unwrap().to_owned();
    for name in ["ada", &id] {
        server.post("/v1/events", &key, &json!({"service": "api", "customer": name})).await.is(200);
        server.get(&format!("/v1/usage?customer={name}"), &key).await.is(200);
        server.get(&format!("/v1/keys?customer={name}"), &key).await.is(200);
    }
    let event = json!({"specversion": "1.0", "id": "a", "source": "/gate", "type": "api", "subject": "ada"});
    let call = server.call("POST", "/v1/events").by(&key);
    call.body("application/cloudevents+json", event.to_string()).send().await.is(200);
    for name in ["bob", "nobody", "ad", "a\u{0}"] {
        let event = json!({"service": "api", "customer": name});
        server.post("/v1/events", &key, &event).await.refused(404, "not_found");
    }
    for name in ["bob", "nobody", "ad"] {
        server.get(&format!("/v1/usage?customer={name}"), &key).await.refused(404, "not_found");
    }
    assert_eq!(count(&stage).await, 3);
    server.stop().await;
});

on_both!(an_id_counts_once_in_one_body_and_over_many, |stage| async move {
    let key = prepare(&stage).await;
    let server = stage.serve().await;
    let (same, other) =
        (json!({"service": "api", "id": "a"}), json!({"service": "api", "id": "a", "quantity": 2}));
    let told = server.post("/v1/events", &key, &json!([same, same, other])).await.is(200);
    let statuses: Vec<&Value> =
        told["results"].as_array().unwrap().iter().map(|one| &one["status"]).collect();
    assert_eq!(statuses, ["accepted", "duplicate", "conflict"]);
    assert_eq!(server.post("/v1/events", &key, &same).await.is(200)["duplicate"], 1);
    server.post("/v1/events", &key, &other).await.refused(409, "event_conflict");

    let with_key = async |idempotency_key: &str, body: &Value| {
        let call = server.call("POST", "/v1/events").by(&key).header("idempotency-key", idempotency_key);
        call.json(body).send().await
    };
    let unnamed = json!([{"service": "api"}, {"service": "api"}]);
    assert_eq!(with_key("order-7", &unnamed).await.is(200)["accepted"], 2);
    assert_eq!(with_key("order-7", &unnamed).await.is(200)["duplicate"], 2);
    assert_eq!(with_key("order-8", &unnamed).await.is(200)["accepted"], 2);
    let changed = json!([{"service": "api", "quantity": 5}, {"service": "api"}]);
    let told = with_key("order-8", &changed).await.is(200);
    assert_eq!((&told["conflict"], &told["duplicate"]), (&json!(1), &json!(1)), "{told}");
    assert_eq!(with_key(&"k".repeat(201), &unnamed).await.is(422)["code"], "invalid_value");
    assert_eq!(count(&stage).await, 5);
    server.stop().await;
});

on_both!(a_full_queue_is_said_and_loses_nothing, |stage| async move {
    let key = prepare(&stage).await;
    let server = stage.serve_with(|settings| settings.queue_events = 1).await;
    // One caller may fill a quarter of the queue; while its first request is committed, the others wait.
    let batch: Vec<Value> = (0..1_000).map(|_| json!({"service": "api"})).collect();
    let body = json!(batch);
    let answers =
        futures_util::future::join_all((0..24).map(|_| server.post("/v1/events", &key, &body))).await;
    let (mut accepted, mut refused) = (0, 0);
    for answer in answers {
        match answer.status {
            200 => accepted += answer.is(200)["accepted"].as_i64().unwrap(),
            _ => {
                answer.refused(503, "queue_full");
                assert_eq!(answer.header("retry-after"), "1");
                refused += 1;
            }
        }
    }
    assert!(refused > 0 && accepted > 0, "{refused} refused, {accepted} accepted");
    assert_eq!(count(&stage).await, accepted, "what was refused was not kept, what was answered was");
    server.post("/v1/events", &key, &json!({"service": "api"})).await.is(200);
    server.stop().await;
});
