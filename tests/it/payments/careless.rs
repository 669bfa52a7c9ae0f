//! A gateway whose declines and faults follow from who pays which payment how often, in whatever order
//! they come; it keeps a journal of what really happened.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use payg::error::Result;
use payg::gateway::contract::{
    Action, Answer, Cancellation, Gateway, GatewayKind, Listing, Object, ObjectKind, ObjectStatus, Order,
    Retry,
};
use payg::values::currency::Currency;
use payg::values::money::Money;
use payg::values::random::Random;
use payg::values::timestamp::Timestamp;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

/// Speaks as YooKassa would; clones are the same gateway.
#[derive(Clone)]
pub struct Careless {
    seed: u64,
    places: Arc<HashMap<String, u64>>,
    state: Arc<Mutex<State>>,
    /// Rung when the process that asks is to die before it hears the answer.
    pub death: Arc<Notify>,
}

#[derive(Default)]
struct State {
    objects: Vec<Object>,
    /// Which object was made under a key, and how often it is still shown as pending.
    keys: BTreeMap<String, (usize, u32)>,
    /// The payments of each payer, in the order in which they were asked for; the attempts of each.
    payments: HashMap<u64, Vec<(String, Vec<String>)>>,
    sends: HashMap<String, u64>,
    deaths: u64,
}

impl Careless {
    /// A gateway for payers, who are told apart by their places.
    pub fn seeded(seed: u64, payers: impl IntoIterator<Item = String>) -> Careless {
        let places = payers.into_iter().zip(0..).collect();
        Careless { seed, places: Arc::new(places), state: Arc::default(), death: Arc::default() }
    }

    /// What moved: each payment's id with its amount, as often as it was taken.
    pub fn taken(&self) -> Vec<(String, i64)> {
        let state = self.state.lock().unwrap();
        let moved = state.objects.iter().filter(|one| one.status == ObjectStatus::Succeeded);
        moved.map(|one| (one.metadata["payment"].clone(), one.amount.minor)).collect()
    }

    /// How often the process died that asked.
    pub fn deaths(&self) -> u64 {
        self.state.lock().unwrap().deaths
    }

    /// Random bits for one payer's so-manieth payment, attempt and sending.
    fn dice(&self, who: u64, payment: usize, attempt: usize, send: u64) -> Random {
        let parts = [who + 1, payment as u64 + 1, attempt as u64 + 1, send + 1];
        let mixed = parts.iter().fold(self.seed, |mixed, part| {
            (mixed ^ part.wrapping_mul(0x9e37_79b9_7f4a_7c15))
                .rotate_left(23)
                .wrapping_mul(0xff51_afd7_ed55_8ccd)
        });
        let mut random = Random::seeded(mixed);
        random.bits();
        random
    }

    /// Makes the object that a key stands for, once; its end is decided with it.
    fn make(&self, state: &mut State, key: &str, body: &Value, (payment, attempt): (usize, usize)) -> usize {
        if let Some((place, _)) = state.keys.get(key) {
            return *place;
        }
        let who = self.places[body["customer"].as_str().unwrap()];
        let mut dice = self.dice(who, payment, attempt, 1_000);
        let reason = match dice.bits() % 20 {
            0..=3 => Some(("insufficient_funds", Retry::Later)),
            4 if payment > 3 => Some(("card_expired", Retry::Never)),
            _ => None,
        };
        let cancellation = reason.map(|(reason, retry)| Cancellation {
            party: "payment_network".to_owned(),
            reason: reason.to_owned(),
            retry,
        });
        let status = if cancellation.is_some() { ObjectStatus::Canceled } else { ObjectStatus::Succeeded };
        state.objects.push(Object {
            kind: ObjectKind::Payment,
            gateway_id: format!("obj-{key}"),
            status,
            amount: Money::new(body["amount"].as_i64().unwrap(), Currency::USD),
            metadata: BTreeMap::from([
                ("attempt".to_owned(), key.to_owned()),
                ("payment".to_owned(), body["payment"].as_str().unwrap().to_owned()),
            ]),
            expires_at: None,
            test: true,
            shop: None,
            confirmation_url: None,
            method: None,
            cancellation,
            payment_gateway_id: None,
            created_at: Timestamp::EPOCH,
        });
        let shown_pending = if dice.bits().is_multiple_of(5) { 2 } else { 0 };
        let place = state.objects.len() - 1;
        state.keys.insert(key.to_owned(), (place, shown_pending));
        place
    }

    /// What the gateway shows of an object: it may take its time to decide.
    fn show(state: &mut State, key: &str, place: usize) -> Answer {
        let object = state.objects[place].clone();
        let (_, pending) = state.keys.get_mut(key).unwrap();
        if *pending == 0 {
            return Answer::Object(Box::new(object));
        }
        *pending -= 1;
        Answer::Object(Box::new(Object { status: ObjectStatus::Pending, cancellation: None, ..object }))
    }

    /// Which payment of the payer it is, and which attempt of the payment, from 0.
    fn order(state: &mut State, who: u64, payment: &str, key: &str) -> (usize, usize) {
        let payments = state.payments.entry(who).or_default();
        let place = payments.iter().position(|(id, _)| id == payment).unwrap_or_else(|| {
            payments.push((payment.to_owned(), Vec::new()));
            payments.len() - 1
        });
        let attempts = &mut payments[place].1;
        let attempt = attempts.iter().position(|id| id == key).unwrap_or_else(|| {
            attempts.push(key.to_owned());
            attempts.len() - 1
        });
        (place, attempt)
    }

    /// The answer to a request, or that the process dies: before the gateway has it, or after.
    fn answer(&self, key: &str, body: &[u8]) -> Option<Answer> {
        let body: Value = serde_json::from_slice(body).unwrap();
        let who = self.places[body["customer"].as_str().unwrap()];
        let mut state = self.state.lock().unwrap();
        let order = Careless::order(&mut state, who, body["payment"].as_str().unwrap(), key);
        let sends = state.sends.entry(key.to_owned()).or_default();
        *sends += 1;
        let fault = self.dice(who, order.0, order.1, *sends).bits() % 60;
        let is_made = !matches!(fault, 0..=3);
        let place = is_made.then(|| self.make(&mut state, key, &body, order));
        match (fault, place) {
            (0 | 4, _) => {
                state.deaths += 1;
                None
            }
            (1 | 2, _) => Some(Answer::Unknown("no answer, nothing done".to_owned())),
            (3, _) => Some(Answer::Later { retry_after: Some(60) }),
            (5..=7, _) => Some(Answer::Unknown("done, and the answer is lost".to_owned())),
            (_, Some(place)) => Some(Careless::show(&mut state, key, place)),
            (_, None) => Some(Answer::Absent),
        }
    }
}

impl Gateway for Careless {
    fn kind(&self) -> GatewayKind {
        GatewayKind::Yookassa
    }

    fn prepare(&self, order: &Order) -> Result<Vec<u8>> {
        let Order::Charge(charge) = order else { panic!("nothing goes back in this year") };
        let body = json!({
            "amount": charge.amount.minor, "payment": charge.payment, "customer": charge.customer,
        });
        Ok(body.to_string().into_bytes())
    }

    fn send<'a>(&'a self, _: Action, key: &'a str, body: &'a [u8]) -> BoxFuture<'a, Answer> {
        async move {
            match self.answer(key, body) {
                Some(answer) => answer,
                None => {
                    self.death.notify_one();
                    std::future::pending().await
                }
            }
        }
        .boxed()
    }

    fn fetch<'a>(&'a self, _: ObjectKind, gateway_id: &'a str) -> BoxFuture<'a, Answer> {
        let key = gateway_id.trim_start_matches("obj-");
        let mut state = self.state.lock().unwrap();
        let answer = match state.keys.get(key).map(|(place, _)| *place) {
            Some(place) => Careless::show(&mut state, key, place),
            None => Answer::Absent,
        };
        std::future::ready(answer).boxed()
    }

    fn list<'a>(&'a self, _: ObjectKind, _: Timestamp, _: Option<&'a str>) -> BoxFuture<'a, Listing> {
        let objects = self.state.lock().unwrap().objects.clone();
        std::future::ready(Listing::Page { objects, next: None }).boxed()
    }

    fn is_ours(&self, object: &Object) -> bool {
        object.test
    }
}
