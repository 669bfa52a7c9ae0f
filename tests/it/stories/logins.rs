//! Logging in: tokens that rotate, expire and are taken back, on every server within a second.

use crate::on_both;
use crate::stage::accounts::{Server, refusal};
use crate::stage::scene::Stage;
use crate::stories::world::count;
use futures_util::future::{join, join_all};
use payg::engine::caller::Subject;
use payg::engine::change_password::change_password;
use payg::engine::log_in::refresh_login;
use payg::engine::log_out::{log_out, log_out_everywhere};
use payg::error::Kind;
use payg::values::id::LoginId;

const PASSWORD: &str = "correct horse";

/// A user, a company and an operator with the same password.
async fn people(stage: &Stage) {
    stage.with_password(&["user", "create", "ada", "--email", "Ada@Example.com"], PASSWORD).await;
    stage.with_password(&["company", "create", "acme", "--email", "till@acme.example"], PASSWORD).await;
    stage.with_password(&["operator", "create", "olga", "--email", "olga@example.com"], PASSWORD).await;
}

on_both!(everybody_logs_in_by_name_or_address, |stage| async move {
    people(&stage).await;
    let server = stage.server();
    for (name, kind) in [
        ("ada", "user"),
        ("ADA@example.com", "user"),
        ("till@acme.example", "company"),
        ("olga@example.com", "operator"),
    ] {
        let tokens = server.log_in(name, PASSWORD).await.unwrap();
        let caller = server.who(&tokens.access_token).await.unwrap();
        let found = match caller.subject {
            Subject::Customer(_, kind) => kind.word(),
            Subject::Operator(..) => "operator",
        };
        assert_eq!((found, caller.credential), (kind, tokens.login.uuid()), "{name}");
        assert_eq!(caller.subject.to_string(), tokens.owner.to_string());
    }
    for (name, password) in [("ada", "correct horsf"), ("Ada", PASSWORD), ("acme", PASSWORD), ("", "")] {
        assert_eq!(refusal(server.log_in(name, password).await), "wrong_credentials", "{name}");
    }
    stage.run(&["user", "disable", "ada"]).await.ok();
    assert_eq!(refusal(server.log_in("ada", PASSWORD).await), "account_disabled");
});

on_both!(a_name_that_nobody_has_costs_as_much_as_one_that_somebody_has, |stage| async move {
    people(&stage).await;
    let server = stage.server();
    // A guess at a known name waits for nobody's comparison but its own; so must one at an unknown name.
    let names = ["ada", "eve", "mallory", "trudy"];
    join_all(names.map(|name| server.log_in(name, "one and the same guess"))).await;
    assert_eq!(server.desk.hasher.compared(), 4);
    // The same name at the same moment is compared once, whether somebody has it or not: while the desk is
    // busy with other things, so that all three have come before it is their turn.
    for (name, compared) in [("ada", 5), ("eve", 6)] {
        let busy = join_all((0..8).map(|_| server.desk.hasher.hash(PASSWORD)));
        let same = join_all([0; 3].map(|_| server.log_in(name, "another guess")));
        let (hashes, _) = join(busy, same).await;
        assert!(hashes.iter().all(Result::is_ok), "nobody was turned away");
        assert_eq!(server.desk.hasher.compared(), compared, "{name}");
    }
});

on_both!(an_account_made_elsewhere_is_no_failure_at_log_in, |stage| async move {
    stage.run(&["user", "create", "ada"]).await.ok();
    stage.run(&["operator", "create", "olga", "--email", "olga@example.com"]).await.ok();
    let server = stage.server();
    for name in ["ada", "olga@example.com"] {
        assert_eq!(refusal(server.log_in(name, PASSWORD).await), "wrong_credentials");
    }
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM logins").await, 0, "and nothing is left behind");
    stage.with_password(&["user", "update", "ada"], PASSWORD).await;
    server.log_in("ada", PASSWORD).await.unwrap();
});

on_both!(a_refresh_token_is_good_once_and_a_second_time_it_ends_the_login, |stage| async move {
    people(&stage).await;
    let mut server = stage.server();
    server.look().await;
    let first = server.log_in("ada", PASSWORD).await.unwrap();
    let apart = server.log_in("ada", PASSWORD).await.unwrap();
    let second = refresh_login(&server.payg, &server.desk, &first.refresh_token, drop).await.unwrap();
    let third = refresh_login(&server.payg, &server.desk, &second.refresh_token, drop).await.unwrap();
    assert_eq!(first.login, third.login);
    server.who(&third.access_token).await.unwrap();

    let thief = refresh_login(&server.payg, &server.desk, &first.refresh_token, drop).await;
    assert!(thief.unwrap_err().message().contains("was used before"));
    let owner = refresh_login(&server.payg, &server.desk, &third.refresh_token, drop).await;
    assert_eq!(refusal(owner), "unauthenticated");
    server.look().await;
    for ended in [&first, &third] {
        assert_eq!(refusal(server.who(&ended.access_token).await), "unauthenticated");
    }
    server.who(&apart.access_token).await.unwrap();
    let unknown = refresh_login(&server.payg, &server.desk, "payg_refresh_unknown", drop).await;
    assert_eq!(refusal(unknown), "unauthenticated");
});

on_both!(of_two_who_refresh_at_once_one_is_let_in, |stage| async move {
    people(&stage).await;
    let server = stage.server();
    let tokens = server.log_in("ada", PASSWORD).await.unwrap();
    let refresh = || refresh_login(&server.payg, &server.desk, &tokens.refresh_token, drop);
    let (one, other) = tokio::join!(refresh(), refresh());
    assert!(one.is_ok() != other.is_ok(), "one token makes one pair");
});

on_both!(tokens_expire, |stage| async move {
    people(&stage).await;
    let server = stage.server();
    let tokens = server.log_in("ada", PASSWORD).await.unwrap();
    assert_eq!(tokens.access_expires_at.to_string(), "2026-11-01T00:15:00Z");
    assert_eq!(tokens.refresh_expires_at.to_string(), "2026-12-01T00:00:00Z");
    stage.at("2026-11-01T00:14:59Z");
    server.who(&tokens.access_token).await.unwrap();
    stage.at("2026-11-01T00:15:00Z");
    assert_eq!(refusal(server.who(&tokens.access_token).await), "unauthenticated");
    assert_eq!(refusal(stage.server().who(&tokens.access_token).await), "unauthenticated");
    stage.at("2026-11-30T23:59:59Z");
    let later = refresh_login(&server.payg, &server.desk, &tokens.refresh_token, drop).await.unwrap();
    stage.at("2026-12-31T00:00:00Z");
    let too_late = refresh_login(&server.payg, &server.desk, &later.refresh_token, drop).await;
    assert_eq!(refusal(too_late), "unauthenticated");
    server.log_in("ada", PASSWORD).await.unwrap();
    stage.at("2027-03-01T00:00:00Z");
    server.log_in("ada", PASSWORD).await.unwrap();
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM logins").await, 1, "old ones are forgotten");
    assert_eq!(count(&stage, "SELECT COUNT(*) FROM refresh_tokens").await, 1);
});

on_both!(who_logs_out_is_out_on_every_server, |stage| async move {
    people(&stage).await;
    let (mut one, mut other) = (stage.server(), stage.server());
    let (first, second) =
        (one.log_in("ada", PASSWORD).await.unwrap(), other.log_in("ada", PASSWORD).await.unwrap());
    let acme = one.log_in("till@acme.example", PASSWORD).await.unwrap();
    let all = [&first, &second, &acme];
    let mut see = async |expected: [bool; 3]| {
        for server in [&mut one, &mut other] {
            server.look().await;
            for (tokens, is_in) in all.iter().zip(expected) {
                assert_eq!(server.who(&tokens.access_token).await.is_ok(), is_in);
            }
        }
    };
    see([true, true, true]).await;
    assert!(log_out(&stage.payg(), first.login).await.unwrap());
    assert!(!log_out(&stage.payg(), first.login).await.unwrap(), "again, nothing changes");
    see([false, true, true]).await;
    assert_eq!(log_out_everywhere(&stage.payg(), first.owner).await.unwrap(), 1);
    see([false, false, true]).await;
});

on_both!(live_logins_of_one_account_are_bounded, |stage| async move {
    people(&stage).await;
    let mut payg = stage.payg();
    payg.settings.logins_max = 2;
    let mut server = Server::of(payg);
    server.look().await;
    let mut tokens = Vec::new();
    for _ in 0..3 {
        let next = server.log_in("ada", PASSWORD).await.unwrap();
        server.who(&next.access_token).await.unwrap();
        tokens.push(next);
    }
    server.look().await;
    let are_in = [
        server.who(&tokens[0].access_token).await.is_ok(),
        server.who(&tokens[1].access_token).await.is_ok(),
        server.who(&tokens[2].access_token).await.is_ok(),
    ];
    assert_eq!(are_in, [false, true, true]);
});

on_both!(a_name_that_fails_too_often_rests, |stage| async move {
    people(&stage).await;
    let server = stage.server();
    for _ in 0..10 {
        assert_eq!(refusal(server.log_in("ada@example.com", "wrong password").await), "wrong_credentials");
    }
    let refused = server.log_in("ADA@example.com", PASSWORD).await.unwrap_err();
    assert_eq!((refused.kind(), refused.code()), (Kind::Busy, "too_many_attempts"));
    assert_eq!(refused.retry_after_seconds(), Some(900));
    server.log_in("till@acme.example", PASSWORD).await.unwrap();
    stage.at("2026-11-01T00:15:00Z");
    server.log_in("ada@example.com", PASSWORD).await.unwrap();
});

on_both!(who_tries_many_at_once_tries_no_more, |stage| async move {
    people(&stage).await;
    let server = stage.server();
    let tries = (0..40).map(|place| {
        let server = &server;
        async move { server.log_in("ada", &format!("wrong password {place}")).await }
    });
    let answers = join_all(tries).await;
    let compared = answers
        .into_iter()
        .filter(|answer| matches!(answer, Err(error) if error.code() == "wrong_credentials"));
    let compared = compared.count();
    assert!((10..20).contains(&compared), "{compared} passwords were compared");
});

on_both!(an_unknown_name_costs_as_much_as_a_wrong_password, |stage| async move {
    people(&stage).await;
    let server = stage.server();
    // Each try compares one password, at a cost that is the same for all: a watch tells nobody who exists.
    for name in ["ada", "till@acme.example", "nobody else", "no@example.com"] {
        let before = server.desk.hasher.compared();
        assert_eq!(refusal(server.log_in(name, "wrong password").await), "wrong_credentials");
        assert_eq!(server.desk.hasher.compared() - before, 1, "{name}");
    }
});

on_both!(a_change_of_password_ends_the_other_logins, |stage| async move {
    people(&stage).await;
    let mut server = stage.server();
    server.look().await;
    let (mine, other) =
        (server.log_in("ada", PASSWORD).await.unwrap(), server.log_in("ada", PASSWORD).await.unwrap());
    let change = async |present: &str, new: &str| {
        let kept: Option<LoginId> = Some(mine.login);
        change_password(&server.payg, &server.desk, mine.owner, kept, present, new).await
    };
    assert_eq!(refusal(change("wrong password", "battery staple").await), "wrong_password");
    for bad in ["short", "Password123", &"x".repeat(129)] {
        let refused = change(PASSWORD, bad).await.unwrap_err();
        assert_eq!((refused.code(), refused.field()), ("invalid_password", Some("new_password")));
    }
    change(PASSWORD, "battery staple").await.unwrap();
    server.look().await;
    server.who(&mine.access_token).await.unwrap();
    assert_eq!(refusal(server.who(&other.access_token).await), "unauthenticated");
    assert_eq!(refusal(server.log_in("ada", PASSWORD).await), "wrong_credentials");
    server.log_in("ada", "battery staple").await.unwrap();

    stage.with_password(&["user", "update", "ada"], "another staple").await;
    server.look().await;
    assert_eq!(refusal(server.who(&mine.access_token).await), "unauthenticated");
});
