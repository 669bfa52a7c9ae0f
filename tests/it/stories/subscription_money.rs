//! No order of buying, changing, ending, refunding and renewing makes a customer pay more than was used,
//! or gives back more than was paid.

use crate::stage::both;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use crate::stories::world;
use payg::db::sql::Backend;
use payg::engine::find_customer::find_customer;
use payg::engine::stop::Stop;
use payg::engine::subscription_terms::days_holding;
use payg::engine::work::work_once;
use payg::records::payment;
use payg::records::subscription::{self, SubscriptionStatus};
use payg::values::id::{CustomerId, SubscriptionId};
use payg::values::payment_status::PaymentStatus;
use payg::values::timestamp::{DAY, SECOND, Timestamp};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Prices that no share divides evenly, and taxes that round each by itself.
const SHOP: &str = "
    tax set vat 19
    tax set city 1.7
    user create ada --user-name ada --tax vat --tax city
    plan create silver --monthly 9.99 --yearly 99.90
    plan create gold --monthly 29.37 --yearly 301.01
    plan create odd --monthly 0.35";

const PLANS: [&str; 3] = ["silver", "gold", "odd"];

/// What somebody does, and how many days pass then.
type Deed = (u8, u8, u8);

/// What a day of each subscription is worth at most; millionths of a minor unit.
type Used = BTreeMap<(SubscriptionId, i64), i128>;

/// A customer over time.
struct Life {
    stage: Stage,
    ada: CustomerId,
    used: Used,
    /// What a day of the period that runs is worth.
    runs: BTreeMap<SubscriptionId, i128>,
}

impl Life {
    async fn begin(stage: Stage) -> Life {
        stage.lines(SHOP).await;
        stage.at("2028-01-29T08:00:00Z");
        let mut view = stage.db().view().await.unwrap();
        let ada = find_customer(&mut view, "ada").await.unwrap().customer_id;
        drop(view);
        Life { stage, ada, used: Used::new(), runs: BTreeMap::new() }
    }

    /// Notes what this day is worth by what runs now; the dearest that ran on it counts.
    async fn look(&mut self) {
        let now = self.stage.payg().now();
        let mut view = self.stage.db().view().await.unwrap();
        for one in subscription::of_customers(&mut view, &[self.ada]).await.unwrap() {
            if !one.is_active(now) {
                continue;
            }
            let worth = if one.period.is_some_and(|period| period.contains(now)) {
                let days = days_holding(&one, one.every, one.zone.date(now)).unwrap();
                i128::from(one.gross().unwrap().minor) * 1_000_000 / i128::from(days.count()) + 1
            } else {
                // The next period is paid already, maybe of another plan; this day is still the last one's.
                self.runs.get(&one.subscription_id).copied().unwrap_or_default()
            };
            self.runs.insert(one.subscription_id, worth);
            let day = now.micros().div_euclid(DAY);
            let known = self.used.entry((one.subscription_id, day)).or_default();
            *known = worth.max(*known);
        }
    }

    async fn pass(&mut self, days: u8) {
        for _ in 0..days {
            let day = self.stage.payg().now().micros().div_euclid(DAY) + 1;
            self.stage.clock.set(Timestamp::from_micros(day * DAY).unwrap());
            self.look().await;
            work_once(&self.stage.payg(), &Stop::new()).await.unwrap();
            self.stage.clock.set(Timestamp::from_micros(day * DAY + 8 * 3_600 * SECOND).unwrap());
            self.look().await;
        }
    }

    async fn act(&mut self, (deed, choice, days): Deed) {
        let plan = PLANS[usize::from(choice) % 3];
        let every = if choice % 2 == 0 || plan == "odd" { "month" } else { "year" };
        let one = self.one(choice).await;
        let line = match (deed, one) {
            (0 | 1, _) | (_, None) => format!("subscription create ada {plan} --every {every}"),
            (2, Some(id)) => format!("subscription cancel {id} --at now --yes"),
            (3, Some(id)) => format!("subscription cancel {id} --at end"),
            (4, Some(id)) => format!("subscription resume {id}"),
            (5, Some(id)) => format!("subscription change {id} --plan {plan} --every {every} --at now --yes"),
            (6, Some(id)) => format!("subscription change {id} --plan {plan} --every {every} --at end --yes"),
            (7, Some(id)) => format!("subscription renew {id}"),
            (8, Some(id)) => format!("subscription forgive {id} --reason kindness --yes"),
            (9, _) => match self.payment(choice).await {
                Some(id) if choice % 2 == 0 => format!("refund {id} --percent 30 --yes"),
                Some(id) => format!("refund {id} --yes"),
                None => return,
            },
            (_, Some(_)) => {
                let card = if choice % 3 == 0 { "5555555555554543" } else { "5555555555554444" };
                let mut tx = self.stage.db().begin().await.unwrap();
                let sql = "UPDATE subscriptions SET method = $1 WHERE method IS NOT NULL";
                tx.run(sql, payg::values![card]).await.unwrap();
                tx.commit().await.unwrap();
                return self.pass(days).await;
            }
        };
        self.look().await;
        let answer = self.stage.line(&line).await;
        assert!(matches!(answer.code, 0 | 2 | 3 | 5), "{line}: {answer}");
        self.look().await;
        self.pass(days).await;
    }

    async fn one(&self, choice: u8) -> Option<SubscriptionId> {
        let mut view = self.stage.db().view().await.unwrap();
        let mut own = subscription::of_customers(&mut view, &[self.ada]).await.unwrap();
        own.retain(|one| one.status != SubscriptionStatus::Canceled);
        own.sort_unstable_by_key(|one| one.subscription_id);
        let count = own.len();
        (count > 0).then(|| own[usize::from(choice) % count].subscription_id)
    }

    async fn payments(&self) -> Vec<payment::Payment> {
        let mut view = self.stage.db().view().await.unwrap();
        let mut payments = Vec::new();
        for one in subscription::of_customers(&mut view, &[self.ada]).await.unwrap() {
            let id = one.subscription_id.uuid();
            payments.extend(payment::of_document(&mut view, self.ada, id).await.unwrap());
        }
        payments.retain(|one| one.status == PaymentStatus::Successful);
        payments
    }

    async fn payment(&self, choice: u8) -> Option<String> {
        let payments = self.payments().await;
        let count = payments.len();
        (count > 0).then(|| payments[usize::from(choice) % count].payment_id.to_string())
    }

    /// Ends everything, bills every month, and compares.
    async fn end(mut self) {
        let mut own = {
            let mut view = self.stage.db().view().await.unwrap();
            subscription::of_customers(&mut view, &[self.ada]).await.unwrap()
        };
        own.retain(|one| one.status.is_live());
        for one in own {
            self.stage.lines(&format!("subscription cancel {} --at now --yes", one.subscription_id)).await;
        }
        self.look().await;
        self.pass(40).await;
        let payments = self.payments().await;
        let net: i64 = payments.iter().map(|one| one.amount.minor - one.refunded.minor).sum();
        for one in &payments {
            assert!(one.refunded.minor <= one.amount.minor && one.refunding.minor == 0, "{one:?}");
        }
        let charged = world::count(
            &self.stage,
            "SELECT CAST(COALESCE(SUM(net + tax), 0) AS BIGINT) FROM subscription_charges",
        );
        assert_eq!(charged.await, net, "what is charged is what was paid and kept");
        let charges = world::count(&self.stage, "SELECT COUNT(*) FROM subscription_charges").await;
        let used: i128 = self.used.values().sum();
        let most = used + i128::from(charges + 1) * 1_000_000;
        assert!(i128::from(net) * 1_000_000 <= most, "{net} paid, {used} millionths used");
        let months = ["2028-01", "2028-02", "2028-03", "2028-04", "2028-05", "2028-06", "2028-07", "2028-08"];
        let more = ["2028-09", "2028-10", "2028-11", "2028-12", "2029-01", "2029-02", "2029-03", "2029-04"];
        let now = self.stage.payg().now().to_string();
        for month in months.iter().chain(&more).filter(|month| **month < &now[..7]) {
            self.stage.json(&format!("bill --month {month}")).await;
        }
        let owed = "SELECT CAST(COALESCE(SUM(debits - credits), 0) AS BIGINT) FROM accounts
            WHERE role = 'receivable'";
        assert_eq!(world::count(&self.stage, owed).await, 0, "nothing is owed either way");
        self.stage.verified().await;
    }
}

/// Tells a life.
fn told(deeds: Vec<Deed>) {
    both::tell(Backend::Sqlite, |stage| async move {
        let mut life = Life::begin(stage).await;
        for deed in deeds {
            life.act(deed).await;
        }
        life.end().await;
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(6, 60)))]

    #[test]
    fn nobody_pays_more_than_was_used_or_gets_back_more_than_was_paid(
        deeds in prop::collection::vec((0u8..11, 0u8..12, 0u8..25), 1..12)
    ) {
        told(deeds);
    }
}

#[test]
fn a_life_that_has_everything_in_it() {
    told(vec![
        (0, 0, 8),
        (5, 1, 5),
        (9, 2, 0),
        (0, 2, 20),
        (10, 0, 12),
        (8, 0, 3),
        (6, 4, 24),
        (3, 1, 2),
        (4, 1, 24),
        (2, 0, 1),
        (0, 3, 9),
        (2, 2, 5),
    ]);
}
