//! Subscriptions whose payments take their time: the gateway's page, notices, polls and late success.

use crate::on_both;
use crate::stage::scene::Stage;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use payg::engine::buy_subscription::{Bought, Purchase, buy_subscription};
use payg::engine::end_subscription::{When, cancel_subscription};
use payg::engine::payg::Payg;
use payg::engine::stop::Stop;
use payg::engine::work::work_once;
use payg::gateway::contract::{
    Action, Answer, Gateway, GatewayKind, Listing, Object, ObjectKind, ObjectStatus, Order, Refusal, Retry,
};
use payg::gateway::sandbox::Sandbox;
use payg::records::payment;
use payg::records::subscription::{self, Subscription, SubscriptionStatus};
use payg::values::payment_status::PaymentStatus;
use payg::values::timestamp::Timestamp;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// A gateway whose payer takes time: a charge is pending until the story says that it was paid.
#[derive(Default)]
struct Slow {
    charges: AtomicUsize,
    is_paid: AtomicBool,
    /// How many refunds it refuses from now on.
    refuses: AtomicUsize,
    objects: Mutex<HashMap<String, Object>>,
}

impl Slow {
    fn seen(&self, object: &Object) -> Object {
        let paid = object.kind == ObjectKind::Refund || self.is_paid.load(Ordering::SeqCst);
        let status = if paid { ObjectStatus::Succeeded } else { ObjectStatus::Pending };
        let link = (!paid).then(|| format!("https://pay.example/{}", object.gateway_id));
        Object { status, confirmation_url: link, ..object.clone() }
    }
}

impl Gateway for Slow {
    fn kind(&self) -> GatewayKind {
        GatewayKind::Sandbox
    }

    fn prepare(&self, order: &Order) -> payg::error::Result<Vec<u8>> {
        Sandbox.prepare(order)
    }

    fn send<'a>(&'a self, action: Action, key: &'a str, body: &'a [u8]) -> BoxFuture<'a, Answer> {
        async move {
            if action == Action::Charge {
                self.charges.fetch_add(1, Ordering::SeqCst);
            }
            let left = |left: usize| left.checked_sub(1);
            if action == Action::Refund
                && self.refuses.fetch_update(Ordering::SeqCst, Ordering::SeqCst, left).is_ok()
            {
                return Answer::Refused(Refusal {
                    code: "closed".to_owned(),
                    description: "the account is closed".to_owned(),
                    retry: Retry::Never,
                });
            }
            let Answer::Object(object) = Sandbox.send(action, key, body).await else {
                panic!("the sandbox answers with an object")
            };
            self.objects.lock().unwrap().insert(object.gateway_id.clone(), *object.clone());
            Answer::Object(Box::new(self.seen(&object)))
        }
        .boxed()
    }

    fn fetch<'a>(&'a self, _: ObjectKind, gateway_id: &'a str) -> BoxFuture<'a, Answer> {
        let found = self.objects.lock().unwrap().get(gateway_id).map(|object| self.seen(object));
        std::future::ready(found.map_or(Answer::Absent, |object| Answer::Object(Box::new(object)))).boxed()
    }

    fn list<'a>(&'a self, _: ObjectKind, _: Timestamp, _: Option<&'a str>) -> BoxFuture<'a, Listing> {
        std::future::ready(Listing::Unknown("none".to_owned())).boxed()
    }

    fn is_ours(&self, object: &Object) -> bool {
        Sandbox.is_ours(object)
    }
}

/// A shop with a slow gateway, in which ada buys silver.
pub struct Shop {
    pub payg: Payg,
    gateway: Arc<Slow>,
    pub purchase: Purchase,
}

impl Shop {
    pub async fn open(stage: &Stage) -> Shop {
        stage.lines("user create ada --user-name ada\nplan create silver --monthly 10 --yearly 100").await;
        let gateway = Arc::new(Slow::default());
        let mut payg = stage.payg();
        payg.gateways = payg.gateways.with(Arc::clone(&gateway) as Arc<dyn Gateway>);
        let customer_id = stage.json("user show ada").await["id"].as_str().unwrap().parse().unwrap();
        let purchase = Purchase {
            customer_id,
            plan: "silver".to_owned(),
            every: None,
            gateway: GatewayKind::Sandbox,
            return_url: Some("https://shop.example/".to_owned()),
        };
        Shop { payg, gateway, purchase }
    }

    pub async fn buy(&self) -> Bought {
        buy_subscription(&self.payg, self.purchase.clone()).await.unwrap()
    }

    pub async fn work(&self, stage: &Stage, at: &str) {
        stage.at(at);
        work_once(&self.payg, &Stop::new()).await.unwrap();
    }

    pub async fn now(&self, of: &Subscription) -> Subscription {
        let mut view = self.payg.db.view().await.unwrap();
        subscription::find(&mut view, of.subscription_id).await.unwrap().unwrap()
    }

    pub async fn refunded(&self, of: &Subscription) -> i64 {
        let mut view = self.payg.db.view().await.unwrap();
        let paid = payment::of_document(&mut view, of.customer_id, of.subscription_id.uuid()).await.unwrap();
        paid.iter().map(|one| one.refunded.minor).sum()
    }

    pub fn paid(&self, is_paid: bool) {
        self.gateway.is_paid.store(is_paid, Ordering::SeqCst);
    }

    pub fn charges(&self) -> usize {
        self.gateway.charges.load(Ordering::SeqCst)
    }
}

on_both!(completing_a_purchase_twice_charges_once, |stage| async move {
    let shop = Shop::open(&stage).await;
    let [vector] = &crate::rules::vectors::of_kind("payment_idempotence")[..] else { panic!("one vector") };
    let times = vector.input["checkout_completed_times"].as_u64().unwrap();
    let mut links = Vec::new();
    for _ in 0..times {
        let bought = shop.buy().await;
        assert_eq!(bought.subscription.status, SubscriptionStatus::AwaitingPayment);
        links.push(bought.payment.unwrap().confirmation_url.unwrap());
    }
    links.dedup();
    assert_eq!(links.len(), 1, "the same link");
    assert_eq!(shop.charges() as u64, vector.expected["provider_charges"].as_u64().unwrap());
});

on_both!(who_pays_late_is_activated_all_the_same, |stage| async move {
    let shop = Shop::open(&stage).await;
    let bought = shop.buy().await.subscription;
    for minute in 1..9 {
        shop.work(&stage, &format!("2026-11-01T00:{minute:02}:00Z")).await;
    }
    assert_eq!(shop.now(&bought).await.status, SubscriptionStatus::AwaitingPayment);
    shop.paid(true);
    shop.work(&stage, "2026-11-01T06:00:00Z").await;
    assert_eq!(shop.now(&bought).await.status, SubscriptionStatus::Active);
    assert_eq!(shop.charges(), 1);
});

on_both!(an_abandoned_purchase_expires_and_a_late_payment_still_counts, |stage| async move {
    let shop = Shop::open(&stage).await;
    let bought = shop.buy().await.subscription;
    shop.work(&stage, "2026-11-02T00:00:00Z").await;
    assert_eq!(shop.now(&bought).await.status, SubscriptionStatus::Expired);
    shop.paid(true);
    shop.work(&stage, "2026-11-02T12:00:00Z").await;
    let late = shop.now(&bought).await;
    assert_eq!((late.status, late.number), (SubscriptionStatus::Active, 1));
    assert_eq!(shop.charges(), 1);
});

on_both!(what_expired_can_be_bought_again_with_a_new_link, |stage| async move {
    let shop = Shop::open(&stage).await;
    let first = shop.buy().await;
    shop.work(&stage, "2026-11-02T00:00:00Z").await;
    let second = shop.buy().await;
    assert_eq!(second.subscription.status, SubscriptionStatus::AwaitingPayment);
    let link = |bought: &Bought| bought.payment.as_ref().unwrap().confirmation_url.clone().unwrap();
    assert_ne!(link(&first), link(&second));
    // Both links are paid: one of them counts, and the other's money goes back.
    shop.paid(true);
    shop.work(&stage, "2026-11-03T00:00:00Z").await;
    shop.work(&stage, "2026-11-03T12:00:00Z").await;
    let (one, two) = (shop.now(&first.subscription).await, shop.now(&second.subscription).await);
    let live = [&one, &two].iter().filter(|one| one.status == SubscriptionStatus::Active).count();
    assert_eq!(live, 1, "{one:?} {two:?}");
    assert_eq!(shop.refunded(&one).await + shop.refunded(&two).await, 1_000);
});

on_both!(a_renewal_that_is_pending_is_not_charged_again, |stage| async move {
    let shop = Shop::open(&stage).await;
    shop.paid(true);
    let bought = shop.buy().await.subscription;
    assert_eq!(bought.status, SubscriptionStatus::Active);
    shop.paid(false);
    for at in ["2026-11-28T00:00:00Z", "2026-11-28T00:01:00Z", "2026-11-29T00:00:00Z", "2026-12-01T00:00:00Z"]
    {
        shop.work(&stage, at).await;
        assert_eq!(shop.now(&bought).await.status, SubscriptionStatus::Renewing, "{at}");
    }
    assert_eq!(shop.charges(), 2, "the first period and the second");
    assert!(!shop.now(&bought).await.is_active(shop.payg.now()));
    // The gateway decides in the end; the new period follows the old one, not the day of payment.
    shop.paid(true);
    shop.work(&stage, "2026-12-02T12:00:00Z").await;
    let renewed = shop.now(&bought).await;
    assert_eq!((renewed.status, renewed.number), (SubscriptionStatus::Active, 2));
    assert_eq!(renewed.period.unwrap().start.to_string(), "2026-12-01T00:00:00Z");
    assert_eq!(shop.charges(), 2);
});

on_both!(money_that_comes_after_the_end_goes_back, |stage| async move {
    let shop = Shop::open(&stage).await;
    let bought = shop.buy().await.subscription;
    cancel_subscription(&shop.payg, bought.subscription_id, When::Now).await.unwrap();
    shop.paid(true);
    shop.work(&stage, "2026-11-01T06:00:00Z").await;
    shop.work(&stage, "2026-11-01T12:00:00Z").await;
    let after = shop.now(&bought).await;
    assert_eq!(after.status, SubscriptionStatus::Canceled);
    assert_eq!(shop.refunded(&bought).await, 1_000);
    let mut view = shop.payg.db.view().await.unwrap();
    let paid =
        payment::of_document(&mut view, bought.customer_id, bought.subscription_id.uuid()).await.unwrap();
    assert_eq!((paid.len(), paid[0].status), (1, PaymentStatus::Successful));
});

on_both!(a_refund_that_is_refused_is_tried_on_three_days_and_then_by_hand, |stage| async move {
    let shop = Shop::open(&stage).await;
    shop.paid(true);
    let bought = shop.buy().await.subscription;
    shop.gateway.refuses.store(3, Ordering::SeqCst);
    cancel_subscription(&shop.payg, bought.subscription_id, When::Now).await.unwrap();
    let failed = async || {
        let list = stage.json("subscription list --customer ada").await;
        let shown =
            stage.json(&format!("subscription show {}", list["data"][0]["id"].as_str().unwrap())).await;
        let refunds = shown["refunds"].as_array().cloned().unwrap_or_default();
        refunds.into_iter().filter(|one| one["status"] == "failed").collect::<Vec<_>>()
    };
    for (at, tries) in [
        ("2026-11-01T12:00:00Z", 1),
        ("2026-11-02T12:00:00Z", 2),
        ("2026-11-02T18:00:00Z", 2),
        ("2026-11-03T18:00:00Z", 3),
        ("2026-11-05T18:00:00Z", 3),
        ("2026-11-09T18:00:00Z", 3),
    ] {
        shop.work(&stage, at).await;

        assert_eq!(failed().await.len(), tries, "{at}");
        assert_eq!(shop.refunded(&bought).await, 0);
    }
    let doctor = stage.line("doctor").await.stdout;
    assert!(doctor.contains("1 payments of subscriptions are owed back"), "{doctor}");
    let last = failed().await[2]["id"].as_str().unwrap().to_owned();
    stage.lines(&format!("refund {last} --yes")).await;
    assert_eq!(shop.refunded(&bought).await, 1_000);
    let again = stage.line(&format!("refund {last} --yes")).await.fails_with(5);
    assert!(again.stderr.contains("tried again already"), "{again}");
    stage.verified().await;
});

on_both!(a_renewal_without_a_method_is_asked_for_by_a_link_and_by_mail, |stage| async move {
    let shop = Shop::open(&stage).await;
    shop.paid(true);
    let bought = shop.buy().await.subscription;
    shop.paid(false);
    stage.lines("subscription forget-method ada").await;
    shop.work(&stage, "2026-11-28T00:00:00Z").await;
    let mut view = shop.payg.db.view().await.unwrap();
    let paid =
        payment::of_document(&mut view, bought.customer_id, bought.subscription_id.uuid()).await.unwrap();
    let asked = paid.last().unwrap();
    assert_eq!(asked.return_url.as_deref(), Some("https://shop.example/"), "as when it was bought");
    let link = asked.confirmation_url.clone().unwrap();
    let sql = "SELECT payload FROM letters WHERE kind = 'payment.action_required'";
    let told: Vec<String> =
        view.all(sql, vec![]).await.unwrap().iter().map(|row| row.get(0).unwrap()).collect();
    assert!(told.iter().any(|payload| payload.contains(&link)), "{told:?}");
    drop(view);
    shop.paid(true);
    shop.work(&stage, "2026-11-29T00:00:00Z").await;
    let renewed = shop.now(&bought).await;
    assert_eq!((renewed.number, renewed.method.is_some()), (2, true), "its method is kept again");
});

on_both!(what_was_asked_for_is_what_begins_when_it_is_paid, |stage| async move {
    let shop = Shop::open(&stage).await;
    stage.lines("plan create gold --monthly 30 --yearly 300").await;
    // The price of a purchase that waits is the one that was shown.
    let bought = shop.buy().await.subscription;
    stage.lines("plan update silver --monthly 12 --yes").await;
    shop.paid(true);
    shop.work(&stage, "2026-11-01T01:00:00Z").await;
    let begun = shop.now(&bought).await;
    assert_eq!((begun.number, begun.price.to_string()), (1, "10.00 USD".to_owned()));
    // So is that of a renewal; and nobody gets a year of another plan for a month of this one.
    shop.paid(false);
    shop.work(&stage, "2026-11-28T00:00:00Z").await;
    assert_eq!(shop.now(&bought).await.status, SubscriptionStatus::Renewing);
    stage.lines("plan update silver --monthly 14 --yes").await;
    for when in ["end", "now"] {
        let line = format!("subscription change ada --plan gold --every year --at {when} --yes");
        let refused = stage.line(&line).await.fails_with(5);
        assert!(refused.stderr.contains("the next period is being paid"), "{refused}");
    }
    shop.paid(true);
    shop.work(&stage, "2026-11-28T12:00:00Z").await;
    let renewed = shop.now(&bought).await;
    let ends = renewed.period.unwrap().end.to_string();
    assert_eq!(
        (renewed.number, renewed.price.to_string(), &ends[..10]),
        (2, "12.00 USD".to_owned(), "2027-01-01")
    );
    assert_eq!((renewed.next_version_id, renewed.next_every), (None, None));
    // From then on it may change with its end.
    stage.lines("subscription change ada --plan gold --every year --at end --yes").await;
    shop.work(&stage, "2026-12-29T00:00:00Z").await;
    let changed = shop.now(&bought).await;
    assert_eq!((changed.number, changed.price.to_string()), (3, "300.00 USD".to_owned()));
    stage.verified().await;
});
