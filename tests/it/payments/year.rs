//! A year of many subscribers, with declines, crashes and a careless gateway, travelled in steps of a day
//! and at once: the books are the same, and each period is paid once.

use crate::payments::careless::Careless;
use crate::stage::databases;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use payg::db::sql::Backend;
use payg::engine::payg::Payg;
use payg::engine::progress::Silent;
use payg::engine::stop::Stop;
use payg::engine::travel::{advance_clock, clock_of, start_clock};
use payg::gateway::contract::GatewayKind;
use payg::records::customer::{self, Kind, NewCustomer};
use payg::records::plan;
use payg::records::plan_version;
use payg::records::subscription::{self, Subscription, SubscriptionStatus};
use payg::values::calendar::Zone;
use payg::values::currency::Currency;
use payg::values::id::{CustomerId, SubscriptionId};
use payg::values::interval::Interval;
use payg::values::money::Money;
use payg::values::timestamp::{DAY, Period, Timestamp};
use std::sync::Arc;

/// The year, from noon to noon.
const FROM: &str = "2027-01-10T12:00:00Z";
const TO: &str = "2028-01-20T12:00:00Z";

#[test]
fn a_year_is_the_same_in_days_and_at_once_on_sqlite() {
    in_days_and_at_once(Backend::Sqlite, rounds(40, 2_000));
}

#[test]
fn a_year_is_the_same_in_days_and_at_once_on_postgres() {
    in_days_and_at_once(Backend::Postgres, rounds(20, 200));
}

fn in_days_and_at_once(backend: Backend, subscribers: i64) {
    let in_days = year(backend, subscribers, DAY);
    let at_once = year(backend, subscribers, i64::MAX);
    if let (Some(in_days), Some(at_once)) = (in_days, at_once) {
        for (in_days, at_once) in in_days.iter().zip(&at_once) {
            assert_eq!(in_days, at_once);
        }
        assert_eq!(in_days.len(), at_once.len());
    }
}

/// Lets the year go by in steps of so many microseconds; answers the books. `None` where there is no
/// such database.
fn year(backend: Backend, subscribers: i64, step: i64) -> Option<Vec<String>> {
    let database = databases::fresh(backend)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    Some(runtime.block_on(async {
        let stage = Stage::open(&database.url).await;
        stage.lines("plan create silver --monthly 10\nplan create gold --yearly 100").await;
        let from: Timestamp = FROM.parse().unwrap();
        stage.clock.set(from);
        start_clock(&stage.payg(), from).await.unwrap();
        let payers = subscribe(&stage.payg(), subscribers, from).await;
        let gateway = Careless::seeded(7, payers.iter().map(CustomerId::to_string));
        let mut payg = stage.payg();
        payg.gateways = payg.gateways.with(Arc::new(gateway.clone()));
        travel(&payg, &gateway, step).await;
        hold_to_journal(&payg, &gateway).await;
        let books = books(&payg).await;
        stage.clock.set(TO.parse().unwrap());
        stage.verified().await;
        stage.check_invariants().await;
        stage.db().close().await;
        books
    }))
}

/// Users in a trial of a plan, which ends on another day for each: one in four pays by the month.
async fn subscribe(payg: &Payg, subscribers: i64, from: Timestamp) -> Vec<CustomerId> {
    let new: Vec<NewCustomer> = (0..subscribers)
        .map(|place| NewCustomer::named(Kind::User, format!("User {place:04}"), Currency::USD))
        .collect();
    let mut tx = payg.db.begin().await.unwrap();
    let users = customer::insert_many(&mut tx, &new, from).await.unwrap();
    let mut versions = Vec::new();
    for code in ["silver", "gold"] {
        let plan = plan::find(&mut tx, code).await.unwrap();
        versions.push(plan_version::of_plan(&mut tx, plan.plan_id).await.unwrap().remove(0));
    }
    let zone = Zone::utc();
    let mut trials = Vec::new();
    for (place, user) in (0..).zip(&users) {
        let (version, every) = match place % 4 {
            0 => (&versions[0], Interval::Month),
            _ => (&versions[1], Interval::Year),
        };
        let (start, end) = (zone.date(from), zone.date(from.plus_micros((4 + place % 28) * DAY)));
        let period = Period::new(zone.start_of(start).unwrap(), zone.start_of(end).unwrap()).unwrap();
        let price = version.price(every).unwrap();
        trials.push(Subscription {
            subscription_id: SubscriptionId::new(),
            customer_id: user.customer_id,
            plan_id: version.plan_id,
            plan_version_id: version.plan_version_id,
            every,
            status: SubscriptionStatus::Active,
            anchor: Some(end),
            number: 0,
            period: Some(period),
            price,
            tax: Money::zero(price.currency),
            paid_at: None,
            gateway: GatewayKind::Yookassa,
            method: Some("kept".to_owned()),
            method_title: None,
            payment_id: None,
            asked: 0,
            cancel_at_end: false,
            next_version_id: None,
            next_every: None,
            due_at: Some(period.end.plus_micros(-3 * DAY)),
            created_at: from,
            updated_at: from,
            ended_at: None,
            zone: zone.clone(),
        });
    }
    assert_eq!(subscription::insert_all(&mut tx, &trials).await.unwrap(), trials.len() as u64);
    tx.commit().await.unwrap();
    users.iter().map(|user| user.customer_id).collect()
}

/// Travels to the end; whoever dies on the way is followed by another, who goes on.
async fn travel(payg: &Payg, gateway: &Careless, step: i64) {
    let end: Timestamp = TO.parse().unwrap();
    let stop = Stop::new();
    let mut now = clock_of(payg).await.unwrap();
    while now < end {
        let to = if step > end.micros() - now.micros() { end } else { now.plus_micros(step) };
        loop {
            tokio::select! {
                journey = advance_clock(payg, to, &Silent, &stop) => {
                    journey.unwrap();
                    break;
                }
                () = gateway.death.notified() => {}
            }
        }
        now = to;
    }
    assert!(gateway.deaths() > 0, "nobody died");
}

/// Each payment was taken at most once, and exactly those that payg says.
async fn hold_to_journal(payg: &Payg, gateway: &Careless) {
    let mut taken = gateway.taken();
    taken.sort();
    let sql = "SELECT payment_id, amount FROM payments WHERE status = 'successful'";
    let rows = payg.db.view().await.unwrap().all(sql, vec![]).await.unwrap();
    let mut known: Vec<(String, i64)> = rows
        .iter()
        .map(|row| {
            let id: payg::values::id::PaymentId = row.get(0).unwrap();
            (id.to_string(), row.get(1).unwrap())
        })
        .collect();
    known.sort();
    assert_eq!(taken, known);
    let waiting = "SELECT COUNT(*) FROM quarantined_objects";
    let row = payg.db.view().await.unwrap().one(waiting, vec![]).await.unwrap();
    assert_eq!(row.get::<i64>(0).unwrap(), 0);
}

/// What there is after the year, by names and amounts, never by ids or the time of day.
async fn books(payg: &Payg) -> Vec<String> {
    const BOOKS: &[&str] = &[
        "SELECT display_name || ' ' || status || ' ' || CAST(number AS TEXT) || ' ' ||
             CAST((SELECT COUNT(*) FROM subscription_charges AS charge
                   WHERE charge.customer_id = one.customer_id) AS TEXT) || ' ' ||
             CAST((SELECT COUNT(DISTINCT period_start) FROM subscription_charges AS charge
                   WHERE charge.customer_id = one.customer_id) AS TEXT) || ' ' ||
             CAST((SELECT COUNT(DISTINCT charge.payment_id) FROM subscription_charges AS charge
                   JOIN payments AS payment ON payment.customer_id = charge.customer_id
                       AND payment.payment_id = charge.payment_id AND payment.amount = charge.net
                   WHERE charge.customer_id = one.customer_id AND payment.status = 'successful') AS TEXT)
         FROM subscriptions AS one
         JOIN customers AS customer ON customer.customer_id = one.customer_id
         ORDER BY 1",
        "SELECT 'account ' || role || ' ' || CAST(SUM(debits) AS TEXT) || ' ' || CAST(SUM(credits) AS TEXT)
         FROM accounts
         GROUP BY role
         ORDER BY 1",
        "SELECT 'payments ' || status || ' ' || CAST(COUNT(*) AS TEXT) || ' ' || CAST(SUM(attempts) AS TEXT)
         FROM payments
         GROUP BY status
         ORDER BY 1",
        "SELECT 'invoices ' || month || ' ' || CAST(COUNT(*) AS TEXT) || ' ' || CAST(SUM(total) AS TEXT)
         FROM invoices
         GROUP BY month
         ORDER BY 1",
    ];
    let mut books = Vec::new();
    for sql in BOOKS {
        for row in payg.db.view().await.unwrap().all(*sql, vec![]).await.unwrap() {
            books.push(row.get::<String>(0).unwrap());
        }
    }
    // A user's line ends with periods, charges, their periods and their payments: all the same.
    for line in books.iter().filter(|line| line.starts_with("User")) {
        let figures: Vec<&str> = line.split(' ').skip(3).collect();
        assert!(figures.iter().all(|figure| *figure == figures[0]), "{line}");
    }
    books
}
