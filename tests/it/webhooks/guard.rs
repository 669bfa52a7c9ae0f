//! What a webhook may reach: every range by its number, by its name, by a redirect, and never for ever.

use crate::on_both;
use crate::webhooks::receiver::{Answers, Receiver};
use payg::values::timestamp::Timestamp;
use payg::webhook::answer::{Answer, Failure};
use payg::webhook::guard::Guard;
use payg::webhook::secret::WebhookSecret;
use payg::webhook::sender::{ANSWER_MAX, Post, Sender};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// An address in each range, and whether a webhook may go there.
const ADDRESSES: &str = "
    0.0.0.0 no          0.1.2.3 no            10.0.0.1 no           10.255.255.255 no
    100.63.255.255 yes  100.64.0.1 no         100.127.255.255 no    100.128.0.0 yes
    127.0.0.1 no        127.8.8.8 no          169.254.169.254 no    172.15.255.255 yes
    172.16.0.1 no       172.31.255.255 no     172.32.0.0 yes        192.0.0.1 no
    192.0.1.1 yes       192.0.2.1 no          192.88.99.1 no        192.168.0.1 no
    192.169.0.1 yes     198.17.255.255 yes    198.18.0.1 no         198.19.255.255 no
    198.20.0.0 yes      198.51.100.1 no       203.0.113.1 no        223.255.255.255 yes
    224.0.0.1 no        239.255.255.255 no    240.0.0.1 no          255.255.255.255 no
    8.8.8.8 yes         93.184.216.34 yes
    :: no               ::1 no                ::127.0.0.1 no        ::ffff:10.0.0.1 no
    ::ffff:8.8.8.8 yes  ::ffff:0:10.0.0.1 no  64:ff9b::7f00:1 no    64:ff9b:1::1 no
    100::1 no           2001::1 no            2001:db8::1 no        2002:7f00:1:: no
    2606:4700::1111 yes 3fff::1 no            3fff:fff::1 no        5f00::1 no
    fc00::1 no          fd12:3456::1 no       fe80::1 no            febf::1 no
    fec0::1 no          ff02::1 no            2a00:1450::1 yes
";

#[test]
fn every_range_that_is_not_public_is_refused() {
    let guard = Guard::default();
    let words: Vec<&str> = ADDRESSES.split_whitespace().collect();
    for pair in words.chunks(2) {
        let address: IpAddr = pair[0].parse().unwrap();
        assert_eq!(guard.check(address).is_ok(), pair[1] == "yes", "{address}");
        let url = match address {
            IpAddr::V4(address) => format!("http://{address}:8080/x"),
            IpAddr::V6(address) => format!("https://[{address}]/x"),
        };
        assert_eq!(guard.url(&url).is_ok(), pair[1] == "yes", "{url}");
    }
    let guard = Guard::new("10.1.0.0/16,::1".parse().unwrap());
    for (address, is_open) in
        [("10.1.2.3", true), ("10.2.0.0", false), ("::1", true), ("::ffff:10.1.0.1", true)]
    {
        assert_eq!(guard.check(address.parse().unwrap()).is_ok(), is_open, "{address}");
    }
}

#[test]
fn addresses_that_cannot_be_are_refused_in_any_spelling() {
    let guard = Guard::default();
    let long = format!("https://example.com/{}", "x".repeat(2_000));
    for url in [
        "not a url",
        "",
        "example.com/hooks",
        "ftp://example.com",
        "file:///etc/passwd",
        "https://",
        "https://user@example.com",
        "https://user:word@example.com",
        "https://example.com/#part",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1./",
        "http://[::ffff:127.0.0.1]/",
        &long,
    ] {
        let refused = guard.url(url).expect_err(url);
        assert_eq!(refused.field(), Some("url"), "{url}");
    }
    for url in ["https://example.com/hooks?team=7", "http://example.com:8080", "https://localhost/x"] {
        assert!(guard.url(url).is_ok(), "{url}: a name is looked up when something is sent");
    }
}

/// A resolver whose answers are the story's, one after the other.
struct Scripted {
    answers: Vec<Vec<&'static str>>,
    asked: AtomicUsize,
}

impl Resolve for Scripted {
    fn resolve(&self, _: Name) -> Resolving {
        let place = self.asked.fetch_add(1, Ordering::SeqCst).min(self.answers.len() - 1);
        let found: Vec<SocketAddr> =
            self.answers[place].iter().map(|text| SocketAddr::new(text.parse().unwrap(), 0)).collect();
        Box::pin(async move { Ok(Box::new(found.into_iter()) as Addrs) })
    }
}

async fn send(sender: &Sender, url: &str) -> Answer {
    let secrets = [WebhookSecret::fresh().unwrap()];
    let post = Post { url, id: "ltr_1", at: Timestamp::system_now(), secrets: &secrets, body: "{}" };
    sender.send(post).await
}

fn sender(allowed: &str, answers: &[&[&'static str]]) -> Sender {
    let answers = answers.iter().map(|answer| answer.to_vec()).collect();
    let resolver = Arc::new(Scripted { answers, asked: AtomicUsize::new(0) });
    let guard = Guard::new(allowed.parse().unwrap());
    Sender::with_resolver(guard, Duration::from_millis(400), resolver).unwrap()
}

#[tokio::test]
async fn a_name_is_judged_by_what_it_resolves_to_when_it_is_connected_to() {
    let receiver = Receiver::start().await;
    let port = receiver.url.rsplit(':').next().unwrap();
    let url = format!("http://hooks.example:{port}/");
    let blocked =
        |answer: &Answer| matches!(&answer.outcome, Err(Failure::Blocked(why)) if why.contains("127.0.0.1"));
    assert!(blocked(&send(&sender("", &[&["127.0.0.1"]]), &url).await));
    assert!(blocked(&send(&sender("", &[&["127.0.0.1", "10.0.0.1", "::1"]]), &url).await));
    // An address that may be reached is used, the others beside it are not.
    let both = send(&sender("127.0.0.1", &[&["10.0.0.1", "127.0.0.1"]]), &url).await;
    assert_eq!(both.outcome, Ok(200), "{both:?}");
    // The name pointed elsewhere when it was first looked up: each connection asks again.
    receiver.answers(Answers::With(200, "connection", "close"));
    let rebinding = sender("127.0.0.1", &[&["127.0.0.1"], &["10.0.0.1"]]);
    assert_eq!(send(&rebinding, &url).await.outcome, Ok(200));
    let second = send(&rebinding, &url).await;
    assert!(matches!(&second.outcome, Err(Failure::Blocked(why)) if why.contains("10.0.0.1")), "{second:?}");
    // The address itself, without any name.
    assert!(blocked(&send(&sender("", &[&["8.8.8.8"]]), &receiver.url).await));
    // The machine's own resolver.
    let own = Sender::new(Guard::default(), Duration::from_secs(5)).unwrap();
    let local = send(&own, &format!("http://localhost:{port}/")).await;
    assert!(matches!(local.outcome, Err(Failure::Blocked(_))), "{local:?}");
    assert_eq!(receiver.got().len(), 2);
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_not_followed() {
    let receiver = Receiver::start().await;
    receiver.answers(Answers::With(302, "location", "http://127.0.0.1:1/"));
    let answer = send(&sender("127.0.0.1", &[&["127.0.0.1"]]), &receiver.url).await;
    assert_eq!((answer.outcome.clone(), answer.is_success()), (Ok(302), false));
    assert_eq!(receiver.got().len(), 1);
}

#[tokio::test]
async fn who_never_answers_or_never_ends_is_left_in_time() {
    let receiver = Receiver::start().await;
    receiver.answers(Answers::Nothing);
    let sender = sender("127.0.0.1", &[&["127.0.0.1"]]);
    let since = Instant::now();
    assert_eq!(send(&sender, &receiver.url).await.outcome, Err(Failure::TimedOut));
    assert!(since.elapsed() < Duration::from_secs(5));
    assert!(matches!(send(&sender, "http://127.0.0.1:1/").await.outcome, Err(Failure::Unreachable(_))));
    // One that answers more than anybody wants to read.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut head = [0u8; 4_096];
                let _ = stream.read(&mut head).await;
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100000000\r\n\r\n").await;
                while stream.write_all(&[b'x'; 4_096]).await.is_ok() {}
            });
        }
    });
    let endless = send(&sender, &url).await;
    assert_eq!((endless.outcome, endless.text.len()), (Ok(200), ANSWER_MAX));
}

on_both!(an_endpoint_at_a_private_address_is_refused_and_never_sent_to, |stage| async move {
    stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345").await;
    for url in
        ["http://127.0.0.1/x", "http://169.254.169.254/latest", "http://[::1]/", "nonsense", "http://10.1"]
    {
        let refused = stage.run(&["webhook", "add", url, "--customer", "acme"]).await.fails_with(2);
        assert!(refused.stderr.contains("url"), "{refused}");
    }
    stage.run(&["webhook", "add", "https://localhost/x", "--customer", "acme"]).await.ok();
    let tried = stage.run(&["webhook", "test", "https://localhost/x"]).await.fails_with(1);
    assert!(tried.stderr.contains("may not be reached"), "{tried}");
});
