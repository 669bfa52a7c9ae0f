//! Letters by e-mail: against a real SMTP server, which refuses, puts off, and never answers.

use crate::on_both;
use crate::stage::command::Answer;
use crate::stage::mail_sink::{MailSink, Taken};
use crate::stage::process::Process;
use crate::stage::scene::Stage;
use payg::values::timestamp::{SECOND, Timestamp};
use serde_json::json;
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Customers with these addresses, each of whom gets an invoice.
async fn invoiced(stage: &Stage, addresses: &[&str]) {
    stage.lines("service create api --unit request\nprice set api 0.10 --from 2026-01-01 --yes").await;
    for address in addresses {
        let name = address.split('@').next().unwrap();
        stage.line(&format!("user create {name} --user-name {name} --email {address}")).await.ok();
        stage.used(&format!("{name} api 2026-10-05 12345")).await;
    }
    stage.json("bill --month 2026-10 --yes").await;
}

/// Runs a line with a mail server.
async fn mailed(stage: &Stage, sink: &MailSink, line: &str) -> Answer {
    let words: Vec<&str> = line.split(' ').collect();
    let url = sink.url.clone();
    stage
        .run_in(&words, |environment| {
            let variables = [
                ("PAYG_MAIL_SMTP_URL", url),
                ("PAYG_MAIL_FROM", "Payg <billing@example.com>".to_owned()),
                ("PAYG_SERVER_PUBLIC_URL", "https://pay.example.com/".to_owned()),
            ];
            environment.variables.extend(variables.map(|(name, value)| (name.to_owned(), value)));
        })
        .await
}

/// `sent later failed` of a `mail send`.
async fn send(stage: &Stage, sink: &MailSink) -> String {
    let said = mailed(stage, sink, "mail send -o json").await.json();
    format!("{} {} {}", said["sent"], said["later"], said["failed"])
}

/// `recipient status tries` of every mail, in order of their receivers.
async fn mails(stage: &Stage) -> Vec<String> {
    let list = stage.json("mail list --all").await;
    let row = |mail: &serde_json::Value| {
        format!(
            "{} {} {}",
            mail["recipient"].as_str().unwrap(),
            mail["status"].as_str().unwrap(),
            mail["tries"]
        )
    };
    let mut rows: Vec<String> = list["data"].as_array().unwrap().iter().map(row).collect();
    rows.sort();
    rows
}

fn to(taken: &[Taken]) -> Vec<String> {
    let mut to: Vec<String> = taken.iter().map(|mail| mail.to.clone()).collect();
    to.sort();
    to
}

on_both!(an_invoice_comes_by_mail_once_in_the_customers_language, |stage| async move {
    let sink = MailSink::start();
    stage.at("2026-11-01T09:00:00Z");
    stage.lines("user create nobody --user-name nobody").await;
    invoiced(&stage, &["ada@example.com", "boris@example.com"]).await;
    stage.line("mail wish boris --language ru").await.ok();
    stage.line("mail wish boris --language de").await.fails_with(2);
    assert_eq!(send(&stage, &sink).await, "2 0 0");
    assert_eq!(send(&stage, &sink).await, "0 0 0", "a letter is told once");
    let taken = sink.taken();
    assert_eq!(to(&taken), ["ada@example.com", "boris@example.com"]);
    let ada = taken.iter().find(|mail| mail.to.starts_with("ada")).unwrap();
    assert_eq!(ada.header("From").unwrap(), "Payg <billing@example.com>");
    assert_eq!(ada.header("Auto-Submitted").unwrap(), "auto-generated");
    assert_eq!(ada.header("List-Unsubscribe"), None, "an invoice is owed");
    let list = stage.json("mail list --customer ada").await;
    let id = list["data"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(ada.header("Message-ID").unwrap(), format!("<{id}@example.com>"));
    let shown = stage.json(&format!("mail show {id}")).await;
    assert_eq!(shown["status"], "sent");
    assert_eq!(shown["answer"], "250 taken");
    assert!(shown["subject"].as_str().unwrap().starts_with("Invoice INV-2026-00000"), "{shown}");
    assert!(shown["text"].as_str().unwrap().contains("due on 15 November 2026"), "{shown}");
    let number = stage.json("invoice list --customer boris").await["data"][0]["number"].clone();
    let shown = stage.json(&format!("mail show {}", number.as_str().unwrap())).await;
    assert!(shown["subject"].as_str().unwrap().starts_with("Счёт INV-2026-00000"), "{shown}");
    stage.line("invoice void INV-2026-000001 --yes").await.ok();
    assert_eq!(send(&stage, &sink).await, "1 0 0");
});

on_both!(a_company_gets_no_mail_of_what_its_own_customers_pay_and_get_back, |stage| async move {
    let sink = MailSink::start();
    stage
        .lines(
            "company create acme --external-id acme --email acme@example.com --bsb 062-000 --account 00012345
             payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent
             payment process rent
             refund rent --amount 3 --yes",
        )
        .await;
    assert_eq!(send(&stage, &sink).await, "0 0 0");
    assert_eq!(mails(&stage).await, Vec::<String>::new());
});

on_both!(a_server_refuses_for_good_for_now_and_altogether, |stage| async move {
    let sink = MailSink::start();
    stage.at("2026-11-01T09:00:00Z");
    let addresses = ["ada", "refuse", "later", "once", "spam"].map(|name| format!("{name}@example.com"));
    invoiced(&stage, &addresses.each_ref().map(String::as_str)).await;
    assert_eq!(send(&stage, &sink).await, "1 2 2");
    let refused = stage.json("mail list --status failed --search refuse").await;
    assert_eq!(refused["data"].as_array().unwrap().len(), 1);
    assert!(refused["data"][0]["answer"].as_str().unwrap().contains("nobody lives here"), "{refused}");
    assert_eq!(send(&stage, &sink).await, "0 0 0", "nothing is due yet");
    stage.at("2026-11-01T09:01:00Z");
    assert_eq!(send(&stage, &sink).await, "1 1 0", "what was greylisted is taken");
    // A server that is not there costs no mail a try.
    let mut gone = MailSink::start();
    gone.url = "smtp://127.0.0.1:1".to_owned();
    stage.at("2026-11-01T12:00:00Z");
    mailed(&stage, &gone, "mail send").await.fails_with(75);
    let expected = [
        "ada@example.com sent 1",
        "later@example.com waiting 2",
        "once@example.com sent 2",
        "refuse@example.com failed 1",
        "spam@example.com failed 1",
    ];
    assert_eq!(mails(&stage).await, expected);
    for hour in 13..24 * 5 {
        let start: Timestamp = "2026-11-01T00:00:00Z".parse().unwrap();
        stage.clock.set(start.plus_micros(hour * 3_600 * SECOND));
        send(&stage, &sink).await;
    }
    let given_up = stage.json("mail list --search later").await;
    assert_eq!(given_up["data"][0]["status"], "failed", "{given_up}");
    assert_eq!(to(&sink.taken()), ["ada@example.com", "once@example.com"]);
    // An operator mends the address and asks for it again: a new edition, which is another message.
    let id = refused["data"][0]["id"].as_str().unwrap();
    stage.line(&format!("mail resend {id} --to nowhere")).await.fails_with(2);
    let again = stage.json(&format!("mail resend {id} --to books@example.com")).await;
    assert_eq!((&again["status"], &again["edition"]), (&json!("waiting"), &json!(2)));
    assert_eq!(send(&stage, &sink).await, "1 0 0");
    let last = sink.taken().pop().unwrap();
    assert_eq!(last.to, "books@example.com");
    assert_eq!(last.header("Message-ID").unwrap(), format!("<{id}.2@example.com>"));
});

on_both!(
    whoever_dies_after_the_server_took_a_mail_leaves_it_to_the_next_with_the_same_id,
    |stage| async move {
        let sink = MailSink::start();
        stage.at("2026-11-01T09:00:00Z");
        invoiced(&stage, &["hang@example.com"]).await;
        let mut sender = Command::new(env!("CARGO_BIN_EXE_payg"))
            .args(["mail", "send"])
            .env("PAYG_DATABASE_URL", stage.url())
            .env("PAYG_DATABASE_ACCEPT_DATA_LOSS", "true")
            .env("PAYG_CLOCK", stage.clock.now().to_string())
            .env("PAYG_MAIL_SMTP_URL", &sink.url)
            .env("PAYG_MAIL_FROM", "billing@example.com")
            .current_dir(stage.folder())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // The server has it and does not answer; so it is sent and nobody knows.
        sink.waits_for(1);
        sender.kill().unwrap();
        sender.wait().unwrap();
        let patient = MailSink::start();
        assert_eq!(send(&stage, &patient).await, "0 0 0", "the claim still holds");
        stage.at("2026-11-01T09:15:00Z");
        // The second server takes what hangs in the first: the address is changed as one in trouble would.
        let waiting = stage.json("mail list --status waiting").await;
        let id = waiting["data"][0]["id"].as_str().unwrap();
        stage.json(&format!("mail resend {id} --to calm@example.com")).await;
        assert_eq!(send(&stage, &patient).await, "1 0 0");
        let (first, second) = (sink.taken().remove(0), patient.taken().remove(0));
        assert_eq!(first.header("Message-ID"), second.header("Message-ID"));
    }
);

on_both!(a_server_goes_on_without_its_mail_server_and_sends_once_that_is_back, |stage| async move {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    stage.at("2026-11-01T09:00:00Z");
    invoiced(&stage, &["ada@example.com", "bob@example.com"]).await;
    let settings = [
        ("PAYG_MAIL_SMTP_URL".to_owned(), format!("smtp://127.0.0.1:{port}")),
        ("PAYG_MAIL_FROM".to_owned(), "billing@example.com".to_owned()),
    ];
    let server = Process::start_at(&stage, "127.0.0.1:0", &settings);
    // It has looked at the letters and found nobody to give the mails to.
    let until = Instant::now() + Duration::from_secs(30);
    while mails(&stage).await.len() < 2 {
        assert!(Instant::now() < until, "the mails are not there after 30 s");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let client = crate::stage::server::client();
    for place in 0..20 {
        let ready = client.get(format!("{}/readyz", server.url)).send().await.unwrap();
        assert_eq!(ready.status(), 200, "without its mail server it works, {place}");
        let body = json!({"user_name": format!("user{place}"), "password": "correct horse"}).to_string();
        let made = client.post(format!("{}/v1/users", server.url)).header("content-type", "application/json");
        assert_eq!(made.body(body).send().await.unwrap().status(), 201);
    }
    let waiting = ["ada@example.com waiting 0", "bob@example.com waiting 0"];
    assert_eq!(mails(&stage).await, waiting, "none of them lost a try");
    let sink = MailSink::start_at(port);
    let taken = sink.waits_for(2);
    assert_eq!(to(&taken), ["ada@example.com", "bob@example.com"]);
    let until = Instant::now() + Duration::from_secs(30);
    while mails(&stage).await != ["ada@example.com sent 1", "bob@example.com sent 1"] {
        assert!(Instant::now() < until, "{:?}", mails(&stage).await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(sink.taken().len(), 2);
    server.kill();
});

on_both!(two_senders_at_once_send_each_mail_once, |stage| async move {
    let sink = MailSink::start();
    stage.at("2026-11-01T09:00:00Z");
    let addresses: Vec<String> = (0..70).map(|n| format!("user{n}@example.com")).collect();
    invoiced(&stage, &addresses.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let (one, two) = tokio::join!(mailed(&stage, &sink, "mail send"), mailed(&stage, &sink, "mail send"));
    one.ok();
    two.ok();
    let mut wanted = addresses.clone();
    wanted.sort();
    assert_eq!(to(&sink.taken()), wanted);
    assert!(mails(&stage).await.iter().all(|mail| mail.ends_with("sent 1")));
});

on_both!(a_courtesy_can_be_had_no_more_by_one_click, |stage| async move {
    let sink = MailSink::start();
    stage.at("2026-11-01T09:00:00Z");
    stage.lines("user create ada --user-name ada --email ada@example.com").await;
    limit_letter(&stage).await;
    assert_eq!(send(&stage, &sink).await, "1 0 0");
    let mail = sink.taken().remove(0);
    assert_eq!(mail.header("List-Unsubscribe-Post").unwrap(), "List-Unsubscribe=One-Click");
    let link = mail.header("List-Unsubscribe").unwrap();
    let path = link.trim_matches(['<', '>']).strip_prefix("https://pay.example.com").unwrap().to_owned();
    let server = stage.serve().await;
    // A program that only looks at the link changes nothing.
    let asked = server.call("GET", &path).send().await;
    assert_eq!(asked.status, 200, "{asked}");
    assert!(asked.text.contains("<form method=\"post\""), "{asked}");
    limit_letter(&stage).await;
    assert_eq!(send(&stage, &sink).await, "1 0 0");
    let form = "application/x-www-form-urlencoded";
    for _ in 0..2 {
        let done = server.call("POST", &path).body(form, "List-Unsubscribe=One-Click").send().await;
        assert_eq!(done.status, 200, "{done}");
    }
    let last = if path.ends_with('A') { 'Q' } else { 'A' };
    let forged = format!("{}{last}", &path[..path.len() - 1]);
    for wrong in [forged.as_str(), "/unsubscribe?token=", "/unsubscribe", "/unsubscribe?token=%00%ff"] {
        let refused = server.call("POST", wrong).body(form, "List-Unsubscribe=One-Click").send().await;
        assert!(refused.status == 404 || refused.status == 422, "{wrong}: {refused}");
    }
    limit_letter(&stage).await;
    assert_eq!(send(&stage, &sink).await, "0 0 0", "no courtesy comes any more");
    invoiced(&stage, &["bob@example.com"]).await;
    stage.used("ada api 2026-10-06 100").await;
    stage.json("bill --month 2026-10 --yes").await;
    assert_eq!(send(&stage, &sink).await, "2 0 0", "what is owed still comes");
    stage.json("mail wish ada --courtesies yes").await;
    limit_letter(&stage).await;
    assert_eq!(send(&stage, &sink).await, "1 0 0");
    server.stop().await;
});

/// A letter of a kind that is a courtesy, as another verb writes it.
async fn limit_letter(stage: &Stage) {
    use payg::values::id::LetterId;
    let payg = stage.payg();
    let mut view = payg.db.view().await.unwrap();
    let ada = payg::engine::find_customer::find_customer(&mut view, "ada").await.unwrap().customer_id;
    drop(view);
    let mut tx = payg.db.begin().await.unwrap();
    let insert = "INSERT INTO letters (customer_id, letter_id, kind, document_id, payload, created_at)
        VALUES ($1, $2, 'limit.reached', $1, '{}', $3)";
    tx.run(insert, payg::values![ada, LetterId::new(), payg.now()]).await.unwrap();
    tx.commit().await.unwrap();
}

on_both!(a_link_for_a_new_password_is_sent_once_and_kept_nowhere, |stage| async move {
    let sink = MailSink::start();
    stage.at("2026-11-01T09:00:00Z");
    stage.lines("user create ada --user-name ada --email ada@example.com").await;
    stage.line("operator create Olga --email olga@example.com --role admin").await.ok();
    let server = stage.serve().await;
    for name in ["ada", "olga@example.com"] {
        server.call("POST", "/v1/password-resets").json(&json!({"name": name})).send().await;
    }
    server.stop().await;
    let before = tokens(&stage).await;
    assert_eq!(before, 2, "the letters hold the tokens until they are told");
    assert_eq!(send(&stage, &sink).await, "2 0 0");
    assert_eq!(tokens(&stage).await, 0);
    let taken = sink.taken();
    assert_eq!(to(&taken), ["ada@example.com", "olga@example.com"]);
    for mail in &taken {
        let whole = mail.raw.replace("=\n", "");
        assert!(whole.contains("https://pay.example.com/reset?token=3Dpayg_reset_"), "{whole}");
    }
    let list = stage.json("mail list --kind password.reset").await;
    let id = list["data"][0]["id"].as_str().unwrap();
    stage.line(&format!("mail resend {id}")).await.fails_with(5);
});

/// How many letters hold a one-time token.
async fn tokens(stage: &Stage) -> i64 {
    let count = "SELECT COUNT(*) FROM (SELECT payload FROM letters
            UNION ALL SELECT payload FROM operator_letters) AS letter
        WHERE payload LIKE '%payg_reset_%'";
    stage.db().view().await.unwrap().one(count, vec![]).await.unwrap().get(0).unwrap()
}

on_both!(a_secret_that_has_expired_and_old_news_are_not_sent, |stage| async move {
    let sink = MailSink::start();
    stage.at("2026-11-01T09:00:00Z");
    stage.lines("user create ada --user-name ada --email ada@example.com").await;
    let server = stage.serve().await;
    server.call("POST", "/v1/password-resets").json(&json!({"name": "ada"})).send().await;
    server.stop().await;
    stage.at("2026-11-01T09:30:00Z");
    assert_eq!(send(&stage, &sink).await, "0 0 1");
    assert_eq!(tokens(&stage).await, 0);
    invoiced(&stage, &["bob@example.com"]).await;
    stage.at("2026-11-09T09:30:00Z");
    assert_eq!(send(&stage, &sink).await, "0 0 0", "the letter is older than mail.late_days");
    assert!(sink.taken().is_empty());
});

on_both!(templates_are_previewed_tried_and_replaced, |stage| async move {
    let sink = MailSink::start();
    let preview = stage.json("mail preview payment.failed --language ru").await;
    assert!(preview["subject"].as_str().unwrap().contains("не прошла"), "{preview}");
    stage.line("mail preview payment.faild").await.fails_with(3);
    stage.line("mail test olga@example.com").await.fails_with(5);
    let said =
        mailed(&stage, &sink, "mail test olga@example.com --kind refund.successful -o json").await.json();
    assert_eq!(said["answer"], "250 taken");
    mailed(&stage, &sink, "mail test refuse@example.com").await.fails_with(1);
    mailed(&stage, &sink, "mail test later@example.com").await.fails_with(75);
    mailed(&stage, &sink, "mail test dry@example.com --dry-run").await.ok();
    assert_eq!(to(&sink.taken()), ["olga@example.com"]);
    let folder = stage.folder().join("templates");
    std::fs::create_dir_all(folder.join("en")).unwrap();
    std::fs::write(folder.join("en/invoice.issued.subject"), "Bill {{ object.number }}").unwrap();
    let with_folder = async |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let folder = folder.display().to_string();
        let change = |environment: &mut payg::cli::environment::Environment| {
            environment.variables.insert("PAYG_MAIL_TEMPLATES".to_owned(), folder);
        };
        stage.run_in(&words, change).await
    };
    let preview = with_folder("mail preview invoice.issued -o json").await.json();
    assert_eq!(preview["subject"], "Bill INV-2026-000001");
    let list = with_folder("mail template list --kind invoice.issued -o json").await.json();
    let replaced = list["data"].as_array().unwrap().iter().filter(|template| !template["file"].is_null());
    assert_eq!(replaced.count(), 1, "{list}");
    std::fs::write(folder.join("en/invoice.issued.subject"), "Bill {{ object.number").unwrap();
    let broken = with_folder("mail preview invoice.issued").await.fails_with(2);
    assert!(broken.stderr.contains("invoice.issued.subject (line 1)"), "{broken}");
});

on_both!(a_password_of_the_mail_server_is_never_shown, |stage| async move {
    let show = |environment: &mut payg::cli::environment::Environment| {
        let url = "smtps://me:secret@mail.example.com".to_owned();
        environment.variables.insert("PAYG_MAIL_SMTP_URL".to_owned(), url);
    };
    let shown = stage.run_in(&["config", "list", "-o", "json"], show).await.ok();
    assert!(shown.stdout.contains("mail.smtp_url"), "{shown}");
    assert!(!shown.stdout.contains("secret@") && !shown.stdout.contains("mail.example.com"), "{shown}");
});
