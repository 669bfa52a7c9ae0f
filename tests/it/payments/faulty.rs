//! A gateway in memory with a journal of what really happened, and faults that follow from a seed.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use payg::engine::payg::Clock;
use payg::gateway::contract::{
    Action, Answer, Cancellation, Gateway, GatewayKind, Listing, Object, ObjectKind, ObjectStatus, Order,
    Refusal, Retry,
};
use payg::values::currency::Currency;
use payg::values::money::Money;
use payg::values::random::Random;
use payg::values::timestamp::{SECOND, Timestamp};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

/// How long the gateway knows a key.
const KEYS_KEPT: i64 = 24 * 3_600 * SECOND;

/// Speaks as YooKassa would, with objects in memory; clones are the same gateway.
#[derive(Clone)]
pub struct Faulty {
    seed: u64,
    clock: Clock,
    state: Arc<Mutex<State>>,
    /// Rung when the process that asks is to die before it hears the answer.
    pub death: Arc<Notify>,
}

#[derive(Default)]
struct State {
    objects: Vec<Kept>,
    keys: BTreeMap<String, Key>,
    late: Vec<(i64, String, Value, ObjectKind)>,
    sends: BTreeMap<i64, u64>,
    notices: Vec<(String, ObjectKind)>,
    honest: bool,
}

struct Key {
    body: Vec<u8>,
    place: usize,
    at: i64,
}

struct Kept {
    object: Object,
    decides: Option<(i64, ObjectStatus)>,
}

/// What goes wrong with one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    AnswerLost,
    ErrorThenDone,
    ErrorNotDone,
    DoneLater,
    Accepted202,
    TooMany,
    Refused,
    DeathBefore,
    DeathAfter,
}

impl Faulty {
    /// A gateway whose faults follow from a seed.
    pub fn seeded(seed: u64, clock: Clock) -> Faulty {
        Faulty { seed, clock, state: Arc::default(), death: Arc::default() }
    }

    /// From here on nothing goes wrong.
    pub fn be_honest(&self) {
        self.state.lock().unwrap().honest = true;
    }

    /// Every object, as it really stands.
    pub fn journal(&self) -> Vec<Object> {
        self.settle_time();
        self.state.lock().unwrap().objects.iter().map(|kept| kept.object.clone()).collect()
    }

    /// Ids of objects that something happened to since the last call.
    pub fn take_notices(&self) -> Vec<(String, ObjectKind)> {
        self.settle_time();
        std::mem::take(&mut self.state.lock().unwrap().notices)
    }

    /// Random bits for one occasion, whichever order things happen in.
    fn dice(&self, what: i64, count: u64) -> Random {
        let mixed = self.seed ^ (what as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ count.rotate_left(40);
        let mut random = Random::seeded(mixed);
        random.bits();
        random
    }

    /// What was to happen by now happens.
    fn settle_time(&self) {
        let now = self.clock.now().micros();
        let mut state = self.state.lock().unwrap();
        let mut late = std::mem::take(&mut state.late);
        late.sort_by_key(|(at, ..)| *at);
        for (at, key, body, kind) in late {
            if at <= now {
                // Nobody looked meanwhile, but it happened then.
                self.make(&mut state, at, &key, &body, kind);
            } else {
                state.late.push((at, key, body, kind));
            }
        }
        let mut told = Vec::new();
        for kept in &mut state.objects {
            if let Some((at, status)) = kept.decides.clone()
                && at <= now
            {
                decide(&mut kept.object, status);
                kept.decides = None;
                told.push((kept.object.gateway_id.clone(), kept.object.kind));
            }
        }
        state.notices.extend(told);
    }

    /// Makes an object at an instant, once for each key that is still known then.
    fn make(&self, state: &mut State, now: i64, key: &str, body: &Value, kind: ObjectKind) -> Object {
        if let Some(known) = state.keys.get(key)
            && now < known.at + KEYS_KEPT
        {
            return state.objects[known.place].object.clone();
        }
        let amount = body["amount"].as_i64().unwrap();
        let mut dice = self.dice(amount, 1_000 + state.objects.len() as u64 % 7);
        let mut object = Object {
            kind,
            gateway_id: format!("obj-{}-{}", self.seed, state.objects.len()),
            status: ObjectStatus::Pending,
            amount: Money::new(amount, Currency::USD),
            metadata: BTreeMap::from([
                ("attempt".to_owned(), key.to_owned()),
                ("payment".to_owned(), body["payment"].as_str().unwrap_or_default().to_owned()),
            ]),
            test: true,
            shop: None,
            confirmation_url: None,
            method: None,
            cancellation: None,
            payment_gateway_id: body["of"].as_str().map(str::to_owned),
            created_at: Timestamp::EPOCH.plus_micros(now),
            expires_at: None,
        };
        let end =
            if dice.bits().is_multiple_of(3) { ObjectStatus::Canceled } else { ObjectStatus::Succeeded };
        let wait = (dice.bits() % 7_200) as i64 * SECOND;
        let decides = dice.bits().is_multiple_of(2).then(|| (now + wait, end.clone()));
        if decides.is_none() {
            decide(&mut object, end);
        }
        let place = state.objects.len();
        state.objects.push(Kept { object: object.clone(), decides });
        state.keys.insert(key.to_owned(), Key { body: body.to_string().into_bytes(), place, at: now });
        state.notices.push((object.gateway_id.clone(), kind));
        object
    }

    async fn answer(&self, kind: ObjectKind, key: &str, body: &[u8]) -> Answer {
        self.settle_time();
        let body: Value = serde_json::from_slice(body).unwrap();
        let amount = body["amount"].as_i64().unwrap();
        let (fault, answer) = {
            let now = self.clock.now().micros();
            let mut state = self.state.lock().unwrap();
            let sends = state.sends.entry(amount).or_default();
            *sends += 1;
            let mut dice = self.dice(amount, *sends);
            let fault = if state.honest { Fault::None } else { fault(dice.bits() % 20) };
            if let Some(known) = state.keys.get(key) {
                assert_eq!(known.body, body.to_string().into_bytes(), "other bytes under the same key");
            }
            let unknown = || Answer::Unknown(format!("{fault:?}"));
            let refusal = || Refusal {
                code: "invalid_request".to_owned(),
                description: "no".to_owned(),
                retry: Retry::Later,
            };
            let answer = match fault {
                Fault::None => Answer::Object(Box::new(self.make(&mut state, now, key, &body, kind))),
                Fault::AnswerLost | Fault::ErrorThenDone | Fault::DeathAfter => {
                    self.make(&mut state, now, key, &body, kind);
                    unknown()
                }
                Fault::ErrorNotDone | Fault::DeathBefore => unknown(),
                Fault::DoneLater => {
                    let at = now + (dice.bits() % 60) as i64 * SECOND;
                    state.late.push((at, key.to_owned(), body.clone(), kind));
                    unknown()
                }
                Fault::Accepted202 => Answer::Later { retry_after: Some(2) },
                Fault::TooMany => Answer::Later { retry_after: None },
                Fault::Refused => Answer::Refused(refusal()),
            };
            (fault, answer)
        };
        if matches!(fault, Fault::DeathBefore | Fault::DeathAfter) {
            self.death.notify_one();
            std::future::pending::<()>().await;
        }
        answer
    }
}

fn fault(number: u64) -> Fault {
    match number {
        0 => Fault::AnswerLost,
        1 => Fault::ErrorThenDone,
        2 => Fault::ErrorNotDone,
        3 => Fault::DoneLater,
        4 => Fault::Accepted202,
        5 => Fault::TooMany,
        6 => Fault::Refused,
        7 => Fault::DeathBefore,
        8 => Fault::DeathAfter,
        _ => Fault::None,
    }
}

fn decide(object: &mut Object, status: ObjectStatus) {
    if status == ObjectStatus::Canceled {
        let (party, reason) = ("payment_network".to_owned(), "insufficient_funds".to_owned());
        object.cancellation = Some(Cancellation { party, reason, retry: Retry::Later });
    }
    object.status = status;
}

impl Gateway for Faulty {
    fn kind(&self) -> GatewayKind {
        GatewayKind::Yookassa
    }

    fn prepare(&self, order: &Order) -> payg::error::Result<Vec<u8>> {
        let body = match order {
            Order::Charge(charge) => json!({"amount": charge.amount.minor, "payment": charge.payment}),
            Order::Refund(refund) => {
                json!({"amount": refund.amount.minor, "of": refund.payment_gateway_id})
            }
        };
        Ok(body.to_string().into_bytes())
    }

    fn send<'a>(&'a self, action: Action, key: &'a str, body: &'a [u8]) -> BoxFuture<'a, Answer> {
        let kind = if action == Action::Refund { ObjectKind::Refund } else { ObjectKind::Payment };
        self.answer(kind, key, body).boxed()
    }

    fn fetch<'a>(&'a self, _: ObjectKind, gateway_id: &'a str) -> BoxFuture<'a, Answer> {
        async move {
            self.settle_time();
            let state = self.state.lock().unwrap();
            let found = state.objects.iter().find(|kept| kept.object.gateway_id == gateway_id);
            found.map_or(Answer::Absent, |kept| Answer::Object(Box::new(kept.object.clone())))
        }
        .boxed()
    }

    fn list<'a>(
        &'a self,
        what: ObjectKind,
        since: Timestamp,
        cursor: Option<&'a str>,
    ) -> BoxFuture<'a, Listing> {
        async move {
            self.settle_time();
            let state = self.state.lock().unwrap();
            let skip: usize = cursor.map_or(0, |cursor| cursor.parse().unwrap());
            let wanted = state.objects.iter().rev().map(|kept| &kept.object);
            let all: Vec<Object> =
                wanted.filter(|object| object.kind == what && object.created_at >= since).cloned().collect();
            let objects: Vec<Object> = all.iter().skip(skip).take(3).cloned().collect();
            let next = (skip + 3 < all.len()).then(|| (skip + 3).to_string());
            Listing::Page { objects, next }
        }
        .boxed()
    }

    fn is_ours(&self, object: &Object) -> bool {
        object.test
    }
}
