//! Services: what is metered.

use crate::on_both;
use crate::stories::world;
use serde_json::Value;

on_both!(a_service_is_created_changed_and_archived, |stage| async move {
    let line = ["service", "create", "api", "--unit", "request", "-o", "json"];
    let api = stage.run(&line).await.json();
    assert_eq!((&api["object"], &api["aggregation"]), (&"service".into(), &"sum".into()));
    assert_eq!((&api["statuses"], &api["methods"]), (&"2xx".into(), &"*".into()));
    let line = ["service", "create", "seats", "--unit", "seat", "--aggregation", "unique", "--name", "Seats"];
    stage.run(&line).await.ok();
    stage.clock.set("2026-11-02T00:00:00Z".parse().unwrap());
    let line = [
        "service",
        "update",
        "api",
        "--name",
        "API",
        "--statuses",
        "2xx, 304",
        "--methods",
        "get",
        "-o",
        "json",
    ];
    let changed = stage.run(&line).await.json();
    assert_eq!((&changed["statuses"], &changed["methods"]), (&"2xx,304".into(), &"GET".into()));
    assert_eq!((&changed["unit"], &changed["display_name"]), (&"request".into(), &"API".into()));
    let archived = stage.run(&["service", "archive", "seats", "-o", "json"]).await.json();
    assert_eq!(archived["archived_at"], "2026-11-02T00:00:00Z");
    let active = stage.run(&["services", "--status", "active", "-o", "json"]).await.json();
    assert_eq!((&active["data"][0]["code"], &active["data"][1]), (&"api".into(), &Value::Null));
    let refused = stage.run(&["price", "set", "seats", "1", "--yes"]).await.fails_with(5);
    assert!(refused.stderr.contains("payg service unarchive seats"), "{refused}");
    let back = stage.run(&["service", "unarchive", "seats", "-o", "json"]).await.json();
    assert_eq!(back["archived_at"], Value::Null);
    let by_id = stage.run(&["service", "show", api["id"].as_str().unwrap(), "-o", "json"]).await.json();
    assert_eq!(by_id, changed);
});

on_both!(what_is_no_service_is_refused_by_name, |stage| async move {
    world::build(&stage).await;
    for (arguments, code, words) in [
        (&["create", "api"][..], 5, "a service \"api\" exists"),
        (&["create", "API"], 2, "code \"API\""),
        (&["create", ""], 2, "code \"\""),
        (&["create", "x", "--aggregation", "som"], 2, "did you mean \"sum\"?"),
        (&["create", "x", "--statuses", "2x"], 2, "statuses \"2x\""),
        (&["create", "x", "--methods", "G T"], 2, "methods \"G T\""),
        (&["create", "x", "--unit", ""], 2, "unit \"\" is empty"),
        (&["show", "apo"], 3, "did you mean \"api\"?"),
        (&["update", "apo", "--name", "A"], 3, "there is no service"),
        (&["archive", "apo"], 3, "there is no service"),
    ] {
        let answer = stage.run(&[&["service"], arguments].concat()).await.fails_with(code);
        assert!(answer.stderr.contains(words), "{answer}");
    }
    assert_eq!(world::count(&stage, "SELECT COUNT(*) FROM services").await, 2);
});
