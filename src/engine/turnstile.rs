//! The fair queue in front of the database: customers go in turn, operators never behind them.

use crate::error::{Error, Result};
use crate::values::id::CustomerId;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// Hands out a bounded number of permits; clones share them.
#[derive(Clone)]
pub struct Turnstile(Arc<Mutex<Line>>);

/// How many may be in, and how many may wait.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Permits for everybody.
    pub open: usize,
    /// How many of them one customer may have at a time; who has as many leaves the others free, for who
    /// comes next to find the machine not wholly taken.
    pub open_each: usize,
    /// Permits that only operators and health checks take.
    pub kept: usize,
    /// Customers' requests that may wait, all together.
    pub waiting: usize,
    /// And of one customer.
    pub waiting_each: usize,
}

/// Leave to use the database; given back when it is dropped.
#[must_use = "a permit that is dropped is given back"]
pub struct Permit {
    turnstile: Turnstile,
    place: Place,
    customer: Option<CustomerId>,
}

/// Which kind of permit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Open,
    Kept,
    /// Already handed to somebody else.
    Gone,
}

struct Line {
    room: Room,
    open: usize,
    kept: usize,
    operators: VecDeque<Waiter>,
    /// How many open permits customers have, of those who have one.
    held: HashMap<CustomerId, usize>,
    customers: HashMap<CustomerId, VecDeque<Waiter>>,
    /// Customers with somebody waiting, in the order of their turns.
    turns: VecDeque<CustomerId>,
    waiting: usize,
    next_ticket: u64,
}

struct Waiter {
    ticket: u64,
    call: oneshot::Sender<Permit>,
}

/// A place in the line, left when whoever waits no longer does.
struct Wait {
    turnstile: Turnstile,
    customer: Option<CustomerId>,
    ticket: u64,
}

impl Turnstile {
    /// All permits are free.
    pub fn new(room: Room) -> Turnstile {
        Turnstile(Arc::new(Mutex::new(Line {
            room,
            open: room.open,
            kept: room.kept,
            operators: VecDeque::new(),
            held: HashMap::new(),
            customers: HashMap::new(),
            turns: VecDeque::new(),
            waiting: 0,
            next_ticket: 0,
        })))
    }

    /// Waits for this customer's turn: round robin over customers, first come first served within one.
    /// A full line is said to be busy at once.
    pub async fn acquire(&self, customer: CustomerId) -> Result<Permit> {
        let (wait, called) = {
            let mut line = self.lock();
            if line.open > 0 && line.may_have_more(customer) {
                line.open -= 1;
                line.hold(Some(customer));
                return Ok(self.permit(Place::Open, Some(customer)));
            }
            let mine = line.customers.get(&customer).map_or(0, VecDeque::len);
            if line.waiting >= line.room.waiting || mine >= line.room.waiting_each {
                return Err(Error::busy("too many requests wait for the database").retry_after(1));
            }
            let (waiter, called) = line.waiter();
            let wait = self.wait(Some(customer), waiter.ticket);
            line.waiting += 1;
            let queue = line.customers.entry(customer).or_default();
            queue.push_back(waiter);
            if mine == 0 {
                line.turns.push_back(customer);
            }
            (wait, called)
        };
        self.hear(wait, called).await
    }

    /// A permit for an operator or a health check: one that is kept for them, else the next that is free.
    pub async fn acquire_first(&self) -> Result<Permit> {
        let (wait, called) = {
            let mut line = self.lock();
            if line.kept > 0 {
                line.kept -= 1;
                return Ok(self.permit(Place::Kept, None));
            }
            if line.open > 0 {
                line.open -= 1;
                return Ok(self.permit(Place::Open, None));
            }
            let (waiter, called) = line.waiter();
            let wait = self.wait(None, waiter.ticket);
            line.operators.push_back(waiter);
            (wait, called)
        };
        self.hear(wait, called).await
    }

    /// How many customers' requests wait.
    pub fn waiting(&self) -> usize {
        self.lock().waiting
    }

    async fn hear(&self, wait: Wait, called: oneshot::Receiver<Permit>) -> Result<Permit> {
        let permit = called.await;
        drop(wait);
        // The line lives as long as anyone waits in it, so a call always comes.
        permit.map_err(|cause| Error::failed("the line for the database is gone").cause(cause))
    }

    fn permit(&self, place: Place, customer: Option<CustomerId>) -> Permit {
        Permit { turnstile: self.clone(), place, customer }
    }

    fn wait(&self, customer: Option<CustomerId>, ticket: u64) -> Wait {
        Wait { turnstile: self.clone(), customer, ticket }
    }

    fn lock(&self) -> MutexGuard<'_, Line> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls the next in line for a permit that is free again: operators first, then who is in turn and
    /// may have one more.
    fn give_back(&self, place: Place, from: Option<CustomerId>) {
        let mut line = self.lock();
        line.let_go(from);
        while let Some((waiter, customer)) = line.next(place) {
            match waiter.call.send(self.permit(place, customer)) {
                Ok(()) => return line.hold(customer),
                // Whoever waited is gone; the permit goes on to the next.
                Err(mut refused) => refused.place = Place::Gone,
            }
        }
        match place {
            Place::Open => line.open += 1,
            Place::Kept => line.kept += 1,
            Place::Gone => {}
        }
    }
}

impl Line {
    fn waiter(&mut self) -> (Waiter, oneshot::Receiver<Permit>) {
        let (call, called) = oneshot::channel();
        self.next_ticket += 1;
        (Waiter { ticket: self.next_ticket, call }, called)
    }

    fn may_have_more(&self, customer: CustomerId) -> bool {
        self.held.get(&customer).is_none_or(|held| *held < self.room.open_each)
    }

    fn hold(&mut self, customer: Option<CustomerId>) {
        if let Some(customer) = customer {
            *self.held.entry(customer).or_default() += 1;
        }
    }

    fn let_go(&mut self, customer: Option<CustomerId>) {
        let Some(customer) = customer else { return };
        let Some(held) = self.held.get_mut(&customer) else { return };
        *held -= 1;
        if *held == 0 {
            self.held.remove(&customer);
        }
    }

    /// Takes the next one out of the line, and says which customer it is of. Those passed over have all
    /// that they may have, so they are few.
    fn next(&mut self, place: Place) -> Option<(Waiter, Option<CustomerId>)> {
        if let Some(operator) = self.operators.pop_front() {
            return Some((operator, None));
        }
        if place != Place::Open {
            return None;
        }
        let turn = self.turns.iter().position(|customer| self.may_have_more(*customer))?;
        let customer = self.turns.remove(turn)?;
        let queue = self.customers.get_mut(&customer)?;
        let waiter = queue.pop_front();
        if queue.is_empty() {
            self.customers.remove(&customer);
        } else {
            self.turns.push_back(customer);
        }
        self.waiting -= usize::from(waiter.is_some());
        Some((waiter?, Some(customer)))
    }

    /// Takes one out of the line that no longer waits; it may have been called already.
    fn leave(&mut self, customer: Option<CustomerId>, ticket: u64) {
        let Some(customer) = customer else {
            self.operators.retain(|waiter| waiter.ticket != ticket);
            return;
        };
        let Some(queue) = self.customers.get_mut(&customer) else { return };
        let before = queue.len();
        queue.retain(|waiter| waiter.ticket != ticket);
        self.waiting -= before - queue.len();
        if queue.is_empty() {
            self.customers.remove(&customer);
            self.turns.retain(|waiting| *waiting != customer);
        }
    }
}

impl Drop for Wait {
    fn drop(&mut self) {
        self.turnstile.lock().leave(self.customer, self.ticket);
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        if self.place != Place::Gone {
            self.turnstile.give_back(self.place, self.customer);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use futures_util::FutureExt;
    use proptest::prelude::*;
    use std::future::Future;
    use std::pin::Pin;

    const ROOM: Room = Room { open: 1, open_each: 1, kept: 1, waiting: 8, waiting_each: 4 };

    type Waiting = Pin<Box<dyn Future<Output = Result<Permit>>>>;

    /// Begins to wait; the answer is looked at with `now`.
    fn wait(turnstile: &Turnstile, customer: CustomerId) -> Waiting {
        let turnstile = turnstile.clone();
        let mut waiting: Waiting = Box::pin(async move { turnstile.acquire(customer).await });
        assert!(now(&mut waiting).is_none(), "there is no need to wait");
        waiting
    }

    fn now(waiting: &mut Waiting) -> Option<Result<Permit>> {
        waiting.as_mut().now_or_never()
    }

    fn free(turnstile: &Turnstile) -> (usize, usize) {
        let line = turnstile.lock();
        (line.open, line.kept)
    }

    #[test]
    fn customers_go_in_turn_and_each_in_its_own_order() {
        let turnstile = Turnstile::new(ROOM);
        let (flood, bob) = (CustomerId::new(), CustomerId::new());
        let mut held = turnstile.acquire(flood).now_or_never().unwrap().unwrap();
        let mut line: Vec<(&str, Waiting)> = vec![
            ("flood 1", wait(&turnstile, flood)),
            ("flood 2", wait(&turnstile, flood)),
            ("flood 3", wait(&turnstile, flood)),
            ("bob 1", wait(&turnstile, bob)),
        ];
        let mut order = Vec::new();
        while !line.is_empty() {
            drop(held);
            let called = line.iter_mut().enumerate().find_map(|(place, (_, w))| Some((place, now(w)?)));
            let (place, permit) = called.unwrap();
            held = permit.unwrap();
            order.push(line.remove(place).0);
        }
        drop(held);
        assert_eq!(order, ["flood 1", "bob 1", "flood 2", "flood 3"]);
        assert_eq!((free(&turnstile), turnstile.waiting()), ((1, 1), 0));
    }

    #[test]
    fn an_operator_never_waits_behind_customers() {
        let turnstile = Turnstile::new(ROOM);
        let ada = CustomerId::new();
        let open = turnstile.acquire(ada).now_or_never().unwrap().unwrap();
        let mut behind = wait(&turnstile, ada);
        let kept = turnstile.acquire_first().now_or_never().unwrap().unwrap();
        let other = turnstile.clone();
        let mut operator: Waiting = Box::pin(async move { other.acquire_first().await });
        assert!(now(&mut operator).is_none());
        drop(open);
        let operator = now(&mut operator).unwrap().unwrap();
        assert!(now(&mut behind).is_none(), "the operator came later and goes first");
        drop(kept);
        assert!(now(&mut behind).is_none(), "what is kept for operators is not for customers");
        drop(operator);
        assert!(now(&mut behind).unwrap().is_ok());
        assert_eq!(free(&turnstile), (1, 1));
    }

    #[test]
    fn who_has_a_share_leaves_the_rest_to_others() {
        let turnstile = Turnstile::new(Room { open: 3, open_each: 2, ..ROOM });
        let (flood, bob) = (CustomerId::new(), CustomerId::new());
        let mut held: Vec<Permit> =
            (0..2).map(|_| turnstile.acquire(flood).now_or_never().unwrap().unwrap()).collect();
        let mut third = wait(&turnstile, flood);
        let bobs = turnstile.acquire(bob).now_or_never().unwrap().unwrap();
        drop(bobs);
        assert!(now(&mut third).is_none(), "what is free is not for who has a share already");
        held.pop();
        assert!(now(&mut third).unwrap().is_ok());
    }

    #[test]
    fn a_full_line_is_busy_at_once() {
        let turnstile = Turnstile::new(ROOM);
        let (flood, bob, eve) = (CustomerId::new(), CustomerId::new(), CustomerId::new());
        let _held = turnstile.acquire(flood).now_or_never().unwrap().unwrap();
        let _mine: Vec<Waiting> = (0..4).map(|_| wait(&turnstile, flood)).collect();
        let refused = |customer| turnstile.acquire(customer).now_or_never().unwrap().err();
        assert_eq!(refused(flood).unwrap().kind(), crate::error::Kind::Busy);
        let _others: Vec<Waiting> = (0..4).map(|_| wait(&turnstile, bob)).collect();
        assert!(refused(eve).is_some());
    }

    proptest! {
        /// Whatever is asked for, dropped while waiting, dropped after the call or given back: in the
        /// end every permit is free and nobody waits.
        #[test]
        fn permits_never_leak(steps in prop::collection::vec((0u8..5, 0usize..4, 0usize..8), 1..200)) {
            let room = Room { open: 3, open_each: 2, kept: 1, waiting: 8, waiting_each: 4 };
            let turnstile = Turnstile::new(room);
            let customers: Vec<CustomerId> = (0..4).map(|_| CustomerId::new()).collect();
            let (mut waiting, mut held): (Vec<Waiting>, Vec<Permit>) = (Vec::new(), Vec::new());
            for (step, who, which) in steps {
                let (other, customer) = (turnstile.clone(), customers[who]);
                match step {
                    0 | 1 => waiting.push(Box::pin(async move { other.acquire(customer).await })),
                    2 => waiting.push(Box::pin(async move { other.acquire_first().await })),
                    3 if !held.is_empty() => drop(held.remove(which % held.len())),
                    4 if !waiting.is_empty() => drop(waiting.remove(which % waiting.len())),
                    _ => {}
                }
                // Some are called and not yet heard when they are dropped.
                if which % 2 == 0 {
                    let mut still = Vec::new();
                    for mut one in waiting {
                        match now(&mut one) {
                            Some(answer) => held.extend(answer.ok()),
                            None => still.push(one),
                        }
                    }
                    waiting = still;
                }
                prop_assert!(held.len() <= 4);
                let line = turnstile.lock();
                prop_assert!(line.held.values().all(|held| (1..=2).contains(held)));
                // Nobody waits who may go in.
                prop_assert!(line.open == 0 || !line.turns.iter().any(|one| line.may_have_more(*one)));
            }
            drop(waiting);
            drop(held);
            prop_assert_eq!((free(&turnstile), turnstile.waiting()), ((3, 1), 0));
            prop_assert!(turnstile.lock().held.is_empty());
        }
    }
}
