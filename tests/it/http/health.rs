//! What the server says of itself, and how it answers what makes no sense.

use crate::on_both;

on_both!(the_server_says_how_it_is, |stage| async move {
    let server = stage.serve().await;
    assert_eq!(server.call("GET", "/healthz").send().await.is(200)["status"], "ok");
    assert_eq!(server.call("GET", "/readyz").send().await.is(200)["status"], "ok");
    let measured = server.call("GET", "/metrics").send().await;
    assert_eq!(measured.status, 200, "{measured}");
    assert!(measured.text.contains("payg_queue_room 100000"), "{measured}");
    server.stop().await;
});

on_both!(what_makes_no_sense_is_a_problem, |stage| async move {
    let server = stage.serve().await;
    server.call("GET", "/nothing/here").send().await.refused(404, "not_found");
    let refused = server.call("PUT", "/healthz").send().await;
    refused.refused(405, "method_not_allowed");
    assert_eq!(refused.header("allow"), "GET,HEAD", "{refused}");
    server.call("POST", "/v1/events").send().await.refused(401, "unauthenticated");
    let named = server.call("GET", "/healthz").header("x-request-id", "mine-17").send().await;
    assert_eq!(named.header("x-request-id"), "mine-17");
    let unnamed = server.call("GET", "/healthz").header("x-request-id", "not mine").send().await;
    assert_eq!(unnamed.header("x-request-id").len(), 32, "an id that cannot be logged is replaced");
    server.stop().await;
});
