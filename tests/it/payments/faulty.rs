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
use payg::values::timestamp::{DAY, SECOND, Timestamp};
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

/// How long the gateway knows a key.
const KEYS_KEPT: i64 = 24 * 3_600 * SECOND;
/// What tells the dice of looks from those of sums of money.
const LOOKS: i64 = -1;

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
    late: Vec<(i64, String, Value, Action)>,
    sends: BTreeMap<i64, u64>,
    looks: u64,
    forgotten: Option<String>,
    notices: Vec<(String, ObjectKind)>,
    honest: bool,
    script: VecDeque<Fault>,
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

impl Kept {
    /// What was to happen to it by now happens; `true` when something did.
    fn settle(&mut self, now: i64) -> bool {
        let mut moved = false;
        if let Some((at, status)) = self.decides.clone()
            && at <= now
        {
            decide(&mut self.object, status);
            (self.decides, moved) = (None, true);
        }
        let ends = self.object.expires_at.filter(|_| self.object.status == ObjectStatus::WaitingForCapture);
        if ends.is_some_and(|ends| ends.micros() <= now) {
            decide(&mut self.object, ObjectStatus::Canceled);
            moved = true;
        }
        moved
    }
}

/// What goes wrong with one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what its name says")]
pub enum Fault {
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

    /// What goes wrong with the next requests, one after another.
    pub fn will(&self, faults: &[Fault]) {
        self.state.lock().unwrap().script.extend(faults);
    }

    /// Somebody takes money of whom nobody here knows; answers the gateway's id of that.
    pub fn plant(&self) -> String {
        let now = self.clock.now().micros();
        let mut state = self.state.lock().unwrap();
        let gateway_id = format!("stray-{}", self.seed);
        let mut object = self.object(&gateway_id, ObjectKind::Payment, now, Money::new(4_200, Currency::USD));
        object.status = ObjectStatus::Succeeded;
        state.objects.push(Kept { object, decides: None });
        gateway_id
    }

    /// From here on the gateway shows all it has, but not this one.
    pub fn forget(&self, gateway_id: Option<&str>) {
        self.state.lock().unwrap().forgotten = gateway_id.map(str::to_owned);
    }

    /// From here on an object is over so many minor units more.
    pub fn falsify(&self, gateway_id: &str, more: i64) {
        let mut state = self.state.lock().unwrap();
        let kept = state.objects.iter_mut().find(|kept| kept.object.gateway_id == gateway_id).unwrap();
        kept.object.amount.minor += more;
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
        for (at, key, body, action) in late {
            if at <= now {
                // Nobody looked meanwhile, but it happened then.
                self.carry_out(&mut state, at, &key, &body, &action);
            } else {
                state.late.push((at, key, body, action));
            }
        }
        let mut told = Vec::new();
        for kept in &mut state.objects {
            if kept.settle(now) {
                told.push((kept.object.gateway_id.clone(), kept.object.kind));
            }
        }
        state.notices.extend(told);
    }

    /// Does what is asked at an instant, once for each key that is still known then.
    fn carry_out(&self, state: &mut State, now: i64, key: &str, body: &Value, action: &Action) -> Answer {
        if let Some(known) = state.keys.get(key)
            && now < known.at + KEYS_KEPT
        {
            return Answer::Object(Box::new(state.objects[known.place].object.clone()));
        }
        let place = match action {
            Action::Charge => self.make(state, now, key, body, ObjectKind::Payment),
            Action::Refund => self.make(state, now, key, body, ObjectKind::Refund),
            Action::Capture { gateway_id } | Action::Cancel { gateway_id } => {
                let place = state.objects.iter().position(|kept| kept.object.gateway_id == *gateway_id);
                let place = place.expect("what was reserved is there");
                let kept = &mut state.objects[place];
                kept.settle(now);
                if kept.object.status != ObjectStatus::WaitingForCapture {
                    return Answer::Refused(refusal());
                }
                if let (Action::Capture { .. }, Some(part)) = (action, body["part"].as_i64()) {
                    kept.object.amount.minor = part;
                }
                let is_taken = matches!(action, Action::Capture { .. });
                let end = if is_taken { ObjectStatus::Succeeded } else { ObjectStatus::Canceled };
                decide(&mut kept.object, end);
                place
            }
        };
        state.keys.insert(key.to_owned(), Key { body: body.to_string().into_bytes(), place, at: now });
        let object = state.objects[place].object.clone();
        state.notices.push((object.gateway_id.clone(), object.kind));
        Answer::Object(Box::new(object))
    }

    /// Makes an object at an instant; answers its place.
    fn make(&self, state: &mut State, now: i64, key: &str, body: &Value, kind: ObjectKind) -> usize {
        let amount = body["amount"].as_i64().unwrap();
        let mut dice = self.dice(amount, 1_000 + state.objects.len() as u64 % 7);
        let gateway_id = format!("obj-{}-{}", self.seed, state.objects.len());
        let mut object = self.object(&gateway_id, kind, now, Money::new(amount, Currency::USD));
        object.metadata = BTreeMap::from([
            ("attempt".to_owned(), key.to_owned()),
            ("payment".to_owned(), body["payment"].as_str().unwrap_or_default().to_owned()),
        ]);
        object.payment_gateway_id = body["of"].as_str().map(str::to_owned);
        let is_reserved = body["reserve"] == true;
        let good = if is_reserved { ObjectStatus::WaitingForCapture } else { ObjectStatus::Succeeded };
        let end = if dice.bits().is_multiple_of(3) { ObjectStatus::Canceled } else { good };
        let wait = (dice.bits() % 7_200) as i64 * SECOND;
        let decides = dice.bits().is_multiple_of(2).then(|| (now + wait, end.clone()));
        if is_reserved {
            let days = 1 + (dice.bits() % 2) as i64;
            object.expires_at = Some(object.created_at.plus_micros(days * DAY));
        }
        if decides.is_none() {
            decide(&mut object, end);
        }
        state.objects.push(Kept { object, decides });
        state.objects.len() - 1
    }

    /// An object of which nothing is decided yet.
    fn object(&self, gateway_id: &str, kind: ObjectKind, now: i64, amount: Money) -> Object {
        Object {
            kind,
            gateway_id: gateway_id.to_owned(),
            status: ObjectStatus::Pending,
            amount,
            metadata: BTreeMap::new(),
            test: true,
            shop: None,
            confirmation_url: None,
            method: None,
            cancellation: None,
            payment_gateway_id: None,
            created_at: Timestamp::EPOCH.plus_micros(now),
            expires_at: None,
        }
    }

    async fn answer(&self, action: Action, key: &str, body: &[u8]) -> Answer {
        self.settle_time();
        let body: Value = serde_json::from_slice(body).unwrap();
        let (fault, answer) = {
            let now = self.clock.now().micros();
            let mut state = self.state.lock().unwrap();
            let what = state.about(&action, &body);
            let sends = state.sends.entry(what).or_default();
            *sends += 1;
            let mut dice = self.dice(what, *sends);
            let fault = match state.script.pop_front() {
                Some(fault) => fault,
                None if state.honest => Fault::None,
                None => fault(dice.bits() % 20),
            };
            if let Some(known) = state.keys.get(key) {
                assert_eq!(known.body, body.to_string().into_bytes(), "other bytes under the same key");
            }
            let unknown = || Answer::Unknown(format!("{fault:?}"));
            let answer = match fault {
                Fault::None => self.carry_out(&mut state, now, key, &body, &action),
                Fault::AnswerLost | Fault::ErrorThenDone | Fault::DeathAfter => {
                    self.carry_out(&mut state, now, key, &body, &action);
                    unknown()
                }
                Fault::ErrorNotDone | Fault::DeathBefore => unknown(),
                Fault::DoneLater => {
                    let at = now + (dice.bits() % 60) as i64 * SECOND;
                    state.late.push((at, key.to_owned(), body.clone(), action));
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

    /// Whoever only looks may get no answer, or die before it comes.
    async fn look(&self) -> Result<(), String> {
        self.settle_time();
        let number = {
            let mut state = self.state.lock().unwrap();
            state.looks += 1;
            if state.honest { u64::MAX } else { self.dice(LOOKS, state.looks).bits() % 24 }
        };
        if number == 0 {
            self.death.notify_one();
            std::future::pending::<()>().await;
        }
        if number < 3 { Err("no answer to a look".to_owned()) } else { Ok(()) }
    }
}

impl State {
    /// A number that tells what a request is about, the same in every run of a seed.
    fn about(&self, action: &Action, body: &Value) -> i64 {
        match action {
            Action::Charge | Action::Refund => body["amount"].as_i64().unwrap(),
            Action::Capture { gateway_id } | Action::Cancel { gateway_id } => {
                let place = self.objects.iter().position(|kept| kept.object.gateway_id == *gateway_id);
                -1_000 - place.expect("what was reserved is there") as i64
            }
        }
    }

    /// What the gateway shows.
    fn shown(&self) -> impl DoubleEndedIterator<Item = &Object> {
        let objects = self.objects.iter().map(|kept| &kept.object);
        objects.filter(|object| self.forgotten.as_deref() != Some(&object.gateway_id))
    }
}

fn refusal() -> Refusal {
    Refusal { code: "invalid_request".to_owned(), description: "no".to_owned(), retry: Retry::Later }
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
            Order::Charge(charge) => {
                json!({"amount": charge.amount.minor, "payment": charge.payment, "reserve": charge.reserve})
            }
            Order::Refund(refund) => {
                json!({"amount": refund.amount.minor, "of": refund.payment_gateway_id})
            }
        };
        Ok(body.to_string().into_bytes())
    }

    fn send<'a>(&'a self, action: Action, key: &'a str, body: &'a [u8]) -> BoxFuture<'a, Answer> {
        self.answer(action, key, body).boxed()
    }

    fn decision(&self, _charge: &[u8], part: Option<Money>) -> payg::error::Result<Vec<u8>> {
        Ok(json!({"part": part.map(|part| part.minor)}).to_string().into_bytes())
    }

    fn fetch<'a>(&'a self, _: ObjectKind, gateway_id: &'a str) -> BoxFuture<'a, Answer> {
        async move {
            if let Err(why) = self.look().await {
                return Answer::Unknown(why);
            }
            let state = self.state.lock().unwrap();
            let found = state.shown().find(|object| object.gateway_id == gateway_id);
            found.map_or(Answer::Absent, |object| Answer::Object(Box::new(object.clone())))
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
            if let Err(why) = self.look().await {
                return Listing::Unknown(why);
            }
            let state = self.state.lock().unwrap();
            let skip: usize = cursor.map_or(0, |cursor| cursor.parse().unwrap());
            let wanted = state.shown().rev();
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
