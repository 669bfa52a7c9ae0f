//! Faults that can be ordered by name: how they are written, and which one strikes next.

use crate::error::{Error, Result};
use crate::values::random::Random;

/// What can go wrong; the names are in [`NAMES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the table of names says what each does")]
pub enum Fault {
    AnswerLost,
    ErrorDone,
    ErrorNotDone,
    ErrorCanceled,
    AcceptedDone,
    AcceptedNotDone,
    TooMany,
    Hang,
    HangNotDone,
    Reset,
    PaymentPending,
    RefundPending,
    RefundCanceled,
    NoticeDuplicate,
    NoticeEarly,
    NoticeLate,
    NoticeMissing,
    NoticeReordered,
    NoticeForged,
}

/// When a fault may strike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A request arrives.
    Request,
    /// A saved card is charged.
    Charge,
    /// A refund is carried out.
    Refund,
    /// A notice is queued.
    Notice,
}

/// Every fault: its name, when it may strike, and what it does.
pub const NAMES: &[(&str, Fault, Moment, &str)] = &[
    ("answer_lost", Fault::AnswerLost, Moment::Request, "done, then the connection closes without an answer"),
    ("500_done", Fault::ErrorDone, Moment::Request, "done, then answered 500"),
    ("500_not_done", Fault::ErrorNotDone, Moment::Request, "answered 500, not done"),
    (
        "500_canceled",
        Fault::ErrorCanceled,
        Moment::Request,
        "done and canceled by a timeout, then answered 500",
    ),
    ("202_done", Fault::AcceptedDone, Moment::Request, "done, then answered 202: come again with the key"),
    ("202_not_done", Fault::AcceptedNotDone, Moment::Request, "answered 202, not done until it comes again"),
    ("429", Fault::TooMany, Moment::Request, "answered 429 with retry_after, not done"),
    ("hang", Fault::Hang, Moment::Request, "done, then silent"),
    ("hang_not_done", Fault::HangNotDone, Moment::Request, "silent, not done"),
    ("reset", Fault::Reset, Moment::Request, "done, then the connection closes in the middle of the answer"),
    ("payment_pending", Fault::PaymentPending, Moment::Charge, "a saved card is charged only a minute later"),
    ("refund_pending", Fault::RefundPending, Moment::Refund, "a refund succeeds only a minute later"),
    ("refund_canceled", Fault::RefundCanceled, Moment::Refund, "a refund is canceled, and nobody is told"),
    ("notice_duplicate", Fault::NoticeDuplicate, Moment::Notice, "a notice is sent twice"),
    ("notice_early", Fault::NoticeEarly, Moment::Notice, "a notice is sent before the request is answered"),
    ("notice_late", Fault::NoticeLate, Moment::Notice, "a notice is sent an hour later"),
    ("notice_missing", Fault::NoticeMissing, Moment::Notice, "a notice is never sent"),
    ("notice_reordered", Fault::NoticeReordered, Moment::Notice, "a notice is sent after the next one"),
    ("notice_forged", Fault::NoticeForged, Moment::Notice, "a notice of a success that was not is sent too"),
];

/// Which requests a fault may strike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Requests {
    Changing,
    Reading,
    Any,
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Often {
    /// In so many of a million cases.
    Millionths(u64),
    /// The next so many times.
    Next(u64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Order {
    name: &'static str,
    fault: Fault,
    moment: Moment,
    requests: Requests,
    often: Often,
}

/// The faults that are ordered.
#[derive(Clone, Debug)]
pub struct Faults {
    orders: Vec<Order>,
    random: Random,
}

impl Faults {
    /// None.
    pub fn none() -> Faults {
        Faults { orders: Vec::new(), random: Random::seeded(0) }
    }

    /// Orders more: `seed=7,answer_lost=10%,429@get=2`, a share of the cases or the next so many.
    pub fn order(&mut self, text: &str) -> Result<()> {
        let mut orders = Vec::new();
        let mut seed = None;
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, "1"));
            if name == "seed" {
                let parsed =
                    value.parse().map_err(|_| Error::invalid("seed", value, "is no whole number"))?;
                seed = Some(parsed);
            } else {
                orders.push(read(name, value)?);
            }
        }
        if let Some(seed) = seed {
            self.random = Random::seeded(seed);
        }
        self.orders.extend(orders);
        Ok(())
    }

    /// Takes all orders back.
    pub fn clear(&mut self) {
        self.orders.clear();
    }

    /// What is still ordered, as one would write it.
    pub fn ordered(&self) -> Vec<String> {
        self.orders.iter().map(Order::to_string).collect()
    }

    /// The fault of a request, if one strikes it; the first order that does is used up.
    pub fn of_request(&mut self, method: &str) -> Option<(&'static str, Fault)> {
        let reading = method == "GET";
        self.strike(|order| {
            let meant = match order.requests {
                Requests::Any => true,
                Requests::Reading => reading,
                Requests::Changing => !reading,
            };
            order.moment == Moment::Request && meant
        })
    }

    /// The fault of anything else.
    pub fn of(&mut self, moment: Moment) -> Option<(&'static str, Fault)> {
        self.strike(|order| order.moment == moment)
    }

    fn strike(&mut self, meant: impl Fn(&Order) -> bool) -> Option<(&'static str, Fault)> {
        for order in self.orders.iter_mut().filter(|order| meant(order)) {
            match &mut order.often {
                Often::Next(0) => continue,
                Often::Next(left) => *left -= 1,
                Often::Millionths(share) if self.random.below(1_000_000) < *share => {}
                Often::Millionths(_) => continue,
            }
            let struck = (order.name, order.fault);
            self.orders.retain(|order| order.often != Often::Next(0));
            return Some(struck);
        }
        None
    }
}

impl std::fmt::Display for Order {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let requests = match self.requests {
            Requests::Changing => "",
            Requests::Reading => "@get",
            Requests::Any => "@any",
        };
        match self.often {
            Often::Next(left) => write!(f, "{}{requests}={left}", self.name),
            Often::Millionths(share) => {
                let percent = crate::values::fixed::show(i128::from(share), 4, 0);
                write!(f, "{}{requests}={percent}%", self.name)
            }
        }
    }
}

fn read(text: &str, often: &str) -> Result<Order> {
    let (name, requests) = match text.split_once('@') {
        None => (text, Requests::Changing),
        Some((name, "post")) => (name, Requests::Changing),
        Some((name, "get")) => (name, Requests::Reading),
        Some((name, "any")) => (name, Requests::Any),
        Some(_) => {
            return Err(Error::invalid("fault", text, "is of other requests than post, get or any"));
        }
    };
    let known = NAMES.iter().find(|(known, ..)| *known == name).ok_or_else(|| {
        let error = Error::invalid("fault", name, "is not one that the sandbox knows");
        error.suggest(name, NAMES.iter().map(|(known, ..)| *known))
    })?;
    let often = match often.strip_suffix('%') {
        Some(percent) => match crate::values::fixed::parse(percent, 4) {
            Ok(share @ 0..=1_000_000) => Often::Millionths(u64::try_from(share).unwrap_or(0)),
            _ => return Err(Error::invalid("share", often, "is not between 0% and 100%")),
        },
        None => Often::Next(
            often.parse().map_err(|_| Error::invalid("fault", often, "is neither a number nor a share"))?,
        ),
    };
    Ok(Order { name: known.0, fault: known.1, moment: known.2, requests, often })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn strikes(faults: &mut Faults, method: &str, times: usize) -> Vec<&'static str> {
        (0..times).map(|_| faults.of_request(method).map_or("-", |(name, _)| name)).collect()
    }

    #[test]
    fn the_next_so_many_are_struck_and_then_no_more() {
        let mut faults = Faults::none();
        faults.order("answer_lost=2, 429@get=1,notice_late").unwrap();
        assert_eq!(faults.ordered(), ["answer_lost=2", "429@get=1", "notice_late=1"]);
        assert_eq!(strikes(&mut faults, "GET", 2), ["429", "-"]);
        assert_eq!(strikes(&mut faults, "POST", 3), ["answer_lost", "answer_lost", "-"]);
        assert_eq!(faults.of(Moment::Notice).map(|(name, _)| name), Some("notice_late"));
        assert_eq!(faults.ordered(), Vec::<String>::new());
    }

    #[test]
    fn a_seed_gives_the_same_strikes_again() {
        let series = |seed: u64| {
            let mut faults = Faults::none();
            faults.order(&format!("seed={seed},reset=10%,hang@any=5.5%")).unwrap();
            strikes(&mut faults, "POST", 200)
        };
        assert_eq!(series(7), series(7));
        assert_ne!(series(7), series(8));
        let resets = series(7).iter().filter(|name| **name == "reset").count();
        assert!((8..=35).contains(&resets), "{resets} of 200");
    }

    #[test]
    fn what_cannot_be_ordered_is_refused_and_nothing_of_it_kept() {
        for text in ["answer_list", "429=-1", "429=101%", "429=x", "seed=x", "429@put=1", "429=1,no=1"] {
            let mut faults = Faults::none();
            assert!(faults.order(text).is_err(), "{text}");
            assert_eq!(faults.ordered(), Vec::<String>::new(), "{text}");
        }
    }
}
